/**
 * The invented documents of `tests/corpus/check`: every fault that is in them is found, and nothing else that would be called
 * wrong or missing. A clean document gives no finding at all.
 */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { checkTogether } from './check.ts'
import type { Finding, Kind } from './finding.ts'

const folder = path.resolve(import.meta.dirname, '../../../../../tests/corpus/check')

type Expected = {
  readonly kind: Kind
  readonly line: number
  readonly untilLine?: number
  readonly orLines?: readonly number[]
  readonly stated: number | null
  readonly found: number | null
}
type Sheet = {
  readonly clean: boolean
  readonly together?: readonly string[]
  readonly findings: readonly Expected[]
  readonly mayAlso?: readonly Expected[]
}

const files = readdirSync(folder)
const sheets = files.filter((file) => file.endsWith('.expected.json'))

describe('the corpus of the document check', () => {
  test('has documents', () => assert.ok(sheets.length >= 23))
  for (const sheet of sheets) {
    const base = sheet.replace('.expected.json', '')
    const file = files.find((each) => each.startsWith(`${base}.`) && each !== sheet) ?? ''
    test(file, () => {
      const expected = JSON.parse(readFileSync(path.join(folder, sheet), 'utf8')) as Sheet
      const told = findingsOf(file, expected.together ?? [])
      const missed = expected.findings.filter((each) => !told.some((finding) => isOf(each, finding)))
      assert.deepEqual(missed, [], 'not found')

      const allowed = [...expected.findings, ...(expected.mayAlso ?? [])]
      const extra = told.filter((finding) => !allowed.some((each) => isOf(each, finding)))
      assert.deepEqual(expected.clean ? extra : extra.filter(({ severity }) => severity !== 'look'), [], 'not expected')
    })
  }
})

function findingsOf(file: string, others: readonly string[]): readonly Finding[] {
  const documents = [file, ...others].map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))
  const { files: readings, between } = checkTogether(documents)
  return [...(readings[0]?.findings ?? []), ...between.filter((each) => each.file === file)]
}

function isOf(expected: Expected, { kind, line, stated, found }: Finding): boolean {
  const { untilLine = expected.line, orLines = [] } = expected
  const isThere = (line >= expected.line && line <= untilLine) || orLines.includes(line)
  const isSame =
    (expected.stated === null || expected.stated === stated) && (expected.found === null || expected.found === found)
  return kind === expected.kind && isThere && isSame
}
