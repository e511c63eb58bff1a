import { room } from '#platform/http.ts'
import { toRead } from '#access/store/gate.ts'
import { may } from '#access/web/may.ts'
import { listEntries } from '../../store/entry-store.ts'
import { readPlan } from '../../store/plan-store.ts'
import { dossierIdOf } from '../address-ids.ts'
import { enter } from '../enter.ts'
import { PlanPage } from './plan-page.tsx'
import { PrintPage } from './print-page.tsx'
import { readerOf } from './reader.ts'

/** Reading the joint plan, on the screen and on paper. */
export const plan = room()

const notesOnPage = 5

plan.get('/dossiers/:dossierId/plan', may('plan.read'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')), ['plan'])
    const grant = toRead(grants, 'plan')
    const { entries: notes, more: moreNotes } = await listEntries(tx, grant, null, notesOnPage)
    const page = { view, plan: await readPlan(tx, grant), reader: readerOf(grant), notes, moreNotes }
    return c.html(<PlanPage {...page} />)
  }),
)

plan.get('/dossiers/:dossierId/plan/afdrukken', may('plan.print'), async (c) =>
  c.var.inOneGo(async (tx) => {
    const { grants, view } = await enter(c, tx, dossierIdOf(c.req.param('dossierId')), ['plan'])
    const grant = toRead(grants, 'plan')
    return c.html(
      <PrintPage view={view} plan={await readPlan(tx, grant)} reader={readerOf(grant)} at={c.var.visit.at} />,
    )
  }),
)
