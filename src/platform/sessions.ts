import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { FunctionId, Id, OrganisationId, PersonId } from '#kernel/id.ts'
import type { Database } from './database.ts'
import { sessionLimits } from './session-limits.ts'

/** Who is signed in, as the session says on this day: in one function, or as a person alone. */
export type SignedIn = {
  readonly sessionId: Id<'session'>
  readonly personId: PersonId
  readonly name: string
  readonly language: string
  readonly seenAt: Date
  readonly functionId: FunctionId | null
  readonly standIn: boolean
  readonly organisationId: OrganisationId | null
  readonly organisationName: string | null
  readonly role: string | null
  /** In how many functions, standing in included, this person could act today. */
  readonly ways: number
}

/** With https the cookie is bound to this host by its name. */
export function cookieName(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? '__Host-samenhang' : 'samenhang'
}

/** The cookie holds chance; the database holds only its hash, so that reading the table lets nobody in. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/**
 * SESSION-1 · A session counts only while it runs, its function (or standing in) holds, and the account is not blocked.
 *
 * Asked again at every request, so ending a function ends its sessions at once.
 *
 * Source: house rule; ASVS 5.0 chapter 7.
 */
export async function findSession(db: Database, token: string, at: Date, on: Day): Promise<SignedIn | null> {
  const idleSince = new Date(at.getTime() - sessionLimits.idleMinutes * 60_000)
  const found = await sql<Row>`select * from session_actor(${hashOf(token)}, ${at}, ${on}, ${idleSince})`.execute(db)
  const row = found.rows[0]
  if (row === undefined) return null
  if (at.getTime() - row.seen_at.getTime() > 60_000)
    await db.updateTable('sessions').set({ seen_at: at }).where('token_hash', '=', hashOf(token)).execute()
  return {
    sessionId: row.session_id,
    personId: row.person_id,
    name: row.name,
    language: row.language,
    seenAt: row.seen_at,
    functionId: row.function_id,
    standIn: row.stand_in,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    role: row.role,
    ways: row.ways,
  }
}

type Row = {
  session_id: Id<'session'>
  person_id: PersonId
  name: string
  language: string
  seen_at: Date
  function_id: FunctionId | null
  stand_in: boolean
  organisation_id: OrganisationId | null
  organisation_name: string | null
  role: string | null
  ways: number
}
