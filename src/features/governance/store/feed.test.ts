import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays, day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Tx, inTransaction } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/db.ts'
import { type RegionPerson, asRegion, regionFunction, regionPerson, setRegion } from '../../../../tests/region-stage.ts'
import type { MeetingId } from '../domain/meeting.ts'
import type { BodyId, ThemeId } from '../domain/proposal.ts'
import { placeOnAgenda } from './bodies-agenda.ts'
import { addBody, addTheme } from './bodies-write.ts'
import { findFeed, listBodyEntries, readFeed, replaceFeed } from './feed-store.ts'
import { addHolder } from './holders-store.ts'
import { addMeeting, cancelMeeting, sendOutAgenda } from './meetings-write.ts'
import { addSeat } from './seats-store.ts'

const today = day('2026-11-24')
const site = 'https://voorbeeld.example'
let fresh: FreshDatabase
let theme: ThemeId
let bodyId: BodyId
let general: MeetingId
let themed: MeetingId

const as = <T>(who: RegionPerson, act: (tx: Tx, visit: Visit) => Promise<T>) =>
  asRegion(fresh, 'meeting.hold', who, act)
const feedOf = (secret: string, on = today) => inTransaction(fresh.db, { on }, (tx) => readFeed(tx, secret, on, site))
const absent = (fault: unknown) => fault instanceof Refusal && fault.kind === 'absent'

before(async () => {
  fresh = await freshDatabase()
  await setRegion(fresh)
  await as('pia', async (tx, visit) => {
    const from = day('2026-01-01')
    theme = await addTheme(tx, visit, 'Samenhang')
    bodyId = await addBody(tx, visit, {
      name: 'Stuurgroep onderwijs en jeugdhulp',
      shortName: 'Stuurgroep',
      purpose: '',
      powers: ['advises'],
      budgetPower: false,
      scale: 'regional',
      division: null,
      areaId: null,
      parentId: null,
      isOogo: false,
      from,
    })
    const seat = { rule: 'person', organisationId: null, organisationKind: null, division: null, areaId: null } as const
    for (const [who, themeId] of [
      ['ruud', null],
      ['bea', theme],
    ] as const) {
      const rest = { title: who, role: null, themeId, count: 1, settled: true, note: '', from }
      const seatId = await addSeat(tx, visit, bodyId, { ...seat, ...rest })
      const holder = { part: 'member', speaksFor: '', represents: [], from } as const
      await addHolder(tx, visit, seatId, { ...holder, who: { functionId: regionFunction(who) } })
    }
    const when = { atTime: '14:00', minutes: 60, place: 'Raadzaal', papersDueOn: null }
    general = await addMeeting(tx, visit, bodyId, { ...when, onDay: day('2026-12-03'), themeId: null })
    themed = await addMeeting(tx, visit, bodyId, { ...when, onDay: day('2026-12-10'), themeId: theme })
  })
})
after(() => fresh.close())

test('FEED-1 gives the meetings of the bodies one sits in, without names, agenda or papers', async () => {
  const secret = await as('ruud', (tx, visit) => replaceFeed(tx, visit))
  const entries = await feedOf(secret)
  assert.deepEqual(
    entries.map(({ onDay, summary }) => [onDay, summary]),
    [
      ['2026-12-03', 'Stuurgroep'],
      ['2026-12-10', 'Stuurgroep: Samenhang'],
    ],
  )
  assert.deepEqual(Object.keys(entries[0]!).toSorted(), [
    'atTime',
    'cancelled',
    'changedAt',
    'minutes',
    'onDay',
    'place',
    'sequence',
    'summary',
    'uid',
    'url',
  ])
  const { rows } = await fresh.asAdmin.query('select * from calendar_feeds')
  assert.ok(!JSON.stringify(rows).includes(secret), 'only the hash is kept')
})

test('FEED-1 SEAT-3 for a seat of one theme: what is about it, and other meetings once it is on a sent agenda', async () => {
  const secret = await as('bea', (tx, visit) => replaceFeed(tx, visit))
  const days = async () => (await feedOf(secret)).map(({ onDay }) => onDay)
  assert.deepEqual(await days(), ['2026-12-10'])
  await as('pia', (tx, visit) =>
    placeOnAgenda(tx, visit, { bodyId, meetingId: general, title: 'x', kind: 'inform', themeId: theme }),
  )
  assert.deepEqual(await days(), ['2026-12-10'], 'not while the agenda is a draft')
  await as('pia', (tx, visit) => sendOutAgenda(tx, visit, general))
  assert.deepEqual(await days(), ['2026-12-03', '2026-12-10'])
})

test('FEED-1 FEED-2 what does not go on stays in it', async () => {
  const secret = await as('ruud', (tx, visit) => replaceFeed(tx, visit))
  await as('pia', (tx, visit) => cancelMeeting(tx, visit, themed, 'Ziek'))
  const last = (await feedOf(secret)).at(-1)!
  assert.deepEqual([last.cancelled, last.sequence], [true, 1])
})

test('FEED-1 a new address replaces the old; another never worked; nobody reads or makes that of another', async () => {
  const old = await as('ruud', (tx, visit) => replaceFeed(tx, visit))
  const now = await as('ruud', (tx, visit) => replaceFeed(tx, visit))
  await assert.rejects(feedOf(old), absent)
  await assert.rejects(feedOf(`${now.slice(0, -1)}_`), absent)
  assert.equal((await feedOf(now)).length, 2)
  assert.notEqual(await as('ruud', (tx, visit) => findFeed(tx, visit)), null)
  assert.deepEqual(await as('karim', (tx) => tx.selectFrom('calendar_feeds').selectAll().execute()), [])
  await assert.rejects(
    as('karim', (tx, visit) =>
      tx
        .insertInto('calendar_feeds')
        .values({ person_id: regionPerson('els'), token_hash: 'x', made_at: visit.at })
        .execute(),
    ),
    /row-level security/,
  )
})

test('FEED-1 who ends in all functions gets an empty calendar, who is blocked gets none', async () => {
  const secret = await as('ruud', (tx, visit) => replaceFeed(tx, visit))
  await fresh.asAdmin.query('update functions set until_on = $2 where id = $1', [
    regionFunction('ruud'),
    addDays(today, 1),
  ])
  assert.equal((await feedOf(secret)).length, 2)
  assert.equal((await feedOf(secret, addDays(today, 1))).length, 0)
  await fresh.asAdmin.query('update accounts set blocked_at = now() where person_id = $1', [regionPerson('ruud')])
  await assert.rejects(feedOf(secret), absent)
})

test('FEED-1 a colleague gets the days of one body', async () => {
  const entries = await as('karim', (tx) => listBodyEntries(tx, bodyId, today, site))
  assert.deepEqual(
    entries.map(({ onDay }) => onDay),
    ['2026-12-03', '2026-12-10'],
  )
})
