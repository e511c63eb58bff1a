/** Two people of the region who do the same thing at the same moment: the second hears of the first, and nothing breaks. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { addAgenda } from '../../src/features/agenda/store/agenda-acts.ts'
import { addAmbition } from '../../src/features/agenda/store/ambitions.ts'
import { fixVersion } from '../../src/features/agenda/store/versions.ts'
import { endBody } from '../../src/features/governance/store/bodies-write.ts'
import { addHolder } from '../../src/features/governance/store/holders-store.ts'
import {
  addMeeting,
  holdMeeting,
  moveMeeting,
  publishMeeting,
  sendOutAgenda,
} from '../../src/features/governance/store/meetings-write.ts'
import { readMeeting } from '../../src/features/governance/store/meetings-read.ts'
import { addProposal } from '../../src/features/governance/store/proposal-write.ts'
import { addSeat } from '../../src/features/governance/store/seats-store.ts'
import { addSeries, planMeetings } from '../../src/features/governance/store/series-store.ts'
import { type FreshDatabase, freshDatabase } from '../db.ts'
import { testMoment } from '../house.ts'
import { bodyId, setBodies } from '../proposal-stage.ts'
import { asRegion, placeId, setRegion } from '../region-stage.ts'

let fresh: FreshDatabase
before(async () => {
  fresh = await freshDatabase()
  await setRegion(fresh)
  await setBodies(fresh)
})
after(() => fresh.close())

type Act<T> = (tx: Tx, visit: Visit) => Promise<T>
const pia = <T>(act: Act<T>, at = testMoment) => asRegion(fresh, 'body.manage', 'pia', act, at)
const sjors = <T>(act: Act<T>) => asRegion(fresh, 'body.manage', 'sjors', act)

/** Both at once; what became of each: `done`, or the rule that refused. A fault is neither. */
async function both<T>(act: Act<T>, other: Act<unknown> = act): Promise<readonly string[]> {
  const ends = await Promise.allSettled([pia(act), sjors(other)])
  return ends
    .map((end) => {
      if (end.status === 'fulfilled') return 'done'
      if (end.reason instanceof Refusal) return end.reason.rule
      throw end.reason
    })
    .toSorted()
}
const count = async (query: string, ...values: unknown[]) =>
  (await fresh.asAdmin.query<{ n: number }>(`select count(*)::int as n from ${query}`, values)).rows[0]!.n

describe('FORM-1 two at once', () => {
  test('AGENDA-3 AGENDA-7 two ambitions with one number, and two versions', async () => {
    const agenda = await pia((tx, visit) =>
      addAgenda(tx, visit, { name: 'Samen', division: 'samenwerking', areaId: null, fromOn: day('2026-01-01') }),
    )
    for (let round = 1; round <= 5; round += 1)
      assert.deepEqual(
        await both((tx, visit) => addAmbition(tx, visit, agenda, { number: `${round}`, title: 'Samen' })),
        ['AGENDA-3', 'done'],
      )
    for (let round = 1; round <= 5; round += 1)
      assert.deepEqual(await both((tx, visit) => fixVersion(tx, visit, agenda, { name: 'Versie' })), ['done', 'done'])
    assert.equal(await count('agenda_versions where number = 10'), 1)
  })

  test('PROPOSAL-1 two proposals get two numbers, each year from one on', async () => {
    const make: Act<unknown> = (tx, visit) => addProposal(tx, visit, { title: 'Samen', officeId: placeId('office') })
    for (let round = 1; round <= 5; round += 1) assert.deepEqual(await both(make), ['done', 'done'])
    assert.equal(
      await count("proposals where number = any (array(select '2026-' || n from generate_series(1, 10) n))"),
      10,
    )
    // 31 December, an hour before midnight and an hour after it on the Dutch clock
    await pia(make, new Date('2026-12-31T22:30:00Z'))
    await pia(make, new Date('2026-12-31T23:30:00Z'))
    assert.equal(await count("proposals where number in ('2026-11', '2027-1')"), 2)
  })

  test('SEAT-5 one chair, and no more people than a seat is for', async () => {
    const seat = { rule: 'person', organisationId: null, organisationKind: null, division: null, areaId: null } as const
    const rest = { role: null, themeId: null, settled: true, note: '', from: day('2026-01-01') }
    const put = (title: string, seats: number) =>
      pia((tx, visit) => addSeat(tx, visit, bodyId('programme'), { ...seat, ...rest, title, count: seats }))
    const [one, many] = [await put('Eén', 1), await put('Veel', 9)]
    await fresh.asAdmin.query(`update seat_holders set part = 'member' where body_id = $1`, [bodyId('programme')])
    const sit = (name: string, on: typeof one, part: 'chair' | 'member'): Act<unknown> => {
      const who = { name, organisationId: null }
      return (tx, visit) =>
        addHolder(tx, visit, on, { who, part, speaksFor: '', represents: [], from: day('2026-02-01') })
    }
    assert.deepEqual(await both(sit('A', one, 'member'), sit('B', one, 'member')), ['SEAT-5', 'done'])
    assert.deepEqual(await both(sit('C', many, 'chair'), sit('D', many, 'chair')), ['SEAT-5', 'done'])
  })

  test('MEETING-4 two who change one meeting, and two who plan one rhythm', async () => {
    const when = { atTime: '14:00', minutes: 60, place: '', papersDueOn: null }
    const body = bodyId('officials')
    for (let round = 1; round <= 5; round += 1) {
      const id = await pia((tx, visit) =>
        addMeeting(tx, visit, body, { ...when, onDay: day('2026-11-20'), themeId: null }),
      )
      await pia((tx, visit) => sendOutAgenda(tx, visit, id))
      const { version } = await pia((tx) => readMeeting(tx, id))
      let moved: unknown
      const ends = await both(
        async (tx, visit) => {
          moved = await moveMeeting(tx, visit, id, version, { ...when, onDay: day('2026-11-21') })
        },
        (tx, visit) => publishMeeting(tx, visit, id),
      )
      const { publishedAt, onDay } = await pia((tx) => readMeeting(tx, id))
      const said = `${ends.join()} ${JSON.stringify(moved)}`
      // each of the two happened, or was said not to have
      assert.equal(publishedAt === null, ends.includes('MEETING-4'), said)
      assert.equal(onDay === '2026-11-20', (moved as { kind: string } | undefined)?.kind === 'changed-meanwhile', said)
      await pia((tx, visit) => holdMeeting(tx, visit, id))
    }
    const series = await pia((tx, visit) => {
      const rhythm = { kind: 'weeks', everyWeeks: 8 } as const
      const rest = { themeId: null, name: '', until: null, papersDaysBefore: 7, startsOn: day('2027-01-05'), rhythm }
      return addSeries(tx, visit, body, { ...rest, ...when })
    })
    const first = { occursOn: day('2027-01-05'), onDay: day('2027-01-05') }
    assert.deepEqual(await both((tx, visit) => planMeetings(tx, visit, series, [first])), ['done', 'done'])
    assert.equal(await count('meetings where series_id = $1', series), 1)
  })
})

test('BODY-4 a body that ends meets no more from that day on: not planned, not moved there', async () => {
  const when = { atTime: '14:00', minutes: 60, place: '', papersDueOn: null, themeId: null }
  const body = bodyId('steering')
  const id = await pia((tx, visit) => addMeeting(tx, visit, body, { ...when, onDay: day('2026-12-01') }))
  await pia((tx, visit) => endBody(tx, visit, body, day('2027-01-01')))
  const over = (fault: unknown) => fault instanceof Refusal && fault.rule === 'BODY-4'
  await assert.rejects(
    pia((tx, visit) => addMeeting(tx, visit, body, { ...when, onDay: day('2027-01-01') })),
    over,
  )
  await assert.rejects(
    pia((tx, visit) => moveMeeting(tx, visit, id, 1, { ...when, onDay: day('2027-03-01') })),
    over,
  )
  await pia((tx, visit) => addMeeting(tx, visit, body, { ...when, onDay: day('2026-12-31') }))
})
