import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import type { Party } from '../../domain/agenda.ts'
import { type Hours, minus, noHours, readHours } from '../../domain/hours-amount.ts'
import type { HourLine } from '../../domain/hours-line.ts'
import { sayBookingMistake } from '../../domain/hours-say.ts'
import { type BookingMistake, mayBook, mistakeInBooking } from '../../domain/hours-spent.ts'
import { readHourLine } from '../../store/hours-lines.ts'
import { type BookingInput, bookHours } from '../../store/hours-spent.ts'
import { readAgenda } from '../../store/read-agenda.ts'
import { idOf } from '../address.ts'
import { type Here, agendaIdOf, enter } from '../enter.ts'
import { type Body, boxesOf, readBody, readNeededDay, ticked, typed } from '../form.ts'
import type { AgendaView } from '../frame.tsx'
import { type FormState, type Sent, freshForm, send } from '../sending.ts'
import { BookingForm } from './booking-form.tsx'
import { lineHref, linePath } from './places.ts'

/** Booking hours that were made, by who made them (HOURS-9). */
export const bookingRoom = room()

bookingRoom.get(`${linePath}/boeken`, may('agenda.say'), async (c) =>
  c.var.inOneGo(async (tx) => c.html(await page(c, tx, freshForm(c, boxesOf('dag', c.var.visit.on))))),
)

bookingRoom.post(`${linePath}/boeken`, may('agenda.say'), async (c) => {
  const [agendaId, lineId] = [agendaIdOf(c), idOf<'hour-line'>(c.req.param('lineId'))]
  const body = await readBody(c)
  const read = readBooking(body)
  const { value } = read
  const mistakes = value === null ? {} : await c.var.inOneGo((tx) => mistakesIn(c, tx, value))
  const back = `${lineHref(agendaId, lineId)}?gedaan=geboekt` as const
  return send(
    c,
    body,
    { ...read, mistakes: { ...mistakes, ...read.mistakes } },
    {
      back,
      field: 'uren',
      page: (tx, form) => page(c, tx, form),
      act: async (tx, booking) => {
        await bookHours(tx, c.var.visit, agendaId, lineId, booking)
        return back
      },
    },
  )
})

function readBooking(body: Body): Sent<BookingInput> {
  const party = typed(40).parse(body['partij'])
  const [amount, note] = [typed(20).parse(body['uren']), typed(500).parse(body['toelichting'])]
  const { on, mistakes } = readNeededDay(body, 'dag', 'Vul de dag in waarop u de uren maakte')
  const hours = signed(amount)
  const all: MistakeList = {
    ...(hours === null && { uren: 'Vul een aantal uren in, bijvoorbeeld 7,5 of -7,5' }),
    ...mistakes,
  }
  const whole = hours !== null && on !== null
  const onBehalf = ticked.parse(body['namens'])
  return {
    value: whole ? { party: party === '' ? null : party, hours, on, note, onBehalf } : null,
    mistakes: all,
    texts: [note],
  }
}

function signed(text: string): Hours | null {
  const negative = /^[-−]\s*/.exec(text)
  const hours = readHours(negative === null ? text : text.slice(negative[0].length))
  return hours === null || negative === null ? hours : minus(noHours, hours)
}

const fields: Partial<Record<BookingMistake, string>> = { future: 'dag', 'not-a-party': 'partij', 'no-party': 'partij' }

/** What is wrong whatever was booked before; whether a correction takes away too much is asked when it is written. */
async function mistakesIn(c: Here, tx: Tx, booking: BookingInput): Promise<MistakeList> {
  const line = await readHourLine(tx, agendaIdOf(c), idOf<'hour-line'>(c.req.param('lineId')))
  const enough = minus(noHours, booking.hours)
  const mistake = mistakeInBooking(line, booking, enough, c.var.visit.on)
  return mistake === null ? {} : { [fields[mistake] ?? 'uren']: sayBookingMistake(mistake) }
}

async function page(c: Here, tx: Tx, form: FormState) {
  const view = await enter(c, tx)
  const line = await readHourLine(tx, view.agenda.id, idOf<'hour-line'>(c.req.param('lineId')))
  const { parties } = await readAgenda(tx, view.agenda.id, c.var.visit.on)
  if (!maySomehow(view, line, parties))
    throw new Refusal('forbidden', 'HOURS-9', 'Op deze regel boekt u geen uren: ze zijn van een ander.')
  return <BookingForm view={view} line={line} codes={codesFor(view, line, parties)} parties={parties} form={form} />
}

/** The parties of a line for which this person may book. */
function codesFor({ agenda, visit }: AgendaView, line: HourLine, parties: readonly Party[]): readonly string[] {
  return line.parties.filter((code) =>
    mayBook(agenda, line, parties.find((party) => party.code === code) ?? null, visit.actor),
  )
}

/** Whether this person may book on a line at all. */
export function maySomehow(view: AgendaView, line: HourLine, parties: readonly Party[]): boolean {
  if (line.parties.length === 0) return mayBook(view.agenda, line, null, view.visit.actor)
  return codesFor(view, line, parties).length > 0
}
