import { type Finding, found } from '../finding.ts'
import type { Material } from '../material.ts'
import { annexNumbers, labelledNumbers, numberedHeadings } from '../numbered.ts'
import { texts } from '../outline.ts'

const reference =
  /\b(ambitie|resultaat|thema|doel|pijler|spoor|opgave|speerpunt|fase|stap|actie|bijlage|beslispunt|hoofdstuk|paragraaf|§)\s*(\d{1,2}(?:\.\d{1,2}){0,2}|(?<=bijlage\s)[A-Z](?![A-Za-z]))(?![\d%]|\s*(?:uur|%))/gi

/**
 * CHECK-16 · A reference points to a part that is there: an ambition, an action, an annex, a section.
 *
 * Only where the document numbers such parts itself; a section "van het convenant" is of another document.
 *
 * Source: requirements table A (ambition 2 → 8.3); issue 3.
 */
export function referencesToNothing(material: Material): readonly Finding[] {
  const { outline } = material
  const known = labelledNumbers(outline)
  const chapters = ['hoofdstuk', 'paragraaf'].flatMap((label) => known.get(label)?.map(({ number }) => number) ?? [])
  const sections = new Set([...numberedHeadings(outline).map(({ number }) => number ?? ''), ...chapters])
  const points = new Set(material.decisions.points.map(({ number }) => number))
  const annexes = annexNumbers(outline)
  const seen = new Set<string>()
  return texts(outline).flatMap(({ text, lineOf, block }) => {
    if (outline.blocks[block]?.kind === 'heading') return []
    return [...text.matchAll(reference)].flatMap((match): readonly Finding[] => {
      const [words, label = '', number = ''] = match
      const line = lineOf(match.index)
      const after = text.slice(match.index + words.length)
      if (
        /^\s+(?:van|uit|in)\s+(?:de|het|een|onze?)\s+(?!(?:deze|dit)\b)\p{L}+/iu.test(after) &&
        !/^\s+van deze/.test(after)
      )
        return []
      if (exists(material, label.toLowerCase(), number, { known, sections, points, annexes })) return []
      if (seen.has(`${line} ${words}`)) return []
      seen.add(`${line} ${words}`)
      return [found('reference', { severity: 'wrong', line, says: `Hier staat “${words}”, maar dat deel is er niet.` })]
    })
  })
}

type Known = {
  readonly known: ReturnType<typeof labelledNumbers>
  readonly sections: ReadonlySet<string>
  readonly points: ReadonlySet<string>
  readonly annexes: readonly string[]
}

/** Unknown kinds of parts are given the benefit of the doubt. */
function exists(
  { ambitions }: Material,
  label: string,
  number: string,
  { known, sections, points, annexes }: Known,
): boolean {
  if (label === 'hoofdstuk' || label === 'paragraaf' || label === '§') return sections.size < 2 || sections.has(number)
  if (label === 'beslispunt') return points.size === 0 || points.has(number)
  const own = label === 'bijlage' ? annexes : (known.get(label)?.map((each) => each.number) ?? [])
  if (own.length < (label === 'bijlage' ? 1 : 2)) return true
  const [whole = '', part] = number.split('.')
  if (own.includes(number)) return true
  if (!own.includes(whole)) return false
  const ambition = ambitions.find((each) => each.number === whole && each.called.toLowerCase().startsWith(label))
  if (part === undefined || ambition === undefined) return true
  const count = ambition.actions.reduce((sum, action) => sum + action.count, 0)
  return Number(part) <= count || ambition.actions.some((action) => action.number === number)
}
