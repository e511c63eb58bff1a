import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { ActionButton } from '#ui/button.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import type { FocalPoint } from '../../domain/agenda.ts'
import { type FocalPointInput, addFocalPoint, changeFocalPoint, endFocalPoint } from '../../store/focal-points.ts'
import { readAgenda } from '../../store/read-agenda.ts'
import { agendaHref, agendaPath, idOf } from '../address.ts'
import { type Here, agendaIdOf, enterToKeep } from '../enter.ts'
import { FormPage } from '../form-page.tsx'
import { type Body, readBody, typed } from '../form.ts'
import { type FormState, type Sent, freshForm, send } from '../sending.ts'

/** What the agenda aims at. */
export const points = room()

const base = `${agendaPath}/speerpunten`
const one = `${base}/:pointId{[0-9a-f-]{36}}`

points.get(`${base}/nieuw`, may('agenda.change'), async (c) =>
  c.html(await c.var.inOneGo((tx) => page(c, tx, null, freshForm(c)))),
)

points.post(`${base}/nieuw`, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const id = agendaIdOf(c)
  const back = `${agendaHref(id)}#speerpunten` as const
  return send(c, body, read(body), {
    back,
    field: 'naam',
    act: async (tx, input) => {
      await addFocalPoint(tx, c.var.visit, id, input)
      return back
    },
    page: (tx, form) => page(c, tx, null, form),
  })
})

points.get(one, may('agenda.change'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const point = await readOne(c, tx)
      return page(c, tx, point, freshForm(c, { naam: point.name, over: point.about }))
    }),
  ),
)

points.post(one, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const id = agendaIdOf(c)
  const back = `${agendaHref(id)}#speerpunten` as const
  return send(c, body, read(body), {
    back,
    field: 'naam',
    act: async (tx, input) => {
      await changeFocalPoint(tx, c.var.visit, id, idOf(c.req.param('pointId')), input)
      return back
    },
    page: async (tx, form) => page(c, tx, await readOne(c, tx), form),
  })
})

points.post(`${one}/beeindigen`, may('agenda.change'), async (c) => {
  const id = agendaIdOf(c)
  await c.var.inOneGo((tx) => endFocalPoint(tx, c.var.visit, id, idOf(c.req.param('pointId'))))
  return c.redirect(`${agendaHref(id)}?gedaan=beeindigd`, 303)
})

const shape = z.object({ naam: typed(300), over: typed(2000) })

function read(body: Body): Sent<FocalPointInput> {
  const { naam: name, over: about } = shape.parse(body)
  return {
    value: { name, about },
    mistakes: name === '' ? { naam: 'Vul in wat het speerpunt is' } : {},
    texts: [name, about],
  }
}

async function readOne(c: Here, tx: Tx): Promise<FocalPoint> {
  const agenda = await readAgenda(tx, agendaIdOf(c), c.var.visit.on)
  const found = agenda.focalPoints.find(({ id, endedOn }) => id === c.req.param('pointId') && endedOn === null)
  if (found === undefined) throw new Refusal('absent', 'AGENDA-1')
  return found
}

async function page(c: Here, tx: Tx, point: FocalPoint | null, form: FormState) {
  const view = await enterToKeep(c, tx)
  const here = `${agendaHref(view.agenda.id)}/speerpunten` as const
  const action = point === null ? (`${here}/nieuw` as const) : (`${here}/${point.id}` as const)
  return (
    <FormPage
      {...{ view, form, action }}
      tab="overview"
      title={point === null ? 'Speerpunt toevoegen' : 'Speerpunt wijzigen'}
      submit={point === null ? 'Speerpunt toevoegen' : 'Opslaan'}
      back={`${agendaHref(view.agenda.id)}#speerpunten`}
      after={
        point !== null && (
          <ActionButton action={`${here}/${point.id}/beeindigen`} look="danger">
            Dit speerpunt geldt niet meer
          </ActionButton>
        )
      }
    >
      <Field
        name="naam"
        label="Wat is het speerpunt?"
        value={form.typed['naam']}
        mistake={form.mistakes['naam']}
        maxlength={300}
      />
      <TextArea name="over" label="Toelichting" value={form.typed['over']} rows={3} maxlength={2000} optional />
    </FormPage>
  )
}
