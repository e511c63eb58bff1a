/** Dutch numbers: words up to a hundred, and figures with Dutch points and commas. */
const units =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  )
const tens = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig']

const words = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ['één', 1],
  ['eén', 1],
  ...tens.flatMap((ten, index): [string, number][] => [
    [ten, 20 + 10 * index],
    ...units
      .slice(1, 10)
      .map((unit, value): [string, number] => [
        `${unit}${unit.endsWith('e') ? 'ën' : 'en'}${ten}`,
        20 + 10 * index + value + 1,
      ]),
  ]),
  ['honderd', 100],
  ['anderhalf', 1.5],
  ['anderhalve', 1.5],
])

/** A count in a pattern: figures or a word. "een" is left out: it is mostly an article. */
export const countPattern = `(?:\\d{1,4}|${[...words.keys()]
  .filter((word) => !/^(?:een|nul|anderhal)/.test(word))
  .sort((a, b) => b.length - a.length)
  .join('|')})`

/** The number that a word or figures say, or null: "acht", "28", "1.250", "12,5". */
export function numberOf(text: string): number | null {
  const word = text.trim().toLowerCase()
  const said = words.get(word)
  if (said !== undefined) return said
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(word)) return Number(word.replace(/\./g, '').replace(',', '.'))
  if (/^\d+(?:,\d+)?$/.test(word)) return Number(word.replace(',', '.'))
  return /^\d+\.\d{1,2}$/.test(word) ? Number(word) : null
}

/** Figures in a pattern, with Dutch points for thousands and a comma for parts. */
export const figurePattern = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?(?!\\d)'

/** A number as Dutch writes it: 1.250 or 12,5. */
export function sayNumber(value: number): string {
  const [whole = '0', parts] = String(Math.round(Math.abs(value) * 100) / 100).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${value < 0 ? '−' : ''}${grouped}${parts === undefined ? '' : `,${parts}`}`
}

/** A difference with its sign: +18. */
export function saySigned(value: number): string {
  return value > 0 ? `+${sayNumber(value)}` : sayNumber(value)
}

/** Sums without the dust of binary fractions. */
export function sumOf(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) * 100) / 100
}
