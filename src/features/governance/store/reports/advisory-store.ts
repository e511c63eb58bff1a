import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import {
  type AdviceState,
  type AdvisoryReport,
  type LinkedAction,
  type ReportAdvice,
  type ReportAdviceId,
  type ReportFacts,
  type ReportId,
  mistakeInFollowUp,
  mustKeepReports,
} from '../../domain/reports/advisory.ts'
import type { Written } from '../costs/open-year.ts'

export type ReportSummary = Omit<AdvisoryReport, 'advices'> & {
  readonly advices: number
  readonly open: number
  readonly done: number
}

const columns = sql`r.id, r.office_id as "officeId", r.title, r.made_by_text as "madeBy", r.origin, r.adopted_on as "adoptedOn",
  r.adopted_by as "adoptedBy", r.proposal_id as "proposalId", b.name as "adoptedByName"`

/** The reports, the last adopted first. */
export async function listAdvisoryReports(tx: Tx): Promise<readonly ReportSummary[]> {
  const { rows } = await sql<ReportSummary>`
    select ${columns}, count(a.id)::int as advices, count(a.id) filter (where a.state = 'open')::int as open,
      count(a.id) filter (where a.state = 'done')::int as done
    from advisory_reports r left join bodies b on b.id = r.adopted_by left join report_advices a on a.report_id = r.id
    group by r.id, b.name order by r.adopted_on desc nulls first, r.made_at desc limit 200`.execute(tx)
  return rows
}

export async function readAdvisoryReport(tx: Tx, id: ReportId): Promise<AdvisoryReport> {
  const { rows } = await sql<Omit<AdvisoryReport, 'advices'>>`
    select ${columns} from advisory_reports r left join bodies b on b.id = r.adopted_by where r.id = ${id}`.execute(tx)
  const [report] = rows
  if (report === undefined) throw new Refusal('absent', 'REPORT-2')
  const advices = await sql<ReportAdvice>`
    select a.id, a.number, a.theme, a.text, a.state, a.state_text as "stateText", a.state_on as "stateOn", a.version,
      (select coalesce(json_agg(json_build_object('id', t.id, 'agendaId', t.agenda_id, 'number', t.number, 'title', t.title)
         order by t.position), '[]')
       from report_advice_actions l join agenda_actions t on t.id = l.action_id where l.advice_id = a.id) as actions
    from report_advices a where a.report_id = ${id} order by a.number`.execute(tx)
  return { ...report, advices: advices.rows }
}

export type NewReport = ReportFacts & {
  readonly advices: readonly { readonly theme: string; readonly text: string }[]
}

/** Adds a report with its advices, numbered in their order. */
export async function addAdvisoryReport(tx: Tx, visit: Visit<'report.manage'>, report: NewReport): Promise<ReportId> {
  const officeId = visit.actor.organisationId
  if (officeId === null) throw new Refusal('forbidden', 'REPORT-2')
  const id: ReportId = newId<'advisory-report'>(visit.at)
  await tx
    .insertInto('advisory_reports')
    .values({
      id,
      office_id: officeId,
      title: report.title,
      made_by_text: report.madeBy,
      origin: report.origin,
      adopted_on: report.adoptedOn,
      adopted_by: report.adoptedBy,
      proposal_id: report.proposalId,
      made_at: visit.at,
    })
    .execute()
  await insertAdvices(tx, visit, id, report.advices, 0)
  return id
}

/** Adds advices behind the ones that are there. */
export async function addAdvices(
  tx: Tx,
  visit: Visit<'report.manage'>,
  id: ReportId,
  advices: NewReport['advices'],
): Promise<void> {
  const report = await readAdvisoryReport(tx, id)
  mustKeepReports(report.officeId, visit.actor)
  await insertAdvices(tx, visit, id, advices, report.advices.at(-1)?.number ?? 0)
}

async function insertAdvices(tx: Tx, visit: Visit, reportId: ReportId, advices: NewReport['advices'], after: number) {
  if (advices.length === 0) return
  await tx
    .insertInto('report_advices')
    .values(
      advices.map(({ theme, text }, place) => ({
        id: newId<'report-advice'>(visit.at),
        report_id: reportId,
        number: after + place + 1,
        theme,
        text,
      })),
    )
    .execute()
}

export type FollowUpSaid = {
  readonly state: AdviceState
  readonly text: string
  readonly on: Day
  readonly actionIds: readonly Id<'agenda-action'>[]
}

/** Says what became of an advice, and which actions it led to (REPORT-1). */
export async function followAdvice(
  tx: Tx,
  visit: Visit<'report.manage'>,
  reportId: ReportId,
  adviceId: ReportAdviceId,
  version: number,
  said: FollowUpSaid,
): Promise<Written> {
  const report = await readAdvisoryReport(tx, reportId)
  mustKeepReports(report.officeId, visit.actor)
  const wrong = mistakeInFollowUp({ ...said, actions: said.actionIds })
  if (wrong !== null) throw new Refusal('conflict', 'REPORT-1', `${wrong}.`)
  const done = await tx
    .updateTable('report_advices')
    .set({ state: said.state, state_text: said.text, state_on: said.on, version: version + 1 })
    .where('id', '=', adviceId)
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return 'changed-meanwhile'
  await tx.deleteFrom('report_advice_actions').where('advice_id', '=', adviceId).execute()
  const chosen = [...new Set(said.actionIds)]
  if (chosen.length > 0)
    await tx
      .insertInto('report_advice_actions')
      .values(chosen.map((actionId) => ({ advice_id: adviceId, action_id: actionId })))
      .execute()
  return 'written'
}

export type ActionChoice = LinkedAction & { readonly ambition: string }

/** The actions of the agendas of an office, to point to. */
export async function listActionChoices(tx: Tx, officeId: OrganisationId): Promise<readonly ActionChoice[]> {
  const { rows } = await sql<ActionChoice>`
    select t.id, t.agenda_id as "agendaId", t.number, t.title, m.number || ' ' || m.title as ambition
    from agenda_actions t join ambitions m on m.id = t.ambition_id join agendas a on a.id = t.agenda_id
    where a.office_id = ${officeId} and t.ended_on is null order by m.position, t.position, t.id limit 1000`.execute(tx)
  return rows
}
