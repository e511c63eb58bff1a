import type { DossierId, FunctionId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import type { StaffRole } from '#access/domain/words.ts'

/** The cover ("voorblad") of a dossier: what everyone who may read any section of it sees. */
export type DossierHead = {
  readonly id: DossierId
  readonly number: string
  /** What the child is called ("Noor V."). */
  readonly called: string
  readonly bornOn: Day
  readonly schoolName: string | null
  /** Who keeps it moving ("casusregisseur"); null when nobody does, or when that function has ended. */
  readonly lead: Lead | null
  /** The first day on which something is due of what everyone in the circle may see (PLAN-8). */
  readonly nextDueOn: Day | null
  readonly closedOn: Day | null
}

export type Lead = {
  readonly functionId: FunctionId
  readonly name: string
  readonly role: StaffRole
  readonly organisation: string
  readonly phone: string | null
}
