import type { DossierId, Id, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Day, latest } from '#kernel/day.ts'
import { type AgreementKind, type Subject, requiredSigners, signerBirthdays, signerRuleDays } from './signers.ts'
import type { Purpose, Section } from './words.ts'

export type ConsentId = Id<'consent'>
export type Recipient = { readonly organisationId: OrganisationId } | { readonly personId: PersonId }

/** One section of a request for consent ("toestemming"), to one recipient, for one purpose, for a time. */
export type Consent = {
  readonly id: ConsentId
  readonly dossierId: DossierId
  readonly section: Section
  readonly recipient: Recipient
  readonly purpose: Purpose
  readonly kind: AgreementKind
  readonly from: Day
  readonly until: Day
  /** Null while it stands; set when a correction took its place or the asker took the question back. */
  readonly closedOn: Day | null
  /** In the order in which they were written down. */
  readonly signatures: readonly Signature[]
}

export type Answer = 'yes' | 'no' | 'withdrawn' | 'court' | 'disputed'

export type Signature = { readonly signerId: PersonId; readonly answer: Answer; readonly on: Day }

export type ConsentState =
  | 'asked'
  | 'incomplete'
  | 'objection'
  | 'refused'
  | 'given'
  | 'withdrawn'
  | 'expired'
  | 'closed'

/** What one person last said, as far as written down on or before a day. */
export function answerOf(consent: Consent, signerId: PersonId, on: Day): Answer | null {
  return (
    consent.signatures.findLast((signature) => signature.signerId === signerId && signature.on <= on)?.answer ?? null
  )
}

/**
 * CONSENT-1 · A consent is in force when all who must sign on that day said yes, within its period.
 *
 * One yes of two is no consent. Withdrawing works at once: the day of withdrawal is already a day without consent. What
 * a court put in the place of a signature counts as yes. A spoken yes that the signer disputes does not count.
 *
 * Source: AVG art. 7 lid 3; Jeugdwet art. 7.3.4, 7.3.5; BW 1:253a (replacing consent).
 */
export function isInForce(consent: Consent, subject: Subject, on: Day, birthdays: BirthdayRule = 'stop'): boolean {
  if (on < consent.from || on >= consent.until) return false
  if (consent.closedOn !== null && consent.closedOn <= on) return false
  if (birthdays === 'stop' && endedByBirthday(consent, subject, on)) return false
  const signers = requiredSigners(consent.kind, subject, on)
  return signers.length > 0 && signers.every((signer) => saysYes(answerOf(consent, signer, on)))
}

/** What an older consent does on a birthday that changes who signs: a setting of the region. */
export type BirthdayRule = 'stop' | 'recompute'

/**
 * CONSENT-2 · A consent stops on the birthday that changes who must sign, unless someone who must sign then signed on or
 * after that day.
 *
 * The default of the region. On the day itself nothing of the old consent is left; a task asks for a new one eight
 * weeks before. With `recompute` what the young person signed together with the parents lasts. A yes of someone who need
 * not sign any more (a parent, of a young person of sixteen) brings nothing back.
 *
 * Source: domain.md §4.2 (design default); decision 0006.
 */
function endedByBirthday(consent: Consent, subject: Subject, on: Day): boolean {
  const signed = consent.signatures.filter((each) => saysYes(each.answer) && each.on <= on)
  if (signed.length === 0) return false
  const signers = requiredSigners(consent.kind, subject, on)
  const last = latest(...signed.filter((each) => signers.includes(each.signerId)).map((each) => each.on))
  return signerBirthdays(consent.kind, subject).some(
    (birthday) => birthday <= on && signed.some((each) => each.on < birthday) && (last === null || last < birthday),
  )
}

/** How a consent stands, in one word, for those who work with it. */
export function stateOf(consent: Consent, subject: Subject, on: Day, birthdays: BirthdayRule = 'stop'): ConsentState {
  if (consent.closedOn !== null && consent.closedOn <= on) return 'closed'
  if (on >= consent.until) return 'expired'
  const signers = requiredSigners(consent.kind, subject, on)
  const answers = signers.map((signer) => answerOf(consent, signer, on))
  if (answers.includes('withdrawn')) return 'withdrawn'
  const said = answers.filter((answer) => answer !== null && answer !== 'disputed')
  const noes = said.filter((answer) => answer === 'no')
  if (noes.length > 0) return noes.length === signers.length ? 'refused' : 'objection'
  if (birthdays === 'stop' && endedByBirthday(consent, subject, on)) return 'expired'
  if (said.length === 0) return 'asked'
  return said.length < signers.length ? 'incomplete' : 'given'
}

/** The first day on which it will no longer be in force by time alone: its end, or a birthday before. */
export function endsBySelfOn(consent: Consent, subject: Subject, after: Day): Day {
  const birthdays = signerBirthdays(consent.kind, subject).filter(
    (birthday) => birthday > after && birthday < consent.until,
  )
  return birthdays.reduce((first, birthday) => (birthday < first ? birthday : first), consent.until)
}

/** The days on which its being in force may change, for whoever writes out the rule in time. */
export function breakpoints(consent: Consent, subject: Subject): readonly Day[] {
  return [
    consent.from,
    consent.until,
    ...(consent.closedOn === null ? [] : [consent.closedOn]),
    ...consent.signatures.map((signature) => signature.on),
    ...signerBirthdays(consent.kind, subject),
    ...signerRuleDays(consent.kind),
    ...subject.authority.flatMap((holder) => [holder.period.from, holder.period.until]).filter((at) => at !== null),
  ]
}

function saysYes(answer: Answer | null): boolean {
  return answer === 'yes' || answer === 'court'
}
