import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type PersonId, findId } from '#kernel/id.ts'
import { fromBase32, toBase32 } from '../domain/base32.ts'
import type { Hmac } from '../domain/totp.ts'
import type { Attempt } from './attempts.ts'

/** A new secret of 160 bits for the authenticator app. Source: RFC 4226 §4, R6. */
export function newSecret(): string {
  return toBase32(randomBytes(20))
}

/** Whether a text can be a secret that `newSecret` gave: it comes back from a form. */
export function isSecret(text: string): boolean {
  return /^[A-Z2-7]{32}$/.test(text)
}

export function hmacOf(secret: string): Hmac {
  const key = fromBase32(secret)
  if (key === null) throw new TypeError('a secret is base32')
  return (message) => createHmac('sha1', key).update(message).digest()
}

const minutes = 10

/**
 * SIGNIN-4 · Between password and code there is no session yet, only a ticket for ten minutes.
 *
 * It is signed with the password hash of the account, which never leaves the database: no table holds it, every process
 * can check it, and it dies when the password changes or a code was used.
 *
 * Source: ASVS 5.0 V7.2 (a session only after the whole sign-in).
 */
export function halfwayTicket(account: Attempt, at: Date): string {
  const expires = String(at.getTime() + minutes * 60_000)
  return `${account.personId}.${expires}.${seal(account, expires)}`
}

/** Whose ticket this says it is; nothing of it has been checked yet. */
export function personOfTicket(ticket: string): PersonId | null {
  return findId<'person'>(ticket.split('.')[0])
}

export function isTicketOf(account: Attempt, ticket: string, at: Date): boolean {
  const [person, expires, given] = ticket.split('.')
  if (person !== account.personId || expires === undefined || given === undefined || !(Number(expires) > at.getTime()))
    return false
  const [right, typed] = [Buffer.from(seal(account, expires)), Buffer.from(given)]
  return right.length === typed.length && timingSafeEqual(right, typed)
}

function seal({ personId, passwordHash, totpLastStep }: Attempt, expires: string): string {
  if (passwordHash === null) throw new TypeError('an account without a password has no ticket')
  return createHmac('sha256', passwordHash).update(`halfway ${personId} ${expires} ${totpLastStep}`).digest('base64url')
}
