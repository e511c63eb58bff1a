import { Hono, type MiddlewareHandler } from 'hono'
import type { Id } from '#kernel/id.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { SignedIn } from './sessions.ts'

/** What the house gives every request: its database, its clock, and what kind of house it is. */
export type House = {
  readonly db: Database
  readonly clock: Clock
  /** The address people type, without a slash at the end; links in mails begin with it. */
  readonly baseUrl: string
  /** True only in the embedded database that a start of the made-up region created. */
  readonly madeUp: boolean
  /** Moves the clock of the made-up region; absent elsewhere. */
  readonly setClock?: (moment: Date | null) => void
}

/** What a route may ask its context. `may(…)` adds the visit. */
export type Variables = {
  house: House
  requestId: Id<'request'>
  signedIn: SignedIn | null
}

export type Env = { Variables: Variables }

/** A set of routes of one room. */
export function room(): Hono<Env> {
  return new Hono<Env>()
}

/** Marks a middleware with what it guards, so that a test can walk all routes and see that none was forgotten. */
export const guards = new WeakMap<object, string>()

/** This route is for everyone, signed in or not, and shows nothing of any child. Say why. */
export function open(why: string): MiddlewareHandler<Env> {
  const pass: MiddlewareHandler<Env> = async (_c, next) => next()
  guards.set(pass, `open: ${why}`)
  return pass
}
