import { sql } from 'kysely'
import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Grant } from '#access/domain/grant.ts'
import type { Section } from '#access/domain/words.ts'
import type { Entry } from '../domain/entry.ts'
import type { Goal, GoalId, KeptFrom, Marked, Step, StepId } from '../domain/plan.ts'
import { keepableFrom, mayKeepBack, withGoal } from '../domain/withholding.ts'
import { listCircleOrganisations } from './circle-organisations.ts'
import { refreshNextDue } from './next-due.ts'
import { readGoal } from './goal-store.ts'

/** A text that can be kept back, with the table it stands in. */
export type Keepable =
  | { readonly table: 'goals'; readonly text: Omit<Goal, 'steps'> }
  | { readonly table: 'steps'; readonly text: Step }
  | { readonly table: 'entries'; readonly text: Entry }

/** For whom this reader could keep a text back: who stands around the child, and for whom it is kept back already. */
export async function listKeepable(
  tx: Tx,
  grant: Grant,
  text: Pick<Marked, 'author' | 'withheldFrom'>,
): Promise<readonly KeptFrom[]> {
  const circle = await listCircleOrganisations(tx, grant)
  const all = [...circle, ...text.withheldFrom.filter((one) => !circle.some(({ id }) => id === one.id))]
  return keepableFrom(all, grant, text.author.organisationId)
}

/**
 * Keeps a text back from these organisations and from no other (PLAN-5). A goal takes its steps along; a step stays at
 * least as closed as its goal.
 *
 * @returns `doer` when someone of such an organisation is to do a step of it: another must do that first.
 */
export async function keepBack(
  tx: Tx,
  grant: Grant<Section>,
  { table, text }: Keepable,
  from: readonly OrganisationId[],
): Promise<'kept' | 'doer'> {
  if (!mayKeepBack(grant, text))
    throw new Refusal(
      'forbidden',
      'PLAN-5',
      'Alleen wie dit schreef, het kind en de ouders met gezag kunnen het afschermen.',
    )
  const possible = new Set((await listKeepable(tx, grant, text)).map(({ id }) => id))
  const wanted = from.filter((id) => possible.has(id))
  // what one may not choose oneself stays as it was
  const kept = [...text.withheldFrom.map(({ id }) => id).filter((id) => !possible.has(id)), ...wanted]
  const closed =
    table === 'steps' ? withGoal((await readGoal(tx, grant as Grant<'plan'>, text.goalId)).withheldFrom, kept) : kept
  const which = table === 'goals' ? { goal: text.id } : table === 'steps' ? { step: text.id } : null
  if (which !== null && (await isToBeDoneBy(tx, which, closed))) return 'doer'

  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set withheld_from = ${[...closed]}::uuid[]
    where id = ${text.id} and dossier_id = ${grant.dossierId}`.execute(tx)
  if (numAffectedRows === 0n) throw new Refusal('absent', 'ACCESS-1')
  if (table === 'goals') await closeSteps(tx, text.id, closed)
  if (table !== 'entries') await refreshNextDue(tx, grant as Grant<'plan'>)
  return 'kept'
}

/** The steps of a goal are at least as closed; opening the goal again does not open what someone closed in a step. */
async function closeSteps(tx: Tx, goal: GoalId, from: readonly OrganisationId[]): Promise<void> {
  await sql`
    update steps set withheld_from = array(select distinct unnest(withheld_from || ${[...from]}::uuid[]))
    where goal_id = ${goal}`.execute(tx)
}

/** Whether someone of these organisations is to do this step, or one under this goal. */
async function isToBeDoneBy(
  tx: Tx,
  which: { readonly goal: GoalId } | { readonly step: StepId },
  organisations: readonly OrganisationId[],
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from steps s join functions f on f.id = s.assignee_id
    where s.state in ('open', 'busy') and f.organisation_id = any (${[...organisations]}::uuid[])
      and ${'goal' in which ? sql`s.goal_id = ${which.goal}` : sql`s.id = ${which.step}`}`.execute(tx)
  return rows.length > 0
}
