import type { TakenDecision } from '#acts/list-decisions.ts'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { capital } from '#ui/capital.ts'
import type { Agenda } from '../domain/agenda.ts'
import { dutch, levels } from '../domain/words.ts'
import { DecisionField } from './decided.tsx'
import type { FormState } from './sending.ts'

/** On which level something is done. */
export function LevelField({ value }: { value: string | undefined }) {
  return (
    <Select
      name="niveau"
      label="Op welk niveau?"
      options={levels.map((level) => ({ value: level, label: capital(dutch.levels[level]) }))}
      value={value ?? 'regional'}
      blank={null}
    />
  )
}

export function PriorityField({ value }: { value: string | undefined }) {
  return (
    <Select
      name="prioriteit"
      label="Prioriteit"
      hint="1 gaat voor."
      options={[1, 2, 3, 4, 5].map((each) => ({ value: String(each), label: String(each) }))}
      value={value}
      blank="Geen prioriteit"
      optional
    />
  )
}

/** In which document something stands, and where. */
export function SourceFields({ typed, agenda }: { typed: FormState['typed']; agenda: Pick<Agenda, 'sources'> }) {
  return (
    <>
      {agenda.sources.length > 0 && (
        <Select
          name="bron"
          label="Uit welk document komt dit?"
          options={agenda.sources.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed['bron']}
          optional
        />
      )}
      <Field
        name="bron-plaats"
        label="Waar staat het in de bron?"
        hint="Bijvoorbeeld: bladzijde 3, of ambitie 4"
        value={typed['bron-plaats']}
        maxlength={300}
        optional
      />
    </>
  )
}

/** From when something changes, why, and who decided it. */
export function GroundFields({
  form: { typed, mistakes },
  decided,
  decisions,
}: {
  form: FormState
  decided: 'asked' | 'optional'
  decisions: readonly TakenDecision[]
}) {
  return (
    <>
      <DateField
        name="op"
        label="Vanaf welke dag geldt dit?"
        value={readDateEntry(typed, 'op')}
        mistake={mistakes['op']}
      />
      <TextArea
        name="reden"
        label="Waarom?"
        hint="Wie later het oude nummer zoekt, leest dit."
        value={typed['reden']}
        mistake={mistakes['reden']}
        rows={3}
        maxlength={2000}
      />
      <DecisionField decisions={decisions} value={typed['besluit']} />
      <Field
        name="besloten"
        label="In welk overleg is dit besloten?"
        value={typed['besloten']}
        mistake={mistakes['besloten']}
        maxlength={300}
        hint={decisions.length === 0 ? undefined : 'Niet nodig als u hierboven een besluit koos.'}
        optional={decided === 'optional' || decisions.length > 0}
      />
    </>
  )
}
