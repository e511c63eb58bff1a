import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { ambitionId, sketchAction, sketchStatement } from '../../../../tests/agenda-sketch.ts'
import { placeId, regionVisit } from '../../../../tests/region-stage.ts'
import { type ActionFilter, everyAction, filterActions, isNarrowed } from './action-filter.ts'

const nobody = { ...sketchAction('1').owner, text: '', organisationId: null, functionId: null }
const actions = [
  sketchAction('late', 'maart 2026'),
  sketchAction('done', 'maart 2026', { last: sketchStatement('done', '2026-02-01'), level: 'local' }),
  sketchAction('orphan', 'december 2027', { owner: nobody, ambitionId: ambitionId('9') }),
  sketchAction('dateless', '', { owner: { ...nobody, organisationId: placeId('duinrand') } }),
]
const { actor } = regionVisit('agenda.read', 'ruud')
const found = (filter: Partial<ActionFilter>, who = actor) =>
  filterActions(actions, { ...everyAction, ...filter }, { on: day('2026-11-24'), actor: who }).map(({ title }) =>
    title.replace('Actie ', ''),
  )

test('actions are narrowed by ambition, state, owner, level, what is late, what is missing and what is one’s own', () => {
  assert.deepEqual(found({}), ['late', 'done', 'orphan', 'dateless'])
  assert.deepEqual(found({ ambition: ambitionId('9') }), ['orphan'])
  assert.deepEqual(found({ state: 'done' }), ['done'])
  assert.deepEqual(found({ owner: placeId('duinrand') }), ['dateless'])
  assert.deepEqual(found({ level: 'local' }), ['done'])
  assert.deepEqual(found({ late: true }), ['late'])
  assert.deepEqual(found({ without: 'owner' }), ['orphan'])
  assert.deepEqual(found({ without: 'date' }), ['dateless'])
  assert.deepEqual(found({ mine: true }), ['late', 'done'])
  assert.deepEqual(found({ mine: true }, regionVisit('agenda.read', 'daan').actor), ['dateless'])
})

test('in the order of the planning what must be ready first stands first, and what has no date last', () => {
  assert.deepEqual(found({ sort: 'planning' }), ['late', 'done', 'orphan', 'dateless'])
  assert.deepEqual(found({ sort: 'planning', state: 'not-started' }), ['late', 'orphan', 'dateless'])
  assert.equal(isNarrowed({ ...everyAction, sort: 'planning' }), false)
  assert.equal(isNarrowed({ ...everyAction, late: true }), true)
})
