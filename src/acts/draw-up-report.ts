import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { addWork } from '#work/store/work-store.ts'
import { type AgendaAction } from '#features/agenda/domain/action.ts'
import { type Agenda } from '#features/agenda/domain/agenda.ts'
import { type Hours, addUp, noHours } from '#features/agenda/domain/hours-amount.ts'
import { type HourLine, countAll } from '#features/agenda/domain/hours-line.ts'
import { isLate, stateOf } from '#features/agenda/domain/progress.ts'
import { readAgendaWithHours } from '#features/agenda/store/hours-read.ts'
import type {
  ProgressReport,
  ProgressReportId,
  ReportContent,
  ReportedAction,
  ReportedHours,
} from '#features/governance/domain/reports/progress-report.ts'
import { membersOn } from '#features/governance/store/bodies-sitting.ts'
import { listPublishedDecisions, listReportedFollowUps } from '#features/governance/store/reports/decided.ts'
import { freezeReport, holdConcept } from '#features/governance/store/reports/progress-store.ts'
import { type BookedByThen, type SaidByThen, listSaidBy, sumBooked } from './report-figures.ts'

/** What a report says as things are now: the agenda, its hours and what was decided, with the figures of one day (REPORT-4). */
export async function drawUpReport(tx: Tx, report: ProgressReport): Promise<ReportContent> {
  const { agenda, lines } = await readAgendaWithHours(tx, report.agendaId, report.asOf)
  const said = await listSaidBy(tx, agenda.id, report.asOf)
  const booked = await sumBooked(tx, agenda.id, report)
  const { from, until } = report
  return {
    format: 1,
    title: report.title,
    agenda: agenda.name,
    office: report.officeName,
    body: report.bodyName,
    from,
    until,
    asOf: report.asOf,
    foreword: report.foreword,
    ambitions: standing(agenda.ambitions, report).map(({ id, number, title, target }) => {
      const own = lines.filter(({ ambitionId }) => ambitionId === id)
      return { id, number, title, target, ...hoursOf(own, booked) }
    }),
    actions: actionsOf(agenda, said, report),
    decisions: await listPublishedDecisions(tx, report.officeId, report),
    followUps: await listReportedFollowUps(tx, report.officeId, report),
    hours: hoursOf(lines, booked),
    secretariatCounted: agenda.secretariatCounted,
  }
}

/** What had not ended on the day of the figures. */
function standing<Thing extends { readonly endedOn: string | null }>(
  things: readonly Thing[],
  { asOf }: ProgressReport,
) {
  return things.filter(({ endedOn }) => endedOn === null || endedOn > asOf)
}

function actionsOf(
  agenda: Agenda,
  said: ReadonlyMap<AgendaAction['id'], SaidByThen>,
  report: ProgressReport,
): readonly ReportedAction[] {
  return standing(agenda.actions, report).map((action) => {
    const last = said.get(action.id) ?? null
    const then = { moments: action.moments, last }
    return {
      id: action.id,
      ambitionId: action.ambitionId,
      number: action.number,
      title: action.title,
      owner: action.owner.organisationName ?? action.owner.text,
      planning: action.planningText,
      state: stateOf(then),
      isLate: isLate(then, report.asOf),
      saidOn: last?.on ?? null,
      said: last?.text ?? '',
      isPublic: last?.isPublic ?? false,
    }
  })
}

function hoursOf(lines: readonly HourLine[], booked: ReadonlyMap<string, BookedByThen>): ReportedHours {
  const sum = (what: (by: BookedByThen) => Hours) =>
    addUp(
      lines.map(({ id }) => {
        const by = booked.get(id)
        return by === undefined ? noHours : what(by)
      }),
    )
  return { planned: countAll(lines), spent: sum(({ spent }) => spent), spentInPeriod: sum(({ inPeriod }) => inPeriod) }
}

/**
 * REPORT-8 · Issuing a report freezes what it says and asks everyone who sits in the board it goes to, on that day, to read
 * it. A report is not issued about a day that still has to come.
 *
 * Source: requirements 000-27.
 *
 * @returns whether it was issued, or someone changed it meanwhile.
 */
export async function issueReport(
  tx: Tx,
  visit: Visit<'report.manage'>,
  id: ProgressReportId,
  version: number,
): Promise<'written' | 'changed-meanwhile'> {
  const report = await holdConcept(tx, visit, id)
  if (report.version !== version) return 'changed-meanwhile'
  if (report.asOf > visit.on)
    throw new Refusal('conflict', 'REPORT-8', 'De dag van de stand moet nog komen. Kies een dag tot en met vandaag.')
  await freezeReport(tx, visit, id, await drawUpReport(tx, report))
  if (report.bodyId === null) return 'written'
  const members = await membersOn(tx, report.bodyId, visit.on)
  const readers = new Set(members.flatMap(({ functionId, themeId }) => (themeId === null ? (functionId ?? []) : [])))
  for (const holderId of readers)
    await addWork(tx, {
      kind: 'report.read',
      holderId,
      path: `/bestuur/voortgang/${id}`,
      uniqueKey: `report.read:${id}:${holderId}`,
      at: visit.at,
    })
  return 'written'
}
