import { sayMoney } from '#kernel/money.ts'
import { Alert } from '#ui/alert.tsx'
import { Text } from '#ui/text.tsx'
import { overBudget, sumsOf } from '../../domain/costs/cost-year.ts'
import type { CostSheet } from '../../store/costs/read-costs.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { inYear, yearHref } from './address.ts'
import { PartTable, Together } from './allocation.tsx'

/** Closes a year for good, after one more look. */
export function ClosePage({ form, sheet }: { form: FormState; sheet: CostSheet }) {
  const { year, lines, allocation } = sheet
  const over = overBudget(year, sumsOf(lines))
  return (
    <OneFormPage
      form={form}
      tab="costs"
      title={`${year.year} afsluiten`}
      crumbs={[{ href: yearHref(year.year), label: String(year.year) }]}
      action={inYear(year.year, 'afsluiten')}
      submit="Jaar afsluiten"
      danger
      cancel={yearHref(year.year)}
      before={
        <>
          {over !== null && over > 0 && (
            <Alert kind="warning" title={`${sayMoney(over)} boven de begroting`}>
              <Text>U kunt het jaar afsluiten. Het verschil blijft dan in dit jaar staan.</Text>
            </Alert>
          )}
          <Alert kind="warning" title="Dit kan niet ongedaan gemaakt worden">
            <Text>
              Na het afsluiten verandert er niets meer aan dit jaar, ook niet door een nieuwe telling. Klopt er later
              toch iets niet? Dan komt er een correctie in een later jaar, met de reden.
            </Text>
          </Alert>
          {allocation !== null && allocation.length > 1 && <Together parts={allocation} />}
          {allocation?.map((part) => (
            <PartTable part={part} whole={allocation.length === 1} />
          ))}
        </>
      }
    />
  )
}
