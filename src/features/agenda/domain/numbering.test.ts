import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { ambitionId, sketchAmbition, sketchChange } from '../../../../tests/agenda-sketch.ts'
import type { Ambition, AmbitionChange } from './ambition.ts'
import { becameOf, resolveNumber } from './numbering.ts'

const ended = (key: string) => sketchAmbition(key, { endedOn: day('2026-01-01') })
const numbers = (ambitions: readonly Ambition[] | undefined) => ambitions?.map(({ number }) => number)

describe('AGENDA-3 an old number leads to what it became', () => {
  test('merged: both old numbers lead to the one', () => {
    const agenda = {
      ambitions: [ended('4'), ended('5'), sketchAmbition('9', { number: '4' })],
      changes: [
        sketchChange(
          'merged',
          [
            ['4', '9'],
            ['5', '9'],
          ],
          [
            ['4', '4'],
            ['5', '4'],
          ],
        ),
      ],
    }
    assert.equal(resolveNumber('4', agenda).current?.id, ambitionId('9'))
    assert.deepEqual(numbers(resolveNumber('5', agenda).earlier?.now), ['4'])
  })

  test('split, and one half merged into a third: it leads to two', () => {
    const agenda = {
      ambitions: [ended('3'), sketchAmbition('3a'), ended('3b'), sketchAmbition('7')],
      changes: [
        sketchChange('split', [
          ['3', '3a'],
          ['3', '3b'],
        ]),
        sketchChange('merged', [
          ['3b', '7'],
          ['7', '7'],
        ]),
      ],
    }
    const { current, earlier } = resolveNumber('3', agenda)
    assert.equal(current, null)
    assert.deepEqual(numbers(earlier?.now), ['3a', '7'])
    assert.equal(earlier?.steps.length, 2)
  })

  test('renumbered twice: both earlier numbers lead to it', () => {
    const agenda = {
      ambitions: [sketchAmbition('a', { number: '2' })],
      changes: [
        sketchChange('renumbered', [['a', 'a']], [['5', '3']]),
        sketchChange('renumbered', [['a', 'a']], [['3', '2']]),
      ],
    }
    assert.deepEqual(numbers(resolveNumber('5', agenda).earlier?.now), ['2'])
    assert.deepEqual(numbers(resolveNumber('3', agenda).earlier?.now), ['2'])
    assert.equal(resolveNumber('2', agenda).earlier, null)
  })

  test('a number given out again leads to both', () => {
    const agenda = {
      ambitions: [sketchAmbition('a', { number: '6' }), sketchAmbition('b', { number: '3' })],
      changes: [sketchChange('renumbered', [['a', 'a']], [['3', '6']])],
    }
    const { current, earlier } = resolveNumber('3', agenda)
    assert.equal(current?.id, ambitionId('b'))
    assert.deepEqual(numbers(earlier?.now), ['6'])
  })

  test('ended without a follower: it is said, and leads nowhere', () => {
    const agenda = { ambitions: [ended('8')], changes: [sketchChange('ended', [['8', null]])] }
    const { current, earlier } = resolveNumber('8', agenda)
    assert.equal(current, null)
    assert.deepEqual(numbers(earlier?.ended), ['8'])
    assert.deepEqual(earlier?.now, [])
  })

  test('a number that never was leads nowhere', () => {
    assert.deepEqual(resolveNumber('99', { ambitions: [sketchAmbition('1')], changes: [] }), {
      current: null,
      earlier: null,
    })
  })

  test('whatever happened: every old number leads to what holds, or to what ended', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('merge', 'split', 'end'), fc.nat(), fc.nat()), { maxLength: 12 }),
        (acts) => {
          const { ambitions, changes } = played(acts)
          for (const { id } of ambitions) {
            const { now, ended: gone } = becameOf(id, { ambitions, changes })
            assert.ok(now.length + gone.length > 0)
            assert.ok(now.every(({ endedOn }) => endedOn === null))
            assert.ok(gone.every(({ endedOn }) => endedOn !== null))
          }
        },
      ),
    )
  })
})

/** Plays changes on four ambitions; whatever is picked, only what still holds is changed. */
function played(acts: readonly (readonly [string, number, number])[]) {
  const ambitions = ['1', '2', '3', '4'].map((key) => sketchAmbition(key))
  const changes: AmbitionChange[] = []
  const end = (id: string) => {
    const at = ambitions.findIndex((each) => each.id === id)
    ambitions[at] = { ...ambitions[at]!, endedOn: day('2026-01-01') }
  }
  let next = 5
  for (const [kind, a, b] of acts) {
    const holding = ambitions.filter(({ endedOn }) => endedOn === null)
    const [first, second] = [holding[a % holding.length], holding[b % holding.length]]
    if (first === undefined || second === undefined) continue
    if (kind === 'end') {
      changes.push(sketchChange('ended', [[first.number, null]]))
    } else if (kind === 'split') {
      const keys = [String(next++), String(next++)]
      ambitions.push(...keys.map((key) => sketchAmbition(key)))
      changes.push(
        sketchChange(
          'split',
          keys.map((key) => [first.number, key] as const),
        ),
      )
    } else {
      if (first === second) continue
      changes.push(
        sketchChange('merged', [
          [first.number, second.number],
          [second.number, second.number],
        ]),
      )
    }
    end(first.id)
  }
  return { ambitions, changes }
}
