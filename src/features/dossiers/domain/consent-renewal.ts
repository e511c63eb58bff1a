import type { PersonId } from '#kernel/id.ts'
import { type Day, addDays } from '#kernel/day.ts'
import { type Consent, type ConsentId, isInForce } from '#access/domain/consent.ts'
import type { DossierFacts } from '#access/domain/decide.ts'
import { requiredSigners, signerBirthdays } from '#access/domain/signers.ts'
import { warnDays } from './consent-term.ts'

/** A consent that will end by itself soon, and who must sign on the day on which it does. */
export type Renewal = {
  readonly consentId: ConsentId
  /** The first day without it. */
  readonly endsOn: Day
  readonly because: 'term' | 'birthday'
  /** Who signed until now and who must sign from then on: all of them should hear of it. */
  readonly concerned: readonly PersonId[]
}

/**
 * What has to be asked again in the coming eight weeks (CONSENT-9). Each consent that is in force and will not be, on its
 * end or on a birthday; not when a question for the same was asked that runs on after that day.
 */
export function renewalsDue(facts: DossierFacts, on: Day): readonly Renewal[] {
  return facts.consents.flatMap((consent) => {
    if (!holds(facts, consent, on)) return []
    const endsOn = endOf(facts, consent, on)
    if (endsOn === null || endsOn > addDays(on, warnDays(on))) return []
    const because = endsOn === consent.until ? ('term' as const) : ('birthday' as const)
    if (facts.consents.some((other) => takesOver(other, consent, endsOn))) return []
    const concerned = new Set([
      ...requiredSigners(consent.kind, facts.subject, on),
      ...requiredSigners(consent.kind, facts.subject, endsOn),
    ])
    return [{ consentId: consent.id, endsOn, because, concerned: [...concerned] }]
  })
}

/** The first day after `on`, by time alone, on which a consent that is in force is not. */
function endOf(facts: DossierFacts, consent: Consent, on: Day): Day | null {
  const marks = [...signerBirthdays(consent.kind, facts.subject), consent.until].filter((mark) => mark > on).toSorted()
  return marks.find((mark) => !holds(facts, consent, mark)) ?? null
}

function holds(facts: DossierFacts, consent: Consent, on: Day): boolean {
  return isInForce(consent, facts.subject, on, facts.birthdays)
}

/** Another question for the same recipient, purpose, section and kind, still open or given, that runs on. */
function takesOver(other: Consent, ending: Consent, endsOn: Day): boolean {
  return (
    other.id !== ending.id &&
    other.closedOn === null &&
    other.section === ending.section &&
    other.purpose === ending.purpose &&
    other.kind === ending.kind &&
    recipientKey(other) === recipientKey(ending) &&
    other.from <= endsOn &&
    other.until > endsOn &&
    other.until > ending.until
  )
}

function recipientKey({ recipient }: Consent): string {
  return 'organisationId' in recipient ? recipient.organisationId : recipient.personId
}
