import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { DossierId } from '#kernel/id.ts'
import { inTransaction } from '#platform/database.ts'
import { keep } from '#access/store/keeper.ts'
import { settingsOf } from '#access/store/settings.ts'
import { type FreshDatabase, freshDatabase } from '../db.ts'
import { actorFor, visitOf } from './actors.ts'
import { functions, identity, schools } from './cast.ts'
import { fill } from './fill.ts'
import { oracle, seesWriting } from './oracle.ts'
import { coach, sceneOf, worldOf } from './scene.ts'
import type { WorldDossier, WorldRelation } from './world.ts'

/** A pupil who changes schools: the old one agreed, the new one was only asked. Both wrote something. */
const on = '2026-03-01'
const [oldSchool, newSchool] = schools.map((school) =>
  functions.find((post) => post.organisationId === school && post.role === 'internal_supervisor')!,
) as [Post, Post]
type Post = (typeof functions)[number]
const scene = sceneOf(0)
const dossier: WorldDossier = {
  ...scene,
  relations: [...scene.relations, standing(oldSchool, 11), standing(newSchool, 12)],
  agreements: [
    { id: identity('agreement', 0, 1), schoolId: schools[0]!, answer: 'yes', on: '2025-06-01' },
    { id: identity('agreement', 0, 2), schoolId: schools[1]!, answer: 'asked', on: '2025-06-01' },
  ],
  writings: [written(oldSchool, 1), written(newSchool, 2)],
}
const world = worldOf([dossier])

let fresh: FreshDatabase
before(async () => {
  fresh = await freshDatabase()
  await fill(fresh.asAdmin, world)
  await inTransaction(fresh.db, {}, (tx) => keep(tx, dossier.id as DossierId))
})
after(() => fresh.close())

describe('ACCESS-7 with two schools in a circle', () => {
  test('ACCESS-7 nobody else reads what a school wrote that did not agree, and the family reads all', async () => {
    for (const { holderId } of dossier.relations) {
      const meant = dossier.writings
        .filter((one) => seesWriting(world, holderId, dossier, one, on))
        .map((one) => one.id)
      for (const id of await entriesFor(holderId)) assert.ok(meant.includes(id), `${holderId} reads ${id}`)
    }
    assert.equal(oracle(world, coach.id, dossier, 'basics', on).schoolPart, false)
    assert.deepEqual(
      await entriesFor(scene.members[0]!.personId),
      dossier.writings.map((one) => one.id),
    )
    assert.deepEqual(
      await entriesFor(newSchool.id),
      dossier.writings.map((one) => one.id),
      'its own, and of the school that agreed',
    )
  })

  test('ACCESS-7 a school that agreed reads its own part, whatever another school says', async () => {
    assert.deepEqual(await entriesFor(oldSchool.id), [dossier.writings[0]!.id])
  })
})

async function entriesFor(holder: string): Promise<readonly string[]> {
  const visit = visitOf(actorFor(world, holder), 'basics.read', on)
  return inTransaction(fresh.db, settingsOf(visit), async (tx) => {
    const rows = await tx.selectFrom('entries').select('id').orderBy('id').execute()
    return rows.map((row) => row.id)
  })
}

function standing(post: Post, part: number): WorldRelation {
  return {
    id: identity('relation', 0, part),
    holderId: post.id,
    personId: post.personId,
    organisationId: post.organisationId,
    role: post.role,
    purpose: 'arrange-support',
    basis: 'legal:wpo-40a',
    sections: ['basics'],
    from: '2025-01-01',
    until: null,
  }
}

function written(post: Post, index: number): WorldDossier['writings'][number] {
  return {
    id: identity('writing', 0, index),
    table: 'entries',
    section: 'basics',
    authorId: post.personId,
    authorHolderId: post.id,
    authorOrganisationId: post.organisationId,
    fromSchool: true,
    withheldFrom: [],
    goalId: null,
  }
}
