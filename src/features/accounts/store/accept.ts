import type { PersonId } from '#kernel/id.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { sql } from 'kysely'
import { type Tx, onErrand } from '#platform/database.ts'
import { postMail } from '#platform/mail.ts'
import { mayHaveAccount } from '../domain/account-age.ts'
import { type Invitation, checkInvitation } from '../domain/invitation.ts'
import { mailTexts } from '../domain/mail-texts.ts'
import { findInvitation } from './invitations.ts'
import { endSessionsOf } from './sessions.ts'

/** What an invitation asks of the one who uses it. */
export type Reception = {
  readonly invitation: Invitation
  readonly name: string
  readonly language: string
  /** The address of the account there is, or of the mail; null when it has to be asked. */
  readonly email: string | null
  /** The address of an account that was finished before. */
  readonly known: string | null
  /** The second step there is already: it stays, and a code of it is asked. */
  readonly secondStep: { readonly secret: string; readonly lastStep: number | null } | null
}

/** @throws Refusal `gone` or `forbidden` (INVITATION-1, INVITATION-2, SIGNIN-1). */
export async function receive(tx: Tx, secret: string, signedInAs: PersonId | null, at: Date): Promise<Reception> {
  const invitation = checkInvitation(await findInvitation(tx, secret), signedInAs, at)
  const row = await onErrand(tx, 'sign-in', () =>
    tx
      .selectFrom('people as p')
      .leftJoin('accounts as a', 'a.person_id', 'p.id')
      .select(['p.name', 'p.language', 'p.born_on', 'a.email', 'a.password_hash', 'a.totp_secret', 'a.totp_last_step'])
      .where('p.id', '=', invitation.personId)
      .executeTakeFirst(),
  )
  if (row === undefined) throw new Refusal('gone', 'INVITATION-1')
  if (!mayHaveAccount({ bornOn: row.born_on as Day | null }, dayOf(at))) throw new Refusal('forbidden', 'SIGNIN-1')
  const anew = invitation.way === 'first-administrator' || row.totp_secret === null
  return {
    invitation,
    name: row.name,
    language: row.language,
    email: invitation.email ?? row.email,
    known: row.password_hash === null ? null : row.email,
    secondStep: anew ? null : { secret: row.totp_secret!, lastStep: row.totp_last_step },
  }
}

/** Whether another person's account has this address. */
export async function isEmailTaken(tx: Tx, email: string, by: PersonId): Promise<boolean> {
  const other = await tx
    .selectFrom('accounts')
    .select('person_id')
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .where('person_id', '<>', by)
    .executeTakeFirst()
  return other !== undefined
}

export type NewWayIn = {
  readonly email: string
  readonly passwordHash: string
  readonly totpSecret: string
  /** The step of the code that was typed: it has been used. */
  readonly step: number
}

/**
 * Uses the invitation: the account gets this password and second step, and whoever was in goes out. Who had an account
 * already hears of it at the address that was known.
 */
export async function accept(
  tx: Tx,
  { invitation, language, known }: Reception,
  way: NewWayIn,
  at: Date,
  signIn: string,
): Promise<void> {
  const { id, personId } = invitation
  if (known !== null) await postMail(tx, { to: known, ...mailTexts(language).changed('way-in', signIn), at })
  const values = {
    email: way.email,
    password_hash: way.passwordHash,
    totp_secret: way.totpSecret,
    totp_last_step: way.step,
    failed_attempts: 0,
    locked_until: null,
  }
  await tx
    .insertInto('accounts')
    .values({ person_id: personId, made_at: at, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute()
  await tx.updateTable('invitations').set({ used_at: at }).where('id', '=', id).execute()
  await endSessionsOf(tx, personId, at)
}

/** A new password for who is signed in. */
export async function changePassword(tx: Tx, personId: PersonId, passwordHash: string): Promise<void> {
  await tx.updateTable('accounts').set({ password_hash: passwordHash }).where('person_id', '=', personId).execute()
}

/** The phone is lost: the next invitation starts a new second step. */
export async function forgetSecondStep(tx: Tx, personId: PersonId, at: Date): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ totp_secret: null, totp_last_step: null })
    .where('person_id', '=', personId)
    .execute()
  await endSessionsOf(tx, personId, at)
}
