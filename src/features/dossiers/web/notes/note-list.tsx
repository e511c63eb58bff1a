import { dayOf } from '#kernel/day.ts'
import type { DossierId, PersonId } from '#kernel/id.ts'
import type { Section } from '#access/domain/words.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Link, Text, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { Timeline } from '#ui/timeline.tsx'
import type { Lang } from '#ui/words.ts'
import { type Entry, mayChangeNote } from '../../domain/entry.ts'
import { Byline, Marks } from '../marks.tsx'
import { notePath } from './places.ts'
import { noteTexts } from './texts.ts'

/** Who reads the notes, and what they may do with them. */
export type NoteReader = {
  readonly personId: PersonId
  readonly mayWrite: boolean
  /** Whether they may keep back what others wrote (PLAN-5). */
  readonly mayKeepBackAll: boolean
}

type Props = {
  dossierId: DossierId
  section: Section
  entries: readonly Entry[]
  reader: NoteReader
  lang: Lang
  level?: 2 | 3
}

/** What was written in a section, the newest first, each with who wrote it and who may not see it. */
export function NoteList({ dossierId, section, entries, reader, lang, level = 3 }: Props) {
  const words = noteTexts[lang]
  if (entries.length === 0)
    return (
      <EmptyState title={words.none}>
        <Text>{words.noneText}</Text>
      </EmptyState>
    )
  return (
    <Timeline
      level={level}
      entries={entries.map((entry) => ({
        title: <Byline text={entry} lang={lang} />,
        byline: (
          <>
            <Marks text={entry} lang={lang} />
            {entry.changedAt !== null && (
              <>
                {' '}
                {words.changed} <DayText on={dayOf(entry.changedAt)} lang={lang} />
              </>
            )}
          </>
        ),
        body: (
          <>
            <Written>{entry.text}</Written>
            <Doing dossierId={dossierId} section={section} entry={entry} reader={reader} lang={lang} />
          </>
        ),
      }))}
    />
  )
}

function Doing({ dossierId, section, entry, reader, lang }: Omit<Props, 'entries'> & { entry: Entry }) {
  const words = noteTexts[lang]
  const own = mayChangeNote(entry, reader.personId)
  const path = notePath(dossierId, section, entry.id)
  const mayKeepBack = own || reader.mayKeepBackAll
  if (!mayKeepBack) return null
  return (
    <Text small>
      {own && reader.mayWrite && (
        <>
          <Link href={path}>{words.change}</Link> ·{' '}
        </>
      )}
      <Link href={`${path}/niet-voor`}>{words.keepBack}</Link>
    </Text>
  )
}
