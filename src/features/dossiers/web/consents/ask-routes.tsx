import { addDays, earliest } from '#kernel/day.ts'
import { findId } from '#kernel/id.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { purposes } from '#access/domain/words.ts'
import { toRead, toWrite } from '#access/store/gate.ts'
import { may } from '#access/web/may.ts'
import { entryOf } from '#ui/date-entry.ts'
import { isSameQuestion } from '../../domain/consent-correction.ts'
import { mistakesIn, usualPeriod } from '../../domain/consent-question.ts'
import { type RequestId, type RequestStatus, questionOf } from '../../domain/consent-view.ts'
import { requireLead } from '../../store/circle-lead.ts'
import { askConsent } from '../../store/consent-ask.ts'
import { correctQuestion, takeBackQuestion } from '../../store/consent-correct.ts'
import { readRequest } from '../../store/consent-read.ts'
import { listRecipients, nameOf, recipientOf } from '../../store/consent-recipients.ts'
import { dossierIdOf, idOf } from '../address-ids.ts'
import { enter } from '../enter.ts'
import { readForm, typed as line, version } from '../form.ts'
import { AskPage, type AskTyped } from './ask-page.tsx'
import { asList, fieldsOfQuestion, readQuestion, readTyped } from './read-question.ts'
import { RecipientPage } from './recipient-page.tsx'

/** Asking for consent, correcting a question and taking it back. Only the lead (CIRCLE-1). */
export const asking = room()

const at = '/dossiers/:dossierId/toestemmingen' as const

asking.get(`${at}/vragen`, may('consent.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const cover = toRead(grants, 'cover')
    await requireLead(tx, cover)
    const { from, lastDay } = usualPeriod(c.var.visit.on)
    const organisation = findId(c.req.query('organisatie'))
    const chosen = c.req.query('ontvanger') ?? (organisation === null ? null : `o:${organisation}`)
    const recipients = await listRecipients(tx, cover)
    const recipient = chosen === null ? null : recipientOf(recipients, chosen)
    if (chosen === null || recipient === null) {
      const mistakes = chosen === null ? {} : { ontvanger: 'Kies met wie u wilt delen' }
      return c.html(<RecipientPage {...{ view, recipients, mistakes }} />, chosen === null ? 200 : 422)
    }
    const typed: AskTyped = {
      recipient: chosen,
      purpose: purposes.find((purpose) => purpose === c.req.query('doel')) ?? '',
      kind: '',
      sections: [],
      explanation: '',
      from: entryOf(from),
      lastDay: entryOf(lastDay),
    }
    const named = { recipient, recipientName: nameOf(recipients, recipient) }
    return c.html(<AskPage formKey={newId<'form'>(c.var.visit.at)} {...{ view, typed }} {...named} />)
  }),
)

asking.post(`${at}/vragen`, may('consent.ask'), async (c) => {
  const { visit, house } = c.var
  const { body, key, fields } = await readForm(c, fieldsOfQuestion)
  const typed = readTyped(fields, body)
  return c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const grant = toWrite(grants, 'cover')
    await requireLead(tx, grant)
    const recipients = await listRecipients(tx, grant)
    const recipient = recipientOf(recipients, typed.recipient)
    if (recipient === null) {
      const nobody = { ontvanger: 'Kies met wie u wilt delen' }
      return c.html(<RecipientPage mistakes={nobody} {...{ view, recipients }} />, 422)
    }
    const question = readQuestion(typed, recipient)
    const mistakes = 'mistakes' in question ? question.mistakes : asList(mistakesIn(question, visit.on))
    if ('mistakes' in question || Object.keys(mistakes).length > 0)
      return c.html(
        <AskPage
          formKey={key ?? newId<'form'>(visit.at)}
          recipientName={nameOf(recipients, recipient)}
          {...{ view, typed, recipient, mistakes }}
        />,
        422,
      )
    const back = `/dossiers/${view.head.id}/toestemmingen?gedaan=gevraagd`
    const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, back))
    if (!earlier) await askConsent(tx, grant, question, house.baseUrl)
    return c.redirect(back, 303)
  })
})

asking.get(`${at}/:requestId/verbeteren`, may('consent.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const cover = toRead(grants, 'cover')
    await requireLead(tx, cover)
    const request = await readRequest(tx, cover, idOf(c.req.param('requestId')) as RequestId)
    const { recipient, purpose, kind, sections, explanation, from, until } = questionOf(request)
    const typed: AskTyped = {
      recipient: '',
      purpose,
      kind,
      sections,
      explanation,
      from: entryOf(from),
      lastDay: entryOf(addDays(until, -1)),
    }
    const correcting = correctingOf(request, request.version, '')
    return c.html(
      <AskPage
        formKey={newId<'form'>(c.var.visit.at)}
        recipientName={request.recipient.name ?? 'iemand'}
        {...{ view, typed, recipient, correcting }}
      />,
    )
  }),
)

asking.post(`${at}/:requestId/verbeteren`, may('consent.ask'), async (c) => {
  const { visit, house } = c.var
  const { body, key, fields } = await readForm(c, { ...fieldsOfQuestion, reden: line(500), versie: version })
  const typed = readTyped(fields, body)
  return c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const grant = toWrite(grants, 'cover')
    await requireLead(tx, grant)
    const old = await readRequest(tx, grant, idOf(c.req.param('requestId')) as RequestId)
    const { recipient } = questionOf(old)
    const question = readQuestion(typed, recipient)
    // a question that began may keep its first day: only an earlier one is a mistake
    const mistakes = {
      ...('mistakes' in question
        ? question.mistakes
        : asList(mistakesIn(question, earliest(visit.on, old.from) ?? visit.on))),
      ...(fields.reden === '' ? { reden: 'Schrijf op wat er niet goed was' } : {}),
      ...(!('mistakes' in question) && isSameQuestion(questionOf(old), question)
        ? { uitleg: 'Er is nog niets gewijzigd' }
        : {}),
    }
    const correcting = correctingOf(old, fields.versie, fields.reden)
    if ('mistakes' in question || Object.keys(mistakes).length > 0)
      return c.html(
        <AskPage
          formKey={key ?? newId<'form'>(visit.at)}
          recipientName={old.recipient.name ?? 'iemand'}
          {...{ view, typed, recipient, mistakes, correcting }}
        />,
        422,
      )
    const back = `/dossiers/${view.head.id}/toestemmingen?gedaan=verbeterd`
    const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, back))
    if (!earlier)
      await correctQuestion(tx, grant, old, question, {
        reason: fields.reden,
        version: fields.versie,
        baseUrl: house.baseUrl,
      })
    return c.redirect(back, 303)
  })
})

asking.post(`${at}/:requestId/terugnemen`, may('consent.ask'), async (c) => {
  const { fields } = await readForm(c, { versie: version })
  return c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const grant = toWrite(grants, 'cover')
    await requireLead(tx, grant)
    const request = await readRequest(tx, grant, idOf(c.req.param('requestId')) as RequestId)
    await takeBackQuestion(tx, grant, request, fields.versie)
    return c.redirect(`/dossiers/${view.head.id}/toestemmingen?gedaan=teruggenomen`, 303)
  })
})

function correctingOf(request: RequestStatus, seen: number, reason: string) {
  return { requestId: request.id, version: seen, reason }
}
