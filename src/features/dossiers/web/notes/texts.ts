import type { Section } from '#access/domain/words.ts'
import type { Lang } from '#ui/words.ts'

/** In characters; as the database holds it. */
export const longestNote = 10_000

/** The words of what people write in a section. */
export type NoteTexts = typeof nl

const titles: Record<Section, string> = {
  basics: 'Notities bij de basisgegevens',
  plan: 'Notities bij het plan',
  care: 'Zorg en jeugdhulp',
}

const nl = {
  titles,
  none: 'Hier is nog niets opgeschreven.',
  noneText:
    'Wat u hier opschrijft, leest iedereen die dit onderdeel mag zien. Wilt u dat een organisatie het niet leest, dan kunt u dat aangeven.',
  add: 'Notitie toevoegen',
  notAdding: 'Niet toevoegen',
  change: 'Notitie wijzigen',
  cancel: 'Niet wijzigen',
  save: 'Bewaren',
  keepBack: 'Wie mag dit niet zien?',
  text: 'Wat wilt u opschrijven?',
  hint: 'Schrijf op wat anderen moeten weten. De jongere en de ouders lezen mee.',
  withheld: 'Wie mag dit niet zien?',
  withheldHint: 'Deze organisatie ziet er dan niets van, ook niet op papier.',
  changed: 'gewijzigd op',
  older: 'Oudere notities',
  newest: 'Nieuwste notities',
  all: 'Alle notities',
  pages: 'Bladeren',
  mistakes: { text: 'Schrijf iets op', long: 'Maak de tekst korter: er passen 10.000 tekens in' },
}

const en: NoteTexts = {
  titles: { basics: 'Notes with the basic details', plan: 'Notes with the plan', care: 'Care and youth help' },
  none: 'Nothing has been written here yet.',
  noneText:
    'What you write here is read by everyone who may see this part. If you do not want an organisation to read it, you can say so.',
  add: 'Add a note',
  notAdding: 'Do not add',
  change: 'Change the note',
  cancel: 'Do not change',
  save: 'Save',
  keepBack: 'Who may not see this?',
  text: 'What do you want to write down?',
  hint: 'Write down what others need to know. The young person and the parents read it too.',
  withheld: 'Who may not see this?',
  withheldHint: 'This organisation will then see nothing of it, not on paper either.',
  changed: 'changed on',
  older: 'Older notes',
  newest: 'Newest notes',
  all: 'All notes',
  pages: 'Pages',
  mistakes: { text: 'Write something', long: 'Make the text shorter: it can have 10,000 characters' },
}

export const noteTexts: Record<Lang, NoteTexts> = { nl, en }
