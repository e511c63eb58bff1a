import { addDays, type Day } from '#kernel/day.ts'
import { holdsOn } from '#kernel/period.ts'
import type { Municipality, MunicipalityChange, MunicipalityId } from './atlas.ts'

/** Which old figures together are the figure of a municipality of now; or the change that makes that impossible. */
export type Recast =
  | { readonly kind: 'sumOf'; readonly municipalities: readonly MunicipalityId[] }
  | { readonly kind: 'notComparable'; readonly because: MunicipalityChange }

type Known = { readonly municipalities: readonly Municipality[]; readonly changes: readonly MunicipalityChange[] }

/**
 * REGION-6 · Old figures are told in the municipalities of now only over full mergers.
 *
 * Each municipality that is part of it must have gone wholly (weight 1) into it, in every step between. A share is never
 * used to cut a figure in two: the answer is then "niet vergelijkbaar". The old figures stay as they are. A change on
 * the day of the old figures is in them already: its first day counts.
 *
 * Source: handbook domain §5.4; Wet algemene regels herindeling.
 */
export function recast(known: Known, current: MunicipalityId, figuresOn: Day, to: Day): Recast {
  const between = known.changes.filter(({ on }) => figuresOn < on && on <= to)
  const days = [...new Set(between.map(({ on }) => on))].sort().reverse()
  let before = new Set([current])

  for (const on of days) {
    const after = before
    before = new Set([...after].filter((id) => existed(known.municipalities, id, addDays(on, -1))))
    for (const change of between.filter((each) => each.on === on))
      for (const part of change.parts) {
        if (!after.has(part.to)) continue
        if (part.weight !== 1) return { kind: 'notComparable', because: change }
        before.add(part.from)
      }
  }
  return { kind: 'sumOf', municipalities: [...before] }
}

function existed(municipalities: readonly Municipality[], id: MunicipalityId, on: Day): boolean {
  return municipalities.some((each) => each.id === id && holdsOn(each, on))
}
