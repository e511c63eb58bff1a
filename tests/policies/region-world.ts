/**
 * One of everything that a region has: an agenda, bodies and their meetings, proposals at every stage, plans, costs and
 * reports. And a second office with people of its own, who have nothing to say in it.
 */
import type { Day } from '#kernel/day.ts'
import { issueReport } from '../../src/acts/draw-up-report.ts'
import type { AgendaId } from '../../src/features/agenda/domain/agenda.ts'
import { fixVersion } from '../../src/features/agenda/store/versions.ts'
import type { ProgressReportId } from '../../src/features/governance/domain/reports/progress-report.ts'
import { idOf } from '../child-facts.ts'
import type { FreshDatabase } from '../db.ts'
import { setHours } from '../hours-stage.ts'
import { bodyId, holderId, setBodies, tellProposal } from '../proposal-stage.ts'
import { asRegion, placeId, regionFunction, regionPerson, setRegion } from '../region-stage.ts'

type Row = Readonly<Record<string, unknown>>
type Rows = readonly (readonly [table: string, row: Row])[]

const office = placeId('office')
const now = '2026-11-20T10:00:00Z'
const id = (name: string) => idOf<string>(name)

/** People without a say here: of another office, of a municipality outside the area, a secretary of a body elsewhere. */
export const outsiders = {
  nora: { role: 'project_leader', at: 'other-office' },
  otto: { role: 'swv_consultant', at: 'other-swv' },
  gwen: { role: 'alderman', at: 'other-town' },
  hugo: { role: 'policy_officer', at: 'other-town' },
} as const
export type Outsider = keyof typeof outsiders
export const outsiderPerson = (who: Outsider) => id(`p-out-${who}`)
export const outsiderFunction = (who: Outsider) => id(`f-out-${who}`)
/** Was of the programme team until this year; and someone of a family. */
export const ended = { person: id('p-out-ended'), function: id('f-out-ended') }
export const family = id('p-out-family')
export const ids = {
  consultation: id('consultation'),
  supportPlan: id('support-plan'),
  track: id('track'),
  meeting: id('meeting'),
  paper: id('paper'),
  /** A meeting that is today and not yet held. */
  today: id('today'),
}
/** What stands in the region and was not published: only who has to do with it may meet these words. */
export const unpublished = [
  'Voorstel in concept',
  'Voorstel voor advies',
  'Voorstel met besluit',
  'Voorstel voor besluit',
  'Voorstel op weg',
  'Punt item',
  'Punt second',
  'Punt backlog',
  'Vertrouwelijk punt',
  'Vertrouwelijk stuk',
  'Stuk van de vergadering',
  'Stuk van het punt',
  'Woorden van een stuk',
  'Concept van een verslag',
  'Vastgesteld verslag',
  'Besluit uitvoeren',
  'Rapportage concept-report',
]

/** Something of the other office, to put what is not hers in: an agenda and a body. */
export async function ofOthers(fresh: FreshDatabase): Promise<{ readonly agenda: string; readonly body: string }> {
  await put(fresh, [
    [
      'agendas',
      {
        id: id('other-agenda'),
        office_id: id('other-office'),
        division: 'samenwerking',
        name: 'Agenda elders',
        from_on: '2026-01-01',
        made_at: now,
      },
    ],
  ])
  return { agenda: id('other-agenda'), body: id('other-body') }
}

export type Known = { readonly agenda: string; readonly actions: readonly string[]; readonly advised: string }

async function put({ asAdmin }: FreshDatabase, rows: Rows): Promise<void> {
  for (const [table, row] of rows) {
    const names = Object.keys(row)
    const places = names.map((_, index) => `$${index + 1}`)
    await asAdmin.query(
      `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`,
      Object.values(row) as unknown[],
    )
  }
}

/** Fills the whole region of the office where Pia leads. */
export async function fillRegion(fresh: FreshDatabase): Promise<Known> {
  await setRegion(fresh)
  await setBodies(fresh)
  await putPeople(fresh)
  const { agenda, actions } = await putAgenda(fresh)
  await putMeetings(fresh)
  const advised = await putProposals(fresh)
  await putPlans(fresh)
  await putCostsAndReports(fresh, agenda)
  return { agenda, actions, advised }
}

async function putPeople(fresh: FreshDatabase): Promise<void> {
  await put(fresh, [
    ['organisations', { id: id('other-office'), kind: 'region-office', name: 'Regiobureau Elders' }],
    ['organisations', { id: id('other-swv'), kind: 'swv', name: 'Samenwerkingsverband Elders' }],
    [
      'organisations',
      { id: id('other-town'), kind: 'municipality', name: 'Gemeente Elders', municipality_code: '9911' },
    ],
    ...[...Object.keys(outsiders), 'ended', 'family'].map((who): Rows[number] => [
      'people',
      { id: id(`p-out-${who}`), name: `Iemand ${who}`, is_staff: who !== 'family' },
    ]),
    ...Object.entries(outsiders).map(([who, { role, at }]): Rows[number] => [
      'functions',
      { id: id(`f-out-${who}`), person_id: id(`p-out-${who}`), organisation_id: id(at), role, from_on: '2020-01-01' },
    ]),
    [
      'functions',
      {
        id: ended.function,
        person_id: ended.person,
        organisation_id: office,
        role: 'programme_member',
        from_on: '2020-01-01',
        until_on: '2026-01-01',
      },
    ],
    ['bodies', { ...body(id('other-office')), id: id('other-body'), name: 'Overleg elders' }],
    ['seats', seat('other-seat', id('other-body'))],
    [
      'seat_holders',
      {
        id: id('other-holder'),
        seat_id: id('other-seat'),
        body_id: id('other-body'),
        name: 'Iemand otto',
        function_id: outsiderFunction('otto'),
        part: 'secretary',
        from_on: '2020-01-01',
      },
    ],
  ])
}

const body = (officeId: string) => ({
  office_id: officeId,
  powers: ['advises'],
  scale: 'regional',
  from_on: '2020-01-01',
  made_at: now,
})
const seat = (name: string, of: string) => ({
  id: id(name),
  body_id: of,
  position: 9,
  title: 'Zetel',
  rule: 'person',
  count: 9,
  from_on: '2020-01-01',
})

async function putAgenda(fresh: FreshDatabase): Promise<{ agenda: AgendaId; actions: readonly string[] }> {
  const { agendaId, ambitions, actions } = await asRegion(fresh, 'agenda.change', 'pia', (tx, visit) =>
    setHours(tx, visit),
  )
  const { asAdmin } = fresh
  const mine = { agenda_id: agendaId }
  await asAdmin.query(
    `update agendas set area_id = (select id from areas where name = 'Regio Duin en Polder') where id = $1`,
    [agendaId],
  )
  // of one organisation, so that not everyone may book on them
  await asAdmin.query('update agenda_parties set organisation_id = $2 where agenda_id = $1', [
    agendaId,
    placeId('board'),
  ])
  await asAdmin.query(
    `update agenda_actions set may_differ = true, owner_organisation_id = $2, owner_function_id = $3 where agenda_id = $1`,
    [agendaId, placeId('poOost'), regionFunction('ruud')],
  )
  const [first, second] = [actions.get('1.1')!, actions.get('3.1')!]
  await put(fresh, [
    ['agenda_principles', { ...mine, id: id('principle'), position: 1, education: 'Samen', municipalities: 'Samen' }],
    ['focal_points', { ...mine, id: id('focal-point'), position: 1, name: 'Eerder hulp' }],
    ['agenda_sources', { ...mine, id: id('source'), name: 'Notitie', made_at: now }],
    ['agenda_parties', { ...mine, id: id('free-party'), code: 'Vrij' }],
    ['action_links', { ...mine, id: id('link'), from_action_id: first, to_action_id: second, kind: 'see' }],
    ['ambition_focal_points', { ...mine, ambition_id: ambitions.get('1')!, focal_point_id: id('focal-point') }],
  ])
  await asRegion(fresh, 'agenda.change', 'pia', (tx, visit) => fixVersion(tx, visit, agendaId, { name: 'Eerste' }))
  return { agenda: agendaId, actions: [first, second] }
}

async function putMeetings(fresh: FreshDatabase): Promise<void> {
  const board = bodyId('board')
  const meeting = (name: string, on: Day | string, more: Row = {}): Rows[number] => [
    'meetings',
    {
      id: id(name),
      body_id: board,
      on_day: on,
      at_time: '14:00',
      minutes: 60,
      uid: name,
      made_at: now,
      changed_at: now,
      ...more,
    },
  ]
  const item = (name: string, more: Row): Rows[number] => [
    'meeting_items',
    { id: id(name), body_id: board, position: 1, title: `Punt ${name}`, kind: 'discuss', made_at: now, ...more },
  ]
  const paper = {
    office_id: office,
    kind: 'paper',
    media_type: 'text/plain',
    text: 'Woorden van een stuk',
    made_at: now,
  }
  await put(fresh, [
    ['seats', seat('free-seat', board)],
    [
      'meeting_series',
      {
        id: id('series'),
        body_id: board,
        every_weeks: 8,
        starts_on: '2026-12-03',
        at_time: '14:00',
        minutes: 60,
        made_at: now,
      },
    ],
    meeting('meeting', '2026-12-10', { series_id: id('series') }),
    meeting('today', '2026-11-24', { agenda_sent_at: now }),
    meeting('draft-meeting', '2026-12-17'),
    meeting('held', '2026-11-12', { state: 'held', agenda_sent_at: now, published_at: now }),
    meeting('adopted', '2026-10-12', { state: 'held', agenda_sent_at: now, published_at: now }),
    item('item', { meeting_id: id('meeting') }),
    item('second', { meeting_id: id('meeting'), position: 2 }),
    item('secret', { meeting_id: id('held'), is_confidential: true, title: 'Vertrouwelijk punt' }),
    item('backlog', {}),
    ['papers', { ...paper, id: id('paper'), meeting_id: id('meeting'), title: 'Stuk van de vergadering' }],
    ['papers', { ...paper, id: id('item-paper'), item_id: id('item'), title: 'Stuk van het punt' }],
    ['papers', { ...paper, id: id('secret-paper'), item_id: id('secret'), title: 'Vertrouwelijk stuk' }],
    ['item_guests', { id: id('guest'), item_id: id('item'), meeting_id: id('meeting'), name: 'Gast' }],
    ['meeting_minutes', { meeting_id: id('held'), text: 'Concept van een verslag', version: 2, changed_at: now }],
    [
      'meeting_minutes',
      {
        meeting_id: id('adopted'),
        text: 'Vastgesteld verslag',
        state: 'adopted',
        adopted_on: '2026-11-12',
        version: 3,
        changed_at: now,
      },
    ],
  ])
}

async function putProposals(fresh: FreshDatabase): Promise<string> {
  const tell = (title: string, more: Parameters<typeof tellProposal>[2] = {}) =>
    asRegion(fresh, 'proposal.write', 'pia', (tx, visit) => tellProposal(tx, visit, { title, ...more }))
  const { asAdmin } = fresh
  const concept = await tell('Voorstel in concept', { send: false })
  const advised = await tell('Voorstel voor advies')
  const decided = await tell('Voorstel met besluit')
  const before = await tell('Voorstel voor besluit')
  await tell('Voorstel op weg')
  await asAdmin.query(`update proposal_versions set closed_at = now() where proposal_id = any ($1)`, [
    [advised.id, decided.id, before.id],
  ])
  const stand = (step: string, state: string) =>
    asAdmin.query(
      `update route_steps s set state = $2, version_id = v.id from proposal_versions v where v.proposal_id = s.proposal_id and s.id = $1`,
      [step, state],
    )
  for (const { steps } of [advised, decided, before]) await stand(steps.programme, 'done')
  await stand(advised.steps.steering, 'before-body')
  for (const { steps } of [decided, before]) {
    await stand(steps.steering, 'done')
    await stand(steps.officials, 'done')
  }
  await stand(before.steps.board, 'before-body')
  await stand(decided.steps.board, 'done')
  await asAdmin.query(`update proposals set state = 'decided' where id = $1`, [decided.id])
  const { rows } = await asAdmin.query<{ id: string; version: string }>(
    'select id, version_id as version from decision_points where proposal_id = $1 order by number',
    [decided.id],
  )
  const versionOf = async (proposal: string) =>
    (await asAdmin.query<{ id: string }>('select id from proposal_versions where proposal_id = $1', [proposal]))
      .rows[0]!.id
  const spoken = { recorded_as: 'secretary', made_by: regionPerson('daan'), made_at: now }
  await put(fresh, [
    ['subjects', { id: id('subject'), office_id: office, name: 'Onderwerp', made_at: now }],
    [
      'advices',
      {
        id: id('advice'),
        proposal_id: before.id,
        step_id: before.steps.steering,
        body_id: bodyId('steering'),
        version_id: await versionOf(before.id),
        on_day: '2026-11-01',
        opinion: 'positive-if',
        text: 'Mits',
        ...spoken,
      },
    ],
    [
      'advice_points',
      { id: id('advice-point'), proposal_id: before.id, advice_id: id('advice'), position: 1, text: 'Mits' },
    ],
    [
      'decisions',
      {
        id: id('decision'),
        proposal_id: decided.id,
        step_id: decided.steps.board,
        body_id: bodyId('board'),
        version_id: rows[0]!.version,
        on_day: '2026-11-12',
        ...spoken,
      },
    ],
    ...rows.map((point): Rows[number] => [
      'point_decisions',
      {
        id: id(`d-${point.id.slice(-8)}`),
        proposal_id: decided.id,
        decision_id: id('decision'),
        point_id: point.id,
        outcome: 'agreed',
      },
    ]),
    [
      'follow_ups',
      {
        id: id('follow-up'),
        proposal_id: decided.id,
        decision_id: id('decision'),
        text: 'Besluit uitvoeren',
        owner_function_id: regionFunction('ruud'),
        made_at: now,
      },
    ],
    [
      'consultations',
      {
        id: id('consultation'),
        proposal_id: advised.id,
        kind: 'rank-and-file',
        name: 'Achterban',
        made_at: now,
        seat_holder_id: holderId('steering', 'ruud'),
      },
    ],
    [
      'papers',
      {
        id: id('annex'),
        office_id: office,
        proposal_id: concept.id,
        title: 'Bijlage',
        media_type: 'text/plain',
        text: 'Woorden van een stuk',
        made_at: now,
      },
    ],
    ['themes', { id: id('other-theme'), office_id: office, name: 'Vervoer' }],
  ])
  return advised.id
}

async function putPlans(fresh: FreshDatabase): Promise<void> {
  const plan = (name: string, more: Row): Rows[number] => [
    'policy_plans',
    { id: id(name), office_id: office, title: `Plan ${name}`, made_at: now, ...more },
  ]
  await put(fresh, [
    plan('support-plan', { kind: 'support-plan', organisation_id: placeId('poWest') }),
    plan('new-plan', { kind: 'youth-plan', organisation_id: placeId('duinrand') }),
    plan('vision', { kind: 'regional-vision' }),
    ['plan_passages', { id: id('passage'), plan_id: id('vision'), position: 1, text: 'Samen' }],
    [
      'oogo_tracks',
      {
        id: id('track'),
        office_id: office,
        plan_id: id('support-plan'),
        number: 1,
        side: 'swv',
        draft_name: 'Eén',
        initiator_id: placeId('poWest'),
        draft_on: '2026-09-01',
        made_at: now,
      },
    ],
    ['oogo_partners', { track_id: id('track'), organisation_id: placeId('molenwoude') }],
  ])
}

async function putCostsAndReports(fresh: FreshDatabase, agendaId: string): Promise<void> {
  const progress = (name: string, more: Row): Rows[number] => [
    'progress_reports',
    {
      id: id(name),
      office_id: office,
      agenda_id: agendaId,
      title: `Rapportage ${name}`,
      made_at: now,
      from_on: '2026-07-01',
      until_on: '2026-11-01',
      as_of: '2026-11-01',
      ...more,
    },
  ]
  await put(fresh, [
    ['cost_years', { id: id('year'), office_id: office, year: 2026, budget_cents: 1_000_000 }],
    [
      'cost_lines',
      { id: id('cost-line'), cost_year_id: id('year'), position: 1, what: 'Leiding', kind: 'other', cents: 500 },
    ],
    [
      'allocation_keys',
      {
        id: id('key'),
        office_id: office,
        name: 'Inwoners',
        source: 'Telling',
        reference_on: '2026-01-01',
        made_at: now,
      },
    ],
    ['allocation_weights', { key_id: id('key'), organisation_id: placeId('duinrand'), weight: 10 }],
    [
      'cost_year_keys',
      {
        cost_year_id: id('year'),
        position: 1,
        key_id: id('key'),
        share_points: 10_000,
        from_on: '2026-01-01',
        until_on: '2027-01-01',
      },
    ],
    ['advisory_reports', { id: id('report'), office_id: office, title: 'Adviesrapport', made_at: now }],
    ['report_advices', { id: id('report-advice'), report_id: id('report'), number: 1, text: 'Doe het samen' }],
    progress('concept-report', {}),
    progress('issued-report', { version: 1 }),
  ])
  await asRegion(fresh, 'report.manage', 'pia', (tx, visit) =>
    issueReport(tx, visit, idOf<ProgressReportId>('issued-report'), 1),
  )
}
