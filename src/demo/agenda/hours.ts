import type { Counting, Sharing } from '../../features/agenda/domain/hours-line.ts'
import type { Who } from '../scene.ts'
import type { ActionKey } from './actions.ts'
import type { AmbitionKey } from './ambitions.ts'

type Line = {
  readonly of: AmbitionKey
  readonly action?: ActionKey
  readonly what: string
  /** Codes as the lines of such agendas write them: `O/Gem`. */
  readonly who?: string
  readonly how?: Sharing
  /** Null: nobody wrote down how many. */
  readonly hours: number | null
  /** The product as it was printed; where it differs, the difference is shown. */
  readonly stated?: number
  readonly counted?: Counting
  readonly elsewhere?: ActionKey
  readonly extra?: boolean
  readonly by?: Who
  readonly booked?: readonly Booking[]
}

/** Hours that someone made so many days ago; without a name the programme team wrote them down for the party. */
type Booking = {
  readonly daysAgo: number
  readonly hours: number
  readonly party?: string
  readonly by?: Who
  readonly note?: string
}

/** The elaboration of hours. Some lines do not add up to what was stated, as in life: it is shown, never put right. */
export const hourLines: readonly Line[] = [
  {
    of: 'image',
    action: 'gathering',
    what: 'Voorbereiden en leiden',
    who: 'O',
    hours: 40,
    booked: [
      { daysAgo: 690, hours: 22, by: 'ton' },
      { daysAgo: 655, hours: 21.5, by: 'ton', note: 'De dag zelf duurde langer dan gedacht.' },
    ],
  },
  { of: 'image', action: 'gathering', what: 'Inhoud voorbereiden', who: 'Gem', how: 'together', hours: 20 },
  { of: 'image', action: 'gathering', what: 'Afstemming', who: 'O/Gem', how: 'together', hours: 8 },
  { of: 'image', action: 'gathering', what: 'Verslag schrijven', how: 'nobody', hours: 6 },
  {
    of: 'together',
    what: 'Uitbouwen van plekken',
    who: 'O/Gem/AJH',
    hours: 30,
    counted: 'elsewhere',
    elsewhere: 'groups',
  },
  {
    of: 'home',
    action: 'closed',
    what: 'Afstemming door het jaar',
    who: 'O/LPL/RMC/JG',
    hours: 20,
    stated: 80,
    booked: [
      { daysAgo: 210, hours: 6, party: 'LPL', by: 'gerben' },
      { daysAgo: 120, hours: 7.5, party: 'LPL', by: 'gerben' },
      { daysAgo: 96, hours: 8, party: 'RMC', by: 'delano' },
      { daysAgo: 90, hours: 5, party: 'O', note: 'Volgens opgave van het samenwerkingsverband.' },
      { daysAgo: 40, hours: 4, party: 'JG' },
    ],
  },
  { of: 'home', action: 'closed', what: 'De afspraak opschrijven', who: 'O/Gem', hours: 20, stated: 40 },
  { of: 'home', action: 'table', what: 'Aan de snelle tafel', who: 'LPL/JGZ', hours: 26, extra: true },
  { of: 'home', action: 'exemptions', what: 'Vrijstellingen opnieuw bekijken', who: 'LPL', hours: 18 },
  { of: 'early', action: 'calls', what: 'Afspraken met scholen', who: 'JGZ', hours: 16 },
  { of: 'meet', action: 'routes', what: 'Afstemming', who: 'O/JG/LPL/Gem', hours: 6, stated: 24 },
  {
    of: 'meet',
    action: 'routes',
    what: 'Voorstel voor wie wat doet',
    who: 'O/Gem',
    hours: 40,
    stated: 62,
    booked: [
      { daysAgo: 150, hours: 24, party: 'Gem' },
      { daysAgo: 148, hours: 31, party: 'O' },
      { daysAgo: 130, hours: -6, party: 'O', note: 'Te veel geboekt: zes uur was voor een andere actie.' },
    ],
  },
  { of: 'meet', action: 'face', what: 'Gesprek met elke school', who: 'Gem', how: 'together', hours: 35, extra: true },
  { of: 'meet', action: 'consult', what: 'Meedenken op school', who: 'JG', hours: 40 },
  { of: 'special', what: 'Afstemming', who: 'O/Gem/JG', hours: 6, stated: 18 },
  { of: 'special', action: 'feedback', what: 'Afspraken opschrijven', who: 'O/Gem', how: 'either', hours: 8 },
  { of: 'special', action: 'waiting', what: 'Steun tijdens wachten', who: 'AJH', hours: null, counted: 'outside' },
  { of: 'special', action: 'training', what: 'Kennis onderbrengen', who: 'O', hours: 20 },
  { of: 'special', action: 'transfer', what: 'Begeleiding uitwerken', how: 'nobody', hours: 40 },
  { of: 'map', action: 'overview', what: 'Inventariseren en tekenen', who: 'Gem', how: 'together', hours: 16 },
  { of: 'map', action: 'overview', what: 'Afstemming', who: 'O/Gem/JGZ', hours: 8, stated: 24 },
  {
    of: 'map',
    action: 'courses',
    what: 'Voorstel schrijven',
    who: 'JGZ',
    hours: 20,
    booked: [{ daysAgo: 33, hours: 12, party: 'JGZ', by: 'marleen' }],
  },
  { of: 'map', action: 'crisis', what: 'Verkenning', who: 'Gem', how: 'together', hours: 16 },
  {
    of: 'profile',
    action: 'profiles',
    what: 'Profiel maken en gegevens ophalen',
    who: 'S',
    how: 'together',
    hours: 30,
    booked: [{ daysAgo: 75, hours: 26, party: 'S', by: 'petra' }],
  },
  { of: 'profile', action: 'profiles', what: 'Afstemming', who: 'O/JG/JGZ', hours: 6, stated: 18 },
  { of: 'profile', action: 'plans', what: 'Plan per school', who: 'O/JG/LPL', hours: 14, stated: 42 },
  { of: 'profile', action: 'groups', what: 'Afstemming', who: 'O/Gem/LPL', hours: 15, stated: 45 },
  {
    of: 'profile',
    action: 'groups',
    what: 'Aanbod uitwerken',
    who: 'O/Gem/LPL',
    hours: 30,
    stated: 90,
    booked: [
      { daysAgo: 200, hours: 18, party: 'Gem', by: 'mehmet' },
      { daysAgo: 80, hours: 9, party: 'Gem', by: 'mehmet' },
    ],
  },
  { of: 'profile', action: 'figures', what: 'Cijfers afspreken', who: 'Gem', hours: 12, by: 'joris', extra: true },
  { of: 'diploma', action: 'switch', what: 'Overdracht voorbereiden', who: 'RMC/S', hours: 10 },
  { of: 'parents', action: 'invite', what: 'Afstemming', who: 'O/Gem/JG/EXP', hours: 6, stated: 24 },
  { of: 'parents', action: 'invite', what: 'Aanpak schrijven', who: 'O/Gem', hours: 12, stated: 24 },
]
