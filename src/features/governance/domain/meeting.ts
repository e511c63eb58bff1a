import type { Day } from '#kernel/day.ts'
import type { Id, OrganisationId } from '#kernel/id.ts'
import type { BodyId, ProposalId, StepId, ThemeId } from './proposal.ts'
import type { SeatHolderId } from './seat.ts'

export type MeetingId = Id<'meeting'>
export type SeriesId = Id<'series'>
export type ItemId = Id<'item'>

export const meetingStates = ['planned', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** One meeting of a body. Times are those of the Dutch clock: `14:00`. */
export type Meeting = {
  readonly id: MeetingId
  readonly bodyId: BodyId
  readonly bodyName: string
  readonly seriesId: SeriesId | null
  /** The day on which its series gives it, also when it was moved. */
  readonly occursOn: Day | null
  /** The one theme it is about; null is everything. */
  readonly themeId: ThemeId | null
  readonly themeName: string | null
  readonly onDay: Day
  readonly atTime: string
  readonly minutes: number
  readonly place: string
  readonly state: MeetingState
  readonly stateReason: string
  readonly papersDueOn: Day | null
  readonly agendaSentAt: Date | null
  readonly publishedAt: Date | null
  readonly uid: string
  readonly sequence: number
  readonly version: number
  readonly changedAt: Date
}

export const itemKinds = ['decide', 'advise', 'discuss', 'inform'] as const
export type ItemKind = (typeof itemKinds)[number]

export const itemStates = ['open', 'done', 'carried', 'withdrawn'] as const
export type ItemState = (typeof itemStates)[number]

export type ItemGuest = {
  readonly id: Id<'item-guest'>
  readonly name: string
  readonly organisationName: string | null
}

/** A point on an agenda ("agendapunt"); without a meeting it waits in the backlog of its body. */
export type Item = {
  readonly id: ItemId
  readonly bodyId: BodyId
  readonly meetingId: MeetingId | null
  readonly position: number
  readonly title: string
  readonly kind: ItemKind
  readonly proposalId: ProposalId | null
  /** Number and title of the proposal, where this reader may know them. */
  readonly proposalName: string | null
  readonly stepId: StepId | null
  readonly themeId: ThemeId | null
  readonly themeName: string | null
  readonly minutes: number | null
  readonly presenter: string
  readonly note: string
  readonly isConfidential: boolean
  readonly state: ItemState
  readonly outcome: string
  readonly carriedFromId: ItemId | null
  readonly version: number
  readonly guests: readonly ItemGuest[]
}

export const attendanceKinds = ['present', 'excused', 'absent', 'guest'] as const
export type AttendanceKind = (typeof attendanceKinds)[number]

export type Attendance = {
  readonly seatHolderId: SeatHolderId | null
  readonly name: string
  readonly organisationId: OrganisationId | null
  readonly organisationName: string | null
  readonly kind: AttendanceKind
  /** For whom someone was there, when not for themselves: "namens …". */
  readonly onBehalfOf: string
}

export type Minutes = {
  readonly text: string
  readonly state: 'draft' | 'adopted'
  readonly adoptedOn: Day | null
  readonly publishedAt: Date | null
  readonly version: number
}

export const sayMeeting = {
  states: { planned: 'gepland', held: 'gehouden', cancelled: 'gaat niet door' } satisfies Record<MeetingState, string>,
  kinds: {
    decide: 'ter besluitvorming',
    advise: 'ter advisering',
    discuss: 'ter bespreking',
    inform: 'ter informatie',
  } satisfies Record<ItemKind, string>,
  items: {
    open: 'open',
    done: 'behandeld',
    carried: 'doorgeschoven',
    withdrawn: 'teruggetrokken',
  } satisfies Record<ItemState, string>,
  attendances: {
    present: 'aanwezig',
    excused: 'afgemeld',
    absent: 'afwezig',
    guest: 'gast',
  } satisfies Record<AttendanceKind, string>,
}
