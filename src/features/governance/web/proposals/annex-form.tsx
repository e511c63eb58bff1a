import { Checkbox, Radios } from '#ui/choices.tsx'
import { Field, FileField } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { PersonalWarning } from '#ui/personal-warning.tsx'
import { Text } from '#ui/text.tsx'
import type { ProposalHead } from '../../domain/proposal.ts'
import { GovernancePage } from '../frame.tsx'
import type { FormState } from '../one-form.tsx'
import { proposalHref } from './address.ts'

/** Adds an annex: a file, or an address elsewhere. */
export function AnnexForm({ form, head }: { form: FormState; head: Pick<ProposalHead, 'id' | 'number'> }) {
  const { typed, mistakes, seen, shell, formKey } = form
  return (
    <GovernancePage
      shell={shell}
      tab="proposals"
      title="Bijlage toevoegen"
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      narrow
      failed={hasMistakes(mistakes) || seen.length > 0}
    >
      <Mistakes of={mistakes} />
      <Form
        action={proposalHref(head.id, 'bijlagen/nieuw')}
        submit="Bijlage toevoegen"
        cancel={{ href: proposalHref(head.id), label: 'Annuleren' }}
        formKey={formKey}
        files
      >
        <PersonalWarning seen={seen} />
        <Text>In een bijlage mag niets staan over een kind of een gezin.</Text>
        <Field name="titel" label="Hoe heet de bijlage?" value={typed.titel} mistake={mistakes.titel} maxlength={200} />
        <Radios
          name="soort"
          label="Wat is het?"
          options={[
            { value: 'bestand', label: 'Een bestand' },
            { value: 'adres', label: 'Een adres op het web' },
          ]}
          value={typed.soort ?? 'bestand'}
        />
        <FileField
          name="bestand"
          label="Bestand"
          hint="Een pdf, docx, odt, txt, md, csv, png of jpg van ten hoogste 5 MB."
          mistake={mistakes.bestand}
          optional
        />
        <Field
          name="adres"
          label="Adres"
          hint="Begint met https://"
          type="url"
          value={typed.adres}
          mistake={mistakes.adres}
          optional
        />
        <Checkbox
          name="levend"
          label="Dit is een levend document"
          hint="Er wordt nog verder aan gewerkt."
          checked={typed.levend === 'ja'}
        />
      </Form>
    </GovernancePage>
  )
}
