import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import type { AreaId, DivisionKind } from '#regions/domain/atlas.ts'
import type { BodyId, ThemeId } from './proposal.ts'
import type { Power } from './route.ts'

export type { Power }
export const powers = [
  'decides',
  'advises',
  'coaches',
  'commissions',
  'executes',
  'consults',
] as const satisfies Power[]

/** How wide a body reaches. */
export const scales = ['local', 'sub-regional', 'regional', 'above'] as const
export type Scale = (typeof scales)[number]

/** What bodies, seats, meetings and proposals are about ("thema"). */
export type Theme = { readonly id: ThemeId; readonly name: string; readonly endedOn: Day | null }

/** A body ("gremium", on pages "overleg"): what it may do, where, and what it is for. */
export type Body = {
  readonly id: BodyId
  readonly officeId: OrganisationId
  readonly name: string
  readonly shortName: string | null
  readonly purpose: string
  readonly powers: readonly Power[]
  /** Money outside the budget and a change of the purchasing strategy come to this table. */
  readonly budgetPower: boolean
  readonly scale: Scale
  readonly division: DivisionKind | null
  readonly areaId: AreaId | null
  readonly areaName: string | null
  readonly parentId: BodyId | null
  readonly parentName: string | null
  readonly isOogo: boolean
  readonly from: Day
  readonly until: Day | null
  readonly version: number
}

export const sayBody = {
  powers: {
    decides: 'besluit',
    advises: 'adviseert',
    coaches: 'coacht',
    commissions: 'geeft opdracht',
    executes: 'voert uit',
    consults: 'wordt geraadpleegd',
  } satisfies Record<Power, string>,
  /** The same as what to tick: "Mag dit overleg …?" */
  mayDo: {
    decides: 'Besluiten nemen',
    advises: 'Advies geven',
    coaches: 'Meedenken en coachen',
    commissions: 'Opdracht geven',
    executes: 'Uitvoeren en afstemmen',
    consults: 'Geraadpleegd worden',
  } satisfies Record<Power, string>,
  scales: {
    local: 'lokaal',
    'sub-regional': 'subregionaal',
    regional: 'regionaal',
    above: 'bovenregionaal',
  } satisfies Record<Scale, string>,
}

/** "besluit en adviseert", in the order of the list. */
export function sayPowers(given: readonly Power[]): string {
  const said = powers.filter((power) => given.includes(power)).map((power) => sayBody.powers[power])
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} en ${said.at(-1)}`
}

/**
 * BODY-2 · Bodies stand in a tree: none is above itself, by whatever way round.
 *
 * Source: peers-region.md §2 (a working group attached to its parent; deep trees of bodies).
 *
 * @param parents the body above each body, as it is now.
 */
export function makesCircle(
  bodyId: BodyId,
  parentId: BodyId | null,
  parents: ReadonlyMap<BodyId, BodyId | null>,
): boolean {
  const seen = new Set<BodyId>([bodyId])
  for (let above = parentId; above !== null; above = parents.get(above) ?? null) {
    if (seen.has(above)) return true
    seen.add(above)
  }
  return false
}
