import type { Context } from 'hono'
import { type Env, open, room } from '#platform/http.ts'
import { hashOf } from '#platform/sessions.ts'
import { shell } from '#access/web/shell.ts'
import {
  type Answers,
  type Step,
  findStep,
  firstOpenStep,
  isReachable,
  stepAfter,
  stepBefore,
  steps,
  stepsFor,
} from '../../domain/draft.ts'
import { type Draft, changeDraft } from '../../store/draft-store.ts'
import { type Asking, asAsker, askersFor, askingOf } from './asking.ts'
import { addressOf, propsOf, readDraft } from './draft-view.ts'
import { readStep } from './read-step.ts'
import { StepPage } from './step-page.tsx'
import { stepTexts } from './texts.ts'
import { type Typed, answeredAs, typedOf } from './typed.ts'

/** The pages of the form, one question each. */
export const askSteps = room()

const forAnyone = open('anyone may ask for help; it shows only what this browser is writing')
const stepPath = `/hulp-vragen/:stap{${Object.values(steps).join('|')}}`

askSteps.get(stepPath, forAnyone, async (c) => {
  const asking = askingOf(c)
  const step = findStep(c.req.param('stap') ?? '')
  const { draft, schools } = await readDraft(c, asking)
  if (draft === null || step === null) return c.redirect('/hulp-vragen', 303)
  if (!isReachable(step, draft.answers, asking.writer))
    return c.redirect(addressOf(firstOpenStep(draft.answers, asking.writer)), 303)
  const typed = { ...(step === 'reach' ? ownName(asking) : {}), ...answeredAs(step, draft.answers) }
  return c.html(<StepPage {...pageOf(c, asking, step, draft)} question={propsOf(asking, draft, schools, typed, {})} />)
})

askSteps.post(stepPath, forAnyone, async (c) => {
  const asking = askingOf(c)
  const { token, writer, at } = asking
  const step = findStep(c.req.param('stap') ?? '')
  const { draft, schools } = await readDraft(c, asking)
  if (draft === null || step === null || token === null) return c.redirect('/hulp-vragen', 303)
  if (!isReachable(step, draft.answers, writer)) return c.redirect(addressOf(firstOpenStep(draft.answers, writer)), 303)
  const form = await c.req.parseBody()
  const read = readStep(step, form, {
    texts: stepTexts[draft.language],
    on: asking.on,
    earlier: draft.answers,
    askers: askersFor(writer),
    isSchool: (id) => schools.some((school) => school.id === id),
  })
  if ('mistakes' in read) {
    const question = propsOf(asking, draft, schools, typedOf(form), read.mistakes)
    return c.html(<StepPage {...pageOf(c, asking, step, draft)} question={question} />, 422)
  }
  const answers: Answers = { ...draft.answers, ...read.answers }
  await asAsker(c, asking, (tx) => changeDraft(tx, hashOf(token), read.answers, at))
  const next = isChanging(c) ? firstOpenStep(answers, writer) : stepAfter(step, answers, writer)
  return c.redirect(addressOf(next), 303)
})

function isChanging(c: Context<Env>): boolean {
  return c.req.query('wijzig') !== undefined
}

function ownName({ actor, writer }: Asking): Typed {
  return actor !== null && writer !== 'desk' ? { naam: actor.name } : {}
}

function pageOf(c: Context<Env>, { writer }: Asking, step: Step, { answers }: Draft) {
  const asked = stepsFor(answers, writer)
  return {
    shell: shell(c),
    step,
    at: asked.indexOf(step) + 1,
    of: asked.length + 1,
    before: stepBefore(step, answers, writer),
    changing: isChanging(c),
  }
}
