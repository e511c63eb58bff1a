import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createServer } from 'node:net'
import { type FreshDatabase, freshDatabase } from '../../tests/db.ts'
import { standingClock } from './clock.ts'
import { inTransaction } from './database.ts'
import { startJobs } from './jobs.ts'
import { listMails, postMail } from './mail.ts'
import { sendMail, smtpCarrier } from './mail-send.ts'

const at = new Date('2026-11-24T09:00:00Z')
let fresh: FreshDatabase
before(async () => {
  fresh = await freshDatabase()
})
after(() => fresh.close())

const post = (to: string) =>
  inTransaction(fresh.db, {}, (tx) => postMail(tx, { to, subject: 'Er staat iets klaar', body: 'Meld u aan.', at }))
const find = async (to: string) =>
  (await inTransaction(fresh.db, {}, (tx) => listMails(tx, 50))).find((mail) => mail.to === to)

async function until(happened: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 10_000
  while (!(await happened())) {
    if (Date.now() > end) throw new Error('it did not happen within ten seconds')
    await new Promise((go) => setTimeout(go, 25))
  }
}

test('MAIL-1 a mail goes out by the job of its own transaction; of a rolled back one nothing is left', async () => {
  const carried: string[] = []
  const reported: unknown[] = []
  const carry = async ({ to }: { to: string }) => void carried.push(to)
  const jobs = await startJobs({
    login: fresh.logins.jobs,
    tasks: { 'send-mail': sendMail(fresh.db, standingClock(at), carry) },
    report: (what) => reported.push(what),
  })
  await assert.rejects(
    inTransaction(fresh.db, {}, async (tx) => {
      await postMail(tx, { to: 'nooit@voorbeeld.example', subject: 'x', body: 'x', at })
      throw new Error('undone')
    }),
  )
  await post('een@voorbeeld.example')
  await until(async () => (await find('een@voorbeeld.example'))?.sentAt?.getTime() === at.getTime())
  await jobs.stop()
  await jobs.stop()
  assert.deepEqual(carried, ['een@voorbeeld.example'])
  assert.deepEqual(reported, [])
  assert.equal(await find('nooit@voorbeeld.example'), undefined)
})

test('MAIL-2 without a mail server the job waits, and goes when there is one', async () => {
  const idle = await startJobs({ login: fresh.logins.jobs, tasks: { other: async () => {} }, report: () => {} })
  await post('wacht@voorbeeld.example')
  await new Promise((go) => setTimeout(go, 200))
  await idle.stop()
  assert.equal((await find('wacht@voorbeeld.example'))?.sentAt, null)
  const carried: string[] = []
  const tasks = { 'send-mail': sendMail(fresh.db, standingClock(at), async ({ to }) => void carried.push(to)) }
  const jobs = await startJobs({ login: fresh.logins.jobs, tasks, report: () => {} })
  await until(() => carried.length === 1)
  await jobs.stop()
})

test('MAIL-2 what fails is kept with its reason, without the address, and not sent twice when it went', async () => {
  const id = await post('fout@voorbeeld.example')
  let tries = 0
  const carry = async () => {
    tries += 1
    if (tries === 1)
      throw Object.assign(new Error('mailbox fout@voorbeeld.example is full'), { code: 'EENVELOPE', responseCode: 552 })
  }
  const send = sendMail(fresh.db, standingClock(at), carry)
  await assert.rejects(send({ id }))
  assert.equal((await find('fout@voorbeeld.example'))?.failed, 'EENVELOPE 552')
  await send({ id })
  const sent = await find('fout@voorbeeld.example')
  assert.deepEqual([sent?.failed, sent?.sentAt], [null, at])
  await send({ id })
  assert.equal(tries, 2)
})

test('MAIL-2 what waited longer than an invitation lasts is not sent any more', async () => {
  const id = await post('oud@voorbeeld.example')
  const late = new Date(at.getTime() + 7 * 24 * 3_600_000 + 1)
  await sendMail(fresh.db, standingClock(late), () => assert.fail('not sent'))({ id })
  assert.match((await find('oud@voorbeeld.example'))?.failed ?? '', /te oud/)
})

test('a job that is no job of a mail fails and says so', async () => {
  const send = sendMail(fresh.db, standingClock(at), async () => {})
  await assert.rejects(send({ id: 'x' }), TypeError)
  await assert.rejects(send(null), TypeError)
})

test('a job that fails is reported by its kind, never with what it held', async () => {
  const reported: { task: string | null }[] = []
  const jobs = await startJobs({
    login: fresh.logins.jobs,
    tasks: { fails: () => Promise.reject(new Error('broken')) },
    report: (what) => reported.push(what),
  })
  await fresh.asAdmin.query(`select graphile_worker.enqueue('fails', '{"secret": "x"}')`)
  await until(() => reported.length === 1)
  await jobs.stop()
  assert.equal(reported[0]?.task, 'fails')
  assert.doesNotMatch(JSON.stringify(reported), /secret/)
})

test('by SMTP the text arrives at a server, from the sender of the house', async () => {
  const heard: string[] = []
  const server = createServer((socket) => {
    let inData = false
    socket.write('220 proef\r\n')
    socket.on('data', (bytes) => {
      const text = bytes.toString()
      heard.push(text)
      if (inData) {
        if (text.endsWith('\r\n.\r\n')) {
          inData = false
          socket.write('250 ok\r\n')
        }
        return
      }
      if (text.startsWith('DATA')) {
        inData = true
        socket.write('354 go\r\n')
      } else if (text.startsWith('QUIT')) socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
    })
    socket.on('error', () => {})
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  const carry = smtpCarrier(`smtp://127.0.0.1:${port}`, 'Samenhang <geen-antwoord@samenhang.example>')
  await carry({ to: 'een@voorbeeld.example', subject: 'Er staat iets klaar', body: 'Meld u aan.' })
  server.close()
  const all = heard.join('')
  assert.match(all, /MAIL FROM:<geen-antwoord@samenhang\.example>/)
  assert.match(all, /RCPT TO:<een@voorbeeld\.example>/)
  assert.match(all, /Subject: Er staat iets klaar[\s\S]*Meld u aan\./)
})
