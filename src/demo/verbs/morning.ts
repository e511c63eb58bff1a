import type { DossierId } from '#kernel/id.ts'
import { warnOfEndings } from '#features/dossiers/store/consent-renew.ts'
import { type Scene, visitAsNobody } from '../scene.ts'

/** What the job of each morning does for one dossier: work and notices for what ends soon. */
export async function morningOf(scene: Scene, dossierId: DossierId): Promise<void> {
  await warnOfEndings(scene.tx, dossierId, await visitAsNobody(scene), scene.site)
}
