import { Field, TextArea } from '#ui/field.tsx'
import type { PolicyPlan } from '../../domain/plans/policy-plan.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { planHref } from './address.ts'

/** A piece of a plan, word for word, so that others can point to it. */
export function PassagePage({ form, plan }: { form: FormState; plan: PolicyPlan }) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="plans"
      title="Passage toevoegen"
      crumbs={[{ href: planHref(plan.id), label: plan.title }]}
      action={planHref(plan.id, '/passages/nieuw')}
      submit="Passage toevoegen"
      cancel={planHref(plan.id)}
    >
      <TextArea
        name="tekst"
        label="Wat staat er, woord voor woord?"
        value={typed.tekst}
        mistake={mistakes.tekst}
        maxlength={4000}
      />
      <Field
        name="plaats"
        label="Waar staat het?"
        hint="Bijvoorbeeld: bladzijde 12."
        optional
        value={typed.plaats}
        maxlength={200}
      />
    </OneFormPage>
  )
}
