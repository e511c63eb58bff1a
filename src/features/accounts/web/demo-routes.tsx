import { createMiddleware } from 'hono/factory'
import { findId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction } from '#platform/database.ts'
import { type Env, open, room } from '#platform/http.ts'
import { listMails } from '#platform/mail.ts'
import { shell } from '#access/web/shell.ts'
import { clockOf } from '#kernel/day.ts'
import { type Acting, findWay } from '../domain/acting.ts'
import { findMoment } from '../domain/moment.ts'
import { listDemoPeople } from '../store/demo-people.ts'
import { seeSessions } from '../store/sessions.ts'
import { listWays } from '../store/ways.ts'
import { enter } from './enter.ts'
import { line, readForm, safePath } from './form.ts'
import { DemoPage, MailPage } from './pages/demo-pages.tsx'

/**
 * DEMO-1 · One click signs in, the clock can be moved and mails can be read only in a database that carries the mark of the
 * made-up region; elsewhere these pages do not exist.
 *
 * Source: house.md §7.
 */
const onlyMadeUp = createMiddleware<Env>(async (c, next) => {
  if (!c.var.house.madeUp) throw new Refusal('absent', 'DEMO-1')
  await next()
})

/** The doors of the made-up region. */
export const demo = room()

demo.get('/demo', open('only the made-up region has it'), onlyMadeUp, async (c) => {
  const { db, clock } = c.var.house
  const people = await inTransaction(db, {}, (tx) => listDemoPeople(tx, clock.today()))
  return c.html(<DemoPage frame={shell(c)} people={people} now={sayNow(clock.now())} />)
})

demo.post('/demo/aanmelden', open('only the made-up region has it'), onlyMadeUp, async (c) => {
  const { db, clock } = c.var.house
  const on = clock.today()
  const form = await readForm(c, { persoon: line(), functie: line(), naar: line(500) })
  const id = findId<'person'>(form.persoon)
  const { person, acting } = await inTransaction(db, {}, async (tx) => {
    const people = await listDemoPeople(tx, on)
    const found = people.find((each) => each.slug === form.persoon || each.id === id)
    const ways = found === undefined ? [] : await listWays(tx, found.id, on)
    // for scripts a role is easier to know than the number of a function
    const byRole = ways.find(({ role }) => role === form.functie)
    const chosen: Acting | null = findWay(ways, form.functie) ?? byRole ?? null
    return { person: found, acting: chosen }
  })
  if (person === undefined) throw new Refusal('absent', 'DEMO-1')
  if (form.functie !== '' && acting === null)
    throw new Refusal('forbidden', 'DEMO-1', 'Deze persoon heeft deze functie vandaag niet.')
  return enter(c, person.id, 'demo', safePath(form.naar), acting)
})

demo.post('/demo/klok', open('only the made-up region has it'), onlyMadeUp, async (c) => {
  const { db, clock, setClock } = c.var.house
  const { moment } = await readForm(c, { moment: line(40) })
  const wanted = moment === '' ? null : findMoment(moment)
  if (wanted === null && moment !== '') {
    const people = await inTransaction(db, {}, (tx) => listDemoPeople(tx, clock.today()))
    const mistakes = { moment: 'Schrijf een dag die bestaat, bijvoorbeeld 2026-12-24 of 2026-12-24 09:30.' }
    return c.html(
      <DemoPage frame={shell(c)} people={people} now={sayNow(clock.now())} typed={moment} mistakes={mistakes} />,
      422,
    )
  }
  setClock?.(wanted)
  await inTransaction(db, {}, (tx) => seeSessions(tx, clock.now()))
  return c.redirect('/demo', 303)
})

demo.get('/demo/post', open('only the made-up region has it'), onlyMadeUp, async (c) => {
  const mails = await inTransaction(c.var.house.db, {}, (tx) => listMails(tx, 200))
  return c.html(<MailPage frame={shell(c)} mails={mails} />)
})

function sayNow(at: Date): string {
  const { on, time } = clockOf(at)
  return `${on} ${time}`
}
