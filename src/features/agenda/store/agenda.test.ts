import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addDays, day } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction } from '#platform/database.ts'
import { type FreshDatabase, freshDatabase } from '../../../../tests/db.ts'
import { testMoment } from '../../../../tests/house.ts'
import { asRegion, placeId, regionFunction, setRegion } from '../../../../tests/region-stage.ts'
import type { ActionId } from '../domain/action.ts'
import type { AgendaId } from '../domain/agenda.ts'
import type { AmbitionId } from '../domain/ambition.ts'
import { resolveNumber } from '../domain/numbering.ts'
import { countStates, sayCounts } from '../domain/progress.ts'
import { countChoices, sayChoices } from '../domain/local-choice.ts'
import { addAction, changeAction } from './actions.ts'
import { addAgenda } from './agenda-acts.ts'
import { endAmbition, mergeAmbitions, renumberAmbition, splitAmbition } from './ambition-changes.ts'
import { addAmbition, changeAmbition } from './ambitions.ts'
import { askOwners } from './ask-owners.ts'
import { choose } from './choose.ts'
import { addFocalPoint } from './focal-points.ts'
import { readAgenda } from './read-agenda.ts'
import { listPublicStatements, saySoFar } from './statements.ts'
import { adoptVersion, fixVersion, listPublished, listVersions, publishVersion, readPublished } from './versions.ts'

let fresh: FreshDatabase
before(async () => {
  fresh = await freshDatabase()
  await setRegion(fresh)
})
after(() => fresh.close())

const on = day('2026-11-24')
const ground = { on, reason: 'Samen is het één opgave.', decidedIn: 'Bestuurlijk overleg' }
let minutes = 0
/** What is said after something else is said at a later moment. */
const later = () => new Date(testMoment.getTime() + 60_000 * ++minutes)
const refusedBy = (kind: Refusal['kind'], rule: string) => (fault: unknown) =>
  fault instanceof Refusal && fault.kind === kind && fault.rule === rule

async function areaId() {
  const { rows } = await fresh.asAdmin.query<{ id: string }>(`select id from areas where division = 'samenwerking'`)
  return rows[0]!.id as never
}

/** An agenda with ambitions of these numbers, each with one action that has its number behind it. */
async function agendaWith(...numbers: readonly string[]) {
  const area = await areaId()
  return asRegion(fresh, 'agenda.change', 'pia', async (tx, visit) => {
    const id = await addAgenda(tx, visit, {
      name: 'Samen naar school',
      division: 'samenwerking',
      areaId: area,
      fromOn: on,
    })
    const ambitions = new Map<string, AmbitionId>()
    const actions = new Map<string, ActionId>()
    for (const number of numbers) {
      const ambition = await addAmbition(tx, visit, id, { number, title: `Ambitie ${number}` })
      ambitions.set(number, ambition)
      const action = { ambitionId: ambition, number: `${number}.1`, title: `Actie bij ${number}` }
      actions.set(
        number,
        await addAction(tx, visit, id, { ...action, planning: 'najaar 2026', ownerFunctionId: regionFunction('ruud') }),
      )
    }
    return { id, ambition: (key: string) => ambitions.get(key)!, action: (key: string) => actions.get(key)! }
  })
}

const look = (id: AgendaId) => asRegion(fresh, 'agenda.read', 'tom', (tx) => readAgenda(tx, id, on))
const seen = (id: AmbitionId, version = 1) => ({ id, version })

describe('AGENDA-1 who changes an agenda', () => {
  test('the team of its office; others read, and strangers see nothing', async () => {
    const { id } = await agendaWith('1')
    const add = (who: 'wim' | 'ruud') =>
      asRegion(fresh, 'agenda.change', who, (tx, visit) => addAmbition(tx, visit, id, { number: '2', title: 'Nee' }))
    await assert.rejects(add('wim'), refusedBy('forbidden', 'AGENDA-1'))
    await assert.rejects(add('ruud'), refusedBy('forbidden', 'AGENDA-1'))
    assert.equal((await look(id)).ambitions.length, 1)
    await assert.rejects(
      inTransaction(fresh.db, { on }, (tx) => readAgenda(tx, id, on)),
      refusedBy('absent', 'AGENDA-1'),
    )
  })

  test('the database itself refuses what the rule would', async () => {
    const { id } = await agendaWith('1')
    const row = (made: string) => ({
      id: made,
      agenda_id: id,
      position: 1,
      number: '9',
      title: 'Nee',
      made_at: testMoment,
    })
    await assert.rejects(
      asRegion(fresh, 'agenda.read', 'wim', (tx) =>
        tx.insertInto('ambitions').values(row('0190a0b0-0000-7000-8000-00000000000a')).execute(),
      ),
      /row-level security/,
    )
  })
})

test('an action keeps the words of its planning, its moments and who takes part', async () => {
  const { id, ambition } = await agendaWith('1')
  await asRegion(fresh, 'agenda.change', 'pia', (tx, visit) =>
    addAction(tx, visit, id, {
      ambitionId: ambition('1'),
      title: 'Bijeenkomst voorbereiden',
      planning: 'Voorbereiding: september 2026 Bijeenkomst: december 2026 en doorloop 2027',
      participants: '2/3 gemeenten, 1 tekstschrijver',
      ownerOrganisationId: placeId('poOost'),
    }),
  )
  const action = (await look(id)).actions[1]!
  assert.deepEqual(
    action.moments.map(({ label, from, until, runsOn }) => [label, from, until, runsOn]),
    [
      ['voorbereiding', '2026-09-01', '2026-10-01', null],
      ['bijeenkomst', '2026-12-01', '2027-01-01', '2028-01-01'],
    ],
  )
  assert.deepEqual(
    action.participants.map(({ party, atLeast, atMost }) => [party, atLeast, atMost]),
    [
      ['gemeenten', 2, 3],
      ['tekstschrijver', 1, 1],
    ],
  )
  assert.equal(action.owner.organisationName, 'Samenwerkingsverband PO Oost')
})

test('the whole agenda is read in seven questions, however many ambitions it has', async () => {
  const { id } = await agendaWith('1', '2', '3', '10')
  let questions = 0
  const agenda = await asRegion(fresh, 'agenda.read', 'tom', (tx) =>
    readAgenda(
      tx.withPlugin({
        transformQuery: ({ node }) => {
          questions += 1
          return node
        },
        transformResult: ({ result }) => Promise.resolve(result),
      }),
      id,
      on,
    ),
  )
  assert.equal(questions, 7)
  assert.deepEqual(
    agenda.ambitions.map(({ number }) => number),
    ['1', '2', '3', '10'],
  )
  assert.equal(agenda.municipalities.length, 7)
})

describe('AGENDA-3 ambitions and their numbers', () => {
  test('merged into a new one: actions, hours and focal points go along, and old numbers lead to it', async () => {
    const { id, ambition } = await agendaWith('4', '5', '6')
    await asRegion(fresh, 'agenda.change', 'pia', async (tx, visit) => {
      const point = await addFocalPoint(tx, visit, id, { name: 'Overgangen' })
      await changeAmbition(tx, visit, id, ambition('5'), 1, { title: 'Ambitie 5', focalPointIds: [point] })
      await tx
        .insertInto('hour_lines')
        .values({
          id: '0190a0b0-0000-7000-8000-0000000000b1',
          agenda_id: id,
          ambition_id: ambition('5'),
          position: 1,
          activity: 'Overleg',
          sharing: 'nobody',
          hours: '8',
        })
        .execute()
      await mergeAmbitions(tx, visit, id, {
        ...ground,
        from: [seen(ambition('4')), seen(ambition('5'), 2)],
        into: { number: '4', title: 'Samen overstappen' },
      })
    })
    const agenda = await look(id)
    const target = resolveNumber('4', agenda).current!
    assert.equal(target.title, 'Samen overstappen')
    assert.equal(target.focalPointIds.length, 1)
    assert.deepEqual(
      resolveNumber('5', agenda).earlier?.now.map((each) => each.id),
      [target.id],
    )
    assert.deepEqual(
      agenda.actions.filter(({ ambitionId }) => ambitionId === target.id).map(({ number }) => number),
      ['4.1', '4.2'],
    )
    const { rows } = await fresh.asAdmin.query(`select ambition_id from hour_lines where agenda_id = $1`, [id])
    assert.deepEqual(rows, [{ ambition_id: target.id }])
  })

  test('merged into one that stays', async () => {
    const { id, ambition } = await agendaWith('1', '2')
    await asRegion(fresh, 'agenda.change', 'pia', (tx, visit) =>
      mergeAmbitions(tx, visit, id, {
        ...ground,
        from: [seen(ambition('1')), seen(ambition('2'))],
        into: { id: ambition('1') },
      }),
    )
    const agenda = await look(id)
    assert.equal(resolveNumber('1', agenda).current?.id, ambition('1'))
    assert.deepEqual(
      resolveNumber('2', agenda).earlier?.now.map(({ number }) => number),
      ['1'],
    )
  })

  test('split, then renumbered: the old number leads to both, by their new numbers', async () => {
    const { id, ambition, action } = await agendaWith('3')
    const [, second] = await asRegion(fresh, 'agenda.change', 'pia', (tx, visit) =>
      splitAmbition(tx, visit, id, {
        ...ground,
        from: seen(ambition('3')),
        into: [
          { number: '3', title: 'Thuis', actionIds: [] },
          { number: '4', title: 'Op school', actionIds: [action('3')] },
        ],
      }),
    )
    await asRegion(fresh, 'agenda.change', 'pia', (tx, visit) =>
      renumberAmbition(tx, visit, id, { ...ground, ambition: seen(second!), number: '7' }),
    )
    const agenda = await look(id)
    const { current, earlier } = resolveNumber('3', agenda)
    assert.equal(current?.title, 'Thuis')
    assert.deepEqual(
      earlier?.now.map(({ number, title }) => [number, title]),
      [['7', 'Op school']],
    )
    assert.deepEqual(
      agenda.actions.map(({ number }) => number),
      ['7.1'],
    )
  })

  test('ended: its actions end with it as stopped, with the reason', async () => {
    const { id, ambition } = await agendaWith('8')
    await asRegion(fresh, 'agenda.change', 'pia', (tx, visit) =>
      endAmbition(tx, visit, id, { ...ground, ambition: seen(ambition('8')) }),
    )
    const agenda = await look(id)
    assert.equal(agenda.ambitions[0]?.endedOn, on)
    const [action] = agenda.actions
    assert.deepEqual([action?.endedOn, action?.last?.state, action?.last?.text], [on, 'stopped', ground.reason])
    assert.deepEqual(
      resolveNumber('8', agenda).earlier?.ended.map(({ number }) => number),
      ['8'],
    )
  })

  test('a number in use, one ambition alone, or a day to come is refused', async () => {
    const { id, ambition } = await agendaWith('1', '2')
    const change = (act: (tx: never, visit: never) => Promise<unknown>) =>
      asRegion(fresh, 'agenda.change', 'pia', (tx, visit) => act(tx as never, visit as never))
    const input = { ...ground, ambition: seen(ambition('1')) }
    const conflict = refusedBy('conflict', 'AGENDA-3')
    await assert.rejects(
      change((tx, visit) => renumberAmbition(tx, visit, id, { ...input, number: '2' })),
      conflict,
    )
    await assert.rejects(
      change((tx, visit) =>
        mergeAmbitions(tx, visit, id, { ...ground, from: [seen(ambition('1'))], into: { number: '9', title: 'Nee' } }),
      ),
      conflict,
    )
    await assert.rejects(
      change((tx, visit) => endAmbition(tx, visit, id, { ...input, on: addDays(on, 1) })),
      conflict,
    )
    assert.deepEqual(
      (await look(id)).ambitions.map(({ endedOn }) => endedOn),
      [null, null],
    )
  })
})

describe('AGENDA-9 two who change one thing', () => {
  test('the second sees what stands there, and an ambition that was changed is not merged unseen', async () => {
    const { id, ambition, action } = await agendaWith('1', '2')
    const outcomes = await asRegion(fresh, 'agenda.change', 'sjors', async (tx, visit) => [
      await changeAmbition(tx, visit, id, ambition('1'), 1, { title: 'Eerst' }),
      await changeAmbition(tx, visit, id, ambition('1'), 1, { title: 'Later' }),
      await changeAction(tx, visit, id, action('1'), 1, { ambitionId: ambition('1'), title: 'Eerst' }),
      await changeAction(tx, visit, id, action('1'), 1, { ambitionId: ambition('1'), title: 'Later' }),
    ])
    assert.deepEqual(
      outcomes.map((outcome) => (outcome.kind === 'written' ? 'written' : outcome.current.title)),
      ['written', 'Eerst', 'written', 'Eerst'],
    )
    await assert.rejects(
      asRegion(fresh, 'agenda.change', 'pia', (tx, visit) =>
        mergeAmbitions(tx, visit, id, {
          ...ground,
          from: [seen(ambition('1')), seen(ambition('2'))],
          into: { number: '9', title: 'Samen' },
        }),
      ),
      refusedBy('conflict', 'AGENDA-9'),
    )
  })
})

describe('AGENDA-2 and AGENDA-4 the owner says how an action stands', () => {
  test('the owner, or the team on behalf; nobody else', async () => {
    const { id, action } = await agendaWith('1')
    const say = (who: 'ruud' | 'els' | 'pia', state: 'running' | 'waiting', text = '') =>
      asRegion(
        fresh,
        'agenda.say',
        who,
        (tx, visit) => saySoFar(tx, visit, id, action('1'), { state, on, text }),
        later(),
      )
    await assert.rejects(say('els', 'running'), refusedBy('forbidden', 'AGENDA-2'))
    await assert.rejects(say('ruud', 'waiting'), refusedBy('conflict', 'AGENDA-13'))
    await say('ruud', 'running')
    assert.equal(sayCounts(countStates((await look(id)).actions)), '1 actie: 1 loopt')
    await say('pia', 'waiting', 'Het wachten is op de raad.')
    const last = (await look(id)).actions[0]?.last
    assert.deepEqual(
      [last?.state, last?.onBehalf, last?.by.organisation],
      ['waiting', true, 'Regiobureau Duin en Polder'],
    )
  })
})

describe('AGENDA-6 a municipality says what it does', () => {
  test('it is asked, its last word counts, and all are counted', async () => {
    const { id, ambition } = await agendaWith('1')
    const action = await asRegion(fresh, 'agenda.change', 'pia', (tx, visit) =>
      addAction(tx, visit, id, { ambitionId: ambition('1'), title: 'Coach op school', mayDiffer: true }),
    )
    const open = async () =>
      (
        await fresh.asAdmin.query<{ count: number }>(
          `select count(*)::int from work_items where kind = 'action.local' and path like $1 and done_at is null`,
          [`%${action}%`],
        )
      ).rows[0]!.count
    assert.equal(await open(), 3)
    const say = (who: 'wim' | 'fenna' | 'ruud', choice: 'adopt' | 'decline', text = '') =>
      asRegion(fresh, 'agenda.say', who, (tx, visit) => choose(tx, visit, id, action, { choice, text }), later())
    await say('wim', 'adopt')
    await say('wim', 'decline', 'Wij hebben al een coach in de wijk.')
    await say('fenna', 'adopt')
    await assert.rejects(say('ruud', 'adopt'), refusedBy('forbidden', 'AGENDA-6'))
    await assert.rejects(say('fenna', 'decline'), refusedBy('conflict', 'AGENDA-13'))
    const agenda = await look(id)
    const counts = countChoices(
      agenda.municipalities,
      agenda.choices.filter(({ actionId }) => actionId === action),
    )
    assert.equal(sayChoices(counts), '7 gemeenten: 1 neemt over, 1 doet niet mee, 5 nog niet gezegd')
    assert.equal(await open(), 1)
  })
})

describe('AGENDA-7 versions', () => {
  test('fixed, adopted once, and read by everyone only when it is published', async () => {
    const { id, action, ambition } = await agendaWith('1')
    const everyone = { on }
    const version = await asRegion(fresh, 'agenda.change', 'pia', async (tx, visit) => {
      const made = await fixVersion(tx, visit, id, { name: 'Vastgestelde agenda' })
      await adoptVersion(tx, visit, id, made, { on, in: 'Bestuurlijk overleg' })
      return made
    })
    await asRegion(fresh, 'agenda.say', 'ruud', (tx, visit) =>
      saySoFar(tx, visit, id, action('1'), { state: 'running', on, text: 'Wij zijn begonnen.', isPublic: true }),
    )
    await assert.rejects(
      inTransaction(fresh.db, everyone, (tx) => readPublished(tx, id, null)),
      refusedBy('absent', 'AGENDA-1'),
    )
    const publicly = () => inTransaction(fresh.db, everyone, (tx) => listPublicStatements(tx, id, [action('1')]))
    assert.deepEqual(await publicly(), [])

    await asRegion(fresh, 'agenda.change', 'pia', async (tx, visit) => {
      await publishVersion(tx, visit, id, version)
      await changeAmbition(tx, visit, id, ambition('1'), 1, { title: 'Nog een concept' })
      await fixVersion(tx, visit, id, { name: 'Concept' })
    })
    const published = await inTransaction(fresh.db, everyone, (tx) => readPublished(tx, id, null))
    assert.equal(published.version.number, 1)
    assert.ok(!JSON.stringify(published).includes('Nog een concept'))
    assert.ok(!JSON.stringify(published).includes('Ruud'))
    assert.deepEqual(
      (await publicly()).map(({ text, organisation }) => [text, organisation]),
      [['Wij zijn begonnen.', 'Samenwerkingsverband PO Oost']],
    )
    await asRegion(
      fresh,
      'agenda.say',
      'ruud',
      (tx, visit) => saySoFar(tx, visit, id, action('1'), { state: 'done', on, text: 'Alleen voor de regio.' }),
      later(),
    )
    // also to who may see more, what is public is only that
    const asked = await asRegion(fresh, 'agenda.read', 'tom', async (tx) => ({
      said: await listPublicStatements(tx, id, [action('1')]),
      numbers: (await listPublished(tx)).filter(({ agendaId }) => agendaId === id).map(({ number }) => number),
    }))
    assert.deepEqual(
      asked.said.map(({ text }) => text),
      ['Wij zijn begonnen.'],
    )
    assert.deepEqual(asked.numbers, [1])
    const listed = await inTransaction(fresh.db, everyone, (tx) => listPublished(tx))
    assert.deepEqual(
      listed.filter(({ agendaId }) => agendaId === id).map(({ title }) => title),
      ['Samen naar school'],
    )
    assert.equal((await asRegion(fresh, 'agenda.read', 'tom', (tx) => listVersions(tx, id))).length, 2)
    await assert.rejects(
      asRegion(fresh, 'agenda.change', 'pia', (tx, visit) =>
        adoptVersion(tx, visit, id, version, { on, in: 'Iemand anders' }),
      ),
      refusedBy('conflict', 'AGENDA-7'),
    )
  })

  test('what was fixed cannot be changed, also not by the team', async () => {
    const { id } = await agendaWith('1')
    await assert.rejects(
      asRegion(fresh, 'agenda.change', 'pia', async (tx, visit) => {
        const version = await fixVersion(tx, visit, id, { name: 'Vast' })
        await tx.updateTable('agenda_versions').set({ content: '{}' }).where('id', '=', version).execute()
      }),
      /permission denied/,
    )
  })
})

describe('AGENDA-12 owners are asked once for each moment', () => {
  test('two weeks before it ends, and not when something was said since', async () => {
    const { id, action } = await agendaWith('1')
    const open = async () =>
      (
        await fresh.asAdmin.query<{ due: string }>(
          `select due_on as due from work_items where kind = 'action.say' and path like $1 and done_at is null`,
          [`%${action('1')}%`],
        )
      ).rows.map(({ due }) => due)
    const ask = (day: typeof on) =>
      inTransaction(fresh.db, { errand: 'agenda', on: day }, (tx) => askOwners(tx, day, testMoment))
    await ask(day('2026-11-15'))
    assert.deepEqual(await open(), [])
    await ask(day('2026-11-16'))
    await ask(day('2026-11-17'))
    assert.deepEqual(await open(), ['2026-11-30'])
    await asRegion(fresh, 'agenda.say', 'ruud', (tx, visit) =>
      saySoFar(tx, visit, id, action('1'), { state: 'running', on: day('2026-11-20') }),
    )
    await ask(day('2026-12-20'))
    assert.deepEqual(await open(), [])
  })
})
