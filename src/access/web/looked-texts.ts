import type { Lang } from '#ui/words.ts'
import { type Action, actions } from '../domain/actions.ts'
import type { LookKind } from '../store/looked.ts'

export type LookedTexts = typeof nl

const nl = {
  intro:
    'Hier staat elke keer dat iemand naar dit dossier keek of het probeerde te openen. Ook uw eigen bezoek staat erbij. U ziet de organisatie en de functie, niet de naam van de medewerker.',
  when: 'Wanneer',
  who: 'Wie',
  what: 'Wat',
  parts: 'Onderdelen',
  purpose: 'Waarvoor',
  self: 'Uzelf',
  family: 'Iemand van het gezin',
  standIn: '(waarnemer)',
  inList: (times: number) => (times === 1 ? 'stond in een werklijst' : `stond die dag ${times} keer in een werklijst`),
  refused: 'Geweigerd',
  refusedWhy: (rule: string) => refusalsNl[rule] ?? 'mocht dit niet',
  noPurpose: '–',
  filters: {
    from: 'Vanaf',
    to: 'Tot en met',
    organisation: 'Organisatie',
    kind: 'Soort',
    all: 'Alles',
    everyone: 'Alle organisaties',
  },
  kinds: { gelezen: 'Gelezen', gewijzigd: 'Gewijzigd', lijst: 'Werklijsten', geweigerd: 'Geweigerd' } satisfies Record<
    LookKind,
    string
  >,
  found: 'Wie heeft gekeken',
  newest: 'Naar de nieuwste',
  older: 'Oudere regels',
  caption: 'Wie heeft gekeken, de nieuwste eerst',
  empty: 'Niemand heeft gekeken in deze periode.',
  leaves: 'Bladeren',
  strange:
    'Vindt u iets vreemd? Vraag het aan de casusregisseur of aan de organisatie die keek. Zij moeten het u uitleggen.',
  wrongDay: 'Vul een bestaande dag in, bijvoorbeeld 24 11 2026',
}

const refusalsNl: Record<string, string> = {
  'ACCESS-1': 'staat niet in de kring van dit kind, en zag niets',
  'ACCESS-3': 'mag dit onderdeel niet wijzigen of lezen in deze functie',
  'ACCESS-5': 'had geen toestemming voor dit onderdeel, en zag het niet',
  'CIRCLE-1': 'is niet de casusregisseur',
  'CONSENT-5': 'kan hier geen antwoord op geven',
  'CONSENT-6': 'mag dit antwoord niet opschrijven of betwisten',
  'IDENTITY-1': 'identiteit was nog niet vastgesteld',
  'SCHOOL-1': 'is niet van de school van dit kind',
  'ACT-5': 'mag niet lezen wie heeft gekeken',
}

const en: LookedTexts = {
  intro:
    'Every time someone looked at this file, or tried to open it, is written here. Your own visits are in it too. You see the organisation and the job, not the name of the worker.',
  when: 'When',
  who: 'Who',
  what: 'What',
  parts: 'Parts',
  purpose: 'What for',
  self: 'Yourself',
  family: 'Someone of the family',
  standIn: '(stand-in)',
  inList: (times: number) => (times === 1 ? 'was in a work list' : `was in a work list ${times} times that day`),
  refused: 'Refused',
  refusedWhy: (rule: string) => refusalsEn[rule] ?? 'was not allowed this',
  noPurpose: '–',
  filters: {
    from: 'From',
    to: 'Up to and including',
    organisation: 'Organisation',
    kind: 'Kind',
    all: 'Everything',
    everyone: 'All organisations',
  },
  kinds: { gelezen: 'Read', gewijzigd: 'Changed', lijst: 'Work lists', geweigerd: 'Refused' },
  found: 'Who has looked',
  newest: 'To the newest',
  older: 'Older lines',
  caption: 'Who has looked, the newest first',
  empty: 'Nobody has looked in this period.',
  leaves: 'Pages',
  strange:
    'Does something look strange? Ask the lead worker, or the organisation that looked. They must explain it to you.',
  wrongDay: 'Fill in a day that exists, for example 24 11 2026',
}

const refusalsEn: Record<string, string> = {
  'ACCESS-1': 'is not in the circle of this child, and saw nothing',
  'ACCESS-3': 'may not change or read this part in this job',
  'ACCESS-5': 'had no consent for this part, and did not see it',
  'CIRCLE-1': 'is not the lead worker',
  'CONSENT-5': 'cannot answer this',
  'CONSENT-6': 'may not write down or dispute this answer',
  'IDENTITY-1': 'identity was not established yet',
  'SCHOOL-1': 'is not of the school of this child',
  'ACT-5': 'may not read who looked',
}

export const lookedTexts: Record<Lang, LookedTexts> = { nl, en }

/** What was done, as the family reads it. */
export function sayAction(action: Action | null, lang: Lang): string {
  if (action === null)
    return lang === 'nl' ? 'iets gedaan dat nu niet meer bestaat' : 'did something that no longer exists'
  return lang === 'nl' ? actions[action].dutch : (english[action] ?? actions[action].dutch)
}

/** A test keeps this whole for every action about a child. */
const english: Partial<Record<Action, string>> = {
  'request.match': 'checked whether a child is known already',
  'dossier.list': 'was in a work list',
  'dossier.search': 'searched in own files',
  'dossier.open': 'opened the file',
  'dossier.open-new': 'started the file',
  'dossier.close': 'closed the file',
  'work.read': 'looked at own work',
  'basics.read': 'read the basic details',
  'basics.change': 'changed the basic details',
  'plan.read': 'read the plan',
  'plan.change': 'changed the plan',
  'plan.step': 'updated a step of the plan',
  'care.read': 'read about care',
  'care.change': 'changed what is written about care',
  'circle.read': 'looked at the circle',
  'circle.change': 'changed the circle',
  'access.explain': 'looked who can see this',
  'log.read': 'looked who has looked',
  'consent.read': 'looked at consents',
  'consent.ask': 'asked for consent',
  'consent.answer': 'answered a question for consent',
  'consent.record': 'wrote down an answer about consent',
  'consent.offer': 'let someone read along',
  'identity.record': 'established identity and authority',
  'school.agree': 'wrote down whether the school agrees',
  'basics.withhold': 'kept a text in the basic details from an organisation',
  'plan.withhold': 'kept a text in the plan from an organisation',
  'care.withhold': 'kept a note about care from an organisation',
  'plan.print': 'printed the plan',
  'task.make': 'gave someone a task',
}
