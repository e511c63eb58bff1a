import { Checkboxes, Radios } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { Text } from '#ui/text.tsx'
import type { Body, Theme } from '../../domain/body.ts'
import type { SeriesId } from '../../domain/meeting.ts'
import { sayMonths, sayWeekdays, sayWeeks } from '../../domain/series.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { listed } from '../send-form.tsx'
import { bodyCrumb, bodyHref } from './places.ts'

export type SeriesFormProps = {
  form: FormState
  body: Pick<Body, 'id' | 'name'>
  /** The series whose rhythm changes from a day on, or null for a new one. */
  seriesId: SeriesId | null
  themes: readonly Theme[]
}

/** How often a body meets, from a day on. What it gives is looked at before it is planned. */
export function SeriesForm({ form, body, seriesId, themes }: SeriesFormProps) {
  const { typed, mistakes } = form
  const isNew = seriesId === null
  return (
    <OneFormPage
      form={form}
      tab="bodies"
      title={isNew ? 'Reeks maken' : 'Ritme wijzigen'}
      crumbs={[bodyCrumb(body)]}
      action={bodyHref(body.id, isNew ? '/reeksen' : `/reeksen/${seriesId}/wijzigen`)}
      submit={isNew ? 'Verder naar de dagen' : 'Ritme wijzigen en verder naar de dagen'}
      cancel={bodyHref(body.id)}
      before={
        !isNew && (
          <Text>
            Wat al geweest is en wat al verstuurd is, blijft zoals het was. Dagen die in beide ritmes passen, blijven
            staan. Andere geplande vergaderingen vanaf de eerste dag gaan niet door.
          </Text>
        )
      }
    >
      <Radios
        name="ritme"
        label="Hoe vaak komt het overleg bij elkaar?"
        value={typed.ritme}
        mistake={mistakes.ritme}
        options={[
          {
            value: 'weken',
            label: 'Elke zoveel weken',
            detail: (
              <Field
                name="weken"
                label="Om de hoeveel weken?"
                type="number"
                width="short"
                value={typed.weken}
                mistake={mistakes.weken}
              />
            ),
          },
          {
            value: 'maanden',
            label: 'In vaste maanden',
            hint: 'Bijvoorbeeld twee keer per jaar',
            detail: (
              <>
                <Checkboxes
                  name="maanden"
                  label="In welke maanden?"
                  values={listed(typed.maanden)}
                  mistake={mistakes.maanden}
                  options={sayMonths.map((label, index) => ({ value: String(index + 1), label }))}
                />
                <Select
                  name="week"
                  label="De hoeveelste week van de maand?"
                  value={typed.week}
                  mistake={mistakes.week}
                  options={sayWeeks.map((label, index) => ({ value: String(index + 1), label }))}
                />
                <Select
                  name="weekdag"
                  label="Op welke dag van de week?"
                  value={typed.weekdag}
                  mistake={mistakes.weekdag}
                  options={sayWeekdays.map((label, index) => ({ value: String(index + 1), label }))}
                />
              </>
            ),
          },
        ]}
      />
      <DateField
        name="vanaf"
        label={isNew ? 'Vanaf welke dag?' : 'Vanaf welke dag geldt het nieuwe ritme?'}
        hint="Bij elke zoveel weken is dit de dag van de eerste vergadering."
        value={readDateEntry(typed, 'vanaf')}
        mistake={mistakes.vanaf}
      />
      <DateField
        name="laatste"
        label="Tot en met welke dag?"
        optional
        value={readDateEntry(typed, 'laatste')}
        mistake={mistakes.laatste}
      />
      <TimeAndPlace form={form} />
      <Field
        name="stukken"
        label="Hoeveel dagen van tevoren moeten de stukken er zijn?"
        type="number"
        width="short"
        value={typed.stukken}
        mistake={mistakes.stukken}
      />
      <ThemeChoice form={form} themes={themes} />
      <Field
        name="naam"
        label="Naam van de reeks"
        hint="Alleen nodig als een overleg meer reeksen heeft."
        optional
        value={typed.naam}
        mistake={mistakes.naam}
        maxlength={200}
      />
    </OneFormPage>
  )
}

/** At what time, how long and where: the same for a series as for one meeting. */
export function TimeAndPlace({ form: { typed, mistakes } }: { form: FormState }) {
  return (
    <>
      <Field
        name="tijd"
        label="Hoe laat?"
        hint="Bijvoorbeeld 14:00"
        width="short"
        value={typed.tijd}
        mistake={mistakes.tijd}
        maxlength={5}
      />
      <Field
        name="duur"
        label="Hoeveel minuten duurt het?"
        type="number"
        width="short"
        value={typed.duur}
        mistake={mistakes.duur}
      />
      <Field name="plaats" label="Waar?" optional value={typed.plaats} mistake={mistakes.plaats} maxlength={200} />
    </>
  )
}

/** Everything, or one theme: then only who is there for that theme is invited. */
export function ThemeChoice({ form: { typed, mistakes }, themes }: { form: FormState; themes: readonly Theme[] }) {
  return (
    <Select
      name="thema"
      label="Alleen voor één thema?"
      optional
      blank="Nee, voor alles"
      value={typed.thema}
      mistake={mistakes.thema}
      options={themes.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
