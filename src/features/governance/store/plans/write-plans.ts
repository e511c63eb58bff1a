import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import { isOfTeam } from '../../domain/oogo/who.ts'
import type { PlanId } from '../../domain/oogo/track.ts'
import {
  type PlanFacts,
  type PlanState,
  type PolicyPlan,
  maySayStatus,
  needsGuard,
  sideOf,
} from '../../domain/plans/policy-plan.ts'
import type { Written } from '../costs/open-year.ts'
import { type PassageId, readPlan } from './read-plans.ts'

/** Adds a plan to those the office follows. */
export async function addPlan(tx: Tx, visit: Visit<'policy-plan.manage'>, facts: PlanFacts): Promise<PlanId> {
  const officeId = visit.actor.organisationId
  if (officeId === null) throw new Refusal('forbidden', 'POLICYPLAN-3')
  await checkOwner(tx, facts)
  const id: PlanId = newId<'policy-plan'>(visit.at)
  await tx
    .insertInto('policy_plans')
    .values({
      id,
      office_id: officeId,
      kind: facts.kind,
      organisation_id: facts.organisationId,
      made_at: visit.at,
      ...columnsOf(facts),
    })
    .execute()
  return id
}

/**
 * POLICYPLAN-6 · A support plan is of an swv, a youth plan and a local plan of a municipality. What kind of plan it is and
 * whose does not change afterwards, so that no plan slips out from under the guard.
 *
 * Source: WPO art. 18a; Jeugdwet art. 2.2; house rule.
 */
async function checkOwner(tx: Tx, { kind, organisationId }: PlanFacts): Promise<void> {
  const wanted = { 'support-plan': 'swv', 'youth-plan': 'municipality', 'local-plan': 'municipality' } as const
  if (kind === 'regional-vision' || kind === 'other') return
  const owner =
    organisationId === null
      ? undefined
      : await tx.selectFrom('organisations').select('kind').where('id', '=', organisationId).executeTakeFirst()
  if (owner?.kind !== wanted[kind])
    throw new Refusal('conflict', 'POLICYPLAN-6', 'Kies van wie het plan is: een samenwerkingsverband of een gemeente.')
}

/** Changes what is known of a plan; its kind and owner stay. */
export async function changePlan(
  tx: Tx,
  visit: Visit<'policy-plan.manage'>,
  id: PlanId,
  version: number,
  facts: Omit<PlanFacts, 'kind' | 'organisationId'>,
): Promise<Written> {
  mustKeep(await readPlan(tx, id), visit)
  const done = await tx
    .updateTable('policy_plans')
    .set({ ...columnsOf(facts), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 0n ? 'changed-meanwhile' : 'written'
}

function columnsOf(facts: Omit<PlanFacts, 'kind' | 'organisationId'>) {
  return {
    title: facts.title,
    holds_from: facts.holdsFrom,
    holds_until: facts.holdsUntil,
    holds_theme: facts.holdsTheme,
    note: facts.note,
    link: facts.link,
  }
}

/** A leading principle or passage, to quote. */
export async function addPassage(
  tx: Tx,
  visit: Visit<'policy-plan.manage'>,
  planId: PlanId,
  passage: { readonly place: string; readonly text: string },
): Promise<PassageId> {
  mustKeep(await readPlan(tx, planId), visit)
  const { last } = await tx
    .selectFrom('plan_passages')
    .select((row) => row.fn.max('position').as('last'))
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  const id: PassageId = newId<'plan-passage'>(visit.at)
  await tx
    .insertInto('plan_passages')
    .values({ id, plan_id: planId, position: (last ?? 0) + 1, ...passage })
    .execute()
  return id
}

export async function removePassage(
  tx: Tx,
  visit: Visit<'policy-plan.manage'>,
  planId: PlanId,
  id: PassageId,
): Promise<void> {
  mustKeep(await readPlan(tx, planId), visit)
  await tx.deleteFrom('plan_passages').where('id', '=', id).where('plan_id', '=', planId).execute()
}

export type NewStatus = {
  readonly place: string
  readonly organisationId: OrganisationId | null
  readonly state: PlanState
  readonly on: Day
  readonly note: string
}

/** Says how a plan stands at a council or board. What the law guards goes by `adoptPlan` (POLICYPLAN-2). */
export async function sayStatus(
  tx: Tx,
  visit: Visit<'policy-plan.say'>,
  planId: PlanId,
  status: NewStatus,
): Promise<void> {
  const plan = await readPlan(tx, planId)
  if (!maySayStatus(plan, status.organisationId, visit.actor))
    throw new Refusal('forbidden', 'POLICYPLAN-3', 'Dit zegt de organisatie zelf, of het programmateam.')
  if (needsGuard(plan.kind, status.place, status.state))
    throw new Refusal('conflict', 'POLICYPLAN-2', 'Vaststellen van dit plan gaat via het OOGO, met "Plan vaststellen".')
  if (status.on > visit.on) throw new Refusal('conflict', 'POLICYPLAN-1', 'Schrijf pas op wat er al is gebeurd.')
  await holdPlan(tx, planId)
  await insertStatus(tx, visit, planId, status)
}

/** Of two who say something of one plan at once, the second sees what the first said. */
export async function holdPlan(tx: Tx, planId: PlanId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${planId}, 0))`.execute(tx)
}

/** The order in which it was said is a number, and not the clock's: two things can be said in one moment. */
export async function insertStatus(tx: Tx, visit: Visit, planId: PlanId, status: NewStatus): Promise<void> {
  const { last } = await tx
    .selectFrom('plan_statuses')
    .select((row) => row.fn.max('number').as('last'))
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('plan_statuses')
    .values({
      id: newId<'plan-status'>(visit.at),
      plan_id: planId,
      number: (last ?? 0) + 1,
      organisation_id: status.organisationId,
      place: status.place,
      state: status.state,
      on_day: status.on,
      note: status.note,
      made_by: visit.actor.personId,
      made_at: visit.at,
    })
    .execute()
}

function mustKeep(plan: PolicyPlan, { actor }: Visit): void {
  if (!isOfTeam(plan.officeId, actor))
    throw new Refusal('forbidden', 'POLICYPLAN-3', 'Alleen het programmateam van dit bureau wijzigt dit plan.')
}

/** The side of a plan that needs an OOGO; refuses for another. */
export function mustNeedOogo(plan: PolicyPlan): {
  readonly side: NonNullable<ReturnType<typeof sideOf>>
  readonly initiatorId: OrganisationId
} {
  const side = sideOf(plan.kind)
  if (side === null || plan.organisationId === null)
    throw new Refusal('conflict', 'OOGO-2', 'Voor dit plan vraagt de wet geen OOGO.')
  return { side, initiatorId: plan.organisationId }
}
