import { addDays, type Day } from '#kernel/day.ts'
import type { Atlas, ChangePart, Territory } from '../atlas.ts'
import { chartOn, type Chart } from '../chart.ts'
import { placesOfMunicipalities } from '../place-set.ts'
import type { Postcode } from '../postcode.ts'
import { changeMistake } from './change-mistake.ts'
import { endMunicipality } from './end-municipality.ts'
import { shown } from './finding.ts'
import { nameChange } from './name-change.ts'
import { areasOfNewcomers, findStrangeProvince } from './newcomer-areas.ts'
import { settle, type Claim } from './settle.ts'
import { changeFindings, type StatedChange } from './stated-change.ts'
import type { NewId, Stated } from './statements.ts'
import { lyingIn, territoryOf } from './timelines.ts'

/**
 * REGION-5 · What a change of municipalities moves, from its first day on.
 *
 * Municipalities that go end on that day. Their postcodes go along: all of them when a municipality goes wholly to one
 * other, else those that are named; of the rest the municipality is then unknown. Areas that are laid down by postcode
 * stay as they are. Where municipalities as a whole lie in an area, the new one does so only if all its parts did; its
 * province may be told with the change. Else its area is unknown until a source says it. A change that is known already
 * changes nothing.
 *
 * Source: Wet algemene regels herindeling; BWBR0032324 art. 3; handbook domain §5.4.
 */
export function stateChange(atlas: Atlas, said: StatedChange, newId: NewId): Stated {
  const named = nameChange(atlas, said, newId)
  if ('findings' in named) return { atlas, findings: named.findings }
  const { parts } = named
  if (isKnown(atlas, said.on, parts)) return { atlas, findings: [] }

  const dayBefore = chartOn(atlas, addDays(said.on, -1))
  const mistake = changeMistake({ kind: said.kind, parts }, dayBefore)
  if (mistake !== null) return { atlas, findings: changeFindings(said, mistake) }
  const strange = findStrangeProvince(said, dayBefore)
  if (strange !== null)
    return { atlas, findings: changeFindings(said, `De provincie ${shown(strange)} is niet bekend.`) }

  const gone = new Set(parts.map(({ from }) => from))
  const ended = [...gone].reduce((all, id) => endMunicipality(all, id, said.on), named.atlas)
  const claims = areasOfNewcomers(said, named, dayBefore, newId)
  return {
    atlas: {
      ...ended,
      territory: settle(ended.territory, territoryOf, landMoved(ended, said.on, parts, dayBefore, newId)),
      memberships: settle(ended.memberships, lyingIn, claims),
      changes: [...atlas.changes, { id: newId(), on: said.on, kind: said.kind, parts }],
    },
    findings: [],
  }
}

function landMoved(
  { municipalities }: Atlas,
  on: Day,
  parts: readonly ChangePart[],
  dayBefore: Chart,
  newId: NewId,
): readonly Claim<Territory>[] {
  const untilOf = new Map(municipalities.map(({ id, until }) => [id, until]))
  return parts.flatMap((part) =>
    postcodesOf(part, dayBefore).map((postcode) => ({
      id: newId<'territory'>(),
      postcode,
      municipality: part.to,
      from: on,
      until: untilOf.get(part.to) ?? null,
    })),
  )
}

function postcodesOf(part: ChangePart, dayBefore: Chart): readonly Postcode[] {
  if (part.weight !== 1) return part.postcodes
  return [...placesOfMunicipalities(dayBefore, [part.from])].flatMap(({ postcode }) => postcode ?? [])
}

function isKnown(atlas: Atlas, on: Day, parts: readonly ChangePart[]): boolean {
  const key = (list: readonly ChangePart[]) =>
    list
      .map(({ from, to }) => `${from} ${to}`)
      .sort()
      .join()
  return atlas.changes.some((known) => known.on === on && key(known.parts) === key(parts))
}
