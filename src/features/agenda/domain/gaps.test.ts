import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  sketchAction,
  sketchAgenda,
  sketchAmbition,
  sketchPoint,
  sketchStatement,
} from '../../../../tests/agenda-sketch.ts'
import { day } from '#kernel/day.ts'
import { idOf } from '../../../../tests/child-facts.ts'
import type { PartyId } from './agenda.ts'
import { countGaps, findGaps } from './gaps.ts'

const nobody = { ...sketchAction('1').owner, text: '', organisationId: null, organisationName: null, functionId: null }

describe('AGENDA-8 what is missing is seen', () => {
  test('a focal point that only an ended ambition belonged to', () => {
    const [roof, road] = [sketchPoint('Huisvesting'), sketchPoint('Vervoer')]
    const agenda = sketchAgenda({
      focalPoints: [roof, road],
      ambitions: [
        sketchAmbition('1', { focalPointIds: [roof.id] }),
        sketchAmbition('2', { focalPointIds: [road.id], endedOn: day('2026-02-01') }),
      ],
    })
    assert.deepEqual(findGaps(agenda).focalPoints, [road])
    assert.deepEqual(
      findGaps(agenda).ambitions.map(({ number }) => number),
      ['1'],
    )
  })

  test('an action without an owner or a date; words that mean no day are no date', () => {
    const actions = [
      sketchAction('1', 'najaar 2026'),
      sketchAction('2', 'zo snel mogelijk', { owner: nobody }),
      sketchAction('3', '', { owner: { ...nobody, text: 'Gemeenten' } }),
      sketchAction('4', 'maart 2026', { owner: { ...sketchAction('4').owner, holds: false } }),
    ]
    const gaps = findGaps(sketchAgenda({ ambitions: [sketchAmbition('1')], actions }))
    assert.deepEqual(gaps.withoutOwner, [actions[1]])
    assert.deepEqual(gaps.withoutDate, [actions[1], actions[2]])
    assert.deepEqual(gaps.ownerGone, [actions[3]])
    assert.equal(countGaps(gaps), 4)
  })

  test('of what is done or stopped nothing is missing', () => {
    const actions = [sketchAction('1', '', { owner: nobody, last: sketchStatement('stopped', '2026-02-01') })]
    assert.equal(countGaps(findGaps(sketchAgenda({ ambitions: [sketchAmbition('1')], actions }))), 0)
  })

  test('a code of a party that nobody explained, also one that stands only in the hours', () => {
    const party = (code: string, name: string) => ({ id: idOf<PartyId>(`p-${code}`), code, name, organisationId: null })
    const agenda = sketchAgenda({ parties: [party('O', 'Onderwijs'), party('XP', '')], codesUsed: ['O', 'JW'] })
    assert.deepEqual(findGaps(agenda).codes, ['XP', 'JW'])
  })
})
