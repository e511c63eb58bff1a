import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { CostYearId, KeyId } from '../../domain/costs/cost-year.ts'
import type { AllocationKey, KeyPart, Payer } from '../../domain/costs/key.ts'
import { mustKeepCosts } from '../../domain/costs/who.ts'

/** A key as a year uses it. */
export type UsedKey = KeyPart & { readonly keyId: KeyId }

type KeyRow = Omit<AllocationKey, 'over'>

/** The keys of an office with their weights, the newest count first. */
export async function listKeys(tx: Tx, officeId: OrganisationId): Promise<readonly AllocationKey[]> {
  const { rows } = await sql<KeyRow>`
    select id, name, source, reference_on as "referenceOn" from allocation_keys
    where office_id = ${officeId} order by reference_on desc, made_at desc`.execute(tx)
  const weights = await weightsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((key) => ({ ...key, over: weights.get(key.id) ?? [] }))
}

/** By which keys a year is spread, in their order. */
export async function listUsedKeys(tx: Tx, yearId: CostYearId): Promise<readonly UsedKey[]> {
  const { rows } = await sql<Omit<UsedKey, 'over'>>`
    select u.key_id as "keyId", k.name, k.source, k.reference_on as "referenceOn", u.share_points as points,
      u.from_on as "from", u.until_on as "until"
    from cost_year_keys u join allocation_keys k on k.id = u.key_id
    where u.cost_year_id = ${yearId} order by u.position`.execute(tx)
  const weights = await weightsOf(
    tx,
    rows.map(({ keyId }) => keyId),
  )
  return rows.map((part) => ({ ...part, over: weights.get(part.keyId) ?? [] }))
}

async function weightsOf(tx: Tx, ids: readonly KeyId[]): Promise<ReadonlyMap<KeyId, readonly Payer[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Payer & { keyId: KeyId }>`
    select w.key_id as "keyId", w.organisation_id as "organisationId", o.name, coalesce(o.municipality_code, '') as code, w.weight
    from allocation_weights w join organisations o on o.id = w.organisation_id
    where w.key_id = any (${[...ids]}::uuid[]) order by o.municipality_code, o.name collate nl`.execute(tx)
  const keys = Map.groupBy(rows, ({ keyId }) => keyId)
  return new Map([...keys].map(([id, over]) => [id, over.map(({ keyId: _of, ...payer }) => payer)]))
}

export type NewKey = {
  readonly name: string
  readonly source: string
  readonly referenceOn: Day
  readonly weights: readonly { readonly organisationId: OrganisationId; readonly weight: number }[]
}

/** Writes down a count (COST-8). It belongs to the office of who writes it, and never changes. */
export async function addKey(tx: Tx, visit: Visit<'cost.manage'>, key: NewKey): Promise<KeyId> {
  const officeId = officeOf(visit)
  if (!key.weights.some(({ weight }) => weight > 0))
    throw new Refusal('conflict', 'COST-1', 'De verdeelsleutel telt op tot nul.')
  const id: KeyId = newId<'allocation-key'>(visit.at)
  await tx
    .insertInto('allocation_keys')
    .values({
      id,
      office_id: officeId,
      name: key.name,
      source: key.source,
      reference_on: key.referenceOn,
      made_at: visit.at,
    })
    .execute()
  await tx
    .insertInto('allocation_weights')
    .values(key.weights.map(({ organisationId, weight }) => ({ key_id: id, organisation_id: organisationId, weight })))
    .execute()
  return id
}

/** The office for which someone keeps costs: their own. */
export function officeOf({ actor }: Visit): OrganisationId {
  const { organisationId } = actor
  if (organisationId === null) throw new Refusal('forbidden', 'COST-7')
  mustKeepCosts(organisationId, actor)
  return organisationId
}

/** The municipalities that can pay: what stands here as an organisation. */
export async function listMunicipalPayers(tx: Tx): Promise<readonly Omit<Payer, 'weight'>[]> {
  const { rows } = await sql<Omit<Payer, 'weight'>>`
    select id as "organisationId", name, coalesce(municipality_code, '') as code
    from organisations where kind = 'municipality' order by name collate nl, id`.execute(tx)
  return rows
}
