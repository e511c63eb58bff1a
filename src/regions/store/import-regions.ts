import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { DivisionKind } from '../domain/atlas.ts'
import type { Finding } from '../domain/import/finding.ts'
import { countWrites, isNothing, planBetween, type Plan } from '../domain/import/plan.ts'
import { readSource, type Recognised } from '../domain/import/read-source.ts'
import type { SourceKind } from '../domain/import/source.ts'
import { splitsIn, workIn } from '../domain/import/work-in.ts'
import { readAtlas } from './atlas-store.ts'
import { readTable } from './read-table.ts'
import { writePlan } from './write-plan.ts'

export type RegionFile = { readonly name: string; readonly bytes: Uint8Array }

export type ImportManner = {
  /** The first day, when the file does not say it or says another. */
  readonly from: Day | null
  /** The list names all municipalities of its day. */
  readonly complete: boolean
  /** Shows what would be written and writes nothing. */
  readonly dryRun: boolean
  /** Who imports; null at the command line. */
  readonly by: PersonId | null
  readonly at: Date
}

export type ImportReport = {
  readonly file: string
  readonly kind: SourceKind
  readonly from: Day | null
  readonly dryRun: boolean
  readonly rows: { readonly good: number; readonly wrong: number }
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
  /** How many the file names. */
  readonly names: {
    readonly municipalities: number
    readonly postcodes: number
    readonly areas: Readonly<Record<string, number>>
  }
  /** The municipalities that the file puts in more than one area of a division. */
  readonly split: readonly SplitReport[]
  readonly written: ReturnType<typeof countWrites>
  readonly changed: boolean
}

export type SplitReport = {
  readonly municipality: string
  readonly division: DivisionKind
  readonly areas: readonly string[]
}

/**
 * REGION-11 · An import writes what is right, names what is wrong, and a second run changes nothing.
 *
 * The whole file is read first. One transaction, the caller's, holds all that is written. A dry run does the same work
 * and writes nothing. Throws BrokenFile, before anything is written, when nothing of the file can be trusted.
 *
 * Source: house §6 (imports).
 */
export async function importRegions(tx: Tx, file: RegionFile, manner: ImportManner): Promise<ImportReport> {
  const read = readSource(readTable(file.bytes), file.name, manner.from)
  // one import at a time: the second sees what the first has written
  await sql`select pg_advisory_xact_lock(hashtext('region-import'))`.execute(tx)
  const before = await readAtlas(tx)
  const nextId = <Name extends string>() => newId<Name>(manner.at)
  const after = workIn(before, read, manner.complete, nextId)
  const plan = planBetween(before, after.atlas)
  const report = reportOf(file, manner, read, plan, [...read.findings, ...after.findings], after.notes)
  if (manner.dryRun || !report.changed) return report

  await writePlan(tx, plan)
  await addImport(tx, file, manner, report)
  return report
}

function reportOf(
  file: RegionFile,
  { dryRun, at }: ImportManner,
  read: Recognised,
  plan: Plan,
  findings: readonly Finding[],
  notes: readonly string[],
): ImportReport {
  const { statements } = read
  const areas = Map.groupBy(statements?.areas ?? [], ({ division }) => division)
  const split = statements === null ? [] : splitsIn(statements, <Name extends string>() => newId<Name>(at))
  return {
    file: file.name,
    kind: read.kind,
    from: read.from,
    dryRun,
    rows: { good: read.good, wrong: read.wrong },
    findings,
    notes,
    names: {
      municipalities: statements?.municipalities.length ?? 0,
      postcodes: statements?.territory.length ?? 0,
      areas: Object.fromEntries([...areas].map(([division, each]) => [division, each.length])),
    },
    split: split.map((each) => ({ ...each, municipality: each.municipality.name })),
    written: countWrites(plan),
    changed: !isNothing(plan),
  }
}

async function addImport(tx: Tx, file: RegionFile, manner: ImportManner, report: ImportReport): Promise<void> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(file.bytes))
  await sql`
    insert into region_imports
      (id, kind, file_name, sha256, from_on, imported_at, imported_by, rows_good, rows_wrong, written)
    values (${newId(manner.at)}, ${report.kind}, ${file.name}, ${Buffer.from(digest).toString('hex')}, ${report.from},
      ${manner.at}, ${manner.by}, ${report.rows.good}, ${report.rows.wrong}, ${JSON.stringify(report.written)}::jsonb)
  `.execute(tx)
}
