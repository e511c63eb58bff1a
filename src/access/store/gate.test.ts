import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { DossierId } from '#kernel/id.ts'
import { type Tx, inTransaction } from '#platform/database.ts'
import { type FreshDatabase, freshDatabase } from '../../../tests/db.ts'
import { actorFor, visitOf } from '../../../tests/properties/actors.ts'
import { identity } from '../../../tests/properties/cast.ts'
import { fill } from '../../../tests/properties/fill.ts'
import { carer, coach, motherOf, sceneOf, worldOf } from '../../../tests/properties/scene.ts'
import type { World, WorldDossier } from '../../../tests/properties/world.ts'
import type { Action } from '../domain/actions.ts'
import { Denial, admit, admitToWrite, closedParts } from './gate.ts'
import { keep } from './keeper.ts'
import { settingsOf } from './settings.ts'

const on = '2026-03-01'
const reading = find('attendance_officer')
const alderman = find('alderman')
const helper = identity('family', 500, 6)

/** Beside the usual circle: an officer who only reads, and a mother who also helps with the plan of another's child. */
const dossier = sceneOf(0, {
  relations: [
    ...sceneOf(0).relations,
    { ...rowFor(reading), basis: 'legal:lpw-16', purpose: 'watch-attendance', sections: ['basics'] },
    { ...rowFor({ id: helper, personId: helper, organisationId: null, role: 'helper' }), purpose: 'carry-out-plan' },
    // it sorts before the relation she has as a mother
    {
      ...rowFor({ id: motherOf(0), personId: motherOf(0), organisationId: null, role: 'helper' }),
      id: identity('relation', 0),
      purpose: 'carry-out-plan',
    },
  ],
  consents: ['plan', 'basics'].flatMap((section, part) =>
    [helper, motherOf(0)].map((personId, who) => consentFor(personId, section as 'plan', part * 2 + who)),
  ),
})
const world: World = worldOf([dossier, sceneOf(1)])
const id = dossier.id as DossierId
const unknown = identity('dossier', 77_777) as DossierId

let fresh: FreshDatabase
before(async () => {
  fresh = await freshDatabase()
  await fill(fresh.asAdmin, world)
  await inTransaction(fresh.db, {}, async (tx) => {
    for (const one of world.dossiers) await keep(tx, one.id as DossierId)
  })
})
after(() => fresh.close())

describe('ACCESS-1 at the gate', () => {
  test('ACCESS-1 a child one has no relation with and a child that does not exist are the same', async () => {
    for (const holder of [carer.id, alderman.id, identity('family', 900, 1)])
      for (const dossierId of [id, unknown]) {
        const { kind, rule, say, parts } = await denied(holder, 'dossier.open', dossierId)
        assert.deepEqual(
          { kind, rule, say, parts },
          { kind: 'absent', rule: 'ACCESS-1', say: undefined, parts: ['cover'] },
        )
      }
  })

  test('ACCESS-1 for each part one may read there is a ticket; the others are closed, by name', async () => {
    const grants = await as(coach.id, 'dossier.open', (tx, visit) => admit(tx, visit, id, ['basics', 'plan', 'care']))
    const { cover, basics, plan, care } = grants
    assert.deepEqual([cover?.mayWrite, basics?.mayWrite, plan?.mayWrite, care], [true, true, true, undefined])
    assert.equal(plan?.because, 'legal:jw-2.3')
    assert.deepEqual(closedParts(grants), ['care'])
  })

  test('ACCESS-2 for another purpose than the relation names, or for none, there is no child', async () => {
    for (const purposes of [['handle-request'], []] as const) {
      const visit = visitOf({ ...actorFor(world, coach.id), purposes }, 'dossier.open', on)
      // the database is told every purpose: here the gate itself must look
      const settings = { ...settingsOf(visit), purposes: ['carry-out-plan'] }
      await assert.rejects(
        inTransaction(fresh.db, settings, (tx) => admit(tx, visit, id)),
        { kind: 'absent', rule: 'ACCESS-1' },
      )
    }
  })

  test('ACCESS-5 a part that is closed, though one may know of the child, is refused in words', async () => {
    const no = await denied(coach.id, 'care.read', id)
    assert.deepEqual([no.kind, no.rule, no.parts], ['forbidden', 'ACCESS-5', ['care']])
    assert.match(no.say ?? '', /zorg en jeugdhulp/)
  })

  test('ACCESS-3 who only reads cannot change', async () => {
    await as(reading.id, 'basics.read', (tx, visit) => admit(tx, visit, id))
    const no = await denied(reading.id, 'basics.change', id)
    assert.deepEqual([no.kind, no.rule], ['forbidden', 'ACCESS-3'])
    await assert.rejects(
      as(reading.id, 'basics.read', (tx, visit) => admitToWrite(tx, visit, id, 'basics')),
      Denial,
    )
    const grant = await as(coach.id, 'basics.change', (tx, visit) => admitToWrite(tx, visit, id, 'basics'))
    assert.equal(grant.part, 'basics')
  })

  test('ACT-5 only who is there by being family reads who looked, whatever else they are', async () => {
    await as(motherOf(0), 'log.read', (tx, visit) => admit(tx, visit, id))
    for (const holder of [helper, coach.id]) {
      const no = await denied(holder, 'log.read', id)
      assert.deepEqual([no.kind, no.rule], ['forbidden', 'ACT-5'])
    }
  })
})

describe('LOG-1 at the gate', () => {
  test('LOG-1 a yes is written down in the transaction that looks, with the parts that were opened', async () => {
    const visit = visitOf(actorFor(world, coach.id), 'dossier.open', on)
    await inTransaction(fresh.db, settingsOf(visit), (tx) => admit(tx, visit, id, ['basics', 'plan', 'care']))
    assert.deepEqual(await logged(visit.requestId), [
      {
        action: 'dossier.open',
        outcome: 'yes',
        rule: 'ACCESS-1',
        purpose: 'carry-out-plan',
        dossier: id,
        sections: ['cover', 'basics', 'plan'],
      },
    ])
  })

  test('LOG-1 a yes that was rolled back was not seen, and a no at the gate leaves its line to whoever rolls back', async () => {
    const visit = visitOf(actorFor(world, coach.id), 'plan.read', on)
    await assert.rejects(
      inTransaction(fresh.db, settingsOf(visit), async (tx) => {
        await admit(tx, visit, id)
        throw new Error('the page could not be made')
      }),
    )
    assert.deepEqual(await logged(visit.requestId), [])
    const { dossierId, parts } = await denied(carer.id, 'care.read', id)
    assert.deepEqual([dossierId, parts], [id, ['care']])
  })
})

function as<T, A extends Action>(
  holder: string,
  action: A,
  act: (tx: Tx, visit: ReturnType<typeof visitOf<A>>) => Promise<T>,
): Promise<T> {
  const visit = visitOf(actorFor(world, holder), action, on)
  return inTransaction(fresh.db, settingsOf(visit), (tx) => act(tx, visit))
}

async function denied(holder: string, action: Action, dossierId: DossierId): Promise<Denial> {
  try {
    await as(holder, action, (tx, visit) => admit(tx, visit, dossierId))
  } catch (fault) {
    if (fault instanceof Denial) return fault
    throw fault
  }
  throw new assert.AssertionError({ message: `${action} was allowed` })
}

async function logged(requestId: string): Promise<readonly unknown[]> {
  const { rows } = await fresh.asAdmin.query(
    `select a.action, a.outcome, a.rule, a.purpose, s.dossier_id as dossier, s.sections
     from log_acts a left join log_subjects s on s.act_id = a.id where a.request_id = $1`,
    [requestId],
  )
  return rows
}

function find(role: string) {
  return worldOf([]).functions.find((post) => post.role === role)!
}

function rowFor(who: {
  id: string
  personId: string
  organisationId: string | null
  role: WorldDossier['relations'][number]['role']
}) {
  const { id: holderId, personId, organisationId, role } = who
  const rest = {
    basis: 'consent',
    purpose: 'family',
    sections: ['basics', 'plan', 'care'],
    from: '2025-01-01',
    until: null,
  } as const
  return {
    ...rest,
    id: identity('relation', 0, 50 + Number.parseInt(holderId.slice(9, 13), 16)),
    holderId,
    personId,
    organisationId,
    role,
  }
}

function consentFor(personId: string, section: 'plan' | 'basics', part: number): WorldDossier['consents'][number] {
  const [asked] = sceneOf(0).consents
  const said = sceneOf(0).members.map((member, which) => ({
    id: identity('signature', 600 + part, which),
    signerId: member.personId,
    answer: 'yes' as const,
    on: '2025-01-01',
  }))
  return {
    ...asked!,
    id: identity('consent', 600 + part),
    requestId: identity('request', 600 + part),
    section,
    organisationId: null,
    personId,
    purpose: 'carry-out-plan',
    signatures: said,
  }
}
