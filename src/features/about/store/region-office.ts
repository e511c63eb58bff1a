import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'

/** Who runs this installation, and how they are reached. */
export type Office = { readonly name: string; readonly phone: string | null; readonly email: string | null }

/** The office of the region on a day; null in a house in which nothing was filled in yet. */
export async function findOffice(tx: Tx, on: Day): Promise<Office | null> {
  const row = await tx
    .selectFrom('organisations')
    .select(['name', 'phone', 'email'])
    .where('kind', '=', 'region-office')
    .where(sql<boolean>`holds @> ${on}::date`)
    .orderBy('made_at')
    .orderBy('id')
    .executeTakeFirst()
  return row ?? null
}
