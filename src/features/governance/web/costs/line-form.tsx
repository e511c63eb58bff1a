import type { Address } from '#ui/address.ts'
import { ActionButton } from '#ui/button.tsx'
import { Checkbox, Radios } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import type { CostYear } from '../../domain/costs/cost-year.ts'
import { sayCost } from '../../domain/costs/words.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { inYear, yearHref } from './address.ts'

type Props = {
  form: FormState
  year: Pick<CostYear, 'year'>
  /** The line that is changed, or null for a new one. */
  lineId: string | null
  employers: readonly { readonly id: string; readonly name: string }[]
  /** Closed years, that a correction may name. */
  closed: readonly number[]
}

/** One line of costs: new, or as it stands. */
export function LineForm({ form, year: { year }, lineId, employers, closed }: Props) {
  const { typed, mistakes } = form
  const action: Address = inYear(year, lineId === null ? 'regels/nieuw' : `regels/${lineId}`)
  const earlier = closed.filter((each) => each < year)
  return (
    <OneFormPage
      form={form}
      tab="costs"
      title={lineId === null ? 'Regel toevoegen' : 'Regel wijzigen'}
      crumbs={[{ href: yearHref(year), label: String(year) }]}
      action={action}
      submit="Opslaan"
      cancel={yearHref(year)}
      after={
        lineId !== null && (
          <ActionButton action={inYear(year, `regels/${lineId}/weg`)} look="danger">
            Regel verwijderen
          </ActionButton>
        )
      }
    >
      <Field name="wat" label="Waarvoor?" value={typed.wat} mistake={mistakes.wat} maxlength={300} />
      <Radios
        name="soort"
        label="Wat voor regel is dit?"
        value={typed.soort}
        mistake={mistakes.soort}
        options={[
          { value: 'staff', label: sayCost.kinds.staff },
          {
            value: 'in-kind',
            label: sayCost.kinds['in-kind'],
            hint: 'Een andere organisatie zet mensen in. Er wordt niets betaald, aan niemand.',
            detail: (
              <Field
                name="geruild"
                label="Met wie is er geruild, en waarvoor?"
                value={typed.geruild}
                mistake={mistakes.geruild}
                maxlength={300}
              />
            ),
          },
          { value: 'other', label: sayCost.kinds.other },
          ...(earlier.length > 0 ? [correction(form, earlier)] : []),
        ]}
      />
      <Field
        name="bedrag"
        label="Bedrag in euro’s"
        hint="Bijvoorbeeld 1250,50. Bij uitruil blijft dit leeg."
        width="middle"
        inputmode="decimal"
        value={typed.bedrag}
        mistake={mistakes.bedrag}
      />
      <Field
        name="fte"
        label="Aantal fte"
        hint="Bijvoorbeeld 0,8. Alleen bij inzet van mensen."
        optional
        width="short"
        inputmode="decimal"
        value={typed.fte}
        mistake={mistakes.fte}
      />
      <Select
        name="werkgever"
        label="Bij wie in dienst?"
        optional
        blank="Niet van toepassing"
        options={employers.map(({ id, name }) => ({ value: id, label: name }))}
        value={typed.werkgever}
      />
      <Field name="wie" label="Wie?" hint="Een naam of een functie." optional value={typed.wie} maxlength={200} />
      <DateField
        name="vanaf"
        label="Vanaf welke dag?"
        optional
        value={readDateEntry(typed, 'vanaf')}
        mistake={mistakes.vanaf}
      />
      <DateField
        name="totenmet"
        label="Tot en met welke dag?"
        optional
        value={readDateEntry(typed, 'totenmet')}
        mistake={mistakes.totenmet}
      />
      <Checkbox
        name="tijdelijk"
        label="Dit is tijdelijk"
        hint="Alleen nodig in de eerste twee jaar."
        checked={typed.tijdelijk === 'ja'}
      />
      <Checkbox name="bestaand" label="Dit is binnen het bestaande personeel" checked={typed.bestaand === 'ja'} />
      <Checkbox name="extra" label="Dit vraagt extra geld" checked={typed.extra === 'ja'} mistake={mistakes.extra} />
      <Field
        name="geld"
        label="Uit welk geld komt het?"
        hint="Bijvoorbeeld transformatiemiddelen. Leeg is het gewone budget."
        optional
        value={typed.geld}
        maxlength={200}
      />
      <Checkbox
        name="omslaan"
        label="Verdelen over de gemeenten"
        checked={typed.omslaan === 'ja' || typed.soort === undefined}
      />
    </OneFormPage>
  )
}

function correction({ typed, mistakes }: FormState, years: readonly number[]) {
  return {
    value: 'correction',
    label: sayCost.kinds.correction,
    hint: 'Een afgesloten jaar verandert niet meer. Het verschil komt in dit jaar; het bedrag mag onder nul zijn.',
    detail: (
      <>
        <Select
          name="corrigeert"
          label="Welk jaar?"
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
          value={typed.corrigeert}
          mistake={mistakes.corrigeert}
        />
        <Field name="reden" label="Wat klopte er niet?" value={typed.reden} mistake={mistakes.reden} maxlength={1000} />
      </>
    ),
  }
}
