import { z } from 'zod'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Select } from '#ui/select.tsx'
import type { Body as GovernanceBody } from '../../domain/body.ts'
import { type AdvisoryReport, advicesIn } from '../../domain/reports/advisory.ts'
import type { NewReport } from '../../store/reports/advisory-store.ts'
import { type Body, idOrNone, readDay, typed } from '../form.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { reportHref } from './address.ts'

type BodyChoice = Pick<GovernanceBody, 'id' | 'name'>

const shape = z.object({
  titel: typed(300),
  door: typed(300),
  herkomst: typed(1000),
  vastgesteld: idOrNone<'body'>(),
  adviezen: typed(40_000),
})

export function readReport(body: Body): {
  readonly report: NewReport
  readonly mistakes: MistakeList
  readonly texts: readonly string[]
} {
  const fields = shape.parse(body)
  const adopted = readDay(body, 'op')
  return {
    report: {
      title: fields.titel,
      madeBy: fields.door,
      origin: fields.herkomst,
      adoptedOn: adopted.on,
      adoptedBy: fields.vastgesteld,
      proposalId: null,
      advices: advicesIn(fields.adviezen),
    },
    mistakes: {
      titel: fields.titel === '' ? 'Schrijf op hoe het rapport heet' : undefined,
      adviezen: advicesIn(fields.adviezen).length === 0 ? 'Zet ten minste één advies in het rapport' : undefined,
      ...adopted.mistakes,
    },
    texts: [fields.titel, fields.door, fields.herkomst, fields.adviezen],
  }
}

export function NewReportPage({ form, bodies }: { form: FormState; bodies: readonly BodyChoice[] }) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="reports"
      title="Rapport toevoegen"
      action="/bestuur/rapporten/nieuw"
      submit="Rapport toevoegen"
      cancel="/bestuur/rapporten"
    >
      <Field name="titel" label="Hoe heet het rapport?" value={typed.titel} mistake={mistakes.titel} maxlength={300} />
      <Field
        name="door"
        label="Wie stelde het op?"
        hint="Bijvoorbeeld: de werkgroep."
        optional
        value={typed.door}
        maxlength={300}
      />
      <TextArea
        name="herkomst"
        label="Hoe kwam het tot stand?"
        hint="Bijvoorbeeld: op een werkconferentie met scholen en aanbieders."
        optional
        rows={3}
        value={typed.herkomst}
        maxlength={1000}
      />
      <DateField
        name="op"
        label="Wanneer is het vastgesteld?"
        optional
        value={readDateEntry(typed, 'op')}
        mistake={mistakes.op}
      />
      <Select
        name="vastgesteld"
        label="Door welk overleg?"
        optional
        blank="Niet bekend"
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        value={typed.vastgesteld}
      />
      <Advices form={form} />
    </OneFormPage>
  )
}

export function MoreAdvicesPage({ form, report }: { form: FormState; report: AdvisoryReport }) {
  return (
    <OneFormPage
      form={form}
      tab="reports"
      title="Adviezen toevoegen"
      crumbs={[{ href: reportHref(report.id), label: report.title }]}
      action={reportHref(report.id, '/adviezen/nieuw')}
      submit="Toevoegen"
      cancel={reportHref(report.id)}
    >
      <Advices form={form} />
    </OneFormPage>
  )
}

function Advices({ form: { typed, mistakes } }: { form: FormState }) {
  return (
    <TextArea
      name="adviezen"
      label="Welke adviezen staan erin?"
      hint="Elk advies op een eigen regel. Hoort een groep adviezen bij een thema? Zet het thema er op een regel boven, met # ervoor."
      rows={12}
      value={typed.adviezen}
      mistake={mistakes.adviezen}
    />
  )
}
