import type { Lang } from '#ui/words.ts'

/** The words around every page of a dossier. */
export type FrameTexts = typeof nl

const nl = {
  dossiers: 'Dossiers',
  tabs: {
    overview: 'Overzicht',
    basics: 'Basisgegevens',
    plan: 'Plan',
    care: 'Zorg',
    circle: 'Kring',
    consents: 'Toestemmingen',
    looked: 'Wie heeft gekeken',
  },
  parts: 'Onderdelen van dit dossier',
  number: 'Dossier',
  age: 'Leeftijd',
  years: (count: number) => `${count} jaar`,
  school: 'School',
  noSchool: 'geen school bekend',
  lead: 'Casusregisseur',
  noLead: 'nog niemand',
  closed: 'Afgesloten op',
}

const en: FrameTexts = {
  dossiers: 'Files',
  tabs: {
    overview: 'Overview',
    basics: 'Basic details',
    plan: 'Plan',
    care: 'Care',
    circle: 'Circle',
    consents: 'Consents',
    looked: 'Who has looked',
  },
  parts: 'Parts of this file',
  number: 'File',
  age: 'Age',
  years: (count: number) => (count === 1 ? '1 year' : `${count} years`),
  school: 'School',
  noSchool: 'no school known',
  lead: 'Lead worker',
  noLead: 'nobody yet',
  closed: 'Closed on',
}

export const frameTexts: Record<Lang, FrameTexts> = { nl, en }
