/**
 * A progress report to a board: drawn up out of agenda, decisions and hours, issued and frozen, read by the members,
 * compared with the one before, and published. And a report of advices, with what became of them.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { addAction } from '#features/agenda/store/actions.ts'
import { addAgenda } from '#features/agenda/store/agenda-acts.ts'
import { addAmbition } from '#features/agenda/store/ambitions.ts'
import { addHourLine } from '#features/agenda/store/hours-acts.ts'
import { bookHours } from '#features/agenda/store/hours-spent.ts'
import { saySoFar } from '#features/agenda/store/statements.ts'
import { hoursOf } from '#features/agenda/domain/hours-amount.ts'
import type { ActionId } from '#features/agenda/domain/action.ts'
import type { AgendaId } from '#features/agenda/domain/agenda.ts'
import type { AmbitionId } from '#features/agenda/domain/ambition.ts'
import type { ActionState } from '#features/agenda/domain/words.ts'
import { idOf } from '../child-facts.ts'
import { type Answer, type Client, type TestHouse, testHouse } from '../house.ts'
import { asRegion, browserOf, placeId, regionFunction, setRegion } from '../region-stage.ts'

const days = (name: string, text: string) => {
  const [date, month, year] = text.split('-')
  return { [`${name}-dag`]: date!, [`${name}-maand`]: month!, [`${name}-jaar`]: year! }
}
const versionIn = ({ text }: Answer) => /name="versie" value="(\d+)"/.exec(text)?.[1] ?? ''
const main = ({ text }: Answer) =>
  text.slice(text.indexOf('<main'), text.indexOf('</main>')).replace(/aria-labelledby="[^"]*"/g, '')

describe('reports', () => {
  let house: TestHouse
  let pia: Client
  let agendaId: AgendaId
  let ambitionId: AmbitionId
  const actions: Record<string, ActionId> = {}
  const bodyId = idOf('b-steering')

  before(async () => {
    house = await testHouse()
    const { fresh } = house
    await setRegion(fresh)
    pia = await browserOf(house, 'pia')
    await asRegion(fresh, 'agenda.change', 'pia', async (tx, visit) => {
      agendaId = await addAgenda(tx, visit, {
        name: 'Samen dichtbij',
        division: 'swv-po',
        areaId: null,
        fromOn: day('2026-01-01'),
      })
      ambitionId = await addAmbition(tx, visit, agendaId, { number: '1', title: 'Ieder kind een plek' })
      for (const [number, planning] of [
        ['1.1', 'maart 2026'],
        ['1.2', 'november 2026'],
        ['1.3', 'december 2026'],
      ] as const)
        actions[number] = await addAction(tx, visit, agendaId, {
          ambitionId,
          number,
          title: `Doen wat ${number} zegt`,
          planning,
          ownerOrganisationId: placeId('duinrand'),
        })
      const hours = { ambitionId, activity: 'Overleg', sharing: 'nobody' as const, hours: hoursOf('40') }
      const lineId = await addHourLine(tx, visit, agendaId, hours)
      for (const [on, made] of [
        ['2026-02-10', '6'],
        ['2026-10-10', '4.50'],
        ['2026-11-20', '8'],
      ] as const)
        await bookHours(tx, visit, agendaId, lineId, { party: null, hours: hoursOf(made), on: day(on), onBehalf: true })
    })
    await fresh.asAdmin.query(
      `insert into bodies (id, office_id, name, powers, scale, from_on, made_at)
       values ($1, $2, 'Bestuurlijk overleg', '{decides}', 'regional', '2020-01-01', now())`,
      [bodyId, placeId('office')],
    )
    const seatId = idOf('s-steering')
    await fresh.asAdmin.query(
      `insert into seats (id, body_id, position, title, rule, count, from_on) values ($1, $2, 1, 'Lid', 'person', 5, '2020-01-01')`,
      [seatId, bodyId],
    )
    for (const [who, until] of [
      ['wim', null],
      ['ana', '2026-11-01'],
    ] as const)
      await fresh.asAdmin.query(
        `insert into seat_holders (id, seat_id, body_id, function_id, name, from_on, until_on)
         values (gen_random_uuid(), $1, $2, $3, 'Lid', '2020-01-01', $4)`,
        [seatId, bodyId, regionFunction(who), until],
      )
    await addDecision('V-1', 'Meer plekken dichtbij', '2026-10-05', true)
    await addDecision('V-2', 'Nog geheim voorstel', '2026-10-06', false)
  })
  after(async () => {
    assert.deepEqual(house.faults, [])
    await house.close()
  })

  async function addDecision(number: string, title: string, on: string, published: boolean) {
    const ids = ['p', 'v', 's', 'd', 'q'].map((part) => idOf(`${part}-${number}`))
    await house.fresh.asAdmin.query(
      `with p as (insert into proposals (id, office_id, number, title, published_at, made_at)
          values ($1, $6, $7, $8, case when $10 then now() end, now())),
        v as (insert into proposal_versions (id, proposal_id, number, dated_on, made_at) values ($2, $1, 1, $9, now())),
        q as (insert into decision_points (id, proposal_id, version_id, thread_id, number, text) values ($5, $1, $2, $5, 1, 'Er komen plekken bij')),
        s as (insert into route_steps (id, proposal_id, position, body_id, kind, state) values ($3, $1, 1, $11, 'decide', 'done')),
        d as (insert into decisions (id, proposal_id, step_id, version_id, body_id, on_day, recorded_as, made_at, published_at)
          values ($4, $1, $3, $2, $11, $9, 'team', now(), case when $10 then now() end)),
        f as (insert into follow_ups (id, proposal_id, decision_id, text, owner_text, due_on, made_at)
          values (gen_random_uuid(), $1, $4, 'Plekken zoeken', 'de gemeenten', '2026-10-31', now()))
       insert into point_decisions (id, proposal_id, decision_id, point_id, outcome) values (gen_random_uuid(), $1, $4, $5, 'agreed')`,
      [...ids, placeId('office'), number, title, on, published, bodyId],
    )
  }
  const say = (number: string, state: ActionState, on: string, text: string, isPublic = false) =>
    asRegion(house.fresh, 'agenda.say', 'daan', (tx, visit) =>
      saySoFar(tx, visit, agendaId, actions[number]!, { state, on: day(on), text, isPublic }),
    )
  async function make(fields: Record<string, string>): Promise<string> {
    const made = await pia.post('/bestuur/voortgang/nieuw', { agenda: agendaId, voor: bodyId, ...fields })
    assert.equal(made.status, 303, main(made))
    return made.location!.split('?')[0]!
  }
  async function issue(report: string) {
    const versie = versionIn(await pia.get(`${report}/uitbrengen`))
    return pia.post(`${report}/uitbrengen`, { versie })
  }
  let first = ''

  test('REPORT-4 REPORT-5 a report says how it stood on a day: promised, done, late, decided, hours', async () => {
    await say('1.1', 'running', '2026-03-10', 'Begonnen in Duinrand', true)
    await say('1.2', 'running', '2026-09-01', 'Onder ons: het loopt stroef')
    await say('1.1', 'done', '2026-11-10', 'Klaar')
    const wrong = await pia.post('/bestuur/voortgang/nieuw', {
      agenda: agendaId,
      titel: '',
      ...days('vanaf', '1-9-2026'),
      ...days('totenmet', '31-8-2026'),
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /href="#titel"[^]*href="#totenmet"/)
    first = await make({
      titel: 'Najaar',
      ...days('vanaf', '1-9-2026'),
      ...days('totenmet', '31-10-2026'),
      voorwoord: 'Een goed najaar.',
    })
    const page = main(await pia.get(first))
    assert.match(page, /Dit is een concept/)
    assert.match(page, /Stand van[^]*31 oktober 2026/)
    assert.match(page, /Nog geen actie is klaar, 1 is te laat/)
    assert.match(page, /Begonnen in Duinrand/)
    assert.doesNotMatch(page, />Klaar<\/span>|Nog geheim voorstel/)
    assert.match(page, /V-1 Meer plekken dichtbij[^]*Er komen plekken bij \(akkoord\)/)
    assert.match(page, /Plekken zoeken[^]*de gemeenten/)
    // planned, made by that day, of which in the period
    assert.match(page, /Samen[^]*40[^]*10,5[^]*4,5/)
    // in the making it is the team's
    assert.equal((await (await browserOf(house, 'wim')).get(first)).status, 404)
    assert.equal((await (await browserOf(house, 'wim')).get('/bestuur/voortgang/nieuw')).status, 403)
  })

  test('REPORT-3 REPORT-8 issued, it is frozen, and its board is asked to read it', async () => {
    const before = main(await pia.get(first))
    assert.equal((await issue(first)).location, `${first}?gedaan=uitgebracht`)
    const issued = main(await pia.get(first))
    assert.equal(issued.slice(issued.indexOf('sh-summary')), before.slice(before.indexOf('sh-summary')))

    const [wim, ana] = [await browserOf(house, 'wim'), await browserOf(house, 'ana')]
    assert.match((await wim.get('/')).text, /Lees de voortgangsrapportage/)
    assert.doesNotMatch((await ana.get('/')).text, /Lees de voortgangsrapportage/)
    assert.match((await wim.get('/bestuur/voortgang')).text, /Najaar[^]*Uitgebracht/)

    // whatever changes later does not show
    await say('1.2', 'stopped', '2026-09-02', 'Later ingevoerd')
    await house.fresh.asAdmin.query(`update ambitions set title = 'Heel iets anders'`)
    await house.fresh.asAdmin.query(`update decision_points set text = 'Iets anders'`)
    await house.fresh.asAdmin.query(`update agendas set name = 'Andere naam'`)
    await house.fresh.asAdmin.query(`update hour_lines set hours = 99`)
    assert.equal(
      main(await wim.get(first)).replace(/<div class="sh-top__actions[^]*?<\/div>/, ''),
      issued.replace(/<div class="sh-top__actions[^]*?<\/div>/, ''),
    )
    assert.equal((await pia.get(`${first}/wijzigen`)).status, 409)
    assert.equal((await pia.post(`${first}/wijzigen`, { titel: 'X' })).status, 409)
    assert.equal((await pia.post(`${first}/uitbrengen`, { versie: '2' })).status, 409)
    // nor can the database be asked to
    await assert.rejects(
      asRegion(house.fresh, 'report.manage', 'pia', (tx) =>
        tx
          .updateTable('progress_contents')
          .set({ content: '{}' })
          .where('report_id', '=', first.split('/').at(-1)!)
          .execute(),
      ),
      /permission denied/,
    )
  })

  test('REPORT-7 REPORT-5 published, everyone reads it, but not what was said among colleagues', async () => {
    const nobody = house.nobody()
    const path = first.replace('/bestuur/', '/openbaar/')
    assert.equal((await nobody.get(path)).status, 404)
    assert.doesNotMatch((await nobody.get('/openbaar/voortgang')).text, /Najaar/)
    await pia.post(`${first}/openbaar-maken`)
    const page = await nobody.get(path)
    assert.equal(page.status, 200)
    assert.match(page.text, /Begonnen in Duinrand/)
    assert.doesNotMatch(page.text, /Onder ons/)
    assert.match((await nobody.get('/openbaar/voortgang')).text, /Najaar/)
    const concept = await make({ titel: 'Winter', ...days('vanaf', '1-11-2026'), ...days('totenmet', '31-12-2026') })
    assert.equal((await pia.post(`${concept}/openbaar-maken`)).status, 409)
    assert.equal((await nobody.get(concept.replace('/bestuur/', '/openbaar/'))).status, 404)
    assert.equal((await (await browserOf(house, 'daan')).post(`${first}/openbaar-maken`)).status, 403)
  })

  test('REPORT-6 the next report says what changed since', async () => {
    house.clock.set(new Date('2026-12-05T09:00:00Z'))
    await house.fresh.asAdmin.query(`update action_statements set state = 'running' where text = 'Later ingevoerd'`)
    const second = await make({
      titel: 'Eind van het jaar',
      ...days('vanaf', '1-11-2026'),
      ...days('totenmet', '30-11-2026'),
      ...days('stand', '1-12-2026'),
    })
    const page = main(await pia.get(second))
    assert.match(page, /Klaar: 0 werd 1\. Te laat: 1 werd 1\. Acties samen: 3 werd 3\./)
    assert.match(page, /Nu klaar[^]*1\.1 Doen wat 1\.1 zegt[^]*Nu te laat[^]*1\.2 Doen wat 1\.2 zegt/)
    const future = await pia.post('/bestuur/voortgang/nieuw', {
      agenda: agendaId,
      titel: 'T',
      ...days('vanaf', '1-1-2027'),
      ...days('totenmet', '2-1-2027'),
      ...days('stand', '1-1-2027'),
    })
    assert.match(future.text, /Deze dag moet nog komen/)
  })

  test('REPORT-1 REPORT-2 an advisory report: each advice, what became of it, and its action', async () => {
    const wrong = await pia.post('/bestuur/rapporten/nieuw', { titel: 'Dichtbij', adviezen: '# alleen een kop' })
    assert.match(wrong.text, /href="#adviezen"/)
    const fields = {
      titel: 'Dichtbij',
      door: 'Werkgroep plekken',
      vastgesteld: bodyId,
      ...days('op', '1-6-2026'),
      adviezen: '# Plekken\n1. Zoek plekken\n2. Deel ze',
    }
    const added = await pia.post('/bestuur/rapporten/nieuw', fields)
    const report = added.location!.split('?')[0]!
    const page = await pia.get(report)
    assert.match(page.text, /2 adviezen: 2 nog niet opgepakt/)
    const [, advice] = new RegExp(`${report}(/adviezen/[0-9a-f-]{36})`).exec(page.text) ?? []
    const form = await pia.get(`${report}${advice}`)
    const refused = await pia.post(`${report}${advice}`, {
      versie: versionIn(form),
      stand: 'not-taken',
      ...days('op', '1-11-2026'),
    })
    assert.match(refused.text, /Schrijf op waarom dit advies niet/)
    const taken = { versie: versionIn(form), stand: 'taken-up', ...days('op', '1-11-2026'), 'actie-0': actions['1.1']! }
    assert.equal((await pia.post(`${report}${advice}`, taken)).status, 303)
    assert.equal((await pia.post(`${report}${advice}`, taken)).status, 409)
    const after = await (await browserOf(house, 'bea')).get(report)
    assert.match(after.text, /1 nog niet opgepakt, 1 opgepakt/)
    assert.match(after.text, new RegExp(`/agenda/${agendaId}/acties/${actions['1.1']}`))
    assert.doesNotMatch(after.text, /Zeg wat ermee gebeurt/)
    assert.equal((await (await browserOf(house, 'wim')).get(`${report}/adviezen/nieuw`)).status, 403)
  })
})
