import { Checkbox, Radios } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { Link, Text } from '#ui/text.tsx'
import { dutch, organisationKinds } from '#access/domain/words.ts'
import type { DivisionKind } from '#regions/domain/atlas.ts'
import type { Body, Theme } from '../../domain/body.ts'
import { type Seat, saySeat, seatRules } from '../../domain/seat.ts'
import type { AreaChoice, OrganisationChoice } from '../../store/body-choices.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { bodyCrumb, bodyHref } from './places.ts'
import { seatRoles } from './read-seat.ts'

export type SeatFormProps = {
  form: FormState
  body: Pick<Body, 'id' | 'name'>
  seat: Pick<Seat, 'id'> | null
  themes: readonly Theme[]
  areas: readonly AreaChoice[]
  organisations: readonly OrganisationChoice[]
}

/** A seat of a body: by what rule it is filled. */
export function SeatForm(props: SeatFormProps) {
  const { form, body, seat, themes } = props
  const { typed, mistakes } = form
  const back = bodyHref(body.id, '/samenstelling')
  return (
    <OneFormPage
      form={form}
      tab="bodies"
      title={seat === null ? 'Zetel toevoegen' : 'Zetel wijzigen'}
      crumbs={[bodyCrumb(body), { href: back, label: 'Samenstelling' }]}
      action={bodyHref(body.id, seat === null ? '/zetels' : `/zetels/${seat.id}`)}
      submit={seat === null ? 'Zetel toevoegen' : 'Opslaan'}
      cancel={back}
      after={
        seat !== null && (
          <Text>
            <Link href={bodyHref(body.id, `/zetels/${seat.id}/beeindigen`)}>Zetel beëindigen</Link>
          </Text>
        )
      }
    >
      <Field
        name="titel"
        label="Hoe heet de zetel?"
        hint="Bijvoorbeeld: Voorzitter samenwerkingsverband PO"
        value={typed.titel}
        mistake={mistakes.titel}
        maxlength={200}
      />
      <Radios
        name="regel"
        label="Van wie is de zetel?"
        value={typed.regel}
        mistake={mistakes.regel}
        options={seatRules.map((rule) => ({ value: rule, label: saySeat.rules[rule], detail: detailOf(rule, props) }))}
      />
      <Select
        name="functie"
        label="Wie wordt voorgesteld?"
        hint="Alleen wie deze functie heeft. Er zit pas iemand op de zetel als u dat bevestigt."
        optional
        blank="Niemand in het bijzonder"
        value={typed.functie}
        options={seatRoles.map((role) => ({ value: role, label: dutch.roles[role] }))}
      />
      <Field
        name="aantal"
        label="Voor hoeveel mensen?"
        type="number"
        width="short"
        value={typed.aantal}
        mistake={mistakes.aantal}
      />
      <Select
        name="thema"
        label="Alleen voor één thema?"
        hint="Wie alleen voor een thema komt, leest ook alleen de punten over dat thema."
        optional
        blank="Nee, voor alles"
        value={typed.thema}
        options={themes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Checkbox
        name="open"
        label="Wie hier zit, moet nog worden bepaald"
        hint="De zetel telt wel mee. Er wordt nog niemand voorgesteld."
        checked={typed.open === 'ja'}
      />
      <Field
        name="toelichting"
        label="Toelichting"
        optional
        value={typed.toelichting}
        mistake={mistakes.toelichting}
        maxlength={1000}
      />
      {seat === null && (
        <DateField
          name="vanaf"
          label="Vanaf welke dag?"
          value={readDateEntry(typed, 'vanaf')}
          mistake={mistakes.vanaf}
        />
      )}
    </OneFormPage>
  )
}

function detailOf(
  rule: (typeof seatRules)[number],
  { form: { typed, mistakes }, areas, organisations }: SeatFormProps,
) {
  if (rule === 'organisation')
    return (
      <Select
        name="organisatie"
        label="Van welke organisatie?"
        value={typed.organisatie}
        mistake={mistakes.organisatie}
        options={groupedByKind(organisations)}
      />
    )
  if (rule === 'kind-in-area')
    return (
      <>
        <Select
          name="soort"
          label="Welke soort organisatie?"
          value={typed.soort}
          mistake={mistakes.soort}
          options={organisationKinds
            .filter((kind) => kind !== 'school')
            .map((kind) => ({ value: kind, label: dutch.organisationKinds[kind] }))}
        />
        <Select
          name="indeling"
          label="Van welke indeling?"
          hint="Voor samenwerkingsverbanden: PO of VO. Leeg is allebei."
          optional
          blank="Alle indelingen"
          value={typed.indeling}
          options={[...new Map(areas.map(({ division, divisionName }) => [division, divisionName]))]
            .filter(([kind]) => isOfSwv(kind))
            .map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="gebied"
          label="Van een ander gebied dan het overleg?"
          optional
          blank="Nee, van het gebied van het overleg"
          value={typed.gebied}
          options={[...Map.groupBy(areas, ({ divisionName }) => divisionName)].map(([label, some]) => ({
            label,
            options: some.map(({ id, name }) => ({ value: id, label: name })),
          }))}
        />
      </>
    )
  return undefined
}

const isOfSwv = (kind: DivisionKind) => kind.startsWith('swv-')

/** Organisations as a choice, by kind. */
export function groupedByKind(organisations: readonly OrganisationChoice[]) {
  return [...Map.groupBy(organisations, ({ kind }) => kind)].map(([kind, some]) => ({
    label: capital(dutch.organisationKinds[kind]),
    options: some.map(({ id, name }) => ({ value: id, label: name })),
  }))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
