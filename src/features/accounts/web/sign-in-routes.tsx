import { inTransaction } from '#platform/database.ts'
import { open, room } from '#platform/http.ts'
import { shell } from '#access/web/shell.ts'
import { findStep } from '../domain/totp.ts'
import { countAttempt, passSecondStep } from '../store/attempts.ts'
import { listDemoPeople } from '../store/demo-people.ts'
import { halfwayTicket, hmacOf, isTicketOf, personOfTicket } from '../store/second-step.ts'
import { endSession } from '../store/sessions.ts'
import { passPassword } from './check-password.ts'
import { enter } from './enter.ts'
import { line, readForm, safePath, secret } from './form.ts'
import { DemoPeople } from './pages/demo-pages.tsx'
import { CodePage, SignInPage } from './pages/sign-in-page.tsx'
import { dropSession, dropTicket, findTicket, putTicket } from './session-cookie.ts'
import { accountTexts } from './texts.ts'

/** Signing in with password and code, and signing out. OIDC and passkeys join here, each with its own way in to `enter`. */
export const signIn = room()

signIn.get('/aanmelden', open('who is not signed in yet'), async (c) => {
  const { house } = c.var
  const people = house.madeUp
    ? await inTransaction(house.db, {}, (tx) => listDemoPeople(tx, house.clock.today()))
    : null
  const next = safePath(c.req.query('naar'))
  const demo = people && <DemoPeople people={people} next={next} />
  return c.html(<SignInPage frame={shell(c)} next={next} demo={demo} />)
})

signIn.post('/aanmelden', open('who is not signed in yet'), async (c) => {
  const { house } = c.var
  const form = await readForm(c, { email: line(254), wachtwoord: secret, naar: line(500) })
  const next = safePath(form.naar)
  const account = await passPassword(house, { email: form.email }, form.wachtwoord)
  if (account === null) {
    // one answer for no such address, a wrong password and an account that waits: which it was helps only a guesser
    const mistakes = { email: accountTexts[shell(c).lang ?? 'nl'].signIn.wrong }
    return c.html(<SignInPage frame={shell(c)} next={next} email={form.email} mistakes={mistakes} />, 422)
  }
  putTicket(c, halfwayTicket(account, house.clock.now()))
  return c.redirect(`/aanmelden/code?naar=${encodeURIComponent(next)}`, 303)
})

signIn.get('/aanmelden/code', open('between password and code'), (c) => {
  if (findTicket(c) === null) return c.redirect('/aanmelden', 303)
  return c.html(<CodePage frame={shell(c)} next={safePath(c.req.query('naar'))} />)
})

signIn.post('/aanmelden/code', open('between password and code'), async (c) => {
  const { db, clock } = c.var.house
  const form = await readForm(c, { code: line(20), naar: line(500) })
  const next = safePath(form.naar)
  const ticket = findTicket(c)
  const personId = ticket === null ? null : personOfTicket(ticket)
  if (ticket === null || personId === null) return c.redirect('/aanmelden', 303)

  const at = clock.now()
  const outcome = await inTransaction(db, {}, async (tx) => {
    const account = await countAttempt(tx, { personId }, at)
    if (account === null || account.passwordHash === null || !isTicketOf(account, ticket, at)) return 'over'
    if (!account.open || account.totpSecret === null) return 'wrong'
    const step = findStep(hmacOf(account.totpSecret), form.code, at, account.totpLastStep)
    return step !== null && (await passSecondStep(tx, personId, step)) ? 'right' : 'wrong'
  })
  if (outcome === 'wrong') {
    const mistakes = { code: accountTexts[shell(c).lang ?? 'nl'].signIn.wrongCode }
    return c.html(<CodePage frame={shell(c)} next={next} mistakes={mistakes} />, 422)
  }
  dropTicket(c)
  return outcome === 'over' ? c.redirect('/aanmelden', 303) : enter(c, personId, 'password', next)
})

// two addresses for one act: the button at the head of each page, and the one that people type
for (const path of ['/afmelden', '/uitloggen'])
  signIn.post(path, open('leaving'), async (c) => {
    const { signedIn, house } = c.var
    if (signedIn !== null)
      await inTransaction(house.db, {}, (tx) =>
        endSession(tx, signedIn.personId, signedIn.sessionId, house.clock.now()),
      )
    dropSession(c)
    return c.redirect('/aanmelden', 303)
  })
