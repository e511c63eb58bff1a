import { Checkbox, Checkboxes, Radios } from '#ui/choices.tsx'
import { DateField } from '#ui/date-field.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { Field, TextArea } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { type Body, powers, sayBody, scales } from '../../domain/body.ts'
import type { BodyId } from '../../domain/proposal.ts'
import type { AreaChoice } from '../../store/body-choices.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { listed } from '../send-form.tsx'
import { bodyCrumb, bodyHref } from './places.ts'

export type BodyFormProps = {
  form: FormState
  /** The body that is changed, or null for a new one. */
  body: Pick<Body, 'id' | 'name'> | null
  areas: readonly AreaChoice[]
  bodies: readonly { readonly id: BodyId; readonly name: string }[]
}

/** A body: new, or as it stands. */
export function BodyForm({ form, body, areas, bodies }: BodyFormProps) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="bodies"
      title={body === null ? 'Overleg toevoegen' : 'Overleg wijzigen'}
      crumbs={body === null ? [] : [bodyCrumb(body)]}
      action={body === null ? '/bestuur/overleggen' : bodyHref(body.id, '/wijzigen')}
      submit={body === null ? 'Overleg toevoegen' : 'Opslaan'}
      cancel={body === null ? '/bestuur/overleggen' : bodyHref(body.id)}
    >
      <Field name="naam" label="Hoe heet het overleg?" value={typed.naam} mistake={mistakes.naam} maxlength={200} />
      <Field
        name="kort"
        label="Korte naam"
        hint="Voor in agenda’s, bijvoorbeeld: Stuurgroep"
        optional
        width="middle"
        value={typed.kort}
        mistake={mistakes.kort}
        maxlength={40}
      />
      <TextArea
        name="doel"
        label="Waar is het voor?"
        optional
        rows={4}
        value={typed.doel}
        mistake={mistakes.doel}
        maxlength={4000}
      />
      <Checkboxes
        name="mag"
        label="Wat mag dit overleg?"
        hint="Een voorstel kan alleen worden besloten door een overleg dat mag besluiten."
        values={listed(typed.mag)}
        mistake={mistakes.mag}
        options={powers.map((power) => ({ value: power, label: sayBody.mayDo[power] }))}
      />
      <Checkbox
        name="geld"
        label="Gaat over geld buiten het budget en over de inkoopstrategie"
        checked={typed.geld === 'ja'}
      />
      <Checkbox name="oogo" label="Is een op overeenstemming gericht overleg (OOGO)" checked={typed.oogo === 'ja'} />
      <Radios
        name="schaal"
        label="Op welke schaal?"
        value={typed.schaal}
        mistake={mistakes.schaal}
        options={scales.map((scale) => ({ value: scale, label: sayBody.scales[scale] }))}
      />
      <Select
        name="gebied"
        label="Voor welk gebied?"
        hint="Uit het gebied volgt welke samenwerkingsverbanden en gemeenten een zetel hebben."
        optional
        blank="Geen gebied"
        value={typed.gebied}
        mistake={mistakes.gebied}
        options={[...Map.groupBy(areas, ({ divisionName }) => divisionName)].map(([label, some]) => ({
          label,
          options: some.map(({ id, name }) => ({ value: id, label: name })),
        }))}
      />
      <Select
        name="onder"
        label="Onder welk overleg valt het?"
        optional
        blank="Onder geen ander overleg"
        value={typed.onder}
        mistake={mistakes.onder}
        options={bodies.filter(({ id }) => id !== body?.id).map(({ id, name }) => ({ value: id, label: name }))}
      />
      {body === null && (
        <DateField
          name="vanaf"
          label="Vanaf welke dag bestaat het?"
          value={readDateEntry(typed, 'vanaf')}
          mistake={mistakes.vanaf}
        />
      )}
    </OneFormPage>
  )
}
