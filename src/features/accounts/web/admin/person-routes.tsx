import type { Context } from 'hono'
import { z } from 'zod'
import { findId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { room } from '#platform/http.ts'
import { type Visited, may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { findEmail } from '../../domain/email.ts'
import { sayCode } from '../../domain/letter-code.ts'
import { refuse } from '../../domain/objection.ts'
import { forgetSecondStep, isEmailTaken } from '../../store/accept.ts'
import { findLastInvitation, inviteByLetter, inviteByMail } from '../../store/invitations.ts'
import { blockAccount, changeStaff } from '../../store/people.ts'
import { readAdministrator } from '../../store/places.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { type Staff, findStaff } from '../../store/staff.ts'
import { line, readForm } from '../form.ts'
import { LetterPage, PersonPage, type PersonProps } from './person-page.tsx'

/** One medewerker: data, invitation, blocking. What changes how someone comes in asks ADMIN-6 first. */
export const person = room()

person.get('/beheer/mensen/:personId', may('person.manage'), async (c) => {
  const props = await c.var.inOneGo((tx) => readProps(tx, c))
  return c.html(<PersonPage {...props} news={c.req.query('melding')} />)
})

person.post('/beheer/mensen/:personId/gegevens', may('person.manage'), async (c) => {
  const { naam, email } = await readForm(c, { naam: line(), email: line(254) })
  const address = findEmail(email)
  const outcome = await c.var.inOneGo(async (tx) => {
    const { person: known } = await readOwn(tx, c)
    const taken = address !== null && (await isEmailTaken(tx, address, known.id))
    if (naam !== '' && address !== null && !taken) await changeStaff(tx, known.id, { name: naam, email: address })
    const mistakes = {
      naam: naam === '' ? 'Vul de naam in.' : undefined,
      email:
        address === null
          ? 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.'
          : taken
            ? 'Dit e-mailadres kan hier niet gebruikt worden.'
            : undefined,
    }
    return { mistakes, props: await readProps(tx, c) }
  })
  const { props, mistakes } = outcome
  if (mistakes.naam === undefined && mistakes.email === undefined)
    return c.redirect(`/beheer/mensen/${props.staff.person.id}?melding=opgeslagen`, 303)
  return c.html(<PersonPage {...props} typed={{ name: naam, email }} mistakes={mistakes} />, 422)
})

person.post('/beheer/mensen/:personId/uitnodigen', may('person.manage'), async (c) => {
  const form = await readForm(c, { manier: z.enum(['mail', 'brief']).nullable().catch(null), opnieuw: line() })
  const { visit, house } = c.var
  const { baseUrl } = house
  const outcome = await c.var.inOneGo(async (tx) => {
    const { person: known } = await readOwn(tx, c)
    const wish = { personId: known.id, by: visit.actor.personId, at: visit.at, on: visit.on }
    if (form.manier !== null && form.opnieuw === 'ja') await forgetSecondStep(tx, known.id, visit.at)
    if (form.manier === 'brief') return { known, letter: await inviteByLetter(tx, wish) }
    if (form.manier === 'mail' && known.email !== null) {
      await inviteByMail(tx, { ...wish, email: known.email, baseUrl })
      return { known, letter: null }
    }
    return { props: await readProps(tx, c) }
  })
  if ('props' in outcome && outcome.props !== undefined)
    return c.html(<PersonPage {...outcome.props} mistakes={{ manier: 'Kies hoe u uitnodigt.' }} />, 422)
  const { known, letter } = outcome
  if (letter === null) return c.redirect(`/beheer/mensen/${known.id}?melding=uitgenodigd`, 303)
  // the one answer to a POST that is a page: the code is kept nowhere, so there is no address to send anyone to
  return c.html(
    <LetterPage
      frame={shell(c)}
      name={known.name}
      code={sayCode(letter.code)}
      address={`${baseUrl.replace(/^https?:\/\//, '')}/uitnodiging`}
      expiresAt={letter.expiresAt}
    />,
  )
})

person.post('/beheer/mensen/:personId/blokkeren', may('person.manage'), async (c) => {
  const { blokkeren } = await readForm(c, { blokkeren: line() })
  const { visit } = c.var
  const block = blokkeren === 'ja'
  const id = await c.var.inOneGo(async (tx) => {
    const { person: known } = await readOwn(tx, c)
    await blockAccount(tx, known.id, block ? visit.at : null)
    if (block) await endSessionsOf(tx, known.id, visit.at)
    return known.id
  })
  return c.redirect(`/beheer/mensen/${id}?melding=${block ? 'geblokkeerd' : 'vrijgegeven'}`, 303)
})

type Here = Context<Visited<'person.manage'>, '/beheer/mensen/:personId'>

async function readStaff(tx: Tx, c: Here): Promise<Staff> {
  const { visit } = c.var
  const id = findId<'person'>(c.req.param('personId'))
  const staff = id === null ? null : await findStaff(tx, await readAdministrator(tx, visit.actor), id, visit.on)
  if (staff === null) throw new Refusal('absent', 'ADMIN-6')
  return staff
}

/** A person whose way in this administrator may change. */
async function readOwn(tx: Tx, c: Here): Promise<Staff> {
  const staff = await readStaff(tx, c)
  refuse(staff.objection)
  return staff
}

async function readProps(tx: Tx, c: Here): Promise<PersonProps> {
  const staff = await readStaff(tx, c)
  const { at, on } = c.var.visit
  return { frame: shell(c), staff, invitation: await findLastInvitation(tx, staff.person.id), at, on }
}
