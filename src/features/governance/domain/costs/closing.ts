import { Refusal } from '#kernel/refusal.ts'
import type { CostLineFacts, CostYear } from './cost-year.ts'

/**
 * COST-5 · A closed year never changes. What each municipality pays is kept to the cent, with key, source and reference
 * day as they were; a later key or line does not alter it, and it is not opened again. What turns out wrong is put right
 * in a later year, with the reason.
 *
 * Source: scenario GC10; peers-region.md §6.5.
 */
export function mayChangeYear(year: Pick<CostYear, 'closedAt'>): void {
  if (year.closedAt !== null)
    throw new Refusal(
      'conflict',
      'COST-5',
      'Dit jaar is afgesloten en verandert niet meer. Zet een correctie in een later jaar, met de reden.',
    )
}

/** A correction says which year it puts right, and why; only what is closed needs one. */
export function mayCorrect(
  line: Pick<CostLineFacts, 'correctsYear' | 'reason'>,
  inYear: number,
  closedYears: readonly number[],
): void {
  const { correctsYear, reason } = line
  if (correctsYear === null || correctsYear >= inYear || !closedYears.includes(correctsYear) || reason === '')
    throw new Refusal('conflict', 'COST-5', 'Een correctie noemt een afgesloten, eerder jaar en de reden.')
}
