import { Checkbox, Checkboxes } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { type Agenda, current } from '../../domain/agenda.ts'
import { valuesOf } from '../form.ts'
import { LevelField, PriorityField, SourceFields } from '../fields.tsx'
import type { FormState } from '../sending.ts'

/** The questions about an ambition; its number is asked only when it is new. */
export function AmbitionFields({
  form: { typed, mistakes },
  agenda,
  isNew,
}: {
  form: FormState
  agenda: Agenda
  isNew: boolean
}) {
  const points = current(agenda.focalPoints)
  return (
    <>
      {isNew && (
        <Field
          name="nummer"
          label="Welk nummer krijgt de ambitie?"
          value={typed['nummer']}
          mistake={mistakes['nummer']}
          width="short"
          maxlength={20}
        />
      )}
      <Field
        name="titel"
        label="Wat willen de partijen bereiken?"
        hint="In één zin, bijvoorbeeld: Alle kinderen stappen goed over"
        value={typed['titel']}
        mistake={mistakes['titel']}
        maxlength={300}
      />
      <TextArea name="over" label="Toelichting" value={typed['over']} maxlength={5000} optional />
      <Checkbox
        name="nul"
        label="Het streven is nul"
        hint="Bijvoorbeeld: geen enkel kind zit thuis zonder onderwijs."
        checked={typed['nul'] === 'ja'}
      />
      <Field
        name="bereikt"
        label="Waaraan zien wij dat de ambitie bereikt is?"
        value={typed['bereikt']}
        maxlength={1000}
        optional
      />
      {points.length > 0 && (
        <Checkboxes
          name="speerpunten"
          label="Bij welke speerpunten hoort de ambitie?"
          options={points.map(({ id, name }) => ({ value: id, label: name }))}
          values={valuesOf(typed['speerpunten'])}
          optional
        />
      )}
      <LevelField value={typed['niveau']} />
      <PriorityField value={typed['prioriteit']} />
      <Field
        name="reden-prioriteit"
        label="Waarom die prioriteit?"
        value={typed['reden-prioriteit']}
        mistake={mistakes['reden-prioriteit']}
        maxlength={1000}
        optional
      />
      <DateField
        name="bekijken"
        label="Wanneer bekijken wij opnieuw of de ambitie nog klopt?"
        value={readDateEntry(typed, 'bekijken')}
        mistake={mistakes['bekijken']}
        optional
      />
      <Field
        name="uren"
        label="Hoeveel uren noemt de bron voor deze ambitie?"
        value={typed['uren']}
        mistake={mistakes['uren']}
        width="short"
        inputmode="decimal"
        optional
      />
      <SourceFields typed={typed} agenda={agenda} />
    </>
  )
}
