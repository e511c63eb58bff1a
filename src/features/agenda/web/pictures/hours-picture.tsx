import { BarFigure, type BarRow } from '#ui/chart/bars.tsx'
import type { Party } from '../../domain/agenda.ts'
import { type Hours, addUp, noHours, sayHours } from '../../domain/hours-amount.ts'
import { attributable, divide, notAttributable } from '../../domain/hours-division.ts'
import type { HourLine } from '../../domain/hours-line.ts'
import { saySecretariat } from '../../domain/hours-say.ts'
import { type Booked, spentByParty } from '../../domain/hours-spent.ts'
import { sayCode } from '../hours/labels.ts'

type Props = {
  lines: readonly HourLine[]
  sums: readonly Booked[]
  parties: readonly Pick<Party, 'code' | 'name'>[]
  secretariatCounted: boolean
}

/** The hours of each party, planned and spent, with what is of no single party; the parts are the whole (HOURS-3). */
export function HoursPicture({ lines, sums, parties, secretariatCounted }: Props) {
  const rows = hoursByParty(lines, sums, parties)
  return (
    <BarFigure
      id="uren-per-partij"
      conclusion={concludeHours(lines, parties)}
      level={3}
      series={[
        { label: 'Gepland', tone: 'teal' },
        { label: 'Gemaakt', tone: 'orange' },
      ]}
      rows={rows}
      rowsAre="Partij"
      caption="Uren per partij: gepland en gemaakt"
      say={(value) => sayHours(value as Hours)}
      totals={{ label: 'Samen', values: [sum(rows, 0), sum(rows, 1)] }}
      note={`Gemaakte uren staan bij de partij die ze maakte. ${saySecretariat(secretariatCounted)}`}
    />
  )
}

/** Rows with values in hundredths of an hour; the most first, and last what is of no single party. */
export function hoursByParty(lines: readonly HourLine[], sums: readonly Booked[], parties: Props['parties']): BarRow[] {
  const { parties: planned, notDivided } = divide(lines)
  const spent = spentByParty(sums)
  const codes = [...new Set([...planned.keys(), ...[...spent.keys()].filter((code) => code !== null)])]
  const own = codes.map((code) => ({
    label: sayCode(code, parties),
    values: [planned.get(code) ?? noHours, spent.get(code) ?? noHours],
  }))
  const rest = [
    { label: 'Eén van enkele partijen, nog niet bepaald', values: [notDivided.undecided, noHours] },
    { label: 'Van enkele partijen samen, niet verdeeld', values: [notDivided.together, noHours] },
    { label: 'Geen partij genoemd', values: [notDivided.nobody, spent.get(null) ?? noHours] },
  ]
  return [
    ...own.toSorted((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0)),
    ...rest.filter(({ values }) => values.some((value) => value !== 0)),
  ]
}

/** `O en Gem hebben samen 378 van de 733 uren; 122 uren zijn niet toe te delen`. */
export function concludeHours(lines: readonly HourLine[], parties: Props['parties']): string {
  const division = divide(lines)
  const whole = addUp([attributable(division), notAttributable(division)])
  const [first, second] = [...division.parties].toSorted(([, a], [, b]) => b - a)
  const rest = notAttributable(division)
  const open = rest === 0 ? '' : `; ${sayHours(rest)} zijn aan geen partij toe te delen`
  if (first === undefined || whole === 0) return `Samen ${sayHours(whole)} uur${open}`
  const name = (code: string) => parties.find((party) => party.code === code)?.name || code
  if (second === undefined) return `${name(first[0])} heeft ${sayHours(first[1])} van de ${sayHours(whole)} uren${open}`
  const both = sayHours(addUp([first[1], second[1]]))
  return `${name(first[0])} en ${name(second[0])} hebben samen ${both} van de ${sayHours(whole)} uren${open}`
}

function sum(rows: readonly BarRow[], index: number): number {
  return rows.reduce((whole, { values }) => whole + (values[index] ?? 0), 0)
}
