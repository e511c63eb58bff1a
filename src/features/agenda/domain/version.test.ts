import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import {
  actionId,
  ambitionId,
  sketchAction,
  sketchAgenda,
  sketchAmbition,
  sketchPoint,
  sketchStatement,
} from '../../../../tests/agenda-sketch.ts'
import { compareVersions } from './compare.ts'
import { type LineOfAgenda, freeze } from './version.ts'

const point = sketchPoint('Overgangen')
const agenda = sketchAgenda({
  focalPoints: [point],
  ambitions: [sketchAmbition('1', { focalPointIds: [point.id] }), sketchAmbition('2', { endedOn: day('2026-02-01') })],
  actions: [
    sketchAction('1', 'najaar 2026', {
      last: sketchStatement('waiting', '2026-03-01', { text: 'Het geld ontbreekt.' }),
    }),
    sketchAction('2', '', { endedOn: day('2026-02-01') }),
  ],
})
const line = (given: Partial<LineOfAgenda>): LineOfAgenda => ({
  activity: 'Overleg',
  sharing: 'each',
  hours: '8.00',
  statedTogether: null,
  parties: ['O'],
  counted: 'here',
  extra: false,
  ambitionId: ambitionId('1'),
  actionId: null,
  ...given,
})

describe('AGENDA-7 a version is a copy of what was agreed', () => {
  const frozen = freeze(agenda, [line({}), line({ actionId: actionId('1'), activity: 'Schrijven' })])

  test('what ended is not in it', () => {
    assert.deepEqual(
      frozen.ambitions.map(({ number, actions }) => [number, actions.map(({ title }) => title)]),
      [['1', ['Actie 1']]],
    )
  })

  test('neither how an action stands nor who its owner is can be read from it', () => {
    const text = JSON.stringify(frozen)
    for (const word of ['waiting', 'Het geld ontbreekt', 'Ruud']) assert.ok(!text.includes(word), word)
    assert.equal(frozen.ambitions[0]?.actions[0]?.owner, 'Samenwerkingsverband')
  })

  test('hours stand with their action, or with the ambition', () => {
    assert.deepEqual(
      frozen.ambitions[0]?.hours.map(({ activity }) => activity),
      ['Overleg'],
    )
    assert.deepEqual(
      frozen.ambitions[0]?.actions[0]?.hours.map(({ activity }) => activity),
      ['Schrijven'],
    )
  })

  test('it is the same after a journey as JSON', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(frozen)), frozen)
  })
})

describe('AGENDA-11 versions are compared thing by thing', () => {
  const before = freeze(agenda, [])

  test('the same is no difference', () => {
    assert.deepEqual(compareVersions(before, freeze(agenda, [])), [])
  })

  test('another number of the same ambition is one field of it, and of its actions', () => {
    const after = freeze({ ...agenda, ambitions: [{ ...agenda.ambitions[0]!, number: '5' }] }, [])
    assert.deepEqual(
      compareVersions(before, after).map(({ what, kind, fields }) => [what, kind, fields.map(({ label }) => label)]),
      [
        ['ambition', 'changed', ['Nummer']],
        ['action', 'changed', ['Ambitie']],
      ],
    )
  })

  test('what came and what went', () => {
    const after = freeze({ ...agenda, focalPoints: [], actions: [...agenda.actions, sketchAction('3', '')] }, [])
    assert.deepEqual(
      compareVersions(before, after).map(({ what, kind, name }) => [what, kind, name]),
      [
        ['ambition', 'changed', 'Ambitie 1. Ambitie 1'],
        ['action', 'added', 'Actie Actie 3'],
        ['focal-point', 'gone', 'Overgangen'],
      ],
    )
  })
})
