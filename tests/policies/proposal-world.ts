/**
 * Made-up worlds of bodies, seats, proposals and guests, and an oracle of its own that says who reads what of them. The
 * oracle is written from the rule (PROPOSAL-5) and shares no line with the code or the policies.
 */
import fc from 'fast-check'
import type { Id } from '#kernel/id.ts'
import type { ProposalId } from '../../src/features/governance/domain/proposal.ts'
import { idOf } from '../child-facts.ts'
import type { FreshDatabase } from '../db.ts'
import { type RegionPerson, type RegionPlace, placeId, regionFunction, regionStaff } from '../region-stage.ts'

export const worldDay = '2026-11-24'
export const everybody = Object.keys(regionStaff) as RegionPerson[]
const places = ['duinrand', 'polderveen', 'poOost', 'board', 'provider'] as const satisfies RegionPlace[]
const steering = [
  'policy_officer',
  'alderman',
  'swv_director',
  'governing_director',
  'project_leader',
  'programme_member',
]
const bodies = ['a', 'b', 'c'] as const
const themes = ['school', 'buying'] as const
type Body = (typeof bodies)[number]
type Theme = (typeof themes)[number]

export type SeatSketch = {
  readonly body: Body
  readonly who: RegionPerson
  readonly theme: Theme | null
  readonly part: 'chair' | 'secretary' | 'member'
  readonly from: string
  readonly until: string | null
  readonly seatUntil: string | null
}
export type ProposalSketch = {
  readonly maker: RegionPlace | null
  readonly reach: 'team' | 'bodies'
  readonly route: readonly Body[]
  readonly theme: Theme | null
  readonly isPublished: boolean
  readonly decisionIsPublished: boolean
  readonly owner: RegionPerson | null
  readonly ownerPlace: RegionPlace | null
  readonly guests: readonly {
    readonly who: RegionPerson
    readonly body: Body
    readonly sent: boolean
    readonly withdrawn: boolean
  }[]
}
export type World = { readonly seats: readonly SeatSketch[]; readonly proposals: readonly ProposalSketch[] }

const person = fc.constantFrom(...everybody)
const seat: fc.Arbitrary<SeatSketch> = fc.record({
  body: fc.constantFrom(...bodies),
  who: person,
  theme: fc.option(fc.constantFrom(...themes)),
  part: fc.constantFrom('chair' as const, 'secretary' as const, 'member' as const),
  from: fc.constantFrom('2020-01-01', worldDay, '2026-11-25'),
  until: fc.option(fc.constantFrom('2026-11-25', '2026-12-24', worldDay)),
  seatUntil: fc.option(fc.constantFrom(worldDay, '2027-01-01'), { freq: 5 }),
})
const proposal: fc.Arbitrary<ProposalSketch> = fc.record({
  maker: fc.option(fc.constantFrom(...places)),
  reach: fc.constantFrom('team' as const, 'bodies' as const, 'bodies' as const),
  route: fc.uniqueArray(fc.constantFrom(...bodies), { minLength: 1, maxLength: 2 }),
  theme: fc.option(fc.constantFrom(...themes)),
  isPublished: fc.boolean(),
  decisionIsPublished: fc.boolean(),
  owner: fc.option(person),
  ownerPlace: fc.option(fc.constantFrom(...places)),
  guests: fc.array(
    fc.record({ who: person, body: fc.constantFrom(...bodies), sent: fc.boolean(), withdrawn: fc.boolean() }),
    { maxLength: 2 },
  ),
})
export const world: fc.Arbitrary<World> = fc
  .record({
    seats: fc.array(
      seat.filter(({ from, until }) => until === null || until > from),
      { minLength: 2, maxLength: 12 },
    ),
    proposals: fc.array(proposal, { minLength: 2, maxLength: 6 }),
  })
  // no proposal is published that was never sent
  .map((made) => ({
    ...made,
    proposals: made.proposals.map((one) => ({ ...one, isPublished: one.isPublished && one.reach !== 'team' })),
  }))

// ---- the oracle

/** Reads more of the proposal than what was published. */
export function readsInside({ seats }: World, one: ProposalSketch, who: RegionPerson): boolean {
  const { role, at } = regionStaff[who]
  if (at === 'office' && (role === 'project_leader' || role === 'programme_member')) return true
  if (one.maker !== null && one.maker === at && steering.includes(role)) return true
  if (one.reach === 'team') return false
  const own = seats.filter((each) => each.who === who && holds(each))
  if (own.some(({ body, theme }) => one.route.includes(body) && (theme === null || theme === one.theme))) return true
  return one.guests.some(
    (guest) =>
      guest.who === who &&
      !guest.withdrawn &&
      one.route.includes(guest.body) &&
      // a draft of an agenda is its keepers'
      (guest.sent ||
        seats.some((each) => each.who === who && each.body === guest.body && each.part !== 'member' && sits(each))),
  )
}

function sits({ from, until }: SeatSketch): boolean {
  return from <= worldDay && (until === null || worldDay < until)
}

function holds(each: SeatSketch): boolean {
  return sits(each) && (each.seatUntil === null || worldDay < each.seatUntil)
}

/** Reads what follows from its decision, also without reading the proposal. */
export function readsFollowUp(made: World, one: ProposalSketch, who: RegionPerson | null): boolean {
  if (who === null) return false
  const { at, role } = regionStaff[who]
  return readsInside(made, one, who) || one.owner === who || (one.ownerPlace === at && steering.includes(role))
}

// ---- the rows

export const tables = [
  'proposals',
  'proposal_versions',
  'decision_points',
  'point_arguments',
  'route_steps',
  'advices',
  'advice_points',
  'decisions',
  'point_decisions',
  'point_stances',
  'consultations',
  'papers',
] as const

export const proposalIdOf = (index: number) => idOf<ProposalId>(`proposal-${index}`)
export const titleOf = (index: number) => `Voorstel nummer ${index} over iets`
export const paperIdOf = (index: number, kind: 'open' | 'closed') => idOf<Id<'paper'>>(`paper-${index}-${kind}`)
const bodyIdOf = (body: Body) => idOf<string>(`world-body-${body}`)
const themeIdOf = (theme: Theme | null) => (theme === null ? null : idOf<string>(`theme-${theme}`))

/** Empties the world and fills it anew, past all rules: what is tested is who sees it. */
export async function fillWorld({ asAdmin }: FreshDatabase, { seats, proposals }: World): Promise<void> {
  await asAdmin.query('truncate themes, bodies, proposals, papers cascade')
  const office = placeId('office')
  const put = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row)
    const text = `insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`
    return asAdmin.query(text, Object.values(row))
  }
  const now = new Date('2026-11-20T10:00:00Z')
  for (const theme of themes) await put('themes', { id: themeIdOf(theme), office_id: office, name: theme })
  for (const body of bodies)
    await put('bodies', {
      id: bodyIdOf(body),
      office_id: office,
      name: `Overleg ${body}`,
      powers: ['decides', 'advises'],
      scale: 'regional',
      from_on: '2020-01-01',
      made_at: now,
    })
  for (const [index, { body, who, theme, part, from, until, seatUntil }] of seats.entries()) {
    const id = idOf(`world-seat-${index}`)
    await put('seats', {
      id,
      body_id: bodyIdOf(body),
      position: index,
      title: 'Zetel',
      rule: 'person',
      theme_id: themeIdOf(theme),
      from_on: '2020-01-01',
      until_on: seatUntil,
    })
    await put('seat_holders', {
      id: idOf(`world-hold-${index}`),
      seat_id: id,
      body_id: bodyIdOf(body),
      function_id: regionFunction(who),
      name: who,
      part,
      from_on: from,
      until_on: until,
    })
  }
  for (const [index, one] of proposals.entries()) await fillProposal(index, one)

  async function fillProposal(index: number, one: ProposalSketch): Promise<void> {
    const id = proposalIdOf(index)
    const own = (name: string) => idOf<string>(`${name}-${index}`)
    const [v1, v2, p1, p2] = [own('v1'), own('v2'), own('p1'), own('p2')]
    const published = one.isPublished ? now : null
    await put('proposals', {
      id,
      office_id: office,
      number: `2026-${index + 1}`,
      title: titleOf(index),
      theme_id: themeIdOf(one.theme),
      maker_organisation_id: one.maker === null ? null : placeId(one.maker),
      state: one.reach === 'team' ? 'concept' : 'on-route',
      reach: one.isPublished ? 'public' : one.reach,
      reader_bodies: one.route.map(bodyIdOf),
      published_at: published,
      published_versions: one.isPublished ? [v1] : [],
      made_at: now,
    })
    for (const [version, number, closed, point] of [
      [v1, 1, now, p1],
      [v2, 2, null, p2],
    ] as const) {
      await put('proposal_versions', {
        id: version,
        proposal_id: id,
        number,
        dated_on: '2026-11-20',
        made_at: now,
        closed_at: closed,
      })
      await put('decision_points', {
        id: point,
        proposal_id: id,
        version_id: version,
        thread_id: own('thread'),
        number: 1,
        text: 'Punt',
      })
      await put('point_arguments', {
        id: own(`arg${number}`),
        proposal_id: id,
        point_id: point,
        number: 1,
        text: 'Omdat',
      })
    }
    const step = own('step')
    for (const [place, body] of one.route.entries())
      await put('route_steps', {
        id: place === 0 ? step : own(`step${place}`),
        proposal_id: id,
        position: place + 1,
        body_id: bodyIdOf(body),
        kind: 'decide',
        state: 'waiting',
      })
    const [bodyId, decision] = [bodyIdOf(one.route[0]!), own('decision')]
    const advice = {
      id: own('advice'),
      proposal_id: id,
      step_id: step,
      version_id: v1,
      body_id: bodyId,
      on_day: '2026-11-21',
    }
    await put('advices', { ...advice, opinion: 'positive', text: 'Goed', recorded_as: 'chair', made_at: now })
    await put('advice_points', {
      id: own('apoint'),
      proposal_id: id,
      advice_id: advice.id,
      position: 1,
      text: 'Let op',
    })
    await put('decisions', {
      id: decision,
      proposal_id: id,
      step_id: step,
      version_id: v1,
      body_id: bodyId,
      on_day: '2026-11-22',
      recorded_as: 'chair',
      made_at: now,
      published_at: one.isPublished && one.decisionIsPublished ? now : null,
    })
    await put('point_decisions', {
      id: own('pdecide'),
      proposal_id: id,
      decision_id: decision,
      point_id: p1,
      outcome: 'agreed',
    })
    await put('point_stances', {
      id: own('stance'),
      proposal_id: id,
      step_id: step,
      point_thread_id: own('thread'),
      organisation_id: placeId('duinrand'),
      stance: 'agrees',
      on_day: '2026-11-21',
      recorded_as: 'organisation',
      made_at: now,
    })
    await put('consultations', { id: own('consult'), proposal_id: id, kind: 'panel', name: 'Panel', made_at: now })
    await put('follow_ups', {
      id: own('follow'),
      proposal_id: id,
      decision_id: decision,
      text: 'Doen',
      owner_function_id: one.owner === null ? null : regionFunction(one.owner),
      owner_organisation_id: one.ownerPlace === null ? null : placeId(one.ownerPlace),
      made_at: now,
    })
    for (const kind of ['open', 'closed'] as const)
      await put('papers', {
        id: paperIdOf(index, kind),
        office_id: office,
        proposal_id: id,
        title: `Bijlage ${kind}`,
        media_type: 'text/plain',
        text: 'Tekst',
        made_at: now,
        published_at: kind === 'open' ? published : null,
      })
    for (const [place, { who, body, sent, withdrawn }] of one.guests.entries()) {
      const [meeting, item] = [own(`meet${place}`), own(`item${place}`)]
      await put('meetings', {
        id: meeting,
        body_id: bodyIdOf(body),
        on_day: '2026-12-01',
        at_time: '10:00',
        minutes: 60,
        uid: `${index}-${place}`,
        agenda_sent_at: sent ? now : null,
        made_at: now,
        changed_at: now,
      })
      await put('meeting_items', {
        id: item,
        body_id: bodyIdOf(body),
        meeting_id: meeting,
        position: 1,
        title: 'Punt',
        kind: 'decide',
        proposal_id: id,
        state: withdrawn ? 'withdrawn' : 'open',
        made_at: now,
      })
      await put('item_guests', {
        id: own(`guest${place}`),
        item_id: item,
        meeting_id: meeting,
        name: who,
        function_id: regionFunction(who),
      })
    }
  }
}

/** How many rows of each table this reader sees of a proposal, by the oracle; null is everyone, signed in or not. */
export function expected(
  made: World,
  one: ProposalSketch,
  who: RegionPerson | null,
): Record<(typeof tables)[number], number> {
  const all = who !== null && readsInside(made, one, who)
  const open = one.isPublished
  const decided = open && one.decisionIsPublished
  const count = (inside: number, published: number, is = open) => (all ? inside : is ? published : 0)
  return {
    proposals: count(1, 1),
    proposal_versions: count(2, 1),
    decision_points: count(2, 1),
    point_arguments: count(2, 1),
    route_steps: count(one.route.length, one.route.length),
    advices: count(1, 0),
    advice_points: count(1, 0),
    decisions: count(1, 1, decided),
    point_decisions: count(1, 1, decided),
    point_stances: count(1, 0),
    consultations: count(1, 0),
    papers: count(2, 1),
  }
}
