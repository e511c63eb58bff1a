import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { isFamilyRole } from '#access/domain/words.ts'
import { toRead, toWrite } from '#access/store/gate.ts'
import { may } from '#access/web/may.ts'
import { blankDate, dayOfEntry, readDateEntry } from '#ui/date-entry.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import { type Invite, type InviteMistake, inviteFamily } from '#acts/invite-family.ts'
import { requireLead } from '../../store/circle-lead.ts'
import { dossierIdOf } from '../address-ids.ts'
import { enter } from '../enter.ts'
import { readForm, typed as line } from '../form.ts'
import { InvitePage, type InviteTyped } from './invite-page.tsx'
import { LetterPage } from './letter-page.tsx'
import { SupporterPage } from './supporter-page.tsx'
import { circleTexts } from './texts.ts'

/** Bringing family and network in: by the lead, or a supporter by the family itself (CIRCLE-5). */
export const inviting = room()

const at = '/dossiers/:dossierId/kring' as const
const blankInvite: InviteTyped = {
  name: '',
  email: '',
  kind: '',
  reason: '',
  authorityWay: '',
  authorityFrom: blankDate,
  language: 'nl',
  way: '',
}

inviting.get(`${at}/gezin/toevoegen`, may('circle.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    await requireLead(tx, toRead(grants, 'cover'))
    return c.html(<InvitePage view={view} typed={blankInvite} formKey={newId<'form'>(c.var.visit.at)} />)
  }),
)

inviting.post(`${at}/gezin/toevoegen`, may('circle.change'), async (c) => {
  const { visit, house } = c.var
  const { body, key, fields } = await readForm(c, {
    naam: line(200),
    mail: line(200),
    soort: line(40),
    reden: line(500),
    gezag: line(40),
    taal: line(2),
    hoe: line(10),
  })
  const typed: InviteTyped = {
    name: fields.naam,
    email: fields.mail,
    kind: fields.soort,
    reason: fields.reden,
    authorityWay: fields.gezag,
    authorityFrom: readDateEntry(body, 'gezag-vanaf'),
    language: fields.taal,
    way: fields.hoe,
  }
  return c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const grant = toWrite(grants, 'cover')
    await requireLead(tx, grant)
    const back = `/dossiers/${view.head.id}/kring`
    const again = (mistakes: MistakeList) =>
      c.html(<InvitePage formKey={newId<'form'>(visit.at)} {...{ view, typed, mistakes }} />, 422)
    const invite = readInvite(typed)
    if ('mistakes' in invite) return again(invite.mistakes)
    const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, back))
    if (earlier) return c.redirect(earlier, 303)
    const invited = await inviteFamily(tx, grant, invite, house.baseUrl)
    if (!('personId' in invited)) return again(asList(invited))
    if (invited.letter !== null) {
      const { name, language: lang } = invite
      return c.html(<LetterPage {...{ view, name, lang }} {...invited.letter} />)
    }
    return c.redirect(back, 303)
  })
})

inviting.get(`${at}/steunpersoon`, may('consent.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    toWrite(grants, 'cover')
    const typed = { name: '', email: '', reason: '' }
    return c.html(<SupporterPage formKey={newId<'form'>(c.var.visit.at)} {...{ view, typed }} />)
  }),
)

inviting.post(`${at}/steunpersoon`, may('consent.offer'), async (c) => {
  const { visit, house } = c.var
  const { key, fields } = await readForm(c, { naam: line(200), mail: line(200), reden: line(500) })
  return c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const grant = toWrite(grants, 'cover')
    const typed = { name: fields.naam, email: fields.mail, reason: fields.reden }
    const again = (mistakes: MistakeList) =>
      c.html(<SupporterPage formKey={newId<'form'>(visit.at)} {...{ view, typed, mistakes }} />, 422)
    const back = `/dossiers/${view.head.id}/toestemmingen/delen?uitgenodigd=ja`
    const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, back))
    if (earlier) return c.redirect(earlier, 303)
    const email = emailOf(fields.mail)
    const invite: Invite = { ...typed, email, kind: 'helper', authority: null, language: lang, way: 'mail' }
    const invited = await inviteFamily(tx, grant, invite, house.baseUrl)
    if (!('personId' in invited)) return again(asList(invited, lang))
    return c.redirect(back, 303)
  })
})

function readInvite(typed: InviteTyped): Invite | { readonly mistakes: MistakeList } {
  const { kind } = typed
  const way = (['mail', 'letter', 'none'] as const).find((each) => each === typed.way)
  const authorityWay = (['register', 'civil-registry', 'court'] as const).find((each) => each === typed.authorityWay)
  const from = dayOfEntry(typed.authorityFrom)
  const mistakes = {
    ...(isFamilyRole(kind) ? {} : { soort: 'Kies wie dit is voor het kind' }),
    ...(way === undefined ? { hoe: 'Kies hoe u uitnodigt' } : {}),
    ...(authorityWay !== undefined && from === null ? { 'gezag-vanaf': 'Vul in vanaf welke dag het gezag geldt' } : {}),
    ...(typed.email !== '' && emailOf(typed.email) === null ? { mail: circleTexts.nl.mistakes['no-address'] } : {}),
  }
  if (!isFamilyRole(kind) || way === undefined || Object.keys(mistakes).length > 0)
    return { mistakes: { ...(typed.name === '' ? { naam: circleTexts.nl.mistakes['no-name'] } : {}), ...mistakes } }
  const authority = authorityWay === undefined || from === null ? null : { way: authorityWay, from }
  const { name, reason, language } = typed
  return { name, reason, kind, authority, way, email: emailOf(typed.email), language: language === 'en' ? 'en' : 'nl' }
}

const fieldOf: Record<InviteMistake, string> = {
  'no-name': 'naam',
  'no-reason': 'reden',
  'no-address': 'mail',
  'address-of-another': 'mail',
  'already-family': 'naam',
  'authority-not-established': 'gezag',
  'authority-not-for-this-kind': 'gezag',
  'too-young': 'soort',
  'youth-is-known': 'soort',
}

function asList(found: readonly InviteMistake[], lang: 'nl' | 'en' = 'nl'): MistakeList {
  return Object.fromEntries(found.map((mistake) => [fieldOf[mistake], circleTexts[lang].mistakes[mistake]]))
}

function emailOf(text: string): string | null {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : null
}
