import { z } from 'zod'
import { addDays } from '#kernel/day.ts'
import type { FunctionId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import type { RelationId } from '#access/domain/relation.ts'
import { isSection } from '#access/domain/words.ts'
import { toRead, toWrite } from '#access/store/gate.ts'
import { may } from '#access/web/may.ts'
import { dayOfEntry, entryOf, isBlankDate, readDateEntry } from '#ui/date-entry.ts'
import { possibleLeads } from '../../domain/circle-lead.ts'
import { sectionsOf } from '../../domain/circle-joining.ts'
import { changeInCircle, countOpenSteps, endInCircle, handOverLead } from '../../store/circle-change.ts'
import { requireLead, requireLeadOrNobody } from '../../store/circle-lead.ts'
import { type Circle, type CircleRow, readCircle } from '../../store/circle-read.ts'
import { factsFor } from '../../store/consent-read.ts'
import { dossierIdOf, idOf } from '../address-ids.ts'
import { enter } from '../enter.ts'
import { readForm, typed as line } from '../form.ts'
import { LeadPage } from './lead-page.tsx'
import { ChangePage, EndPage } from './leave-pages.tsx'
import { isStaffRole } from '#access/domain/words.ts'

/** Places in the circle: changing one, ending one, and the lead. */
export const placesInCircle = room()

const at = '/dossiers/:dossierId/kring' as const

placesInCircle.get(`${at}/:relationId/beeindigen`, may('circle.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const cover = toRead(grants, 'cover')
    await requireLead(tx, cover)
    const row = seatIn(await readCircle(tx, cover), idOf(c.req.param('relationId')), c.var.visit.on)
    const openSteps = await countOpenSteps(tx, cover, row.holderId)
    return c.html(<EndPage formKey={newId<'form'>(c.var.visit.at)} {...{ view, row, openSteps }} />)
  }),
)

placesInCircle.post(`${at}/:relationId/beeindigen`, may('circle.change'), async (c) => {
  const { visit } = c.var
  const { key, fields } = await readForm(c, { reden: line(500) })
  return c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const grant = toWrite(grants, 'cover')
    await requireLead(tx, grant)
    const back = `/dossiers/${view.head.id}/kring`
    const relationId = idOf<'relation'>(c.req.param('relationId'))
    if (fields.reden === '') {
      const row = seatIn(await readCircle(tx, grant), relationId, visit.on)
      const openSteps = await countOpenSteps(tx, grant, row.holderId)
      const mistakes = { reden: 'Schrijf kort op waarom' }
      return c.html(<EndPage formKey={key ?? newId<'form'>(visit.at)} {...{ view, row, openSteps, mistakes }} />, 422)
    }
    const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, back))
    if (!earlier) await endInCircle(tx, grant, seatIn(await readCircle(tx, grant), relationId, visit.on), fields.reden)
    return c.redirect(back, 303)
  })
})

placesInCircle.get(`${at}/:relationId/wijzigen`, may('circle.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const cover = toRead(grants, 'cover')
    await requireLead(tx, cover)
    const row = seatIn(await readCircle(tx, cover), idOf(c.req.param('relationId')), c.var.visit.on)
    const typed = { sections: row.sections, until: entryOf(row.until && addDays(row.until, -1)), reason: row.reason }
    return c.html(<ChangePage formKey={newId<'form'>(c.var.visit.at)} {...{ view, row, typed }} />)
  }),
)

placesInCircle.post(`${at}/:relationId/wijzigen`, may('circle.change'), async (c) => {
  const { visit } = c.var
  const { body, key, fields } = await readForm(c, {
    onderdelen: z.preprocess((value) => [value].flat(), z.array(z.string()).catch([])),
    reden: line(500),
  })
  const entry = readDateEntry(body, 'tot')
  return c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const grant = toWrite(grants, 'cover')
    await requireLead(tx, grant)
    const back = `/dossiers/${view.head.id}/kring`
    const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, back))
    if (earlier) return c.redirect(earlier, 303)
    const row = seatIn(await readCircle(tx, grant), idOf(c.req.param('relationId')), visit.on)
    const chosen = fields.onderdelen.filter(isSection)
    const lastDay = dayOfEntry(entry)
    const allowed = isStaffRole(row.role) ? sectionsOf(row.role) : []
    const mistakes = {
      ...(chosen.length === 0 || chosen.some((section) => !allowed.includes(section))
        ? { onderdelen: 'Kies minstens één onderdeel dat bij deze functie hoort' }
        : {}),
      ...(!isBlankDate(entry) && (lastDay === null || lastDay < visit.on)
        ? { tot: 'Kies vandaag of een latere dag, of laat dit leeg' }
        : {}),
      ...(fields.reden === '' ? { reden: 'Schrijf kort op waarom' } : {}),
    }
    if (Object.keys(mistakes).length > 0) {
      const typed = { sections: fields.onderdelen, until: entry, reason: fields.reden }
      // the key was used for a form that wrote nothing: the next try gets a new one
      return c.html(<ChangePage formKey={newId<'form'>(visit.at)} {...{ view, row, typed, mistakes }} />, 422)
    }
    const until = lastDay === null ? null : addDays(lastDay, 1)
    await changeInCircle(tx, grant, row, { sections: chosen, until, reason: fields.reden })
    return c.redirect(back, 303)
  })
})

placesInCircle.get(`${at}/regie`, may('circle.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const cover = toRead(grants, 'cover')
    await requireLeadOrNobody(tx, cover)
    const circle = await readCircle(tx, cover)
    const possible = await possibleRows(
      circle,
      possibleLeads(await factsFor(tx, cover), c.var.visit.on),
      c.var.visit.on,
    )
    return c.html(<LeadPage leadId={circle.leadId} formKey={newId<'form'>(c.var.visit.at)} {...{ view, possible }} />)
  }),
)

placesInCircle.post(`${at}/regie`, may('circle.change'), async (c) => {
  const { visit } = c.var
  const { key, fields } = await readForm(c, { naar: line(36), nu: line(36) })
  return c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const grant = toWrite(grants, 'cover')
    const back = `/dossiers/${view.head.id}/kring`
    const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, back))
    if (earlier) return c.redirect(earlier, 303)
    await requireLeadOrNobody(tx, grant)
    if (fields.naar === '') {
      const circle = await readCircle(tx, grant)
      const possible = await possibleRows(circle, possibleLeads(await factsFor(tx, grant), visit.on), visit.on)
      const mistakes = { naar: 'Kies wie de casusregisseur wordt' }
      return c.html(
        <LeadPage leadId={circle.leadId} formKey={newId<'form'>(visit.at)} {...{ view, possible, mistakes }} />,
        422,
      )
    }
    await handOverLead(tx, grant, fields.nu === '' ? null : idOf(fields.nu), idOf(fields.naar) as FunctionId)
    return c.redirect(back, 303)
  })
})

/** A place in the circle that still holds, of someone who works there; the family has its own page. */
function seatIn(circle: Circle, id: RelationId, on: string): CircleRow {
  const row = circle.rows.find((each) => each.id === id)
  if (row === undefined || row.organisationId === null) throw new Refusal('absent', 'ACCESS-1')
  if (row.until !== null && row.until <= on)
    throw new Refusal('conflict', 'CIRCLE-6', 'Iemand anders heeft dit intussen al beëindigd.')
  return row
}

async function possibleRows(circle: Circle, ids: readonly FunctionId[], on: string): Promise<readonly CircleRow[]> {
  const rows = circle.rows.filter((row) => (row.until === null || row.until > on) && row.from <= on)
  return ids.flatMap((id) => rows.find((row) => (row.holderId as string) === (id as string)) ?? [])
}
