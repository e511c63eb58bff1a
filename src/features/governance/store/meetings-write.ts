import { sql } from 'kysely'
import type { OrganisationId, FunctionId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { addWork } from '#work/store/work-store.ts'
import { type When, cancel, hold, move, publish, sendAgenda } from '../domain/meeting-states.ts'
import type { Meeting, MeetingId } from '../domain/meeting.ts'
import type { BodyId, ThemeId } from '../domain/proposal.ts'
import { mustBeTheme, mustBeThere, readBody } from './bodies-read.ts'
import { mustKeep } from './bodies-sitting.ts'
import type { Written } from './bodies-write.ts'
import { carryAllOver } from './items-carry.ts'
import { insertMeeting } from './meetings-insert.ts'
import { readMeeting } from './meetings-read.ts'

/** One meeting beside any series. */
export async function addMeeting(
  tx: Tx,
  visit: Visit,
  bodyId: BodyId,
  input: When & { readonly themeId: ThemeId | null },
): Promise<MeetingId> {
  await mustKeep(tx, visit, bodyId)
  const body = await readBody(tx, bodyId)
  await mustBeTheme(tx, input.themeId, body.officeId)
  mustBeThere(body, input.onDay)
  return insertMeeting(tx, visit, { ...input, bodyId, seriesId: null, occursOn: null })
}

/** Another day, time or place. Steps of proposals that are on its agenda move with it. */
export async function moveMeeting(
  tx: Tx,
  visit: Visit,
  meetingId: MeetingId,
  version: number,
  when: When,
): Promise<Written<Meeting>> {
  const meeting = await readMeeting(tx, meetingId)
  await mustKeep(tx, visit, meeting.bodyId)
  mustBeThere(await readBody(tx, meeting.bodyId), when.onDay)
  if (!(await write(tx, visit, move(meeting, when), version))) return { kind: 'changed-meanwhile', current: meeting }
  await tx
    .updateTable('route_steps')
    .set({ on_day: when.onDay })
    .where('meeting_id', '=', meetingId)
    .where('state', 'in', ['waiting', 'before-body'])
    .execute()
  return { kind: 'written' }
}

/** It does not go on; its open points wait in the backlog for another meeting. */
export async function cancelMeeting(tx: Tx, visit: Visit, meetingId: MeetingId, reason: string): Promise<void> {
  const meeting = await readMeeting(tx, meetingId)
  await mustKeep(tx, visit, meeting.bodyId)
  const cancelled = cancel(meeting, reason)
  await carryAllOver(tx, visit, meetingId, null)
  await mustWrite(tx, visit, cancelled, meeting.version)
}

/**
 * MEETING-8 · After a meeting was held its outcomes are written down, and can still be corrected later.
 *
 * What is said of a point does not depend on the meeting being busy: a mistake is mended without reopening anything. The
 * secretary gets the minutes as work.
 *
 * Source: peers-region.md §2 (an outcome that can only be written while the meeting is in progress).
 */
export async function holdMeeting(tx: Tx, visit: Visit, meetingId: MeetingId): Promise<void> {
  const meeting = await readMeeting(tx, meetingId)
  await mustKeep(tx, visit, meeting.bodyId)
  await mustWrite(tx, visit, hold(meeting, visit.on), meeting.version)
  for (const doer of await listSecretaries(tx, meeting.bodyId, visit.on))
    await addWork(tx, {
      ...doer,
      kind: 'meeting.minutes',
      path: `/bestuur/vergaderingen/${meetingId}`,
      at: visit.at,
      uniqueKey: `meeting.minutes ${meetingId} ${'holderId' in doer ? doer.holderId : doer.organisationId}`,
    })
}

/** Members and guests read the agenda from now on. */
export async function sendOutAgenda(tx: Tx, visit: Visit, meetingId: MeetingId): Promise<void> {
  const meeting = await readMeeting(tx, meetingId)
  await mustKeep(tx, visit, meeting.bodyId)
  await mustWrite(tx, visit, sendAgenda(meeting, visit.at), meeting.version)
}

/** Everyone reads the agenda from now on, but for what is confidential. */
export async function publishMeeting(tx: Tx, visit: Visit, meetingId: MeetingId): Promise<void> {
  const meeting = await readMeeting(tx, meetingId)
  await mustKeep(tx, visit, meeting.bodyId)
  await mustWrite(tx, visit, publish(meeting, visit.at), meeting.version)
}

type Doer = { holderId: FunctionId } | { organisationId: OrganisationId; role: 'project_leader' }

/** Whose work the meetings of a body are: its secretary, else its chair, else the project leader of its office. */
export async function listSecretaries(tx: Tx, bodyId: BodyId, on: string): Promise<readonly Doer[]> {
  const { rows } = await sql<{ holder: FunctionId; part: string }>`
    select function_id as holder, part from seat_holders
    where body_id = ${bodyId} and part in ('secretary', 'chair') and function_id is not null
      and from_on <= ${on} and (until_on is null or until_on > ${on})`.execute(tx)
  const secretaries = rows.filter(({ part }) => part === 'secretary')
  const keepers = secretaries.length > 0 ? secretaries : rows
  if (keepers.length > 0) return keepers.map(({ holder }) => ({ holderId: holder }))
  const { officeId } = await readBody(tx, bodyId)
  return [{ organisationId: officeId, role: 'project_leader' }]
}

/** The same for a button: who was second hears it, and nothing is lost unseen. */
async function mustWrite(tx: Tx, visit: Visit, meeting: Meeting, version: number): Promise<void> {
  if (await write(tx, visit, meeting, version)) return
  throw new Refusal(
    'conflict',
    'MEETING-4',
    'Iemand anders wijzigde deze vergadering net. Bekijk eerst wat er nu staat.',
  )
}

/** Writes what a transition made of a meeting; false when someone else was first. */
async function write(tx: Tx, visit: Visit, meeting: Meeting, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('meetings')
    .set({
      on_day: meeting.onDay,
      at_time: meeting.atTime,
      minutes: meeting.minutes,
      place: meeting.place,
      papers_due_on: meeting.papersDueOn,
      state: meeting.state,
      state_reason: meeting.stateReason,
      agenda_sent_at: meeting.agendaSentAt,
      published_at: meeting.publishedAt,
      sequence: meeting.sequence,
      version: version + 1,
      changed_at: visit.at,
    })
    .where('id', '=', meeting.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}
