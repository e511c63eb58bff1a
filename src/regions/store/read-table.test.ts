import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { BrokenFile } from '../domain/import/table.ts'
import { readTable } from './read-table.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a table in a file', () => {
  test('a regulation: the rows below the articles, with spaces as they fall', () => {
    const table = readTable(
      bytes(
        'Regeling\n\n###  Bijlage\n\n| PC4  | gemeente | PO SWV |\n|:---|:--:|---|\n|  9368\u00a0| Duinrand  |PO9901|\n',
      ),
    )
    assert.deepEqual(table.header, { line: 5, cells: ['pc4', 'gemeente', 'poswv'] })
    assert.deepEqual(table.rows, [{ line: 7, cells: ['9368', 'Duinrand', 'PO9901'] }])
    assert.match(table.text, /^Regeling/)
    assert.equal(table.endsOpen, false)
  })

  test('a damaged line in the middle is a row, and not the end', () => {
    const table = readTable(
      bytes('| PC4 | gemeente |\n|---|---|\n| 9368 | Duinrand |\nrommel\n| 9369 | Duinrand |\nnawoord\n'),
    )
    assert.deepEqual(
      table.rows.map(({ line, cells }) => [line, cells.length]),
      [
        [3, 2],
        [4, 0],
        [5, 2],
      ],
    )
  })

  test('CSV: commas within quotes, semicolons, a byte order mark, Windows lines, empty lines', () => {
    const table = readTable(
      bytes('\uFEFFGemeente_code;Gemeentenaam\r\n9901;"Duin, Rand en ""Zee"""\r\n\r\n9902; Polderveen \r\n'),
    )
    assert.deepEqual(table.header.cells, ['gemeentecode', 'gemeentenaam'])
    assert.deepEqual(table.rows, [
      { line: 2, cells: ['9901', 'Duin, Rand en "Zee"'] },
      { line: 4, cells: ['9902', 'Polderveen'] },
    ])
    assert.equal(readTable(bytes('a,b\n1,2')).endsOpen, true)
  })

  for (const [title, file, line, reason] of [
    ['an empty file', new Uint8Array(), null, /leeg/],
    ['only spaces', bytes(' \n'), 1, /leeg/],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0]), 1, /CSV/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), 1, /UTF-16/],
    ['binary', bytes('pc4,gemeente\n93\u000068,x\n'), 2, /geen tekst/],
    [
      'a file that is not UTF-8',
      new Uint8Array([...bytes('pc4,naam\n9368,S'), 0xfa, ...bytes('dwest\n')]),
      2,
      /Teken 7 .* UTF-8/,
    ],
    ['a quote that is never closed', bytes('pc4,naam\n9368,"Duin\n9369,x\n'), 2, /niet volledig/],
    ['a quote in the wrong place', bytes('pc4,naam\n9368,Du"in\n'), 2, /aanhalingsteken/],
    ['a table without a header', bytes('tekst\n|---|---|\n| a | b |\n'), 2, /kop/],
  ] as const)
    test(`refused with its line: ${title}`, () => {
      assert.throws(
        () => readTable(file),
        (error) => {
          assert.ok(error instanceof BrokenFile)
          assert.equal(error.findings[0]?.line, line)
          assert.match(error.findings[0]?.reason ?? '', reason)
          return true
        },
      )
    })
})
