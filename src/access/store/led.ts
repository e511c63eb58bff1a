import type { Day } from '#kernel/day.ts'
import type { DossierId, FunctionId, HolderId } from '#kernel/id.ts'
import { type Tx, onErrand } from '#platform/database.ts'

export type LedDossier = {
  readonly dossierId: DossierId
  /** Who else in the circle may keep the dossier moving on that day: those who write its cover. */
  readonly others: readonly HolderId[]
}

/** The open dossiers of which this function is the lead ("casusregisseur"), with who could take over. */
export async function listLedBy(tx: Tx, functionId: FunctionId, on: Day): Promise<readonly LedDossier[]> {
  const rows = await onErrand(tx, 'keeper', () =>
    tx
      .selectFrom('dossiers as d')
      .leftJoin('access as a', (join) =>
        join
          .onRef('a.dossier_id', '=', 'd.id')
          .on('a.section', '=', 'cover')
          .on('a.may_write', '=', true)
          .on('a.purpose', '<>', 'family')
          .on('a.holder_id', '<>', functionId)
          .on('a.from_on', '<=', on)
          .on('a.until_on', '>', on),
      )
      .select(['d.id', 'a.holder_id'])
      .where('d.lead_id', '=', functionId)
      .where('d.closed_on', 'is', null)
      // by way of the circle, which is found by its holder: a lead stands in it
      .where('d.id', 'in', (from) =>
        from.selectFrom('relations').select('dossier_id').where('holder_id', '=', functionId),
      )
      .orderBy('d.id')
      .execute(),
  )
  const led = Map.groupBy(rows, ({ id }) => id)
  return [...led].map(([id, found]) => ({
    dossierId: id as DossierId,
    others: [...new Set(found.flatMap(({ holder_id }) => (holder_id === null ? [] : [holder_id as HolderId])))],
  }))
}
