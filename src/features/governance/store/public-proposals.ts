import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Decision } from '../domain/decision.ts'
import type { ProposalId, ProposalVersion } from '../domain/proposal.ts'
import type { StepKind, StepState } from '../domain/route.ts'
import type { Annex } from './proposal-read.ts'
import { listDecisionsOf, listVersions } from './proposal-read.ts'

/** A proposal as everyone reads it. */
export type PublicProposal = {
  readonly id: ProposalId
  readonly number: string
  readonly title: string
  readonly office: string
  readonly publishedAt: Date
  /** The published versions, the oldest first; at least one. */
  readonly versions: readonly ProposalVersion[]
  readonly steps: readonly {
    readonly body: string
    readonly kind: StepKind
    readonly onDay: Day | null
    readonly state: StepState
  }[]
  /** The published decisions, with the name of who decided. */
  readonly decisions: readonly (Decision & { readonly body: string })[]
  readonly annexes: readonly Annex[]
}

export type PublicLine = {
  readonly id: ProposalId
  readonly number: string
  readonly title: string
  readonly publishedAt: Date
  readonly state: string
}

export async function listPublicProposals(tx: Tx): Promise<readonly PublicLine[]> {
  const { rows } = await sql<PublicLine>`
    select id, number, title, published_at as "publishedAt", state from proposals where published_at is not null
    order by published_at desc limit 300`.execute(tx)
  return rows
}

/** Asks for what was published and for nothing else, whoever asks: a colleague from inside reads the same here. */
export async function readPublicProposal(tx: Tx, id: ProposalId): Promise<PublicProposal> {
  const { rows } = await sql<Omit<PublicProposal, 'versions' | 'steps' | 'decisions' | 'annexes'>>`
    select p.id, p.number, p.title, o.name as office, p.published_at as "publishedAt"
    from proposals p join organisations o on o.id = p.office_id where p.id = ${id} and p.published_at is not null`.execute(
    tx,
  )
  const [head] = rows
  if (head === undefined) throw new Refusal('absent', 'PROPOSAL-5')
  const steps = await sql<PublicProposal['steps'][number]>`
    select coalesce(b.name, 'Een overleg dat niet meer bestaat') as body, s.kind, s.on_day as "onDay", s.state from route_steps s left join bodies b on b.id = s.body_id
    where s.proposal_id = ${id} and s.state <> 'skipped' order by s.position`.execute(tx)
  const bodies = await sql<{ id: string; name: string }>`
    select distinct b.id, b.name from decisions d join bodies b on b.id = d.body_id where d.proposal_id = ${id}`.execute(
    tx,
  )
  const annexes = await sql<Annex>`
    select id, title, is_living as "isLiving", media_type as "mediaType", link, made_at as "madeAt", published_at as "publishedAt"
    from papers where proposal_id = ${id} and published_at is not null and withdrawn_at is null order by made_at`.execute(
    tx,
  )
  const decisions = (await listDecisionsOf(tx, id)).filter(({ publishedAt }) => publishedAt !== null)
  return {
    ...head,
    versions: (await listVersions(tx, id)).filter(({ isPublished }) => isPublished),
    steps: steps.rows,
    decisions: decisions.map((decision) => ({
      ...decision,
      body: bodies.rows.find((body) => body.id === decision.bodyId)?.name ?? '',
    })),
    annexes: annexes.rows,
  }
}
