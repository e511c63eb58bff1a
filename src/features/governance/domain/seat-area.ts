import type { Area, AreaId, DivisionKind, Municipality } from '#regions/domain/atlas.ts'
import type { Chart, Place } from '#regions/domain/chart.ts'
import { areasTouched, placesOfArea } from '#regions/domain/place-set.ts'

/** The areas of a division that belong to an area of another, and those that only reach into it. */
export type Lying = { readonly own: readonly Area[]; readonly touching: readonly Area[] }

/**
 * SEAT-1 · The swv "of this area" is the one that lies mostly in it, on the map of the day.
 *
 * Divisions do not fit: an area for youth help may share municipalities with two swv's. An swv belongs to that area of the
 * body's own division in which more of its postcodes lie than in any other; one that only reaches into the area is named,
 * and not proposed. So the body of East gets the swv's of East, also where a municipality of West lies in the swv of East.
 *
 * Source: requirement 003-15 ("3102 OF 3103"); document 003 footnote 2; scenario GC07.
 *
 * @param area that of the body; an area that has ended on the day of the chart owns nothing.
 */
export function lyingIn(chart: Chart, area: AreaId, division: DivisionKind): Lying {
  const here = chart.areas.find(({ id }) => id === area)
  if (here === undefined) return { own: [], touching: [] }
  if (here.division === division) return { own: [here], touching: [] }
  const reaching = areasTouched(placesOfArea(chart, area), division)
  const belongs = (each: Area) => isMostlyIn([...placesOfArea(chart, each.id)], here)
  return { own: reaching.filter(belongs), touching: reaching.filter((each) => !belongs(each)) }
}

/** The municipalities of which most lies in an area. */
export function municipalitiesIn(chart: Chart, area: AreaId): readonly Municipality[] {
  const here = chart.areas.find(({ id }) => id === area)
  if (here === undefined) return []
  const placesOf = Map.groupBy(chart.places, ({ municipality }) => municipality?.id)
  return chart.municipalities.filter(({ id }) => isMostlyIn(placesOf.get(id) ?? [], here))
}

/** More places lie in this area than in any other of its division; with as many in two it lies in neither. */
function isMostlyIn(places: readonly Place[], here: Area): boolean {
  const counts = new Map<AreaId, number>()
  for (const { areas } of places) {
    const there = areas.get(here.division)
    if (there !== undefined) counts.set(there.id, (counts.get(there.id) ?? 0) + 1)
  }
  const own = counts.get(here.id) ?? 0
  return own > 0 && [...counts].every(([id, count]) => id === here.id || count < own)
}
