import { sql } from 'kysely'
import type { Id, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { OogoTrack, PlanId } from '../../domain/oogo/track.ts'
import { type PlanKind, type PlanStatus, type PolicyPlan, lastPerPlace } from '../../domain/plans/policy-plan.ts'
import { listTracks } from './read-tracks.ts'

export type PassageId = Id<'plan-passage'>
/** A piece of a plan to refer to. */
export type Passage = { readonly id: PassageId; readonly place: string; readonly text: string }

export type PlanSummary = PolicyPlan & {
  /** How it stands at each council or board. */
  readonly last: readonly PlanStatus[]
  /** The consultation on its newest draft. */
  readonly track: OogoTrack | null
}

/** A plan with all that belongs to it. Tracks are in the order in which they began. */
export type WholePlan = {
  readonly plan: PolicyPlan
  readonly passages: readonly Passage[]
  readonly statuses: readonly PlanStatus[]
  readonly tracks: readonly OogoTrack[]
}

const columns = sql`p.id, p.office_id as "officeId", p.kind, p.title, p.organisation_id as "organisationId",
  o.name as "organisationName", p.holds_from as "holdsFrom", p.holds_until as "holdsUntil", p.holds_theme as "holdsTheme",
  p.note, p.link, p.version`

export const planPageSize = 50

/** Plans by kind and title. */
export async function listPlans(
  tx: Tx,
  { kind, page }: { readonly kind: PlanKind | null; readonly page: number },
): Promise<{ readonly plans: readonly PlanSummary[]; readonly total: number }> {
  const { rows } = await sql<PolicyPlan & { total: number }>`
    select ${columns}, count(*) over ()::int as total from policy_plans p left join organisations o on o.id = p.organisation_id
    where ${kind}::text is null or p.kind = ${kind}
    order by p.kind, coalesce(o.name, '') collate nl, p.holds_from desc nulls last, p.title collate nl, p.id
    limit ${planPageSize} offset ${(page - 1) * planPageSize}`.execute(tx)
  const ids = rows.map(({ id }) => id)
  const [statuses, tracks] = [await listStatuses(tx, ids), await listTracks(tx, ids)]
  const plans = rows.map(({ total: _total, ...plan }) => ({
    ...plan,
    last: lastPerPlace(statuses.filter(({ planId }) => planId === plan.id)),
    track: tracks.findLast(({ planId }) => planId === plan.id) ?? null,
  }))
  return { plans, total: rows[0]?.total ?? 0 }
}

export async function readPlan(tx: Tx, id: PlanId): Promise<PolicyPlan> {
  const { rows } = await sql<PolicyPlan>`
    select ${columns} from policy_plans p left join organisations o on o.id = p.organisation_id where p.id = ${id}`.execute(
    tx,
  )
  const [plan] = rows
  if (plan === undefined) throw new Refusal('absent', 'POLICYPLAN-1')
  return plan
}

export async function readWholePlan(tx: Tx, id: PlanId): Promise<WholePlan> {
  const plan = await readPlan(tx, id)
  const passages = await sql<Passage>`
    select id, place, text from plan_passages where plan_id = ${id} order by position, id`.execute(tx)
  return { plan, passages: passages.rows, statuses: await listStatuses(tx, [id]), tracks: await listTracks(tx, [id]) }
}

async function listStatuses(tx: Tx, planIds: readonly PlanId[]): Promise<readonly (PlanStatus & { planId: PlanId })[]> {
  if (planIds.length === 0) return []
  const { rows } = await sql<PlanStatus & { planId: PlanId }>`
    select s.id, s.plan_id as "planId", s.place, s.organisation_id as "organisationId", s.state, s.on_day as "on", s.note,
      p.name as by, s.made_at as at
    from plan_statuses s left join people p on p.id = s.made_by
    where s.plan_id = any (${[...planIds]}::uuid[]) order by s.number`.execute(tx)
  return rows
}

export type Council = { readonly organisationId: OrganisationId; readonly name: string }

/** The municipalities of the areas for which this office keeps an agenda: whose councils a regional plan goes to. */
export async function listCouncils(tx: Tx, officeId: OrganisationId, on: string): Promise<readonly Council[]> {
  const { rows } = await sql<Council>`
    select distinct o.id as "organisationId", o.name, o.name collate nl as sorted
    from agendas a
      join area_memberships m on m.area_id = a.area_id and daterange(m.from_on, m.until_on) @> ${on}::date
      left join municipality_postcodes p on p.pc4 = m.pc4 and daterange(p.from_on, p.until_on) @> ${on}::date
      join municipalities g on g.id = coalesce(m.municipality_id, p.municipality_id)
        and daterange(g.from_on, g.until_on) @> ${on}::date
      join organisations o on o.kind = 'municipality' and o.municipality_code = g.code
    where a.office_id = ${officeId} order by sorted`.execute(tx)
  return rows.map(({ organisationId, name }) => ({ organisationId, name }))
}
