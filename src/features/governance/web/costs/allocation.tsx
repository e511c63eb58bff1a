import { sayMoney } from '#kernel/money.ts'
import { LinkButton } from '#ui/button.tsx'
import { Stack } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { sayDay, sayPeriod } from '#ui/dates.ts'
import { sayNumber } from '#ui/numbers.ts'
import { Heading, Text } from '#ui/text.tsx'
import { sumsOf } from '../../domain/costs/cost-year.ts'
import type { AllocatedPart } from '../../domain/costs/key.ts'
import { allPoints, findGap, payers } from '../../domain/costs/parts.ts'
import { sayPoints } from '../../domain/costs/words.ts'
import type { CostSheet } from '../../store/costs/read-costs.ts'
import { inYear } from './address.ts'

/** What every municipality pays, with key, source and reference day; or what is missing to know it. */
export function Allocation({ sheet, changes }: { sheet: CostSheet; changes: boolean }) {
  const { year, allocation } = sheet
  return (
    <section aria-labelledby="verdeling">
      <Stack>
        <Heading id="verdeling">Wat elke gemeente betaalt</Heading>
        {allocation === null ? (
          <Text>{sayMissing(sheet)}</Text>
        ) : (
          <>
            {allocation.length > 1 && <Together parts={allocation} />}
            {allocation.map((part) => (
              <PartTable part={part} whole={allocation.length === 1} />
            ))}
            <Text small>
              {year.closedAt === null
                ? 'Dit is hoe het er nu uitziet. Het staat vast als het jaar is afgesloten.'
                : 'Dit staat vast. Een latere telling of een later bericht verandert het niet.'}
            </Text>
          </>
        )}
        {changes && (
          <Text>
            <LinkButton href={inYear(year.year, 'verdeelsleutels')}>Verdeelsleutel kiezen</LinkButton>
          </Text>
        )}
      </Stack>
    </section>
  )
}

/** What each pays over all keys together. */
export function Together({ parts }: { parts: readonly AllocatedPart[] }) {
  const paying = payers(parts)
  return (
    <DataTable
      caption="Samen"
      columns={[
        { label: 'Gemeente', rowHeader: true, cell: ({ name }) => name },
        { label: 'Betaalt', numeric: true, cell: ({ cents }) => sayMoney(cents) },
      ]}
      rows={paying}
      totals={['Samen', sayMoney(paying.reduce((all, { cents }) => all + cents, 0))]}
      empty="Er is niets te betalen"
    />
  )
}

/** What each pays by one key, with where the count comes from. */
export function PartTable({ part, whole }: { part: AllocatedPart; whole: boolean }) {
  const weights = part.over.reduce((all, { weight }) => all + weight, 0)
  return (
    <>
      <DataTable
        caption={whole ? `Verdeeld naar ${part.name}` : `${sayShareOf(part)} verdeeld naar ${part.name}`}
        columns={[
          { label: 'Gemeente', rowHeader: true, cell: ({ name }) => name },
          { label: 'Telt voor', numeric: true, cell: ({ weight }) => sayNumber(weight) },
          { label: 'Betaalt', numeric: true, cell: ({ cents }) => sayMoney(cents) },
        ]}
        rows={part.over}
        totals={['Samen', sayNumber(weights), sayMoney(part.cents)]}
        empty="Er is niets te betalen"
      />
      <Text small>
        {`Verdeelsleutel: ${part.name}. Bron: ${part.source}. Peildatum: ${sayDay(part.referenceOn)}. Verdeeld op de cent: wie bij het afronden het meest tekortkomt, betaalt een cent meer.`}
      </Text>
    </>
  )
}

function sayShareOf({ points, from, until }: AllocatedPart): string {
  const share = points === allPoints ? 'Alles' : sayPoints(points)
  return `${share}, ${sayPeriod({ from, until }, 'nl', 'short')},`
}

function sayMissing({ year, lines, keys }: CostSheet): string {
  if (keys.length === 0) return 'Er is nog geen verdeelsleutel gekozen.'
  const gap = findGap(keys, year.year)
  if (gap !== null)
    return `De verdeelsleutels zijn op ${sayDay(gap.on)} samen ${sayPoints(gap.points)}. Zorg dat zij op elke dag samen 100% zijn.`
  if (sumsOf(lines).chargedCents < 0)
    return 'Er is minder dan niets te verdelen: de correcties zijn groter dan de kosten.'
  return 'Een van de verdeelsleutels telt op tot nul.'
}
