import { capital } from '#ui/capital.ts'
import { Alert } from '#ui/alert.tsx'
import { Checkboxes, Radios } from '#ui/choices.tsx'
import type { DateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Heading, Link, List, Text } from '#ui/text.tsx'
import { purposesOf } from '#access/domain/audience.ts'
import type { Explanation } from '#access/store/explain.ts'
import type { MissingConsent } from '#access/domain/explain.ts'
import { sayPart, sayPurpose, sayRole } from '#access/domain/say.ts'
import type { Section } from '#access/domain/words.ts'
import { sayings } from '#access/web/explain-texts.ts'
import { type Candidate, type JoiningMistake, groundsOf, sectionsOf } from '../../domain/circle-joining.ts'
import { DossierPage, type DossierView } from '../frame.tsx'

export type JoinTyped = {
  readonly purpose: string
  readonly basis: string
  readonly sections: readonly string[]
  readonly reason: string
  readonly from: DateEntry
  readonly until: DateEntry
}

export type Lacking = readonly { readonly section: Section; readonly missing: MissingConsent }[]

type Props = {
  view: DossierView
  candidate: Candidate
  typed: JoinTyped
  formKey: string
  mistakes?: MistakeList
  /** The consents that are missing for what was chosen (CIRCLE-3). */
  lacking?: Lacking
  names?: Explanation['names']
}

/** How someone joins: for which purpose, on which basis, with which sections, why and for how long (CIRCLE-2). */
export function JoinForm({ view, candidate, typed, formKey, mistakes = {}, lacking = [], names = new Map() }: Props) {
  const { id } = view.head
  const title = `${candidate.name} toevoegen`
  return (
    <DossierPage
      view={view}
      tab="circle"
      title="Medewerker toevoegen"
      crumbs={[{ href: `/dossiers/${id}/kring`, label: 'Kring' }]}
      failed={hasMistakes(mistakes)}
      narrow
    >
      <Mistakes of={mistakes} />
      {lacking.length > 0 && (
        <MissingConsents view={view} candidate={candidate} lacking={lacking} names={names} purpose={typed.purpose} />
      )}
      <Heading>{title}</Heading>
      <Text>
        {sayRole(candidate.role)}, {candidate.organisationName}
      </Text>
      <Form
        action={`/dossiers/${id}/kring/toevoegen/${candidate.functionId}`}
        submit="Toevoegen aan de kring"
        cancel={{ href: `/dossiers/${id}/kring`, label: 'Niet toevoegen' }}
        formKey={formKey}
      >
        <Radios
          name="doel"
          label="Waarvoor komt deze persoon in de kring?"
          value={typed.purpose}
          mistake={mistakes['doel']}
          options={purposesOf(candidate.role).map((purpose) => ({
            value: purpose,
            label: capital(sayPurpose(purpose)),
          }))}
        />
        <Radios
          name="grondslag"
          label="Op welke grond?"
          value={typed.basis}
          mistake={mistakes['grondslag']}
          options={[
            {
              value: 'consent',
              label: 'Toestemming van het gezin',
              hint: 'De toestemming moet er al zijn voor deze organisatie.',
            },
            ...groundsOf(candidate.role, view.on).map((ground) => ({
              value: `legal:${ground.id}`,
              label: ground.dutch,
              hint: `${ground.source}. Voor: ${ground.sections.map((section) => sayPart(section)).join(', ')}. Doel: ${ground.purposes.map((purpose) => sayPurpose(purpose)).join(', ')}`,
            })),
          ]}
        />
        <Checkboxes
          name="onderdelen"
          label="Welke onderdelen heeft deze persoon nodig?"
          hint="Kies niet meer dan nodig is."
          values={typed.sections}
          mistake={mistakes['onderdelen']}
          options={sectionsOf(candidate.role).map((section) => ({ value: section, label: capital(sayPart(section)) }))}
        />
        <TextArea
          name="reden"
          label="Waarom komt deze persoon erbij?"
          hint="Het gezin en de kring lezen dit."
          rows={3}
          value={typed.reason}
          mistake={mistakes['reden']}
          maxlength={500}
        />
        <DateField name="vanaf" label="Vanaf welke dag?" value={typed.from} mistake={mistakes['vanaf']} />
        <DateField
          name="tot"
          label="Tot en met welke dag?"
          hint="Laat leeg als dat nog niet bekend is."
          value={typed.until}
          mistake={mistakes['tot']}
          optional
        />
      </Form>
    </DossierPage>
  )
}

function MissingConsents({
  view,
  candidate,
  lacking,
  names,
  purpose,
}: {
  view: DossierView
  candidate: Candidate
  lacking: Lacking
  names: Explanation['names']
  purpose: string
}) {
  const ask =
    `/dossiers/${view.head.id}/toestemmingen/vragen?organisatie=${candidate.organisationId}&doel=${purpose}` as const
  return (
    <Alert kind="warning" title={`Delen met ${candidate.organisationName} kan nog niet`}>
      <List
        items={lacking.map(
          ({ section, missing }) =>
            `${sayPart(section)}: ${sayings.nl.whyNot({ kind: 'consent', missing }, names, true).toLowerCase()}`,
        )}
      />
      <Text>
        <Link href={ask}>Vraag toestemming voor {candidate.organisationName}</Link>
      </Text>
    </Alert>
  )
}

/** Each mistake at its field. */
export const joinMistakes: Record<JoiningMistake, { readonly field: string; readonly say: string }> = {
  'role-sees-no-child': { field: 'doel', say: 'In deze functie staat iemand niet om een kind heen' },
  'purpose-does-not-fit': { field: 'doel', say: 'Kies waarvoor deze persoon in de kring komt' },
  'no-section': { field: 'onderdelen', say: 'Kies minstens één onderdeel' },
  'section-out-of-reach': { field: 'onderdelen', say: 'Bij deze functie hoort een van deze onderdelen niet' },
  'ground-does-not-fit': { field: 'grondslag', say: 'Deze wet past niet bij dit doel en deze onderdelen' },
  'no-reason': { field: 'reden', say: 'Schrijf kort op waarom deze persoon erbij komt' },
  'begins-in-the-past': { field: 'vanaf', say: 'Kies vandaag of een latere dag' },
  'ends-before-it-begins': { field: 'tot', say: 'De laatste dag kan niet voor de eerste liggen' },
  'already-there': { field: 'doel', say: 'Deze persoon staat al in de kring voor dit doel' },
}
