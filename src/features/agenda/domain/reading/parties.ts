/** Parties named after hours: "O/Gem/LPL", "O of Gem", "gemeente en onderwijs", "(gemeente, onderwijs)". */
export type Parties = {
  readonly end: number
  readonly names: readonly string[]
  /** One of them, not settled which. */
  readonly either: boolean
  /** Written with strokes between them. */
  readonly stroked: boolean
  /** All are ordinary words ("gemeenten"), which may just as well be what is counted ("6 scholen"). */
  readonly ordinary: boolean
}

const code = "[A-ZÀ-Þ][A-Za-zÀ-ÿ&'-]{0,14}"
const noun =
  '(?:de\\s+)?(?:gemeenten?|onderwijs|scholen|school|schoolbesturen|schoolbestuur|samenwerkingsverbanden|samenwerkingsverband|swv(?:-?en)?|leerplicht|jeugdhulp|jeugdteams?|wijkteams?|gezinsteams?|aanbieders?|zorgaanbieders?|projectleider|projectteam|programmateam|kinderopvang|opvang|ouders|bibliotheek|politie|regio|coaches|adviseurs?|secretaris|trekker|bestuurders?)(?![a-zà-ÿ])'
const name = `(?:${noun}|${code}(?![A-Za-zÀ-ÿ]))`
const lead = '(?:\\s*,?\\s*(?:voor|door|van)\\s+)?'
const stroked = new RegExp(`${lead}\\s*(${name}(?:\\s?[/+]\\s?${name}){1,11})(?![A-Za-zÀ-ÿ/])`, 'y')
const bracketed = new RegExp(`\\s*\\((${name}(?:(?:\\s*[,/+]\\s*|\\s+en\\s+|\\s+of\\s+)${name}){0,11})\\)`, 'y')
const listed = new RegExp(`${lead}\\s*(${name}(?:\\s*,\\s*${name}){0,10}\\s+(?:en|of)\\s+${name})`, 'y')
const single = new RegExp(`${lead}\\s*(${name})`, 'y')
const isNoun = new RegExp(`^${noun}$`)

/** The parties at a place in a text, or null. A word counts as a party when it is a code in use or a usual name of a party. */
export function partiesAt(text: string, at: number, codes: ReadonlySet<string>): Parties | null {
  const known = (each: string) => isNoun.test(each) || codes.has(each) || /^[A-Z]{1,5}$/.test(each)
  for (const [shape, strokes] of [
    [stroked, true],
    [bracketed, false],
    [listed, false],
    [single, false],
  ] as const) {
    shape.lastIndex = at
    const found = shape.exec(text)
    if (found === null) continue
    const names = (found[1] ?? '')
      .split(/\s*[/+,]\s*|\s+(?:en|of)\s+/)
      .map(bare)
      .filter(Boolean)
    if (!strokes && !names.every(known)) continue
    const either = /\sof\s/.test(found[1] ?? '')
    return {
      end: shape.lastIndex,
      names,
      either,
      stroked: strokes || shape === bracketed,
      ordinary: names.every((each) => isNoun.test(each)),
    }
  }
  return null
}

/** Whether a word stands for a party: a code in use, a few capitals, or a usual name. */
export function isParty(text: string, codes: ReadonlySet<string>): boolean {
  return codes.has(text) || /^[A-Z]{1,5}$/.test(text) || isNoun.test(text.toLowerCase())
}

/** Names beside each other that are parties: each is one, or short and written like a code beside one that is. */
export function areParties(names: readonly string[], codes: ReadonlySet<string>): boolean {
  const isShort = (name: string) =>
    /^[A-Z][A-Za-z&]{0,5}$/.test(name) &&
    !/^(?:Totaal|Samen|Som|Uren|Mei|Juni|Juli|Maart|April|Fase|Dag|Week|Jaar|Nr|Wie|Wat)$/.test(name)
  if (new Set(names).size < names.length || !names.some((name) => isParty(name, codes))) return false
  return names.every((name) => isParty(name, codes) || isShort(name))
}

function bare(text: string): string {
  return text.replace(/^de\s+/, '').trim()
}

/** Codes of parties in use: those written with strokes after a figure. */
export function codesUsed(text: string): readonly string[] {
  const used = new RegExp(`\\d\\s+(?:uur\\s+)?(${code}(?:/${code})+)`, 'g')
  return [...text.matchAll(used)].flatMap((match) => (match[1] ?? '').split('/'))
}
