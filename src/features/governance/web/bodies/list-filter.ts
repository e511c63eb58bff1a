import type { Address } from '#ui/address.ts'
import { powers, scales } from '../../domain/body.ts'
import type { BodyFilter } from '../../store/bodies-read.ts'

export const everyBody: BodyFilter = { power: null, scale: null, mine: false, ended: false }

/** The filter as it stands in the address; what is not understood counts as not said. */
export function readFilter(query: Readonly<Record<string, string>>): BodyFilter {
  return {
    power: powers.find((power) => power === query.mag) ?? null,
    scale: scales.find((scale) => scale === query.schaal) ?? null,
    mine: query.mijn === 'ja',
    ended: query.beeindigd === 'ja',
  }
}

/** The address of the register with a filter; what is usual is left out. */
export function addressOf({ power, scale, mine, ended }: BodyFilter): Address {
  const asked = new URLSearchParams()
  if (power !== null) asked.set('mag', power)
  if (scale !== null) asked.set('schaal', scale)
  if (mine) asked.set('mijn', 'ja')
  if (ended) asked.set('beeindigd', 'ja')
  return asked.size === 0 ? '/bestuur/overleggen' : `/bestuur/overleggen?${asked.toString()}`
}
