import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { addMonths, dayOf } from '#kernel/day.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { type Content, type Seal, chainStart, contentOf, hashOfSeal, markLength } from './seal.ts'

export type Verdict = {
  readonly seals: number
  /** Seals whose lines were thrown away after their term. */
  readonly dropped: number
  readonly acts: number
  /** Acts that no seal has closed yet. */
  readonly unsealed: number
  /** The first thing that is not as it was sealed; null when all is. */
  readonly broken: Break | null
}

export type Break = {
  readonly seal: number | null
  readonly what: 'chain' | 'seal' | 'changed' | 'missing' | 'added' | 'loose-line'
  /** The act it is about, as far as it can be told. */
  readonly actId: string | null
  readonly expected: number | null
  readonly found: number | null
}

/**
 * SEAL-2 · Anyone who runs the platform can prove that the log is whole, and hears which line is not.
 *
 * Goes along the chain from the first seal: does it lean on the one before, does it fit what it says of itself, and are
 * its lines still the same. Names the first that is not, and within it the first act that was changed, taken out or put
 * in. A line about a child without its act is found too.
 *
 * Source: house.md §5 and §7.
 */
export async function verifyLog(tx: Tx): Promise<Verdict> {
  return onErrand(tx, 'seal', async () => {
    const seals = await tx.selectFrom('log_seals').selectAll().orderBy('number').execute()
    const counts = { seals: seals.length, dropped: seals.filter((seal) => seal.dropped_at !== null).length }
    const acts = seals.reduce((sum, seal) => sum + Number(seal.acts), 0)
    const tail = await contentOf(tx, seals.at(-1)?.until_xid ?? '0', '9223372036854775807')
    const broken = (await firstBrokenSeal(tx, seals)) ?? (await firstLooseLine(tx))
    return { ...counts, acts: acts + tail.acts, unsealed: tail.acts, broken }
  })
}

type Row = {
  number: number
  from_xid: string
  until_xid: string
  acts: number
  subjects: number
  digest: string
  previous: string
  seal: string
  marks: Buffer | null
  dropped_at: Date | null
}

async function firstBrokenSeal(tx: Tx, seals: readonly Row[]): Promise<Break | null> {
  let before = { number: 0, untilXid: '0', seal: chainStart }
  for (const row of seals) {
    const link: Seal = {
      number: row.number,
      fromXid: row.from_xid,
      untilXid: row.until_xid,
      acts: row.acts,
      subjects: row.subjects,
      digest: row.digest,
      previous: row.previous,
      seal: row.seal,
    }
    const leans = link.number === before.number + 1 && link.fromXid === before.untilXid && link.previous === before.seal
    if (!leans) return { seal: link.number, what: 'chain', actId: null, expected: null, found: null }
    if (hashOfSeal(link) !== link.seal)
      return { seal: link.number, what: 'seal', actId: null, expected: null, found: null }
    const content = await contentOf(tx, link.fromXid, link.untilXid)
    if (row.dropped_at === null ? content.digest !== link.digest : content.acts > 0)
      return whatBroke(tx, link, row.marks ?? Buffer.alloc(0), content)
    before = link
  }
  return null
}

/** Lays the marks that were kept beside those of now, and names the first act where they part. */
async function whatBroke(tx: Tx, link: Seal, kept: Buffer, content: Content): Promise<Break> {
  const marks = (all: Buffer) =>
    Array.from({ length: all.length / markLength }, (_, i) =>
      all.subarray(i * markLength, (i + 1) * markLength).toString('hex'),
    )
  const [then, now] = [marks(kept), marks(content.marks)]
  const at = Array.from({ length: Math.max(then.length, now.length) }).findIndex((_, i) => then[i] !== now[i])
  const what = now.length === then.length ? 'changed' : now.length < then.length ? 'missing' : 'added'
  // of an act that is gone only its neighbour can be named: the one after which it stood
  const position = what === 'missing' ? at - 1 : at
  const { rows } = await sql<{ id: string }>`
    select id from log_acts where xid >= ${link.fromXid}::xid8 and xid < ${link.untilXid}::xid8
    order by id offset ${Math.max(position, 0)} limit ${position < 0 ? 0 : 1}`.execute(tx)
  return { seal: link.number, what, actId: rows[0]?.id ?? null, expected: link.acts, found: content.acts }
}

async function firstLooseLine(tx: Tx): Promise<Break | null> {
  const { rows } = await sql<{ act_id: string }>`
    select act_id from log_subjects s where not exists (select 1 from log_acts a where a.id = s.act_id)
    order by act_id limit 1`.execute(tx)
  const actId = rows[0]?.act_id
  return actId === undefined ? null : { seal: null, what: 'loose-line', actId, expected: null, found: null }
}

/**
 * SEAL-3 · The log is kept five years; then whole seals go, the oldest first, and a stub of each stays.
 *
 * Dated data. The stub holds the hash of what was there, so that the chain goes on through it.
 *
 * Source: NEN 7513 (keeping the log; five years is the usual reading); AVG art. 5 lid 1 onder e.
 */
export const logTerm = { months: 60, from: '2018-05-25' as Day }

/**
 * Throws away what has had its term by SEAL-3, at most so many seals at a time.
 *
 * @returns how many seals became a stub.
 */
export async function dropSeals(tx: Tx, at: Date, most = 1000): Promise<number> {
  return onErrand(tx, 'seal', async () => {
    const before = addMonths(dayOf(at), -logTerm.months)
    const old = await tx
      .selectFrom('log_seals')
      .select('number')
      .where('dropped_at', 'is', null)
      .where('until_at', '<', new Date(`${before}T00:00:00Z`))
      .orderBy('number')
      .limit(most)
      .execute()
    let dropped = 0
    for (const { number } of old) {
      const { rows } = await sql<{ done: boolean }>`
        select drop_seal(${number}, ${new Date(`${before}T00:00:00Z`)}) as done`.execute(tx)
      if (rows[0]?.done !== true) break
      dropped += 1
    }
    return dropped
  })
}
