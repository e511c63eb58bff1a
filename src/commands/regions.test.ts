import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { freshDatabase, type FreshDatabase } from '../../tests/db.ts'
import { regionsCommand } from './regions.ts'

const good = 'pc4,gemeente,swv_po,swv_vo\n9368,Duinrand,PO9901,VO9901\n9369,Duinrand,PO9902,VO9901\n'
let fresh: FreshDatabase
let folder: string

before(async () => {
  fresh = await freshDatabase()
  folder = await mkdtemp(path.join(tmpdir(), 'regions-'))
})
after(async () => {
  await fresh.close()
  await rm(folder, { recursive: true })
})

describe('samenhang regions import', () => {
  test('0: all is right, and said in Dutch; a second time nothing changes', async () => {
    const first = await run('good.csv', good)
    assert.equal(first.status, 0)
    assert.match(first.printed, /2 regels goed, 0 regels niet gebruikt/)
    assert.match(first.printed, /Duinrand: swv-po PO9901 en PO9902/)
    assert.match((await run('good.csv', good)).printed, /Er is niets veranderd/)
  })

  test('1: rows are left out, each with line, field, value and reason', async () => {
    const { status, printed } = await run('some.csv', `${good}9370,Duinrand,Zeehaven,VO9901\n`)
    assert.equal(status, 1)
    assert.match(printed, /regel 4, PO SWV: "Zeehaven": .*postcode 9370\./)
  })

  test('2: nothing could be read, and nothing is changed', async () => {
    for (const [name, text] of [
      ['empty.csv', ''],
      ['cut.csv', good.slice(0, -4)],
      ['other.csv', 'a,b\n1,2\n'],
    ] as const) {
      const { status, printed } = await run(name, text)
      assert.equal(status, 2, name)
      assert.match(printed, /niets ingelezen\n {2}.*(regel \d+|leeg)/)
    }
    assert.equal((await command(['/not/there.csv'])).status, 2)
    assert.equal((await command([folder])).status, 2)
  })

  test('2: who asks it wrongly is told how', async () => {
    for (const args of [[], ['a.csv', 'b.csv'], ['a.csv', '--strange'], ['a.csv', '--from', '2026-02-30']]) {
      const { status, printed } = await command(args)
      assert.equal(status, 2)
      assert.match(printed, /Gebruik: samenhang regions import/)
    }
  })

  test('--json prints one object, with the findings as data; --dry-run writes nothing', async () => {
    const text = good.replaceAll('PO9902', 'PO9903')
    const dry = await run('good.csv', text, '--json', '--dry-run', '--from', '2027-08-01')
    assert.equal(dry.status, 0)
    const report = JSON.parse(dry.printed) as { rows: unknown; from: string; changed: boolean; dryRun: boolean }
    assert.deepEqual(
      [report.rows, report.from, report.changed, report.dryRun],
      [{ good: 2, wrong: 0 }, '2027-08-01', true, true],
    )
    const { rows } = await fresh.asOwner.query(`select from areas where code = 'PO9903'`)
    assert.equal(rows.length, 0)

    const broken = JSON.parse((await run('x.csv', 'a,b\n1,2\n', '--json')).printed) as { broken: { line: number }[] }
    assert.equal(broken.broken[0]?.line, 1)
  })
})

async function run(name: string, text: string, ...options: string[]) {
  const file = path.join(folder, name)
  await writeFile(file, text)
  return command([file, ...options])
}

async function command(args: readonly string[]) {
  const printed: string[] = []
  const status = await regionsCommand(args, {
    open: async () => ({ db: fresh.db, close: async () => {} }),
    print: (text) => printed.push(text),
    at: new Date('2026-11-24T10:00:00Z'),
  })
  return { status, printed: printed.join('\n') }
}
