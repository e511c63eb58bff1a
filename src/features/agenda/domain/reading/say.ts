import type { Finding, Severity } from './finding.ts'
import { sayNumber } from './numbers.ts'
import type { Reading } from './reading.ts'
import type { Together } from './check.ts'

/** The headings under which findings stand, the gravest first. */
export const severities: readonly (readonly [Severity, string])[] = [
  ['wrong', 'Spreekt zichzelf tegen'],
  ['missing', 'Ontbreekt'],
  ['look', 'Om naar te kijken'],
]

/** The findings as a person reads them on a screen: per file, with line, sum and rule. */
export function sayTogether({ files, between }: Together): readonly string[] {
  const shown = files.flatMap((file, at) => [...(at === 0 ? [] : ['']), ...sayReading(file)])
  if (between.length === 0) return shown
  return [
    ...shown,
    '',
    'Tussen de documenten',
    ...between.map(({ file, line, says }) => `  ${file}, regel ${line}: ${says}`),
  ]
}

export function sayReading(reading: Reading): readonly string[] {
  const { file, findings, unread } = reading
  const groups = severities.flatMap(([severity, title]) => {
    const own = findings.filter((finding) => finding.severity === severity)
    return own.length === 0 ? [] : ['', `  ${title} (${own.length})`, ...own.flatMap(sayFinding)]
  })
  const open =
    unread.length === 0
      ? []
      : [
          '',
          `  Niet te lezen (${unread.length})`,
          ...unread.map(({ line, text, why }) => `    regel ${line}: “${text}”: ${why}`),
        ]
  return [
    file,
    ...sayRead(reading).map((line) => `  ${line}`),
    ...(findings.length === 0 ? ['', '  Niets gevonden.'] : groups),
    ...open,
  ]
}

function sayFinding({ line, says, arithmetic, rule }: Finding): readonly string[] {
  return [`    regel ${line}: ${says} [${rule}]`, ...(arithmetic === null ? [] : [`      ${arithmetic}`])]
}

/** What was read, in sentences: a reader sees what the findings rest on. */
export function sayRead({ read }: Reading): readonly string[] {
  const counts = [
    count(read.ambitions, 'ambitie', 'ambities'),
    count(read.actions, 'actie', 'acties'),
    count(read.hourLines, 'urenregel', 'urenregels'),
    count(read.decisionPoints, 'beslispunt', 'beslispunten'),
    count(read.arguments, 'argument', 'argumenten'),
    count(read.footnotes, 'voetnoot', 'voetnoten'),
    count(read.dates, 'datum', 'datums'),
  ].filter((text) => text !== null)
  const lines = [`Gelezen: ${counts.length === 0 ? 'lopende tekst' : counts.join(', ')}.`]
  if (read.title !== '') lines.unshift(`Titel: ${read.title}`)
  if (read.datedOn !== null) lines.push(`Datum of versie: ${read.datedOn}.`)
  return [...lines, ...sayHours({ read })]
}

function sayHours({ read }: Pick<Reading, 'read'>): readonly string[] {
  if (read.statedSum === null && read.computedTotal === null) return []
  const figures = [
    ['totaal volgens de tekst', read.statedTotal],
    ['som van de genoemde uren', read.statedSum],
    ['som van de uitwerking', read.computedTotal],
  ] as const
  const said = figures.flatMap(([name, value]) => (value === null ? [] : [`${name} ${sayNumber(value)}`]))
  const parties = read.parties.flatMap(({ code, hours }) => (hours === null ? [] : [`${code} ${sayNumber(hours)}`]))
  const rest = read.hoursNotOfAParty > 0 ? [`niet van één partij ${sayNumber(read.hoursNotOfAParty)}`] : []
  return [
    `Uren: ${said.join('; ')}.`,
    ...(parties.length === 0 ? [] : [`Uren per partij: ${[...parties, ...rest].join(', ')}.`]),
  ]
}

function count(value: number, one: string, many: string): string | null {
  return value === 0 ? null : `${value} ${value === 1 ? one : many}`
}
