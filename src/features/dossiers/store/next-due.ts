import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Grant } from '#access/domain/grant.ts'
import { noteNextDue } from '#access/store/next-due.ts'

/**
 * PLAN-8 · The next date on the cover is of what everyone in the circle may see.
 *
 * The cover is read by all, so a date of a goal or step that is kept back, or that is the school's part, does not count:
 * it would tell that there is one. So it is also the same whoever changes the plan.
 *
 * Source: scenario C13; AVG art. 25.
 */
export async function refreshNextDue(tx: Tx, grant: Grant<'plan'>): Promise<void> {
  const { rows } = await sql<{ next: Day | null }>`
    select least(
      (select min(s.due_on) from steps s join goals g on g.id = s.goal_id
        where s.dossier_id = ${grant.dossierId} and s.state in ('open', 'busy') and g.state = 'open'
          and s.withheld_from = '{}' and not s.from_school and g.withheld_from = '{}' and not g.from_school),
      (select min(g.evaluate_on) from goals g
        where g.dossier_id = ${grant.dossierId} and g.state = 'open' and g.withheld_from = '{}' and not g.from_school)
    ) as next`.execute(tx)
  await noteNextDue(tx, grant, rows[0]?.next ?? null)
}
