import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { csvOf } from './csv.ts'

const read = (text: string): string[][] => parse(text, { delimiter: ';', bom: true })

describe('CSV-1 a file opens as it is meant', () => {
  test('with its mark, semicolons and line ends', () => {
    assert.equal(csvOf([['Naam', (row: string) => row]], ['a;"b"']), '\uFEFF"Naam"\r\n"a;""b"""\r\n')
  })
  for (const cell of ['=1+1', '+31', '-uit', '@som', '\tx', '\rx', '=cmd|x', '−x'.replace('−', '-')])
    test(`${JSON.stringify(cell)} does nothing`, () => {
      assert.equal(read(csvOf([['x', (row: string) => row]], [cell]))[1]?.[0], `'${cell}`)
    })
  for (const cell of ['-3', '-3,5', '12', '2026-11-24', 'a=b', ''])
    test(`${JSON.stringify(cell)} stays as it is`, () => {
      assert.equal(read(csvOf([['x', (row: string) => row]], [cell]))[1]?.[0], cell)
    })
  test('whatever the cells, they come back in their places', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 3, maxLength: 3 }), { maxLength: 5 }), (rows) => {
        const columns = [0, 1, 2].map((at) => [`k${at}`, (row: string[]) => row[at] ?? ''] as const)
        const back = read(csvOf(columns, rows)).slice(1)
        assert.deepEqual(
          back.map((cells) => cells.map((cell) => cell.replace(/^'/, ''))),
          rows.map((cells) => cells.map((cell) => cell.replace(/^'/, ''))),
        )
      }),
    )
  })
})
