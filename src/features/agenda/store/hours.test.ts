import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { FunctionId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction } from '#platform/database.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/db.ts'
import { type HoursStage, setHours } from '../../../../tests/hours-stage.ts'
import { testMoment } from '../../../../tests/house.ts'
import { type RegionPerson, asRegion, placeId, regionFunction, setRegion } from '../../../../tests/region-stage.ts'
import { type Hours, hoursOf, sayHours } from '../domain/hours-amount.ts'
import { attributable, divide, notAttributable } from '../domain/hours-division.ts'
import { follow } from '../domain/hours-elsewhere.ts'
import { compareAmbition, compareTotals } from '../domain/hours-stated.ts'
import { mergeAmbitions } from './ambition-changes.ts'
import { type HourLineInput, addHourLine, changeHourLine, removeHourLine } from './hours-acts.ts'
import { listHourChanges } from './hours-history.ts'
import { listHourLines, readHourLine } from './hours-lines.ts'
import { listHoursPeople } from './hours-people.ts'
import { bookHours, listBookings, listSums } from './hours-spent.ts'
import { setParty } from './parties.ts'
import { readAgenda } from './read-agenda.ts'

let fresh: FreshDatabase
let stage: HoursStage
const today = day('2026-11-24')
const amount = (text: string): Hours => hoursOf(text)

before(async () => {
  fresh = await freshDatabase()
  await setRegion(fresh)
  stage = await asRegion(fresh, 'agenda.change', 'pia', setHours)
})
after(() => fresh.close())

const refused = (kind: Refusal['kind'], rule: string) => (fault: unknown) =>
  fault instanceof Refusal && fault.kind === kind && fault.rule === rule
const read = (who: RegionPerson = 'tom') =>
  asRegion(fresh, 'agenda.read', who, async (tx) => ({
    agenda: await readAgenda(tx, stage.agendaId, today),
    lines: await listHourLines(tx, stage.agendaId),
  }))
const book = (
  who: RegionPerson,
  line: number,
  party: string | null,
  hours: string,
  more: { onBehalf?: boolean } = {},
) =>
  asRegion(fresh, 'agenda.say', who, (tx, visit) =>
    bookHours(tx, visit, stage.agendaId, stage.lines[line]!, { party, hours: amount(hours), on: today, ...more }),
  )

test('HOURS-7 as it was entered, so it is read back: 669 stated, 733 computed, 64 more (GC01)', async () => {
  const { agenda, lines } = await read()
  const totals = compareTotals(agenda, agenda.ambitions, lines)
  assert.deepEqual(
    [totals.stated, totals.statedSum, totals.computed, totals.difference],
    ['669', '669', '733', '64'].map(amount),
  )
  const differences = agenda.ambitions.map((each) => [each.number, compareAmbition(each, lines).difference])
  assert.deepEqual(differences, [
    ['1', 0],
    ['2', null],
    ['3', 0],
    ['4', 1800],
    ['5', 0],
    ['6', 0],
    ['7', 1600],
    ['8', 3000],
  ])
  const found = follow(
    lines.find(({ counted }) => counted === 'elsewhere')!,
    lines,
  )
  assert.deepEqual(found, {
    is: 'found',
    ambitionId: stage.ambitions.get('8'),
    actionId: stage.actions.get('8.3'),
    hours: amount('135'),
  })
})

test('HOURS-3 per party as it was entered (GC02)', async () => {
  const division = divide((await read()).lines)
  assert.equal(
    [...division.parties].map(([code, hours]) => `${code} ${sayHours(hours)}`).join(', '),
    ['O 193, LPL 85, VSV 20, RMC 20, JG 58, Gem 185, Experts 6, GGD 14, S 30'].join(),
  )
  assert.equal(notAttributable(division), amount('122'))
  assert.equal(attributable(division) + notAttributable(division), amount('733'))
})

describe('HOURS-13 a line is written only when it says what it is', () => {
  const add = (who: RegionPerson, change: Partial<HourLineInput>) =>
    asRegion(fresh, 'agenda.change', who, (tx, visit) =>
      addHourLine(tx, visit, stage.agendaId, {
        ambitionId: stage.ambitions.get('6')!,
        activity: 'Bijpraten',
        sharing: 'each',
        hours: amount('2.25'),
        parties: ['O'],
        ...change,
      }),
    )
  test('either/or of one party is refused, and so is a place in another agenda', async () => {
    await assert.rejects(add('pia', { sharing: 'either' }), refused('conflict', 'HOURS-13'))
    const other = await asRegion(fresh, 'agenda.change', 'pia', setHours)
    await assert.rejects(add('pia', { ambitionId: other.ambitions.get('6')! }), refused('absent', 'AGENDA-1'))
    await assert.rejects(add('pia', { actionId: stage.actions.get('8.1')! }), refused('absent', 'AGENDA-1'))
  })
  test('only the programme team writes lines', async () => {
    for (const who of ['wim', 'ruud', 'tom'] as const)
      await assert.rejects(add(who, {}), refused('forbidden', 'AGENDA-1'))
  })
  test('HOURS-15 changed and removed with what it said before; two who change see both', async () => {
    const id = await add('sjors', {})
    const input = {
      ambitionId: stage.ambitions.get('6')!,
      activity: 'Bijpraten',
      sharing: 'each',
      parties: ['O'],
    } as const
    const later = (minutes: number) => new Date(testMoment.getTime() + minutes * 60_000)
    const change = (version: number, hours: string) =>
      asRegion(
        fresh,
        'agenda.change',
        'pia',
        (tx, visit) =>
          changeHourLine(
            tx,
            visit,
            stage.agendaId,
            id,
            version,
            { ...input, hours: amount(hours) },
            'vaker dan gedacht',
          ),
        later(1),
      )
    assert.equal((await change(1, '3.5')).kind, 'written')
    const second = await change(1, '9')
    assert.ok(second.kind === 'conflict' && second.current.hours === amount('3.5'))

    const remove = (reason: string) =>
      asRegion(
        fresh,
        'agenda.change',
        'pia',
        (tx, visit) => removeHourLine(tx, visit, stage.agendaId, id, reason),
        later(2),
      )
    await assert.rejects(remove(''), refused('conflict', 'HOURS-15'))
    await remove('gaat op in het overleg')
    const history = await asRegion(fresh, 'agenda.read', 'tom', (tx) => listHourChanges(tx, stage.agendaId, id))
    assert.deepEqual(
      history.map(({ kind, was, reason, byName }) => [kind, was?.hours ?? null, reason, byName]),
      [
        ['removed', 350, 'gaat op in het overleg', 'Pia Vlinderslag'],
        ['changed', 225, 'vaker dan gedacht', 'Pia Vlinderslag'],
        ['added', null, '', 'Sjors Kwikstaart'],
      ],
    )
    await assert.rejects(
      asRegion(fresh, 'agenda.read', 'tom', (tx) => readHourLine(tx, stage.agendaId, id)),
      refused('absent', 'AGENDA-1'),
    )
  })
})

describe('hours that were made', () => {
  const line = 7 // 6 for each of O, JG, LPL and Gem

  test('HOURS-9 whoever works for a party books; where it is one organisation only its colleagues', async () => {
    await book('ruud', line, 'O', '2.5')
    await asRegion(fresh, 'agenda.change', 'pia', (tx, visit) =>
      setParty(tx, visit, stage.agendaId, { code: 'JG', name: 'Jeugdcoaches', organisationId: placeId('provider') }),
    )
    await book('tom', line, 'JG', '1')
    await assert.rejects(book('ruud', line, 'JG', '1'), refused('forbidden', 'HOURS-9'))
    await assert.rejects(book('ruud', line, 'O', '1', { onBehalf: true }), refused('forbidden', 'HOURS-9'))
    await book('pia', line, 'Gem', '4', { onBehalf: true })
    const bookings = await asRegion(fresh, 'agenda.read', 'fenna', (tx) =>
      listBookings(tx, stage.agendaId, stage.lines[line]!),
    )
    assert.deepEqual(
      bookings
        .map(({ party, functionId, hours, by }) => [party, functionId, hours, by.name])
        .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
      [
        ['Gem', null, 400, 'Pia Vlinderslag'],
        ['JG', regionFunction('tom'), 100, 'Tom Grasduin'],
        ['O', regionFunction('ruud'), 250, 'Ruud Oeverloper'],
      ],
    )
  })

  test('HOURS-9 on a line with a name only that person', async () => {
    const input = {
      ambitionId: stage.ambitions.get('7')!,
      activity: 'Verkennen',
      sharing: 'each',
      hours: amount('16'),
    } as const
    const id = stage.lines[19]!
    const functionId: FunctionId = regionFunction('daan')
    await asRegion(fresh, 'agenda.change', 'pia', (tx, visit) =>
      changeHourLine(tx, visit, stage.agendaId, id, 1, { ...input, parties: ['Gem'], functionId }),
    )
    await assert.rejects(book('fenna', 19, 'Gem', '1'), refused('forbidden', 'HOURS-9'))
    await book('daan', 19, 'Gem', '1')
    const people = await asRegion(fresh, 'agenda.read', 'tom', (tx) => listHoursPeople(tx, stage.agendaId))
    assert.ok(people.some((person) => person.functionId === functionId && person.name === 'Daan Bosrand'))
  })

  test('HOURS-10 a correction takes away no more than was booked, also when two correct at once', async () => {
    await assert.rejects(book('ruud', line, 'O', '-3'), refused('conflict', 'HOURS-10'))
    await assert.rejects(book('els', line, 'O', '-1'), refused('conflict', 'HOURS-10'))
    const both = await Promise.allSettled([book('ruud', line, 'O', '-2'), book('ruud', line, 'O', '-2')])
    assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
    const sums = await asRegion(fresh, 'agenda.read', 'tom', (tx) => listSums(tx, stage.agendaId, stage.lines[line]!))
    assert.equal(sums.find(({ party }) => party === 'O')?.hours, amount('0.5'))
  })

  test('HOURS-10 not on a day to come, not for a party the line does not name, not on a line counted elsewhere', async () => {
    await assert.rejects(book('ruud', line, 'GGD', '1'), refused('conflict', 'HOURS-10'))
    await assert.rejects(book('ruud', line, null, '1'), refused('conflict', 'HOURS-10'))
    await assert.rejects(book('ruud', 4, null, '1'), refused('forbidden', 'HOURS-9'))
    const late = { party: 'O', hours: amount('1'), on: day('2026-11-25') }
    await assert.rejects(
      asRegion(fresh, 'agenda.say', 'ruud', (tx, visit) =>
        bookHours(tx, visit, stage.agendaId, stage.lines[line]!, late),
      ),
      refused('conflict', 'HOURS-10'),
    )
  })

  test('HOURS-14 a line on which hours were booked stays, with the parties that booked', async () => {
    const id = stage.lines[line]!
    await assert.rejects(
      asRegion(fresh, 'agenda.change', 'pia', (tx, visit) => removeHourLine(tx, visit, stage.agendaId, id, 'weg')),
      refused('conflict', 'HOURS-14'),
    )
    const input = {
      ambitionId: stage.ambitions.get('4')!,
      activity: 'Overleg',
      sharing: 'each',
      hours: amount('6'),
    } as const
    const change = (parties: readonly string[]) =>
      asRegion(fresh, 'agenda.change', 'pia', (tx, visit) =>
        changeHourLine(tx, visit, stage.agendaId, id, 1, { ...input, parties }),
      )
    await assert.rejects(change(['O', 'Gem']), refused('conflict', 'HOURS-14'))
    assert.equal((await change(['O', 'Gem', 'JG'])).kind, 'written')
  })
})

describe('under row-level security', () => {
  test('who is nobody sees no line, no booking and no history', async () => {
    await inTransaction(fresh.db, { on: today }, async (tx) => {
      assert.deepEqual(await listHourLines(tx, stage.agendaId), [])
      assert.deepEqual(await listSums(tx, stage.agendaId), [])
      assert.deepEqual(await listHourChanges(tx, stage.agendaId, null), [])
    })
  })
  test('a colleague outside the team writes no line, and books in nobody else’s name', async () => {
    const row = {
      agenda_id: stage.agendaId,
      ambition_id: stage.ambitions.get('1')!,
      position: 99,
      activity: 'x',
      sharing: 'nobody' as const,
    }
    await assert.rejects(
      asRegion(fresh, 'agenda.say', 'ruud', (tx) =>
        tx
          .insertInto('hour_lines')
          .values({ id: crypto.randomUUID(), ...row })
          .execute(),
      ),
      /row-level security/,
    )
    await assert.rejects(
      asRegion(fresh, 'agenda.say', 'ruud', (tx, visit) =>
        bookHours(
          tx,
          { ...visit, actor: { ...visit.actor, personId: crypto.randomUUID() as typeof visit.actor.personId } },
          stage.agendaId,
          stage.lines[7]!,
          { party: 'O', hours: amount('1'), on: today },
        ),
      ),
      /row-level security/,
    )
  })
})

test('HOURS-6 where an ambition is merged its hours go along, and the total stays', async () => {
  const other = await asRegion(fresh, 'agenda.change', 'pia', setHours)
  await asRegion(fresh, 'agenda.change', 'pia', (tx, visit) =>
    mergeAmbitions(tx, visit, other.agendaId, {
      from: ['4', '7'].map((number) => ({ id: other.ambitions.get(number)!, version: 1 })),
      into: { number: '9', title: 'Samen op één kaart' },
      on: today,
      reason: 'hoort bij elkaar',
    }),
  )
  await asRegion(fresh, 'agenda.read', 'tom', async (tx) => {
    const agenda = await readAgenda(tx, other.agendaId, today)
    const lines = await listHourLines(tx, other.agendaId)
    assert.equal(compareTotals(agenda, agenda.ambitions, lines).computed, amount('733'))
  })
})
