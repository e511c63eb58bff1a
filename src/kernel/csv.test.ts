import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvOf } from './csv.ts'

test('CSV-1 semicolons, quotation marks doubled, and a mark that says it is UTF-8', () => {
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

test('CSV-1 what a spreadsheet would run stays text; a number stays a number', () => {
  const cells = ['=1+1', '+31', '-x', '@som', '\tx', '-12,50', '-3']
  const lines = csvOf([['x', (cell: string) => cell]], cells)
    .trim()
    .split('\r\n')
    .slice(1)
  assert.deepEqual(lines, [`"'=1+1"`, `"'+31"`, `"'-x"`, `"'@som"`, `"'\tx"`, '"-12,50"', '"-3"'])
})
