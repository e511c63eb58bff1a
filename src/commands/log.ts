import { parseArgs } from 'node:util'
import { type Database, inTransaction } from '#platform/database.ts'
import { type Break, type Verdict, verifyLog } from '#access/store/verify.ts'
import { readConfig } from '../config.ts'
import { openFrom } from './open-database.ts'

type Outside = {
  readonly open: () => Promise<{ readonly db: Database; close(): Promise<void> }>
  readonly print: (text: string) => void
}

/** `samenhang log verify [--json]` */
export async function logVerify(args: readonly string[]): Promise<0 | 1 | 2> {
  return logCommand(args, {
    open: () => openFrom(readConfig()),
    print: (text) => process.stdout.write(`${text}\n`),
  })
}

/** 0: the log is whole. 1: something in it is not as it was sealed. 2: it was not clear what was asked. */
export async function logCommand(args: readonly string[], { open, print }: Outside): Promise<0 | 1 | 2> {
  const asked = readArguments(args)
  if (asked === null) {
    print('samenhang log verify [--json]')
    return 2
  }
  const opened = await open()
  try {
    const verdict = await inTransaction(opened.db, {}, verifyLog, { timeoutMs: 0, isolation: 'repeatable read' })
    print(asked.json ? JSON.stringify(verdict, null, 2) : lines(verdict).join('\n'))
    return verdict.broken === null ? 0 : 1
  } finally {
    await opened.close()
  }
}

function readArguments(args: readonly string[]): { json: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    return positionals.length === 1 && positionals[0] === 'verify' ? { json: values.json } : null
  } catch {
    return null
  }
}

function lines({ seals, dropped, acts, unsealed, broken }: Verdict): readonly string[] {
  return [
    `${seals} seals, ${acts} acts; ${dropped} seals are stubs of what had its term; ${unsealed} acts are not sealed yet`,
    broken === null ? 'The log is whole.' : `NOT WHOLE: ${saysWhat(broken)}`,
  ]
}

function saysWhat({ seal, what, actId, expected, found }: Break): string {
  const counts = `it closed ${expected} acts, now there are ${found}`
  switch (what) {
    case 'chain':
      return `seal ${seal} does not lean on the one before it: a seal was taken out or put in`
    case 'seal':
      return `seal ${seal} was changed itself`
    case 'changed':
      return `seal ${seal}: act ${actId ?? '?'} or one of its lines was changed`
    case 'missing':
      return `seal ${seal}: an act is missing ${actId === null ? 'at its beginning' : `after act ${actId}`} (${counts})`
    case 'added':
      return `seal ${seal}: act ${actId ?? '?'} was put in later (${counts})`
    case 'loose-line':
      return `a line about a child stands without its act ${actId}`
  }
}
