import type { Outline } from './outline.ts'
import { lowered, raisedFigures } from './text.ts'

/** Footnotes: the marks in the text and the texts below it, by number, each with its line. */
export type Notes = {
  readonly marks: ReadonlyMap<number, number>
  readonly texts: ReadonlyMap<number, number>
}

const raised = new RegExp(raisedFigures, 'g')
const bracketed = /\[(\d{1,2})\](?!\()/g

/** Marks are raised figures, or figures in square brackets when texts are written so too. Square metres are no footnotes. */
export function notesOf({ lines }: Outline): Notes {
  const marks = new Map<number, number>()
  const texts = new Map<number, number>()
  const hasBracketTexts = lines.some(({ text }) => /^\s*\[\d{1,2}\]:?\s+\S/.test(text))
  for (const { text, number: line } of lines) {
    const isNote = new RegExp(`^\\s*${raisedFigures}:?\\s*\\p{L}`, 'u').test(text)
    for (const match of text.matchAll(raised)) {
      if (/(?:^|[^\p{L}])(?:k|c|d)?m$/u.test(text.slice(0, match.index)) || text.slice(0, match.index).endsWith('10'))
        continue
      const before = text.slice(0, match.index).trim()
      const isText =
        isNote &&
        (before === '' || /[.!?>)]$/.test(before)) &&
        /^:?\s*\p{L}/u.test(text.slice(match.index + match[0].length))
      note(isText ? texts : marks, lowered(match[0]), line)
    }
    if (!hasBracketTexts) continue
    for (const match of text.matchAll(bracketed))
      note(text.slice(0, match.index).trim() === '' ? texts : marks, Number(match[1]), line)
  }
  return { marks, texts }
}

function note(into: Map<number, number>, number: number, line: number): void {
  if (!into.has(number)) into.set(number, line)
}
