import { type DateMention, datesIn } from './dates.ts'
import type { Outline } from './outline.ts'

/** Steps with dates that follow each other. `isRoute`: along bodies, so that it must go forward. */
export type Route = {
  readonly isRoute: boolean
  readonly steps: readonly { readonly words: string; readonly date: DateMention }[]
}

const routeWords = /bespreken|besproken|route|routing|behandel|besluitvorming|bestuurlijk proces|procedure/i
const planWords = /planning|tijdpad|vervolg|fasering|mijlpalen|tijdlijn/i

/** Routes stand in rows under one key, in one cell, or in a list or table under a heading that says so. */
export function routesIn({ blocks, above }: Outline): readonly Route[] {
  return blocks.flatMap((block, at): readonly Route[] => {
    const heading = above[at]?.at(-1)?.title ?? ''
    if (block.kind === 'pair')
      return routeWords.test(block.key) ? routeOf([{ text: block.value, line: block.line }], true) : []
    if (block.kind === 'item') {
      if (blocks[at - 1]?.kind === 'item' || !(routeWords.test(heading) || planWords.test(heading))) return []
      const items = blocks.slice(at)
      const end = items.findIndex(({ kind }) => kind !== 'item')
      const list = items
        .slice(0, end === -1 ? undefined : end)
        .flatMap((each) => (each.kind === 'item' ? [{ text: each.passage.text, line: each.line }] : []))
      const dated = list.filter(({ text }) => {
        const dates = datesIn(one(text, 1))
        return routeWords.test(heading) ? dates.length === 1 : (dates[0]?.at ?? 99) < 3
      })
      return dated.length < 3 ? [] : routeOf(dated, routeWords.test(heading))
    }
    if (block.kind !== 'table') return []
    const keyed: { text: string; line: number }[] = []
    let isIn = false
    for (const { cells, line } of block.rows) {
      const [key, ...values] = cells.map(({ text }) => text)
      isIn = key === '' ? isIn : routeWords.test(key ?? '')
      if (isIn) keyed.push({ text: values.join(' '), line })
    }
    if (keyed.length > 0) return routeOf(keyed, true)
    if (!routeWords.test(heading)) return []
    return routeOf(
      block.rows.map(({ cells, line }) => ({ text: cells.map(({ text }) => text).join(' '), line })),
      true,
    )
  })
}

function routeOf(
  texts: readonly { readonly text: string; readonly line: number }[],
  isRoute: boolean,
): readonly Route[] {
  const steps = texts.flatMap(({ text, line }) => datesIn(one(text, line)).map((date) => ({ words: text, date })))
  return steps.length < 2 ? [] : [{ isRoute, steps }]
}

function one(text: string, line: number) {
  return { text, starts: [{ at: 0, line }] }
}
