import { type RawBuilder, sql } from 'kysely'
import { type Day, addMonths } from '#kernel/day.ts'
import type { PersonId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { CalendarEntry } from '#platform/calendar-feed.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { hashOf, newToken } from '#platform/sessions.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { MeetingId } from '../domain/meeting.ts'
import type { BodyId } from '../domain/proposal.ts'

/** How far back a calendar goes; forward it goes as far as is planned. */
const monthsBack = 12

/**
 * FEED-1 · One's own calendar of meetings has a secret address that needs no signing in; a new address replaces the old.
 *
 * Only its hash is kept. It gives when and where the bodies meet in which this person sits today in a function that still
 * holds, and nothing else: no names, no agenda, no papers. Who ends in all functions gets an empty calendar, who is blocked
 * none.
 *
 * Source: peers-region.md §1.2 row 47 (calendar feed); ASVS 5.0 V6 (secrets are kept as hashes).
 *
 * @returns the secret, which is shown once.
 */
export async function replaceFeed(tx: Tx, visit: Visit): Promise<string> {
  const secret = newToken()
  const row = { token_hash: hashOf(secret), made_at: visit.at }
  await tx
    .insertInto('calendar_feeds')
    .values({ person_id: visit.actor.personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
  return secret
}

/** When the address was made that this visitor has; null when there is none. */
export async function findFeed(tx: Tx, visit: Visit): Promise<Date | null> {
  const row = await tx
    .selectFrom('calendar_feeds')
    .select('made_at')
    .where('person_id', '=', visit.actor.personId)
    .executeTakeFirst()
  return row?.made_at ?? null
}

/** What stands in the calendar with this secret. An address that never was, or was replaced, is absent. */
export async function readFeed(tx: Tx, secret: string, on: Day, site: string): Promise<readonly CalendarEntry[]> {
  return onErrand(tx, 'governance', async () => {
    const feed = await tx
      .selectFrom('calendar_feeds as f')
      .leftJoin('accounts as a', 'a.person_id', 'f.person_id')
      .select('f.person_id')
      .where('f.token_hash', '=', hashOf(secret))
      .where('a.blocked_at', 'is', null)
      .executeTakeFirst()
    if (feed === undefined) throw new Refusal('absent', 'FEED-1')
    return listEntries(tx, on, site, sitsWith(feed.person_id as PersonId, on))
  })
}

/** The meetings of one body, for colleagues. */
export function listBodyEntries(tx: Tx, bodyId: BodyId, on: Day, site: string): Promise<readonly CalendarEntry[]> {
  return listEntries(tx, on, site, sql`m.body_id = ${bodyId}`)
}

/** For a seat of one theme only: the meetings about that theme, and others once a point about it is on a sent agenda. */
function sitsWith(personId: PersonId, on: Day): RawBuilder<unknown> {
  return sql`exists (
    select from seat_holders h join functions f on f.id = h.function_id join seats s on s.id = h.seat_id
    where h.body_id = m.body_id and f.person_id = ${personId}
      and h.from_on <= ${on} and (h.until_on is null or h.until_on > ${on})
      and f.from_on <= ${on} and (f.until_on is null or f.until_on > ${on})
      and (s.theme_id is null or m.theme_id = s.theme_id or (m.agenda_sent_at is not null and exists (
        select from meeting_items i where i.meeting_id = m.id and i.theme_id = s.theme_id and i.state <> 'withdrawn'))))`
}

async function listEntries(
  tx: Tx,
  on: Day,
  site: string,
  which: RawBuilder<unknown>,
): Promise<readonly CalendarEntry[]> {
  const { rows } = await sql<Omit<CalendarEntry, 'url'> & { id: MeetingId }>`
    select m.id, m.uid, m.sequence, m.on_day as "onDay", to_char(m.at_time, 'HH24:MI') as "atTime", m.minutes,
      coalesce(b.short_name, b.name) || coalesce(': ' || t.name, '') as summary, m.place, m.state = 'cancelled' as cancelled,
      m.changed_at as "changedAt"
    from meetings m join bodies b on b.id = m.body_id left join themes t on t.id = m.theme_id
    where m.on_day >= ${addMonths(on, -monthsBack)} and ${which}
    order by m.on_day, m.at_time, m.id limit 2000`.execute(tx)
  return rows.map(({ id, ...entry }) => ({ ...entry, url: `${site}/bestuur/vergaderingen/${id}` }))
}
