import type { Day } from '#kernel/day.ts'
import { holdsOn } from '#kernel/period.ts'
import type { Tx } from '#platform/database.ts'
import type { Area, DivisionKind } from '../domain/atlas.ts'
import { members } from '../domain/members.ts'
import { placesOfArea } from '../domain/place-set.ts'
import { sideBySide } from '../domain/side-by-side.ts'
import { standing } from '../domain/standing.ts'
import { readChart } from '../store/atlas-store.ts'
import type { AreaPageProps, OrganisationThere } from './pages/area-page.tsx'
import type { DivisionPageProps } from './pages/division-page.tsx'

/** Where an area lies, in the words by which organisations are known. */
export type Whereabouts = Pick<Area, 'division' | 'code'> & {
  readonly municipalityCodes: readonly string[]
  readonly on: Day
}

/** Who works in an area. Organisations belong to another room, which is handed in when the rooms are put together. */
export type OrganisationsThere = (tx: Tx, there: Whereabouts) => Promise<readonly OrganisationThere[]>

export const noOrganisations: OrganisationsThere = async () => []

type Shown<Props> = Omit<Props, 'frame' | 'asked'>

/** What the page of a division shows; null when no division has this word. */
export async function readDivisionProps(tx: Tx, kind: DivisionKind, on: Day): Promise<Shown<DivisionPageProps> | null> {
  const chart = await readChart(tx, on)
  const division = chart.divisions.find((each) => each.kind === kind)
  if (division === undefined) return null
  const areas = chart.areas.filter((area) => area.division === kind)
  return { division, areas: areas.map((area) => ({ area, members: members(chart, area.id) })) }
}

/** What the page of an area shows; null when its division is gone. */
export async function readAreaProps(
  tx: Tx,
  area: Area,
  on: Day,
  organisationsThere: OrganisationsThere,
): Promise<Shown<AreaPageProps> | null> {
  const chart = await readChart(tx, on)
  const division = chart.divisions.find(({ kind }) => kind === area.division)
  if (division === undefined) return null
  const set = placesOfArea(chart, area.id)
  const others = chart.divisions.filter(({ kind }) => kind !== area.division)
  const belonging = members(chart, area.id)
  const municipalityCodes = belonging.flatMap(({ municipality }) => municipality?.code ?? [])
  return {
    division,
    area,
    holds: holdsOn(area, on),
    members: belonging,
    standings: others.map((other) => ({ division: other, standing: standing(chart, set, other.kind) })),
    rows: sideBySide(chart, set, others),
    organisations: await organisationsThere(tx, { division: area.division, code: area.code, municipalityCodes, on }),
  }
}
