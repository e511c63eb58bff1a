import { passesElevenTest } from './eleven-test.ts'

/** What in a text looks like data of a child, and on which line. The value itself is never repeated. */
export type LooksPersonal = { readonly what: 'number' | 'birth-date'; readonly line: number }

/**
 * PERSONAL-1 · Free text and uploads around the region are looked at for what could be a child's: a citizen service number
 * and a date of birth. What is found is warned about, not forbidden: who writes says that it is none.
 *
 * A number is eight or nine digits, also in groups, that pass the eleven test; a row of ten (a telephone number) or an
 * amount is left alone. A date of birth is a date beside the word for being born.
 *
 * Source: Wet algemene bepalingen burgerservicenummer art. 10; source of the eleven test: Logisch Ontwerp BSN.
 */
export function findPersonal(text: string): readonly LooksPersonal[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index): LooksPersonal[] => {
    const found: LooksPersonal[] = []
    if (numbersIn(line).some(passesElevenTest)) found.push({ what: 'number', line: index + 1 })
    if (birthDate.test(line)) found.push({ what: 'birth-date', line: index + 1 })
    return found
  })
}

/** In one piece, or in the groups in which people write it. */
const written = /(?<![\d.,-])(?:\d{8,9}|\d{3}([ .])\d{3}\1\d{3}|\d{4}([ .])\d{2}\2\d{3})(?!\d|[.,-]\d)/g

/** Eight digits are nine of which the nought at the front was left out. */
function numbersIn(line: string): readonly string[] {
  return [...line.matchAll(written)].map(([found]) => found.replaceAll(/[ .]/g, '').padStart(9, '0'))
}

const month =
  'jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|jun[i]?|jul[i]?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const date = `\\d{1,2}(?:[-/. ]\\d{1,2}[-/. ]|\\.? (?:${month})\\.? )(?:19|20)?\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}`
const birthDate = new RegExp(
  `(?:\\bgeb(?:oren|oortedatum|\\.)|\\bgeboortedag|\\bg\\.d\\.)[^\\n]{0,30}?(?<!\\d)(?:${date})(?!\\d)`,
  'i',
)
