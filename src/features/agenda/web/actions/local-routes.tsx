import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { Radios } from '#ui/choices.tsx'
import { TextArea } from '#ui/field.tsx'
import { Text } from '#ui/text.tsx'
import { objectToChoice } from '../../domain/saying.ts'
import { mayChoose } from '../../domain/who.ts'
import { choices } from '../../domain/words.ts'
import { choose } from '../../store/choose.ts'
import { actionHref, agendaPath, idOf } from '../address.ts'
import { type Here, agendaIdOf } from '../enter.ts'
import { oneOf, readBody, typed } from '../form.ts'
import { FormPage } from '../form-page.tsx'
import { viewOf } from '../frame.tsx'
import { nameOfAction } from '../said.tsx'
import { type FormState, freshForm, send } from '../sending.ts'
import { readOne } from './routes.tsx'

/** A municipality says what it does with an action. */
export const choosing = room()

const base = `${agendaPath}/acties/:actionId{[0-9a-f-]{36}}/lokaal`
const shape = z.object({ keuze: oneOf(choices), tekst: typed(3000) })

choosing.get(base, may('agenda.say'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const { agenda, action } = await readOne(c, tx)
      const last = agenda.choices.find(
        (each) => each.actionId === action.id && each.organisationId === c.var.visit.actor.organisationId,
      )
      return page(c, tx, freshForm(c, { keuze: last?.choice ?? '', tekst: last?.text ?? '' }))
    }),
  ),
)

choosing.post(base, may('agenda.say'), async (c) => {
  const body = await readBody(c)
  const agendaId = agendaIdOf(c)
  const id = idOf<'agenda-action'>(c.req.param('actionId'))
  const { keuze: choice, tekst: text } = shape.parse(body)
  const here = actionHref(agendaId, id)
  const objection = choice === null ? null : objectToChoice({ choice, text })
  const sent = {
    value: choice === null ? null : { choice, text },
    mistakes: {
      ...(choice === null && { keuze: 'Kies wat uw gemeente doet' }),
      ...(objection !== null && { tekst: objection.say }),
    },
    texts: [text],
  }
  return send(c, body, sent, {
    back: here,
    field: 'keuze',
    act: async (tx, input) => {
      await choose(tx, c.var.visit, agendaId, id, input)
      return `${here}?gedaan=gekozen`
    },
    page: (tx, form) => page(c, tx, form),
  })
})

async function page(c: Here, tx: Tx, form: FormState) {
  const { visit } = c.var
  const { agenda, action } = await readOne(c, tx)
  if (!mayChoose(agenda.municipalities, visit.actor))
    throw new Refusal('forbidden', 'AGENDA-6', 'Alleen een gemeente uit het gebied zegt dit, voor zichzelf.')
  if (!action.mayDiffer || action.endedOn !== null)
    throw new Refusal('conflict', 'AGENDA-6', 'Deze actie is voor alle gemeenten gelijk.')
  const view = viewOf(shell(c), agenda, visit)
  const here = actionHref(agenda.id, action.id)
  const { typed: filled, mistakes } = form
  return (
    <FormPage
      {...{ view, form }}
      tab="actions"
      title={`Wat doet ${visit.actor.organisationName ?? 'uw gemeente'}?`}
      crumbs={[{ href: here, label: nameOfAction(action) }]}
      action={`${here}/lokaal`}
      submit="Keuze vastleggen"
      back={here}
      before={<Text lead>{nameOfAction(action)}</Text>}
    >
      <Radios
        name="keuze"
        label="Wat doet uw gemeente met deze actie?"
        hint="Uw gemeente telt altijd mee, ook als zij niet meedoet."
        value={filled['keuze']}
        mistake={mistakes['keuze']}
        options={[
          { value: 'adopt', label: 'Wij nemen haar over zoals zij er staat' },
          { value: 'adapt', label: 'Wij doen mee, en passen haar aan' },
          { value: 'decline', label: 'Wij doen niet mee' },
        ]}
      />
      <TextArea
        name="tekst"
        label="Hoe of waarom?"
        hint="Nodig als uw gemeente de actie aanpast of niet meedoet. Anderen in de regio lezen dit."
        value={filled['tekst']}
        mistake={mistakes['tekst']}
        maxlength={3000}
        optional
      />
    </FormPage>
  )
}
