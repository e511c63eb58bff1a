import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import { Alert } from '#ui/alert.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { List, Text } from '#ui/text.tsx'
import type { AdoptionView } from '../../domain/oogo/adoption.ts'
import { type OogoTrack } from '../../domain/oogo/track.ts'
import type { PolicyPlan } from '../../domain/plans/policy-plan.ts'
import { say, sayWarning } from '../../domain/plans/words.ts'
import type { Adoption } from '../../store/plans/oogo-acts.ts'
import { type Body, readNeededDay, ticked, typed } from '../form.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { planHref, trackHref } from './address.ts'

export function readAdoption(
  body: Body,
  on: Day,
): { readonly adoption: Adoption | null; readonly mistakes: MistakeList; readonly texts: readonly string[] } {
  const { wie, gewijzigd, tekst } = z.object({ wie: typed(200), gewijzigd: ticked, tekst: typed(2000) }).parse(body)
  const day = readNeededDay(body, 'op', 'Vul in op welke dag het is vastgesteld')
  const mistakes = {
    wie: wie === '' ? 'Schrijf op wie het plan vaststelde' : undefined,
    ...day.mistakes,
    ...(day.on !== null && day.on > on ? { op: 'Schrijf pas op dat het plan is vastgesteld als dat zo is' } : {}),
  }
  const failed = wie === '' || day.on === null || day.on > on
  return {
    adoption: failed ? null : { on: day.on!, place: wie, withChanges: gewijzigd, note: tekst },
    mistakes,
    texts: [wie, tekst],
  }
}

type AdoptProps = { form: FormState; plan: PolicyPlan; track: OogoTrack; view: AdoptionView }

/** Writes down that a plan was adopted, with what one must have seen before. */
export function AdoptPage({ form, plan, track, view }: AdoptProps) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="plans"
      title="Plan vaststellen"
      crumbs={[{ href: planHref(plan.id), label: plan.title }]}
      action={trackHref(plan.id, track.id, '/vaststellen')}
      submit="Vastgesteld opschrijven"
      cancel={planHref(plan.id)}
      before={
        <>
          {view.mayAdopt ? (
            <Text>{`Over ${track.draftName} is met elke partij overlegd.`}</Text>
          ) : (
            <Alert kind="warning" title="Het plan kan nog niet worden vastgesteld">
              <List
                items={
                  view.noScope
                    ? ['Het is niet bekend met wie het overleg moet']
                    : view.lacking.map(({ name, why }) => `${name} ${say.lacks[why]}`)
                }
              />
            </Alert>
          )}
          {view.warnings.map((warning) => (
            <Alert kind="warning">
              <Text>{sayWarning(warning)}</Text>
            </Alert>
          ))}
        </>
      }
    >
      <Field name="wie" label="Wie stelde het plan vast?" value={typed.wie} mistake={mistakes.wie} maxlength={200} />
      <DateField
        name="op"
        label="Op welke dag?"
        hint="Het overleg moet op of voor die dag zijn gevoerd, met elke partij."
        value={readDateEntry(typed, 'op')}
        mistake={mistakes.op}
      />
      <Checkbox name="gewijzigd" label="Het is gewijzigd vastgesteld" checked={typed.gewijzigd === 'ja'} />
      <TextArea name="tekst" label="Toelichting" optional rows={3} value={typed.tekst} maxlength={2000} />
    </OneFormPage>
  )
}
