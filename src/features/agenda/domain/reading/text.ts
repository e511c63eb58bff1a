/** A line as it will be read: noise gone, number kept. */
export type Line = { readonly number: number; readonly text: string }

/** Lines made into one text, in which every place still knows its line. */
export type Passage = {
  readonly text: string
  readonly starts: readonly { readonly at: number; readonly line: number }[]
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['euro', '€'],
  ['eacute', 'é'],
  ['euml', 'ë'],
  ['iuml', 'ï'],
  ['ouml', 'ö'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['times', '×'],
  ['ndash', '–'],
  ['mdash', '—'],
])

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * The lines of a document, numbered from 1 as an editor shows them. What only serves the look goes (bold and italic marks,
 * soft hyphens, entities); every footnote mark (`[^3]`, `<sup>3</sup>`, `^3^`) becomes a raised figure.
 */
export function linesOf(text: string): readonly Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n|[\n\r\f\u2028\u2029]/)
    .map((line, index) => ({ number: index + 1, text: clean(line) }))
}

function clean(line: string): string {
  return line
    .replace(/[\u00AD\u200B-\u200D\u2060]/g, '')
    .replace(/[\u00A0\u2000-\u200A\u202F]/g, ' ')
    .replace(/<sup>\s*(\d{1,3})\s*<\/sup>|\[\^(\d{1,3})\]|\^(\d{1,3})\^/g, (_, a, b, c) => raised(String(a ?? b ?? c)))
    .replace(/&(?:#(\d{1,6})|([a-z]{2,8}));/g, (whole, code, name) => entity(whole, code, name))
    .replace(/\\([-.*_#[\]()|+=~`])/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/(^|[\s(])\*(?=\S)([^*\n]{1,400}?)\*(?=$|[\s).,;:])/g, '$1$2')
    .replace(/(^|[\s(])_(?=\S)([^_\n]{1,400}?)_(?=$|[\s).,;:])/g, '$1$2')
    .trimEnd()
}

function entity(whole: string, code: string | undefined, name: string | undefined): string {
  if (code !== undefined)
    return Number(code) > 31 && Number(code) < 0x11_0000 ? String.fromCodePoint(Number(code)) : ' '
  return entities.get(name ?? '') ?? whole
}

/** A number in raised figures: 12 is ¹². */
export function raised(figures: string): string {
  return Array.from(figures, (each) => superscripts.charAt(Number(each))).join('')
}

/** The number that raised figures say. */
export function lowered(figures: string): number {
  return Number(Array.from(figures, (each) => superscripts.indexOf(each)).join(''))
}

export const raisedFigures = `[${superscripts}]{1,3}`

/** Joins lines; a word broken at the end of a line is made whole. */
export function passageOf(lines: readonly Line[]): Passage {
  let text = ''
  const starts: { at: number; line: number }[] = []
  for (const line of lines) {
    const own = line.text.trim()
    const broken = /[a-zà-ÿ]-$/.test(text) && /^[a-zà-ÿ]/.test(own) && !/^(?:en|of|tot)\b/.test(own)
    if (broken) text = text.slice(0, -1)
    else if (text !== '') text += ' '
    starts.push({ at: text.length, line: line.number })
    text += own
  }
  return { text, starts }
}

export function lineAt({ starts }: Passage, at: number): number {
  let line = starts[0]?.line ?? 1
  for (const start of starts) if (start.at <= at) line = start.line
  return line
}

/** Part of a passage; places keep their lines. */
export function slicePassage(passage: Passage, from: number, until = passage.text.length): Passage {
  const starts = [{ at: 0, line: lineAt(passage, from) }]
  for (const { at, line } of passage.starts) if (at > from && at < until) starts.push({ at: at - from, line })
  return { text: passage.text.slice(from, until), starts }
}

const shortened =
  /(?:\b(?:a\.s|jl|o\.a|oa|d\.w\.z|m\.b\.t|i\.s\.m|t\.a\.v|n\.a\.v|i\.v\.m|m\.i\.v|e\.d|etc|bijv|bv|resp|nr|art|ca|incl|excl|drs|mr|dhr|mevr|ir|dr|prof|jan|feb|febr|mrt|apr|aug|sept|sep|okt|nov|dec|p\.p|n\.v\.t|n\.t\.b|St)|\b[A-Z]|\b\d{1,3})\.$/

/** The sentences of a passage, each with its place in it. Abbreviations do not end one. */
export function sentencesOf({ text }: Passage): readonly { readonly at: number; readonly text: string }[] {
  const found: { at: number; text: string }[] = []
  let from = 0
  const ends = /[.!?…](?=\s+["'“‘(]?[A-ZÀ-Þ0-9⁰¹²³⁴⁵⁶⁷⁸⁹•-])/g
  for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
    const until = end.index + 1
    if (shortened.test(text.slice(Math.max(from, until - 12), until))) continue
    found.push(part(text, from, until))
    from = until
  }
  if (text.slice(from).trim() !== '') found.push(part(text, from, text.length))
  return found
}

function part(text: string, from: number, until: number) {
  const at = from + (text.slice(from, until).length - text.slice(from, until).trimStart().length)
  return { at, text: text.slice(at, until) }
}
