/** The pages of states draw what the code does: its states, and where a transition is a function, its arrows. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Day, day } from '#kernel/day.ts'
import { newId } from '#platform/new-id.ts'
import type { ConsentState } from '#access/domain/consent.ts'
import { actionStates, changeKinds } from '../src/features/agenda/domain/words.ts'
import { requestStates } from '../src/features/desk/domain/words.ts'
import { goalStates, stepStates as planStepStates } from '../src/features/dossiers/domain/plan-states.ts'
import { type Meeting, type Minutes, itemStates, meetingStates } from '../src/features/governance/domain/meeting.ts'
import { cancel, hold, move as moveMeeting } from '../src/features/governance/domain/meeting-states.ts'
import { adopt, publishMinutes, reopen as reopenMinutes, rewrite } from '../src/features/governance/domain/minutes.ts'
import { type NewEvent, mayFollow, mistakeIn } from '../src/features/governance/domain/oogo/follow.ts'
import { type OogoEvent, type OogoTrack, standings, stateOf } from '../src/features/governance/domain/oogo/track.ts'
import { type ProposalEvent, mayMove, move } from '../src/features/governance/domain/proposal-states.ts'
import { proposalStates } from '../src/features/governance/domain/proposal.ts'
import {
  type RouteStep,
  bringBefore,
  finish,
  reopen,
  sendBack,
  skip,
  stepStates,
} from '../src/features/governance/domain/route.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const consentStates = {
  asked: 0,
  incomplete: 0,
  objection: 0,
  refused: 0,
  given: 0,
  withdrawn: 0,
  expired: 0,
  closed: 0,
} satisfies Record<ConsentState, 0>

type Arrow = { readonly from: string; readonly to: string; readonly says: string }

/** The arrows of a page, or of one part of it. A diagram takes no hyphens: `on_route` is `on-route`. */
function drawn(page: string, heading?: string): readonly Arrow[] {
  const text = readFileSync(path.join(root, `docs/states/${page}.md`), 'utf8')
  const part = heading === undefined ? text : (text.split(/^## /m).find((each) => each.startsWith(heading)) ?? '')
  return [...part.matchAll(/^ {2}(\S+) --> ([^\s:]+)(?:: (.*))?$/gm)].map(([, from = '', to = '', says = '']) => ({
    from: from.replaceAll('_', '-'),
    to: to.replaceAll('_', '-'),
    says,
  }))
}

const isInner = ({ from, to }: Arrow) => from !== '[*]' && to !== '[*]'
const sayArrow = ({ from, to }: Pick<Arrow, 'from' | 'to'>) => `${from} to ${to}`
const arrowsIn = (page: string, heading?: string) =>
  [...new Set(drawn(page, heading).filter(isInner).map(sayArrow))].toSorted()
const statesIn = (arrows: readonly Arrow[]) =>
  [...new Set(arrows.flatMap(({ from, to }) => [from, to]))].filter((state) => state !== '[*]').toSorted()

describe('the pages of states', () => {
  for (const [page, heading, states] of [
    ['consent', undefined, Object.keys(consentStates)],
    ['help-request', undefined, requestStates],
    ['goal', undefined, [...goalStates, ...planStepStates]],
    ['action', undefined, actionStates],
    ['proposal', undefined, proposalStates],
    ['route-step', undefined, stepStates],
    ['meeting', 'Meeting', meetingStates],
    ['meeting', 'Point', itemStates],
  ] as const)
    it(`${page}${heading === undefined ? '' : ` (${heading})`}: the diagram has the states of the code`, () => {
      assert.deepEqual(statesIn(drawn(page, heading)), [...new Set<string>(states)].toSorted())
    })

  it('ambition: every change of the code is drawn, and no other', () => {
    const said = drawn('ambition')
      .filter(isInner)
      .map(({ says }) => /^\w*/.exec(says)?.[0] ?? '')
    assert.deepEqual([...new Set(said)].toSorted(), [...changeKinds].toSorted())
  })

  it('action: any state may follow any other', () => {
    const all = actionStates.flatMap((from) => actionStates.filter((to) => to !== from).map((to) => ({ from, to })))
    assert.deepEqual(arrowsIn('action'), all.map(sayArrow).toSorted())
  })

  it('proposal: the arrows are those of PROPOSAL-4', () => {
    const events = ['send', 'decide', 'hold', 'withdraw', 'take-back'] as const satisfies ProposalEvent[]
    const all = proposalStates.flatMap((from) =>
      events.filter((event) => mayMove(from, event)).map((event) => sayArrow({ from, to: move(from, event) })),
    )
    assert.deepEqual(arrowsIn('proposal'), [...new Set(all)].toSorted())
  })

  it('route-step: the arrows are those of ROUTE-3 and ROUTE-4', () => {
    const [earlier, newer] = [newId<'version'>(new Date(0)), newId<'version'>(new Date(1))]
    const acts: readonly ((step: RouteStep) => RouteStep)[] = [
      (step) => bringBefore(step, [step], newer),
      (step) => skip(step, 'why', today),
      (step) => finish(step, today),
      (step) => sendBack(step, 'why', today),
    ]
    const all = stepStates.flatMap((state) => {
      const step = { id: newId<'step'>(new Date(2)), state, mandatory: false, versionId: earlier } as RouteStep
      return acts.flatMap((act) => tried(() => sayArrow({ from: state, to: act(step).state })))
    })
    // held over: by the decision itself, and by a later one that puts it right
    const held = (['before-body', 'done'] as const).map((state) =>
      sayArrow({ from: state, to: reopen({ state } as RouteStep).state }),
    )
    assert.deepEqual(arrowsIn('route-step'), [...new Set([...all, ...held])].toSorted())
  })

  it('meeting: the arrows are those of MEETING-4 and MEETING-8', () => {
    const when = { onDay: today, atTime: '14:00', minutes: 60, place: '', papersDueOn: null }
    const all = meetingStates.flatMap((state) => {
      const meeting = { state, onDay: today, sequence: 0 } as Meeting
      return [() => moveMeeting(meeting, when), () => cancel(meeting, 'why'), () => hold(meeting, today)].flatMap(
        (act) => tried(() => sayArrow({ from: state, to: act().state })),
      )
    })
    assert.deepEqual(arrowsIn('meeting', 'Meeting'), all.toSorted())
  })

  it('meeting: the arrows of minutes are those of MEETING-9', () => {
    const all = (['draft', 'adopted'] as const).flatMap((state) => {
      const minutes: Minutes = { text: 'text', state, adoptedOn: null, publishedAt: null, version: 1 }
      return [
        () => rewrite(minutes, 'other'),
        () => adopt(minutes, today, today),
        () => reopenMinutes(minutes),
        () => publishMinutes(minutes, new Date(0)),
      ].flatMap((act) => tried(() => sayArrow({ from: state, to: act().state })))
    })
    assert.deepEqual(arrowsIn('meeting', 'Minutes'), [...new Set(all)].toSorted())
  })

  it('oogo: the arrows are those that OOGO-1 and OOGO-4 let happen, whatever was written down', () => {
    const found = explore()
    assert.ok(found.size > 20)
    assert.deepEqual(arrowsIn('oogo'), [...found].toSorted())
  })
})

const today: Day = day('2026-11-24')

/** What came of an act, or nothing where a rule refuses it. */
function tried<Result>(act: () => Result): readonly Result[] {
  try {
    return [act()]
  } catch {
    return []
  }
}

/** Every way from one state to another, by trying whatever may follow, with two partners. */
function explore(): ReadonlySet<string> {
  const [own, a, b] = [
    newId<'organisation'>(new Date(0)),
    newId<'organisation'>(new Date(1)),
    newId<'organisation'>(new Date(2)),
  ]
  const track = {
    initiator: { id: own, name: 'own' },
    invited: [
      { id: a, name: 'a' },
      { id: b, name: 'b' },
    ],
    draftOn: today,
  }
  const arrows = new Set<string>()
  const seen = new Set<string>()
  const walk = (events: readonly OogoEvent[]) => {
    const now = { ...track, events } as unknown as OogoTrack
    const from = stateOf(now)
    const sign = JSON.stringify([from, standings(now).map(({ sentOn, heldOn, outcome }) => [sentOn, heldOn, outcome])])
    if (seen.has(sign)) return
    seen.add(sign)
    for (const kind of mayFollow(now))
      for (const organisationIds of [[], [a], [b], [a, b]]) {
        const event: NewEvent = { kind, organisationIds, on: today, text: 'why' }
        if (mistakeIn(now, event, today) !== null) continue
        const next = [...events, event as OogoEvent]
        const to = stateOf({ ...track, events: next } as unknown as OogoTrack)
        if (from !== to || to === 'meeting') arrows.add(sayArrow({ from, to }))
        walk(next)
      }
  }
  walk([])
  return arrows
}
