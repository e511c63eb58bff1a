import { findId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { downloadHeaders, readUpload, sayUploadMistake } from '#platform/upload.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { findAddress } from '#ui/address.ts'
import { sayDay } from '#ui/dates.ts'
import { mustSpeakFor, mustSteer, mustWrite } from '../../domain/standing.ts'
import { type AnnexInput, addAnnex, readAnnex, withdrawAnnex } from '../../store/annex-store.ts'
import type { PaperContent } from '../../store/meeting-papers.ts'
import { readForInside } from '../../store/proposal-standing.ts'
import { publishDecision, publishProposal } from '../../store/publication-store.ts'
import { type Body, typed } from '../form.ts'
import { newForm } from '../one-form.tsx'
import { type Read, press, sendForm } from '../send-form.tsx'
import { decisionRoute, idIn, oneOfThem, proposalHref, proposalIn, proposalRoute } from './address.ts'
import { AnnexForm } from './annex-form.tsx'
import { PublishForm } from './publish-forms.tsx'
import { bodyName, readView } from './view.ts'

/** The annexes of a proposal, and what of it is published. */
export const proposalPublishing = room()

proposalPublishing.get(`${proposalRoute}/bijlagen/nieuw`, may('proposal.write'), async (c) => {
  const { head } = await c.var.inOneGo((tx) => loadHead(tx, c))
  return c.html(<AnnexForm form={newForm(c)} head={head} />)
})

proposalPublishing.post(`${proposalRoute}/bijlagen/nieuw`, may('proposal.write'), (c) =>
  sendForm(c, {
    load: (tx) => loadHead(tx, c),
    read: readAnnexForm,
    act: async (tx, visit, input, { around, confirmed }) => {
      await addAnnex(tx, visit, around.head.id, {
        ...input,
        warned: confirmed.map(({ what, line }) => `${what} ${line}`),
      })
    },
    to: ({ head }) => `${proposalHref(head.id)}#bijlagen` as `/${string}`,
    field: 'titel',
    page: (form, { head }) => <AnnexForm form={form} head={head} />,
  }),
)

const annexRoute = `${proposalRoute}/bijlagen/:paperId{[0-9a-f-]{36}}` as const

proposalPublishing.get(annexRoute, may('proposal.read'), async (c) => {
  const annex = await c.var.inOneGo(async (tx) => {
    const { head } = await readForInside(tx, c.var.visit, proposalIn(c))
    return readAnnex(tx, head.id, idIn<'paper'>(c, 'paperId'))
  })
  return c.body(new Uint8Array(annex.content), 200, downloadHeaders(annex.title, annex.mediaType))
})

proposalPublishing.post(`${annexRoute}/weg`, may('proposal.write'), (c) => {
  const id = proposalIn(c)
  return press(c, proposalHref(id), (tx, visit) => withdrawAnnex(tx, visit, id, idIn<'paper'>(c, 'paperId')))
})

proposalPublishing.get(`${proposalRoute}/publiceren`, may('proposal.route'), async (c) => {
  const around = await c.var.inOneGo((tx) => loadPublish(tx, c))
  return c.html(<PublishForm form={newForm(c)} {...around} />)
})

proposalPublishing.post(`${proposalRoute}/publiceren`, may('proposal.route'), (c) =>
  sendForm(c, {
    load: (tx) => loadPublish(tx, c),
    read: readAnnexes,
    act: (tx, visit, annexes, { around }) => publishProposal(tx, visit, around.head.id, annexes),
    to: ({ head }) => proposalHref(head.id),
    field: 'bijlagen',
    page: (form, around) => <PublishForm form={form} {...around} />,
  }),
)

proposalPublishing.get(`${decisionRoute}/publiceren`, may('proposal.speak'), async (c) => {
  const { around } = await c.var.inOneGo((tx) => loadDecision(tx, c))
  return c.html(<PublishForm form={newForm(c)} {...around} />)
})

proposalPublishing.post(`${decisionRoute}/publiceren`, may('proposal.speak'), (c) =>
  sendForm(c, {
    load: (tx) => loadDecision(tx, c),
    read: readAnnexes,
    act: (tx, visit, annexes, { around: { decision, around } }) =>
      publishDecision(tx, visit, around.head.id, decision.id, annexes),
    to: ({ around }) => proposalHref(around.head.id),
    field: 'bijlagen',
    page: (form, { around }) => <PublishForm form={form} {...around} />,
  }),
)

type Asked = Parameters<typeof proposalIn>[0] & { readonly var: { readonly visit: Visit } }

async function loadHead(tx: Tx, c: Asked) {
  const found = await readForInside(tx, c.var.visit, proposalIn(c))
  mustWrite(found.standing)
  return found
}

async function loadPublish(tx: Tx, c: Asked) {
  const view = await readView(tx, c.var.visit, proposalIn(c))
  mustSteer(view.standing)
  const closed = view.versions.findLast(({ closedAt }) => closedAt !== null)
  if (closed === undefined)
    throw new Refusal('conflict', 'PROPOSAL-11', 'Dit voorstel heeft nog nergens voorgelegen. Publiceren kan daarna.')
  return {
    head: view.head,
    annexes: view.annexes,
    title: 'Voorstel publiceren',
    place: 'publiceren',
    opens: `Iedereen leest dan versie ${closed.number} van ${sayDay(closed.datedOn)} en de route.`,
  }
}

async function loadDecision(tx: Tx, c: Asked) {
  const view = await readView(tx, c.var.visit, proposalIn(c))
  const decision = oneOfThem(view.decisions, idIn(c, 'decisionId'))
  mustSpeakFor(view.standing, decision.bodyId)
  const version = view.versions.find(({ id }) => id === decision.versionId)
  const around = {
    head: view.head,
    annexes: view.annexes,
    title: 'Besluit publiceren',
    place: `besluiten/${decision.id}/publiceren`,
    opens: `Iedereen leest dan het besluit van ${bodyName(view, decision.bodyId)} van ${sayDay(decision.onDay)}, met versie ${version?.number ?? ''} van het voorstel en de route.`,
  }
  return { decision, around }
}

function readAnnexes(body: Body) {
  const chosen = [body.bijlagen].flat().map((each) => findId<'paper'>(each))
  return { value: chosen.filter((id) => id !== null), mistakes: {}, texts: [] }
}

type AnnexForms = Omit<AnnexInput, 'warned'>

/** A file is looked at, and its words with it where they can be read; an address has to be one. */
async function readAnnexForm(body: Body): Promise<Read<AnnexForms>> {
  const title = typed(200).parse(body.titel)
  const isLiving = body.levend === 'ja'
  const missing = title === '' ? 'Schrijf op hoe de bijlage heet' : undefined
  const nothing: PaperContent = { kind: 'text', text: '' }
  if (body.soort === 'adres') {
    const link = typed(2000).parse(body.adres)
    const right = findAddress(link)?.startsWith('https://') === true
    return {
      value: { title, isLiving, content: right ? { kind: 'link', link } : nothing },
      mistakes: { titel: missing, adres: right ? undefined : 'Vul een adres in dat begint met https://' },
      texts: [title, link],
    }
  }
  const sent = body.bestand
  const read = sent instanceof File ? await readUpload(sent) : ({ mistake: 'empty' } as const)
  if ('mistake' in read)
    return {
      value: { title, isLiving, content: nothing },
      mistakes: { titel: missing, bestand: sayUploadMistake[read.mistake] },
      texts: [title],
    }
  return {
    value: { title, isLiving, content: { kind: 'file', bytes: read.bytes, mediaType: read.mediaType } },
    mistakes: { titel: missing },
    texts: [title, read.name, read.text ?? ''],
  }
}
