import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import type { DossierId } from '#kernel/id.ts'
import { inTransaction } from '#platform/database.ts'
import { settingsStatement } from '#platform/postgres-settings.ts'
import type { ActorSettings } from '#platform/database.ts'
import { purposesOf } from '#access/domain/audience.ts'
import { purposes, sections, staffRoles } from '#access/domain/words.ts'
import { keep } from '#access/store/keeper.ts'
import { type FreshDatabase, freshDatabase } from '../db.ts'
import { actorFor } from '../properties/actors.ts'
import { anchor, functions, identity, organisations } from '../properties/cast.ts'
import { fill, insertRows } from '../properties/fill.ts'
import { oracle } from '../properties/oracle.ts'
import { place } from '../properties/place.ts'
import { sketch } from '../properties/sketch.ts'
import type { World } from '../properties/world.ts'
import { arrangeTheRest, desk } from './arrange.ts'
import { regionTables } from './region-tables.ts'

let fresh: FreshDatabase
let app: pg.Client
let tables: readonly Table[]
let world: World
type Table = { readonly name: string; readonly column: string; readonly row: Readonly<Record<string, unknown>> }

before(async () => {
  fresh = await freshDatabase()
  world = place(fc.sample(sketch, { numRuns: 60, seed: 20_260_302 }))
  await fill(fresh.asAdmin, world)
  await insertRows(
    fresh.asAdmin,
    'people',
    strangers.map((one) => ({
      id: one.person,
      name: 'Vreemde',
      is_staff: one.isStaff,
      language: 'nl',
      made_at: '2026-01-01',
    })),
  )
  await arrangeTheRest(fresh.asAdmin, world)
  await inTransaction(fresh.db, {}, async (tx) => {
    for (const dossier of world.dossiers) await keep(tx, dossier.id as DossierId)
  })
  tables = await findTables()
  app = new pg.Client(fresh.logins.app)
  await app.connect()
})
after(async () => {
  await app.end()
  await fresh.close()
})

type Stranger = ActorSettings & { readonly person: string; readonly isStaff: boolean; readonly holder: string }

/** Colleagues in the organisations that do stand in circles, in every role, who themselves stand in none. */
const strangers: readonly Stranger[] = [
  ...staffRoles.map((role, number): Stranger => ({
    role,
    isStaff: true,
    holder: identity('function', 80_000 + number),
    person: identity('staff', 80_000 + number),
    organisation: functions.find((post) => post.role === role && post.organisationId !== desk)?.organisationId ?? desk,
    on: anchor,
    purposes: purposesOf(role),
  })),
  {
    role: 'family',
    isStaff: false,
    holder: identity('family', 80_000),
    person: identity('family', 80_000),
    organisation: null,
    on: anchor,
    purposes: purposesOf('helper'),
  },
  // a word that is no role of ours
  {
    role: 'superintendent',
    isStaff: true,
    holder: identity('function', 80_100),
    person: identity('staff', 80_100),
    organisation: organisations[0]!.id,
    on: anchor,
    purposes,
  },
]

/** What is open to whoever acts, and why it may be. All else is closed. */
function isOpen(verb: Verb, table: string, settings: ActorSettings): boolean {
  // the log takes a line from everyone who acts, for a no is written down too
  if (verb === 'insert' && table === 'log_subjects') return typeof settings.person === 'string'
  // whoever acts may give work; it says nothing about a child that its receiver may not open
  if (verb === 'insert' && table === 'work_items') return typeof settings.holder === 'string'
  return false
}

type Verb = 'select' | 'insert' | 'update' | 'delete'

describe('POLICY-1 who has no relation to a child gets nothing out of any table, and puts nothing in', () => {
  const nobody: Readonly<Record<string, ActorSettings>> = {
    'nobody at all': {},
    'nobody, on a day and for every purpose': { on: anchor, purposes },
    'an organisation without anyone in it': { organisation: desk, on: anchor, purposes },
    'a role without anyone in it': { role: 'administrator', on: anchor, purposes },
  }
  for (const [name, settings] of Object.entries(nobody)) test(`POLICY-1 ${name}`, () => everyVerb(settings))
  for (const stranger of strangers) {
    test(`POLICY-1 a stranger as ${String(stranger.role)}`, () => everyVerb(stranger))
    test(`POLICY-1 a stranger as ${String(stranger.role)} who says to work for every purpose`, () =>
      everyVerb({ ...stranger, purposes }))
  }
})

describe('POLICY-1 who does stand in a circle gets nothing when one of the settings is not there', () => {
  const left = ['holder', 'on', 'purposes'] as const
  test('POLICY-1 with all of them they do', async () => {
    const { settings } = reader()
    assert.ok((await visible('dossiers', settings)) > 0)
    assert.ok((await visible('children', settings)) > 0)
  })
  for (const name of left)
    test(`POLICY-1 without ${name}`, async () => {
      const { settings } = reader()
      const { [name]: _left, ...rest } = settings
      for (const table of [
        'dossiers',
        'children',
        'relations',
        'family_members',
        'addresses',
        'goals',
        'steps',
        'entries',
        'signatures',
      ])
        assert.equal(await visible(table, rest), 0, table)
    })
  test('POLICY-1 as a colleague in another function of the same person, or for another purpose', async () => {
    const { settings } = reader()
    assert.equal(await visible('dossiers', { ...settings, holder: identity('function', 80_001) }), 0)
    assert.equal(await visible('dossiers', { ...settings, purposes: ['give-care'] }), 0)
  })
})

describe('POLICY-1 who may only read, changes nothing around the child', () => {
  for (const table of ['relations', 'family_members', 'consent_requests', 'consents', 'signatures', 'identity_checks'])
    test(`POLICY-1 ${table}, by someone who reads the cover and may write nothing`, async () => {
      const settings = onlyReader()
      assert.ok((await visible(table, settings)) > 0, 'it is in sight')
      const { column, row } = tables.find((one) => one.name === table)!
      const mine = { ...row, dossier_id: onlyReading().dossier.id }
      const columns = Object.keys(row)
        .map((each) => pg.escapeIdentifier(each))
        .join(', ')
      const update = await attempt(settings, `update ${table} set ${column} = ${column}`, [])
      const insert = await attempt(
        settings,
        `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`,
        [JSON.stringify(mine)],
      )
      assert.deepEqual({ update: update === 'refused' ? 0 : update, insert }, { update: 0, insert: 'refused' })
    })
})

/** Which tables an errand of the platform reaches. Who adds one says here that it was thought about. */
const errands: Readonly<Record<string, readonly string[]>> = {
  administration: ['people'],
  ask: ['help_requests'],
  'clear-drafts': ['help_drafts'],
  'drop-seals': ['log_acts', 'log_seals', 'log_subjects'],
  keeper: [
    'access',
    'addresses',
    'children',
    'consent_requests',
    'consents',
    'dossiers',
    'entries',
    'family_members',
    'identity_checks',
    'people',
    'relations',
    'school_agreements',
    'signatures',
    'work_items',
  ],
  match: ['addresses', 'children', 'dossiers', 'help_requests'],
  'move-request': ['help_requests'],
  seal: ['log_acts', 'log_seals', 'log_subjects'],
  'sign-in': ['people'],
  sweep: ['searches'],
  'undo-link': ['entries'],
  work: ['work_items'],
}

describe('POLICY-3 what the errands of the platform reach', () => {
  test('POLICY-3 each reaches the tables that were thought about, and no other', async () => {
    const { rows } = await fresh.asAdmin.query<{ name: string; said: string }>(`
      select tablename as name, coalesce(qual, '') || ' ' || coalesce(with_check, '') as said
      from pg_policies where schemaname = 'public' and coalesce(qual, '') || coalesce(with_check, '') like '%my_errand%'`)
    const found = new Map<string, Set<string>>()
    for (const { name, said } of rows.filter((row) => !regionTables.includes(row.name))) {
      const compared = said.matchAll(/my_errand\(\) AS my_errand\) = (?:ANY \(ARRAY\[([^\]]*)\]|('[^']*'))/g)
      for (const [, several, one] of compared)
        for (const [, errand] of (several ?? one ?? '').matchAll(/'([^']+)'/g))
          found.set(errand!, (found.get(errand!) ?? new Set()).add(name))
    }
    const listed = [...found].map(([errand, reached]) => [errand, [...reached].toSorted()] as const)
    assert.deepEqual(Object.fromEntries(listed.toSorted(([a], [b]) => a.localeCompare(b))), errands)
  })

  for (const errand of Object.keys(errands).filter((one) => one !== 'drop-seals'))
    test(`POLICY-3 on the errand ${errand} no plan, note, care, address or full name is read`, async () => {
      for (const table of ['children', 'addresses', 'goals', 'steps', 'entries'])
        assert.equal(await visible(table, { errand, on: anchor, purposes }), 0, table)
    })
})

/** Tries all four on every table that has policies, each in a transaction that is undone. */
async function everyVerb(settings: ActorSettings): Promise<void> {
  assert.ok(tables.length > 20)
  for (const { name, column, row } of tables) {
    // oneself and colleagues are no secret
    const others = name === 'people' ? 'where not is_staff and id is distinct from my_person()' : ''
    const columns = Object.keys(row)
      .map((each) => pg.escapeIdentifier(each))
      .join(', ')
    const tried: Readonly<Record<Verb, string>> = {
      select: `select 1 from ${name} ${others}`,
      update: `update ${name} set ${column} = ${column} ${name === 'people' ? 'where id is distinct from my_person()' : ''}`,
      delete: `delete from ${name}`,
      insert: `insert into ${name} (${columns}) select ${columns} from jsonb_populate_record(null::${name}, $1)`,
    }
    for (const [verb, statement] of Object.entries(tried) as [Verb, string][]) {
      const got = await attempt(settings, statement, verb === 'insert' ? [JSON.stringify(row)] : [])
      if (isOpen(verb, name, settings)) continue
      assert.ok(
        got === 'refused' || (got === 0 && verb !== 'insert'),
        `${verb} ${name} as ${String(settings.role)}: ${got}`,
      )
    }
  }
}

/** How many rows it reached, or that policy or rights refused it. */
async function attempt(
  settings: ActorSettings,
  statement: string,
  values: readonly unknown[],
): Promise<number | 'refused' | 'let through'> {
  await app.query(`begin; ${settingsStatement(settings)}`)
  try {
    return (await app.query(statement, [...values])).rowCount ?? 0
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501') return 'refused'
    // the row is there already: the policies let it through
    if (error instanceof pg.DatabaseError && error.code === '23505') return 'let through'
    throw new Error(`${statement}: ${String(error)}`, { cause: error })
  } finally {
    await app.query('rollback')
  }
}

async function visible(table: string, settings: ActorSettings): Promise<number> {
  const count = await attempt(settings, `select 1 from ${table}`, [])
  assert.ok(typeof count === 'number', `${table}: ${count}`)
  return count
}

/** Someone who may read the basics of some child on the anchor day. */
function reader() {
  for (const dossier of world.dossiers)
    for (const { holderId } of dossier.relations) {
      if (sections.some((section) => !oracle(world, holderId, dossier, section, anchor).read)) continue
      const actor = actorFor(world, holderId)
      if (actor.role === 'family') continue
      const settings = {
        holder: holderId,
        person: actor.personId,
        organisation: actor.organisationId,
        role: actor.role,
        on: anchor,
        purposes: actor.purposes,
      }
      return { settings, dossier }
    }
  throw new Error('no one reads anything')
}

/** Someone of whom no relation lets write anything, and who has some section of a child with parents and consents. */
function onlyReading() {
  for (const dossier of world.dossiers)
    for (const { holderId } of dossier.relations) {
      const verdicts = sections.map((section) => oracle(world, holderId, dossier, section, anchor))
      const reads = verdicts.some((verdict) => verdict.read) && !verdicts.some((verdict) => verdict.write)
      if (
        reads &&
        dossier.consents.some((one) => one.signatures.length > 0) &&
        actorFor(world, holderId).role !== 'family'
      )
        return { holderId, dossier }
    }
  throw new Error('no one only reads')
}

function onlyReader(): ActorSettings {
  const { personId, organisationId, role, purposes: working } = actorFor(world, onlyReading().holderId)
  return {
    holder: onlyReading().holderId,
    person: personId,
    organisation: organisationId,
    role,
    on: anchor,
    purposes: working,
  }
}

/** Every table that may say something of a child, its first column, and a row of it: each must have one, or nothing was tried. */
async function findTables(): Promise<readonly Table[]> {
  const { rows } = await fresh.asAdmin.query<{ name: string; column: string }>(`
    select c.relname as name, (select attname from pg_attribute where attrelid = c.oid and attnum = 1) as column
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity order by 1`)
  const found: Table[] = []
  for (const { name, column } of rows) {
    if (regionTables.includes(name)) continue
    const generated = await fresh.asAdmin.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and (attgenerated <> '' or attidentity = 'a')`,
      [name],
    )
    const one = await fresh.asAdmin.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${name} t ${name === 'people' ? 'where not is_staff' : ''} limit 1`,
    )
    const row = one.rows[0]?.row
    assert.ok(row, `${name} has no row: put one in arrange.ts`)
    const computed = generated.rows.map((each) => each.name)
    found.push({
      name,
      column,
      row: Object.fromEntries(Object.entries(row).filter(([key]) => !computed.includes(key))),
    })
  }
  return found
}
