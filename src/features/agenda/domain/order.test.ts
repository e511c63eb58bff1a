import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sketchAction, sketchAmbition, ambitionId } from '../../../../tests/agenda-sketch.ts'
import { byAmbition, byNumber, renumberActions } from './order.ts'

test('ambitions stand in the order of their numbers as people count, and actions in that of their ambitions', () => {
  const ambitions = byNumber(['10', '2', '3b', '3a'].map((number) => sketchAmbition(number)))
  assert.deepEqual(
    ambitions.map(({ number }) => number),
    ['2', '3a', '3b', '10'],
  )
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
