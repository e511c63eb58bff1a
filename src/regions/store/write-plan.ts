import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#platform/database.ts'
import type { Plan, Writes } from '../domain/import/plan.ts'

/**
 * Writes a plan, a few statements for each table. What changes goes before what is added: a row that ends makes room for
 * the one that follows it. Two that overlap are refused by the database.
 */
export async function writePlan(tx: Tx, plan: Plan): Promise<void> {
  await add(
    tx,
    plan.divisions,
    (rows) => sql`
    insert into divisions select kind, name from ${rows} as r(kind text, name text)`,
  )
  await change(
    tx,
    plan.divisions,
    (rows) => sql`
    update divisions d set name = r.name from ${rows} as r(kind text, name text) where d.kind = r.kind`,
  )

  await change(
    tx,
    plan.areas,
    (rows) => sql`
    update areas a set name = r.name, from_on = r."from", until_on = r."until"
    from ${rows} as r(id uuid, name text, "from" date, "until" date) where a.id = r.id`,
  )
  await add(
    tx,
    plan.areas,
    (rows) => sql`
    insert into areas (id, division, code, name, from_on, until_on)
    select r.* from ${rows} as r(id uuid, division text, code text, name text, "from" date, "until" date)`,
  )

  await change(
    tx,
    plan.municipalities,
    (rows) => sql`
    update municipalities m set name = r.name, code = r.code, from_on = r."from", until_on = r."until"
    from ${rows} as r(id uuid, name text, code text, "from" date, "until" date) where m.id = r.id`,
  )
  await add(
    tx,
    plan.municipalities,
    (rows) => sql`
    insert into municipalities (id, name, code, from_on, until_on)
    select r.* from ${rows} as r(id uuid, name text, code text, "from" date, "until" date)`,
  )

  await change(
    tx,
    plan.territory,
    (rows) => sql`
    update municipality_postcodes t set municipality_id = r.municipality, from_on = r."from", until_on = r."until"
    from ${rows} as r(id uuid, municipality uuid, "from" date, "until" date) where t.id = r.id`,
  )
  await add(
    tx,
    plan.territory,
    (rows) => sql`
    insert into municipality_postcodes (id, pc4, municipality_id, from_on, until_on)
    select r.* from ${rows} as r(id uuid, postcode text, municipality uuid, "from" date, "until" date)`,
  )

  await change(
    tx,
    plan.memberships,
    (rows) => sql`
    update area_memberships m set area_id = r.area, from_on = r."from", until_on = r."until"
    from ${rows} as r(id uuid, area uuid, "from" date, "until" date) where m.id = r.id`,
  )
  await add(
    tx,
    plan.memberships,
    (rows) => sql`
    insert into area_memberships (id, division, area_id, pc4, municipality_id, from_on, until_on)
    select r.* from ${rows} as r(id uuid, division text, area uuid, postcode text, municipality uuid, "from" date, "until" date)`,
  )

  await add(
    tx,
    plan.changes,
    (rows) => sql`
    insert into municipality_changes (id, effective_on, kind)
    select r.* from ${rows} as r(id uuid, "on" date, kind text)`,
  )
  await add(
    tx,
    plan.changes,
    (rows) => sql`
    insert into municipality_change_parts (change_id, from_id, to_id, weight, postcodes)
    select c.id, p."from", p."to", p.weight, array(select jsonb_array_elements_text(p.postcodes))
    from ${rows} as c(id uuid, parts jsonb),
      jsonb_to_recordset(c.parts) as p("from" uuid, "to" uuid, weight numeric, postcodes jsonb)`,
  )
}

type Statement = (rows: RawBuilder<unknown>) => RawBuilder<unknown>

async function add<Row>(tx: Tx, { add: rows }: Writes<Row>, statement: Statement): Promise<void> {
  if (rows.length > 0) await statement(recordset(rows)).execute(tx)
}

async function change<Row>(tx: Tx, { change: rows }: Writes<Row>, statement: Statement): Promise<void> {
  if (rows.length > 0) await statement(recordset(rows)).execute(tx)
}

function recordset(rows: readonly unknown[]): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`
}
