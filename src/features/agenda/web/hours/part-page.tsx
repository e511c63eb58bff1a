import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Link } from '#ui/text.tsx'
import type { AgendaAction } from '../../domain/action.ts'
import { sayHours } from '../../domain/hours-amount.ts'
import { sayDifference, sayLeft, sayReckoning, saySecretariat } from '../../domain/hours-say.ts'
import { planAndSpend } from '../../domain/hours-spent.ts'
import { compareAction } from '../../domain/hours-stated.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { actionHref } from '../address.ts'
import { AgendaPage, type AgendaView } from '../frame.tsx'
import { nameOfAction } from '../said.tsx'
import { LineTable } from './lines.tsx'
import { hoursHref, newLineHref } from './places.ts'

type Props = { view: AgendaView; data: AgendaWithHours; action: AgendaAction }

/** The hours of one action: reckoned, stated, made, and its lines. */
export function PartPage({ view, data, action }: Props) {
  const { agenda, lines, sums } = data
  const { lines: own, ...compared } = compareAction(action, lines)
  const { spent, left } = planAndSpend(own, sums)
  const { stated, difference } = compared
  const mayAdd = view.keeps && action.endedOn === null
  const add = <LinkButton href={newLineHref(agenda.id, { actionId: action.id })}>Regel toevoegen</LinkButton>
  return (
    <AgendaPage
      view={view}
      tab="hours"
      title={`Uren van ${nameOfAction(action)}`}
      crumbs={[{ href: hoursHref(agenda.id), label: 'Uren' }]}
      above={<Link href={actionHref(agenda.id, action.id)}>Actie {nameOfAction(action)}</Link>}
      actions={mayAdd ? add : undefined}
    >
      <Card>
        <SummaryList
          rows={[
            { key: 'Berekend', value: `${sayReckoning(own, { ...compared, stated: null })} uur` },
            {
              key: 'Genoemd in de bron',
              value: stated === null ? 'niet genoemd' : `${sayHours(stated)} uur (${sayDifference(difference)})`,
            },
            { key: 'Gemaakt', value: `${sayHours(spent)} uur, ${sayLeft(left)}` },
            { key: 'Secretariaat', value: saySecretariat(agenda.secretariatCounted) },
          ]}
        />
      </Card>
      {own.length === 0 ? (
        <EmptyState title="Bij deze actie staan nog geen uren" action={mayAdd ? add : undefined}>
          Uren kunnen ook bij de ambitie als geheel staan.
        </EmptyState>
      ) : (
        <LineTable caption={`Regels met uren van ${nameOfAction(action)}`} lines={own} data={data} />
      )}
    </AgendaPage>
  )
}
