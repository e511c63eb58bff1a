import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { Meeting, MeetingId, MeetingState } from '../domain/meeting.ts'
import type { BodyId } from '../domain/proposal.ts'

const columns = sql`
  m.id, m.body_id as "bodyId", b.name as "bodyName", m.series_id as "seriesId", m.occurs_on as "occursOn",
  m.theme_id as "themeId", t.name as "themeName", m.on_day as "onDay", to_char(m.at_time, 'HH24:MI') as "atTime", m.minutes,
  m.place, m.state, m.state_reason as "stateReason", m.papers_due_on as "papersDueOn", m.agenda_sent_at as "agendaSentAt",
  m.published_at as "publishedAt", m.uid, m.sequence, m.version, m.changed_at as "changedAt"`
const tables = sql`meetings m join bodies b on b.id = m.body_id left join themes t on t.id = m.theme_id`

export async function findMeeting(tx: Tx, meetingId: MeetingId): Promise<Meeting | null> {
  const { rows } = await sql<Meeting>`select ${columns} from ${tables} where m.id = ${meetingId}`.execute(tx)
  return rows[0] ?? null
}

export async function readMeeting(tx: Tx, meetingId: MeetingId): Promise<Meeting> {
  const meeting = await findMeeting(tx, meetingId)
  if (meeting === null) throw new Refusal('absent', 'MEETING-4')
  return meeting
}

/** The meetings of a body: what is coming first, then what was; not more than a page needs. */
export async function listOfBody(tx: Tx, bodyId: BodyId, on: Day): Promise<readonly Meeting[]> {
  const { rows } = await sql<Meeting>`
    (select ${columns} from ${tables} where m.body_id = ${bodyId} and m.on_day >= ${on} order by m.on_day, m.at_time limit 60)
    union all
    (select ${columns} from ${tables} where m.body_id = ${bodyId} and m.on_day < ${on} order by m.on_day desc, m.at_time desc
     limit 30)`.execute(tx)
  return rows
}

export type MeetingFilter = {
  readonly when: 'coming' | 'past'
  /** Only of bodies in which the reader sits today. */
  readonly mine: boolean
  readonly bodyId: BodyId | null
  readonly state: MeetingState | null
  readonly page: number
}

export const meetingsOnAPage = 30

export type MeetingPage = { readonly rows: readonly Meeting[]; readonly count: number }

/** A page of meetings: the coming ones the soonest first, the past ones the latest first. */
export async function listMeetings(tx: Tx, { actor, on }: Visit, filter: MeetingFilter): Promise<MeetingPage> {
  const { when, mine, bodyId, state, page } = filter
  const which = sql`
    ${when === 'coming' ? sql`m.on_day >= ${on}` : sql`m.on_day < ${on}`}
    and (${bodyId}::uuid is null or m.body_id = ${bodyId}) and (${state}::text is null or m.state = ${state})
    and (not ${mine}::boolean or m.body_id = any (array(select h.body_id from seat_holders h
      where h.function_id = ${actor.functionId}::uuid and h.from_on <= ${on} and (h.until_on is null or h.until_on > ${on}))))`
  const order = when === 'coming' ? sql`m.on_day, m.at_time, m.id` : sql`m.on_day desc, m.at_time desc, m.id`
  const { rows } = await sql<Meeting>`
    select ${columns} from ${tables} where ${which} order by ${order}
    limit ${meetingsOnAPage} offset ${(page - 1) * meetingsOnAPage}`.execute(tx)
  const total = await sql<{ count: number }>`
    select count(*)::int as count from meetings m where ${which}`.execute(tx)
  return { rows, count: total.rows[0]?.count ?? 0 }
}

/** What was published, for everyone: the latest first. */
export async function listPublished(tx: Tx, page: number): Promise<MeetingPage> {
  const { rows } = await sql<Meeting>`
    select ${columns} from ${tables} where m.published_at is not null order by m.on_day desc, m.at_time desc, m.id
    limit ${meetingsOnAPage} offset ${(page - 1) * meetingsOnAPage}`.execute(tx)
  const total = await sql<{ count: number }>`
    select count(*)::int as count from meetings where published_at is not null`.execute(tx)
  return { rows, count: total.rows[0]?.count ?? 0 }
}

/** The published meeting, or absent. */
export async function readPublished(tx: Tx, meetingId: MeetingId): Promise<Meeting> {
  const meeting = await findMeeting(tx, meetingId)
  if (meeting === null || meeting.publishedAt === null) throw new Refusal('absent', 'MEETING-10')
  return meeting
}

/** A meeting of the same body after this one that can take points. */
export async function findNextAfter(tx: Tx, meeting: Meeting, on: Day): Promise<MeetingId | null> {
  const { rows } = await sql<{ id: MeetingId }>`
    select m.id from meetings m
    where m.body_id = ${meeting.bodyId} and m.state = 'planned' and m.id <> ${meeting.id}
      and m.on_day >= ${meeting.onDay > on ? meeting.onDay : on}
      and (m.theme_id is null or m.theme_id = ${meeting.themeId}::uuid)
    order by m.theme_id is distinct from ${meeting.themeId}::uuid, m.on_day, m.at_time limit 1`.execute(tx)
  return rows[0]?.id ?? null
}
