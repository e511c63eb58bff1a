import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { findDay } from '#kernel/day.ts'
import { type Database, inTransaction, type Tx } from '#platform/database.ts'
import { BrokenFile } from '#regions/domain/import/table.ts'
import { importRegions } from '#regions/store/import-regions.ts'
import type { ImportManner, ImportReport } from '#regions/store/import-report.ts'
import { readConfig } from '../config.ts'
import { openFrom } from './open-database.ts'
import { brokenLines, reportLines } from './regions-report.ts'

/** 0: all is right. 1: written, but rows are left out. 2: nothing could be read. */
export type Status = 0 | 1 | 2

type Outside = {
  /** Opens the database only when the file is there: a wrong name should not start a server. */
  readonly open: () => Promise<{ readonly db: Database; close(): Promise<void> }>
  readonly print: (text: string) => void
  readonly at: Date
}

/** `samenhang regions import FILE [--from jjjj-mm-dd] [--complete] [--dry-run] [--json]` */
export async function regionsImport(args: readonly string[]): Promise<Status> {
  return regionsCommand(args, {
    open: () => openFrom(readConfig()),
    print: (text) => process.stdout.write(`${text}\n`),
    at: new Date(),
  })
}

export async function regionsCommand(args: readonly string[], outside: Outside): Promise<Status> {
  const { print } = outside
  const asked = readArguments(args)
  if (typeof asked === 'string') {
    print(asked)
    return 2
  }
  const { file, json, manner } = asked
  try {
    const bytes = await readBytes(file)
    const report = await importInto(outside, { name: path.basename(file), bytes }, { ...manner, at: outside.at })
    print(json ? JSON.stringify(report, null, 2) : reportLines(report).join('\n'))
    return report.findings.length > 0 ? 1 : 0
  } catch (fault) {
    if (!(fault instanceof BrokenFile)) throw fault
    const name = path.basename(file)
    print(
      json
        ? JSON.stringify({ file: name, broken: fault.findings }, null, 2)
        : brokenLines(name, fault.findings).join('\n'),
    )
    return 2
  }
}

async function importInto(
  { open }: Outside,
  file: Parameters<typeof importRegions>[1],
  manner: ImportManner,
): Promise<ImportReport> {
  const database = await open()
  try {
    const act = (tx: Tx) => importRegions(tx, file, manner)
    return (await inTransaction(database.db, {}, act, { timeoutMs: 120_000 })).report
  } finally {
    await database.close()
  }
}

type Asked = { readonly file: string; readonly json: boolean; readonly manner: Omit<ImportManner, 'at'> }

/** What is asked, or how to ask. */
function readArguments(args: readonly string[]): Asked | string {
  const usage = 'Gebruik: samenhang regions import BESTAND [--from jjjj-mm-dd] [--complete] [--dry-run] [--json]'
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        complete: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const [file, ...others] = positionals
    const from = values.from === undefined ? null : findDay(values.from)
    if (file === undefined || others.length > 0) return usage
    if (values.from !== undefined && from === null) return `--from: ${values.from} is geen dag. ${usage}`
    const manner = { from, complete: values.complete, dryRun: values['dry-run'], by: null }
    return { file, json: values.json, manner }
  } catch {
    return usage
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : null
    const reasons = new Map<unknown, string>([
      ['ENOENT', 'Dit bestand is er niet.'],
      ['EISDIR', 'Dit is een map, geen bestand.'],
      ['EACCES', 'Dit bestand mag niet gelezen worden.'],
    ])
    const reason = reasons.get(code)
    if (reason === undefined) throw fault
    throw new BrokenFile({ line: null, field: null, value: null, reason })
  }
}
