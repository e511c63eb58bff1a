import type pg from 'pg'

/** How much there is. The full size is that of a large region's history; a smaller one is for trying out. */
export type Size = {
  readonly dossiers: number
  readonly relationsPerDossier: number
  readonly usualCaseload: number
  readonly hugeCaseload: number
}

export const fullSize: Size = { dossiers: 500_000, relationsPerDossier: 4, usualCaseload: 170, hugeCaseload: 6_600 }

/** The two workers that are measured, and a dossier with a hundred entries in the caseload of the first. */
export type Filled = {
  readonly usual: Worker
  readonly huge: Worker
  readonly fullDossierId: string
  readonly organisationId: string
}
export type Worker = { readonly personId: string; readonly functionId: string; readonly caseload: number }

/**
 * Fills a database for measuring, as superuser: dossiers with relations, their lines in the access table as the keeper
 * would write them for a care worker on ground jw-7.3.8 (cover, basics, care), and entries. Deterministic.
 */
export async function fill(client: pg.ClientBase, size: Size): Promise<Filled> {
  const { dossiers, relationsPerDossier, usualCaseload, hugeCaseload } = size
  const workers = Math.ceil((dossiers * relationsPerDossier) / usualCaseload)
  const organisationId = uuid('a', 1)
  const statements = [
    `set session_replication_role = replica`,
    `set synchronous_commit = off`,
    `insert into organisations (id, kind, name) values ('${organisationId}', 'care-provider', 'Zorg Meting')`,
    `insert into people (id, name, is_staff) select ${sqlUuid('b', 'n')}, 'Medewerker ' || n, true from generate_series(0, ${workers}) n`,
    `insert into functions (id, person_id, organisation_id, role, from_on)
     select ${sqlUuid('c', 'n')}, ${sqlUuid('b', 'n')}, '${organisationId}', 'care_worker', '2020-01-01' from generate_series(0, ${workers}) n`,
    `insert into children (id, given_name, surname, born_on)
     select ${sqlUuid('d', 'n')}, 'Kind' || (n % 997), 'Achternaam' || (n % 9973), date '2009-01-01' + (n % 4000) from generate_series(1, ${dossiers}) n`,
    `insert into dossiers (id, child_id, number, called, born_on, municipality_code, lead_id, opened_at)
     select ${sqlUuid('e', 'n')}, ${sqlUuid('d', 'n')}, 'D-' || (2015 + n / 50000) || '-' || lpad((n % 50000)::text, 5, '0'), 'Kind' || (n % 997) || ' A.',
            date '2009-01-01' + (n % 4000), '9' || lpad((n % 7)::text, 3, '0'), ${sqlUuid('c', `(n % ${workers}) + 1`)}, '2020-01-01' from generate_series(1, ${dossiers}) n`,
    // worker 0 is the huge caseload, spread over all dossiers; the others get neighbours in turn
    `create temporary table held as
     select n as dossier, ((n::bigint * ${relationsPerDossier} + k) * 7919 % ${workers}) + 1 as worker from generate_series(1, ${dossiers}) n, generate_series(0, ${relationsPerDossier - 1}) k
     union select (g * (${dossiers} / ${hugeCaseload})) + 1, 0 from generate_series(0, ${hugeCaseload - 1}) g`,
    `insert into relations (id, dossier_id, holder_id, person_id, organisation_id, role, purpose, basis, sections, reason, from_on)
     select ${sqlUuid('f', 'row_number() over ()')}, ${sqlUuid('e', 'dossier')}, ${sqlUuid('c', 'worker')}, ${sqlUuid('b', 'worker')}, '${organisationId}',
            'care_worker', 'give-care', 'legal:jw-7.3.8', '{basics,care}', 'meting', '2020-01-01' from held`,
    `insert into access (holder_id, dossier_id, section, from_on, until_on, person_id, organisation_id, role, purpose, may_write, school_part, relation_id, because)
     select r.holder_id, r.dossier_id, s.section, '2020-01-01', '9999-12-31', r.person_id, r.organisation_id, r.role, r.purpose, true, true, r.id, r.basis
     from relations r, unnest('{cover,basics,care}'::text[]) as s (section) order by r.holder_id, s.section, r.dossier_id`,
    `insert into entries (id, dossier_id, section, text, author_id, author_holder_id, author_organisation_id, made_at)
     select ${sqlUuid('9', 'n')}, ${sqlUuid('e', `(n % ${dossiers}) + 1`)}, 'care', 'Een regel van gewone lengte over hoe het gaat, nummer ' || n, ${sqlUuid('b', '1')},
            ${sqlUuid('c', '1')}, '${organisationId}', '2026-01-01' from generate_series(1, ${dossiers}) n`,
  ]
  for (const statement of statements) await client.query(statement)

  const full = await client.query<{ dossier_id: string }>(
    `select dossier_id from access where holder_id = '${uuid('c', 1)}' and section = 'care' order by dossier_id limit 1 offset 20`,
  )
  const fullDossierId = full.rows[0]?.dossier_id
  if (fullDossierId === undefined) throw new Error('the usual caseload is empty')
  await client.query(
    `insert into entries (id, dossier_id, section, text, author_id, author_holder_id, author_organisation_id, made_at)
     select ${sqlUuid('8', 'n')}, $1, 'care', 'Een regel van gewone lengte over hoe het gaat, nummer ' || n, ${sqlUuid('b', '1')}, ${sqlUuid('c', '1')},
            '${organisationId}', '2026-01-01' from generate_series(1, 99) n`,
    [fullDossierId],
  )
  await client.query('set session_replication_role = origin')
  await client.query('vacuum analyze')
  return { usual: await worker(client, 1), huge: await worker(client, 0), fullDossierId, organisationId }
}

async function worker(client: pg.ClientBase, number: number): Promise<Worker> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from access where holder_id = '${uuid('c', number)}' and section = 'cover'`,
  )
  return { personId: uuid('b', number), functionId: uuid('c', number), caseload: rows[0]?.n ?? 0 }
}

/** Ids that rise with n, so that they behave as the product's own do. */
function sqlUuid(kind: string, n: string): string {
  return `('0${kind}000000-0000-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`
}

function uuid(kind: string, n: number): string {
  return `0${kind}000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}
