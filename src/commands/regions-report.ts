import type { Finding } from '#regions/domain/import/finding.ts'
import type { ImportReport } from '#regions/store/import-regions.ts'

const kinds: Readonly<Record<ImportReport['kind'], string>> = {
  'swv-annex': 'gebieden van samenwerkingsverbanden per postcode',
  'municipality-list': 'lijst van gemeenten',
  'municipality-changes': 'wijzigingen van gemeenten',
  division: 'indeling in gebieden',
}

/** The report as a person reads it, in Dutch. */
export function reportLines(report: ImportReport): readonly string[] {
  const { file, kind, from, rows, names, findings, notes } = report
  const areas = Object.entries(names.areas).map(([division, count]) => `${division} ${count}`)
  return [
    `${file}: ${kinds[kind]}${from === null ? '' : `, geldig vanaf ${from}`}`,
    `${rows.good} regels goed, ${rows.wrong} regels niet gebruikt`,
    ...(names.municipalities > 0 ? [`${names.municipalities} gemeenten, gebieden: ${areas.join(', ')}`] : []),
    ...splitLines(report),
    ...section('Niet gebruikt:', findings.map(findingLine)),
    ...section('Let op:', notes),
    '',
    outcome(report),
  ]
}

/** What is said of a file of which nothing was written. */
export function brokenLines(file: string, findings: readonly Finding[]): readonly string[] {
  return [`${file}: niets ingelezen`, ...findings.map((finding) => `  ${findingLine(finding)}`)]
}

function findingLine({ line, field, value, reason }: Finding): string {
  const where = [line === null ? null : `regel ${line}`, field].filter((part) => part !== null).join(', ')
  return [where, value === null ? null : `"${value}"`, reason].filter((part) => part !== null && part !== '').join(': ')
}

function splitLines({ split }: ImportReport): readonly string[] {
  const byName = [...Map.groupBy(split, ({ municipality }) => municipality)]
  return section(
    `${byName.length} gemeenten liggen in meer dan één gebied van een indeling:`,
    byName.map(
      ([name, each]) => `${name}: ${each.map(({ division, areas }) => `${division} ${areas.join(' en ')}`).join('; ')}`,
    ),
  )
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}

function outcome({ changed, dryRun, written }: ImportReport): string {
  if (!changed) return 'Er is niets veranderd: alles was al bekend.'
  const sum = (pick: 'added' | 'changed') => Object.values(written).reduce((total, each) => total + each[pick], 0)
  const counts = `${sum('added')} gegevens toegevoegd, ${sum('changed')} gewijzigd`
  return dryRun ? `Proef: er is niets geschreven. Zonder --dry-run: ${counts}.` : `Geschreven: ${counts}.`
}
