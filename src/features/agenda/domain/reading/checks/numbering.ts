import type { Heading } from '../blocks.ts'
import { type Finding, found } from '../finding.ts'
import type { Material } from '../material.ts'
import { labelledNumbers, numberedHeadings } from '../numbered.ts'
import { type Outline, listFrom } from '../outline.ts'

/**
 * CHECK-14 · Numbers of sections, ambitions and points go up by one, each once, and a numbered section has one name.
 *
 * A short overview that is repeated below in full may leave out words, a region or a bracket; another name is told.
 *
 * Source: requirements N21.
 */
export function numbersThatJump({ outline }: Material): readonly Finding[] {
  const headings = numberedHeadings(outline)
  const named = [...labelledNumbers(outline).values()].map((each) => each.map(({ heading }) => heading))
  return [headings, ...named].flatMap((each) => ofSeries(each, outline)).concat(ofLists(outline))
}

function ofSeries(headings: readonly Heading[], outline: Outline): readonly Finding[] {
  const told: Finding[] = []
  const last = new Map<string, number>()
  const first = new Map<string, Heading>()
  const again = repeated(headings, outline)
  for (const heading of headings) {
    const number = heading.number ?? ''
    const before = first.get(number)
    if (again.has(heading) && before !== undefined) {
      if (!sameName(before.title, heading.title)) told.push(twoNames(before, heading))
      continue
    }
    const [parent, own] = [number.split('.').slice(0, -1).join('.'), Number(number.split('.').at(-1))]
    const previous = last.get(parent) ?? 0
    if (before !== undefined) told.push(twice(before, heading))
    else if (Number.isNaN(own)) continue
    else if (own > previous + 1 && previous > 0) told.push(skipped(heading, parent, previous, own))
    else if (own < previous)
      told.push(
        tell(
          heading,
          `Nummer ${number} staat na nummer ${[parent, previous].filter((part) => part !== '').join('.')}.`,
        ),
      )
    if (before === undefined) first.set(number, heading)
    last.set(parent, Math.max(previous, own))
  }
  return told
}

/** Headings that repeat an overview: of two or more in a row with hardly a word between them, all come back below. */
function repeated(headings: readonly Heading[], { blocks }: Outline): ReadonlySet<Heading> {
  const places = new Map(blocks.map((block, at) => [block, at] as const))
  const placeOf = (at: number) => places.get(headings[at] as Heading) ?? 0
  const lasts = new Map(headings.map(({ number }, at) => [number, at] as const))
  const overviews = new Set<string>()
  const again = new Set<Heading>()
  let run = headings.slice(0, 1)
  for (let at = 1; at <= headings.length; at += 1) {
    const next = headings[at]
    const isNew = next !== undefined && !run.some(({ number }) => number === next.number)
    if (isNew && placeOf(at) - placeOf(at - 1) <= 2 && isBrief(blocks, placeOf(at - 1), placeOf(at))) {
      run.push(next)
      continue
    }
    const back = run.filter(({ number }) => (lasts.get(number) ?? 0) >= at)
    // the heading above the overview stands in the same run and need not come back
    if (back.length > 1 && back.length >= run.length - 1) for (const { number } of back) overviews.add(number ?? '')
    if (next !== undefined) run = [next]
    if (next !== undefined && overviews.has(next.number ?? '')) again.add(next)
  }
  for (const [at, heading] of headings.entries())
    if (overviews.has(heading.number ?? '') && (lasts.get(heading.number) ?? 0) === at) again.add(heading)
  return again
}

function isBrief(blocks: Outline['blocks'], from: number, to: number): boolean {
  return blocks.slice(from + 1, to).every((block) => block.kind === 'paragraph' && block.passage.text.length < 60)
}

/** The same name when one has all the words of the other that are no names, places or abbreviations. */
function sameName(one: string, other: string): boolean {
  const [a, b] = [nounsOf(one), nounsOf(other)]
  return a.every((word) => b.includes(word)) && b.every((word) => a.includes(word))
}

function nounsOf(title: string): readonly string[] {
  const words = title.replace(/\([^)]*\)/g, '').match(/[\p{L}-]+/gu) ?? []
  return words
    .filter(
      (word, at) =>
        (at === 0 || !/^\p{Lu}/u.test(word)) &&
        word !== word.toUpperCase() &&
        !/^(?:de|het|een|en|van|in|voor|op)$/i.test(word),
    )
    .map((word) => word.toLowerCase())
}

function twoNames(before: Heading, heading: Heading): Finding {
  return tell(
    heading,
    `${heading.number} heet eerst “${before.title}” (regel ${before.line}) en hier “${heading.title}”.`,
  )
}

function twice(before: Heading, heading: Heading): Finding {
  const name = heading.label === null ? 'Nummer' : `${heading.label.charAt(0).toUpperCase()}${heading.label.slice(1)}`
  return tell(heading, `${name} ${heading.number} komt twee keer voor, ook op regel ${before.line}.`)
}

function skipped(heading: Heading, parent: string, previous: number, own: number): Finding {
  const name = (number: number) => [parent, String(number)].filter((part) => part !== '').join('.')
  const gone = Array.from({ length: own - previous - 1 }, (_, index) => name(previous + 1 + index)).join(', ')
  return tell(
    heading,
    `Na ${heading.label ?? ''} ${name(previous)} volgt ${name(own)}; ${gone} ontbreekt.`.replace('  ', ' '),
  )
}

function tell(heading: Heading, says: string): Finding {
  return found('numbering', { severity: 'wrong', line: heading.line, where: heading.title, says })
}

/** Numbers of the points of one list. */
function ofLists({ blocks }: Outline): readonly Finding[] {
  return blocks.flatMap((block, at): readonly Finding[] => {
    if (block.kind !== 'item' || block.bullet !== '1' || blocks[at - 1]?.kind === 'item') return []
    const list = listFrom(blocks, at).filter(({ ordinal }) => /^\d+$/.test(ordinal ?? ''))
    return list.flatMap((item, index) => {
      const before = list[index - 1]
      const [own, previous] = [Number(item.ordinal), Number(before?.ordinal ?? 0)]
      // Markdown often writes "1." before every point: then the numbers say nothing
      if (before === undefined || own === previous + 1 || own === 1) return []
      return [
        found('numbering', { severity: 'look', line: item.line, says: `In deze lijst volgt ${own} op ${previous}.` }),
      ]
    })
  })
}
