import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Grant } from '#access/domain/grant.ts'
import { keep } from '#access/store/keeper.ts'
import { type ChildBasics, type Identity, changeBasics, mayChangeIdentity } from '../domain/basics.ts'
import { calledOf } from '#kernel/called.ts'
import { type Outcome, conflict, written } from '../domain/versions.ts'

/** The child itself, with whether this reader may change who it is (DOSSIER-4). */
export async function readChild(
  tx: Tx,
  { dossierId, role, visit, mayWrite }: Grant<'basics'>,
): Promise<{ readonly child: ChildBasics; readonly mayIdentity: boolean }> {
  const { rows } = await sql<ChildBasics & { isLead: boolean }>`
    select c.given_name as "givenName", c.surname, c.born_on as "bornOn", c.language, c.interpreter, c.version,
      d.lead_id is not distinct from ${visit.actor.functionId}::uuid and d.lead_id is not null as "isLead"
    from dossiers d join children c on c.id = d.child_id where d.id = ${dossierId}`.execute(tx)
  const row = rows[0]
  if (row === undefined) throw new Refusal('absent', 'ACCESS-1')
  const { isLead, ...child } = row
  return { child, mayIdentity: mayWrite && mayChangeIdentity(role, isLead) }
}

/**
 * Changes the child's basics. Another birth date changes who may sign and read, so the access table is kept in the same
 * transaction.
 *
 * @returns whether name and birth date were left as they were because this reader may not change them.
 */
export async function changeChild(
  tx: Tx,
  grant: Grant<'basics', 'write'>,
  version: number,
  typed: Partial<Identity> & Pick<ChildBasics, 'language' | 'interpreter'>,
): Promise<Outcome<ChildBasics> & { readonly identityKept?: boolean }> {
  const { child, mayIdentity } = await readChild(tx, grant)
  const { next, identityKept } = changeBasics(child, typed, mayIdentity)
  const changed = await tx
    .updateTable('children')
    .set({
      given_name: next.givenName,
      surname: next.surname,
      born_on: next.bornOn,
      language: next.language,
      interpreter: next.interpreter,
      version: version + 1,
    })
    .where('id', '=', (from) => from.selectFrom('dossiers').select('child_id').where('id', '=', grant.dossierId))
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return conflict((await readChild(tx, grant)).child)
  if (mayIdentity) await changeCover(tx, grant, child, next)
  return { ...written, identityKept }
}

async function changeCover(
  tx: Tx,
  { dossierId }: Grant<'basics', 'write'>,
  before: Identity,
  after: Identity,
): Promise<void> {
  const bornOn: Day = after.bornOn
  await tx
    .updateTable('dossiers')
    .set({ called: calledOf(after.givenName, after.surname), born_on: bornOn })
    .where('id', '=', dossierId)
    .execute()
  if (bornOn !== before.bornOn) await keep(tx, dossierId)
}
