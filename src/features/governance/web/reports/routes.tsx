import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { hasMistakes } from '#ui/mistakes.tsx'
import { isOfTeam } from '../../domain/oogo/who.ts'
import { type ReportId, advicesIn, mustKeepReports, sayAdvice } from '../../domain/reports/advisory.ts'
import { listBodyChoices } from '../../store/bodies-read.ts'
import {
  addAdvices,
  addAdvisoryReport,
  followAdvice,
  listActionChoices,
  listAdvisoryReports,
  readAdvisoryReport,
} from '../../store/reports/advisory-store.ts'
import { ConflictPage } from '../conflict-page.tsx'
import { idOf, readForm, seenIn, textsOf, typed, version } from '../form.ts'
import { dayTexts, formAgain, newForm } from '../one-form.tsx'
import { reportHref, reportPath } from './address.ts'
import { FollowPage, chosenActions, readFollowUp } from './follow-form.tsx'
import { MoreAdvicesPage, NewReportPage, readReport } from './report-forms.tsx'
import { ReportPage } from './report-page.tsx'
import { ReportsPage } from './reports-page.tsx'

/** Advisory reports and what became of their advices. */
export const advisoryRoom = room()

const notices: Readonly<Record<string, string>> = { toegevoegd: 'Het rapport staat erbij.', opgeslagen: 'Opgeslagen.' }

advisoryRoom.get('/bestuur/rapporten', may('report.read'), async (c) => {
  const { role } = c.var.visit.actor
  const keeps = role === 'project_leader' || role === 'programme_member'
  return c.html(<ReportsPage shell={shell(c)} reports={await c.var.inOneGo(listAdvisoryReports)} keeps={keeps} />)
})

advisoryRoom.get('/bestuur/rapporten/nieuw', may('report.manage'), async (c) => {
  const bodies = await c.var.inOneGo((tx) => listBodyChoices(tx, c.var.visit.on))
  return c.html(<NewReportPage form={newForm(c)} bodies={bodies} />)
})

advisoryRoom.post('/bestuur/rapporten/nieuw', may('report.manage'), async (c) => {
  const { visit } = c.var
  const { body, key } = await readForm(c, {})
  const { report, mistakes, texts } = readReport(body)
  const seen = seenIn(body, texts)
  return c.var.inOneGo(async (tx) => {
    if (hasMistakes(mistakes) || seen.length > 0) {
      const bodies = await listBodyChoices(tx, visit.on)
      return c.html(<NewReportPage form={formAgain(c, body, { mistakes, seen })} bodies={bodies} />, 422)
    }
    const sent = key ?? newId<'form'>(visit.at)
    const earlier = await once(tx, sent, visit.actor.personId, visit.at, '/bestuur/rapporten')
    if (earlier !== null) return c.redirect(earlier, 303)
    const id = await addAdvisoryReport(tx, visit, report)
    return c.redirect(reportHref(id, '?gedaan=toegevoegd'), 303)
  })
})

advisoryRoom.get(reportPath, may('report.read'), async (c) => {
  const report = await c.var.inOneGo((tx) => readAdvisoryReport(tx, idIn(c)))
  const keeps = isOfTeam(report.officeId, c.var.visit.actor)
  return c.html(<ReportPage shell={shell(c)} {...{ report, keeps }} notice={notices[c.req.query('gedaan') ?? '']} />)
})

advisoryRoom.get(`${reportPath}/adviezen/nieuw`, may('report.manage'), async (c) => {
  const report = await c.var.inOneGo((tx) => readOwn(tx, c.var.visit, idIn(c)))
  return c.html(<MoreAdvicesPage form={newForm(c)} report={report} />)
})

advisoryRoom.post(`${reportPath}/adviezen/nieuw`, may('report.manage'), async (c) => {
  const { visit } = c.var
  const id = idIn(c)
  const { body, key, fields } = await readForm(c, { adviezen: typed(40_000) })
  const advices = advicesIn(fields.adviezen)
  const mistakes = { adviezen: advices.length === 0 ? 'Schrijf ten minste één advies op' : undefined }
  const seen = seenIn(body, [fields.adviezen])
  return c.var.inOneGo(async (tx) => {
    const report = await readOwn(tx, visit, id)
    if (hasMistakes(mistakes) || seen.length > 0)
      return c.html(<MoreAdvicesPage form={formAgain(c, body, { mistakes, seen })} report={report} />, 422)
    const back = reportHref(id, '?gedaan=opgeslagen')
    const earlier = await once(tx, key ?? newId<'form'>(visit.at), visit.actor.personId, visit.at, back)
    if (earlier === null) await addAdvices(tx, visit, id, advices)
    return c.redirect(back, 303)
  })
})

const advicePath = `${reportPath}/adviezen/:adviceId{[0-9a-f-]{36}}` as const

advisoryRoom.get(advicePath, may('report.manage'), async (c) => {
  const around = await c.var.inOneGo((tx) => readAround(tx, c.var.visit, c))
  const { advice } = around
  const typedNow = { stand: advice.state, tekst: advice.stateText, ...dayTexts('op', c.var.visit.on) }
  const chosen = advice.actions.map(({ id }) => id)
  return c.html(<FollowPage form={newForm(c, typedNow, advice.version)} {...around} chosen={chosen} />)
})

advisoryRoom.post(advicePath, may('report.manage'), async (c) => {
  const { visit } = c.var
  const { body, fields } = await readForm(c, { versie: version })
  return c.var.inOneGo(async (tx) => {
    const around = await readAround(tx, visit, c)
    const { report, advice, actions } = around
    const { said, mistakes, texts } = readFollowUp(body, actions)
    const seen = seenIn(body, texts)
    if (said === null || seen.length > 0) {
      const form = formAgain(c, body, { mistakes, seen, version: fields.versie })
      return c.html(<FollowPage form={form} {...around} chosen={chosenActions(body)} />, 422)
    }
    const outcome = await followAdvice(tx, visit, report.id, advice.id, fields.versie, said)
    if (outcome === 'written') return c.redirect(reportHref(report.id, '?gedaan=opgeslagen'), 303)
    return c.html(
      <ConflictPage
        shell={shell(c)}
        tab="reports"
        title={`Advies ${advice.number}`}
        fields={[
          { label: 'Stand', yours: sayAdvice.states[said.state], theirs: sayAdvice.states[advice.state] },
          { label: 'Toelichting', yours: said.text, theirs: advice.stateText },
        ]}
        action={reportHref(report.id, `/adviezen/${advice.id}`)}
        hidden={{ ...textsOf(body), versie: String(advice.version) }}
        back={reportHref(report.id)}
      />,
      409,
    )
  })
})

type Params = { req: { param(name: string): string | undefined } }

function idIn(c: Params): ReportId {
  return idOf<'advisory-report'>(c.req.param('reportId'), 'REPORT-2')
}

async function readOwn(tx: Tx, { actor }: Visit, id: ReportId) {
  const report = await readAdvisoryReport(tx, id)
  mustKeepReports(report.officeId, actor)
  return report
}

async function readAround(tx: Tx, visit: Visit, c: Params) {
  const report = await readOwn(tx, visit, idIn(c))
  const advice = report.advices.find(({ id }) => id === c.req.param('adviceId'))
  if (advice === undefined) throw new Refusal('absent', 'REPORT-1')
  return { report, advice, actions: await listActionChoices(tx, report.officeId) }
}
