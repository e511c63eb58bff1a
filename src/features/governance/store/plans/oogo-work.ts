import { sql } from 'kysely'
import { type Day, addMonths } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { StaffRole } from '#access/domain/words.ts'
import { addWork } from '#work/store/work-store.ts'
import type { PlanId, Side, TrackId } from '../../domain/oogo/track.ts'

export const oogoKey = (id: TrackId) => `oogo.hold:track:${id}`
export const planKey = (id: PlanId) => `oogo.hold:plan:${id}`

/** Who holds it: the director of an swv, a policy officer of a municipality. */
const holders: Record<Side, StaffRole> = { swv: 'swv_director', municipality: 'policy_officer' }

type ToHold = {
  readonly key: string
  readonly planId: PlanId
  readonly side: Side
  readonly initiatorId: OrganisationId
  readonly dueOn: Day | null
  readonly at: Date
}

/** The work to hold an OOGO, for whoever's plan it is. */
export async function askToHold(tx: Tx, { key, planId, side, initiatorId, dueOn, at }: ToHold): Promise<boolean> {
  const made = await addWork(tx, {
    kind: 'oogo.hold',
    organisationId: initiatorId,
    role: holders[side],
    path: `/bestuur/plannen/${planId}`,
    dueOn,
    uniqueKey: key,
    at,
  })
  return made !== null
}

/** Months before a plan begins to hold in which an OOGO must have begun. */
const monthsBefore = 8

/**
 * OOGO-8 · A plan that needs an OOGO and for which none was begun is not forgotten: eight months before it is to hold,
 * whoever's plan it is gets the work.
 *
 * Source: requirements 000-19, 000-20; domain.md §6.1 (before 1 May goes to the inspectorate).
 *
 * @returns how many items were made.
 */
export async function askForMissing(tx: Tx, on: Day, at: Date): Promise<number> {
  const { rows } = await sql<{ planId: PlanId; kind: string; initiatorId: OrganisationId; dueOn: Day | null }>`
    select p.id as "planId", p.kind, p.organisation_id as "initiatorId", p.holds_from as "dueOn" from policy_plans p
    where p.kind in ('support-plan', 'youth-plan') and p.organisation_id is not null
      and (p.holds_until is null or p.holds_until > ${on}) and p.holds_from <= ${addMonths(on, monthsBefore)}
      and not exists (select 1 from oogo_tracks t where t.plan_id = p.id)
      and not exists (select 1 from plan_statuses s where s.plan_id = p.id and s.state in ('adopted', 'adopted-with-changes'))`.execute(
    tx,
  )
  let made = 0
  for (const { kind, ...plan } of rows) {
    const side = kind === 'support-plan' ? 'swv' : 'municipality'
    if (await askToHold(tx, { key: planKey(plan.planId), side, at, ...plan })) made += 1
  }
  return made
}
