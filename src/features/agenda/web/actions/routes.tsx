import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import type { AgendaAction } from '../../domain/action.ts'
import type { Agenda } from '../../domain/agenda.ts'
import { addAction, changeAction } from '../../store/actions.ts'
import { addHours } from '../../store/hours-read.ts'
import { listOwners, listPeople } from '../../store/list-agendas.ts'
import { listChoiceHistory } from '../../store/local-choices.ts'
import { readAgenda } from '../../store/read-agenda.ts'
import { listStatements } from '../../store/statements.ts'
import { actionHref, agendaHref, agendaPath, idOf } from '../address.ts'
import { ConflictPage } from '../conflict-page.tsx'
import { type Here, agendaIdOf, enter, enterToKeep } from '../enter.ts'
import { readBody, textsOf } from '../form.ts'
import { FormPage } from '../form-page.tsx'
import { viewOf } from '../frame.tsx'
import { noticeOf } from '../notices.ts'
import { nameOfAction } from '../said.tsx'
import { type FormState, freshForm, send } from '../sending.ts'
import { ActionFields } from './action-fields.tsx'
import { ActionPage } from './action-page.tsx'
import { readFilter, readPage } from './filter-address.ts'
import { ListPage } from './list-page.tsx'
import { actionTyped, readAction } from './read-action.ts'

/** Actions: the list, looking at one, adding and changing. */
export const actions = room()

const base = `${agendaPath}/acties`
const one = `${base}/:actionId{[0-9a-f-]{36}}`

actions.get(base, may('agenda.read'), async (c) => {
  const { visit } = c.var
  const agenda = await c.var.inOneGo((tx) => readAgenda(tx, agendaIdOf(c), visit.on))
  const query = c.req.query()
  const view = viewOf(shell(c), agenda, visit)
  return c.html(<ListPage {...{ view, agenda }} filter={readFilter(query)} page={readPage(query)} />)
})

actions.get(`${base}/nieuw`, may('agenda.change'), async (c) => {
  const form = freshForm(c, { ambitie: c.req.query('ambitie') ?? '' })
  return c.html(await c.var.inOneGo((tx) => newPage(c, tx, form)))
})

actions.post(`${base}/nieuw`, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const id = agendaIdOf(c)
  return send(c, body, readAction(body), {
    back: `${agendaHref(id)}/acties`,
    field: 'titel',
    act: async (tx, input) => `${actionHref(id, await addAction(tx, c.var.visit, id, input))}?gedaan=toegevoegd`,
    page: (tx, form) => newPage(c, tx, form),
  })
})

actions.get(one, may('agenda.read'), async (c) => {
  const { visit } = c.var
  const { data, ...found } = await c.var.inOneGo(async (tx) => {
    const { agenda, action } = await readOne(c, tx)
    return {
      action,
      data: await addHours(tx, agenda),
      statements: await listStatements(tx, agenda.id, action.id),
      choices: action.mayDiffer ? await listChoiceHistory(tx, agenda.id, action.id) : [],
    }
  })
  const view = viewOf(shell(c), data.agenda, visit)
  const notice = noticeOf(c.req.query('gedaan'))
  return c.html(<ActionPage {...{ view, data, notice, ...found }} />)
})

actions.get(`${one}/wijzigen`, may('agenda.change'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const { action } = await readOne(c, tx)
      return changePage(c, tx, freshForm(c, actionTyped(action)))
    }),
  ),
)

actions.post(`${one}/wijzigen`, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const agendaId = agendaIdOf(c)
  const id = idOf<'agenda-action'>(c.req.param('actionId'))
  const here = actionHref(agendaId, id)
  return send(c, body, readAction(body), {
    back: here,
    field: 'titel',
    act: async (tx, { version, ...input }) => {
      const outcome = await changeAction(tx, c.var.visit, agendaId, id, version, input)
      if (outcome.kind === 'written') return `${here}?gedaan=gewijzigd`
      const { current } = outcome
      const fields = [
        { label: 'Actie', yours: input.title, theirs: current.title },
        { label: 'Doel', yours: input.goal, theirs: current.goal },
        { label: 'Planning', yours: input.planning, theirs: current.planningText },
        { label: 'Trekker', yours: input.ownerText, theirs: current.owner.text },
        { label: 'Wie doen mee', yours: input.participants, theirs: current.participantsText },
        { label: 'Uitwerking', yours: input.elaboration, theirs: current.elaboration },
      ]
      const hidden = { ...textsOf(body), versie: String(current.version) }
      const view = await enter(c, tx)
      const action = `${here}/wijzigen` as const
      return {
        conflict: (
          <ConflictPage {...{ view, fields, hidden, action }} tab="actions" title="Actie wijzigen" back={here} />
        ),
      }
    },
    page: (tx, form) => changePage(c, tx, form),
  })
})

/** The agenda in the address, with the action in it. */
export async function readOne(c: Here, tx: Tx): Promise<{ readonly agenda: Agenda; readonly action: AgendaAction }> {
  const agenda = await readAgenda(tx, agendaIdOf(c), c.var.visit.on)
  const action = agenda.actions.find(({ id }) => id === c.req.param('actionId'))
  if (action === undefined) throw new Refusal('absent', 'AGENDA-1')
  return { agenda, action }
}

async function newPage(c: Here, tx: Tx, form: FormState) {
  const view = await enterToKeep(c, tx)
  const { on } = c.var.visit
  const agenda = await readAgenda(tx, view.agenda.id, on)
  const here = `${agendaHref(agenda.id)}/acties` as const
  const organisations = await listOwners(tx, on)
  const people = await listPeople(tx, on)
  return (
    <FormPage
      {...{ view, form }}
      tab="actions"
      title="Actie toevoegen"
      crumbs={[{ href: here, label: 'Acties' }]}
      action={`${here}/nieuw`}
      submit="Actie toevoegen"
      back={here}
    >
      <ActionFields {...{ form, agenda, organisations, people }} />
    </FormPage>
  )
}

async function changePage(c: Here, tx: Tx, form: FormState) {
  const view = await enterToKeep(c, tx)
  const { on } = c.var.visit
  const { agenda, action } = await readOne(c, tx)
  const here = actionHref(agenda.id, action.id)
  const organisations = await listOwners(tx, on)
  const people = withOwner(await listPeople(tx, on), action)
  return (
    <FormPage
      {...{ view, form }}
      tab="actions"
      title="Actie wijzigen"
      crumbs={[{ href: here, label: nameOfAction(action) }]}
      action={`${here}/wijzigen`}
      submit="Opslaan"
      back={here}
      hidden={{ versie: form.typed['versie'] ?? '' }}
    >
      <ActionFields {...{ form, agenda, organisations, people }} />
    </FormPage>
  )
}

/** Whoever has the action stays to choose, also when the function has ended or is not one that usually has actions. */
function withOwner(people: Awaited<ReturnType<typeof listPeople>>, { owner }: AgendaAction) {
  const { functionId, personName, role, organisationName } = owner
  if (functionId === null || role === null || people.some((each) => each.functionId === functionId)) return people
  return [{ functionId, name: personName ?? '', role, organisation: organisationName ?? '' }, ...people]
}
