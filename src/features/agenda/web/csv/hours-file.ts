import { csvOf } from '#kernel/csv.ts'
import { type Hours, sayHours } from '../../domain/hours-amount.ts'
import { type HourLine, countOf, sizeOf } from '../../domain/hours-line.ts'
import { hoursDutch } from '../../domain/hours-say.ts'
import { planAndSpend } from '../../domain/hours-spent.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { actionOf, ambitionOf, sayPerson } from '../hours/labels.ts'

/** One row for each line of hours, with what it is and where it counts in words. */
export function hoursFile({ agenda, lines, sums, people }: AgendaWithHours): string {
  const source = (line: HourLine) => agenda.sources.find(({ id }) => id === line.sourceId)?.name ?? ''
  const person = (line: HourLine) => people.find(({ functionId }) => functionId === line.functionId)
  const place = ({ elsewhere, counted }: HourLine) => {
    const to = actionOf(agenda, elsewhere.actionId) ?? ambitionOf(agenda, elsewhere.ambitionId)
    return counted === 'elsewhere' ? [to?.number ?? '', elsewhere.text].filter((part) => part !== '').join(', ') : ''
  }
  return csvOf<HourLine>(
    [
      ['Ambitie', (line) => ambitionOf(agenda, line.ambitionId)?.number ?? ''],
      ['Naam van de ambitie', (line) => ambitionOf(agenda, line.ambitionId)?.title ?? ''],
      ['Actie', (line) => actionOf(agenda, line.actionId)?.number ?? ''],
      ['Naam van de actie', (line) => actionOf(agenda, line.actionId)?.title ?? ''],
      ['Activiteit', ({ activity }) => activity],
      ['Partijen', ({ parties }) => parties.join(', ')],
      ['Verdeling', ({ sharing }) => hoursDutch.sharings[sharing]],
      ['Uren', ({ hours }) => plain(hours)],
      ['Samen volgens de bron', ({ statedTogether }) => plain(statedTogether)],
      ['Samen berekend', (line) => (line.hours === null ? '' : plain(sizeOf(line)))],
      ['Telt mee voor', (line) => plain(countOf(line))],
      ['Geteld', ({ counted }) => hoursDutch.countings[counted]],
      ['Geteld bij', place],
      ['Extra formatie', ({ extra }) => (extra ? 'ja' : 'nee')],
      ['Op naam van', (line) => (person(line) === undefined ? '' : sayPerson(person(line)!))],
      ['Gemaakt', (line) => plain(planAndSpend([line], sums).spent)],
      ['Bron', source],
      ['Plaats in de bron', ({ sourcePlace }) => sourcePlace],
    ],
    lines,
  )
}

/** A number as a Dutch spreadsheet reads it: `1250,5`, `-3`; nothing where there is none. */
export function plain(hours: Hours | null): string {
  return hours === null ? '' : sayHours(hours).replaceAll('.', '').replace('−', '-')
}
