import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { dutch } from '#access/domain/words.ts'
import type { OrganisationChoice, PersonChoice } from '../../store/body-choices.ts'
import type { FormState } from '../one-form.tsx'
import { groupedByKind } from './seat-form.tsx'

type Props = {
  form: Pick<FormState, 'typed' | 'mistakes'>
  people: readonly PersonChoice[]
  organisations: readonly OrganisationChoice[]
  hint?: string | undefined
}

/** Who comes to a body, as a member or as a guest: someone with an account, or a name with an organisation. */
export function WhoFields({ form: { typed, mistakes }, people, organisations, hint }: Props) {
  return (
    <>
      <Select
        name="wie"
        label="Wie?"
        hint={hint}
        optional
        blank="Iemand zonder account"
        value={typed.wie}
        mistake={mistakes.wie}
        options={people.map(({ functionId, name, role, organisationName }) => ({
          value: functionId,
          label: `${name}, ${dutch.roles[role]}, ${organisationName}`,
        }))}
      />
      <Field
        name="naam"
        label="Naam, als iemand geen account heeft"
        optional
        value={typed.naam}
        mistake={mistakes.naam}
        maxlength={200}
      />
      <Select
        name="organisatie"
        label="Organisatie, als iemand geen account heeft"
        optional
        blank="Geen organisatie"
        value={typed.organisatie}
        options={groupedByKind(organisations)}
      />
    </>
  )
}
