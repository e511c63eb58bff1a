import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { AgendaId } from '../domain/agenda.ts'
import type { AmbitionId } from '../domain/ambition.ts'
import { compareNumbers } from '../domain/order.ts'
import type { ChangeKind } from '../domain/words.ts'
import type { ChangeGround, SeenAmbition } from './ambition-changes.ts'
import { insertAmbition } from './ambitions.ts'
import type { KnownAgenda } from './keep.ts'

export type AmbitionRow = { readonly id: AmbitionId; readonly number: string }

/** The ambitions as they were seen, now one version further, so that whoever else saw them is told (AGENDA-9). */
export async function takeRows(
  tx: Tx,
  agendaId: AgendaId,
  seen: readonly SeenAmbition[],
): Promise<readonly AmbitionRow[]> {
  const { rows } = await sql<AmbitionRow>`
    update ambitions a set version = a.version + 1
    from unnest(${seen.map(({ id }) => id)}::uuid[], ${seen.map(({ version }) => version)}::int[]) as seen (id, version)
    where a.id = seen.id and a.version = seen.version and a.agenda_id = ${agendaId} and a.ended_on is null
    returning a.id, a.number`.execute(tx)
  if (rows.length < new Set(seen.map(({ id }) => id)).size)
    throw new Refusal(
      'conflict',
      'AGENDA-9',
      'Iemand anders heeft een van deze ambities net gewijzigd of beëindigd. Bekijk de agenda opnieuw.',
    )
  return rows.toSorted((a, b) => compareNumbers(a.number, b.number))
}

export async function holdingRow(tx: Tx, agendaId: AgendaId, id: AmbitionId): Promise<AmbitionRow> {
  const row = await tx
    .selectFrom('ambitions')
    .select('number')
    .where('id', '=', id)
    .where('agenda_id', '=', agendaId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('conflict', 'AGENDA-3', 'De ambitie waarin u samenvoegt, geldt niet meer.')
  return { id, number: row.number }
}

export async function madeRow(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  input: Parameters<typeof insertAmbition>[3],
): Promise<AmbitionRow> {
  return { id: await insertAmbition(tx, visit, agendaId, input), number: input.number }
}

/** What a new ambition has of those it comes from: the source of the first. */
export async function inherited(tx: Tx, from: readonly AmbitionRow[]) {
  const row = await tx
    .selectFrom('ambitions')
    .select(['level', 'source_id', 'source_place'])
    .where('id', '=', from[0]!.id)
    .executeTakeFirstOrThrow()
  return { level: row.level, sourceId: row.source_id as Id<'agenda-source'> | null, sourcePlace: row.source_place }
}

export async function pointsOf(tx: Tx, from: readonly AmbitionRow[]): Promise<readonly Id<'focal-point'>[]> {
  const rows = await tx
    .selectFrom('ambition_focal_points')
    .select('focal_point_id')
    .where(
      'ambition_id',
      'in',
      from.map(({ id }) => id),
    )
    .execute()
  return rows.map((row) => row.focal_point_id as Id<'focal-point'>)
}

export async function endRows(tx: Tx, rows: readonly AmbitionRow[], on: Day): Promise<void> {
  await sql`update ambitions set ended_on = ${on} where id = any (${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
}

export async function writeChange(
  tx: Tx,
  visit: Visit,
  agenda: KnownAgenda,
  kind: ChangeKind,
  ground: ChangeGround,
  parts: readonly { readonly from: AmbitionRow; readonly to: AmbitionRow | null }[],
): Promise<void> {
  if (ground.on > visit.on)
    throw new Refusal(
      'conflict',
      'AGENDA-3',
      'De dag waarop dit ingaat, moet nog komen. Leg het vast als het zover is.',
    )
  const id = newId<'ambition-change'>(visit.at)
  await tx
    .insertInto('ambition_changes')
    .values({
      id,
      agenda_id: agenda.id,
      kind,
      on_day: ground.on,
      reason: ground.reason,
      decided_in: ground.decidedIn ?? '',
      decision_id: ground.decisionId ?? null,
      made_by: visit.actor.personId,
      made_at: visit.at,
    })
    .execute()
  await tx
    .insertInto('ambition_change_parts')
    .values(
      parts.map(({ from, to }) => ({
        id: newId<'ambition-change-part'>(visit.at),
        agenda_id: agenda.id,
        change_id: id,
        from_ambition_id: from.id,
        from_number: from.number,
        to_ambition_id: to?.id ?? null,
        to_number: to?.number ?? null,
      })),
    )
    .execute()
}
