import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addDays, day } from '#kernel/day.ts'
import type { DossierId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { reconcile } from '#access/store/reconcile.ts'
import type { Established } from '#features/desk/domain/handling.ts'
import { newsOf } from '#features/desk/domain/news.ts'
import type { Question } from '#features/desk/domain/question.ts'
import type { HelpRequestId } from '#features/desk/domain/request.ts'
import { listCandidates } from '#features/desk/store/match-store.ts'
import { readForDesk, readOwn } from '#features/desk/store/request-store.ts'
import {
  type DeskWorker,
  askAnonymously,
  askAs,
  deskFunction,
  deskPerson,
  deskVisit,
  inesAsks,
  setDesks,
  site,
  yaraAsks,
} from '../../tests/desk-stage.ts'
import { type FreshDatabase, freshDatabase } from '../../tests/db.ts'
import { testMoment } from '../../tests/house.ts'
import {
  type FamilyName,
  type StaffName,
  addDossier,
  doAs,
  functionId,
  personId,
  places,
  visitOf,
} from '../../tests/stage.ts'
import { acceptRequest } from './accept-request.ts'
import { linkRequest, undoLink } from './link-request.ts'

describe('accepting a question for help', () => {
  let fresh: FreshDatabase
  before(async () => {
    fresh = await freshDatabase()
    await setDesks(fresh)
  })
  after(() => fresh.close())

  const isConflict = (fault: unknown) => fault instanceof Refusal && fault.kind === 'conflict'
  const isAbsent = (fault: unknown) => fault instanceof Refusal && fault.kind === 'absent'

  /** A child of its own for each test, so that the tests do not know each other's. */
  let count = 0
  const about = (question: Question): Question => {
    count += 1
    const givenName = ['Lize', 'Boris', 'Fatima', 'Quinten', 'Xandra'][count % 5]!
    const bornOn = addDays(day('2014-01-01'), count * 31)
    return { ...question, child: { named: true, givenName, surname: `Kuiper`, bornOn, age: null, postcode: '9368' } }
  }
  const accept = async (
    who: DeskWorker,
    id: HelpRequestId,
    {
      version = 1,
      established = null,
      lead = 'kim',
      linked = false,
      isAnother = false,
    }: {
      version?: number
      established?: Established | null
      lead?: StaffName
      linked?: boolean
      isAnother?: boolean
    } = {},
  ) => {
    const visit = deskVisit('dossier.open-new', who)
    return doAs(fresh.db, visit, async (tx) => {
      const { child } = await readForDesk(tx, visit, id)
      assert.ok(child.named && child.bornOn !== null)
      const { givenName, surname, bornOn, postcode } = child
      return acceptRequest(tx, visit, id, {
        version,
        child: linked ? null : { givenName, surname, bornOn, postcode },
        isAnother,
        leadId: functionId(lead),
        entry: 'De moeder vraagt hulp: Lize wil niet naar school.',
        established,
        site,
      })
    })
  }
  const link = (who: DeskWorker, id: HelpRequestId, dossierId: DossierId, version = 1) => {
    const visit = deskVisit('request.match', who)
    return doAs(fresh.db, visit, (tx) =>
      linkRequest(tx, visit, id, { version, dossierId, reason: 'Zelfde naam, dag en adres' }),
    )
  }
  const candidates = (who: DeskWorker, id: HelpRequestId) => {
    const visit = deskVisit('request.match', who)
    return doAs(fresh.db, visit, (tx) => listCandidates(tx, visit, id))
  }
  /** What someone may open in a dossier, as the access table says. */
  const parts = async (holder: string, dossierId: DossierId) => {
    const { rows } = await fresh.asAdmin.query<{ section: string }>(
      `select section from access where holder_id = $1 and dossier_id = $2 and from_on <= '2026-11-24' and until_on > '2026-11-24' order by section`,
      [holder, dossierId],
    )
    return rows.map((row) => row.section)
  }
  const family = (who: FamilyName) => personId(who) as string

  test('OPEN-2 one dossier with child, desk, lead, text and work, in one go', async () => {
    const { id, number } = await askAs(fresh.db, 'ines', about(inesAsks))
    const { dossierId, number: opened } = await accept('dirk', id)
    assert.match(opened, /^D-2026-\d{4}$/)

    const { rows } = await fresh.asAdmin.query(
      `select d.called, d.born_on, d.municipality_code, d.school_id, d.lead_id, c.given_name, a.postcode
       from dossiers d join children c on c.id = d.child_id join addresses a on a.dossier_id = d.id where d.id = $1`,
      [dossierId],
    )
    assert.deepEqual(rows, [
      {
        called: 'Boris K.',
        born_on: '2014-02-01',
        municipality_code: '9901',
        school_id: places.klimboom.id,
        lead_id: functionId('kim'),
        given_name: 'Boris',
        postcode: '9368',
      },
    ])
    assert.deepEqual(await parts(deskFunction('dirk'), dossierId), ['basics', 'cover'])
    assert.deepEqual(await parts(functionId('kim'), dossierId), ['basics', 'cover', 'plan'])
    const texts = await doAs(fresh.db, visitOf('plan.read', 'kim'), (tx) =>
      tx.selectFrom('entries').select(['section', 'text']).where('dossier_id', '=', dossierId).execute(),
    )
    assert.deepEqual(texts, [{ section: 'plan', text: 'De moeder vraagt hulp: Lize wil niet naar school.' }])
    const work = await doAs(fresh.db, visitOf('work.read', 'kim'), (tx) =>
      tx.selectFrom('work_items').select(['kind', 'due_on']).where('dossier_id', '=', dossierId).execute(),
    )
    assert.deepEqual(work, [{ kind: 'dossier.first-meeting', due_on: '2026-12-08' }])
    const { rows: relations } = await fresh.asAdmin.query(
      'select role, basis, until_on, reason from relations where dossier_id = $1 order by role',
      [dossierId],
    )
    assert.deepEqual(
      relations.map(({ role, basis, until_on }) => [role, basis, until_on]),
      [
        ['desk_worker', 'legal:jw-2.3-loket', '2026-12-24'],
        ['youth_consultant', 'legal:jw-2.3', null],
      ],
    )
    assert.ok(relations.every(({ reason }) => reason.includes(number)))
  })

  test('DESK-14 the desk leaves after thirty days', async () => {
    const { id } = await askAs(fresh.db, 'ines', about(inesAsks))
    const { dossierId } = await accept('dirk', id)
    const { rows } = await fresh.asAdmin.query('select until_on from access where holder_id = $1 and dossier_id = $2', [
      deskFunction('dirk'),
      dossierId,
    ])
    assert.ok(rows.length > 0 && rows.every((row) => row.until_on === '2026-12-24'))
  })

  test('OPEN-2 the log of the child begins with its opening', async () => {
    const { id } = await askAs(fresh.db, 'ines', about(inesAsks))
    const { dossierId } = await accept('dirk', id)
    const { rows } = await fresh.asAdmin.query(
      'select a.action, a.rule from log_subjects s join log_acts a on a.id = s.act_id where s.dossier_id = $1',
      [dossierId],
    )
    assert.deepEqual(rows, [{ action: 'dossier.open-new', rule: 'OPEN-2' }])
  })

  describe('DESK-15 the family that asked', () => {
    const seen: Established = { identity: 'document', authority: 'register', on: day('2026-11-24') }
    test('who was not established reads nothing', async () => {
      const { id } = await askAs(fresh.db, 'ines', about(inesAsks))
      const { dossierId } = await accept('dirk', id)
      assert.deepEqual(await parts(family('ines'), dossierId), [])
    })
    test('a parent whose authority was established reads and writes with them', async () => {
      const { id } = await askAs(fresh.db, 'ines', about(inesAsks))
      const { dossierId } = await accept('dirk', id, { established: seen })
      assert.deepEqual(await parts(family('ines'), dossierId), ['basics', 'care', 'cover', 'plan'])
      const { rows } = await fresh.asAdmin.query(
        'select identity_way, authority_way, recorded_by from identity_checks where dossier_id = $1',
        [dossierId],
      )
      assert.equal(rows[0].authority_way, 'register')
      assert.equal(rows[0].identity_way, 'document')
    })
    test('a parent without authority is family, and reads nothing without consent', async () => {
      const { id } = await askAs(fresh.db, 'marc', about(inesAsks))
      const { dossierId } = await accept('dirk', id, { established: { ...seen, authority: null } })
      assert.deepEqual(await parts(family('marc'), dossierId), [])
      const { rows } = await fresh.asAdmin.query('select kind, authority from family_members where dossier_id = $1', [
        dossierId,
      ])
      assert.deepEqual(rows, [{ kind: 'parent_without_authority', authority: false }])
    })
    test('a young person of thirteen comes in as themselves', async () => {
      const question = about({ ...inesAsks, asker: 'youth', parentsKnow: 'no' })
      const asked = { ...question, child: { ...question.child, bornOn: day('2013-01-01') } as Question['child'] }
      const { id } = await askAs(fresh.db, 'sem', asked)
      const { dossierId } = await accept('dirk', id, { established: { ...seen, authority: null } })
      assert.deepEqual(await parts(family('sem'), dossierId), ['basics', 'care', 'cover', 'plan'])
    })
    test('a neighbour never comes in, whatever was established', async () => {
      const { id } = await askAs(fresh.db, 'aunt', about({ ...inesAsks, asker: 'relative', parentsKnow: 'no' }))
      const { dossierId } = await accept('dirk', id, { established: seen })
      assert.deepEqual(await parts(family('aunt'), dossierId), [])
    })
    test('a colleague who asks in a function is no family by it', async () => {
      const { id } = await askAs(fresh.db, 'mees', about(inesAsks))
      const { dossierId } = await accept('dirk', id, { established: seen })
      assert.deepEqual(await parts(personId('mees'), dossierId), [])
      assert.deepEqual(await parts(functionId('mees'), dossierId), [])
    })
  })

  describe('OPEN-3 the school that asked', () => {
    test('reads the basics of its own pupil, and is asked for its agreement', async () => {
      const { id } = await askAs(fresh.db, 'yara', about(yaraAsks))
      const { dossierId } = await accept('dirk', id)
      assert.deepEqual(await parts(functionId('yara'), dossierId), ['basics', 'cover'])
      const { rows } = await fresh.asAdmin.query(
        'select school_id, answer from school_agreements where dossier_id = $1',
        [dossierId],
      )
      assert.deepEqual(rows, [{ school_id: places.klimboom.id, answer: 'asked' }])
      const work = await doAs(fresh.db, visitOf('work.read', 'yara'), (tx) =>
        tx
          .selectFrom('work_items')
          .select('kind')
          .where('dossier_id', '=', dossierId)
          .where('holder_id', '=', functionId('yara'))
          .execute(),
      )
      assert.deepEqual(work, [{ kind: 'school.agree' }])
    })
    test('of a pupil of another school it does not come in', async () => {
      const { id } = await askAs(
        fresh.db,
        'yara',
        about({ ...yaraAsks, school: { id: null, text: 'Een school elders' } }),
      )
      const { dossierId } = await accept('dirk', id)
      assert.deepEqual(await parts(functionId('yara'), dossierId), [])
    })
    test('when the family asked, the school is not told', async () => {
      const { id } = await askAs(fresh.db, 'ines', about(inesAsks))
      const { dossierId } = await accept('dirk', id)
      const { rows } = await fresh.asAdmin.query(
        `select 1 from work_items where dossier_id = $1 and kind = 'school.agree'`,
        [dossierId],
      )
      assert.equal(rows.length, 0)
    })
    test('whose function ended meanwhile does not come in', async () => {
      const { id } = await askAs(fresh.db, 'mees', about(yaraAsks))
      await fresh.asAdmin.query(`update functions set until_on = '2026-11-24' where id = $1`, [functionId('mees')])
      const { dossierId } = await accept('dirk', id)
      await fresh.asAdmin.query(`update functions set until_on = null where id = $1`, [functionId('mees')])
      const { rows } = await fresh.asAdmin.query('select 1 from relations where dossier_id = $1 and holder_id = $2', [
        dossierId,
        functionId('mees'),
      ])
      assert.equal(rows.length, 0)
    })
  })

  describe('DESK-12 a child exists once', () => {
    let noor: DossierId
    before(async () => {
      noor = await addDossier(fresh, { child: 'noor', bornOn: '2017-03-04' })
    })
    const dossiers = async () =>
      Number((await fresh.asAdmin.query<{ count: string }>('select count(*) from dossiers')).rows[0]!.count)

    test('the desk sees who it may be, and the child gets a line in its log', async () => {
      const { id } = await askAs(fresh.db, 'yara', yaraAsks)
      const found = await candidates('dirk', id)
      assert.deepEqual(
        found.map(({ number, called, sameBirth }) => [number, called, sameBirth]),
        [['D-2026-noor', 'Noor V.', true]],
      )
      const { rows } = await fresh.asAdmin.query(
        `select a.action, a.person_id, s.in_list from log_subjects s join log_acts a on a.id = s.act_id where s.dossier_id = $1 and a.action = 'request.match'`,
        [noor],
      )
      assert.ok(rows.length >= 1)
      assert.equal(rows[0].in_list, true)
    })
    test('also with day and month changed round, another spelling, or an accent', async () => {
      const variants = [
        { givenName: 'Noor', surname: 'Vos', bornOn: day('2017-04-03') },
        { givenName: 'Nóór', surname: 'Voss', bornOn: day('2017-03-04') },
        { givenName: 'noor', surname: 'vos', bornOn: day('2016-03-04') },
      ]
      for (const variant of variants) {
        const { id } = await askAs(fresh.db, 'yara', {
          ...yaraAsks,
          child: { named: true, age: null, postcode: null, ...variant },
        })
        assert.equal((await candidates('dirk', id)).length, 1, JSON.stringify(variant))
      }
    })
    test('another desk and another role see nothing, and of another child nobody sees this one', async () => {
      const { id } = await askAs(fresh.db, 'yara', yaraAsks)
      assert.deepEqual(await candidates('pim', id), [])
      const kim = visitOf('request.match', 'kim')
      assert.deepEqual(await doAs(fresh.db, kim, (tx) => listCandidates(tx, kim, id)), [])
      const { id: other } = await askAs(fresh.db, 'yara', about(yaraAsks))
      assert.ok((await candidates('dirk', other)).every((each) => each.dossierId !== noor))
    })
    test('C18 a question without a name finds nobody and is found by nothing', async () => {
      const { id } = await askAnonymously(fresh.db, 'CODEZONDERKD', {
        ...inesAsks,
        asker: 'relative',
        parentsKnow: 'no',
        child: { named: false, age: 9 },
        school: { id: null, text: null },
      })
      assert.deepEqual(await candidates('dirk', id), [])
    })
    test('who is not a candidate cannot be chosen', async () => {
      const { id } = await askAs(fresh.db, 'yara', about(yaraAsks))
      await assert.rejects(link('dirk', id, noor), isAbsent)
    })

    test('linked and accepted: no second dossier, the lead stays, the school comes in', async () => {
      const { id } = await askAs(fresh.db, 'yara', yaraAsks)
      await link('dirk', id, noor)
      const was = await dossiers()
      const { dossierId, number } = await accept('dirk', id, { lead: 'hanna', linked: true })
      assert.equal(dossierId, noor)
      assert.equal(number, 'D-2026-noor')
      assert.equal(await dossiers(), was)
      const { rows } = await fresh.asAdmin.query('select lead_id from dossiers where id = $1', [noor])
      assert.equal(rows[0].lead_id, functionId('kim'))
      assert.deepEqual(await parts(functionId('hanna'), noor), [])
      assert.deepEqual(await parts(functionId('yara'), noor), ['basics', 'cover'])
    })

    test('DESK-7 the asker reads the same of a known child and of an unknown one', async () => {
      const news = async (known: boolean) => {
        const { id } = await askAs(fresh.db, 'mees', known ? yaraAsks : about(yaraAsks))
        if (known) await link('eva', id, noor)
        await accept('eva', id, { linked: known })
        const visit = visitOf('request.own', 'mees')
        return newsOf(await doAs(fresh.db, visit, (tx) => readOwn(tx, visit, id)))
      }
      assert.deepEqual(await news(true), await news(false))
    })

    test('OPEN-4 undone after all: who came in goes out, the text is taken out, the question is open again', async () => {
      const sem = await addDossier(fresh, { child: 'sem', bornOn: '2013-06-01' })
      const asked = { ...inesAsks.child, givenName: 'Sem', bornOn: day('2013-06-01') } as Question['child']
      const { id, number } = await askAs(fresh.db, 'ruben', { ...inesAsks, child: asked })
      await link('dirk', id, sem)
      await accept('dirk', id, { linked: true })
      assert.deepEqual(await parts(deskFunction('dirk'), sem), ['basics', 'cover'])
      const visit = deskVisit('request.match', 'dirk')
      await doAs(fresh.db, visit, (tx) => undoLink(tx, visit, id, { version: 2, reason: 'Andere Noor' }))

      assert.deepEqual(await parts(deskFunction('dirk'), sem), [])
      const request = await doAs(fresh.db, visit, (tx) => readForDesk(tx, visit, id))
      assert.equal(request.state, 'new')
      assert.equal(request.outcome, null)
      assert.equal(request.dueOn, '2026-12-01')
      const { rows: texts } = await fresh.asAdmin.query<{ text: string }>(
        'select e.text from entries e join request_links l on l.entry_id = e.id where l.request_id = $1',
        [id],
      )
      assert.deepEqual(
        texts.map((row) => row.text),
        ['Weggehaald door het loket: deze hulpvraag ging niet over dit kind.'],
      )
      const { rows: left } = await fresh.asAdmin.query(
        `select until_on, ended_reason from relations where dossier_id = $1 and reason like $2`,
        [sem, `%${number}%`],
      )
      assert.ok(
        left.length > 0 && left.every((row) => row.until_on === '2026-11-24' && row.ended_reason === 'Andere Noor'),
      )
      await assert.rejects(
        doAs(fresh.db, visit, (tx) => undoLink(tx, visit, id, { version: 3, reason: 'nog eens' })),
        isConflict,
      )
    })

    test('OPEN-4 a parent that a wrong link brought in is no parent of that child any more', async () => {
      const { id } = await askAs(fresh.db, 'marc', inesAsks)
      await link('dirk', id, noor)
      await accept('dirk', id, {
        linked: true,
        established: { identity: 'document', authority: 'register', on: day('2026-11-24') },
      })
      assert.deepEqual(await parts(family('marc'), noor), ['basics', 'care', 'cover', 'plan'])
      const visit = deskVisit('request.match', 'eva')
      await doAs(fresh.db, visit, (tx) => undoLink(tx, visit, id, { version: 2, reason: 'Andere Noor' }))
      assert.deepEqual(await parts(family('marc'), noor), [])
      const { rows } = await fresh.asAdmin.query(
        'select until_on, authority_until from family_members where dossier_id = $1 and person_id = $2',
        [noor, personId('marc')],
      )
      assert.deepEqual(rows, [{ until_on: '2026-11-24', authority_until: '2026-11-24' }])
    })

    test('OPEN-4 undone before it was accepted, it can be linked anew', async () => {
      const { id } = await askAs(fresh.db, 'ines', inesAsks)
      await link('dirk', id, noor)
      await assert.rejects(link('eva', id, noor), isConflict)
      const visit = deskVisit('request.match', 'eva')
      await doAs(fresh.db, visit, (tx) => undoLink(tx, visit, id, { version: 1, reason: 'toch niet' }))
      await link('eva', id, noor)
    })
  })

  describe('DESK-11 two at the same time', () => {
    test('one opens the dossier, the other is told', async () => {
      const { id } = await askAs(fresh.db, 'ines', about(inesAsks))
      const answers = await Promise.allSettled([accept('dirk', id), accept('eva', id)])
      const lost = answers.filter((each) => each.status === 'rejected')
      assert.equal(lost.length, 1)
      assert.ok(isConflict(lost[0]?.reason))
      const { rows } = await fresh.asAdmin.query(
        'select count(*)::int as count from entries e join help_requests r on r.dossier_id = e.dossier_id where r.id = $1',
        [id],
      )
      assert.equal(rows[0].count, 1)
    })
  })

  test('OPEN-6 a namesake born on the same day is not opened before the desk has looked', async () => {
    const question = about(inesAsks)
    const { id: first } = await askAs(fresh.db, 'ines', question)
    await accept('dirk', first)
    const { id: second } = await askAs(fresh.db, 'ruben', question)
    await assert.rejects(accept('dirk', second), isConflict)
    const { dossierId } = await accept('dirk', second, { isAnother: true })
    assert.ok(dossierId)
  })

  test('ACCESS-11 after all of this the access table is what the rule says', async () => {
    const { looked, drift } = await doAs(fresh.db, deskVisit('request.handle', 'dirk'), (tx) =>
      reconcile(tx, { repair: false }),
    )
    assert.ok(looked > 10)
    assert.deepEqual(drift, [])
  })

  test('OPEN-7 a desk worker who asked as a parent cannot accept it; a colleague can', async () => {
    const { id } = await askAs(fresh.db, 'ines', about(inesAsks))
    await fresh.asAdmin.query('update help_requests set asker_person_id = $1, asker_holder_id = $1 where id = $2', [
      deskPerson('dirk'),
      id,
    ])
    await assert.rejects(accept('dirk', id), (fault) => fault instanceof Refusal && fault.rule === 'OPEN-7')
    await accept('eva', id)
  })

  test('OPEN-1 only someone of the desk or of the municipality of the child keeps a dossier moving; else nothing is written', async () => {
    const { id } = await askAs(fresh.db, 'ines', about(inesAsks))
    const before = await fresh.asAdmin.query('select count(*)::int as count from children')
    for (const lead of ['yara', 'tom', 'lotte'] as const) await assert.rejects(accept('dirk', id, { lead }), isConflict)
    assert.deepEqual((await fresh.asAdmin.query('select count(*)::int as count from children')).rows, before.rows)
  })

  test('ACT-3 another desk cannot accept', async () => {
    const { id } = await askAs(fresh.db, 'ines', about(inesAsks))
    await assert.rejects(accept('pim', id), isAbsent)
  })

  test('OPEN-5 outside the errand nobody writes a child, a dossier or a relation', async () => {
    const visit = deskVisit('dossier.open-new', 'dirk')
    for (const table of ['children', 'dossiers'] as const)
      await assert.rejects(
        doAs(fresh.db, visit, (tx) =>
          table === 'children'
            ? tx
                .insertInto('children')
                .values({ id: crypto.randomUUID(), given_name: 'x', surname: 'y', born_on: '2020-01-01' })
                .execute()
            : tx
                .insertInto('dossiers')
                .values({
                  id: crypto.randomUUID(),
                  child_id: crypto.randomUUID(),
                  number: 'x',
                  called: 'x',
                  born_on: '2020-01-01',
                  opened_at: testMoment,
                })
                .execute(),
        ),
        /row-level security/,
      )
  })
})
