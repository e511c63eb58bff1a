import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { day } from '#kernel/day.ts'
import type { DossierId } from '#kernel/id.ts'
import { type Tx, inTransaction } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Action } from '#access/domain/actions.ts'
import { purposesOf } from '#access/domain/audience.ts'
import type { Visit } from '#access/domain/visit.ts'
import { admit, admitToWrite } from '#access/store/gate.ts'
import { keep } from '#access/store/keeper.ts'
import { listLooked } from '#access/store/looked.ts'
import { listReaders } from '#access/store/readers.ts'
import { settingsOf } from '#access/store/settings.ts'
import { everyDossier } from '../../src/features/dossiers/domain/list-filter.ts'
import { listDossiers } from '../../src/features/dossiers/store/dossier-list.ts'
import { addEntry, listEntries } from '../../src/features/dossiers/store/entry-store.ts'
import { readHead } from '../../src/features/dossiers/store/head-store.ts'
import { readPlan } from '../../src/features/dossiers/store/plan-store.ts'
import { listWork } from '../../src/work/store/work-list.ts'
import { type FreshDatabase, freshDatabase } from '../db.ts'
import { type Many, type Reader, fillMany } from './many.ts'
import { faultsOf, noFaults, plansOf, statementsOf } from './plans.ts'

let fresh: FreshDatabase
let app: pg.Client
let many: Many
let childTables: ReadonlySet<string>

before(async () => {
  fresh = await freshDatabase()
  many = await fillMany(fresh.asAdmin)
  app = new pg.Client(fresh.logins.app)
  await app.connect()
  const { rows } = await fresh.asAdmin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and relname not like 'log_seals'`,
  )
  childTables = new Set(rows.map((row) => row.name))
})
after(async () => {
  await app.end()
  await fresh.close()
})

type Ask = {
  readonly action: Action
  readonly as: 'usual' | 'huge' | 'mother'
  readonly most: number
  readonly act: (tx: Tx, visit: Visit) => Promise<unknown>
  /** What must be done before it can pass. */
}

/** What people do all day, and how many blocks of eight kilobytes the dearest statement of it may look at. */
const asked: Readonly<Record<string, Ask>> = {
  'the list, of 170 children': {
    action: 'dossier.list',
    as: 'usual',
    most: 1_500,
    act: (tx, visit) => listDossiers(tx, visit, everyDossier, null),
  },
  'the list, of 6,600 children': {
    action: 'dossier.list',
    as: 'huge',
    most: 1_500,
    act: (tx, visit) => listDossiers(tx, visit, everyDossier, null),
  },
  'the list of a mother': {
    action: 'dossier.list',
    as: 'mother',
    most: 200,
    act: (tx, visit) => listDossiers(tx, visit, everyDossier, null),
  },
  'a further page, of 6,600 children': {
    action: 'dossier.list',
    as: 'huge',
    most: 1_500,
    act: (tx, visit) => listDossiers(tx, visit, { ...everyDossier, after: many.dossierId as DossierId }, null),
  },
  'a narrowed list, of 170 children': {
    action: 'dossier.list',
    as: 'usual',
    most: 6_000,
    act: (tx, visit) =>
      listDossiers(
        tx,
        visit,
        { ...everyDossier, municipality: '9001', withoutLead: true, late: true, waitsForConsent: true, school: 'x' },
        null,
      ),
  },
  'a search, of 170 children': {
    action: 'dossier.search',
    as: 'usual',
    most: 6_000,
    act: (tx, visit) => listDossiers(tx, visit, everyDossier, 'Achternaam77'),
  },
  work: { action: 'work.read', as: 'usual', most: 3_000, act: (tx, visit) => listWork(tx, visit) },
  'a dossier with all that stands in it': {
    action: 'dossier.open',
    as: 'usual',
    most: 300,
    act: async (tx, visit) => {
      const grants = await admit(tx, visit, many.dossierId as DossierId, ['basics', 'plan', 'care'])
      await readHead(tx, grants)
      await readPlan(tx, grants.plan!)
      await listEntries(tx, grants.plan!)
      await listReaders(tx, grants.plan!)
      const here = ['dossier_id', '=', many.dossierId] as const
      for (const table of [
        'relations',
        'family_members',
        'addresses',
        'consent_requests',
        'consents',
        'signatures',
        'school_agreements',
        'identity_checks',
      ] as const)
        await tx
          .selectFrom(table)
          .selectAll()
          .where(...here)
          .execute()
      await tx.selectFrom('people').selectAll().where('id', '=', many.mother.personId).execute()
      await tx
        .selectFrom('children as c')
        .innerJoin('dossiers as d', 'd.child_id', 'c.id')
        .select('c.surname')
        .where('d.id', '=', many.dossierId)
        .execute()
    },
  },
  'the name of someone around none of 6,600 children': {
    action: 'dossier.open',
    as: 'huge',
    most: 60,
    act: (tx) => tx.selectFrom('people').select('name').where('id', '=', many.strangerId).execute(),
  },
  'who looked': {
    action: 'log.read',
    as: 'mother',
    most: 300,
    act: async (tx, visit) => {
      const { cover } = await admit(tx, visit, many.dossierId as DossierId)
      await listLooked(tx, cover!)
    },
  },
  'writing something': {
    action: 'plan.change',
    as: 'usual',
    most: 200,
    act: async (tx, visit) => {
      const grant = await admitToWrite(tx, visit, many.dossierId as DossierId, 'plan')
      const id = await addEntry(tx, grant, { text: 'test', withheldFrom: [] })
      await tx.updateTable('entries').set({ text: 'beter' }).where('id', '=', id).execute()
      await tx.updateTable('goals').set({ state: 'reached' }).where('dossier_id', '=', many.dossierId).execute()
    },
  },
  'answering a question for consent, and keeping the access': {
    action: 'consent.answer',
    as: 'mother',
    most: 300,
    act: async (tx, visit) => {
      await admit(tx, visit, many.dossierId as DossierId)
      const consent = await tx
        .selectFrom('consents')
        .select('id')
        .where('dossier_id', '=', many.dossierId)
        .executeTakeFirstOrThrow()
      const { personId } = visit.actor
      await tx
        .insertInto('signatures')
        .values({
          id: newId<'signature'>(visit.at),
          consent_id: consent.id,
          dossier_id: many.dossierId,
          signer_id: personId,
          answer: 'yes',
          way: 'account',
          signed_on: visit.on,
          recorded_by: personId,
          recorded_at: visit.at,
        })
        .execute()
      await keep(tx, many.dossierId as DossierId)
    },
  },
}

describe('POLICY-4 each page looks up what it shows, whatever else there is', () => {
  test('POLICY-4 what was filled in is what the keeper would write', async () => {
    const kept = await inTransaction(fresh.db, {}, (tx) => keep(tx, many.dossierId as DossierId))
    assert.deepEqual(kept, { added: 0, removed: 0 })
    for (const [reader, found] of [
      ['usual', 170],
      ['huge', 1001],
      ['mother', 1],
    ] as const) {
      const list = await inTransaction(fresh.db, settingsOf(visit('dossier.list', many[reader])), (tx) =>
        listDossiers(tx, visit('dossier.list', many[reader]), everyDossier, null),
      )
      assert.ok(Math.abs(list.found - found) < 3, `${reader}: ${list.found}`)
    }
  })

  for (const [what, { action, as, most, act }] of Object.entries(asked))
    test(`POLICY-4 ${what}`, async (t) => {
      const by = visit(action, many[as])
      const statements = await statementsOf(fresh.db, by, (tx) => act(tx, by))
      const plans = await plansOf(app, statements)
      assert.ok(plans.length > 1)
      noFaults(plans.flatMap((plan) => faultsOf(plan, childTables)))
      const dearest = plans.toSorted((a, b) => b.blocks - a.blocks)[0]!
      t.diagnostic(`${what}: ${statements.length} statements, ${dearest.blocks} blocks for the dearest`)
      assert.ok(dearest.blocks <= most, `${dearest.blocks} blocks: ${dearest.text}`)
    })

  test('POLICY-4 the measure itself: a policy without its index, and a scan of all children, are found', async () => {
    const by = visit('dossier.list', many.usual)
    const statements = await statementsOf(fresh.db, by, async (tx) => {
      await tx.selectFrom('entries').select('id').where('text', '=', 'test').execute()
    })
    const faults = (await plansOf(app, statements)).flatMap((plan) => faultsOf(plan, childTables))
    assert.ok(faults.some((fault) => fault.includes('reads all of entries')))
  })
})

function visit(action: Action, reader: Reader): Visit {
  const at = new Date('2026-03-01T10:00:00Z')
  const family = reader.role === 'family'
  return {
    action,
    actor: {
      ...reader,
      name: 'Iemand',
      functionId: family ? null : reader.holderId,
      organisationName: null,
      standIn: false,
      purposes: purposesOf(family ? 'helper' : 'youth_consultant'),
    },
    at,
    on: day('2026-03-01'),
    requestId: newId<'request'>(at),
  } as unknown as Visit
}
