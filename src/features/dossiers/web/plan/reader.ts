import type { Day } from '#kernel/day.ts'
import type { HolderId, PersonId } from '#kernel/id.ts'
import type { Grant } from '#access/domain/grant.ts'
import { keepsBackAll } from '../../domain/withholding.ts'

/** Who reads the plan, and what they may do in it. */
export type PlanReader = {
  readonly personId: PersonId
  /** The holder in whose name one reads: whose own steps these are. */
  readonly holderId: HolderId
  readonly mayWrite: boolean
  readonly mayKeepBackAll: boolean
  readonly schoolPart: boolean
  readonly on: Day
}

export function readerOf({ visit, role, mayWrite, schoolPart }: Grant<'plan'>): PlanReader {
  const { personId, holderId } = visit.actor
  return { personId, holderId, mayWrite, schoolPart, mayKeepBackAll: keepsBackAll(role), on: visit.on }
}
