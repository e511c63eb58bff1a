import type { Objection, Outcome } from '../../domain/objection.ts'

/** Undoes the transaction and brings the objections to the form. */
export class Objected extends Error {
  override readonly name = 'Objected'
  readonly objections: readonly Objection[]

  constructor(objections: readonly Objection[]) {
    super('objected')
    this.objections = objections
  }
}

/** What was done; throws Objected when there are objections, so that nothing of the transaction stays. */
export function done<T>(outcome: Outcome<T>): T {
  if ('objections' in outcome) throw new Objected(outcome.objections)
  return outcome.done
}

/** Runs an act and gives its answer, or the objections after the roll-back. */
export async function attempt<T>(act: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { done: await act() }
  } catch (fault) {
    if (fault instanceof Objected) return { objections: fault.objections }
    throw fault
  }
}
