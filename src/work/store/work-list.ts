import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { DossierId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { admitList, listLogged } from '#access/store/gate-list.ts'
import { type WorkKind, closesByHand, isWorkKind } from '../kinds.ts'
import type { WorkId } from './work-store.ts'

/** One thing to do, with whom it is about. */
export type WorkItem = {
  readonly id: WorkId
  readonly kind: WorkKind
  readonly path: string
  readonly dueOn: Day | null
  readonly dossierId: DossierId | null
  /** What the child is called, and the number of the dossier. */
  readonly called: string | null
  readonly number: string | null
  readonly requestNumber: string | null
}

export const workPage = 100

/**
 * The open work of who looks, first due first: own items, and those for everyone in this role of this organisation. An
 * item about a child one may not open (any more), or in a section that is closed, is absent. Logged as a list.
 *
 * @param after the last item of the page before.
 * @returns at most `workPage` items and whether there are more.
 */
export async function listWork(
  tx: Tx,
  visit: Visit,
  after: WorkId | null = null,
): Promise<{ readonly items: readonly WorkItem[]; readonly more: boolean }> {
  const { rows } = await sql<Row>`
    select w.id, w.kind, w.path, w.due_on as "dueOn", w.dossier_id as "dossierId", d.called, d.number, r.number as "requestNumber"
    from work_items w
    left join dossiers d on d.id = w.dossier_id
    left join help_requests r on r.id = w.request_id
    where w.done_at is null and ${mine(visit)} and ${openFor(visit)}
      and (${after}::uuid is null
        or (coalesce(w.due_on, 'infinity'), w.id) > (select coalesce(l.due_on, 'infinity'), l.id from work_items l where l.id = ${after}))
    order by coalesce(w.due_on, 'infinity'), w.id
    limit ${workPage + 1}`.execute(tx)
  const items = rows.slice(0, workPage).filter((row): row is WorkItem => isWorkKind(row.kind))
  return { items: await listLogged(tx, visit, items), more: rows.length > workPage }
}

type Row = Omit<WorkItem, 'kind'> & { readonly kind: string }

/**
 * Closes an own item that is closed by hand (WORK-3). What is not there, done, or somebody else's is absent; what closes
 * by itself is refused.
 */
export async function closeByHand(tx: Tx, visit: Visit, id: WorkId): Promise<void> {
  const found = await sql<{ kind: string; dossierId: DossierId | null; done: boolean }>`
    select w.kind, w.dossier_id as "dossierId", w.done_at is not null as done from work_items w
    where w.id = ${id} and ${mine(visit)} and ${openFor(visit)}`.execute(tx)
  const item = found.rows[0]
  if (item === undefined || !isWorkKind(item.kind)) throw new Refusal('absent', 'WORK-3')
  if (!closesByHand(item.kind))
    throw new Refusal('forbidden', 'WORK-3', 'Deze taak is klaar als u doet wat er gevraagd wordt.')
  if (item.dossierId !== null) await admitList(tx, visit, [item.dossierId])
  if (item.done) return
  await tx
    .updateTable('work_items')
    .set({ done_at: visit.at, done_by: visit.actor.personId })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .execute()
}

function mine({ actor }: Visit) {
  return sql<boolean>`(w.holder_id = ${actor.holderId} or (w.organisation_id = ${actor.organisationId} and w.role = ${actor.role}))`
}

/** The belt shows whoever leads a child's dossier all work about the child; here the section counts too. */
function openFor({ actor, on }: Visit) {
  return sql<boolean>`(w.dossier_id is null or exists (
    select 1 from access a
    where a.holder_id = ${actor.holderId} and a.section = coalesce(w.section, 'cover') and a.dossier_id = w.dossier_id
      and a.from_on <= ${on} and a.until_on > ${on} and a.purpose = any (${[...actor.purposes]}::text[])))`
}
