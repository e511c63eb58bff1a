import type { FunctionId, Id, PersonId } from '#kernel/id.ts'
import { type Day, addDays } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import {
  type Administrator,
  objectionToOwnChange,
  objectionToOwnGain,
  objectionToPlace,
  objectionToRole,
} from '../domain/administration.ts'
import { type Outcome, objected } from '../domain/objection.ts'
import { objectionsToStandIn } from '../domain/stand-ins.ts'
import { findFunction, listFunctionsOf } from './functions.ts'
import { findPlace } from './places.ts'

export type StandInWish = {
  readonly functionId: FunctionId
  readonly personId: PersonId
  readonly from: Day
  readonly until: Day
  readonly at: Date
  readonly on: Day
}

/** Lets a colleague act in someone's function for a while. */
export async function addStandIn(
  tx: Tx,
  admin: Administrator | null,
  wish: StandInWish,
): Promise<Outcome<Id<'stand-in'>>> {
  const { functionId, personId, from, until, at, on } = wish
  const held = await findFunction(tx, functionId)
  const place = held === null ? null : await findPlace(tx, held.organisationId)
  if (held === null || place === null) throw new Refusal('absent', 'STANDIN-4')
  const no = objected(
    objectionToOwnGain(admin, personId),
    objectionToOwnChange(admin, held.personId),
    objectionToRole(admin, held.role, place),
    objectionToPlace(admin, place),
    ...objectionsToStandIn({ held, personId, from, until }, await listFunctionsOf(tx, personId), on),
  )
  if (no !== null) return no
  const id = newId<'stand-in'>(at)
  await tx
    .insertInto('stand_ins')
    .values({
      id,
      function_id: functionId,
      person_id: personId,
      from_on: from,
      until_on: until,
      made_by: admin?.personId ?? null,
    })
    .execute()
  return { done: id }
}

/** Ends standing in at once, with the sessions in which it happens. */
export async function closeStandIn(
  tx: Tx,
  admin: Administrator | null,
  id: Id<'stand-in'>,
  at: Date,
  on: Day,
): Promise<Outcome<true>> {
  const row = await tx
    .selectFrom('stand_ins as i')
    .innerJoin('functions as f', 'f.id', 'i.function_id')
    .select(['i.from_on', 'i.until_on', 'f.organisation_id', 'f.person_id'])
    .where('i.id', '=', id)
    .executeTakeFirst()
  const place = row === undefined ? null : await findPlace(tx, row.organisation_id as Parameters<typeof findPlace>[1])
  if (row === undefined || place === null) throw new Refusal('absent', 'STANDIN-4')
  const no = objected(objectionToOwnChange(admin, row.person_id as PersonId), objectionToPlace(admin, place))
  if (no !== null) return no
  await tx
    .updateTable('sessions')
    .set({ ended_at: at })
    .where('stand_in_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  // the table wants at least one day: what was to begin today or later is put on yesterday, and so never was
  const period = row.from_on < on ? { until_on: on } : { from_on: addDays(on, -1), until_on: on }
  await tx.updateTable('stand_ins').set(period).where('id', '=', id).execute()
  return { done: true }
}

export type ListedStandIn = {
  readonly id: Id<'stand-in'>
  readonly functionId: FunctionId
  readonly personId: PersonId
  readonly name: string
  readonly from: Day
  readonly until: Day
}

/** Who stands in for these functions now or later. */
export async function listStandIns(
  tx: Tx,
  functionIds: readonly FunctionId[],
  on: Day,
): Promise<readonly ListedStandIn[]> {
  if (functionIds.length === 0) return []
  const rows = await tx
    .selectFrom('stand_ins as i')
    .innerJoin('people as p', 'p.id', 'i.person_id')
    .select([
      'i.id',
      'i.function_id as functionId',
      'i.person_id as personId',
      'p.name',
      'i.from_on as from',
      'i.until_on as until',
    ])
    .where('i.function_id', 'in', [...functionIds])
    .where('i.until_on', '>', on)
    .orderBy('i.from_on')
    .execute()
  return rows as unknown as readonly ListedStandIn[]
}
