import type { Heading } from './blocks.ts'
import type { Outline } from './outline.ts'

/** Headings with a name and a number, per name: "ambitie" with 1, 2, 3. */
export function labelledNumbers({
  blocks,
}: Outline): ReadonlyMap<string, readonly { readonly number: string; readonly heading: Heading }[]> {
  const numbers = new Map<string, { number: string; heading: Heading }[]>()
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.label === null || block.number === null) continue
    const own = numbers.get(block.label) ?? []
    own.push({ number: block.number, heading: block })
    numbers.set(block.label, own)
  }
  return numbers
}

/** The numbers of annexes: their headings, and lists that name them ("Bijlage 2: begroting"). */
export function annexNumbers(outline: Outline): readonly string[] {
  const listed = outline.blocks.flatMap((block) => {
    const text = block.kind === 'pair' ? block.key : block.kind === 'item' ? block.passage.text : ''
    return /^bijlage\s+(\d{1,2}|[A-Z])(?=\s*(?:[:.–—-]|$))/i.exec(text)?.[1] ?? []
  })
  return [...(labelledNumbers(outline).get('bijlage') ?? []).map(({ number }) => number), ...listed]
}

/** Headings with a number only ("2.1 Stuurgroep"), save those among the arguments, whose numbers are of decision points. */
export function numberedHeadings({ blocks }: Outline): readonly Heading[] {
  const hasMarks = blocks.filter((block) => block.kind === 'heading' && block.marked).length > 2
  let isArguing = false
  return blocks.flatMap((block): readonly Heading[] => {
    if (block.kind !== 'heading') return []
    const isPart = block.label === null && /^\d+\.\d+$/.test(block.number ?? '') && !block.marked
    if (!isPart) isArguing = /argument|kanttekening/i.test(block.title)
    if (block.label !== null || block.number === null || (isArguing && isPart)) return []
    return hasMarks && !block.marked && !block.number.includes('.') ? [] : [block]
  })
}
