import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { type ProposalId, newestOf } from '../../domain/proposal.ts'
import { mustWrite } from '../../domain/standing.ts'
import { listVersions } from '../../store/proposal-read.ts'
import { readForInside } from '../../store/proposal-standing.ts'
import { withdraw } from '../../store/proposal-write.ts'
import { addPoint, addVersion, changePoint, changeTexts, movePointUp, removePoint } from '../../store/version-write.ts'
import { readForm, readNeededDay, version } from '../form.ts'
import { dayTexts, newForm } from '../one-form.tsx'
import { press, sendForm } from '../send-form.tsx'
import { idIn, oneOfThem, pointRoute, proposalHref, proposalIn, proposalRoute } from './address.ts'
import { orMeanwhile } from './meanwhile.ts'
import { readPoint, readTexts, typedPoint, typedTexts } from './read-text.ts'
import { PointForm, TextForm, VersionForm, WithdrawForm } from './text-forms.tsx'

/** The text of a proposal: its sections, its points, its versions; taking it off its way and back. */
export const proposalTexts = room()

proposalTexts.get(`${proposalRoute}/tekst`, may('proposal.write'), async (c) => {
  const { head, newest } = await c.var.inOneGo((tx) => loadText(tx, c.var.visit, proposalIn(c)))
  return c.html(<TextForm form={newForm(c, typedTexts(newest), head.version)} head={head} number={newest.number} />)
})

proposalTexts.post(`${proposalRoute}/tekst`, may('proposal.write'), (c) =>
  sendForm(c, {
    load: (tx) => loadText(tx, c.var.visit, proposalIn(c)),
    read: readTexts,
    act: (tx, visit, texts, { around, version: seen }) =>
      orMeanwhile(changeTexts(tx, visit, around.head.id, seen, texts)),
    to: ({ head }) => proposalHref(head.id),
    field: 'gedateerd',
    page: (form, { head, newest }) => <TextForm form={form} head={head} number={newest.number} />,
    conflict: ({ head, newest }) => ({
      tab: 'proposals',
      title: 'Tekst wijzigen',
      crumbs: [{ href: proposalHref(head.id), label: head.number }],
      action: proposalHref(head.id, 'tekst'),
      back: proposalHref(head.id),
      now: typedTexts(newest),
      version: head.version,
      labels: {
        occasion: 'Aanleiding',
        effect: 'Beoogd effect',
        finances: 'Financiën',
        communication: 'Communicatie',
        execution: 'Uitvoering',
        veranderd: 'Wat er anders is',
      },
    }),
  }),
)

proposalTexts.get(`${proposalRoute}/punten/nieuw`, may('proposal.write'), async (c) => {
  const { head } = await c.var.inOneGo((tx) => loadText(tx, c.var.visit, proposalIn(c)))
  return c.html(<PointForm form={newForm(c, {}, head.version)} head={head} point={null} version={head.version} />)
})

proposalTexts.post(`${proposalRoute}/punten/nieuw`, may('proposal.write'), (c) =>
  sendForm(c, {
    load: (tx) => loadText(tx, c.var.visit, proposalIn(c)),
    read: readPoint,
    // a new point overwrites nothing: whoever changed something else meanwhile is in nobody's way
    act: async (tx, visit, point, { around }) => {
      await addPoint(tx, visit, around.head.id, null, point)
    },
    to: ({ head }) => `${proposalHref(head.id)}#punten` as `/${string}`,
    field: 'punt',
    page: (form, { head }) => <PointForm form={form} head={head} point={null} version={head.version} />,
  }),
)

proposalTexts.get(pointRoute, may('proposal.write'), async (c) => {
  const { head, newest } = await c.var.inOneGo((tx) => loadText(tx, c.var.visit, proposalIn(c)))
  const point = oneOfThem(newest.points, idIn(c, 'pointId'))
  return c.html(
    <PointForm form={newForm(c, typedPoint(point), head.version)} head={head} point={point} version={head.version} />,
  )
})

proposalTexts.post(pointRoute, may('proposal.write'), (c) =>
  sendForm(c, {
    load: async (tx) => {
      const around = await loadText(tx, c.var.visit, proposalIn(c))
      return { ...around, point: oneOfThem(around.newest.points, idIn(c, 'pointId')) }
    },
    read: readPoint,
    act: (tx, visit, input, { around, version: seen }) =>
      orMeanwhile(changePoint(tx, visit, around.head.id, seen, around.point.id, input)),
    to: ({ head }) => `${proposalHref(head.id)}#punten` as `/${string}`,
    field: 'punt',
    page: (form, { head, point }) => <PointForm form={form} head={head} point={point} version={head.version} />,
    conflict: ({ head, point }) => ({
      tab: 'proposals',
      title: `Beslispunt ${point.number} wijzigen`,
      crumbs: [{ href: proposalHref(head.id), label: head.number }],
      action: proposalHref(head.id, `punten/${point.id}`),
      back: proposalHref(head.id),
      now: typedPoint(point),
      version: head.version,
      labels: {
        punt: 'Beslispunt',
        gevolg: 'Gevolg',
        kanttekening: 'Kanttekening',
        ...Object.fromEntries(point.arguments.map((_, index) => [`argument-${index}`, `Argument ${index + 1}`])),
      },
    }),
  }),
)

proposalTexts.post(`${pointRoute}/weg`, may('proposal.write'), async (c) => {
  const { fields } = await readForm(c, { versie: version })
  const id = proposalIn(c)
  return press(c, proposalHref(id), (tx, visit) => removePoint(tx, visit, id, fields.versie, idIn(c, 'pointId')))
})

proposalTexts.post(`${pointRoute}/omhoog`, may('proposal.write'), async (c) => {
  const { fields } = await readForm(c, { versie: version })
  const id = proposalIn(c)
  return press(c, proposalHref(id), (tx, visit) => movePointUp(tx, visit, id, fields.versie, idIn(c, 'pointId')))
})

proposalTexts.get(`${proposalRoute}/nieuwe-versie`, may('proposal.write'), async (c) => {
  const { head, newest } = await c.var.inOneGo((tx) => loadText(tx, c.var.visit, proposalIn(c)))
  const form = newForm(c, dayTexts('gedateerd', c.var.visit.on), head.version)
  return c.html(<VersionForm form={form} head={head} number={newest.number + 1} />)
})

proposalTexts.post(`${proposalRoute}/nieuwe-versie`, may('proposal.write'), (c) =>
  sendForm(c, {
    load: (tx) => loadText(tx, c.var.visit, proposalIn(c)),
    read: (body) => {
      const dated = readNeededDay(body, 'gedateerd', 'Vul de dag van de nieuwe versie in')
      return { value: dated.on ?? c.var.visit.on, mistakes: dated.mistakes, texts: [] }
    },
    act: async (tx, visit, on, { around, version: seen }) => {
      await addVersion(tx, visit, around.head.id, seen, on)
    },
    to: ({ head }) => proposalHref(head.id),
    field: 'gedateerd',
    page: (form, { head, newest }) => <VersionForm form={form} head={head} number={newest.number + 1} />,
  }),
)

proposalTexts.get(`${proposalRoute}/intrekken`, may('proposal.write'), async (c) => {
  const { head } = await c.var.inOneGo((tx) => loadText(tx, c.var.visit, proposalIn(c)))
  return c.html(<WithdrawForm form={newForm(c, {}, head.version)} head={head} />)
})

proposalTexts.post(`${proposalRoute}/intrekken`, may('proposal.write'), async (c) => {
  const { fields } = await readForm(c, { versie: version })
  const id = proposalIn(c)
  return press(c, proposalHref(id), (tx, visit) => withdraw(tx, visit, id, fields.versie, 'withdraw'))
})

proposalTexts.post(`${proposalRoute}/terugnemen`, may('proposal.write'), async (c) => {
  const { fields } = await readForm(c, { versie: version })
  const id = proposalIn(c)
  return press(c, proposalHref(id), (tx, visit) => withdraw(tx, visit, id, fields.versie, 'take-back'))
})

async function loadText(tx: Tx, visit: Visit, id: ProposalId) {
  const { head, standing } = await readForInside(tx, visit, id)
  mustWrite(standing)
  return { head, newest: newestOf(await listVersions(tx, id)) }
}
