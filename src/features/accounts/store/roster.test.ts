import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { inTransaction } from '#platform/database.ts'
import { BrokenFile } from '#regions/domain/import/table.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/db.ts'
import { importRoster } from './roster.ts'

const at = new Date('2026-11-24T09:00:00Z')
const on = day('2026-11-24')
let fresh: FreshDatabase
before(async () => {
  fresh = await freshDatabase()
})
after(() => fresh.close())

const read = (text: string, dryRun = false) =>
  inTransaction(fresh.db, { on }, (tx) =>
    importRoster(tx, new TextEncoder().encode(text), { admin: null, dryRun, at, on }),
  )
const counts = async () => {
  const { rows } = await fresh.asAdmin.query<{ organisations: number; people: number; functions: number }>(
    'select (select count(*) from organisations) as organisations, (select count(*) from people) as people, (select count(*) from functions) as functions',
  )
  return Object.values(rows[0]!)
}

const organisations = `Soort;Naam;Onder;BRIN;Gemeentecode;KvK
schoolbestuur;Stichting De Brug;;;;
school;De Klimboom;Stichting De Brug;99XX00;;
school;Het Kompas;Stichting De Brug;9XX;;
gemeente;"Duin, Rand en Meer";;;GM9901;
`
const functions = `E-mail;Naam;Organisatie;Functie;Vanaf;Tot en met
yara@klimboom.example;Yara Proef;99XX00;intern begeleider;1-8-2026;
kim@duinrand.example;Kim Proef;9901;jeugd- en gezinscoach;;31-12-2027
tom@duinrand.example;Tom Proef;Elders;beleidsadviseur;;
`

test('ROSTER-3 a dry run says what a real one says, and writes nothing', async () => {
  const dry = await read(organisations, true)
  assert.deepEqual(await counts(), [0, 0, 0])
  const { dryRun: _, ...said } = dry
  const { dryRun: __, ...done } = await read(organisations)
  assert.deepEqual(done, said)
  assert.deepEqual(
    done.rows.map(({ line, outcome }) => [line, outcome]),
    [
      [2, 'new'],
      [3, 'new'],
      [5, 'new'],
    ],
  )
  assert.deepEqual(done.findings, [
    {
      line: 4,
      field: 'brin',
      value: '9XX',
      reason: 'Een BRIN is 2 cijfers en 2 letters (12AB), met voor een vestiging nog 2 cijfers (12AB00).',
    },
  ])
  assert.deepEqual(await counts(), [3, 0, 0])
})

test('ROSTER-3 the second time the same file changes nothing', async () => {
  const first = await read(functions)
  assert.deepEqual(
    first.rows.map(({ outcome }) => outcome),
    ['new', 'new'],
  )
  assert.deepEqual(
    first.findings.map(({ line, field }) => [line, field]),
    [[4, 'organisatie']],
  )
  const before = await fresh.asAdmin.query(
    'select (select json_agg(f order by id) from functions f) as f, (select json_agg(p order by id) from people p) as p, (select json_agg(o order by id) from organisations o) as o',
  )
  for (const file of [organisations, functions])
    assert.deepEqual(new Set((await read(file)).rows.map(({ outcome }) => outcome)), new Set(['same']))
  const after = await fresh.asAdmin.query(
    'select (select json_agg(f order by id) from functions f) as f, (select json_agg(p order by id) from people p) as p, (select json_agg(o order by id) from organisations o) as o',
  )
  assert.deepEqual(after.rows, before.rows)
})

test('another last day in the file ends the function then', async () => {
  const { rows } = await read(
    'email,organisatie,functie,vanaf,tot en met\nyara@klimboom.example,99XX00,intern begeleider,2026-08-01,2026-12-24\n',
  )
  assert.deepEqual(
    rows.map(({ outcome }) => outcome),
    ['changed'],
  )
  const found = await fresh.asAdmin.query<{ until_on: string }>(
    "select until_on from functions where role = 'internal_supervisor'",
  )
  assert.deepEqual(found.rows, [{ until_on: '2026-12-25' }])
})

test('ROSTER-1 a file with a BSN is not read at all', async () => {
  const before = await counts()
  await assert.rejects(read('naam;email;bsn\nEls;els@duinrand.example;123456782\n'), BrokenFile)
  assert.deepEqual(await counts(), before)
})
