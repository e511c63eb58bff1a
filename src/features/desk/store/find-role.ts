import type { Day } from '#kernel/day.ts'
import type { HolderId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { type StaffRole, isStaffRole } from '#access/domain/words.ts'

/** The role of a function, if it holds on a day; null when it has ended, or when the holder is no function. */
export async function findRole(tx: Tx, holderId: HolderId, on: Day): Promise<StaffRole | null> {
  const work = await tx
    .selectFrom('functions')
    .select('role')
    .where('id', '=', holderId)
    .where('from_on', '<=', on)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', on)]))
    .executeTakeFirst()
  return work !== undefined && isStaffRole(work.role) ? work.role : null
}
