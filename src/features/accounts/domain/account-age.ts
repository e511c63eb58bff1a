import { type Day, day, reachesAge } from '#kernel/day.ts'
import { type Period, holdsOn } from '#kernel/period.ts'

/**
 * SIGNIN-1 · A young person has an own account from the twelfth birthday.
 *
 * From then on they sign with their parents and read with them, as equals; before that the parents act. Asked on the
 * day of the invitation and again when it is used.
 *
 * Source: domain.md §7.1 (design default); Jeugdwet art. 7.3.4 gives the young person a say from twelve.
 */
export function mayHaveAccount(person: { readonly bornOn: Day | null }, on: Day): boolean {
  const rule = ages.find((row) => holdsOn(row, on))
  return person.bornOn === null || (rule !== undefined && reachesAge(person.bornOn, rule.fromAge) <= on)
}

const ages: readonly (Period & { readonly fromAge: number })[] = [{ from: day('2015-01-01'), until: null, fromAge: 12 }]
