/** Who reads what of a proposal: an oracle of its own against the policies, the store, the pages and the public pages. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { type Tx, inTransaction } from '#platform/database.ts'
import { readAnnex } from '../../src/features/governance/store/annex-store.ts'
import { listDecisions, everyDecision } from '../../src/features/governance/store/decision-list.ts'
import { everyProposal, listProposals } from '../../src/features/governance/store/proposal-list.ts'
import { readProposal } from '../../src/features/governance/store/proposal-read.ts'
import { readPublicProposal } from '../../src/features/governance/store/public-proposals.ts'
import { type TestHouse, testHouse } from '../house.ts'
import { type RegionPerson, asRegion, browserOf, setRegion } from '../region-stage.ts'
import {
  type World,
  everybody,
  expected,
  fillWorld,
  paperIdOf,
  proposalIdOf,
  readsFollowUp,
  readsInside,
  tables,
  titleOf,
  world,
  worldDay,
} from './proposal-world.ts'

let house: TestHouse
before(async () => {
  house = await testHouse()
  await setRegion(house.fresh)
})
after(() => house.close())

const as = <T>(who: RegionPerson | null, act: (tx: Tx) => Promise<T>) =>
  who === null
    ? inTransaction(house.db, { on: worldDay }, act)
    : asRegion(house.fresh, 'proposal.read', who, (tx) => act(tx))

/** How many rows of each table of each proposal the policies show. */
async function seen(who: RegionPerson | null, made: World) {
  return as(who, async (tx) => {
    const counts = made.proposals.map(() => Object.fromEntries(tables.map((table) => [table, 0])))
    const follows = made.proposals.map(() => false)
    const place = new Map(made.proposals.map((_, index) => [proposalIdOf(index) as string, index]))
    for (const table of tables) {
      const column = table === 'proposals' ? 'id' : 'proposal_id'
      const { rows } = await sql<{ id: string; n: number }>`
        select ${sql.ref(column)} as id, count(*)::int as n from ${sql.table(table)} where ${sql.ref(column)} is not null group by 1`.execute(
        tx,
      )
      for (const { id, n } of rows) counts[place.get(id)!]![table] = n
    }
    const { rows } = await sql<{ id: string }>`select proposal_id as id from follow_ups`.execute(tx)
    for (const { id } of rows) follows[place.get(id)!] = true
    return { counts, follows }
  })
}

describe('PROPOSAL-5 who reads a proposal that is not published', () => {
  test('PROPOSAL-5 PROPOSAL-11 PROPOSAL-12 in every world the policies show each reader what the oracle says', async () => {
    const worlds = fc.sample(world, { numRuns: 12, seed: 5 })
    const met = { inside: 0, published: 0, nothing: 0, themed: 0, guests: 0 }
    for (const made of worlds) {
      await fillWorld(house.fresh, made)
      for (const who of [...everybody, null]) {
        const { counts, follows } = await seen(who, made)
        for (const [index, one] of made.proposals.entries()) {
          const what = `${who ?? 'everyone'} of ${JSON.stringify(one)} with seats ${JSON.stringify(made.seats.filter((seat) => seat.who === who))}`
          assert.deepEqual(counts[index], expected(made, one, who), what)
          assert.equal(follows[index], readsFollowUp(made, one, who), `follow-up: ${what}`)
          const inside = who !== null && readsInside(made, one, who)
          met[inside ? 'inside' : one.isPublished ? 'published' : 'nothing'] += 1
          if (one.guests.some((guest) => guest.who === who)) met.guests += 1
          if (made.seats.some((seat) => seat.who === who && seat.theme !== null)) met.themed += 1
        }
      }
    }
    // a property that met none of these would say nothing
    for (const [kind, times] of Object.entries(met)) assert.ok(times > 10, `${kind}: ${times}`)
  })

  test('PROPOSAL-5 the list, the search, the page, the papers and the decisions agree with it', async () => {
    const made = fc.sample(world, { numRuns: 30, seed: 9 }).toSorted((a, b) => b.seats.length - a.seats.length)[0]!
    await fillWorld(house.fresh, made)
    for (const who of everybody) {
      await asRegion(house.fresh, 'proposal.read', who, async (tx, visit) => {
        const listed = await listProposals(tx, visit, everyProposal)
        const decided = await listDecisions(tx, visit, everyDecision)
        for (const [index, one] of made.proposals.entries()) {
          const rows = expected(made, one, who)
          const [id, what] = [proposalIdOf(index), `${who} ${index}`]
          assert.equal(
            listed.rows.some((row) => row.id === id),
            rows.proposals > 0,
            what,
          )
          const found = await listProposals(tx, visit, { ...everyProposal, words: `nummer ${index} over` })
          assert.equal(found.rows.length, rows.proposals, what)
          assert.equal(
            decided.rows.some((row) => row.proposalId === id),
            rows.decisions > 0,
            what,
          )
          const opens = await may(() => readProposal(tx, visit, id))
          assert.equal(opens, readsInside(made, one, who), what)
          assert.equal(await may(() => readAnnex(tx, id, paperIdOf(index, 'closed'))), rows.papers === 2, what)
          assert.equal(await may(() => readAnnex(tx, id, paperIdOf(index, 'open'))), rows.papers > 0, what)
        }
      })
    }
    for (const who of ['wim', 'karim', 'tom', 'bea'] as const) {
      const client = await browserOf(house, who)
      const list = (await client.get('/bestuur/voorstellen')).text
      for (const [index, one] of made.proposals.entries()) {
        const inside = readsInside(made, one, who)
        const at = `/bestuur/voorstellen/${proposalIdOf(index)}`
        assert.equal(list.includes(titleOf(index)), inside || one.isPublished, `${who} ${index}`)
        const search = await client.get(`/bestuur/voorstellen?zoek=${encodeURIComponent(`nummer ${index}`)}`)
        assert.equal(search.text.includes(titleOf(index)), inside || one.isPublished)
        assert.equal((await client.get(at)).status, inside ? 200 : one.isPublished ? 303 : 404, `${who} ${index}`)
        for (const place of ['/afdrukken', '/versies/1', `/bijlagen/${paperIdOf(index, 'closed')}`])
          assert.equal((await client.get(`${at}${place}`)).status, inside ? 200 : 404, `${who} ${index} ${place}`)
      }
    }
    assert.deepEqual(house.faults, [])
  })

  test('PROPOSAL-11 everyone reads what was published: the closed version, the route, the published decision, named annexes', async () => {
    const made = fc
      .sample(world, { numRuns: 40, seed: 11 })
      .find(({ proposals }) => proposals.some((one) => one.isPublished) && proposals.some((one) => !one.isPublished))!
    await fillWorld(house.fresh, made)
    const nobody = house.nobody()
    const insider = await browserOf(house, 'pia')
    for (const [index, one] of made.proposals.entries()) {
      const at = `/openbaar/voorstellen/${proposalIdOf(index)}`
      assert.equal((await nobody.get(at)).status, one.isPublished ? 200 : 404)
      assert.equal((await nobody.get(`${at}/bijlagen/${paperIdOf(index, 'open')}`)).status, one.isPublished ? 200 : 404)
      assert.equal((await nobody.get(`${at}/bijlagen/${paperIdOf(index, 'closed')}`)).status, 404)
      const list = (await nobody.get('/openbaar/voorstellen')).text
      assert.equal(list.includes(titleOf(index)), one.isPublished)
      const decisions = (await nobody.get('/openbaar/besluiten')).text
      assert.equal(decisions.includes(titleOf(index)), one.isPublished && one.decisionIsPublished)
      // who is inside reads the same on a public page
      assert.equal((await insider.get(at)).status, one.isPublished ? 200 : 404)
      if (!one.isPublished) continue
      const open = await as(null, (tx) => readPublicProposal(tx, proposalIdOf(index)))
      assert.deepEqual(
        [open.versions.map(({ number }) => number), open.decisions.length, open.annexes.map(({ title }) => title)],
        [[1], one.decisionIsPublished ? 1 : 0, ['Bijlage open']],
      )
    }
    assert.deepEqual(house.faults, [])
  })

  test('PROPOSAL-6 who reads only what was published writes nothing around it, whatever the rule forgot', async () => {
    const made: World = {
      seats: [],
      proposals: [
        {
          maker: null,
          reach: 'bodies',
          route: ['a'],
          theme: null,
          isPublished: true,
          decisionIsPublished: true,
          owner: null,
          ownerPlace: null,
          guests: [],
        },
      ],
    }
    await fillWorld(house.fresh, made)
    await as('els', async (tx) => {
      for (const table of ['proposals', 'proposal_versions', 'route_steps', 'follow_ups', 'consultations'] as const) {
        const { numAffectedRows = 0n } = await sql`update ${sql.table(table)} set id = id`.execute(tx)
        assert.equal(Number(numAffectedRows), 0, table)
      }
    })
    const insert = as('els', (tx) =>
      sql`insert into consultations (id, proposal_id, kind, name, made_at) values (gen_random_uuid(), ${proposalIdOf(0)}, 'panel', 'x', now())`.execute(
        tx,
      ),
    )
    await assert.rejects(insert, /row-level security/)
  })
})

async function may(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (fault) {
    if (fault instanceof Refusal && fault.kind === 'absent') return false
    throw fault
  }
}
