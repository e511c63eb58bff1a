import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { type ActionPlace, followUpToAction } from '#acts/follow-up-to-action.ts'
import { sayDay } from '#ui/dates.ts'
import { compareVersions } from '../../domain/compare-versions.ts'
import { followUpStates } from '../../domain/follow-up.ts'
import type { ThemeId } from '../../domain/proposal.ts'
import { isInside, steeringRoles } from '../../domain/standing.ts'
import { listBodyChoices } from '../../store/bodies-read.ts'
import { officeOf } from '../../store/bodies-write.ts'
import { listDecisions } from '../../store/decision-list.ts'
import {
  type FollowUpId,
  listAmbitionPlaces,
  mayFollow,
  readFollowUp,
  sayOfFollowUp,
} from '../../store/follow-up-store.ts'
import { listProposals, listThemes } from '../../store/proposal-list.ts'
import { findHead } from '../../store/proposal-standing.ts'
import { addSubject, listHistory, listSubjects, readSubject } from '../../store/subject-store.ts'
import { idOrNone, oneOf, typed } from '../form.ts'
import { newForm } from '../one-form.tsx'
import { sendForm } from '../send-form.tsx'
import { idIn, proposalIn, proposalRoute } from './address.ts'
import { DecisionListPage } from './decision-list-page.tsx'
import { FollowUpPage, FollowUpReadPage } from './follow-up-pages.tsx'
import { readDecisionFilter, readProposalFilter } from './list-address.ts'
import { ProposalListPage } from './list-page.tsx'
import { PrintPage } from './print-page.tsx'
import { ProposalPage } from './proposal-page.tsx'
import { SubjectForm, SubjectListPage, SubjectPage } from './subject-pages.tsx'
import { VersionPage } from './version-page.tsx'
import { readView } from './view.ts'

/** Reading proposals, decisions, what follows from them, and the history of a subject. */
export const proposalReading = room()

proposalReading.get('/bestuur/voorstellen', may('proposal.read'), async (c) => {
  const { visit } = c.var
  const filter = readProposalFilter(c.req.query())
  const page = await c.var.inOneGo(async (tx) => ({
    list: await listProposals(tx, visit, filter),
    bodies: await listBodyChoices(tx, visit.on),
    themes: await listThemes(tx, visit.on),
  }))
  const makes = steeringRoles.includes(visit.actor.role)
  return c.html(<ProposalListPage shell={shell(c)} filter={filter} makes={makes} {...page} />)
})

proposalReading.get(proposalRoute, may('proposal.read'), async (c) => {
  const id = proposalIn(c)
  const found = await c.var.inOneGo(async (tx) => {
    const known = await findHead(tx, c.var.visit, id)
    // who reads only what was published, reads it where everyone does
    if (known !== null && !isInside(known.standing) && known.head.publishedAt !== null) return null
    return readView(tx, c.var.visit, id)
  })
  if (found === null) return c.redirect(`/openbaar/voorstellen/${id}`, 303)
  return c.html(<ProposalPage shell={shell(c)} view={found} notice={undefined} />)
})

proposalReading.get(`${proposalRoute}/afdrukken`, may('proposal.read'), async (c) => {
  const view = await c.var.inOneGo((tx) => readView(tx, c.var.visit, proposalIn(c)))
  return c.html(<PrintPage shell={shell(c)} view={view} />)
})

proposalReading.get(`${proposalRoute}/versies/:number{[0-9]{1,4}}`, may('proposal.read'), async (c) => {
  const { head, versions } = await c.var.inOneGo((tx) => readView(tx, c.var.visit, proposalIn(c)))
  const find = (number: number) => versions.find((version) => version.number === number)
  const version = find(Number(c.req.param('number')))
  if (version === undefined) throw new Refusal('absent', 'PROPOSAL-5')
  const other = find(Number(c.req.query('met')))
  const [before, after] = other === undefined || other.number < version.number ? [other, version] : [version, other]
  const compared =
    other === undefined || before === undefined ? null : { with: other, passages: compareVersions(before, after) }
  const others = versions.map(({ number }) => number).filter((number) => number !== version.number)
  return c.html(<VersionPage shell={shell(c)} head={head} version={version} compared={compared} others={others} />)
})

proposalReading.get('/bestuur/besluiten', may('proposal.read'), async (c) => {
  const { visit } = c.var
  const filter = readDecisionFilter(c.req.query())
  const page = await c.var.inOneGo(async (tx) => ({
    list: await listDecisions(tx, visit, filter),
    bodies: await listBodyChoices(tx, visit.on),
    themes: await listThemes(tx, visit.on),
  }))
  return c.html(<DecisionListPage shell={shell(c)} on={visit.on} filter={filter} {...page} />)
})

const followUpRoute = '/bestuur/opvolging/:followUpId{[0-9a-f-]{36}}'

proposalReading.get(followUpRoute, may('proposal.read'), async (c) => {
  const { visit } = c.var
  const around = await c.var.inOneGo((tx) => loadFollowUp(tx, visit, idIn<'follow-up'>(c, 'followUpId')))
  const { followUp, mine, ambitions } = around
  if (!mine) return c.html(<FollowUpReadPage shell={shell(c)} followUp={followUp} on={visit.on} />)
  const form = newForm(c, { stand: followUp.state, tekst: followUp.stateText }, followUp.version)
  return c.html(<FollowUpPage form={form} followUp={followUp} on={visit.on} ambitions={ambitions} />)
})

proposalReading.post(followUpRoute, may('proposal.speak'), (c) =>
  sendForm(c, {
    load: (tx) => loadFollowUp(tx, c.var.visit, idIn<'follow-up'>(c, 'followUpId')),
    read: (body) => {
      const state = oneOf(followUpStates).parse(body.stand)
      const text = typed(2000).parse(body.tekst)
      return {
        value: { state: state ?? ('open' as const), text },
        mistakes: {
          stand: state === null ? 'Kies hoe het ermee staat' : undefined,
          tekst: state === 'dropped' && text === '' ? 'Schrijf op waarom dit niet doorgaat' : undefined,
        },
        texts: [text],
      }
    },
    act: (tx, visit, { state, text }, { around, version }) =>
      sayOfFollowUp(tx, visit, around.followUp.id, version, state, text),
    to: ({ followUp }) => `/bestuur/opvolging/${followUp.id}`,
    field: 'stand',
    page: (form, { followUp, ambitions }) => (
      <FollowUpPage form={form} followUp={followUp} on={c.var.visit.on} ambitions={ambitions} />
    ),
  }),
)

proposalReading.post(`${followUpRoute}/actie`, may('agenda.change'), (c) =>
  sendForm(c, {
    load: (tx) => loadFollowUp(tx, c.var.visit, idIn<'follow-up'>(c, 'followUpId')),
    read: (body, { ambitions }) => {
      const chosen = ambitions.find(({ id }) => id === body.ambitie)
      return { value: chosen, mistakes: { ambitie: chosen === undefined ? 'Kies een ambitie' : undefined }, texts: [] }
    },
    act: async (tx, visit, place, { around: { followUp } }) => {
      const agendaId = place!.agendaId as ActionPlace['agendaId']
      const ambitionId = place!.id as ActionPlace['ambitionId']
      const planning = followUp.dueOn === null ? '' : sayDay(followUp.dueOn)
      const actionId = await followUpToAction(tx, visit, followUp.id, { agendaId, ambitionId, planning })
      return { to: `/agenda/${agendaId}/acties/${actionId}` as const }
    },
    to: ({ followUp }) => `/bestuur/opvolging/${followUp.id}`,
    field: 'ambitie',
    page: (form, { followUp, ambitions }) => (
      <FollowUpPage form={form} followUp={followUp} on={c.var.visit.on} ambitions={ambitions} />
    ),
  }),
)

async function loadFollowUp(tx: Tx, visit: Visit, id: FollowUpId) {
  const followUp = await readFollowUp(tx, id)
  const { organisationId } = visit.actor
  return {
    followUp,
    mine: await mayFollow(tx, visit, followUp),
    ambitions: isTeam(visit) && organisationId !== null ? await listAmbitionPlaces(tx, organisationId) : [],
  }
}

const isTeam = ({ actor }: Visit) => actor.role === 'project_leader' || actor.role === 'programme_member'

proposalReading.get('/bestuur/onderwerpen', may('proposal.read'), async (c) => {
  const subjects = await c.var.inOneGo((tx) => listSubjects(tx))
  return c.html(<SubjectListPage shell={shell(c)} subjects={subjects} team={isTeam(c.var.visit)} />)
})

proposalReading.get('/bestuur/onderwerpen/nieuw', may('proposal.route'), async (c) => {
  const themes = await c.var.inOneGo((tx) => listThemes(tx, c.var.visit.on))
  return c.html(<SubjectForm form={newForm(c)} themes={themes} />)
})

proposalReading.post('/bestuur/onderwerpen/nieuw', may('proposal.route'), (c) =>
  sendForm(c, {
    load: (tx) => listThemes(tx, c.var.visit.on),
    read: (body) => {
      const name = typed(200).parse(body.naam)
      return {
        value: { name, themeId: idOrNone<'theme'>().parse(body.thema) as ThemeId | null },
        mistakes: { naam: name === '' ? 'Schrijf op hoe het onderwerp heet' : undefined },
        texts: [name],
      }
    },
    act: async (tx, visit, input) => ({
      to: `/bestuur/onderwerpen/${await addSubject(tx, visit, { ...input, officeId: officeOf(visit) })}` as const,
    }),
    to: () => '/bestuur/onderwerpen',
    field: 'naam',
    page: (form, themes) => <SubjectForm form={form} themes={themes} />,
  }),
)

proposalReading.get('/bestuur/onderwerpen/:subjectId{[0-9a-f-]{36}}', may('proposal.read'), async (c) => {
  const id = idIn<'subject'>(c, 'subjectId')
  const page = await c.var.inOneGo(async (tx) => ({
    subject: await readSubject(tx, id),
    events: await listHistory(tx, id),
  }))
  return c.html(<SubjectPage shell={shell(c)} {...page} />)
})
