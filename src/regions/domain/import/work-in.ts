import type { Atlas } from '../atlas.ts'
import { chartOn } from '../chart.ts'
import type { Finding } from './finding.ts'
import type { Recognised } from './read-source.ts'
import { stateChange } from './state-change.ts'
import { missingMunicipalities, state, type NewId, type Statements } from './statements.ts'
import { municipalityFinder } from './municipality-names.ts'

/** An atlas with a file worked in, and what its sender should know. */
export type WorkedIn = {
  readonly atlas: Atlas
  readonly findings: readonly Finding[]
  /** Dutch sentences that ask for no mending but for attention. */
  readonly notes: readonly string[]
}

/**
 * Works a file into the atlas. With `complete` the list names all municipalities of its day, and a known one that it does
 * not name has ended; a list with mistakes never ends anything.
 */
export function workIn(atlas: Atlas, read: Recognised, complete: boolean, newId: NewId): WorkedIn {
  const { statements } = read
  if (statements === null) return workInChanges(atlas, read, newId)

  const tried = state(atlas, statements, newId)
  const isWhole = read.findings.length === 0 && tried.findings.length === 0
  const isList = read.kind === 'municipality-list'
  const ends = complete && isList && isWhole
  const worked = ends ? state(atlas, { ...statements, complete }, newId) : tried
  const notes = [
    complete && !isList ? 'Alleen een lijst van gemeenten kan volledig zijn. Er is geen gemeente beëindigd.' : null,
    complete && isList && !isWhole ? 'Omdat regels niet goed zijn, is geen enkele gemeente beëindigd.' : null,
    missingPostcodes(atlas, statements),
    isList ? missingNames(atlas, statements, ends) : null,
  ]
  return { atlas: worked.atlas, findings: worked.findings, notes: notes.filter((note) => note !== null) }
}

function workInChanges(atlas: Atlas, read: Recognised, newId: NewId): WorkedIn {
  const findings: Finding[] = []
  let now = atlas
  for (const change of read.changes) {
    const stated = stateChange(now, change, newId)
    now = stated.atlas
    findings.push(...stated.findings)
  }
  return { atlas: now, findings, notes: [] }
}

/** A file that was cut off between two rows looks whole; what it leaves out stays as it is and is counted here. */
function missingPostcodes(atlas: Atlas, { from, divisions, memberships }: Statements): string | null {
  const named = new Set(memberships.flatMap((row) => ('postcode' in row ? [`${row.division} ${row.postcode}`] : [])))
  if (named.size === 0) return null
  const kinds = new Set(divisions.map(({ kind }) => kind))
  const missing = chartOn(atlas, from).places.filter(({ postcode, areas }) =>
    [...areas.keys()].some((kind) => kinds.has(kind) && !named.has(`${kind} ${postcode}`)),
  )
  if (missing.length === 0) return null
  return `${missing.length} postcodes die op ${from} al een gebied hebben, staan niet in dit bestand. Zij blijven zoals zij zijn.`
}

function missingNames(atlas: Atlas, { from, municipalities }: Statements, ended: boolean): string | null {
  const find = municipalityFinder(atlas, from)
  const matches = municipalities.map(find)
  const named = new Set(matches.flatMap((match) => (match.kind === 'found' ? [match.municipality.id] : [])))
  const missing = missingMunicipalities(atlas, from, named)
  if (missing.length === 0) return null
  const names = missing.map(({ name }) => name).join(', ')
  return ended
    ? `${missing.length} gemeenten staan niet in deze lijst en bestaan vanaf ${from} niet meer: ${names}.`
    : `${missing.length} gemeenten die op ${from} bekend zijn, staan niet in deze lijst: ${names}. ` +
        'Geef met een bestand met wijzigingen door wat er met hen is gebeurd, of zeg dat de lijst volledig is (--complete).'
}
