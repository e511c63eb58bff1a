import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { hasMistakes } from '#ui/mistakes.tsx'
import { readPlan } from '../../store/plans/read-plans.ts'
import { listPlanOwners } from '../../store/plans/plan-owners.ts'
import { addPassage, addPlan, changePlan, removePassage } from '../../store/plans/write-plans.ts'
import { ConflictPage } from '../conflict-page.tsx'
import { idOf, readForm, seenIn, textsOf, typed, version } from '../form.ts'
import { formAgain, newForm } from '../one-form.tsx'
import { planHref, planPath } from './address.ts'
import { PassagePage } from './passage-form.tsx'
import { ChangePlanPage, NewPlanPage, readPlanForm, typedPlan } from './plan-form.tsx'
import { planIdOf } from './routes.tsx'

/** What the programme team keeps of plans: the plans themselves and their passages. */
export const plansKept = room()

plansKept.get('/bestuur/plannen/nieuw', may('policy-plan.manage'), async (c) =>
  c.html(<NewPlanPage form={newForm(c)} owners={await c.var.inOneGo(listPlanOwners)} />),
)

plansKept.post('/bestuur/plannen/nieuw', may('policy-plan.manage'), async (c) => {
  const { visit } = c.var
  const { body, key } = await readForm(c, {})
  const { facts, mistakes, texts } = readPlanForm(body, null)
  const seen = seenIn(body, texts)
  return c.var.inOneGo(async (tx) => {
    if (hasMistakes(mistakes) || seen.length > 0)
      return c.html(
        <NewPlanPage form={formAgain(c, body, { mistakes, seen })} owners={await listPlanOwners(tx)} />,
        422,
      )
    const sent = key ?? newId<'form'>(visit.at)
    const earlier = await once(tx, sent, visit.actor.personId, visit.at, '/bestuur/plannen')
    if (earlier !== null) return c.redirect(earlier, 303)
    const id = await addPlan(tx, visit, facts)
    return c.redirect(planHref(id, '?gedaan=toegevoegd'), 303)
  })
})

plansKept.get(`${planPath}/wijzigen`, may('policy-plan.manage'), async (c) => {
  const plan = await c.var.inOneGo((tx) => readPlan(tx, planIdOf(c.req.param('planId'))))
  return c.html(<ChangePlanPage form={newForm(c, typedPlan(plan), plan.version)} plan={plan} />)
})

plansKept.post(`${planPath}/wijzigen`, may('policy-plan.manage'), async (c) => {
  const id = planIdOf(c.req.param('planId'))
  const { body, fields } = await readForm(c, { versie: version })
  return c.var.inOneGo(async (tx) => {
    const plan = await readPlan(tx, id)
    const { facts, mistakes, texts } = readPlanForm(body, plan)
    const seen = seenIn(body, texts)
    if (hasMistakes(mistakes) || seen.length > 0) {
      const form = formAgain(c, body, { mistakes, seen, version: fields.versie })
      return c.html(<ChangePlanPage form={form} plan={plan} />, 422)
    }
    const outcome = await changePlan(tx, c.var.visit, id, fields.versie, facts)
    if (outcome === 'written') return c.redirect(planHref(id, '?gedaan=opgeslagen'), 303)
    const [yours, theirs] = [textsOf(body), typedPlan(plan)]
    const labels: Readonly<Record<string, string>> = {
      titel: 'Titel',
      thema: 'Onderwijs en jeugdhulp',
      link: 'Document',
      toelichting: 'Toelichting',
    }
    return c.html(
      <ConflictPage
        shell={shell(c)}
        tab="plans"
        title="Gegevens wijzigen"
        fields={Object.entries(labels).map(([name, label]) => ({
          label,
          yours: yours[name] ?? '',
          theirs: theirs[name] ?? '',
        }))}
        action={planHref(id, '/wijzigen')}
        hidden={{ ...yours, versie: String(plan.version) }}
        back={planHref(id)}
      />,
      409,
    )
  })
})

plansKept.get(`${planPath}/passages/nieuw`, may('policy-plan.manage'), async (c) => {
  const plan = await c.var.inOneGo((tx) => readPlan(tx, planIdOf(c.req.param('planId'))))
  return c.html(<PassagePage form={newForm(c)} plan={plan} />)
})

const passage = { tekst: typed(4000), plaats: typed(200) }

plansKept.post(`${planPath}/passages/nieuw`, may('policy-plan.manage'), async (c) => {
  const { visit } = c.var
  const id = planIdOf(c.req.param('planId'))
  const { body, key, fields } = await readForm(c, passage)
  const mistakes = { tekst: fields.tekst === '' ? 'Schrijf op wat er staat' : undefined }
  const seen = seenIn(body, [fields.tekst, fields.plaats])
  return c.var.inOneGo(async (tx) => {
    if (hasMistakes(mistakes) || seen.length > 0)
      return c.html(<PassagePage form={formAgain(c, body, { mistakes, seen })} plan={await readPlan(tx, id)} />, 422)
    const back = planHref(id, '?gedaan=opgeslagen')
    const earlier = await once(tx, key ?? newId<'form'>(visit.at), visit.actor.personId, visit.at, back)
    if (earlier === null) await addPassage(tx, visit, id, { place: fields.plaats, text: fields.tekst })
    return c.redirect(back, 303)
  })
})

plansKept.post(`${planPath}/passages/:passageId/weg`, may('policy-plan.manage'), async (c) => {
  const id = planIdOf(c.req.param('planId'))
  const passageId = idOf<'plan-passage'>(c.req.param('passageId'), 'POLICYPLAN-1')
  await c.var.inOneGo((tx) => removePassage(tx, c.var.visit, id, passageId))
  return c.redirect(planHref(id, '?gedaan=opgeslagen'), 303)
})
