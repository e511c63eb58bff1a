import type { RuleId } from '#kernel/refusal.ts'
import { Refusal } from '#kernel/refusal.ts'

/** A rule that says no to what was filled in: at which field, and in a Dutch sentence how it could be right. */
export type Objection = { readonly rule: RuleId; readonly field: string; readonly say: string }

/** Where there is no form to come back to, an objection is a refusal. */
export function refuse(objection: Objection | undefined | null): void {
  if (objection) throw new Refusal('forbidden', objection.rule, objection.say)
}
