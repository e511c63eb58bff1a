import { addDays } from '#kernel/day.ts'
import { holdsOn } from '#kernel/period.ts'
import type { Atlas, ChangePart, Municipality, MunicipalityId } from '../atlas.ts'
import type { Finding } from './finding.ts'
import { bareName, municipalityFinder } from './municipality-names.ts'
import { changeFindings, type Newcomer, type StatedChange } from './stated-change.ts'
import type { NewId } from './statements.ts'

/** A change with the municipalities behind its names. `atlas` has those that begin with it, `newcomers` what was told of them. */
export type NamedChange = {
  readonly parts: readonly ChangePart[]
  readonly atlas: Atlas
  readonly newcomers: ReadonlyMap<MunicipalityId, Newcomer>
}

/** Finds the municipality behind each name on the day before and on the day itself; findings when one is not there. */
export function nameChange(
  atlas: Atlas,
  said: StatedChange,
  newId: NewId,
): NamedChange | { readonly findings: readonly Finding[] } {
  const before = municipalityFinder(atlas, addDays(said.on, -1))
  const tos = new Map(
    [...new Set(said.parts.map(({ to }) => to))].map((name) => [name, nameTo(atlas, said, name, newId)]),
  )
  const parts = said.parts.flatMap(({ from: old, to: name, weight, postcodes }): ChangePart[] => {
    const [from, to] = [before({ name: old, code: null }), tos.get(name)]
    if (from.kind !== 'found' || to === undefined) return []
    return [{ from: from.municipality.id, to: to.id, weight: said.kind === 'split' ? weight : 1, postcodes }]
  })
  if (parts.length < said.parts.length) {
    const lost = said.parts.find(({ from }) => before({ name: from, code: null }).kind !== 'found')?.from
    return { findings: changeFindings(said, `De gemeente ${lost} is op de dag ervoor niet of niet eenduidig bekend.`) }
  }

  const named = new Map([...tos.values()].map((each) => [each.id, each]))
  const known = new Set(atlas.municipalities.map(({ id }) => id))
  const municipalities = [
    ...atlas.municipalities.map((each) => named.get(each.id) ?? each),
    ...[...named.values()].filter(({ id }) => !known.has(id)),
  ]
  const newcomers = [...tos].flatMap(([name, { id }]): [MunicipalityId, Newcomer][] => {
    const told = findNewcomer(said, name)
    return told === undefined ? [] : [[id, told]]
  })
  return { parts, atlas: { ...atlas, municipalities }, newcomers: new Map(newcomers) }
}

/** The municipality that a name stands for from the day of the change on; a new one when nobody knew it. */
function nameTo(atlas: Atlas, said: StatedChange, name: string, newId: NewId): Municipality {
  const code = findNewcomer(said, name)?.code ?? null
  const match = municipalityFinder(atlas, said.on)({ name, code })
  const known = match.kind === 'found' || match.kind === 'later' ? match.municipality : null
  // what merges or is renamed ends, so the new one is never the old one of the same name
  const mayHaveStood = said.kind === 'absorbed' || said.kind === 'split'
  if (known === null || (!mayHaveStood && holdsOn(known, addDays(said.on, -1))))
    return { id: newId(), name, code, from: said.on, until: null }
  return { ...known, code: known.code ?? code, from: match.kind === 'later' ? said.on : known.from }
}

function findNewcomer(said: StatedChange, name: string): Newcomer | undefined {
  return said.newcomers.find((each) => bareName(each.name) === bareName(name))
}
