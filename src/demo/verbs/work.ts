import type { DossierId } from '#kernel/id.ts'
import type { HelpRequestId } from '#features/desk/domain/request.ts'
import type { WorkKind } from '#work/kinds.ts'
import { finishWork } from '#work/store/work-store.ts'
import { type Scene, type Who, visitAs } from '../scene.ts'

/** Someone did what stood under "Mijn werk" and says so. */
export async function did(
  scene: Scene,
  who: Who,
  kind: WorkKind,
  about: { dossierId: DossierId } | { requestId: HelpRequestId },
): Promise<void> {
  const { actor, at } = await visitAs(scene, 'work.read', who)
  await finishWork(scene.tx, { kind, holderId: actor.holderId, ...about }, actor.personId, at)
}

/** The lead had the first talk with the family. */
export async function talksWithFamily(scene: Scene, lead: Who, dossierId: DossierId): Promise<void> {
  await did(scene, lead, 'dossier.first-meeting', { dossierId })
}
