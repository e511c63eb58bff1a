import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { planBetween } from '#regions/domain/import/plan.ts'
import { readAtlas } from '#regions/store/atlas-store.ts'
import { writePlan } from '#regions/store/write-plan.ts'
import { withMadeUpRegion } from './region-map.ts'

/** Writes the map of the made-up region. What is there already stays, so a second time changes nothing. */
export async function fillRegion(tx: Tx, at: Date): Promise<void> {
  const before = await readAtlas(tx)
  const after = withMadeUpRegion(before, <Name extends string>() => newId<Name>(at))
  await writePlan(tx, planBetween(before, after))
}
