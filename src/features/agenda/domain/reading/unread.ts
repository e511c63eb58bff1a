import { readPlanning } from '#calendar/planning.ts'
import type { Material } from './material.ts'
import type { Outline } from './outline.ts'
import { isOpen } from './roles.ts'

/** What the reader saw and could not read: it says so rather than guess. */
export type Unread = { readonly line: number; readonly text: string; readonly why: string }

export function unreadOf({ ambitions, outline, notes }: Material): readonly Unread[] {
  const told: Unread[] = []
  const tell = (line: number, text: string, why: string) => told.push({ line, text: veil(text).slice(0, 120), why })
  for (const { actions, hours } of ambitions) {
    for (const { planning, line } of actions)
      if (
        planning !== null &&
        !isOpen(planning) &&
        !ongoing.test(planning) &&
        readPlanning(planning).moments.length === 0
      )
        tell(line, planning, 'deze planning is niet als datum te lezen')
    for (const { stated, lines, line } of hours) {
      const isElsewhere =
        lines.some(({ counted }) => counted !== 'here') ||
        /zie|telt mee|link|bij ambitie|opgenomen/i.test(stated?.words ?? '')
      if (stated !== null && stated.hours === null && stated.words !== '' && !isElsewhere)
        tell(line, stated.words, 'deze uren zijn niet te lezen')
    }
  }
  for (const block of outline.blocks)
    if (block.kind === 'heading' && block.label === null && block.number !== null && block.title === '')
      tell(block.line, block.number, 'een nummer zonder titel')
  if (notes.texts.size === 0) for (const each of numberedAgain(outline)) tell(each.line, each.text, each.why)
  return told.toSorted((a, b) => a.line - b.line)
}

/**
 * A line that begins with the number of a section above it: a second section of that number, or the text of a footnote
 * whose raised mark a scan turned into something else. Which of both cannot be read.
 */
function numberedAgain({ blocks, lines }: Outline): readonly Unread[] {
  const sections = new Map(
    blocks.flatMap((block) =>
      block.kind === 'heading' && block.label === null && block.number !== null && block.title !== ''
        ? [[block.number, block] as const]
        : [],
    ),
  )
  return lines.flatMap(({ text, number: line }): readonly Unread[] => {
    const opening = /^\s*(\d{1,2})\s?(?=\p{Lu})/u.exec(text)
    const section = sections.get(opening?.[1] ?? '')
    if (section === undefined || section.line >= line) return []
    const why = `nummer ${section.number} staat ook boven “${section.title}” (regel ${section.line}): een tweede deel, of een voetnoot waarvan het teken niet te lezen is`
    return [{ line, text, why }]
  })
}

const ongoing =
  /^n\.?v\.?t\.?$|doorlopend|jaarlijks|continu|structureel|maandelijks|wekelijks|permanent|\bper (?:jaar|kwartaal|maand)|elk|ieder|lopend|gereed|afgerond/i

/** Long rows of figures may be someone's number and are not repeated. */
function veil(text: string): string {
  return text.replace(/\d[\d .]{7,}\d/g, '…')
}
