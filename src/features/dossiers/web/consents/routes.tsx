import { room } from '#platform/http.ts'
import { toRead } from '#access/store/gate.ts'
import { may } from '#access/web/may.ts'
import type { RequestId } from '../../domain/consent-view.ts'
import { listRequests } from '../../store/consent-read.ts'
import { dossierIdOf, idOf } from '../address-ids.ts'
import { enter } from '../enter.ts'
import { answers } from './answer-routes.tsx'
import { asking } from './ask-routes.tsx'
import { ConsentsPage } from './list-page.tsx'
import { isLead, loadRequest, noticeOf } from './load.ts'
import { ReceiptPage } from './receipt-page.tsx'
import { recording } from './record-routes.tsx'
import { RequestPage } from './request-page.tsx'
import { schoolAgreement } from './school-routes.tsx'
import { sharing } from './share-routes.tsx'
import { consentTexts } from './texts.ts'

/** Consent ("toestemming"): asked, answered, withdrawn, written down, corrected and read back. */
export const consents = room()

const at = '/dossiers/:dossierId/toestemmingen' as const

consents.get(at, may('consent.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const requests = await listRequests(tx, toRead(grants, 'cover'))
    const me = c.var.visit.actor.personId
    const waits = requests.filter(({ statuses }) =>
      statuses.some(
        ({ state, signers }) =>
          state !== 'closed' &&
          state !== 'expired' &&
          signers.some(({ personId, answer }) => personId === me && answer === null),
      ),
    )
    const waiting = new Set<string>(waits.map(({ id }) => id))
    const notice = noticeOf(c.req.query('gedaan'), consentTexts[lang])
    return c.html(<ConsentsPage isLead={isLead(view, c.var.visit)} {...{ view, requests, waiting, notice }} />)
  }),
)

consents.get(`${at}/afdrukken`, may('consent.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const requests = await listRequests(tx, toRead(grants, 'cover'))
    return c.html(<ReceiptPage me={c.var.visit.actor} at={c.var.visit.at} {...{ view, requests }} />)
  }),
)

// fixed words before the id of a question
consents.route('/', sharing)
consents.route('/', asking)
consents.route('/', recording)
consents.route('/', answers)
consents.route('/', schoolAgreement)

consents.get(`${at}/:requestId`, may('consent.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view, lang } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')))
    const loaded = await loadRequest(tx, grants, view, idOf(c.req.param('requestId')) as RequestId)
    return c.html(<RequestPage view={view} notice={noticeOf(c.req.query('gedaan'), consentTexts[lang])} {...loaded} />)
  }),
)
