import { sayNumber } from '#ui/numbers.ts'
import type { Finding } from '../domain/import/finding.ts'
import type { SourceKind } from '../domain/import/source.ts'
import type { ImportReport } from '../store/import-report.ts'
import { sayAnd } from './say.ts'

export const kindNames: Readonly<Record<SourceKind, string>> = {
  'swv-annex': 'Gebieden van samenwerkingsverbanden per postcode',
  'municipality-list': 'Lijst van gemeenten',
  'municipality-changes': 'Wijzigingen van gemeenten',
  division: 'Indeling in gebieden',
}

/** What happened, or what would happen, in one sentence. */
export function sayOutcome({ changed, dryRun, written }: ImportReport): string {
  if (!changed) return 'Er is niets veranderd. Alles was al bekend.'
  const sum = (pick: 'added' | 'changed') => Object.values(written).reduce((total, each) => total + each[pick], 0)
  const counts = `${sayNumber(sum('added'))} gegevens toegevoegd en ${sayNumber(sum('changed'))} gewijzigd`
  return dryRun ? `Dit is een proef. Er is niets geschreven. Bij inlezen: ${counts}.` : `Ingelezen: ${counts}.`
}

/** The municipalities that a file cuts through, each with its areas. */
export function saySplits({ split }: ImportReport): readonly string[] {
  return [...Map.groupBy(split, ({ municipality }) => municipality)].map(
    ([name, each]) => `${name}: ${each.map(({ division, areas }) => `${division} ${sayAnd(areas)}`).join('; ')}`,
  )
}

export function sayFinding({ line, field, value, reason }: Finding): string {
  const where = [line === null ? null : `regel ${line}`, field].filter((part) => part !== null).join(', ')
  return [where, value === null ? null : `"${value}"`, reason].filter((part) => part !== null && part !== '').join(': ')
}
