/** The made-up region agrees and decides: its agenda, bodies and proposals are alive, and each sees of them what they may. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { dayOf } from '#kernel/day.ts'
import type { FunctionId, HolderId, Id, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Tx, inTransaction } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { StaffRole } from '#access/domain/words.ts'
import { settingsOf } from '#access/store/settings.ts'
import { readBoard } from '#acts/read-board.ts'
import { actionStates, choices } from '../../src/features/agenda/domain/words.ts'
import { adviceOpinions, dealts } from '../../src/features/governance/domain/advice.ts'
import { lineKinds } from '../../src/features/governance/domain/costs/cost-year.ts'
import { outcomes } from '../../src/features/governance/domain/decision.ts'
import { consultationKinds } from '../../src/features/governance/domain/hear.ts'
import { meetingStates } from '../../src/features/governance/domain/meeting.ts'
import { proposalStates } from '../../src/features/governance/domain/proposal.ts'
import { adviceStates } from '../../src/features/governance/domain/reports/advisory.ts'
import { stepKinds, stepStates } from '../../src/features/governance/domain/route.ts'
import { seatRules } from '../../src/features/governance/domain/seat.ts'
import { fillMadeUpRegion } from '../../src/demo/fill.ts'
import { demoPeople } from '../../src/demo/people.ts'
import { type Answer, type Client, type TestHouse, testHouse, testMoment } from '../house.ts'

let house: TestHouse
let agenda: string
const today = dayOf(testMoment)

before(async () => {
  house = await testHouse({ madeUp: true })
  await fillMadeUpRegion(house.db, house.clock)
  agenda = (await rows<{ id: string }>('select id from agendas'))[0]!.id
})
after(() => house.close())

describe('every state occurs', () => {
  const occurs: readonly (readonly [of: string, question: string, all: readonly string[]])[] = [
    ['an action, as it was said', 'select distinct state as it from action_statements', actionStates],
    ['what a municipality does', 'select distinct choice as it from local_choices', choices],
    ['a line of hours', 'select distinct sharing as it from hour_lines', ['each', 'together', 'either', 'nobody']],
    ['where hours are counted', 'select distinct counted as it from hour_lines', ['here', 'elsewhere', 'outside']],
    ['a seat', 'select distinct rule as it from seats', seatRules],
    ['a meeting', 'select distinct state as it from meetings', meetingStates],
    ['a point of an agenda', 'select distinct state as it from meeting_items', ['open', 'done', 'carried']],
    ['a report of a meeting', 'select distinct state as it from meeting_minutes', ['draft', 'adopted']],
    ['a proposal', 'select distinct state as it from proposals', proposalStates],
    ['a step of a route', 'select distinct state as it from route_steps', stepStates],
    [
      'what a body is asked',
      `select distinct kind as it from route_steps`,
      stepKinds.filter((kind) => kind !== 'consent'),
    ],
    ['an advice', 'select distinct opinion as it from advices', adviceOpinions],
    ['what was done with it', 'select distinct dealt as it from advice_points', dealts],
    ['a decision', 'select distinct outcome as it from point_decisions', outcomes],
    [
      'who was heard',
      'select distinct kind as it from consultations',
      consultationKinds.filter((kind) => kind !== 'alignment'),
    ],
    ['what became of an advice', 'select distinct state as it from report_advices', adviceStates],
    ['a line of costs', 'select distinct kind as it from cost_lines', lineKinds],
    ['a progress report', 'select distinct state as it from progress_reports', ['concept', 'issued']],
  ]
  for (const [of, question, all] of occurs)
    test(`of ${of}`, async () => {
      const found = (await rows<{ it: string }>(question)).map(({ it }) => it)
      assert.deepEqual(found.toSorted(), [...all].toSorted())
    })

  test('and nothing happens after now', async () => {
    for (const table of [
      'agendas',
      'action_statements',
      'advices',
      'decisions',
      'meeting_items',
      'proposals',
      'work_items',
    ])
      assert.deepEqual(await rows(`select 1 from ${table} where made_at > $1`, [testMoment]), [], table)
    assert.deepEqual(await rows(`select 1 from meetings where state = 'held' and on_day >= $1`, [today]), [])
    assert.deepEqual(await rows(`select 1 from meetings where state = 'planned' and on_day < $1`, [today]), [])
  })
})

describe('the agenda', () => {
  test('has eight of ten ambitions, and an old number leads to what it became', async () => {
    assert.deepEqual(await rows('select count(*)::int as n from ambitions where ended_on is null'), [{ n: 8 }])
    const client = await as('corrie-buitenzee')
    const old = await client.get(`/agenda/${agenda}/nummer/9`)
    const text = old.status === 303 ? (await client.get(old.location!)).text : old.text
    assert.match(text, /Geen kind zit thuis/)
  })

  test('shows what is late, what nobody has, and what nobody made an ambition of', async () => {
    const client = await as('emre-koprucuk')
    const { text } = await client.get(`/agenda/${agenda}`)
    assert.match(text, /Vervoer naar school/)
    assert.match(text, /zonder trekker/i)
    assert.match(text, /acties zijn te laat/)
    const late = await client.get(`/agenda/${agenda}/acties?te-laat=ja`)
    assert.match(late.text, /Nagaan of iedereen weet wie men in een crisis belt/)
  })

  test('says its hours beside what was stated, and puts nothing right', async () => {
    const { text } = await (await as('joris-kompasroos')).get(`/agenda/${agenda}/uren`)
    assert.match(text, /669/)
  })
})

describe('whoever looks around as', () => {
  const sides = {
    'emre-koprucuk': 'the project leader',
    'bente-regenfluiter': 'the programme team and secretary of a body',
    'nienke-roerdomper': 'the owner of an action',
    'sunita-kalpoeweg': 'the secretary of the board',
    'corrie-buitenzee': 'a member of the board',
    'dewi-kustlicht': 'a policy adviser',
  }
  for (const [slug, who] of Object.entries(sides))
    test(`${who} opens the parts of the region`, async () => {
      assert.ok(demoPeople.some((person) => person.slug === slug))
      const client = await as(slug)
      for (const path of [
        '/bestuur',
        '/bestuur/voorstellen',
        '/bestuur/kosten',
        '/bestuur/plannen',
        `/agenda/${agenda}`,
      ])
        assert.equal((await client.get(path)).status, 200, path)
      assert.deepEqual(house.faults, [])
    })

  test('a citizen reads what was published, and nothing else', async () => {
    const client = house.nobody()
    const decisions = await client.get('/openbaar/besluiten')
    assert.match(decisions.text, /Van tien naar acht ambities/)
    assert.doesNotMatch(decisions.text, /Eén vast gezicht voor elke school/)
    assert.equal((await client.get(`/openbaar/agenda/${agenda}`)).status, 200)
    const [waiting] = await rows<{ id: string }>(`select id from proposals where title like 'Hoe de zeven gemeenten%'`)
    assert.equal((await client.get(`/openbaar/voorstellen/${waiting!.id}`)).status, 404)
    assert.equal((await client.get('/bestuur')).status, 303)
  })

  test('nobody has the database show more than what was published', async () => {
    const seen = await inTransaction(house.db, { on: today }, (tx) =>
      tx.selectFrom('proposals').select('title').where('published_at', 'is', null).execute(),
    )
    assert.deepEqual(seen, [])
  })
})

describe('BOARD-1 one page for the alderman and every member', () => {
  test('says what to decide and by when, what was advised, who was not heard and who is waited for', async () => {
    const { text } = await board('corrie-buitenzee')
    const part = partOf(text, 'besluiten')
    assert.match(part, /Hoe de zeven gemeenten het programmateam betalen/)
    assert.match(part, /17 december 2026/)
    assert.match(part, /Advies van Stuurgroep onderwijs en jeugdhulp.*positief/)
    assert.match(part, /Niet gehoord/)
    assert.match(part, /Wacht nog op: Gemeente Molenwoude, Gemeente Beekerveld/)
  })

  test('says what waits for the own municipality alone', async () => {
    const own = partOf((await board('corrie-buitenzee')).text, 'standpunten')
    assert.match(own, /Dezelfde cijfers volgen/)
    assert.doesNotMatch(own, /Hoe de zeven gemeenten/)
    assert.match(partOf((await board('greet-molenwiek-osei')).text, 'standpunten'), /Hoe de zeven gemeenten/)
    assert.doesNotMatch((await board('loes-avondmerel')).text, /id="standpunten"/)
  })

  test('leads to where that is said', async () => {
    const client = await as('ruben-strandloper')
    const part = partOf((await client.get('/bestuur')).text, 'standpunten')
    const [, href] = /href="([^"]+)"/.exec(part) ?? []
    assert.equal((await client.get(href!)).status, 200)
  })

  test('says what is late of the own organisation, and what is left to do of a decision', async () => {
    const part = partOf((await board('maarten-vergezicht')).text, 'te-laat')
    assert.match(part, /De plannen voor een ramp/)
    assert.match(part, /Na een jaar nagaan/)
    assert.doesNotMatch(part, /Een sluitende aanpak van thuiszitten/)
    assert.match(partOf((await board('emre-koprucuk')).text, 'te-laat'), /Een sluitende aanpak van thuiszitten/)
  })

  test('says when one meets, with the last day for papers, and what was decided', async () => {
    const { text } = await board('corrie-buitenzee')
    assert.match(partOf(text, 'vergaderingen'), /Algemeen bestuur Jeugd[\s\S]*Stukken uiterlijk 3 december 2026/)
    assert.match(partOf(text, 'besloten'), /Een profiel van elke school/)
  })

  test('says to a secretary what to prepare, and to others nothing of it', async () => {
    const part = partOf((await board('sunita-kalpoeweg')).text, 'voorbereiden')
    assert.match(part, /Agenda maken en versturen: Algemeen bestuur Jeugd/)
    assert.match(part, /Verslag maken: Ambtelijk overleg onderwijs en jeugd/)
    assert.doesNotMatch((await board('daphne-waterlelie-tan')).text, /id="voorbereiden"/)
  })

  test('holds for one theme only what is about it', async () => {
    const { text } = await board('marleen-vuurvlinder')
    assert.match(partOf(text, 'komt-eraan'), /Eén vast gezicht voor elke school/)
    assert.doesNotMatch(text, /Wie beslist als het bij thuiszitten vastloopt/)
  })

  test('says to who sits nowhere what would stand here, and shows no draft', async () => {
    const { status, text } = await board('joost-krijtwinkel')
    assert.equal(status, 200)
    assert.match(text, /U zit nu in geen overleg/)
    assert.match(text, /Hier staan voorstellen als u in een overleg zit dat besluit/)
    assert.doesNotMatch(text, /Hoe de zeven gemeenten|Leidende principes/)
  })

  test('asks the database six times, however much there is', async () => {
    for (const slug of ['corrie-buitenzee', 'emre-koprucuk', 'joost-krijtwinkel']) {
      const visit = await visitOf(slug)
      let asked = 0
      await inTransaction(house.db, settingsOf(visit), (tx) =>
        readBoard(
          counting(tx, () => (asked += 1)),
          visit,
        ),
      )
      assert.ok(asked <= 6, `${slug}: ${asked}`)
    }
  })
})

/** A transaction that says of each question that it was asked. */
function counting(tx: Tx, heard: () => void): Tx {
  return tx.withPlugin({
    transformQuery: ({ node }) => {
      heard()
      return node
    },
    transformResult: async ({ result }) => result,
  }) as Tx
}

async function rows<Row extends object>(question: string, values: readonly unknown[] = []): Promise<Row[]> {
  return (await house.fresh.asAdmin.query<Row>(question, [...values])).rows
}

/** The part of the page with this id, until the next. */
function partOf(text: string, id: string): string {
  const [, part] = text.split(`id="${id}"`)
  assert.ok(part !== undefined, `there is a part ${id}`)
  return part.split('<section class="sh-card')[0]!
}

async function board(slug: string): Promise<Answer> {
  return (await as(slug)).get('/bestuur')
}

/** Comes in by one click, as the page of the made-up region does. */
async function as(slug: string): Promise<Client> {
  const client = house.nobody()
  assert.equal((await client.post('/demo/aanmelden', { persoon: slug })).status, 303, `${slug} comes in`)
  return client
}

async function visitOf(slug: string): Promise<Visit<'body.read'>> {
  const { name } = demoPeople.find((person) => person.slug === slug)!
  const [found] = await rows<{ person: PersonId; id: FunctionId; organisation: OrganisationId; role: StaffRole }>(
    `select p.id as person, f.id, f.organisation_id as organisation, f.role from people p join functions f on f.person_id = p.id
     where p.name = $1 and f.until_on is null`,
    [name],
  )
  const { person, id, organisation, role } = found!
  return {
    action: 'body.read',
    actor: {
      personId: person,
      name,
      holderId: id as string as HolderId,
      functionId: id,
      organisationId: organisation,
      organisationName: null,
      role,
      standIn: false,
      purposes: [],
    },
    at: testMoment,
    on: today,
    requestId: randomUUID() as string as Id<'request'>,
  }
}
