import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { sketchAction, sketchStatement } from '../../../../tests/agenda-sketch.ts'
import { placeId, regionFunction } from '../../../../tests/region-stage.ts'
import { momentToAskFor, reviewFrom, whomToAsk } from './asking.ts'

describe('AGENDA-12 when an owner is asked, and who', () => {
  const asked = (planning: string, on: string, given = {}) =>
    momentToAskFor(sketchAction('1', planning, given), day(on))?.lastDay ?? null

  test('from two weeks before the last day of a moment', () => {
    assert.equal(asked('november 2026', '2026-11-15'), null)
    assert.equal(asked('november 2026', '2026-11-16'), '2026-11-30')
    assert.equal(asked('november 2026', '2027-06-01'), '2026-11-30')
  })

  test('of several only the last that came', () => {
    assert.equal(asked('september 2026 en december 2026', '2027-03-01'), '2026-12-31')
    assert.equal(asked('september 2026 en december 2026', '2026-11-01'), '2026-09-30')
  })

  test('not when something was said since, nor when it is done', () => {
    const said = (state: 'running' | 'done', on: string) => ({ last: sketchStatement(state, on) })
    assert.equal(asked('november 2026', '2026-11-20', said('running', '2026-11-16')), null)
    assert.equal(asked('november 2026', '2026-11-20', said('running', '2026-11-15')), '2026-11-30')
    assert.equal(asked('november 2026', '2026-11-20', said('done', '2026-01-01')), null)
  })

  test('the owner; without one who still works there, who steers there; else the project leader', () => {
    const office = placeId('office')
    const owner = {
      functionId: regionFunction('ruud'),
      holds: true,
      organisationId: placeId('poOost'),
      kind: 'swv' as const,
    }
    assert.deepEqual(whomToAsk(owner, office), { holderId: regionFunction('ruud') })
    assert.deepEqual(whomToAsk({ ...owner, holds: false }, office), {
      organisationId: placeId('poOost'),
      role: 'swv_director',
    })
    assert.deepEqual(whomToAsk({ functionId: null, holds: false, organisationId: null, kind: null }, office), {
      organisationId: office,
      role: 'project_leader',
    })
  })

  test('a review is asked for two weeks before its day', () => {
    assert.equal(reviewFrom(day('2026-12-15')), '2026-12-01')
  })
})
