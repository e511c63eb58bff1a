import { addDays } from '#kernel/day.ts'
import { sayDay } from '#ui/dates.ts'
import type { Lang } from '#ui/words.ts'
import type { ConsentState } from '../domain/consent.ts'
import type { MissingConsent, Reason, WhyNot } from '../domain/explain.ts'
import type { Explanation } from '../store/explain.ts'

/** Says why something is open or closed, in the language of the reader. */
export type Sayings = {
  readonly reason: (reason: Reason) => string
  /** `detailed` only for who may know what the family answered (CONSENT-12). */
  readonly whyNot: (why: WhyNot, names: Explanation['names'], detailed: boolean) => string
  readonly mayWrite: string
  readonly mayRead: string
  readonly until: (until: Parameters<typeof sayDay>[0]) => string
  readonly notSchoolPart: string
  readonly standIns: (names: readonly string[]) => string
  readonly nobody: string
  readonly seesNothing: string
  readonly unknown: string
  readonly wholeList: string
  readonly who: string
  readonly sees: string
  readonly why: string
  readonly nothing: string
  readonly alsoInCircle: string
  readonly outside: string
}

const nl: Sayings = {
  reason: (reason) => {
    if (reason.kind === 'family') return 'Eigen recht: het kind zelf, of wie gezag heeft'
    if (reason.kind === 'consent') return 'Toestemming van het gezin'
    return `${reason.ground.dutch}. Bron: ${reason.ground.source}`
  },
  whyNot: (why, names, detailed) => {
    switch (why.kind) {
      case 'consent':
        return missingNl(why.missing, names, detailed)
      case 'of-age':
        return `Sinds ${sayDay(why.since)} beslist de jongere zelf wat deze ouder leest. ${missingNl(why.missing, names, detailed)}`
      case 'too-young':
        return `Leest het eigen dossier vanaf ${sayDay(why.from)}, met 12 jaar`
      case 'no-authority':
        return 'Gezag is niet vastgesteld of is geëindigd'
      case 'school-agreement':
        return 'De school heeft nog geen akkoord gegeven om mee te doen met het plan'
      case 'role':
        return 'Bij deze functie hoort dit onderdeel niet'
      case 'ground':
        return 'De wet waarop dit rust geldt niet voor dit onderdeel'
      case 'not-asked-for':
        return 'Niet nodig voor het werk van deze persoon'
    }
  },
  mayWrite: 'leest en schrijft',
  mayRead: 'leest',
  until: (until) => `t/m ${sayDay(addDays(until, -1), 'nl', 'short')}`,
  notSchoolPart: 'Zonder wat de school schreef: de school gaf daarvoor nog geen akkoord',
  standIns: (names) => `Vandaag ook als waarnemer: ${names.join(', ')}`,
  nobody: 'Niemand kan dit nu zien.',
  seesNothing: 'Staat in de kring, ziet nu niets',
  unknown: 'Naam niet bekend voor u',
  wholeList: 'Alle onderdelen: wie kan dit zien, en waarom',
  who: 'Wie',
  sees: 'Ziet',
  why: 'Waarom',
  nothing: 'niets',
  alsoInCircle: 'Ook in de kring, maar ziet dit niet',
  outside:
    'Anderen zien niets van dit kind: ook beheerders, beleidsmedewerkers en bestuurders niet. Wie toch iets probeert te openen, staat in het logboek.',
}

const statesNl: Record<ConsentState, string> = {
  asked: 'Toestemming is gevraagd, nog niemand gaf antwoord',
  incomplete: 'Toestemming is onvolledig',
  objection: 'Er is bezwaar tegen deze toestemming',
  refused: 'Toestemming is geweigerd',
  given: 'Toestemming is gegeven, maar begint later',
  withdrawn: 'Toestemming is ingetrokken',
  expired: 'Toestemming is afgelopen',
  closed: 'Toestemming is gesloten',
}

function missingNl(missing: MissingConsent, names: Explanation['names'], detailed: boolean): string {
  if (!detailed) return 'Er is geen toestemming'
  if (missing.state === 'none') return 'Toestemming is nog niet gevraagd'
  if (missing.state === 'given') return `Toestemming is gegeven vanaf ${sayDay(missing.from)}`
  const waiting = missing.waitingFor.map((person) => names.get(person) ?? 'wie gezag heeft')
  const open = ['asked', 'incomplete', 'objection', 'withdrawn'].includes(missing.state)
  return `${statesNl[missing.state]}${open && waiting.length > 0 ? `; nodig is een ja van ${waiting.join(' en ')}` : ''}`
}

const en: Sayings = {
  reason: (reason) => {
    if (reason.kind === 'family') return 'Own right: the child, or who holds parental authority'
    if (reason.kind === 'consent') return 'Consent of the family'
    return `By law: ${reason.ground.source} (in Dutch: ${reason.ground.dutch})`
  },
  whyNot: (why, names, detailed) => {
    switch (why.kind) {
      case 'consent':
        return missingEn(why.missing, names, detailed)
      case 'of-age':
        return `Since ${sayDay(why.since, 'en')} the young person decides what this parent reads. ${missingEn(why.missing, names, detailed)}`
      case 'too-young':
        return `Reads the own file from ${sayDay(why.from, 'en')}, at age 12`
      case 'no-authority':
        return 'Parental authority was not established, or has ended'
      case 'school-agreement':
        return 'The school has not yet agreed to join the plan'
      case 'role':
        return 'This part does not belong to this job'
      case 'ground':
        return 'The law this rests on does not cover this part'
      case 'not-asked-for':
        return 'Not needed for the work of this person'
    }
  },
  mayWrite: 'reads and writes',
  mayRead: 'reads',
  until: (until) => `until ${sayDay(addDays(until, -1), 'en', 'short')}`,
  notSchoolPart: 'Without what the school wrote: the school has not yet agreed to that',
  standIns: (names) => `Today also as a stand-in: ${names.join(', ')}`,
  nobody: 'Nobody can see this now.',
  seesNothing: 'Is in the circle, sees nothing now',
  unknown: 'Name not known to you',
  wholeList: 'All parts: who can see this, and why',
  who: 'Who',
  sees: 'Sees',
  why: 'Why',
  nothing: 'nothing',
  alsoInCircle: 'Also in the circle, but does not see this',
  outside:
    'Others see nothing of this child: not administrators, policy advisers or board members either. Who tries to open something anyway is written in the log.',
}

const statesEn: Record<ConsentState, string> = {
  asked: 'Consent was asked, nobody answered yet',
  incomplete: 'Consent is incomplete',
  objection: 'There is an objection to this consent',
  refused: 'Consent was refused',
  given: 'Consent was given, but begins later',
  withdrawn: 'Consent was withdrawn',
  expired: 'Consent has ended',
  closed: 'Consent was closed',
}

function missingEn(missing: MissingConsent, names: Explanation['names'], detailed: boolean): string {
  if (!detailed) return 'There is no consent'
  if (missing.state === 'none') return 'Consent was not asked yet'
  if (missing.state === 'given') return `Consent was given from ${sayDay(missing.from, 'en')}`
  const waiting = missing.waitingFor.map((person) => names.get(person) ?? 'who holds parental authority')
  const open = ['asked', 'incomplete', 'objection', 'withdrawn'].includes(missing.state)
  return `${statesEn[missing.state]}${open && waiting.length > 0 ? `; a yes is needed of ${waiting.join(' and ')}` : ''}`
}

export const sayings: Record<Lang, Sayings> = { nl, en }
