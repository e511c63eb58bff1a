import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Actor } from '#access/domain/visit.ts'
import type { FunctionId, OrganisationId } from '#kernel/id.ts'
import { day } from '#kernel/day.ts'
import { idOf } from '../../../../tests/child-facts.ts'
import { actionId, agendaOfHours, ambitionId, hourLines, lineOf } from '../../../../tests/hours-agenda.ts'
import { type Hours, addUp, hoursOf, noHours, readHours, sayHours, storedHours } from './hours-amount.ts'
import { attributable, divide, notAttributable, overCapacity, overPeople } from './hours-division.ts'
import { follow } from './hours-elsewhere.ts'
import { type HourLine, countAll, countOf, countings, sharings } from './hours-line.ts'
import { questionsOf, unexplained } from './hours-questions.ts'
import { sayReckoning } from './hours-say.ts'
import { type SpentHours, mayBook, mistakeInBooking, planAndSpend, spentByParty, spentByPerson } from './hours-spent.ts'
import { compareAction, compareAmbition, compareTotals, differs } from './hours-stated.ts'

const amount = (text: string) => hoursOf(text)
const of = (number: string) => hourLines.filter((line) => line.ambitionId === ambitionId(number))
const compared = (number: string) =>
  compareAmbition(
    agendaOfHours.ambitions.find((each) => each.number === number)!,
    hourLines,
  )

describe('HOURS-1 amounts are exact', () => {
  const read: readonly (readonly [string, number | null])[] = [
    ['7', 700],
    ['7,5', 750],
    ['7.5', 750],
    ['7,05', 705],
    [' 0,25 ', 25],
    ['1.250', 125_000],
    ['1.250,75', 125_075],
    ['0', 0],
    ['7,505', null],
    ['-3', null],
    ['', null],
    ['zes', null],
    ['6 uur', null],
    ['1,250', null],
    ['1e3', null],
  ]
  for (const [typed, hundredths] of read)
    test(`"${typed}" is ${hundredths}`, () => assert.equal(readHours(typed), hundredths))

  test('what the database keeps comes back the same; what it cannot keep is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (hundredths) => {
        const hours = hundredths as Hours
        assert.equal(hoursOf(storedHours(hours)), hours)
        if (hundredths >= 0) assert.equal(readHours(sayHours(hours)), hours)
      }),
    )
    assert.throws(() => hoursOf('1.005'), RangeError)
    assert.throws(() => hoursOf('1e9'), RangeError)
  })

  test('ten times a tenth of an hour is one hour', () => {
    assert.equal(addUp(Array.from({ length: 10 }, () => amount('0.10'))), amount('1'))
  })
})

describe('HOURS-2 a line counts once for what it says', () => {
  const cases: readonly (readonly [string, Partial<HourLine>, number])[] = [
    ['six for each of four', { sharing: 'each', parties: ['O', 'JG', 'LPL', 'Gem'] }, 2400],
    ['six together', { sharing: 'together', parties: ['O', 'Gem'] }, 600],
    ['six of one of two', { sharing: 'either', parties: ['O', 'Gem'] }, 600],
    ['six of nobody', { sharing: 'nobody' }, 600],
    ['six booked elsewhere', { sharing: 'each', parties: ['O'], counted: 'elsewhere' }, 0],
    ['six outside the total', { sharing: 'each', parties: ['O'], counted: 'outside' }, 0],
    ['an amount nobody wrote', { sharing: 'each', parties: ['O'], hours: null }, 0],
  ]
  for (const [name, change, hundredths] of cases)
    test(name, () =>
      assert.equal(countOf({ ...lineOf({ in: '1', activity: 'x', hours: '6' }), ...change }), hundredths),
    )
})

describe('HOURS-7 stated beside computed, never corrected (GC01)', () => {
  const rows: readonly (readonly [string, string | null, string, string | null])[] = [
    ['1', '74', '74', '0'],
    ['2', null, '0', null],
    ['3', '120', '120', '0'],
    ['4', '86', '104', '18'],
    ['5', '86', '86', '0'],
    ['6', '48', '48', '0'],
    ['7', '60', '76', '16'],
    ['8', '195', '225', '30'],
  ]
  for (const [number, stated, computed, difference] of rows)
    test(`ambition ${number}: ${stated ?? 'nothing'} stated, ${computed} computed`, () => {
      const found = compared(number)
      assert.equal(found.stated, stated && amount(stated))
      assert.equal(found.computed, amount(computed))
      assert.equal(found.difference, difference && amount(difference))
    })

  test('the whole: 669 stated, 669 as the sum of what is stated, 733 computed, 64 more', () => {
    const totals = compareTotals(agendaOfHours, agendaOfHours.ambitions, hourLines)
    assert.equal(totals.stated, amount('669'))
    assert.equal(totals.statedSum, amount('669'))
    assert.equal(totals.computed, amount('733'))
    assert.equal(totals.difference, amount('64'))
  })

  test('an action is compared by its own lines', () => {
    const action = { id: actionId('8.3'), statedHours: '130.00' }
    assert.equal(compareAction(action, hourLines).computed, amount('135'))
    assert.equal(compareAction(action, hourLines).difference, amount('5'))
  })
})

describe('HOURS-12 a sum is shown with its reckoning', () => {
  const said: readonly (readonly [string, string])[] = [
    ['4', '6 × 4 + 40 × 2 = 104; genoemd 86, verschil +18'],
    ['7', '16 + 8 × 3 + 20 + 16 = 76; genoemd 60, verschil +16'],
    ['3', '20 × 5 + 10 × 2 = 120; genoemd 120, klopt'],
    ['2', '0'],
  ]
  for (const [number, words] of said)
    test(`ambition ${number}: ${words}`, () => assert.equal(sayReckoning(of(number), compared(number)), words))
})

describe('HOURS-3 per party (GC02)', () => {
  test('O 193, Gem 185, LPL 85, JG 58, VSV 20, RMC 20, GGD 14, experts 6, S 30; not attributable 122; together 733', () => {
    const division = divide(hourLines)
    const parties = Object.fromEntries([...division.parties].map(([code, hours]) => [code, sayHours(hours)]))
    assert.deepEqual(parties, {
      O: '193',
      Gem: '185',
      LPL: '85',
      JG: '58',
      VSV: '20',
      RMC: '20',
      GGD: '14',
      Experts: '6',
      S: '30',
    })
    assert.equal(notAttributable(division), amount('122'))
    assert.deepEqual(division.notDivided, { undecided: amount('8'), together: noHours, nobody: amount('114') })
    assert.equal(addUp([attributable(division), notAttributable(division)]), amount('733'))
  })

  test('hours together of several parties are not shared out; of one party they are its own', () => {
    const line = lineOf({ in: '1', activity: 'x', hours: '12', sharing: 'together', parties: ['O', 'Gem'] })
    assert.deepEqual(divide([line]).notDivided.together, amount('12'))
    assert.equal(divide([line]).parties.size, 0)
    assert.equal(divide([{ ...line, parties: ['O'] }]).parties.get('O'), amount('12'))
  })
})

describe('HOURS-6 hours that are booked elsewhere are followed', () => {
  test('ambition 2 leads to 8.3, where 135 hours are', () => {
    const found = follow(of('2')[0]!, hourLines)
    assert.deepEqual(found, {
      is: 'found',
      ambitionId: ambitionId('8'),
      actionId: actionId('8.3'),
      hours: amount('135'),
    })
  })

  const to = (from: string, target: string | null, text = ''): HourLine => ({
    ...lineOf({ in: from, activity: 'x', hours: null }),
    counted: 'elsewhere',
    elsewhere: { ambitionId: target === null ? null : ambitionId(target), actionId: null, text },
  })
  test('over a line that points on', () => {
    const [first, second, there] = [to('2', '3'), to('3', '4'), lineOf({ in: '4', activity: 'x', hours: '5' })]
    assert.deepEqual(follow(first, [first, second, there]), {
      is: 'found',
      ambitionId: ambitionId('4'),
      actionId: null,
      hours: amount('5'),
    })
  })
  test('in a circle', () => {
    const [first, second] = [to('2', '3'), to('3', '2')]
    assert.equal(follow(first, [first, second]).is, 'circle')
    const own = to('2', '2')
    assert.equal(follow(own, [own]).is, 'circle')
  })
  test('to nothing, or only in words', () => {
    assert.equal(follow(to('2', '9'), [to('2', '9')]).is, 'nothing')
    assert.equal(follow(to('2', null, 'zie rechts'), []).is, 'words')
    assert.equal(follow(to('2', null), []).is, 'nothing')
  })
})

describe('HOURS-11 what is open is listed (GC02)', () => {
  const questions = questionsOf(agendaOfHours, hourLines)
  const kinds = (kind: string) => questions.filter((each) => each.kind === kind)

  test('the differences of the whole and of ambitions 4, 7 and 8, and none of the others', () => {
    assert.equal(kinds('total').length, 1)
    assert.deepEqual(kinds('stated-sum'), [])
    assert.deepEqual(
      kinds('ambition').map((each) => each.kind === 'ambition' && each.ambition.number),
      ['4', '7', '8'],
    )
  })
  test('one line is undecided, one is outside the total, five name no party', () => {
    const lines = (kind: string) => kinds(kind).flatMap((each) => ('line' in each ? [each.line.activity] : []))
    assert.deepEqual(lines('undecided'), ['Afspraken maken'])
    assert.deepEqual(lines('outside'), ['Begeleiding tijdens het wachten'])
    assert.equal(lines('nobody').length, 5)
    assert.deepEqual(lines('leads-nowhere'), [])
    assert.deepEqual(lines('product'), [])
  })
  test('codes that nobody explained', () => {
    assert.deepEqual(
      kinds('code').map((each) => each.kind === 'code' && each.code),
      ['VSV', 'RMC', 'Aanbieders', 'Experts', 'GGD', 'S'],
    )
  })
  test('a code that is in the list without a name is not explained', () => {
    const parties = agendaOfHours.parties.map((party) => (party.code === 'O' ? { ...party, name: '' } : party))
    assert.deepEqual(unexplained(parties, [hourLines[6]!]), ['O'])
  })
  test('a printed product that does not fit, and a total that is not the sum of what is stated', () => {
    const wrong = { ...hourLines[5]!, statedTogether: amount('90') }
    assert.ok(questionsOf(agendaOfHours, [wrong]).some(({ kind }) => kind === 'product'))
    assert.ok(questionsOf({ ...agendaOfHours, statedTotal: '700.00' }, []).some(({ kind }) => kind === 'stated-sum'))
  })
  test('a line that stays behind under an ambition that ended', () => {
    const ended = agendaOfHours.ambitions.map((each) => ({ ...each, endedOn: day('2026-01-01') }))
    assert.ok(questionsOf({ ...agendaOfHours, ambitions: ended }, hourLines).some(({ kind }) => kind === 'ended'))
  })
})

const anyLine: fc.Arbitrary<HourLine> = fc
  .record({
    ambition: fc.constantFrom('1', '2', '3'),
    action: fc.option(fc.constantFrom('8.1', '8.2')),
    sharing: fc.constantFrom(...sharings),
    hours: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    parties: fc.array(fc.constantFrom('O', 'Gem', 'JG', 'LPL'), { maxLength: 4 }),
    counted: fc.constantFrom(...countings),
    extra: fc.boolean(),
    who: fc.option(fc.constantFrom('f1', 'f2')),
  })
  .map(({ ambition, action, hours, who, ...rest }) => ({
    ...lineOf({ in: ambition, activity: 'x', hours: null }),
    ...rest,
    hours: hours as Hours | null,
    actionId: action && actionId(action),
    functionId: who && idOf<FunctionId>(who),
  }))

describe('whatever the lines, the parts are the whole', () => {
  test('HOURS-3 over parties, HOURS-4 over people, HOURS-5 over capacity, and over ambitions and actions', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), (lines) => {
        const whole = countAll(lines)
        const division = divide(lines)
        assert.equal(addUp([attributable(division), notAttributable(division)]), whole)
        const { people, unnamed } = overPeople(lines)
        assert.equal(addUp([...people.values(), unnamed]), whole)
        const { existing, extra } = overCapacity(lines)
        assert.equal(addUp([existing, extra]), whole)
        const over = (key: 'ambitionId' | 'actionId') =>
          [...Map.groupBy(lines, (line) => line[key]).values()].map(countAll)
        assert.equal(addUp(over('ambitionId')), whole)
        assert.equal(addUp(over('actionId')), whole)
        assert.ok([...division.parties.values(), ...people.values(), unnamed, existing].every((part) => part >= 0))
      }),
    )
  })

  test('HOURS-6 following always ends', () => {
    const anyPointing = fc.tuple(anyLine, fc.option(fc.constantFrom('1', '2', '3'))).map(([line, target]) => ({
      ...line,
      elsewhere: { ambitionId: target && ambitionId(target), actionId: null, text: '' },
    }))
    fc.assert(
      fc.property(fc.array(anyPointing, { minLength: 1, maxLength: 12 }), (lines) => {
        for (const line of lines) assert.ok(['found', 'words', 'nothing', 'circle'].includes(follow(line, lines).is))
      }),
    )
  })
})

const spent = (line: HourLine, hours: string, change: Partial<SpentHours> = {}): SpentHours => ({
  id: idOf<SpentHours['id']>('spent'),
  lineId: line.id,
  party: null,
  functionId: null,
  hours: amount(hours),
  on: day('2026-10-01'),
  note: '',
  by: { name: 'Pia', organisation: null },
  ...change,
})

describe('HOURS-8 planned and spent', () => {
  const each = { sharing: 'each' as const, parties: ['O', 'Gem'] }
  const line = lineOf({ in: '4', activity: 'x', hours: '6', ...each })
  test('what is left is negative when more was made; a correction counts', () => {
    const booked = [
      spent(line, '10', { party: 'O' }),
      spent(line, '4', { party: 'Gem' }),
      spent(line, '-1.5', { party: 'O' }),
    ]
    assert.deepEqual(planAndSpend([line], booked), {
      planned: amount('12'),
      spent: amount('12.5'),
      left: amount('-0.5'),
    })
    assert.equal(spentByParty(booked).get('O'), amount('8.5'))
    const all = addUp(booked.map(({ hours }) => hours))
    assert.equal(addUp(spentByParty(booked).values()), all)
    assert.equal(addUp(spentByPerson(booked).values()), all)
  })
  test('hours on another line are not of this one', () => {
    assert.equal(planAndSpend([line], [spent(hourLines[0]!, '3')]).spent, noHours)
  })
})

describe('HOURS-9 who books hours', () => {
  const [office, place, other] = ['office', 'place', 'other'].map((name) => idOf<OrganisationId>(name)) as [
    OrganisationId,
    OrganisationId,
    OrganisationId,
  ]
  const actor = (role: string, organisationId: OrganisationId | null, functionId = idOf<FunctionId>('own')) =>
    ({ role, organisationId, functionId }) as Actor
  const line = { functionId: null, counted: 'here' as const }
  const own = { organisationId: place }

  test('a colleague of the party that is an organisation; nobody of another', () => {
    assert.ok(mayBook({ officeId: office }, line, own, actor('policy_officer', place)))
    assert.ok(!mayBook({ officeId: office }, line, own, actor('policy_officer', other)))
  })
  test('whoever works for a party that is no single organisation; never family', () => {
    assert.ok(mayBook({ officeId: office }, line, { organisationId: null }, actor('attendance_officer', other)))
    assert.ok(!mayBook({ officeId: office }, line, null, actor('family', null)))
  })
  test('on a line with a name only that person, and the programme team', () => {
    const named = { ...line, functionId: idOf<FunctionId>('own') }
    assert.ok(mayBook({ officeId: office }, named, own, actor('policy_officer', other)))
    assert.ok(!mayBook({ officeId: office }, named, own, actor('policy_officer', place, idOf<FunctionId>('else'))))
    assert.ok(mayBook({ officeId: office }, named, own, actor('project_leader', office)))
    assert.ok(!mayBook({ officeId: office }, named, own, actor('project_leader', other, idOf<FunctionId>('else'))))
  })
  test('nobody on a line that is counted elsewhere or outside', () => {
    for (const counted of ['elsewhere', 'outside'] as const)
      assert.ok(!mayBook({ officeId: office }, { ...line, counted }, own, actor('project_leader', office)))
  })
})

describe('HOURS-10 what is booked', () => {
  const today = day('2026-11-24')
  const line = { parties: ['O', 'Gem'] }
  const booking = { party: 'O', hours: amount('2'), on: today }
  test('today, for a party of the line', () => assert.equal(mistakeInBooking(line, booking, noHours, today), null))
  const wrong: readonly (readonly [string, Partial<typeof booking> | { party: null }, string])[] = [
    ['nothing', { hours: noHours }, 'nothing'],
    ['tomorrow', { on: day('2026-11-25') }, 'future'],
    ['another party', { party: 'JG' }, 'not-a-party'],
    ['no party', { party: null }, 'no-party'],
    ['more taken away than was booked', { hours: amount('-3') }, 'below-nought'],
  ]
  for (const [name, change, mistake] of wrong)
    test(name, () => assert.equal(mistakeInBooking(line, { ...booking, ...change }, amount('2'), today), mistake))
  test('all that was booked may be taken away, and a line without parties takes none', () => {
    assert.equal(mistakeInBooking(line, { ...booking, hours: amount('-2') }, amount('2'), today), null)
    assert.equal(mistakeInBooking({ parties: [] }, { ...booking, party: null }, noHours, today), null)
  })
})

test('HOURS-7 what is not stated does not differ', () => {
  assert.ok(!differs(compared('2')))
})
