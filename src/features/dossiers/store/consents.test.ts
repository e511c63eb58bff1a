import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { type Day, addDays, day, dayOf } from '#kernel/day.ts'
import type { DossierId } from '#kernel/id.ts'
import { inTransaction, type Tx } from '#platform/database.ts'
import type { Action } from '#access/domain/actions.ts'
import type { Grant } from '#access/domain/grant.ts'
import { admit, admitToWrite } from '#access/store/gate.ts'
import { listWork } from '#work/store/work-list.ts'
import type { Section } from '#access/domain/words.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/db.ts'
import { testMoment } from '../../../../tests/house.ts'
import {
  type FamilyName,
  type StaffName,
  addDossier,
  addMember,
  checkIdentity,
  doAs,
  keepNow,
  personId,
  places,
  relate,
  setStage,
  visitOf,
} from '../../../../tests/stage.ts'
import type { Choice } from '../domain/consent-answer.ts'
import type { Question } from '../domain/consent-question.ts'
import { type RequestId, type RequestStatus, overallState, questionOf } from '../domain/consent-view.ts'
import { consentRenewals } from '../jobs/consent-renewals.ts'
import { askConsent } from './consent-ask.ts'
import { correctQuestion, takeBackQuestion } from './consent-correct.ts'
import { listRequests, readRequest } from './consent-read.ts'
import { answerConsent, disputeAnswer } from './consent-sign.ts'
import { writeDownConsent } from './consent-write-down.ts'

const baseUrl = 'http://samenhang.test'
const today = dayOf(testMoment)

describe('consent in the database', () => {
  let fresh: FreshDatabase
  let noor: DossierId
  let minute = 0
  /** Each act a minute later: what was said later counts. */
  const now = () => new Date(testMoment.getTime() + (minute += 1) * 1000)
  before(async () => void (fresh = await freshDatabase()))
  after(() => fresh.close())
  beforeEach(async () => {
    await fresh.asAdmin.query(
      'truncate organisations, people, children, work_items, mails, log_acts, log_subjects cascade',
    )
    await setStage(fresh)
    noor = await addDossier(fresh, { child: 'noor', bornOn: '2017-03-04' })
    await relate(fresh, noor, 'tom')
    await keepNow(fresh.db, noor)
    await checkIdentity(fresh, noor, 'ines', 'ruben')
  })

  const question = (more: Partial<Question> = {}): Question => ({
    recipient: { organisationId: places.zilverzorg.id, kind: 'care-provider' },
    purpose: 'carry-out-plan',
    kind: 'secrecy',
    sections: ['plan', 'care'],
    explanation: 'Tom van Zilverzorg helpt bij het plan. Daarvoor leest hij mee.',
    from: today,
    until: day('2027-11-24'),
    ...more,
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
  function writing<T>(
    who: StaffName,
    action: Action,
    act: (tx: Tx, grant: Grant<'cover', 'write'>) => Promise<T>,
  ): Promise<T> {
    const visit = visitOf(action, who, now())
    return doAs(fresh.db, visit, async (tx) => act(tx, await admitToWrite(tx, visit, noor, 'cover')))
  }
  const ask = (more: Partial<Question> = {}) =>
    writing('kim', 'consent.ask', (tx, grant) => askConsent(tx, grant, question(more), baseUrl))
  const see = (who: StaffName | FamilyName, id: RequestId, at?: Date) =>
    reading(who, 'consent.read', (tx, grant) => readRequest(tx, grant, id), at)
  const chosen = (request: RequestStatus, choices: Partial<Record<Section, Choice>>) =>
    new Map(
      request.sections.flatMap((part) =>
        choices[part.section] === undefined ? [] : [[part.consentId, choices[part.section]!] as const],
      ),
    )
  const answer = (who: FamilyName, id: RequestId, choices: Partial<Record<Section, Choice>>) =>
    reading(who, 'consent.answer', async (tx, grant) => {
      const request = await readRequest(tx, grant, id)
      return answerConsent(tx, grant, request, chosen(request, choices))
    })
  const opens = async (who: StaffName | FamilyName, on: Day = today) => {
    const visit = visitOf('dossier.open', who, new Date(`${on}T12:00:00Z`))
    return doAs(fresh.db, visit, async (tx) => [...(await admit(tx, visit, noor)).open]).catch(() => [])
  }
  const work = async (who: StaffName | FamilyName) => {
    const visit = visitOf('work.read', who, now())
    const { items } = await doAs(fresh.db, visit, (tx) => listWork(tx, visit))
    return items.map((item) => item.kind)
  }
  const mails = async () =>
    (
      await fresh.asAdmin.query<{ to_address: string; subject: string; body: string }>(
        'select * from mails order by made_at',
      )
    ).rows

  test('CONSENT-4 asking opens nothing and tells everyone who must sign, without a name in the mail', async () => {
    const id = await ask()
    assert.deepEqual(await opens('tom'), [])
    assert.deepEqual(await work('ines'), ['consent.answer'])
    assert.deepEqual(await work('ruben'), ['consent.answer'])
    const sent = await mails()
    assert.deepEqual(sent.map((mail) => mail.to_address).toSorted(), [
      'ines.vos@voorbeeld.example',
      'ruben.vos@voorbeeld.example',
    ])
    for (const mail of sent) assert.doesNotMatch(mail.subject + mail.body, /Noor|Vos|Zilverzorg|zorg/i)
    const request = await see('ines', id)
    assert.deepEqual(
      request.statuses.map((part) => [part.section, part.state]),
      [
        ['plan', 'asked'],
        ['care', 'asked'],
      ],
    )
  })

  test('CONSENT-4 each section is answered by itself', async () => {
    const id = await ask()
    await answer('ines', id, { plan: 'yes', care: 'no' })
    await answer('ruben', id, { plan: 'yes', care: 'yes' })
    assert.deepEqual(await opens('tom'), ['plan'])
    const request = await see('kim', id)
    assert.deepEqual(
      request.statuses.map((part) => part.state),
      ['given', 'objection'],
    )
    assert.equal(overallState(request.statuses), 'mixed')
  })

  test('CONSENT-10 C9 one yes is incomplete and shares nothing; an objection gives the lead a task', async () => {
    const id = await ask({ sections: ['plan'] })
    await answer('ines', id, { plan: 'yes' })
    const half = await see('kim', id)
    assert.equal(half.statuses[0]!.state, 'incomplete')
    assert.deepEqual(
      half.statuses[0]!.signers.map((signer) => signer.answer),
      ['yes', null],
    )
    assert.deepEqual(await opens('tom'), [])
    assert.deepEqual(await work('ines'), [])
    assert.deepEqual(await work('kim'), [])
    await answer('ruben', id, { plan: 'no' })
    assert.equal((await see('kim', id)).statuses[0]!.state, 'objection')
    assert.deepEqual(await opens('tom'), [])
    assert.deepEqual(await work('kim'), ['consent.objection'])
  })

  test('CONSENT-7 C6 a withdrawal is at work at once; the log and what was answered stay', async () => {
    const id = await ask()
    await answer('ines', id, { plan: 'yes', care: 'yes' })
    await answer('ruben', id, { plan: 'yes', care: 'yes' })
    assert.deepEqual(await opens('tom'), ['plan', 'care'])
    const { rows: before } = await fresh.asAdmin.query('select count(*)::int as n from log_acts')
    assert.equal(await answer('ines', id, { plan: 'no' }), 1)
    assert.deepEqual(await opens('tom'), ['care'])
    assert.deepEqual(await work('kim'), ['consent.withdrawn'])
    const request = await see('ines', id)
    assert.deepEqual(
      request.statuses.map((part) => part.state),
      ['withdrawn', 'given'],
    )
    assert.deepEqual(
      request.signatures
        .filter((row) => row.signerId === personId('ines'))
        .map((row) => row.answer)
        .toSorted(),
      ['withdrawn', 'yes', 'yes'],
    )
    const { rows: later } = await fresh.asAdmin.query('select count(*)::int as n from log_acts')
    assert.ok(later[0]!.n > before[0]!.n)
  })

  test('CONSENT-7 a transaction that looks while consent is withdrawn sees all of before or all of after', async () => {
    const id = await ask({ sections: ['plan'] })
    await answer('ines', id, { plan: 'yes' })
    await answer('ruben', id, { plan: 'yes' })
    const looks = Array.from({ length: 6 }, () => opens('tom'))
    await Promise.all([answer('ruben', id, { plan: 'no' }), ...looks])
    assert.deepEqual(await opens('tom'), [])
  })

  test('CONSENT-5 C10 the partner of Ines, a worker and a young child cannot sign', async () => {
    await addMember(fresh, noor, 'marc', 'parent_without_authority', null)
    await relate(fresh, noor, 'marc', { role: 'parent_without_authority', basis: 'family', purpose: 'family' })
    await keepNow(fresh.db, noor)
    const toMarc = await ask({
      recipient: { personId: personId('marc'), kind: 'parent_without_authority' },
      purpose: 'family',
      sections: ['plan'],
    })
    await answer('ines', toMarc, { plan: 'yes' })
    await answer('ruben', toMarc, { plan: 'yes' })
    const id = await ask()
    await assert.rejects(answer('marc', id, { plan: 'yes' }), /forbidden by CONSENT-5/)
    await assert.rejects(
      reading('kim', 'consent.answer', (tx, grant) =>
        see('kim', id).then((request) => answerConsent(tx, grant, request, chosen(request, { plan: 'yes' }))),
      ),
      /forbidden/,
    )
    assert.equal((await see('ines', id)).signatures.length, 0)
  })

  test('IDENTITY-1 a yes waits until identity was established; a no and a withdrawal do not', async () => {
    await fresh.asAdmin.query('delete from identity_checks')
    const id = await ask({ sections: ['plan'] })
    await assert.rejects(answer('ines', id, { plan: 'yes' }), /forbidden by IDENTITY-1/)
    assert.equal(await answer('ines', id, { plan: 'no' }), 1)
    await checkIdentity(fresh, noor, 'ines')
    assert.equal(await answer('ines', id, { plan: 'yes' }), 1)
    await fresh.asAdmin.query('delete from identity_checks')
    assert.equal(await answer('ines', id, { plan: 'no' }), 1)
    assert.equal((await see('ines', id)).statuses[0]!.state, 'withdrawn')
  })

  const record = (
    who: StaffName,
    id: RequestId,
    more: Partial<Parameters<typeof writeDownConsent>[3]> = {},
    choices: Partial<Record<Section, Choice>> = { plan: 'yes' },
  ) =>
    writing(who, 'consent.record', async (tx, grant) => {
      const request = await readRequest(tx, grant, id)
      const input = {
        signerId: personId('ruben'),
        way: 'spoken' as const,
        signedOn: today,
        place: 'telefonisch',
        note: null,
        chosen: chosen(request, choices),
        ...more,
      }
      return writeDownConsent(tx, grant, request, input, baseUrl)
    })

  test('CONSENT-6 C15 a spoken yes: by whom, written down by whom and when; a notice, and a dispute', async () => {
    const id = await ask({ sections: ['plan'] })
    await answer('ines', id, { plan: 'yes' })
    await fresh.asAdmin.query('delete from mails')
    assert.deepEqual(await record('kim', id), [])
    assert.deepEqual(await opens('tom'), ['plan'])
    const row = (await see('ruben', id)).signatures.find((each) => each.signerId === personId('ruben'))!
    assert.deepEqual(
      [row.way, row.signer, row.recordedBy, row.on, row.place],
      ['spoken', 'Ruben Vos', 'Kim Aalders', today, 'telefonisch'],
    )
    assert.deepEqual(
      (await mails()).map((mail) => mail.to_address),
      ['ruben.vos@voorbeeld.example'],
    )
    assert.deepEqual(await work('ruben'), ['consent.written-down'])
    await assert.rejects(
      reading('ines', 'consent.answer', async (tx, grant) =>
        disputeAnswer(tx, grant, await readRequest(tx, grant, id)),
      ),
      /CONSENT-6/,
    )
    assert.equal(
      await reading('ruben', 'consent.answer', async (tx, grant) =>
        disputeAnswer(tx, grant, await readRequest(tx, grant, id)),
      ),
      1,
    )
    assert.deepEqual(await opens('tom'), [])
    assert.equal((await see('kim', id)).statuses[0]!.state, 'incomplete')
    assert.deepEqual(await work('kim'), ['consent.disputed'])
  })

  test('CONSENT-6 nobody writes down their own answer, one of the future, or one of who need not sign', async () => {
    const id = await ask({ sections: ['plan'] })
    assert.deepEqual(await record('kim', id, { signerId: personId('kim') as never }), ['own-answer', 'not-a-signer'])
    assert.deepEqual(await record('kim', id, { signedOn: addDays(today, 1) }), ['in-the-future'])
    assert.deepEqual(await record('kim', id, { signedOn: day('2025-11-23') }), ['too-long-ago'])
    assert.deepEqual(await record('kim', id, { place: ' ' }), ['no-place'])
    assert.deepEqual(await record('kim', id, { signerId: personId('marc') }), ['not-a-signer'])
    assert.equal((await see('kim', id)).signatures.length, 0)
  })

  test('CONSENT-6 family does not write down the answer of another parent', async () => {
    const id = await ask({ sections: ['plan'] })
    const visit = visitOf('consent.record', 'ines', now())
    const attempt = doAs(fresh.db, visit, async (tx) => {
      const grant = await admitToWrite(tx, visit, noor, 'cover')
      const request = await readRequest(tx, grant, id)
      return writeDownConsent(
        tx,
        grant,
        request,
        {
          signerId: personId('ruben'),
          way: 'spoken',
          signedOn: today,
          place: 'thuis',
          note: null,
          chosen: chosen(request, { plan: 'yes' }),
        },
        baseUrl,
      )
    })
    await assert.rejects(attempt, /forbidden by (CONSENT-6|ACT-6)/)
  })

  test('CONSENT-11 a paper of before does not go over a withdrawal of today', async () => {
    const id = await ask({ sections: ['plan'] })
    await answer('ines', id, { plan: 'yes' })
    await answer('ruben', id, { plan: 'yes' })
    await answer('ruben', id, { plan: 'no' })
    assert.deepEqual(await record('kim', id, { way: 'written', signedOn: today }), ['answered-later-themselves'])
    assert.deepEqual(await record('kim', id, { way: 'written', signedOn: today }, { plan: 'no' }), [])
    assert.deepEqual(await opens('tom'), [])
  })

  test('CONSENT-5 a court takes the place of a parent, who cannot undo it here', async () => {
    const id = await ask({ sections: ['plan'] })
    await answer('ines', id, { plan: 'yes' })
    await answer('ruben', id, { plan: 'no' })
    assert.deepEqual(
      await record('kim', id, { way: 'court', place: 'rechtbank, C/09/1234', note: 'vervangende toestemming' }),
      [],
    )
    assert.deepEqual(await opens('tom'), ['plan'])
    await assert.rejects(answer('ruben', id, { plan: 'no' }), /CONSENT-5/)
    assert.equal(await answer('ines', id, { plan: 'no' }), 1)
    assert.deepEqual(await opens('tom'), [])
  })

  const correct = (id: RequestId, change: Partial<Question>, version = 1) =>
    writing('kim', 'consent.ask', async (tx, grant) => {
      const old = await readRequest(tx, grant, id)
      return correctQuestion(
        tx,
        grant,
        old,
        { ...questionOf(old), ...change },
        { reason: 'verkeerd ingevuld', version, baseUrl },
      )
    })

  test('CONSENT-8 C14 a correction is a new version; who gave it and who wrote it down go along; the old one stays', async () => {
    const id = await ask()
    await answer('ines', id, { plan: 'yes', care: 'yes' })
    await record('kim', id, {}, { plan: 'yes', care: 'yes' })
    const next = await correct(id, { sections: ['plan'] })
    assert.deepEqual(await opens('tom'), ['plan'])
    const [old, fresher] = [await see('ines', id), await see('ines', next)]
    assert.deepEqual(
      old.statuses.map((part) => part.state),
      ['closed', 'closed'],
    )
    assert.equal(old.signatures.length, 4)
    assert.deepEqual([old.replacedById, fresher.correctsId, fresher.correctionReason], [next, id, 'verkeerd ingevuld'])
    const ruben = fresher.signatures.find((row) => row.signerId === personId('ruben'))!
    assert.deepEqual([ruben.way, ruben.signer, ruben.recordedBy], ['spoken', 'Ruben Vos', 'Kim Aalders'])
    assert.equal(fresher.statuses[0]!.state, 'given')
  })

  test('CONSENT-8 a correction that asks more is asked anew, and until then nothing is open', async () => {
    const id = await ask({ sections: ['plan'] })
    await answer('ines', id, { plan: 'yes' })
    await answer('ruben', id, { plan: 'yes' })
    const next = await correct(id, { sections: ['plan', 'care'] })
    assert.deepEqual(await opens('tom'), [])
    assert.deepEqual(
      (await see('kim', next)).statuses.map((part) => part.state),
      ['asked', 'asked'],
    )
    assert.deepEqual(await work('ines'), ['consent.answer'])
    await assert.rejects(answer('ines', id, { plan: 'no' }), /conflict by CONSENT-8/)
  })

  test('CONSENT-8 two correct at once: one is told', async () => {
    const id = await ask({ sections: ['plan', 'care'] })
    const both = await Promise.allSettled([correct(id, { sections: ['plan'] }), correct(id, { sections: ['care'] })])
    assert.deepEqual(both.map((each) => each.status).toSorted(), ['fulfilled', 'rejected'])
  })

  test('CONSENT-8 a withdrawal at the same moment as a correction is never lost', async () => {
    for (let round = 0; round < 4; round += 1) {
      const id = await ask({ sections: ['plan'], explanation: `Ronde ${round}: Tom leest mee met het plan.` })
      await answer('ines', id, { plan: 'yes' })
      await answer('ruben', id, { plan: 'yes' })
      const [withdrawn] = await Promise.allSettled([
        answer('ruben', id, { plan: 'no' }),
        correct(id, { until: day('2027-06-01') }),
      ])
      const open = await opens('tom')
      if (withdrawn.status === 'fulfilled') assert.deepEqual(open, [], `round ${round}`)
      else assert.match(String(withdrawn.reason), /CONSENT-8/)
      const latest = (await reading('kim', 'consent.read', listRequests)).find(
        (request) => request.replacedById === null,
      )!
      await writing('kim', 'consent.ask', (tx, grant) => takeBackQuestion(tx, grant, latest, latest.version))
    }
  })

  test('CONSENT-8 a question that was taken back shares nothing from that moment', async () => {
    const id = await ask({ sections: ['plan'] })
    await answer('ines', id, { plan: 'yes' })
    await answer('ruben', id, { plan: 'yes' })
    await writing('kim', 'consent.ask', async (tx, grant) =>
      takeBackQuestion(tx, grant, await readRequest(tx, grant, id), 1),
    )
    assert.deepEqual(await opens('tom'), [])
  })

  test('CONSENT-9 C7 work for Kim and a notice for the family within eight weeks, once; on the day itself closed', async () => {
    const id = await ask({ sections: ['plan'], until: day('2027-01-19') })
    await answer('ines', id, { plan: 'yes' })
    await answer('ruben', id, { plan: 'yes' })
    await fresh.asAdmin.query('delete from mails')
    const run = (on: string) =>
      consentRenewals({
        db: fresh.db,
        baseUrl,
        clock: { now: () => new Date(`${on}T05:15:00Z`), today: () => day(on) },
      })({})
    await run('2026-11-23')
    assert.deepEqual(await work('kim'), [])
    await run('2026-11-24')
    await run('2026-11-24')
    await run('2026-12-20')
    assert.deepEqual(await work('kim'), ['consent.renewal'])
    assert.deepEqual(await work('ines'), ['consent.ends-soon'])
    assert.equal((await mails()).length, 2)
    assert.deepEqual(await opens('tom', day('2027-01-18')), ['plan'])
    assert.deepEqual(await opens('tom', day('2027-01-19')), [])
    const later = visitOf('consent.read', 'kim', new Date('2027-01-20T12:00:00Z'))
    const request = await doAs(fresh.db, later, async (tx) =>
      readRequest(tx, (await admit(tx, later, noor)).cover!, id),
    )
    assert.equal(request.statuses[0]!.state, 'expired')
  })

  test('CONSENT-12 the family and the lead read all; Zilverzorg reads its own; the school reads nothing of it', async () => {
    const id = await ask({ sections: ['plan'] })
    const other = await ask({
      recipient: { organisationId: places.groenhof.id, kind: 'care-provider' },
      sections: ['plan'],
    })
    for (const who of ['ines', 'ruben'] as const) {
      await answer(who, id, { plan: 'yes' })
      await answer(who, other, { plan: 'no' })
    }
    await relate(fresh, noor, 'yara', { basis: 'legal:wpo-40a', purpose: 'arrange-support', sections: ['basics'] })
    await keepNow(fresh.db, noor)
    const read = async (who: StaffName | FamilyName) =>
      (await reading(who, 'consent.read', listRequests)).map((request) => request.id)
    assert.deepEqual(await read('kim'), [other, id])
    assert.deepEqual(await read('ruben'), [other, id])
    assert.deepEqual(await read('tom'), [id])
    assert.deepEqual(await read('yara'), [])
    await assert.rejects(see('tom', other), /absent by CONSENT-12/)
  })

  test('MAIL-1 every mail about consent is without a name', async () => {
    await ask()
    for (const mail of await mails()) assert.match(mail.body, /\/aanmelden/)
    assert.equal(await inTransaction(fresh.db, {}, async () => true), true)
  })
})
