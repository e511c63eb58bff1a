import { sayMoney } from '#kernel/money.ts'
import { LinkButton } from '#ui/button.tsx'
import { Stack } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { sayNumber } from '#ui/numbers.ts'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Heading, Link, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { AllocationKey } from '../../domain/costs/key.ts'
import type { CostYearSummary } from '../../store/costs/read-costs.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { yearHref } from './address.ts'

type Props = {
  shell: Shell
  years: readonly CostYearSummary[]
  /** The keys of the own office; empty for who does not keep costs. */
  keys: readonly AllocationKey[]
  keeps: boolean
  notice: string | undefined
}

/** The years of the programme: what each costs, and whether it is closed. */
export function CostsPage({ shell, years, keys, keeps, notice }: Props) {
  const several = new Set(years.map(({ officeId }) => officeId)).size > 1
  return (
    <GovernancePage
      shell={shell}
      tab="costs"
      notice={notice}
      actions={keeps && <LinkButton href="/bestuur/kosten/nieuw">Nieuw jaar</LinkButton>}
      below={<Text>Wat het programma kost, en wat elke gemeente daarvan betaalt.</Text>}
    >
      <Stack>
        <DataTable
          caption="Jaren"
          columns={[
            {
              label: 'Jaar',
              rowHeader: true,
              cell: (row) => <Link href={yearHref(row.year, several ? row.officeId : null)}>{String(row.year)}</Link>,
            },
            ...(several ? [{ label: 'Bureau', cell: (row: CostYearSummary) => row.officeName }] : []),
            {
              label: 'Begroting',
              numeric: true,
              cell: (row) => (row.budgetCents === null ? 'niet ingevuld' : sayMoney(row.budgetCents)),
            },
            { label: 'Voor de gemeenten', numeric: true, cell: (row) => sayMoney(row.chargedCents) },
            {
              label: 'Stand',
              cell: (row) =>
                row.closedAt === null ? (
                  <StatusBadge kind="info">Open</StatusBadge>
                ) : (
                  <StatusBadge>Afgesloten</StatusBadge>
                ),
            },
          ]}
          rows={years}
          empty={
            <EmptyState
              title="Er zijn nog geen kosten"
              action={keeps && <LinkButton href="/bestuur/kosten/nieuw">Begin een jaar</LinkButton>}
            >
              {keeps ? 'Begin met een jaar en zijn begroting.' : 'Het programmateam zet hier de kosten per jaar.'}
            </EmptyState>
          }
        />
        {keeps && <Keys keys={keys} />}
      </Stack>
    </GovernancePage>
  )
}

function Keys({ keys }: { keys: readonly AllocationKey[] }) {
  return (
    <section aria-labelledby="verdeelsleutels">
      <Heading id="verdeelsleutels">Verdeelsleutels</Heading>
      <Text>
        Een verdeelsleutel is een telling op een peildatum. Zij verandert niet meer. Is er een nieuwe telling? Maak dan
        een nieuwe verdeelsleutel.
      </Text>
      {keys.map((key) => (
        <Details summary={`${key.name}, peildatum ${key.referenceOn.slice(0, 4)}`}>
          <Text small>
            Bron: {key.source}. Peildatum: <DayText on={key.referenceOn} />.
          </Text>
          <DataTable
            caption={`Telling van ${key.name}`}
            captionUnseen
            columns={[
              { label: 'Gemeente', rowHeader: true, cell: ({ name }) => name },
              { label: 'Telt voor', numeric: true, cell: ({ weight }) => sayNumber(weight) },
            ]}
            rows={key.over}
            empty="Geen gemeenten"
            totals={['Samen', sayNumber(key.over.reduce((all, { weight }) => all + weight, 0))]}
          />
        </Details>
      ))}
      <LinkButton href="/bestuur/kosten/verdeelsleutels/nieuw">Nieuwe verdeelsleutel</LinkButton>
    </section>
  )
}
