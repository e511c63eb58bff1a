import type { Context } from 'hono'
import { inTransaction } from '#platform/database.ts'
import { type Env, open, room } from '#platform/http.ts'
import { squareOf } from '#platform/qr.ts'
import { type ShellProps, shell } from '#access/web/shell.ts'
import { findEmail } from '../domain/email.ts'
import { findCode } from '../domain/letter-code.ts'
import { findFlaw } from '../domain/password.ts'
import { findStep, keyUri } from '../domain/totp.ts'
import { type Reception, accept, isEmailTaken, receive } from '../store/accept.ts'
import { hashPassword } from '../store/password-hash.ts'
import { hmacOf, isSecret, newSecret } from '../store/second-step.ts'
import { enter } from './enter.ts'
import { line, readForm, secret } from './form.ts'
import { LetterCodePage, NewAccountPage } from './pages/invitation-pages.tsx'
import { accountTexts } from './texts.ts'

/** Using an invitation: the code of a letter or the link of a mail leads to one page that makes the account. */
export const invitations = room()

invitations.get('/uitnodiging', open('who has a letter has no account yet'), (c) =>
  c.html(<LetterCodePage frame={shell(c)} />),
)

invitations.post('/uitnodiging', open('who has a letter has no account yet'), async (c) => {
  const { code } = await readForm(c, { code: line(60) })
  const found = findCode(code)
  if (found !== null) return c.redirect(`/uitnodiging/${found}`, 303)
  const mistakes = { code: accountTexts[shell(c).lang ?? 'nl'].letter.wrong }
  return c.html(<LetterCodePage frame={shell(c)} code={code} mistakes={mistakes} />, 422)
})

invitations.get('/uitnodiging/:secret', open('the link itself is the proof'), async (c) => {
  const reception = await readReception(c)
  const key = reception.secondStep === null ? newSecret() : null
  return c.html(<NewAccountPage {...propsOf(c, reception, key)} />)
})

invitations.post('/uitnodiging/:secret', open('the link itself is the proof'), async (c) => {
  const { db, clock, baseUrl } = c.var.house
  const at = clock.now()
  const form = await readForm(c, { email: line(254), wachtwoord: secret, sleutelcode: line(40), code: line(20) })
  const reception = await readReception(c)
  const key = reception.secondStep === null ? (isSecret(form.sleutelcode) ? form.sleutelcode : newSecret()) : null
  const email = reception.email ?? findEmail(form.email)

  const words = accountTexts[frameOf(c, reception).lang ?? 'nl']
  const flaw = findFlaw(form.wachtwoord, { name: reception.name, email: email ?? '' })
  const totpSecret = key ?? reception.secondStep?.secret ?? ''
  const step = findStep(hmacOf(totpSecret), form.code, at, reception.secondStep?.lastStep ?? null)
  const taken =
    email !== null && (await inTransaction(db, {}, (tx) => isEmailTaken(tx, email, reception.invitation.personId)))
  const mistakes = {
    email: email === null ? words.account.emailWrong : taken ? words.account.emailTaken : undefined,
    wachtwoord: flaw === null ? undefined : words.flaws[flaw],
    code: step === null ? words.account.codeWrong : undefined,
  }
  if (email === null || taken || flaw !== null || step === null)
    return c.html(<NewAccountPage {...propsOf(c, reception, key)} typed={form.email} mistakes={mistakes} />, 422)

  const passwordHash = await hashPassword(form.wachtwoord)
  await inTransaction(db, {}, async (tx) => {
    // asked again under its lock: in the meantime it may have been used or taken back
    const again = await receive(tx, c.req.param('secret'), c.var.signedIn?.personId ?? null, at)
    await accept(tx, again, { email, passwordHash, totpSecret, step }, at, `${baseUrl}/aanmelden`)
  })
  return enter(c, reception.invitation.personId, 'password', '/')
})

function readReception(c: Context<Env, '/uitnodiging/:secret'>): Promise<Reception> {
  const { db, clock } = c.var.house
  return inTransaction(db, {}, (tx) =>
    receive(tx, c.req.param('secret'), c.var.signedIn?.personId ?? null, clock.now()),
  )
}

function propsOf(c: Context<Env, '/uitnodiging/:secret'>, reception: Reception, key: string | null) {
  const { name, email } = reception
  const step = key === null ? null : { key, square: squareOf(keyUri(key, email ?? name)) }
  return { frame: frameOf(c, reception), secret: c.req.param('secret'), name, email, step }
}

/** Nobody is signed in yet: the page speaks the language that is known of the person invited. */
function frameOf(c: Context<Env, '/uitnodiging/:secret'>, { language }: Reception): ShellProps {
  return { ...shell(c), lang: language === 'en' ? 'en' : 'nl' }
}
