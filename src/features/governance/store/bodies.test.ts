import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { DivisionKind } from '#regions/domain/atlas.ts'
import { findArea } from '#regions/store/region-queries.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/db.ts'
import { type RegionPerson, asRegion, placeId, regionFunction, setRegion } from '../../../../tests/region-stage.ts'
import { countOf, isThereFor, sayCount } from '../domain/composition.ts'
import type { BodyId, ThemeId } from '../domain/proposal.ts'
import type { SeatId } from '../domain/seat.ts'
import { listBodies, readBody } from './bodies-read.ts'
import { isSecretaryOf, membersOn, sitsIn, standingIn } from './bodies-sitting.ts'
import { type BodyInput, addBody, addTheme, changeBody, endBody } from './bodies-write.ts'
import { proposeHolders } from './holder-proposals.ts'
import { addHolder, changeRepresented, endHolder } from './holders-store.ts'
import { type SeatInput, addSeat, endSeat, listSeats } from './seats-store.ts'

const from = day('2026-01-01')
const today = day('2026-11-24')
const youth = 'jeugdregio' as DivisionKind
let fresh: FreshDatabase
let theme: ThemeId
let bodies: Record<'oost' | 'west', BodyId>
let seats: Record<string, SeatId>

const body: BodyInput = {
  name: 'Bestuurlijk OOGO Oost',
  shortName: 'OOGO Oost',
  purpose: 'Samen verantwoordelijk zijn',
  powers: ['decides', 'commissions'],
  budgetPower: false,
  scale: 'sub-regional',
  division: youth,
  areaId: null,
  parentId: null,
  isOogo: true,
}
const seat: SeatInput = {
  title: 'Zetel',
  rule: 'person',
  organisationId: null,
  organisationKind: null,
  division: null,
  areaId: null,
  role: null,
  themeId: null,
  count: 1,
  settled: true,
  note: '',
}

const pia = <T>(act: (tx: Parameters<Parameters<typeof asRegion>[3]>[0], visit: Visit) => Promise<T>) =>
  asRegion(fresh, 'body.manage', 'pia', act)
const as = <T>(
  who: RegionPerson,
  act: (tx: Parameters<Parameters<typeof asRegion>[3]>[0], visit: Visit) => Promise<T>,
) => asRegion(fresh, 'body.read', who, act)

before(async () => {
  fresh = await freshDatabase()
  await setRegion(fresh)
  await pia(async (tx, visit) => {
    theme = await addTheme(tx, visit, 'Samenhang onderwijs en jeugdzorg')
    const areaOf = async (code: string) => (await findArea(tx, youth, code))!.id
    bodies = {
      oost: await addBody(tx, visit, { ...body, areaId: await areaOf('oost'), from }),
      west: await addBody(tx, visit, {
        ...body,
        name: 'Bestuurlijk OOGO West',
        shortName: null,
        areaId: await areaOf('west'),
        from,
      }),
    }
    const add = (bodyId: BodyId, input: Partial<SeatInput>) => addSeat(tx, visit, bodyId, { ...seat, ...input, from })
    const swv = { rule: 'kind-in-area', organisationKind: 'swv', role: 'swv_director' } as const
    seats = {
      municipalities: await add(bodies.oost, {
        title: 'Bestuurders van de gemeenten',
        rule: 'municipalities',
        role: 'alderman',
        count: 2,
        settled: false,
      }),
      po: await add(bodies.oost, { ...swv, title: 'Voorzitter PO', division: 'swv-po' as DivisionKind }),
      vo: await add(bodies.oost, { ...swv, title: 'Voorzitter VO', division: 'swv-vo' as DivisionKind }),
      provider: await add(bodies.oost, {
        title: 'Jeugdhulp',
        rule: 'organisation',
        organisationId: placeId('provider'),
        role: 'governing_director',
        themeId: theme,
      }),
      leader: await add(bodies.oost, { title: 'Projectleider' }),
      guests: await add(bodies.oost, { title: 'Andere partners', rule: 'guest' }),
      poWest: await add(bodies.west, { ...swv, title: 'Voorzitter PO', division: 'swv-po' as DivisionKind }),
      voWest: await add(bodies.west, { ...swv, title: 'Voorzitter VO', division: 'swv-vo' as DivisionKind }),
    }
  })
})
after(() => fresh.close())

const refusedBy = (rule: string) => (fault: unknown) => fault instanceof Refusal && fault.rule === rule

async function proposed(which: 'oost' | 'west') {
  return as('daan', async (tx) => {
    const found = await readBody(tx, bodies[which])
    return proposeHolders(tx, found, await listSeats(tx, found.id, today), today)
  })
}

describe('GC07 the body of East is composed', () => {
  test('SEAT-1 the chairs of PO and VO of East are proposed, and not those of West', async () => {
    const proposals = await proposed('oost')
    const names = (id: SeatId) =>
      proposals.get(id)!.organisations.flatMap(({ name, candidates }) => [name, ...candidates.map((one) => one.name)])
    assert.deepEqual(names(seats.po!), ['Samenwerkingsverband PO Oost', 'Ruud Oeverloper'])
    assert.deepEqual(names(seats.vo!), ['Samenwerkingsverband VO Oost', 'Joke Rietdekker'])
    assert.deepEqual(proposals.get(seats.po!)!.touching, ['Samenwerkingsverband PO West'])
  })

  test('SEAT-1 and for West the other way round; of an swv that nobody knows here it is said', async () => {
    const proposals = await proposed('west')
    assert.deepEqual(
      proposals.get(seats.poWest!)!.organisations.map(({ name }) => name),
      ['Samenwerkingsverband PO West'],
    )
    assert.deepEqual(proposals.get(seats.voWest!)!.organisations, [])
    assert.deepEqual(proposals.get(seats.voWest!)!.unknown, ['Samenwerkingsverband VO West'])
  })

  test('SEAT-2 the seat of the municipalities is still to be settled: it names them and proposes nobody', async () => {
    const { organisations } = (await proposed('oost')).get(seats.municipalities!)!
    assert.deepEqual(
      organisations.map(({ name }) => name),
      ['Gemeente Duinrand', 'Gemeente Polderveen'],
    )
    assert.deepEqual(
      organisations.flatMap(({ candidates }) => candidates),
      [],
    )
  })

  test('SEAT-3 the provider is there only for the points about the theme', async () => {
    const all = await as('daan', (tx) => listSeats(tx, bodies.oost, today))
    const provider = all.find(({ id }) => id === seats.provider)!
    assert.equal(isThereFor(provider, theme), true)
    assert.equal(isThereFor(provider, null), false)
    assert.equal(
      isThereFor(
        all.find(({ id }) => id === seats.po)!,
        null,
      ),
      true,
    )
  })

  test('SEAT-4 the counts add up and guests are not in them', async () => {
    const all = await as('daan', (tx) => listSeats(tx, bodies.oost, today))
    assert.equal(sayCount(countOf(all)), '6 personen: 2 + 1 + 1 + 1 + 1, waarvan 2 nog te bepalen')
    assert.equal(
      sayCount(countOf([4, 2, 1, 1].map((count) => ({ count, counts: true, settled: true })))),
      '8 personen: 4 + 2 + 1 + 1',
    )
  })
})

describe('BODY-1 who keeps a body', () => {
  test('BODY-1 another colleague changes nothing, also not who sits there', async () => {
    const input = {
      who: { functionId: regionFunction('daan') },
      part: 'chair',
      speaksFor: '',
      represents: [],
      from: today,
    } as const
    await assert.rejects(
      as('daan', (tx, visit) => addHolder(tx, visit, seats.leader!, input)),
      refusedBy('BODY-1'),
    )
    await assert.rejects(
      as('daan', (tx, visit) => addSeat(tx, visit, bodies.oost, { ...seat, from })),
      refusedBy('BODY-1'),
    )
    await assert.rejects(
      as('daan', (tx, visit) => changeBody(tx, visit, bodies.oost, 1, body)),
      refusedBy('BODY-1'),
    )
  })

  test('BODY-1 a secretary keeps the own body and no other', async () => {
    await pia((tx, visit) =>
      addHolder(tx, visit, seats.leader!, {
        who: { functionId: regionFunction('daan') },
        part: 'secretary',
        speaksFor: '',
        represents: [],
        from: today,
      }),
    )
    assert.equal(await as('daan', (tx, visit) => isSecretaryOf(tx, visit, bodies.oost)), true)
    assert.equal(await as('daan', (tx, visit) => isSecretaryOf(tx, visit, bodies.west)), false)
    const made = await as('daan', (tx, visit) =>
      addSeat(tx, visit, bodies.oost, { ...seat, title: 'Notulist', from: today }),
    )
    await as('daan', (tx, visit) => endSeat(tx, visit, made, day('2026-11-25')))
    await assert.rejects(
      as('daan', (tx, visit) => addSeat(tx, visit, bodies.west, { ...seat, from })),
      refusedBy('BODY-1'),
    )
  })
})

describe('SEAT-5 SEAT-6 BODY-3 who sits there', () => {
  test('SEAT-5 a seat is full, has one chair, and holds nobody twice', async () => {
    const sit = (who: RegionPerson, seatId: SeatId, part: 'chair' | 'member' = 'member', since = today) =>
      pia((tx, visit) =>
        addHolder(tx, visit, seatId, {
          who: { functionId: regionFunction(who) },
          part,
          speaksFor: 'De schoolbesturen',
          represents: [placeId('board')],
          from: since,
        }),
      )
    await sit('ruud', seats.po!, 'chair', day('2026-03-01'))
    await assert.rejects(sit('els', seats.po!), refusedBy('SEAT-5'))
    await assert.rejects(sit('joke', seats.vo!, 'chair'), refusedBy('SEAT-5'))
    await sit('bea', seats.provider!)
    await sit('tom', seats.guests!)
    await assert.rejects(sit('tom', seats.guests!), refusedBy('SEAT-5'))
  })

  test('BODY-3 who sat there is asked of a day', async () => {
    const names = (on: string) =>
      as('daan', async (tx) => (await membersOn(tx, bodies.oost, day(on))).map(({ name }) => name))
    assert.deepEqual(await names('2026-02-28'), [])
    assert.deepEqual(await names('2026-03-01'), ['Ruud Oeverloper'])
    assert.deepEqual(await names('2026-11-24'), ['Ruud Oeverloper', 'Daan Bosrand', 'Bea Morgenrood', 'Tom Grasduin'])
    const [ruud] = await as('daan', (tx) => membersOn(tx, bodies.oost, today))
    await pia((tx, visit) => endHolder(tx, visit, ruud!.id, day('2026-12-01')))
    assert.deepEqual((await names('2026-12-01')).includes('Ruud Oeverloper'), false)
    assert.deepEqual((await names('2026-11-30')).includes('Ruud Oeverloper'), true)
    await assert.rejects(
      pia((tx, visit) => endHolder(tx, visit, ruud!.id, day('2026-12-05'))),
      refusedBy('SEAT-5'),
    )
  })

  test('SEAT-6 for whom a member speaks is known, and a change keeps what was', async () => {
    const [ruud] = await as('daan', (tx) => membersOn(tx, bodies.oost, today))
    assert.deepEqual(
      ruud!.represents.map(({ name }) => name),
      ['Stichting Duin-en-Polderscholen'],
    )
    await as('daan', (tx, visit) =>
      changeRepresented(tx, visit, ruud!.id, { speaksFor: 'Zichzelf', part: 'chair', represents: [] }),
    )
    const [now] = await as('daan', (tx) => membersOn(tx, bodies.oost, today))
    assert.deepEqual([now!.speaksFor, now!.represents], ['Zichzelf', []])
    const [then] = await as('daan', (tx) => membersOn(tx, bodies.oost, day('2026-11-23')))
    assert.deepEqual(
      then!.represents.map(({ name }) => name),
      ['Stichting Duin-en-Polderscholen'],
    )
  })

  test('SEAT-3 who has a seat for one theme only sits there for that theme alone', async () => {
    assert.equal(await as('bea', (tx, visit) => sitsIn(tx, visit, bodies.oost, theme)), true)
    assert.equal(await as('bea', (tx, visit) => sitsIn(tx, visit, bodies.oost, null)), false)
    assert.equal(await as('ruud', (tx, visit) => sitsIn(tx, visit, bodies.oost, null)), true)
    assert.equal(await as('karim', (tx, visit) => sitsIn(tx, visit, bodies.oost, theme)), false)
    assert.deepEqual((await as('bea', (tx, visit) => standingIn(tx, visit, bodies.oost))).onlyThemes, [theme])
  })
})

describe('BODY-2 BODY-4 the register', () => {
  test('BODY-2 a body is not above itself', async () => {
    const change = (parentId: BodyId, of: BodyId) =>
      pia(async (tx, visit) => {
        const { version, areaId, name } = await readBody(tx, of)
        return changeBody(tx, visit, of, version, { ...body, name, areaId, parentId })
      })
    assert.deepEqual(await change(bodies.oost, bodies.west), { kind: 'written' })
    await assert.rejects(change(bodies.west, bodies.oost), refusedBy('BODY-2'))
    await assert.rejects(change(bodies.oost, bodies.oost), refusedBy('BODY-2'))
  })

  test('BODY-2 who writes over a change hears it', async () => {
    const outcome = await pia((tx, visit) => changeBody(tx, visit, bodies.oost, 99, body))
    assert.equal(outcome.kind, 'changed-meanwhile')
  })

  test('BODY-1 the register is filtered by power, scale and by what is mine', async () => {
    const every = { power: null, scale: null, mine: false, ended: false }
    const names = (who: RegionPerson, filter: object) =>
      as(who, async (tx, visit) => (await listBodies(tx, visit, { ...every, ...filter })).map(({ name }) => name))
    assert.deepEqual(await names('karim', {}), ['Bestuurlijk OOGO Oost', 'Bestuurlijk OOGO West'])
    assert.deepEqual(await names('karim', { power: 'advises' }), [])
    assert.deepEqual(await names('karim', { mine: true }), [])
    assert.deepEqual(await names('bea', { mine: true }), ['Bestuurlijk OOGO Oost'])
  })

  test('BODY-4 a body ends on a day and stays known', async () => {
    await pia((tx, visit) => endBody(tx, visit, bodies.west, day('2026-11-20')))
    const shown = await as('karim', (tx, visit) =>
      listBodies(tx, visit, { power: null, scale: null, mine: false, ended: true }),
    )
    assert.equal(shown.length, 2)
    await assert.rejects(
      pia((tx, visit) => endBody(tx, visit, bodies.oost, from)),
      refusedBy('BODY-4'),
    )
  })

  test('BODY-1 a stranger reads which bodies there are and were, and nothing of who sits there', async () => {
    await inTransaction(fresh.db, { on: today }, async (tx) => {
      // also the one that has ended: what it made public keeps the name of who made it
      assert.equal((await tx.selectFrom('bodies').select('id').execute()).length, 2)
      for (const table of ['seats', 'seat_holders', 'rank_and_file', 'meeting_series', 'calendar_feeds'] as const)
        assert.deepEqual(await tx.selectFrom(table).selectAll().execute(), [], table)
    })
  })

  test('BODY-1 the database lets only who keeps a body say who sits there, whatever the rule forgot', async () => {
    const change = (who: RegionPerson) =>
      as(who, (tx) => tx.updateTable('seat_holders').set({ speaks_for: 'x' }).executeTakeFirst())
    for (const who of ['tom', 'els', 'fenna'] as const) assert.equal((await change(who)).numUpdatedRows, 0n, who)
    await assert.rejects(
      as('tom', (tx) =>
        tx
          .insertInto('seat_holders')
          .values({
            id: regionFunction('tom'),
            seat_id: Object.values(seats)[0]!,
            body_id: bodies.oost,
            name: 'Tom',
            function_id: regionFunction('tom'),
            part: 'chair',
            from_on: from,
          })
          .execute(),
      ),
      /row-level security/,
    )
  })
})
