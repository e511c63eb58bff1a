import type { Context } from 'hono'
import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import { type ActorSettings, type Tx, inTransaction } from '#platform/database.ts'
import type { Env } from '#platform/http.ts'
import { hashOf } from '#platform/sessions.ts'
import type { Actor, Visit } from '#access/domain/visit.ts'
import { settingsOf } from '#access/store/settings.ts'
import { actorOf } from '#access/web/may.ts'
import { type AskerKind, type Writer, askerKinds, writerOf } from '../../domain/words.ts'
import { type Draft, findDraft } from '../../store/draft-store.ts'
import { findDraftToken } from './draft-cookie.ts'

/** Who writes a question, with an account or without, and the draft of this browser. */
export type Asking = {
  readonly actor: Actor | null
  /** Of who has an account: the form is open to all, so that no `may(…)` on its routes makes one. */
  readonly visit: Visit<'request.ask'> | null
  readonly writer: Writer
  readonly token: string | null
  readonly at: Date
  readonly on: Day
}

export function askingOf(c: Context<Env>): Asking {
  const { signedIn, house, requestId } = c.var
  const actor = signedIn === null ? null : actorOf(signedIn)
  const [at, on] = [house.clock.now(), house.clock.today()]
  const visit = actor === null ? null : ({ action: 'request.ask', actor, at, on, requestId } as const)
  return { actor, visit, writer: writerOf(actor?.role ?? null), token: findDraftToken(c), at, on }
}

/** One transaction as whoever writes: with the chance of the draft, and nothing that opens more. */
export function asAsker<T>(
  c: Context<Env>,
  asking: Asking,
  act: (tx: Tx) => Promise<T>,
  token = asking.token,
): Promise<T> {
  const { visit, on } = asking
  const settings: ActorSettings = visit === null ? { on } : settingsOf(visit)
  return inTransaction(c.var.house.db, { ...settings, follow: token === null ? null : hashOf(token) }, act)
}

/** The draft of this browser, if it is this person's and its day is not over. */
export async function draftOf(tx: Tx, { token, at }: Asking): Promise<Draft | null> {
  return token === null ? null : findDraft(tx, hashOf(token), at)
}

/** Whether the question can be followed with the account of who writes it; a desk worker writes for someone else. */
export function followsWithAccount({ actor, writer }: Asking): boolean {
  return actor !== null && writer !== 'desk'
}

/** The school of who asks for their school. */
export function ownSchool({ actor, writer }: Asking): OrganisationId | null {
  return writer === 'school' ? (actor?.organisationId ?? null) : null
}

/** Who one may say to be: with an account as family, no school and no profession. */
export function askersFor(writer: Writer): readonly AskerKind[] {
  return writer === 'family' ? ['parent', 'youth', 'relative'] : askerKinds
}
