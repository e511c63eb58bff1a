import { Checkboxes, Radios } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field } from '#ui/field.tsx'
import { Link, Text } from '#ui/text.tsx'
import type { Body } from '../../domain/body.ts'
import { type Seat, type SeatHolder, holderParts, saySeat } from '../../domain/seat.ts'
import type { OrganisationChoice, PersonChoice } from '../../store/body-choices.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { listed } from '../send-form.tsx'
import { bodyCrumb, bodyHref } from './places.ts'
import { WhoFields } from './who-fields.tsx'

export type NewHolderProps = {
  form: FormState
  body: Pick<Body, 'id' | 'name'>
  seat: Pick<Seat, 'id' | 'title' | 'count'>
  people: readonly PersonChoice[]
  organisations: readonly OrganisationChoice[]
}

/** Someone on a seat, from a day on. */
export function NewHolderForm({ form, body, seat, people, organisations }: NewHolderProps) {
  const { typed, mistakes } = form
  const back = bodyHref(body.id, '/samenstelling')
  return (
    <OneFormPage
      form={form}
      tab="bodies"
      title="Lid toevoegen"
      crumbs={[bodyCrumb(body), { href: back, label: 'Samenstelling' }]}
      action={bodyHref(body.id, `/leden?zetel=${seat.id}`)}
      submit="Lid toevoegen"
      cancel={back}
      before={<Text lead>{`Zetel: ${seat.title}`}</Text>}
    >
      <WhoFields {...{ form, people, organisations }} hint="Iedereen met een account die in een overleg kan zitten." />
      <Represents {...{ form, organisations }} />
      <DateField name="vanaf" label="Vanaf welke dag?" value={readDateEntry(typed, 'vanaf')} mistake={mistakes.vanaf} />
    </OneFormPage>
  )
}

export type HolderFormProps = {
  form: FormState
  body: Pick<Body, 'id' | 'name'>
  holder: SeatHolder
  organisations: readonly OrganisationChoice[]
}

/** For whom someone speaks, and in which part. */
export function HolderForm({ form, body, holder, organisations }: HolderFormProps) {
  const back = bodyHref(body.id)
  return (
    <OneFormPage
      form={form}
      tab="bodies"
      title="Lid wijzigen"
      crumbs={[bodyCrumb(body)]}
      action={bodyHref(body.id, `/leden/${holder.id}`)}
      submit="Opslaan"
      cancel={back}
      before={<Text lead>{[holder.name, holder.organisationName].filter((part) => part !== null).join(', ')}</Text>}
      after={
        holder.until === null && (
          <Text>
            <Link href={bodyHref(body.id, `/leden/${holder.id}/stopt`)}>Dit lid stopt</Link>
          </Text>
        )
      }
    >
      <Represents {...{ form, organisations }} />
    </OneFormPage>
  )
}

function Represents({ form, organisations }: { form: FormState; organisations: readonly OrganisationChoice[] }) {
  const { typed, mistakes } = form
  return (
    <>
      <Radios
        name="rol"
        label="In welke rol?"
        value={typed.rol}
        mistake={mistakes.rol}
        options={holderParts.map((part) => ({ value: part, label: saySeat.parts[part] }))}
      />
      <Field
        name="achterban"
        label="Voor wie spreekt dit lid?"
        hint="De achterban in woorden, bijvoorbeeld: de schoolbesturen van het samenwerkingsverband"
        optional
        value={typed.achterban}
        mistake={mistakes.achterban}
        maxlength={500}
      />
      <Checkboxes
        name="namens"
        label="Welke organisaties zijn dat?"
        hint="Bij een voorstel wordt bijgehouden of zij gehoord zijn."
        optional
        values={listed(typed.namens)}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}
