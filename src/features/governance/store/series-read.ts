import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Rhythm } from '#calendar/rhythm.ts'
import type { SeriesId } from '../domain/meeting.ts'
import type { BodyId } from '../domain/proposal.ts'
import type { Series } from '../domain/series.ts'

type Row = Omit<Series, 'rhythm'> & {
  everyWeeks: number | null
  months: number[] | null
  weekOfMonth: number | null
  weekday: number | null
}

const columns = sql`
  s.id, s.body_id as "bodyId", s.theme_id as "themeId", t.name as "themeName", s.name, s.every_weeks as "everyWeeks", s.months,
  s.week_of_month as "weekOfMonth", s.weekday, s.starts_on as "startsOn", s.until_on as "until",
  to_char(s.at_time, 'HH24:MI') as "atTime", s.minutes, s.place, s.papers_days_before as "papersDaysBefore", s.version,
  (select max(occurs_on) from meetings m where m.series_id = s.id) as "plannedTo"`

/** The rhythms of a body that are not over; those of one theme after the general ones. */
export async function listSeries(tx: Tx, bodyId: BodyId, on: Day): Promise<readonly Series[]> {
  const { rows } = await sql<Row>`
    select ${columns} from meeting_series s left join themes t on t.id = s.theme_id
    where s.body_id = ${bodyId} and (s.until_on is null or s.until_on > ${on})
    order by s.theme_id is not null, s.starts_on, s.id`.execute(tx)
  return rows.map(seriesOf)
}

export async function readSeries(tx: Tx, seriesId: SeriesId): Promise<Series> {
  const { rows } = await sql<Row>`
    select ${columns} from meeting_series s left join themes t on t.id = s.theme_id where s.id = ${seriesId}`.execute(
    tx,
  )
  if (rows[0] === undefined) throw new Refusal('absent', 'MEETING-1')
  return seriesOf(rows[0])
}

/** The days the rhythm gave for which a meeting was made, whatever became of it. */
export async function listOccurrences(tx: Tx, seriesId: SeriesId): Promise<ReadonlySet<Day>> {
  const rows = await tx.selectFrom('meetings').select('occurs_on').where('series_id', '=', seriesId).execute()
  return new Set(rows.flatMap(({ occurs_on }) => (occurs_on === null ? [] : [occurs_on as Day])))
}

function seriesOf({ everyWeeks, months, weekOfMonth, weekday, ...rest }: Row): Series {
  const rhythm: Rhythm =
    everyWeeks === null
      ? { kind: 'months', months: months ?? [], weekOfMonth: weekOfMonth ?? 1, weekday: weekday ?? 1 }
      : { kind: 'weeks', everyWeeks }
  return { ...rest, rhythm }
}
