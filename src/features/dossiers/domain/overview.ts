import type { Day } from '#kernel/day.ts'
import type { HolderId } from '#kernel/id.ts'
import type { Role } from '#access/domain/words.ts'
import type { Writer } from './plan.ts'

/** Someone in the circle today, with the function they are there in. */
export type InCircle = Writer & { readonly holderId: HolderId; readonly role: Role }

/** Something that is due, out of the plan as this reader sees it. */
export type Due = {
  readonly on: Day
  readonly kind: 'step' | 'goal'
  readonly id: string
  readonly text: string
}

/** A section in short; each is null when it is closed to this reader, and is then only named. */
export type Overview = {
  readonly basics: {
    readonly name: string
    readonly bornOn: Day
    readonly language: string
    readonly interpreter: string | null
  } | null
  readonly plan: { readonly openGoals: number; readonly openSteps: number; readonly due: readonly Due[] } | null
  readonly care: { readonly lastOn: Date | null } | null
  readonly circle: readonly InCircle[]
}
