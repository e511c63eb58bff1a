import type { Block } from './blocks.ts'
import { type Outline, listFrom } from './outline.ts'

export type Point = { readonly number: string; readonly text: string; readonly line: number }

/** Decision points and the arguments that bear their number ("2.1" argues point 2). */
export type DecisionText = { readonly points: readonly Point[]; readonly args: readonly Point[] }

const asks = /besli(?:s|ss)|beslui(?:t|ten)|gevraagd|verzo(?:ek|cht)|voorgesteld|in te stemmen/i

export function decisionsOf(outline: Outline): DecisionText {
  return { points: pointsOf(outline), args: argumentsOf(outline) }
}

function pointsOf({ blocks, above }: Outline): readonly Point[] {
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'item' || blocks[at - 1]?.kind === 'item') continue
    const before = blocks[at - 1]
    const heading = above[at]?.at(-1)?.title ?? ''
    const lead = before?.kind === 'paragraph' ? before.passage.text : ''
    const isAsked =
      /besli(?:s|ss)|besluit|gevraagd|voorstel\b/i.test(heading) ||
      (asks.test(lead) && lead.endsWith(':') && lead.length < 200)
    if (!isAsked || /argument|kanttekening/i.test(heading)) continue
    const list = listFrom(blocks, at)
    return list.map(({ ordinal, passage, line }, index) => ({
      number: ordinal ?? String(index + 1),
      text: passage.text,
      line,
    }))
  }
  return []
}

function argumentsOf({ blocks }: Outline): readonly Point[] {
  return blocks.flatMap((block, at): readonly Point[] => {
    if (block.kind !== 'heading' || !/argument|kanttekening/i.test(block.title)) return []
    const args: Point[] = []
    for (const next of blocks.slice(at + 1)) {
      const point = argumentOf(next)
      if (point !== null) args.push(point)
      else if (next.kind === 'heading') break
    }
    return args
  })
}

/** "1.2 …" as a heading, an item or the begin of a paragraph. */
export function argumentOf(block: Block): Point | null {
  if (block.kind === 'heading' && block.label === null && /^\d+\.\d+$/.test(block.number ?? ''))
    return { number: block.number ?? '', text: block.title, line: block.line }
  const named =
    block.kind === 'heading'
      ? /^argument\s+(\d+\.\d+)[.:]?\s*(.*)$/i.exec(block.title)
      : block.kind === 'pair'
        ? /^argument\s+(\d+\.\d+)$/i.exec(block.key)
        : null
  if (named !== null)
    return { number: named[1] ?? '', text: named[2] ?? (block.kind === 'pair' ? block.value : ''), line: block.line }
  if (block.kind === 'item' && /^\d+\.\d+$/.test(block.ordinal ?? ''))
    return { number: block.ordinal ?? '', text: block.passage.text, line: block.line }
  const own =
    block.kind === 'paragraph' ? /^(?:argument\s+)?(\d+\.\d+)[.:]?\s+(\p{Lu}.*)$/iu.exec(block.passage.text) : null
  return own === null ? null : { number: own[1] ?? '', text: own[2] ?? '', line: block.line }
}
