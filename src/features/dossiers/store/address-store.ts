import { sql } from 'kysely'
import type { PersonId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Grant } from '#access/domain/grant.ts'
import {
  type Address,
  type AddressId,
  type Household,
  type MemberId,
  type Reach,
  hideableFrom,
  mayChangeAddress,
  mayHide,
} from '../domain/address.ts'
import { type Outcome, conflict, written } from '../domain/versions.ts'

/**
 * The child first (who is the young person, with an account of their own or not), then the family by name, each with the
 * address that this reader may see. What is hidden from the reader the database does not give: it looks as if none were
 * known.
 */
export async function listHouseholds(tx: Tx, { dossierId, visit }: Grant<'basics'>): Promise<readonly Household[]> {
  const holds = (member: 'm' | 'youth') =>
    sql`${sql.ref(`${member}.from_on`)} <= ${visit.on} and (${sql.ref(`${member}.until_on`)} is null or ${sql.ref(`${member}.until_on`)} > ${visit.on})`
  const { rows } = await sql<Row>`
    select who."memberId", who."personId", who.name, who.kind,
      a.id, a.street, a.house_number as "houseNumber", a.postcode, a.place, a.phone, a.email, a.hidden_from as "hiddenFrom", a.version
    from (
      select null::uuid as "memberId", youth.person_id as "personId", c.given_name || ' ' || c.surname as name, null as kind
      from dossiers d join children c on c.id = d.child_id
      left join family_members youth on youth.dossier_id = d.id and youth.kind = 'youth' and ${holds('youth')}
      where d.id = ${dossierId}
      union all
      select m.id, m.person_id, p.name, m.kind from family_members m join people p on p.id = m.person_id
      where m.dossier_id = ${dossierId} and m.kind <> 'youth' and ${holds('m')}
    ) as who
    left join addresses a on a.dossier_id = ${dossierId} and a.member_id is not distinct from who."memberId"
    order by who."memberId" is not null, who.name collate nl, who."memberId"`.execute(tx)
  return rows.map(({ memberId, personId, name, kind, ...row }) => {
    const { id, version, hiddenFrom, ...reach } = row
    return { memberId, personId, name, kind, address: id === null ? null : { id, version, hiddenFrom, ...reach } }
  })
}

type Row = Omit<Household, 'address'> &
  Reach & { id: AddressId | null; hiddenFrom: readonly PersonId[]; version: number }

/** One household; who is not of this family, or not to be changed by this reader, is absent. */
export async function readHousehold(
  tx: Tx,
  grant: Grant<'basics'>,
  memberId: MemberId | null,
): Promise<{ readonly house: Household; readonly family: readonly Household[] }> {
  const family = await listHouseholds(tx, grant)
  const house = family.find((each) => each.memberId === memberId)
  if (house === undefined || !mayChangeAddress(grant, house)) throw new Refusal('absent', 'DOSSIER-6')
  return { house, family }
}

export type ChangedAddress = Reach & { readonly hiddenFrom: readonly PersonId[] }

/** Changes an address, or adds it where none is shown. `version` is 0 for one that is to be added. */
export async function changeAddress(
  tx: Tx,
  grant: Grant<'basics', 'write'>,
  memberId: MemberId | null,
  version: number,
  typed: ChangedAddress,
): Promise<Outcome<Address>> {
  const { house, family } = await readHousehold(tx, grant, memberId)
  const hiddenFrom = mayHide(grant, house) ? onlyFamily(typed, hideableFrom(family, house, grant), house) : undefined
  const columns = columnsOf(typed)
  if (house.address === null) {
    await add(tx, grant, memberId, { ...columns, hidden_from: [...(hiddenFrom ?? [])] })
  } else {
    const changed = await tx
      .updateTable('addresses')
      .set({ ...columns, ...(hiddenFrom && { hidden_from: [...hiddenFrom] }), version: version + 1 })
      .where('id', '=', house.address.id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) return conflict(house.address)
  }
  if (memberId === null && typed.postcode !== house.address?.postcode) await moveMunicipality(tx, grant, typed.postcode)
  return written
}

/** Hiding from someone one cannot hide it from stays as it was; nobody else comes in. */
function onlyFamily(typed: ChangedAddress, possible: readonly Household[], house: Household): readonly PersonId[] {
  const ids = new Set(possible.map(({ personId }) => personId))
  const stays = (house.address?.hiddenFrom ?? []).filter((id) => !ids.has(id))
  return [...stays, ...typed.hiddenFrom.filter((id) => ids.has(id))]
}

type Columns = ReturnType<typeof columnsOf>

async function add(
  tx: Tx,
  { dossierId, visit }: Grant<'basics', 'write'>,
  memberId: MemberId | null,
  columns: Columns & { hidden_from: string[] },
): Promise<void> {
  const added = await tx
    .insertInto('addresses')
    .values({ id: newId<'address'>(visit.at), dossier_id: dossierId, member_id: memberId, ...columns })
    .onConflict((other) => other.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n)
    throw new Refusal('conflict', 'DOSSIER-8', 'Dit adres is intussen door iemand anders ingevuld. Bekijk het eerst.')
}

function columnsOf({ street, houseNumber, postcode, place, phone, email }: Reach) {
  return { street, house_number: houseNumber, postcode, place, phone, email }
}

/**
 * DOSSIER-7 · The child is of the municipality in which it lives; a postcode that the map does not know changes nothing.
 *
 * Source: Jeugdwet art. 1.1 (woonplaats); scenario A20.
 */
async function moveMunicipality(
  tx: Tx,
  { dossierId, visit }: Grant<'basics', 'write'>,
  postcode: string | null,
): Promise<void> {
  if (postcode === null) return
  await sql`
    update dossiers d set municipality_code = m.code
    from municipality_postcodes p join municipalities m on m.id = p.municipality_id
    where d.id = ${dossierId} and m.code is not null and p.pc4 = ${postcode.slice(0, 4)}
      and daterange(p.from_on, p.until_on) @> ${visit.on}::date`.execute(tx)
}
