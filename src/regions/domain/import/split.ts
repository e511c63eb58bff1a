import type { DivisionKind } from '../atlas.ts'
import type { Statements } from './statements.ts'

/** A municipality that a file puts in more than one area of a division, with the codes of those areas. */
export type Split = {
  readonly municipality: string
  readonly division: DivisionKind
  readonly areas: readonly string[]
}

/** The municipalities that a file itself cuts through, whatever is known elsewhere, in the order of their names. */
export function splitsIn({ territory, memberships }: Statements): readonly Split[] {
  const municipalityOf = new Map(territory.map(({ postcode, municipality }) => [postcode, municipality]))
  const lying = memberships.flatMap((row) => {
    const municipality = 'postcode' in row ? municipalityOf.get(row.postcode) : row.municipality
    return municipality === undefined ? [] : [{ municipality, division: row.division, area: row.area }]
  })
  return [...Map.groupBy(lying, ({ municipality, division }) => `${municipality} ${division}`).values()]
    .flatMap((rows): Split[] => {
      const areas = [...new Set(rows.map(({ area }) => area))].sort()
      return rows[0] !== undefined && areas.length > 1 ? [{ ...rows[0], areas }] : []
    })
    .map(({ municipality, division, areas }) => ({ municipality, division, areas }))
    .sort((a, b) => (a.municipality < b.municipality ? -1 : 1))
}
