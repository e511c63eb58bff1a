import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addDays, day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction } from '#platform/database.ts'
import { hashOf } from '#platform/sessions.ts'
import { settingsOf } from '#access/store/settings.ts'
import {
  type DeskWorker,
  askAnonymously,
  askAs,
  deskFunction,
  deskVisit,
  desks,
  inesAsks,
  setDesks,
  site,
  yaraAsks,
} from '../../../../tests/desk-stage.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/db.ts'
import { testMoment } from '../../../../tests/house.ts'
import { doAs, visitOf } from '../../../../tests/stage.ts'
import { listMessages } from './conversation-store.ts'
import { listForDesk } from './desk-list.ts'
import { advise, answerDesk, askAsker, decline, moveRequest, nameChild, takeUp } from './handle-store.ts'
import { listLookalikes } from './match-store.ts'
import { findFollowed, listOwn, readForDesk, readOwn } from './request-store.ts'
import { findPromiser, findRoute } from './routing.ts'
import type { HelpRequestId } from '../domain/request.ts'

describe('the requests of a desk', () => {
  let fresh: FreshDatabase
  before(async () => {
    fresh = await freshDatabase()
    await setDesks(fresh)
  })
  after(() => fresh.close())

  const asDesk = <T>(who: DeskWorker, act: Parameters<typeof doAs<T>>[2], at = testMoment) =>
    doAs(fresh.db, deskVisit('request.handle', who, at), act)
  const read = (who: DeskWorker, id: HelpRequestId) =>
    asDesk(who, (tx) => readForDesk(tx, deskVisit('request.handle', who), id))
  const isAbsent = (fault: unknown) => fault instanceof Refusal && fault.kind === 'absent'
  const isConflict = (fault: unknown) => fault instanceof Refusal && fault.kind === 'conflict'
  const everything = { state: 'all', urgency: null, overdue: false, page: 1 } as const

  /** The act of a desk worker on a request, from the version they see now. */
  const handle = async <T>(
    who: DeskWorker,
    id: HelpRequestId,
    act: (
      tx: Parameters<Parameters<typeof doAs>[2]>[0],
      visit: ReturnType<typeof deskVisit<'request.handle'>>,
      handling: { request: Awaited<ReturnType<typeof read>>; version: number; site: string },
    ) => Promise<T>,
    at = testMoment,
  ) => {
    const request = await read(who, id)
    const visit = deskVisit('request.handle', who, at)
    return doAs(fresh.db, visit, (tx) => act(tx, visit, { request, version: request.version, site }))
  }

  describe('DESK-9 the desk of the municipality, else of the region', () => {
    const route = (postcode: string | null) =>
      inTransaction(fresh.db, {}, async (tx) => (await findRoute(tx, postcode, day('2026-11-24'))).desk.name)
    test('by postcode, however it is typed', async () => {
      assert.equal(await route('9368 AB'), desks.duinrand.name)
      assert.equal(await route('9371ab'), desks.polderveen.name)
    })
    test('the region: postcode not given, not known, or of a place without a desk', async () => {
      for (const postcode of [null, '1234', '9399', 'weet niet']) assert.equal(await route(postcode), desks.region.name)
    })
    test('a region may say which desk is its own', async () => {
      await fresh.asAdmin.query(`insert into settings (name, value) values ('region-desk', to_jsonb($1::text))`, [
        desks.polderveen.id,
      ])
      assert.equal(await route(null), desks.polderveen.name)
      await fresh.asAdmin.query(`delete from settings where name = 'region-desk'`)
    })
    test('D2 who no longer works there or is blocked promises nothing; the next one does', async () => {
      const promiser = () =>
        inTransaction(fresh.db, {}, async (tx) => (await findPromiser(tx, desks.duinrand.id, day('2026-11-26')))?.name)
      assert.equal(await promiser(), 'Dirk Visser')
      await fresh.asAdmin.query(`update functions set until_on = '2026-11-26' where id = $1`, [deskFunction('dirk')])
      assert.equal(await promiser(), 'Eva de Graaf')
      await fresh.asAdmin.query(`update functions set until_on = null where id = $1`, [deskFunction('dirk')])
    })
  })

  describe('DESK-1 a number, a name and a day', () => {
    test('for who asks with an account and for who does not', async () => {
      const sent = await askAs(fresh.db, 'ines', inesAsks)
      assert.match(sent.number, /^H-2026-\d{4}$/)
      const request = await read('dirk', sent.id)
      assert.deepEqual(request.promise, {
        name: 'Dirk Visser',
        functionId: deskFunction('dirk'),
        triageOn: '2026-11-26',
        answerOn: '2026-12-01',
      })
      const other = await askAnonymously(fresh.db, 'CODEVANINES1', inesAsks)
      assert.notEqual(other.number, sent.number)
    })
    test('the desk gets the work, with the day', async () => {
      const { id } = await askAs(fresh.db, 'ines', inesAsks)
      const work = await asDesk('eva', (tx) =>
        tx.selectFrom('work_items').select(['kind', 'due_on', 'path']).where('request_id', '=', id).execute(),
      )
      assert.deepEqual(work, [{ kind: 'request.new', due_on: '2026-11-26', path: `/loket/${id}` }])
    })
    test('R11 the mail has a number and no child', async () => {
      const { number } = await askAs(fresh.db, 'yara', yaraAsks)
      const { rows } = await fresh.asAdmin.query<{ subject: string; body: string }>(
        'select subject, body from mails where subject like $1',
        [`%${number}%`],
      )
      assert.equal(rows.length, 1)
      assert.ok(!/Noor|Vos|afwezig|Klimboom/.test(JSON.stringify(rows[0])))
    })
  })

  describe('ACT-3 a request is of its desk and of who asked, and of nobody else', () => {
    let id: HelpRequestId
    before(async () => {
      id = (await askAnonymously(fresh.db, 'CODEVANTANTE', { ...inesAsks, asker: 'relative', parentsKnow: 'no' })).id
    })
    const rowsSeenBy = async (settings: Parameters<typeof inTransaction>[1]) =>
      inTransaction(
        fresh.db,
        settings,
        async (tx) => (await tx.selectFrom('help_requests').select('id').where('id', '=', id).execute()).length,
      )

    test('its own desk, both colleagues', async () => {
      assert.equal((await read('dirk', id)).id, id)
      assert.equal((await read('eva', id)).id, id)
    })
    test('another desk gets the same as for a number that never was', async () => {
      await assert.rejects(read('pim', id), isAbsent)
      await assert.rejects(read('dirk', '00000000-0000-4000-8000-000000000000' as HelpRequestId), isAbsent)
      assert.equal(await rowsSeenBy(settingsOf(deskVisit('request.handle', 'pim'))), 0)
    })
    test('no colleague in another role, no administrator, no other asker, nobody', async () => {
      for (const who of ['kim', 'daan', 'yara', 'ines'] as const)
        assert.equal(await rowsSeenBy(settingsOf(visitOf('request.own', who))), 0, who)
      const asAdministrator = { ...settingsOf(deskVisit('request.handle', 'dirk')), role: 'administrator' }
      assert.equal(await rowsSeenBy(asAdministrator), 0)
      assert.equal(await rowsSeenBy({}), 0)
    })
    test('an errand of the platform does not open it either', async () => {
      for (const errand of ['keeper', 'ask', 'match', 'move-request', 'clear-drafts', 'work', 'seal', 'administration'])
        assert.equal(await rowsSeenBy({ errand }), 0, errand)
    })
    test('DESK-4 the code opens its own request; a wrong one opens nothing', async () => {
      assert.equal(await rowsSeenBy({ follow: hashOf('CODEVANTANTE') }), 1)
      assert.equal(await rowsSeenBy({ follow: hashOf('CODEVANTANTF') }), 0)
      assert.equal(await rowsSeenBy({ follow: 'CODEVANTANTE' }), 0)
    })
    test('a colleague of who asked does not see it; the one who asked does, in that function', async () => {
      const { id: asked } = await askAs(fresh.db, 'yara', yaraAsks)
      const own = (who: 'yara' | 'mees') =>
        doAs(fresh.db, visitOf('request.own', who), (tx) => readOwn(tx, visitOf('request.own', who), asked))
      assert.equal((await own('yara')).id, asked)
      await assert.rejects(own('mees'), isAbsent)
      assert.ok(
        (await doAs(fresh.db, visitOf('request.own', 'yara'), (tx) => listOwn(tx, visitOf('request.own', 'yara'))))
          .length > 0,
      )
    })
    test('nobody sends in the name of someone else', async () => {
      const visit = visitOf('request.ask', 'mees')
      await assert.rejects(
        inTransaction(fresh.db, { ...settingsOf(visit), errand: 'ask' }, (tx) =>
          tx
            .insertInto('help_requests')
            .values({
              id: '00000000-0000-4000-8000-000000000099',
              number: 'H-x',
              channel: 'form',
              handler_id: desks.duinrand.id,
              asker_kind: 'school',
              asker_name: 'x',
              asker_holder_id: visitOf('request.ask', 'yara').actor.holderId,
              asker_person_id: visit.actor.personId,
              question: 'x',
              urgency: 'week',
              parents_know: 'no',
              made_at: testMoment,
              promise_name: 'x',
              promise_on: '2026-11-26',
              answer_on: '2026-12-01',
            })
            .execute(),
        ),
        /row-level security/,
      )
    })
    test('who asks cannot speak for the desk', async () => {
      const visit = visitOf('request.own', 'yara')
      const { id: asked } = await askAs(fresh.db, 'yara', yaraAsks)
      const say = (fromDesk: boolean) =>
        doAs(fresh.db, visit, (tx) =>
          tx
            .insertInto('request_messages')
            .values({
              id: crypto.randomUUID(),
              request_id: asked,
              from_desk: fromDesk,
              person_id: visit.actor.personId,
              text: 'x',
              made_at: testMoment,
            })
            .execute(),
        )
      await assert.rejects(say(true), /row-level security/)
      await say(false)
    })
  })

  describe('the list of a desk', () => {
    test('what is due first stands on top, and another desk has its own', async () => {
      await askAs(fresh.db, 'ines', { ...inesAsks, urgency: 'today' }, testMoment)
      const { lines } = await asDesk('dirk', (tx) =>
        listForDesk(tx, deskVisit('request.handle', 'dirk'), { ...everything, state: 'open' }),
      )
      const days = lines.map((line) => line.dueOn)
      assert.deepEqual(
        days,
        days.toSorted((a, b) => (a! < b! ? -1 : 1)),
      )
      assert.equal(lines[0]?.dueOn, '2026-11-25')
      assert.equal(lines[0]?.called, 'Noor V.')
      const { count } = await asDesk('pim', (tx) => listForDesk(tx, deskVisit('request.handle', 'pim'), everything))
      assert.equal(count, 0)
    })
    test('what is late can be asked for', async () => {
      const later = new Date('2026-11-30T09:00:00Z')
      const late = (at: Date) =>
        asDesk(
          'dirk',
          (tx) =>
            listForDesk(tx, deskVisit('request.handle', 'dirk', at), { ...everything, state: 'open', overdue: true }),
          at,
        )
      assert.equal((await late(testMoment)).count, 0)
      assert.ok((await late(later)).count > 0)
    })
  })

  test('DESK-13 D1 the same report by form and by phone is flagged at both, and stays two', async () => {
    const child = {
      named: true,
      givenName: 'Lieke',
      surname: 'Dijk',
      bornOn: day('2015-06-01'),
      age: null,
      postcode: null,
    } as const
    const { id: form } = await askAs(fresh.db, 'yara', { ...yaraAsks, child })
    const { id: phone } = await askAnonymously(fresh.db, 'CODEVANPHONE', {
      ...inesAsks,
      channel: 'phone',
      child: { ...child, givenName: 'Lieke-Anne', bornOn: null, age: 11 },
    })
    const { id: elsewhere } = await askAnonymously(fresh.db, 'CODEVANELDRS', { ...inesAsks, child, postcode: '9371' })
    const alike = async (id: HelpRequestId) =>
      (await asDesk('dirk', (tx) => listLookalikes(tx, id))).map((each) => each.id)
    assert.deepEqual(await alike(form), [phone])
    assert.deepEqual(await alike(phone), [form])
    assert.deepEqual(await alike(elsewhere), [])
    assert.equal((await read('dirk', form)).state, 'new')
  })

  describe('handling', () => {
    test('DESK-1 who takes it up keeps the promise of the answer from then on', async () => {
      const { id } = await askAs(fresh.db, 'ines', inesAsks)
      await handle('eva', id, (tx, visit, handling) => takeUp(tx, visit, handling))
      const request = await read('dirk', id)
      assert.equal(request.triagedBy, 'Eva de Graaf')
      assert.equal(request.dueOn, '2026-12-01')
      const { rows } = await fresh.asAdmin.query(
        'select due_on from work_items where request_id = $1 and done_at is null',
        [id],
      )
      assert.deepEqual(
        rows.map((row) => row.due_on),
        ['2026-12-01'],
      )
    })

    test('a question to the asker and the answer, with an account', async () => {
      const { id } = await askAs(fresh.db, 'ines', inesAsks)
      await handle('dirk', id, (tx, visit, handling) => askAsker(tx, visit, handling, 'Hoe lang duurt dit al?'))
      assert.equal((await read('dirk', id)).state, 'asked')
      const visit = visitOf('request.own', 'ines')
      await doAs(fresh.db, visit, async (tx) => {
        const request = await readOwn(tx, visit, id)
        await answerDesk(tx, request, { personId: visit.actor.personId, text: 'Drie weken.', at: testMoment })
      })
      assert.equal((await read('dirk', id)).state, 'new')
      const said = await asDesk('dirk', (tx) => listMessages(tx, id))
      assert.deepEqual(
        said.map((message) => [message.fromDesk, message.text]),
        [
          [true, 'Hoe lang duurt dit al?'],
          [false, 'Drie weken.'],
        ],
      )
      const { rows } = await fresh.asAdmin.query(
        `select 1 from work_items where request_id = $1 and kind = 'request.question' and done_at is null`,
        [id],
      )
      assert.equal(rows.length, 0)
    })

    test('a question to the asker and the answer, with a code', async () => {
      const { id } = await askAnonymously(fresh.db, 'CODEMETVRAAG', inesAsks)
      await handle('dirk', id, (tx, visit, handling) => askAsker(tx, visit, handling, 'Mogen wij u bellen?'))
      await inTransaction(fresh.db, { follow: hashOf('CODEMETVRAAG') }, async (tx) => {
        const request = await findFollowed(tx, hashOf('CODEMETVRAAG'))
        await answerDesk(tx, request!, { personId: null, text: 'Ja.', at: testMoment })
        assert.equal((await listMessages(tx, id)).length, 2)
      })
      assert.equal((await read('dirk', id)).state, 'new')
    })

    test('DESK-16 declined with a reason and a place to go; then it is decided', async () => {
      const { id } = await askAs(fresh.db, 'ines', inesAsks)
      await handle('dirk', id, (tx, visit, handling) =>
        decline(tx, visit, handling, { reason: 'De huisarts helpt hierbij.', to: 'Uw huisarts' }),
      )
      const request = await read('dirk', id)
      assert.deepEqual(request.outcome, { is: 'declined', reason: 'De huisarts helpt hierbij.', to: 'Uw huisarts' })
      await assert.rejects(
        handle('eva', id, (tx, visit, handling) => advise(tx, visit, handling, 'Toch wel')),
        isConflict,
      )
    })

    test('DESK-11 of two who decide at the same time one is told', async () => {
      const { id } = await askAs(fresh.db, 'ines', inesAsks)
      const answers = await Promise.allSettled([
        handle('dirk', id, (tx, visit, handling) => advise(tx, visit, handling, 'Advies van Dirk')),
        handle('eva', id, (tx, visit, handling) => decline(tx, visit, handling, { reason: 'x', to: 'y' })),
      ])
      assert.deepEqual(answers.map((each) => each.status).toSorted(), ['fulfilled', 'rejected'])
      const lost = answers.find((each) => each.status === 'rejected')
      assert.ok(isConflict(lost?.reason))
    })

    test('DESK-17 to another desk with the clock of the first entry; the first desk no longer sees it', async () => {
      const { id, number } = await askAs(fresh.db, 'ines', inesAsks)
      await handle('dirk', id, (tx, visit, handling) =>
        moveRequest(tx, visit, handling, { deskId: desks.polderveen.id, reason: 'Woont in Polderveen' }),
      )
      await assert.rejects(read('dirk', id), isAbsent)
      const request = await read('pim', id)
      assert.equal(request.number, number)
      assert.equal(request.promise.triageOn, '2026-11-26')
      assert.equal(request.promise.answerOn, '2026-12-01')
      assert.equal(request.dueOn, '2026-11-26')
      assert.equal(request.promise.name, 'Pim Jonker')
      const own = await doAs(fresh.db, visitOf('request.own', 'ines'), (tx) =>
        readOwn(tx, visitOf('request.own', 'ines'), id),
      )
      assert.equal(own.handlerName, desks.polderveen.name)
      const { rows } = await fresh.asAdmin.query(
        'select organisation_id from work_items where request_id = $1 and done_at is null',
        [id],
      )
      assert.deepEqual(
        rows.map((row) => row.organisation_id),
        [desks.polderveen.id],
      )
    })

    test('DESK-17 a desk hands over nothing that it does not have', async () => {
      const { id } = await askAs(fresh.db, 'ines', inesAsks)
      const visit = deskVisit('request.handle', 'pim')
      const taken = await inTransaction(fresh.db, { ...settingsOf(visit), errand: 'move-request' }, (tx) =>
        tx
          .updateTable('help_requests')
          .set({ handler_id: desks.polderveen.id, came_from_id: desks.polderveen.id })
          .where('id', '=', id)
          .executeTakeFirst(),
      )
      assert.equal(taken.numUpdatedRows, 0n)
    })

    test('DESK-17 there is no moving to a place without a desk', async () => {
      const { id } = await askAs(fresh.db, 'ines', inesAsks)
      const school = visitOf('request.own', 'yara').actor.organisationId!
      await assert.rejects(
        handle('dirk', id, (tx, visit, handling) => moveRequest(tx, visit, handling, { deskId: school, reason: 'x' })),
        isConflict,
      )
    })

    test('DESK-18 C18 a consultation without a name gets one after the family agreed', async () => {
      const { id } = await askAnonymously(fresh.db, 'CODEZONDERNM', {
        ...inesAsks,
        asker: 'relative',
        child: { named: false, age: 9 },
        school: { id: null, text: null },
        parentsKnow: 'no',
      })
      const { rows } = await fresh.asAdmin.query('select * from help_requests where id = $1', [id])
      for (const column of [
        'child_given_name',
        'child_surname',
        'child_born_on',
        'child_postcode',
        'municipality_code',
        'school_id',
      ])
        assert.equal(rows[0][column], null, column)
      await handle('dirk', id, (tx, visit, handling) => advise(tx, visit, handling, 'Praat eerst met de ouders.'))
      await handle(
        'dirk',
        id,
        (tx, visit, handling) =>
          nameChild(tx, visit, handling, {
            by: 'Ines Vos, moeder',
            on: day('2026-11-24'),
            givenName: 'Noor',
            surname: 'Vos',
            bornOn: day('2017-03-04'),
            postcode: '9368',
          }),
        new Date('2026-12-10T09:00:00Z'),
      )
      const request = await read('dirk', id)
      assert.equal(request.state, 'new')
      assert.equal(request.child.named, true)
      assert.equal(request.namedBy?.name, 'Ines Vos, moeder')
      assert.equal(request.dueOn, addDays(day('2026-12-10'), 7))
    })
  })
})
