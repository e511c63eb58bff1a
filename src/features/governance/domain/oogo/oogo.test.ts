import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Day, addDays, day } from '#kernel/day.ts'
import type { Id, OrganisationId, PersonId, HolderId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { StaffRole } from '#access/domain/words.ts'
import { chartOn } from '#regions/domain/chart.ts'
import { madeUpAtlas } from '../../../../demo/region-map.ts'
import { checkAdoption, lookAtAdoption } from './adoption.ts'
import { nextInDispute } from './dispute.ts'
import { checkFollows, mayFollow, mistakeIn } from './follow.ts'
import { type Partner, partnersOnMap } from './scope.ts'
import {
  type EventKind,
  type OogoEvent,
  type OogoTrack,
  type TrackId,
  eventKinds,
  standings,
  stateOf,
} from './track.ts'
import { maySay } from './who.ts'

const org = (name: string) => `org-${name}` as OrganisationId
const party = (name: string) => ({ id: org(name), name })
const partner = (name: string): Partner => ({ code: name, name, organisationId: org(name) })
const today = day('2026-06-30')

let count = 0
function event(kind: EventKind, on: string, ...names: readonly string[]): OogoEvent {
  count += 1
  const id = String(count) as Id<'oogo-event'>
  return {
    id,
    kind,
    on: day(on),
    organisationIds: names.map(org),
    text: 'omdat',
    meetingId: null,
    by: null,
    at: new Date(count),
  }
}

function track(events: readonly OogoEvent[], more: Partial<OogoTrack> = {}): OogoTrack {
  return {
    id: 'track' as TrackId,
    planId: 'plan' as OogoTrack['planId'],
    officeId: org('office'),
    side: 'swv',
    initiator: party('Verband'),
    invited: [party('A'), party('B')],
    draftName: 'Concept 1',
    draftOn: day('2026-01-10'),
    decidesOn: null,
    events,
    ...more,
  }
}

const sent = event('draft-sent', '2026-01-12', 'A', 'B')
const held = event('held', '2026-02-10', 'A', 'B')
const conflict = (rule: string) => (fault: unknown) =>
  fault instanceof Refusal && fault.kind === 'conflict' && fault.rule === rule

describe('OOGO-1 how a consultation stands follows from what happened', () => {
  for (const [state, events] of [
    ['prepared', []],
    ['draft-sent', [sent]],
    ['meeting', [sent, held]],
    ['meeting', [sent, held, event('agreed', '2026-03-01', 'A')]],
    ['agreed', [sent, held, event('agreed', '2026-03-01', 'A', 'B')]],
    [
      'agreed-with-notes',
      [sent, held, event('agreed', '2026-03-01', 'A'), event('agreed-with-notes', '2026-03-02', 'B')],
    ],
    [
      'no-agreement',
      [sent, held, event('no-agreement', '2026-03-01', 'A'), event('agreed-with-notes', '2026-03-02', 'B')],
    ],
    ['agreed', [sent, held, event('no-agreement', '2026-03-01', 'A'), event('agreed', '2026-03-02', 'A', 'B')]],
    ['dispute', [sent, held, event('no-agreement', '2026-03-01', 'A'), event('dispute-advice', '2026-03-05', 'A')]],
    ['resumed', [sent, event('dispute-mediation', '2026-03-05', 'A'), event('resumed', '2026-04-01')]],
    ['closed', [sent, held, event('closed', '2026-05-01'), event('adopted', '2026-05-02')]],
  ] as const)
    test(`OOGO-1 ${state} after ${events.map(({ kind }) => kind).join(', ') || 'nothing'}`, () => {
      assert.equal(stateOf(track(events)), state)
    })

  test('OOGO-1 with each partner it is known when it was sent, when it was held, and how it ended', () => {
    const [a, b] = standings(track([sent, event('held', '2026-02-01', 'A'), event('held', '2026-02-20', 'A')]))
    assert.deepEqual([a?.sentOn, a?.heldOn, a?.outcome], ['2026-01-12', '2026-02-01', null])
    assert.deepEqual([b?.sentOn, b?.heldOn], ['2026-01-12', null])
  })
})

describe('OOGO-2 no plan is adopted without an OOGO on this draft, held with everyone', () => {
  const scope = [partner('A'), partner('B')]

  test('OOGO-2 held with everyone on the day itself is in time; a day later is not', () => {
    const on = day('2026-02-10')
    assert.equal(lookAtAdoption(track([sent, held]), scope, on).mayAdopt, true)
    const early = lookAtAdoption(track([sent, held]), scope, addDays(on, -1))
    assert.deepEqual([early.mayAdopt, early.lacking.map(({ why }) => why)], [false, ['held-later', 'held-later']])
  })

  test('OOGO-2 no agreement warns and does not stop; an open dispute and silence warn too', () => {
    const events = [sent, held, event('no-agreement', '2026-03-01', 'A'), event('dispute-advice', '2026-03-05', 'A')]
    const view = lookAtAdoption(track(events), scope, today)
    assert.equal(view.mayAdopt, true)
    assert.deepEqual(view.warnings, [
      { is: 'no-agreement', names: ['A'] },
      { is: 'no-answer', names: ['B'] },
      { is: 'dispute' },
    ])
  })

  test('OOGO-2 it cannot be passed over in silence', () => {
    assert.deepEqual(
      [lookAtAdoption(null, scope, today).mayAdopt, lookAtAdoption(null, scope, today).noTrack],
      [false, true],
    )
    const nobody = lookAtAdoption(track([sent, held]), [], today)
    assert.deepEqual([nobody.mayAdopt, nobody.noScope], [false, true])
    const more = [...scope, partner('C'), { code: 'D', name: 'D', organisationId: null }]
    const view = lookAtAdoption(track([sent, event('held', '2026-02-10', 'A')]), more, today)
    assert.deepEqual(
      view.lacking.map(({ name, why }) => [name, why]),
      [
        ['B', 'not-held'],
        ['C', 'not-invited'],
        ['D', 'unknown'],
      ],
    )
    assert.throws(() => checkAdoption(track([sent]), track([sent]), scope, today, today), conflict('OOGO-2'))
    assert.throws(
      () => checkAdoption(track([sent, held]), track([sent, held]), scope, addDays(today, 1), today),
      conflict('OOGO-2'),
    )
    checkAdoption(track([sent, held]), track([sent, held]), scope, today, today)
  })

  test('OOGO-2 whatever happened: it may be adopted exactly when it was held with each in scope by that day', () => {
    const names = ['A', 'B', 'C', 'D']
    const anyEvent = fc.record({
      kind: fc.constantFrom(...eventKinds),
      on: fc.integer({ min: 0, max: 60 }),
      names: fc.subarray(names),
    })
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 12 }),
        fc.subarray(names),
        fc.integer({ min: 0, max: 60 }),
        (events, inScope, when) => {
          const on = (days: number): Day => addDays(day('2026-01-10'), days)
          const happened = events
            .toSorted((a, b) => a.on - b.on)
            .map((each) => event(each.kind, on(each.on), ...each.names))
          const view = lookAtAdoption(track(happened, { invited: names.map(party) }), inScope.map(partner), on(when))
          const each = inScope.every((name) =>
            happened.some(
              ({ kind, on: at, organisationIds }) =>
                kind === 'held' && at <= on(when) && organisationIds.includes(org(name)),
            ),
          )
          assert.equal(view.mayAdopt, inScope.length > 0 && each)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('OOGO-7 a changed draft', () => {
  test('OOGO-7 what was held on an older draft does not count', () => {
    const older = track([sent, held])
    const newer = track([], { id: 'newer' as TrackId, draftName: 'Concept 2' })
    const scope = [partner('A'), partner('B')]
    assert.throws(() => checkAdoption(older, newer, scope, today, today), conflict('OOGO-7'))
    assert.throws(() => checkAdoption(newer, newer, scope, today, today), conflict('OOGO-2'))
  })
})

describe('OOGO-3 with whom, by the dated map', () => {
  let number = 0
  const atlas = madeUpAtlas(<Name extends string>() => `id-${(number += 1)}` as Id<Name>)
  const codes = (side: 'swv' | 'municipality', code: string, on: string) =>
    partnersOnMap(chartOn(atlas, day(on)), side, code).map((each) => each.code)

  test('OOGO-3 an swv: every municipality in its area, also one that lies there in part', () => {
    assert.deepEqual(codes('swv', 'PO9902', '2026-01-01'), ['9902', '9908', '9909'])
    assert.ok(codes('swv', 'PO9901', '2026-01-01').includes('9902'))
  })

  test('OOGO-3 a merger: those who are there on the day', () => {
    assert.ok(codes('swv', 'PO9901', '2024-12-31').includes('9907'))
    assert.equal(codes('swv', 'PO9901', '2025-01-01').includes('9907'), false)
  })

  test('OOGO-3 a municipality: every swv, PO and VO, with a part of it', () => {
    assert.deepEqual(codes('municipality', '9902', '2026-01-01'), ['PO9901', 'PO9902', 'VO9901'])
    assert.deepEqual(codes('municipality', '9911', '2026-01-01'), ['VO9902'])
    assert.deepEqual(codes('municipality', '0000', '2026-01-01'), [])
  })
})

describe('OOGO-4 what may be written down', () => {
  const next = (kind: EventKind, on: string, names: readonly string[] = ['A'], text = 'omdat') => ({
    kind,
    on: day(on),
    organisationIds: names.map(org),
    text,
  })

  test('OOGO-4 a draft is sent before it is talked about, and talked about before anyone answers', () => {
    assert.match(mistakeIn(track([]), next('held', '2026-02-10'), today) ?? '', /niet volgen/)
    const onlyA = event('draft-sent', '2026-01-12', 'A')
    assert.match(
      mistakeIn(track([onlyA]), next('held', '2026-02-10', ['A', 'B']), today) ?? '',
      /nog niet verstuurd aan B/,
    )
    assert.match(mistakeIn(track([sent]), next('held', '2026-01-11', ['A']), today) ?? '', /nog niet verstuurd aan A/)
    assert.equal(mistakeIn(track([sent]), next('held', '2026-01-12'), today), null)
    const withA = [sent, event('held', '2026-02-01', 'A')]
    assert.match(
      mistakeIn(track(withA), next('agreed', '2026-03-01', ['A', 'B']), today) ?? '',
      /geen overleg gevoerd met B/,
    )
    assert.equal(mistakeIn(track(withA), next('agreed', '2026-03-01'), today), null)
  })

  test('OOGO-4 nothing ahead of its time, nothing before the draft, nobody who is no part of it', () => {
    assert.match(mistakeIn(track([]), next('draft-sent', addDays(today, 1)), today) ?? '', /al is gebeurd/)
    assert.match(mistakeIn(track([]), next('draft-sent', '2026-01-09'), today) ?? '', /niet eerder/)
    assert.match(mistakeIn(track([]), next('draft-sent', '2026-01-12', ['C']), today) ?? '', /bij dit overleg horen/)
    assert.match(mistakeIn(track([]), next('draft-sent', '2026-01-12', []), today) ?? '', /met wie/)
    assert.throws(() => checkFollows(track([]), next('held', '2026-02-10'), today), conflict('OOGO-4'))
  })

  test('OOGO-4 without agreement, or without having held it with everyone, it closes only with the reason', () => {
    const close = (text: string) => next('closed', '2026-05-01', [], text)
    assert.match(mistakeIn(track([sent]), close(''), today) ?? '', /Nog niet met iedereen/)
    assert.equal(mistakeIn(track([sent]), close('Er komt een nieuw concept'), today), null)
    assert.equal(mistakeIn(track([sent, held]), close(''), today), null)
    assert.match(mistakeIn(track([sent, held]), next('no-agreement', '2026-03-01', ['A'], ''), today) ?? '', /waarom/)
  })

  test('OOGO-4 after the adoption only the closing follows, and after that nothing', () => {
    const adopted = event('adopted', '2026-06-13')
    assert.deepEqual(mayFollow(track([sent, held, adopted])), ['closed'])
    assert.deepEqual(mayFollow(track([sent, held, adopted, event('closed', '2026-06-22')])), [])
    assert.match(mistakeIn(track([sent, held]), next('adopted', '2026-06-13', []), today) ?? '', /niet als los bericht/)
  })
})

describe('OOGO-5 who says it', () => {
  const actor = (role: StaffRole, organisation: string) => ({
    personId: 'p' as PersonId,
    name: 'Iemand',
    holderId: 'h' as HolderId,
    functionId: null,
    organisationId: org(organisation),
    organisationName: organisation,
    role,
    standIn: false,
    purposes: [],
  })
  const says = (kind: EventKind, names: readonly string[], who: ReturnType<typeof actor>) =>
    maySay(track([]), { kind, organisationIds: names.map(org) }, who)

  test('OOGO-5 whoever began it and the team say what happened; a partner only whether it agrees, for itself', () => {
    assert.equal(says('held', ['A'], actor('swv_director', 'Verband')), true)
    assert.equal(says('held', ['A'], actor('programme_member', 'office')), true)
    assert.equal(says('held', ['A'], actor('policy_officer', 'A')), false)
    assert.equal(says('agreed', ['A'], actor('policy_officer', 'A')), true)
    assert.equal(says('agreed', ['B'], actor('policy_officer', 'A')), false)
    assert.equal(says('agreed', ['A', 'B'], actor('alderman', 'A')), false)
    assert.equal(says('agreed', ['A'], actor('desk_worker', 'A')), false)
    assert.equal(says('agreed', ['C'], actor('alderman', 'C')), false)
    assert.equal(says('held', ['A'], actor('project_leader', 'elsewhere')), false)
  })
})

describe('OOGO-6 a dispute', () => {
  const begun = [sent, held, event('no-agreement', '2026-03-01', 'A')]
  const step = (...more: readonly OogoEvent[]) => nextInDispute(track([...begun, ...more]))

  test('OOGO-6 the other side has two weeks for a defence', () => {
    const byPartner = step(event('dispute-advice', '2026-03-09', 'A'))
    assert.deepEqual([byPartner?.what, byPartner?.who, byPartner?.by], ['defence', ['Verband'], '2026-03-23'])
    const byInitiator = step(event('dispute-advice', '2026-03-09', 'Verband'))
    assert.deepEqual(byInitiator?.who, ['A'])
  })

  test('OOGO-6 a term that ends on a day off runs on to the first working day', () => {
    // two weeks after Monday 23 March is Easter Monday 6 April
    assert.equal(step(event('dispute-advice', '2026-03-23', 'A'))?.by, '2026-04-07')
  })

  test('OOGO-6 four weeks after the last session comes the advice; then the parties go on', () => {
    const asked = event('dispute-advice', '2026-03-09', 'A')
    const defence = event('defence', '2026-03-20')
    assert.deepEqual(step(asked, defence), { what: 'session', who: [], by: null, source: null })
    const sessions = [event('session', '2026-04-01'), event('session', '2026-04-15')]
    assert.deepEqual(
      [step(asked, defence, ...sessions)?.what, step(asked, defence, ...sessions)?.by],
      ['advice', '2026-05-13'],
    )
    const advice = event('advice-given', '2026-05-10')
    assert.equal(step(asked, defence, ...sessions, advice)?.what, 'resume')
    assert.equal(step(asked, defence, ...sessions, advice, event('resumed', '2026-05-20')), null)
  })

  test('OOGO-6 mediation has no terms, and without a dispute nobody has to act', () => {
    assert.deepEqual([step(event('dispute-mediation', '2026-03-09', 'A'))?.what, step()], ['mediate', null])
  })
})
