import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { ActionButton } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import type { Principle } from '../../domain/agenda.ts'
import { type PrincipleInput, addPrinciple, changePrinciple, endPrinciple } from '../../store/principles.ts'
import { readAgenda } from '../../store/read-agenda.ts'
import { agendaHref, agendaPath, idOf } from '../address.ts'
import { type Here, agendaIdOf, enterToKeep } from '../enter.ts'
import { FormPage } from '../form-page.tsx'
import { type Body, readBody, typed } from '../form.ts'
import { type FormState, type Sent, freshForm, send } from '../sending.ts'

/** The shared principles in pairs. */
export const principles = room()

const base = `${agendaPath}/uitgangspunten`
const one = `${base}/:principleId{[0-9a-f-]{36}}`

principles.get(`${base}/nieuw`, may('agenda.change'), async (c) =>
  c.html(await c.var.inOneGo((tx) => page(c, tx, null, freshForm(c)))),
)

principles.post(`${base}/nieuw`, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const id = agendaIdOf(c)
  const back = `${agendaHref(id)}#uitgangspunten` as const
  return send(c, body, read(body), {
    back,
    field: 'onderwijs',
    act: async (tx, input) => {
      await addPrinciple(tx, c.var.visit, id, input)
      return back
    },
    page: (tx, form) => page(c, tx, null, form),
  })
})

principles.get(one, may('agenda.change'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const principle = await readOne(c, tx)
      const { education: onderwijs, municipalities: gemeenten } = principle
      return page(c, tx, principle, freshForm(c, { onderwijs, gemeenten }))
    }),
  ),
)

principles.post(one, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const id = agendaIdOf(c)
  const back = `${agendaHref(id)}#uitgangspunten` as const
  return send(c, body, read(body), {
    back,
    field: 'onderwijs',
    act: async (tx, input) => {
      await changePrinciple(tx, c.var.visit, id, idOf(c.req.param('principleId')), input)
      return back
    },
    page: async (tx, form) => page(c, tx, await readOne(c, tx), form),
  })
})

principles.post(`${one}/beeindigen`, may('agenda.change'), async (c) => {
  const id = agendaIdOf(c)
  await c.var.inOneGo((tx) => endPrinciple(tx, c.var.visit, id, idOf(c.req.param('principleId'))))
  return c.redirect(`${agendaHref(id)}?gedaan=beeindigd`, 303)
})

const shape = z.object({ onderwijs: typed(1000), gemeenten: typed(1000) })

function read(body: Body): Sent<PrincipleInput> {
  const { onderwijs: education, gemeenten: municipalities } = shape.parse(body)
  const empty = education === '' && municipalities === ''
  return {
    value: { education, municipalities },
    mistakes: empty
      ? { onderwijs: 'Vul het uitgangspunt in, in de woorden van het onderwijs of van de gemeenten' }
      : {},
    texts: [education, municipalities],
  }
}

async function readOne(c: Here, tx: Tx): Promise<Principle> {
  const agenda = await readAgenda(tx, agendaIdOf(c), c.var.visit.on)
  const found = agenda.principles.find(({ id, endedOn }) => id === c.req.param('principleId') && endedOn === null)
  if (found === undefined) throw new Refusal('absent', 'AGENDA-1')
  return found
}

async function page(c: Here, tx: Tx, principle: Principle | null, form: FormState) {
  const view = await enterToKeep(c, tx)
  const here = `${agendaHref(view.agenda.id)}/uitgangspunten` as const
  const action = principle === null ? (`${here}/nieuw` as const) : (`${here}/${principle.id}` as const)
  return (
    <FormPage
      {...{ view, form, action }}
      tab="overview"
      title={principle === null ? 'Uitgangspunt toevoegen' : 'Uitgangspunt wijzigen'}
      submit={principle === null ? 'Uitgangspunt toevoegen' : 'Opslaan'}
      back={`${agendaHref(view.agenda.id)}#uitgangspunten`}
      after={
        principle !== null && (
          <ActionButton action={`${here}/${principle.id}/beeindigen`} look="danger">
            Dit uitgangspunt geldt niet meer
          </ActionButton>
        )
      }
    >
      <TextArea
        name="onderwijs"
        label="Zoals het onderwijs het zegt"
        value={form.typed['onderwijs']}
        mistake={form.mistakes['onderwijs']}
        rows={3}
        maxlength={1000}
        optional
      />
      <TextArea
        name="gemeenten"
        label="Zoals de gemeenten het zeggen"
        value={form.typed['gemeenten']}
        mistake={form.mistakes['gemeenten']}
        rows={3}
        maxlength={1000}
        optional
      />
    </FormPage>
  )
}
