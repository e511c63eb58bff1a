import { findDay } from '#kernel/day.ts'
import { provinces, youthRegions, type DivisionKind } from '../atlas.ts'
import { areaCode } from './area-code.ts'
import { onlyOnce } from './once.ts'
import type { Source } from './source.ts'
import { namedOnce, type Statements } from './statements.ts'
import { readRows, wrongCell, type Cell } from './table.ts'

type ListRow = {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly province: string
  readonly youthRegion: string
}

const codeShape = /^(?:GM)?(\d{4})$/

/**
 * The yearly list of municipalities of the CBS: code, name, province and, if it has the column, youth region. It holds
 * from 1 January of the year in the name of the file.
 */
export const municipalityList: Source = {
  kind: 'municipality-list',
  columns: 'gemeentecode, gemeentenaam, provincie',
  is: (header) => ['gemeentecode', 'gemeentenaam', 'provincie'].every((word) => header.includes(word)),
  fromOf: ({ name }) => findDay(`${/(?<!\d)(\d{4})(?!\d)/.exec(name)?.[1] ?? ''}-01-01`),
  read(table, from) {
    const youthColumn = table.header.cells.find((word) => word.startsWith('jeugdregio')) ?? ''
    const { good, wrong, findings } = readRows(table, (cell, line) => readRow(cell, line, youthColumn))
    const says = ({ code, name, province, youthRegion }: ListRow) => [code, name, province, youthRegion].join()
    const { rows, repeated } = onlyOnce(good, { field: 'gemeentecode', keyOf: ({ code }) => code, says })
    onlyOnce(rows, { field: 'gemeentenaam', keyOf: ({ name }) => name, says })
    return {
      good: rows.length,
      wrong: wrong + repeated.length,
      findings: [...findings, ...repeated],
      changes: [],
      statements: { ...statementsOf(rows), from },
    }
  },
}

function readRow(cell: Cell, line: number, youthColumn: string) {
  const [codeText, name, province] = [cell('gemeentecode'), cell('gemeentenaam'), cell('provincie')]
  const code = codeShape.exec(codeText)?.[1]
  if (code !== undefined && name !== '' && province !== '')
    return { good: { line, code, name, province, youthRegion: cell(youthColumn) } }
  return {
    wrong: [
      code === undefined && wrongCell('gemeentecode', codeText, 'Een gemeentecode heeft vier cijfers.'),
      name === '' && wrongCell('gemeentenaam', name, 'De naam ontbreekt.'),
      province === '' && wrongCell('provincie', province, 'De provincie ontbreekt.'),
    ],
  }
}

function statementsOf(rows: readonly ListRow[]): Omit<Statements, 'from'> {
  const lying = [
    ...rows.map(({ name, province }) => ({ division: provinces.kind, municipality: name, area: province })),
    ...rows.map(({ name, youthRegion }) => ({ division: youthRegions.kind, municipality: name, area: youthRegion })),
  ].filter(({ area }) => area !== '')
  const divisions = [provinces, youthRegions].filter(({ kind }) => lying.some(({ division }) => division === kind))
  return {
    divisions,
    municipalities: namedOnce(rows),
    areas: divisions.flatMap(({ kind }) => areasNamed(kind, lying)),
    territory: [],
    memberships: lying.map((row) => ({ ...row, area: areaCode(row.area) })),
    mayAdd: true,
    complete: false,
  }
}

function areasNamed(kind: DivisionKind, lying: readonly { readonly division: DivisionKind; readonly area: string }[]) {
  const names = new Set(lying.flatMap(({ division, area }) => (division === kind ? [area] : [])))
  return [...names].map((name) => ({ division: kind, code: areaCode(name), name }))
}
