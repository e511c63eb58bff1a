import { findDivisionKind, type Division } from '../atlas.ts'
import { findPostcode, type Postcode } from '../postcode.ts'
import { areaCode } from './area-code.ts'
import { onlyOnce } from './once.ts'
import type { Source } from './source.ts'
import { namedOnce, type Statements } from './statements.ts'
import { readRows, wrongCell, type Cell } from './table.ts'

type Place = { readonly postcode: Postcode } | { readonly municipality: string }
type DivisionRow = {
  readonly line: number
  readonly division: Division
  readonly area: string
  readonly place: Place
}

/**
 * Any other division, such as doorstroompunt regions or the youth regions of a later decree. Columns: indeling (its short
 * word), gebied, and gemeente or pc4; if wanted naam (of the division). Municipalities must be known already.
 */
export const divisionTable: Source = {
  kind: 'division',
  columns: 'indeling, gebied, gemeente of pc4',
  is: (header) =>
    ['indeling', 'gebied'].every((word) => header.includes(word)) &&
    ['gemeente', 'pc4'].some((word) => header.includes(word)),
  fromOf: () => null,
  read(table, from) {
    const { good, wrong, findings } = readRows(table, readRow)
    const { rows, repeated } = onlyOnce(good, {
      field: 'gebied',
      keyOf: ({ division, place }) => `${division.kind} ${Object.values(place).join()}`,
      says: ({ area }) => area,
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
  const kind = findDivisionKind(cell('indeling').toLowerCase())
  const [area, municipality, postcodeText] = [cell('gebied'), cell('gemeente'), cell('pc4')]
  const postcode = findPostcode(postcodeText)
  const onlyMunicipality = postcodeText === '' && municipality !== '' ? { municipality } : null
  const place: Place | null = postcode === null ? onlyMunicipality : { postcode }
  if (kind !== null && area !== '' && place !== null)
    return { good: { line, division: { kind, name: cell('naam') || kind }, area, place } }
  return {
    wrong: [
      kind === null && wrongCell('indeling', cell('indeling'), 'Schrijf het korte woord met letters en streepjes.'),
      area === '' && wrongCell('gebied', area, 'Het gebied ontbreekt.'),
      place === null && wrongCell('pc4', postcodeText, 'Geef een gemeente of een postcode van vier cijfers.'),
    ],
  }
}

function statementsOf(rows: readonly DivisionRow[]): Omit<Statements, 'from'> {
  const divisions = new Map(rows.map(({ division }) => [division.kind, division]))
  const areas = new Map(
    rows.map(({ division: { kind }, area }) => {
      const code = areaCode(area)
      return [`${kind} ${code}`, { division: kind, code, name: area }]
    }),
  )
  const named = rows.flatMap(({ place, line }) =>
    'municipality' in place ? [{ name: place.municipality, code: null, line }] : [],
  )
  return {
    divisions: [...divisions.values()],
    municipalities: namedOnce(named),
    areas: [...areas.values()],
    territory: [],
    memberships: rows.map(({ division, area, place }) => ({ division: division.kind, area: areaCode(area), ...place })),
    mayAdd: false,
    complete: false,
  }
}
