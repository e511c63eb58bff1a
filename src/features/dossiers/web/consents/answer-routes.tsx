import { room } from '#platform/http.ts'
import { once } from '#platform/submissions.ts'
import type { ConsentId } from '#access/domain/consent.ts'
import { toRead } from '#access/store/gate.ts'
import { sayPart } from '#access/domain/say.ts'
import { may } from '#access/web/may.ts'
import type { Choice } from '../../domain/consent-answer.ts'
import type { RequestId, RequestStatus } from '../../domain/consent-view.ts'
import { readRequest } from '../../store/consent-read.ts'
import { answerConsent, disputeAnswer } from '../../store/consent-sign.ts'
import { isIdentityEstablished } from '../../store/identity-store.ts'
import { dossierIdOf, idOf } from '../address-ids.ts'
import { enter } from '../enter.ts'
import { ids, readForm } from '../form.ts'
import { loadRequest } from './load.ts'
import { RequestPage } from './request-page.tsx'
import type { ConsentTexts } from './texts-nl.ts'
import { consentTexts } from './texts.ts'

/** What the one whose answer it is does with it: yes or no, withdrawing, disputing. */
export const answers = room()

const at = '/dossiers/:dossierId/toestemmingen/:requestId' as const

answers.post(`${at}/antwoord`, may('consent.answer'), async (c) => {
  const { visit } = c.var
  const { body, key } = await readForm(c, {})
  return c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const cover = toRead(grants, 'cover')
    const requestId = idOf(c.req.param('requestId')) as RequestId
    const request = await readRequest(tx, cover, requestId)
    const chosen = readChoices(body, request, visit.actor.personId)
    const mistakes = {
      ...unanswered(chosen.missing, consentTexts[lang], lang),
      ...(hasYes(chosen.choices) && !(await isIdentityEstablished(tx, cover, visit.actor.personId))
        ? Object.fromEntries(chosen.yesFields.map((field) => [field, consentTexts[lang].identityMistake]))
        : {}),
    }
    if (Object.keys(mistakes).length > 0) {
      const loaded = await loadRequest(tx, grants, view, requestId)
      return c.html(<RequestPage {...{ view, mistakes }} {...loaded} />, 422)
    }
    const back = `/dossiers/${view.head.id}/toestemmingen/${requestId}?gedaan=antwoord`
    const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, back))
    if (!earlier) await answerConsent(tx, cover, request, chosen.choices)
    return c.redirect(back, 303)
  })
})

answers.post(`${at}/intrekken`, may('consent.answer'), async (c) => {
  const { fields } = await readForm(c, { deel: ids })
  return c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const cover = toRead(grants, 'cover')
    const request = await readRequest(tx, cover, idOf(c.req.param('requestId')) as RequestId)
    await answerConsent(tx, cover, request, new Map(fields.deel.map((id) => [id as ConsentId, 'no'])))
    return c.redirect(`/dossiers/${view.head.id}/toestemmingen/${request.id}?gedaan=ingetrokken`, 303)
  })
})

answers.post(`${at}/betwisten`, may('consent.answer'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const cover = toRead(grants, 'cover')
    const request = await readRequest(tx, cover, idOf(c.req.param('requestId')) as RequestId)
    await disputeAnswer(tx, cover, request)
    return c.redirect(`/dossiers/${view.head.id}/toestemmingen/${request.id}?gedaan=betwist`, 303)
  }),
)

/** The choices of a form: `deel-plan=ja`. "Nee op alles" is a no to each section that has no yes of this person. */
function readChoices(body: Readonly<Record<string, unknown>>, request: RequestStatus, me: string) {
  const choices = new Map<ConsentId, Choice>()
  const missing: RequestStatus['sections'][number]['section'][] = []
  const yesFields: string[] = []
  for (const { consentId, section, signers } of request.statuses) {
    if (signers.find(({ personId }) => personId === me)?.answer === 'yes') continue
    const field = `deel-${section}`
    const value = body['alles'] === 'nee' ? 'nee' : body[field]
    if (value === 'ja') yesFields.push(field)
    if (value === 'ja' || value === 'nee') choices.set(consentId, value === 'ja' ? 'yes' : 'no')
    else missing.push(section)
  }
  return { choices, missing, yesFields }
}

function hasYes(choices: ReadonlyMap<ConsentId, Choice>): boolean {
  return [...choices.values()].includes('yes')
}

function unanswered(
  missing: readonly RequestStatus['sections'][number]['section'][],
  words: ConsentTexts,
  lang: 'nl' | 'en',
) {
  return Object.fromEntries(missing.map((section) => [`deel-${section}`, words.chooseMistake(sayPart(section, lang))]))
}
