import { type Finding, found } from '../finding.ts'
import { type HoursTotals, hoursTotals } from '../hours-totals.ts'
import type { Material } from '../material.ts'
import { sayNumber, saySigned, sumOf } from '../numbers.ts'
import { saidTotals } from '../said-totals.ts'
import { type TableSum, tableSums } from '../table-sums.ts'

/**
 * CHECK-3 · A total is the sum of what it is the total of: of the hours of an agenda, of a table, of a list, of a sentence.
 *
 * For hours three figures stand side by side: the total stated, the sum of the hours stated, and what the elaboration gives.
 * They are shown and never corrected. Rounded shares may miss a hundred by one.
 *
 * Source: requirements 002, table A; scenario GC01.
 */
export function totalsThatDiffer(material: Material): readonly Finding[] {
  const told = [...ofHours(hoursTotals(material)), ...tableSums(material.outline).map(ofTable), ...saidTotals(material)]
  const seen = new Set<number>()
  return told.filter(({ line }) => !seen.has(line) && seen.add(line))
}

function ofTable({ line, label, column, parts, stated, percent }: TableSum): Finding {
  const total = sumOf(parts)
  const unit = percent ? '%' : ''
  return found('total-sum', {
    severity: 'wrong',
    line,
    where: label,
    says: `${label}${column === '' ? '' : `, kolom “${column}”`}: er staat ${sayNumber(stated)}${unit}, opgeteld is het ${sayNumber(total)}${unit}.`,
    arithmetic: `${parts.map(sayNumber).join(' + ')} = ${sayNumber(total)}; genoemd ${sayNumber(stated)}; verschil ${saySigned(sumOf([total, -stated]))}`,
    stated,
    found: total,
  })
}

function ofHours({ total, stated, computed, parts }: HoursTotals): readonly Finding[] {
  if (total === null || stated === null) return []
  const adds = `${parts.map(({ hours }) => sayNumber(hours)).join(' + ')} = ${sayNumber(stated)}`
  if (total.hours !== stated) {
    const more = computed === null || computed === stated ? '' : `; de uitwerking telt op tot ${sayNumber(computed)}`
    return [
      found('total-sum', {
        severity: 'wrong',
        line: total.line,
        says: `Het totaal is volgens de tekst ${sayNumber(total.hours)} uur; de genoemde uren tellen op tot ${sayNumber(stated)} uur${more}.`,
        arithmetic: `${adds}; genoemd ${sayNumber(total.hours)}; verschil ${saySigned(stated - total.hours)}`,
        stated: total.hours,
        found: stated,
      }),
    ]
  }
  if (computed === null || computed === stated) return []
  return [
    found('total-sum', {
      severity: 'wrong',
      line: total.line,
      says: `Het totaal van ${sayNumber(total.hours)} uur past bij de genoemde uren, maar de uitwerking telt op tot ${sayNumber(computed)} uur.`,
      arithmetic: `${adds}; uitwerking ${sayNumber(computed)}; verschil ${saySigned(computed - stated)}`,
      stated: total.hours,
      found: computed,
    }),
  ]
}
