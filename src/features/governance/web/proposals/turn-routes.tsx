import { findId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { mustSpeakFor } from '../../domain/standing.ts'
import { noteDone, putBeforeBody, returnStep } from '../../store/on-route-store.ts'
import { skipStep } from '../../store/route-store.ts'
import { typed } from '../form.ts'
import { newForm } from '../one-form.tsx'
import { type Read, press, sendForm } from '../send-form.tsx'
import { idIn, oneOfThem, proposalHref, proposalIn, stepRoute } from './address.ts'
import { BringForm, ReasonForm } from './step-form.tsx'
import { bodyName, readView } from './view.ts'

/** What happens at the step whose turn it is: laid before the body, over, sent back, skipped. */
export const proposalTurns = room()

proposalTurns.get(`${stepRoute}/voorleggen`, may('proposal.speak'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadTurn(tx, c))
  return c.html(<BringForm form={newForm(c)} {...around} />)
})

proposalTurns.post(`${stepRoute}/voorleggen`, may('proposal.speak'), (c) =>
  sendForm(c, {
    load: (tx) => loadTurn(tx, c),
    read: (body, { meetings }): Read<string | null> => {
      const chosen = meetings.find(({ id }) => id === body.vergadering)?.id ?? null
      const missing = chosen === null && body.vergadering !== 'geen'
      return {
        value: chosen,
        mistakes: { vergadering: missing ? 'Kies in welke vergadering het aan de orde komt' : undefined },
        texts: [],
      }
    },
    act: (tx, visit, meetingId, { around }) =>
      putBeforeBody(tx, visit, around.head.id, {
        stepId: around.step.id,
        meetingId: meetingId === null ? null : findId<'meeting'>(meetingId),
      }),
    to: ({ head }) => proposalHref(head.id),
    field: 'vergadering',
    page: (form, around) => <BringForm form={form} {...around} />,
  }),
)

proposalTurns.post(`${stepRoute}/geweest`, may('proposal.speak'), (c) => {
  const id = proposalIn(c)
  return press(c, proposalHref(id), (tx, visit) => noteDone(tx, visit, id, idIn(c, 'stepId')))
})

const reasonWords = {
  terug: {
    title: 'Voorstel terugsturen',
    submit: 'Terugsturen',
    label: 'Waarom gaat het terug?',
    hint: 'Wie het voorstel maakt, leest dit. Het komt terug in een nieuwe versie.',
  },
  overslaan: {
    title: 'Stap overslaan',
    submit: 'Stap overslaan',
    label: 'Waarom wordt deze stap overgeslagen?',
    hint: 'De reden blijft bij de route staan.',
  },
} as const

for (const what of ['terug', 'overslaan'] as const) {
  proposalTurns.get(`${stepRoute}/${what}`, may('proposal.speak'), async (c) => {
    const { head, step } = await c.var.inOneGo((tx) => loadTurn(tx, c))
    return c.html(
      <ReasonForm form={newForm(c)} head={head} place={`route/${step.id}/${what}`} {...reasonWords[what]} />,
    )
  })
  proposalTurns.post(`${stepRoute}/${what}`, may('proposal.speak'), (c) =>
    sendForm(c, {
      load: (tx) => loadTurn(tx, c),
      read: (body) => {
        const reason = typed(500).parse(body.reden)
        return { value: reason, mistakes: { reden: reason === '' ? 'Schrijf op waarom' : undefined }, texts: [reason] }
      },
      act: (tx, visit, reason, { around: { head, step } }) =>
        what === 'terug'
          ? returnStep(tx, visit, head.id, step.id, reason)
          : skipStep(tx, visit, head.id, step.id, reason),
      to: ({ head }) => proposalHref(head.id),
      field: 'reden',
      page: (form, { head, step }) => (
        <ReasonForm form={form} head={head} place={`route/${step.id}/${what}`} {...reasonWords[what]} />
      ),
    }),
  )
}

type Asked = Parameters<typeof proposalIn>[0] & { readonly var: { readonly visit: Visit } }

/** The step, for who may lay a proposal before its body: who keeps it, and the team. */
async function loadTurn(tx: Tx, c: Asked) {
  const view = await readView(tx, c.var.visit, proposalIn(c))
  const step = oneOfThem(view.steps, idIn(c, 'stepId'))
  mustSpeakFor(view.standing, step.bodyId)
  return {
    head: view.head,
    step,
    body: bodyName(view, step.bodyId),
    version: view.newest.number,
    meetings: view.coming.filter(({ bodyId }) => bodyId === step.bodyId),
  }
}
