import { addDays } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { dayOfEntry, readDateEntry } from '#ui/date-entry.ts'
import type { BodyId } from '../../domain/proposal.ts'
import type { SeatId } from '../../domain/seat.ts'
import { listAreaChoices, listOrganisationChoices } from '../../store/body-choices.ts'
import { listThemes, readBody } from '../../store/bodies-read.ts'
import { membersOn, mustKeep, standingIn } from '../../store/bodies-sitting.ts'
import { proposeHolders } from '../../store/holder-proposals.ts'
import { listHolders } from '../../store/holders-store.ts'
import { addSeat, changeSeat, endSeat, listSeats, readSeat } from '../../store/seats-store.ts'
import { readNeededDay } from '../form.ts'
import { dayTexts, newForm } from '../one-form.tsx'
import { sendForm } from '../send-form.tsx'
import { CompositionPage } from './composition-page.tsx'
import { EndPage } from './end-page.tsx'
import { bodyCrumb, bodyHref, bodyIdOf, bodyNotice, bodyPath, partIdOf } from './places.ts'
import { readNewSeat, readSeatForm, typedSeat } from './read-seat.ts'
import { SeatForm } from './seat-form.tsx'

/** The seats of a body: by what rule, and who sits there on a day. */
export const seatRoutes = room()

seatRoutes.get(`${bodyPath}/samenstelling`, may('body.read'), async (c) => {
  const { visit } = c.var
  const on = dayOfEntry(readDateEntry(c.req.query(), 'op')) ?? visit.on
  const page = await c.var.inOneGo(async (tx) => {
    const body = await readBody(tx, bodyIdOf(c))
    const standing = await standingIn(tx, visit, body.id)
    const seats = await listSeats(tx, body.id, on)
    return {
      body,
      seats,
      keeps: standing.team || standing.keeper,
      members: await membersOn(tx, body.id, on),
      proposals: await proposeHolders(tx, body, seats, on),
      history: await listHolders(tx, body.id),
    }
  })
  const notice = bodyNotice(c.req.query('gedaan'))
  return c.html(<CompositionPage shell={shell(c)} on={on} isToday={on === visit.on} notice={notice} {...page} />)
})

seatRoutes.get(`${bodyPath}/zetels/nieuw`, may('meeting.hold'), async (c) => {
  const { visit } = c.var
  const around = await c.var.inOneGo((tx) => loadAround(tx, visit, bodyIdOf(c)))
  const typed = { aantal: '1', ...dayTexts('vanaf', visit.on) }
  return c.html(<SeatForm form={newForm(c, typed)} seat={null} {...around} />)
})

seatRoutes.post(`${bodyPath}/zetels`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadAround(tx, c.var.visit, bodyIdOf(c)),
    read: (sent, { areas }) => readNewSeat(sent, areas),
    act: async (tx, visit, input, { around }) => {
      await addSeat(tx, visit, around.body.id, { ...input, from: input.from ?? visit.on })
    },
    to: ({ body }) => bodyHref(body.id, '/samenstelling?gedaan=zetel'),
    field: 'regel',
    page: (form, around) => <SeatForm form={form} seat={null} {...around} />,
  }),
)

const seatPath = `${bodyPath}/zetels/:seatId{[0-9a-f-]{36}}` as const

seatRoutes.get(seatPath, may('meeting.hold'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadSeat(tx, c.var.visit, bodyIdOf(c), partIdOf<'seat'>(c, 'seatId')))
  return c.html(<SeatForm form={newForm(c, typedSeat(around.seat))} {...around} />)
})

seatRoutes.post(seatPath, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadSeat(tx, c.var.visit, bodyIdOf(c), partIdOf<'seat'>(c, 'seatId')),
    read: (sent, { areas }) => readSeatForm(sent, areas),
    act: (tx, visit, input, { around }) => changeSeat(tx, visit, around.seat.id, input),
    to: ({ body }) => bodyHref(body.id, '/samenstelling?gedaan=zetel'),
    field: 'aantal',
    page: (form, around) => <SeatForm form={form} {...around} />,
  }),
)

seatRoutes.get(`${seatPath}/beeindigen`, may('meeting.hold'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadSeat(tx, c.var.visit, bodyIdOf(c), partIdOf<'seat'>(c, 'seatId')))
  return c.html(<EndSeat form={newForm(c, dayTexts('laatste', c.var.visit.on))} {...around} />)
})

seatRoutes.post(`${seatPath}/beeindigen`, may('meeting.hold'), (c) =>
  sendForm(c, {
    load: (tx) => loadSeat(tx, c.var.visit, bodyIdOf(c), partIdOf<'seat'>(c, 'seatId')),
    read: (sent) => {
      const last = readNeededDay(sent, 'laatste', 'Vul de laatste dag in')
      return { value: last.on ?? c.var.visit.on, mistakes: last.mistakes, texts: [] }
    },
    act: (tx, visit, last, { around }) => endSeat(tx, visit, around.seat.id, addDays(last, 1)),
    to: ({ body }) => bodyHref(body.id, '/samenstelling?gedaan=zetel-weg'),
    field: 'laatste',
    page: (form, around) => <EndSeat form={form} {...around} />,
  }),
)

type SeatAround = Awaited<ReturnType<typeof loadSeat>>

function EndSeat({ form, body, seat }: Pick<SeatAround, 'body' | 'seat'> & { form: ReturnType<typeof newForm> }) {
  const back = bodyHref(body.id, '/samenstelling')
  return (
    <EndPage
      form={form}
      title="Zetel beëindigen"
      crumbs={[bodyCrumb(body), { href: back, label: 'Samenstelling' }]}
      action={bodyHref(body.id, `/zetels/${seat.id}/beeindigen`)}
      cancel={back}
      submit="Zetel beëindigen"
    >
      {`De zetel “${seat.title}” stopt, en wie erop zit dus ook. Wat was, blijft te zien.`}
    </EndPage>
  )
}

async function loadAround(tx: Tx, visit: Visit, bodyId: BodyId) {
  const body = await readBody(tx, bodyId)
  await mustKeep(tx, visit, bodyId)
  return {
    body,
    themes: await listThemes(tx, visit.on),
    areas: await listAreaChoices(tx, visit.on),
    organisations: await listOrganisationChoices(tx, visit.on),
  }
}

async function loadSeat(tx: Tx, visit: Visit, bodyId: BodyId, seatId: SeatId) {
  const around = await loadAround(tx, visit, bodyId)
  const seat = await readSeat(tx, seatId)
  if (seat.bodyId !== bodyId) throw new Refusal('absent', 'SEAT-1')
  return { ...around, seat }
}
