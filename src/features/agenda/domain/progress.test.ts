import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { sketchAction, sketchStatement } from '../../../../tests/agenda-sketch.ts'
import { countStates, isLate, missedMoments, sayCounts, stateOf } from './progress.ts'
import { actionStates } from './words.ts'

const said = (state: (typeof actionStates)[number], on: string) => ({ last: sketchStatement(state, on) })

describe('AGENDA-4 progress is how many actions stand where', () => {
  test('nothing said is not started', () => {
    assert.equal(stateOf({ last: null }), 'not-started')
    assert.equal(stateOf(said('running', '2026-03-01')), 'running')
  })

  test('it is said as counts, in the order of how far they are', () => {
    const actions = [
      said('running', '2026-03-01'),
      said('running', '2026-03-02'),
      said('done', '2026-04-01'),
      { last: null },
    ]
    assert.equal(sayCounts(countStates(actions)), '4 acties: 1 klaar, 2 lopen, 1 nog niet begonnen')
    assert.equal(sayCounts(countStates([])), 'nog geen acties')
    assert.equal(sayCounts(countStates([said('waiting', '2026-01-01')])), '1 actie: 1 wacht')
  })

  test('every action is counted once, whatever was said', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(...actionStates))), (states) => {
        const counts = countStates(states.map((state) => (state === null ? { last: null } : said(state, '2026-01-01'))))
        assert.equal(
          actionStates.reduce((sum, state) => sum + counts[state], 0),
          states.length,
        )
      }),
    )
  })
})

describe('AGENDA-5 late is when a moment has passed and it is not done', () => {
  test('the day after its last moment, and not on that day', () => {
    const action = sketchAction('1', 'najaar 2026')
    assert.equal(isLate(action, day('2026-11-30')), false)
    assert.equal(isLate(action, day('2026-12-01')), true)
  })

  test('not what is done or stopped; what runs or waits past its last moment is late', () => {
    const late = (state: (typeof actionStates)[number]) =>
      isLate(sketchAction('1', 'maart 2026', said(state, '2026-03-31')), day('2026-06-01'))
    assert.deepEqual(actionStates.map(late), [true, true, true, false, false])
  })

  test('an earlier moment counts until the owner says that it runs', () => {
    const planning = 'Voorbereiding: september 2026 Bijeenkomst: december 2026'
    const on = day('2026-10-15')
    const words = (given: object) => missedMoments(sketchAction('1', planning, given), on).map(({ label }) => label)
    assert.deepEqual(words({}), ['voorbereiding'])
    assert.deepEqual(words(said('running', '2026-08-31')), ['voorbereiding'])
    assert.deepEqual(words(said('running', '2026-09-20')), [])
    assert.deepEqual(words(said('not-started', '2026-09-20')), ['voorbereiding'])
  })

  test('what runs on is late when it no longer runs on', () => {
    const action = sketchAction('1', 'december 2026 en doorloop 2027')
    assert.equal(isLate(action, day('2027-06-01')), false)
    assert.equal(isLate(action, day('2028-01-01')), true)
  })

  test('a moment at which it starts is met when it runs', () => {
    const action = sketchAction('1', 'start: maart 2026')
    assert.equal(isLate(action, day('2026-06-01')), true)
    assert.equal(
      isLate(sketchAction('1', 'start: maart 2026', said('running', '2026-05-01')), day('2026-06-01')),
      false,
    )
  })

  test('without a planning nothing is late', () => {
    assert.equal(isLate(sketchAction('1', ''), day('2030-01-01')), false)
  })
})
