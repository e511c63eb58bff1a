import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { DossierId } from '#kernel/id.ts'
import { type FreshDatabase, freshDatabase } from '../../../tests/db.ts'
import {
  type FamilyName,
  type StaffName,
  addDossier,
  doAs,
  functionId,
  keepNow,
  personId,
  relate,
  setStage,
  visitOf,
} from '../../../tests/stage.ts'
import { admit } from './gate.ts'
import { explainAccess } from './explain.ts'

describe('EXPLAIN-1 who can see this, and why (A21)', () => {
  let fresh: FreshDatabase
  let noor: DossierId
  before(async () => {
    fresh = await freshDatabase()
    await setStage(fresh)
    noor = await addDossier(fresh, { child: 'noor', bornOn: '2017-03-04' })
    await relate(fresh, noor, 'yara', { basis: 'legal:wpo-40a', purpose: 'arrange-support', sections: ['basics'] })
    await relate(fresh, noor, 'tom')
    await keepNow(fresh.db, noor)
  })
  after(() => fresh.close())

  const explained = (who: StaffName | FamilyName) => {
    const visit = visitOf('access.explain', who)
    return doAs(fresh.db, visit, async (tx) => explainAccess(tx, await admit(tx, visit, noor), visit.on))
  }

  test('EXPLAIN-1 A21 it equals the access table, for staff and for family alike', async () => {
    const { rows } = await fresh.asAdmin.query<{ line: string }>(
      `select concat_ws(' ', relation_id, section, may_write, because) as line from access
       where dossier_id = $1 and section <> 'cover' and from_on <= '2026-11-24' and until_on > '2026-11-24' order by 1`,
      [noor],
    )
    for (const who of ['kim', 'yara', 'ines'] as const) {
      const { standings } = await explained(who)
      const said = standings.flatMap(({ relation, parts }) =>
        parts.flatMap((part) => {
          if (!part.open) return []
          const because = part.reason.kind === 'legal' ? `legal:${part.reason.ground.id}` : 'family'
          return [`${relation.id} ${part.section} ${part.mayWrite ? 't' : 'f'} ${because}`]
        }),
      )
      assert.deepEqual(said.toSorted(), rows.map((row) => row.line).toSorted(), who)
    }
  })

  test('EXPLAIN-1 by name, function and organisation, the family first', async () => {
    const { standings } = await explained('kim')
    assert.deepEqual(
      standings.map(({ who, relation }) => [who.name, relation.role, who.organisation]),
      [
        ['Ines Vos', 'parent_with_authority', null],
        ['Ruben Vos', 'parent_with_authority', null],
        ['Yara Smit', 'internal_supervisor', 'Basisschool De Klimboom'],
        ['Kim Aalders', 'youth_consultant', 'Gemeente Duinrand'],
        ['Tom Brand', 'care_worker', 'Zilverzorg'],
      ],
    )
  })

  test('EXPLAIN-1 who is in the circle and sees nothing is named, with what is missing', async () => {
    const { standings } = await explained('ines')
    const tom = standings.find(({ who }) => who.name === 'Tom Brand')!
    assert.equal(tom.seesNothing, true)
    const plan = tom.parts.find((part) => part.section === 'plan')!
    assert.deepEqual(!plan.open && plan.why, { kind: 'consent', missing: { state: 'none' } })
  })

  test('EXPLAIN-1 a colleague who stands in today is named, and one of yesterday is not', async () => {
    const put = (from: string, until: string, who: StaffName) =>
      fresh.asAdmin.query(
        'insert into stand_ins (id, function_id, person_id, from_on, until_on) values ($1, $2, $3, $4, $5)',
        [randomUUID(), functionId('kim'), personId(who), from, until],
      )
    await put('2026-11-24', '2026-11-25', 'hanna')
    await put('2026-11-01', '2026-11-24', 'lotte')
    const { standings } = await explained('ines')
    assert.deepEqual(standings.find(({ who }) => who.name === 'Kim Aalders')!.who.standIns, ['Hanna Postma'])
  })

  test('EXPLAIN-1 names of those who must sign are known to the circle, also without a relation', async () => {
    await fresh.asAdmin.query('delete from access where person_id = $1', [personId('ruben')])
    await fresh.asAdmin.query('delete from relations where person_id = $1', [personId('ruben')])
    const { names } = await explained('kim')
    assert.equal(names.get(personId('ruben')), 'Ruben Vos')
  })
})
