import type { Context } from 'hono'
import { findId } from '#kernel/id.ts'
import { type Env, open, room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { hashOf, newToken } from '#platform/sessions.ts'
import { once } from '#platform/submissions.ts'
import { writeLog } from '#access/store/log.ts'
import { shell } from '#access/web/shell.ts'
import { keyField } from '#ui/form.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import type { Lang } from '#ui/words.ts'
import {
  type Answers,
  type Step,
  askerOf,
  findStep,
  firstOpenStep,
  isReachable,
  stepAfter,
  stepBefore,
  steps,
  stepsFor,
} from '../../domain/draft.ts'
import { questionOf } from '../../domain/question.ts'
import { addRequest } from '../../store/add-request.ts'
import { type Draft, beginDraft, changeDraft, clearDrafts, endDraft } from '../../store/draft-store.ts'
import { codeOfDraft, hashOfCode } from '../../store/follow.ts'
import { type School, listSchools } from '../../store/routing.ts'
import { type Asking, asAsker, askersFor, askingOf, draftOf, followsWithAccount, ownSchool } from './asking.ts'
import { CheckPage } from './check-page.tsx'
import { dropDraftToken, putDraftToken } from './draft-cookie.ts'
import type { QuestionProps } from './questions.tsx'
import { readStep } from './read-step.ts'
import { StartPage } from './start-page.tsx'
import { StepPage } from './step-page.tsx'
import { stepTexts, voiceOf } from './texts.ts'
import { type Typed, answeredAs, typedOf } from './typed.ts'

/** Asking for help: anyone, with an account or without, one question per page. */
export const ask = room()

const forAnyone = open('anyone may ask for help; it shows only what this browser is writing')
const stepPath = `/hulp-vragen/:stap{${Object.values(steps).join('|')}}`

ask.get('/hulp-vragen', forAnyone, async (c) => {
  const asking = askingOf(c)
  const draft = await asAsker(c, asking, (tx) => draftOf(tx, asking))
  const begun = draft !== null && Object.keys(draft.answers).length > 0
  return c.html(<StartPage shell={shell(c)} lang={langOf(c)} begun={begun} withAccount={followsWithAccount(asking)} />)
})

ask.post('/hulp-vragen', forAnyone, async (c) => {
  const asking = askingOf(c)
  const form = await c.req.parseBody()
  const language = form.taal === 'en' ? 'en' : 'nl'
  const token = newToken()
  await asAsker(
    c,
    asking,
    async (tx) => {
      await clearDrafts(tx, asking.at)
      await beginDraft(tx, hashOf(token), { personId: asking.actor?.personId ?? null, language, at: asking.at })
    },
    token,
  )
  putDraftToken(c, token)
  return c.redirect(addressOf(firstOpenStep({}, asking.writer)), 303)
})

ask.get('/hulp-vragen/verder', forAnyone, async (c) => {
  const asking = askingOf(c)
  const draft = await asAsker(c, asking, (tx) => draftOf(tx, asking))
  if (draft === null) return c.redirect('/hulp-vragen', 303)
  return c.redirect(addressOf(firstOpenStep(draft.answers, asking.writer)), 303)
})

ask.post('/hulp-vragen/stoppen', forAnyone, async (c) => {
  const asking = askingOf(c)
  const { token } = asking
  if (token !== null) await asAsker(c, asking, (tx) => endDraft(tx, hashOf(token)))
  dropDraftToken(c)
  return c.redirect('/hulp-vragen', 303)
})

ask.get('/hulp-vragen/controle', forAnyone, async (c) => {
  const asking = askingOf(c)
  const { draft, schools } = await readDraft(c, asking)
  if (draft === null) return c.redirect('/hulp-vragen', 303)
  const missing = firstOpenStep(draft.answers, asking.writer)
  if (missing !== null) return c.redirect(addressOf(missing), 303)
  const question = propsOf(asking, draft, schools, {}, {})
  const asked = stepsFor(draft.answers, asking.writer)
  return c.html(
    <CheckPage shell={shell(c)} question={question} answers={draft.answers} asked={asked} formKey={newId(asking.at)} />,
  )
})

ask.post('/hulp-vragen/controle', forAnyone, async (c) => {
  const asking = askingOf(c)
  const { token, at, on, actor } = asking
  if (token === null) return c.redirect('/hulp-vragen', 303)
  const key = findId<'form'>((await c.req.parseBody())[keyField]) ?? newId<'form'>(at)
  const id = newId<'help-request'>(at)
  const account = followsWithAccount(asking) ? actor : null
  const sent = account === null ? '/hulp-vragen/ontvangen' : `/hulp-vragen/mijn/${id}/ontvangen`
  const answer = await asAsker(c, asking, async (tx) => {
    const earlier = await once(tx, key, actor?.personId ?? null, at, sent)
    if (earlier !== null) return earlier
    const draft = await draftOf(tx, asking)
    const question = draft === null ? null : questionOf(draft.answers, asking.writer, ownSchool(asking))
    if (draft === null || question === null) return '/hulp-vragen/verder'
    const follower = account ?? { followHash: hashOfCode(codeOfDraft(token)) }
    await addRequest(tx, { id, question, follower, language: draft.language, at, on, site: c.var.house.baseUrl })
    await endDraft(tx, hashOf(token))
    if (asking.visit !== null)
      await writeLog(tx, asking.visit, { outcome: 'yes', rule: 'ACT-1', purpose: null, about: [] })
    return sent
  })
  return c.redirect(answer, 303)
})

ask.get(stepPath, forAnyone, async (c) => {
  const asking = askingOf(c)
  const step = findStep(c.req.param('stap') ?? '')
  const { draft, schools } = await readDraft(c, asking)
  if (draft === null || step === null) return c.redirect('/hulp-vragen', 303)
  if (!isReachable(step, draft.answers, asking.writer))
    return c.redirect(addressOf(firstOpenStep(draft.answers, asking.writer)), 303)
  const typed = { ...(step === 'reach' ? ownName(asking) : {}), ...answeredAs(step, draft.answers) }
  return c.html(<StepPage {...pageOf(c, asking, step, draft)} question={propsOf(asking, draft, schools, typed, {})} />)
})

ask.post(stepPath, forAnyone, async (c) => {
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

/** The page of a question, or that to check everything when there is none left. */
function addressOf(step: Step | null): `/${string}` {
  return step === null ? '/hulp-vragen/controle' : `/hulp-vragen/${steps[step]}`
}

function isChanging(c: Context<Env>): boolean {
  return c.req.query('wijzig') !== undefined
}

/** The language that was chosen on the first page; else that of the account. */
function langOf(c: Context<Env>): Lang {
  const chosen = c.req.query('taal')
  return chosen === 'nl' || chosen === 'en' ? chosen : (shell(c).lang ?? 'nl')
}

async function readDraft(
  c: Context<Env>,
  asking: Asking,
): Promise<{ draft: Draft | null; schools: readonly School[] }> {
  return asAsker(c, asking, async (tx) => ({
    draft: await draftOf(tx, asking),
    schools: await listSchools(tx, asking.on),
  }))
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

function propsOf(
  asking: Asking,
  draft: Draft,
  schools: readonly School[],
  typed: Typed,
  mistakes: MistakeList,
): QuestionProps {
  const { writer } = asking
  return {
    lang: draft.language,
    texts: stepTexts[draft.language],
    voice: voiceOf(askerOf(draft.answers, writer)),
    typed,
    mistakes,
    schools,
    askers: askersFor(writer),
    unnamed: draft.answers.child?.named === false,
    byDesk: writer === 'desk',
    withAccount: followsWithAccount(asking),
  }
}
