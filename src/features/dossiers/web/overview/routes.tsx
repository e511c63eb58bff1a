import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { readOverview } from '../../store/overview-store.ts'
import { dossierIdOf } from '../address-ids.ts'
import { enter } from '../enter.ts'
import { OverviewPage } from './overview-page.tsx'

/** The first page of a dossier. */
export const overviews = room()

overviews.get('/dossiers/:dossierId', may('dossier.open'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')), ['basics', 'plan', 'care'])
    const { functionId } = c.var.visit.actor
    const isLead = functionId !== null && view.head.lead?.functionId === functionId
    return c.html(<OverviewPage overview={await readOverview(tx, grants)} {...{ view, isLead }} />)
  }),
)
