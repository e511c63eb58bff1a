import { sql } from 'kysely'
import type { Id, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import { mustKeepReports } from '../../domain/reports/advisory.ts'
import type {
  ProgressFacts,
  ProgressReport,
  ProgressReportId,
  ReportContent,
} from '../../domain/reports/progress-report.ts'
import type { Written } from '../costs/open-year.ts'

const columns = sql`r.id, r.office_id as "officeId", o.name as "officeName", r.agenda_id as "agendaId", r.body_id as "bodyId",
  b.name as "bodyName", r.title, r.from_on as "from", r.until_on as "until", r.as_of as "asOf", r.foreword, r.state,
  r.issued_at as "issuedAt", r.published_at as "publishedAt", r.version`
const tables = sql`progress_reports r join organisations o on o.id = r.office_id left join bodies b on b.id = r.body_id`

type Row = Omit<ProgressReport, 'agendaName'>

/** The reports this reader may see, the newest first. */
export async function listProgressReports(tx: Tx): Promise<readonly ProgressReport[]> {
  const { rows } = await sql<ProgressReport>`
    select ${columns}, a.name as "agendaName" from ${tables} join agendas a on a.id = r.agenda_id
    order by r.until_on desc, r.made_at desc limit 200`.execute(tx)
  return rows
}

export async function readProgressReport(tx: Tx, id: ProgressReportId): Promise<ProgressReport> {
  const { rows } = await sql<ProgressReport>`
    select ${columns}, a.name as "agendaName" from ${tables} join agendas a on a.id = r.agenda_id where r.id = ${id}`.execute(
    tx,
  )
  return there(rows[0])
}

/** A published report, for everyone; it needs nothing of the agenda, of which a stranger sees nothing. */
export async function readPublishedReport(tx: Tx, id: ProgressReportId): Promise<Row> {
  const { rows } =
    await sql<Row>`select ${columns} from ${tables} where r.id = ${id} and r.published_at is not null`.execute(tx)
  return there(rows[0])
}

export async function listPublishedReports(
  tx: Tx,
): Promise<readonly Pick<ProgressReport, 'id' | 'title' | 'officeName' | 'from' | 'until'>[]> {
  const { rows } = await sql<Row>`select ${columns} from ${tables} where r.published_at is not null
    order by r.until_on desc, r.made_at desc limit 200`.execute(tx)
  return rows
}

function there<T>(row: T | undefined): T {
  if (row === undefined) throw new Refusal('absent', 'REPORT-3')
  return row
}

/** What an issued report says, as it was written down: to be read with a schema, for it may be old. */
export async function readStoredContent(tx: Tx, id: ProgressReportId): Promise<unknown> {
  const row = await tx.selectFrom('progress_contents').select('content').where('report_id', '=', id).executeTakeFirst()
  return there(row).content
}

/** The issued report before this one on the same agenda, or null. */
export async function findPrevious(
  tx: Tx,
  report: Pick<ProgressReport, 'id' | 'agendaId' | 'asOf'>,
): Promise<ProgressReportId | null> {
  const { rows } = await sql<{ id: ProgressReportId }>`
    select id from progress_reports where agenda_id = ${report.agendaId} and state = 'issued' and as_of < ${report.asOf}
      and id <> ${report.id} order by as_of desc, issued_at desc limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

export async function addProgressReport(
  tx: Tx,
  visit: Visit<'report.manage'>,
  facts: ProgressFacts,
): Promise<ProgressReportId> {
  mustKeepReports(await officeOfAgenda(tx, facts.agendaId), visit.actor)
  const id: ProgressReportId = newId<'progress-report'>(visit.at)
  await tx
    .insertInto('progress_reports')
    .values({
      id,
      office_id: visit.actor.organisationId!,
      agenda_id: facts.agendaId,
      ...columnsOf(facts),
      made_at: visit.at,
      made_by: visit.actor.personId,
    })
    .execute()
  return id
}

/** Changes what a report in the making is about; the agenda stays. */
export async function changeProgressReport(
  tx: Tx,
  visit: Visit<'report.manage'>,
  id: ProgressReportId,
  version: number,
  facts: Omit<ProgressFacts, 'agendaId'>,
): Promise<Written> {
  const report = await holdConcept(tx, visit, id)
  if (report.version !== version) return 'changed-meanwhile'
  await tx
    .updateTable('progress_reports')
    .set({ ...columnsOf(facts), version: version + 1 })
    .where('id', '=', id)
    .execute()
  return 'written'
}

function columnsOf(facts: Omit<ProgressFacts, 'agendaId'>) {
  return {
    body_id: facts.bodyId,
    title: facts.title,
    from_on: facts.from,
    until_on: facts.until,
    as_of: facts.asOf,
    foreword: facts.foreword,
  }
}

/** A report of the own office that is still in the making, held until the transaction ends. */
export async function holdConcept(
  tx: Tx,
  visit: Visit<'report.manage'>,
  id: ProgressReportId,
): Promise<ProgressReport> {
  await sql`select id from progress_reports where id = ${id} for update`.execute(tx)
  const report = await readProgressReport(tx, id)
  mustKeepReports(report.officeId, visit.actor)
  if (report.state === 'issued')
    throw new Refusal('conflict', 'REPORT-3', 'Deze rapportage is uitgebracht en verandert niet meer.')
  return report
}

/** Writes down what it says, for good. */
export async function freezeReport(
  tx: Tx,
  { actor, at }: Visit<'report.manage'>,
  id: ProgressReportId,
  content: ReportContent,
): Promise<void> {
  await tx
    .insertInto('progress_contents')
    .values({ report_id: id, content: JSON.stringify(content) })
    .execute()
  await tx
    .updateTable('progress_reports')
    .set((row) => ({
      state: 'issued' as const,
      issued_at: at,
      issued_by: actor.personId,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/**
 * REPORT-7 · A report is published only once it was issued, and is then read by everyone without signing in.
 *
 * Source: source 000 (confidentiality until publication); requirements 000-27.
 */
export async function publishReport(tx: Tx, visit: Visit<'report.manage'>, id: ProgressReportId): Promise<void> {
  const report = await readProgressReport(tx, id)
  mustKeepReports(report.officeId, visit.actor)
  if (report.state !== 'issued')
    throw new Refusal('conflict', 'REPORT-7', 'Breng de rapportage eerst uit. Daarna kan zij openbaar worden.')
  await tx
    .updateTable('progress_reports')
    .set({ published_at: visit.at })
    .where('id', '=', id)
    .where('published_at', 'is', null)
    .execute()
}

export type AgendaChoice = { readonly id: Id<'agenda'>; readonly name: string }

/** The agendas of an office, to report on. */
export async function listOwnAgendas(tx: Tx, officeId: OrganisationId): Promise<readonly AgendaChoice[]> {
  const { rows } = await sql<AgendaChoice>`
    select id, name from agendas where office_id = ${officeId} order by from_on desc, name collate nl`.execute(tx)
  return rows
}

async function officeOfAgenda(tx: Tx, id: Id<'agenda'>): Promise<OrganisationId> {
  const { rows } = await sql<{ id: OrganisationId }>`select office_id as id from agendas where id = ${id}`.execute(tx)
  return there(rows[0]).id
}
