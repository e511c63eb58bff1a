import type { Section } from '#access/domain/words.ts'
import type { Lang } from '#ui/words.ts'

/** The words of the first page of a dossier. */
export type OverviewTexts = typeof nl

const sections: Record<Section, string> = { basics: 'Basisgegevens', plan: 'Plan', care: 'Zorg en jeugdhulp' }

const nl = {
  sections,
  read: 'Bekijk',
  name: 'Naam',
  bornOn: 'Geboren op',
  language: 'Taal thuis',
  interpreter: 'Tolk nodig',
  noInterpreter: 'nee',
  goals: (count: number) => (count === 0 ? 'Geen open doelen' : count === 1 ? '1 open doel' : `${count} open doelen`),
  steps: (count: number) =>
    count === 0 ? 'geen stappen te doen' : count === 1 ? '1 stap te doen' : `${count} stappen te doen`,
  lastNote: 'Laatste notitie op',
  noNotes: 'Er is nog niets opgeschreven.',
  due: 'Wat komt eraan',
  noDue: 'Er staat geen datum in het plan.',
  late: 'te laat',
  step: 'Stap',
  goal: 'Bespreken of het gelukt is',
  circle: 'In de kring',
  wholeCircle: 'Bekijk de kring',
  someone: 'iemand uit de kring',
  closed: 'Niet met u gedeeld',
  closedText: (part: string) => `Het onderdeel ${part} is niet met u gedeeld.`,
  askLead: (lead: string) => `Hebt u het nodig? Vraag het aan de casusregisseur: ${lead}.`,
  askDesk: 'Hebt u het nodig? Er is nu geen casusregisseur. Vraag het aan het loket.',
  askConsent: 'U bent casusregisseur. Is het nodig voor uw werk? Vraag dan toestemming aan het gezin.',
  toConsents: 'Naar de toestemmingen',
  whoCanSee: 'Wie kan dit zien, en waarom?',
}

const en: OverviewTexts = {
  sections: { basics: 'Basic details', plan: 'Plan', care: 'Care and youth help' },
  read: 'See',
  name: 'Name',
  bornOn: 'Born on',
  language: 'Language at home',
  interpreter: 'Interpreter needed',
  noInterpreter: 'no',
  goals: (count) => (count === 1 ? '1 open goal' : `${count} open goals`),
  steps: (count) =>
    count === 0 ? 'no steps to be done' : count === 1 ? '1 step to be done' : `${count} steps to be done`,
  lastNote: 'Last note on',
  noNotes: 'Nothing has been written yet.',
  due: 'What is coming up',
  noDue: 'There is no date in the plan.',
  late: 'overdue',
  step: 'Step',
  goal: 'Discuss whether it worked',
  circle: 'In the circle',
  wholeCircle: 'See the circle',
  someone: 'someone of the circle',
  closed: 'Not shared with you',
  closedText: (part) => `The part ${part} is not shared with you.`,
  askLead: (lead) => `Do you need it? Ask the lead worker: ${lead}.`,
  askDesk: 'Do you need it? There is no lead worker now. Ask the desk.',
  askConsent: 'You are the lead worker. Is it needed for your work? Then ask the family for consent.',
  toConsents: 'To the consents',
  whoCanSee: 'Who can see this, and why?',
}

export const overviewTexts: Record<Lang, OverviewTexts> = { nl, en }
