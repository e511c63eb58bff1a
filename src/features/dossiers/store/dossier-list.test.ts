import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { inTransaction } from '#platform/database.ts'
import type { DossierId } from '#kernel/id.ts'
import { addWork } from '#work/store/work-store.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/db.ts'
import { testMoment } from '../../../../tests/house.ts'
import { addSharedDossier } from '../../../../tests/shared-dossier.ts'
import {
  type FamilyName,
  type StaffName,
  addDossier,
  doAs,
  functionId,
  personId,
  setStage,
  visitOf,
} from '../../../../tests/stage.ts'
import { type ListFilter, everyDossier } from '../domain/list-filter.ts'
import { countedUpTo, listDossiers, listPage } from './dossier-list.ts'
import { addSearch, findSearch } from './search-store.ts'

describe('the list of dossiers', () => {
  let fresh: FreshDatabase
  let noor: DossierId
  before(async () => {
    fresh = await freshDatabase()
    await setStage(fresh)
    noor = await addSharedDossier(fresh)
    await addDossier(fresh, { child: 'sem', bornOn: '2013-05-05' })
    await addDossier(fresh, { child: 'bo', bornOn: '2011-02-02', lead: 'hanna' })
  })
  after(() => fresh.close())

  const list = (who: StaffName | FamilyName, filter: Partial<ListFilter> = {}, search: string | null = null) => {
    const visit = visitOf('dossier.list', who)
    return doAs(fresh.db, visit, (tx) => listDossiers(tx, visit, { ...everyDossier, ...filter }, search))
  }
  const called = async (
    who: StaffName | FamilyName,
    filter: Partial<ListFilter> = {},
    search: string | null = null,
  ) => {
    const { rows, found } = await list(who, filter, search)
    assert.equal(found, rows.length, 'the count is of the same')
    return rows.map((row) => row.called).toSorted()
  }

  test('DOSSIER-1 everyone gets the children they have an open section of', async () => {
    assert.deepEqual(await called('kim'), ['Noor V.', 'Sem V.'])
    assert.deepEqual(await called('hanna'), ['Bo V.'])
    assert.deepEqual(await called('tom'), ['Noor V.'])
    assert.deepEqual(await called('ines'), ['Bo V.', 'Noor V.', 'Sem V.'])
    for (const nobody of ['daan', 'lotte', 'gea', 'marc'] as const) assert.deepEqual(await called(nobody), [])
  })

  test('DOSSIER-1 the filters narrow list and count alike', async () => {
    await fresh.asAdmin.query(
      `update dossiers set municipality_code = '0101', next_due_on = '2026-11-23' where id = $1`,
      [noor],
    )
    await fresh.asAdmin.query(
      `insert into municipalities (id, name, code) values (gen_random_uuid(), 'Duinrand', '0101'), (gen_random_uuid(), 'Polderveen', '0202')`,
    )
    assert.deepEqual(await called('kim', { municipality: 'duin' }), ['Noor V.'])
    assert.deepEqual(await called('kim', { municipality: 'Polderveen' }), [])
    assert.deepEqual(await called('kim', { late: true }), ['Noor V.'])
    assert.deepEqual(await called('kim', { school: 'klimb' }), ['Noor V.', 'Sem V.'])
    assert.deepEqual(await called('kim', { school: '%' }), [])
    assert.deepEqual(await called('kim', { withoutLead: true }), [])
    await fresh.asAdmin.query('update dossiers set lead_id = null where id = $1', [noor])
    assert.deepEqual(await called('kim', { withoutLead: true }), ['Noor V.'])
    await fresh.asAdmin.query('update dossiers set lead_id = $2 where id = $1', [noor, functionId('kim')])
  })

  test('DOSSIER-1 a dossier waits for consent while a question is to be answered', async () => {
    assert.deepEqual(await called('kim', { waitsForConsent: true }), [])
    await inTransaction(fresh.db, { errand: 'work' }, (tx) =>
      addWork(tx, { holderId: personId('ines'), kind: 'consent.answer', dossierId: noor, path: '/', at: testMoment }),
    )
    assert.deepEqual(await called('kim', { waitsForConsent: true }), ['Noor V.'])
  })

  test('DOSSIER-3 search finds a part, a typing error, no accents, and the number', async () => {
    assert.deepEqual(await called('kim', {}, 'noor'), ['Noor V.'])
    assert.deepEqual(await called('kim', {}, 'Nóór Vos'), ['Noor V.'])
    assert.deepEqual(await called('kim', {}, 'nor vos'), ['Noor V.'])
    assert.deepEqual(await called('kim', {}, 'd-2026-SEM'), ['Sem V.'])
    assert.deepEqual(await called('kim', {}, '_'), [])
  })

  test('DOSSIER-3 A13 nobody finds a child that is not theirs, nor by the full name without the basics', async () => {
    assert.deepEqual(await called('kim', {}, 'Bo'), [])
    assert.deepEqual(await called('daan', {}, 'Noor'), [])
    await fresh.asAdmin.query(`delete from access where holder_id = $1 and section = 'basics'`, [functionId('tom')])
    assert.deepEqual(await called('tom', {}, 'Noor V'), ['Noor V.'])
    assert.deepEqual(await called('tom', {}, 'Noor Vos'), [])
  })

  test('DOSSIER-2 a search is of who made it, in the function they made it in, and lasts an hour', async () => {
    const visit = visitOf('dossier.search', 'kim')
    const id = await doAs(fresh.db, visit, (tx) => addSearch(tx, visit, 'Noor'))
    const find = (who: StaffName, minutes: number) => {
      const later = visitOf('dossier.list', who, new Date(testMoment.getTime() + minutes * 60_000))
      return doAs(fresh.db, later, (tx) => findSearch(tx, later, id))
    }
    assert.equal(await find('kim', 59), 'Noor')
    assert.equal(await find('kim', 60), null)
    assert.equal(await find('hanna', 1), null)
    // the next search, of anyone, throws it away
    const next = visitOf('dossier.search', 'hanna', new Date(testMoment.getTime() + 61 * 60_000))
    await doAs(fresh.db, next, (tx) => addSearch(tx, next, 'Bo'))
    const { rows } = await fresh.asAdmin.query('select terms from searches')
    assert.deepEqual(rows, [{ terms: { text: 'Bo' } }])
  })

  test('DOSSIER-1 thousands: pages follow each other, each child once, and counting stops in time', async () => {
    const many = countedUpTo + 30
    await fresh.asAdmin.query(
      `with made as (
         insert into children (id, given_name, surname, born_on) select gen_random_uuid(), 'Kind', 'Nummer', '2015-01-01' from generate_series(1, $1) returning id
       ), opened as (
         insert into dossiers (id, child_id, number, called, born_on) select gen_random_uuid(), id, 'D-' || id, 'Kind N.', '2015-01-01' from made returning id
       )
       insert into access (holder_id, dossier_id, section, from_on, until_on, person_id, role, purpose, may_write, school_part, relation_id, because)
       select $2, opened.id, 'cover', '2026-01-01', '9999-12-31', $3, 'youth_consultant', purpose, false, true, (select id from relations limit 1), 'test'
       from opened, unnest(array['handle-request', 'carry-out-plan']) as purpose`,
      [many, functionId('hanna'), personId('hanna')],
    )
    const seen = new Set<string>()
    let [after, pages]: [DossierId | null, number] = [null, 0]
    for (;;) {
      const page = await list('hanna', { after })
      assert.equal(page.found, countedUpTo + 1)
      for (const row of page.rows) {
        assert.equal(seen.has(row.dossierId), false)
        seen.add(row.dossierId)
      }
      pages += 1
      if (!page.more) break
      assert.equal(page.rows.length, listPage)
      after = page.rows.at(-1)!.dossierId
    }
    assert.equal(seen.size, many + 1)
    assert.equal(pages, Math.ceil((many + 1) / listPage))
  })

  test('R1 each page is one act with a line for each child on it', async () => {
    await fresh.asAdmin.query('truncate log_acts, log_subjects')
    await list('hanna')
    const { rows } = await fresh.asAdmin.query<{ acts: number; lines: number }>(
      'select (select count(*) from log_acts) as acts, (select count(*) from log_subjects where in_list) as lines',
    )
    assert.deepEqual(rows[0], { acts: 1, lines: listPage })
  })
})
