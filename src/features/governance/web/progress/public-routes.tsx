import { inTransaction } from '#platform/database.ts'
import { open, room } from '#platform/http.ts'
import { shell } from '#access/web/shell.ts'
import { publicContent } from '../../domain/reports/progress-report.ts'
import { listPublishedReports, readPublishedReport, readStoredContent } from '../../store/reports/progress-store.ts'
import { idOf } from '../form.ts'
import { readContent } from './content-shape.ts'
import { PublicProgressListPage, PublicProgressPage } from './public-page.tsx'

/** What everyone may read of progress reports. Nobody acts here, so that the database shows only what was published. */
export const progressPublic = room()

progressPublic.get('/openbaar/voortgang', open('the list of published progress reports'), async (c) => {
  const { db, clock } = c.var.house
  const reports = await inTransaction(db, { on: clock.today() }, (tx) => listPublishedReports(tx))
  return c.html(<PublicProgressListPage shell={shell(c)} reports={reports} />)
})

progressPublic.get(
  '/openbaar/voortgang/:reportId{[0-9a-f-]{36}}',
  open('a published progress report; nothing of any child'),
  async (c) => {
    const { db, clock } = c.var.house
    const id = idOf<'progress-report'>(c.req.param('reportId'), 'REPORT-7')
    const stored = await inTransaction(db, { on: clock.today() }, async (tx) => {
      await readPublishedReport(tx, id)
      return readStoredContent(tx, id)
    })
    return c.html(<PublicProgressPage shell={shell(c)} content={publicContent(readContent(stored))} />)
  },
)
