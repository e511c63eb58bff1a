import { readFileSync } from 'node:fs'

const files = ['0010_agenda', '0011_governance', '0012_costs_and_reports']

/**
 * Tables of the region's agenda and decisions. They have policies too, for what is not published yet, but colleagues read
 * them: `region.test.ts` and `proposals.test.ts` say who reads what. No child stands there, and none can be pointed at.
 */
export const regionTables: readonly string[] = files.flatMap((file) => {
  const text = readFileSync(new URL(`../../db/migrations/${file}.sql`, import.meta.url), 'utf8')
  return [...text.matchAll(/^create table (\w+)/gm)].map((found) => found[1]!)
})
