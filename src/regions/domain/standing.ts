import type { Area, DivisionKind } from './atlas.ts'
import type { Chart } from './chart.ts'
import { express } from './express.ts'
import { areasTouched, type PlaceSet } from './place-set.ts'

/** How a set of places stands to a division. `across` may leave places of which the area is not known. */
export type Standing =
  | { readonly kind: 'same'; readonly areas: readonly Area[] }
  | { readonly kind: 'within'; readonly area: Area }
  | { readonly kind: 'across'; readonly areas: readonly Area[]; readonly isComplete: boolean }
  | { readonly kind: 'unknown' }

/**
 * REGION-12 · How an area stands to another division.
 *
 * It is the same as one area or as several together, or it lies within a larger one, or it runs across areas. Only in the
 * first case may figures and agreements of the one be read as those of the other (REGION-4).
 *
 * Source: document 000 (the region divisions of education and youth help are not the same); document 003 footnote 2.
 */
export function standing(chart: Chart, set: PlaceSet, division: DivisionKind): Standing {
  const areas = areasTouched(set, division)
  const [only] = areas
  if (only === undefined) return { kind: 'unknown' }
  if (express(chart, set, division).kind === 'areas') return { kind: 'same', areas }
  const isComplete = [...set].every((place) => place.areas.has(division))
  return areas.length === 1 && isComplete ? { kind: 'within', area: only } : { kind: 'across', areas, isComplete }
}
