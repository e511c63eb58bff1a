import type { Finding } from '#regions/domain/import/finding.ts'
import type { ImportReport } from '#regions/store/import-report.ts'
import { kindNames, sayFinding, sayOutcome, saySplits } from '#regions/web/import-words.ts'

/** The report as a person reads it, in Dutch. */
export function reportLines(report: ImportReport): readonly string[] {
  const { file, kind, from, rows, names, findings, notes } = report
  const areas = Object.entries(names.areas).map(([division, count]) => `${division} ${count}`)
  const splits = saySplits(report)
  return [
    `${file}: ${kindNames[kind]}${from === null ? '' : `, geldig vanaf ${from}`}`,
    `${rows.good} regels goed, ${rows.wrong} regels niet gebruikt`,
    ...(names.municipalities > 0 ? [`${names.municipalities} gemeenten, gebieden: ${areas.join(', ')}`] : []),
    ...section(`${splits.length} gemeenten liggen in meer dan één gebied van een indeling:`, splits),
    ...section('Niet gebruikt:', findings.map(sayFinding)),
    ...section('Let op:', notes),
    '',
    sayOutcome(report),
  ]
}

/** What is said of a file of which nothing was written. */
export function brokenLines(file: string, findings: readonly Finding[]): readonly string[] {
  return [`${file}: niets ingelezen`, ...findings.map((finding) => `  ${sayFinding(finding)}`)]
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}
