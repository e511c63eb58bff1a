import { addDays } from '#kernel/day.ts'
import { type CsvColumn, csvOf } from '#kernel/csv.ts'
import { plainMoney } from '#kernel/money.ts'
import { isCharged } from '../../domain/costs/cost-year.ts'
import { sayCost, sayFte, sayPoints } from '../../domain/costs/words.ts'
import type { CostSheet } from '../../store/costs/read-costs.ts'

const columns = [
  'jaar',
  'onderdeel',
  'wat',
  'soort',
  'bedrag',
  'fte',
  'in dienst bij',
  'wie',
  'vanaf',
  'tot en met',
  'uit welk geld',
  'omgeslagen',
  'geruild met',
  'corrigeert jaar',
  'reden',
  'gemeente',
  'telt voor',
  'betaalt',
  'verdeelsleutel',
  'bron',
  'peildatum',
  'deel',
] as const

type Row = Partial<Record<(typeof columns)[number], string | number | null>>

/** A year as a list: first its lines, then what every municipality pays by each key. */
export function sheetCsv({ year, lines, allocation }: CostSheet): string {
  const own = lines.map((line): Row => ({
    jaar: year.year,
    onderdeel: 'regel',
    wat: line.what,
    soort: sayCost.kinds[line.kind],
    bedrag: plainMoney(line.cents),
    fte: line.fteThousandths === null ? '' : sayFte(line.fteThousandths).replace(' fte', ''),
    'in dienst bij': line.employerName,
    wie: line.person,
    vanaf: line.from,
    'tot en met': line.until === null ? null : addDays(line.until, -1),
    'uit welk geld': line.fund,
    omgeslagen: isCharged(line) ? 'ja' : 'nee',
    'geruild met': line.exchangedWith,
    'corrigeert jaar': line.correctsYear,
    reden: line.reason,
  }))
  const paid = (allocation ?? []).flatMap((part) =>
    part.over.map((payer): Row => ({
      jaar: year.year,
      onderdeel: year.closedAt === null ? 'verdeling (nog niet vast)' : 'verdeling',
      gemeente: payer.name,
      'telt voor': payer.weight,
      betaalt: plainMoney(payer.cents),
      verdeelsleutel: part.name,
      bron: part.source,
      peildatum: part.referenceOn,
      deel: sayPoints(part.points),
    })),
  )
  const cells = columns.map((head): CsvColumn<Row> => [head, (row) => String(row[head] ?? '')])
  return csvOf(cells, [...own, ...paid])
}
