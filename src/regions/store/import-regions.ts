import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { countWrites, isNothing, planBetween, type Plan } from '../domain/import/plan.ts'
import { readSource, type Recognised } from '../domain/import/read-source.ts'
import { splitsIn } from '../domain/import/split.ts'
import { workIn, type WorkedIn } from '../domain/import/work-in.ts'
import { readAtlas } from './atlas-store.ts'
import { addImport, type RegionImportId } from './import-log.ts'
import type { ImportManner, ImportReport, RegionFile } from './import-report.ts'
import { readTable } from './read-table.ts'
import { writePlan } from './write-plan.ts'

/** What an import did, and under which id it is written down; null when it wrote nothing. */
export type Imported = { readonly report: ImportReport; readonly id: RegionImportId | null }

/**
 * REGION-11 · An import writes what is right, names what is wrong, and a second run changes nothing.
 *
 * The whole file is read first. One transaction, the caller's, holds all that is written. A dry run does the same work
 * and writes nothing. Throws BrokenFile, before anything is written, when nothing of the file can be trusted.
 *
 * Source: house §6 (imports).
 */
export async function importRegions(tx: Tx, file: RegionFile, manner: ImportManner): Promise<Imported> {
  const read = readSource(readTable(file.bytes), file.name, manner.from)
  // one import at a time: the second sees what the first has written
  await sql`select pg_advisory_xact_lock(hashtext('region-import'))`.execute(tx)
  const before = await readAtlas(tx)
  const nextId = <Name extends string>() => newId<Name>(manner.at)
  const after = workIn(before, read, manner.complete, nextId)
  const plan = planBetween(before, after.atlas)
  const report = reportOf(file, manner, read, plan, after)
  if (manner.dryRun || !report.changed) return { report, id: null }

  await writePlan(tx, plan)
  return { report, id: await addImport(tx, file, manner, report) }
}

function reportOf(
  file: RegionFile,
  { dryRun }: ImportManner,
  read: Recognised,
  plan: Plan,
  after: WorkedIn,
): ImportReport {
  const { statements } = read
  const findings = [...read.findings, ...after.findings]
  // rows that read well, and that the atlas had no place for
  const unused = new Set(after.findings.map(({ line }) => line)).size
  const areas = Map.groupBy(statements?.areas ?? [], ({ division }) => division)
  return {
    file: file.name,
    kind: read.kind,
    from: read.from,
    dryRun,
    rows: { good: read.good - unused, wrong: read.wrong + unused },
    findings: findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    notes: after.notes,
    names: {
      municipalities: statements?.municipalities.length ?? 0,
      postcodes: statements?.territory.length ?? 0,
      areas: Object.fromEntries([...areas].map(([division, each]) => [division, each.length])),
    },
    split: statements === null ? [] : splitsIn(statements),
    written: countWrites(plan),
    changed: !isNothing(plan),
  }
}
