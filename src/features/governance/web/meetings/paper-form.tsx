import type { Address } from '#ui/address.ts'
import { Radios } from '#ui/choices.tsx'
import { Field, FileField, TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { PersonalWarning } from '#ui/personal-warning.tsx'
import { Text } from '#ui/text.tsx'
import { GovernancePage } from '../frame.tsx'
import type { Around } from './item-forms.tsx'

type PaperProps = Around & { action: Address; of: string }

/** A paper: words, a link or a file. A file is only ever downloaded. */
export function PaperForm({ form, crumbs, back, action, of }: PaperProps) {
  const { typed, mistakes, seen, formKey } = form
  return (
    <GovernancePage
      shell={form.shell}
      tab="meetings"
      title="Stuk toevoegen"
      crumbs={crumbs}
      narrow
      failed={hasMistakes(mistakes) || seen.length > 0}
    >
      <Mistakes of={mistakes} />
      <Text lead>{of}</Text>
      <Form action={action} submit="Stuk toevoegen" cancel={{ href: back, label: 'Annuleren' }} formKey={formKey} files>
        <PersonalWarning seen={seen} />
        {seen.length > 0 && <Text>Kies daarna het bestand opnieuw, als het om een bestand gaat.</Text>}
        <Field name="titel" label="Hoe heet het stuk?" value={typed.titel} mistake={mistakes.titel} maxlength={200} />
        <Radios
          name="soort"
          label="Wat voor stuk is het?"
          value={typed.soort}
          mistake={mistakes.soort}
          options={[
            {
              value: 'bestand',
              label: 'Een bestand',
              detail: (
                <FileField
                  name="bestand"
                  label="Kies een bestand"
                  hint="Een pdf, docx, odt, txt, md, csv, png of jpg van ten hoogste 5 MB."
                  accept=".pdf,.docx,.odt,.txt,.md,.csv,.png,.jpg,.jpeg"
                  mistake={mistakes.bestand}
                />
              ),
            },
            {
              value: 'link',
              label: 'Een link naar een andere website',
              detail: (
                <Field
                  name="link"
                  label="Adres"
                  hint="Begint met https://"
                  type="url"
                  value={typed.link}
                  mistake={mistakes.link}
                  maxlength={1000}
                />
              ),
            },
            {
              value: 'tekst',
              label: 'Een tekst',
              detail: (
                <TextArea
                  name="tekst"
                  label="Tekst"
                  rows={8}
                  value={typed.tekst}
                  mistake={mistakes.tekst}
                  maxlength={50_000}
                />
              ),
            },
          ]}
        />
      </Form>
    </GovernancePage>
  )
}
