import type { Area, AreaId, MunicipalityId } from './atlas.ts'
import type { Chart, Place } from './chart.ts'

/** A set of places of one chart: an area, a municipality, or any choice of them. */
export type PlaceSet = ReadonlySet<Place>

export function placesOfArea(chart: Chart, area: AreaId): PlaceSet {
  return new Set(chart.places.filter((place) => [...place.areas.values()].some((each) => each.id === area)))
}

export function placesOfMunicipality(chart: Chart, municipality: MunicipalityId): PlaceSet {
  return new Set(chart.places.filter((place) => place.municipality?.id === municipality))
}

export function placesOfMunicipalities(chart: Chart, municipalities: Iterable<MunicipalityId>): PlaceSet {
  const chosen = new Set<MunicipalityId | undefined>(municipalities)
  return new Set(chart.places.filter((place) => chosen.has(place.municipality?.id)))
}

export function union(...sets: readonly PlaceSet[]): PlaceSet {
  return new Set(sets.flatMap((set) => [...set]))
}

export function difference(set: PlaceSet, without: PlaceSet): PlaceSet {
  return new Set([...set].filter((place) => !without.has(place)))
}

export function intersection(one: PlaceSet, other: PlaceSet): PlaceSet {
  return new Set([...one].filter((place) => other.has(place)))
}

export function isSame(one: PlaceSet, other: PlaceSet): boolean {
  return one.size === other.size && difference(one, other).size === 0
}

/** The areas of a division that a set touches, by code. */
export function areasTouched(set: PlaceSet, division: Area['division']): readonly Area[] {
  const found = new Map<AreaId, Area>()
  for (const place of set) {
    const area = place.areas.get(division)
    if (area !== undefined) found.set(area.id, area)
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}
