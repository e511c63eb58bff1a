import type { DossierId, HolderId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import { sql } from 'kysely'
import { type Tx, onErrand } from '#platform/database.ts'
import type { DossierFacts } from '../domain/decide.ts'
import { type AccessRow, writeOut } from '../domain/write-out.ts'
import { findFacts } from './facts.ts'

/**
 * ACCESS-11 · The access table is kept in the transaction that changes what it rests on.
 *
 * Whoever changes a relation, a consent, a signature, authority, a school's agreement or a function calls this before
 * the transaction ends: it locks the dossier, gathers the facts, writes out the rule and puts the difference in the
 * table. So a withdrawal is at work at the moment it is confirmed.
 *
 * Source: house.md §5; decision 0003.
 *
 * @returns how many lines came and went; 0 and 0 when all was in order.
 */
export async function keep(tx: Tx, dossierId: DossierId): Promise<{ added: number; removed: number }> {
  return onErrand(tx, 'keeper', async () => {
    await lock(tx, dossierId)
    const facts = await findFacts(tx, dossierId)
    return facts === null ? { added: 0, removed: 0 } : putDifference(tx, dossierId, writeOut(facts))
  })
}

/** The facts of a dossier, for those who explain the access there is. On the keeper's errand, after the gate. */
export async function explainFacts(tx: Tx, dossierId: DossierId): Promise<DossierFacts | null> {
  return onErrand(tx, 'keeper', () => findFacts(tx, dossierId))
}

/** One writer at a time for what decides about a child; readers never wait. */
async function lock(tx: Tx, dossierId: DossierId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${dossierId}, 42))`.execute(tx)
}

/**
 * Ends all access of a holder (a function that ended) in one statement, also of thousands of children.
 *
 * @param on the first day on which nothing is open any more.
 */
export async function endHolder(tx: Tx, holderId: HolderId, on: Day): Promise<void> {
  await onErrand(tx, 'keeper', async () => {
    await tx.deleteFrom('access').where('holder_id', '=', holderId).where('from_on', '>=', on).execute()
    await tx.updateTable('access').set({ until_on: on }).where('holder_id', '=', holderId).where('until_on', '>', on).execute()
  })
}

/** Keeps every dossier in which a holder stands, after a function was made longer or shorter again. */
export async function keepAllOf(tx: Tx, holderId: HolderId): Promise<number> {
  const dossiers = await onErrand(tx, 'keeper', () =>
    tx.selectFrom('relations').select('dossier_id').distinct().where('holder_id', '=', holderId).orderBy('dossier_id').execute(),
  )
  for (const { dossier_id } of dossiers) await keep(tx, dossier_id as DossierId)
  return dossiers.length
}

async function putDifference(tx: Tx, dossierId: DossierId, wanted: readonly AccessRow[]) {
  const there = await tx.selectFrom('access').selectAll().where('dossier_id', '=', dossierId).execute()
  const wantedByKey = new Map(wanted.map((row) => [keyOf(row.holderId, row.part, row.purpose, row.from), row]))

  const gone = there.filter((row) => {
    const key = keyOf(row.holder_id, row.section, row.purpose, row.from_on)
    const stays = wantedByKey.get(key)
    const equal =
      stays !== undefined &&
      stays.until === row.until_on &&
      stays.mayWrite === row.may_write &&
      stays.schoolPart === row.school_part &&
      stays.because === row.because &&
      stays.relationId === row.relation_id
    if (equal) wantedByKey.delete(key)
    return !equal
  })
  for (const row of gone)
    await tx
      .deleteFrom('access')
      .where('holder_id', '=', row.holder_id)
      .where('section', '=', row.section)
      .where('dossier_id', '=', dossierId)
      .where('purpose', '=', row.purpose)
      .where('from_on', '=', row.from_on)
      .execute()
  const added = [...wantedByKey.values()]
  if (added.length > 0) await tx.insertInto('access').values(added.map((row) => columnsOf(dossierId, row))).execute()
  return { added: added.length, removed: gone.length }
}

function keyOf(holderId: string, part: string, purpose: string, from: string): string {
  return `${holderId} ${part} ${purpose} ${from}`
}

function columnsOf(dossierId: DossierId, row: AccessRow) {
  return {
    holder_id: row.holderId,
    dossier_id: dossierId,
    section: row.part,
    from_on: row.from,
    until_on: row.until,
    person_id: row.personId,
    organisation_id: row.organisationId,
    role: row.role,
    purpose: row.purpose,
    may_write: row.mayWrite,
    school_part: row.schoolPart,
    relation_id: row.relationId,
    because: row.because,
  }
}
