import type { Hono } from 'hono'
import { findId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Env } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { blankDate } from '#ui/date-entry.ts'
import { findReport, listImports } from '../store/import-log.ts'
import { readUpload, runImport } from './import-form.ts'
import { ImportPage } from './pages/import-page.tsx'
import { PastImportPage } from './pages/past-import-page.tsx'

/** Reading a division from a file; for administrators. A trial and a file that brings nothing new come back with the form. */
export function addImportRoutes(regions: Hono<Env>): void {
  regions.get('/regio/inlezen', may('region.manage'), async (c) => {
    const past = await c.var.inOneGo((tx) => listImports(tx))
    const form = { from: blankDate, complete: false, mistakes: {} }
    return c.html(<ImportPage frame={shell(c)} form={form} report={null} past={past} />)
  })

  regions.post('/regio/inlezen', may('region.manage'), async (c) => {
    const upload = await readUpload(await c.req.parseBody())
    const { form, report, id } = await runImport(c.var.inOneGo, upload, c.var.visit)
    if (id !== null) return c.redirect(`/regio/inlezen/${id}`, 303)
    const past = await c.var.inOneGo((tx) => listImports(tx))
    const failed = Object.keys(form.mistakes).length > 0
    return c.html(<ImportPage frame={shell(c)} form={form} report={report} past={past} />, failed ? 422 : 200)
  })

  regions.get('/regio/inlezen/:importId', may('region.manage'), async (c) => {
    const id = findId<'region-import'>(c.req.param('importId'))
    const report = await c.var.inOneGo(async (tx) => (id === null ? null : findReport(tx, id)))
    if (report === null) throw new Refusal('absent', 'REGION-11')
    return c.html(<PastImportPage frame={shell(c)} report={report} />)
  })
}
