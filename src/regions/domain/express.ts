import type { Area, DivisionKind, MunicipalityId } from './atlas.ts'
import type { Chart } from './chart.ts'
import { groupByMunicipality, type Member } from './members.ts'
import { areasTouched, difference, placesOfArea, placesOfMunicipalities, type PlaceSet } from './place-set.ts'

/** Why a set cannot be told in areas. Each reason names municipalities, whole or with the postcodes that matter. */
export type Reason =
  /** The area reaches further than the set: these belong to it too. */
  | { readonly kind: 'sticksOut'; readonly area: Area; readonly beyond: readonly Member[] }
  /** Of these in the set the area in this division is not known. */
  | { readonly kind: 'unknownArea'; readonly missing: readonly Member[] }
  /** These chosen municipalities do not exist on this day. */
  | { readonly kind: 'notThere'; readonly municipalities: readonly MunicipalityId[] }

export type Expression =
  | { readonly kind: 'areas'; readonly areas: readonly Area[] }
  | { readonly kind: 'notDerivable'; readonly reasons: readonly Reason[] }

/**
 * REGION-4 · A set can be told in a division only when areas cover it exactly.
 *
 * Figures of a division say something about a set of municipalities only when whole areas together are that set: nothing
 * sticks out and nothing is left. Else the answer is "niet herleidbaar", with every reason. Never the nearest fit, and
 * never a share: PO and VO areas of the same place differ by whole municipalities.
 *
 * Source: document 003 footnote 2 (four areas, seven municipalities); handbook scenario GD01.
 */
export function express(chart: Chart, set: PlaceSet, division: DivisionKind): Expression {
  const areas = areasTouched(set, division)
  const reasons: Reason[] = areas.flatMap((area) => {
    const beyond = difference(placesOfArea(chart, area.id), set)
    return beyond.size > 0 ? [{ kind: 'sticksOut' as const, area, beyond: groupByMunicipality(chart, beyond) }] : []
  })
  const uncovered = new Set([...set].filter((place) => !place.areas.has(division)))
  if (uncovered.size > 0) reasons.push({ kind: 'unknownArea', missing: groupByMunicipality(chart, uncovered) })
  return reasons.length > 0 ? { kind: 'notDerivable', reasons } : { kind: 'areas', areas }
}

/** REGION-4 for chosen municipalities. One that does not exist on the day of the chart is a reason of its own. */
export function expressMunicipalities(
  chart: Chart,
  chosen: readonly MunicipalityId[],
  division: DivisionKind,
): Expression {
  const there = new Set(chart.municipalities.map(({ id }) => id))
  const absent = chosen.filter((id) => !there.has(id))
  const found = express(chart, placesOfMunicipalities(chart, chosen), division)
  if (absent.length === 0) return found
  const reasons = found.kind === 'notDerivable' ? found.reasons : []
  return { kind: 'notDerivable', reasons: [...reasons, { kind: 'notThere', municipalities: absent }] }
}
