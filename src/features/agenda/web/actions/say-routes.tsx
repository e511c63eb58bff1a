import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { Alert } from '#ui/alert.tsx'
import { Checkbox, Radios } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { TextArea } from '#ui/field.tsx'
import { Text } from '#ui/text.tsx'
import { capital } from '#ui/capital.ts'
import type { Day } from '#kernel/day.ts'
import { stateOf } from '../../domain/progress.ts'
import { objectToStatement } from '../../domain/saying.ts'
import { voiceOf } from '../../domain/who.ts'
import { actionStates, dutch } from '../../domain/words.ts'
import { type StatementInput, saySoFar } from '../../store/statements.ts'
import { actionHref, agendaPath, idOf } from '../address.ts'
import { type Here, agendaIdOf } from '../enter.ts'
import { type Body, boxesOf, oneOf, readBody, readNeededDay, ticked, typed } from '../form.ts'
import { FormPage } from '../form-page.tsx'
import { viewOf } from '../frame.tsx'
import { nameOfAction, sayOwner } from '../said.tsx'
import { type FormState, type Sent, freshForm, send } from '../sending.ts'
import { readOne } from './routes.tsx'

/** Saying how an action stands. */
export const saying = room()

const base = `${agendaPath}/acties/:actionId{[0-9a-f-]{36}}/stand`

saying.get(base, may('agenda.say'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const { action } = await readOne(c, tx)
      // nothing is chosen beforehand where nothing was said
      const stand = action.last === null ? '' : stateOf(action)
      return page(c, tx, freshForm(c, { stand, ...boxesOf('op', c.var.visit.on) }))
    }),
  ),
)

saying.post(base, may('agenda.say'), async (c) => {
  const body = await readBody(c)
  const agendaId = agendaIdOf(c)
  const id = idOf<'agenda-action'>(c.req.param('actionId'))
  const here = actionHref(agendaId, id)
  return send(c, body, read(body, c.var.visit.on), {
    back: here,
    field: 'stand',
    act: async (tx, input) => {
      await saySoFar(tx, c.var.visit, agendaId, id, input)
      return `${here}?gedaan=gezegd`
    },
    page: (tx, form) => page(c, tx, form),
  })
})

const shape = z.object({ stand: oneOf(actionStates), tekst: typed(3000), openbaar: ticked })
const fieldOf = { on: 'op', text: 'tekst' } as const

function read(body: Body, today: Day): Sent<StatementInput> {
  const { stand: state, tekst: text, openbaar: isPublic } = shape.parse(body)
  const day = readNeededDay(body, 'op', 'Vul in op welke dag het zo stond')
  const value = state === null || day.on === null ? null : { state, on: day.on, text, isPublic }
  const objection = value === null ? null : objectToStatement(value, today)
  return {
    value,
    mistakes: {
      ...(state === null && { stand: 'Kies hoe het staat' }),
      ...day.mistakes,
      ...(objection !== null && { [fieldOf[objection.field]]: objection.say }),
    },
    texts: [text],
  }
}

async function page(c: Here, tx: Tx, form: FormState) {
  const { visit } = c.var
  const { agenda, action } = await readOne(c, tx)
  const voice = voiceOf(agenda, action.owner, visit.actor)
  if (voice === null)
    throw new Refusal('forbidden', 'AGENDA-2', 'Alleen de trekker van deze actie zegt hoe het ermee staat.')
  const view = viewOf(shell(c), agenda, visit)
  const here = actionHref(agenda.id, action.id)
  const { typed: filled, mistakes } = form
  return (
    <FormPage
      {...{ view, form }}
      tab="actions"
      title="Hoe staat het met deze actie?"
      crumbs={[{ href: here, label: nameOfAction(action) }]}
      action={`${here}/stand`}
      submit="Zeggen hoe het staat"
      back={here}
      before={
        <>
          <Text lead>{nameOfAction(action)}</Text>
          {voice === 'on-behalf' && (
            <Alert title="U zegt dit namens de trekker">
              <Text>Trekker: {sayOwner(action.owner)}. Bij wat u zegt, staat dat u het namens de trekker zei.</Text>
            </Alert>
          )}
        </>
      }
    >
      <Radios
        name="stand"
        label="Hoe staat het?"
        options={actionStates.map((state) => ({ value: state, label: capital(dutch.states[state]) }))}
        value={filled['stand']}
        mistake={mistakes['stand']}
      />
      <DateField name="op" label="Op welke dag?" value={readDateEntry(filled, 'op')} mistake={mistakes['op']} />
      <TextArea
        name="tekst"
        label="Toelichting"
        hint="Wat is er gedaan, en wat is er nodig? Wacht of stopt de actie? Zeg dan waarom. Schrijf niets over een kind."
        value={filled['tekst']}
        mistake={mistakes['tekst']}
        maxlength={3000}
        optional
      />
      <Checkbox
        name="openbaar"
        label="Iedereen mag dit lezen"
        hint="Het staat dan ook bij de openbare versie van de agenda, met de naam van uw organisatie."
        checked={filled['openbaar'] === 'ja'}
      />
    </FormPage>
  )
}
