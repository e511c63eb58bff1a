import { z } from 'zod'
import { findMoney, plainMoney } from '#kernel/money.ts'
import type { Child } from '#jsx/jsx-runtime'
import { Checkbox } from '#ui/choices.tsx'
import { Field } from '#ui/field.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Select } from '#ui/select.tsx'
import type { CostYear } from '../../domain/costs/cost-year.ts'
import type { CostYearSummary } from '../../store/costs/read-costs.ts'
import type { YearSettings } from '../../store/costs/write-costs.ts'
import { type Body, ticked, typed } from '../form.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { inYear, yearHref } from './address.ts'

const shape = z.object({ begroting: typed(40), neutraal: ticked })

/** The budget out of a form; an empty one is not known. */
export function readSettings(body: Body): { readonly settings: YearSettings; readonly mistakes: MistakeList } {
  const { begroting, neutraal } = shape.parse(body)
  const cents = begroting === '' ? null : findMoney(begroting)
  const wrong = begroting !== '' && (cents === null || cents < 0)
  const missing = neutraal && begroting === ''
  return {
    settings: { budgetCents: cents, isBudgetNeutral: neutraal },
    mistakes: {
      begroting: wrong
        ? 'Vul een bedrag in, bijvoorbeeld 125000'
        : missing
          ? 'Vul de begroting in waarbinnen het moet blijven'
          : undefined,
    },
  }
}

export function typedSettings(year: CostYear): Readonly<Record<string, string>> {
  return {
    begroting: year.budgetCents === null ? '' : plainMoney(year.budgetCents),
    neutraal: year.isBudgetNeutral ? 'ja' : '',
  }
}

/** Begins a year, empty or with what still holds of an earlier one. */
export function NewYearPage({ form, years }: { form: FormState; years: readonly CostYearSummary[] }) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="costs"
      title="Nieuw jaar"
      action="/bestuur/kosten/nieuw"
      submit="Jaar beginnen"
      cancel="/bestuur/kosten"
    >
      <Field name="jaar" label="Welk jaar?" width="short" type="number" value={typed.jaar} mistake={mistakes.jaar} />
      <Budget form={form}>
        {years.length > 0 && (
          <Select
            name="uit"
            label="Regels overnemen uit een eerder jaar"
            hint="Wat dan afgelopen is, en correcties, gaan niet mee."
            optional
            blank="Leeg beginnen"
            options={years.map(({ id, year }) => ({ value: id, label: String(year) }))}
            value={typed.uit}
          />
        )}
      </Budget>
    </OneFormPage>
  )
}

/** Changes the budget of a year. */
export function SettingsPage({ form, year }: { form: FormState; year: CostYear }) {
  return (
    <OneFormPage
      form={form}
      tab="costs"
      title={`Begroting ${year.year}`}
      crumbs={[{ href: yearHref(year.year), label: String(year.year) }]}
      action={inYear(year.year, 'wijzigen')}
      submit="Opslaan"
      cancel={yearHref(year.year)}
    >
      <Budget form={form} />
    </OneFormPage>
  )
}

function Budget({ form: { typed, mistakes }, children }: { form: FormState; children?: Child }) {
  return (
    <>
      <Field
        name="begroting"
        label="Begroting in euro’s"
        hint="Wat de gemeenten samen hebben begroot. Weet u het nog niet? Laat het leeg."
        optional
        width="middle"
        inputmode="decimal"
        value={typed.begroting}
        mistake={mistakes.begroting}
      />
      <Checkbox
        name="neutraal"
        label="Het programma moet binnen deze begroting blijven (budgetneutraal)"
        checked={typed.neutraal === 'ja'}
      />
      {children}
    </>
  )
}
