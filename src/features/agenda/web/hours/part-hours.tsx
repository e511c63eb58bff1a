import type { Child } from '#jsx/jsx-runtime'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Link, Text } from '#ui/text.tsx'
import type { AgendaAction } from '../../domain/action.ts'
import type { Ambition } from '../../domain/ambition.ts'
import { sayHours } from '../../domain/hours-amount.ts'
import { overCapacity } from '../../domain/hours-division.ts'
import type { HourLine } from '../../domain/hours-line.ts'
import { sayLeft, sayReckoning, saySecretariat } from '../../domain/hours-say.ts'
import { planAndSpend } from '../../domain/hours-spent.ts'
import { type Compared, compareAction, compareAmbition } from '../../domain/hours-stated.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { Difference } from './difference.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { hoursOfActionHref, hoursOfAmbitionHref, newLineHref } from './places.ts'

/** What of an agenda hours are of. */
export type Part = { readonly ambition: Ambition } | { readonly action: AgendaAction }

export function hoursOfPart(
  part: Part,
  lines: readonly HourLine[],
): Compared & { readonly lines: readonly HourLine[] } {
  return 'ambition' in part ? compareAmbition(part.ambition, lines) : compareAction(part.action, lines)
}

/** The hours of an ambition or an action at its own page: stated, reckoned, the difference, made; and where its lines are. */
export function PartHours({ part, data, mayAdd }: { part: Part; data: AgendaWithHours; mayAdd: boolean }) {
  const { lines, stated } = hoursOfPart(part, data.lines)
  const { id } = data.agenda
  const [all, add] =
    'ambition' in part
      ? [hoursOfAmbitionHref(id, part.ambition.id), newLineHref(id, { ambitionId: part.ambition.id })]
      : [hoursOfActionHref(id, part.action.id), newLineHref(id, { actionId: part.action.id })]
  return (
    <Card title="Uren" id="uren">
      {lines.length === 0 && stated === null ? (
        <Text>Er staan nog geen uren bij.</Text>
      ) : (
        <PartSummary part={part} data={data} />
      )}
      {lines.length > 0 && (
        <Text>
          <Link href={all}>{lines.length === 1 ? 'De regel met uren' : `De ${lines.length} regels met uren`}</Link>
        </Text>
      )}
      {lines.length === 0 && mayAdd && <LinkButton href={add}>Uren toevoegen</LinkButton>}
    </Card>
  )
}

/** What the source states beside what the lines give, with the reckoning (HOURS-7, HOURS-12). */
export function PartSummary({ part, data }: { part: Part; data: AgendaWithHours }) {
  const { lines, ...compared } = hoursOfPart(part, data.lines)
  const { stated, difference } = compared
  const { spent, left } = planAndSpend(lines, data.sums)
  const { extra } = overCapacity(lines)
  const rows: readonly (false | { key: string; value: Child })[] = [
    { key: 'Genoemd in de bron', value: stated === null ? 'niet genoemd' : `${sayHours(stated)} uur` },
    { key: 'Berekend uit de regels', value: <Reckoning lines={lines} data={data} compared={compared} /> },
    extra !== 0 && { key: 'Daarvan extra formatie', value: `${sayHours(extra)} uur` },
    stated !== null && { key: 'Verschil', value: <Difference hours={difference} /> },
    { key: 'Gemaakt', value: spent === 0 && left === 0 ? 'nog niets' : `${sayHours(spent)} uur, ${sayLeft(left)}` },
    { key: 'Secretariaat', value: saySecretariat(data.agenda.secretariatCounted) },
  ]
  return <SummaryList rows={rows.filter((row) => row !== false)} />
}

function Reckoning({
  lines,
  data,
  compared,
}: {
  lines: readonly HourLine[]
  data: AgendaWithHours
  compared: Compared
}) {
  const elsewhere = lines.filter(({ counted }) => counted === 'elsewhere')
  return (
    <>
      {lines.length === 0 ? 'geen regels' : `${sayReckoning(lines, { ...compared, stated: null })} uur`}
      {elsewhere.map((line) => (
        <Text>
          <Elsewhere line={line} data={data} />
        </Text>
      ))}
    </>
  )
}
