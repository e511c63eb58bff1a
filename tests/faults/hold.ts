/** A process that uses the embedded database until it is ended: what the tests of faults start and kill. */
import { migrate } from '#platform/migrate.ts'
import { adminLogin, asClient, embeddedLogins, prepareCluster, roleSecrets } from '#platform/postgres-roles.ts'
import { startPostgres } from '#platform/postgres.ts'

// not every test holds a line to it
const stay = setInterval(() => {}, 60_000)
const [folder = '', task = 'hold'] = process.argv.slice(2)

try {
  const server = await startPostgres(folder)
  const { host, port, password, created, adopted } = server
  const [row] = await asClient(adminLogin(server), async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where backend_type = 'checkpointer'`,
    )
    return rows
  })
  if (task === 'prepare') {
    await prepareCluster(adminLogin(server), 'region', roleSecrets(password))
    const logins = embeddedLogins(server, 'region')
    await migrate(logins.migrator, logins.jobs)
  }
  say({ started: { host, port, password, created, adopted, checkpointer: row?.pid } })
  if (task === 'write') await write()
  process.on('message', (word) => {
    if (word === 'settle') void server.settle().then(() => say({ settled: true }))
    if (word === 'stop') void server.stop().then(leave)
  })

  /** Writes one row after the other and says each that was acknowledged, until the server is gone. */
  async function write() {
    await asClient(adminLogin(server), async (client) => {
      await client.query('create table if not exists kept (n int primary key)')
      for (let n = 0; ; n++) {
        await client.query('insert into kept values ($1)', [n])
        say({ written: n })
      }
    }).catch(() => say({ lost: true }))
  }
} catch (fault) {
  say({ fault: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault) })
  leave()
}

function leave(): void {
  clearInterval(stay)
  if (process.connected) process.disconnect()
}

function say(what: object): void {
  process.send?.(what)
}
