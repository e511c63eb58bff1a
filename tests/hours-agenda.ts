/**
 * The hours of an invented agenda with everything in it that hours can do: hours each and together, either/or, of nobody,
 * booked elsewhere, outside the total, and stated sums that do not fit. Its numbers are those of scenarios GC01 and GC02.
 */
import type { Id } from '#kernel/id.ts'
import type { Agenda } from '#features/agenda/domain/agenda.ts'
import type { AgendaAction, ActionId } from '#features/agenda/domain/action.ts'
import type { Ambition, AmbitionId } from '#features/agenda/domain/ambition.ts'
import { type Hours, hoursOf } from '#features/agenda/domain/hours-amount.ts'
import type { HourLine, HourLineId } from '#features/agenda/domain/hours-line.ts'
import { idOf } from './child-facts.ts'

export const ambitionId = (number: string) => idOf<AmbitionId>(`hours-ambition-${number}`)
export const actionId = (number: string) => idOf<ActionId>(`hours-action-${number}`)

/** Number, title, hours as they are stated. */
export const ambitionsOfHours: readonly (readonly [number: string, title: string, stated: string | null])[] = [
  ['1', 'Eén verhaal over de regio', '74'],
  ['2', 'Maatwerk op het snijvlak van school en zorg', null],
  ['3', 'Ieder kind een plek', '120'],
  ['4', 'School en hulp sluiten op elkaar aan', '86'],
  ['5', 'Hulp in het speciaal onderwijs', '86'],
  ['6', 'Ouders doen mee', '48'],
  ['7', 'Het aanbod op één kaart', '60'],
  ['8', 'Kijken per school', '195'],
]
export const statedTotalOfHours = '669'

/** Codes and what they stand for; who is in the lines but not here is explained nowhere. */
export const partiesOfHours: readonly (readonly [code: string, name: string])[] = [
  ['O', 'Onderwijs'],
  ['Gem', 'Gemeenten'],
  ['LPL', 'Leerplicht'],
  ['JG', 'Jeugdcoaches'],
]

type Sketch = Partial<Omit<HourLine, 'hours' | 'statedTogether'>> & {
  readonly in: string
  readonly activity: string
  readonly hours: string | null
  readonly printed?: string
}
const each = (text: string) => ({ sharing: 'each' as const, parties: text.split('/') })

export const linesOfHours: readonly Sketch[] = [
  { in: '1', activity: 'Regelen en voorbereiden', sharing: 'nobody', hours: '40' },
  { in: '1', activity: 'Inhoud', sharing: 'nobody', hours: '20' },
  { in: '1', activity: 'Overleg', sharing: 'nobody', hours: '8' },
  { in: '1', activity: 'Schrijven voor de nieuwsbrief', sharing: 'nobody', hours: '6' },
  {
    in: '2',
    activity: 'Maatwerk verder brengen',
    sharing: 'nobody',
    hours: null,
    counted: 'elsewhere',
    elsewhere: { ambitionId: null, actionId: actionId('8.3'), text: 'zie 8.3' },
  },
  { in: '3', activity: 'Overleg in het hele jaar', ...each('O/LPL/VSV/RMC/JG'), hours: '20', printed: '100' },
  { in: '3', activity: 'Afspraken op papier', ...each('O/Gem'), hours: '10', printed: '20' },
  { in: '4', activity: 'Overleg', ...each('O/JG/LPL/Gem'), hours: '6' },
  { in: '4', activity: 'Voorstel schrijven', ...each('O/Gem'), hours: '40', printed: '80' },
  { in: '5', activity: 'Overleg', ...each('O/Gem/JG'), hours: '6', printed: '18' },
  { in: '5', activity: 'Afspraken maken', sharing: 'either', parties: ['O', 'Gem'], hours: '8', printed: '8' },
  {
    in: '5',
    activity: 'Begeleiding tijdens het wachten',
    sharing: 'each',
    parties: ['Aanbieders'],
    hours: null,
    counted: 'outside',
  },
  { in: '5', activity: 'Kennis een plek geven', ...each('O'), hours: '20' },
  { in: '5', activity: 'Overstap uitwerken', sharing: 'nobody', hours: '40' },
  { in: '6', activity: 'Overleg', ...each('O/Gem/JG/Experts'), hours: '6', printed: '24' },
  { in: '6', activity: 'Plan schrijven', ...each('O/Gem'), hours: '12', printed: '24' },
  { in: '7', activity: 'Kaart maken', ...each('Gem'), hours: '16' },
  { in: '7', activity: 'Overleg', ...each('O/Gem/GGD'), hours: '8', printed: '24' },
  { in: '7', activity: 'Voorstel schrijven', ...each('Gem'), hours: '20' },
  { in: '7', activity: 'Verkennen', ...each('Gem'), hours: '16' },
  { in: '8', activity: 'Beeld van elke school', ...each('S'), hours: '30', actionId: actionId('8.1') },
  { in: '8', activity: 'Overleg', ...each('O/JG/GGD'), hours: '6', printed: '18', actionId: actionId('8.2') },
  { in: '8', activity: 'Plan per school', ...each('O/JG/LPL'), hours: '14', printed: '42', actionId: actionId('8.2') },
  { in: '8', activity: 'Overleg', ...each('O/Gem/LPL'), hours: '15', printed: '45', actionId: actionId('8.3') },
  {
    in: '8',
    activity: 'Maatwerk uitwerken',
    ...each('O/Gem/LPL'),
    hours: '30',
    printed: '90',
    actionId: actionId('8.3'),
  },
]

/** A line as the domain has it, with what the sketch leaves out. */
export function lineOf({ in: ambition, hours, printed, ...rest }: Sketch, position = 0): HourLine {
  const amount = (text: string | null | undefined): Hours | null => (text == null ? null : hoursOf(text))
  return {
    id: idOf<HourLineId>(`hour-line-${ambition}-${position}`),
    ambitionId: ambitionId(ambition),
    actionId: null,
    position,
    sharing: 'nobody',
    hours: amount(hours),
    statedTogether: amount(printed),
    parties: [],
    counted: 'here',
    elsewhere: { ambitionId: null, actionId: null, text: '' },
    extra: false,
    functionId: null,
    sourceId: null,
    sourcePlace: '',
    version: 1,
    ...rest,
  }
}

export const hourLines: readonly HourLine[] = linesOfHours.map(lineOf)

/** What the rules of hours ask of an agenda. */
export const agendaOfHours: Pick<Agenda, 'statedTotal' | 'parties'> & {
  readonly ambitions: readonly Ambition[]
  readonly actions: readonly AgendaAction[]
} = {
  statedTotal: statedTotalOfHours,
  parties: partiesOfHours.map(([code, name]) => ({
    id: idOf<Id<'agenda-party'>>(code),
    code,
    name,
    organisationId: null,
  })),
  ambitions: ambitionsOfHours.map(
    ([number, title, statedHours], position) =>
      ({ id: ambitionId(number), number, title, position, statedHours, endedOn: null }) as Ambition,
  ),
  actions: ['8.1', '8.2', '8.3'].map(
    (number, position) =>
      ({
        id: actionId(number),
        ambitionId: ambitionId('8'),
        number,
        position,
        statedHours: null,
        endedOn: null,
      }) as AgendaAction,
  ),
}
