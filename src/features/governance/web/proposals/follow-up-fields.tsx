import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import type { Choice } from '../../store/proposal-list.ts'
import type { FormState } from '../one-form.tsx'

type FollowUpFieldsProps = {
  form: FormState
  organisations: readonly Choice<string>[]
  people: readonly Choice<string>[]
  optional?: boolean
}

/** Who does what by when. */
export function FollowUpFields({ form: { typed, mistakes }, organisations, people, optional }: FollowUpFieldsProps) {
  return (
    <>
      <Field
        name="vervolg"
        label="Wat moet er gebeuren?"
        value={typed.vervolg}
        mistake={mistakes.vervolg}
        optional={optional}
        maxlength={2000}
      />
      <Select
        name="vervolg-wie"
        label="Wie doet dat?"
        hint="Wie hier gekozen wordt, krijgt er een taak van."
        blank="Nog niemand, of iemand zonder account"
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={typed['vervolg-wie']}
        optional
      />
      <Field
        name="vervolg-naam"
        label="Of in woorden: wie doet dat?"
        value={typed['vervolg-naam']}
        optional
        maxlength={200}
      />
      <Select
        name="vervolg-organisatie"
        label="Welke organisatie?"
        blank="Geen"
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        value={typed['vervolg-organisatie']}
        optional
      />
      <DateField
        name="vervolg-dag"
        label="Wanneer is het klaar?"
        value={readDateEntry(typed, 'vervolg-dag')}
        mistake={mistakes['vervolg-dag']}
        optional
      />
    </>
  )
}
