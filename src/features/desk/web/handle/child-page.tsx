import { DateField } from '#ui/date-field.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { Field } from '#ui/field.tsx'
import { Text } from '#ui/text.tsx'
import { type ActForm, ActPage } from './act-page.tsx'

/** Names the child of a consultation after the family agreed, or repairs what was typed wrong. */
export function ChildPage(form: ActForm) {
  const { typed, mistakes, request } = form
  const { named } = request.child
  return (
    <ActPage
      {...form}
      title={named ? 'Gegevens van het kind verbeteren' : 'Het kind noemen'}
      submit="Opslaan"
      path="kind"
      before={
        !named && (
          <Text>
            Deze vraag kwam zonder naam. Schrijf de naam alleen op als het gezin daarmee instemt. Daarna is de vraag
            weer open.
          </Text>
        )
      }
    >
      {!named && (
        <>
          <Field
            name="wie"
            label="Wie van het gezin stemde in?"
            hint="Bijvoorbeeld: Ines Vos, moeder"
            value={typed.wie}
            mistake={mistakes.wie}
            maxlength={200}
          />
          <DateField
            name="wanneer"
            label="Wanneer?"
            value={readDateEntry(typed, 'wanneer')}
            mistake={mistakes.wanneer}
          />
        </>
      )}
      <Field
        name="voornaam"
        label="Voornaam"
        value={typed.voornaam}
        mistake={mistakes.voornaam}
        maxlength={100}
        autocomplete="off"
      />
      <Field
        name="achternaam"
        label="Achternaam"
        value={typed.achternaam}
        mistake={mistakes.achternaam}
        maxlength={100}
        autocomplete="off"
      />
      <DateField
        name="geboren"
        label="Geboortedatum"
        value={readDateEntry(typed, 'geboren')}
        mistake={mistakes.geboren}
      />
      <Field
        name="postcode"
        label="Postcode"
        width="short"
        value={typed.postcode}
        mistake={mistakes.postcode}
        maxlength={10}
        autocomplete="off"
        optional
      />
    </ActPage>
  )
}
