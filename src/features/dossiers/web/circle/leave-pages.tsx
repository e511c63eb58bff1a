import { capital } from '#ui/capital.ts'
import { Alert } from '#ui/alert.tsx'
import { Checkboxes } from '#ui/choices.tsx'
import type { DateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Heading, Text } from '#ui/text.tsx'
import { sayPart, sayRole } from '#access/domain/say.ts'
import type { StaffRole } from '#access/domain/words.ts'
import { sectionsOf } from '../../domain/circle-joining.ts'
import type { CircleRow } from '../../store/circle-read.ts'
import { DossierPage, type DossierView } from '../frame.tsx'

type EndProps = {
  view: DossierView
  row: CircleRow
  /** Steps of the plan that this person still has to do. */
  openSteps: number
  formKey: string
  reason?: string
  mistakes?: MistakeList
}

/** Taking someone out: at once, with a reason; what they wrote stays (CIRCLE-6). */
export function EndPage({ view, row, openSteps, formKey, reason = '', mistakes = {} }: EndProps) {
  const base = `/dossiers/${view.head.id}/kring` as const
  return (
    <DossierPage
      view={view}
      tab="circle"
      title="Uit de kring halen"
      crumbs={[{ href: base, label: 'Kring' }]}
      failed={hasMistakes(mistakes)}
      narrow
    >
      <Mistakes of={mistakes} />
      <Heading>{`${row.name ?? 'Deze persoon'} uit de kring halen`}</Heading>
      <Text>
        {sayRole(row.role)}, {row.organisation}. Vanaf het moment dat u bevestigt, ziet deze persoon niets meer van dit
        kind. Wat deze persoon schreef, blijft staan met de naam erbij. U kunt iemand later weer toevoegen.
      </Text>
      {openSteps > 0 && (
        <Alert kind="warning">
          {openSteps === 1
            ? 'Deze persoon heeft nog 1 stap in het plan.'
            : `Deze persoon heeft nog ${openSteps} stappen in het plan.`}{' '}
          Spreek af wie die overneemt.
        </Alert>
      )}
      <Form
        action={`${base}/${row.id}/beeindigen`}
        submit="Uit de kring halen"
        danger
        cancel={{ href: base, label: 'Niet doen' }}
        formKey={formKey}
      >
        <TextArea
          name="reden"
          label="Waarom?"
          hint="Het gezin en de kring lezen dit."
          rows={3}
          value={reason}
          mistake={mistakes['reden']}
          maxlength={500}
        />
      </Form>
    </DossierPage>
  )
}

type ChangeProps = {
  view: DossierView
  row: CircleRow
  typed: { readonly sections: readonly string[]; readonly until: DateEntry; readonly reason: string }
  formKey: string
  mistakes?: MistakeList
}

/** Changing what someone is there for: sections and end. The old row ends today and stays readable. */
export function ChangePage({ view, row, typed, formKey, mistakes = {} }: ChangeProps) {
  const base = `/dossiers/${view.head.id}/kring` as const
  return (
    <DossierPage
      view={view}
      tab="circle"
      title="Plaats in de kring wijzigen"
      crumbs={[{ href: base, label: 'Kring' }]}
      failed={hasMistakes(mistakes)}
      narrow
    >
      <Mistakes of={mistakes} />
      <Heading>{`Wat ${row.name ?? 'deze persoon'} nodig heeft`}</Heading>
      <Text>
        {sayRole(row.role)}, {row.organisation}
      </Text>
      <Form
        action={`${base}/${row.id}/wijzigen`}
        submit="Wijziging bewaren"
        cancel={{ href: base, label: 'Niet wijzigen' }}
        formKey={formKey}
      >
        <Checkboxes
          name="onderdelen"
          label="Welke onderdelen heeft deze persoon nodig?"
          values={typed.sections}
          mistake={mistakes['onderdelen']}
          options={sectionsOf(row.role as StaffRole).map((section) => ({
            value: section,
            label: capital(sayPart(section)),
          }))}
        />
        <DateField
          name="tot"
          label="Tot en met welke dag?"
          hint="Laat leeg als dat nog niet bekend is."
          value={typed.until}
          mistake={mistakes['tot']}
          optional
        />
        <TextArea
          name="reden"
          label="Waarom deze wijziging?"
          rows={3}
          value={typed.reason}
          mistake={mistakes['reden']}
          maxlength={500}
        />
      </Form>
    </DossierPage>
  )
}
