import { Refusal } from '#kernel/refusal.ts'

/** Someone else was first (PROPOSAL-10): then both are shown beside each other instead of a refusal. */
export async function orMeanwhile(
  act: Promise<unknown>,
): Promise<{ readonly kind: 'written' } | { readonly kind: 'changed-meanwhile'; readonly current: null }> {
  try {
    await act
    return { kind: 'written' }
  } catch (fault) {
    if (fault instanceof Refusal && fault.rule === 'PROPOSAL-10') return { kind: 'changed-meanwhile', current: null }
    throw fault
  }
}
