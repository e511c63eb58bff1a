import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { ConsentId } from '../domain/consent.ts'
import { type Standing, explain } from '../domain/explain.ts'
import type { Grant } from '../domain/grant.ts'
import type { RelationId } from '../domain/relation.ts'
import { explainFacts } from './keeper.ts'

/** Who someone in the circle is, for people to read. */
export type Named = {
  /** Null when the reader may not know the name. */
  readonly name: string | null
  readonly organisation: string | null
  readonly title: string | null
  /** Colleagues who act in this function today ("waarnemers"): what is open to it is open to them. */
  readonly standIns: readonly string[]
}

export type NamedStanding = Standing & { readonly who: Named }
export type Explanation = {
  readonly on: Day
  readonly standings: readonly NamedStanding[]
  /** The names of those who are waited for, as far as the reader may know them. */
  readonly names: ReadonlyMap<PersonId, string>
  /** The question each consent was part of. */
  readonly requests: ReadonlyMap<ConsentId, string>
}

/** The ticket for the cover is enough: who is in the circle is for the circle to know. */
type Cover = { readonly cover?: Grant<'cover'>; readonly dossierId: Grant['dossierId'] }

/**
 * "Wie kan dit zien, en waarom": everyone in the circle on a day with the answer of the rule (EXPLAIN-1). Family first,
 * then by organisation. Three questions, however many people stand around the child.
 */
export async function explainAccess(tx: Tx, { dossierId }: Cover, on: Day): Promise<Explanation> {
  const facts = await explainFacts(tx, dossierId)
  if (facts === null) return { on, standings: [], names: new Map(), requests: new Map() }
  const known = await readNames(tx, dossierId, on)
  const standings = explain(facts, on).map((standing) => ({
    ...standing,
    who: known.circle.get(standing.relation.id) ?? { name: null, organisation: null, title: null, standIns: [] },
  }))
  const asked = await tx
    .selectFrom('consents')
    .select(['id', 'request_id'])
    .where('dossier_id', '=', dossierId)
    .execute()
  const requests = new Map(asked.map((row) => [row.id as ConsentId, row.request_id]))
  return { on, standings: standings.toSorted(byPlace), names: known.people, requests }
}

function byPlace(a: NamedStanding, b: NamedStanding): number {
  const place = (one: NamedStanding) =>
    `${one.who.organisation === null ? 0 : 1}${one.who.organisation ?? ''} ${one.who.name ?? ''}`
  return place(a).localeCompare(place(b), 'nl')
}

type Row = {
  relation_id: RelationId | null
  person_id: PersonId
  name: string | null
  organisation: string | null
  title: string | null
  stand_ins: string[]
}

async function readNames(tx: Tx, dossierId: string, on: Day) {
  const { rows } = await sql<Row>`
    select r.id as relation_id, r.person_id, p.name, coalesce(o.short_name, o.name) as organisation, f.title,
      coalesce((select array_agg(sp.name order by sp.name) from stand_ins i join people sp on sp.id = i.person_id
                where i.function_id = r.holder_id and i.from_on <= ${on} and i.until_on > ${on}), '{}') as stand_ins
    from relations r
    left join people p on p.id = r.person_id
    left join organisations o on o.id = r.organisation_id
    left join functions f on f.id = r.holder_id
    where r.dossier_id = ${dossierId}
    union all
    select null, m.person_id, p.name, null, null, '{}'
    from family_members m left join people p on p.id = m.person_id
    where m.dossier_id = ${dossierId}`.execute(tx)
  const circle = new Map<RelationId, Named>()
  const people = new Map<PersonId, string>()
  for (const row of rows) {
    if (row.name !== null) people.set(row.person_id, row.name)
    if (row.relation_id === null) continue
    const { name, organisation, title, stand_ins: standIns } = row
    circle.set(row.relation_id, { name, organisation, title, standIns })
  }
  return { circle, people }
}
