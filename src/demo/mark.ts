import type { Database } from '#platform/database.ts'

/** The setting that says so; a database that carries it holds nothing real. */
export const mark = 'made-up-region'

/** Whether this database holds the made-up region, and nothing that is real. */
export async function isMadeUp(db: Database): Promise<boolean> {
  const row = await db.selectFrom('settings').select('name').where('name', '=', mark).executeTakeFirst()
  return row !== undefined
}
