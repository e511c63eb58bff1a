import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Id, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { board, on, scenarioRoute, sketchPoint, sketchStep, steering } from '../../../../tests/proposal-sketch.ts'
import { type Decision, mayDecide, mistakeInDay, mistakesInPoints, pointsToDecide, settledOf } from './decision.ts'
import { type PointStance, lastStances, waitedFor } from './stance.ts'
import { isLate, sayFollowUp } from './follow-up.ts'
import type { PointId, ThreadId, VersionId } from './proposal.ts'

const refused = (rule: string) => (fault: unknown) => fault instanceof Refusal && fault.rule === rule
const before = { state: 'before-body' as const, versionId: 'v2' as VersionId }

describe('DECISION-1 only who decides, decides', () => {
  test('DECISION-1 GC04 the advising steering group cannot record a decision, the board can', () => {
    const [, advises, , decides] = scenarioRoute()
    assert.throws(() => mayDecide({ ...advises!, ...before }, steering), refused('DECISION-1'))
    // also not when someone put a step there that asks it to
    assert.throws(() => mayDecide(sketchStep(1, { ...before, bodyId: steering.id }), steering), refused('DECISION-1'))
    mayDecide({ ...decides!, ...before }, board)
  })

  test('DECISION-1 a body that decides cannot where it was asked for something else, or before it has it', () => {
    assert.throws(() => mayDecide(sketchStep(1, { ...before, kind: 'inform' }), board), refused('DECISION-1'))
    assert.throws(() => mayDecide(sketchStep(1), board), refused('DECISION-1'))
  })
})

test('DECISION-2 GC04 on or after its day, before it with a reason, never on a day to come', () => {
  const [planned, today] = [on('2021-07-02'), on('2021-07-10')]
  assert.equal(mistakeInDay(planned, planned, '', today), null)
  assert.equal(mistakeInDay(planned, on('2021-07-05'), '', today), null)
  assert.notEqual(mistakeInDay(planned, on('2021-07-01'), ' ', today), null)
  assert.equal(mistakeInDay(planned, on('2021-07-01'), 'Ingelaste vergadering', today), null)
  assert.notEqual(mistakeInDay(planned, on('2021-07-11'), 'Alvast', today), null)
  assert.equal(mistakeInDay(null, on('2021-07-01'), '', today), null)
})

test('DECISION-3 each point once; what is other than agreed says its text', () => {
  const points = [sketchPoint(1), sketchPoint(2)]
  const [one, two] = points.map(({ id }) => id) as [PointId, PointId]
  const agreed = (pointId: PointId) => ({ pointId, outcome: 'agreed' as const, text: '' })
  assert.equal(mistakesInPoints(points, [agreed(one), agreed(two)]).size, 0)
  assert.deepEqual([...mistakesInPoints(points, [agreed(one)]).keys()], [two])
  assert.deepEqual([...mistakesInPoints(points, [agreed(one), agreed(two), agreed(two)]).keys()], [two])
  for (const outcome of ['amended', 'refused', 'held'] as const) {
    assert.deepEqual([...mistakesInPoints(points, [agreed(one), { pointId: two, outcome, text: ' ' }]).keys()], [two])
    assert.equal(mistakesInPoints(points, [agreed(one), { pointId: two, outcome, text: 'Zo.' }]).size, 0)
  }
  assert.deepEqual([...mistakesInPoints([points[0]!], [agreed(one), agreed(two)]).keys()], [two])
})

const decision = (id: string, madeAt: number, points: Decision['points'], onDay = '2021-07-02'): Decision => ({
  id: id as Id<'decision'>,
  stepId: sketchStep(4).id,
  bodyId: board.id,
  versionId: 'v2' as VersionId,
  onDay: on(onDay),
  otherDayReason: '',
  conditions: '',
  mandate: '',
  notHeard: [],
  reviewOn: null,
  recordedAs: 'secretary',
  madeAt: new Date(madeAt),
  publishedAt: null,
  points,
})
const threadOf = (id: PointId) => id.replace('p', 't') as ThreadId

test('DECISION-4 the newest decision on a point holds, also when it is dated earlier', () => {
  const [p1, p2] = ['p1', 'p2'] as PointId[] as [PointId, PointId]
  const first = decision('d1', 1, [
    { pointId: p1, outcome: 'agreed', text: '' },
    { pointId: p2, outcome: 'held', text: 'Eerst cijfers.' },
  ])
  const correction = decision('d2', 2, [{ pointId: p1, outcome: 'amended', text: 'Voor drie jaar.' }], '2021-07-01')
  const settled = settledOf([correction, first], threadOf)
  assert.equal(settled.get('t1' as ThreadId)?.outcome, 'amended')
  assert.equal(settled.get('t1' as ThreadId)?.decisionId, 'd2')
  assert.equal(settled.get('t2' as ThreadId)?.outcome, 'held')
})

test('DECISION-5 what was held over, changed or is new comes before the body; what is settled does not', () => {
  const points = [sketchPoint(1), sketchPoint(2), sketchPoint(3)]
  const same = (id: PointId) => points.find((point) => point.id === id)?.text ?? null
  const settled = settledOf(
    [
      decision('d1', 1, [
        { pointId: 'p1' as PointId, outcome: 'refused', text: 'Nee.' },
        { pointId: 'p2' as PointId, outcome: 'held', text: 'Later.' },
      ]),
    ],
    threadOf,
  )
  assert.deepEqual(
    pointsToDecide(points, settled, same).map(({ number }) => number),
    [2, 3],
  )
  assert.deepEqual(
    pointsToDecide(points, settled, () => 'Een andere tekst').map(({ number }) => number),
    [1, 2, 3],
  )
})

describe('DECISION-6 who agreed, and who is waited for', () => {
  const step = sketchStep(4)
  const stance = (organisation: string, said: PointStance['stance'], madeAt: number, thread = 't1'): PointStance => ({
    stepId: step.id,
    thread: thread as ThreadId,
    organisationId: organisation as OrganisationId,
    stance: said,
    text: '',
    onDay: on('2021-06-30'),
    recordedAs: 'organisation',
    madeAt: new Date(madeAt),
  })
  const parties = ['duin', 'polder', 'molen', 'veen'].map((id) => ({ id: id as OrganisationId }))

  test('DECISION-6 the last stance counts, per point and per step', () => {
    const said = [stance('duin', 'agrees', 2), stance('duin', 'waits', 1), stance('duin', 'against', 3, 't2')]
    assert.deepEqual(
      lastStances([...said, { ...stance('duin', 'abstains', 9), stepId: sketchStep(3).id }], step.id).map(
        (one) => one.stance,
      ),
      ['agrees', 'against'],
    )
  })

  test('DECISION-6 two municipalities are waited for: one said so, one said nothing', () => {
    const last = lastStances(
      [stance('duin', 'agrees', 1), stance('polder', 'waits', 1), stance('veen', 'against', 1)],
      step.id,
    )
    assert.deepEqual(
      waitedFor(parties, last, ['t1' as ThreadId]).map(({ id }) => id),
      ['polder', 'molen'],
    )
    assert.deepEqual(
      waitedFor(parties, last, ['t1', 't2'] as ThreadId[]).map(({ id }) => id),
      ['duin', 'polder', 'molen', 'veen'],
    )
  })
})

test('DECISION-7 a follow-up is late after its day while it is open, and dropped only with a reason', () => {
  const due = { state: 'open' as const, dueOn: on('2021-09-01') }
  assert.equal(isLate(due, on('2021-09-01')), false)
  assert.equal(isLate(due, on('2021-09-02')), true)
  assert.equal(isLate({ ...due, state: 'done' }, on('2021-09-02')), false)
  assert.equal(isLate({ ...due, dueOn: null }, on('2021-09-02')), false)
  assert.throws(() => sayFollowUp('dropped', ' '), refused('DECISION-7'))
  assert.deepEqual(sayFollowUp('dropped', ' achterhaald '), { state: 'dropped', text: 'achterhaald' })
  assert.deepEqual(sayFollowUp('done', ''), { state: 'done', text: '' })
})
