import { sayMoney } from '#kernel/money.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton, PrintButton } from '#ui/button.tsx'
import { Stack } from '#ui/card.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Heading, Link, Text } from '#ui/text.tsx'
import { MomentText } from '#ui/time-text.tsx'
import { type CostSums, type CostYear, overBudget, sumsOf } from '../../domain/costs/cost-year.ts'
import { sayFte } from '../../domain/costs/words.ts'
import type { CostSheet } from '../../store/costs/read-costs.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { inYear } from './address.ts'
import { Allocation } from './allocation.tsx'
import { LineTable } from './line-table.tsx'

type Props = {
  shell: Shell
  sheet: CostSheet
  /** The reader keeps these costs and the year is open. */
  changes: boolean
  notice: string | undefined
  csv: `/${string}`
}

/** All of a year: what it costs, out of which money, and what every municipality pays. */
export function SheetPage({ shell, sheet, changes, notice, csv }: Props) {
  const { year, lines } = sheet
  const sums = sumsOf(lines)
  return (
    <GovernancePage
      shell={shell}
      tab="costs"
      title={`Kosten ${year.year}`}
      crumb={String(year.year)}
      notice={notice}
      actions={
        <>
          {changes && <LinkButton href={inYear(year.year, 'regels/nieuw')}>Regel toevoegen</LinkButton>}
          <PrintButton>Afdrukken</PrintButton>
        </>
      }
      below={
        <Text>
          {year.officeName}
          {year.closedAt === null ? (
            ' · nog open'
          ) : (
            <>
              {' · afgesloten op '}
              <MomentText at={year.closedAt} />
            </>
          )}
        </Text>
      }
    >
      <Stack>
        <Budget year={year} sums={sums} changes={changes} />
        <SummaryList rows={summaryRows(year, sums, changes)} />
        <section aria-labelledby="regels">
          <Heading id="regels">Waaruit bestaat het</Heading>
          <LineTable year={year.year} lines={lines} sums={sums} changes={changes} />
        </section>
        <Allocation sheet={sheet} changes={changes} />
        {changes && sheet.allocation !== null && (
          <Text>
            <LinkButton href={inYear(year.year, 'afsluiten')}>Jaar afsluiten</LinkButton>
          </Text>
        )}
        <Text small>
          <Link href={csv}>Download als CSV</Link>
        </Text>
      </Stack>
    </GovernancePage>
  )
}

function Budget({ year, sums, changes }: { year: CostYear; sums: CostSums; changes: boolean }) {
  const over = overBudget(year, sums)
  if (over === null || over === 0) return null
  return (
    <Alert kind="warning" title={`${sayMoney(over)} boven de begroting`}>
      <Text>
        Afgesproken is dat het programma binnen de begroting blijft. Wie meer nodig heeft, doet daarvoor een onderbouwd
        voorstel aan het bestuur.
      </Text>
      {changes && <Link href="/bestuur/voorstellen/nieuw">Maak een voorstel</Link>}
    </Alert>
  )
}

function summaryRows(year: CostYear, sums: CostSums, changes: boolean) {
  const neutral = year.isBudgetNeutral ? ', en daarbinnen blijven (budgetneutraal)' : ''
  const change = changes ? { href: inYear(year.year, 'wijzigen') } : undefined
  return [
    {
      key: 'Begroting',
      value: year.budgetCents === null ? 'Niet ingevuld' : `${sayMoney(year.budgetCents)}${neutral}`,
      change,
    },
    { key: 'Kosten samen', value: sayMoney(sums.cents) },
    { key: 'Daarvan voor de gemeenten', value: sayMoney(sums.chargedCents) },
    ...sums.byFund.map(({ fund, cents }) => ({ key: `Uit ${fund}`, value: sayMoney(cents) })),
    ...(sums.extraCents > 0 ? [{ key: 'Vraagt extra geld', value: sayMoney(sums.extraCents) }] : []),
    { key: 'Inzet van mensen', value: sayStaff(sums) },
  ]
}

function sayStaff({ fteThousandths, inKindThousandths, withinStaffThousandths }: CostSums): string {
  const parts = [
    ...(withinStaffThousandths > 0 ? [`${sayFte(withinStaffThousandths)} binnen het bestaande personeel`] : []),
    ...(inKindThousandths > 0 ? [`${sayFte(inKindThousandths)} uitgeruild, zonder geld`] : []),
  ]
  return `${sayFte(fteThousandths)}${parts.length > 0 ? `, waarvan ${parts.join(' en ')}` : ''}`
}
