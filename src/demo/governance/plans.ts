import { type Day, addDays } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import { adoptPlan, addOogoEvent, startTrack } from '../../features/governance/store/plans/oogo-acts.ts'
import { addPassage, addPlan, sayStatus } from '../../features/governance/store/plans/write-plans.ts'
import type { EventKind, PlanId, TrackId } from '../../features/governance/domain/oogo/track.ts'
import type { PlanFacts, PlanState } from '../../features/governance/domain/plans/policy-plan.ts'
import { supportCouncil } from '../../features/governance/domain/plans/policy-plan.ts'
import { councilOf } from '../../features/governance/domain/plans/words.ts'
import { daysAgo } from '../moments.ts'
import { call, called } from '../named.ts'
import type { PlaceKey } from '../organisations.ts'
import { type Scene, type Who, placeOf, visitAs } from '../scene.ts'
import type { Story } from '../stories/story.ts'

const planOf = (scene: Scene, key: string): PlanId => called<PlanId>(scene, 'plan', key)

/** The plans that law and councils ask for, with the consultations (OOGO) about them: agreed, in dispute, and not held yet. */
export const plans: Story = {
  relatives: {},
  async *tell(scene) {
    const ago = (days: number): Day => addDays(scene.today, -days)
    yield daysAgo(420)
    await follows(scene, 'emre', 'vision', {
      kind: 'regional-vision',
      title: 'Dichtbij en samen: visie op jeugd in Duin en Polder',
      holdsFrom: ago(200),
      holdsUntil: addDays(scene.today, 1_260),
      holdsTheme: true,
      note: 'Elke raad stelt haar zelf vast.',
    })
    await quotes(scene, 'emre', 'vision', [
      ['hoofdstuk 1', 'Een kind leert en groeit op één plek, niet in twee systemen.'],
      ['hoofdstuk 3', 'Wij vragen eerst wat er al is, en voegen daarna iets toe.'],
    ])
    await follows(scene, 'emre', 'local', {
      kind: 'local-plan',
      title: 'Jeugd en school in Lindevoort',
      organisationId: placeOf(scene, 'lindevoort').id,
      holdsTheme: false,
      note: 'De gemeente schrijft een nieuw plan.',
    })
    for (const [place, who, state, days, note] of [
      ['lindevoort', 'jorn', 'adopted', 210, ''],
      ['duinrand', 'maarten', 'adopted', 205, ''],
      ['heidermond', 'emre', 'adopted', 190, 'Volgens de griffie.'],
      ['polderveen', 'dewi', 'adopted-with-changes', 186, 'Met een zin over thuiszitters erbij.'],
      ['zuiderhage', 'emre', 'on-agenda', 30, ''],
      ['beekerveld', 'mehmet', 'sent', 75, 'De raad wil eerst de kosten zien.'],
      ['molenwoude', 'alie', 'rejected', 120, 'De raad vindt de visie te groot voor Molenwoude.'],
    ] as const) {
      yield daysAgo(days)
      await stands(scene, who, 'vision', place, state, note)
    }
  },
}

/** An swv and its municipalities agreed, and the plan was adopted. */
export const agreed: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(260)
    const plan = {
      kind: 'support-plan',
      title: 'Ondersteuningsplan PO Oost',
      organisationId: placeOf(scene, 'poOost').id,
    } as const
    const holdsFrom = addDays(scene.today, -110)
    await follows(scene, 'emre', 'poOost', {
      ...plan,
      holdsFrom,
      holdsUntil: addDays(holdsFrom, 1_460),
      holdsTheme: true,
    })
    const all = ['duinrand', 'polderveen', 'heidermond', 'lindevoort', 'zuiderhage'] as const
    await starts(scene, 'emre', 'poOost', 'Concept van de lente', 260, 150)
    await happens(scene, 'ton', 'poOost', 'draft-sent', all)
    yield daysAgo(215)
    await happens(scene, 'ton', 'poOost', 'held', all)
    yield daysAgo(200)
    await happens(scene, 'ton', 'poOost', 'agreed', ['duinrand', 'heidermond', 'lindevoort', 'zuiderhage'])
    await happens(
      scene,
      'dewi',
      'poOost',
      'agreed-with-notes',
      ['polderveen'],
      'Het deel van Polderveen dat bij West hoort, krijgt een eigen afspraak.',
    )
    yield daysAgo(170)
    await says(scene, 'ton', 'poOost', supportCouncil, 'adopted', 'De raad stemt in.')
    yield daysAgo(150)
    await adopts(scene, 'ton', 'poOost', 'Bestuur van SWV PO Oost')
  },
}

/** One municipality does not agree: the swv asked for advice, and the other side has to answer. */
export const inDispute: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(110)
    const organisationId = placeOf(scene, 'poWest').id
    await follows(scene, 'emre', 'poWest', {
      kind: 'support-plan',
      title: 'Ondersteuningsplan PO West',
      organisationId,
      holdsFrom: addDays(scene.today, 250),
      holdsTheme: true,
    })
    const all = ['polderveen', 'molenwoude', 'beekerveld'] as const
    await starts(scene, 'emre', 'poWest', 'Concept 1', 110, -60)
    await happens(scene, 'nienke', 'poWest', 'draft-sent', all)
    yield daysAgo(60)
    await happens(scene, 'nienke', 'poWest', 'held', all)
    yield daysAgo(44)
    await happens(scene, 'mehmet', 'poWest', 'agreed', ['beekerveld'])
    await happens(scene, 'dewi', 'poWest', 'agreed', ['polderveen'])
    await happens(
      scene,
      'alie',
      'poWest',
      'no-agreement',
      ['molenwoude'],
      'De twee scholen van Molenwoude krijgen minder steun dan nu.',
    )
    yield daysAgo(6)
    await happens(
      scene,
      'nienke',
      'poWest',
      'dispute-advice',
      ['molenwoude'],
      'Wij vragen de commissie of het plan redelijk is.',
    )
  },
}

/** The other way round: a municipality with its swv's. With one of them it was not held yet, so the plan cannot be adopted. */
export const stillNeeded: Story = {
  relatives: {},
  async *tell(scene) {
    yield daysAgo(55)
    await follows(scene, 'emre', 'youth', {
      kind: 'youth-plan',
      title: 'Jeugdplan Duinrand',
      organisationId: placeOf(scene, 'duinrand').id,
      holdsFrom: addDays(scene.today, 60),
      holdsUntil: addDays(scene.today, 1_520),
      holdsTheme: true,
    })
    await starts(scene, 'emre', 'youth', 'Concept voor de raad', 55, -35)
    await happens(scene, 'maarten', 'youth', 'draft-sent', ['poOost', 'voOost'])
    yield daysAgo(24)
    await happens(scene, 'maarten', 'youth', 'held', ['poOost'])
    yield daysAgo(17)
    await happens(scene, 'ton', 'youth', 'agreed', ['poOost'])
  },
}

type Facts = Pick<PlanFacts, 'kind' | 'title'> & Partial<PlanFacts>

async function follows(scene: Scene, who: Who, key: string, facts: Facts): Promise<void> {
  const visit = await visitAs(scene, 'policy-plan.manage', who)
  const blank = { organisationId: null, holdsFrom: null, holdsUntil: null, holdsTheme: null, note: '', link: '' }
  call(scene, 'plan', key, await addPlan(scene.tx, visit, { ...blank, ...facts }))
}

async function quotes(
  scene: Scene,
  who: Who,
  key: string,
  passages: readonly (readonly [place: string, text: string])[],
) {
  const visit = await visitAs(scene, 'policy-plan.manage', who)
  for (const [place, text] of passages) await addPassage(scene.tx, visit, planOf(scene, key), { place, text })
}

/** How a plan stands at the council of a municipality. */
async function stands(
  scene: Scene,
  who: Who,
  key: string,
  place: PlaceKey,
  state: PlanState,
  note: string,
): Promise<void> {
  const visit = await visitAs(scene, 'policy-plan.say', who)
  const { id, name } = placeOf(scene, place)
  await sayStatus(scene.tx, visit, planOf(scene, key), {
    place: councilOf(name),
    organisationId: id,
    state,
    on: visit.on,
    note,
  })
}

/** How a plan stands at a council or board that is no organisation here. */
async function says(scene: Scene, who: Who, key: string, place: string, state: PlanState, note: string): Promise<void> {
  const visit = await visitAs(scene, 'policy-plan.say', who)
  const organisationId = placeOf(scene, key as PlaceKey).id
  await sayStatus(scene.tx, visit, planOf(scene, key), { place, organisationId, state, on: visit.on, note })
}

/** A consultation begins on a draft of so many days ago; negative days are to come. */
async function starts(scene: Scene, who: Who, key: string, draftName: string, draftAgo: number, decidesAgo: number) {
  const visit = await visitAs(scene, 'policy-plan.manage', who)
  const track = await startTrack(scene.tx, visit, {
    planId: planOf(scene, key),
    draftName,
    draftOn: addDays(scene.today, -draftAgo),
    decidesOn: addDays(scene.today, -decidesAgo),
  })
  call(scene, 'track', key, track)
}

const trackOf = (scene: Scene, key: string): TrackId => called<TrackId>(scene, 'track', key)

async function happens(
  scene: Scene,
  who: Who,
  key: string,
  kind: EventKind,
  with_: readonly PlaceKey[],
  text = '',
): Promise<void> {
  const visit = await visitAs(scene, 'policy-plan.say', who)
  const organisationIds = with_.map((place): OrganisationId => placeOf(scene, place).id)
  await addOogoEvent(scene.tx, visit, planOf(scene, key), trackOf(scene, key), {
    kind,
    organisationIds,
    on: visit.on,
    text,
  })
}

async function adopts(scene: Scene, who: Who, key: string, place: string): Promise<void> {
  const visit = await visitAs(scene, 'policy-plan.say', who)
  const adoption = { on: visit.on, place, withChanges: false, note: '' }
  await adoptPlan(scene.tx, visit, planOf(scene, key), trackOf(scene, key), adoption)
}
