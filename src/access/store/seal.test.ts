import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { DossierId } from '#kernel/id.ts'
import { inTransaction } from '#platform/database.ts'
import { type FreshDatabase, freshDatabase } from '../../../tests/db.ts'
import { doAs, visitOf } from '../../../tests/stage.ts'
import { idOf } from '../../../tests/child-facts.ts'
import { writeLog } from './log.ts'
import { chainStart, sealLog } from './seal.ts'
import { dropSeals, verifyLog } from './verify.ts'

// a seal waits for the oldest transaction of the whole server: other test files must not be on it
delete process.env.SAMENHANG_TEST_SERVER

const at = new Date('2026-11-24T09:00:00Z')
const noor = idOf<DossierId>('d-noor')
const sem = idOf<DossierId>('d-sem')

describe('SEAL-1 the log is closed within minutes', () => {
  let fresh: FreshDatabase
  before(async () => void (fresh = await freshDatabase()))
  after(() => fresh.close())
  beforeEach(() => fresh.asAdmin.query('truncate log_acts, log_subjects, log_seals'))

  // ids rise with time: each look a millisecond later, so that their order is known
  let ticks = 0
  const look = (start = at, when = new Date(start.getTime() + (ticks += 1))) =>
    doAs(fresh.db, visitOf('dossier.list', 'kim', when), (tx) =>
      writeLog(tx, visitOf('dossier.list', 'kim', when), {
        outcome: 'yes',
        rule: 'ACCESS-1',
        purpose: 'carry-out-plan',
        about: [noor, sem].map((dossierId) => ({ dossierId, parts: ['cover', 'plan'] })),
        inList: true,
      }),
    )
  const seal = (when = at) => inTransaction(fresh.db, {}, (tx) => sealLog(tx, when))
  const verify = () => inTransaction(fresh.db, {}, (tx) => verifyLog(tx))

  test('SEAL-1 each seal closes what was written since the one before, and leans on it', async () => {
    await look()
    await look()
    const first = await seal()
    await look()
    const second = await seal()
    assert.deepEqual([first!.number, first!.acts, first!.subjects, first!.previous], [1, 2, 4, chainStart])
    assert.deepEqual(
      [second!.number, second!.acts, second!.previous, second!.fromXid],
      [2, 1, first!.seal, first!.untilXid],
    )
    assert.equal(await seal(), null)
    assert.deepEqual(await verify(), { seals: 2, dropped: 0, acts: 3, unsealed: 0, broken: null })
  })

  test('SEAL-1 a line of a transaction that still runs is left for the next seal, and nobody waits', async () => {
    await look()
    let release = () => {}
    const held = new Promise<void>((go) => void (release = go))
    let wrote = () => {}
    const written = new Promise<void>((go) => void (wrote = go))
    const visit = visitOf('plan.read', 'kim')
    const slow = doAs(fresh.db, visit, async (tx) => {
      await writeLog(tx, visit, {
        outcome: 'yes',
        rule: 'ACCESS-1',
        purpose: null,
        about: [{ dossierId: noor, parts: ['plan'] }],
      })
      wrote()
      await held
    })
    await written
    await look()
    const first = await seal()
    assert.equal(first!.acts, 1, 'what was written beside and after the running one waits with it')
    release()
    await slow
    const second = await seal()
    assert.equal(second!.acts, 2)
    assert.equal((await verify()).broken, null)
  })

  test('SEAL-1 two sealers at once make one chain', async () => {
    await look()
    const made = await Promise.all([seal(), seal(), seal()])
    assert.equal(made.filter((each) => each !== null).length, 1)
    assert.equal((await verify()).broken, null)
  })

  test('SEAL-2 names the act that was changed', async () => {
    await look()
    const actId = await look()
    await look()
    await seal()
    await look()
    await seal()
    await fresh.asAdmin.query(`update log_acts set action = 'region.read' where id = $1`, [actId])
    assert.deepEqual((await verify()).broken, { seal: 1, what: 'changed', actId, expected: 3, found: 3 })
  })

  test('SEAL-2 names the act of which a line about a child was taken out', async () => {
    await look()
    const actId = await look()
    await seal()
    await fresh.asAdmin.query('delete from log_subjects where act_id = $1 and dossier_id = $2', [actId, sem])
    assert.deepEqual((await verify()).broken, { seal: 1, what: 'changed', actId, expected: 2, found: 2 })
  })

  test('SEAL-2 says that an act is gone, and after which one it stood', async () => {
    const before = await look()
    const actId = await look()
    await look()
    await seal()
    await fresh.asAdmin.query('delete from log_subjects where act_id = $1', [actId])
    await fresh.asAdmin.query('delete from log_acts where id = $1', [actId])
    assert.deepEqual((await verify()).broken, { seal: 1, what: 'missing', actId: before, expected: 3, found: 2 })
  })

  test('SEAL-2 finds an act put into the past, a line without an act, a changed seal and a seal taken out', async () => {
    await look()
    await seal()
    const mine = await look()
    await seal()
    await look()
    await seal()
    await fresh.asAdmin.query('begin')
    await fresh.asAdmin.query(
      `insert into log_acts select gen_random_uuid(), request_id, at, person_id, holder_id, organisation_id, role, stand_in, action, purpose, rule, outcome, xid from log_acts where id = $1`,
      [mine],
    )
    assert.equal(await inOther(), null, 'not yet there')
    await fresh.asAdmin.query('commit')
    const added = (await verify()).broken
    assert.deepEqual([added?.seal, added?.what], [2, 'added'])
    await fresh.asAdmin.query('delete from log_acts where id <> all (select act_id from log_subjects)')
    assert.equal((await verify()).broken, null)

    await fresh.asAdmin.query(
      `insert into log_subjects (act_id, dossier_id, sections) values (gen_random_uuid(), $1, '{plan}')`,
      [noor],
    )
    assert.equal((await verify()).broken?.what, 'loose-line')
    await fresh.asAdmin.query('delete from log_subjects where act_id <> all (select id from log_acts)')

    await fresh.asAdmin.query(`update log_seals set digest = previous where number = 2`)
    assert.deepEqual([(await verify()).broken?.seal, (await verify()).broken?.what], [2, 'seal'])
    await fresh.asAdmin.query(`delete from log_seals where number = 2`)
    assert.deepEqual([(await verify()).broken?.seal, (await verify()).broken?.what], [3, 'chain'])

    async function inOther() {
      return (await verify()).broken
    }
  })

  test('SEAL-1 nobody writes a line into a transaction that has ended', async () => {
    await look()
    const visit = visitOf('plan.read', 'kim')
    await assert.rejects(
      doAs(fresh.db, visit, (tx) =>
        tx
          .insertInto('log_subjects')
          .values({ act_id: idOf('act'), dossier_id: noor, sections: ['plan'], xid: '3' })
          .execute(),
      ),
      /row-level security/,
    )
  })

  test('SEAL-1 the application cannot change or throw away a line', async () => {
    await look()
    for (const statement of [
      'update log_acts set action = $1',
      'delete from log_acts where action = $1',
      'delete from log_seals where seal = $1',
    ])
      await assert.rejects(
        inTransaction(fresh.db, { errand: 'seal' }, (tx) =>
          tx.executeQuery({
            sql: statement,
            parameters: ['x'],
            query: { kind: 'RawNode' } as never,
            queryId: {} as never,
          }),
        ),
        /permission denied/,
      )
  })

  test('SEAL-3 after five years whole seals become a stub, and the chain holds', async () => {
    const old = new Date('2020-11-24T09:00:00Z')
    await look(old)
    await seal(old)
    await look(at)
    await seal(at)
    const drop = (when: Date) => inTransaction(fresh.db, {}, (tx) => dropSeals(tx, when))
    assert.equal(await drop(new Date('2025-11-24T09:00:00Z')), 0, 'the last day of the term')
    assert.equal(await drop(new Date('2025-11-26T09:00:00Z')), 1)
    assert.deepEqual(await verify(), { seals: 2, dropped: 1, acts: 2, unsealed: 0, broken: null })
    const { rows } = await fresh.asAdmin.query('select count(*)::int as acts from log_acts')
    assert.deepEqual(rows, [{ acts: 1 }])
    assert.equal(await drop(new Date('2025-11-27T09:00:00Z')), 0)
  })

  test('SEAL-3 the database lets nothing go that is younger than a year, nor a seal out of its turn', async () => {
    await look(new Date('2020-01-01T09:00:00Z'))
    await seal()
    await look(new Date('2020-02-01T09:00:00Z'))
    await seal()
    const drop = (number: number, before: string) =>
      fresh.asAdmin
        .query('select drop_seal($1, $2) as done', [number, before])
        .then(({ rows }) => rows[0]!.done as boolean)
    assert.equal(await drop(2, '2021-01-01'), false)
    assert.equal(await drop(1, '2999-01-01'), false)
    assert.equal(await drop(1, '2021-01-01'), true)
    assert.equal(await drop(2, '2021-01-01'), true)
  })
})
