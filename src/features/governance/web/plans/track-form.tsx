import { z } from 'zod'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field } from '#ui/field.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Text } from '#ui/text.tsx'
import type { PolicyPlan } from '../../domain/plans/policy-plan.ts'
import type { NewTrack } from '../../store/plans/oogo-acts.ts'
import { type Body, readDay, readNeededDay, typed } from '../form.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { planHref } from './address.ts'

export function readTrackForm(body: Body): {
  readonly begun: Omit<NewTrack, 'planId'> | null
  readonly mistakes: MistakeList
  readonly texts: readonly string[]
} {
  const { naam } = z.object({ naam: typed(200) }).parse(body)
  const draft = readNeededDay(body, 'concept', 'Vul de dag van het concept in')
  const decides = readDay(body, 'besluit')
  const early = draft.on !== null && decides.on !== null && decides.on < draft.on
  const mistakes = {
    naam: naam === '' ? 'Schrijf op welk concept het is' : undefined,
    ...draft.mistakes,
    ...decides.mistakes,
    ...(early ? { besluit: 'Dit is eerder dan het concept' } : {}),
  }
  const failed = naam === '' || draft.on === null || decides.mistakes.besluit !== undefined || early
  return {
    begun: failed ? null : { draftName: naam, draftOn: draft.on!, decidesOn: decides.on },
    mistakes,
    texts: [naam],
  }
}

/** Begins the consultation on a draft. */
export function NewTrackPage({ form, plan }: { form: FormState; plan: PolicyPlan }) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="plans"
      title="OOGO beginnen"
      crumbs={[{ href: planHref(plan.id), label: plan.title }]}
      action={planHref(plan.id, '/oogo/nieuw')}
      submit="OOGO beginnen"
      cancel={planHref(plan.id)}
      before={
        <Text>
          Samenhang zoekt op de kaart met wie het overleg moet. Over een gewijzigd concept wordt opnieuw overlegd: wat
          over het oude concept is besproken, telt dan niet meer.
        </Text>
      }
    >
      <Field
        name="naam"
        label="Welk concept?"
        hint="Bijvoorbeeld: concept 1."
        value={typed.naam}
        mistake={mistakes.naam}
        maxlength={200}
      />
      <DateField
        name="concept"
        label="Van welke dag is het concept?"
        value={readDateEntry(typed, 'concept')}
        mistake={mistakes.concept}
      />
      <DateField
        name="besluit"
        label="Op welke dag wordt het plan vastgesteld?"
        hint="Zo ver bekend."
        optional
        value={readDateEntry(typed, 'besluit')}
        mistake={mistakes.besluit}
      />
    </OneFormPage>
  )
}
