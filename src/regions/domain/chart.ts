import type { Day } from '#kernel/day.ts'
import { holdsOn, type Period } from '#kernel/period.ts'
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

/** What holds on one day, before it is laid out: land that lies alike, and what lies in areas as a whole. */
export type DayRows = {
  readonly on: Day
  readonly divisions: readonly Division[]
  readonly areas: readonly Area[]
  readonly municipalities: readonly Municipality[]
  /** Postcodes with one municipality and the same areas by postcode. */
  readonly land: readonly Land[]
  /** The areas in which a municipality lies as a whole. */
  readonly whole: ReadonlyMap<MunicipalityId, readonly AreaId[]>
}

export type Land = {
  readonly postcodes: readonly Postcode[]
  readonly municipality: MunicipalityId | null
  readonly areas: readonly AreaId[]
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
  const holds = (row: Period) => holdsOn(row, on)
  const lying = atlas.memberships.filter(holds)
  const ofPostcode = Map.groupBy(lying, ({ postcode }) => postcode)
  const ofMunicipality = Map.groupBy(lying, ({ municipality }) => municipality)
  const municipalityOf = new Map(atlas.territory.filter(holds).map((row) => [row.postcode, row.municipality]))

  const postcodes = new Set([...municipalityOf.keys(), ...ofPostcode.keys()].filter((postcode) => postcode !== null))
  const land = [...postcodes].map((postcode) => ({
    postcodes: [postcode],
    municipality: municipalityOf.get(postcode) ?? null,
    areas: ofPostcode.get(postcode)?.map(({ area }) => area) ?? [],
  }))
  const whole = [...ofMunicipality].flatMap(([municipality, rows]): [MunicipalityId, AreaId[]][] =>
    municipality === null ? [] : [[municipality, rows.map(({ area }) => area)]],
  )
  return layOut({
    on,
    divisions: atlas.divisions,
    areas: atlas.areas.filter(holds),
    municipalities: atlas.municipalities.filter(holds),
    land,
    whole: new Map(whole),
  })
}

/**
 * REGION-2 · The area of a postcode.
 *
 * What is said of the postcode itself goes before what is said of its municipality as a whole. When neither is said, the
 * area is not known; the neighbours are no reason to guess.
 *
 * Source: Regeling regio-indeling samenwerkingsverbanden (BWBR0032324), annex by postcode; the rows without an area there.
 */
export function layOut({ on, divisions, areas, municipalities, land, whole }: DayRows): Chart {
  const areaOfId = new Map(areas.map((area) => [area.id, area]))
  const known = new Map(municipalities.map((each) => [each.id, each]))
  const areasOf = (own: readonly AreaId[], municipality: Municipality | null): ReadonlyMap<DivisionKind, Area> => {
    const ofMunicipality = municipality === null ? [] : (whole.get(municipality.id) ?? [])
    const found = [...ofMunicipality, ...own].flatMap((id) => areaOfId.get(id) ?? [])
    return new Map(found.map((area) => [area.division, area]))
  }

  const places = land.flatMap((alike) => {
    const municipality = alike.municipality === null ? null : (known.get(alike.municipality) ?? null)
    const there = areasOf(alike.areas, municipality)
    return alike.postcodes.map((postcode): Place => ({ postcode, municipality, areas: there }))
  })
  const withPostcodes = new Set(places.map(({ municipality }) => municipality))
  const nameOnly = municipalities
    .filter((each) => !withPostcodes.has(each))
    .map((municipality): Place => ({ postcode: null, municipality, areas: areasOf([], municipality) }))
  return { on, divisions, areas, municipalities, places: [...places, ...nameOnly] }
}

/** The place of a postcode, or null when the chart does not know the postcode. */
export function findPlace(chart: Chart, postcode: Postcode): Place | null {
  return chart.places.find((place) => place.postcode === postcode) ?? null
}

/** The area in which a postcode lies by REGION-2, or null when it is not known. */
export function areaOf(chart: Chart, postcode: Postcode, division: DivisionKind): Area | null {
  return findPlace(chart, postcode)?.areas.get(division) ?? null
}
