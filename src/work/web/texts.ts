import type { Lang } from '#ui/words.ts'
import type { When } from '../when.ts'

/** The words of "Mijn werk", and of the same page for a family: "Wat kunt u doen". */
export type WorkTexts = typeof nl

const moments: Record<When, string> = {
  late: 'Te laat',
  today: 'Vandaag',
  week: 'Deze week',
  later: 'Later',
  undated: 'Zonder datum',
}

const nl = {
  title: 'Mijn werk',
  moments,
  what: 'Wat',
  about: 'Waarover',
  due: 'Wanneer',
  done: 'Klaar?',
  press: 'Klaar',
  pressFor: (what: string, about: string) => `Klaar: ${what}${about && `, ${about}`}`,
  request: 'Hulpvraag',
  daysLate: (days: number) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
  today: 'vandaag',
  noDate: 'geen datum',
  none: 'Er staat nu niets voor u klaar.',
  noneText: 'Zodra iemand iets van u vraagt of er een datum aan komt, staat het hier.',
  toDossiers: 'Bekijk uw dossiers',
  toAdministration: 'Ga naar beheer',
  toRegion: 'Bekijk de regio',
  more: 'Volgende pagina',
  first: 'Eerste pagina',
  pages: 'Bladeren',
  finished: 'De taak is klaar en staat niet meer in de lijst.',
}

const family: WorkTexts = {
  ...nl,
  title: 'Wat kunt u doen',
  about: 'Over wie',
  none: 'U hoeft nu niets te doen.',
  noneText: 'Vraagt iemand u iets, bijvoorbeeld toestemming? Dan staat het hier en krijgt u een mail.',
  toDossiers: 'Bekijk uw dossier',
}

const familyEnglish: WorkTexts = {
  title: 'What you can do',
  moments: { late: 'Overdue', today: 'Today', week: 'This week', later: 'Later', undated: 'Without a date' },
  what: 'What',
  about: 'About whom',
  due: 'When',
  done: 'Done?',
  press: 'Done',
  pressFor: (what, about) => `Done: ${what}${about && `, ${about}`}`,
  request: 'Request for help',
  daysLate: (days) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
  today: 'today',
  noDate: 'no date',
  none: 'There is nothing you have to do now.',
  noneText: 'If someone asks you something, for example your consent, it will be here and you will get an e-mail.',
  toDossiers: 'See your file',
  toAdministration: 'Go to administration',
  toRegion: 'See the region',
  more: 'Next page',
  first: 'First page',
  pages: 'Pages',
  finished: 'The task is done and no longer in the list.',
}

export const familyTexts: Record<Lang, WorkTexts> = { nl: family, en: familyEnglish }
export const staffTexts: WorkTexts = nl
