import type { Context } from 'hono'
import type { PersonId } from '#kernel/id.ts'
import { inTransaction } from '#platform/database.ts'
import type { Env } from '#platform/http.ts'
import { type Acting, type SignInWay, onlyWay } from '../domain/acting.ts'
import { deviceOf } from '../domain/device.ts'
import { endSession, openSession } from '../store/sessions.ts'
import { listWays } from '../store/ways.ts'
import { putSession } from './session-cookie.ts'

/**
 * Lets someone in who proved who they are: opens a session, and leads on. With several functions the session begins as
 * oneself, in which a worker sees nothing, until they say for whom they act.
 */
export async function enter<P extends string>(
  c: Context<Env, P>,
  personId: PersonId,
  way: SignInWay,
  next: string,
  asked: Acting | null = null,
): Promise<Response> {
  const { db, clock } = c.var.house
  const [at, on] = [clock.now(), clock.today()]
  const device = deviceOf(c.req.header('user-agent') ?? '')
  const earlier = c.var.signedIn
  const { token, chosen } = await inTransaction(db, { on }, async (tx) => {
    if (earlier !== null) await endSession(tx, earlier.personId, earlier.sessionId, at)
    const acting = asked ?? onlyWay(await listWays(tx, personId, on))
    return {
      token: await openSession(tx, { personId, acting: acting ?? 'self', way, device, at }),
      chosen: acting !== null,
    }
  })
  putSession(c, token)
  return c.redirect(chosen ? next : `/kies-functie?naar=${encodeURIComponent(next)}`, 303)
}
