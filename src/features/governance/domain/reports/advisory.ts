import type { Day } from '#kernel/day.ts'
import type { Id, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Actor } from '#access/domain/visit.ts'
import { isOfTeam } from '../oogo/who.ts'
import type { BodyId, ProposalId } from '../proposal.ts'

export type ReportId = Id<'advisory-report'>
export type ReportAdviceId = Id<'report-advice'>

export const adviceStates = ['open', 'taken-up', 'done', 'not-taken'] as const
export type AdviceState = (typeof adviceStates)[number]

export const sayAdvice = {
  states: {
    open: 'Nog niet opgepakt',
    'taken-up': 'Opgepakt',
    done: 'Uitgevoerd',
    'not-taken': 'Niet overgenomen',
  } satisfies Record<AdviceState, string>,
}

/** An action of the agenda, to point to. */
export type LinkedAction = {
  readonly id: Id<'agenda-action'>
  readonly agendaId: Id<'agenda'>
  readonly number: string
  readonly title: string
}

/**
 * REPORT-1 · An advisory report ("adviesrapport") is a list of advices, and of each advice one sees what became of it and
 * which actions it led to.
 *
 * What is not taken over says why; what is taken up says how, or points to an action.
 *
 * Source: requirements 000-06, 000-07, 000-08.
 */
export type ReportAdvice = {
  readonly id: ReportAdviceId
  readonly number: number
  readonly theme: string
  readonly text: string
  readonly state: AdviceState
  readonly stateText: string
  readonly stateOn: Day | null
  readonly actions: readonly LinkedAction[]
  readonly version: number
}

export type ReportFacts = {
  readonly title: string
  /** Who drew it up, in words: a working group, a work conference. */
  readonly madeBy: string
  /** How what stands in it was collected. */
  readonly origin: string
  readonly adoptedOn: Day | null
  readonly adoptedBy: BodyId | null
  readonly proposalId: ProposalId | null
}

export type AdvisoryReport = ReportFacts & {
  readonly id: ReportId
  readonly officeId: OrganisationId
  readonly adoptedByName: string | null
  readonly advices: readonly ReportAdvice[]
}

/** What is missing in what someone says of an advice, as a Dutch sentence; null when nothing is. */
export function mistakeInFollowUp(said: {
  state: AdviceState
  text: string
  actions: readonly unknown[]
}): string | null {
  if (said.state === 'not-taken' && said.text === '') return 'Schrijf op waarom dit advies niet wordt overgenomen'
  if (said.state === 'taken-up' && said.text === '' && said.actions.length === 0)
    return 'Schrijf op hoe het is opgepakt, of kies een actie'
  return null
}

/**
 * REPORT-2 · Reports are kept by the project leader and the programme team of the office, and read by whoever works in
 * the region.
 *
 * Source: requirements 000-27; ACT-9.
 */
export function mustKeepReports(officeId: OrganisationId, actor: Actor): void {
  if (!isOfTeam(officeId, actor))
    throw new Refusal('forbidden', 'REPORT-2', 'Alleen het programmateam van dit bureau houdt de rapporten bij.')
}

/** An advice for each line; a line that begins with `#` is the theme of those that follow. */
export function advicesIn(text: string): readonly { readonly theme: string; readonly text: string }[] {
  let theme = ''
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const plain = line.trim()
    if (plain.startsWith('#')) theme = plain.replace(/^#+\s*/, '')
    return plain === '' || plain.startsWith('#') ? [] : [{ theme, text: plain.replace(/^(?:\d+[.)]|[-*•])\s+/, '') }]
  })
}
