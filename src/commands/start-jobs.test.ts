import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inTransaction } from '#platform/database.ts'
import { postMail } from '#platform/mail.ts'
import { type TestHouse, testHouse, testMoment } from '../../tests/house.ts'
import type { Config } from '../config.ts'
import { startJobs } from './start-jobs.ts'

let house: TestHouse
before(async () => void (house = await testHouse()))
after(() => house.close())

const queued = async (task: string) =>
  (
    await house.fresh.asAdmin.query<{ n: number }>(
      'select count(*)::int as n from graphile_worker.jobs where task_identifier = $1',
      [task],
    )
  ).rows[0]!.n

test('MAIL-2 without SMTP_URL the job of a mail waits for a process that has one, while other jobs are done', async () => {
  const { db, clock, fresh } = house
  await inTransaction(db, {}, (tx) =>
    postMail(tx, {
      to: 'wacht@voorbeeld.example',
      subject: 'Er staat iets klaar',
      body: 'Meld u aan.',
      at: testMoment,
    }),
  )
  await fresh.asAdmin.query(`select graphile_worker.enqueue('sweep', '{}', 'sweep of this test')`)
  const faults: unknown[] = []
  const jobs = await startJobs(
    { db, clock, baseUrl: 'http://samenhang.test', madeUp: false },
    fresh.logins.jobs,
    {} as Config,
    (fault) => faults.push(fault),
  )
  const end = Date.now() + 10_000
  while ((await queued('sweep')) > 0 && Date.now() < end) await new Promise((go) => setTimeout(go, 50))
  await jobs.stop()
  assert.deepEqual([await queued('sweep'), await queued('send-mail'), faults], [0, 1, []])
})
