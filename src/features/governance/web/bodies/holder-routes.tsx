import { addDays } from '#kernel/day.ts'
import { findId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import type { BodyId } from '../../domain/proposal.ts'
import type { SeatHolderId, SeatId } from '../../domain/seat.ts'
import { listOrganisationChoices, listPersonChoices } from '../../store/body-choices.ts'
import { readBody } from '../../store/bodies-read.ts'
import { mustKeep } from '../../store/bodies-sitting.ts'
import { addHolder, changeRepresented, endHolder, readHolder } from '../../store/holders-store.ts'
import { readSeat } from '../../store/seats-store.ts'
import { idOf, readNeededDay } from '../form.ts'
import { dayTexts, newForm } from '../one-form.tsx'
import { sendForm } from '../send-form.tsx'
import { EndPage } from './end-page.tsx'
import { HolderForm, NewHolderForm } from './holder-form.tsx'
import { bodyCrumb, bodyHref, bodyIdOf, bodyPath, partIdOf } from './places.ts'
import { readNewHolder, readRepresented, typedHolder } from './read-holder.ts'

/** Who sits on a seat: accepted by its keeper, from–until, for whom. */
export const holderRoutes = room()

holderRoutes.get(`${bodyPath}/leden/nieuw`, may('meeting.hold'), async (c) => {
  const { visit } = c.var
  const seatId = idOf<'seat'>(c.req.query('zetel'), 'SEAT-5')
  const around = await c.var.inOneGo((tx) => loadSeat(tx, visit, bodyIdOf(c), seatId))
  const wie = findId(c.req.query('wie')) ?? ''
  const typed = { wie, rol: 'member', ...dayTexts('vanaf', visit.on) }
  return c.html(<NewHolderForm form={newForm(c, typed)} {...around} />)
})

holderRoutes.post(`${bodyPath}/leden`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadSeat(tx, c.var.visit, bodyIdOf(c), idOf<'seat'>(c.req.query('zetel'), 'SEAT-5')),
    read: readNewHolder,
    act: async (tx, visit, input, { around }) => {
      await addHolder(tx, visit, around.seat.id, { ...input, from: input.from ?? visit.on })
    },
    to: ({ body }) => bodyHref(body.id, '/samenstelling?gedaan=lid'),
    field: 'wie',
    page: (form, around) => <NewHolderForm form={form} {...around} />,
  }),
)

const holderPath = `${bodyPath}/leden/:holderId{[0-9a-f-]{36}}` as const

holderRoutes.get(holderPath, may('meeting.hold'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadHolder(tx, c.var.visit, bodyIdOf(c), partIdOf(c, 'holderId')))
  return c.html(<HolderForm form={newForm(c, typedHolder(around.holder))} {...around} />)
})

holderRoutes.post(holderPath, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadHolder(tx, c.var.visit, bodyIdOf(c), partIdOf(c, 'holderId')),
    read: readRepresented,
    act: (tx, visit, input, { around }) => changeRepresented(tx, visit, around.holder.id, input),
    to: ({ body }) => bodyHref(body.id, '?gedaan=gewijzigd'),
    field: 'rol',
    page: (form, around) => <HolderForm form={form} {...around} />,
  }),
)

holderRoutes.get(`${holderPath}/stopt`, may('meeting.hold'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadHolder(tx, c.var.visit, bodyIdOf(c), partIdOf(c, 'holderId')))
  return c.html(<EndHolder form={newForm(c, dayTexts('laatste', c.var.visit.on))} {...around} />)
})

holderRoutes.post(`${holderPath}/stopt`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadHolder(tx, c.var.visit, bodyIdOf(c), partIdOf(c, 'holderId')),
    read: (sent) => {
      const last = readNeededDay(sent, 'laatste', 'Vul de laatste dag in')
      return { value: last.on ?? c.var.visit.on, mistakes: last.mistakes, texts: [] }
    },
    act: (tx, visit, last, { around }) => endHolder(tx, visit, around.holder.id, addDays(last, 1)),
    to: ({ body }) => bodyHref(body.id, '?gedaan=gestopt'),
    field: 'laatste',
    page: (form, around) => <EndHolder form={form} {...around} />,
  }),
)

type HolderAround = Awaited<ReturnType<typeof loadHolder>>

function EndHolder({ form, body, holder }: HolderAround & { form: ReturnType<typeof newForm> }) {
  return (
    <EndPage
      form={form}
      title="Lid stopt"
      crumbs={[bodyCrumb(body)]}
      action={bodyHref(body.id, `/leden/${holder.id}/stopt`)}
      cancel={bodyHref(body.id)}
      submit="Opslaan"
    >
      {`${holder.name} zit na de laatste dag niet meer in dit overleg, en leest de stukken dan niet meer.`}
    </EndPage>
  )
}

async function loadSeat(tx: Tx, visit: Visit, bodyId: BodyId, seatId: SeatId) {
  const body = await readBody(tx, bodyId)
  await mustKeep(tx, visit, bodyId)
  const seat = await readSeat(tx, seatId)
  if (seat.bodyId !== bodyId) throw new Refusal('absent', 'SEAT-5')
  return {
    body,
    seat,
    people: await listPersonChoices(tx, visit.on),
    organisations: await listOrganisationChoices(tx, visit.on),
  }
}

async function loadHolder(tx: Tx, visit: Visit, bodyId: BodyId, holderId: SeatHolderId) {
  const body = await readBody(tx, bodyId)
  await mustKeep(tx, visit, bodyId)
  const holder = await readHolder(tx, holderId)
  if (holder.bodyId !== bodyId) throw new Refusal('absent', 'SEAT-5')
  return { body, holder, organisations: await listOrganisationChoices(tx, visit.on) }
}
