import { Refusal } from '#kernel/refusal.ts'
import { findDecisions } from '#acts/list-decisions.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import type { Agenda } from '../../domain/agenda.ts'
import type { Ambition } from '../../domain/ambition.ts'
import { changesAround } from '../../domain/numbering.ts'
import { dutch } from '../../domain/words.ts'
import { addAmbition, changeAmbition } from '../../store/ambitions.ts'
import { addHours } from '../../store/hours-read.ts'
import { readAgenda } from '../../store/read-agenda.ts'
import { agendaHref, agendaPath, ambitionHref, idOf } from '../address.ts'
import { ConflictPage } from '../conflict-page.tsx'
import { type Here, agendaIdOf, enter, enterToKeep } from '../enter.ts'
import { readBody, textsOf } from '../form.ts'
import { FormPage } from '../form-page.tsx'
import { viewOf } from '../frame.tsx'
import { noticeOf } from '../notices.ts'
import { type FormState, freshForm, send } from '../sending.ts'
import { AmbitionFields } from './ambition-fields.tsx'
import { AmbitionPage } from './ambition-page.tsx'
import { ambitionTyped, readAmbition } from './read-ambition.ts'

/** Ambitions: looking at one, adding and changing. */
export const ambitions = room()

const base = `${agendaPath}/ambities`
const one = `${base}/:ambitionId{[0-9a-f-]{36}}`

ambitions.get(`${base}/nieuw`, may('agenda.change'), async (c) =>
  c.html(await c.var.inOneGo((tx) => newPage(c, tx, freshForm(c)))),
)

ambitions.post(`${base}/nieuw`, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const id = agendaIdOf(c)
  return send(c, body, readAmbition(body, true), {
    back: agendaHref(id),
    field: 'nummer',
    act: async (tx, input) => ambitionHref(id, await addAmbition(tx, c.var.visit, id, input)),
    page: (tx, form) => newPage(c, tx, form),
  })
})

ambitions.get(one, may('agenda.read'), async (c) => {
  const { data, ...found } = await c.var.inOneGo(async (tx) => {
    const { agenda, ambition } = await readOne(c, tx)
    const changes = changesAround(ambition.id, agenda.changes)
    const decisions = await findDecisions(
      tx,
      changes.map(({ decisionId }) => decisionId),
    )
    return { ambition, changes, decisions, data: await addHours(tx, agenda) }
  })
  const view = viewOf(shell(c), data.agenda, c.var.visit)
  return c.html(<AmbitionPage {...{ view, data, ...found }} notice={noticeOf(c.req.query('gedaan'))} />)
})

ambitions.get(`${one}/wijzigen`, may('agenda.change'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const { ambition } = await readOne(c, tx)
      return changePage(c, tx, freshForm(c, ambitionTyped(ambition)))
    }),
  ),
)

ambitions.post(`${one}/wijzigen`, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const agendaId = agendaIdOf(c)
  const id = idOf<'ambition'>(c.req.param('ambitionId'))
  const here = ambitionHref(agendaId, id)
  return send(c, body, readAmbition(body, false), {
    back: here,
    field: 'titel',
    act: async (tx, { version, number: _number, ...input }) => {
      const outcome = await changeAmbition(tx, c.var.visit, agendaId, id, version, input)
      if (outcome.kind === 'written') return `${here}?gedaan=gewijzigd`
      const { current } = outcome
      const fields = [
        { label: 'Ambitie', yours: input.title, theirs: current.title },
        { label: 'Toelichting', yours: input.about, theirs: current.about },
        { label: 'Bereikt als', yours: input.target, theirs: current.target },
        { label: 'Niveau', yours: dutch.levels[input.level ?? 'regional'], theirs: dutch.levels[current.level] },
        { label: 'Prioriteit', yours: input.priority, theirs: current.priority },
      ]
      const hidden = { ...textsOf(body), versie: String(current.version) }
      const view = await enter(c, tx)
      const action = `${here}/wijzigen` as const
      return {
        conflict: (
          <ConflictPage {...{ view, fields, hidden, action }} tab="overview" title="Ambitie wijzigen" back={here} />
        ),
      }
    },
    page: (tx, form) => changePage(c, tx, form),
  })
})

/** The agenda in the address, with the ambition in it. */
export async function readOne(c: Here, tx: Tx): Promise<{ readonly agenda: Agenda; readonly ambition: Ambition }> {
  const agenda = await readAgenda(tx, agendaIdOf(c), c.var.visit.on)
  const ambition = agenda.ambitions.find(({ id }) => id === c.req.param('ambitionId'))
  if (ambition === undefined) throw new Refusal('absent', 'AGENDA-1')
  return { agenda, ambition }
}

async function newPage(c: Here, tx: Tx, form: FormState) {
  const view = await enterToKeep(c, tx)
  const agenda = await readAgenda(tx, view.agenda.id, c.var.visit.on)
  const here = agendaHref(agenda.id)
  return (
    <FormPage
      {...{ view, form }}
      tab="overview"
      title="Ambitie toevoegen"
      action={`${here}/ambities/nieuw`}
      submit="Ambitie toevoegen"
      back={here}
    >
      <AmbitionFields form={form} agenda={agenda} isNew />
    </FormPage>
  )
}

async function changePage(c: Here, tx: Tx, form: FormState) {
  const view = await enterToKeep(c, tx)
  const { agenda, ambition } = await readOne(c, tx)
  const here = ambitionHref(agenda.id, ambition.id)
  return (
    <FormPage
      {...{ view, form }}
      tab="overview"
      title="Ambitie wijzigen"
      crumbs={[{ href: here, label: `Ambitie ${ambition.number}` }]}
      action={`${here}/wijzigen`}
      submit="Opslaan"
      back={here}
      hidden={{ versie: form.typed['versie'] ?? '' }}
    >
      <AmbitionFields form={form} agenda={agenda} isNew={false} />
    </FormPage>
  )
}
