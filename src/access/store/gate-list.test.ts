import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { DossierId } from '#kernel/id.ts'
import { type FreshDatabase, freshDatabase } from '../../../tests/db.ts'
import { addSharedDossier } from '../../../tests/shared-dossier.ts'
import { type FamilyName, type StaffName, addDossier, doAs, setStage, visitOf } from '../../../tests/stage.ts'
import { admitList, listLogged } from './gate-list.ts'

describe('LOG-2 a list writes a line for each child it shows', () => {
  let fresh: FreshDatabase
  let [noor, sem]: DossierId[] = []
  before(async () => {
    fresh = await freshDatabase()
    await setStage(fresh)
    noor = await addSharedDossier(fresh)
    sem = await addDossier(fresh, { child: 'sem', bornOn: '2015-05-05' })
  })
  after(() => fresh.close())

  const lines = async () =>
    (
      await fresh.asAdmin.query<{
        action: string
        purpose: string | null
        dossier_id: DossierId | null
        in_list: boolean
        sections: string[]
      }>(
        'select a.action, a.purpose, s.dossier_id, s.in_list, s.sections from log_acts a left join log_subjects s on s.act_id = a.id order by a.id, s.dossier_id',
      )
    ).rows
  const ask = async (who: StaffName | FamilyName, wanted: readonly DossierId[]) => {
    await fresh.asAdmin.query('truncate log_acts, log_subjects')
    const visit = visitOf('dossier.list', who)
    return doAs(fresh.db, visit, (tx) => admitList(tx, visit, wanted))
  }

  test('LOG-2 R1 one act, a line per child, marked as a list', async () => {
    const grant = await ask('kim', [noor!, sem!, noor!])
    assert.deepEqual(grant.dossierIds, new Set([noor, sem]))
    const written = await lines()
    assert.equal(written.length, 2)
    for (const line of written)
      assert.deepEqual(
        [line.action, line.purpose, line.in_list, line.sections],
        ['dossier.list', 'carry-out-plan', true, ['cover']],
      )
  })
  test('LOG-2 a child one may not see is not passed on and not written down as seen', async () => {
    const grant = await ask('tom', [noor!, sem!])
    assert.deepEqual([...grant.dossierIds], [noor])
    assert.deepEqual(
      (await lines()).map((line) => line.dossier_id),
      [noor],
    )
  })
  test('LOG-2 A4 someone without any child gets an act without lines', async () => {
    assert.equal((await ask('daan', [noor!, sem!])).dossierIds.size, 0)
    assert.deepEqual(
      (await lines()).map((line) => line.dossier_id),
      [null],
    )
  })
  test('LOG-2 rows about no child pass without a line', async () => {
    const visit = visitOf('work.read', 'tom')
    const rows = [{ dossierId: null }, { dossierId: sem! }, { dossierId: noor! }]
    assert.deepEqual(await doAs(fresh.db, visit, (tx) => listLogged(tx, visit, rows)), [
      { dossierId: null },
      { dossierId: noor },
    ])
  })
})
