import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import { finishWork } from '#work/store/work-store.ts'
import { checkAdoption, lookAtAdoption } from '../../domain/oogo/adoption.ts'
import { type NewEvent, checkFollows } from '../../domain/oogo/follow.ts'
import type { Partner } from '../../domain/oogo/scope.ts'
import type { MeetingId, OogoTrack, PlanId, TrackId } from '../../domain/oogo/track.ts'
import { isOfTeam, keepsTrack, maySay } from '../../domain/oogo/who.ts'
import { askToHold, oogoKey, planKey } from './oogo-work.ts'
import { readPlan } from './read-plans.ts'
import { listPartners, listTracks, readTrack } from './read-tracks.ts'
import { holdPlan, insertStatus, mustNeedOogo } from './write-plans.ts'

export type NewTrack = {
  readonly planId: PlanId
  readonly draftName: string
  readonly draftOn: Day
  readonly decidesOn: Day | null
  /** Others who join though the law does not ask it, as a school for vocational education. */
  readonly alsoWith?: readonly OrganisationId[]
}

/**
 * Begins the consultation on a draft: with everyone whom the map names on the day of adoption. What ran on an older draft
 * counts no more (OOGO-7). Whoever's plan it is gets the work to hold it.
 */
export async function startTrack(tx: Tx, visit: Visit<'policy-plan.manage'>, begun: NewTrack): Promise<TrackId> {
  const plan = await readPlan(tx, begun.planId)
  if (!isOfTeam(plan.officeId, visit.actor))
    throw new Refusal('forbidden', 'OOGO-5', 'Het programmateam van dit bureau begint een OOGO.')
  const { side, initiatorId } = mustNeedOogo(plan)
  await holdPlan(tx, plan.id)
  const older = await listTracks(tx, [plan.id])
  const id: TrackId = newId<'oogo-track'>(visit.at)
  await tx
    .insertInto('oogo_tracks')
    .values({
      id,
      office_id: plan.officeId,
      plan_id: plan.id,
      number: older.length + 1,
      side,
      initiator_id: initiatorId,
      draft_name: begun.draftName,
      draft_on: begun.draftOn,
      decides_on: begun.decidesOn,
      made_at: visit.at,
    })
    .execute()
  const scope = await listPartners(tx, side, initiatorId, begun.decidesOn ?? visit.on)
  const known = scope.flatMap(({ organisationId }) => organisationId ?? [])
  await invite(tx, id, [...known, ...(begun.alsoWith ?? []).filter((each) => each !== initiatorId)])
  for (const track of older) await finishWork(tx, { uniqueKey: oogoKey(track.id) }, visit.actor.personId, visit.at)
  await askToHold(tx, { key: oogoKey(id), planId: plan.id, side, initiatorId, dueOn: begun.decidesOn, at: visit.at })
  return id
}

/** Brings in who by the map belongs to it and is not in it yet: someone who came to stand here later, or moved. */
export async function invitePartners(
  tx: Tx,
  visit: Visit<'policy-plan.manage'>,
  planId: PlanId,
  id: TrackId,
): Promise<void> {
  const track = await readTrack(tx, planId, id)
  if (!isOfTeam(track.officeId, visit.actor)) throw new Refusal('forbidden', 'OOGO-5')
  const scope = await scopeOf(tx, track, visit.on)
  await invite(
    tx,
    id,
    scope.flatMap(({ organisationId }) => organisationId ?? []),
  )
}

async function invite(tx: Tx, trackId: TrackId, ids: readonly OrganisationId[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .insertInto('oogo_partners')
    .values([...new Set(ids)].map((organisationId) => ({ track_id: trackId, organisation_id: organisationId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** With whom it has to be held: by the map of the day on which is decided, or of today when that is later or unknown. */
export function scopeOf(
  tx: Tx,
  track: Pick<OogoTrack, 'side' | 'initiator' | 'decidesOn'>,
  today: Day,
): Promise<readonly Partner[]> {
  const on = track.decidesOn === null || track.decidesOn < today ? today : track.decidesOn
  return listPartners(tx, track.side, track.initiator.id, on)
}

export type EventInput = NewEvent & { readonly meetingId?: MeetingId | null }

/** Writes down what happened. When with that it was held with everyone, the work to hold it is done. */
export async function addOogoEvent(
  tx: Tx,
  visit: Visit<'policy-plan.say'>,
  planId: PlanId,
  trackId: TrackId,
  event: EventInput,
): Promise<void> {
  await holdPlan(tx, planId)
  const track = await readTrack(tx, planId, trackId)
  if (!maySay(track, event, visit.actor))
    throw new Refusal('forbidden', 'OOGO-5', 'Dit schrijft op wie het overleg begon, of het programmateam.')
  checkFollows(track, event, visit.on)
  await insertEvent(tx, visit, track, event)
  const now = await readTrack(tx, planId, trackId)
  const { mayAdopt } = lookAtAdoption(now, await scopeOf(tx, now, visit.on), visit.on)
  if (mayAdopt || event.kind === 'closed') await finishHolding(tx, visit, track)
}

async function insertEvent(tx: Tx, visit: Visit, track: OogoTrack, event: EventInput): Promise<void> {
  await tx
    .insertInto('oogo_events')
    .values({
      id: newId<'oogo-event'>(visit.at),
      track_id: track.id,
      number: track.events.length + 1,
      kind: event.kind,
      organisation_ids: [...event.organisationIds],
      on_day: event.on,
      meeting_id: event.meetingId ?? null,
      text: event.text,
      made_by: visit.actor.personId,
      made_at: visit.at,
    })
    .execute()
}

async function finishHolding(tx: Tx, { actor, at }: Visit, track: OogoTrack): Promise<void> {
  await finishWork(tx, { uniqueKey: oogoKey(track.id) }, actor.personId, at)
  await finishWork(tx, { uniqueKey: planKey(track.planId) }, actor.personId, at)
}

export type Adoption = {
  readonly on: Day
  /** By whom: `Algemeen bestuur`, `Gemeenteraad van Duinrand`. */
  readonly place: string
  readonly withChanges: boolean
  readonly note: string
}

/** Writes down that the plan was adopted, when the guard lets it (OOGO-2, OOGO-7). */
export async function adoptPlan(
  tx: Tx,
  visit: Visit<'policy-plan.say'>,
  planId: PlanId,
  trackId: TrackId,
  adoption: Adoption,
): Promise<void> {
  await holdPlan(tx, planId)
  const tracks = await listTracks(tx, [planId])
  const track = tracks.find(({ id }) => id === trackId)
  if (track === undefined) throw new Refusal('absent', 'OOGO-1')
  if (!keepsTrack(track, visit.actor))
    throw new Refusal('forbidden', 'OOGO-5', 'Dit schrijft op wie het overleg begon, of het programmateam.')
  if (track.events.some(({ kind }) => kind === 'adopted'))
    throw new Refusal('conflict', 'OOGO-2', 'Dit plan is al vastgesteld.')
  const scope = await listPartners(tx, track.side, track.initiator.id, adoption.on)
  checkAdoption(track, tracks.at(-1)!, scope, adoption.on, visit.on)
  await insertStatus(tx, visit, planId, {
    place: adoption.place,
    organisationId: track.initiator.id,
    state: adoption.withChanges ? 'adopted-with-changes' : 'adopted',
    on: adoption.on,
    note: adoption.note,
  })
  await insertEvent(tx, visit, track, { kind: 'adopted', organisationIds: [], on: adoption.on, text: adoption.note })
  await finishHolding(tx, visit, track)
}
