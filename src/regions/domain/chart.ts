import type { Day } from '#kernel/day.ts'
import { holdsOn } from '#kernel/period.ts'
import type { Area, AreaId, Atlas, Division, DivisionKind, Municipality, MunicipalityId } from './atlas.ts'
import type { Postcode } from './postcode.ts'

/**
 * The smallest piece of land that is told apart: a postcode, or a municipality of which no postcode is known (then
 * `postcode` is null). A postcode may have no known municipality, and no known area in a division.
 */
export type Place = {
  readonly postcode: Postcode | null
  readonly municipality: Municipality | null
  readonly areas: ReadonlyMap<DivisionKind, Area>
}

/** What holds on one day. Sets of places are compared within one chart only. */
export type Chart = {
  readonly on: Day
  readonly divisions: readonly Division[]
  readonly areas: readonly Area[]
  readonly municipalities: readonly Municipality[]
  readonly places: readonly Place[]
}

/**
 * REGION-1 · What holds on a day.
 *
 * A municipality, an area and everything that lies in it hold from a first day, which counts, until a day that no longer
 * counts. What lies in an area that has ended, lies in no area.
 *
 * Source: Regeling regio-indeling samenwerkingsverbanden (BWBR0032324) art. 3 and 4; kernel/period.
 */
export function chartOn(atlas: Atlas, on: Day): Chart {
  const areas = byId<AreaId, Area>(atlas.areas.filter((area) => holdsOn(area, on)))
  const municipalities = byId<MunicipalityId, Municipality>(atlas.municipalities.filter((each) => holdsOn(each, on)))

  const ofPostcode = new Map<Postcode, Map<DivisionKind, Area>>()
  const ofMunicipality = new Map<MunicipalityId, Map<DivisionKind, Area>>()
  for (const row of atlas.memberships) {
    const area = areas.get(row.area)
    if (area === undefined || !holdsOn(row, on)) continue
    if (row.postcode !== null) entry(ofPostcode, row.postcode).set(row.division, area)
    if (row.municipality !== null) entry(ofMunicipality, row.municipality).set(row.division, area)
  }

  const postcodes = new Map<Postcode, Municipality | null>([...ofPostcode.keys()].map((postcode) => [postcode, null]))
  for (const row of atlas.territory)
    if (holdsOn(row, on)) postcodes.set(row.postcode, municipalities.get(row.municipality) ?? null)

  const places = [...postcodes].map(([postcode, municipality]) => ({
    postcode,
    municipality,
    areas: areasOfPlace(
      ofPostcode.get(postcode),
      municipality === null ? undefined : ofMunicipality.get(municipality.id),
    ),
  }))
  const withPostcodes = new Set(postcodes.values())
  const unplaced = [...municipalities.values()]
    .filter((each) => !withPostcodes.has(each))
    .map((municipality) => ({
      postcode: null,
      municipality,
      areas: areasOfPlace(undefined, ofMunicipality.get(municipality.id)),
    }))
  return {
    on,
    divisions: atlas.divisions,
    areas: [...areas.values()],
    municipalities: [...municipalities.values()],
    places: [...places, ...unplaced],
  }
}

/**
 * REGION-2 · The area of a postcode.
 *
 * What is said of the postcode itself goes before what is said of its municipality as a whole. When neither is said, the
 * area is not known; the neighbours are no reason to guess.
 *
 * Source: Regeling regio-indeling samenwerkingsverbanden (BWBR0032324), annex by postcode; the rows without an area there.
 */
function areasOfPlace(
  own: ReadonlyMap<DivisionKind, Area> | undefined,
  whole: ReadonlyMap<DivisionKind, Area> | undefined,
): ReadonlyMap<DivisionKind, Area> {
  return new Map([...(whole ?? []), ...(own ?? [])])
}

/** The place of a postcode, or null when the chart does not know the postcode. */
export function findPlace(chart: Chart, postcode: Postcode): Place | null {
  return chart.places.find((place) => place.postcode === postcode) ?? null
}

/** The area in which a postcode lies by REGION-2, or null when it is not known. */
export function areaOf(chart: Chart, postcode: Postcode, division: DivisionKind): Area | null {
  return findPlace(chart, postcode)?.areas.get(division) ?? null
}

function byId<Key, Row extends { readonly id: Key }>(rows: readonly Row[]): Map<Key, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}

function entry<Key>(of: Map<Key, Map<DivisionKind, Area>>, key: Key): Map<DivisionKind, Area> {
  const found = of.get(key) ?? new Map<DivisionKind, Area>()
  of.set(key, found)
  return found
}
