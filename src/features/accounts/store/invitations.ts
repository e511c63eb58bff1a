import { randomBytes } from 'node:crypto'
import type { Id, PersonId } from '#kernel/id.ts'
import { type Day, dayOf, partsOf } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { postMail } from '#platform/mail.ts'
import { newId } from '#platform/new-id.ts'
import { hashOf, newToken } from '#platform/sessions.ts'
import { mayHaveAccount } from '../domain/account-age.ts'
import { type Invitation, type InvitationWay, expiryOf } from '../domain/invitation.ts'
import { type LetterCode, findCode, letterCode } from '../domain/letter-code.ts'
import { mailTexts } from '../domain/mail-texts.ts'
import { findPerson } from './people.ts'

type Wish = {
  readonly personId: PersonId
  /** Who invites; null for the house itself. */
  readonly by: PersonId | null
  readonly at: Date
  readonly on: Day
}

/**
 * Invites by mail: the link goes to this address and to nobody else, and the address becomes that of the account.
 *
 * @throws Refusal SIGNIN-1 for a child below the age of an own account.
 */
export async function inviteByMail(
  tx: Tx,
  wish: Wish & { readonly email: string; readonly baseUrl: string },
): Promise<Id<'invitation'>> {
  const { email, baseUrl, at } = wish
  const { id, secret, expiresAt, language } = await addInvitation(tx, wish, 'mail', email)
  const text = mailTexts(language).invitation(`${baseUrl}/uitnodiging/${secret}`, sayLastDay(expiresAt))
  await postMail(tx, { to: email, ...text, at })
  return id
}

/**
 * Invites by letter: gives the code, once, for the one who prints it. It is kept nowhere.
 *
 * @throws Refusal SIGNIN-1 for a child below the age of an own account.
 */
export async function inviteByLetter(
  tx: Tx,
  wish: Wish,
): Promise<{ readonly code: LetterCode; readonly expiresAt: Date }> {
  const { secret, expiresAt } = await addInvitation(tx, wish, 'letter', null)
  return { code: secret as LetterCode, expiresAt }
}

/** Invites from the command line: gives what comes behind `/uitnodiging/`. Who uses it also starts the second step anew. */
export async function inviteAdministrator(tx: Tx, wish: Wish): Promise<string> {
  return (await addInvitation(tx, wish, 'first-administrator', null)).secret
}

async function addInvitation(tx: Tx, { personId, by, at, on }: Wish, way: InvitationWay, email: string | null) {
  const person = await findPerson(tx, personId)
  if (person === null) throw new Refusal('absent', 'INVITATION-1')
  if (!mayHaveAccount(person, on))
    throw new Refusal(
      'forbidden',
      'SIGNIN-1',
      'Een eigen account kan vanaf 12 jaar. Tot dan leest en tekent een ouder.',
    )
  await withdrawInvitations(tx, personId, at)
  const id = newId<'invitation'>(at)
  const secret = way === 'letter' ? letterCode(randomBytes(64)) : newToken()
  const expiresAt = expiryOf(way, at, on)
  await tx
    .insertInto('invitations')
    .values({
      id,
      code_hash: hashOf(secret),
      person_id: personId,
      way,
      email,
      made_at: at,
      made_by: by,
      expires_at: expiresAt,
    })
    .execute()
  return { id, secret, expiresAt, language: person.language }
}

/** Takes back what was not used yet. */
export async function withdrawInvitations(tx: Tx, personId: PersonId, at: Date): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ withdrawn_at: at })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** The invitation of a link or of a code as it was typed, for update: two at once do not both use it. */
export async function findInvitation(tx: Tx, secret: string): Promise<Invitation | null> {
  const row = await tx
    .selectFrom('invitations')
    .selectAll()
    .where('code_hash', '=', hashOf(findCode(secret) ?? secret))
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : invitationOf(row)
}

/** The last invitation of a person, to say whether it still works. */
export async function findLastInvitation(
  tx: Tx,
  personId: PersonId,
): Promise<(Invitation & { readonly madeAt: Date }) | null> {
  const row = await tx
    .selectFrom('invitations')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : { ...invitationOf(row), madeAt: row.made_at }
}

type Row = {
  id: string
  person_id: string
  way: InvitationWay
  email: string | null
  expires_at: Date
  used_at: Date | null
  withdrawn_at: Date | null
}

function invitationOf(row: Row): Invitation {
  return {
    id: row.id as Id<'invitation'>,
    personId: row.person_id as PersonId,
    way: row.way,
    email: row.email,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    withdrawnAt: row.withdrawn_at,
  }
}

function sayLastDay(expiresAt: Date): string {
  const { year, month, date } = partsOf(dayOf(expiresAt))
  return `${date}-${month}-${year}`
}
