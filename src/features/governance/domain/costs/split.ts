import { Refusal } from '#kernel/refusal.ts'

/** One who shares in an amount: a municipality by its code, with what it weighs (inhabitants, young people, an amount). */
export type Weighed = { readonly code: string; readonly weight: number }

/**
 * COST-1 · An amount is spread over municipalities to the cent: the parts always add up to the whole.
 *
 * Everyone gets the whole cents of the exact share. The cents that are left go one by one to whoever lost the largest
 * fraction ("grootste rest"); of equal fractions the lowest municipality code goes first. Who weighs nothing pays
 * nothing. When nobody weighs anything there is no way to spread, and it is refused.
 *
 * Source: domain.md §10.3; scenario GC10.
 */
export function split<Who extends Weighed>(
  totalCents: number,
  over: readonly Who[],
): readonly (Who & { readonly cents: number })[] {
  if (!Number.isSafeInteger(totalCents) || totalCents < 0)
    throw new Refusal('conflict', 'COST-1', 'Een bedrag onder nul kan niet worden verdeeld.')
  if (over.some(({ weight }) => !Number.isSafeInteger(weight) || weight < 0))
    throw new RangeError('a weight is a whole number, nought or more')
  const total = BigInt(totalCents)
  const sum = over.reduce((all, { weight }) => all + BigInt(weight), 0n)
  if (sum === 0n)
    throw new Refusal('conflict', 'COST-1', 'De verdeelsleutel telt op tot nul. Kies een andere verdeelsleutel.')

  const shares = over.map(({ code, weight }, place) => {
    const exact = total * BigInt(weight)
    return { place, code, whole: exact / sum, rest: exact % sum }
  })
  const left = Number(total - shares.reduce((all, { whole }) => all + whole, 0n))
  const first = shares.toSorted((a, b) => compare(b.rest, a.rest) || compare(a.code, b.code) || a.place - b.place)
  const lucky = new Set(first.slice(0, left).map(({ place }) => place))
  return over.map((who, place) => ({ ...who, cents: Number(shares[place]!.whole) + (lucky.has(place) ? 1 : 0) }))
}

function compare<T extends bigint | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
