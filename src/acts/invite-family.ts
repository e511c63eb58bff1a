import { day } from '#kernel/day.ts'
import type { PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Grant } from '#access/domain/grant.ts'
import { addFamilyPerson } from '#access/store/family-people.ts'
import { keep } from '#access/store/keeper.ts'
import { addFamilyMember } from '#access/store/open-circle.ts'
import { addWork } from '#work/store/work-store.ts'
import { sayCode } from '#features/accounts/domain/letter-code.ts'
import { inviteByLetter, inviteByMail } from '#features/accounts/store/invitations.ts'
import { findPersonByEmail } from '#features/accounts/store/people.ts'
import { type MemberMistake, type NewMember, mistakesInMember } from '#features/dossiers/domain/circle-family.ts'
import { insertFamilyRelation } from '#features/dossiers/store/circle-establish.ts'
import { readFamily } from '#features/dossiers/store/circle-read.ts'
import { findLeadDoer } from '#features/dossiers/store/circle-lead.ts'

export type Invite = NewMember & {
  readonly language: 'nl' | 'en'
  /** How they are invited to an account; `none` when they come without one for now. */
  readonly way: 'mail' | 'letter' | 'none'
}

export type InviteMistake = MemberMistake | 'no-address' | 'address-of-another' | 'already-family'

export type Invited = {
  readonly personId: PersonId
  /** The code of a letter: shown once to who prints it, kept nowhere. */
  readonly letter: { readonly code: string; readonly address: string; readonly expiresAt: Date } | null
}

/**
 * Brings someone of the family into a dossier and invites them to an account, in one transaction: the person, their
 * place in the family (CIRCLE-5), their relation and the invitation. A mail address that is known belongs to the same
 * person under the same name, who then needs no second account; under another name it is a mistake, for a slip of the
 * pen must not open a child's file to a stranger.
 *
 * Whose authority counts must be seen first: the lead gets work for that.
 */
export async function inviteFamily(
  tx: Tx,
  grant: Grant<'cover', 'write'>,
  invite: Invite,
  baseUrl: string,
): Promise<Invited | readonly InviteMistake[]> {
  const { visit, dossierId } = grant
  const family = await readFamily(tx, grant)
  const child = await tx.selectFrom('dossiers').select('born_on').where('id', '=', dossierId).executeTakeFirstOrThrow()
  const bornOn = day(child.born_on)
  const youthKnown = family.some((member) => member.kind === 'youth')
  const known = invite.email === null ? null : await findPersonByEmail(tx, invite.email)
  const mistakes: readonly InviteMistake[] = [
    ...mistakesInMember(invite, { bornOn, youthKnown }, visit.on),
    ...(invite.way === 'mail' && invite.email === null ? (['no-address'] as const) : []),
    ...(known !== null && !sameName(known.name, invite.name) ? (['address-of-another'] as const) : []),
    ...(known !== null && family.some((member) => member.personId === known.id) ? (['already-family'] as const) : []),
  ]
  if (mistakes.length > 0) return mistakes

  const { name, language, kind } = invite
  const personId =
    known?.id ??
    (await addFamilyPerson(tx, { name: name.trim(), bornOn: kind === 'youth' ? bornOn : null, language }, visit.at))
  const authority = invite.authority === null ? null : { from: invite.authority.from, source: invite.authority.way }
  await addFamilyMember(tx, visit, { dossierId, personId, kind, authority, from: visit.on })
  await insertFamilyRelation(tx, grant, { personId, kind, reason: invite.reason.trim() })
  await keep(tx, dossierId)
  if (kind !== 'helper') await askForCheck(tx, grant, personId)
  return { personId, letter: known === null ? await send(tx, grant, personId, invite, baseUrl) : null }
}

async function send(tx: Tx, { visit }: Grant<'cover', 'write'>, personId: PersonId, invite: Invite, baseUrl: string) {
  const wish = { personId, by: visit.actor.personId, at: visit.at, on: visit.on }
  if (invite.way === 'mail' && invite.email !== null) await inviteByMail(tx, { ...wish, email: invite.email, baseUrl })
  if (invite.way !== 'letter') return null
  const { code, expiresAt } = await inviteByLetter(tx, wish)
  return { code: sayCode(code), address: `${baseUrl.replace(/^https?:\/\//, '')}/uitnodiging`, expiresAt }
}

async function askForCheck(tx: Tx, { visit, dossierId }: Grant<'cover', 'write'>, personId: PersonId): Promise<void> {
  const lead = await findLeadDoer(tx, dossierId, visit.on)
  if (lead === null) return
  await addWork(tx, {
    ...lead,
    dossierId,
    kind: 'identity.check',
    path: `/dossiers/${dossierId}/kring`,
    at: visit.at,
    uniqueKey: `identity.check:${dossierId}:${personId}`,
  })
}

function sameName(a: string, b: string): boolean {
  const bare = (name: string) =>
    name
      .normalize('NFD')
      .replaceAll(/[^a-zA-Z]/g, '')
      .toLowerCase()
  return bare(a) === bare(b)
}
