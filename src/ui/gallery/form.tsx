import { Checkbox, Checkboxes, Radios } from '../choices.tsx'
import { DateField } from '../date-field.tsx'
import { Field, FileField, TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { Mistakes } from '../mistakes.tsx'
import { Page } from '../page.tsx'
import { Select } from '../select.tsx'
import { Steps } from '../steps.tsx'
import { Text } from '../text.tsx'
import { nav, who } from './people.ts'

const mistakes = {
  met: 'Kies met wie u informatie wilt delen',
  tot: 'Vul een einddatum in die na vandaag ligt',
  mail: 'Vul een e-mailadres in zoals naam@voorbeeld.nl',
}

/** A form that came back with mistakes, with every kind of question. */
export function FormPage() {
  return (
    <Page
      title="Waarvoor vraagt u toestemming?"
      failed
      narrow
      who={who}
      nav={nav('Dossiers')}
      crumbs={[{ href: '/dossiers/1', label: 'Daan K.' }]}
      above={<Steps at={2} of={4} />}
    >
      <Mistakes of={mistakes} />
      <Text>Alle vragen zijn verplicht, behalve waar iets anders staat.</Text>
      <Form
        action="/dossiers/1/toestemmingen"
        submit="Volgende"
        also={{ label: 'Bewaren en later verder', name: 'keuze', value: 'bewaren' }}
        cancel={{ href: '/dossiers/1', label: 'Stoppen' }}
        formKey="3f0c"
      >
        <Checkboxes
          name="met"
          label="Met wie wilt u informatie delen?"
          mistake={mistakes.met}
          options={[
            { value: 'school', label: 'School', hint: 'De intern begeleider en de mentor van Daan' },
            { value: 'swv', label: 'Samenwerkingsverband' },
            { value: 'hulp', label: 'Jeugdhulpaanbieder' },
          ]}
        />
        <DateField
          name="tot"
          label="T/m welke dag geldt de toestemming?"
          hint="Bijvoorbeeld 31 7 2027. Ten hoogste één jaar."
          mistake={mistakes.tot}
          value={{ day: '12', month: '3', year: '2024' }}
        />
        <Radios
          name="wijze"
          label="Hoe geven de ouders antwoord?"
          value="mail"
          options={[
            { value: 'mijn', label: 'In Samenhang', hint: 'Zij loggen zelf in en kiezen daar' },
            {
              value: 'mail',
              label: 'Met een brief of e-mail',
              detail: (
                <Field
                  name="mail"
                  label="E-mailadres"
                  type="email"
                  value="ouder@"
                  autocomplete="email"
                  mistake={mistakes.mail}
                />
              ),
            },
            { value: 'gesprek', label: 'In een gesprek', detail: <Field name="gesprek" label="Met wie sprak u?" /> },
          ]}
        />
        <Field name="postcode" label="Postcode" width="short" autocomplete="postal-code" hint="Bijvoorbeeld 1234 AB" />
        <Field name="uren" label="Aantal uren per week" type="number" width="short" value="2" />
        <Select
          name="onderdeel"
          label="Over welk onderdeel gaat het?"
          options={[
            {
              label: 'Onderwijs',
              options: [
                { value: 'a', label: 'Schoolgang' },
                { value: 'b', label: 'Leren en ondersteuning op school' },
              ],
            },
            { label: 'Thuis', options: [{ value: 'c', label: 'Gezin en vrije tijd' }] },
          ]}
        />
        <TextArea
          name="uitleg"
          label="Uitleg voor de ouders"
          optional
          hint="Schrijf kort en zonder vaktaal."
          value={'Beste ouders,\n'}
        />
        <FileField name="bijlage" label="Bijlage" optional hint="Een pdf of odt van ten hoogste 10 MB" />
        <Checkbox
          name="besproken"
          label="Ik heb dit met Daan zelf besproken"
          hint="Vanaf 12 jaar beslist een kind mee"
        />
      </Form>
    </Page>
  )
}
