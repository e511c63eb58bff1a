import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { SourceKind } from '../domain/import/source.ts'
import type { ImportManner, ImportReport, RegionFile } from './import-report.ts'

export type RegionImportId = Id<'region-import'>

/** An import that changed something. */
export type PastImport = {
  readonly id: RegionImportId
  readonly kind: SourceKind
  readonly file: string
  readonly from: Day | null
  readonly at: Date
  /** Null when it came from the command line. */
  readonly by: string | null
}

/** Writes down which file changed the regions, with its whole report. */
export async function addImport(
  tx: Tx,
  file: RegionFile,
  manner: ImportManner,
  report: ImportReport,
): Promise<RegionImportId> {
  const id = newId<'region-import'>(manner.at)
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(file.bytes))
  await sql`
    insert into region_imports (id, kind, file_name, sha256, from_on, imported_at, imported_by, report)
    values (${id}, ${report.kind}, ${file.name}, ${Buffer.from(digest).toString('hex')}, ${report.from},
      ${manner.at}, ${manner.by}, ${JSON.stringify(report)}::jsonb)`.execute(tx)
  return id
}

/** The last imports, newest first. */
export async function listImports(tx: Tx, most = 20): Promise<readonly PastImport[]> {
  const { rows } = await sql<PastImport>`
    select i.id, i.kind, i.file_name as file, i.from_on as "from", i.imported_at as at, p.name as by
    from region_imports i left join people p on p.id = i.imported_by
    order by i.imported_at desc, i.id desc limit ${most}`.execute(tx)
  return rows
}

/** The report of a past import, or null. */
export async function findReport(tx: Tx, id: RegionImportId): Promise<ImportReport | null> {
  const { rows } = await sql<{ report: ImportReport }>`select report from region_imports where id = ${id}`.execute(tx)
  return rows[0]?.report ?? null
}
