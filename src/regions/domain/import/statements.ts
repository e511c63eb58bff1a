import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { holdsOn } from '#kernel/period.ts'
import type {
  Area,
  Atlas,
  Division,
  DivisionKind,
  Membership,
  Municipality,
  MunicipalityId,
  Territory,
} from '../atlas.ts'
import type { Postcode } from '../postcode.ts'
import type { Finding } from './finding.ts'
import { endMunicipality } from './end-municipality.ts'
import { municipalityFinder, type Match, type Named } from './municipality-names.ts'
import { settle, type Claim } from './settle.ts'
import { lyingIn, territoryOf } from './timelines.ts'

/** Chance comes in from outside: each call gives an id that was never given before. */
export type NewId = <Name extends string>() => Id<Name>

/** What a source says holds from a day on. Municipalities go by name, areas by division and code. */
export type Statements = {
  readonly from: Day
  readonly divisions: readonly Division[]
  readonly municipalities: readonly (Named & { readonly lines: readonly number[] })[]
  readonly areas: readonly { readonly division: DivisionKind; readonly code: string; readonly name: string }[]
  readonly territory: readonly { readonly postcode: Postcode; readonly municipality: string }[]
  readonly memberships: readonly StatedMembership[]
  /** Whether the source may name municipalities that nobody knew; else such a name is a finding. */
  readonly mayAdd: boolean
  /** Whether the source names every municipality of that day, so that a known one it does not name has ended. */
  readonly complete: boolean
}

type StatedMembership = { readonly division: DivisionKind; readonly area: string } & (
  | { readonly postcode: Postcode }
  | { readonly municipality: string }
)

/** Each municipality once, with every line that names it. */
export function namedOnce(rows: readonly (Named & { readonly line: number })[]): Statements['municipalities'] {
  return [...Map.groupBy(rows, ({ name }) => name)].map(([name, same]) => ({
    name,
    code: same[0]?.code ?? null,
    lines: same.map(({ line }) => line),
  }))
}

export type Stated = { readonly atlas: Atlas; readonly findings: readonly Finding[] }

/** The atlas with what a source says worked in, by REGION-8 and REGION-9. A name that fits two municipalities is left out. */
export function state(atlas: Atlas, said: Statements, newId: NewId): Stated {
  const { municipalities, idOf, findings } = stateMunicipalities(atlas, said, newId)
  const areas = stateAreas(atlas.areas, said, newId)
  const areaOf = new Map(areas.map((area) => [`${area.division} ${area.code}`, area.id]))
  const period = { from: said.from, until: null }

  const territory = said.territory.flatMap(({ postcode, municipality: name }): Claim<Territory>[] => {
    const municipality = idOf.get(name)
    return municipality === undefined ? [] : [{ id: newId(), postcode, municipality, ...period }]
  })
  // a row is used as a whole or not at all
  const unused = new Set(said.territory.flatMap((row) => (idOf.has(row.municipality) ? [] : [row.postcode])))
  const memberships = said.memberships.flatMap((row): Claim<Membership>[] => {
    const area = areaOf.get(`${row.division} ${row.area}`)
    const postcode = 'postcode' in row && !unused.has(row.postcode) ? row.postcode : null
    const municipality = 'municipality' in row ? (idOf.get(row.municipality) ?? null) : null
    if (area === undefined || (postcode === null && municipality === null)) return []
    return [{ id: newId(), division: row.division, area, postcode, municipality, ...period }]
  })

  const stated: Atlas = {
    ...atlas,
    divisions: [...atlas.divisions, ...said.divisions.filter(({ kind }) => !isKnown(atlas.divisions, kind))],
    municipalities,
    areas,
    territory: settle(atlas.territory, territoryOf, territory),
    memberships: settle(atlas.memberships, lyingIn, memberships),
  }
  if (!said.complete) return { atlas: stated, findings }
  const named = new Set(idOf.values())
  const gone = missingMunicipalities(atlas, said.from, named)
  return { atlas: gone.reduce((all, { id }) => endMunicipality(all, id, said.from), stated), findings }
}

/** The municipalities that are known to hold on the day and are not among the named ones. */
export function missingMunicipalities(
  { municipalities }: Atlas,
  on: Day,
  named: ReadonlySet<MunicipalityId>,
): readonly Municipality[] {
  return municipalities.filter((each) => !named.has(each.id) && holdsOn(each, on))
}

function stateMunicipalities(atlas: Atlas, { municipalities, from, mayAdd }: Statements, newId: NewId) {
  const find = municipalityFinder(atlas, from)
  const known = new Map(atlas.municipalities.map((each) => [each.id, each]))
  const idOf = new Map<string, MunicipalityId>()
  const taken = new Map<MunicipalityId, string>()
  const findings: Finding[] = []

  for (const { name, code, lines } of municipalities) {
    const match = find({ name, code })
    const id = match.kind === 'found' || match.kind === 'later' ? match.municipality.id : newId<'municipality'>()
    const reason = whyNot(match, mayAdd, taken.get(id), from)
    if (reason !== null) {
      findings.push(...lines.map((line) => ({ line, field: 'gemeente', value: name, reason })))
      continue
    }
    idOf.set(name, id)
    taken.set(id, name)
    known.set(id, municipalityAs(match, { id, name, code }, from))
  }
  return { municipalities: [...known.values()], idOf, findings }
}

/** Why a name cannot be used, or null when it can. */
function whyNot(match: Match, mayAdd: boolean, other: string | undefined, from: Day): string | null {
  if (match.kind === 'unknown') return mayAdd ? null : `Deze gemeente is op ${from} niet bekend.`
  if (match.kind === 'ambiguous')
    return `Deze naam past bij meer dan één gemeente: ${match.between.map(({ name }) => name).join(', ')}.`
  return other === undefined ? null : `Dit is dezelfde gemeente als ${other}.`
}

function municipalityAs(match: Match, named: Named & { readonly id: MunicipalityId }, from: Day): Municipality {
  if (match.kind !== 'found' && match.kind !== 'later') return { ...named, from, until: null }
  const { municipality } = match
  // the list with codes is the official spelling; a source without codes never takes it away
  const official = named.code === null ? municipality : { ...municipality, name: named.name, code: named.code }
  return match.kind === 'later' ? { ...official, from } : official
}

function stateAreas(known: readonly Area[], said: Statements, newId: NewId): readonly Area[] {
  const byCode = new Map(known.map((area) => [`${area.division} ${area.code}`, area]))
  for (const { division, code, name } of said.areas) {
    const key = `${division} ${code}`
    const area = byCode.get(key) ?? { id: newId<'area'>(), division, code, name, from: said.from, until: null }
    const from = area.from !== null && said.from < area.from ? said.from : area.from
    const until = area.until !== null && area.until <= said.from ? null : area.until
    byCode.set(key, { ...area, from, until })
  }
  return [...byCode.values()]
}

function isKnown(divisions: readonly Division[], kind: DivisionKind): boolean {
  return divisions.some((each) => each.kind === kind)
}
