import type { Context } from 'hono'
import { z } from 'zod'
import { findId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { room } from '#platform/http.ts'
import { postMail } from '#platform/mail.ts'
import { type Visited, may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { mailTexts } from '../domain/mail-texts.ts'
import { findFlaw } from '../domain/password.ts'
import { changePassword } from '../store/accept.ts'
import { hashPassword } from '../store/password-hash.ts'
import { changeOwnWords, findPerson } from '../store/people.ts'
import { endSession, endSessionsOf, listSessions } from '../store/sessions.ts'
import { listWays } from '../store/ways.ts'
import { passPassword } from './check-password.ts'
import { line, readForm, secret } from './form.ts'
import { type AccountProps, AccountPage } from './pages/account-page.tsx'
import { accountTexts } from './texts.ts'

/** One's own account: data, language and interpreter, sessions, password. */
export const ownAccount = room()

ownAccount.get('/account', may('account.own'), async (c) => {
  const news = z.enum(['saved', 'ended', 'passwordSaved']).optional().catch(undefined).parse(c.req.query('melding'))
  return c.html(<AccountPage {...await readProps(c)} news={news} />)
})

ownAccount.post('/account/taal', may('account.own'), async (c) => {
  const { taal, tolk } = await readForm(c, { taal: z.enum(['nl', 'en']).nullable().catch(null), tolk: line(100) })
  if (taal === null) return c.redirect('/account', 303)
  await c.var.inOneGo((tx) =>
    changeOwnWords(tx, c.var.visit.actor.personId, { language: taal, interpreter: tolk || null }),
  )
  return c.redirect('/account?melding=saved', 303)
})

ownAccount.post('/account/sessies/beeindigen', may('account.own'), async (c) => {
  const { visit, signedIn } = c.var
  await c.var.inOneGo((tx) => endSessionsOf(tx, visit.actor.personId, visit.at, signedIn?.sessionId))
  return c.redirect('/account?melding=ended', 303)
})

ownAccount.post('/account/sessies/:sessionId/beeindigen', may('account.own'), async (c) => {
  const id = findId<'session'>(c.req.param('sessionId'))
  if (id === null) throw new Refusal('absent', 'SESSION-1')
  const { visit } = c.var
  await c.var.inOneGo((tx) => endSession(tx, visit.actor.personId, id, visit.at))
  return c.redirect('/account?melding=ended', 303)
})

ownAccount.post('/account/wachtwoord', may('account.own'), async (c) => {
  const { visit, signedIn, house } = c.var
  const { personId } = visit.actor
  const form = await readForm(c, { nu: secret, nieuw: secret })
  const props = await readProps(c)
  const words = accountTexts[props.frame.lang ?? 'nl']
  const { name, email, language } = props.person
  const flaw = findFlaw(form.nieuw, { name, email: email ?? '' })
  const passed = flaw === null ? await passPassword(house, { personId }, form.nu) : null
  if (passed === null) {
    const mistakes = flaw === null ? { nu: words.own.passwordWrong } : { nieuw: words.flaws[flaw] }
    return c.html(<AccountPage {...props} mistakes={mistakes} />, 422)
  }
  const passwordHash = await hashPassword(form.nieuw)
  await c.var.inOneGo(async (tx) => {
    await changePassword(tx, personId, passwordHash)
    await endSessionsOf(tx, personId, visit.at, signedIn?.sessionId)
    if (email !== null)
      await postMail(tx, {
        to: email,
        ...mailTexts(language).changed('password', `${house.baseUrl}/aanmelden`),
        at: visit.at,
      })
  })
  return c.redirect('/account?melding=passwordSaved', 303)
})

async function readProps<P extends string>(c: Context<Visited<'account.own'>, P>): Promise<AccountProps> {
  const { visit, signedIn } = c.var
  const { personId } = visit.actor
  const found = await c.var.inOneGo(async (tx) => ({
    person: await findPerson(tx, personId),
    ways: await listWays(tx, personId, visit.on),
    sessions: await listSessions(tx, personId, visit.at),
  }))
  if (found.person === null || signedIn === null) throw new Refusal('absent', 'SESSION-1')
  return { ...found, person: found.person, frame: shell(c), here: signedIn.sessionId }
}
