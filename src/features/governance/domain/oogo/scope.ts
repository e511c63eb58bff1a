import type { OrganisationId } from '#kernel/id.ts'
import { type DivisionKind, swvPo, swvVo } from '#regions/domain/atlas.ts'
import type { Chart } from '#regions/domain/chart.ts'
import type { Side } from './track.ts'

/** Someone with whom the OOGO has to be held: by the map; the organisation is null when nobody here stands for it. */
export type Partner = { readonly code: string; readonly name: string; readonly organisationId: OrganisationId | null }

/** A partner as the map knows it. */
export type MapPartner = { readonly code: string; readonly name: string; readonly kind: 'municipality' | 'swv' }

/**
 * OOGO-3 · With whom: by the map of the day on which the plan is adopted.
 *
 * Of an swv: every municipality that lies in its area, also one of which only a part does. Of a municipality: every swv,
 * for primary and for secondary education, whose area holds a part of it.
 *
 * Source: WPO art. 18a lid 9; WVO 2020 art. 2.47; Jeugdwet art. 2.2 lid 3; requirements 000-19, 000-20.
 *
 * @param code of the initiator: of its area for an swv, of the CBS for a municipality.
 */
export function partnersOnMap(chart: Chart, side: Side, code: string): readonly MapPartner[] {
  const found = new Map<string, MapPartner>()
  for (const { municipality, areas } of chart.places) {
    if (municipality === null || municipality.code === null) continue
    for (const division of swvDivisions) {
      const area = areas.get(division)
      if (area === undefined) continue
      if (side === 'swv' && area.code === code)
        found.set(municipality.code, { code: municipality.code, name: municipality.name, kind: 'municipality' })
      if (side === 'municipality' && municipality.code === code)
        found.set(area.code, { code: area.code, name: area.name, kind: 'swv' })
    }
  }
  return [...found.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

const swvDivisions: readonly DivisionKind[] = [swvPo.kind, swvVo.kind]
