import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { may } from '#access/web/may.ts'
import { acceptRequest } from '#acts/accept-request.ts'
import { linkRequest } from '#acts/link-request.ts'
import { entryOf } from '#ui/date-entry.ts'
import type { HelpRequest } from '../../domain/request.ts'
import { isComplete } from '../../domain/request.ts'
import { listLeads } from '../../store/find-lead.ts'
import { findLink, listCandidates } from '../../store/match-store.ts'
import { readForDesk } from '../../store/request-store.ts'
import { AcceptPage, asksAsFamily } from './accept-page.tsx'
import { type DeskHere, actOn, formAgain, formOf, requestIdOf } from './acting.ts'
import { carried, readAcceptance, readMatch } from './forms.ts'
import { MatchPage } from './match-page.tsx'

/** Whether a child is known, and accepting a question: the only places where the desk meets dossiers. */
export const accepting = room()

accepting.get('/loket/:requestId/bekend', may('request.match'), async (c) => {
  const id = requestIdOf(c.req.param('requestId'))
  const { visit } = c.var
  const found = await c.var.inOneGo(async (tx) => {
    const request = await readForDesk(tx, visit, id)
    const link = await findLink(tx, id)
    return link === null && request.child.named ? { request, candidates: await listCandidates(tx, visit, id) } : null
  })
  if (found === null) return c.redirect(`/loket/${id}`, 303)
  return c.html(<MatchPage {...formOf(c, found.request)} candidates={found.candidates} on={visit.on} />)
})

accepting.post('/loket/:requestId/bekend', may('request.match'), async (c) => {
  const { visit } = c.var
  const done = await actOn(
    c,
    await c.req.parseBody(),
    {
      read: readMatch,
      act: (tx, _visit, { request, version }, choice) => linkRequest(tx, visit, request.id, { version, ...choice }),
      back: (id) => `/loket/${id}?gedaan=gekoppeld`,
    },
    async (tx, form) => (
      <MatchPage {...form} candidates={await listCandidates(tx, visit, form.request.id)} on={visit.on} />
    ),
  )
  return 'to' in done ? c.redirect(done.to, 303) : c.html(done.page, 422)
})

accepting.get('/loket/:requestId/aannemen', may('dossier.open-new'), async (c) => {
  const id = requestIdOf(c.req.param('requestId'))
  const { visit } = c.var
  const another = c.req.query('anders') === 'ja'
  const shown = await c.var.inOneGo(async (tx) => {
    const request = await readForDesk(tx, visit, id)
    return { request, ...(await around(tx, c, request)) }
  })
  const { request, ...rest } = shown
  // a name and a day of birth are needed first; who is known already is linked first
  if (rest.link === null && !isComplete(request.child)) return c.redirect(`/loket/${id}/kind`, 303)
  if (rest.link === null && !another) return c.redirect(`/loket/${id}/bekend`, 303)
  const { day, month, year } = entryOf(visit.on)
  const typed = { tekst: firstWords(request), 'op-dag': day, 'op-maand': month, 'op-jaar': year }
  return c.html(<AcceptPage {...formOf(c, request, typed)} {...rest} on={visit.on} another={another} />)
})

accepting.post('/loket/:requestId/aannemen', may('dossier.open-new'), async (c) => {
  const id = requestIdOf(c.req.param('requestId'))
  const { visit, house } = c.var
  const sent = await c.req.parseBody()
  const { version, key } = carried(sent)
  const another = sent.anders === 'ja'
  return c.var.inOneGo(async (tx) => {
    const request = await readForDesk(tx, visit, id)
    const family = { asks: asksAsFamily(request), asParent: request.asker.kind === 'parent' }
    const read = readAcceptance(sent, visit.on, family)
    if ('mistakes' in read) {
      const form = formAgain(c, request, sent, read.mistakes)
      return c.html(<AcceptPage {...form} {...await around(tx, c, request)} on={visit.on} another={another} />, 422)
    }
    const back = `/loket/${id}?gedaan=aangenomen`
    const earlier = await once(tx, key ?? newId<'form'>(visit.at), visit.actor.personId, visit.at, back)
    if (earlier === null) {
      const child = childOf(request)
      await acceptRequest(tx, visit, id, { version, child, isAnother: another, ...read.value, site: house.baseUrl })
    }
    return c.redirect(earlier ?? back, 303)
  })
})

async function around(tx: Tx, { var: { visit } }: DeskHere<'dossier.open-new'>, request: HelpRequest) {
  const { handlerId: deskId, municipalityCode, id } = request
  return { link: await findLink(tx, id), leads: await listLeads(tx, { deskId, municipalityCode, on: visit.on }) }
}

function childOf({ child }: HelpRequest) {
  if (!child.named || child.bornOn === null) return null
  const { givenName, surname, bornOn, postcode } = child
  return { givenName, surname, bornOn, postcode }
}

/** The family's own words come first; those of others only when the parents know of them. */
function firstWords({ asker, parentsKnow, question }: HelpRequest): string {
  return asker.kind === 'parent' || asker.kind === 'youth' || parentsKnow === 'yes' ? question : ''
}
