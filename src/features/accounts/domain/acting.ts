import type { FunctionId, Id } from '#kernel/id.ts'
import type { StaffRole } from '#access/domain/words.ts'

/** One way in which someone can go on today: in a function, in a colleague's function, or for themselves. */
export type Way = {
  readonly functionId: FunctionId
  readonly standInId: Id<'stand-in'> | null
  /** Of whom the function is, when one stands in. */
  readonly insteadOf: string | null
  readonly role: StaffRole
  readonly organisationName: string
}

export type Acting = Pick<Way, 'functionId' | 'standInId'> | 'self'

/**
 * SIGNIN-3 · Someone with several functions says for whom they act; with one it goes by itself, with none one acts as
 * oneself.
 *
 * What one may see follows from the one function chosen, and the log names it: two functions are never added up.
 *
 * Source: house.md §5 (acting for which organisation and function); Jeugdwet art. 7.3.11.
 */
export function onlyWay(ways: readonly Way[]): Acting | null {
  const [first, second] = ways
  if (first === undefined) return 'self'
  return second === undefined ? { functionId: first.functionId, standInId: first.standInId } : null
}

/** The way someone chose: `<function>`, `<function>.<stand-in>` or `zelf`; null when it is none of theirs. */
export function findWay(ways: readonly Way[], text: string): Acting | null {
  if (text === 'zelf') return 'self'
  return ways.find((way) => wayKey(way) === text) ?? null
}

export function wayKey({ functionId, standInId }: Pick<Way, 'functionId' | 'standInId'>): string {
  return standInId === null ? functionId : `${functionId}.${standInId}`
}

/** How someone proved who they are. OIDC (through a broker) and passkeys join here; decision: they come later. */
export type SignInWay = 'password' | 'demo'
