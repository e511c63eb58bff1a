import type { Area, Atlas, Division, Membership, Municipality, MunicipalityChange, Territory } from '../atlas.ts'

/** The rows of one table to add and to change. Nothing is ever taken away: what ends gets its last day. */
export type Writes<Row> = { readonly add: readonly Row[]; readonly change: readonly Row[] }

export type Plan = {
  readonly divisions: Writes<Division>
  readonly areas: Writes<Area>
  readonly municipalities: Writes<Municipality>
  readonly territory: Writes<Territory>
  readonly memberships: Writes<Membership>
  readonly changes: Writes<MunicipalityChange>
}

/** What must be written to bring one atlas to the other. Rows that nothing touched are the same object or say the same. */
export function planBetween(before: Atlas, after: Atlas): Plan {
  return {
    divisions: writes(before.divisions, after.divisions, ({ kind }) => kind),
    areas: writes(before.areas, after.areas, ({ id }) => id),
    municipalities: writes(before.municipalities, after.municipalities, ({ id }) => id),
    territory: writes(before.territory, after.territory, ({ id }) => id),
    memberships: writes(before.memberships, after.memberships, ({ id }) => id),
    changes: writes(before.changes, after.changes, ({ id }) => id),
  }
}

/** How many rows a plan writes, by table and kind of write; all zero when the source says nothing new. */
export function countWrites(plan: Plan): Record<keyof Plan, { readonly added: number; readonly changed: number }> {
  const count = ({ add, change }: Writes<unknown>) => ({ added: add.length, changed: change.length })
  return {
    divisions: count(plan.divisions),
    areas: count(plan.areas),
    municipalities: count(plan.municipalities),
    territory: count(plan.territory),
    memberships: count(plan.memberships),
    changes: count(plan.changes),
  }
}

export function isNothing(plan: Plan): boolean {
  return Object.values(countWrites(plan)).every(({ added, changed }) => added === 0 && changed === 0)
}

function writes<Row>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string): Writes<Row> {
  const known = new Map(before.map((row) => [keyOf(row), row]))
  const add = after.filter((row) => !known.has(keyOf(row)))
  const change = after.filter((row) => {
    const old = known.get(keyOf(row))
    return old !== undefined && old !== row && JSON.stringify(old) !== JSON.stringify(row)
  })
  return { add, change }
}
