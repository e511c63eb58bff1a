/**
 * What there can be to do. A work item holds a kind and no free text, so that nothing about a child stands in it; what
 * it says follows from this table. Who makes a new kind of work adds a line here.
 */
type KindOfWork = {
  /** The sentence for staff, as what to do. */
  readonly nl: string
  /** The sentence for the family, where they can get this kind. */
  readonly family?: { readonly nl: string; readonly en: string }
  /** `by-hand`: done when one says so. `by-itself`: done when what it asks for is done, by the act that does it. */
  readonly closes: 'by-hand' | 'by-itself'
}

/**
 * WORK-3 · What follows from something else closes when that is done, and has no button.
 *
 * Who presses "klaar" on a question for consent would make it disappear unanswered. Only what nobody can see being done
 * (plan a talk, tell someone) is closed by hand.
 *
 * Source: house rule.
 */
export const kinds = {
  'request.new': { nl: 'Bekijk de hulpvraag en besluit wat ermee gebeurt', closes: 'by-itself' },
  'request.answered': { nl: 'Lees het antwoord op uw vraag', closes: 'by-itself' },
  'request.question': {
    nl: 'Beantwoord de vraag van het loket',
    family: { nl: 'Beantwoord de vraag van het loket', en: 'Answer the question of the desk' },
    closes: 'by-itself',
  },
  'request.decided': {
    nl: 'Lees wat er met uw hulpvraag gebeurt',
    family: { nl: 'Lees wat er met uw hulpvraag gebeurt', en: 'Read what happens with your request for help' },
    closes: 'by-hand',
  },

  'dossier.first-meeting': { nl: 'Plan het eerste gesprek met het gezin', closes: 'by-hand' },
  'lead.missing': { nl: 'De casusregisseur stopt: neem de regie over of spreek af wie dat doet', closes: 'by-itself' },
  'dossier.lead': { nl: 'U bent casusregisseur geworden: lees het dossier', closes: 'by-hand' },

  'plan.step': {
    nl: 'Doe uw stap uit het plan',
    family: { nl: 'Doe uw stap uit het plan', en: 'Do your step of the plan' },
    closes: 'by-itself',
  },
  'plan.evaluate': { nl: 'Bespreek of het doel bereikt is', closes: 'by-itself' },

  'consent.answer': {
    nl: 'Geef antwoord op de vraag om toestemming',
    family: { nl: 'Geef antwoord op de vraag om toestemming', en: 'Answer the question for your consent' },
    closes: 'by-itself',
  },
  'consent.written-down': {
    nl: 'Kijk na wat namens u is opgeschreven',
    family: {
      nl: 'Kijk na welk antwoord namens u is opgeschreven',
      en: 'Check the answer that was written down for you',
    },
    closes: 'by-hand',
  },
  'consent.objection': { nl: 'Er is bezwaar tegen delen: bespreek het met het gezin', closes: 'by-hand' },
  'consent.disputed': { nl: 'Iemand betwist een opgeschreven toestemming: bespreek het', closes: 'by-hand' },
  'consent.withdrawn': { nl: 'Een toestemming is ingetrokken: bespreek wat dat betekent', closes: 'by-hand' },
  'consent.renewal': { nl: 'Een toestemming loopt af: vraag haar opnieuw als delen nodig blijft', closes: 'by-hand' },
  'consent.ends-soon': {
    nl: 'Een toestemming loopt af',
    family: {
      nl: 'Een toestemming stopt: kijk of u dat goed vindt',
      en: 'A consent ends: see whether you agree with that',
    },
    closes: 'by-hand',
  },
  'identity.check': { nl: 'Stel vast wie iemand is en wie gezag heeft', closes: 'by-itself' },
  'action.say': { nl: 'Zeg hoe het staat met uw actie', closes: 'by-itself' },
  'action.local': { nl: 'Zeg wat uw gemeente met een actie doet', closes: 'by-itself' },
  'action.review': { nl: 'Bekijk opnieuw of een ambitie of actie nog klopt', closes: 'by-hand' },
  'meeting.papers': { nl: 'Lever de stukken voor de vergadering aan', closes: 'by-hand' },
  'meeting.minutes': { nl: 'Maak het verslag van de vergadering', closes: 'by-itself' },
  'proposal.advise': { nl: 'Een voorstel wacht op advies van uw overleg', closes: 'by-itself' },
  'proposal.decide': { nl: 'Een voorstel wacht op een besluit van uw overleg', closes: 'by-itself' },
  'proposal.stance': { nl: 'Zeg wat uw organisatie van een voorstel vindt', closes: 'by-itself' },
  'proposal.deal': { nl: 'Verwerk het advies in het voorstel', closes: 'by-itself' },
  'proposal.hear': { nl: 'Vraag uw achterban wat die van een voorstel vindt', closes: 'by-itself' },
  'decision.follow': { nl: 'Voer uit wat besloten is', closes: 'by-itself' },
  'decision.review': { nl: 'Kijk of een besluit nog klopt', closes: 'by-hand' },
  'oogo.hold': { nl: 'Houd het overleg over een plan (OOGO) voordat het wordt vastgesteld', closes: 'by-itself' },
  'report.read': { nl: 'Lees de voortgangsrapportage', closes: 'by-hand' },
  'school.agree': { nl: 'Geef namens de school antwoord op de vraag om akkoord', closes: 'by-itself' },
} as const satisfies Record<string, KindOfWork>

export type WorkKind = keyof typeof kinds

export function isWorkKind(text: string): text is WorkKind {
  return Object.hasOwn(kinds, text)
}

/** What to do, in the words of who does it. */
export function sayWork(kind: WorkKind, reader: 'staff' | 'family', lang: 'nl' | 'en'): string {
  const known: KindOfWork = kinds[kind]
  return reader === 'family' ? (known.family ?? { nl: known.nl, en: known.nl })[lang] : known.nl
}

export function closesByHand(kind: WorkKind): boolean {
  return kinds[kind].closes === 'by-hand'
}
