import { provinces, type Area, type DivisionKind, type Membership, type MunicipalityId } from '../atlas.ts'
import type { Chart } from '../chart.ts'
import { areasTouched, placesOfMunicipalities } from '../place-set.ts'
import { bareName } from './municipality-names.ts'
import type { NamedChange } from './name-change.ts'
import type { Claim } from './settle.ts'
import type { StatedChange } from './stated-change.ts'
import type { NewId } from './statements.ts'

/**
 * Where the municipalities that begin with a change lie as a whole, in the divisions that go by municipality: in the
 * province that was told, else in the area that all their parts had in common. Part of REGION-5.
 */
export function areasOfNewcomers(
  said: StatedChange,
  { parts, atlas, newcomers }: NamedChange,
  dayBefore: Chart,
  newId: NewId,
): readonly Claim<Membership>[] {
  const stood = new Set(dayBefore.municipalities.map(({ id }) => id))
  const beginning = [...new Set(parts.map(({ to }) => to))].filter((id) => !stood.has(id))
  const byMunicipality = new Set(atlas.memberships.flatMap((row) => (row.municipality === null ? [] : [row.division])))
  return beginning.flatMap((municipality) =>
    [...byMunicipality].flatMap((division): Claim<Membership>[] => {
      const province = division === provinces.kind ? newcomers.get(municipality)?.province : undefined
      const origin = parts.filter(({ to }) => to === municipality).map(({ from }) => from)
      const area = province ? findByName(dayBefore, division, province) : commonArea(dayBefore, division, origin)
      if (area === null) return []
      return [{ id: newId(), division, area: area.id, postcode: null, municipality, from: said.on, until: null }]
    }),
  )
}

/** A told province that no province of that day is called; null when all are right or provinces are not known at all. */
export function findStrangeProvince(said: StatedChange, dayBefore: Chart): string | null {
  if (!dayBefore.areas.some(({ division }) => division === provinces.kind)) return null
  const told = said.newcomers.flatMap(({ province }) => province ?? [])
  return told.find((province) => findByName(dayBefore, provinces.kind, province) === null) ?? null
}

function findByName(chart: Chart, division: DivisionKind, name: string): Area | null {
  return chart.areas.find((each) => each.division === division && bareName(each.name) === bareName(name)) ?? null
}

function commonArea(chart: Chart, division: DivisionKind, municipalities: readonly MunicipalityId[]): Area | null {
  const places = placesOfMunicipalities(chart, municipalities)
  const [area, ...others] = areasTouched(places, division)
  const isWhole = [...places].every((place) => place.areas.has(division))
  return area !== undefined && others.length === 0 && isWhole ? area : null
}
