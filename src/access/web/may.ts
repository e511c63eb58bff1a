import { createMiddleware } from 'hono/factory'
import type { MiddlewareHandler } from 'hono'
import type { HolderId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Tx, inTransaction } from '#platform/database.ts'
import { type Env, type House, guards } from '#platform/http.ts'
import type { SignedIn } from '#platform/sessions.ts'
import { type Action, ruleOf } from '../domain/actions.ts'
import { purposesOf } from '../domain/audience.ts'
import type { Actor, Visit } from '../domain/visit.ts'
import { type StaffRole, isStaffRole } from '../domain/words.ts'
import { Denial } from '../store/gate.ts'
import { writeLog } from '../store/log.ts'
import { settingsOf } from '../store/settings.ts'

/** What `may` adds to a route: the visit, and the one transaction in which its reading, rule, change and log happen. */
export type Visited<A extends Action> = {
  Variables: Env['Variables'] & {
    visit: Visit<A>
    inOneGo: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>
  }
}

/**
 * What this route is for. Without a session one is sent to sign in; in a function the action is not for, refused. Of
 * which child is asked later, at the gate.
 */
export function may<A extends Action>(action: A): MiddlewareHandler<Visited<A>> {
  const guard = createMiddleware<Visited<A>>(async (c, next) => {
    const signedIn = c.var.signedIn
    if (signedIn === null) return c.redirect(`/aanmelden?naar=${encodeURIComponent(c.req.path)}`, 303)
    const actor = actorOf(signedIn)
    const rule = ruleOf(action)
    if (rule.roles !== undefined && !rule.roles.includes(actor.role)) throw new Refusal('forbidden', rule.rule)

    const { house } = c.var
    const visit: Visit<A> = {
      action,
      actor,
      at: house.clock.now(),
      on: house.clock.today(),
      requestId: c.var.requestId,
    }
    c.set('visit', visit)
    c.set('inOneGo', (act) => inOneGo(house, visit, act))
    return next()
  })
  guards.set(guard, action)
  return guard
}

/** One transaction as this visitor. A no at the gate is written down in a transaction of its own, after the roll-back. */
export async function inOneGo<T>(house: House, visit: Visit, act: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(house.db, settingsOf(visit), act)
  } catch (fault) {
    if (fault instanceof Denial) {
      const { dossierId, parts, rule } = fault
      await inTransaction(house.db, settingsOf(visit), (tx) =>
        writeLog(tx, visit, { outcome: 'no', rule, purpose: null, about: [{ dossierId, parts }] }),
      )
    }
    throw fault
  }
}

/** The session as someone who acts. A person in no function acts as family: for themselves alone. */
export function actorOf(signedIn: SignedIn): Actor {
  const role: StaffRole | 'family' = signedIn.role !== null && isStaffRole(signedIn.role) ? signedIn.role : 'family'
  return {
    personId: signedIn.personId,
    name: signedIn.name,
    holderId: (signedIn.functionId ?? signedIn.personId) as string as HolderId,
    functionId: signedIn.functionId,
    organisationId: signedIn.organisationId,
    organisationName: signedIn.organisationName,
    role,
    standIn: signedIn.standIn,
    purposes: role === 'family' ? purposesOf('helper') : purposesOf(role),
  }
}
