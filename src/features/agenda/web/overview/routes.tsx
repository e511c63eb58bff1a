import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { Form } from '#ui/form.tsx'
import { Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Page } from '#ui/page.tsx'
import { PersonalWarning } from '#ui/personal-warning.tsx'
import { mayChange } from '../../domain/who.ts'
import { addAgenda, changeAgenda } from '../../store/agenda-acts.ts'
import { listAgendas, listAreas } from '../../store/list-agendas.ts'
import { readAgenda } from '../../store/read-agenda.ts'
import { listLatest } from '../../store/statements.ts'
import { listVersions } from '../../store/versions.ts'
import { agendaHref, agendaPath } from '../address.ts'
import { ConflictPage } from '../conflict-page.tsx'
import { type Here, agendaIdOf, enter, enterToKeep } from '../enter.ts'
import { readBody, textsOf } from '../form.ts'
import { FormPage } from '../form-page.tsx'
import { viewOf } from '../frame.tsx'
import { noticeOf } from '../notices.ts'
import { type FormState, freshForm, send } from '../sending.ts'
import { AgendaFields } from './agenda-form.tsx'
import { AgendasPage } from './agendas-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { agendaTyped, readAgendaForm } from './read-agenda-form.ts'

/** The agendas, and the first page of one. */
export const overviews = room()

overviews.get('/agenda', may('agenda.read'), async (c) => {
  const agendas = await c.var.inOneGo((tx) => listAgendas(tx))
  const [only] = agendas
  if (only !== undefined && agendas.length === 1) return c.redirect(agendaHref(only.id), 303)
  const { actor } = c.var.visit
  const mayAdd = actor.organisationId !== null && mayChange({ officeId: actor.organisationId }, actor)
  return c.html(<AgendasPage shell={shell(c)} agendas={agendas} mayAdd={mayAdd} />)
})

overviews.get('/agenda/nieuw', may('agenda.change'), async (c) =>
  c.html(await c.var.inOneGo((tx) => newPage(c, tx, freshForm(c)))),
)

overviews.post('/agenda/nieuw', may('agenda.change'), async (c) => {
  const { visit } = c.var
  const body = await readBody(c)
  const areas = await c.var.inOneGo((tx) => listAreas(tx, visit.on))
  return send(c, body, readAgendaForm(body, areas), {
    back: '/agenda',
    field: 'naam',
    act: async (tx, input) => agendaHref(await addAgenda(tx, visit, input)),
    page: (tx, form) => newPage(c, tx, form),
  })
})

overviews.get(agendaPath, may('agenda.read'), async (c) => {
  const { visit } = c.var
  const id = agendaIdOf(c)
  const { agenda, versions, latest } = await c.var.inOneGo(async (tx) => ({
    agenda: await readAgenda(tx, id, visit.on),
    versions: await listVersions(tx, id),
    latest: await listLatest(tx, id, 5),
  }))
  const view = viewOf(shell(c), agenda, visit)
  return c.html(<OverviewPage {...{ view, agenda, versions, latest }} notice={noticeOf(c.req.query('gedaan'))} />)
})

overviews.get(`${agendaPath}/wijzigen`, may('agenda.change'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const { agenda } = await enter(c, tx)
      return changePage(c, tx, freshForm(c, agendaTyped(agenda)))
    }),
  ),
)

overviews.post(`${agendaPath}/wijzigen`, may('agenda.change'), async (c) => {
  const { visit } = c.var
  const id = agendaIdOf(c)
  const body = await readBody(c)
  const areas = await c.var.inOneGo((tx) => listAreas(tx, visit.on))
  const here = agendaHref(id)
  return send(c, body, readAgendaForm(body, areas), {
    back: here,
    field: 'naam',
    act: async (tx, { version, ...input }) => {
      const outcome = await changeAgenda(tx, visit, id, version, input)
      if (outcome.kind === 'written') return `${here}?gedaan=gewijzigd`
      const { current } = outcome
      const fields = [
        { label: 'Naam', yours: input.name, theirs: current.name },
        { label: 'Waar het over gaat', yours: input.about ?? '', theirs: current.about },
      ]
      const hidden = { ...textsOf(body), versie: String(current.version) }
      const view = await enter(c, tx)
      const action = `${here}/wijzigen` as const
      return {
        conflict: (
          <ConflictPage {...{ view, fields, hidden, action }} tab="overview" title="Agenda wijzigen" back={here} />
        ),
      }
    },
    page: (tx, form) => changePage(c, tx, form),
  })
})

async function newPage(c: Here, tx: Tx, form: FormState) {
  const areas = await listAreas(tx, c.var.visit.on)
  const failed = hasMistakes(form.mistakes) || form.seen.length > 0
  return (
    <Page {...shell(c)} title="Agenda beginnen" crumbs={[{ href: '/agenda', label: 'Agenda' }]} failed={failed} narrow>
      <Mistakes of={form.mistakes} />
      <Form
        action="/agenda/nieuw"
        submit="Agenda beginnen"
        cancel={{ href: '/agenda', label: 'Annuleren' }}
        formKey={form.formKey}
      >
        <PersonalWarning seen={form.seen} />
        <AgendaFields form={form} areas={areas} />
      </Form>
    </Page>
  )
}

async function changePage(c: Here, tx: Tx, form: FormState) {
  const view = await enterToKeep(c, tx)
  const areas = await listAreas(tx, c.var.visit.on)
  const here = agendaHref(view.agenda.id)
  return (
    <FormPage
      {...{ view, form }}
      tab="overview"
      title="Agenda wijzigen"
      action={`${here}/wijzigen`}
      submit="Opslaan"
      back={here}
      hidden={{ versie: form.typed['versie'] ?? '' }}
    >
      <AgendaFields form={form} areas={areas} />
    </FormPage>
  )
}
