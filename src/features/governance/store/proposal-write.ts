import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id, OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import { type ProposalEvent, move } from '../domain/proposal-states.ts'
import type { BodyId, ProposalId, Purchasing, SubjectId, Texts, ThemeId, VersionId } from '../domain/proposal.ts'
import { mustMake, mustWrite } from '../domain/standing.ts'
import { type Found, keepReaders, readForInside } from './proposal-standing.ts'

/** What is said above and around the text of a proposal. */
export type HeadInput = {
  readonly title: string
  readonly subjectId: SubjectId | null
  readonly themeId: ThemeId | null
  readonly ambitionId: Id<'ambition'> | null
  readonly actionId: Id<'action'> | null
  readonly followsId: ProposalId | null
  readonly siblingId: ProposalId | null
  readonly addressee: string
  readonly sender: string
  readonly commissionedBy: BodyId | null
  readonly drawnUpBy: string
  readonly moneyCents: number | null
  readonly moneyWithinBudget: boolean | null
  readonly purchasing: Purchasing
  readonly changesPurchasing: boolean
  readonly holdsFrom: Day | null
  readonly holdsUntil: Day | null
  readonly extendableUntil: Day | null
  readonly reviewOn: Day | null
  readonly sourcePlace: string
}

export const blankHead: HeadInput = {
  title: '',
  subjectId: null,
  themeId: null,
  ambitionId: null,
  actionId: null,
  followsId: null,
  siblingId: null,
  addressee: '',
  sender: '',
  commissionedBy: null,
  drawnUpBy: '',
  moneyCents: null,
  moneyWithinBudget: null,
  purchasing: 'none',
  changesPurchasing: false,
  holdsFrom: null,
  holdsUntil: null,
  extendableUntil: null,
  reviewOn: null,
  sourcePlace: '',
}

export type NewProposal = Partial<HeadInput> & {
  readonly title: string
  readonly officeId: OrganisationId
  /** Null: the office itself makes it. Who is not of the team makes one for the own organisation. */
  readonly makerOrganisationId?: OrganisationId | null
  /** Left out: the next of its year. */
  readonly number?: string
  /** The day of the first version; left out: today. */
  readonly datedOn?: Day
  readonly texts?: Partial<Texts>
}

/** Begins a proposal as a concept with an empty first version. */
export async function addProposal(
  tx: Tx,
  visit: Visit,
  input: NewProposal,
): Promise<{ readonly id: ProposalId; readonly versionId: VersionId }> {
  const { actor, at, on } = visit
  const team = actor.organisationId === input.officeId && ['project_leader', 'programme_member'].includes(actor.role)
  const maker = team ? (input.makerOrganisationId ?? null) : actor.organisationId
  mustMake(actor)
  const [id, versionId]: [ProposalId, VersionId] = [newId<'proposal'>(at), newId<'version'>(at)]
  const number = input.number ?? (await nextNumber(tx, input.officeId, on))
  await tx
    .insertInto('proposals')
    .values({
      id,
      office_id: input.officeId,
      number,
      maker_organisation_id: maker,
      made_at: at,
      made_by: actor.personId,
      ...columnsOf({ ...blankHead, ...input }),
    })
    .execute()
  await tx
    .insertInto('proposal_versions')
    .values({
      id: versionId,
      proposal_id: id,
      number: 1,
      dated_on: input.datedOn ?? on,
      made_at: at,
      made_by: actor.personId,
      ...input.texts,
    })
    .execute()
  await keepReaders(tx, id)
  return { id, versionId }
}

/** `2026-14`: the proposals of an office are counted by year, also those that this maker may not read. */
async function nextNumber(tx: Tx, officeId: OrganisationId, on: Day): Promise<string> {
  const year = on.slice(0, 4)
  await sql`select pg_advisory_xact_lock(hashtextextended('proposal ' || ${officeId}::text, 0))`.execute(tx)
  const { rows } = await onErrand(tx, 'governance', () =>
    sql<{ last: number }>`select coalesce(max(substring(number from 6)::int), 0) as last from proposals
      where office_id = ${officeId} and number ~ ${`^${year}-[0-9]{1,6}$`}`.execute(tx),
  )
  return `${year}-${(rows[0]?.last ?? 0) + 1}`
}

function columnsOf(head: HeadInput) {
  return {
    title: head.title,
    subject_id: head.subjectId,
    theme_id: head.themeId,
    ambition_id: head.ambitionId,
    action_id: head.actionId,
    follows_id: head.followsId,
    sibling_id: head.siblingId,
    addressee: head.addressee,
    sender: head.sender,
    commissioned_by: head.commissionedBy,
    drawn_up_by: head.drawnUpBy,
    money_cents: head.moneyCents,
    money_within_budget: head.moneyWithinBudget,
    purchasing: head.purchasing,
    changes_purchasing: head.changesPurchasing,
    holds_from: head.holdsFrom,
    holds_until: head.holdsUntil,
    extendable_until: head.extendableUntil,
    review_on: head.reviewOn,
    source_place: head.sourcePlace,
  }
}

/** Which version of the whole a form was filled with; null where nobody looked before (the made-up region). */
export type Seen = number | null

/** The proposal, locked, for who may write it; a conflict when someone else changed it since. */
export async function openToWrite(tx: Tx, visit: Visit, id: ProposalId, seen: Seen): Promise<Found> {
  const found = await readForInside(tx, visit, id)
  mustWrite(found.standing)
  return openUnchanged(tx, visit, id, seen)
}

/**
 * PROPOSAL-10 · Two who change a proposal at once do not overwrite each other: the second is shown both and chooses.
 *
 * Source: house.md §6.
 */
export async function openUnchanged(tx: Tx, visit: Visit, id: ProposalId, seen: Seen): Promise<Found> {
  const found = await readForInside(tx, visit, id, { forChange: true })
  if (seen !== null && found.head.version !== seen)
    throw new Refusal(
      'conflict',
      'PROPOSAL-10',
      'Iemand anders heeft dit voorstel net gewijzigd. Kijk wat er nu staat.',
    )
  return found
}

/** Says that the proposal is another than it was. */
export async function bump(tx: Tx, id: ProposalId): Promise<void> {
  await tx
    .updateTable('proposals')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Changes what stands around the text. The theme and the readers that follow from it change with it. */
export async function changeHead(tx: Tx, visit: Visit, id: ProposalId, seen: Seen, head: HeadInput): Promise<void> {
  const { head: before } = await openToWrite(tx, visit, id, seen)
  if (before.state === 'decided' || before.state === 'withdrawn')
    throw new Refusal(
      'conflict',
      'PROPOSAL-4',
      'Over dit voorstel is besloten of het is ingetrokken: het wijzigt niet meer.',
    )
  await tx.updateTable('proposals').set(columnsOf(head)).where('id', '=', id).execute()
  await keepReaders(tx, id)
  await bump(tx, id)
}

/** Moves the whole to another state; what may follow what is PROPOSAL-4. */
export async function moveProposal(tx: Tx, { head }: Found, event: ProposalEvent): Promise<void> {
  await tx
    .updateTable('proposals')
    .set({ state: move(head.state, event) })
    .where('id', '=', head.id)
    .execute()
}

/** Takes a proposal off its way, or back from there to a concept. The reason stands with the version it stopped at. */
export async function withdraw(tx: Tx, visit: Visit, id: ProposalId, seen: Seen, event: 'withdraw' | 'take-back') {
  const found = await openToWrite(tx, visit, id, seen)
  await moveProposal(tx, found, event)
  await bump(tx, id)
}
