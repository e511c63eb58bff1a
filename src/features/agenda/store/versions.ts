import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { AgendaId } from '../domain/agenda.ts'
import { type FrozenAgenda, type LineOfAgenda, type VersionHead, type VersionId, freeze } from '../domain/version.ts'
import { keepAgenda, there } from './keep.ts'
import { readAgenda } from './read-agenda.ts'

export type VersionInput = {
  readonly name: string
  readonly reason?: string
  readonly adoptedOn?: Day | null
  readonly adoptedIn?: string
  readonly decisionId?: Id<'decision'> | null
}

/** Fixes the agenda as it stands now as its next version (AGENDA-7). Nobody outside reads it before it is published. */
export async function fixVersion(tx: Tx, visit: Visit, agendaId: AgendaId, input: VersionInput): Promise<VersionId> {
  await keepAgenda(tx, visit, agendaId)
  const content = await freezeNow(tx, agendaId, visit.on)
  const id = newId<'agenda-version'>(visit.at)
  await tx
    .insertInto('agenda_versions')
    .values((from) => ({
      id,
      agenda_id: agendaId,
      number: from
        .selectFrom('agenda_versions')
        .select((max) => sql<number>`coalesce(${max.fn.max('number')}, 0) + 1`.as('next'))
        .where('agenda_id', '=', agendaId),
      name: input.name,
      reason: input.reason ?? '',
      content: JSON.stringify(content),
      adopted_on: input.adoptedOn ?? null,
      adopted_in: input.adoptedIn ?? '',
      decision_id: input.decisionId ?? null,
      made_at: visit.at,
      made_by: visit.actor.personId,
    }))
    .execute()
  return id
}

/** The agenda as it would be fixed now. */
export async function freezeNow(tx: Tx, agendaId: AgendaId, on: Day): Promise<FrozenAgenda> {
  return freeze(await readAgenda(tx, agendaId, on), await listLines(tx, agendaId))
}

/** Says which body adopted a version, and on which day. Once: a decision is not overwritten. */
export async function adoptVersion(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  id: VersionId,
  adopted: { readonly on: Day; readonly in: string; readonly decisionId?: Id<'decision'> | null },
): Promise<void> {
  await keepAgenda(tx, visit, agendaId)
  const { numUpdatedRows } = await tx
    .updateTable('agenda_versions')
    .set({ adopted_on: adopted.on, adopted_in: adopted.in, decision_id: adopted.decisionId ?? null })
    .where('id', '=', id)
    .where('agenda_id', '=', agendaId)
    .where('adopted_on', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('conflict', 'AGENDA-7', 'Deze versie is al vastgesteld.')
}

/** From now on everyone reads this version. It is not taken back: who read it has read it. */
export async function publishVersion(tx: Tx, visit: Visit, agendaId: AgendaId, id: VersionId): Promise<void> {
  await keepAgenda(tx, visit, agendaId)
  await tx
    .updateTable('agenda_versions')
    .set({ published_at: visit.at })
    .where('id', '=', id)
    .where('agenda_id', '=', agendaId)
    .where('published_at', 'is', null)
    .execute()
}

const columns = sql`
  id, number, name, reason, adopted_on as "adoptedOn", adopted_in as "adoptedIn", decision_id as "decisionId",
  made_at as "madeAt", published_at as "publishedAt"`

/** The versions of an agenda that one may see, the newest first. */
export async function listVersions(tx: Tx, agendaId: AgendaId): Promise<readonly VersionHead[]> {
  const { rows } = await sql<VersionHead>`
    select ${columns} from agenda_versions where agenda_id = ${agendaId} order by number desc`.execute(tx)
  return rows
}

/** A version with what stands in it, as it was kept; who reads it looks at its shape. */
export type KeptVersion = VersionHead & { readonly content: unknown }

export async function readVersion(tx: Tx, agendaId: AgendaId, id: VersionId): Promise<KeptVersion> {
  const { rows } = await sql<KeptVersion>`
    select ${columns}, content from agenda_versions where id = ${id} and agenda_id = ${agendaId}`.execute(tx)
  return there(rows[0])
}

/** Published agendas, for everyone: of each the newest published version. */
export async function listPublished(tx: Tx): Promise<readonly (VersionHead & { agendaId: AgendaId; title: string })[]> {
  const { rows } = await sql<VersionHead & { agendaId: AgendaId; title: string }>`
    select distinct on (agenda_id) agenda_id as "agendaId", content ->> 'name' as title, ${columns}
    from agenda_versions where published_at is not null order by agenda_id, number desc`.execute(tx)
  return rows
}

/** The newest published version of an agenda, or absent; with the heads of the other published ones. */
export async function readPublished(
  tx: Tx,
  agendaId: AgendaId,
  number: number | null,
): Promise<{ readonly version: KeptVersion; readonly others: readonly VersionHead[] }> {
  const { rows } = await sql<KeptVersion>`
    select ${columns}, content from agenda_versions
    where agenda_id = ${agendaId} and published_at is not null and (${number}::int is null or number = ${number})
    order by number desc limit 1`.execute(tx)
  const version = there(rows[0])
  const others = await sql<VersionHead>`
    select ${columns} from agenda_versions
    where agenda_id = ${agendaId} and published_at is not null and id <> ${version.id} order by number desc`.execute(tx)
  return { version, others: others.rows }
}

async function listLines(tx: Tx, agendaId: AgendaId): Promise<readonly LineOfAgenda[]> {
  const { rows } = await sql<LineOfAgenda>`
    select ambition_id as "ambitionId", action_id as "actionId", activity, sharing, hours,
      stated_together as "statedTogether", parties, counted, extra
    from hour_lines where agenda_id = ${agendaId} order by ambition_id, position, id`.execute(tx)
  return rows
}
