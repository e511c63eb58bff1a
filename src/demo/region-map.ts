/**
 * The map of the made-up region "Duin en Polder". No municipality, area or postcode of it exists; its shape is real: seven
 * municipalities, two PO and two VO areas of which the VO areas reach over the border, a municipality that is West for
 * youth help and East for education, one that two PO areas share, and a merger that old figures must survive.
 */
import { day } from '#kernel/day.ts'
import {
  emptyAtlas,
  provinces,
  swvPo,
  swvVo,
  youthRegions,
  type Atlas,
  type Division,
  type DivisionKind,
} from '#regions/domain/atlas.ts'
import type { StatedChange } from '#regions/domain/import/stated-change.ts'
import { stateChange } from '#regions/domain/import/state-change.ts'
import { state, type NewId, type Statements } from '#regions/domain/import/statements.ts'
import type { Postcode } from '#regions/domain/postcode.ts'

/** Municipalities that work together on the agenda: here the seven. */
export const cooperation: Division = { kind: 'samenwerking' as DivisionKind, name: 'Samenwerkende regio’s' }

/** The day on which the areas of the made-up region begin, and the day of its merger. */
export const regionFrom = day('2014-08-01')
export const mergerOn = day('2025-01-01')

/** name, code, postcodes, province, youth region, PO, VO, region; an empty word is "not known". */
const land = [
  ['Duinrand', '9901', '9368 9369 9370', 'Oeverland', 'Oost', 'PO9901', 'VO9901', 'Duin en Polder'],
  ['Polderveen', '9902', '9371 9372 9373', 'Oeverland', 'Oost', 'PO9901', 'VO9901', 'Duin en Polder'],
  ['Polderveen', '9902', '9374', 'Oeverland', 'Oost', 'PO9902', 'VO9901', 'Duin en Polder'],
  ['Heidermond', '9903', '9375 9376 9377', 'Oeverland', 'Oost', 'PO9901', 'VO9901', 'Duin en Polder'],
  ['Lindevoort', '9904', '9378 9379 9380', 'Oeverland', 'West', 'PO9901', 'VO9901', 'Duin en Polder'],
  ['Zuiderhage', '9905', '9383 9384', 'Oeverland', 'Oost', 'PO9901', 'VO9901', 'Duin en Polder'],
  ['Oudermeer', '9906', '9385 9386', 'Oeverland', 'Oost', 'PO9901', 'VO9901', 'Duin en Polder'],
  ['Klaverdijk', '9907', '9387', 'Oeverland', 'Oost', 'PO9901', 'VO9901', 'Duin en Polder'],
  ['Molenwoude', '9908', '9381 9382', 'Oeverland', 'West', 'PO9902', 'VO9902', 'Duin en Polder'],
  ['Beekerveld', '9909', '9388 9389 9390', 'Oeverland', 'West', 'PO9902', 'VO9902', 'Duin en Polder'],
  ['Sterrebos', '9910', '9391 9392 9393', 'Oeverland', '', '', 'VO9901', ''],
  ['Hogemark', '9911', '9394 9395 9396', 'Zandrug', '', '', 'VO9902', ''],
] as const

const swvNames: Readonly<Record<string, string>> = {
  PO9901: 'Samenwerkingsverband PO Oost',
  PO9902: 'Samenwerkingsverband PO West',
  VO9901: 'Samenwerkingsverband VO Oost',
  VO9902: 'Samenwerkingsverband VO West',
}

/** Two municipalities went into a third, which kept its name and code. */
export const merger: StatedChange = {
  on: mergerOn,
  kind: 'absorbed',
  parts: ['Oudermeer', 'Klaverdijk'].map((from) => ({ line: 1, from, to: 'Zuiderhage', weight: null, postcodes: [] })),
  newcomers: [],
}

/** Everything of the made-up region worked into an atlas; what is in it already stays as it is. */
export function withMadeUpRegion(atlas: Atlas, newId: NewId): Atlas {
  return stateChange(state(atlas, statements(), newId).atlas, merger, newId).atlas
}

/** The made-up region and nothing else. */
export function madeUpAtlas(newId: NewId): Atlas {
  return withMadeUpRegion(emptyAtlas, newId)
}

function statements(): Statements {
  const rows = land.map(([name, code, codes, province, youthRegion, po, vo, region]) => ({
    name,
    code,
    postcodes: codes.split(' ') as Postcode[],
    lying: [
      { division: swvPo.kind, area: po, name: swvNames[po] ?? po, byPostcode: true },
      { division: swvVo.kind, area: vo, name: swvNames[vo] ?? vo, byPostcode: true },
      { division: youthRegions.kind, area: youthRegion.toLowerCase(), name: `Jeugdregio ${youthRegion}` },
      { division: provinces.kind, area: province.toLowerCase(), name: province },
      { division: cooperation.kind, area: region.toLowerCase().replaceAll(' ', '-'), name: `Regio ${region}` },
    ].filter(({ area }) => area !== ''),
  }))
  const areas = new Map(
    rows.flatMap(({ lying }) =>
      lying.map(({ division, area, name }) => [`${division} ${area}`, { division, code: area, name }]),
    ),
  )
  return {
    from: regionFrom,
    divisions: [swvPo, swvVo, youthRegions, provinces, cooperation],
    municipalities: [...new Map(rows.map(({ name, code }) => [name, { name, code, lines: [1] }])).values()],
    areas: [...areas.values()],
    territory: rows.flatMap(({ name, postcodes }) => postcodes.map((postcode) => ({ postcode, municipality: name }))),
    memberships: rows.flatMap(({ name, postcodes, lying }) =>
      lying.flatMap(({ division, area, byPostcode = false }): Statements['memberships'] =>
        byPostcode
          ? postcodes.map((postcode) => ({ division, area, postcode }))
          : [{ division, area, municipality: name }],
      ),
    ),
    mayAdd: true,
    complete: false,
  }
}
