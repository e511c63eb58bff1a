import { type Day, day } from '#kernel/day.ts'
import type {
  BodyId,
  DecisionPoint,
  PointId,
  ProposalVersion,
  StepId,
  ThreadId,
  VersionId,
} from '../src/features/governance/domain/proposal.ts'
import type { RouteBody, RouteStep } from '../src/features/governance/domain/route.ts'

/** Made-up values for the tests of proposals; what a test is about, it says itself. */
export const on = (text: string): Day => day(text)

export function sketchPoint(number: number, given: Partial<DecisionPoint> = {}): DecisionPoint {
  return {
    id: `p${number}` as PointId,
    thread: `t${number}` as ThreadId,
    number,
    text: `Instemmen met deel ${number}`,
    consequence: '',
    sideNote: 'Anders loopt het uit.',
    arguments: [{ text: 'Het kan alleen samen.', sideNote: '' }],
    ...given,
  }
}

export function sketchVersion(number: number, given: Partial<ProposalVersion> = {}): ProposalVersion {
  return {
    id: `v${number}` as VersionId,
    number,
    datedOn: on('2021-06-14'),
    state: 'concept',
    texts: { occasion: '', effect: 'Beter samen.', finances: 'Geen.', communication: 'Via de site.', execution: '' },
    changed: '',
    closedAt: null,
    isPublished: false,
    points: [sketchPoint(1)],
    ...given,
  }
}

export const board: RouteBody = {
  id: 'board' as BodyId,
  name: 'Het bestuur jeugd',
  powers: ['decides'],
  budgetPower: true,
  hasEnded: false,
}
export const steering: RouteBody = {
  id: 'steering' as BodyId,
  name: 'De stuurgroep',
  powers: ['advises', 'commissions'],
  budgetPower: false,
  hasEnded: false,
}
export const officials: RouteBody = {
  id: 'officials' as BodyId,
  name: 'Het ambtelijk overleg',
  powers: ['advises', 'coaches'],
  budgetPower: false,
  hasEnded: false,
}
export const programme: RouteBody = {
  id: 'programme' as BodyId,
  name: 'Het programmateam',
  powers: ['executes'],
  budgetPower: false,
  hasEnded: false,
}
export const everybody = [board, steering, officials, programme]

export function sketchStep(position: number, given: Partial<RouteStep> = {}): RouteStep {
  return {
    id: `s${position}` as StepId,
    position,
    bodyId: board.id,
    kind: 'decide',
    onDay: null,
    meetingId: null,
    mandatory: true,
    reason: '',
    minDaysBefore: 7,
    state: 'waiting',
    versionId: null,
    closedOn: null,
    ...given,
  }
}

/** The route of the scenario: the team aligns, two bodies advise, the board decides. */
export function scenarioRoute(): readonly RouteStep[] {
  return [
    sketchStep(1, { bodyId: programme.id, kind: 'align', onDay: on('2021-06-14') }),
    sketchStep(2, { bodyId: steering.id, kind: 'advise', onDay: on('2021-06-23') }),
    sketchStep(3, { bodyId: officials.id, kind: 'advise', onDay: on('2021-06-24') }),
    sketchStep(4, { bodyId: board.id, kind: 'decide', onDay: on('2021-07-02') }),
  ]
}
