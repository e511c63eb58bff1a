import { agreementKinds } from '#access/domain/signers.ts'
import { sayAgreement, sayPart, sayPurpose } from '#access/domain/say.ts'
import { capital } from '#ui/capital.ts'
import { Checkboxes, Radios } from '#ui/choices.tsx'
import type { DateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Heading, Link, Text } from '#ui/text.tsx'
import {
  type AskedRecipient,
  type QuestionMistake,
  purposesFor,
  sectionsWithin,
} from '../../domain/consent-question.ts'
import { DossierPage, type DossierView } from '../frame.tsx'

export type AskTyped = {
  readonly recipient: string
  readonly purpose: string
  readonly kind: string
  readonly sections: readonly string[]
  readonly explanation: string
  readonly from: DateEntry
  readonly lastDay: DateEntry
}

type Props = {
  view: DossierView
  typed: AskTyped
  /** With whom is shared: what can be asked follows from it. */
  recipient: AskedRecipient
  recipientName: string
  formKey: string
  mistakes?: MistakeList
  /** The question that is corrected: its recipient stays, and a reason is asked (CONSENT-8). */
  correcting?: { readonly requestId: string; readonly version: number; readonly reason: string }
}

/** Asks for consent: one recipient, one purpose, sections each by itself, a period, and why in plain words (CONSENT-4). */
export function AskPage({ view, typed, recipient, recipientName, formKey, mistakes = {}, correcting }: Props) {
  const base = `/dossiers/${view.head.id}/toestemmingen` as const
  const title = correcting === undefined ? 'Toestemming vragen' : 'Vraag om toestemming verbeteren'
  const back = correcting === undefined ? base : (`${base}/${correcting.requestId}` as const)
  return (
    <DossierPage
      view={view}
      tab="consents"
      title={title}
      crumbs={[{ href: base, label: 'Toestemmingen' }]}
      failed={hasMistakes(mistakes)}
      narrow
    >
      <Mistakes of={mistakes} />
      <Heading>{title}</Heading>
      {correcting !== undefined && (
        <Text>
          Vraagt u niet meer dan eerst (geen ander onderdeel, niet langer, zelfde uitleg)? Dan gelden de antwoorden ook
          voor de nieuwe versie. Anders wordt iedereen opnieuw gevraagd en gaat alles tot die tijd dicht.
        </Text>
      )}
      <Form
        action={correcting === undefined ? `${base}/vragen` : `${back}/verbeteren`}
        submit={correcting === undefined ? 'Vraag klaarzetten' : 'Verbeterde versie klaarzetten'}
        cancel={{ href: back, label: 'Niet doen' }}
        formKey={formKey}
        hidden={correcting === undefined ? { ontvanger: typed.recipient } : { versie: String(correcting.version) }}
      >
        <Text>
          Delen met: <strong>{recipientName}</strong>
          {correcting === undefined && (
            <>
              {' '}
              <Link href={`${base}/vragen`}>Iemand anders kiezen</Link>
            </>
          )}
        </Text>
        <Radios
          name="doel"
          label="Waarvoor?"
          value={typed.purpose}
          mistake={mistakes['doel']}
          options={purposesFor(recipient)
            .filter((purpose) => purpose !== 'handle-request')
            .map((purpose) => ({ value: purpose, label: capital(sayPurpose(purpose)), ...hintFor(purpose) }))}
        />
        <Radios
          name="soort"
          label="Wat voor toestemming is dit?"
          hint="Hiervan hangt af wie moet antwoorden."
          value={typed.kind}
          mistake={mistakes['soort']}
          options={agreementKinds.map((kind) => ({ value: kind, label: capital(sayAgreement(kind)) }))}
        />
        <Checkboxes
          name="onderdelen"
          label="Welke onderdelen?"
          hint="Het gezin antwoordt over elk onderdeel apart. Vraag niet meer dan nodig is."
          values={typed.sections}
          mistake={mistakes['onderdelen']}
          options={sectionsWithin(recipient).map((section) => ({ value: section, label: capital(sayPart(section)) }))}
        />
        <DateField name="vanaf" label="Vanaf welke dag?" value={typed.from} mistake={mistakes['vanaf']} />
        <DateField
          name="tot"
          label="Tot en met welke dag?"
          hint="Ten hoogste een jaar."
          value={typed.lastDay}
          mistake={mistakes['tot']}
        />
        <TextArea
          name="uitleg"
          label="Waarom vraagt u dit?"
          hint="Schrijf het zoals u het aan de keukentafel zou zeggen: wie leest mee, waarvoor, en wat er gebeurt bij een nee."
          value={typed.explanation}
          mistake={mistakes['uitleg']}
          maxlength={2000}
        />
        {correcting !== undefined && (
          <Field
            name="reden"
            label="Wat was er niet goed aan de vorige versie?"
            value={correcting.reason}
            mistake={mistakes['reden']}
            maxlength={500}
          />
        )}
      </Form>
    </DossierPage>
  )
}

function hintFor(purpose: string): { hint?: string } {
  return purpose === 'family' ? { hint: 'Voor een ouder die niet uit eigen recht meeleest, of een pleegouder.' } : {}
}

export const askMistakes: Record<QuestionMistake, { readonly field: string; readonly say: string }> = {
  'nothing-asked': { field: 'onderdelen', say: 'Kies minstens één onderdeel' },
  'purpose-does-not-fit': { field: 'doel', say: 'Voor dit doel werkt niemand bij deze ontvanger' },
  'section-out-of-reach': {
    field: 'onderdelen',
    say: 'Bij deze ontvanger en dit doel leest niemand een van deze onderdelen',
  },
  'begins-in-the-past': { field: 'vanaf', say: 'Kies vandaag of een latere dag' },
  'ends-before-it-begins': { field: 'tot', say: 'De laatste dag kan niet voor de eerste liggen' },
  'too-long': { field: 'tot', say: 'Een toestemming duurt ten hoogste een jaar' },
  'no-explanation': { field: 'uitleg', say: 'Leg in gewone woorden uit waarom u dit vraagt' },
  'explanation-too-long': { field: 'uitleg', say: 'Maak de uitleg korter: ten hoogste 2000 tekens' },
}
