import { type DecisionPoint, type ProposalVersion, type TextSection, type ThreadId, sections } from './proposal.ts'
import { type Piece, differenceOf } from './word-difference.ts'

export type Passage = {
  /** A decision point, a part of the text. */
  readonly thread: ThreadId | null
  readonly section: TextSection | null
  /** Its number now, or what it was when it is gone. */
  readonly number: number | null
  readonly change: 'same' | 'changed' | 'added' | 'removed'
  readonly pieces: readonly Piece[]
}

/** What is other in a newer version: passage by passage, points by the thread they keep whatever number they get. */
export function compareVersions(before: ProposalVersion, after: ProposalVersion): readonly Passage[] {
  const threads = [...after.points, ...before.points].map(({ thread }) => thread)
  return [
    ...[...new Set(threads)].map((thread) => {
      const find = (version: ProposalVersion) => version.points.find((point) => point.thread === thread)
      const [old, now] = [find(before), find(after)]
      return passage(thread, null, (now ?? old)?.number ?? null, old && sayPoint(old), now && sayPoint(now))
    }),
    ...sections
      .filter((section) => before.texts[section] !== '' || after.texts[section] !== '')
      .map((section) => passage(null, section, null, before.texts[section], after.texts[section])),
  ]
}

function passage(
  thread: ThreadId | null,
  section: TextSection | null,
  number: number | null,
  old: string | undefined,
  now: string | undefined,
): Passage {
  const change = old === undefined ? 'added' : now === undefined ? 'removed' : old === now ? 'same' : 'changed'
  return { thread, section, number, change, pieces: differenceOf(old ?? '', now ?? '') }
}

/** A point with all that belongs to it as one text, to compare. */
function sayPoint(point: DecisionPoint): string {
  return [
    point.text,
    point.consequence,
    ...point.arguments.flatMap((argument, index) => [
      `${point.number}.${index + 1} ${argument.text}`,
      argument.sideNote && `Kanttekening: ${argument.sideNote}`,
    ]),
    point.sideNote && `Kanttekening: ${point.sideNote}`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}
