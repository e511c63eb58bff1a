import type { DossierId } from '#kernel/id.ts'
import { type Moment, daysAgo } from '../moments.ts'
import type { Scene, Who } from '../scene.ts'
import { type Ask, asksHelp, deskAccepts } from './desk.ts'
import { did } from './work.ts'

type Beginning = {
  /** Days before today on which someone asked. */
  readonly ago: number
  readonly desk: Who
  readonly lead: Who
  readonly ask: Ask
  /** What the plan begins with. */
  readonly entry: string
}

/** How most dossiers begin: someone asks in the evening, and two days later the desk accepts it. */
export async function* begins(
  scene: Scene,
  { ago, desk, lead, ask, entry }: Beginning,
): AsyncGenerator<Moment, DossierId> {
  yield daysAgo(ago, '19:40')
  const request = await asksHelp(scene, ask)
  yield daysAgo(ago - 2, '11:30')
  const dossierId = await deskAccepts(scene, desk, request, { lead, entry })
  if (ask.as !== undefined) await did(scene, ask.as, 'request.decided', { requestId: request })
  return dossierId
}
