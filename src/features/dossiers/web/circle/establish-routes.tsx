import { addDays } from '#kernel/day.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { toRead, toWrite } from '#access/store/gate.ts'
import { may } from '#access/web/may.ts'
import { dayOfEntry, entryOf, isBlankDate, readDateEntry } from '#ui/date-entry.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import { type Established, authorityWays, identityWays, mistakesInCheck } from '../../domain/identity-check.ts'
import { establish, memberOf } from '../../store/circle-establish.ts'
import { requireLead } from '../../store/circle-lead.ts'
import { readFamily } from '../../store/circle-read.ts'
import { dossierIdOf } from '../address-ids.ts'
import { enter } from '../enter.ts'
import { readForm, typed as line } from '../form.ts'
import { EstablishPage, type EstablishTyped, establishMistakes } from './establish-page.tsx'

/** Writing down who someone of the family is and whether they hold authority (IDENTITY-1, IDENTITY-2). */
export const establishing = room()

const at = '/dossiers/:dossierId/kring' as const

establishing.get(`${at}/gezin/:memberId/vaststellen`, may('circle.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const cover = toRead(grants, 'cover')
    await requireLead(tx, cover)
    const member = memberOf(await readFamily(tx, cover), c.req.param('memberId'))
    const typed: EstablishTyped = {
      identity: '',
      on: entryOf(c.var.visit.on),
      authority: '',
      way: '',
      from: entryOf(member.authorityFrom),
      until: entryOf(member.authorityUntil && addDays(member.authorityUntil, -1)),
    }
    return c.html(<EstablishPage formKey={newId<'form'>(c.var.visit.at)} {...{ view, member, typed }} />)
  }),
)

establishing.post(`${at}/gezin/:memberId/vaststellen`, may('identity.record'), async (c) => {
  const { visit, house } = c.var
  const { body, key, fields } = await readForm(c, { identiteit: line(20), 'heeft-gezag': line(5), gezag: line(20) })
  const typed: EstablishTyped = {
    identity: fields.identiteit,
    on: readDateEntry(body, 'gezien'),
    authority: fields['heeft-gezag'],
    way: fields.gezag,
    from: readDateEntry(body, 'gezag-vanaf'),
    until: readDateEntry(body, 'gezag-tot'),
  }
  return c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const grant = toWrite(grants, 'cover')
    await requireLead(tx, grant)
    const member = memberOf(await readFamily(tx, grant), c.req.param('memberId'))
    const seen = readEstablished(typed, member.personId)
    const mistakes =
      'mistakes' in seen
        ? seen.mistakes
        : Object.fromEntries(
            mistakesInCheck(seen, member, visit.actor.personId, visit.on).map((each) => [
              establishMistakes[each].field,
              establishMistakes[each].say,
            ]),
          )
    if ('mistakes' in seen || Object.keys(mistakes).length > 0)
      return c.html(<EstablishPage formKey={newId<'form'>(visit.at)} {...{ view, member, typed, mistakes }} />, 422)
    const back = `/dossiers/${view.head.id}/kring#gezin`
    const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, back))
    if (!earlier) await establish(tx, grant, member, seen, house.baseUrl)
    return c.redirect(back, 303)
  })
})

function readEstablished(
  typed: EstablishTyped,
  personId: Established['personId'],
): Established | { readonly mistakes: MistakeList } {
  const identityWay = identityWays.find((each) => each === typed.identity)
  const authorityWay = authorityWays.find((each) => each === typed.way)
  const checkedOn = dayOfEntry(typed.on)
  const lastDay = dayOfEntry(typed.until)
  const mistakes = {
    ...(identityWay === undefined ? { identiteit: 'Kies hoe u hebt gezien wie dit is' } : {}),
    ...(checkedOn === null ? { gezien: 'Vul een bestaande dag in' } : {}),
    ...(typed.authority !== 'ja' && typed.authority !== 'nee' ? { 'heeft-gezag': 'Kies ja of nee' } : {}),
    ...(authorityWay === undefined ? { gezag: 'Kies hoe u dat hebt gezien, of dat het niet van toepassing is' } : {}),
    ...(lastDay === null && !isBlankDate(typed.until)
      ? { 'gezag-tot': 'Vul een bestaande dag in, of laat dit leeg' }
      : {}),
  }
  if (identityWay === undefined || checkedOn === null || authorityWay === undefined || Object.keys(mistakes).length > 0)
    return { mistakes }
  return {
    personId,
    identityWay,
    authorityWay,
    checkedOn,
    authority: typed.authority === 'ja',
    authorityFrom: typed.authority === 'ja' ? dayOfEntry(typed.from) : null,
    authorityUntil: lastDay === null ? null : addDays(lastDay, 1),
  }
}
