import type { HolderId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { toRead, toWrite } from '#access/store/gate.ts'
import { may } from '#access/web/may.ts'
import { blankDate, entryOf } from '#ui/date-entry.ts'
import { sayDay } from '#ui/dates.ts'
import { hasMistakes } from '#ui/mistakes.tsx'
import { stepStates } from '../../domain/plan-states.ts'
import { keepableFrom, withGoal, writesForSchool } from '../../domain/withholding.ts'
import { listCircleOrganisations } from '../../store/circle-organisations.ts'
import { readGoal } from '../../store/goal-store.ts'
import { findGoal } from '../../store/plan-store.ts'
import { addStep, changeStep, listDoers, mayMove, moveStep, readStep } from '../../store/step-store.ts'
import { dossierIdOf, idOf } from '../address-ids.ts'
import { ConflictPage } from '../conflict-page.tsx'
import { enter, enterToWrite } from '../enter.ts'
import { ids, readForm, typed, version } from '../form.ts'
import { sayWriter } from '../marks.tsx'
import { readDay, readMove } from './read-forms.ts'
import { StateForm } from './state-form.tsx'
import { StepForm } from './step-form.tsx'
import { planTexts } from './texts.ts'

/** Adding and changing steps, and saying how far they are. */
export const steps = room()

const base = '/dossiers/:dossierId/plan'

steps.get(`${base}/doelen/:goalId/stappen/nieuw`, may('task.make'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')), ['plan'])
    const grant = toWrite(grants, 'plan')
    const goal = await readGoal(tx, grant, idOf(c.req.param('goalId')))
    const fromSchool = writesForSchool(grant.role)
    const doers = await listDoers(tx, grant, { fromSchool, withheldFrom: goal.withheldFrom })
    const circle = keepableFrom(await listCircleOrganisations(tx, grant), c.var, null)
    const formKey = newId<'form'>(c.var.visit.at)
    return c.html(
      <StepForm step={null} text="" doerId="" dueOn={blankDate} {...{ view, goal, doers, circle, formKey }} />,
    )
  }),
)

steps.post(`${base}/doelen/:goalId/stappen`, may('task.make'), async (c) => {
  const { visit } = c.var
  const { body, key, fields } = await readForm(c, { stap: typed(1000), wie: typed(40), 'niet-voor': ids })
  const { stap: text, wie: doerId, 'niet-voor': withheldFrom } = fields
  return c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enterToWrite(c, tx, dossierIdOf(c.req.param('dossierId')), ['plan'])
    const grant = toWrite(grants, 'plan')
    const words = planTexts[lang]
    const goal = await readGoal(tx, grant, idOf(c.req.param('goalId')))
    const circle = keepableFrom(await listCircleOrganisations(tx, grant), c.var, null)
    const kept = circle.filter(({ id }) => withheldFrom.includes(id)).map(({ id }) => id)
    const closed = withGoal(goal.withheldFrom, kept).map((id) => ({ id }))
    const fromSchool = writesForSchool(grant.role)
    const doers = await listDoers(tx, grant, { fromSchool, withheldFrom: closed })
    const day = readDay(body, 'klaar-op', words)
    const mistakes = {
      ...(text === '' && { stap: words.mistakes.step }),
      ...(doerId === '' && { wie: words.mistakes.doer }),
      ...(doerId !== '' && !doers.some((doer) => doer.holderId === doerId) && { wie: words.mistakes.doerGone }),
      ...day.mistakes,
    }
    if (hasMistakes(mistakes)) {
      const formKey = key ?? newId<'form'>(visit.at)
      const again = { view: await view(), goal, text, doerId, circle, withheldFrom, formKey, mistakes }
      // those for whom it is now kept back stay in the list, so that the choice can be mended either way
      const all = await listDoers(tx, grant, { fromSchool, withheldFrom: goal.withheldFrom })
      return c.html(<StepForm step={null} doers={all} dueOn={day.entry} {...again} />, 422)
    }
    const back = `/dossiers/${grants.dossierId}/plan`
    const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, back))
    const step = { text, doerId: doerId as HolderId, dueOn: day.on, withheldFrom: kept }
    if (!earlier) await addStep(tx, grant, goal, step)
    return c.redirect(back, 303)
  })
})

steps.get(`${base}/stappen/:stepId`, may('plan.change'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')), ['plan'])
    const grant = toWrite(grants, 'plan')
    const step = await readStep(tx, grant, idOf(c.req.param('stepId')))
    const goal = await findGoal(tx, grant, step.goalId)
    const doers = await listDoers(tx, grant, step)
    const { text, doer } = step
    return c.html(
      <StepForm doerId={doer.holderId} dueOn={entryOf(step.dueOn)} {...{ view, goal, step, text, doers }} />,
    )
  }),
)

steps.post(`${base}/stappen/:stepId`, may('plan.change'), async (c) => {
  const { body, fields } = await readForm(c, { stap: typed(1000), wie: typed(40), versie: version })
  const { stap: text, wie: doerId, versie } = fields
  return c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enterToWrite(c, tx, dossierIdOf(c.req.param('dossierId')), ['plan'])
    const grant = toWrite(grants, 'plan')
    const words = planTexts[lang]
    const step = await readStep(tx, grant, idOf(c.req.param('stepId')))
    const doers = await listDoers(tx, grant, step)
    const day = readDay(body, 'klaar-op', words)
    const chosen = doers.find((doer) => doer.holderId === doerId)
    const stays = doerId === step.doer.holderId
    const mistakes = {
      ...(text === '' && { stap: words.mistakes.step }),
      ...(doerId === '' && { wie: words.mistakes.doer }),
      ...(doerId !== '' && chosen === undefined && !stays && { wie: words.mistakes.doerGone }),
      ...day.mistakes,
    }
    if (hasMistakes(mistakes)) {
      const goal = await findGoal(tx, grant, step.goalId)
      const again = { view: await view(), goal, text, doerId, doers, mistakes }
      return c.html(<StepForm step={{ id: step.id, version: versie }} dueOn={day.entry} {...again} />, 422)
    }
    const outcome = await changeStep(tx, grant, step.id, versie, { text, doerId: doerId as HolderId, dueOn: day.on })
    const back = `/dossiers/${grants.dossierId}/plan` as const
    if (outcome.kind === 'written') return c.redirect(back, 303)
    const { current } = outcome
    const both = [
      { label: words.stepLabel, yours: text, theirs: current.text },
      { label: words.doerLabel, yours: sayWriter(chosen ?? step.doer, lang), theirs: sayWriter(current.doer, lang) },
      {
        label: words.dueLabel,
        yours: day.on && sayDay(day.on, lang),
        theirs: current.dueOn && sayDay(current.dueOn, lang),
      },
    ]
    const { day: date, month, year } = day.entry
    const typedDay = { 'klaar-op-dag': date, 'klaar-op-maand': month, 'klaar-op-jaar': year }
    const action = `${back}/stappen/${step.id}` as const
    const hidden = { stap: text, wie: doerId, ...typedDay, versie: String(current.version) }
    return c.html(
      <ConflictPage
        tab="plan"
        title={words.changeStep}
        fields={both}
        {...{ view: await view(), back, action, hidden }}
      />,
      409,
    )
  })
})

steps.get(`${base}/stappen/:stepId/stand`, may('plan.step'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')), ['plan'])
    const grant = toRead(grants, 'plan')
    const step = await readStep(tx, grant, idOf(c.req.param('stepId')))
    if (!mayMove(grant, step)) throw new Refusal('forbidden', 'PLAN-3', 'Deze stap doet iemand anders.')
    const { moveStep: title, stepStates: states } = planTexts[lang]
    const action = `/dossiers/${view.head.id}/plan/stappen/${step.id}/stand` as const
    const { text, version: seen, state: chosen } = step
    return c.html(
      <StateForm reason={step.reason ?? ''} version={seen} {...{ view, title, text, states, chosen, action }} />,
    )
  }),
)

steps.post(`${base}/stappen/:stepId/stand`, may('plan.step'), async (c) => {
  const { fields } = await readForm(c, { stand: typed(20), reden: typed(500), versie: version })
  return c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enterToWrite(c, tx, dossierIdOf(c.req.param('dossierId')), ['plan'])
    const grant = toRead(grants, 'plan')
    const words = planTexts[lang]
    const step = await readStep(tx, grant, idOf(c.req.param('stepId')))
    const { move, mistakes } = readMove(stepStates, fields, words)
    const back = `/dossiers/${grants.dossierId}/plan` as const
    const action = `${back}/stappen/${step.id}/stand` as const
    if (move === null) {
      const form = {
        view: await view(),
        title: words.moveStep,
        text: step.text,
        states: words.stepStates,
        action,
        mistakes,
      }
      return c.html(<StateForm {...form} chosen={fields.stand} reason={fields.reden} version={fields.versie} />, 422)
    }
    const outcome = await moveStep(tx, grant, step.id, fields.versie, move)
    if (outcome.kind === 'written') return c.redirect(`${back}#stap-${step.id}`, 303)
    const { current } = outcome
    const both = [
      { label: words.stepLabel, yours: step.text, theirs: current.text },
      { label: words.how, yours: words.stepStates[move.to], theirs: words.stepStates[current.state] },
    ]
    const hidden = { stand: move.to, reden: move.reason ?? '', versie: String(current.version) }
    return c.html(
      <ConflictPage
        tab="plan"
        title={words.moveStep}
        fields={both}
        {...{ view: await view(), back, action, hidden }}
      />,
      409,
    )
  })
})
