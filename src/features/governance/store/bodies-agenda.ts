import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { ItemId, ItemKind, ItemState, MeetingId, MeetingState } from '../domain/meeting.ts'
import type { BodyId, ProposalId, StepId, ThemeId } from '../domain/proposal.ts'
import { mustBeThemeOf } from './bodies-read.ts'
import { mustKeep } from './bodies-sitting.ts'

/** A point on an agenda or in a backlog that is about a proposal. */
export type ItemOfProposal = {
  readonly id: ItemId
  readonly bodyId: BodyId
  readonly bodyName: string
  /** Null: it waits in the backlog of the body. */
  readonly meetingId: MeetingId | null
  readonly onDay: Day | null
  readonly meetingState: MeetingState | null
  readonly stepId: StepId | null
  readonly kind: ItemKind
  readonly state: ItemState
  readonly outcome: string
}

/** Where a proposal stood and stands on agendas, as far as this reader may know; the oldest first, the backlog last. */
export async function listItemsOf(tx: Tx, proposalId: ProposalId): Promise<readonly ItemOfProposal[]> {
  const { rows } = await sql<ItemOfProposal>`
    select i.id, i.body_id as "bodyId", b.name as "bodyName", i.meeting_id as "meetingId", m.on_day as "onDay",
      m.state as "meetingState", i.step_id as "stepId", i.kind, i.state, i.outcome
    from meeting_items i join bodies b on b.id = i.body_id left join meetings m on m.id = i.meeting_id
    where i.proposal_id = ${proposalId} order by m.on_day nulls last, m.at_time, i.position`.execute(tx)
  return rows
}

export type NewItem = {
  readonly bodyId: BodyId
  /** Null: in the backlog of the body. */
  readonly meetingId: MeetingId | null
  readonly title: string
  readonly kind: ItemKind
  readonly proposalId?: ProposalId | null
  readonly stepId?: StepId | null
  readonly themeId?: ThemeId | null
  readonly minutes?: number | null
  readonly presenter?: string
  readonly note?: string
  readonly isConfidential?: boolean
}

/**
 * MEETING-5 · A point stands on one agenda at a time; without a meeting it waits in the backlog of its body.
 *
 * A step of a proposal that already has an open point there gets no second one: that point moves. A meeting that is over
 * or does not go on takes no new points, and one that is for a theme only takes what is about that theme.
 *
 * Source: peers-region.md §1.2 rows 17 and 18 (agenda and its backlog).
 */
export async function placeOnAgenda(tx: Tx, visit: Visit, item: NewItem): Promise<ItemId> {
  await mustKeep(tx, visit, item.bodyId, 'MEETING-5')
  const { meetingId, bodyId, stepId = null, themeId = null } = item
  await mustBeThemeOf(tx, themeId, bodyId)
  const meetingTheme = meetingId === null ? null : await mustTakePoints(tx, meetingId, bodyId, themeId)
  const position = await nextPosition(tx, bodyId, meetingId)
  const known = stepId === null ? undefined : await openItemOf(tx, bodyId, stepId)
  if (known !== undefined) {
    if (known.meeting_id !== meetingId)
      await tx
        .updateTable('meeting_items')
        .set((row) => ({ meeting_id: meetingId, position, version: row('version', '+', 1) }))
        .where('id', '=', known.id)
        .execute()
    return known.id as ItemId
  }
  const id: ItemId = newId<'item'>(visit.at)
  await tx
    .insertInto('meeting_items')
    .values({
      id,
      body_id: bodyId,
      meeting_id: meetingId,
      position,
      title: item.title,
      kind: item.kind,
      proposal_id: item.proposalId ?? null,
      step_id: stepId,
      theme_id: themeId ?? meetingTheme,
      minutes: item.minutes ?? null,
      presenter: item.presenter ?? '',
      note: item.note ?? '',
      is_confidential: item.isConfidential ?? false,
      made_at: visit.at,
    })
    .execute()
  return id
}

function openItemOf(tx: Tx, bodyId: BodyId, stepId: StepId) {
  return tx
    .selectFrom('meeting_items')
    .select(['id', 'meeting_id'])
    .where('body_id', '=', bodyId)
    .where('step_id', '=', stepId)
    .where('state', '=', 'open')
    .executeTakeFirst()
}

/** The theme of the meeting, when it takes a point of this body and theme; else a refusal. */
export async function mustTakePoints(
  tx: Tx,
  meetingId: MeetingId,
  bodyId: BodyId,
  themeId: ThemeId | null,
): Promise<ThemeId | null> {
  const meeting = await tx
    .selectFrom('meetings')
    .select(['state', 'theme_id'])
    .where('id', '=', meetingId)
    .where('body_id', '=', bodyId)
    .executeTakeFirst()
  if (meeting === undefined) throw new Refusal('absent', 'MEETING-5')
  if (meeting.state !== 'planned')
    throw new Refusal('conflict', 'MEETING-5', 'Deze vergadering is al geweest of gaat niet door. Kies een andere.')
  if (meeting.theme_id !== null && themeId !== null && themeId !== meeting.theme_id)
    throw new Refusal('conflict', 'MEETING-5', 'Deze vergadering gaat alleen over een ander thema.')
  return meeting.theme_id as ThemeId | null
}

/** The place after the last point. */
export async function nextPosition(tx: Tx, bodyId: BodyId, meetingId: MeetingId | null): Promise<number> {
  const { last } = await tx
    .selectFrom('meeting_items')
    .select((row) => row.fn.max('position').as('last'))
    .where('body_id', '=', bodyId)
    .where('meeting_id', meetingId === null ? 'is' : '=', meetingId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** The next meeting of a body, and until when papers for it may come. */
export type ComingMeeting = {
  readonly id: MeetingId
  readonly bodyId: BodyId
  readonly bodyName: string
  readonly onDay: Day
  readonly atTime: string
  readonly papersDueOn: Day | null
  readonly themeId: ThemeId | null
  readonly themeName: string | null
}

/**
 * The meetings of these bodies that are still to come, for whoever has something for them: those about everything and,
 * with a theme, those about that theme. The soonest first.
 */
export async function listComingMeetings(
  tx: Tx,
  bodyIds: readonly BodyId[],
  on: Day,
  themeId: ThemeId | null = null,
): Promise<readonly ComingMeeting[]> {
  const { rows } = await sql<ComingMeeting>`
    select m.id, m.body_id as "bodyId", b.name as "bodyName", m.on_day as "onDay", to_char(m.at_time, 'HH24:MI') as "atTime",
      m.papers_due_on as "papersDueOn", m.theme_id as "themeId", t.name as "themeName"
    from meetings m join bodies b on b.id = m.body_id left join themes t on t.id = m.theme_id
    where m.body_id = any (${[...bodyIds]}::uuid[]) and m.state = 'planned' and m.on_day >= ${on}
      and (m.theme_id is null or m.theme_id = ${themeId}::uuid)
    order by m.on_day, m.at_time limit 500`.execute(tx)
  return rows
}

/** Of each body the first meeting that is still to come; a body without one is not in it. */
export async function nextMeetingOf(
  tx: Tx,
  bodyIds: readonly BodyId[],
  on: Day,
  themeId: ThemeId | null = null,
): Promise<ReadonlyMap<BodyId, ComingMeeting>> {
  const coming = await listComingMeetings(tx, bodyIds, on, themeId)
  return new Map(coming.toReversed().map((meeting) => [meeting.bodyId, meeting]))
}
