import type { Context } from 'hono'
import { findId } from '#kernel/id.ts'
import { type Env, open, room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { hashOf, newToken } from '#platform/sessions.ts'
import { once } from '#platform/submissions.ts'
import { writeLog } from '#access/store/log.ts'
import { shell } from '#access/web/shell.ts'
import { keyField } from '#ui/form.tsx'
import type { Lang } from '#ui/words.ts'
import { firstOpenStep, stepsFor } from '../../domain/draft.ts'
import { questionOf } from '../../domain/question.ts'
import { addRequest } from '../../store/add-request.ts'
import { beginDraft, clearDrafts, endDraft } from '../../store/draft-store.ts'
import { codeOfDraft, hashOfCode } from '../../store/follow.ts'
import { asAsker, askingOf, draftOf, followsWithAccount, ownSchool } from './asking.ts'
import { CheckPage } from './check-page.tsx'
import { dropDraftToken, putDraftToken } from './draft-cookie.ts'
import { addressOf, propsOf, readDraft } from './draft-view.ts'
import { StartPage } from './start-page.tsx'
import { askSteps } from './step-routes.tsx'

/** Asking for help: anyone, with an account or without, one question per page. */
export const ask = room()

const forAnyone = open('anyone may ask for help; it shows only what this browser is writing')

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

ask.route('/', askSteps)

/** The language that was chosen on the first page; else that of the account. */
function langOf(c: Context<Env>): Lang {
  const chosen = c.req.query('taal')
  return chosen === 'nl' || chosen === 'en' ? chosen : (shell(c).lang ?? 'nl')
}
