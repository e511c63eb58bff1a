/** The made-up region: everything there is to see happens in it, on any day, and nobody sees more than they may. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { DossierId } from '#kernel/id.ts'
import { addDays, dayOf } from '#kernel/day.ts'
import { standingClock } from '#platform/clock.ts'
import { type Tx, inTransaction } from '#platform/database.ts'
import { stateOf } from '#access/domain/consent.ts'
import { legalGrounds } from '#access/domain/grounds.ts'
import { familyRoles } from '#access/domain/words.ts'
import { explainFacts } from '#access/store/keeper.ts'
import { reconcile } from '#access/store/reconcile.ts'
import { listDemoPeople } from '#features/accounts/store/demo-people.ts'
import { fillMadeUpRegion } from '../../src/demo/fill.ts'
import { isMadeUp } from '../../src/demo/mark.ts'
import { demoPeople } from '../../src/demo/people.ts'
import { sketches } from '../../src/demo/organisations.ts'
import { settle } from '../../src/demo/settle.ts'
import { staffSketches } from '../../src/demo/staff.ts'
import { together } from '../../src/demo/together.ts'
import { freshDatabase } from '../db.ts'
import { type Client, type TestHouse, testHouse, testMoment } from '../house.ts'

let house: TestHouse
const today = dayOf(testMoment)

before(async () => {
  house = await testHouse({ madeUp: true })
})
after(() => house.close())

test('the region is filled at once, goes on where a start was cut off, and a second time changes nothing', async (t) => {
  const wayIn = { passwordHash: '', totpSecret: '' }
  const cutOff = { at: testMoment, now: testMoment, today, wayIn, site: '' }
  await inTransaction(house.db, {}, (tx) => settle(tx, cutOff))
  assert.equal(await isMadeUp(house.db), false)

  const began = performance.now()
  await fillMadeUpRegion(house.db, house.clock)
  t.diagnostic(`filled in ${Math.round(performance.now() - began)} ms`)
  assert.equal(await isMadeUp(house.db), true)
  const count = (table: string) => rows(`select count(*)::int as n from ${table}`)
  assert.deepEqual(await count('organisations'), [{ n: sketches().length }])
  assert.deepEqual(await count('people where is_staff'), [{ n: staffSketches().length }])

  const before = await count('log_acts')
  await fillMadeUpRegion(house.db, house.clock)
  assert.deepEqual(await count('log_acts'), before)
})

test('a story that fails leaves nothing of any', async () => {
  const fresh = await freshDatabase()
  const add = (name: string) => (tx: Tx) => tx.insertInto('settings').values({ name, value: 'true' }).execute()
  const fails = async () => Promise.reject(new Error('as it was meant to'))
  const acts = [add('one'), fails, add('two')].map((act) => async (tx: Tx) => void (await act(tx)))
  await assert.rejects(together(fresh.db, acts), /as it was meant to/)
  const { rows: left } = await fresh.asAdmin.query('select name from settings')
  await fresh.close()
  assert.deepEqual(left, [])
})

describe('every state occurs', () => {
  test('of a consent', async () => {
    const ids = (await rows<{ id: DossierId }>('select id from dossiers')).map(({ id }) => id)
    assert.ok(ids.length >= 20, `${ids.length} dossiers`)
    const states = new Set<string>()
    for (const id of ids) {
      const facts = await inTransaction(house.db, {}, (tx) => explainFacts(tx, id))
      for (const consent of facts!.consents) states.add(stateOf(consent, facts!.subject, today))
    }
    const all = ['asked', 'incomplete', 'objection', 'refused', 'given', 'withdrawn', 'expired', 'closed']
    assert.deepEqual([...states].toSorted(), all.toSorted())
  })

  const occurs: readonly (readonly [of: string, question: string, all: readonly string[]])[] = [
    [
      'a question for help',
      'select distinct state as it from help_requests',
      ['new', 'asked', 'accepted', 'advised', 'declined'],
    ],
    ['a goal', 'select distinct state as it from goals', ['open', 'reached', 'stopped']],
    ['a step', 'select distinct state as it from steps', ['open', 'busy', 'done', 'stopped']],
    ['an answer', 'select distinct answer as it from signatures', ['yes', 'no', 'withdrawn', 'court', 'disputed']],
    ['a way of answering', 'select distinct way as it from signatures', ['account', 'written', 'spoken', 'court']],
    ['a school', 'select distinct answer as it from school_agreements', ['asked', 'yes', 'no']],
    ['a role in a family', 'select distinct kind as it from family_members', familyRoles],
    [
      'a ground of the law',
      `select distinct basis as it from relations where basis like 'legal:%'`,
      legalGrounds.map(({ id }) => `legal:${id}`),
    ],
  ]
  for (const [of, question, all] of occurs)
    test(`of ${of}`, async () => {
      const found = (await rows<{ it: string }>(question)).map(({ it }) => it)
      assert.deepEqual(found.toSorted(), [...all].toSorted())
    })

  test('and nothing happens after now', async () => {
    for (const table of ['log_acts', 'help_requests', 'consent_requests', 'entries', 'mails'] as const) {
      const column = {
        log_acts: 'at',
        help_requests: 'made_at',
        consent_requests: 'asked_at',
        entries: 'made_at',
        mails: 'made_at',
      }[table]
      const late = await rows(`select count(*)::int as n from ${table} where ${column} > $1`, [testMoment])
      assert.deepEqual(late, [{ n: 0 }], table)
    }
  })

  test('of work that waits for someone', async () => {
    const open = (await rows<{ it: string }>('select distinct kind as it from work_items where done_at is null')).map(
      ({ it }) => it,
    )
    for (const kind of [
      'request.new',
      'request.question',
      'request.decided',
      'dossier.first-meeting',
      'plan.step',
      'plan.evaluate',
      'school.agree',
    ])
      assert.ok(open.includes(kind), kind)
    for (const kind of ['answer', 'written-down', 'objection', 'disputed', 'withdrawn', 'renewal', 'ends-soon'])
      assert.ok(open.includes(`consent.${kind}`), kind)
  })

  test('and something is due: too late, today or soon', async () => {
    const open = await rows<{ due_on: string }>(
      'select due_on from work_items where done_at is null and due_on is not null',
    )
    const due = open.map((row) => row.due_on)
    assert.ok(
      due.some((on) => on < today),
      'too late',
    )
    assert.ok(
      due.some((on) => on > today && on < addDays(today, 60)),
      'soon',
    )
  })
})

test('ACCESS-12 the access table is what the rule says', async () => {
  const { looked, drift } = await inTransaction(house.db, {}, (tx) => reconcile(tx, { repair: false }))
  assert.ok(looked >= 20)
  assert.deepEqual(drift, [])
})

describe('who looks around', () => {
  test('is named by the start and by the page in the same words', async () => {
    const offered = await inTransaction(house.db, {}, (tx) => listDemoPeople(tx, today))
    assert.deepEqual(offered.map(({ slug }) => slug).toSorted(), demoPeople.map(({ slug }) => slug).toSorted())
    for (const { about, name } of demoPeople) assert.ok(about.length > 20 && about.length < 160, name)
  })

  test('opens the first page, and the list with exactly the children they may see', async () => {
    for (const { slug, name } of demoPeople)
      for (const { holderId, functionId } of await waysOf(name)) {
        const client = await enter(slug, functionId)
        const home = await client.get('/')
        assert.equal(home.status, 200, `${slug}: the first page`)
        const list = await client.get('/dossiers')
        const numbers = new Set(list.text.match(/D-\d{4}-\d{4}/g))
        const open = await rows<{ number: string }>(
          `select distinct d.number from access a join dossiers d on d.id = a.dossier_id
           where a.holder_id = $1 and a.section = 'cover' and a.from_on <= $2 and a.until_on > $2`,
          [holderId, today],
        )
        assert.deepEqual([...numbers].toSorted(), open.map(({ number }) => number).toSorted(), `${slug}: the list`)
      }
    assert.deepEqual(house.faults, [])
  })

  test('sees of a child what the rule gives, and of another child nothing at all', async () => {
    const dossiers = (await rows<{ id: string }>('select id from dossiers order by id')).map(({ id }) => id)
    for (const [index, { slug, name }] of demoPeople.entries()) {
      // every list was held to the rule above; of the pages behind it a sample
      if (index % 2 === 1) continue
      const [way] = await waysOf(name)
      if (way === undefined) continue
      const client = await enter(slug, way.functionId)
      const open = await openParts(way.holderId)
      const sample = [open[0]?.dossier_id, open.at(-1)?.dossier_id, dossiers[(index * 7 + 3) % dossiers.length]]
      for (const dossier of new Set(sample.filter((id) => id !== undefined))) {
        const parts: readonly string[] = open
          .filter((part) => part.dossier_id === dossier)
          .map(({ section }) => section)
        for (const [section, path] of [
          ['plan', 'plan'],
          ['care', 'zorg'],
          ['basics', 'basis'],
        ] as const) {
          const { status } = await client.get(`/dossiers/${dossier}/${path}`)
          const wanted: number = parts.includes(section) ? 200 : parts.length > 0 ? 403 : 404
          assert.equal(status, wanted, `${slug} ${path}`)
        }
      }
    }
    assert.deepEqual(house.faults, [])
  })
})

describe('some of what the stories show', () => {
  test('C13 what Selin keeps from the school is absent there and present for her helper', async () => {
    const path = `/dossiers/${await dossierOf('Selin')}/plan`
    const kept = 'wil dit eerst zelf oplossen'
    assert.ok(!(await (await as('bas-lindenblad')).get(path)).text.includes(kept))
    assert.ok((await (await as('tessa-zilverreiger')).get(path)).text.includes(kept))
  })

  test('an address hidden from a father is absent for him', async () => {
    const path = `/dossiers/${await dossierOf('Amira')}/basis`
    assert.match((await (await as('samira-benzahrani')).get(path)).text, /Zeewinde/)
    const { status, text } = await (await as('karim-oulazzi')).get(path)
    assert.equal(status, 200)
    assert.doesNotMatch(text, /Zeewinde|9370/)
  })

  test('a mother reads English', async () => {
    assert.match((await (await as('selam-tekleberhanu')).get('/')).text, /What you can do/)
  })

  test('a stand-in chooses for whom to work, and sees in it what the one on leave sees', async () => {
    const path = `/dossiers/${await dossierOf('Zoë')}/plan`
    const [standIn] = await rows<{ id: string; function_id: string }>('select id, function_id from stand_ins')
    assert.equal((await (await as('ozan-gokceogul')).get(path)).status, 404)
    const client = await enter('ozan-gokceogul', `${standIn!.function_id}.${standIn!.id}`)
    assert.equal((await client.get(path)).status, 200)
  })

  test('a function that ended opens nothing', async () => {
    const client = await as('dirk-nachtvlinder')
    assert.doesNotMatch((await client.get('/dossiers')).text, /D-\d{4}-\d{4}/)
  })
})

test('the stories stay alive on other days: the last of February in a leap year, and the night the clock goes back', async () => {
  for (const moment of ['2028-02-29T23:20:00Z', '2026-10-25T01:30:00Z']) {
    const fresh = await freshDatabase()
    try {
      await fillMadeUpRegion(fresh.db, standingClock(new Date(moment)))
      const { rows: late } = await fresh.asAdmin.query('select 1 from log_acts where at > $1', [new Date(moment)])
      assert.equal(late.length, 0, moment)
    } finally {
      await fresh.close()
    }
  }
})

async function rows<Row extends object = { n: number }>(
  question: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await house.fresh.asAdmin.query<Row>(question, [...values])).rows
}

/** In which holders someone can act today: their functions, or for themselves. */
async function waysOf(name: string): Promise<readonly { holderId: string; functionId: string | null }[]> {
  const [person] = await rows<{ id: string }>('select id from people where name = $1', [name])
  const held = await rows<{ id: string }>(
    'select id from functions where person_id = $1 and from_on <= $2 and (until_on is null or until_on > $2)',
    [person!.id, today],
  )
  if (held.length === 0) return [{ holderId: person!.id, functionId: null }]
  return held.map(({ id }) => ({ holderId: id, functionId: id }))
}

function openParts(holderId: string) {
  return rows<{ dossier_id: string; section: string }>(
    `select dossier_id, section from access where holder_id = $1 and section <> 'cover' and from_on <= $2 and until_on > $2 order by dossier_id`,
    [holderId, today],
  )
}

async function dossierOf(givenName: string): Promise<string> {
  const [row] = await rows<{ id: string }>(
    'select d.id from dossiers d join children c on c.id = d.child_id where c.given_name = $1',
    [givenName],
  )
  return row!.id
}

async function as(slug: string): Promise<Client> {
  const [way] = await waysOf(demoPeople.find((person) => person.slug === slug)!.name)
  return enter(slug, way!.functionId)
}

/** Comes in by one click, as the page of the made-up region does. */
async function enter(slug: string, functionId: string | null): Promise<Client> {
  const client = house.nobody()
  const answer = await client.post('/demo/aanmelden', {
    persoon: slug,
    ...(functionId === null ? {} : { functie: functionId }),
  })
  assert.equal(answer.status, 303, `${slug} comes in`)
  return client
}
