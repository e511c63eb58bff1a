import { Checkbox } from '#ui/choices.tsx'
import { DateField } from '#ui/date-field.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { Field, TextArea } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import type { AreaChoice } from '../../store/list-agendas.ts'
import type { FormState } from '../sending.ts'

/** The questions about an agenda as a whole. */
export function AgendaFields({ form: { typed, mistakes }, areas }: { form: FormState; areas: readonly AreaChoice[] }) {
  const divisions = [...new Set(areas.map(({ divisionName }) => divisionName))]
  return (
    <>
      <Field name="naam" label="Hoe heet de agenda?" value={typed['naam']} mistake={mistakes['naam']} maxlength={200} />
      <Select
        name="gebied"
        label="Voor welk gebied is deze agenda?"
        hint="De gemeenten in dit gebied zeggen wat zij doen met acties die lokaal mogen verschillen."
        options={divisions.map((label) => ({
          label,
          options: areas
            .filter((area) => area.divisionName === label)
            .map(({ id, name }) => ({ value: id, label: name })),
        }))}
        value={typed['gebied']}
        mistake={mistakes['gebied']}
      />
      <DateField
        name="vanaf"
        label="Vanaf welke dag geldt de agenda?"
        value={readDateEntry(typed, 'vanaf')}
        mistake={mistakes['vanaf']}
      />
      <DateField
        name="tot"
        label="Tot en met welke dag?"
        hint="Laat leeg als de agenda geen einddatum heeft."
        value={readDateEntry(typed, 'tot')}
        mistake={mistakes['tot']}
        optional
      />
      <TextArea
        name="over"
        label="Waar gaat de agenda over?"
        hint="In een paar zinnen, voor wie de agenda voor het eerst leest."
        value={typed['over']}
        mistake={mistakes['over']}
        maxlength={5000}
        optional
      />
      <Field
        name="totaal"
        label="Welk totaal aan uren noemt de bron?"
        hint="Alleen als de bron een totaal noemt. Het blijft naast het berekende totaal staan."
        value={typed['totaal']}
        mistake={mistakes['totaal']}
        width="short"
        inputmode="decimal"
        optional
      />
      <Checkbox
        name="secretariaat"
        label="De uren van het secretariaat zijn meegeteld"
        checked={typed['secretariaat'] === 'ja'}
      />
      <TextArea
        name="bij-uren"
        label="Opmerking bij de uren"
        value={typed['bij-uren']}
        rows={3}
        maxlength={1000}
        optional
      />
    </>
  )
}
