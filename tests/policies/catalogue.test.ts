import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { type FreshDatabase, freshDatabase } from '../db.ts'
import { regionTables } from './region-tables.ts'

let fresh: FreshDatabase
let app: pg.Client
before(async () => {
  fresh = await freshDatabase()
  app = new pg.Client(fresh.logins.app)
  await app.connect()
})
after(async () => {
  await app.end()
  await fresh.close()
})

/**
 * Tables without row-level security, each with why it needs none. A new table is in this list or has policies: there is
 * no third way. Nothing here says anything about a child.
 */
const withoutPolicies: Readonly<Record<string, string>> = {
  organisations: 'parties of the region, public knowledge',
  organisation_identifiers: 'numbers of organisations, public registers',
  functions: 'who works where; colleagues are shown to everyone who signs in',
  stand_ins: 'which colleague acts for which',
  accounts: 'how someone signs in; says nothing of any child',
  sessions: 'hashes of tokens',
  invitations: 'hashes of codes',
  mails: 'by rule without a name or content (MAIL-1)',
  submissions: 'keys of forms and the address that follows',
  settings: 'what the region chose',
  migrations: 'which files were applied',
  divisions: 'regions of the country',
  areas: 'regions of the country',
  area_memberships: 'regions of the country',
  municipalities: 'regions of the country',
  municipality_changes: 'regions of the country',
  municipality_change_parts: 'regions of the country',
  municipality_postcodes: 'regions of the country',
  region_imports: 'which files were read, with their findings',
}

/** Functions that run with the rights of who made them, each with why. */
const definers: Readonly<Record<string, string>> = {
  'graphile_worker.enqueue': 'a job is written by whoever causes it, who may not read the queue',
  'public.desk_candidates': 'the one question about children one has no relation with',
  'public.drop_seal': 'throws away a whole seal of the log after its term, which nobody else can',
}

/** Functions that set an errand for themselves, and so reach more than who calls them. */
const errandSetters: readonly string[] = ['desk_candidates', 'drop_seal', 'session_actor']

/** What may be deleted; everything else is closed, corrected or replaced by a new row. */
const deletable: readonly string[] = [
  'access',
  'action_links',
  'action_moments',
  'action_participants',
  'agenda_parties',
  'ambition_focal_points',
  'attendances',
  'cost_lines',
  'cost_year_keys',
  'decision_points',
  'help_drafts',
  'hour_lines',
  'item_guests',
  'oogo_partners',
  'organisation_identifiers',
  'plan_passages',
  'point_arguments',
  'report_advice_actions',
  'route_steps',
  'searches',
]

/** What is only ever added: no update, no delete. */
const addOnly: readonly string[] = [
  'action_statements',
  'advices',
  'allocation_keys',
  'allocation_weights',
  'allocations',
  'ambition_change_parts',
  'ambition_changes',
  'hours_spent',
  'local_choices',
  'oogo_events',
  'oogo_tracks',
  'plan_statuses',
  'point_decisions',
  'point_stances',
  'consents',
  'identity_checks',
  'log_acts',
  'log_seals',
  'log_subjects',
  'request_messages',
  'request_moves',
  'school_agreements',
  'signatures',
]

describe('POLICY-1 every table with a child in it has row-level security, forced', () => {
  test('POLICY-1 each table has forced policies, or stands in the list of those that need none', async () => {
    const tables = await ask<{ name: string; enabled: boolean; forced: boolean; policies: number }>(`
      select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced,
        (select count(*)::int from pg_policy where polrelid = c.oid) as policies
      from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`)
    assert.ok(tables.length > 30)
    for (const { name, enabled, forced, policies } of tables) {
      if (name in withoutPolicies) assert.equal(enabled, false, `${name} has policies now: take it from the list`)
      else
        assert.deepEqual(
          { name, enabled, forced, some: policies > 0 },
          { name, enabled: true, forced: true, some: true },
        )
    }
  })

  test('POLICY-1 no table that needs no policies points to a child, a dossier or a question for help', async () => {
    const pointing = await ask<{ name: string }>(`
      select distinct table_name as name from information_schema.columns
      where table_schema = 'public' and (column_name ~ '^(dossier|child|consent|goal|request|member)_id$' or column_name ~ '^child_')`)
    for (const { name } of pointing) assert.ok(!(name in withoutPolicies) || name === 'region_imports', name)
    const bySchema = await ask<{ name: string }>(`
      select distinct c.conrelid::regclass::text as name from pg_constraint c
      where c.contype = 'f' and c.confrelid in ('children'::regclass, 'dossiers'::regclass, 'help_requests'::regclass)`)
    for (const { name } of bySchema) assert.ok(!(name in withoutPolicies), name)
    // of an agenda, a body or a decision nothing leads to a child, in whatever words
    for (const { name } of [...pointing, ...bySchema]) assert.ok(!regionTables.includes(name), name)
  })

  test('POLICY-1 no policy is open to all: each asks who acts, or on which errand', async () => {
    const policies = await ask<{ policy: string; said: string }>(`
      select tablename || '.' || policyname as policy, coalesce(qual, '') || ' ' || coalesce(with_check, '') as said
      from pg_policies where schemaname = 'public' and permissive = 'PERMISSIVE'`)
    // colleagues are known to everyone; the policies below look at another table, whose policies ask it
    const known = [
      // what was published, or belongs to something that has policies of its own
      'action_statements.everyone',
      // what a body is and may do is public knowledge, also after it ended: decisions keep its name
      'bodies.everyone',
      'meeting_items.everyone',
      'meeting_minutes.everyone',
      'progress_contents.readers',
      ...['proposal_versions', 'decision_points', 'point_arguments', 'route_steps', 'decisions', 'point_decisions'].map(
        (name) => `${name}.everyone`,
      ),
      'people.staff',
      'people.circle',
      'people.family',
      'log_acts.family',
      'request_moves.around',
      'request_messages.around',
    ]
    for (const { policy, said } of policies)
      assert.ok(
        known.includes(policy) ||
          /my_(holder|person|errand|organisation|follow|team_bodies|kept_bodies)\(\)/.test(said),
        `${policy}: ${said}`,
      )
  })

  test('POLICY-1 a reader in a policy is always held to day and purpose too', async () => {
    const policies = await ask<{ policy: string; said: string }>(`
      select tablename || '.' || policyname as policy, coalesce(qual, '') || ' ' || coalesce(with_check, '') as said
      from pg_policies where schemaname = 'public'`)
    const reading = policies.filter(({ said }) => /FROM (\(?\w+ \w+\s+JOIN )?access a/.test(said))
    assert.ok(reading.length > 25, String(reading.length))
    for (const { policy, said } of reading) {
      assert.match(said, /a\.from_on <= \( SELECT my_day\(\)/, policy)
      assert.match(said, /a\.until_on > \( SELECT my_day\(\)/, policy)
      assert.match(said, /a\.purpose = (ANY \(\( SELECT my_purposes\(\)|'family')/, policy)
    }
  })
})

describe('POLICY-2 the role of the application can do what it was given and nothing more', () => {
  test('POLICY-2 no superuser, no way around policies, member of nothing', async () => {
    const [role] = await ask(`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships
      from pg_roles r where rolname = 'app'`)
    const none = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
    }
    assert.deepEqual(role, { ...none, memberships: 0 })
  })

  test('POLICY-2 it owns nothing', async () => {
    const owned = await ask(`
      select classid::regclass::text as kind, objid::text from pg_shdepend
      where refobjid = 'app'::regrole and deptype = 'o'
      union all select 'database', datname from pg_database where datdba = 'app'::regrole`)
    assert.deepEqual(owned, [])
  })

  test('POLICY-2 it deletes only what is meant to go, changes nothing that is only added, and empties no table', async () => {
    const rights = await ask<{ name: string; rights: string[] }>(`
      select table_name as name, array_agg(privilege_type::text order by privilege_type) as rights
      from information_schema.role_table_grants where grantee in ('app', 'PUBLIC') and table_schema = 'public' group by 1`)
    const having = (right: string) =>
      rights
        .filter((one) => one.rights.includes(right))
        .map((one) => one.name)
        .toSorted()
    assert.deepEqual(having('DELETE'), deletable)
    for (const right of ['TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) assert.deepEqual(having(right), [], right)
    for (const name of addOnly) {
      const given = rights.find((one) => one.name === name)?.rights
      assert.deepEqual(given, ['INSERT', 'SELECT'], name)
    }
    const passedOn = await ask(
      `select * from information_schema.table_privileges where grantee = 'app' and is_grantable = 'YES'`,
    )
    assert.deepEqual(passedOn, [], 'it gives no rights away')
    const columns = await ask(`
      select table_name, column_name, privilege_type from information_schema.column_privileges p
      where grantee = 'app' and table_schema = 'public' and not exists (
        select from information_schema.role_table_grants t
        where t.grantee = 'app' and t.table_name = p.table_name and t.privilege_type = p.privilege_type)`)
    assert.deepEqual(
      columns.map((one) => JSON.stringify(Object.values(one as object))).toSorted(),
      [
        // what a version holds never changes; when it was adopted and published is said later
        ...['adopted_in', 'adopted_on', 'decision_id', 'published_at'].map((column) => ['agenda_versions', column]),
        // a decision is corrected by a new one; only that it was published is said later
        ['decisions', 'published_at'],
        ...['born_on', 'interpreter', 'language', 'name'].map((column) => ['people', column]),
      ].map(([table, column]) => JSON.stringify([table, column, 'UPDATE'])),
      'rights on single columns are easily overlooked: give them per table, but for what is said once',
    )
  })

  const refused: Readonly<Record<string, string>> = {
    'become another': 'set role migrator',
    'become superuser': 'set role postgres',
    'act as another session': 'set session authorization migrator',
    'switch policies off on a table': 'alter table children disable row level security',
    'take the force from a table': 'alter table children no force row level security',
    'make a policy': 'create policy mine on children using (true)',
    'drop a policy': 'drop policy readers on children',
    'make a table': 'create table mine (id int)',
    'make a function': 'create function mine() returns int language sql return 1',
    'make a schema': 'create schema mine',
    'empty a table': 'truncate log_acts',
    'change the log': `update log_acts set outcome = 'yes'`,
    'delete from the log': 'delete from log_subjects',
    'take back a signature': 'delete from signatures',
    'read jobs': 'select * from graphile_worker.jobs',
    'read the queue behind them': 'select * from graphile_worker._private_jobs',
    'make a job around the door': `select graphile_worker.add_job('x')`,
    'read how others sign in to the database': 'select * from pg_authid',
    'read a file of the server': `select pg_read_file('PG_VERSION')`,
    'run a program': `copy (select 1) to program 'true'`,
    'write a file': `copy (select 1) to '/tmp/never-written'`,
    'load a library': `load 'plpgsql_check'`,
    'change what migrations were applied': 'delete from migrations',
    'end another connection': `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'migrator'`,
  }
  for (const [what, statement] of Object.entries(refused))
    test(`POLICY-2 it cannot ${what}`, async () => {
      await app.query('begin')
      try {
        await assert.rejects(app.query(statement), (error) => {
          assert.ok(error instanceof pg.DatabaseError, String(error))
          assert.ok(['42501', '22023', '42704'].includes(error.code ?? ''), `${error.code} ${error.message}`)
          return true
        })
      } finally {
        await app.query('rollback')
      }
    })

  test('POLICY-2 asking for rows without policies fails instead of giving them', async () => {
    await app.query('begin')
    await app.query('set local row_security = off')
    await assert.rejects(app.query('select * from children'), /row-level security/)
    await app.query('rollback')
  })

  test('POLICY-2 monitor reads no table at all', async () => {
    const readable = await ask(`
      select relname from pg_class where relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)
        and relkind in ('r', 'v', 'm', 'p') and has_table_privilege('monitor', oid, 'select')`)
    assert.deepEqual(readable, [])
  })
})

describe('POLICY-3 nothing runs with more rights than who asks', () => {
  test('POLICY-3 every view asks as its reader, and no table keeps a copy that has no policies', async () => {
    const views = await ask<{ name: string; kind: string; options: string[] | null }>(`
      select relname as name, relkind as kind, reloptions as options from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')`)
    for (const { name, kind, options } of views) {
      assert.equal(kind, 'v', `${name} keeps what its owner saw`)
      assert.ok(options?.includes('security_invoker=true') || options?.includes('security_invoker=on'), name)
    }
  })

  test('POLICY-3 functions of a definer stand on a short list, and say where they look for names', async () => {
    const found = await ask<{ name: string; config: string[] | null }>(`
      select n.nspname || '.' || p.proname as name, p.proconfig as config from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') order by 1`)
    assert.deepEqual(
      found.map((one) => one.name),
      Object.keys(definers),
    )
    for (const { name, config } of found)
      assert.ok(
        config?.some((one) => one.startsWith('search_path=')),
        name,
      )
  })

  test('POLICY-3 functions that set an errand stand on a short list; monitor may execute none of ours', async () => {
    const setting = await ask<{ name: string }>(`
      select proname as name from pg_proc where pronamespace = 'public'::regnamespace
        and exists (select from unnest(proconfig) one where one like 'app.%') order by 1`)
    assert.deepEqual(
      setting.map((one) => one.name),
      errandSetters,
    )
    const executable = await ask(`
      select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace
        and has_function_privilege('monitor', p.oid, 'execute')
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`)
    assert.deepEqual(executable, [])
  })

  test('POLICY-3 no trigger or rule changes what someone asks', async () => {
    const hidden = await ask(`
      select tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where c.relnamespace = 'public'::regnamespace and not tgisinternal
      union all select rulename from pg_rules where schemaname = 'public'`)
    assert.deepEqual(hidden, [])
  })
})

async function ask<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  return (await fresh.asAdmin.query<Row>(text)).rows
}
