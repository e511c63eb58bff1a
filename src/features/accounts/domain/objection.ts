import type { RuleId } from '#kernel/refusal.ts'
import { Refusal } from '#kernel/refusal.ts'

/** A rule that says no to what was filled in: at which field, and in a Dutch sentence how it could be right. */
export type Objection = { readonly rule: RuleId; readonly field: string; readonly say: string }

/** Where there is no form to come back to, an objection is a refusal. */
export function refuse(objection: Objection | undefined | null): void {
  if (objection) throw new Refusal('forbidden', objection.rule, objection.say)
}

/** What came of a wish: it is done, or what stands in the way. */
export type Outcome<T> = { readonly done: T } | { readonly objections: readonly Objection[] }

/** The objections there are, as an outcome; null when there are none and it can be done. */
export function objected(
  ...found: readonly (Objection | null)[]
): { readonly objections: readonly Objection[] } | null {
  const objections = found.filter((each) => each !== null)
  return objections.length === 0 ? null : { objections }
}
