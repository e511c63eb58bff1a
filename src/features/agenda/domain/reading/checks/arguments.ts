import { type Finding, found } from '../finding.ts'
import type { Material } from '../material.ts'

/**
 * CHECK-13 · An argument bears the number of a decision point that is there, and no decision point stays without argument
 * when the others have one.
 *
 * Source: requirements N8; the custom of Dutch proposals ("argument 2.1 hoort bij beslispunt 2").
 */
export function argumentsThatStray({ decisions: { points, args } }: Material): readonly Finding[] {
  if (points.length === 0 || args.length === 0) return []
  const numbers = new Set(points.map(({ number }) => number))
  const argued = new Set(args.map(({ number }) => number.split('.')[0] ?? ''))
  const strays = args
    .filter(({ number }) => !numbers.has(number.split('.')[0] ?? ''))
    .map(({ number, line }) =>
      found('argument', {
        severity: 'wrong',
        line,
        where: `Argument ${number}`,
        says: `Argument ${number} hoort bij beslispunt ${number.split('.')[0]}, maar dat is er niet.`,
      }),
    )
  const bare = points
    .filter(({ number }) => !argued.has(number))
    .map(({ number, line }) =>
      found('argument', {
        severity: 'missing',
        line,
        where: `Beslispunt ${number}`,
        says: `Beslispunt ${number} heeft geen argument; andere beslispunten wel.`,
      }),
    )
  return [...strays, ...bare]
}
