import { z } from 'zod'
import { listDecisions } from '#acts/list-decisions.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { Radios } from '#ui/choices.tsx'
import { Field } from '#ui/field.tsx'
import { Heading, Text } from '#ui/text.tsx'
import type { ActionId } from '../../domain/action.ts'
import { current } from '../../domain/agenda.ts'
import { type SplitInput, splitAmbition } from '../../store/ambition-changes.ts'
import { agendaPath, ambitionHref, idOf } from '../address.ts'
import { type Here, agendaIdOf, enterToKeep } from '../enter.ts'
import { GroundFields } from '../fields.tsx'
import { type Body, boxesOf, readBody, typed, version } from '../form.ts'
import { FormPage } from '../form-page.tsx'
import { nameOfAction } from '../said.tsx'
import { type FormState, type Sent, freshForm, send } from '../sending.ts'
import { decided, readGround } from './ground.ts'
import { readOne } from './routes.tsx'

/** Making two or three ambitions of one. */
export const splitting = room()

const base = `${agendaPath}/ambities/:ambitionId{[0-9a-f-]{36}}/splitsen`
const places = ['1', '2', '3'] as const

splitting.get(base, may('agenda.change'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const { ambition } = await readOne(c, tx)
      const known = { versie: String(ambition.version), 'nummer-1': ambition.number, 'titel-1': ambition.title }
      return page(c, tx, freshForm(c, { ...known, ...boxesOf('op', c.var.visit.on) }))
    }),
  ),
)

splitting.post(base, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const agendaId = agendaIdOf(c)
  const id = idOf<'ambition'>(c.req.param('ambitionId'))
  return send(c, body, read(body, id), {
    back: ambitionHref(agendaId, id),
    field: 'nummer-1',
    act: async (tx, input) => {
      await splitAmbition(tx, c.var.visit, agendaId, await decided(tx, input))
      return `${ambitionHref(agendaId, id)}?gedaan=gesplitst`
    },
    page: (tx, form) => page(c, tx, form),
  })
})

function read(body: Body, id: SplitInput['from']['id']): Sent<SplitInput> {
  const { ground, mistakes, texts } = readGround(body, 'asked')
  const { versie } = z.object({ versie: version }).parse(body)
  const asked = places.map((place) => ({
    place,
    number: typed(20).parse(body[`nummer-${place}`]),
    title: typed(300).parse(body[`titel-${place}`]),
  }))
  const parts = asked.filter(({ place, number, title }) => place !== '3' || number !== '' || title !== '')
  const missing = parts.flatMap(({ place, number, title }) => [
    ...(number === '' ? [[`nummer-${place}`, 'Vul een nummer in'] as const] : []),
    ...(title === '' ? [[`titel-${place}`, 'Vul in wat de partijen willen bereiken'] as const] : []),
  ])
  const twice = new Set(parts.map(({ number }) => number)).size < parts.length
  const into = parts.map(({ place, number, title }) => ({ number, title, actionIds: actionsTo(body, place) }))
  return {
    value: ground === null ? null : { ...ground, from: { id, version: versie }, into },
    mistakes: {
      ...Object.fromEntries(missing),
      ...(missing.length === 0 && twice && { 'nummer-2': 'Elke ambitie krijgt een eigen nummer' }),
      ...mistakes,
    },
    texts: [...parts.flatMap(({ number, title }) => [number, title]), ...texts],
  }
}

/** `actie-<id>` holds to which of the new ambitions an action goes. */
function actionsTo(body: Body, place: string): readonly ActionId[] {
  return Object.entries(body)
    .filter(([name, value]) => name.startsWith('actie-') && value === place)
    .map(([name]) => idOf<'agenda-action'>(name.slice('actie-'.length)))
}

async function page(c: Here, tx: Tx, form: FormState) {
  const view = await enterToKeep(c, tx)
  const { agenda, ambition } = await readOne(c, tx)
  const here = ambitionHref(agenda.id, ambition.id)
  const actions = current(agenda.actions).filter(({ ambitionId }) => ambitionId === ambition.id)
  const { typed: filled, mistakes } = form
  return (
    <FormPage
      {...{ view, form }}
      tab="overview"
      title={`Ambitie ${ambition.number} splitsen`}
      crumbs={[{ href: here, label: `Ambitie ${ambition.number}` }]}
      action={`${here}/splitsen`}
      submit="Ambitie splitsen"
      back={here}
      hidden={{ versie: filled['versie'] ?? '' }}
      before={
        <Text>
          De oude ambitie blijft leesbaar. Uren gaan met hun actie mee; uren zonder actie komen bij de eerste nieuwe
          ambitie.
        </Text>
      }
    >
      {places.map((place) => (
        <>
          <Heading>{`Nieuwe ambitie ${place}${place === '3' ? ' (als er een derde is)' : ''}`}</Heading>
          <Field
            name={`nummer-${place}`}
            label="Nummer"
            value={filled[`nummer-${place}`]}
            mistake={mistakes[`nummer-${place}`]}
            width="short"
            maxlength={20}
            optional={place === '3'}
          />
          <Field
            name={`titel-${place}`}
            label="Wat willen de partijen bereiken?"
            value={filled[`titel-${place}`]}
            mistake={mistakes[`titel-${place}`]}
            maxlength={300}
            optional={place === '3'}
          />
        </>
      ))}
      {actions.length > 0 && <Heading>Waar gaan de acties heen?</Heading>}
      {actions.map((action) => (
        <Radios
          name={`actie-${action.id}`}
          label={nameOfAction(action)}
          row
          value={filled[`actie-${action.id}`] ?? '1'}
          options={places.map((place) => ({ value: place, label: `Ambitie ${place}` }))}
        />
      ))}
      <GroundFields form={form} decided="asked" decisions={await listDecisions(tx)} />
    </FormPage>
  )
}
