import { z } from 'zod'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { Text } from '#ui/text.tsx'
import { capital } from '#ui/capital.ts'
import { type Agenda, current } from '../../domain/agenda.ts'
import { dutch, linkKinds } from '../../domain/words.ts'
import { endAction } from '../../store/action-end.ts'
import { type LinkInput, addLink, removeLink } from '../../store/links.ts'
import { actionHref, agendaPath, idOf } from '../address.ts'
import { type Here, agendaIdOf, enterToKeep } from '../enter.ts'
import { boxesOf, oneOf, readBody, readNeededDay, typed, version } from '../form.ts'
import { FormPage } from '../form-page.tsx'
import { nameOfAction, nameOfAmbition } from '../said.tsx'
import { type FormState, freshForm, send } from '../sending.ts'
import { readOne } from './routes.tsx'

/** What an action belongs to, and ending it. */
export const linking = room()

const one = `${agendaPath}/acties/:actionId{[0-9a-f-]{36}}`

linking.get(`${one}/koppelen`, may('agenda.change'), async (c) =>
  c.html(await c.var.inOneGo((tx) => linkPage(c, tx, freshForm(c)))),
)

linking.post(`${one}/koppelen`, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const agendaId = agendaIdOf(c)
  const from = idOf<'agenda-action'>(c.req.param('actionId'))
  const here = actionHref(agendaId, from)
  const shape = z.object({ soort: oneOf(linkKinds), naar: typed(50), opmerking: typed(500) })
  const { soort: kind, naar, opmerking: note } = shape.parse(body)
  const to = readTo(naar)
  const sent = {
    value: kind === null || to === null ? null : { from, kind, to, note },
    mistakes: {
      ...(kind === null && { soort: 'Kies hoe de actie erbij hoort' }),
      ...(to === null && { naar: 'Kies een actie of een ambitie' }),
    },
    texts: [note],
  }
  return send(c, body, sent, {
    back: here,
    field: 'naar',
    act: async (tx, input) => {
      await addLink(tx, c.var.visit, agendaId, input)
      return here
    },
    page: (tx, form) => linkPage(c, tx, form),
  })
})

linking.post(`${one}/koppelen/:linkId{[0-9a-f-]{36}}/weg`, may('agenda.change'), async (c) => {
  const agendaId = agendaIdOf(c)
  await c.var.inOneGo((tx) => removeLink(tx, c.var.visit, agendaId, idOf(c.req.param('linkId'))))
  return c.redirect(actionHref(agendaId, idOf(c.req.param('actionId'))), 303)
})

linking.get(`${one}/beeindigen`, may('agenda.change'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const { action } = await readOne(c, tx)
      return endPage(c, tx, freshForm(c, { versie: String(action.version), ...boxesOf('op', c.var.visit.on) }))
    }),
  ),
)

linking.post(`${one}/beeindigen`, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const agendaId = agendaIdOf(c)
  const id = idOf<'agenda-action'>(c.req.param('actionId'))
  const here = actionHref(agendaId, id)
  const { reden: reason, versie } = z.object({ reden: typed(2000), versie: version }).parse(body)
  const day = readNeededDay(body, 'op', 'Vul in vanaf welke dag dit geldt')
  const future = day.on !== null && day.on > c.var.visit.on
  const sent = {
    value: day.on === null ? null : { on: day.on, reason, version: versie },
    mistakes: {
      ...day.mistakes,
      ...(future && { op: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.' }),
      ...(reason === '' && { reden: 'Zeg waarom de actie stopt' }),
    },
    texts: [reason],
  }
  return send(c, body, sent, {
    back: here,
    field: 'op',
    act: async (tx, input) => {
      await endAction(tx, c.var.visit, agendaId, id, input)
      return `${here}?gedaan=beeindigd`
    },
    page: (tx, form) => endPage(c, tx, form),
  })
})

/** `actie:<id>` or `ambitie:<id>`. */
function readTo(text: string): LinkInput['to'] | null {
  const [what, id] = text.split(':')
  if (what === 'actie') return { actionId: idOf(id) }
  return what === 'ambitie' ? { ambitionId: idOf(id) } : null
}

async function linkPage(c: Here, tx: Tx, form: FormState) {
  const view = await enterToKeep(c, tx)
  const { agenda, action } = await readOne(c, tx)
  const here = actionHref(agenda.id, action.id)
  const { typed: filled, mistakes } = form
  return (
    <FormPage
      {...{ view, form }}
      tab="actions"
      title="Verwijzing toevoegen"
      crumbs={[{ href: here, label: nameOfAction(action) }]}
      action={`${here}/koppelen`}
      submit="Verwijzing toevoegen"
      back={here}
      before={<Text lead>{nameOfAction(action)}</Text>}
    >
      <Select
        name="soort"
        label="Hoe hoort deze actie erbij?"
        options={linkKinds.map((kind) => ({ value: kind, label: capital(dutch.links[kind]) }))}
        value={filled['soort']}
        mistake={mistakes['soort']}
      />
      <Select
        name="naar"
        label="Bij welke actie of ambitie?"
        options={targets(agenda, action.id)}
        value={filled['naar']}
        mistake={mistakes['naar']}
      />
      <Field name="opmerking" label="Opmerking" value={filled['opmerking']} maxlength={500} optional />
    </FormPage>
  )
}

function targets(agenda: Agenda, from: string) {
  return [
    {
      label: 'Ambities',
      options: current(agenda.ambitions).map((each) => ({ value: `ambitie:${each.id}`, label: nameOfAmbition(each) })),
    },
    {
      label: 'Acties',
      options: current(agenda.actions)
        .filter(({ id }) => id !== from)
        .map((each) => ({ value: `actie:${each.id}`, label: nameOfAction(each) })),
    },
  ]
}

async function endPage(c: Here, tx: Tx, form: FormState) {
  const view = await enterToKeep(c, tx)
  const { agenda, action } = await readOne(c, tx)
  const here = actionHref(agenda.id, action.id)
  const { typed: filled, mistakes } = form
  return (
    <FormPage
      {...{ view, form }}
      tab="actions"
      title="Actie beëindigen"
      crumbs={[{ href: here, label: nameOfAction(action) }]}
      action={`${here}/beeindigen`}
      submit="Actie beëindigen"
      danger
      back={here}
      hidden={{ versie: filled['versie'] ?? '' }}
      before={
        <Text>
          De actie hoort dan niet meer bij de agenda. Zij blijft leesbaar. Is zij klaar? Dan hoeft u haar niet te
          beëindigen: zeg dan dat zij klaar is.
        </Text>
      }
    >
      <DateField name="op" label="Vanaf welke dag?" value={readDateEntry(filled, 'op')} mistake={mistakes['op']} />
      <TextArea
        name="reden"
        label="Waarom?"
        value={filled['reden']}
        mistake={mistakes['reden']}
        rows={3}
        maxlength={2000}
      />
    </FormPage>
  )
}
