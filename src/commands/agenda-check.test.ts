import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { agendaCheck } from './agenda-check.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'samenhang-check-'))
after(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const at = path.join(folder, name)
  writeFileSync(at, content)
  return at
}

async function run(...args: readonly string[]): Promise<{ readonly status: number; readonly out: string }> {
  const out: string[] = []
  const status = await agendaCheck(args, (text) => out.push(text))
  return { status, out: out.join('\n') }
}

describe('samenhang agenda check', () => {
  const good = file('goed.md', 'Wij kiezen twee doelen:\n\n- a\n- b\n')
  const faulty = file('fout.md', 'Wij kiezen drie doelen:\n\n- a\n- b\n')

  test('0 and a sentence when nothing is found', async () => {
    const { status, out } = await run(good)
    assert.equal(status, 0)
    assert.match(out, /goed\.md[^]*Niets gevonden/)
  })

  test('1 with line, sum and rule when something is', async () => {
    const { status, out } = await run(faulty, good)
    assert.equal(status, 1)
    assert.match(out, /regel 1: Aangekondigd: “drie doelen”\. Geteld: 2\. \[CHECK-4\]/)
  })

  test('the same in JSON', async () => {
    const { status, out } = await run(faulty, '--json')
    const { files, between } = JSON.parse(out) as {
      files: { file: string; findings: object[]; unread: object[]; read: object }[]
      between: object[]
    }
    assert.deepEqual([status, files[0]?.file, files[0]?.findings.length, between], [1, 'fout.md', 1, []])
  })

  test('2 when a file cannot be read; the others are checked all the same', async () => {
    const { status, out } = await run(
      faulty,
      path.join(folder, 'weg.md'),
      file('leeg.md', ''),
      file('plaat.png', Uint8Array.of(137, 80, 78, 71, 0, 0, 1, 0)),
      folder,
    )
    assert.equal(status, 2)
    assert.match(out, /\[CHECK-4\]/)
    for (const reason of [
      /weg\.md: niet gelezen\. Dit bestand is er niet/,
      /leeg\.md: niet gelezen\. Dit bestand is leeg/,
      /plaat\.png: niet gelezen/,
      /Dit is een map/,
    ])
      assert.match(out, reason)
  })

  test('2 and how to ask, when nothing or nonsense is asked', async () => {
    for (const args of [[], ['--nee']]) {
      const { status, out } = await run(...args)
      assert.equal(status, 2)
      assert.match(out, /^Gebruik:/)
    }
  })

  test('a long text takes seconds at most, also one that is made to take long', async () => {
    const row = '| Ambitie 1 | Overleg 6 O/Gem 12 | mei 2027 | school | 12 |\n'
    const pieces = [
      row,
      '- zeven doelen: a, b en c\n',
      'van 1 mei 2027 tot 2 mei 2027, (samen 12 uur) ',
      'Ambitie 1. x\n\n',
    ]
    const start = performance.now()
    for (const piece of pieces) await run(file('lang.md', piece.repeat(Math.ceil(200_000 / piece.length))))
    assert.ok(performance.now() - start < 20_000)
  })
})
