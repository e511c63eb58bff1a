import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { type BoardCalendar, type RecentDecision, listRecentDecisions, readBoardCalendar } from './board-calendar.ts'
import { type LateAction, type OpenFollowUp, listLateActions, listOpenFollowUps } from './board-late.ts'
import { type BoardProposal, listBoardProposals } from './board-proposals.ts'

export type Board = BoardCalendar & {
  readonly proposals: readonly BoardProposal[]
  readonly lateActions: readonly LateAction[]
  /** What follows from decisions and is not done: also what is not late. */
  readonly followUps: readonly OpenFollowUp[]
  readonly decisions: readonly RecentDecision[]
}

const decisionsShown = 5

/**
 * BOARD-1 · Whoever sits in a body has one page that says what it must decide and by when, what was advised and who was
 * not heard, what waits for the own organisation, what is late, what was decided, and when it meets.
 *
 * It is gathered from the agenda and the bodies in six questions, however much there is, and shows nothing that the reader
 * could not open: row-level security and the rules of each part say what that is.
 *
 * Source: issue 3 §4 ("for the alderman one page"); requirements 000-03, 000-53, 000-57, 000-66.
 */
export async function readBoard(tx: Tx, visit: Visit): Promise<Board> {
  return {
    ...(await readBoardCalendar(tx, visit)),
    proposals: await listBoardProposals(tx, visit),
    lateActions: await listLateActions(tx, visit),
    followUps: await listOpenFollowUps(tx, visit),
    decisions: await listRecentDecisions(tx, visit, decisionsShown),
  }
}
