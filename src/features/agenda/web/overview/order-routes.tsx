import { z } from 'zod'
import { findId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { moveThing } from '../../store/order.ts'
import { readAgenda } from '../../store/read-agenda.ts'
import { agendaHref, agendaPath, ambitionHref, idOf } from '../address.ts'
import { readOne } from '../ambitions/routes.tsx'
import { agendaIdOf, enterToKeep } from '../enter.ts'
import { oneOf, readBody } from '../form.ts'
import { ActionsInOrderPage, AgendaInOrderPage, things } from './order-page.tsx'

/** The order in which an agenda shows its ambitions, principles, focal points and actions. */
export const ordering = room()

const whole = `${agendaPath}/volgorde`
const ofOne = `${agendaPath}/ambities/:ambitionId{[0-9a-f-]{36}}/volgorde`

ordering.get(whole, may('agenda.change'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const view = await enterToKeep(c, tx)
      const agenda = await readAgenda(tx, view.agenda.id, c.var.visit.on)
      return <AgendaInOrderPage view={view} agenda={agenda} />
    }),
  ),
)

ordering.get(ofOne, may('agenda.change'), async (c) =>
  c.html(
    await c.var.inOneGo(async (tx) => {
      const view = await enterToKeep(c, tx)
      return <ActionsInOrderPage view={view} {...await readOne(c, tx)} />
    }),
  ),
)

ordering.post(whole, may('agenda.change'), async (c) => {
  const id = agendaIdOf(c)
  return c.redirect(`${agendaHref(id)}/volgorde#${await move(c)}`, 303)
})

ordering.post(ofOne, may('agenda.change'), async (c) => {
  const here = ambitionHref(agendaIdOf(c), idOf<'ambition'>(c.req.param('ambitionId')))
  return c.redirect(`${here}/volgorde#${await move(c)}`, 303)
})

const shape = z.object({ soort: oneOf(Object.keys(things)), kant: oneOf(['omhoog', 'omlaag']) })

/** Moves what the button says; gives where it then stands on the page. */
async function move(c: Parameters<typeof readBody>[0] & Parameters<typeof agendaIdOf>[0]): Promise<string> {
  const body = await readBody(c)
  const { soort, kant } = shape.parse(body)
  const id = findId(body['wat'])
  if (soort === null || kant === null || id === null) throw new Refusal('absent', 'AGENDA-14')
  const what = things[soort as keyof typeof things]
  const way = kant === 'omhoog' ? 'up' : 'down'
  await c.var.inOneGo((tx) => moveThing(tx, c.var.visit, agendaIdOf(c), { what, id, way }))
  return `plaats-${id}`
}
