import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Link } from '#ui/text.tsx'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { actionHref, ambitionHref } from '../address.ts'
import { AgendaPage, type AgendaView } from '../frame.tsx'
import { nameOfAction, nameOfAmbition } from '../said.tsx'
import { LineTable } from './lines.tsx'
import { type Part, PartSummary, hoursOfPart } from './part-hours.tsx'
import { hoursHref, newLineHref } from './places.ts'

type Props = { view: AgendaView; data: AgendaWithHours; part: Part; notice?: string | undefined }

/** The hours of one ambition or action: stated, reckoned, made, and its lines. */
export function PartPage({ view, data, part, notice }: Props) {
  const { id } = data.agenda
  const { name, href, holds, add } = placeOf(data, part)
  const { lines } = hoursOfPart(part, data.lines)
  const mayAdd = view.keeps && holds
  const button = <LinkButton href={add}>Regel toevoegen</LinkButton>
  return (
    <AgendaPage
      view={view}
      tab="hours"
      title={`Uren van ${name}`}
      crumbs={[{ href: hoursHref(id), label: 'Uren' }]}
      above={<Link href={href}>{`${'ambition' in part ? 'Ambitie' : 'Actie'} ${name}`}</Link>}
      notice={notice}
      actions={mayAdd ? button : undefined}
    >
      <Card>
        <PartSummary part={part} data={data} />
      </Card>
      {lines.length === 0 ? (
        <EmptyState title="Hier staan nog geen uren" action={mayAdd ? button : undefined}>
          {'ambition' in part
            ? 'Voeg toe wie hoeveel uren aan deze ambitie werkt.'
            : 'Uren kunnen ook bij de ambitie als geheel staan.'}
        </EmptyState>
      ) : (
        <LineTable caption={`Regels met uren van ${name}`} lines={lines} data={data} />
      )}
    </AgendaPage>
  )
}

function placeOf({ agenda: { id } }: AgendaWithHours, part: Part) {
  if ('ambition' in part) {
    const { ambition } = part
    return {
      name: nameOfAmbition(ambition),
      href: ambitionHref(id, ambition.id),
      holds: ambition.endedOn === null,
      add: newLineHref(id, { ambitionId: ambition.id }),
    }
  }
  const { action } = part
  return {
    name: nameOfAction(action),
    href: actionHref(id, action.id),
    holds: action.endedOn === null,
    add: newLineHref(id, { actionId: action.id }),
  }
}
