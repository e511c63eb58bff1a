import type { Lang } from './words.ts'

/** A whole or broken number as people write it: `1.250` in Dutch, `1,250` in English. */
export function sayNumber(value: number, lang: Lang = 'nl', digits = 0): string {
  const sign = value < 0 ? '−' : ''
  const [whole = '0', part] = Math.abs(value).toFixed(digits).split('.')
  const [thousands, decimal] = lang === 'nl' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands)
  return `${sign}${grouped}${part === undefined ? '' : `${decimal}${part}`}`
}

/** An amount in euro cents: `€ 1.250` when it is whole, else `€ 1.250,50`. The space does not break. */
export function sayEuros(cents: number, lang: Lang = 'nl'): string {
  const said = sayNumber(Math.abs(cents) / 100, lang, cents % 100 === 0 ? 0 : 2)
  return `${cents < 0 ? '−' : ''}€\u00a0${said}`
}

/** A share between 0 and 1: `12,5%`. */
export function sayShare(share: number, lang: Lang = 'nl', digits = 0): string {
  return `${sayNumber(share * 100, lang, digits)}%`
}
