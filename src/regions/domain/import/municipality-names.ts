import type { Day } from '#kernel/day.ts'
import { holdsOn } from '#kernel/period.ts'
import type { Atlas, Municipality } from '../atlas.ts'

export type Named = { readonly name: string; readonly code: string | null }

export type Match =
  | { readonly kind: 'found'; readonly municipality: Municipality }
  /** Known from a later day on, and no change says that it began there. */
  | { readonly kind: 'later'; readonly municipality: Municipality }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly between: readonly Municipality[] }

/**
 * REGION-9 · When two names mean one municipality.
 *
 * Sources write a name with or without accents, capitals and the letters of its province ("(L.)"). A code decides; then
 * the name as it is written; then the bare name, if only one municipality of that day has it. Two with one bare name are
 * never guessed between.
 *
 * Source: handbook domain §5.3 (name traps); the annex of BWBR0032324 beside the CBS list of 2026.
 */
export function municipalityFinder(atlas: Atlas, on: Day): (named: Named) => Match {
  const begun = new Set(atlas.changes.flatMap(({ parts }) => parts.map(({ to }) => to)))
  const holding = atlas.municipalities.filter((each) => holdsOn(each, on))
  const later = atlas.municipalities.filter((each) => each.from !== null && on < each.from && !begun.has(each.id))
  const inHolding = finder(holding)
  const inLater = finder(later)

  return (named) => {
    const now = inHolding(named)
    if (now.length === 1 && now[0] !== undefined) return { kind: 'found', municipality: now[0] }
    if (now.length > 1) return { kind: 'ambiguous', between: now }
    const soon = inLater(named)
    if (soon.length === 1 && soon[0] !== undefined) return { kind: 'later', municipality: soon[0] }
    return soon.length > 1 ? { kind: 'ambiguous', between: soon } : { kind: 'unknown' }
  }
}

function finder(among: readonly Municipality[]): (named: Named) => readonly Municipality[] {
  const byCode = Map.groupBy(among, ({ code }) => code)
  const byName = Map.groupBy(among, ({ name }) => name)
  const byBareName = Map.groupBy(among, ({ name }) => bareName(name))

  return ({ name, code }) => {
    const coded = code === null ? undefined : byCode.get(code)
    if (coded !== undefined) return coded
    const fits = ({ code: known }: Municipality) => code === null || known === null
    const exact = byName.get(name)?.filter(fits) ?? []
    return exact.length > 0 ? exact : (byBareName.get(bareName(name))?.filter(fits) ?? [])
  }
}

/** `Sint Anna (L.)`, `SINT-ANNA` and `Sint Ánna` are all `sint anna`. */
export function bareName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\([^()]*\)\s*$/, '')
    .replaceAll(/[\s\u2010-\u2015-]+/g, ' ')
    .replaceAll('’', "'")
    .trim()
}
