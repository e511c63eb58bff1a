import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { on, sketchStep, sketchVersion, steering } from '../../../../tests/proposal-sketch.ts'
import { type Advice, type AdvicePoint, dealWith, mayAdvise, mustBeWorkedIn, notWorkedIn, pointsOf } from './advice.ts'
import type { ThreadId, VersionId } from './proposal.ts'

const refused = (rule: string) => (fault: unknown) => fault instanceof Refusal && fault.rule === rule
const point = (given: Partial<AdvicePoint> = {}): AdvicePoint => ({
  id: 'ap' as Id<'advice-point'>,
  thread: 't1' as ThreadId,
  section: null,
  text: 'Sluit aan bij wat er al loopt.',
  dealt: 'open',
  how: '',
  inVersionId: null,
  ...given,
})
const advice = (given: Partial<Advice> = {}): Advice => ({
  id: 'a1' as Id<'advice'>,
  stepId: sketchStep(2).id,
  bodyId: steering.id,
  versionId: 'v1' as VersionId,
  onDay: on('2021-06-23'),
  opinion: 'positive-if',
  text: 'Positief, als het aansluit.',
  recordedAs: 'chair',
  points: [point()],
  ...given,
})

describe('ADVICE-1 a body gives advice on what it has before it', () => {
  const before = sketchStep(2, { kind: 'advise', state: 'before-body', versionId: 'v1' as VersionId })
  const said = { onDay: on('2021-06-23'), text: 'Positief.' }

  test('ADVICE-1 GC04 advice with text is accepted, without text or on a day to come it is not', () => {
    mayAdvise(before, said, on('2021-06-23'))
    assert.throws(() => mayAdvise(before, { ...said, text: ' ' }, on('2021-06-23')), refused('ADVICE-1'))
    assert.throws(() => mayAdvise(before, said, on('2021-06-22')), refused('ADVICE-1'))
  })

  test('ADVICE-1 who decides, is only told, or has nothing before it gives no advice', () => {
    for (const step of [
      { ...before, kind: 'decide' as const },
      { ...before, kind: 'inform' as const },
      { ...before, state: 'waiting' as const },
      { ...before, state: 'done' as const },
    ])
      assert.throws(() => mayAdvise(step, said, on('2021-06-23')), refused('ADVICE-1'))
  })
})

test('ADVICE-2 what asks something is at least one point; a positive advice without points asks nothing', () => {
  const asked = { thread: null, section: null, text: ' Sluit aan. ' }
  assert.deepEqual(pointsOf('positive', 'Goed zo.', []), [])
  assert.deepEqual(pointsOf('none', 'Gezien.', []), [])
  assert.deepEqual(pointsOf('negative', ' Niet doen. ', []), [{ thread: null, section: null, text: 'Niet doen.' }])
  assert.deepEqual(pointsOf('positive', 'Goed.', [asked, { ...asked, text: ' ' }]), [{ ...asked, text: 'Sluit aan.' }])
})

test('ADVICE-3 a point is dealt with in a newer version that is still open, with how or why not', () => {
  const newer = sketchVersion(2)
  for (const dealt of ['taken', 'partly', 'not-taken'] as const)
    assert.throws(() => dealWith(point(), 1, { dealt, how: ' ' }, newer), refused('ADVICE-3'))
  assert.throws(() => dealWith(point(), 1, { dealt: 'taken', how: 'Zo.' }, sketchVersion(1)), refused('ADVICE-3'))
  const closed = sketchVersion(2, { closedAt: new Date(0) })
  assert.throws(() => dealWith(point(), 1, { dealt: 'taken', how: 'Zo.' }, closed), refused('ADVICE-3'))
  const done = dealWith(point(), 1, { dealt: 'partly', how: ' Bij punt 1. ' }, newer)
  assert.deepEqual([done.dealt, done.how, done.inVersionId], ['partly', 'Bij punt 1.', newer.id])
})

describe('ADVICE-4 advice is worked in before the deciding body', () => {
  const [v1, v2] = [sketchVersion(1), sketchVersion(2, { datedOn: on('2021-06-25') })]
  const versions = [v1, v2]

  test('ADVICE-4 GC05 advice of 23 June stops the version of 14 June', () => {
    const found = notWorkedIn([advice()], v1, [v1])
    assert.deepEqual(
      found.map(({ why }) => why),
      ['older-version'],
    )
    assert.throws(() => mustBeWorkedIn(found), refused('ADVICE-4'))
  })

  test('ADVICE-4 GC05 a new version passes when each point was dealt with, also when it was not taken', () => {
    assert.deepEqual(
      notWorkedIn([advice()], v2, versions).map(({ why }) => why),
      ['open'],
    )
    const dealt = advice({
      points: [point({ dealt: 'not-taken', how: 'Valt buiten de opdracht.', inVersionId: v2.id })],
    })
    assert.deepEqual(notWorkedIn([dealt], v2, versions), [])
    mustBeWorkedIn([])
  })

  test('ADVICE-4 GC05 a new version with an older day does not pass', () => {
    const backdated = { ...v2, datedOn: on('2021-06-22') }
    const dealt = advice({ points: [point({ dealt: 'taken', how: 'Ja.', inVersionId: v2.id })] })
    assert.deepEqual(
      notWorkedIn([dealt], backdated, versions).map(({ why }) => why),
      ['older-day'],
    )
  })

  test('ADVICE-4 an advice that asks nothing asks no new version', () => {
    assert.deepEqual(notWorkedIn([advice({ opinion: 'positive', points: [] })], v1, [v1]), [])
  })
})
