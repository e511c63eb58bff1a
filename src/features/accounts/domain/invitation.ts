import type { Id, PersonId } from '#kernel/id.ts'
import { type Day, day } from '#kernel/day.ts'
import { type Period, holdsOn } from '#kernel/period.ts'
import { Refusal } from '#kernel/refusal.ts'

/** How an invitation reaches someone. The first administrator gets a link from the command line. */
export type InvitationWay = 'mail' | 'letter' | 'first-administrator'

/** An invitation to make an account, or a new way in to the one there is. It is for one person and works once. */
export type Invitation = {
  readonly id: Id<'invitation'>
  readonly personId: PersonId
  readonly way: InvitationWay
  readonly email: string | null
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly withdrawnAt: Date | null
}

type Term = Period & { readonly hours: Readonly<Record<InvitationWay, number>> }

const terms: readonly Term[] = [
  { from: day('2026-01-01'), until: null, hours: { mail: 7 * 24, letter: 7 * 24, 'first-administrator': 24 } },
]

/** When an invitation that is made now has had its time. */
export function expiryOf(way: InvitationWay, at: Date, on: Day): Date {
  const term = terms.find((row) => holdsOn(row, on)) ?? terms[0]!
  return new Date(at.getTime() + term.hours[way] * 3_600_000)
}

/**
 * INVITATION-1 · An invitation works once, for seven days, and not after it was taken back or followed by a newer one.
 *
 * The link for the first administrator works for a day.
 *
 * Source: scenario C17; issue “seven days”. The terms are dated rows.
 *
 * INVITATION-2 · An invitation is for one person: used while signed in as someone else it does nothing.
 *
 * Source: scenario C17.
 *
 * @throws Refusal `gone` or `forbidden`.
 */
export function checkInvitation(invitation: Invitation | null, signedInAs: PersonId | null, at: Date): Invitation {
  if (invitation === null) throw new Refusal('gone', 'INVITATION-1')
  const { usedAt, withdrawnAt, expiresAt, personId } = invitation
  if (usedAt !== null || withdrawnAt !== null || expiresAt <= at) throw new Refusal('gone', 'INVITATION-1')
  if (signedInAs !== null && signedInAs !== personId)
    throw new Refusal('forbidden', 'INVITATION-2', 'Deze uitnodiging is voor iemand anders. Meld u eerst af.')
  return invitation
}
