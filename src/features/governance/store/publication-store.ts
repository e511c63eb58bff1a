import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { type ProposalId, type VersionId, isClosed } from '../domain/proposal.ts'
import { mustSpeakFor, mustSteer } from '../domain/standing.ts'
import { listDecisionsOf, listVersions } from './proposal-read.ts'
import { readForInside } from './proposal-standing.ts'
import { bump } from './proposal-write.ts'

/**
 * PROPOSAL-11 · What a body has had before it may be published, with the annexes that are named; everybody then reads that
 * version, the way it went, and the decisions that were published. Advice, who was heard, and newer versions stay inside.
 *
 * Source: peers-region.md §1.2 row 32 (confidentiality until publication), row 48.
 */
export async function publishProposal(
  tx: Tx,
  visit: Visit,
  id: ProposalId,
  annexes: readonly Id<'paper'>[],
): Promise<void> {
  const { standing } = await readForInside(tx, visit, id, { forChange: true })
  mustSteer(standing)
  const closed = (await listVersions(tx, id)).findLast(isClosed)
  if (closed === undefined)
    throw new Refusal('conflict', 'PROPOSAL-11', 'Dit voorstel heeft nog nergens voorgelegen. Publiceren kan daarna.')
  await openUp(tx, visit, id, closed.id, annexes)
}

/** Publishes a decision, and with it the version it was taken on. By who keeps the body, or the team. */
export async function publishDecision(
  tx: Tx,
  visit: Visit,
  id: ProposalId,
  decisionId: Id<'decision'>,
  annexes: readonly Id<'paper'>[],
): Promise<void> {
  const { standing } = await readForInside(tx, visit, id, { forChange: true })
  const decision = (await listDecisionsOf(tx, id)).find((each) => each.id === decisionId)
  if (decision === undefined) throw new Refusal('absent', 'PROPOSAL-11')
  mustSpeakFor(standing, decision.bodyId)
  await tx
    .updateTable('decisions')
    .set({ published_at: visit.at })
    .where('id', '=', decisionId)
    .where('published_at', 'is', null)
    .execute()
  await openUp(tx, visit, id, decision.versionId, annexes)
}

async function openUp(tx: Tx, { at }: Visit, id: ProposalId, versionId: VersionId, annexes: readonly Id<'paper'>[]) {
  await sql`
    update proposals set reach = 'public', published_at = coalesce(published_at, ${at}),
      published_versions = case when ${versionId}::uuid = any (published_versions) then published_versions
        else published_versions || ${versionId}::uuid end
    where id = ${id}`.execute(tx)
  if (annexes.length > 0)
    await tx
      .updateTable('papers')
      .set({ published_at: at })
      .where('proposal_id', '=', id)
      .where('id', 'in', [...annexes])
      .where('published_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .execute()
  await bump(tx, id)
}
