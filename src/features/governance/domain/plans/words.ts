import type { AdoptionWarning, Lack } from '../oogo/adoption.ts'
import type { DisputeStep } from '../oogo/dispute.ts'
import type { EventKind, OogoOutcome, OogoState } from '../oogo/track.ts'
import type { Need } from './needed.ts'
import type { PlanKind, PlanState } from './policy-plan.ts'

/** What people read for the words of plans and of the consultations about them. */
export const say = {
  kinds: {
    'regional-vision': 'Regiovisie',
    'support-plan': 'Ondersteuningsplan',
    'youth-plan': 'Jeugdplan',
    'local-plan': 'Lokaal beleidsplan',
    other: 'Ander plan',
  } satisfies Record<PlanKind, string>,
  states: {
    'not-sent': 'Nog niet aangeboden',
    sent: 'Aangeboden',
    'on-agenda': 'Staat op de agenda',
    adopted: 'Vastgesteld',
    'adopted-with-changes': 'Gewijzigd vastgesteld',
    rejected: 'Niet vastgesteld',
  } satisfies Record<PlanState, string>,
  oogo: {
    prepared: 'In voorbereiding',
    'draft-sent': 'Concept verstuurd',
    meeting: 'In overleg',
    agreed: 'Overeenstemming',
    'agreed-with-notes': 'Overeenstemming met opmerkingen',
    'no-agreement': 'Geen overeenstemming',
    dispute: 'Geschil',
    resumed: 'Overleg hervat',
    closed: 'Gesloten',
  } satisfies Record<OogoState, string>,
  events: {
    'draft-sent': 'Concept verstuurd',
    held: 'Overleg gevoerd',
    agreed: 'Overeenstemming',
    'agreed-with-notes': 'Overeenstemming met opmerkingen',
    'no-agreement': 'Geen overeenstemming',
    'dispute-advice': 'Geschil: om advies gevraagd',
    'dispute-mediation': 'Geschil: om bemiddeling gevraagd',
    defence: 'Verweer gegeven',
    session: 'Zitting of schriftelijke ronde gehouden',
    'advice-given': 'Advies van de geschillencommissie',
    resumed: 'Overleg hervat',
    adopted: 'Plan vastgesteld',
    closed: 'Overleg gesloten',
  } satisfies Record<EventKind, string>,
  outcomes: {
    agreed: 'is het eens',
    'agreed-with-notes': 'is het eens, met opmerkingen',
    'no-agreement': 'is het niet eens',
  } satisfies Record<OogoOutcome, string>,
  lacks: {
    unknown: 'staat nog niet als organisatie in Samenhang',
    'not-invited': 'is nog niet bij dit overleg betrokken',
    'not-sent': 'heeft het concept nog niet gekregen',
    'not-held': 'heeft het concept, maar het overleg is nog niet gevoerd',
    'held-later': 'het overleg was pas na die dag',
  } satisfies Record<Lack, string>,
  needs: {
    oogo: 'OOGO gevoerd over dit concept, met elke partij',
    'support-council': 'Instemming van de ondersteuningsplanraad',
    inspectorate: 'Toegestuurd aan de Inspectie van het Onderwijs',
    period: 'Geldt hoogstens vier jaar',
  } satisfies Record<Need['what'], string>,
  needStates: { done: 'Klaar', open: 'Nog nodig', late: 'Te laat', wrong: 'Klopt niet' } satisfies Record<
    Need['state'],
    string
  >,
  dispute: {
    defence: 'verweer geven',
    session: 'een zitting plannen, of een schriftelijke ronde',
    advice: 'advies geven',
    resume: 'het overleg hervatten',
    mediate: 'met een bemiddelaar om tafel',
  } satisfies Record<DisputeStep['what'], string>,
}

/** A warning at the adoption, as a sentence. */
export function sayWarning(warning: AdoptionWarning): string {
  if (warning.is === 'dispute') return 'Er loopt een geschil over dit concept.'
  const names = warning.names.join(', ')
  return warning.is === 'no-agreement'
    ? `Er is geen overeenstemming met ${names}. Vaststellen mag, maar ga na of het niet anders kan.`
    : `Van ${names} is nog geen antwoord opgeschreven.`
}

/** How the council of a municipality is called. */
export function councilOf(municipality: string): string {
  return `Gemeenteraad van ${municipality.replace(/^Gemeente /, '')}`
}
