import { findId, type OrganisationId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { type Consultation, consultationKinds, consultationOutcomes } from '../../domain/hear.ts'
import type { SeatHolderId } from '../../domain/seat.ts'
import { mayWrite } from '../../domain/standing.ts'
import { type AnswerInput, type NewConsultation, addConsultation, answerConsultation } from '../../store/hear-store.ts'
import { type Body, oneOf, readDay, typed } from '../form.ts'
import { dayTexts, newForm } from '../one-form.tsx'
import { type Read, sendForm } from '../send-form.tsx'
import { idIn, oneOfThem, proposalHref, proposalIn, proposalRoute } from './address.ts'
import { AnswerForm, HearForm } from './hear-forms.tsx'
import { bodyName, readView } from './view.ts'

/** Hearing the rank and file, the panels, and who was aligned with beforehand. */
export const proposalHearing = room()

const answerRoute = `${proposalRoute}/achterban/:consultationId{[0-9a-f-]{36}}` as const

proposalHearing.get(`${proposalRoute}/achterban/nieuw`, may('proposal.speak'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadHearing(tx, c))
  const chosen = `${c.req.query('spreker') ?? ''}/${c.req.query('organisatie') ?? ''}`
  const known = around.spoken.some(({ id }) => id === chosen)
  const form = newForm(c, {
    ...dayTexts('gevraagd', c.var.visit.on),
    ...(known ? { soort: 'rank-and-file', achterban: chosen } : {}),
  })
  return c.html(<HearForm form={form} {...around} />)
})

proposalHearing.post(`${proposalRoute}/achterban/nieuw`, may('proposal.speak'), (c) =>
  sendForm(c, {
    load: (tx) => loadHearing(tx, c),
    read: (body, around) => readNew(body, around, c.var.visit.on),
    act: async (tx, visit, { asked, answer }, { around }) => {
      await addConsultation(tx, visit, around.head.id, asked, answer)
    },
    to: ({ head }) => `${proposalHref(head.id)}#gehoord` as `/${string}`,
    field: 'uitkomst',
    page: (form, around) => <HearForm form={form} {...around} />,
  }),
)

proposalHearing.get(answerRoute, may('proposal.speak'), async (c) => {
  const { head, consultation } = await c.var.inOneGo((tx) => loadAnswer(tx, c))
  return c.html(
    <AnswerForm
      form={newForm(c, typedAnswer(consultation, c.var.visit.on), consultation.version)}
      head={head}
      consultation={consultation}
    />,
  )
})

proposalHearing.post(answerRoute, may('proposal.speak'), (c) =>
  sendForm(c, {
    load: (tx) => loadAnswer(tx, c),
    read: (body) => readAnswer(body, c.var.visit.on),
    act: (tx, visit, answer, { around: { head, consultation }, version }) =>
      answerConsultation(tx, visit, head.id, consultation.id, version, answer),
    to: ({ head }) => `${proposalHref(head.id)}#gehoord` as `/${string}`,
    field: 'uitkomst',
    page: (form, { head, consultation }) => <AnswerForm form={form} head={head} consultation={consultation} />,
  }),
)

type Asked = Parameters<typeof proposalIn>[0] & { readonly var: { readonly visit: Visit } }

/** Who is spoken for on the route; someone who only sits there sees only whom they speak for themselves. */
async function loadHearing(tx: Tx, c: Asked) {
  const { visit } = c.var
  const view = await readView(tx, visit, proposalIn(c))
  const all = [...view.members].flatMap(([bodyId, members]) =>
    members.flatMap((member) =>
      member.represents.map((organisation) => ({
        id: `${member.id}/${organisation.id}`,
        name: `${organisation.name} (via ${member.name}, ${bodyName(view, bodyId)})`,
        organisation: organisation.name,
        functionId: member.functionId,
      })),
    ),
  )
  const onlyOwn = !mayWrite(view.standing) && !view.standing.seats.some(({ part }) => part !== 'member')
  return {
    head: view.head,
    onlyOwn,
    spoken: onlyOwn ? all.filter(({ functionId }) => functionId === visit.actor.functionId) : all,
  }
}

async function loadAnswer(tx: Tx, c: Asked) {
  const view = await readView(tx, c.var.visit, proposalIn(c))
  return { head: view.head, consultation: oneOfThem(view.consultations, idIn(c, 'consultationId')) }
}

type Around = Awaited<ReturnType<typeof loadHearing>>
type New = { readonly asked: NewConsultation; readonly answer: AnswerInput | null }

function readNew(body: Body, { spoken, onlyOwn }: Around, today: Day): Read<New> {
  const kind = onlyOwn ? 'rank-and-file' : oneOf(consultationKinds).parse(body.soort)
  const chosen = spoken.find(({ id }) => id === body.achterban)
  const [holder, organisation] = chosen?.id.split('/') ?? []
  const name = typed(200).parse(body.naam)
  const [asked, due, answer] = [readDay(body, 'gevraagd'), readDay(body, 'uiterlijk'), readAnswer(body, today)]
  const ofRank = kind === 'rank-and-file'
  return {
    value: {
      asked: {
        kind: kind ?? 'alignment',
        seatHolderId: ofRank ? (findId<'seat-holder'>(holder) satisfies SeatHolderId | null) : null,
        organisationId: ofRank ? (findId<'organisation'>(organisation) as OrganisationId | null) : null,
        name: ofRank ? (chosen?.organisation ?? '') : name,
        askedOn: asked.on ?? answer.value.answeredOn,
        dueOn: due.on,
      },
      answer: answer.value.outcome === 'open' ? null : answer.value,
    },
    mistakes: {
      soort: kind === null ? 'Kies wie er gevraagd is' : undefined,
      achterban: ofRank && chosen === undefined ? 'Kies welke achterban' : undefined,
      naam: kind !== null && !ofRank && name === '' ? 'Schrijf op wie er gevraagd is' : undefined,
      ...asked.mistakes,
      ...due.mistakes,
      ...answer.mistakes,
    },
    texts: [name, ...answer.texts],
  }
}

function readAnswer(body: Body, today: Day): Read<AnswerInput> {
  const outcome = oneOf(consultationOutcomes).parse(body.uitkomst) ?? 'open'
  const on = readDay(body, 'geantwoord')
  const answer = typed(5000).parse(body.antwoord)
  return {
    value: { outcome, answer, answeredOn: outcome === 'open' ? null : (on.on ?? today) },
    mistakes: {
      ...on.mistakes,
      ...(on.on !== null && on.on > today ? { geantwoord: 'Vul een dag in tot en met vandaag' } : {}),
    },
    texts: [answer],
  }
}

function typedAnswer({ outcome, answer, answeredOn }: Consultation, today: Day): Readonly<Record<string, string>> {
  return { uitkomst: outcome, antwoord: answer, ...dayTexts('geantwoord', answeredOn ?? today) }
}
