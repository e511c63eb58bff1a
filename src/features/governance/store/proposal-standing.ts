import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { BodyId, ProposalHead, ProposalId } from '../domain/proposal.ts'
import { type OwnSeat, type ProposalStanding, isInside, standingOf } from '../domain/standing.ts'

/** What an act on a proposal asks first: its head, and what the visitor is to it. */
export type Found = { readonly head: ProposalHead; readonly standing: ProposalStanding }

/**
 * The head of a proposal for someone who reads more of it than what was published; absent for everyone else, as if it
 * were not there (PROPOSAL-5). With `forChange` nobody else changes it before this transaction ends.
 */
export async function readForInside(
  tx: Tx,
  visit: Visit,
  id: ProposalId,
  { forChange = false }: { forChange?: boolean } = {},
): Promise<Found> {
  const found = await findHead(tx, visit, id)
  if (found === null || !isInside(found.standing)) throw new Refusal('absent', 'PROPOSAL-5')
  // who may change nothing of it locks nothing; what they may not do, the rule of the act says
  return forChange ? ((await findHead(tx, visit, id, true)) ?? found) : found
}

/** The head as far as the policies show it: also of what was published. */
export async function findHead(tx: Tx, visit: Visit, id: ProposalId, forChange = false): Promise<Found | null> {
  const { actor, on } = visit
  const { rows } = await sql<ProposalHead>`
    select ${headColumns} from proposals p where p.id = ${id} ${forChange ? sql`for update` : sql``}`.execute(tx)
  const head = rows[0]
  if (head === undefined) return null
  const seats = await sql<OwnSeat>`
    select h.body_id as "bodyId", h.part, s.theme_id as "themeId" from seat_holders h join seats s on s.id = h.seat_id
    where h.function_id = ${actor.functionId}::uuid and h.body_id = any (${[...head.readerBodies]}::uuid[])
      and h.from_on <= ${on} and (h.until_on is null or h.until_on > ${on})
      and s.from_on <= ${on} and (s.until_on is null or s.until_on > ${on})`.execute(tx)
  const guest = await sql`
    select 1 from item_guests g join meeting_items i on i.id = g.item_id
    where i.proposal_id = ${id} and i.body_id = any (${[...head.readerBodies]}::uuid[]) and i.state <> 'withdrawn'
      and g.function_id = ${actor.functionId}::uuid limit 1`.execute(tx)
  return { head, standing: standingOf(actor, head, seats.rows, guest.rows.length > 0) }
}

const headColumns = sql`
  p.id, p.office_id as "officeId", p.number, p.title, p.subject_id as "subjectId", p.theme_id as "themeId",
  p.ambition_id as "ambitionId", p.action_id as "actionId", p.follows_id as "followsId", p.sibling_id as "siblingId",
  p.addressee, p.sender, p.commissioned_by as "commissionedBy", p.drawn_up_by as "drawnUpBy",
  p.maker_organisation_id as "makerOrganisationId", p.state, p.reach, p.reader_bodies as "readerBodies",
  p.published_at as "publishedAt", p.money_cents as "moneyCents", p.money_within_budget as "moneyWithinBudget",
  p.purchasing, p.changes_purchasing as "changesPurchasing", p.holds_from as "holdsFrom", p.holds_until as "holdsUntil",
  p.extendable_until as "extendableUntil", p.review_on as "reviewOn", p.source_place as "sourcePlace", p.version`

/** Who reads it follows its route: the bodies on it and the one that commissioned it, in the same transaction. */
export async function keepReaders(tx: Tx, id: ProposalId): Promise<readonly BodyId[]> {
  const { rows } = await sql<{ bodies: BodyId[] }>`
    update proposals p set reader_bodies = array(
      select distinct b from (
        select body_id as b from route_steps where proposal_id = p.id and state <> 'skipped'
        union select commissioned_by from proposals where id = p.id and commissioned_by is not null
      ) readers order by b)
    where p.id = ${id} returning p.reader_bodies as bodies`.execute(tx)
  return rows[0]?.bodies ?? []
}
