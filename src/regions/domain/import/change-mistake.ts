import type { ChangeKind, ChangePart } from '../atlas.ts'
import type { Chart } from '../chart.ts'
import { placesOfMunicipalities } from '../place-set.ts'

type Shape = { readonly kind: ChangeKind; readonly parts: readonly ChangePart[] }

/** Why a change of municipalities cannot have happened like this, in Dutch; null when it can. Part of REGION-5. */
export function changeMistake({ kind, parts }: Shape, dayBefore: Chart): string | null {
  const froms = new Set(parts.map(({ from }) => from))
  const tos = new Set(parts.map(({ to }) => to))
  const stood = (id: ChangePart['to']) => dayBefore.municipalities.some((each) => each.id === id)
  if (parts.some(({ from, to }) => from === to)) return 'Een gemeente kan niet in zichzelf opgaan.'

  switch (kind) {
    case 'renamed':
      return parts.length === 1 ? null : 'Bij een nieuwe naam hoort één oude en één nieuwe naam.'
    case 'merged':
      return tos.size === 1 && froms.size >= 2
        ? null
        : 'Bij een samenvoeging gaan twee of meer gemeenten op in één nieuwe.'
    case 'absorbed':
      return tos.size === 1 && [...tos].every(stood) ? null : 'De gemeente die blijft, bestond nog niet.'
    case 'split':
      return froms.size === 1 && tos.size >= 2 && parts.length === tos.size
        ? divisionMistake(parts, dayBefore)
        : 'Bij een splitsing gaat één gemeente naar twee of meer andere.'
  }
}

/** A split says of every known postcode where it goes, or of none; shares are all given and make one, or none is. */
function divisionMistake(parts: readonly ChangePart[], dayBefore: Chart): string | null {
  const weights = parts.flatMap(({ weight }) => weight ?? [])
  if (weights.some((weight) => weight <= 0 || weight >= 1)) return 'Een deel ligt tussen 0 en 1.'
  if (weights.length > 0 && weights.length < parts.length) return 'Geef van elk deel het gewicht, of van geen.'
  if (weights.length > 0 && Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) > 0.001)
    return 'De gewichten zijn samen niet 1.'

  const told = parts.flatMap(({ postcodes }) => postcodes)
  if (told.length === 0) return null
  const known = [...placesOfMunicipalities(dayBefore, [...new Set(parts.map(({ from }) => from))])]
  const had = new Set(known.flatMap(({ postcode }) => postcode ?? []))
  const twice = told.find((postcode, at) => told.indexOf(postcode) !== at)
  if (twice !== undefined) return `Postcode ${twice} gaat naar twee gemeenten.`
  const strange = told.find((postcode) => !had.has(postcode))
  if (strange !== undefined) return `Postcode ${strange} lag niet in deze gemeente.`
  const left = [...had].find((postcode) => !told.includes(postcode))
  return left === undefined ? null : `Van postcode ${left} staat er niet waar zij naartoe gaat.`
}
