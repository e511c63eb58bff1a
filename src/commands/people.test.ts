import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { standingClock } from '#platform/clock.ts'
import { type FreshDatabase, freshDatabase } from '../../tests/db.ts'
import { firstAdministratorLink } from './admin.ts'
import { peopleCommand } from './import-people.ts'

const at = new Date('2026-11-24T09:00:00Z')
let fresh: FreshDatabase
let folder: string
before(async () => {
  fresh = await freshDatabase()
  folder = await mkdtemp(path.join(tmpdir(), 'samenhang-people-'))
})
after(() => fresh.close())

async function run(...args: string[]) {
  const printed: string[] = []
  const status = await peopleCommand(args, {
    open: async () => ({ db: fresh.db, close: async () => {} }),
    print: (text) => printed.push(text),
    at,
  })
  return { status, text: printed.join('\n') }
}

test('people import: a file that is not there, a file that is wrong, a dry run, the real one', async () => {
  assert.equal((await run()).status, 2)
  assert.equal((await run(path.join(folder, 'nothing.csv'))).status, 2)
  const file = path.join(folder, 'organisaties.csv')
  await writeFile(file, 'soort;naam;gemeentecode\ngemeente;Duinrand;9901\ngemeente;Polder;990\n')
  const dry = await run(file, '--dry-run')
  assert.equal(dry.status, 1)
  assert.match(dry.text, /organisaties\.csv: 1 nieuw, 0 gewijzigd, 0 al bekend, 1 fouten/)
  assert.match(dry.text, /regel 3, gemeentecode: "990": Een gemeentecode heeft 4 cijfers/)
  assert.match(dry.text, /Proef: er is niets geschreven/)
  assert.match((await run(file)).text, /Geschreven/)
  const report: unknown = JSON.parse((await run(file, '--json')).text)
  assert.equal((report as { rows: { outcome: string }[] }).rows[0]?.outcome, 'same')
})

test('ADMIN-7 start prints a link as long as nobody can sign in', async () => {
  const house = { db: fresh.db, clock: standingClock(at), baseUrl: 'http://localhost:3000', madeUp: false }
  assert.match(
    (await firstAdministratorLink(house, 'Regiobureau')) ?? '',
    /^http:\/\/localhost:3000\/uitnodiging\/[\w-]{43}$/,
  )
  await fresh.asAdmin.query(
    `insert into people (id, name, is_staff) values ('00000000-0000-7000-8000-000000000001', 'Els', true)`,
  )
  await fresh.asAdmin.query(
    `insert into accounts (person_id, email, password_hash) values ('00000000-0000-7000-8000-000000000001', 'els@x.example', 'x')`,
  )
  assert.equal(await firstAdministratorLink(house, 'Regiobureau'), null)
})
