import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import type { AskerKind, Channel, Urgency, Writer } from './words.ts'

/** What has been answered so far, question by question. */
export type Answers = {
  readonly channel?: Extract<Channel, 'phone' | 'visit' | 'mail'>
  readonly asker?: AskerKind
  readonly child?:
    | { readonly named: true; readonly givenName: string; readonly surname: string }
    | { readonly named: false }
  readonly born?: { readonly on: Day | null; readonly age: number | null }
  /** Null when the asker does not know it. */
  readonly postcode?: string | null
  readonly school?: { readonly id: OrganisationId | null; readonly text: string | null }
  readonly question?: string
  readonly tried?: string | null
  readonly urgency?: Urgency
  readonly dangerRead?: true
  readonly parentsKnow?: 'yes' | 'no'
  readonly language?: { readonly spoken: string; readonly interpreter: boolean }
  readonly reach?: { readonly name: string; readonly email: string | null; readonly phone: string | null }
}

/** One question of the form; each has a page of its own, and its word in the address. */
export const steps = {
  channel: 'kanaal',
  asker: 'wie',
  child: 'kind',
  born: 'geboren',
  place: 'postcode',
  school: 'school',
  question: 'vraag',
  tried: 'geprobeerd',
  urgency: 'spoed',
  danger: 'nu-bellen',
  parents: 'ouders',
  language: 'taal',
  reach: 'bereik',
} as const
export type Step = keyof typeof steps

export function findStep(slug: string): Step | null {
  return (Object.keys(steps) as Step[]).find((step) => steps[step] === slug) ?? null
}

/** Who asks: a school and a professional are known by their function, others say it. */
export function askerOf(answers: Answers, writer: Writer): AskerKind | null {
  if (writer === 'school' || writer === 'professional') return writer
  return answers.asker ?? null
}

/**
 * DESK-5 · The form asks only what this asker can be asked, one question at a time, and none can be passed over.
 *
 * A parent is not asked whether the parents know; a school is not asked which school, but what it has tried; who gives
 * no name of the child is not asked for the school. Danger now puts the numbers to call before all that follows.
 *
 * Source: house.md §6; domain.md §3.6, §12 (signals).
 */
export function stepsFor(answers: Answers, writer: Writer): readonly Step[] {
  const asker = askerOf(answers, writer)
  const named = answers.child?.named !== false
  const applies: Record<Step, boolean> = {
    channel: writer === 'desk',
    asker: writer !== 'school' && writer !== 'professional',
    child: true,
    born: true,
    place: true,
    school: named && asker !== 'school',
    question: true,
    tried: asker === 'school' || asker === 'professional',
    urgency: true,
    danger: answers.urgency === 'today',
    parents: asker !== 'parent',
    language: true,
    reach: true,
  }
  return (Object.keys(steps) as Step[]).filter((step) => applies[step])
}

const answerTo: Record<Step, (answers: Answers) => unknown> = {
  channel: (answers) => answers.channel,
  asker: (answers) => answers.asker,
  child: (answers) => answers.child,
  born: (answers) => answers.born,
  place: (answers) => answers.postcode,
  school: (answers) => answers.school,
  question: (answers) => answers.question,
  tried: (answers) => answers.tried,
  urgency: (answers) => answers.urgency,
  danger: (answers) => answers.dangerRead,
  parents: (answers) => answers.parentsKnow,
  language: (answers) => answers.language,
  reach: (answers) => answers.reach,
}

export function isAnswered(step: Step, answers: Answers): boolean {
  return answerTo[step](answers) !== undefined
}

/** The first question that still has no answer; null when all have one. */
export function firstOpenStep(answers: Answers, writer: Writer): Step | null {
  return stepsFor(answers, writer).find((step) => !isAnswered(step, answers)) ?? null
}

/** Whether a page may be asked for: its own question applies, and all before it are answered. */
export function isReachable(step: Step, answers: Answers, writer: Writer): boolean {
  const all = stepsFor(answers, writer)
  const at = all.indexOf(step)
  return at >= 0 && all.slice(0, at).every((each) => isAnswered(each, answers))
}

/** The question before this one; null at the first. */
export function stepBefore(step: Step, answers: Answers, writer: Writer): Step | null {
  const all = stepsFor(answers, writer)
  return all[all.indexOf(step) - 1] ?? null
}

/** The question after this one; null when this was the last. */
export function stepAfter(step: Step, answers: Answers, writer: Writer): Step | null {
  const all = stepsFor(answers, writer)
  return all[all.indexOf(step) + 1] ?? null
}
