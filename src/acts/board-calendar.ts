import { sql } from 'kysely'
import { type Day, addDays } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { Outcome } from '#features/governance/domain/decision.ts'
import type { MeetingId } from '#features/governance/domain/meeting.ts'
import type { BodyId, ProposalId } from '#features/governance/domain/proposal.ts'

export type BoardSeat = {
  readonly bodyId: BodyId
  readonly name: string
  readonly part: 'chair' | 'secretary' | 'member'
}

export type BoardMeeting = {
  readonly id: MeetingId
  readonly body: string
  readonly onDay: Day
  readonly atTime: string
  readonly place: string
  readonly lastDayForPapers: Day | null
  readonly agendaSent: boolean
  /** The reader is secretary or chair there. */
  readonly keeps: boolean
  /** Points on its agenda that the reader may see. */
  readonly points: number
}

export type BoardCalendar = {
  readonly seats: readonly BoardSeat[]
  readonly coming: readonly BoardMeeting[]
  /** Held lately, kept by the reader, and without a report. */
  readonly withoutReport: readonly Pick<BoardMeeting, 'id' | 'body' | 'onDay'>[]
}

/** How far ahead one looks, and how many meetings that is at most. */
const ahead = 70
const most = 8

/** Where the reader sits, when those bodies meet, and of which meeting the report is still to be made. */
export async function readBoardCalendar(tx: Tx, { actor, on }: Visit): Promise<BoardCalendar> {
  const { rows } = await sql<BoardCalendar>`
    with mine as (
      select h.body_id, b.name, (array_agg(h.part order by h.part = 'chair' desc, h.part = 'secretary' desc))[1] as part,
        bool_or(h.part in ('chair', 'secretary') and s.theme_id is null) as keeps, bool_and(s.theme_id is not null) as theme_only,
        array_agg(s.theme_id) as themes
      from seat_holders h join seats s on s.id = h.seat_id join bodies b on b.id = h.body_id
      where h.function_id = ${actor.functionId}::uuid and h.from_on <= ${on} and (h.until_on is null or h.until_on > ${on})
        and s.from_on <= ${on} and (s.until_on is null or s.until_on > ${on})
      group by h.body_id, b.name),
    coming as (
      select m.id, mine.name as body, m.on_day, m.at_time, m.place, m.papers_due_on, m.agenda_sent_at is not null as sent, mine.keeps,
        (select count(*) from meeting_items i where i.meeting_id = m.id and i.state = 'open') as points
      from meetings m join mine on mine.body_id = m.body_id
      where m.state = 'planned' and m.on_day between ${on} and ${addDays(on, ahead)}
        and (not mine.theme_only or m.theme_id is null or m.theme_id = any (mine.themes))
      order by m.on_day, m.at_time limit ${most}),
    bare as (
      select m.id, mine.name as body, m.on_day from meetings m join mine on mine.body_id = m.body_id
      where mine.keeps and m.state = 'held' and m.on_day > ${addDays(on, -90)}
        and exists (select from meeting_items i where i.meeting_id = m.id)
        and not exists (select from meeting_minutes r where r.meeting_id = m.id and r.text <> '')
      order by m.on_day desc limit ${most})
    select
      (select coalesce(json_agg(json_build_object('bodyId', body_id, 'name', name, 'part', part) order by name collate nl), '[]')
        from mine) as seats,
      (select coalesce(json_agg(json_build_object('id', id, 'body', body, 'onDay', on_day, 'atTime', to_char(at_time, 'HH24:MI'),
          'place', place, 'lastDayForPapers', papers_due_on, 'agendaSent', sent, 'keeps', keeps, 'points', points)
          order by on_day, at_time), '[]') from coming) as coming,
      (select coalesce(json_agg(json_build_object('id', id, 'body', body, 'onDay', on_day) order by on_day desc), '[]') from bare)
        as "withoutReport"`.execute(tx)
  return rows[0]!
}

export type RecentDecision = {
  readonly id: Id<'decision'>
  readonly proposalId: ProposalId
  readonly proposal: string
  readonly body: string
  readonly onDay: Day
  readonly outcomes: readonly Outcome[]
}

/** What was decided in the last year, as far as the reader may read it: the newest first. */
export async function listRecentDecisions(tx: Tx, { on }: Visit, count: number): Promise<readonly RecentDecision[]> {
  const { rows } = await sql<RecentDecision>`
    select d.id, d.proposal_id as "proposalId", p.number || ' ' || p.title as proposal, b.name as body, d.on_day as "onDay",
      (select coalesce(json_agg(q.outcome order by t.number), '[]') from point_decisions q join decision_points t on t.id = q.point_id
        where q.decision_id = d.id) as outcomes
    from decisions d join proposals p on p.id = d.proposal_id join bodies b on b.id = d.body_id
    where d.on_day > ${addDays(on, -365)} order by d.on_day desc, d.made_at desc limit ${count}`.execute(tx)
  return rows
}
