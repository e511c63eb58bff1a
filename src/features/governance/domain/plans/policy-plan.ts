import { type Day, addMonths, day, partsOf } from '#kernel/day.ts'
import type { Id, OrganisationId } from '#kernel/id.ts'
import { type Period, holdsOn } from '#kernel/period.ts'
import type { Actor } from '#access/domain/visit.ts'
import type { PlanId, Side } from '../oogo/track.ts'
import { isOfTeam, speaksFor } from '../oogo/who.ts'

/** Regional vision; support plan ("ondersteuningsplan") of an swv; youth plan ("jeugdplan"); a local plan; another. */
export const planKinds = ['regional-vision', 'support-plan', 'youth-plan', 'local-plan', 'other'] as const
export type PlanKind = (typeof planKinds)[number]
export const isPlanKind = (text: string): text is PlanKind => (planKinds as readonly string[]).includes(text)

export const planStates = ['not-sent', 'sent', 'on-agenda', 'adopted', 'adopted-with-changes', 'rejected'] as const
export type PlanState = (typeof planStates)[number]
export const isPlanState = (text: string): text is PlanState => (planStates as readonly string[]).includes(text)

/** What is known of a plan itself. */
export type PlanFacts = {
  readonly kind: PlanKind
  readonly title: string
  /** Whose plan it is; null for one of the whole region. */
  readonly organisationId: OrganisationId | null
  readonly holdsFrom: Day | null
  readonly holdsUntil: Day | null
  /** Whether it says something on education and youth help; null is not known. */
  readonly holdsTheme: boolean | null
  readonly note: string
  readonly link: string
}

export type PolicyPlan = PlanFacts & {
  readonly id: PlanId
  readonly officeId: OrganisationId
  readonly organisationName: string | null
  readonly version: number
}

/** How a plan stands at one council or board. */
export type PlanStatus = {
  readonly id: Id<'plan-status'>
  readonly place: string
  readonly organisationId: OrganisationId | null
  readonly state: PlanState
  readonly on: Day
  readonly note: string
  readonly by: string | null
  readonly at: Date
}

/** Places of which the law says something. */
export const supportCouncil = 'Ondersteuningsplanraad (OPR)'
export const inspectorate = 'Inspectie van het Onderwijs'

/**
 * POLICYPLAN-1 · How a plan stands is said per council or board, and the last that was said there counts. What was said
 * before stays.
 *
 * Source: requirements 001-06; source 001 (each municipal council adopts by itself).
 *
 * @param statuses in the order in which they were said.
 */
export function lastPerPlace(statuses: readonly PlanStatus[]): readonly PlanStatus[] {
  const last = new Map<string, PlanStatus>()
  for (const status of statuses) last.set(status.place, status)
  return [...last.values()]
}

export function isAdoption(state: PlanState): boolean {
  return state === 'adopted' || state === 'adopted-with-changes'
}

/** For which plans the law asks an OOGO, and from which side. */
export function sideOf(kind: PlanKind): Side | null {
  return kind === 'support-plan' ? 'swv' : kind === 'youth-plan' ? 'municipality' : null
}

/**
 * POLICYPLAN-2 · Where the law asks an OOGO, "adopted" is not a state one fills in: it goes through the guard (OOGO-2).
 * Only the consent of the council for the support plan (OPR) is no adoption.
 *
 * Source: Jeugdwet art. 2.2 lid 3; WPO art. 18a lid 9; domain.md §6.1.
 */
export function needsGuard(kind: PlanKind, place: string, state: PlanState): boolean {
  return sideOf(kind) !== null && isAdoption(state) && place !== supportCouncil
}

/**
 * POLICYPLAN-3 · How a plan stands at a council is said by the organisation of that council, or by the programme team.
 *
 * Source: requirements 001-06; ACT-10.
 */
export function maySayStatus(plan: Pick<PolicyPlan, 'officeId'>, organisationId: string | null, actor: Actor): boolean {
  return isOfTeam(plan.officeId, actor) || speaksFor(organisationId, actor)
}

type PlanTerm = Period & { readonly years: number; readonly inspectionMonth: number; readonly source: string }

const supportPlanTerms: readonly PlanTerm[] = [
  { from: day('2014-08-01'), until: null, years: 4, inspectionMonth: 5, source: 'WPO art. 18a; WVO 2020 art. 2.47' },
]

/** What an swv has to do with its support plan, on which day at the latest. */
export type SupportPlanDuties = { readonly endsBy: Day; readonly inspectionBefore: Day; readonly source: string }

/**
 * POLICYPLAN-4 · A support plan is made at least every four years, and goes to the inspectorate before 1 May of the
 * school year before it holds.
 *
 * Source: WPO art. 18a; WVO 2020 art. 2.47; domain.md §6.1.
 *
 * @returns null for another plan, or when it is not known from when it holds.
 */
export function supportPlanDuties(plan: Pick<PlanFacts, 'kind' | 'holdsFrom'>): SupportPlanDuties | null {
  const { holdsFrom } = plan
  if (plan.kind !== 'support-plan' || holdsFrom === null) return null
  const term = supportPlanTerms.find((row) => holdsOn(row, holdsFrom))
  if (term === undefined) return null
  const { year } = partsOf(holdsFrom)
  const month = String(term.inspectionMonth).padStart(2, '0')
  const sameYear = day(`${year}-${month}-01`)
  const inspectionBefore = sameYear <= holdsFrom ? sameYear : day(`${year - 1}-${month}-01`)
  return { endsBy: addMonths(holdsFrom, term.years * 12), inspectionBefore, source: term.source }
}
