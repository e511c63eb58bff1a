import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'

/** Search by name or number: posted, so that what is typed stands in no address. */
export function SearchForm({ typed, mistake }: { typed: string | null; mistake?: string | undefined }) {
  return (
    <Form action="/dossiers/zoek" submit="Zoeken">
      <Field
        name="naam"
        label="Zoek op naam of nummer"
        hint="Een deel van de naam is genoeg. U zoekt alleen in dossiers waarbij u betrokken bent."
        type="search"
        value={typed}
        mistake={mistake}
        autocomplete="off"
        width="middle"
        maxlength={100}
      />
    </Form>
  )
}
