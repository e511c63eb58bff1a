import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import {
  board,
  everybody,
  on,
  scenarioRoute,
  sketchPoint,
  sketchVersion,
  steering,
} from '../../../../tests/proposal-sketch.ts'
import { compareVersions } from './compare-versions.ts'
import { inTimeOrder, type SubjectEvent } from './history.ts'
import { datesAfter } from './later-than-dated.ts'
import { missingIn } from './missing.ts'
import { move } from './proposal-states.ts'
import {
  type PointId,
  type ProposalId,
  type ThreadId,
  type VersionId,
  argumentNumber,
  newestOf,
  nextVersion,
} from './proposal.ts'
import {
  type OwnSeat,
  isInside,
  keeps,
  mustMake,
  mustSpeakFor,
  mustWrite,
  stanceRecorder,
  standingOf,
} from './standing.ts'
import { differenceOf } from './word-difference.ts'

const refused = (rule: string) => (fault: unknown) => fault instanceof Refusal && fault.rule === rule
const head = { addressee: 'Het bestuur', sender: 'Het programmateam', moneyCents: null, moneyWithinBudget: null }

test('PROPOSAL-1 arguments are numbered under their point', () => {
  assert.deepEqual(
    [argumentNumber(sketchPoint(1), 0), argumentNumber(sketchPoint(1), 1), argumentNumber(sketchPoint(2), 0)],
    ['1.1', '1.2', '2.1'],
  )
})

describe('PROPOSAL-2 what is missing is said, and only what cannot be decided stops it', () => {
  const whole = sketchVersion(1)
  const blocking = (...args: Parameters<typeof missingIn>) => missingIn(...args).filter(({ blocks }) => blocks).length

  test('PROPOSAL-2 a whole proposal lacks nothing', () => {
    assert.deepEqual(missingIn(head, whole, scenarioRoute(), everybody, []), [])
  })

  test('PROPOSAL-2 a point without argument is said and not forbidden; no point at all is forbidden', () => {
    const bare = sketchVersion(1, { points: [sketchPoint(1, { arguments: [] })] })
    const found = missingIn(head, bare, scenarioRoute(), everybody, [])
    assert.deepEqual(found, [{ what: 'Beslispunt 1 heeft geen argument.', blocks: false, at: 'points' }])
    assert.equal(blocking(head, sketchVersion(1, { points: [] }), scenarioRoute(), everybody, []), 1)
  })

  test('PROPOSAL-2 no route, a route without a decision, and an escalation that is not met stop it', () => {
    assert.equal(blocking(head, whole, [], everybody, []), 1)
    assert.equal(blocking(head, whole, scenarioRoute().slice(0, 3), everybody, []), 1)
    const asked = { why: 'money', reason: 'Geld.', bodyId: board.id, onRoute: false } as const
    assert.equal(blocking(head, whole, scenarioRoute(), everybody, [asked]), 1)
    assert.equal(blocking(head, whole, scenarioRoute(), everybody, [{ ...asked, onRoute: true }]), 0)
  })
})

test('PROPOSAL-3 a new version has the same text and threads, other ids, and is open', () => {
  let count = 0
  const ids = { version: () => 'new' as VersionId, point: () => `n${(count += 1)}` as PointId }
  const closed = sketchVersion(1, { closedAt: new Date(0), points: [sketchPoint(1), sketchPoint(2)] })
  const next = nextVersion(closed, on('2021-06-25'), ids)
  assert.deepEqual([next.number, next.datedOn, next.closedAt, next.state], [2, '2021-06-25', null, 'concept'])
  assert.deepEqual(
    next.points.map(({ id, thread }) => [id, thread]),
    [
      ['n1', 't1'],
      ['n2', 't2'],
    ],
  )
  assert.deepEqual(next.texts, closed.texts)
  assert.equal(newestOf([next, closed]).number, 2)
})

test('PROPOSAL-4 only a concept is sent, only what is on its way is decided, and what was decided stays', () => {
  assert.equal(move('concept', 'send'), 'on-route')
  assert.equal(move('on-route', 'decide'), 'decided')
  assert.equal(move('on-route', 'hold'), 'on-route')
  assert.equal(move('decided', 'hold'), 'on-route')
  assert.equal(move('withdrawn', 'take-back'), 'concept')
  for (const [state, event] of [
    ['concept', 'decide'],
    ['on-route', 'send'],
    ['decided', 'withdraw'],
    ['decided', 'send'],
    ['withdrawn', 'decide'],
  ] as const)
    assert.throws(() => move(state, event), refused('PROPOSAL-4'), `${state} ${event}`)
})

describe('PROPOSAL-5 who reads a proposal that is not published', () => {
  const office = 'office' as OrganisationId
  const maker = 'maker' as OrganisationId
  const proposal = {
    officeId: office,
    makerOrganisationId: maker,
    reach: 'bodies',
    readerBodies: [board.id, steering.id],
    themeId: null,
  } as const
  const seat = (bodyId: OwnSeat['bodyId'], given: Partial<OwnSeat> = {}): OwnSeat => ({
    bodyId,
    part: 'member',
    themeId: null,
    ...given,
  })
  const someone = { organisationId: 'other' as OrganisationId, role: 'alderman' } as const
  const inside = (...args: Parameters<typeof standingOf>) => isInside(standingOf(...args))

  test('PROPOSAL-5 team and makers always, seats and guests once it is sent, others never', () => {
    const concept = { ...proposal, reach: 'team' } as const
    assert.equal(inside({ organisationId: office, role: 'project_leader' }, concept, [], false), true)
    assert.equal(inside({ organisationId: office, role: 'administrator' }, concept, [], false), false)
    assert.equal(inside({ organisationId: maker, role: 'policy_officer' }, concept, [], false), true)
    assert.equal(inside({ organisationId: maker, role: 'care_worker' }, concept, [], false), false)
    assert.equal(inside(someone, proposal, [], false), false)
    assert.equal(inside(someone, proposal, [seat(board.id)], false), true)
    assert.equal(inside(someone, concept, [seat(board.id)], true), false)
    assert.equal(inside(someone, proposal, [seat('elsewhere' as OwnSeat['bodyId'])], false), false)
    assert.equal(inside(someone, proposal, [], true), true)
  })

  test('PROPOSAL-5 a seat for one theme reads only what is about that theme', () => {
    const themed = seat(board.id, { themeId: 'school' })
    assert.equal(inside(someone, proposal, [themed], false), false)
    assert.equal(inside(someone, { ...proposal, themeId: 'school' as never }, [themed], false), true)
    assert.equal(inside(someone, { ...proposal, themeId: 'buying' as never }, [themed], false), false)
  })

  test('PROPOSAL-6 who reads in a body does not write; makers and team do', () => {
    const member = standingOf(someone, proposal, [seat(board.id, { part: 'chair' })], false)
    assert.throws(() => mustWrite(member), refused('PROPOSAL-6'))
    mustWrite(standingOf({ organisationId: maker, role: 'policy_officer' }, proposal, [], false))
    mustWrite(standingOf({ organisationId: office, role: 'programme_member' }, proposal, [], false))
    mustMake({ organisationId: maker, role: 'swv_director' })
    for (const nobody of [
      { organisationId: maker, role: 'teacher' },
      { organisationId: null, role: 'family' },
    ] as const)
      assert.throws(() => mustMake(nobody), refused('PROPOSAL-6'))
  })

  test('ADVICE-5 GC04 chair and secretary speak for their own body, the team on its behalf, others not', () => {
    const chair = standingOf(someone, proposal, [seat(steering.id, { part: 'chair' })], false)
    assert.equal(mustSpeakFor(chair, steering.id), 'chair')
    assert.throws(() => mustSpeakFor(chair, board.id), refused('ADVICE-5'))
    const team = standingOf({ organisationId: office, role: 'project_leader' }, proposal, [], false)
    assert.equal(mustSpeakFor(team, board.id), 'team')
    assert.equal(keeps(standingOf(someone, proposal, [seat(board.id)], false), board.id), null)
  })

  test('DECISION-8 a stance is said by the organisation itself, or written down by who keeps the body', () => {
    const [own, other] = [someone.organisationId, 'elsewhere' as OrganisationId]
    const member = standingOf(someone, proposal, [seat(board.id)], false)
    assert.equal(stanceRecorder(member, board.id, own), 'organisation')
    assert.equal(stanceRecorder(member, board.id, other), null)
    const secretary = standingOf(someone, proposal, [seat(board.id, { part: 'secretary' })], false)
    assert.equal(stanceRecorder(secretary, board.id, other), 'secretary')
    const worker = standingOf({ ...someone, role: 'care_worker' }, proposal, [], true)
    assert.equal(stanceRecorder(worker, board.id, own), null)
  })
})

describe('PROPOSAL-7 a version cannot tell what came after it', () => {
  const said = (occasion: string) =>
    datesAfter(sketchVersion(1, { texts: { ...sketchVersion(1).texts, occasion } }), [])

  test('PROPOSAL-7 GC05 a version of 14 June that tells of 23 June jl. is warned about', () => {
    assert.deepEqual(
      said('Dit is besproken in de stuurgroep op 23 juni jl. Het advies luidde: sluit aan.').map(({ on: day }) => day),
      ['2021-06-23'],
    )
  })

  test('PROPOSAL-7 days that lie ahead, lie behind, or are of last year are not', () => {
    for (const text of [
      'Op 16 april jl. is het rapport vastgesteld.',
      'De beslispunten worden op 2 juli a.s. voorgelegd.',
      'In december jl. besproken.',
      'Op 20 december jl. besproken.',
      'Op 31 juni jl. besproken.',
    ])
      assert.deepEqual(said(text), [], text)
  })

  test('PROPOSAL-7 with a year, or on a day of the route, it is certain', () => {
    assert.equal(said('Op 20 december 2021 jl. besproken.').length, 1)
    const late = sketchVersion(1, { texts: { ...sketchVersion(1).texts, effect: 'op 20 december jl. besproken' } })
    assert.equal(datesAfter(late, [on('2021-12-20')]).length, 1)
  })
})

describe('PROPOSAL-8 two versions beside each other', () => {
  test('PROPOSAL-8 the pieces without what went are the new text, without what came the old', () => {
    const words = fc.array(fc.constantFrom('de ', 'kinderen ', 'scholen', '\n', ' en ', 'samen'), { maxLength: 30 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [old, now] = [a.join(''), b.join('')]
        const pieces = differenceOf(old, now)
        const keep = (kind: 'gone' | 'new') =>
          pieces
            .filter(({ is }) => is !== kind)
            .map(({ text }) => text)
            .join('')
        assert.equal(keep('gone'), now)
        assert.equal(keep('new'), old)
        for (const [index, piece] of pieces.entries()) assert.notEqual(piece.is, pieces[index + 1]?.is)
      }),
    )
  })

  test('PROPOSAL-8 GC05 points find each other by thread, whatever their number', () => {
    const before = sketchVersion(1, { points: [sketchPoint(1), sketchPoint(2)] })
    const after = sketchVersion(2, {
      points: [
        sketchPoint(1, { thread: 't2' as ThreadId, text: 'Instemmen met deel 2, aansluitend op wat al loopt' }),
        sketchPoint(2, { thread: 't3' as ThreadId }),
      ],
    })
    const points = compareVersions(before, after).filter(({ thread }) => thread !== null)
    assert.deepEqual(
      points.map(({ thread, change }) => [thread, change]),
      [
        ['t2', 'changed'],
        ['t3', 'added'],
        ['t1', 'removed'],
      ],
    )
  })
})

test('PROPOSAL-9 the history of a subject stands in the order of its days', () => {
  const event = (day: string, at: number, what: string): SubjectEvent => ({
    on: on(day),
    at: new Date(at),
    kind: 'advice',
    proposalId: 'x' as ProposalId,
    proposal: '',
    who: null,
    what,
    text: '',
  })
  const events = [event('2021-07-02', 1, 'c'), event('2021-06-23', 5, 'b'), event('2021-06-23', 2, 'a')]
  assert.deepEqual(
    inTimeOrder(events).map(({ what }) => what),
    ['a', 'b', 'c'],
  )
})
