import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { Advice, AdvicePoint } from '../domain/advice.ts'
import type { Decision, PointDecision } from '../domain/decision.ts'
import type { PointStance } from '../domain/stance.ts'
import type { FollowUp } from '../domain/follow-up.ts'
import type { Consultation } from '../domain/hear.ts'
import type { DecisionPoint, ProposalHead, ProposalId, ProposalVersion, Texts, VersionId } from '../domain/proposal.ts'
import type { RouteBody, RouteStep } from '../domain/route.ts'
import type { ProposalStanding } from '../domain/standing.ts'
import { readForInside } from './proposal-standing.ts'

/** An annex, without what stands in it. */
export type Annex = {
  readonly id: Id<'paper'>
  readonly title: string
  readonly isLiving: boolean
  readonly mediaType: string
  readonly link: string | null
  readonly madeAt: Date
  readonly publishedAt: Date | null
}

/** What the ids in the head are called. */
export type HeadNames = {
  readonly office: string
  readonly subject: string | null
  readonly theme: string | null
  readonly ambition: { readonly agendaId: string; readonly name: string } | null
  readonly action: { readonly agendaId: string; readonly name: string } | null
  readonly follows: string | null
  readonly sibling: string | null
  readonly commissionedBy: string | null
  readonly maker: string | null
}

/** A proposal with all that belongs to it, for who reads it from inside. */
export type ProposalFile = {
  readonly head: ProposalHead
  readonly names: HeadNames
  readonly standing: ProposalStanding
  /** The newest last. */
  readonly versions: readonly ProposalVersion[]
  readonly steps: readonly RouteStep[]
  /** Of the office: those on the route and those that could come on it. */
  readonly bodies: readonly RouteBody[]
  readonly advices: readonly Advice[]
  readonly decisions: readonly Decision[]
  readonly stances: readonly PointStance[]
  readonly followUps: readonly FollowUp[]
  readonly consultations: readonly Consultation[]
  readonly annexes: readonly Annex[]
}

/** The whole proposal in a dozen questions, each by its id; absent for who is not inside (PROPOSAL-5). */
export async function readProposal(tx: Tx, visit: Visit, id: ProposalId): Promise<ProposalFile> {
  const { head, standing } = await readForInside(tx, visit, id)
  return {
    head,
    standing,
    names: await readNames(tx, id),
    versions: await listVersions(tx, id),
    steps: await listSteps(tx, id),
    bodies: await listRouteBodies(tx, head.officeId, visit.on),
    advices: await listAdvices(tx, id),
    decisions: await listDecisionsOf(tx, id),
    stances: await listStances(tx, id),
    followUps: await listFollowUps(tx, id),
    consultations: await listConsultations(tx, id),
    annexes: await listAnnexes(tx, id),
  }
}

async function readNames(tx: Tx, id: ProposalId): Promise<HeadNames> {
  const { rows } = await sql<HeadNames>`
    select o.name as office, s.name as subject, t.name as theme, f.number || ' ' || f.title as follows,
      g.number || ' ' || g.title as sibling, b.name as "commissionedBy", m.name as maker,
      case when a.id is null then null else json_build_object('agendaId', a.agenda_id, 'name', a.number || ' ' || a.title) end as ambition,
      case when c.id is null then null else json_build_object('agendaId', c.agenda_id, 'name', c.number || ' ' || c.title) end as action
    from proposals p join organisations o on o.id = p.office_id
      left join subjects s on s.id = p.subject_id left join themes t on t.id = p.theme_id
      left join proposals f on f.id = p.follows_id left join proposals g on g.id = p.sibling_id
      left join bodies b on b.id = p.commissioned_by left join organisations m on m.id = p.maker_organisation_id
      left join ambitions a on a.id = p.ambition_id left join agenda_actions c on c.id = p.action_id
    where p.id = ${id}`.execute(tx)
  return rows[0]!
}

type VersionRow = Omit<ProposalVersion, 'texts' | 'points' | 'publishedAt'> & Texts & { readonly isPublished: boolean }

/** The versions this reader may see, the oldest first, with their points and arguments. */
export async function listVersions(tx: Tx, id: ProposalId): Promise<readonly ProposalVersion[]> {
  const versions = await sql<VersionRow>`
    select v.id, v.number, v.dated_on as "datedOn", v.state, v.occasion, v.effect, v.finances, v.communication, v.execution,
      v.changed, v.closed_at as "closedAt", v.id = any (p.published_versions) as "isPublished"
    from proposal_versions v join proposals p on p.id = v.proposal_id
    where v.proposal_id = ${id} order by v.number`.execute(tx)
  const points = await sql<DecisionPoint & { versionId: VersionId }>`
    select d.id, d.version_id as "versionId", d.thread_id as thread, d.number, d.text, d.consequence, d.side_note as "sideNote",
      coalesce((select json_agg(json_build_object('text', a.text, 'sideNote', a.side_note) order by a.number)
        from point_arguments a where a.point_id = d.id), '[]') as arguments
    from decision_points d where d.proposal_id = ${id} order by d.number`.execute(tx)
  return versions.rows.map(({ occasion, effect, finances, communication, execution, isPublished, ...version }) => ({
    ...version,
    isPublished,
    texts: { occasion, effect, finances, communication, execution },
    points: points.rows.filter(({ versionId }) => versionId === version.id),
  }))
}

export async function listSteps(tx: Tx, id: ProposalId): Promise<readonly RouteStep[]> {
  const { rows } = await sql<RouteStep>`
    select id, position, body_id as "bodyId", kind, on_day as "onDay", mandatory, reason, min_days_before as "minDaysBefore",
      state, version_id as "versionId", closed_on as "closedOn", meeting_id as "meetingId"
    from route_steps where proposal_id = ${id} order by position`.execute(tx)
  return rows
}

/** The bodies of an office on a day, and those of before that a route may still name. */
export async function listRouteBodies(tx: Tx, officeId: string, on: Day): Promise<readonly RouteBody[]> {
  const { rows } = await sql<RouteBody>`
    select id, name, powers, budget_power as "budgetPower", until_on is not null and until_on <= ${on} as "hasEnded"
    from bodies where office_id = ${officeId} order by name collate nl`.execute(tx)
  return rows
}

export async function listAdvices(tx: Tx, id: ProposalId): Promise<readonly Advice[]> {
  const advices = await sql<Omit<Advice, 'points'>>`
    select id, step_id as "stepId", body_id as "bodyId", version_id as "versionId", on_day as "onDay", opinion, text,
      recorded_as as "recordedAs"
    from advices where proposal_id = ${id} order by on_day, made_at`.execute(tx)
  const points = await sql<AdvicePoint & { adviceId: Advice['id'] }>`
    select id, advice_id as "adviceId", point_thread_id as thread, section, text, dealt, how, in_version_id as "inVersionId"
    from advice_points where proposal_id = ${id} order by position`.execute(tx)
  return advices.rows.map((advice) => ({
    ...advice,
    points: points.rows.filter(({ adviceId }) => adviceId === advice.id),
  }))
}

export async function listDecisionsOf(tx: Tx, id: ProposalId): Promise<readonly Decision[]> {
  const decisions = await sql<Omit<Decision, 'points'>>`
    select id, step_id as "stepId", body_id as "bodyId", version_id as "versionId", on_day as "onDay",
      other_day_reason as "otherDayReason", conditions, mandate, not_heard as "notHeard", review_on as "reviewOn",
      recorded_as as "recordedAs", made_at as "madeAt", published_at as "publishedAt"
    from decisions where proposal_id = ${id} order by made_at`.execute(tx)
  const points = await sql<PointDecision & { decisionId: Decision['id'] }>`
    select d.decision_id as "decisionId", d.point_id as "pointId", d.outcome, d.text
    from point_decisions d join decision_points p on p.id = d.point_id where d.proposal_id = ${id} order by p.number`.execute(
    tx,
  )
  return decisions.rows.map((decision) => ({
    ...decision,
    points: points.rows.filter(({ decisionId }) => decisionId === decision.id),
  }))
}

export async function listStances(tx: Tx, id: ProposalId): Promise<readonly PointStance[]> {
  const { rows } = await sql<PointStance>`
    select step_id as "stepId", point_thread_id as thread, organisation_id as "organisationId", stance, text, on_day as "onDay",
      recorded_as as "recordedAs", made_at as "madeAt"
    from point_stances where proposal_id = ${id} order by made_at`.execute(tx)
  return rows
}

export async function listFollowUps(tx: Tx, id: ProposalId): Promise<readonly FollowUp[]> {
  const { rows } = await sql<FollowUp>`
    select f.id, f.decision_id as "decisionId", f.text, f.owner_text as "ownerText", f.owner_organisation_id as "ownerOrganisationId",
      f.owner_function_id as "ownerFunctionId", f.due_on as "dueOn", f.action_id as "actionId", f.state,
      f.state_text as "stateText", f.state_on as "stateOn", f.version
    from follow_ups f where f.proposal_id = ${id} order by f.due_on nulls last, f.made_at`.execute(tx)
  return rows
}

export async function listConsultations(tx: Tx, id: ProposalId): Promise<readonly Consultation[]> {
  const { rows } = await sql<Consultation>`
    select id, kind, seat_holder_id as "seatHolderId", organisation_id as "organisationId", name, asked_on as "askedOn",
      due_on as "dueOn", answered_on as "answeredOn", answer, outcome, version
    from consultations where proposal_id = ${id} order by kind desc, name collate nl`.execute(tx)
  return rows
}

async function listAnnexes(tx: Tx, id: ProposalId): Promise<readonly Annex[]> {
  const { rows } = await sql<Annex>`
    select id, title, is_living as "isLiving", media_type as "mediaType", link, made_at as "madeAt", published_at as "publishedAt"
    from papers where proposal_id = ${id} and withdrawn_at is null order by made_at`.execute(tx)
  return rows
}
