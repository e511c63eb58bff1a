import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { Refusal } from '#kernel/refusal.ts'
import { drawUpReport, issueReport } from '#acts/draw-up-report.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { isOfTeam } from '../../domain/oogo/who.ts'
import { mustKeepReports } from '../../domain/reports/advisory.ts'
import { type ProgressReportId, since } from '../../domain/reports/progress-report.ts'
import { listBodyChoices } from '../../store/bodies-read.ts'
import {
  addProgressReport,
  changeProgressReport,
  findPrevious,
  holdConcept,
  listOwnAgendas,
  listProgressReports,
  publishReport,
  readProgressReport,
  readStoredContent,
} from '../../store/reports/progress-store.ts'
import { ConflictPage } from '../conflict-page.tsx'
import { idOf, readForm, seenIn, textsOf, version } from '../form.ts'
import { formAgain, newForm } from '../one-form.tsx'
import { progressHref, progressPath } from './address.ts'
import { readContent } from './content-shape.ts'
import { IssuePage, PublishPage } from './confirm-pages.tsx'
import { ChangeProgressPage, NewProgressPage, readProgress, typedProgress } from './forms.tsx'
import { ProgressListPage } from './list-page.tsx'
import { ProgressPage } from './report-page.tsx'

/** Progress reports to a board: made out of what is known, issued, published. */
export const progressInside = room()

const notices: Readonly<Record<string, string>> = {
  gemaakt: 'Het concept staat klaar. Kijk het na.',
  opgeslagen: 'Opgeslagen.',
  uitgebracht: 'De rapportage is uitgebracht. Zij verandert niet meer.',
  openbaar: 'De rapportage is openbaar.',
}

progressInside.get('/bestuur/voortgang', may('report.read'), async (c) => {
  const { role } = c.var.visit.actor
  const keeps = role === 'project_leader' || role === 'programme_member'
  const reports = await c.var.inOneGo(listProgressReports)
  return c.html(<ProgressListPage shell={shell(c)} reports={reports} keeps={keeps} />)
})

progressInside.get('/bestuur/voortgang/nieuw', may('report.manage'), async (c) =>
  c.html(<NewProgressPage form={newForm(c)} {...await c.var.inOneGo((tx) => readChoices(tx, c.var.visit))} />),
)

progressInside.post('/bestuur/voortgang/nieuw', may('report.manage'), async (c) => {
  const { visit } = c.var
  const { body, key } = await readForm(c, {})
  const { facts, mistakes, texts } = readProgress(body, null, visit.on)
  const seen = seenIn(body, texts)
  return c.var.inOneGo(async (tx) => {
    if (facts === null || seen.length > 0) {
      const form = formAgain(c, body, { mistakes, seen })
      return c.html(<NewProgressPage form={form} {...await readChoices(tx, visit)} />, 422)
    }
    const sent = key ?? newId<'form'>(visit.at)
    const earlier = await once(tx, sent, visit.actor.personId, visit.at, '/bestuur/voortgang')
    if (earlier !== null) return c.redirect(earlier, 303)
    const id = await addProgressReport(tx, visit, facts)
    return c.redirect(progressHref(id, '?gedaan=gemaakt'), 303)
  })
})

progressInside.get(progressPath, may('report.read'), async (c) => {
  const id = idIn(c)
  const read = await c.var.inOneGo(async (tx) => {
    const report = await readProgressReport(tx, id)
    const content =
      report.state === 'issued' ? readContent(await readStoredContent(tx, id)) : await drawUpReport(tx, report)
    const previous = await findPrevious(tx, report)
    const before = previous === null ? null : readContent(await readStoredContent(tx, previous))
    return { report, content, previous, changed: before === null ? null : since(before, content) }
  })
  const keeps = isOfTeam(read.report.officeId, c.var.visit.actor)
  return c.html(<ProgressPage shell={shell(c)} {...read} keeps={keeps} notice={notices[c.req.query('gedaan') ?? '']} />)
})

progressInside.get(`${progressPath}/wijzigen`, may('report.manage'), async (c) => {
  const { report, bodies } = await c.var.inOneGo((tx) => readConcept(tx, c.var.visit, idIn(c)))
  return c.html(<ChangeProgressPage form={newForm(c, typedProgress(report), report.version)} {...{ report, bodies }} />)
})

progressInside.post(`${progressPath}/wijzigen`, may('report.manage'), async (c) => {
  const { visit } = c.var
  const { body, fields } = await readForm(c, { versie: version })
  return c.var.inOneGo(async (tx) => {
    const { report, bodies } = await readConcept(tx, visit, idIn(c))
    const { facts, mistakes, texts } = readProgress(body, report.agendaId, visit.on)
    const seen = seenIn(body, texts)
    if (facts === null || seen.length > 0) {
      const form = formAgain(c, body, { mistakes, seen, version: fields.versie })
      return c.html(<ChangeProgressPage form={form} {...{ report, bodies }} />, 422)
    }
    const outcome = await changeProgressReport(tx, visit, report.id, fields.versie, facts)
    if (outcome === 'written') return c.redirect(progressHref(report.id, '?gedaan=opgeslagen'), 303)
    const yours = textsOf(body)
    return c.html(
      <ConflictPage
        shell={shell(c)}
        tab="progress"
        title="Rapportage wijzigen"
        fields={[
          { label: 'Titel', yours: yours.titel ?? '', theirs: report.title },
          { label: 'Voorwoord', yours: yours.voorwoord ?? '', theirs: report.foreword },
        ]}
        action={progressHref(report.id, '/wijzigen')}
        hidden={{ ...yours, versie: String(report.version) }}
        back={progressHref(report.id)}
      />,
      409,
    )
  })
})

progressInside.get(`${progressPath}/uitbrengen`, may('report.manage'), async (c) => {
  const { report } = await c.var.inOneGo((tx) => readConcept(tx, c.var.visit, idIn(c)))
  return c.html(<IssuePage form={newForm(c, {}, report.version)} report={report} />)
})

progressInside.post(`${progressPath}/uitbrengen`, may('report.manage'), async (c) => {
  const { visit } = c.var
  const id = idIn(c)
  const { key, fields } = await readForm(c, { versie: version })
  return c.var.inOneGo(async (tx) => {
    const back = progressHref(id, '?gedaan=uitgebracht')
    const earlier = await once(tx, key ?? newId<'form'>(visit.at), visit.actor.personId, visit.at, back)
    if (earlier !== null) return c.redirect(earlier, 303)
    if ((await issueReport(tx, visit, id, fields.versie)) === 'written') return c.redirect(back, 303)
    const report = await readProgressReport(tx, id)
    const form = { ...newForm(c, {}, report.version), mistakes: { inhoud: lookAgain } }
    return c.html(<IssuePage form={form} report={report} />, 409)
  })
})

const lookAgain = 'Iemand anders wijzigde deze rapportage net. Kijk haar nog eens na.'

progressInside.get(`${progressPath}/openbaar-maken`, may('report.manage'), async (c) => {
  const report = await c.var.inOneGo((tx) => readProgressReport(tx, idIn(c)))
  mustKeepReports(report.officeId, c.var.visit.actor)
  return c.html(<PublishPage form={newForm(c)} report={report} />)
})

progressInside.post(`${progressPath}/openbaar-maken`, may('report.manage'), async (c) => {
  const id = idIn(c)
  await c.var.inOneGo((tx) => publishReport(tx, c.var.visit, id))
  return c.redirect(progressHref(id, '?gedaan=openbaar'), 303)
})

function idIn(c: { req: { param(name: string): string | undefined } }): ProgressReportId {
  return idOf<'progress-report'>(c.req.param('reportId'), 'REPORT-3')
}

async function readChoices(tx: Tx, { actor, on }: Visit) {
  if (actor.organisationId === null) throw new Refusal('forbidden', 'REPORT-2')
  return { agendas: await listOwnAgendas(tx, actor.organisationId), bodies: await listBodyChoices(tx, on) }
}

async function readConcept(tx: Tx, visit: Visit<'report.manage'>, id: ProgressReportId) {
  return { report: await holdConcept(tx, visit, id), bodies: await listBodyChoices(tx, visit.on) }
}
