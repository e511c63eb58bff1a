import { ActionButton } from '#ui/button.tsx'
import { sayNumber } from '#ui/numbers.ts'
import { Link, List, OutsideLink } from '#ui/text.tsx'
import type { MeetingId } from '../../domain/meeting.ts'
import type { Paper } from '../../store/meeting-papers.ts'
import { meetingHref } from './places.ts'

type Props = {
  papers: readonly Paper[]
  meetingId: MeetingId
  /** The reader may take papers away. */
  keeps: boolean
  at?: ((paper: Paper) => `/${string}`) | undefined
}

/** Papers to open: what is ours is downloaded, what stands elsewhere is a link. */
export function PaperList({ papers, meetingId, keeps, at }: Props) {
  if (papers.length === 0) return null
  return (
    <List
      items={papers.map((paper) => (
        <>
          {paper.link === null ? (
            <Link href={at?.(paper) ?? meetingHref(meetingId, `/stukken/${paper.id}`)}>{paper.title}</Link>
          ) : (
            <OutsideLink to={paper.link}>{paper.title}</OutsideLink>
          )}
          {` (${sayKind(paper)})`}
          {keeps && (
            <>
              {' '}
              <ActionButton
                action={meetingHref(meetingId, `/stukken/${paper.id}/intrekken`)}
                look="link"
                label={`${paper.title} intrekken`}
              >
                Intrekken
              </ActionButton>
            </>
          )}
        </>
      ))}
    />
  )
}

const words: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
  'image/png': 'afbeelding',
  'image/jpeg': 'afbeelding',
  'text/plain': 'tekst',
  'text/markdown': 'tekst',
  'text/csv': 'csv',
}

function sayKind({ link, mediaType, size }: Paper): string {
  if (link !== null) return 'op een andere website'
  const kind = words[mediaType] ?? 'bestand'
  return size === null ? kind : `${kind}, ${sayNumber(Math.max(1, Math.round(size / 1024)))} kB`
}
