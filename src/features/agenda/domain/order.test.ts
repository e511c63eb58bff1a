import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sketchAction, sketchAmbition, ambitionId } from '../../../../tests/agenda-sketch.ts'
import { byAmbition, moved, placeByNumber, renumberActions } from './order.ts'

test('AGENDA-14 an ambition comes before the first with a higher number, as people count', () => {
  assert.equal(placeByNumber('10', ['2', '3a', '3b']), 3)
  assert.equal(placeByNumber('3', ['2', '3a', '10']), 1)
  assert.equal(placeByNumber('1', []), 0)
  assert.equal(placeByNumber('4', ['9', '3', '5']), 0, 'also where the team chose another order')
})

test('AGENDA-14 a thing changes places with its neighbour, and the ends stay', () => {
  const ids = ['a', 'b', 'c']
  assert.deepEqual(moved(ids, 'b', 'up'), ['b', 'a', 'c'])
  assert.deepEqual(moved(ids, 'b', 'down'), ['a', 'c', 'b'])
  assert.deepEqual(moved(ids, 'a', 'up'), ids)
  assert.deepEqual(moved(ids, 'c', 'down'), ids)
  assert.deepEqual(moved(ids, 'z', 'up'), ids)
})

test('actions stand in the order of their ambitions', () => {
  const ambitions = ['2', '3a', '10'].map((number) => sketchAmbition(number))
  const actions = ['10', '3a', '2'].map((of) => sketchAction(of, '', { ambitionId: ambitionId(of) }))
  assert.deepEqual(
    byAmbition(actions, ambitions).map(({ title }) => title),
    ['Actie 2', 'Actie 3a', 'Actie 10'],
  )
})

test('AGENDA-3 the numbers of actions follow their ambition, and no two become the same', () => {
  const moved = [
    { id: 'a', number: '5.1', of: '5' },
    { id: 'b', number: '5.3', of: '5' },
    { id: 'c', number: 'X', of: '5' },
    { id: 'd', number: '50.1', of: '5' },
  ]
  const given = renumberActions(moved, '4', [{ id: 'z', number: '4.1' }])
  assert.deepEqual(
    [...given],
    [
      ['a', '4.2'],
      ['b', '4.3'],
    ],
  )
})
