import { Refusal } from '#kernel/refusal.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { type PaperContent } from './meeting-papers.ts'
import { openToWrite } from './proposal-write.ts'

export type AnnexId = Id<'paper'>

export type AnnexInput = {
  readonly title: string
  readonly content: PaperContent
  /** A living document: it is worked on further ("levend document"). */
  readonly isLiving: boolean
  readonly warned: readonly string[]
}

/**
 * PROPOSAL-12 · An annex is read by whoever reads the proposal; by everyone only when it was published by name.
 *
 * Source: requirements 000-39, 001-04; peers-region.md §1.2 row 32.
 */
export async function addAnnex(tx: Tx, visit: Visit, proposalId: ProposalId, input: AnnexInput): Promise<AnnexId> {
  const { head } = await openToWrite(tx, visit, proposalId, null)
  const { title, content, isLiving, warned } = input
  const id: AnnexId = newId<'paper'>(visit.at)
  await tx
    .insertInto('papers')
    .values({
      id,
      office_id: head.officeId,
      proposal_id: proposalId,
      title,
      kind: 'annex',
      is_living: isLiving,
      media_type:
        content.kind === 'file' ? content.mediaType : content.kind === 'text' ? 'text/plain' : 'text/uri-list',
      content: content.kind === 'file' ? content.bytes : null,
      text: content.kind === 'text' ? content.text : null,
      link: content.kind === 'link' ? content.link : null,
      warned: [...warned],
      made_at: visit.at,
      made_by: visit.actor.personId,
    })
    .execute()
  return id
}

/** No longer among the annexes; it is not deleted, for it lay before bodies. */
export async function withdrawAnnex(tx: Tx, visit: Visit, proposalId: ProposalId, id: AnnexId): Promise<void> {
  await openToWrite(tx, visit, proposalId, null)
  await tx
    .updateTable('papers')
    .set({ withdrawn_at: visit.at })
    .where('id', '=', id)
    .where('proposal_id', '=', proposalId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export type AnnexContent = { readonly title: string; readonly mediaType: string; readonly content: Buffer }

/** What stands in an annex, to download; absent for who may not read it, and what was withdrawn for everyone. */
export async function readAnnex(
  tx: Tx,
  proposalId: ProposalId,
  id: AnnexId,
  { onlyPublished = false }: { readonly onlyPublished?: boolean } = {},
): Promise<AnnexContent> {
  const row = await tx
    .selectFrom('papers')
    .select(['title', 'media_type', 'content', 'text'])
    .where('id', '=', id)
    .where('proposal_id', '=', proposalId)
    .where('withdrawn_at', 'is', null)
    .$if(onlyPublished, (papers) => papers.where('published_at', 'is not', null))
    .executeTakeFirst()
  if (row === undefined || (row.content === null && row.text === null)) throw new Refusal('absent', 'PROPOSAL-12')
  return { title: row.title, mediaType: row.media_type, content: row.content ?? Buffer.from(row.text ?? '', 'utf8') }
}
