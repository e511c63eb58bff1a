import { Checkbox } from '#ui/choices.tsx'
import { DateField } from '#ui/date-field.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { Field, TextArea } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { Text } from '#ui/text.tsx'
import type { Party } from '../../domain/agenda.ts'
import type { HourLine } from '../../domain/hours-line.ts'
import { sayLine } from '../../domain/hours-say.ts'
import { FormPage } from '../form-page.tsx'
import type { AgendaView } from '../frame.tsx'
import type { FormState } from '../sending.ts'
import { sayCode } from './labels.ts'
import { hoursHref, lineHref } from './places.ts'

type Props = {
  view: AgendaView
  line: HourLine
  /** The parties of the line for which this person may book. */
  codes: readonly string[]
  parties: readonly Party[]
  form: FormState
}

/** Books hours that were made on a line, or puts an earlier booking right with a minus. */
export function BookingForm({ view, line, codes, parties, form }: Props) {
  const { typed, mistakes } = form
  const here = lineHref(view.agenda.id, line.id)
  return (
    <FormPage
      view={view}
      tab="hours"
      title="Uren boeken"
      crumbs={[
        { href: hoursHref(view.agenda.id), label: 'Uren' },
        { href: here, label: line.activity },
      ]}
      form={form}
      action={`${here}/boeken`}
      submit="Uren boeken"
      back={here}
      before={
        <Text>
          Voor “{line.activity}”. Gepland: {sayLine(line)}.
        </Text>
      }
    >
      {codes.length > 0 && (
        <Select
          name="partij"
          label="Voor welke partij?"
          value={typed['partij'] ?? (codes.length === 1 ? codes[0] : undefined)}
          options={codes.map((code) => ({ value: code, label: sayCode(code, parties) }))}
          mistake={mistakes['partij']}
        />
      )}
      <Field
        name="uren"
        label="Hoeveel uren?"
        hint="Bijvoorbeeld 7,5. Een fout zet u recht met een min ervoor: -7,5"
        value={typed['uren']}
        mistake={mistakes['uren']}
        width="short"
      />
      <DateField name="dag" label="Op welke dag?" value={readDateEntry(typed, 'dag')} mistake={mistakes['dag']} />
      <TextArea
        name="toelichting"
        label="Toelichting"
        value={typed['toelichting']}
        mistake={mistakes['toelichting']}
        rows={2}
        maxlength={500}
        optional
      />
      {view.keeps && (
        <Checkbox
          name="namens"
          label="Ik schrijf ze op voor de partij: ik maakte ze niet zelf"
          checked={typed['namens'] === 'ja'}
        />
      )}
    </FormPage>
  )
}
