import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import { type Answers, askerOf, firstOpenStep } from './draft.ts'
import type { AskerKind, Channel, ParentsKnow, Urgency, Writer } from './words.ts'

/** The child as the asker described it. Without a name there is nothing here by which it could be found. */
export type ChildAsked =
  | {
      readonly named: true
      readonly givenName: string
      readonly surname: string
      readonly bornOn: Day | null
      readonly age: number | null
      readonly postcode: string | null
    }
  | { readonly named: false; readonly age: number | null }

/** A finished question for help, as it is sent. */
export type Question = {
  readonly channel: Channel
  readonly asker: AskerKind
  readonly child: ChildAsked
  /** Only to find the desk; of a child without a name it is not kept. */
  readonly postcode: string | null
  readonly school: { readonly id: OrganisationId | null; readonly text: string | null }
  readonly question: string
  readonly tried: string | null
  readonly urgency: Urgency
  readonly parentsKnow: ParentsKnow
  readonly language: { readonly spoken: string; readonly interpreter: boolean }
  readonly reach: { readonly name: string; readonly email: string | null; readonly phone: string | null }
}

/**
 * DESK-6 · Someone may ask for advice about a child without saying who it is; then nothing that could find the child is
 * kept: no birth date, no postcode, no school.
 *
 * Source: scenario C18; AVG art. 5 lid 1 onder c.
 *
 * @param ownSchool of a school that asks with an account.
 * @returns null while a question of the form has no answer.
 */
export function questionOf(answers: Answers, writer: Writer, ownSchool: OrganisationId | null): Question | null {
  const { child, question, urgency, language, reach } = answers
  const asker = askerOf(answers, writer)
  if (firstOpenStep(answers, writer) !== null) return null
  if (asker === null || child === undefined || question === undefined || urgency === undefined) return null
  if (language === undefined || reach === undefined) return null
  const postcode = answers.postcode ?? null
  const { on, age } = answers.born ?? { on: null, age: null }
  const school = asker === 'school' && writer === 'school' ? { id: ownSchool, text: null } : answers.school
  return {
    channel: channelOf(answers, writer),
    asker,
    child: child.named
      ? { named: true, givenName: child.givenName, surname: child.surname, bornOn: on, age, postcode }
      : { named: false, age },
    postcode,
    school: child.named && school !== undefined ? school : { id: null, text: null },
    question,
    tried: asker === 'school' || asker === 'professional' ? (answers.tried ?? null) : null,
    urgency,
    parentsKnow: asker === 'parent' ? 'i-am' : (answers.parentsKnow ?? 'no'),
    language,
    reach,
  }
}

function channelOf(answers: Answers, writer: Writer): Channel {
  if (writer === 'desk') return answers.channel ?? 'phone'
  if (writer === 'school') return 'school'
  return writer === 'professional' ? 'care' : 'form'
}
