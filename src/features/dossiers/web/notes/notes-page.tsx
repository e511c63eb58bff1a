import type { DossierId } from '#kernel/id.ts'
import type { Section } from '#access/domain/words.ts'
import type { Child } from '#jsx/jsx-runtime'
import { LinkButton } from '#ui/button.tsx'
import { Heading, Link, Text } from '#ui/text.tsx'
import type { Entry } from '../../domain/entry.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import { planTexts } from '../plan/texts.ts'
import { NoteList, type NoteReader } from './note-list.tsx'
import { notesPath, places } from './places.ts'
import { noteTexts } from './texts.ts'

type Props = {
  view: DossierView
  section: Section
  entries: readonly Entry[]
  more: boolean
  /** False on a page after the newest. */
  newest: boolean
  reader: NoteReader
  /** Whether this reader sees what the school wrote. */
  schoolPart: boolean
  /** Below it: who can see this. */
  below?: Child
}

/** The notes of a section; for care this is the section itself. */
export function NotesPage({ view, section, entries, more, newest, reader, schoolPart, below }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = noteTexts[lang]
  const { id } = view.head
  return (
    <DossierPage
      view={view}
      tab={places[section].tab}
      title={section === 'care' ? undefined : words.titles[section]}
      actions={reader.mayWrite && <LinkButton href={newPath(id, section)}>{words.add}</LinkButton>}
    >
      <Heading>{words.titles[section]}</Heading>
      {!schoolPart && <Text small>{planTexts[lang].schoolWaits}</Text>}
      <NoteList dossierId={id} section={section} entries={entries} reader={reader} lang={lang} />
      <Leaf path={notesPath(id, section)} last={more ? entries.at(-1) : undefined} newest={newest} words={words} />
      {below}
    </DossierPage>
  )
}

export function newPath(dossierId: DossierId, section: Section): `/${string}` {
  return `/dossiers/${dossierId}/${places[section].path}/notities/nieuw`
}

function Leaf({
  path,
  last,
  newest,
  words,
}: {
  path: `/${string}`
  last: Entry | undefined
  newest: boolean
  words: (typeof noteTexts)['nl']
}) {
  if (newest && last === undefined) return null
  return (
    <nav class="sh-pages" aria-label={words.pages}>
      {!newest && <Link href={path}>{words.newest}</Link>}
      {last && <Link href={`${path}?na=${last.id}`}>{words.older}</Link>}
    </nav>
  )
}
