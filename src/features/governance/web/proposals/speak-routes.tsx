import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { dutch } from '#access/domain/words.ts'
import { dealts } from '../../domain/advice.ts'
import { mayDecide } from '../../domain/decision.ts'
import { mustSpeakFor, mustWrite, stanceRecorder } from '../../domain/standing.ts'
import { addAdvice, dealWithPoint } from '../../store/advice-store.ts'
import { listOrganisationChoices, listPersonChoices } from '../../store/body-choices.ts'
import { askedAt, correctDecision, decide } from '../../store/decision-store.ts'
import { addFollowUp } from '../../store/follow-up-store.ts'
import { askStances, sayStance } from '../../store/stance-store.ts'
import { oneOf, typed } from '../form.ts'
import { dayTexts, newForm } from '../one-form.tsx'
import { press, sendForm } from '../send-form.tsx'
import { decisionRoute, idIn, oneOfThem, proposalHref, proposalIn, proposalRoute, stepRoute } from './address.ts'
import { AdviceForm, DealForm } from './advice-forms.tsx'
import { DecisionForm } from './decision-form.tsx'
import { FollowUpForm } from './follow-up-pages.tsx'
import { readAdvice, readDecision, readFollowUp, readStance } from './read-speak.ts'
import { StanceForm } from './stance-form.tsx'
import { type ProposalView, bodyName, pointOf, readView, stancesAt } from './view.ts'

/** What bodies and organisations say of a proposal: advice and what was done with it, stances, decisions. */
export const proposalSpeaking = room()

proposalSpeaking.get(`${stepRoute}/advies`, may('proposal.speak'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadAtStep(tx, c))
  return c.html(<AdviceForm form={newForm(c, dayTexts('dag', c.var.visit.on))} {...around} />)
})

proposalSpeaking.post(`${stepRoute}/advies`, may('proposal.speak'), (c) =>
  sendForm(c, {
    load: (tx) => loadAtStep(tx, c),
    read: (body, { step, points }) => readAdvice(body, step, points, c.var.visit.on),
    act: async (tx, visit, input, { around }) => {
      await addAdvice(tx, visit, around.head.id, input)
    },
    to: ({ head }) => proposalHref(head.id),
    field: 'advies',
    page: (form, around) => <AdviceForm form={form} {...around} />,
  }),
)

const dealRoute = `${proposalRoute}/advies/:advicePointId{[0-9a-f-]{36}}` as const

proposalSpeaking.get(dealRoute, may('proposal.write'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadDeal(tx, c))
  return c.html(<DealForm form={newForm(c)} {...around} />)
})

proposalSpeaking.post(dealRoute, may('proposal.write'), (c) =>
  sendForm(c, {
    load: (tx) => loadDeal(tx, c),
    read: (body) => {
      const dealt = oneOf(dealts).parse(body.verwerkt)
      const how = typed(5000).parse(body.hoe)
      return {
        value: { dealt: dealt === null || dealt === 'open' ? ('not-taken' as const) : dealt, how },
        mistakes: {
          verwerkt: dealt === null || dealt === 'open' ? 'Kies wat ermee gedaan is' : undefined,
          hoe: how === '' ? 'Schrijf op hoe het is verwerkt, of waarom niet' : undefined,
        },
        texts: [how],
      }
    },
    act: (tx, visit, dealing, { around }) => dealWithPoint(tx, visit, around.head.id, around.point.id, dealing),
    to: ({ head }) => proposalHref(head.id),
    field: 'hoe',
    page: (form, around) => <DealForm form={form} {...around} />,
  }),
)

for (const [place, correcting] of [
  ['besluit', false],
  ['herstel', true],
] as const) {
  proposalSpeaking.get(`${stepRoute}/${place}`, may('proposal.speak'), async (c) => {
    const { around, step } = await c.var.inOneGo((tx) => loadDecision(tx, c, correcting))
    const planned = step.onDay !== null && step.onDay < c.var.visit.on && !correcting ? step.onDay : c.var.visit.on
    return c.html(<DecisionForm form={newForm(c, dayTexts('dag', planned))} {...around} />)
  })
  proposalSpeaking.post(`${stepRoute}/${place}`, may('proposal.speak'), (c) =>
    sendForm(c, {
      load: (tx) => loadDecision(tx, c, correcting),
      read: (body, { step, around }) => readDecision(body, step, around.points, c.var.visit.on, correcting),
      act: async (tx, visit, input, { around: { around } }) => {
        await (correcting ? correctDecision : decide)(tx, visit, around.head.id, input)
      },
      to: ({ around }) => proposalHref(around.head.id),
      field: 'dag',
      page: (form, { around }) => <DecisionForm form={form} {...around} />,
    }),
  )
}

proposalSpeaking.get(`${stepRoute}/standpunt`, may('proposal.speak'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadStance(tx, c))
  return c.html(<StanceForm form={newForm(c)} {...around} />)
})

proposalSpeaking.post(`${stepRoute}/standpunt`, may('proposal.speak'), (c) =>
  sendForm(c, {
    load: (tx) => loadStance(tx, c),
    read: (body, { step, points, parties }) => readStance(body, step, points, parties, c.var.visit.on),
    act: (tx, visit, input, { around }) => sayStance(tx, visit, around.head.id, input),
    to: ({ head }) => proposalHref(head.id),
    field: 'organisatie',
    page: (form, around) => <StanceForm form={form} {...around} />,
  }),
)

proposalSpeaking.post(`${stepRoute}/standpunten-vragen`, may('proposal.speak'), (c) => {
  const id = proposalIn(c)
  return press(c, proposalHref(id), (tx, visit) =>
    askStances(tx, visit, id, { stepId: idIn(c, 'stepId'), dueOn: null }),
  )
})

proposalSpeaking.get(`${decisionRoute}/vervolg`, may('proposal.speak'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadFollowUp(tx, c))
  return c.html(<FollowUpForm form={newForm(c)} {...around} />)
})

proposalSpeaking.post(`${decisionRoute}/vervolg`, may('proposal.speak'), (c) =>
  sendForm(c, {
    load: (tx) => loadFollowUp(tx, c),
    read: readFollowUp,
    act: async (tx, visit, input, { around }) => {
      await addFollowUp(tx, visit, around.head.id, around.decision.id, input)
    },
    to: ({ head }) => proposalHref(head.id),
    field: 'vervolg',
    page: (form, around) => <FollowUpForm form={form} {...around} />,
  }),
)

type Asked = Parameters<typeof proposalIn>[0] & { readonly var: { readonly visit: Visit } }

async function loadAtStep(tx: Tx, c: Asked) {
  const view = await readView(tx, c.var.visit, proposalIn(c))
  const step = oneOfThem(view.steps, idIn(c, 'stepId'))
  mustSpeakFor(view.standing, step.bodyId)
  return { ...atStep(view, step), notHeard: view.hearing.notHeard }
}

function atStep(view: ProposalView, step: ProposalView['steps'][number]) {
  const before = view.versions.find(({ id }) => id === step.versionId) ?? view.newest
  return { head: view.head, step, body: bodyName(view, step.bodyId), points: before.points }
}

/** For who writes down a decision: refused where the body was not asked for one, before any form is shown. */
async function loadDecision(tx: Tx, c: Asked, correcting: boolean) {
  const { visit } = c.var
  const view = await readView(tx, visit, proposalIn(c))
  const step = oneOfThem(view.steps, idIn(c, 'stepId'))
  const body = oneOfThem(view.bodies, step.bodyId)
  mustSpeakFor(view.standing, step.bodyId)
  if (!correcting) mayDecide(step, body)
  const last = view.decisions.findLast(({ stepId }) => stepId === step.id)
  const points = correcting
    ? (view.versions.find(({ id }) => id === last?.versionId)?.points ?? [])
    : (askedAt(step, view.versions, view.decisions)?.points ?? [])
  const { notHeard } = view.hearing
  const asked = stancesAt(
    view,
    step,
    points.map(({ thread }) => thread),
  )
  // where nobody was asked beforehand, nobody is waited for
  const waits = correcting || asked.last.length === 0 ? [] : asked.waits.map(({ name }) => name)
  return {
    step,
    around: { ...atStep(view, step), points, notHeard, waits, correcting, ...(await loadOwners(tx, visit.on)) },
  }
}

async function loadOwners(tx: Tx, on: Day) {
  const people = await listPersonChoices(tx, on)
  return {
    organisations: await listOrganisationChoices(tx, on),
    people: people.map(({ functionId, name, role, organisationName }) => ({
      id: functionId,
      name: `${name}, ${dutch.roles[role]} (${organisationName})`,
    })),
  }
}

async function loadStance(tx: Tx, c: Asked) {
  const view = await readView(tx, c.var.visit, proposalIn(c))
  const step = oneOfThem(view.steps, idIn(c, 'stepId'))
  const { parties } = stancesAt(view, step, [])
  const own = parties.filter(({ id }) => stanceRecorder(view.standing, step.bodyId, id) !== null)
  if (own.length === 0) mustSpeakFor(view.standing, step.bodyId)
  return { ...atStep(view, step), parties: own }
}

async function loadDeal(tx: Tx, c: Asked) {
  const view = await readView(tx, c.var.visit, proposalIn(c))
  mustWrite(view.standing)
  const points = view.advices.flatMap((advice) => advice.points.map((point) => ({ ...point, bodyId: advice.bodyId })))
  const point = oneOfThem(points, idIn(c, 'advicePointId'))
  return {
    head: view.head,
    point,
    body: bodyName(view, point.bodyId),
    about: point.thread === null ? null : pointOf(view, point.thread),
  }
}

async function loadFollowUp(tx: Tx, c: Asked) {
  const view = await readView(tx, c.var.visit, proposalIn(c))
  const decision = oneOfThem(view.decisions, idIn(c, 'decisionId'))
  mustSpeakFor(view.standing, decision.bodyId)
  return { head: view.head, decision, ...(await loadOwners(tx, c.var.visit.on)) }
}
