import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { dayOf } from '#kernel/day.ts'
import { type Database, inTransaction } from '#platform/database.ts'
import { BrokenFile } from '#regions/domain/import/table.ts'
import { importRoster, type RosterReport } from '../features/accounts/store/roster.ts'
import { readConfig } from '../config.ts'
import { openFrom } from './open-database.ts'
import { brokenLines } from './regions-report.ts'

type Outside = {
  /** Opens the database only when the file is there: a wrong name should not start a server. */
  readonly open: () => Promise<{ readonly db: Database; close(): Promise<void> }>
  readonly print: (text: string) => void
  readonly at: Date
}

const usage = 'Gebruik: samenhang people import BESTAND [--dry-run] [--json]'

/** `samenhang people import FILE [--dry-run] [--json]`. 0: all is right. 1: some rows are left out. 2: nothing was read. */
export async function peopleImport(args: readonly string[]): Promise<0 | 1 | 2> {
  return peopleCommand(args, {
    open: () => openFrom(readConfig()),
    print: (text) => process.stdout.write(`${text}\n`),
    at: new Date(),
  })
}

export async function peopleCommand(args: readonly string[], { open, print, at }: Outside): Promise<0 | 1 | 2> {
  const asked = readArguments(args)
  if (asked === null) {
    print(usage)
    return 2
  }
  const name = path.basename(asked.file)
  try {
    const bytes = await readFile(asked.file).catch(() => {
      throw new BrokenFile({
        line: null,
        field: null,
        value: null,
        reason: 'Dit bestand is er niet of kan niet gelezen worden.',
      })
    })
    const database = await open()
    try {
      const on = dayOf(at)
      const act = (tx: Parameters<typeof importRoster>[0]) =>
        importRoster(tx, bytes, { admin: null, dryRun: asked.dryRun, at, on })
      const report = await inTransaction(database.db, { on }, act, { timeoutMs: 120_000 })
      print(asked.json ? JSON.stringify({ file: name, ...report }, null, 2) : reportLines(name, report).join('\n'))
      return report.findings.length > 0 ? 1 : 0
    } finally {
      await database.close()
    }
  } catch (fault) {
    if (!(fault instanceof BrokenFile)) throw fault
    print(
      asked.json
        ? JSON.stringify({ file: name, broken: fault.findings }, null, 2)
        : brokenLines(name, fault.findings).join('\n'),
    )
    return 2
  }
}

function readArguments(args: readonly string[]): { file: string; dryRun: boolean; json: boolean } | null {
  try {
    const options = {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [file, ...others] = positionals
    return file === undefined || others.length > 0 ? null : { file, dryRun: values['dry-run'], json: values.json }
  } catch {
    return null
  }
}

const outcomes = { new: 'nieuw', changed: 'gewijzigd', same: 'al bekend' } as const

function reportLines(name: string, { rows, findings, dryRun }: RosterReport): readonly string[] {
  const count = (outcome: keyof typeof outcomes) => rows.filter((row) => row.outcome === outcome).length
  return [
    `${name}: ${count('new')} nieuw, ${count('changed')} gewijzigd, ${count('same')} al bekend, ${findings.length} fouten`,
    ...rows
      .filter(({ outcome }) => outcome !== 'same')
      .map(({ line, outcome, says }) => `  regel ${line}: ${outcomes[outcome]}: ${says}`),
    ...(findings.length === 0 ? [] : ['', 'Niet gebruikt:']),
    ...findings.map(({ line, field, value, reason }) => `  regel ${line}, ${field}: "${value}": ${reason}`),
    '',
    dryRun ? 'Proef: er is niets geschreven.' : 'Geschreven.',
  ]
}
