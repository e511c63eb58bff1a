import type { Day } from '#kernel/day.ts'
import { readPlanning, sayInterval } from '#calendar/planning.ts'
import { announcementsIn } from '../announcements.ts'
import { type Finding, found } from '../finding.ts'
import type { Material } from '../material.ts'
import { figurePattern, numberOf, sayNumber, sumOf } from '../numbers.ts'
import { texts } from '../outline.ts'

export type Between = Finding & { readonly file: string; readonly other: string }

/** One thing a document says of something that another may say differently. */
type Statement = {
  readonly subject: string
  readonly value: string
  readonly words: string
  readonly number: number | null
  readonly line: number
}

/**
 * CHECK-15 · Two documents about the same region say the same of the end of a programme, of the hours of an ambition and of
 * how many municipalities take part.
 *
 * Both are shown; which one is right is not for us to say. A possible extension is no end.
 *
 * Source: requirements N6.
 */
export function whatDiffersBetween(materials: readonly Material[]): readonly Between[] {
  const read = materials.map((material) => ({ material, names: namesOf(material), said: statementsOf(material) }))
  return read.flatMap((one, at) =>
    read.slice(at + 1).flatMap((other) => (isRelated(one, other) ? differences(one, other) : [])),
  )
}

type Read = { readonly material: Material; readonly names: readonly string[]; readonly said: readonly Statement[] }

function differences(one: Read, other: Read): readonly Between[] {
  return one.said.flatMap((mine) => {
    const theirs = other.said.filter(({ subject }) => subject === mine.subject)
    const [first] = theirs
    if (first === undefined || theirs.some(({ value }) => value === mine.value)) return []
    if (one.said.some((each) => each.subject === mine.subject && theirs.some(({ value }) => value === each.value)))
      return []
    return [tell(one, other, mine, first), tell(other, one, first, mine)]
  })
}

function tell(one: Read, other: Read, mine: Statement, theirs: Statement): Between {
  const says = `${mine.subject}: hier staat “${mine.words}”, in ${other.material.name} (regel ${theirs.line}) staat “${theirs.words}”.`
  return {
    ...found('between', {
      severity: 'wrong',
      line: mine.line,
      where: mine.subject,
      says,
      stated: mine.number,
      found: theirs.number,
    }),
    file: one.material.name,
    other: other.material.name,
  }
}

/** Documents are about the same when they often use the same names: of a region, a programme. */
function isRelated(one: Read, other: Read): boolean {
  return one.names.some((name) => other.names.includes(name))
}

function namesOf({ outline }: Material): readonly string[] {
  const whole = texts(outline)
    .map(({ text }) => text)
    .join('\n')
  const lower = new Set(whole.match(/(?<!\p{L})\p{Ll}{3,}/gu) ?? [])
  const counts = new Map<string, number>()
  for (const [, name = ''] of whole.matchAll(/(?<=[\p{Ll},;(]\s)(\p{Lu}\p{Ll}{3,}(?:-\p{Lu}\p{Ll}+)*)/gu)) {
    if (!lower.has(name.toLowerCase())) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([name]) => name)
}

function statementsOf(material: Material): readonly Statement[] {
  return [...ends(material), ...hoursOfAmbitions(material), ...municipalities(material)]
}

const subjects = /\b(programma|project|agenda|convenant|pilot|regeling|visie)\p{L}*/iu
const endWords =
  /(?:\btot en met|\bt\/m|\btot\b|\beindigt op|\bduurt tot(?: en met)?|\bloopt tot(?: en met)?)\s+(?:de\s+|het\s+)?((?:eind(?:e)?|begin|medio)?\s*(?:\d{1,2}\s+)?(?:[a-z]+\s+)?(?:van\s+)?20\d\d)/giu

/** The last end of each subject that is no extension. */
function ends({ sentences, outline }: Material): readonly Statement[] {
  const found = sentences.flatMap(({ text, line, block }) => {
    const subject = subjects.exec(text)?.[1]
    const heading = outline.above[block]?.at(-1)?.title ?? ''
    const kind = (subject ?? subjects.exec(heading)?.[1] ?? '').toLowerCase()
    if (kind === '') return []
    return [...text.matchAll(endWords)].flatMap((match) => {
      const before = text.slice(Math.max(0, match.index - 60), match.index)
      if (
        /verleng|uitloop|mogelijk|eventueel|optie|fase\b|periode\b|inschrijv|reageren/i.test(
          before.split(/[.(]/).at(-1) ?? '',
        )
      )
        return []
      const until = endOf(match[1] ?? '')
      return until === null
        ? []
        : [{ kind: kind.startsWith('programm') ? 'programma' : kind, until, words: match[0].trim(), line }]
    })
  })
  const last = new Map<string, (typeof found)[number]>()
  for (const each of found) if (each.until > (last.get(each.kind)?.until ?? '')) last.set(each.kind, each)
  return [...last.values()].map(({ kind, until, words, line }) => ({
    subject: `Einde van ${kind}`,
    value: until,
    words,
    number: null,
    line,
  }))
}

function endOf(words: string): Day | null {
  const [moment] = readPlanning(`tot en met ${words}`).moments
  return moment === undefined || sayInterval(moment) === '' ? null : moment.until
}

const saidHours = new RegExp(
  `\\bambitie\\s+(\\d{1,2})\\b[^.;]{0,80}?(?<![\\d.,])(${figurePattern})\\s*(?:uur|uren)(?![a-z])`,
  'gi',
)

const hoursBefore = new RegExp(
  `(?<![\\d.,])(${figurePattern})\\s*(?:uur|uren)\\s+(?:voor|bij|aan|in)\\s+ambitie\\s+(\\d{1,2})\\b`,
  'gi',
)

function hoursOfAmbitions({ ambitions, sentences }: Material): readonly Statement[] {
  const own = ambitions.flatMap(({ number, called, stated, hours }): readonly Statement[] => {
    const figures = hours.flatMap((group) =>
      group.stated?.hours == null ? [] : [{ hours: group.stated.hours, line: group.stated.line }],
    )
    const value = stated?.hours ?? (figures.length === 0 ? null : sumOf(figures.map((each) => each.hours)))
    if (value === null || !called.startsWith('Ambitie')) return []
    return [ofHours(number, value, figures[0]?.line ?? stated?.line ?? 1)]
  })
  if (own.length > 0) return own
  return sentences.flatMap(({ text, line }) => {
    if (/begroot|gebruikt|besteed|kostte|verbruikt/i.test(text)) return []
    const said = [...text.matchAll(saidHours)].map((match) => [match[1] ?? '', match[2] ?? ''] as const)
    const turned =
      said.length > 0 ? [] : [...text.matchAll(hoursBefore)].map((match) => [match[2] ?? '', match[1] ?? ''] as const)
    return [...said, ...turned].map(([number, figure]) => ofHours(number, numberOf(figure) ?? 0, line))
  })
}

function ofHours(number: string, value: number, line: number): Statement {
  return {
    subject: `Uren van ambitie ${number}`,
    value: String(value),
    words: `${sayNumber(value)} uur`,
    number: value,
    line,
  }
}

/** The number of municipalities, when the document gives one number only. */
function municipalities({ sentences }: Material): readonly Statement[] {
  const said = sentences.flatMap(({ text, line }) =>
    announcementsIn(text)
      .filter(({ noun }) => noun === 'gemeenten')
      .map(({ count, words }) => ({ subject: 'Aantal gemeenten', value: String(count), words, number: count, line })),
  )
  return new Set(said.map(({ value }) => value)).size === 1 ? said.slice(0, 1) : []
}
