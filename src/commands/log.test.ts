import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DossierId } from '#kernel/id.ts'
import { inTransaction } from '#platform/database.ts'
import { writeLog } from '#access/store/log.ts'
import { sealLog } from '#access/store/seal.ts'
import { freshDatabase } from '../../tests/db.ts'
import { idOf } from '../../tests/child-facts.ts'
import { testMoment } from '../../tests/house.ts'
import { doAs, visitOf } from '../../tests/stage.ts'
import { logCommand } from './log.ts'

test('SEAL-2 `log verify` says that the log is whole, and which line is not', async (t) => {
  const fresh = await freshDatabase()
  t.after(() => fresh.close())
  const visit = visitOf('plan.read', 'kim')
  const about = [{ dossierId: idOf<DossierId>('d-noor'), parts: ['plan' as const] }]
  const actId = await doAs(fresh.db, visit, (tx) =>
    writeLog(tx, visit, { outcome: 'yes', rule: 'ACCESS-1', purpose: null, about }),
  )
  await inTransaction(fresh.db, {}, (tx) => sealLog(tx, testMoment))

  const run = async (...args: string[]) => {
    const said: string[] = []
    const open = () => Promise.resolve({ db: fresh.db, close: () => Promise.resolve() })
    const status = await logCommand(args, { open, print: (text) => said.push(text) })
    return { status, said: said.join('\n') }
  }
  assert.deepEqual(await run('verify'), {
    status: 0,
    said: '1 seals, 1 acts; 0 seals are stubs of what had its term; 0 acts are not sealed yet\nThe log is whole.',
  })
  await fresh.asAdmin.query(`update log_acts set outcome = 'no'`)
  const broken = await run('verify')
  assert.equal(broken.status, 1)
  assert.ok(broken.said.includes(`seal 1: act ${actId} or one of its lines was changed`))
  const json = await run('verify', '--json')
  assert.deepEqual((JSON.parse(json.said) as { broken: unknown }).broken, {
    seal: 1,
    what: 'changed',
    actId,
    expected: 1,
    found: 1,
  })
  assert.equal((await run('verify', '--quick')).status, 2)
  assert.equal((await run('mend')).status, 2)
})
