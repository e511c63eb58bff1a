import { sayPeriod } from '#ui/dates.ts'
import type { Area } from '../domain/atlas.ts'
import type { Member } from '../domain/members.ts'

/** An area's name, with its code when that is a code of its own and not made from the name. */
export function areaName({ name, code }: Pick<Area, 'name' | 'code'>): string {
  const hasOwnCode = /^[A-Z]{2}\d{4}$/.test(code)
  return hasOwnCode && name !== code ? `${name} (${code})` : name
}

/** A municipality, and how much of it. */
export function memberName({ municipality, whole, postcodes }: Member): string {
  if (municipality === null) return `gemeente niet bekend (${sayPostcodes(postcodes)})`
  return whole ? municipality.name : `${municipality.name} (deels: ${sayPostcodes(postcodes)})`
}

/** Some postcodes in a sentence; of many the count says more. */
export function sayPostcodes(postcodes: readonly string[]): string {
  if (postcodes.length > 6) return `${postcodes.length} postcodes`
  return `${postcodes.length === 1 ? 'postcode' : 'postcodes'} ${sayAnd(postcodes)}`
}

/** `1 gemeente`, `12 gemeenten` */
export function sayCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** `a, b en c` */
export function sayAnd(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`
}

export function sayHolds(area: Area): string {
  return area.from === null && area.until === null ? 'Begin en einde zijn niet bekend' : sayPeriod(area)
}
