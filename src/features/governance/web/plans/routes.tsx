import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import type { Visit } from '#access/domain/visit.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { hasMistakes } from '#ui/mistakes.tsx'
import type { PlanId } from '../../domain/oogo/track.ts'
import { lookAtAdoption } from '../../domain/oogo/adoption.ts'
import { planKinds } from '../../domain/plans/policy-plan.ts'
import { scopeOf } from '../../store/plans/oogo-acts.ts'
import { listCouncils, listPlans, readWholePlan } from '../../store/plans/read-plans.ts'
import { sayStatus } from '../../store/plans/write-plans.ts'
import { idOf, oneOf, readForm, seenIn } from '../form.ts'
import { formAgain, newForm } from '../one-form.tsx'
import { planHref, planPath } from './address.ts'
import { PlanPage } from './plan-page.tsx'
import { PlansPage } from './plans-page.tsx'
import { readerOf } from './reader.ts'
import { StatusPage, placesFor, readStatus } from './status-form.tsx'

/** Plans: reading them, and saying how they stand somewhere. */
export const plansRead = room()

const notices: Readonly<Record<string, string>> = {
  toegevoegd: 'Het plan staat erbij.',
  opgeslagen: 'Opgeslagen.',
  begonnen: 'Het OOGO is begonnen. Verstuur nu het concept.',
  vastgesteld: 'Opgeschreven: het plan is vastgesteld.',
}

const query = z.object({ soort: oneOf(planKinds), pagina: z.coerce.number().int().min(1).max(1000).catch(1) })

plansRead.get('/bestuur/plannen', may('policy-plan.read'), async (c) => {
  const { soort: kind, pagina: page } = query.parse(c.req.query())
  const { role } = c.var.visit.actor
  const keeps = role === 'project_leader' || role === 'programme_member'
  const found = await c.var.inOneGo((tx) => listPlans(tx, { kind, page }))
  return c.html(<PlansPage shell={shell(c)} {...found} {...{ kind, page, keeps }} />)
})

plansRead.get(planPath, may('policy-plan.read'), async (c) => {
  const id = planIdOf(c.req.param('planId'))
  const read = await c.var.inOneGo((tx) => readForPage(tx, c.var.visit, id))
  return c.html(<PlanPage shell={shell(c)} {...read} notice={notices[c.req.query('gedaan') ?? '']} />)
})

plansRead.get(`${planPath}/stand`, may('policy-plan.say'), async (c) => {
  const id = planIdOf(c.req.param('planId'))
  const { whole, reader, places } = await c.var.inOneGo((tx) => readToSay(tx, c.var.visit, id))
  return c.html(<StatusPage form={newForm(c)} plan={whole.plan} places={places} keeps={reader.keeps} />)
})

plansRead.post(`${planPath}/stand`, may('policy-plan.say'), async (c) => {
  const { visit } = c.var
  const id = planIdOf(c.req.param('planId'))
  const { body, key } = await readForm(c, {})
  return c.var.inOneGo(async (tx) => {
    const { whole, reader, places } = await readToSay(tx, visit, id)
    const { status, mistakes, texts } = readStatus(body, places, reader)
    const seen = seenIn(body, texts)
    if (status === null || hasMistakes(mistakes) || seen.length > 0) {
      const form = formAgain(c, body, { mistakes, seen })
      return c.html(<StatusPage form={form} plan={whole.plan} places={places} keeps={reader.keeps} />, 422)
    }
    const back = planHref(id, '?gedaan=opgeslagen')
    const earlier = await once(tx, key ?? newId<'form'>(visit.at), visit.actor.personId, visit.at, back)
    if (earlier === null) await sayStatus(tx, visit, id, status)
    return c.redirect(back, 303)
  })
})

export function planIdOf(text: string | undefined): PlanId {
  return idOf<'policy-plan'>(text, 'POLICYPLAN-1')
}

/** A plan with what stands around it on its page. */
async function readForPage(tx: Tx, visit: Visit, id: PlanId) {
  const whole = await readWholePlan(tx, id)
  const newest = whole.tracks.at(-1) ?? null
  const adoption = newest === null ? null : lookAtAdoption(newest, await scopeOf(tx, newest, visit.on), visit.on)
  const isRegional = whole.plan.kind === 'regional-vision' || whole.plan.kind === 'other'
  const councils = isRegional ? await listCouncils(tx, whole.plan.officeId, visit.on) : []
  return { whole, adoption, councils, reader: readerOf(visit, whole.plan, councils) }
}

/** The same for who may say how it stands somewhere, with where that is; others are refused before they fill it in. */
async function readToSay(tx: Tx, visit: Visit, id: PlanId) {
  const { whole, councils, reader } = await readForPage(tx, visit, id)
  if (!reader.saysStatus)
    throw new Refusal('forbidden', 'POLICYPLAN-3', 'Dit zegt de organisatie zelf, of het programmateam.')
  return { whole, reader, places: placesFor(whole.plan, councils, reader) }
}
