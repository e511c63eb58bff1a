import type { DossierId } from '#kernel/id.ts'
import type { Action } from '#access/domain/actions.ts'
import { Denial, admit } from '#access/store/gate.ts'
import { writeLog } from '#access/store/log.ts'
import { type Scene, type Who, visitAs } from '../scene.ts'

/** Someone opens a page of a dossier; it stands in the log, also when the gate says no. */
export async function looks(scene: Scene, who: Who, dossierId: DossierId, action: Action = 'plan.read'): Promise<void> {
  const visit = await visitAs(scene, action, who)
  try {
    await admit(scene.tx, visit, dossierId)
  } catch (fault) {
    if (!(fault instanceof Denial)) throw fault
    const { parts, rule } = fault
    await writeLog(scene.tx, visit, { outcome: 'no', rule, purpose: null, about: [{ dossierId, parts }] })
  }
}
