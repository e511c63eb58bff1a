import { day } from '#kernel/day.ts'
import { swvPo, swvVo } from '../atlas.ts'
import { findPostcode, type Postcode } from '../postcode.ts'
import { normalizeSwv, type SwvCode } from '../swv-code.ts'
import { findInForce } from './in-force.ts'
import { onlyOnce } from './once.ts'
import type { Source } from './source.ts'
import { namedOnce, type Statements } from './statements.ts'
import { readRows, wrongCell, type Cell } from './table.ts'

type AnnexRow = {
  readonly line: number
  readonly postcode: Postcode
  readonly municipality: string
  readonly po: SwvCode
  readonly vo: SwvCode
}

/** When a copy of the table does not say it. Source: BWBR0032324 art. 4. */
const inForce = day('2013-01-01')

/**
 * The areas of the "samenwerkingsverbanden" by postcode: the annex of the regulation as published, or the same table as
 * CSV. Each row puts a postcode in a municipality, a PO area and a VO area. A row with a field that is no code ("Europoort")
 * is left out as a whole.
 */
export const swvAnnex: Source = {
  kind: 'swv-annex',
  columns: 'PC4, gemeente, PO SWV, VO SWV',
  is: (header) =>
    ['pc4', 'gemeente'].every((word) => header.includes(word)) &&
    (['poswv', 'voswv'].every((word) => header.includes(word)) ||
      ['swvpo', 'swvvo'].every((word) => header.includes(word))),
  fromOf: ({ text }) => findInForce(text) ?? inForce,
  read(table, from) {
    const { good, wrong, findings } = readRows(table, readRow)
    const { rows, repeated } = onlyOnce(good, {
      field: 'PC4',
      keyOf: ({ postcode }) => postcode,
      says: ({ municipality, po, vo }) => [municipality, po, vo].join(),
    })
    return {
      good: rows.length,
      wrong: wrong + repeated.length,
      findings: [...findings, ...repeated],
      changes: [],
      statements: { ...statementsOf(rows), from },
    }
  },
}

function readRow(cell: Cell, line: number) {
  const [postcodeText, municipality] = [cell('pc4'), cell('gemeente')]
  const [poText, voText] = [cell('poswv') || cell('swvpo'), cell('voswv') || cell('swvvo')]
  const [postcode, po, vo] = [findPostcode(postcodeText), normalizeSwv(poText, 'PO'), normalizeSwv(voText, 'VO')]
  if (postcode !== null && municipality !== '' && po !== null && vo !== null)
    return { good: { line, postcode, municipality, po, vo } }
  const of = postcode === null ? '' : ` Het gaat om postcode ${postcode}.`
  return {
    wrong: [
      postcode === null && wrongCell('PC4', postcodeText, 'Dit is geen postcode van vier cijfers.'),
      municipality === '' && wrongCell('gemeente', municipality, `De gemeente ontbreekt.${of}`),
      po === null && wrongCell('PO SWV', poText, `Dit is geen code van een samenwerkingsverband PO.${of}`),
      vo === null && wrongCell('VO SWV', voText, `Dit is geen code van een samenwerkingsverband VO.${of}`),
    ],
  }
}

function statementsOf(rows: readonly AnnexRow[]): Omit<Statements, 'from'> {
  const areas = [
    ...[...new Set(rows.map(({ po }) => po))].map((code) => ({ division: swvPo.kind, code, name: code })),
    ...[...new Set(rows.map(({ vo }) => vo))].map((code) => ({ division: swvVo.kind, code, name: code })),
  ]
  return {
    divisions: [swvPo, swvVo],
    municipalities: namedOnce(rows.map(({ municipality, line }) => ({ name: municipality, code: null, line }))),
    areas,
    territory: rows.map(({ postcode, municipality }) => ({ postcode, municipality })),
    memberships: rows.flatMap(({ postcode, po, vo }) => [
      { division: swvPo.kind, area: po, postcode },
      { division: swvVo.kind, area: vo, postcode },
    ]),
    mayAdd: true,
    complete: false,
  }
}
