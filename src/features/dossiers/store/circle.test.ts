import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { day, dayOf } from '#kernel/day.ts'
import type { DossierId, FunctionId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Action } from '#access/domain/actions.ts'
import type { Grant } from '#access/domain/grant.ts'
import { admit, admitToWrite } from '#access/store/gate.ts'
import { keep } from '#access/store/keeper.ts'
import { inviteFamily, type Invite } from '../../../acts/invite-family.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/db.ts'
import { testMoment } from '../../../../tests/house.ts'
import {
  type FamilyName,
  type StaffName,
  addDossier,
  addMember,
  doAs,
  functionId,
  keepNow,
  personId,
  places,
  relate,
  setStage,
  visitOf,
} from '../../../../tests/stage.ts'
import { type Joining, consentsMissing, mistakesInJoining } from '../domain/circle-joining.ts'
import type { Established } from '../domain/identity-check.ts'
import { addToCircle, changeInCircle, endInCircle, handOverLead } from './circle-change.ts'
import { findCandidate, findStaff } from './circle-directory.ts'
import { establish } from './circle-establish.ts'
import { requireLead } from './circle-lead.ts'
import { readCircle, readFamily } from './circle-read.ts'
import { factsFor } from './consent-read.ts'
import { answerForSchool, readSchoolAgreements } from './school-agreement-store.ts'

const today = dayOf(testMoment)

describe('the circle in the database', () => {
  let fresh: FreshDatabase
  let noor: DossierId
  let tick = 0
  const now = () => new Date(testMoment.getTime() + (tick += 1) * 1000)
  before(async () => void (fresh = await freshDatabase()))
  after(() => fresh.close())
  beforeEach(async () => {
    await fresh.asAdmin.query(
      'truncate organisations, people, children, work_items, mails, log_acts, log_subjects cascade',
    )
    await setStage(fresh)
    noor = await addDossier(fresh, { child: 'noor', bornOn: '2017-03-04' })
  })

  function reading<T>(
    who: StaffName | FamilyName,
    action: Action,
    act: (tx: Tx, grant: Grant<'cover'>) => Promise<T>,
    at = now(),
  ): Promise<T> {
    const visit = visitOf(action, who, at)
    return doAs(fresh.db, visit, async (tx) => act(tx, (await admit(tx, visit, noor)).cover!))
  }
  function changing<T>(
    who: StaffName | FamilyName,
    act: (tx: Tx, grant: Grant<'cover', 'write'>) => Promise<T>,
    at = now(),
  ): Promise<T> {
    const visit = visitOf('circle.change', who, at)
    return doAs(fresh.db, visit, async (tx) => act(tx, await admitToWrite(tx, visit, noor, 'cover')))
  }
  const opens = async (who: StaffName | FamilyName, at = now()) => {
    const visit = visitOf('dossier.open', who, at)
    return doAs(fresh.db, visit, async (tx) => [...(await admit(tx, visit, noor)).open]).catch(() => [])
  }
  const circle = () => reading('kim', 'circle.read', readCircle)

  /** Both parents agreed that Zilverzorg reads the plan. */
  async function agreed(section: string, organisationId: string = places.zilverzorg.id) {
    const { rows } = await fresh.asAdmin.query<{ id: string }>(
      `insert into consent_requests (id, dossier_id, recipient_organisation_id, purpose, agreement, from_on, until_on, asked_by, asked_holder_id, asked_at)
       values (gen_random_uuid(), $1, $2, 'carry-out-plan', 'secrecy', '2026-11-01', '2027-11-01', $3, $4, $5) returning id`,
      [noor, organisationId, personId('kim'), functionId('kim'), testMoment],
    )
    const consent = await fresh.asAdmin.query<{ id: string }>(
      `insert into consents (id, request_id, dossier_id, section) values (gen_random_uuid(), $1, $2, $3) returning id`,
      [rows[0]!.id, noor, section],
    )
    for (const who of ['ines', 'ruben'] as const)
      await fresh.asAdmin.query(
        `insert into signatures (id, consent_id, dossier_id, signer_id, answer, way, signed_on, recorded_by, recorded_at)
         values (gen_random_uuid(), $1, $2, $3, 'yes', 'written', '2026-11-01', $4, $5)`,
        [consent.rows[0]!.id, noor, personId(who), personId('kim'), testMoment],
      )
    await keepNow(fresh.db, noor)
  }

  const tomJoins = async (tx: Tx, more: Partial<Joining> = {}): Promise<Joining> => ({
    candidate: (await findCandidate(tx, functionId('tom'), today))!,
    purpose: 'carry-out-plan',
    basis: { kind: 'consent' },
    sections: ['plan'],
    reason: 'Tom begeleidt Noor',
    from: today,
    until: null,
    ...more,
  })
  const bringTomIn = (at?: Date) =>
    changing(
      'kim',
      async (tx, grant) => addToCircle(tx, grant, await tomJoins(tx, at === undefined ? {} : { from: dayOf(at) })),
      at,
    )

  test('CIRCLE-3 C1 sharing without consent is refused, and tells which consent is missing', async () => {
    await agreed('plan')
    const missing = await changing('kim', async (tx, grant) =>
      consentsMissing(await tomJoins(tx, { sections: ['basics', 'plan', 'care'] }), await factsFor(tx, grant), today),
    )
    assert.deepEqual(
      missing.map((each) => [each.section, each.missing.state]),
      [
        ['basics', 'none'],
        ['care', 'none'],
      ],
    )
    const given = await changing('kim', async (tx, grant) =>
      consentsMissing(await tomJoins(tx), await factsFor(tx, grant), today),
    )
    assert.deepEqual(given, [])
  })

  test('CIRCLE-2 role, purpose, sections, ground, reason and days must fit', async () => {
    const say = (more: Partial<Joining>) =>
      changing('kim', async (tx, grant) =>
        mistakesInJoining(await tomJoins(tx, more), await factsFor(tx, grant), today),
      )
    assert.deepEqual(await say({}), [])
    assert.deepEqual(await say({ purpose: 'watch-attendance' }), ['purpose-does-not-fit'])
    assert.deepEqual(await say({ sections: [] }), ['no-section'])
    assert.deepEqual(await say({ reason: '  ' }), ['no-reason'])
    assert.deepEqual(await say({ from: day('2026-11-23') }), ['begins-in-the-past'])
    assert.deepEqual(await say({ until: today }), ['ends-before-it-begins'])
    assert.deepEqual(await say({ basis: { kind: 'legal', ground: 'jw-7.3.8' } }), ['ground-does-not-fit'])
    assert.deepEqual(
      await say({ basis: { kind: 'legal', ground: 'jw-7.3.8' }, purpose: 'give-care', sections: ['basics', 'care'] }),
      [],
    )
    const { candidate } = await changing('kim', (tx) => tomJoins(tx))
    assert.deepEqual(await say({ candidate: { ...candidate, role: 'policy_officer' } }), ['role-sees-no-child'])
    assert.deepEqual(await say({ candidate: { ...candidate, role: 'client_supporter' }, sections: ['care'] }), [
      'section-out-of-reach',
    ])
  })

  test('CIRCLE-6 A13 who is taken off sees nothing more at once; the history says why and when', async () => {
    await agreed('plan')
    await bringTomIn()
    assert.deepEqual(await opens('tom'), ['plan'])
    await fresh.asAdmin.query(
      `insert into work_items (id, holder_id, dossier_id, kind, path, made_at) values (gen_random_uuid(), $1, $2, 'plan.step', '/x', now())`,
      [functionId('tom'), noor],
    )
    const row = (await circle()).rows.find((each) => each.role === 'care_worker')!
    await changing('kim', (tx, grant) => endInCircle(tx, grant, row, 'begeleiding is klaar'))
    assert.deepEqual(await opens('tom'), [])
    const visit = visitOf('work.read', 'tom', now())
    assert.deepEqual(await doAs(fresh.db, visit, (tx) => tx.selectFrom('work_items').selectAll().execute()), [])
    const ended = (await circle()).rows.find((each) => each.role === 'care_worker')!
    assert.deepEqual([ended.until, ended.endedReason, ended.name], [today, 'begeleiding is klaar', 'Tom Brand'])
    await assert.rejects(
      changing('kim', (tx, grant) => endInCircle(tx, grant, row, 'nog eens')),
      /conflict/,
    )
  })

  test('CIRCLE-6 A14 who is put back works again, and the history has two periods; also on the same day', async () => {
    await agreed('plan')
    await bringTomIn()
    const first = (await circle()).rows.find((each) => each.role === 'care_worker')!
    await changing('kim', (tx, grant) => endInCircle(tx, grant, first, 'even niet'))
    await bringTomIn()
    assert.deepEqual(await opens('tom'), ['plan'])
    const again = (await circle()).rows.find((each) => each.role === 'care_worker' && each.until === null)!
    const later = new Date('2026-12-10T09:00:00Z')
    await changing('kim', (tx, grant) => endInCircle(tx, grant, again, 'klaar'), later)
    const back = new Date('2027-01-05T09:00:00Z')
    await bringTomIn(back)
    assert.deepEqual(await opens('tom', back), ['plan'])
    const rows = (await circle()).rows.filter((each) => each.role === 'care_worker')
    assert.deepEqual(
      rows.map((each) => [each.from, each.until]),
      [
        ['2027-01-05', null],
        ['2026-11-24', '2026-12-10'],
        ['2026-11-24', '2026-11-24'],
      ],
    )
  })

  test('CIRCLE-2 twice in the circle for one purpose is refused, also by the database', async () => {
    await agreed('plan')
    await bringTomIn()
    const say = await changing('kim', async (tx, grant) =>
      mistakesInJoining(await tomJoins(tx), await factsFor(tx, grant), today),
    )
    assert.deepEqual(say, ['already-there'])
    await assert.rejects(bringTomIn(), /exclusion constraint/)
  })

  test('CIRCLE-6 a change is a new row beside the old one', async () => {
    await agreed('plan')
    await agreed('care')
    await bringTomIn()
    const row = (await circle()).rows.find((each) => each.role === 'care_worker')!
    await changing('kim', (tx, grant) =>
      changeInCircle(tx, grant, row, { sections: ['plan', 'care'], until: day('2027-03-01'), reason: 'ook zorg' }),
    )
    assert.deepEqual(await opens('tom'), ['plan', 'care'])
    assert.equal((await circle()).rows.filter((each) => each.role === 'care_worker').length, 2)
  })

  test('CIRCLE-1 only the lead changes the circle; others are refused', async () => {
    await relate(fresh, noor, 'hanna', { basis: 'legal:jw-2.3', sections: ['basics', 'plan'] })
    await keepNow(fresh.db, noor)
    await changing('kim', requireLead)
    await assert.rejects(changing('hanna', requireLead), /forbidden by CIRCLE-1/)
    await assert.rejects(changing('ines', requireLead), /forbidden by CIRCLE-1/)
  })

  test('CIRCLE-4 the lead is handed over to who may write the plan, and to nobody else', async () => {
    await relate(fresh, noor, 'hanna', { basis: 'legal:jw-2.3', sections: ['basics', 'plan'] })
    await relate(fresh, noor, 'yara', { basis: 'legal:wpo-40a', purpose: 'arrange-support', sections: ['basics'] })
    await keepNow(fresh.db, noor)
    const give = (to: FunctionId, from: string | null = functionId('kim')) =>
      changing('kim', (tx, grant) => handOverLead(tx, grant, from, to))
    await assert.rejects(give(functionId('yara')), /CIRCLE-4/)
    await assert.rejects(give(functionId('gea')), /CIRCLE-4/)
    await give(functionId('hanna'))
    await changing('hanna', requireLead)
    await assert.rejects(changing('kim', requireLead), /CIRCLE-1/)
    await assert.rejects(give(functionId('kim')), /conflict by CIRCLE-4/)
    const mine = (await circle()).rows.find((each) => each.role === 'youth_consultant' && each.name === 'Hanna Postma')!
    await assert.rejects(
      changing('hanna', (tx, grant) => endInCircle(tx, grant, mine, 'weg')),
      /conflict by CIRCLE-4/,
    )
  })

  test('CIRCLE-2 the directory finds staff by a part of the name, in functions that hold, and never family', async () => {
    const names = (name: string, organisationId: string | null = null) =>
      doAs(fresh.db, visitOf('circle.change', 'kim'), (tx) =>
        findStaff(tx, { name, organisationId: organisationId as never }, today),
      ).then((found) => found.map((each) => each.name))
    assert.deepEqual(await names('bra'), ['Tom Brand'])
    assert.deepEqual(await names('vos'), [])
    assert.deepEqual(await names('bos'), [], 'a policy officer stands around no child')
    assert.deepEqual(await names('', places.klimboom.id), ['Mees Prins', 'Yara Smit'])
    assert.deepEqual(await names('%'), [])
    await fresh.asAdmin.query('update functions set until_on = $1 where id = $2', [today, functionId('tom')])
    assert.deepEqual(await names('bra'), [])
  })

  const invite = (more: Partial<Invite>, who: StaffName | FamilyName = 'kim') =>
    changing(who, (tx, grant) =>
      inviteFamily(
        tx,
        grant,
        {
          name: 'Marc de Wit',
          email: 'marc@voorbeeld.example',
          kind: 'helper',
          reason: 'helpt thuis',
          authority: null,
          language: 'nl',
          way: 'mail',
          ...more,
        },
        'http://samenhang.test',
      ),
    )

  test('CIRCLE-5 C10 a partner without authority is refused as signer, and welcome as a supporter', async () => {
    assert.deepEqual(await invite({ kind: 'parent_with_authority' }), ['authority-not-established'])
    assert.deepEqual(await invite({ authority: { way: 'register', from: today } }), ['authority-not-for-this-kind'])
    const invited = await invite({})
    assert.ok('personId' in invited)
    const family = await reading('kim', 'circle.read', readFamily)
    const marc = family.find((member) => member.personId === invited.personId)!
    assert.deepEqual([marc.kind, marc.authority, marc.name], ['helper', false, 'Marc de Wit'])
    const { rows } = await fresh.asAdmin.query('select to_address from mails')
    assert.deepEqual(rows, [{ to_address: 'marc@voorbeeld.example' }])
  })

  test('CIRCLE-5 a known mail address under another name is a mistake; under the same name no second person', async () => {
    assert.deepEqual(await invite({ email: 'tante.riet@voorbeeld.example' }), ['address-of-another'])
    const invited = await invite({ name: 'tante  riet', email: 'tante.riet@voorbeeld.example' })
    assert.equal('personId' in invited && invited.personId, personId('aunt'))
    assert.deepEqual(await invite({ name: 'Ines Vos', email: 'ines.vos@voorbeeld.example', kind: 'helper' }), [
      'already-family',
    ])
  })

  test('CIRCLE-5 by letter the code is given once; a child below twelve gets no account', async () => {
    const letter = await invite({ way: 'letter', email: null, name: 'Opa Jan' })
    assert.match('letter' in letter ? letter.letter!.code : '', /^\S{4}/)
    assert.deepEqual(await invite({ kind: 'youth', name: 'Noor Vos', email: 'noor2@voorbeeld.example' }), ['too-young'])
    assert.deepEqual(await invite({ way: 'mail', email: null }), ['no-address'])
  })

  const seen = (more: Partial<Established>): Established => ({
    personId: personId('marc'),
    identityWay: 'document',
    authorityWay: 'register',
    checkedOn: today,
    authority: true,
    authorityFrom: day('2020-01-01'),
    authorityUntil: null,
    ...more,
  })

  test('IDENTITY-2 who is seen to hold authority reads and signs from then on; when it ends, no more', async () => {
    const memberId = await addMember(fresh, noor, 'marc', 'parent_without_authority', null)
    await relate(fresh, noor, 'marc', { role: 'parent_without_authority', basis: 'family', purpose: 'family' })
    await keepNow(fresh.db, noor)
    const look = (more: Partial<Established>) =>
      changing('kim', async (tx, grant) => {
        const family = await readFamily(tx, grant)
        await establish(
          tx,
          grant,
          family.find((member) => member.id === memberId)!,
          seen(more),
          'http://samenhang.test',
        )
      })
    assert.deepEqual(await opens('marc'), [])
    await agreed('plan')
    await look({})
    const { rows: told } = await fresh.asAdmin.query(
      `select holder_id, kind from work_items where kind = 'consent.answer' and holder_id = $1`,
      [personId('marc')],
    )
    assert.equal(told.length, 1, 'who decides from now on is asked what the others were asked')
    assert.deepEqual(await opens('marc'), ['basics', 'plan', 'care'])
    const signers = await reading('kim', 'consent.read', factsFor)
    assert.equal(
      signers.subject.authority.some((holder) => holder.personId === personId('marc')),
      true,
    )
    await look({ authority: false, authorityWay: 'court', authorityFrom: null })
    assert.deepEqual(await opens('marc'), [])
    const family = await reading('kim', 'circle.read', readFamily)
    const marc = family.find((member) => member.id === memberId)!
    assert.deepEqual(
      [marc.kind, marc.authorityFrom, marc.authorityUntil],
      ['parent_without_authority', '2020-01-01', today],
    )
  })

  test('SCHOOL-1 the school itself agrees and withdraws; others keep what is theirs', async () => {
    await agreed('plan')
    await agreed('plan', places.klimboom.id)
    await bringTomIn()
    await relate(fresh, noor, 'yara', { purpose: 'carry-out-plan', sections: ['plan'] })
    await relate(fresh, noor, 'mees', { basis: 'legal:wpo-40a', purpose: 'carry-out-plan', sections: ['basics'] })
    await relate(fresh, noor, 'yara', { basis: 'legal:wpo-40a', purpose: 'arrange-support', sections: ['basics'] })
    await keepNow(fresh.db, noor)
    assert.deepEqual(await opens('yara'), ['basics'])
    const says = (who: StaffName, choice: 'yes' | 'no') =>
      reading(who, 'school.agree', (tx, grant) => answerForSchool(tx, grant, choice, null))
    await assert.rejects(says('kim', 'yes'), /forbidden by (SCHOOL-1|ACCESS-8)/)
    assert.equal(await says('yara', 'yes'), 'yes')
    assert.equal(await says('yara', 'yes'), null)
    assert.deepEqual(await opens('yara'), ['basics', 'plan'])
    assert.equal(await says('yara', 'no'), 'withdrawn')
    assert.deepEqual(await opens('yara'), ['basics'])
    assert.deepEqual(await opens('tom'), ['plan'])
    const [agreement] = await reading('kim', 'consent.read', readSchoolAgreements)
    assert.deepEqual(
      [agreement!.school, agreement!.answer, agreement!.history.map((row) => row.answer)],
      [places.klimboom.name, 'withdrawn', ['yes', 'withdrawn']],
    )
  })

  test('ACCESS-11 keeping again changes nothing', async () => {
    await agreed('plan')
    await bringTomIn()
    const visit = visitOf('circle.change', 'kim', now())
    assert.deepEqual(await doAs(fresh.db, visit, (tx) => keep(tx, noor)), { added: 0, removed: 0 })
  })
})
