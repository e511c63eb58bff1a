import type { Area, Division } from './atlas.ts'
import type { Chart, Place } from './chart.ts'
import { groupByMunicipality, type Member } from './members.ts'
import { areasTouched, type PlaceSet } from './place-set.ts'

/** Where one municipality (as far as it is in the set) lies in one division. */
export type SideCell = {
  readonly areas: readonly Area[]
  /** Of some of it the area is not known. */
  readonly isPartlyUnknown: boolean
  /** It lies otherwise than most of the set in this division. */
  readonly differs: boolean
}

export type SideRow = { readonly member: Member; readonly cells: readonly SideCell[] }

/** Municipalities of a set as rows, divisions as columns: who lies where, and who lies otherwise than most. */
export function sideBySide(chart: Chart, set: PlaceSet, divisions: readonly Division[]): readonly SideRow[] {
  const placesOf = Map.groupBy(set, ({ municipality }) => municipality)
  const rows = groupByMunicipality(chart, set).map((member) => ({
    member,
    cells: divisions.map(({ kind }) => cellOf(placesOf.get(member.municipality) ?? [], kind)),
  }))
  const usual = divisions.map((_division, at) => mostCommon(rows.map(({ cells }) => cells[at])))
  return rows.map(({ member, cells }) => ({
    member,
    cells: cells.map((cell, at) => {
      const common = usual[at] ?? null
      const isUsual = cell.areas.length === 1 && cell.areas[0]?.id === common?.id && !cell.isPartlyUnknown
      return { ...cell, differs: common !== null && !isUsual }
    }),
  }))
}

type Found = Omit<SideCell, 'differs'>

function cellOf(places: readonly Place[], division: Division['kind']): Found {
  const isPartlyUnknown = places.some((place) => !place.areas.has(division))
  return { areas: areasTouched(new Set(places), division), isPartlyUnknown }
}

/** The area in which most municipalities lie; null when none is known, or when two have as many. */
function mostCommon(cells: readonly (Found | undefined)[]): Area | null {
  const counts = [
    ...Map.groupBy(
      cells.flatMap((cell) => cell?.areas ?? []),
      ({ id }) => id,
    ).values(),
  ]
  const most = Math.max(0, ...counts.map(({ length }) => length))
  const first = counts.filter(({ length }) => length === most)
  return first.length === 1 ? (first[0]?.[0] ?? null) : null
}
