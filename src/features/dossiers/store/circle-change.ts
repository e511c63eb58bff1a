import { sql } from 'kysely'
import type { FunctionId, HolderId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Grant } from '#access/domain/grant.ts'
import { type RelationId, basisText } from '#access/domain/relation.ts'
import type { Section } from '#access/domain/words.ts'
import { keep } from '#access/store/keeper.ts'
import { addWork, finishWork } from '#work/store/work-store.ts'
import type { Joining } from '../domain/circle-joining.ts'
import { possibleLeads } from '../domain/circle-lead.ts'
import type { CircleRow } from './circle-read.ts'
import { factsFor } from './consent-read.ts'

type Ticket = Grant<'cover', 'write'>

/** Brings someone in. What was not allowed is found before (CIRCLE-2, CIRCLE-3); the database refuses a second at once. */
export async function addToCircle(tx: Tx, { dossierId, visit }: Ticket, joining: Joining): Promise<RelationId> {
  const { candidate } = joining
  const id = newId<'relation'>(visit.at)
  await tx
    .insertInto('relations')
    .values({
      id,
      dossier_id: dossierId,
      holder_id: candidate.functionId,
      person_id: candidate.personId,
      organisation_id: candidate.organisationId,
      role: candidate.role,
      purpose: joining.purpose,
      basis: basisText(joining.basis),
      sections: [...joining.sections],
      reason: joining.reason.trim(),
      from_on: joining.from,
      until_on: joining.until,
      made_at: visit.at,
      made_by: visit.actor.personId,
    })
    .execute()
  await keep(tx, dossierId)
  return id
}

/**
 * CIRCLE-6 · Who leaves the circle sees nothing more from that moment; what they wrote stays under their name, and the
 * time they were there stays readable.
 *
 * Nothing is wiped: being there is a row with a begin and an end. Who comes back gets a new row, so the history says
 * both.
 *
 * Source: scenarios A13 and A14.
 */
export async function endInCircle(tx: Tx, { dossierId, visit }: Ticket, row: CircleRow, reason: string): Promise<void> {
  const lead = await tx.selectFrom('dossiers').select('lead_id').where('id', '=', dossierId).executeTakeFirst()
  if (lead?.lead_id === row.holderId)
    throw new Refusal('conflict', 'CIRCLE-4', 'Draag eerst de regie over aan een ander.')
  await closeRow(tx, { visit }, row, reason)
  await keep(tx, dossierId)
}

/** Changes what someone is there for: the old row ends today and a new one begins, both with their reason. */
export async function changeInCircle(
  tx: Tx,
  { dossierId, visit }: Ticket,
  row: CircleRow,
  change: { readonly sections: readonly Section[]; readonly until: Day | null; readonly reason: string },
): Promise<RelationId> {
  await closeRow(tx, { visit }, row, 'gewijzigd')
  const id = newId<'relation'>(visit.at)
  await tx
    .insertInto('relations')
    .values({
      id,
      dossier_id: dossierId,
      holder_id: row.holderId,
      person_id: row.personId,
      organisation_id: row.organisationId,
      role: row.role,
      purpose: row.purpose,
      basis: basisText(row.basis),
      sections: [...change.sections],
      reason: change.reason.trim(),
      from_on: row.from > visit.on ? row.from : visit.on,
      until_on: change.until,
      made_at: visit.at,
      made_by: visit.actor.personId,
    })
    .execute()
  await keep(tx, dossierId)
  return id
}

/** Ends a row today. One that begins later never holds a day. Someone else ended it meanwhile: conflict. */
async function closeRow(tx: Tx, { visit }: Pick<Ticket, 'visit'>, row: CircleRow, reason: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('relations')
    .set({ until_on: row.from > visit.on ? row.from : visit.on, ended_by: visit.actor.personId, ended_reason: reason })
    .where('id', '=', row.id)
    .where((it) => it.or([it('until_on', 'is', null), it('until_on', '>', visit.on)]))
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal('conflict', 'CIRCLE-6', 'Iemand anders heeft dit intussen al beëindigd.')
}

/** Hands the lead over to another function in the circle (CIRCLE-4), who gets it as work. */
export async function handOverLead(tx: Tx, grant: Ticket, from: string | null, to: FunctionId): Promise<void> {
  const { dossierId, visit } = grant
  if (!possibleLeads(await factsFor(tx, grant), visit.on).includes(to))
    throw new Refusal('forbidden', 'CIRCLE-4', 'Kies iemand die in de kring staat en in het plan mag schrijven.')
  const { numUpdatedRows } = await tx
    .updateTable('dossiers')
    .set({ lead_id: to })
    .where('id', '=', dossierId)
    .where(sql<boolean>`lead_id is not distinct from ${from}`)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal('conflict', 'CIRCLE-4', 'De regie is intussen al overgedragen.')
  await finishWork(tx, { kind: 'lead.missing', dossierId }, visit.actor.personId, visit.at)
  await addWork(tx, {
    holderId: to as string as HolderId,
    dossierId,
    kind: 'dossier.lead',
    path: `/dossiers/${dossierId}`,
    at: visit.at,
  })
}

/** How many steps of the plan someone still has to do: whoever takes them out should give these to another. */
export async function countOpenSteps(tx: Tx, { dossierId }: Grant<'cover'>, holderId: HolderId): Promise<number> {
  const { count } = await tx
    .selectFrom('steps')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('dossier_id', '=', dossierId)
    .where('assignee_id', '=', holderId)
    .where('state', 'in', ['open', 'busy'])
    .executeTakeFirstOrThrow()
  return Number(count)
}
