import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { BodyId } from '../../domain/proposal.ts'
import { listBeforeBody } from '../../store/bodies-before.ts'
import { listBelow, readBody } from '../../store/bodies-read.ts'
import { membersOn, standingIn } from '../../store/bodies-sitting.ts'
import { listBacklog } from '../../store/items-store.ts'
import { listOfBody } from '../../store/meetings-read.ts'
import { listSeats } from '../../store/seats-store.ts'
import { listSeries } from '../../store/series-read.ts'

/** Everything that the page of a body shows, as far as this reader may see it. */
export async function loadBodyPage(tx: Tx, visit: Visit, bodyId: BodyId) {
  const { on } = visit
  return {
    body: await readBody(tx, bodyId),
    standing: await standingIn(tx, visit, bodyId),
    below: await listBelow(tx, bodyId, on),
    members: await membersOn(tx, bodyId, on),
    seats: await listSeats(tx, bodyId, on),
    series: await listSeries(tx, bodyId, on),
    meetings: await listOfBody(tx, bodyId, on),
    backlog: await listBacklog(tx, bodyId),
    before: await listBeforeBody(tx, bodyId),
  }
}

export type BodyPageFacts = Awaited<ReturnType<typeof loadBodyPage>>
