import type { Child } from '#jsx/jsx-runtime'
import { Card } from '#ui/card.tsx'
import { Link, List, Text } from '#ui/text.tsx'
import type { Agenda } from '../../domain/agenda.ts'
import { countGaps, findGaps } from '../../domain/gaps.ts'
import { agendaHref, ambitionHref } from '../address.ts'
import type { AgendaView } from '../frame.tsx'

/** What is missing in the agenda (AGENDA-8), each with where it can be put right. */
export function Missing({ view, agenda }: { view: AgendaView; agenda: Agenda }) {
  const here = agendaHref(agenda.id)
  const gaps = findGaps(agenda)
  if (agenda.ambitions.length === 0) return null
  if (countGaps(gaps) === 0)
    return (
      <Card title="Wat ontbreekt" quiet>
        <Text>Niets: elke actie heeft een trekker en een datum, en elk speerpunt een ambitie.</Text>
      </Card>
    )
  const lines: readonly (Child | false)[] = [
    gaps.withoutOwner.length > 0 && (
      <Link href={`${here}/acties?zonder=trekker`}>{actions(gaps.withoutOwner.length)} zonder trekker</Link>
    ),
    gaps.ownerGone.length > 0 && (
      <Link href={`${here}/acties?zonder=persoon`}>
        {actions(gaps.ownerGone.length)} van iemand die hier niet meer werkt
      </Link>
    ),
    gaps.withoutDate.length > 0 && (
      <Link href={`${here}/acties?zonder=datum`}>{actions(gaps.withoutDate.length)} zonder datum</Link>
    ),
    ...gaps.ambitions.map(({ id, number }) => (
      <Link href={ambitionHref(agenda.id, id)}>Ambitie {number} heeft geen actie</Link>
    )),
    ...gaps.focalPoints.map(({ name }) => <Link href={`${here}#speerpunten`}>Geen ambitie bij “{name}”</Link>),
    gaps.codes.length > 0 &&
      (view.keeps ? (
        <Link href={`${here}/partijen`}>Niet uitgelegd: {gaps.codes.join(', ')}</Link>
      ) : (
        `Niet uitgelegd: ${gaps.codes.join(', ')}`
      )),
  ]
  return (
    <Card title="Wat ontbreekt">
      <List items={lines.filter((line) => line !== false)} />
    </Card>
  )
}

function actions(count: number): string {
  return count === 1 ? '1 actie' : `${count} acties`
}
