/**
 * Bodies in the small region, with who sits in them: a programme team that aligns, a steering group and officials that
 * advise, and a board that decides and may decide on money. And the way a proposal goes over them.
 */
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { BodyId, ProposalId, StepId, ThemeId } from '../src/features/governance/domain/proposal.ts'
import type { Power, StepKind } from '../src/features/governance/domain/route.ts'
import { sendOnRoute } from '../src/features/governance/store/on-route-store.ts'
import { type NewProposal, addProposal } from '../src/features/governance/store/proposal-write.ts'
import { addStep } from '../src/features/governance/store/route-store.ts'
import { addPoint } from '../src/features/governance/store/version-write.ts'
import { idOf } from './child-facts.ts'
import type { FreshDatabase } from './db.ts'
import { type RegionPerson, type RegionPlace, placeId, regionFunction, regionStaff } from './region-stage.ts'

const sketches = {
  programme: { name: 'Programmateam', powers: ['executes'], budget: false },
  steering: { name: 'Stuurgroep onderwijs en jeugd', powers: ['advises', 'commissions'], budget: false },
  officials: { name: 'Ambtelijk overleg jeugd', powers: ['advises', 'coaches'], budget: false },
  board: { name: 'Bestuur jeugdhulp', powers: ['decides'], budget: true },
} as const satisfies Record<string, { name: string; powers: readonly Power[]; budget: boolean }>
export type BodyKey = keyof typeof sketches

export const bodyId = (key: BodyKey) => idOf<BodyId>(`body-${key}`)
export const themeId = (key: 'school' | 'buying') => idOf<ThemeId>(`theme-${key}`)
export const holderId = (body: BodyKey, who: RegionPerson) => idOf<Id<'seat-holder'>>(`h-${body.slice(0, 4)}-${who}`)

type Seated = {
  readonly body: BodyKey
  readonly who: RegionPerson
  readonly part?: 'chair' | 'secretary' | 'member'
  readonly theme?: 'school' | 'buying'
  readonly counts?: boolean
  readonly from?: string
  readonly until?: string
  readonly speaksFor?: readonly RegionPlace[]
}

const seated: readonly Seated[] = [
  { body: 'programme', who: 'pia', part: 'chair' },
  { body: 'steering', who: 'ruud', part: 'chair', speaksFor: ['poWest', 'voOost'] },
  { body: 'steering', who: 'karim' },
  { body: 'officials', who: 'daan', part: 'chair' },
  { body: 'officials', who: 'fenna' },
  { body: 'board', who: 'wim', part: 'chair' },
  { body: 'board', who: 'ana' },
  { body: 'board', who: 'lou' },
  { body: 'board', who: 'daan', part: 'secretary', counts: false },
  { body: 'board', who: 'bea', theme: 'buying', counts: false },
  { body: 'board', who: 'joke', counts: false, until: '2026-01-01' },
]

/** Puts the bodies there; nothing of a proposal yet. */
export async function setBodies({ asAdmin }: FreshDatabase): Promise<void> {
  const office = placeId('office')
  for (const key of ['school', 'buying'] as const)
    await asAdmin.query('insert into themes (id, office_id, name) values ($1, $2, $3)', [themeId(key), office, key])
  for (const [key, { name, powers, budget }] of Object.entries(sketches))
    await asAdmin.query(
      `insert into bodies (id, office_id, name, powers, budget_power, scale, from_on, made_at) values ($1, $2, $3, $4, $5, 'regional', '2020-01-01', now())`,
      [bodyId(key as BodyKey), office, name, powers, budget],
    )
  for (const [
    index,
    { body, who, part = 'member', theme, counts = true, from, until, speaksFor = [] },
  ] of seated.entries()) {
    const [seat, holder] = [idOf(`s-${body.slice(0, 4)}-${who}`), holderId(body, who)]
    await asAdmin.query(
      `insert into seats (id, body_id, position, title, rule, theme_id, counts, from_on) values ($1, $2, $3, $4, 'person', $5, $6, '2020-01-01')`,
      [seat, bodyId(body), index + 1, regionStaff[who].name, theme === undefined ? null : themeId(theme), counts],
    )
    await asAdmin.query(
      `insert into seat_holders (id, seat_id, body_id, function_id, name, organisation_id, part, from_on, until_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        holder,
        seat,
        bodyId(body),
        regionFunction(who),
        regionStaff[who].name,
        placeId(regionStaff[who].at),
        part,
        from ?? '2020-01-01',
        until ?? null,
      ],
    )
    for (const place of speaksFor)
      await asAdmin.query(
        `insert into rank_and_file (id, seat_holder_id, organisation_id, from_on) values ($1, $2, $3, '2020-01-01')`,
        [idOf(`r-${who}-${place}`), holder, placeId(place)],
      )
  }
}

export type ToldStep = readonly [body: BodyKey, kind: StepKind, onDay: string]

/** The way of the scenario: the team aligns on the 14th, two bodies advise, the board decides on 2 July. */
export const scenarioSteps: readonly ToldStep[] = [
  ['programme', 'align', '2021-06-14'],
  ['steering', 'advise', '2021-06-23'],
  ['officials', 'advise', '2021-06-24'],
  ['board', 'decide', '2021-07-02'],
]

export type Told = { readonly id: ProposalId; readonly steps: Readonly<Record<BodyKey, StepId>> }

/** A proposal with two points and a route, as the team makes it; `send` puts it on its way. */
export async function tellProposal(
  tx: Tx,
  visit: Visit,
  {
    steps = scenarioSteps,
    points = ['Instemmen met het opsplitsen van de opgave.', 'Instemmen met de planning.'],
    send = true,
    ...input
  }: Partial<NewProposal> & {
    readonly steps?: readonly ToldStep[]
    readonly points?: readonly string[]
    readonly send?: boolean
  } = {},
): Promise<Told> {
  const { id } = await addProposal(tx, visit, {
    title: 'Procesvoorstel verbinding onderwijs en jeugdhulp',
    officeId: placeId('office'),
    datedOn: day('2021-06-14'),
    addressee: 'Alle wethouders in het bestuur',
    sender: 'Programmateam',
    texts: { effect: 'Samen werken aan de thema’s.', finances: 'Geen.', communication: 'Via de site.' },
    ...input,
  })
  for (const text of points)
    await addPoint(tx, visit, id, null, {
      text,
      consequence: '',
      sideNote: 'Anders blijft het liggen.',
      arguments: [{ text: 'Het is anders te breed.', sideNote: '' }],
    })
  const added = {} as Record<BodyKey, StepId>
  for (const [body, kind, onDay] of steps)
    added[body] = await addStep(tx, visit, id, null, {
      bodyId: bodyId(body),
      kind,
      onDay: day(onDay),
      meetingId: null,
      mandatory: true,
      minDaysBefore: 7,
    })
  if (send) await sendOnRoute(tx, visit, id, null)
  return { id, steps: added }
}
