import type { Brand } from '#kernel/brand.ts'

/** An amount of hours in hundredths of an hour, always whole: 7,5 hours is 750. Sums of it are exact. */
export type Hours = Brand<number, 'hours'>

export const noHours = 0 as Hours

const stored = /^(-)?(\d{1,9})(?:\.(\d{1,2}))?$/
const typed = /^(\d{1,3}(?:\.\d{3})?|\d{1,6})(?:[.,](\d{1,2}))?$/

/**
 * HOURS-1 · Hours are counted in whole hundredths, and never rounded.
 *
 * What is stored or typed with more than two decimals is not read at all, rather than rounded.
 *
 * Source: house.md §9 (exact amounts); scenario GC01.
 */
export function hoursOf(text: string): Hours {
  const parts = stored.exec(text)
  if (parts === null) throw new RangeError('not an amount of hours with at most two decimals')
  const amount = hundredths(parts[2] ?? '0', parts[3] ?? '')
  return (parts[1] === undefined || amount === 0 ? amount : -amount) as Hours
}

/**
 * Hours as people type them: `7,5`, `7.5`, `1.250`, `1.250,25`. Null for what is not an amount of hours below a million; no
 * sign is read.
 */
export function readHours(text: string): Hours | null {
  const parts = typed.exec(text.trim())
  return parts === null ? null : (hundredths((parts[1] ?? '').replaceAll('.', ''), parts[2] ?? '') as Hours)
}

/** As the database keeps it: `7.50`. */
export function storedHours(hours: Hours): string {
  const whole = Math.abs(hours)
  return `${hours < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`
}

/** As people read it: `1.250`, `7,5`, `0,25`, `−18`. */
export function sayHours(hours: Hours): string {
  const whole = Math.abs(hours)
  const part = String(whole % 100)
    .padStart(2, '0')
    .replace(/0$/, '')
  const thousands = String(Math.floor(whole / 100)).replace(/\B(?=(?:\d{3})+$)/g, '.')
  return `${hours < 0 ? '−' : ''}${thousands}${whole % 100 === 0 ? '' : `,${part}`}`
}

export function addUp(amounts: Iterable<Hours>): Hours {
  let sum = 0
  for (const amount of amounts) sum += amount
  return sum as Hours
}

export function minus(from: Hours, amount: Hours): Hours {
  return (from - amount) as Hours
}

export function times(hours: Hours, count: number): Hours {
  return (hours * count) as Hours
}

function hundredths(whole: string, part: string): number {
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}
