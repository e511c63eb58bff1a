import { type Finding, found } from '../finding.ts'
import type { Material } from '../material.ts'

/**
 * CHECK-8 · Every footnote mark has its text, every text its mark, and no number is missing in the row.
 *
 * Source: requirements N13.
 */
export function footnotesThatMiss({ notes: { marks, texts } }: Material): readonly Finding[] {
  const told: Finding[] = []
  const tell = (line: number, says: string) => told.push(found('footnote', { severity: 'missing', line, says }))
  for (const [number, line] of marks)
    if (!texts.has(number)) tell(line, `Bij voetnootteken ${number} hoort geen tekst.`)
  for (const [number, line] of texts)
    if (!marks.has(number)) tell(line, `Bij voetnoottekst ${number} staat geen teken in het stuk.`)

  const used = [...new Set([...marks.keys(), ...texts.keys()])].sort((a, b) => a - b)
  for (const [at, number] of used.entries()) {
    const before = used[at - 1] ?? 0
    if (number - before < 2 || number - before > 5) continue
    const gap = Array.from({ length: number - before - 1 }, (_, index) => before + 1 + index)
    const line = marks.get(number) ?? texts.get(number) ?? 1
    tell(line, `In de rij van voetnoten ontbreekt nummer ${gap.join(' en ')}.`)
  }
  return told
}
