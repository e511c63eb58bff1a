import type { FunctionId, Id, PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { lastMoment } from '#platform/session-limits.ts'
import { hashOf, newToken } from '#platform/sessions.ts'
import type { Acting, SignInWay } from '../domain/acting.ts'

export type NewSession = {
  readonly personId: PersonId
  readonly acting: Acting
  readonly way: SignInWay
  readonly device: string
  readonly at: Date
}

/** Opens a session and gives the token for the cookie; the database keeps only its hash. */
export async function openSession(tx: Tx, { personId, acting, way, device, at }: NewSession): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('sessions')
    .values({
      token_hash: hashOf(token),
      id: newId<'session'>(at),
      person_id: personId,
      function_id: acting === 'self' ? null : acting.functionId,
      stand_in_id: acting === 'self' ? null : acting.standInId,
      device,
      made_at: at,
      seen_at: at,
      expires_at: lastMoment(way, at),
    })
    .execute()
  return token
}

/**
 * Goes on in another function: the same session, with the same end, under a new token, so that a token that was seen in
 * one function is worth nothing in another. Null when the session is over.
 */
export async function switchSession(
  tx: Tx,
  personId: PersonId,
  id: Id<'session'>,
  acting: Acting,
): Promise<string | null> {
  const token = newToken()
  const switched = await tx
    .updateTable('sessions')
    .set({
      token_hash: hashOf(token),
      function_id: acting === 'self' ? null : acting.functionId,
      stand_in_id: acting === 'self' ? null : acting.standInId,
    })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return switched.numUpdatedRows === 1n ? token : null
}

export type ListedSession = {
  readonly id: Id<'session'>
  readonly device: string
  readonly madeAt: Date
  readonly seenAt: Date
  readonly role: string | null
  readonly organisation: string | null
}

/** The sessions in which someone is signed in now, the last used first. */
export async function listSessions(tx: Tx, personId: PersonId, at: Date): Promise<readonly ListedSession[]> {
  const rows = await tx
    .selectFrom('sessions as s')
    .leftJoin('functions as f', 'f.id', 's.function_id')
    .leftJoin('organisations as o', 'o.id', 'f.organisation_id')
    .select(['s.id', 's.device', 's.made_at as madeAt', 's.seen_at as seenAt', 'f.role', 'o.name as organisation'])
    .where('s.person_id', '=', personId)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', at)
    .orderBy('s.seen_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as Id<'session'> }))
}

/** Ends one session of this person; a session of someone else stays as it is. */
export async function endSession(tx: Tx, personId: PersonId, id: Id<'session'>, at: Date): Promise<void> {
  await running(tx, at).where('person_id', '=', personId).where('id', '=', id).execute()
}

/** Ends all sessions of a person, but for the one that asks. */
export async function endSessionsOf(
  tx: Tx,
  personId: PersonId,
  at: Date,
  but: Id<'session'> | null = null,
): Promise<void> {
  const all = running(tx, at).where('person_id', '=', personId)
  await (but === null ? all : all.where('id', '<>', but)).execute()
}

/** After the clock of the made-up region was moved: nobody who is signed in there was idle for the time between. */
export async function seeSessions(tx: Tx, at: Date): Promise<void> {
  await tx.updateTable('sessions').set({ seen_at: at }).where('ended_at', 'is', null).execute()
}

/** Ends all sessions in a function, also of who stands in. */
export async function endSessionsIn(tx: Tx, functionId: FunctionId, at: Date): Promise<void> {
  await running(tx, at).where('function_id', '=', functionId).execute()
}

function running(tx: Tx, at: Date) {
  return tx.updateTable('sessions').set({ ended_at: at }).where('ended_at', 'is', null)
}
