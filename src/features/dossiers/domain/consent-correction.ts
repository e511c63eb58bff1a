import type { Question } from './consent-question.ts'

/**
 * CONSENT-8 · A correction is a new version that says why; the old one stays readable.
 *
 * Who answered agreed to what they read. So their answers go along only when the new version asks nothing more: the
 * same recipient, purpose, kind and explanation, no other section and no longer time. Else everyone answers anew, and
 * until then nothing is open.
 *
 * Source: scenario C14; AVG art. 7 lid 1.
 */
export function keepsAnswers(old: Question, next: Question): boolean {
  return (
    sameRecipient(old, next) &&
    old.purpose === next.purpose &&
    old.kind === next.kind &&
    old.explanation === next.explanation &&
    next.sections.every((section) => old.sections.includes(section)) &&
    next.from >= old.from &&
    next.until <= old.until
  )
}

/** A correction of nothing is none. */
export function isSameQuestion(old: Question, next: Question): boolean {
  return (
    keepsAnswers(old, next) &&
    old.sections.length === next.sections.length &&
    old.from === next.from &&
    old.until === next.until
  )
}

function sameRecipient({ recipient: a }: Question, { recipient: b }: Question): boolean {
  if ('organisationId' in a) return 'organisationId' in b && a.organisationId === b.organisationId
  return 'personId' in b && a.personId === b.personId
}
