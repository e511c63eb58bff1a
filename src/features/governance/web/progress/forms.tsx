import { z } from 'zod'
import { type Day, addDays } from '#kernel/day.ts'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Select } from '#ui/select.tsx'
import { Text } from '#ui/text.tsx'
import type { Body as GovernanceBody } from '../../domain/body.ts'
import type { ProgressFacts, ProgressReport } from '../../domain/reports/progress-report.ts'
import type { AgendaChoice } from '../../store/reports/progress-store.ts'
import { type Body, idOrNone, readDay, readNeededDay, typed } from '../form.ts'
import { type FormState, OneFormPage, dayTexts } from '../one-form.tsx'
import { progressHref } from './address.ts'

type BodyChoice = Pick<GovernanceBody, 'id' | 'name'>

const shape = z.object({
  titel: typed(200),
  agenda: idOrNone<'agenda'>(),
  voor: idOrNone<'body'>(),
  voorwoord: typed(10_000),
})

/** @param known the agenda of a report that is changed; a new one names it. */
export function readProgress(
  body: Body,
  known: ProgressFacts['agendaId'] | null,
  today: Day,
): { readonly facts: ProgressFacts | null; readonly mistakes: MistakeList; readonly texts: readonly string[] } {
  const fields = shape.parse(body)
  const agendaId = known ?? fields.agenda
  const from = readNeededDay(body, 'vanaf', 'Vul in met welke dag de periode begint')
  const last = readNeededDay(body, 'totenmet', 'Vul in met welke dag de periode eindigt')
  const asked = readDay(body, 'stand')
  const asOf = asked.on ?? (last.on !== null && last.on < today ? last.on : today)
  const mistakes: MistakeList = {
    titel: fields.titel === '' ? 'Schrijf op hoe de rapportage heet' : undefined,
    agenda: agendaId === null ? 'Kies een agenda' : undefined,
    ...from.mistakes,
    ...last.mistakes,
    ...asked.mistakes,
    ...(from.on !== null && last.on !== null && last.on < from.on
      ? { totenmet: 'De laatste dag is eerder dan de eerste' }
      : {}),
    ...(asOf > today ? { stand: 'Deze dag moet nog komen' } : {}),
  }
  const failed = Object.values(mistakes).some((mistake) => mistake !== undefined)
  const texts = [fields.titel, fields.voorwoord]
  if (failed || agendaId === null || from.on === null || last.on === null) return { facts: null, mistakes, texts }
  const facts = {
    agendaId,
    bodyId: fields.voor,
    title: fields.titel,
    from: from.on,
    until: addDays(last.on, 1),
    asOf,
    foreword: fields.voorwoord,
  }
  return { facts, mistakes, texts }
}

export function typedProgress(report: ProgressReport): Readonly<Record<string, string>> {
  return {
    titel: report.title,
    voor: report.bodyId ?? '',
    ...dayTexts('vanaf', report.from),
    ...dayTexts('totenmet', addDays(report.until, -1)),
    ...dayTexts('stand', report.asOf),
    voorwoord: report.foreword,
  }
}

type NewProps = { form: FormState; agendas: readonly AgendaChoice[]; bodies: readonly BodyChoice[] }

export function NewProgressPage({ form, agendas, bodies }: NewProps) {
  return (
    <OneFormPage
      form={form}
      tab="progress"
      title="Nieuwe rapportage"
      action="/bestuur/voortgang/nieuw"
      submit="Concept maken"
      cancel="/bestuur/voortgang"
      before={<Text>Samenhang maakt de rapportage uit de agenda, de besluiten en de uren.</Text>}
    >
      <Select
        name="agenda"
        label="Over welke agenda?"
        options={agendas.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.typed.agenda ?? (agendas.length === 1 ? agendas[0]!.id : undefined)}
        mistake={form.mistakes.agenda}
      />
      <Boxes form={form} bodies={bodies} />
    </OneFormPage>
  )
}

export function ChangeProgressPage({
  form,
  report,
  bodies,
}: {
  form: FormState
  report: ProgressReport
  bodies: readonly BodyChoice[]
}) {
  return (
    <OneFormPage
      form={form}
      tab="progress"
      title="Rapportage wijzigen"
      crumbs={[{ href: progressHref(report.id), label: report.title }]}
      action={progressHref(report.id, '/wijzigen')}
      submit="Opslaan"
      cancel={progressHref(report.id)}
    >
      <Boxes form={form} bodies={bodies} />
    </OneFormPage>
  )
}

function Boxes({ form: { typed, mistakes }, bodies }: { form: FormState; bodies: readonly BodyChoice[] }) {
  return (
    <>
      <Field
        name="titel"
        label="Hoe heet de rapportage?"
        value={typed.titel}
        mistake={mistakes.titel}
        maxlength={200}
      />
      <Select
        name="voor"
        label="Voor welk overleg?"
        hint="Wie daarin zit, krijgt bij het uitbrengen een bericht."
        optional
        blank="Voor iedereen"
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        value={typed.voor}
      />
      <DateField name="vanaf" label="Periode vanaf" value={readDateEntry(typed, 'vanaf')} mistake={mistakes.vanaf} />
      <DateField
        name="totenmet"
        label="Periode tot en met"
        value={readDateEntry(typed, 'totenmet')}
        mistake={mistakes.totenmet}
      />
      <DateField
        name="stand"
        label="De stand van welke dag?"
        hint="Leeg is de laatste dag van de periode, of vandaag als die nog moet komen."
        optional
        value={readDateEntry(typed, 'stand')}
        mistake={mistakes.stand}
      />
      <TextArea name="voorwoord" label="Voorwoord" optional rows={8} value={typed.voorwoord} maxlength={10_000} />
    </>
  )
}
