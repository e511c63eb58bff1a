import { countPattern, numberOf } from './numbers.ts'

/** A number of things announced: "zeven thema's", "8 personen". */
export type Announcement = {
  readonly count: number
  readonly noun: string
  /** The words between the number and the noun. */
  readonly adjectives: string
  readonly words: string
  readonly at: number
  readonly end: number
  /** People, who may be told by number in the list ("twee adviseurs"). */
  readonly people: boolean
}

const people = 'personen|leden|mensen|deelnemers|bestuurders|vertegenwoordigers|zetels|afgevaardigden'
const things =
  "thema['’]s|uitgangspunten|ambities|acties|doelen|doelstellingen|speerpunten|opgaven|opgaves|punten|stappen|fasen|fases|criteria|voorwaarden|onderdelen|pijlers|werkgroepen|sporen|bouwstenen|besluiten|vragen|redenen|knelpunten|aanbevelingen|adviezen|maatregelen|principes|activiteiten|pilots|projecten|risico['’]s|indicatoren|resultaten|afspraken|regels|spelregels|dingen|maten|groepen|lagen|bijlagen|oplossingen|taken|rollen|kansen|lijnen|elementen|kenmerken|varianten|opties|scenario['’]s|conclusies|bevindingen|waarden|eisen|instrumenten|oorzaken|verklaringen|gebieden|niveaus|soorten|mogelijkheden|prioriteiten|onderwerpen|gemeenten|scholen|schoolbesturen|besturen|samenwerkingsverbanden|partijen|partners|organisaties|locaties|regio['’]s|wijken|kernen|kerntaken|functies|momenten|instellingen|aanbieders|wensen|zaken|aspecten|belangen|modellen|routes|vormen|profielen|trajecten|opdrachten|hoofdstukken|delen|blokken|domeinen|effecten|competenties|rechten|plichten"
const pattern = new RegExp(
  `(?<![\\w.,/-])(${countPattern})\\s+((?:[a-zà-ÿ-]+(?:e|en)\\s+){0,3}?)((?:[a-zà-ÿ-]*?)(?:${things}|${people}))(?![a-zà-ÿ])`,
  'gi',
)
/** Words before a number that make it no count of the whole. */
const partial =
  /\b(?:minstens|minimaal|tenminste|ten minste|maximaal|hoogstens|ten hoogste|hooguit|ruim|bijna|ongeveer|circa|ca\.|zo'n|eerste|laatste|andere|overige|elk van de|ieder van de|van de|van deze|één van|een van|(?<!besta(?:at|an)\s)uit|nog|extra|per|deze|die|alle|al|beide|naar|dan|tot|om de|elke|iedere|volgende|na)\s*$/i
const adjective =
  /^(?:(?:nieuwe|andere|overige|lokale|extra|eerste|laatste|belangrijkste|grootste|kleine|grote|jonge|oude|huidige|vorige|verschillende|losse|speciale|vaste)\s*)+$/i

/** Asked first, because most sentences count nothing. */
const mayCount = /(?:\d|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|tig|honderd).{4}/i

/** The announcements in a text. Numbers that count a part ("de andere drie") are none. */
export function announcementsIn(text: string): readonly Announcement[] {
  if (!mayCount.test(text)) return []
  return [...text.matchAll(pattern)].flatMap((match): readonly Announcement[] => {
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12)
    const adjectives = (match[2] ?? '').trim()
    const isPeople = new RegExp(`(?:${people})$`, 'i').test(match[3] ?? '')
    if (partial.test(before) || adjective.test(adjectives) || (isPeople && /^\s+(?:van|uit) (?:de|het) \w/.test(after)))
      return []
    if (/^\s+(?:per|later|eerder|geleden|lang)\b/.test(after)) return []
    const noun = (match[3] ?? '').toLowerCase()
    return [
      {
        count: numberOf(match[1] ?? '') ?? 0,
        noun,
        adjectives,
        words: match[0],
        at: match.index,
        end: match.index + match[0].length,
        people: isPeople,
      },
    ]
  })
}

/** Whether a word is the noun or its singular: "thema's" and "Thema", "uitgangspunten" and "Uitgangspunt". */
export function isNounOf(noun: string, word: string): boolean {
  const stem = (text: string) =>
    text
      .toLowerCase()
      .replace(/['’]s$/, '')
      .replace(/(?:en|n|s)$/, '')
      .replace(/([a-z])\1$/, '$1')
      .replace(/(.)([aeou])([^aeiou])$/, '$1$2$2$3')
      .replace(/v$/, 'f')
      .replace(/z$/, 's')
  return stem(noun) === stem(word)
}
