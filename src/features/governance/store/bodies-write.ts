import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { AreaId, DivisionKind } from '#regions/domain/atlas.ts'
import { type Body, type Power, type Scale, makesCircle } from '../domain/body.ts'
import type { BodyId, ThemeId } from '../domain/proposal.ts'
import { readBody } from './bodies-read.ts'

export type BodyInput = {
  readonly name: string
  readonly shortName: string | null
  readonly purpose: string
  readonly powers: readonly Power[]
  readonly budgetPower: boolean
  readonly scale: Scale
  readonly division: DivisionKind | null
  readonly areaId: AreaId | null
  readonly parentId: BodyId | null
  readonly isOogo: boolean
}

export type Written<Current> =
  | { readonly kind: 'written' }
  | { readonly kind: 'changed-meanwhile'; readonly current: Current }

/** The office whose programme team this visitor is of. */
export function officeOf({ actor }: Visit): OrganisationId {
  const team = actor.role === 'project_leader' || actor.role === 'programme_member'
  if (actor.organisationId === null || !team)
    throw new Refusal('forbidden', 'BODY-1', 'Dit doet alleen het programmateam.')
  return actor.organisationId
}

/** A new body, from a day on, kept by the office of who makes it. */
export async function addBody(tx: Tx, visit: Visit, input: BodyInput & { readonly from: Day }): Promise<BodyId> {
  const officeId = officeOf(visit)
  await mustStandBelow(tx, officeId, null, input.parentId)
  const id: BodyId = newId<'body'>(visit.at)
  await tx
    .insertInto('bodies')
    .values({ id, office_id: officeId, ...rowOf(input), from_on: input.from, made_at: visit.at })
    .execute()
  return id
}

/** Changes what a body is; who wrote over someone else's change hears it and chooses. */
export async function changeBody(
  tx: Tx,
  visit: Visit,
  bodyId: BodyId,
  version: number,
  input: BodyInput,
): Promise<Written<Body>> {
  const body = await readBody(tx, bodyId)
  mustBeOfTeam(visit, body)
  await mustStandBelow(tx, body.officeId, bodyId, input.parentId)
  const { numUpdatedRows } = await tx
    .updateTable('bodies')
    .set((row) => ({ ...rowOf(input), version: row('version', '+', 1) }))
    .where('id', '=', bodyId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (Number(numUpdatedRows) !== 1) return { kind: 'changed-meanwhile', current: await readBody(tx, bodyId) }
  if (input.name !== body.name || input.shortName !== body.shortName) await tellCalendars(tx, visit, bodyId)
  return { kind: 'written' }
}

/** Calendars show the name of the body: with another name what they have changes too (MEETING-4). */
async function tellCalendars(tx: Tx, visit: Visit, bodyId: BodyId): Promise<void> {
  await tx
    .updateTable('meetings')
    .set((row) => ({ sequence: row('sequence', '+', 1), changed_at: visit.at }))
    .where('body_id', '=', bodyId)
    .where('on_day', '>=', visit.on)
    .execute()
}

/**
 * BODY-4 · A body that ends keeps its past, and plans nothing after its last day.
 *
 * Meetings that are still planned from that day on must be cancelled first, so that nobody comes to a closed door.
 *
 * Source: peers-region.md §2 (bodies with an end and its reason).
 *
 * @param until the first day on which it is no more.
 */
export async function endBody(tx: Tx, visit: Visit, bodyId: BodyId, until: Day): Promise<void> {
  const body = await readBody(tx, bodyId)
  mustBeOfTeam(visit, body)
  if (until <= body.from) throw new Refusal('forbidden', 'BODY-4', 'Een overleg eindigt na de dag waarop het begint.')
  const planned = await tx
    .selectFrom('meetings')
    .select('id')
    .where('body_id', '=', bodyId)
    .where('state', '=', 'planned')
    .where('on_day', '>=', until)
    .executeTakeFirst()
  if (planned !== undefined)
    throw new Refusal('conflict', 'BODY-4', 'Er staan nog vergaderingen gepland na die dag. Zeg die eerst af.')
  await tx
    .updateTable('bodies')
    .set((row) => ({ until_on: until, version: row('version', '+', 1) }))
    .where('id', '=', bodyId)
    .execute()
}

/** A theme of the office; one with the same name is the same. */
export async function addTheme(tx: Tx, visit: Visit, name: string): Promise<ThemeId> {
  const officeId = officeOf(visit)
  const id: ThemeId = newId<'theme'>(visit.at)
  const made = await tx
    .insertInto('themes')
    .values({ id, office_id: officeId, name })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made !== undefined) return id
  const known = await tx
    .selectFrom('themes')
    .select('id')
    .where('office_id', '=', officeId)
    .where((row) => row(row.fn('lower', ['name']), '=', name.toLowerCase()))
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow()
  return known.id as ThemeId
}

/** A theme that is over: nothing new is about it. What was stays. */
export async function endTheme(tx: Tx, visit: Visit, themeId: ThemeId, on: Day): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('themes')
    .set({ ended_on: on })
    .where('id', '=', themeId)
    .where('office_id', '=', officeOf(visit))
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (Number(numUpdatedRows) !== 1) throw new Refusal('absent', 'BODY-1')
}

function mustBeOfTeam(visit: Visit, body: Body): void {
  if (officeOf(visit) !== body.officeId)
    throw new Refusal('forbidden', 'BODY-1', 'Dit overleg is van een ander bureau.')
}

/** Below a body of the same office, and not below itself. */
async function mustStandBelow(
  tx: Tx,
  officeId: OrganisationId,
  bodyId: BodyId | null,
  parentId: BodyId | null,
): Promise<void> {
  if (parentId === null) return
  const rows = await tx.selectFrom('bodies').select(['id', 'parent_id']).where('office_id', '=', officeId).execute()
  const parents = new Map(rows.map((row) => [row.id as BodyId, row.parent_id as BodyId | null]))
  if (!parents.has(parentId)) throw new Refusal('absent', 'BODY-2')
  if (bodyId !== null && makesCircle(bodyId, parentId, parents))
    throw new Refusal(
      'conflict',
      'BODY-2',
      'Dit overleg zou dan onder zichzelf vallen. Kies een ander overleg erboven.',
    )
}

function rowOf(input: BodyInput) {
  return {
    name: input.name,
    short_name: input.shortName,
    purpose: input.purpose,
    powers: [...input.powers],
    budget_power: input.budgetPower,
    scale: input.scale,
    division: input.division,
    area_id: input.areaId,
    parent_id: input.parentId,
    is_oogo: input.isOogo,
  }
}
