import { z } from 'zod'
import { findId, type Id } from '#kernel/id.ts'
import { Checkboxes, Radios } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Details } from '#ui/details.tsx'
import { TextArea } from '#ui/field.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Text, Written } from '#ui/text.tsx'
import {
  type AdvisoryReport,
  type ReportAdvice,
  adviceStates,
  mistakeInFollowUp,
  sayAdvice,
} from '../../domain/reports/advisory.ts'
import type { ActionChoice, FollowUpSaid } from '../../store/reports/advisory-store.ts'
import { type Body, oneOf, readNeededDay, typed } from '../form.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { reportHref } from './address.ts'

const followShape = z.object({ stand: oneOf(adviceStates), tekst: typed(4000) })

export function readFollowUp(body: Body, known: readonly ActionChoice[]) {
  const { stand, tekst } = followShape.parse(body)
  const day = readNeededDay(body, 'op', 'Vul in op welke dag dit zo is')
  const actionIds = chosenActions(body).filter((id) => known.some((action) => action.id === id))
  const missing = stand === null ? null : mistakeInFollowUp({ state: stand, text: tekst, actions: actionIds })
  const mistakes: MistakeList = {
    stand: stand === null ? 'Kies wat ermee gebeurt' : undefined,
    tekst: missing ?? undefined,
    ...day.mistakes,
  }
  const said: FollowUpSaid | null =
    stand === null || missing !== null || day.on === null ? null : { state: stand, text: tekst, on: day.on, actionIds }
  return { said, mistakes, texts: [tekst] }
}

export function chosenActions(body: Body): readonly Id<'agenda-action'>[] {
  const boxes = Object.entries(body).filter(([name]) => name.startsWith('actie-'))
  return boxes.flatMap(([, value]) => [value].flat().flatMap((each) => findId<'agenda-action'>(each) ?? []))
}

type FollowProps = {
  form: FormState
  report: AdvisoryReport
  advice: ReportAdvice
  actions: readonly ActionChoice[]
  chosen: readonly string[]
}

/** Says what became of an advice. */
export function FollowPage({ form, report, advice, actions, chosen }: FollowProps) {
  const { typed, mistakes } = form
  const ambitions = Map.groupBy(actions, ({ ambition }) => ambition)
  return (
    <OneFormPage
      form={form}
      tab="reports"
      title={`Advies ${advice.number}`}
      crumbs={[{ href: reportHref(report.id), label: report.title }]}
      action={reportHref(report.id, `/adviezen/${advice.id}`)}
      submit="Opslaan"
      cancel={reportHref(report.id)}
      before={<Written>{advice.text}</Written>}
    >
      <Radios
        name="stand"
        label="Wat gebeurt ermee?"
        options={adviceStates.map((value) => ({ value, label: sayAdvice.states[value] }))}
        value={typed.stand}
        mistake={mistakes.stand}
      />
      <TextArea
        name="tekst"
        label="Toelichting"
        hint="Nodig als het advies niet wordt overgenomen."
        optional
        value={typed.tekst}
        mistake={mistakes.tekst}
        maxlength={4000}
      />
      <DateField name="op" label="Op welke dag?" value={readDateEntry(typed, 'op')} mistake={mistakes.op} />
      {actions.length === 0 && <Text small>Er staan nog geen acties in de agenda om naar te verwijzen.</Text>}
      {[...ambitions].map(([ambition, own], index) => (
        <Details summary={`Acties bij ${ambition}`} open={own.some(({ id }) => chosen.includes(id))}>
          <Checkboxes
            name={`actie-${index}`}
            label={`Welke acties bij ${ambition} horen bij dit advies?`}
            labelUnseen
            optional
            options={own.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}`.trim() }))}
            values={chosen}
          />
        </Details>
      ))}
    </OneFormPage>
  )
}
