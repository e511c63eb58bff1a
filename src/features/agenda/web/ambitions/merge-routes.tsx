import { z } from 'zod'
import { listDecisions } from '#acts/list-decisions.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { Checkboxes, Radios } from '#ui/choices.tsx'
import { Field } from '#ui/field.tsx'
import { Text } from '#ui/text.tsx'
import { type Agenda, current } from '../../domain/agenda.ts'
import { type MergeInput, mergeAmbitions } from '../../store/ambition-changes.ts'
import { readAgenda } from '../../store/read-agenda.ts'
import { agendaHref, agendaPath, ambitionHref } from '../address.ts'
import { type Here, agendaIdOf, enterToKeep } from '../enter.ts'
import { GroundFields } from '../fields.tsx'
import { type Body, boxesOf, ids, readBody, typed, valuesOf } from '../form.ts'
import { FormPage } from '../form-page.tsx'
import { nameOfAmbition } from '../said.tsx'
import { type FormState, type Sent, freshForm, send } from '../sending.ts'
import { decided, readGround } from './ground.ts'
import { carrySeen, readSeen } from './seen.ts'

/** Making several ambitions one. */
export const merging = room()

const base = `${agendaPath}/ambities/samenvoegen`

merging.get(base, may('agenda.change'), async (c) => {
  const { on } = c.var.visit
  const first = { ambities: c.req.query('ambitie') ?? '', ...boxesOf('op', on) }
  return c.html(
    await c.var.inOneGo(async (tx) => {
      const agenda = await readAgenda(tx, agendaIdOf(c), on)
      return page(c, tx, freshForm(c, { ...first, gezien: carrySeen(current(agenda.ambitions)) }), agenda)
    }),
  )
})

merging.post(base, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const id = agendaIdOf(c)
  return send(c, body, read(body), {
    back: agendaHref(id),
    field: 'ambities',
    act: async (tx, input) =>
      `${ambitionHref(id, await mergeAmbitions(tx, c.var.visit, id, await decided(tx, input)))}?gedaan=samengevoegd`,
    page: async (tx, form) => page(c, tx, form, await readAgenda(tx, id, c.var.visit.on)),
  })
})

const shape = z.object({ ambities: ids<'ambition'>(), tot: typed(40), nummer: typed(20), titel: typed(300) })

function read(body: Body): Sent<MergeInput> {
  const { ambities, tot, nummer: number, titel: title } = shape.parse(body)
  const { ground, mistakes, texts } = readGround(body, 'asked')
  const seen = readSeen(body)
  const isNew = tot === 'nieuw'
  const kept = ambities.find((id) => id === tot)
  const into = isNew ? { number, title } : kept === undefined ? null : { id: kept }
  const from = ambities.map((id) => ({ id, version: seen.get(id) ?? -1 }))
  return {
    value: ground === null || into === null ? null : { ...ground, from, into },
    mistakes: {
      ...(ambities.length < 2 && { ambities: 'Kies ten minste twee ambities' }),
      ...(into === null && { tot: 'Kies wat het wordt: een van de gekozen ambities, of een nieuwe' }),
      ...(isNew && number === '' && { nummer: 'Vul het nummer van de nieuwe ambitie in' }),
      ...(isNew && title === '' && { titel: 'Vul in hoe de nieuwe ambitie heet' }),
      ...mistakes,
    },
    texts: [number, title, ...texts],
  }
}

async function page(c: Here, tx: Tx, form: FormState, agenda: Agenda) {
  const view = await enterToKeep(c, tx)
  const here = agendaHref(agenda.id)
  const options = current(agenda.ambitions).map((each) => ({ value: each.id, label: nameOfAmbition(each) }))
  const { typed: filled, mistakes } = form
  return (
    <FormPage
      {...{ view, form }}
      tab="overview"
      title="Ambities samenvoegen"
      action={`${here}/ambities/samenvoegen`}
      submit="Ambities samenvoegen"
      back={here}
      hidden={{ gezien: filled['gezien'] ?? '' }}
      before={
        <Text>
          De acties, uren en speerpunten gaan mee. De oude ambities blijven leesbaar, en hun nummers leiden naar de
          nieuwe.
        </Text>
      }
    >
      <Checkboxes
        name="ambities"
        label="Welke ambities voegt u samen?"
        options={options}
        values={valuesOf(filled['ambities'])}
        mistake={mistakes['ambities']}
      />
      <Radios
        name="tot"
        label="Wat wordt het?"
        value={filled['tot']}
        mistake={mistakes['tot']}
        options={[
          {
            value: 'nieuw',
            label: 'Een nieuwe ambitie',
            detail: (
              <>
                <Field
                  name="nummer"
                  label="Nummer"
                  hint="Een nummer van de oude ambities mag ook."
                  value={filled['nummer']}
                  mistake={mistakes['nummer']}
                  width="short"
                  maxlength={20}
                />
                <Field
                  name="titel"
                  label="Wat willen de partijen bereiken?"
                  value={filled['titel']}
                  mistake={mistakes['titel']}
                  maxlength={300}
                />
              </>
            ),
          },
          ...options.map(({ value, label }) => ({ value, label: `Alles komt bij ${label}` })),
        ]}
      />
      <GroundFields form={form} decided="asked" decisions={await listDecisions(tx)} />
    </FormPage>
  )
}
