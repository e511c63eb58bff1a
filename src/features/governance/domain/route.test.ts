import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#kernel/refusal.ts'
import {
  board,
  everybody,
  officials,
  on,
  programme,
  scenarioRoute,
  sketchStep,
  steering,
} from '../../../../tests/proposal-sketch.ts'
import type { VersionId } from './proposal.ts'
import {
  askable,
  bringBefore,
  currentStep,
  faultsOf,
  finish,
  lastDayForPapers,
  mayBeAsked,
  sendBack,
  skip,
  stepKinds,
} from './route.ts'

const v1 = 'v1' as VersionId
const v2 = 'v2' as VersionId
const refused = (rule: string) => (fault: unknown) => fault instanceof Refusal && fault.rule === rule

describe('ROUTE-2 a body is asked what it has the power for', () => {
  test('ROUTE-2 GC04 of the bodies of the scenario only the board can be asked to decide', () => {
    assert.deepEqual(
      everybody.filter((body) => mayBeAsked(body, 'decide')).map(({ name }) => name),
      [board.name],
    )
    assert.deepEqual(askable(steering), ['advise', 'inform', 'align'])
    assert.deepEqual(askable(programme), ['inform', 'align'])
    assert.deepEqual(askable(board), stepKinds)
  })

  test('ROUTE-2 a body that is consulted advises and consents, and does not decide', () => {
    const council = { ...officials, powers: ['consults'] as const }
    assert.deepEqual(askable(council), ['advise', 'consent', 'inform', 'align'])
  })

  test('ROUTE-2 a route that asks an advising body to decide is said', () => {
    const steps = [sketchStep(1, { bodyId: steering.id, kind: 'decide' })]
    assert.deepEqual(
      faultsOf(steps, everybody).map(({ rule }) => rule),
      ['ROUTE-2'],
    )
  })
})

describe('ROUTE-1 the days of a route rise with its order', () => {
  test('ROUTE-1 GC04 the route of the scenario has no faults', () => {
    assert.deepEqual(faultsOf(scenarioRoute(), everybody), [])
  })

  test('ROUTE-1 an earlier day after a later one is said at the step; one day twice and no day are not', () => {
    const steps = [
      sketchStep(1, { bodyId: officials.id, kind: 'advise', onDay: on('2021-06-24') }),
      sketchStep(2, { bodyId: steering.id, kind: 'advise', onDay: null }),
      sketchStep(3, { bodyId: steering.id, kind: 'advise', onDay: on('2021-06-24') }),
      sketchStep(4, { onDay: on('2021-06-23') }),
    ]
    assert.deepEqual(
      faultsOf(steps, everybody).map(({ stepId, rule }) => [stepId, rule]),
      [['s4', 'ROUTE-1']],
    )
  })

  test('ROUTE-1 the day of a step that was skipped holds nobody up', () => {
    const steps = [
      sketchStep(1, { bodyId: officials.id, kind: 'advise', onDay: on('2021-09-01'), state: 'skipped' }),
      sketchStep(2, { onDay: on('2021-07-02') }),
    ]
    assert.deepEqual(faultsOf(steps, everybody), [])
  })
})

describe('ROUTE-3 no mandatory step is skipped', () => {
  test('ROUTE-3 a mandatory step cannot be skipped, an optional one with a reason', () => {
    assert.throws(() => skip(sketchStep(1), 'haast', on('2021-06-23')), refused('ROUTE-3'))
    const optional = sketchStep(1, { mandatory: false })
    assert.throws(() => skip(optional, '  ', on('2021-06-23')), refused('ROUTE-3'))
    const skipped = skip(optional, ' vakantie ', on('2021-06-23'))
    assert.deepEqual([skipped.state, skipped.reason, skipped.closedOn], ['skipped', 'vakantie', '2021-06-23'])
    assert.throws(() => skip({ ...optional, state: 'done' }, 'x', on('2021-06-23')), refused('ROUTE-3'))
  })

  test('ROUTE-3 a body does not get it before the body before it is ready', () => {
    const steps = scenarioRoute()
    assert.throws(() => bringBefore(steps[3]!, steps, v1), refused('ROUTE-3'))
    assert.equal(bringBefore(steps[0]!, steps, v1).state, 'before-body')
  })

  test('ROUTE-3 whatever happens on a route, a body gets it only when every mandatory step before it was done', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ mandatory: fc.boolean(), moves: fc.array(fc.constantFrom('bring', 'skip', 'finish', 'back')) }),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        fc.array(fc.nat({ max: 4 }), { maxLength: 20 }),
        (sketches, picks) => {
          let steps = sketches.map(({ mandatory }, index) => sketchStep(index + 1, { mandatory }))
          const acts = sketches.flatMap(({ moves }) => moves)
          acts.forEach((act, index) => {
            const step = steps[(picks[index] ?? index) % steps.length]!
            try {
              const next =
                act === 'bring'
                  ? bringBefore(step, steps, `v${index}` as VersionId)
                  : act === 'skip'
                    ? skip(step, 'reden', on('2021-06-23'))
                    : act === 'back'
                      ? sendBack(step, 'reden', on('2021-06-23'))
                      : finish(step, on('2021-06-23'))
              steps = steps.map((each) => (each.id === next.id ? next : each))
            } catch (fault) {
              if (!(fault instanceof Refusal)) throw fault
            }
          })
          const begun = steps.findLastIndex(({ state }) => state === 'before-body' || state === 'done')
          for (const before of steps.slice(0, Math.max(begun, 0)))
            assert.ok(before.state === 'done' || (before.state === 'skipped' && !before.mandatory))
        },
      ),
    )
  })
})

test('ROUTE-4 what is sent back needs a reason, and comes again only in a new version', () => {
  const before = sketchStep(1, { state: 'before-body', versionId: v1 })
  assert.throws(() => sendBack(before, '', on('2021-06-23')), refused('ROUTE-4'))
  assert.throws(() => sendBack(sketchStep(1), 'te breed', on('2021-06-23')), refused('ROUTE-4'))
  const back = sendBack(before, 'te breed', on('2021-06-23'))
  assert.throws(() => bringBefore(back, [back], v1), refused('ROUTE-4'))
  assert.deepEqual(bringBefore(back, [back], v2).versionId, v2)
})

test('ROUTE-5 the last day for papers is the earlier of what the step and the meeting ask', () => {
  const step = sketchStep(1, { onDay: on('2021-07-02'), minDaysBefore: 7 })
  assert.equal(lastDayForPapers(step, null), '2021-06-25')
  assert.equal(lastDayForPapers(step, on('2021-06-20')), '2021-06-20')
  assert.equal(lastDayForPapers(step, on('2021-06-28')), '2021-06-25')
  assert.equal(lastDayForPapers({ ...step, onDay: null }, on('2021-06-28')), '2021-06-28')
  assert.equal(lastDayForPapers({ ...step, onDay: null }, null), null)
})

test('ROUTE-1 whose turn it is: the first that is not behind us', () => {
  const [first, second] = [sketchStep(1, { state: 'skipped' }), sketchStep(2, { state: 'returned' })]
  assert.equal(currentStep([second, first])?.id, second.id)
  assert.equal(currentStep([first, { ...second, state: 'done' }]), null)
})
