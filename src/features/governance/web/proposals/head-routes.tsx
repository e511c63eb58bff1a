import type { OrganisationId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { type ProposalId } from '../../domain/proposal.ts'
import { mustMake, mustWrite } from '../../domain/standing.ts'
import { listBodyChoices } from '../../store/bodies-read.ts'
import { listAgendaChoices, listOffices, listProposalChoices, listThemes } from '../../store/proposal-list.ts'
import { readForInside } from '../../store/proposal-standing.ts'
import { addProposal, changeHead } from '../../store/proposal-write.ts'
import { listSubjects } from '../../store/subject-store.ts'
import { newForm } from '../one-form.tsx'
import { sendForm } from '../send-form.tsx'
import { proposalHref, proposalIn, proposalRoute } from './address.ts'
import { HeadForm } from './head-form.tsx'
import { orMeanwhile } from './meanwhile.ts'
import { headLabels, readHead, typedHead } from './read-head.ts'

/** Beginning a proposal, and what stands around its text. */
export const proposalHeads = room()

proposalHeads.get('/bestuur/voorstellen/nieuw', may('proposal.write'), async (c) => {
  const choices = await c.var.inOneGo((tx) => loadNew(tx, c.var.visit))
  return c.html(<HeadForm form={newForm(c)} head={null} choices={choices} />)
})

proposalHeads.post('/bestuur/voorstellen/nieuw', may('proposal.write'), (c) =>
  sendForm(c, {
    load: (tx) => loadNew(tx, c.var.visit),
    read: (body, { offices }) => {
      const read = readHead(body)
      const only = offices.length === 1 ? (offices[0]!.id as OrganisationId) : null
      const officeId = offices.some(({ id }) => id === read.value.officeId) ? read.value.officeId : only
      const mistakes = { ...read.mistakes, bureau: officeId === null ? 'Kies voor welke regio het is' : undefined }
      return { ...read, value: { ...read.value, officeId }, mistakes }
    },
    act: async (tx, visit, { officeId, ...head }) => {
      const { id } = await addProposal(tx, visit, { ...head, officeId: officeId! })
      return { to: proposalHref(id) }
    },
    to: () => '/bestuur/voorstellen',
    field: 'titel',
    page: (form, choices) => <HeadForm form={form} head={null} choices={choices} />,
  }),
)

proposalHeads.get(`${proposalRoute}/gegevens`, may('proposal.write'), async (c) => {
  const { head, choices } = await c.var.inOneGo((tx) => loadHead(tx, c.var.visit, proposalIn(c)))
  return c.html(<HeadForm form={newForm(c, typedHead(head), head.version)} head={head} choices={choices} />)
})

proposalHeads.post(`${proposalRoute}/gegevens`, may('proposal.write'), (c) =>
  sendForm(c, {
    load: (tx) => loadHead(tx, c.var.visit, proposalIn(c)),
    read: readHead,
    act: (tx, visit, head, { around, version: seen }) => orMeanwhile(changeHead(tx, visit, around.head.id, seen, head)),
    to: ({ head }) => proposalHref(head.id),
    field: 'titel',
    page: (form, { head, choices }) => <HeadForm form={form} head={head} choices={choices} />,
    conflict: ({ head }) => ({
      tab: 'proposals',
      title: 'Gegevens wijzigen',
      crumbs: [{ href: proposalHref(head.id), label: head.number }],
      action: proposalHref(head.id, 'gegevens'),
      back: proposalHref(head.id),
      now: typedHead(head),
      version: head.version,
      labels: headLabels,
    }),
  }),
)

async function loadNew(tx: Tx, visit: Visit) {
  mustMake(visit.actor)
  return loadChoices(tx, visit, null, null)
}

async function loadHead(tx: Tx, visit: Visit, id: ProposalId) {
  const { head, standing } = await readForInside(tx, visit, id)
  mustWrite(standing)
  return { head, choices: await loadChoices(tx, visit, id, head.officeId) }
}

async function loadChoices(tx: Tx, visit: Visit, id: ProposalId | null, officeId: OrganisationId | null) {
  const offices = await listOffices(tx, visit)
  const office = officeId ?? (offices[0]?.id as OrganisationId | undefined) ?? null
  return {
    offices,
    subjects: await listSubjects(tx),
    themes: await listThemes(tx, visit.on),
    bodies: await listBodyChoices(tx, visit.on),
    proposals: await listProposalChoices(tx, id),
    ...(office === null ? { ambitions: [], actions: [] } : await listAgendaChoices(tx, office)),
  }
}
