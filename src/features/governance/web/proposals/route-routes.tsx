import { z } from 'zod'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import type { BodyId } from '../../domain/proposal.ts'
import { type RouteBody, type RouteStep, stepKinds } from '../../domain/route.ts'
import { mustSteer } from '../../domain/standing.ts'
import { sendOnRoute } from '../../store/on-route-store.ts'
import { addEscalations, addStep, changeStep, moveStepUp, removeStep } from '../../store/route-store.ts'
import type { StepInput } from '../../store/route-store.ts'
import { type Body, idOrNone, oneOf, readDay, readForm, ticked, version } from '../form.ts'
import { dayTexts, newForm } from '../one-form.tsx'
import { type Read, press, sendForm } from '../send-form.tsx'
import { idIn, oneOfThem, proposalHref, proposalIn, proposalRoute, stepRoute } from './address.ts'
import { RoutePage } from './route-page.tsx'
import { StepForm, mistakeInKind } from './step-form.tsx'
import { readView } from './view.ts'

/** The route of a proposal: which bodies, in what order, and sending it on its way. */
export const proposalRoutes = room()

proposalRoutes.get(`${proposalRoute}/route`, may('proposal.route'), async (c) => {
  const view = await c.var.inOneGo((tx) => loadRoute(tx, c))
  return c.html(<RoutePage shell={shell(c)} view={view} />)
})

proposalRoutes.get(`${proposalRoute}/route/nieuw`, may('proposal.route'), async (c) => {
  const { head, bodies } = await c.var.inOneGo((tx) => loadRoute(tx, c))
  return c.html(<StepForm form={newForm(c, {}, head.version)} head={head} step={null} bodies={bodies} />)
})

proposalRoutes.post(`${proposalRoute}/route/nieuw`, may('proposal.route'), (c) =>
  sendForm(c, {
    load: (tx) => loadRoute(tx, c),
    read: (body, { bodies }) => readStep(body, bodies),
    act: async (tx, visit, input, { around }) => {
      await addStep(tx, visit, around.head.id, null, input)
    },
    to: ({ head }) => proposalHref(head.id, 'route'),
    field: 'dag',
    page: (form, { head, bodies }) => <StepForm form={form} head={head} step={null} bodies={bodies} />,
  }),
)

proposalRoutes.get(stepRoute, may('proposal.route'), async (c) => {
  const { head, bodies, step } = await c.var.inOneGo((tx) => loadStep(tx, c))
  return c.html(<StepForm form={newForm(c, typedStep(step), head.version)} head={head} step={step} bodies={bodies} />)
})

proposalRoutes.post(stepRoute, may('proposal.route'), (c) =>
  sendForm(c, {
    load: (tx) => loadStep(tx, c),
    read: (body, { bodies, step }) => readStep(body, bodies, step),
    act: (tx, visit, input, { around, version: seen }) =>
      changeStep(tx, visit, around.head.id, seen, around.step.id, input),
    to: ({ head }) => proposalHref(head.id, 'route'),
    field: 'dag',
    page: (form, { head, bodies, step }) => <StepForm form={form} head={head} step={step} bodies={bodies} />,
  }),
)

proposalRoutes.post(`${stepRoute}/weg`, may('proposal.route'), async (c) => {
  const { fields } = await readForm(c, { versie: version })
  const id = proposalIn(c)
  return press(c, proposalHref(id, 'route'), (tx, visit) => removeStep(tx, visit, id, fields.versie, idIn(c, 'stepId')))
})

proposalRoutes.post(`${stepRoute}/omhoog`, may('proposal.route'), async (c) => {
  const { fields } = await readForm(c, { versie: version })
  const id = proposalIn(c)
  return press(c, proposalHref(id, 'route'), (tx, visit) => moveStepUp(tx, visit, id, fields.versie, idIn(c, 'stepId')))
})

proposalRoutes.post(`${proposalRoute}/route/escalatie`, may('proposal.route'), (c) => {
  const id = proposalIn(c)
  return press(c, proposalHref(id, 'route'), (tx, visit) => addEscalations(tx, visit, id))
})

proposalRoutes.post(`${proposalRoute}/versturen`, may('proposal.route'), async (c) => {
  const { fields } = await readForm(c, { versie: version })
  const id = proposalIn(c)
  return press(c, proposalHref(id), (tx, visit) => sendOnRoute(tx, visit, id, fields.versie))
})

type Asked = Parameters<typeof proposalIn>[0] & { readonly var: { readonly visit: Visit } }

async function loadRoute(tx: Tx, c: Asked) {
  const view = await readView(tx, c.var.visit, proposalIn(c))
  mustSteer(view.standing)
  return view
}

async function loadStep(tx: Tx, c: Asked) {
  const view = await loadRoute(tx, c)
  return { ...view, step: oneOfThem(view.steps, idIn(c, 'stepId')) }
}

const shape = z.object({
  overleg: idOrNone<'body'>(),
  wat: oneOf(stepKinds),
  dagen: z.coerce.number().int().min(0).max(90).catch(-1),
  vervalt: ticked,
})

function readStep(body: Body, bodies: readonly RouteBody[], before: RouteStep | null = null): Read<StepInput> {
  const said = shape.parse(body)
  const day = readDay(body, 'dag')
  const chosen = bodies.find(({ id }) => id === said.overleg)
  return {
    value: {
      bodyId: said.overleg as BodyId,
      kind: said.wat ?? 'advise',
      onDay: day.on,
      meetingId: before?.meetingId ?? null,
      mandatory: !said.vervalt,
      minDaysBefore: said.dagen,
    },
    mistakes: {
      overleg: chosen === undefined ? 'Kies een overleg' : undefined,
      wat: said.wat === null ? 'Kies wat het overleg gevraagd wordt' : mistakeInKind(chosen, said.wat),
      dagen: said.dagen < 0 ? 'Vul een aantal dagen in van 0 tot en met 90' : undefined,
      ...day.mistakes,
    },
    texts: [],
  }
}

function typedStep(step: RouteStep): Readonly<Record<string, string>> {
  return {
    overleg: step.bodyId,
    wat: step.kind,
    dagen: String(step.minDaysBefore),
    vervalt: step.mandatory ? '' : 'ja',
    ...dayTexts('dag', step.onDay),
  }
}
