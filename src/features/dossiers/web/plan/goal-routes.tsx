import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { toWrite } from '#access/store/gate.ts'
import { may } from '#access/web/may.ts'
import { blankDate, entryOf } from '#ui/date-entry.ts'
import { sayDay } from '#ui/dates.ts'
import { hasMistakes } from '#ui/mistakes.tsx'
import { goalStates } from '../../domain/plan-states.ts'
import { keepableFrom } from '../../domain/withholding.ts'
import { listCircleOrganisations } from '../../store/circle-organisations.ts'
import { addGoal, changeGoal, moveGoal, readGoal, reorderGoals } from '../../store/goal-store.ts'
import { dossierIdOf, idOf } from '../address-ids.ts'
import { ConflictPage } from '../conflict-page.tsx'
import { enter, enterToWrite } from '../enter.ts'
import { ids, readForm, typed, version } from '../form.ts'
import { GoalForm } from './goal-form.tsx'
import { readDay, readMove } from './read-forms.ts'
import { StateForm } from './state-form.tsx'
import { planTexts } from './texts.ts'

/** Adding, changing, moving and ordering goals. */
export const goals = room()

const base = '/dossiers/:dossierId/plan/doelen'

goals.get(`${base}/nieuw`, may('plan.change'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')), ['plan'])
    const circle = keepableFrom(await listCircleOrganisations(tx, toWrite(grants, 'plan')), c.var, null)
    const formKey = newId<'form'>(c.var.visit.at)
    return c.html(<GoalForm goal={null} text="" evaluateOn={blankDate} {...{ view, circle, formKey }} />)
  }),
)

goals.post(base, may('plan.change'), async (c) => {
  const { visit } = c.var
  const { body, key, fields } = await readForm(c, { doel: typed(1000), 'niet-voor': ids })
  const { doel: text, 'niet-voor': withheldFrom } = fields
  return c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enterToWrite(c, tx, dossierIdOf(c.req.param('dossierId')), ['plan'])
    const grant = toWrite(grants, 'plan')
    const words = planTexts[lang]
    const day = readDay(body, 'evaluatie', words)
    const circle = keepableFrom(await listCircleOrganisations(tx, grant), c.var, null)
    const mistakes = { ...(text === '' && { doel: words.mistakes.goal }), ...day.mistakes }
    if (hasMistakes(mistakes)) {
      const formKey = key ?? newId<'form'>(visit.at)
      const again = { view: await view(), text, circle, withheldFrom, formKey, mistakes }
      return c.html(<GoalForm goal={null} evaluateOn={day.entry} {...again} />, 422)
    }
    const back = `/dossiers/${grants.dossierId}/plan`
    const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, back))
    const kept = circle.filter(({ id }) => withheldFrom.includes(id)).map(({ id }) => id)
    if (!earlier) await addGoal(tx, grant, { text, evaluateOn: day.on, withheldFrom: kept })
    return c.redirect(back, 303)
  })
})

goals.get(`${base}/:goalId`, may('plan.change'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')), ['plan'])
    const goal = await readGoal(tx, toWrite(grants, 'plan'), idOf(c.req.param('goalId')))
    return c.html(<GoalForm text={goal.text} evaluateOn={entryOf(goal.evaluateOn)} {...{ view, goal }} />)
  }),
)

goals.post(`${base}/:goalId`, may('plan.change'), async (c) => {
  const { body, fields } = await readForm(c, { doel: typed(1000), versie: version })
  const { doel: text, versie } = fields
  return c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enterToWrite(c, tx, dossierIdOf(c.req.param('dossierId')), ['plan'])
    const grant = toWrite(grants, 'plan')
    const id = idOf<'goal'>(c.req.param('goalId'))
    const words = planTexts[lang]
    const day = readDay(body, 'evaluatie', words)
    const mistakes = { ...(text === '' && { doel: words.mistakes.goal }), ...day.mistakes }
    if (hasMistakes(mistakes))
      return c.html(
        <GoalForm goal={{ id, version: versie }} evaluateOn={day.entry} {...{ view: await view(), text, mistakes }} />,
        422,
      )

    const outcome = await changeGoal(tx, grant, id, versie, { text, evaluateOn: day.on })
    const back = `/dossiers/${grants.dossierId}/plan` as const
    if (outcome.kind === 'written') return c.redirect(back, 303)
    const { current } = outcome
    const fieldsOfBoth = [
      { label: words.goalLabel, yours: text, theirs: current.text },
      {
        label: words.evaluateLabel,
        yours: day.on && sayDay(day.on, lang),
        theirs: current.evaluateOn && sayDay(current.evaluateOn, lang),
      },
    ]
    const { day: date, month, year } = day.entry
    const typedDay = { 'evaluatie-dag': date, 'evaluatie-maand': month, 'evaluatie-jaar': year }
    return c.html(
      <ConflictPage
        {...{ view: await view(), back }}
        tab="plan"
        title={words.changeGoal}
        fields={fieldsOfBoth}
        action={`${back}/doelen/${id}`}
        hidden={{ doel: text, ...typedDay, versie: String(current.version) }}
      />,
      409,
    )
  })
})

goals.get(`${base}/:goalId/stand`, may('plan.change'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')), ['plan'])
    const goal = await readGoal(tx, toWrite(grants, 'plan'), idOf(c.req.param('goalId')))
    const { moveGoal: title, goalStates: states } = planTexts[lang]
    const action = `/dossiers/${view.head.id}/plan/doelen/${goal.id}/stand` as const
    const { text, version: seen, state: chosen } = goal
    return c.html(
      <StateForm reason={goal.reason ?? ''} version={seen} {...{ view, title, text, states, chosen, action }} />,
    )
  }),
)

goals.post(`${base}/:goalId/stand`, may('plan.change'), async (c) => {
  const { fields } = await readForm(c, { stand: typed(20), reden: typed(500), versie: version })
  return c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enterToWrite(c, tx, dossierIdOf(c.req.param('dossierId')), ['plan'])
    const grant = toWrite(grants, 'plan')
    const words = planTexts[lang]
    const goal = await readGoal(tx, grant, idOf(c.req.param('goalId')))
    const { move, mistakes } = readMove(goalStates, fields, words)
    const back = `/dossiers/${grants.dossierId}/plan` as const
    const action = `${back}/doelen/${goal.id}/stand` as const
    if (move === null) {
      const form = { view: await view(), title: words.moveGoal, text: goal.text, states: words.goalStates }
      const typedNow = { chosen: fields.stand, reason: fields.reden, version: fields.versie }
      return c.html(<StateForm {...form} {...typedNow} {...{ action, mistakes }} />, 422)
    }
    const outcome = await moveGoal(tx, grant, goal.id, fields.versie, move)
    if (outcome.kind === 'written') return c.redirect(back, 303)
    const { current } = outcome
    return c.html(
      <ConflictPage
        {...{ view: await view(), back, action }}
        tab="plan"
        title={words.moveGoal}
        fields={[
          { label: words.goalLabel, yours: goal.text, theirs: current.text },
          { label: words.how, yours: words.goalStates[move.to], theirs: words.goalStates[current.state] },
        ]}
        hidden={{ stand: move.to, reden: move.reason ?? '', versie: String(current.version) }}
      />,
      409,
    )
  })
})

goals.post(`${base}/:goalId/plaats`, may('plan.change'), async (c) => {
  const { fields } = await readForm(c, { richting: typed(10) })
  return c.var.inOneGo(async (tx) => {
    const { grants } = await enterToWrite(c, tx, dossierIdOf(c.req.param('dossierId')), ['plan'])
    const id = idOf<'goal'>(c.req.param('goalId'))
    await reorderGoals(tx, toWrite(grants, 'plan'), id, fields.richting === 'omhoog' ? 'up' : 'down')
    return c.redirect(`/dossiers/${grants.dossierId}/plan#doel-${id}`, 303)
  })
})
