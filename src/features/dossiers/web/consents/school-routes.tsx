import { z } from 'zod'
import { room } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { ruleOf } from '#access/domain/actions.ts'
import { toRead } from '#access/store/gate.ts'
import { may } from '#access/web/may.ts'
import { answerForSchool, readSchoolAgreements } from '../../store/school-agreement-store.ts'
import { dossierIdOf } from '../address-ids.ts'
import { enter } from '../enter.ts'
import { readForm, typed as line } from '../form.ts'
import { noticeOf } from './load.ts'
import { SchoolPage } from './school-page.tsx'
import { consentTexts } from './texts.ts'

/** The agreement of the school: read by the circle, given, refused and withdrawn by the school itself (SCHOOL-1). */
export const schoolAgreement = room()

const at = '/dossiers/:dossierId/akkoord-school' as const

schoolAgreement.get(at, may('consent.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const agreements = await readSchoolAgreements(tx, toRead(grants, 'cover'))
    const { actor, at: now } = c.var.visit
    const speaks = ruleOf('school.agree').roles?.includes(actor.role) === true
    const ownSchool = speaks ? actor.organisationId : null
    const notice = noticeOf(c.req.query('gedaan'), consentTexts[lang])
    return c.html(<SchoolPage formKey={newId<'form'>(now)} {...{ view, agreements, ownSchool, notice }} />)
  }),
)

schoolAgreement.post(at, may('school.agree'), async (c) => {
  const { visit } = c.var
  const { body, key, fields } = await readForm(c, { toelichting: line(500) })
  const choice = z.enum(['yes', 'no']).nullable().catch(null).parse(body['antwoord'])
  return c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const back = `/dossiers/${view.head.id}/akkoord-school`
    if (choice === null) return c.redirect(back, 303)
    const answered = `${back}?gedaan=school`
    const earlier = key && (await once(tx, key, visit.actor.personId, visit.at, answered))
    if (!earlier)
      await answerForSchool(tx, toRead(grants, 'cover'), choice, fields.toelichting === '' ? null : fields.toelichting)
    return c.redirect(answered, 303)
  })
})
