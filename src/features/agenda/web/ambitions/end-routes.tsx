import { z } from 'zod'
import { listDecisions } from '#acts/list-decisions.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { Alert } from '#ui/alert.tsx'
import { Field } from '#ui/field.tsx'
import { Text } from '#ui/text.tsx'
import { current } from '../../domain/agenda.ts'
import { isFinished } from '../../domain/progress.ts'
import { endAmbition, renumberAmbition } from '../../store/ambition-changes.ts'
import { agendaPath, ambitionHref, idOf } from '../address.ts'
import { type Here, agendaIdOf, enterToKeep } from '../enter.ts'
import { GroundFields } from '../fields.tsx'
import { boxesOf, readBody, typed, version } from '../form.ts'
import { FormPage } from '../form-page.tsx'
import { type FormState, freshForm, send } from '../sending.ts'
import { decided, readGround } from './ground.ts'
import { readOne } from './routes.tsx'

/** Giving an ambition another number, and ending it. */
export const ending = room()

const one = `${agendaPath}/ambities/:ambitionId{[0-9a-f-]{36}}`

ending.get(`${one}/nummer`, may('agenda.change'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const { ambition } = await readOne(c, tx)
      return numberPage(c, tx, freshForm(c, { versie: String(ambition.version), ...boxesOf('op', c.var.visit.on) }))
    }),
  ),
)

ending.post(`${one}/nummer`, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const agendaId = agendaIdOf(c)
  const id = idOf<'ambition'>(c.req.param('ambitionId'))
  const { nummer: number, versie } = z.object({ nummer: typed(20), versie: version }).parse(body)
  const { ground, mistakes, texts } = readGround(body, 'optional')
  const sent = {
    value: ground === null ? null : { ...ground, number, ambition: { id, version: versie } },
    mistakes: { ...(number === '' && { nummer: 'Vul het nieuwe nummer in' }), ...mistakes },
    texts: [number, ...texts],
  }
  return send(c, body, sent, {
    back: ambitionHref(agendaId, id),
    field: 'nummer',
    act: async (tx, input) => {
      await renumberAmbition(tx, c.var.visit, agendaId, await decided(tx, input))
      return `${ambitionHref(agendaId, id)}?gedaan=genummerd`
    },
    page: (tx, form) => numberPage(c, tx, form),
  })
})

ending.get(`${one}/beeindigen`, may('agenda.change'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const { ambition } = await readOne(c, tx)
      return endPage(c, tx, freshForm(c, { versie: String(ambition.version), ...boxesOf('op', c.var.visit.on) }))
    }),
  ),
)

ending.post(`${one}/beeindigen`, may('agenda.change'), async (c) => {
  const body = await readBody(c)
  const agendaId = agendaIdOf(c)
  const id = idOf<'ambition'>(c.req.param('ambitionId'))
  const { versie } = z.object({ versie: version }).parse(body)
  const { ground, mistakes, texts } = readGround(body, 'asked')
  const value = ground === null ? null : { ...ground, ambition: { id, version: versie } }
  return send(
    c,
    body,
    { value, mistakes, texts },
    {
      back: ambitionHref(agendaId, id),
      field: 'op',
      act: async (tx, input) => {
        await endAmbition(tx, c.var.visit, agendaId, await decided(tx, input))
        return `${ambitionHref(agendaId, id)}?gedaan=beeindigd`
      },
      page: (tx, form) => endPage(c, tx, form),
    },
  )
})

async function numberPage(c: Here, tx: Tx, form: FormState) {
  const view = await enterToKeep(c, tx)
  const { agenda, ambition } = await readOne(c, tx)
  const here = ambitionHref(agenda.id, ambition.id)
  return (
    <FormPage
      {...{ view, form }}
      tab="overview"
      title={`Ambitie ${ambition.number} een ander nummer geven`}
      crumbs={[{ href: here, label: `Ambitie ${ambition.number}` }]}
      action={`${here}/nummer`}
      submit="Ander nummer geven"
      back={here}
      hidden={{ versie: form.typed['versie'] ?? '' }}
      before={
        <Text>Het oude nummer blijft leiden naar deze ambitie. Nummers van acties die ermee beginnen, gaan mee.</Text>
      }
    >
      <Field
        name="nummer"
        label="Welk nummer wordt het?"
        value={form.typed['nummer']}
        mistake={form.mistakes['nummer']}
        width="short"
        maxlength={20}
      />
      <GroundFields form={form} decided="optional" decisions={await listDecisions(tx)} />
    </FormPage>
  )
}

async function endPage(c: Here, tx: Tx, form: FormState) {
  const view = await enterToKeep(c, tx)
  const { agenda, ambition } = await readOne(c, tx)
  const here = ambitionHref(agenda.id, ambition.id)
  const open = current(agenda.actions).filter((each) => each.ambitionId === ambition.id && !isFinished(each)).length
  return (
    <FormPage
      {...{ view, form }}
      tab="overview"
      title={`Ambitie ${ambition.number} beëindigen`}
      crumbs={[{ href: here, label: `Ambitie ${ambition.number}` }]}
      action={`${here}/beeindigen`}
      submit="Ambitie beëindigen"
      danger
      back={here}
      hidden={{ versie: form.typed['versie'] ?? '' }}
      before={
        open > 0 && (
          <Alert
            kind="warning"
            title={open === 1 ? 'Er is nog 1 actie niet klaar' : `Er zijn nog ${open} acties niet klaar`}
          >
            <Text>
              Die stoppen mee, met de reden die u hieronder geeft. Moet een actie doorgaan? Zet haar eerst bij een
              andere ambitie.
            </Text>
          </Alert>
        )
      }
    >
      <GroundFields form={form} decided="asked" decisions={await listDecisions(tx)} />
    </FormPage>
  )
}
