import type { Membership, Territory } from '../atlas.ts'
import type { Timeline } from './settle.ts'

/** On one day a postcode lies in one municipality. */
export const territoryOf: Timeline<Territory> = {
  keyOf: ({ postcode }) => postcode,
  targetOf: ({ municipality }) => municipality,
}

/** On one day a postcode, and a municipality as a whole, lies in one area of a division. */
export const lyingIn: Timeline<Membership> = {
  keyOf: ({ division, postcode, municipality }) => `${division} ${postcode ?? municipality}`,
  targetOf: ({ area }) => area,
}
