import { sql } from 'kysely'
import { type Day, addDays } from '#kernel/day.ts'
import type { FunctionId } from '#kernel/id.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { addWork } from '#work/store/work-store.ts'
import type { MeetingId } from '../domain/meeting.ts'

/** How many days before the last day for papers one hears of it. */
const daysBefore = 7

/**
 * MEETING-11 · The keepers of a meeting are reminded once, a week before the last day on which papers may come.
 *
 * Its secretary, or without one its chair. A meeting that moves is not reminded of again; one that does not go on never.
 *
 * Source: domain.md §6.3 (each step shows the last day for papers).
 *
 * @returns how many were reminded.
 */
export async function remindOfPapers(tx: Tx, on: Day, at: Date): Promise<number> {
  const due = await onErrand(tx, 'governance', () => listDue(tx, on))
  let count = 0
  for (const { meetingId, holderId, dueOn } of due) {
    const made = await addWork(tx, {
      holderId,
      kind: 'meeting.papers',
      path: `/bestuur/vergaderingen/${meetingId}`,
      dueOn,
      at,
      uniqueKey: `meeting.papers ${meetingId} ${holderId}`,
    })
    if (made !== null) count += 1
  }
  return count
}

type Due = { readonly meetingId: MeetingId; readonly holderId: FunctionId; readonly dueOn: Day }

async function listDue(tx: Tx, on: Day): Promise<readonly Due[]> {
  const { rows } = await sql<Due>`
    select m.id as "meetingId", h.function_id as "holderId", m.papers_due_on as "dueOn"
    from meetings m join seat_holders h on h.body_id = m.body_id
    where m.state = 'planned' and m.papers_due_on between ${on} and ${addDays(on, daysBefore)}
      and h.function_id is not null and h.from_on <= ${on} and (h.until_on is null or h.until_on > ${on})
      and (h.part = 'secretary' or (h.part = 'chair' and not exists (
        select from seat_holders s where s.body_id = m.body_id and s.part = 'secretary' and s.function_id is not null
          and s.from_on <= ${on} and (s.until_on is null or s.until_on > ${on}))))
    order by m.on_day, m.id`.execute(tx)
  return rows
}
