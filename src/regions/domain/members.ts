import type { AreaId, DivisionKind, Municipality } from './atlas.ts'
import type { Chart, Place } from './chart.ts'
import { areasTouched, placesOfArea, type PlaceSet } from './place-set.ts'
import type { Postcode } from './postcode.ts'

/**
 * A municipality as far as it lies in an area. `municipality` is null for postcodes of which nobody knows the
 * municipality on that day. `postcodes` is empty when the municipality is known by name only; then it is whole.
 */
export type Member = {
  readonly municipality: Municipality | null
  readonly whole: boolean
  readonly postcodes: readonly Postcode[]
}

/**
 * REGION-3 · Who belongs to an area: each municipality wholly, or partly with the postcodes that do.
 *
 * A municipality belongs wholly to an area when each of its known postcodes lies in it. A municipality may lie in
 * several areas of one division at once; it is then a part of each.
 *
 * Source: Regeling regio-indeling samenwerkingsverbanden (BWBR0032324), annex: 18 municipalities lie in several areas.
 */
export function members(chart: Chart, area: AreaId): readonly Member[] {
  return groupByMunicipality(chart, placesOfArea(chart, area))
}

/** Any set of places told as municipalities, whole or in part, in the order of their names. */
export function groupByMunicipality(chart: Chart, set: PlaceSet): readonly Member[] {
  const sizes = new Map(gather(chart.places).map(({ municipality, places }) => [municipality, places.length]))
  return gather(set).map(({ municipality, places }) => ({
    municipality,
    whole: municipality !== null && places.length === sizes.get(municipality),
    postcodes: places.flatMap(({ postcode }) => (postcode === null ? [] : [postcode])).sort(),
  }))
}

/** A municipality that lies in more than one area of a division, with the codes of those areas. */
export type Split = {
  readonly municipality: Municipality
  readonly division: DivisionKind
  readonly areas: readonly string[]
}

/** The municipalities that a division cuts through on the day of the chart, in the order of their names. */
export function splitMunicipalities(chart: Chart): readonly Split[] {
  return gather(chart.places).flatMap(({ municipality, places }) =>
    municipality === null
      ? []
      : chart.divisions.flatMap(({ kind }) => {
          const areas = areasTouched(new Set(places), kind).map((area) => area.code)
          return areas.length > 1 ? [{ municipality, division: kind, areas }] : []
        }),
  )
}

type Gathered = { readonly municipality: Municipality | null; readonly places: readonly Place[] }

/** By municipality, in the order of names compared by code unit, so that it is the same everywhere. Unknown comes last. */
function gather(places: Iterable<Place>): readonly Gathered[] {
  return [...Map.groupBy(places, ({ municipality }) => municipality)]
    .map(([municipality, together]) => ({ municipality, places: together }))
    .sort(({ municipality: a }, { municipality: b }) => {
      if (a === null || b === null) return a === null ? 1 : -1
      return a.name < b.name ? -1 : 1
    })
}
