import type { Child } from '#jsx/jsx-runtime'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import type { Address } from '#ui/address.ts'
import type { Crumb } from '#ui/page.tsx'
import { Text } from '#ui/text.tsx'
import { type FormState, OneFormPage } from '../one-form.tsx'

type Props = {
  form: FormState
  title: string
  crumbs: readonly Crumb[]
  action: Address
  cancel: Address
  submit: string
  /** What ends with it, and what stays. */
  children: Child
}

/** Asks for the last day of something; what was stays known (BODY-3). */
export function EndPage({ form, children, ...rest }: Props) {
  return (
    <OneFormPage form={form} tab="bodies" danger before={<Text>{children}</Text>} {...rest}>
      <DateField
        name="laatste"
        label="Wat is de laatste dag?"
        hint="Deze dag telt nog mee."
        value={readDateEntry(form.typed, 'laatste')}
        mistake={form.mistakes.laatste}
      />
    </OneFormPage>
  )
}
