import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { csvOf } from './csv.ts'

const read = (text: string): string[][] => parse(text, { delimiter: ';', bom: true })
const alone = (cell: string) => read(csvOf([['x', (row: string) => row]], [cell]))[1]?.[0]

describe('CSV-1 a file opens as it is meant and does nothing', () => {
  test('semicolons, quotation marks doubled, line ends, and a mark that says it is UTF-8', () => {
    const rows = [
      { what: 'Huur "De Brug"; zaal', cents: '-12' },
      { what: '', cents: '1,50' },
    ]
    assert.equal(
      csvOf(
        [
          ['Wat', ({ what }) => what],
          ['Bedrag', ({ cents }) => cents],
        ],
        rows,
      ),
      '\uFEFF"Wat";"Bedrag"\r\n"Huur ""De Brug""; zaal";"-12"\r\n"";"1,50"\r\n',
    )
  })
  for (const cell of ['=1+1', '+31', '-uit', '@som', '\tx', '\rx', '\nx', '=cmd|x', '＝1'])
    test(`${JSON.stringify(cell)} stays text`, () => assert.equal(alone(cell), `'${cell}`))
  for (const cell of ['-3', '-12,50', '12', '2026-11-24', 'a=b', ''])
    test(`${JSON.stringify(cell)} stays as it is`, () => assert.equal(alone(cell), cell))
  test('whatever the cells, they come back in their places', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 3, maxLength: 3 }), { maxLength: 5 }), (rows) => {
        const columns = [0, 1, 2].map((at) => [`k${at}`, (row: string[]) => row[at] ?? ''] as const)
        const back = read(csvOf(columns, rows)).slice(1)
        const bare = (cells: readonly string[]) => cells.map((cell) => cell.replace(/^'/, ''))
        assert.deepEqual(back.map(bare), rows.map(bare))
      }),
    )
  })
})
