import { earliest, type Day } from '#kernel/day.ts'
import { holdsOn, type Period } from '#kernel/period.ts'

/** How rows of one table hang together: rows of one key follow each other in time; the target is what they say. */
export type Timeline<Row> = {
  readonly keyOf: (row: Row) => string
  readonly targetOf: (row: Row) => string
}

/** A row that claims to hold from a day that is known. */
export type Claim<Row> = Row & { readonly from: Day }

/**
 * REGION-8 · On one day one thing lies in one place, and what is said again changes nothing.
 *
 * Each claim says where a key lies from its first day on. What already says so stays; what says otherwise from an earlier
 * day ends on that day; what says otherwise from the same day is mended; what says the same from a later day is known to
 * hold earlier. Nothing is thrown away, and what is said of later days stays.
 *
 * Source: house §6 (imports); Regeling regio-indeling samenwerkingsverbanden (BWBR0032324) art. 3: areas change by date.
 */
export function settle<Row extends Period>(
  rows: readonly Row[],
  { keyOf, targetOf }: Timeline<Row>,
  claims: readonly Claim<Row>[],
): readonly Row[] {
  const ofKey = Map.groupBy(rows, keyOf)
  for (const claim of claims) {
    const key = keyOf(claim)
    ofKey.set(key, settleOne(ofKey.get(key) ?? [], claim, targetOf))
  }
  return [...ofKey.values()].flat()
}

function settleOne<Row extends Period>(rows: Row[], claim: Claim<Row>, targetOf: (row: Row) => string): Row[] {
  const says = (row: Row) => targetOf(row) === targetOf(claim)
  const replace = (old: Row, ...by: Row[]) => rows.flatMap((row) => (row === old ? by : [row]))

  const holding = rows.find((row) => holdsOn(row, claim.from))
  if (holding !== undefined) {
    if (says(holding)) return rows
    const until = earliest(holding.until, claim.until)
    if (holding.from === claim.from) return replace(holding, { ...holding, ...claim, ...idOf(holding), until })
    return replace(holding, { ...holding, until: claim.from }, { ...claim, until })
  }

  const next = rows
    .filter((row) => row.from !== null && claim.from < row.from)
    .reduce<Row | null>((least, row) => (least === null || (row.from ?? '') < (least.from ?? '') ? row : least), null)
  if (next !== null && says(next)) return replace(next, { ...next, from: claim.from })
  return [...rows, { ...claim, until: earliest(next?.from ?? null, claim.until) }]
}

/** A mended row keeps the identity it has in the database. */
function idOf(row: object): object {
  return 'id' in row ? { id: row.id } : {}
}
