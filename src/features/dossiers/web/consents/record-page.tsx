import { sayPart } from '#access/domain/say.ts'
import type { PersonId } from '#kernel/id.ts'
import { capital } from '#ui/capital.ts'
import { Radios } from '#ui/choices.tsx'
import type { DateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Heading, Text } from '#ui/text.tsx'
import type { RecordMistake } from '../../domain/consent-record.ts'
import type { RequestStatus } from '../../domain/consent-view.ts'
import { DossierPage, type DossierView } from '../frame.tsx'

export type RecordTyped = {
  readonly signer: string
  readonly way: string
  readonly on: DateEntry
  readonly place: string
  readonly note: string
  readonly parts: Readonly<Record<string, string>>
}

type Props = {
  view: DossierView
  request: RequestStatus
  names: ReadonlyMap<PersonId, string>
  typed: RecordTyped
  formKey: string
  mistakes?: MistakeList
}

/** A worker writes down what someone said, signed on paper, or what a court decided (CONSENT-6). */
export function RecordPage({ view, request, names, typed, formKey, mistakes = {} }: Props) {
  const base = `/dossiers/${view.head.id}/toestemmingen` as const
  const here = `${base}/${request.id}` as const
  const signers = [...new Set(request.statuses.flatMap(({ signers: all }) => all.map(({ personId }) => personId)))]
  return (
    <DossierPage
      view={view}
      tab="consents"
      title="Antwoord vastleggen"
      crumbs={[{ href: base, label: 'Toestemmingen' }]}
      failed={hasMistakes(mistakes)}
      narrow
    >
      <Mistakes of={mistakes} />
      <Heading>Antwoord vastleggen</Heading>
      <Text>
        Delen met {request.recipient.name ?? 'iemand'}. U schrijft op wat een ander heeft gezegd of getekend. Uw naam
        komt erbij te staan. Degene van wie het antwoord is, krijgt bericht en kan zeggen dat het niet klopt.
      </Text>
      <Form
        action={`${here}/vastleggen`}
        submit="Vastleggen"
        cancel={{ href: here, label: 'Niet vastleggen' }}
        formKey={formKey}
      >
        <Radios
          name="van"
          label="Wiens antwoord is dit?"
          value={typed.signer}
          mistake={mistakes['van']}
          options={signers.map((person) => ({ value: person, label: names.get(person) ?? 'Naam niet bekend' }))}
        />
        <Radios
          name="hoe"
          label="Hoe is het gegeven?"
          value={typed.way}
          mistake={mistakes['hoe']}
          options={[
            { value: 'spoken', label: 'Mondeling' },
            { value: 'written', label: 'Op papier' },
            {
              value: 'court',
              label: 'De rechter besliste in plaats van deze ouder',
              hint: 'Vervangende toestemming. Schrijf hieronder welke rechtbank en welk nummer.',
            },
          ]}
        />
        <DateField name="op" label="Op welke dag?" value={typed.on} mistake={mistakes['op']} />
        <Field
          name="waar"
          label="Waar is het gezegd, of waar ligt het papier?"
          hint="Bijvoorbeeld: telefonisch, thuis, op school, in het archief van de gemeente. Bij de rechter: rechtbank en zaaknummer."
          value={typed.place}
          mistake={mistakes['waar']}
          maxlength={200}
        />
        {request.sections.map(({ section }) => (
          <Radios
            name={`deel-${section}`}
            label={capital(sayPart(section))}
            value={typed.parts[section]}
            mistake={mistakes[`deel-${section}`]}
            options={[
              { value: 'ja', label: 'Ja' },
              { value: 'nee', label: 'Nee, dit deel niet' },
            ]}
            row
          />
        ))}
        <TextArea
          name="notitie"
          label="Is er nog iets dat erbij hoort?"
          rows={2}
          value={typed.note}
          maxlength={500}
          optional
        />
      </Form>
    </DossierPage>
  )
}

export const recordMistakes: Record<RecordMistake, { readonly field: string; readonly say: string }> = {
  'own-answer': { field: 'van', say: 'Uw eigen antwoord geeft u met uw eigen account' },
  'not-a-signer': { field: 'van', say: 'Deze persoon beslist niet over deze vraag' },
  'in-the-future': { field: 'op', say: 'Kies vandaag of een eerdere dag' },
  'too-long-ago': { field: 'op', say: 'Een antwoord van langer dan een jaar geleden telt niet meer' },
  'no-place': { field: 'waar', say: 'Schrijf op waar het is gezegd of waar het papier ligt' },
  'court-only-for-authority': { field: 'hoe', say: 'De rechter kan alleen beslissen in plaats van wie gezag heeft' },
  'answered-later-themselves': {
    field: 'op',
    say: 'Deze persoon gaf daarna zelf antwoord. Vraag deze persoon om het zelf te wijzigen',
  },
}
