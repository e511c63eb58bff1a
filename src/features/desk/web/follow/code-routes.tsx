import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { type Tx, inTransaction } from '#platform/database.ts'
import { type Env, open, room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { shell } from '#access/web/shell.ts'
import { type FollowCode, findFollowCode, sayFollowCode } from '../../domain/follow-code.ts'
import { codeOfDraft, hashOfCode } from '../../store/follow.ts'
import { answerDesk } from '../../store/handle-store.ts'
import { findFollowed } from '../../store/request-store.ts'
import { findDraftToken } from '../ask/draft-cookie.ts'
import { SentPage } from '../ask/sent-page.tsx'
import { EnterPage } from './enter-page.tsx'
import { FollowPage } from './follow-page.tsx'
import { type Followed, langOf, messageForm, mistakesIn, readAround, viewOf } from './followed.ts'

/** Following a question without an account, by its code. */
export const followByCode = room()

const forHolder = open('whoever holds the code of a question follows that one; row-level security reads the code')
/** How long after sending the code is shown. */
const shownForMs = 30 * 60 * 1000
const fromCode = { action: '/hulp-vragen/volgen/bericht', withCode: true } as const

followByCode.get('/hulp-vragen/ontvangen', forHolder, async (c) => {
  const token = findDraftToken(c)
  const code = token === null ? null : codeOfDraft(token)
  const request = code === null ? null : await asFollower(c, code, (tx) => findFollowed(tx, hashOfCode(code)))
  const since = request === null ? Infinity : c.var.house.clock.now().getTime() - request.madeAt.getTime()
  if (request === null || code === null || since > shownForMs) return c.redirect('/hulp-vragen/volgen', 303)
  const byDesk = c.var.signedIn?.role === 'desk_worker'
  const lang = byDesk ? 'nl' : request.asker.language
  return c.html(<SentPage shell={shell(c)} lang={lang} request={request} code={sayFollowCode(code)} byDesk={byDesk} />)
})

followByCode.get('/hulp-vragen/volgen', forHolder, async (c) => {
  const code = findCodeCookie(c)
  const found = code === null ? null : await readFollowed(c, code)
  if (found === null) return c.html(<EnterPage shell={shell(c)} lang={langOf(c)} />)
  return c.html(<FollowPage {...viewOf(c, found)} {...fromCode} />)
})

followByCode.post('/hulp-vragen/volgen', forHolder, async (c) => {
  const typed = z
    .string()
    .max(100)
    .catch('')
    .parse((await c.req.parseBody()).code)
  const code = findFollowCode(typed)
  // also for what cannot be a code the database is asked: the answer takes the same time
  const asked = code ?? ('------------' as FollowCode)
  const request = await asFollower(c, asked, (tx) => findFollowed(tx, hashOfCode(asked)))
  if (code === null || request === null)
    return c.html(<EnterPage shell={shell(c)} lang={langOf(c)} wrong={typed} />, 404)
  putCodeCookie(c, code)
  return c.redirect('/hulp-vragen/volgen', 303)
})

followByCode.post('/hulp-vragen/volgen/bericht', forHolder, async (c) => {
  const code = findCodeCookie(c)
  const { text, key } = messageForm.parse(await c.req.parseBody())
  const found = code === null ? null : await readFollowed(c, code)
  if (code === null || found === null) return c.redirect('/hulp-vragen/volgen', 303)
  const mistakes = mistakesIn(text, found.request.asker.language)
  if (mistakes !== null)
    return c.html(<FollowPage {...viewOf(c, found)} {...fromCode} typed={text} mistakes={mistakes} />, 422)
  const at = c.var.house.clock.now()
  await asFollower(c, code, async (tx) => {
    const earlier = await once(tx, key ?? newId<'form'>(at), null, at, '/hulp-vragen/volgen')
    const request = earlier === null ? await findFollowed(tx, hashOfCode(code)) : null
    if (request !== null) await answerDesk(tx, request, { personId: null, text, at })
  })
  return c.redirect('/hulp-vragen/volgen?bericht=verstuurd', 303)
})

followByCode.post('/hulp-vragen/volgen/stoppen', forHolder, (c) => {
  deleteCookie(c, codeCookie(c), bound(c))
  return c.redirect('/hulp-vragen', 303)
})

function readFollowed(c: Context<Env>, code: FollowCode): Promise<Followed | null> {
  return asFollower(c, code, async (tx) => {
    const request = await findFollowed(tx, hashOfCode(code))
    return request === null ? null : readAround(tx, request)
  })
}

/** A transaction of nobody, with the hash of the code: row-level security opens the question that has it. */
function asFollower<T>(c: Context<Env>, code: FollowCode, act: (tx: Tx) => Promise<T>): Promise<T> {
  const { db, clock } = c.var.house
  return inTransaction(db, { on: clock.today(), follow: hashOfCode(code) }, act)
}

/** Until the browser closes; out of reach of scripts. */
function putCodeCookie(c: Context<Env>, code: FollowCode): void {
  setCookie(c, codeCookie(c), code, bound(c))
}

function findCodeCookie(c: Context<Env>): FollowCode | null {
  return findFollowCode(getCookie(c, codeCookie(c)) ?? '')
}

function codeCookie(c: Context<Env>): string {
  return c.var.house.baseUrl.startsWith('https:') ? '__Secure-volgcode' : 'volgcode'
}

function bound(c: Context<Env>) {
  return {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/hulp-vragen',
    secure: c.var.house.baseUrl.startsWith('https:'),
  } as const
}
