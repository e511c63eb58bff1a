import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Tx, inTransaction } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/db.ts'
import { type BodyKey, type Told, bodyId, holderId, setBodies, tellProposal } from '../../../../tests/proposal-stage.ts'
import { type RegionPerson, asRegion, placeId, regionFunction, setRegion } from '../../../../tests/region-stage.ts'
import type { PointDecision } from '../domain/decision.ts'
import { addAdvice, dealWithPoint } from './advice-store.ts'
import { listItemsOf } from './bodies-agenda.ts'
import { type DecisionInput, correctDecision, decide } from './decision-store.ts'
import { remindOfReviews } from './decision-reviews.ts'
import { addFollowUp, readFollowUp, sayOfFollowUp } from './follow-up-store.ts'
import { addConsultation, answerConsultation, readHearing } from './hear-store.ts'
import { noteDone, putBeforeBody, returnStep, sendOnRoute } from './on-route-store.ts'
import { readProposal } from './proposal-read.ts'
import { blankHead, changeHead } from './proposal-write.ts'
import { addEscalations, addStep, removeStep, skipStep } from './route-store.ts'
import { askStances, sayStance } from './stance-store.ts'
import { addVersion, changePoint, changeTexts, movePointUp, removePoint } from './version-write.ts'

const june = (date: number) => new Date(`2021-06-${date}T10:00:00Z`)
const july = (date: number) => new Date(`2021-07-0${date}T10:00:00Z`)
const refused = (rule: string, kind?: string) => (fault: unknown) =>
  fault instanceof Refusal && fault.rule === rule && (kind === undefined || fault.kind === kind)

describe('proposals in the database', () => {
  let fresh: FreshDatabase
  before(async () => {
    fresh = await freshDatabase()
    await setRegion(fresh)
    await setBodies(fresh)
  })
  after(() => fresh.close())

  const as = <T>(who: RegionPerson, at: Date, act: (tx: Tx, visit: Visit) => Promise<T>) =>
    asRegion(fresh, 'proposal.speak', who, act, at)
  const tell = (given: Parameters<typeof tellProposal>[2] = {}) =>
    as('pia', june(10), (tx, visit) => tellProposal(tx, visit, given))
  const read = (who: RegionPerson, { id }: Told, at = july(3)) =>
    as(who, at, (tx, visit) => readProposal(tx, visit, id))
  const bring = (told: Told, body: BodyKey, at: Date) =>
    as('pia', at, (tx, visit) => putBeforeBody(tx, visit, told.id, { stepId: told.steps[body], meetingId: null }))
  const advise = (who: RegionPerson, told: Told, body: BodyKey, at: Date, points: readonly string[] = []) =>
    as(who, at, (tx, visit) =>
      addAdvice(tx, visit, told.id, {
        stepId: told.steps[body],
        onDay: visit.on,
        opinion: points.length === 0 ? 'positive' : 'positive-if',
        text: 'Het advies luidde zo.',
        points: points.map((text) => ({ thread: null, section: null, text })),
      }),
    )
  /** The kinds of open work of someone around one proposal, or (without one) anywhere. */
  const workOf = async (who: RegionPerson, told: Told | null = null) => {
    const { rows } = await fresh.asAdmin.query<{ kind: string }>(
      'select kind from work_items where done_at is null and holder_id = $1 and path like $2 order by kind',
      [regionFunction(who), `%${told?.id ?? ''}`],
    )
    return rows.map(({ kind }) => kind)
  }
  const input = (
    told: Told,
    body: BodyKey,
    points: readonly PointDecision[],
    given: Partial<DecisionInput> = {},
  ): DecisionInput => ({
    stepId: told.steps[body],
    onDay: day('2021-07-02'),
    otherDayReason: '',
    points,
    conditions: '',
    mandate: '',
    reviewOn: null,
    followUps: [],
    ...given,
  })
  const agreedOn = async (told: Told): Promise<readonly PointDecision[]> =>
    (await read('pia', told)).versions.at(-1)!.points.map(({ id }) => ({ pointId: id, outcome: 'agreed', text: '' }))
  /** To the board, with the advice of 23 June worked in. */
  const toBoard = async (told: Told) => {
    await bring(told, 'programme', june(14))
    await as('pia', june(14), (tx, visit) => noteDone(tx, visit, told.id, told.steps.programme))
    await bring(told, 'steering', june(16))
    await advise('ruud', told, 'steering', june(23), ['Sluit aan bij wat er al loopt.'])
    await bring(told, 'officials', june(24))
    await advise('daan', told, 'officials', june(24))
    await as('pia', june(25), (tx, visit) => addVersion(tx, visit, told.id, null, visit.on))
    const file = await read('pia', told, june(25))
    for (const { id } of file.advices.flatMap(({ points }) => points))
      await as('pia', june(25), (tx, visit) =>
        dealWithPoint(tx, visit, told.id, id, { dealt: 'taken', how: 'Staat nu in punt 1.' }),
      )
    await bring(told, 'board', june(26))
  }

  test('DECISION-1 GC04 the chair of the steering group cannot record a decision; advice with text is accepted', async () => {
    const told = await tell()
    await bring(told, 'programme', june(14))
    await as('pia', june(14), (tx, visit) => noteDone(tx, visit, told.id, told.steps.programme))
    await bring(told, 'steering', june(16))
    assert.deepEqual((await workOf('ruud', told)).includes('proposal.advise'), true)

    const points = await agreedOn(told)
    await assert.rejects(
      as('ruud', june(23), (tx, visit) => decide(tx, visit, told.id, input(told, 'steering', points))),
      refused('DECISION-1', 'forbidden'),
    )
    await advise('ruud', told, 'steering', june(23), ['Sluit aan bij wat er al loopt.'])
    const file = await read('wim', told)
    assert.deepEqual(
      file.advices.map(({ onDay, recordedAs, points: asked }) => [onDay, recordedAs, asked.map(({ text }) => text)]),
      [['2021-06-23', 'chair', ['Sluit aan bij wat er al loopt.']]],
    )
    assert.equal((await workOf('ruud', told)).includes('proposal.advise'), false)
    assert.ok((await workOf('pia', told)).includes('proposal.deal'))
    // nor can they decide at the step of the board
    await assert.rejects(
      as('ruud', july(2), (tx, visit) => decide(tx, visit, told.id, input(told, 'board', points))),
      refused('ADVICE-5', 'forbidden'),
    )
  })

  test('ADVICE-4 GC05 after the advice of 23 June the version of 14 June does not go to the board; a new one does', async () => {
    const told = await tell()
    await bring(told, 'programme', june(14))
    await as('pia', june(14), (tx, visit) => noteDone(tx, visit, told.id, told.steps.programme))
    await bring(told, 'steering', june(16))
    await advise('ruud', told, 'steering', june(23), ['Sluit aan bij wat er al loopt.'])
    await bring(told, 'officials', june(24))
    await advise('daan', told, 'officials', june(24))
    await assert.rejects(bring(told, 'board', june(25)), refused('ADVICE-4', 'conflict'))

    await as('pia', june(25), (tx, visit) => addVersion(tx, visit, told.id, null, visit.on))
    await assert.rejects(bring(told, 'board', june(25)), refused('ADVICE-4'))
    const [first] = (await read('pia', told, june(25))).advices
    const point = first!.points[0]!
    await as('pia', june(25), (tx, visit) =>
      dealWithPoint(tx, visit, told.id, point.id, { dealt: 'partly', how: 'Punt 1 noemt nu wat er loopt.' }),
    )
    const { rows } = await fresh.asAdmin.query(
      `select count(*)::int as n from work_items where done_at is null and kind = 'proposal.deal' and path like $1`,
      [`%${told.id}`],
    )
    assert.deepEqual(rows, [{ n: 0 }])
    await bring(told, 'board', june(26))
    const { advices, versions } = await read('wim', told)
    assert.deepEqual(
      advices[0]!.points.map(({ dealt, how }) => [dealt, how]),
      [['partly', 'Punt 1 noemt nu wat er loopt.']],
    )
    assert.deepEqual(
      versions.map(({ number, datedOn, closedAt }) => [number, datedOn, closedAt !== null]),
      [
        [1, '2021-06-14', true],
        [2, '2021-06-25', true],
      ],
    )
  })

  test('DECISION-2 GC04 the board decides on its day, earlier only with a reason, never on a day to come', async () => {
    const told = await tell()
    await toBoard(told)
    const points = await agreedOn(told)
    const on = (onDay: string, otherDayReason = '') =>
      as('daan', july(2), (tx, visit) =>
        decide(tx, visit, told.id, input(told, 'board', points, { onDay: day(onDay), otherDayReason })),
      )
    await assert.rejects(on('2021-07-05'), refused('DECISION-2'))
    await assert.rejects(on('2021-07-01'), refused('DECISION-2'))
    await assert.rejects(
      as('ana', july(2), (tx, visit) => decide(tx, visit, told.id, input(told, 'board', points))),
      refused('ADVICE-5', 'forbidden'),
    )
    await on('2021-07-01', 'Ingelaste vergadering')
    const { head, decisions, steps } = await read('pia', told)
    assert.deepEqual([head.state, decisions[0]!.recordedAs, steps.at(-1)!.state], ['decided', 'secretary', 'done'])
    assert.deepEqual(decisions[0]!.notHeard, ['Samenwerkingsverband PO West', 'Samenwerkingsverband VO Oost'])
    assert.equal((await workOf('wim', told)).includes('proposal.decide'), false)
  })

  test('DECISION-5 a point that is held over comes back; the others stay decided', async () => {
    const told = await tell()
    await toBoard(told)
    const [one, two] = (await agreedOn(told)) as [PointDecision, PointDecision]
    await as('wim', july(2), (tx, visit) =>
      decide(tx, visit, told.id, input(told, 'board', [one, { ...two, outcome: 'held', text: 'Eerst de cijfers.' }])),
    )
    const after = await read('pia', told)
    assert.deepEqual([after.head.state, after.steps.at(-1)!.state], ['on-route', 'waiting'])
    assert.ok((await workOf('ruud', told)).includes('proposal.hear'), 'the rank and file can still be asked')
    await bring(told, 'board', july(5))
    await assert.rejects(
      as('wim', july(6), (tx, visit) =>
        decide(tx, visit, told.id, input(told, 'board', [one, two], { onDay: day('2021-07-06') })),
      ),
      refused('DECISION-3'),
    )
    await as('wim', july(6), (tx, visit) =>
      decide(tx, visit, told.id, input(told, 'board', [two], { onDay: day('2021-07-06') })),
    )
    assert.equal((await read('pia', told, july(6))).head.state, 'decided')
    assert.equal((await workOf('ruud', told)).includes('proposal.hear'), false)
  })

  test('DECISION-4 a decision is corrected by a new one and stays readable', async () => {
    const told = await tell()
    await toBoard(told)
    const points = await agreedOn(told)
    await as('wim', july(2), (tx, visit) => decide(tx, visit, told.id, input(told, 'board', points)))
    await as('wim', july(3), (tx, visit) =>
      correctDecision(
        tx,
        visit,
        told.id,
        input(told, 'board', [{ ...points[0]!, outcome: 'amended', text: 'Voor twee jaar.' }]),
      ),
    )
    const { decisions } = await read('pia', told)
    assert.deepEqual(
      decisions.map((decision) => decision.points.map(({ outcome }) => outcome)),
      [['agreed', 'agreed'], ['amended']],
    )
    await assert.rejects(fresh.db.updateTable('point_decisions').set({ text: '' }).execute(), /permission denied/)
    await assert.rejects(fresh.db.updateTable('decisions').set({ conditions: '' }).execute(), /permission denied/)
  })

  test('PROPOSAL-3 what a body has before it never changes, not by the store and not in the database', async () => {
    const told = await tell()
    const second = (await read('pia', told, june(11))).versions[0]!.points[1]!
    await as('pia', june(11), (tx, visit) => movePointUp(tx, visit, told.id, null, second.id))
    const version = (await read('pia', told, june(11))).versions[0]!
    assert.equal(version.points[0]!.thread, second.thread)
    await bring(told, 'programme', june(14))
    const texts = { ...version.texts, datedOn: version.datedOn, changed: '' }
    const point = version.points[0]!
    for (const act of [
      (tx: Tx, visit: Visit) => changeTexts(tx, visit, told.id, null, texts),
      (tx: Tx, visit: Visit) => changePoint(tx, visit, told.id, null, point.id, { ...point, text: 'Anders' }),
      (tx: Tx, visit: Visit) => removePoint(tx, visit, told.id, null, point.id),
    ])
      await assert.rejects(as('pia', june(15), act), refused('PROPOSAL-3', 'conflict'))
    // the belt: whoever forgets the rule changes nothing
    const changed = await as('pia', june(15), async (tx) => [
      await tx.updateTable('proposal_versions').set({ effect: 'x' }).where('id', '=', version.id).executeTakeFirst(),
      await tx.updateTable('decision_points').set({ text: 'x' }).where('id', '=', point.id).executeTakeFirst(),
    ])
    assert.deepEqual(
      changed.map(({ numUpdatedRows }) => Number(numUpdatedRows)),
      [0, 0],
    )
  })

  test('PROPOSAL-10 the second of two who change a proposal is told', async () => {
    const told = await tell({ send: false })
    const { head } = await read('pia', told)
    const change = (title: string) =>
      as('sjors', june(12), (tx, visit) => changeHead(tx, visit, told.id, head.version, { ...blankHead, title }))
    await change('Eerste')
    await assert.rejects(change('Tweede'), refused('PROPOSAL-10', 'conflict'))
    assert.equal((await read('pia', told)).head.title, 'Eerste')
  })

  test('ROUTE-5 laid before a meeting it stands on its agenda, with its day; the meeting of another body is refused', async () => {
    const told = await tell({ steps: [['board', 'decide', '2021-07-02']] })
    const meeting = async (body: BodyKey) => {
      const { rows } = await fresh.asAdmin.query<{ id: Id<'meeting'> }>(
        `insert into meetings (id, body_id, on_day, at_time, minutes, uid, made_at, changed_at)
         values (gen_random_uuid(), $1, '2021-07-06', '14:00', 60, gen_random_uuid()::text, now(), now()) returning id`,
        [bodyId(body)],
      )
      return rows[0]!.id
    }
    const lay = (meetingId: Id<'meeting'>) =>
      as('pia', june(20), (tx, visit) => putBeforeBody(tx, visit, told.id, { stepId: told.steps.board, meetingId }))
    await assert.rejects(lay(await meeting('steering')), refused('ROUTE-5', 'conflict'))
    const at = await meeting('board')
    await lay(at)
    const items = await as('pia', june(20), (tx) => listItemsOf(tx, told.id))
    assert.deepEqual(
      items.map(({ meetingId, onDay, kind, stepId }) => [meetingId, onDay, kind, stepId]),
      [[at, '2021-07-06', 'decide', told.steps.board]],
    )
    assert.equal((await read('wim', told)).steps[0]!.onDay, '2021-07-06')
  })

  test('ROUTE-3 a mandatory step is not skipped and an order is kept; ROUTE-4 sent back comes in a new version', async () => {
    const told = await tell()
    await assert.rejects(bring(told, 'board', june(12)), refused('ROUTE-3'))
    await assert.rejects(
      as('pia', june(12), (tx, visit) => skipStep(tx, visit, told.id, told.steps.steering, 'haast')),
      refused('ROUTE-3', 'forbidden'),
    )
    await assert.rejects(
      as('pia', june(12), (tx, visit) => removeStep(tx, visit, told.id, null, told.steps.steering)),
      refused('ROUTE-3'),
    )
    await bring(told, 'programme', june(14))
    await as('pia', june(14), (tx, visit) => noteDone(tx, visit, told.id, told.steps.programme))
    await bring(told, 'steering', june(16))
    await as('ruud', june(23), (tx, visit) => returnStep(tx, visit, told.id, told.steps.steering, 'Te breed'))
    await assert.rejects(bring(told, 'steering', june(24)), refused('ROUTE-4'))
    await as('pia', june(24), (tx, visit) => addVersion(tx, visit, told.id, null, visit.on))
    await bring(told, 'steering', june(24))
  })

  test('ROUTE-2 the steering group cannot be put on the route to decide', async () => {
    const told = await tell({ send: false })
    await assert.rejects(
      as('pia', june(12), (tx, visit) =>
        addStep(tx, visit, told.id, null, {
          bodyId: bodyId('steering'),
          kind: 'decide',
          onDay: null,
          meetingId: null,
          mandatory: true,
          minDaysBefore: 7,
        }),
      ),
      refused('ROUTE-2', 'forbidden'),
    )
    await assert.rejects(
      as('daan', june(12), (tx, visit) => skipStep(tx, visit, told.id, told.steps.steering, 'x')),
      refused('PROPOSAL-5', 'absent'),
    )
  })

  test('ESCALATION-1 money outside the budget puts the board on the route, mandatory, with the reason', async () => {
    const told = await tell({
      send: false,
      steps: [['steering', 'advise', '2021-06-23']],
      moneyCents: 4_000_000,
      moneyWithinBudget: false,
    })
    const send = () => as('pia', june(12), (tx, visit) => sendOnRoute(tx, visit, told.id, null))
    await assert.rejects(send(), refused('ESCALATION-1', 'conflict'))
    await as('pia', june(12), (tx, visit) => addEscalations(tx, visit, told.id))
    const added = (await read('pia', told)).steps.at(-1)!
    assert.deepEqual([added.bodyId, added.kind, added.mandatory], [bodyId('board'), 'decide', true])
    assert.match(added.reason, /buiten de begroting/)
    await send()
    assert.deepEqual((await read('wim', told)).head.state, 'on-route')
  })

  test('ESCALATION-1 money that comes up on the way stops it before the body that decides', async () => {
    const told = await tell({ steps: [['board', 'decide', '2021-07-02']] })
    await as('pia', june(12), async (tx, visit) => {
      const { head } = await readProposal(tx, visit, told.id)
      await changeHead(tx, visit, told.id, null, { ...head, moneyCents: 100, moneyWithinBudget: false })
      await tx.updateTable('route_steps').set({ mandatory: false }).where('proposal_id', '=', told.id).execute()
    })
    await assert.rejects(bring(told, 'board', june(25)), refused('ESCALATION-1', 'conflict'))
    await as('pia', june(12), (tx, visit) => addEscalations(tx, visit, told.id))
    await bring(told, 'board', june(25))
  })

  test('HEAR-1 the holder is asked, answers, and the work closes when all of the rank and file have an answer', async () => {
    const told = await tell()
    assert.ok((await workOf('ruud', told)).includes('proposal.hear'))
    const ask = (place: 'poWest' | 'voOost') =>
      as('ruud', june(15), (tx, visit) =>
        addConsultation(tx, visit, told.id, {
          kind: 'rank-and-file',
          seatHolderId: holderId('steering', 'ruud'),
          organisationId: placeId(place),
          name: place,
          askedOn: visit.on,
          dueOn: null,
        }),
      )
    const [west, oost] = [await ask('poWest'), await ask('voOost')]
    const answer = (who: RegionPerson, id: typeof west) =>
      as(who, june(20), (tx, visit) =>
        answerConsultation(tx, visit, told.id, id, null, {
          answeredOn: visit.on,
          outcome: 'objects',
          answer: 'Te snel.',
        }),
      )
    await assert.rejects(answer('ana', west), refused('HEAR-3', 'forbidden'))
    await answer('ruud', west)
    const hearing = () => as('wim', june(21), (tx, visit) => readHearing(tx, visit, told.id))
    assert.deepEqual((await hearing()).notHeard, ['Samenwerkingsverband VO Oost'])
    assert.deepEqual(await workOf('ruud', told), ['proposal.hear'])
    await answer('ruud', oost)
    assert.deepEqual(await workOf('ruud', told), [])
    assert.deepEqual((await hearing()).notHeard, [])
  })

  test('DECISION-6 organisations say what they think; an own member closes the own work, on behalf is said', async () => {
    const told = await tell({ steps: [['board', 'decide', '2021-07-02']] })
    await as('daan', june(15), (tx, visit) => askStances(tx, visit, told.id, { stepId: told.steps.board, dueOn: null }))
    assert.ok((await workOf('ana', told)).includes('proposal.stance'))
    assert.equal((await workOf('bea', told)).includes('proposal.stance'), false)
    const threads = (await read('ana', told)).versions[0]!.points.map(({ thread }) => thread)
    const say = (who: RegionPerson, place: 'polderveen' | 'molenwoude', stance: 'agrees' | 'waits') =>
      as(who, june(20), (tx, visit) =>
        sayStance(tx, visit, told.id, {
          stepId: told.steps.board,
          organisationId: placeId(place),
          onDay: visit.on,
          points: threads.map((thread) => ({ thread, stance, text: '' })),
        }),
      )
    await assert.rejects(say('ana', 'molenwoude', 'agrees'), refused('DECISION-8', 'forbidden'))
    await say('ana', 'polderveen', 'agrees')
    await say('daan', 'molenwoude', 'waits')
    assert.equal((await workOf('ana', told)).includes('proposal.stance'), false)
    assert.ok((await workOf('lou', told)).includes('proposal.stance'))
    assert.deepEqual(
      (await read('lou', told)).stances.map(({ stance, recordedAs }) => [stance, recordedAs]),
      [
        ['agrees', 'organisation'],
        ['agrees', 'organisation'],
        ['waits', 'secretary'],
        ['waits', 'secretary'],
      ],
    )
  })

  test('DECISION-11 a decision is asked about once, four weeks before it is to be looked at again', async () => {
    const told = await tell()
    await toBoard(told)
    const points = await agreedOn(told)
    await as('wim', july(2), (tx, visit) =>
      decide(tx, visit, told.id, input(told, 'board', points, { reviewOn: day('2022-07-01') })),
    )
    const remind = (on: string) =>
      inTransaction(fresh.db, {}, (tx) => remindOfReviews(tx, day(on), new Date(`${on}T05:25:00Z`)))
    assert.deepEqual([await remind('2022-06-02'), await remind('2022-06-03'), await remind('2022-06-04')], [0, 1, 0])
    const { rows } = await fresh.asAdmin.query(
      `select organisation_id, role, to_char(due_on, 'YYYY-MM-DD') as due from work_items where kind = 'decision.review'`,
    )
    assert.deepEqual(rows, [{ organisation_id: placeId('office'), role: 'project_leader', due: '2022-07-01' }])
  })

  test('DECISION-7 the owner of a follow-up reads it without reading the proposal, and says how it stands', async () => {
    const told = await tell()
    await toBoard(told)
    const points = await agreedOn(told)
    const decisionId = await as('wim', july(2), (tx, visit) => decide(tx, visit, told.id, input(told, 'board', points)))
    const id = await as('daan', july(2), (tx, visit) =>
      addFollowUp(tx, visit, told.id, decisionId, {
        text: 'Planning maken',
        ownerText: 'Tom',
        ownerOrganisationId: placeId('provider'),
        ownerFunctionId: regionFunction('tom'),
        dueOn: day('2021-09-01'),
      }),
    )
    assert.ok((await workOf('tom')).includes('decision.follow'))
    const seen = await as('tom', july(3), (tx) => readFollowUp(tx, id))
    assert.deepEqual([seen.text, seen.proposal], ['Planning maken', null])
    await assert.rejects(
      as('els', july(3), (tx) => readFollowUp(tx, id)),
      refused('DECISION-7', 'absent'),
    )
    await assert.rejects(
      as('ana', july(3), (tx, visit) => sayOfFollowUp(tx, visit, id, null, 'done', '')),
      refused('DECISION-9', 'forbidden'),
    )
    await as('tom', july(3), (tx, visit) => sayOfFollowUp(tx, visit, id, seen.version, 'done', 'Klaar'))
    assert.equal((await workOf('tom')).includes('decision.follow'), false)
  })
})
