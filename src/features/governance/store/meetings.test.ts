import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { type Day, addDays, day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction } from '#platform/database.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { proposeDays } from '#calendar/rhythm.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/db.ts'
import { testMoment } from '../../../../tests/house.ts'
import { type RegionPerson, asRegion, regionFunction, setRegion } from '../../../../tests/region-stage.ts'
import type { ItemId, MeetingId } from '../domain/meeting.ts'
import type { BodyId, ThemeId } from '../domain/proposal.ts'
import { daysToPlan } from '../domain/series.ts'
import { listAttendance, recordAttendance } from './attendance-store.ts'
import { listComingMeetings, nextMeetingOf, placeOnAgenda } from './bodies-agenda.ts'
import { addBody, addTheme, changeBody } from './bodies-write.ts'
import { readBody } from './bodies-read.ts'
import { addHolder } from './holders-store.ts'
import { carryOver } from './items-carry.ts'
import { addGuest, listBacklog, listItems, putOnAgenda, readItem, setOutcome, shiftItem } from './items-store.ts'
import { addPaper, listPapers, readPaper, withdrawPaper } from './meeting-papers.ts'
import { findNextAfter, listMeetings, listOfBody, listPublished, readMeeting } from './meetings-read.ts'
import { addMeeting, cancelMeeting, holdMeeting, moveMeeting, publishMeeting, sendOutAgenda } from './meetings-write.ts'
import { adoptMinutes, findMinutes, publishMinutes, reopenMinutes, writeMinutes } from './minutes-store.ts'
import { remindOfPapers } from './papers-due.ts'
import { addSeat } from './seats-store.ts'
import { changeSeries, endSeries } from './series-change.ts'
import { listOccurrences, readSeries } from './series-read.ts'
import { type SeriesInput, addSeries, planMeetings } from './series-store.ts'

const today = day('2026-11-24')
let fresh: FreshDatabase
let theme: ThemeId
let bodyId: BodyId

type Act<T> = (tx: Tx, visit: Visit) => Promise<T>
const as = <T>(who: RegionPerson, act: Act<T>, at = testMoment) => asRegion(fresh, 'meeting.hold', who, act, at)
/** Daan is the secretary. */
const daan = <T>(act: Act<T>, at = testMoment) => as('daan', act, at)
const refusedBy = (rule: string) => (fault: unknown) => fault instanceof Refusal && fault.rule === rule

before(async () => {
  fresh = await freshDatabase()
  await setRegion(fresh)
})
after(() => fresh.close())

/** Each test has a body of its own: Ruud is chair, Daan secretary, Bea is there for the theme only. */
beforeEach(async () => {
  await as('pia', async (tx, visit) => {
    theme = await addTheme(tx, visit, 'Samenhang')
    bodyId = await addBody(tx, visit, {
      name: 'Stuurgroep',
      shortName: null,
      purpose: '',
      powers: ['advises'],
      budgetPower: false,
      scale: 'regional',
      division: null,
      areaId: null,
      parentId: null,
      isOogo: false,
      from: day('2025-01-01'),
    })
    const sit = async (who: RegionPerson, part: 'chair' | 'secretary' | 'member', themeId: ThemeId | null) => {
      const seatId = await addSeat(tx, visit, bodyId, {
        title: who,
        rule: 'person',
        organisationId: null,
        organisationKind: null,
        division: null,
        areaId: null,
        role: null,
        themeId,
        count: 1,
        settled: true,
        note: '',
        from: day('2025-01-01'),
      })
      await addHolder(tx, visit, seatId, {
        who: { functionId: regionFunction(who) },
        part,
        speaksFor: '',
        represents: [],
        from: day('2025-01-01'),
      })
    }
    await sit('ruud', 'chair', null)
    await sit('daan', 'secretary', null)
    await sit('bea', 'member', theme)
  })
})

const series: SeriesInput = {
  themeId: null,
  name: '',
  rhythm: { kind: 'weeks', everyWeeks: 8 },
  startsOn: day('2026-11-26'),
  until: null,
  atTime: '14:00',
  minutes: 90,
  place: 'Raadzaal',
  papersDaysBefore: 10,
}
const when = (onDay: Day, atTime = '14:00') => ({
  onDay,
  atTime,
  minutes: 90,
  place: 'Raadzaal',
  papersDueOn: addDays(onDay, -10),
})
const meet = (onDay: Day, themeId: ThemeId | null = null) =>
  daan((tx, visit) => addMeeting(tx, visit, bodyId, { ...when(onDay), themeId }))
const point = (meetingId: MeetingId | null, title: string, more: object = {}) =>
  daan((tx, visit) => placeOnAgenda(tx, visit, { bodyId, meetingId, title, kind: 'discuss', ...more }))
const titles = (who: RegionPerson, meetingId: MeetingId) =>
  as(who, async (tx) => (await listItems(tx, meetingId)).map(({ title }) => title))

describe('MEETING-1 MEETING-3 MEETING-4 a series', () => {
  const period = { from: today, until: day('2027-12-31') }
  const plan = (id: Awaited<ReturnType<typeof addSeries>>) =>
    daan(async (tx, visit) => {
      const found = await readSeries(tx, id)
      const days = proposeDays(daysToPlan(found, await listOccurrences(tx, id), period))
      return planMeetings(
        tx,
        visit,
        id,
        days.map(({ occursOn, instead }) => ({ occursOn, onDay: instead ?? occursOn })),
      )
    })
  const days = async () =>
    (await daan((tx) => listOfBody(tx, bodyId, today))).map(({ onDay, state }) => `${onDay} ${state}`)

  test('MEETING-1 is planned once, however often it is asked; a holiday got its other day', async () => {
    const id = await daan((tx, visit) => addSeries(tx, visit, bodyId, { ...series, startsOn: day('2027-03-11') }))
    // 8 weeks after 11 March 2027 is Ascension day, 6 May
    assert.equal(await plan(id), 6)
    assert.equal(await plan(id), 0)
    assert.deepEqual((await days()).slice(0, 3), ['2027-03-11 planned', '2027-05-13 planned', '2027-07-01 planned'])
    const [first] = await daan((tx) => listOfBody(tx, bodyId, today))
    assert.equal(first!.papersDueOn, '2027-03-01')
    const known = [{ occursOn: day('2027-05-06'), onDay: day('2027-05-06') }]
    assert.equal(await daan((tx, visit) => planMeetings(tx, visit, id, known)), 0, 'also when it is asked by name')
    await assert.rejects(
      daan((tx, visit) => planMeetings(tx, visit, id, [{ occursOn: day('2027-03-12'), onDay: day('2027-03-12') }])),
      refusedBy('MEETING-1'),
    )
  })

  test('MEETING-4 a meeting that moved or does not go on keeps its place: it is not made again', async () => {
    const id = await daan((tx, visit) => addSeries(tx, visit, bodyId, series))
    await plan(id)
    const [first, second] = await daan((tx) => listOfBody(tx, bodyId, today))
    await daan((tx, visit) => moveMeeting(tx, visit, first!.id, first!.version, when(day('2026-12-01'))))
    await daan((tx, visit) => cancelMeeting(tx, visit, second!.id, 'Te weinig op de agenda'))
    assert.equal(await plan(id), 0)
    const moved = await daan((tx) => readMeeting(tx, first!.id))
    assert.deepEqual(
      [moved.occursOn, moved.onDay, moved.sequence, moved.uid],
      ['2026-11-26', '2026-12-01', 1, first!.uid],
    )
    const gone = await daan((tx) => readMeeting(tx, second!.id))
    assert.deepEqual([gone.state, gone.stateReason, gone.sequence], ['cancelled', 'Te weinig op de agenda', 1])
    await assert.rejects(
      daan((tx, visit) => cancelMeeting(tx, visit, first!.id, ' ')),
      refusedBy('MEETING-4'),
    )
    await assert.rejects(
      daan((tx, visit) => cancelMeeting(tx, visit, second!.id, 'Nog eens')),
      refusedBy('MEETING-4'),
    )
  })

  test('MEETING-4 who moves what someone else just moved hears it', async () => {
    const id = await meet(day('2026-12-10'))
    const { version } = await daan((tx) => readMeeting(tx, id))
    assert.equal(
      (await daan((tx, visit) => moveMeeting(tx, visit, id, version, when(day('2026-12-11'))))).kind,
      'written',
    )
    assert.equal(
      (await daan((tx, visit) => moveMeeting(tx, visit, id, version, when(day('2026-12-12'))))).kind,
      'changed-meanwhile',
    )
    assert.equal((await daan((tx) => readMeeting(tx, id))).onDay, '2026-12-11')
  })

  test('MEETING-3 another rhythm from a day on keeps what was sent and what both give, and points go to the backlog', async () => {
    const id = await daan((tx, visit) => addSeries(tx, visit, bodyId, series))
    await plan(id)
    const planned = await daan((tx) => listOfBody(tx, bodyId, today))
    assert.equal(planned.length, 8)
    const [before, sent, gone, both] = planned
    await daan((tx, visit) => sendOutAgenda(tx, visit, sent!.id))
    await point(gone!.id, 'Blijft liggen')
    // every sixteen weeks from the fourth meeting on: that one and each second after it are in both rhythms
    const next = {
      ...series,
      rhythm: { kind: 'weeks', everyWeeks: 16 } as const,
      startsOn: both!.occursOn!,
      atTime: '10:00',
    }
    const changed = await daan((tx, visit) => changeSeries(tx, visit, id, { ...next, startsOn: both!.occursOn! }))
    assert.deepEqual(changed.chain.keep[0]?.id, both!.id)
    const kept = await daan((tx) => readMeeting(tx, both!.id))
    assert.deepEqual(
      [kept.seriesId, kept.atTime, kept.uid, kept.sequence, kept.state],
      [changed.id, '10:00', both!.uid, 1, 'planned'],
    )
    for (const earlier of [before!, sent!, gone!]) {
      const still = await daan((tx) => readMeeting(tx, earlier.id))
      assert.deepEqual([still.state, still.sequence, still.seriesId], ['planned', 0, id])
    }
    const after = await daan((tx) => listOfBody(tx, bodyId, today))
    assert.equal(after.filter(({ state }) => state === 'cancelled').length, 2)
    assert.equal(await plan(id), 0, 'the old rhythm plans nothing after its last day')
    assert.equal(await plan(changed.id), 0, 'the kept days are not made again')
  })

  test('MEETING-3 a series that stops cancels what was not sent, and its points wait', async () => {
    const id = await daan((tx, visit) => addSeries(tx, visit, bodyId, series))
    await plan(id)
    const [first, second] = await daan((tx) => listOfBody(tx, bodyId, today))
    await point(second!.id, 'Wacht')
    await daan((tx, visit) => sendOutAgenda(tx, visit, first!.id))
    await daan((tx, visit) => endSeries(tx, visit, id, today))
    assert.deepEqual(
      (await daan((tx) => listOfBody(tx, bodyId, today))).map(({ state }) => state),
      ['planned', ...Array(7).fill('cancelled')],
    )
    assert.deepEqual(
      (await daan((tx) => listBacklog(tx, bodyId))).map(({ title }) => title),
      ['Wacht'],
    )
  })

  test('MEETING-4 another name of the body reaches calendars', async () => {
    const id = await meet(day('2026-12-10'))
    await as('pia', async (tx, visit) => {
      const found = await readBody(tx, bodyId)
      return changeBody(tx, visit, bodyId, found.version, { ...found, name: 'Regiegroep' })
    })
    assert.equal((await daan((tx) => readMeeting(tx, id))).sequence, 1)
  })
})

describe('MEETING-5 MEETING-6 the agenda', () => {
  test('MEETING-6 is a draft of its keepers until it is sent', async () => {
    const id = await meet(day('2026-12-10'))
    await point(id, 'Opening')
    assert.deepEqual(await titles('ruud', id), ['Opening'])
    assert.deepEqual(await titles('bea', id), [])
    await point(id, 'Thema', { themeId: theme })
    assert.deepEqual(await titles('bea', id), [])
    await daan((tx, visit) => sendOutAgenda(tx, visit, id))
    assert.deepEqual(await titles('bea', id), ['Thema'], 'a member for one theme reads its points only (SEAT-3)')
    assert.deepEqual(await titles('pia', id), ['Opening', 'Thema'])
    assert.deepEqual(await titles('karim', id), [])
    await assert.rejects(
      daan((tx, visit) => sendOutAgenda(tx, visit, id)),
      refusedBy('MEETING-6'),
    )
  })

  test('MEETING-5 points move up, to the backlog and back; a meeting for a theme takes no other', async () => {
    const id = await meet(day('2026-12-10'))
    const [one, two, three] = [await point(id, 'een'), await point(id, 'twee'), await point(id, 'drie')]
    await daan((tx, visit) => shiftItem(tx, visit, three, 'up'))
    await daan((tx, visit) => shiftItem(tx, visit, one, 'up'))
    assert.deepEqual(await titles('daan', id), ['een', 'drie', 'twee'])
    await daan((tx, visit) => putOnAgenda(tx, visit, two, null))
    assert.deepEqual(
      (await daan((tx) => listBacklog(tx, bodyId))).map(({ title }) => title),
      ['twee'],
    )
    const themed = await meet(day('2026-12-17'), theme)
    await daan((tx, visit) => putOnAgenda(tx, visit, two, themed))
    assert.equal((await daan((tx) => readItem(tx, two))).themeId, theme, 'it is about what the meeting is about')
    const other = await as('pia', (tx, visit) => addTheme(tx, visit, 'Iets anders'))
    await assert.rejects(point(themed, 'Ander', { themeId: other }), refusedBy('MEETING-5'))
    await assert.rejects(
      as('bea', (tx, visit) => placeOnAgenda(tx, visit, { bodyId, meetingId: id, title: 'x', kind: 'inform' })),
      refusedBy('MEETING-5'),
    )
  })

  test('SEAT-7 a guest reads the own point and no other', async () => {
    const id = await meet(day('2026-12-10'))
    await point(id, 'Besloten')
    const own = await point(id, 'Met gast')
    await daan((tx, visit) => addGuest(tx, visit, own, { who: { functionId: regionFunction('tom') } }))
    assert.deepEqual(await titles('tom', id), [])
    await daan((tx, visit) => sendOutAgenda(tx, visit, id))
    assert.deepEqual(await titles('tom', id), ['Met gast'])
    const paper = await daan((tx, visit) =>
      addPaper(tx, visit, {
        of: { itemId: own },
        title: 'Notitie',
        content: { kind: 'text', text: 'Woorden' },
        warned: [],
      }),
    )
    await daan((tx, visit) =>
      addPaper(tx, visit, {
        of: { meetingId: id },
        title: 'Voor allen',
        content: { kind: 'text', text: 'Leden' },
        warned: [],
      }),
    )
    assert.deepEqual(await as('tom', async (tx) => (await listPapers(tx, id)).map(({ title }) => title)), ['Notitie'])
    assert.equal((await as('tom', (tx) => readPaper(tx, id, paper))).content.toString(), 'Woorden')
  })
})

describe('MEETING-7 carrying over', () => {
  test('MEETING-7 also when the meeting is over; papers and guests come along, the old agenda says so', async () => {
    const [past, next] = [await meet(day('2026-11-20')), await meet(day('2026-12-10'))]
    const item = await point(past, 'Niet aan toegekomen')
    await daan((tx, visit) =>
      addPaper(tx, visit, {
        of: { itemId: item },
        title: 'Stuk',
        content: { kind: 'link', link: 'https://voorbeeld.example/stuk' },
        warned: [],
      }),
    )
    await daan((tx, visit) => addGuest(tx, visit, item, { who: { name: 'Iemand van buiten', organisationId: null } }))
    await daan((tx, visit) => holdMeeting(tx, visit, past))
    const target = await daan(async (tx, visit) => findNextAfter(tx, await readMeeting(tx, past), visit.on))
    assert.equal(target, next)
    const carried = await daan((tx, visit) => carryOver(tx, visit, item, next))
    const [old] = await daan((tx) => listItems(tx, past))
    assert.equal(old!.state, 'carried')
    const found = await daan((tx) => readItem(tx, carried))
    assert.deepEqual([found.meetingId, found.state, found.carriedFromId, found.guests.length], [next, 'open', item, 1])
    assert.deepEqual(
      (await daan((tx) => listPapers(tx, next))).map(({ title }) => title),
      ['Stuk'],
    )
    await assert.rejects(
      daan((tx, visit) => carryOver(tx, visit, item, next)),
      refusedBy('MEETING-7'),
    )
    await assert.rejects(
      daan((tx, visit) => carryOver(tx, visit, carried, past)),
      refusedBy('MEETING-5'),
    )
  })

  test('MEETING-7 of a meeting that does not go on, open points wait in the backlog', async () => {
    const id = await meet(day('2026-12-10'))
    await point(id, 'Wacht')
    await daan((tx, visit) => cancelMeeting(tx, visit, id, 'Ziek'))
    assert.deepEqual(
      (await daan((tx) => listBacklog(tx, bodyId))).map(({ title }) => title),
      ['Wacht'],
    )
    assert.deepEqual(
      (await daan((tx) => listItems(tx, id))).map(({ state }) => state),
      ['carried'],
    )
  })
})

describe('MEETING-8 MEETING-9 MEETING-13 afterwards', () => {
  test('MEETING-8 not before its day; outcomes are said and corrected later; the minutes are work until they are written', async () => {
    const [past, coming] = [await meet(day('2026-11-20')), await meet(day('2026-12-10'))]
    await assert.rejects(
      daan((tx, visit) => holdMeeting(tx, visit, coming)),
      refusedBy('MEETING-8'),
    )
    const item = await point(past, 'Punt')
    await daan((tx, visit) => holdMeeting(tx, visit, past))
    const say = async (id: ItemId, outcome: string) =>
      daan(async (tx, visit) => setOutcome(tx, visit, id, (await readItem(tx, id)).version, { outcome, done: true }))
    assert.equal((await say(item, 'Aangenomen')).kind, 'written')
    assert.equal((await say(item, 'Aangenomen met een wijziging')).kind, 'written')
    assert.equal((await daan((tx) => readItem(tx, item))).outcome, 'Aangenomen met een wijziging')
    await assert.rejects(
      as('bea', (tx, visit) => setOutcome(tx, visit, item, 3, { outcome: 'x', done: true })),
      Refusal,
    )

    assert.equal(await openWork('meeting.minutes', past), 1)
    await daan((tx, visit) => writeMinutes(tx, visit, past, 0, 'Wat er gezegd is.'))
    assert.equal(await openWork('meeting.minutes', past), 0)
  })

  test('MEETING-9 minutes: draft, adopted, public, and no other way', async () => {
    const past = await meet(day('2026-11-20'))
    await daan((tx, visit) => sendOutAgenda(tx, visit, past))
    await daan((tx, visit) => holdMeeting(tx, visit, past))
    await assert.rejects(
      daan((tx, visit) => adoptMinutes(tx, visit, past, 0, today)),
      refusedBy('MEETING-9'),
    )
    await daan((tx, visit) => writeMinutes(tx, visit, past, 0, 'Tekst'))
    assert.equal(
      (await daan((tx, visit) => writeMinutes(tx, visit, past, 0, 'Andere tekst'))).kind,
      'changed-meanwhile',
    )
    await assert.rejects(
      daan((tx, visit) => publishMinutes(tx, visit, past, 1)),
      refusedBy('MEETING-9'),
    )
    await assert.rejects(
      daan((tx, visit) => adoptMinutes(tx, visit, past, 1, day('2026-11-19'))),
      refusedBy('MEETING-9'),
    )
    await daan((tx, visit) => adoptMinutes(tx, visit, past, 1, today))
    await assert.rejects(
      daan((tx, visit) => writeMinutes(tx, visit, past, 2, 'Toch anders')),
      refusedBy('MEETING-9'),
    )
    await daan((tx, visit) => reopenMinutes(tx, visit, past, 2))
    await daan((tx, visit) => adoptMinutes(tx, visit, past, 3, today))
    await assert.rejects(
      daan((tx, visit) => publishMinutes(tx, visit, past, 4)),
      refusedBy('MEETING-9'),
      'the agenda is not public: nobody would find them',
    )
    await daan((tx, visit) => publishMeeting(tx, visit, past))
    await daan((tx, visit) => publishMinutes(tx, visit, past, 4))
    await assert.rejects(
      daan((tx, visit) => reopenMinutes(tx, visit, past, 5)),
      refusedBy('MEETING-9'),
    )
    const stranger = await inTransaction(fresh.db, { on: today }, (tx) => findMinutes(tx, past))
    assert.equal(stranger?.text, 'Tekst')
  })

  test('MEETING-13 who was there, for whom; not of a meeting that is still to come', async () => {
    const past = await meet(day('2026-11-20'))
    const people = [
      {
        seatHolderId: null,
        name: 'Ruud Oeverloper',
        organisationId: null,
        kind: 'present' as const,
        onBehalfOf: 'Els Wulpenburg',
      },
      { seatHolderId: null, name: 'Gast van buiten', organisationId: null, kind: 'guest' as const, onBehalfOf: '' },
    ]
    await daan((tx, visit) => recordAttendance(tx, visit, past, people))
    await daan((tx, visit) => recordAttendance(tx, visit, past, people))
    assert.deepEqual(
      (await as('ruud', (tx) => listAttendance(tx, past))).map(({ name, kind }) => [name, kind]),
      [
        ['Ruud Oeverloper', 'present'],
        ['Gast van buiten', 'guest'],
      ],
    )
    assert.deepEqual(await as('karim', (tx) => listAttendance(tx, past)), [])
    const coming = await meet(day('2026-12-10'))
    await assert.rejects(
      daan((tx, visit) => recordAttendance(tx, visit, coming, people)),
      refusedBy('MEETING-13'),
    )
  })
})

describe('MEETING-10 MEETING-12 what is public', () => {
  test('MEETING-10 before publication nothing, afterwards all but what is confidential, with its papers', async () => {
    const id = await meet(day('2026-12-10'))
    await point(id, 'Open punt')
    const closed = await point(id, 'Vertrouwelijk', { isConfidential: true })
    for (const place of [{ itemId: closed }, { meetingId: id }])
      await daan((tx, visit) =>
        addPaper(tx, visit, {
          of: place,
          title: 'itemId' in place ? 'Geheim' : 'Bijlage',
          content: { kind: 'text', text: 'x' },
          warned: [],
        }),
      )
    const seen = () =>
      inTransaction(fresh.db, { on: today }, async (tx) => ({
        meetings: (await listPublished(tx, 1)).rows.filter((one) => one.id === id).length,
        items: (await listItems(tx, id)).map(({ title }) => title),
        papers: (await listPapers(tx, id)).map(({ title }) => title),
        attendance: await listAttendance(tx, id),
      }))
    await assert.rejects(
      daan((tx, visit) => publishMeeting(tx, visit, id)),
      refusedBy('MEETING-10'),
    )
    await daan((tx, visit) => sendOutAgenda(tx, visit, id))
    assert.deepEqual(await seen(), { meetings: 0, items: [], papers: [], attendance: [] })
    await daan((tx, visit) => publishMeeting(tx, visit, id))
    assert.deepEqual(await seen(), { meetings: 1, items: ['Open punt'], papers: ['Bijlage'], attendance: [] })
    const [paper] = await inTransaction(fresh.db, { on: today }, (tx) => listPapers(tx, id))
    await daan((tx, visit) => withdrawPaper(tx, visit, paper!.id))
    assert.deepEqual((await seen()).papers, [])
  })
})

describe('MEETING-11 the deadline of papers', () => {
  test('MEETING-11 the secretary is reminded once, within a week', async () => {
    const [soon, later] = [await meet(day('2026-12-08')), await meet(day('2027-01-20'))]
    const remind = () => inTransaction(fresh.db, {}, (tx) => remindOfPapers(tx, today, testMoment))
    await remind()
    assert.equal(await openWork('meeting.papers', soon), 1)
    assert.equal(await openWork('meeting.papers', later), 0)
    await daan(async (tx, visit) =>
      moveMeeting(tx, visit, soon, (await readMeeting(tx, soon)).version, when(day('2026-12-09'))),
    )
    await remind()
    assert.equal(await openWork('meeting.papers', soon), 1)
    const { rows } = await fresh.asAdmin.query('select due_on, holder_id from work_items where path = $1', [
      `/bestuur/vergaderingen/${soon}`,
    ])
    assert.deepEqual(rows, [{ due_on: '2026-11-28', holder_id: regionFunction('daan') }])
  })
})

describe('MEETING-5 for who brings a proposal', () => {
  test('MEETING-5 the next meeting of each body, and its last day for papers', async () => {
    await meet(day('2026-12-17'))
    await meet(day('2026-12-03'), theme)
    const first = await daan((tx, visit) => nextMeetingOf(tx, [bodyId], visit.on))
    assert.deepEqual([first.get(bodyId)?.onDay, first.get(bodyId)?.papersDueOn], ['2026-12-17', '2026-12-07'])
    assert.equal(
      (await daan((tx, visit) => nextMeetingOf(tx, [bodyId], visit.on, theme))).get(bodyId)?.onDay,
      '2026-12-03',
    )
    assert.equal((await daan((tx, visit) => listComingMeetings(tx, [bodyId], visit.on, theme))).length, 2)
    const mine = await as('bea', (tx, visit) =>
      listMeetings(tx, visit, { when: 'coming', mine: true, bodyId, state: null, page: 1 }),
    )
    assert.equal(mine.count, 2)
    assert.equal(
      (
        await as('karim', (tx, visit) =>
          listMeetings(tx, visit, { when: 'coming', mine: true, bodyId, state: null, page: 1 }),
        )
      ).count,
      0,
    )
  })
})

async function openWork(kind: string, meetingId: MeetingId): Promise<number> {
  const { rows } = await fresh.asAdmin.query<{ n: number }>(
    'select count(*)::int as n from work_items where kind = $1 and path = $2 and done_at is null',
    [kind, `/bestuur/vergaderingen/${meetingId}`],
  )
  return rows[0]!.n
}
