import { shown, type Finding } from './finding.ts'
import { BrokenFile } from './table.ts'

type Uniqueness<Row> = {
  readonly field: string
  readonly keyOf: (row: Row) => string
  /** What a row says of its key; two rows of one key that say the same are one row written twice. */
  readonly says: (row: Row) => string
}

/**
 * REGION-10 · A file that says two things of one postcode, code or name is not written at all.
 *
 * Nobody can tell which of the two is right, and then nobody can tell whether the rest is. The same row twice is harmless:
 * it counts once and is named.
 *
 * Source: house §6 (imports); BWBR0032324: a postcode lies in one area.
 */
export function onlyOnce<Row extends { readonly line: number }>(
  rows: readonly Row[],
  { field, keyOf, says }: Uniqueness<Row>,
): { readonly rows: readonly Row[]; readonly repeated: readonly Finding[] } {
  const first = new Map<string, Row>()
  const repeated: Finding[] = []
  const conflicts: Finding[] = []
  for (const row of rows) {
    const key = keyOf(row)
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, row)
      continue
    }
    const finding = { line: row.line, field, value: shown(key) }
    if (says(earlier) === says(row)) repeated.push({ ...finding, reason: `Dit staat ook op regel ${earlier.line}.` })
    else conflicts.push({ ...finding, reason: `Dit staat met andere gegevens ook op regel ${earlier.line}.` })
  }
  if (conflicts.length > 0) throw new BrokenFile(...conflicts)
  return { rows: [...first.values()], repeated }
}
