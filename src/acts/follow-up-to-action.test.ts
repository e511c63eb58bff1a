import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { type FreshDatabase, freshDatabase } from '../../tests/db.ts'
import { setBodies, tellProposal } from '../../tests/proposal-stage.ts'
import { type RegionPerson, asRegion, placeId, regionFunction, setRegion } from '../../tests/region-stage.ts'
import { addAgenda } from '../features/agenda/store/agenda-acts.ts'
import { addAmbition } from '../features/agenda/store/ambitions.ts'
import { decide } from '../features/governance/store/decision-store.ts'
import { readFollowUp } from '../features/governance/store/follow-up-store.ts'
import { putBeforeBody } from '../features/governance/store/on-route-store.ts'
import { readProposal } from '../features/governance/store/proposal-read.ts'
import { followUpToAction } from './follow-up-to-action.ts'

let fresh: FreshDatabase
before(async () => {
  fresh = await freshDatabase()
  await setRegion(fresh)
  await setBodies(fresh)
})
after(() => fresh.close())

const as = <T>(who: RegionPerson, act: (tx: Tx, visit: Visit) => Promise<T>) =>
  asRegion(fresh, 'agenda.change', who, act)

test('DECISION-10 what follows from a decision becomes an action of the agenda, once, by who keeps the agenda', async () => {
  const { id, steps } = await as('pia', (tx, visit) =>
    tellProposal(tx, visit, { steps: [['board', 'decide', '2026-11-24']] }),
  )
  await as('pia', (tx, visit) => putBeforeBody(tx, visit, id, { stepId: steps.board, meetingId: null }))
  const followUp = {
    text: 'Planning maken',
    ownerText: 'Jeugdhulp Oeverland',
    ownerOrganisationId: placeId('provider'),
    ownerFunctionId: regionFunction('tom'),
    dueOn: day('2027-09-01'),
  }
  await as('wim', async (tx, visit) => {
    const { versions } = await readProposal(tx, visit, id)
    await decide(tx, visit, id, {
      stepId: steps.board,
      onDay: visit.on,
      otherDayReason: '',
      points: versions[0]!.points.map((point) => ({ pointId: point.id, outcome: 'agreed', text: '' })),
      conditions: '',
      mandate: '',
      reviewOn: null,
      followUps: [followUp, { ...followUp, text: `${'Lang verhaal. '.repeat(30)}Slot.` }],
    })
  })
  const [made, long] = (await as('pia', (tx, visit) => readProposal(tx, visit, id))).followUps
  const { agendaId, ambitionId } = await as('pia', async (tx, visit) => {
    const agenda = await addAgenda(tx, visit, {
      name: 'Agenda',
      division: 'samenwerking',
      areaId: null,
      fromOn: day('2026-01-01'),
    })
    return { agendaId: agenda, ambitionId: await addAmbition(tx, visit, agenda, { number: '1', title: 'Eerder hulp' }) }
  })
  const place = { agendaId, ambitionId, planning: '1 september 2027' }
  await assert.rejects(
    as('wim', (tx, visit) => followUpToAction(tx, visit, made!.id, place)),
    Refusal,
  )
  const actionId = await as('pia', (tx, visit) => followUpToAction(tx, visit, made!.id, place))
  const after = await as('pia', (tx) => readFollowUp(tx, made!.id))
  assert.deepEqual([after.actionId, after.state], [actionId, 'done'])
  const { rows } = await fresh.asAdmin.query(
    'select title, planning_text as planning, owner_function_id as owner from agenda_actions',
  )
  assert.deepEqual(rows, [{ title: 'Planning maken', planning: '1 september 2027', owner: regionFunction('tom') }])
  await as('pia', (tx, visit) => followUpToAction(tx, visit, long!.id, place))
  const whole = await fresh.asAdmin.query(`select title, elaboration from agenda_actions where elaboration <> ''`)
  assert.equal(whole.rows.length, 1)
  assert.match(whole.rows[0].title, /^Lang verhaal\. .{280,}…$/)
  assert.match(whole.rows[0].elaboration, /Slot\.$/, 'nothing of a long text is lost')
  await assert.rejects(
    as('pia', (tx, visit) => followUpToAction(tx, visit, made!.id, place)),
    (fault) => fault instanceof Refusal && fault.rule === 'DECISION-10',
  )
})
