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
  const all = gather(chart.places)
  return [...gather(set)]
    .map(([municipality, places]) => ({
      municipality,
      whole: municipality !== null && places.length === all.get(municipality)?.length,
      postcodes: places.flatMap(({ postcode }) => (postcode === null ? [] : [postcode])).sort(),
    }))
    .sort(byMunicipalityName)
}

/** A municipality that lies in more than one area of a division, with the codes of those areas. */
export type Split = {
  readonly municipality: Municipality
  readonly division: DivisionKind
  readonly areas: readonly string[]
}

/** The municipalities that a division cuts through on the day of the chart. */
export function splitMunicipalities(chart: Chart): readonly Split[] {
  return [...gather(chart.places)].flatMap(([municipality, places]) =>
    municipality === null
      ? []
      : chart.divisions.flatMap(({ kind }) => {
          const areas = areasTouched(new Set(places), kind).map((area) => area.code)
          return areas.length > 1 ? [{ municipality, division: kind, areas }] : []
        }),
  )
}

function gather(places: Iterable<Place>): Map<Municipality | null, Place[]> {
  const found = new Map<Municipality | null, Place[]>()
  for (const place of places) {
    const same = found.get(place.municipality)
    if (same === undefined) found.set(place.municipality, [place])
    else same.push(place)
  }
  return found
}

/** Compared by code unit here, so that it is the same everywhere; pages sort by Dutch rules. Unknown comes last. */
function byMunicipalityName(a: Member, b: Member): number {
  if (a.municipality === null || b.municipality === null) return a.municipality === null ? 1 : -1
  return a.municipality.name < b.municipality.name ? -1 : 1
}
