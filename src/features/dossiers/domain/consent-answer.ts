import type { PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import { type Answer, type Consent, answerOf } from '#access/domain/consent.ts'
import { type Subject, requiredSigners } from '#access/domain/signers.ts'

/** How an answer came in. */
export type Way = 'account' | 'written' | 'spoken' | 'court'

/** What someone chooses for one section: yes, or this part not. */
export type Choice = 'yes' | 'no'

export type MayAnswer =
  | { readonly may: true }
  | { readonly may: false; readonly why: 'not-a-signer' | 'closed' | 'ended' | 'court-decided' }

/**
 * CONSENT-5 · Only the one whose answer it is answers.
 *
 * That is who must sign on the day of answering: the partner of a parent, a parent of a young person of sixteen and a
 * worker cannot. Where a court took the place of a parent's yes, that parent cannot undo it here.
 *
 * Source: Jeugdwet art. 7.3.4, 7.3.5; BW 1:253a; scenario C10.
 */
export function mayAnswer(consent: Consent, subject: Subject, person: PersonId, on: Day): MayAnswer {
  if (consent.closedOn !== null && consent.closedOn <= on) return { may: false, why: 'closed' }
  if (on >= consent.until) return { may: false, why: 'ended' }
  if (!requiredSigners(consent.kind, subject, on).includes(person)) return { may: false, why: 'not-a-signer' }
  if (answerOf(consent, person, on) === 'court') return { may: false, why: 'court-decided' }
  return { may: true }
}

/**
 * CONSENT-7 · Withdrawing is as easy as giving: on the same page, with one press, at work in the same transaction.
 *
 * A no to what one said yes to before is a withdrawal. It needs no reason and no check of who one is: closing is always
 * the safe side. What an organisation did before stays: the log, decisions that were taken, and its own file.
 *
 * Source: AVG art. 7 lid 3; scenario C6.
 *
 * @returns what has to be written down, or null when it says the same already.
 */
export function answerFor(last: Answer | null, choice: Choice): Answer | null {
  if (choice === 'yes') return last === 'yes' || last === 'court' ? null : 'yes'
  if (last === 'yes' || last === 'court') return 'withdrawn'
  return last === 'no' || last === 'withdrawn' ? null : 'no'
}

/**
 * IDENTITY-1 · Someone says yes with an account only after a worker established who they are and what authority they hold.
 *
 * How, by whom and when is written down. A no, a withdrawal and a dispute need no such check.
 *
 * Source: domain.md §4.2 (do not believe one parent blindly; check the gezagsregister); eIDAS level of local accounts.
 */
export function needsIdentityCheck(answers: readonly (Answer | null)[]): boolean {
  return answers.includes('yes')
}
