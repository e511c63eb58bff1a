import { z } from 'zod'
import { addDays } from '#kernel/day.ts'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import type { Grant } from '#access/domain/grant.ts'
import { requiredSigners } from '#access/domain/signers.ts'
import { isSection } from '#access/domain/words.ts'
import { Denial, toRead, toWrite } from '#access/store/gate.ts'
import { may } from '#access/web/may.ts'
import { dayOfEntry, entryOf, readDateEntry } from '#ui/date-entry.ts'
import type { MistakeList } from '#ui/mistakes.tsx'
import type { Tx } from '#platform/database.ts'
import {
  type Question,
  type QuestionMistake,
  mistakesIn,
  purposesFor,
  usualPeriod,
} from '../../domain/consent-question.ts'
import { askConsent } from '../../store/consent-ask.ts'
import { factsFor } from '../../store/consent-read.ts'
import { listRecipients, recipientOf } from '../../store/consent-recipients.ts'
import { dossierIdOf } from '../address-ids.ts'
import { enter } from '../enter.ts'
import { readForm, typed as line } from '../form.ts'
import { SharePage, type ShareTyped } from './share-page.tsx'
import type { ConsentTexts } from './texts-nl.ts'
import { consentTexts } from './texts.ts'

/** The family itself lets someone read along; who decides answers as with every question. */
export const sharing = room()

const at = '/dossiers/:dossierId/toestemmingen/delen' as const

sharing.get(at, may('consent.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const cover = toRead(grants, 'cover')
    const { people } = await listRecipients(tx, cover)
    const typed: ShareTyped = { who: '', sections: [], lastDay: entryOf(usualPeriod(c.var.visit.on).lastDay), why: '' }
    const decides = view.family && (await isDecider(tx, cover))
    const invited = c.req.query('uitgenodigd') === 'ja'
    return c.html(<SharePage formKey={newId<'form'>(c.var.visit.at)} {...{ view, people, typed, decides, invited }} />)
  }),
)

sharing.post(at, may('consent.offer'), async (c) => {
  const { visit, house } = c.var
  const { body, key, fields } = await readForm(c, {
    wie: line(40),
    onderdelen: z.preprocess((value) => [value].flat(), z.array(z.string()).catch([])),
    waarom: line(2001),
  })
  const typed: ShareTyped = {
    who: fields.wie,
    sections: fields.onderdelen,
    lastDay: readDateEntry(body, 'tot'),
    why: fields.waarom,
  }
  return c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const grant = toWrite(grants, 'cover')
    if (!(await isDecider(tx, grant)))
      throw new Denial('forbidden', 'CONSENT-5', grant.dossierId, ['cover'], consentTexts[lang].shareNotYou)
    const recipients = await listRecipients(tx, grant)
    const read = readQuestion(typed, recipients, visit.on, consentTexts[lang])
    if ('mistakes' in read) {
      const { people } = recipients
      const formKey = key ?? newId<'form'>(visit.at)
      return c.html(<SharePage decides invited={false} {...{ view, people, typed, formKey, ...read }} />, 422)
    }
    const back = `/dossiers/${view.head.id}/toestemmingen`
    const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, back))
    if (earlier) return c.redirect(earlier, 303)
    const requestId = await askConsent(tx, grant, read, house.baseUrl)
    return c.redirect(`${back}/${requestId}`, 303)
  })
})

/** Only who decides about sharing opens a question: a parent without authority does not. */
async function isDecider(tx: Tx, grant: Grant<'cover'>): Promise<boolean> {
  const facts = await factsFor(tx, grant)
  return requiredSigners('secrecy', facts.subject, grant.visit.on).includes(grant.visit.actor.personId)
}

const fieldOf: Partial<Record<QuestionMistake, keyof ConsentTexts['shareMistakes']>> = {
  'nothing-asked': 'what',
  'section-out-of-reach': 'what',
  'ends-before-it-begins': 'until',
  'too-long': 'until',
  'no-explanation': 'why',
  'explanation-too-long': 'why',
}
const boxOf = { who: 'wie', what: 'onderdelen', until: 'tot', why: 'waarom' } as const

function readQuestion(
  typed: ShareTyped,
  recipients: Parameters<typeof recipientOf>[0],
  today: Grant['visit']['on'],
  words: ConsentTexts,
): Question | { readonly mistakes: MistakeList } {
  const recipient = typed.who.startsWith('p:') ? recipientOf(recipients, typed.who) : null
  const lastDay = dayOfEntry(typed.lastDay)
  const purpose = recipient === null ? undefined : purposesFor(recipient)[0]
  const until = lastDay === null ? null : addDays(lastDay, 1)
  const sections = typed.sections.filter(isSection)
  const question =
    recipient === null || purpose === undefined || until === null
      ? null
      : { recipient, purpose, kind: 'secrecy' as const, sections, explanation: typed.why, from: today, until }
  const wrong = new Set<keyof ConsentTexts['shareMistakes']>(
    question === null
      ? [
          ...(recipient === null ? (['who'] as const) : []),
          ...(until === null ? (['until'] as const) : []),
          ...(sections.length === 0 ? (['what'] as const) : []),
        ]
      : mistakesIn(question, today).map((mistake) => fieldOf[mistake] ?? 'who'),
  )
  if (question === null || wrong.size > 0)
    return { mistakes: Object.fromEntries([...wrong].map((each) => [boxOf[each], words.shareMistakes[each]])) }
  return question
}
