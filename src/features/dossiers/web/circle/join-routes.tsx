import { z } from 'zod'
import { findId, type FunctionId, type OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { addDays } from '#kernel/day.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { findGround } from '#access/domain/grounds.ts'
import { readBasis } from '#access/domain/relation.ts'
import { isSection, purposes } from '#access/domain/words.ts'
import { explainAccess } from '#access/store/explain.ts'
import { toRead, toWrite } from '#access/store/gate.ts'
import { may } from '#access/web/may.ts'
import { blankDate, dayOfEntry, entryOf, isBlankDate, readDateEntry } from '#ui/date-entry.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import { type Candidate, type Joining, consentsMissing, mistakesInJoining } from '../../domain/circle-joining.ts'
import { addToCircle } from '../../store/circle-change.ts'
import { findCandidate, findStaff, listOrganisations } from '../../store/circle-directory.ts'
import { requireLead } from '../../store/circle-lead.ts'
import { factsFor } from '../../store/consent-read.ts'
import { addSearch, findSearch } from '../../store/search-store.ts'
import { dossierIdOf, idOf } from '../address-ids.ts'
import { enter } from '../enter.ts'
import { readForm, typed as line } from '../form.ts'
import { JoinForm, type JoinTyped, joinMistakes } from './join-form.tsx'
import { DirectoryPage } from './join-pages.tsx'

/** Bringing a worker into the circle: find them in the directory, then say what for. Only the lead (CIRCLE-1). */
export const join = room()

join.get('/dossiers/:dossierId/kring/toevoegen', may('circle.read'), async (c) => {
  const organisationId = findId<'organisation'>(c.req.query('organisatie')) as OrganisationId | null
  const searchId = findId<'search'>(c.req.query('zoek'))
  return c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    await requireLead(tx, toRead(grants, 'cover'))
    const { on } = c.var.visit
    const name = searchId === null ? null : await findSearch(tx, c.var.visit, searchId)
    const asked = name !== null || organisationId !== null
    const found = asked ? await findStaff(tx, { name: name ?? '', organisationId }, on) : []
    const gone = searchId !== null && name === null
    const organisations = await listOrganisations(tx, on)
    return c.html(<DirectoryPage {...{ view, organisations, organisationId, name, gone, found }} />)
  })
})

join.post('/dossiers/:dossierId/kring/zoeken', may('circle.read'), async (c) => {
  const { fields } = await readForm(c, { naam: line(100), organisatie: line(36) })
  return c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    await requireLead(tx, toRead(grants, 'cover'))
    const query = new URLSearchParams()
    const organisation = findId(fields.organisatie)
    if (organisation !== null) query.set('organisatie', organisation)
    if (fields.naam !== '') query.set('zoek', await addSearch(tx, c.var.visit, fields.naam))
    return c.redirect(`/dossiers/${view.head.id}/kring/toevoegen?${query.toString()}`, 303)
  })
})

join.get('/dossiers/:dossierId/kring/toevoegen/:functionId', may('circle.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    await requireLead(tx, toRead(grants, 'cover'))
    const { visit } = c.var
    const candidate = present(await findCandidate(tx, idOf(c.req.param('functionId')) as FunctionId, visit.on))
    const typed = { purpose: '', basis: '', sections: [], reason: '', from: entryOf(visit.on), until: blankDate }
    return c.html(<JoinForm formKey={newId<'form'>(visit.at)} {...{ view, candidate, typed }} />)
  }),
)

join.post('/dossiers/:dossierId/kring/toevoegen/:functionId', may('circle.change'), async (c) => {
  const { visit } = c.var
  const { body, key, fields } = await readForm(c, {
    doel: line(40),
    grondslag: line(60),
    onderdelen: z.preprocess((value) => [value].flat(), z.array(z.string()).catch([])),
    reden: line(501),
  })
  return c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const grant = toWrite(grants, 'cover')
    await requireLead(tx, grant)
    const candidate = present(await findCandidate(tx, idOf(c.req.param('functionId')) as FunctionId, visit.on))
    const typed: JoinTyped = {
      purpose: fields.doel,
      basis: fields.grondslag,
      sections: fields.onderdelen,
      reason: fields.reden,
      from: readDateEntry(body, 'vanaf'),
      until: readDateEntry(body, 'tot'),
    }
    const facts = await factsFor(tx, grant)
    const read = readJoining(typed, candidate)
    const mistakes = 'mistakes' in read ? read.mistakes : asList(mistakesInJoining(read, facts, visit.on))
    const lacking = 'mistakes' in read ? [] : consentsMissing(read, facts, visit.on)
    if ('mistakes' in read || Object.keys(mistakes).length > 0 || lacking.length > 0) {
      const { names } = await explainAccess(tx, grants, visit.on)
      const withConsent =
        lacking.length === 0
          ? mistakes
          : { ...mistakes, grondslag: 'Voor een of meer onderdelen is er geen toestemming' }
      const formKey = key ?? newId<'form'>(visit.at)
      return c.html(<JoinForm mistakes={withConsent} {...{ view, candidate, typed, formKey, lacking, names }} />, 422)
    }
    const back = `/dossiers/${view.head.id}/kring`
    const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, back))
    if (!earlier) await addToCircle(tx, grant, read)
    return c.redirect(back, 303)
  })
})

function present(candidate: Candidate | null): Candidate {
  if (candidate === null) throw new Refusal('absent', 'CIRCLE-2')
  return candidate
}

/** What was typed as someone who joins, or what is not even of the right shape. */
function readJoining(typed: JoinTyped, candidate: Candidate): Joining | { readonly mistakes: MistakeList } {
  const purpose = purposes.find((each) => each === typed.purpose)
  const basis =
    typed.basis === 'consent' || findGround(typed.basis.replace(/^legal:/, '')) !== null ? readBasis(typed.basis) : null
  const from = dayOfEntry(typed.from)
  const lastDay = isBlankDate(typed.until) ? null : dayOfEntry(typed.until)
  const mistakes = {
    ...(purpose === undefined ? { doel: 'Kies waarvoor deze persoon in de kring komt' } : {}),
    ...(basis === null || basis.kind === 'family' ? { grondslag: 'Kies op welke grond' } : {}),
    ...(from === null ? { vanaf: 'Vul een bestaande dag in' } : {}),
    ...(lastDay === null && !isBlankDate(typed.until) ? { tot: 'Vul een bestaande dag in, of laat dit leeg' } : {}),
  }
  if (
    purpose === undefined ||
    basis === null ||
    basis.kind === 'family' ||
    from === null ||
    Object.keys(mistakes).length > 0
  )
    return { mistakes: { ...mistakes, ...(typed.reason === '' ? { reden: joinMistakes['no-reason'].say } : {}) } }
  const until = lastDay === null ? null : addDays(lastDay, 1)
  return { candidate, purpose, basis, sections: typed.sections.filter(isSection), reason: typed.reason, from, until }
}

function asList(found: readonly (keyof typeof joinMistakes)[]): MistakeList {
  return Object.fromEntries(found.map((mistake) => [joinMistakes[mistake].field, joinMistakes[mistake].say]))
}
