import type { LineFlag, LineKind } from './cost-year.ts'

/** What people read for the words of costs. */
export const sayCost = {
  kinds: {
    staff: 'Inzet van mensen',
    'in-kind': 'Uitruil zonder geld',
    other: 'Andere kosten',
    correction: 'Correctie op een afgesloten jaar',
  } satisfies Record<LineKind, string>,
  flags: {
    extra: 'Vraagt extra geld',
    temporary: 'Tijdelijk',
    'temporary-too-long': 'Tijdelijk, maar langer dan twee jaar',
    'outside-year': 'Valt buiten dit jaar',
  } satisfies Record<LineFlag, string>,
}

/** Full-time jobs: `1,6 fte`, with no more decimals than there are. */
export function sayFte(thousandths: number): string {
  const [whole, part = ''] = (thousandths / 1000).toFixed(3).split('.')
  const rest = part.replace(/0+$/, '')
  return `${whole}${rest === '' ? '' : `,${rest}`} fte`
}

/** Reads fte as people type it: `0,8`, `1`, `0.333`. Null when it is none. */
export function findFte(text: string): number | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,3}))?$/.exec(text.trim())
  return found === null ? null : Number(found[1]) * 1000 + Number((found[2] ?? '').padEnd(3, '0'))
}

/** A share in points: `33,33%`. */
export function sayPoints(points: number): string {
  const [whole, part = ''] = (points / 100).toFixed(2).split('.')
  const rest = part.replace(/0+$/, '')
  return `${whole}${rest === '' ? '' : `,${rest}`}%`
}

/** Reads a percentage with at most two decimals, as points. Null when it is none. */
export function findPoints(text: string): number | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim())
  if (found === null) return null
  const points = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return points > 0 && points <= 10_000 ? points : null
}
