import type { DossierId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { AccessRow } from '../domain/write-out.ts'

/** What must come into and go out of the access table of one dossier to make it say what the rule says. */
export type Difference = { readonly added: readonly AccessRow[]; readonly removed: readonly Key[] }
type Key = { readonly holder: string; readonly section: string; readonly purpose: string; readonly from: string }

/** Compares what stands in the table with what should. Only on the keeper's errand. */
export async function findDifference(tx: Tx, dossierId: DossierId, wanted: readonly AccessRow[]): Promise<Difference> {
  const there = await tx.selectFrom('access').selectAll().where('dossier_id', '=', dossierId).execute()
  const missing = new Map(wanted.map((row) => [keyOf(row.holderId, row.part, row.purpose, row.from), row]))
  const removed: Key[] = []
  for (const row of there) {
    const key = keyOf(row.holder_id, row.section, row.purpose, row.from_on)
    const stays = missing.get(key)
    if (stays !== undefined && says(row, stays)) missing.delete(key)
    else removed.push({ holder: row.holder_id, section: row.section, purpose: row.purpose, from: row.from_on })
  }
  return { added: [...missing.values()], removed }
}

export async function putDifference(tx: Tx, dossierId: DossierId, { added, removed }: Difference): Promise<void> {
  for (const key of removed)
    await tx
      .deleteFrom('access')
      .where('holder_id', '=', key.holder)
      .where('section', '=', key.section)
      .where('dossier_id', '=', dossierId)
      .where('purpose', '=', key.purpose)
      .where('from_on', '=', key.from)
      .execute()
  if (added.length > 0)
    await tx
      .insertInto('access')
      .values(added.map((row) => columnsOf(dossierId, row)))
      .execute()
}

function keyOf(holderId: string, part: string, purpose: string, from: string): string {
  return `${holderId} ${part} ${purpose} ${from}`
}

type Kept = Omit<ReturnType<typeof columnsOf>, 'holder_id' | 'dossier_id' | 'section' | 'purpose' | 'from_on'>

/** Whether a line of the table says the same as a line of the rule; their keys are the same already. */
function says(kept: { readonly [K in keyof Kept]: unknown }, row: AccessRow): boolean {
  return (
    kept.until_on === row.until &&
    kept.may_write === row.mayWrite &&
    kept.school_part === row.schoolPart &&
    kept.because === row.because &&
    kept.relation_id === row.relationId &&
    kept.person_id === row.personId &&
    kept.organisation_id === row.organisationId &&
    kept.role === row.role
  )
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
