import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Tx, onErrand } from '#platform/database.ts'

/** One link of the chain: which lines it closes, how many they were, and what comes out of them. */
export type Seal = {
  readonly number: number
  /** The transactions whose lines it closes, `from` up to but not including `until`. Numbers of the database, as text. */
  readonly fromXid: string
  readonly untilXid: string
  readonly acts: number
  readonly subjects: number
  readonly digest: string
  readonly previous: string
  readonly seal: string
}

/** What the first seal leans on. */
export const chainStart = '0'.repeat(64)

/**
 * SEAL-1 · What is written in the log is closed within minutes, and then nobody can change it unseen.
 *
 * A seal takes all lines of transactions that have ended since the seal before, and holds a hash over each act with its
 * lines and over the seal before. It reaches up to the oldest transaction that still runs, so that no line can come
 * under it later; nobody waits for it, neither who looks nor who writes.
 *
 * Source: house.md §5; NEN 7513 (integrity of the log).
 *
 * @returns the seal that was added, or null when nothing new had been written.
 */
export async function sealLog(tx: Tx, at: Date): Promise<Seal | null> {
  return onErrand(tx, 'seal', async () => {
    await sql`select pg_advisory_xact_lock(7304010)`.execute(tx)
    const last = await tx
      .selectFrom('log_seals')
      .select(['number', 'until_xid', 'seal'])
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const fromXid = last?.until_xid ?? '0'
    const { rows } = await sql<{ until: string }>`
      select pg_snapshot_xmin(pg_current_snapshot())::text as until`.execute(tx)
    const untilXid = rows[0]!.until
    const found = await contentOf(tx, fromXid, untilXid)
    if (found.acts === 0) return null

    const link = {
      number: (last?.number ?? 0) + 1,
      fromXid,
      untilXid,
      acts: found.acts,
      subjects: found.subjects,
      digest: found.digest,
      previous: last?.seal ?? chainStart,
    }
    const seal = hashOfSeal(link)
    await tx
      .insertInto('log_seals')
      .values({
        number: link.number,
        from_xid: fromXid,
        until_xid: untilXid,
        acts: link.acts,
        subjects: link.subjects,
        digest: link.digest,
        previous: link.previous,
        seal,
        made_at: at,
        from_at: found.fromAt,
        until_at: found.untilAt,
        marks: found.marks,
      })
      .execute()
    return { ...link, seal }
  })
}

/** The hash of a link, over all it says. Whoever changes one of these must change every seal after it. */
export function hashOfSeal(link: Omit<Seal, 'seal'>): string {
  const { number, fromXid, untilXid, acts, subjects, digest, previous } = link
  return createHash('sha256')
    .update([number, fromXid, untilXid, acts, subjects, digest, previous].join('\n'))
    .digest('hex')
}

export type Content = {
  readonly acts: number
  readonly subjects: number
  readonly digest: string
  readonly marks: Buffer
  readonly fromAt: Date | null
  readonly untilAt: Date | null
}

/** How many bytes of the hash of each act are kept beside a seal, to say which line was changed. */
export const markLength = 4

/** What stands in the log between two transactions. On the errand of the seal. */
export async function contentOf(tx: Tx, fromXid: string, untilXid: string): Promise<Content> {
  const { rows } = await sql<Content>`
    with acts as (
      select a from log_acts a where a.xid >= ${fromXid}::xid8 and a.xid < ${untilXid}::xid8
    ), about as (
      select s.act_id, count(*) as subjects,
             jsonb_agg(jsonb_build_array(s.dossier_id, s.sections, s.in_list) order by s.dossier_id, s.sections, s.in_list) as lines
      from acts join log_subjects s on s.act_id = (a).id group by s.act_id
    ), hashed as (
      select (a).id, (a).at, coalesce(subjects, 0) as subjects, sha256(convert_to(log_text(a, lines), 'UTF8')) as hash
      from acts left join about on about.act_id = (a).id
    )
    select count(*) as acts, coalesce(sum(subjects), 0)::bigint as subjects, min(at) as "fromAt", max(at) as "untilAt",
           encode(sha256(coalesce(string_agg(hash, ''::bytea order by id), ''::bytea)), 'hex') as digest,
           coalesce(string_agg(substr(hash, 1, ${markLength}::int), ''::bytea order by id), ''::bytea) as marks
    from hashed`.execute(tx)
  return rows[0]!
}
