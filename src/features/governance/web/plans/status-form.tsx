import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import { Radios } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Select } from '#ui/select.tsx'
import { speaksFor } from '../../domain/oogo/who.ts'
import {
  type PolicyPlan,
  inspectorate,
  isAdoption,
  planStates,
  sideOf,
  supportCouncil,
} from '../../domain/plans/policy-plan.ts'
import { councilOf, say } from '../../domain/plans/words.ts'
import type { Council } from '../../store/plans/read-plans.ts'
import type { NewStatus } from '../../store/plans/write-plans.ts'
import { type Body, oneOf, readNeededDay, typed } from '../form.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { planHref } from './address.ts'
import type { PlanReader } from './reader.ts'

/** A council or board to say something of. */
export type Place = { readonly place: string; readonly organisationId: Council['organisationId'] | null }

/** Where this reader may say how the plan stands. The team may also name another place. */
export function placesFor(plan: PolicyPlan, councils: readonly Council[], reader: PlanReader): readonly Place[] {
  const own = plan.organisationId
  const places: Place[] =
    plan.kind === 'support-plan'
      ? ['Algemeen bestuur', supportCouncil, inspectorate].map((place) => ({ place, organisationId: own }))
      : own !== null && plan.organisationName !== null
        ? [{ place: councilOf(plan.organisationName), organisationId: own }]
        : councils.map(({ organisationId, name }) => ({ place: councilOf(name), organisationId }))
  return reader.keeps ? places : places.filter(({ organisationId }) => speaksFor(organisationId, reader.actor))
}

const shape = z.object({ plek: typed(200), anders: typed(200), stand: oneOf(planStates), toelichting: typed(2000) })
const other = 'anders'

export function readStatus(
  body: Body,
  places: readonly Place[],
  { keeps, on }: PlanReader,
): { readonly status: NewStatus | null; readonly mistakes: MistakeList; readonly texts: readonly string[] } {
  const fields = shape.parse(body)
  const day = readNeededDay(body, 'op', 'Vul in sinds welke dag dit zo is')
  const chosen: Place | null =
    keeps && fields.plek === other
      ? { place: fields.anders, organisationId: null }
      : (places.find(({ place }) => place === fields.plek) ?? null)
  const mistakes = {
    plek: chosen === null ? 'Kies bij welke raad of welk bestuur' : undefined,
    anders: chosen?.place === '' ? 'Schrijf op bij welke raad of welk bestuur' : undefined,
    stand: fields.stand === null ? 'Kies hoe het ervoor staat' : undefined,
    ...day.mistakes,
    ...(day.on !== null && day.on > on ? { op: 'Schrijf pas op wat er al is gebeurd' } : {}),
  }
  const failed = chosen === null || chosen.place === '' || fields.stand === null || day.on === null || day.on > on
  return {
    status: failed ? null : { ...chosen, state: fields.stand!, on: day.on as Day, note: fields.toelichting },
    mistakes,
    texts: [fields.anders, fields.toelichting],
  }
}

type Props = { form: FormState; plan: PolicyPlan; places: readonly Place[]; keeps: boolean }

/** Says how a plan stands at a council or board. */
export function StatusPage({ form, plan, places, keeps }: Props) {
  const { typed, mistakes } = form
  const guarded = sideOf(plan.kind) !== null
  return (
    <OneFormPage
      form={form}
      tab="plans"
      title="Stand melden"
      crumbs={[{ href: planHref(plan.id), label: plan.title }]}
      action={planHref(plan.id, '/stand')}
      submit="Opslaan"
      cancel={planHref(plan.id)}
    >
      <Select
        name="plek"
        label="Bij welke raad of welk bestuur?"
        options={[
          ...places.map(({ place }) => ({ value: place, label: place })),
          ...(keeps ? [{ value: other, label: 'Anders, namelijk' }] : []),
        ]}
        value={typed.plek}
        mistake={mistakes.plek}
      />
      {keeps && (
        <Field
          name="anders"
          label="Anders, namelijk"
          optional
          value={typed.anders}
          mistake={mistakes.anders}
          maxlength={200}
        />
      )}
      <Radios
        name="stand"
        label="Hoe staat het ervoor?"
        hint={
          guarded
            ? 'Vaststellen gaat niet hier, maar via het OOGO. Bij de ondersteuningsplanraad is "vastgesteld": ingestemd.'
            : undefined
        }
        options={planStates
          .filter((state) => !guarded || !isAdoption(state) || plan.kind === 'support-plan')
          .map((value) => ({ value, label: say.states[value] }))}
        value={typed.stand}
        mistake={mistakes.stand}
      />
      <DateField name="op" label="Sinds welke dag?" value={readDateEntry(typed, 'op')} mistake={mistakes.op} />
      <TextArea name="toelichting" label="Toelichting" optional rows={3} value={typed.toelichting} maxlength={2000} />
    </OneFormPage>
  )
}
