import { type Outline, listFrom, passageIn } from './outline.ts'
import { lineAt } from './text.ts'
import { partsOfList } from './enumeration.ts'

export type FocalPoint = { readonly name: string; readonly line: number }

/** The focal points ("speerpunten") a document announces: after a colon, in a list, or under a heading. */
export function focalPointsOf({ blocks }: Outline): readonly FocalPoint[] {
  for (const [at, block] of blocks.entries()) {
    const passage = passageIn(block)
    const isHeading = block.kind === 'heading' && /^(?:\w+ )?speerpunten$/i.test(block.title)
    const announced =
      passage === null
        ? null
        : /speerpunten\b[^:]{0,80}(?:\.\s+(?:Dit|Dat|Het)\s+(?:zijn|gaat om))?\s*:\s*/i.exec(passage.text)
    const next = blocks[at + 1]
    if (isHeading || (announced !== null && announced.index + announced[0].length >= (passage?.text.length ?? 0))) {
      const list = next === undefined ? [] : listFrom(blocks, at + 1)
      if (list.length > 1)
        return list.map(({ passage: own, line }) => ({
          name: own.text.replace(/[.;,]+$/, '').split(/:\s/)[0] ?? '',
          line,
        }))
      continue
    }
    if (announced === null || passage === null) continue
    const from = announced.index + announced[0].length
    const rest = passage.text.slice(from).split(/[.!?](?=\s|$)/)[0] ?? ''
    const parts = partsOfList(rest)
    if (parts.length > 1) return parts.map((name) => ({ name, line: lineAt(passage, from) }))
  }
  return []
}
