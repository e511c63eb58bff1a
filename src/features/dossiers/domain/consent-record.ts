import { type Day, addMonths } from '#kernel/day.ts'
import type { PersonId } from '#kernel/id.ts'
import { type Answer, type Consent, answerOf } from '#access/domain/consent.ts'
import { type Subject, requiredSigners } from '#access/domain/signers.ts'
import { holdsOn } from '#kernel/period.ts'
import type { Way } from './consent-answer.ts'

/** What a worker writes down of what someone else said, signed on paper, or a court decided. */
export type Recorded = {
  readonly signerId: PersonId
  readonly recorderId: PersonId
  readonly way: Exclude<Way, 'account'>
  readonly signedOn: Day
  /** Where it was said or where the paper is kept; of a court its name and the number of the decision. */
  readonly place: string
}

export type RecordMistake =
  | 'own-answer'
  | 'not-a-signer'
  | 'in-the-future'
  | 'too-long-ago'
  | 'no-place'
  | 'court-only-for-authority'
  | 'answered-later-themselves'

/**
 * CONSENT-6 · What someone said or signed on paper may be written down by a worker, who is not the signer; the signer
 * hears of it and may dispute it.
 *
 * Who gave it and who wrote it down are two things, each with a day and a way. A court takes the place of someone who
 * holds authority, never of the young person.
 *
 * Source: scenario C15; AVG art. 7 lid 1 (being able to show it); BW 1:253a.
 *
 * CONSENT-11 · A yes that is written down later does not go over what the signer answered themselves since.
 *
 * Who withdrew with their own account on a day is not brought back by a paper of that day or before.
 *
 * Source: AVG art. 7 lid 3.
 */
export function mistakesInRecord(
  recorded: Recorded,
  choices: readonly ('yes' | 'no')[],
  about: { readonly subject: Subject; readonly consent: Pick<Consent, 'kind'>; readonly lastOwnAnswerOn: Day | null },
  today: Day,
): readonly RecordMistake[] {
  const { signerId, recorderId, way, signedOn, place } = recorded
  const mistakes: RecordMistake[] = []
  if (signerId === recorderId) mistakes.push('own-answer')
  if (!requiredSigners(about.consent.kind, about.subject, today).includes(signerId)) mistakes.push('not-a-signer')
  if (signedOn > today) mistakes.push('in-the-future')
  if (signedOn < addMonths(today, -12)) mistakes.push('too-long-ago')
  if (place.trim() === '') mistakes.push('no-place')
  if (way === 'court' && !holdsAuthority(about.subject, signerId, today)) mistakes.push('court-only-for-authority')
  const own = about.lastOwnAnswerOn
  if (choices.includes('yes') && way !== 'court' && own !== null && own >= signedOn)
    mistakes.push('answered-later-themselves')
  return mistakes
}

function holdsAuthority(subject: Subject, person: PersonId, on: Day): boolean {
  return subject.authority.some((holder) => holder.personId === person && holdsOn(holder.period, on))
}

/** What is written down for a choice: a court says yes in someone's place, a no to an earlier yes is a withdrawal. */
export function recordedAnswer(way: Recorded['way'], choice: 'yes' | 'no', last: Answer | null): Answer {
  if (way === 'court') return choice === 'yes' ? 'court' : 'no'
  if (choice === 'yes') return 'yes'
  return last === 'yes' || last === 'court' ? 'withdrawn' : 'no'
}

/** Whether someone may dispute what stands for them: their last answer, and another wrote it down. */
export function mayDispute(
  consent: Consent,
  lastSignature: { readonly way: Way; readonly recordedById: PersonId } | null,
  person: PersonId,
  on: Day,
): boolean {
  if (lastSignature === null || lastSignature.recordedById === person) return false
  if (lastSignature.way !== 'spoken' && lastSignature.way !== 'written') return false
  return answerOf(consent, person, on) !== 'disputed'
}
