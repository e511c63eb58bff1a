import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import type { Grant, Grants } from '#access/domain/grant.ts'
import type { Due, InCircle, Overview } from '../domain/overview.ts'
import { readChild } from './basics-store.ts'

const dueShown = 5

/** Each section in short, as far as there are tickets for it, and who stands around the child today. */
export async function readOverview(tx: Tx, grants: Grants): Promise<Overview> {
  const { basics, plan, care } = grants
  return {
    basics: basics === undefined ? null : await readBasics(tx, basics),
    plan: plan === undefined ? null : await readPlanInShort(tx, plan),
    care: care === undefined ? null : await readCareInShort(tx, care),
    circle: await listCircle(tx, grants),
  }
}

async function readBasics(tx: Tx, grant: Grant<'basics'>): Promise<Overview['basics']> {
  const { child } = await readChild(tx, grant)
  const { givenName, surname, bornOn, language, interpreter } = child
  return { name: `${givenName} ${surname}`, bornOn, language, interpreter }
}

async function readPlanInShort(tx: Tx, { dossierId }: Grant<'plan'>): Promise<Overview['plan']> {
  const { rows } = await sql<{ openGoals: number; openSteps: number; due: readonly Due[] }>`
    with open_goals as (select id, text, evaluate_on from goals where dossier_id = ${dossierId} and state = 'open'),
      open_steps as (select id, text, due_on from steps where dossier_id = ${dossierId} and state in ('open', 'busy'))
    select (select count(*) from open_goals) as "openGoals", (select count(*) from open_steps) as "openSteps",
      coalesce((select json_agg(next order by next."on", next.id) from (
        select due_on as "on", 'step' as kind, id, text from open_steps where due_on is not null
        union all select evaluate_on, 'goal', id, text from open_goals where evaluate_on is not null
        order by 1, 3 limit ${dueShown}) as next), '[]'::json) as due`.execute(tx)
  return rows[0] ?? null
}

async function readCareInShort(tx: Tx, { dossierId }: Grant<'care'>): Promise<Overview['care']> {
  const row = await tx
    .selectFrom('entries')
    .select('made_at')
    .where('dossier_id', '=', dossierId)
    .where('section', '=', 'care')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { lastOn: row?.made_at ?? null }
}

/** Everyone who is in the circle today, each once, the family first. */
async function listCircle(tx: Tx, { dossierId, visit }: Grants): Promise<readonly InCircle[]> {
  const { rows } = await sql<InCircle>`
    select distinct on (o.id is not null, coalesce(o.short_name, o.name), p.name, r.holder_id)
      r.holder_id as "holderId", r.person_id as "personId", p.name, r.role, r.organisation_id as "organisationId",
      coalesce(o.short_name, o.name) as organisation
    from relations r
    left join people p on p.id = r.person_id
    left join organisations o on o.id = r.organisation_id
    left join functions f on f.id = r.holder_id
    where r.dossier_id = ${dossierId} and r.from_on <= ${visit.on} and (r.until_on is null or r.until_on > ${visit.on})
      and (f.id is null or (f.from_on <= ${visit.on} and (f.until_on is null or f.until_on > ${visit.on})))
    order by o.id is not null, coalesce(o.short_name, o.name), p.name, r.holder_id`.execute(tx)
  return rows
}
