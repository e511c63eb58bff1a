import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FunctionId, OrganisationId, PersonId } from '#kernel/id.ts'
import { day } from '#kernel/day.ts'
import type { HeldFunction } from './functions.ts'
import { objectionsToStandIn } from './stand-ins.ts'

const work = (personId: string, organisationId: string, from: string, until: string | null): HeldFunction => ({
  id: personId as FunctionId,
  personId: personId as PersonId,
  organisationId: organisationId as OrganisationId,
  role: 'family_coach',
  period: { from: day(from), until: until === null ? null : day(until) },
})
const kim = work('kim', 'town', '2026-01-01', '2027-06-01')
const today = day('2026-11-24')
const rules = (personId: string, from: string, until: string, own: readonly HeldFunction[]) =>
  objectionsToStandIn(
    { held: kim, personId: personId as PersonId, from: day(from), until: day(until) },
    own,
    today,
  ).map(({ rule }) => rule)
const colleague = [work('tom', 'town', '2026-03-01', null)]

test('STANDIN-1 nobody stands in for themselves', () => {
  assert.deepEqual(rules('kim', '2026-11-24', '2026-12-01', [kim]), ['STANDIN-1'])
})
test('STANDIN-2 a stand-in works in the same organisation all the time', () => {
  assert.deepEqual(rules('tom', '2026-11-24', '2026-12-01', colleague), [])
  assert.deepEqual(rules('tom', '2026-11-24', '2026-12-01', [work('tom', 'school', '2026-03-01', null)]), ['STANDIN-2'])
  assert.deepEqual(rules('tom', '2026-11-24', '2026-12-01', [work('tom', 'town', '2026-03-01', '2026-11-30')]), [
    'STANDIN-2',
  ])
  assert.deepEqual(rules('tom', '2026-11-24', '2026-12-01', []), ['STANDIN-2'])
})
test('STANDIN-3 at most a year, and not in the past', () => {
  assert.deepEqual(rules('tom', '2026-05-31', '2027-05-31', colleague), [])
  assert.deepEqual(rules('tom', '2026-05-30', '2027-05-31', colleague), ['STANDIN-3'])
  assert.deepEqual(rules('tom', '2026-11-25', '2026-11-25', colleague), ['STANDIN-3'])
  assert.deepEqual(rules('tom', '2026-10-01', '2026-11-24', colleague), ['STANDIN-3'])
})
test('STANDIN-4 within the function', () => {
  assert.deepEqual(rules('tom', '2026-12-01', '2027-06-01', colleague), [])
  assert.deepEqual(rules('tom', '2026-12-01', '2027-06-02', colleague), ['STANDIN-4'])
  const early = [work('tom', 'town', '2025-03-01', null)]
  assert.deepEqual(rules('tom', '2025-12-31', '2026-12-01', early), ['STANDIN-4'])
})
