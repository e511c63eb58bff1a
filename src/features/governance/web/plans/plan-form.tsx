import { z } from 'zod'
import { addDays } from '#kernel/day.ts'
import { findAddress } from '#ui/address.ts'
import { Radios } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { type MistakeList } from '#ui/mistakes.tsx'
import { Select } from '#ui/select.tsx'
import { type PlanFacts, type PolicyPlan, planKinds } from '../../domain/plans/policy-plan.ts'
import { say } from '../../domain/plans/words.ts'
import { type Body, idOrNone, oneOf, readDay, typed } from '../form.ts'
import { type FormState, OneFormPage, dayTexts } from '../one-form.tsx'
import { planHref } from './address.ts'

const shape = z.object({
  soort: oneOf(planKinds),
  titel: typed(300),
  van: idOrNone<'organisation'>(),
  thema: oneOf(['ja', 'nee', 'onbekend']),
  toelichting: typed(4000),
  link: typed(1000),
})

/** @param known the plan that is changed: its kind and owner stay. */
export function readPlanForm(
  body: Body,
  known: Pick<PlanFacts, 'kind' | 'organisationId'> | null,
): { readonly facts: PlanFacts; readonly mistakes: MistakeList; readonly texts: readonly string[] } {
  const fields = shape.parse(body)
  const kind = known?.kind ?? fields.soort
  const organisationId = known === null ? fields.van : known.organisationId
  const [from, last] = [readDay(body, 'vanaf'), readDay(body, 'totenmet')]
  const until = last.on === null ? null : addDays(last.on, 1)
  const ofSomeone = kind !== null && kind !== 'regional-vision' && kind !== 'other'
  const outside = fields.link === '' ? null : findAddress(fields.link)
  return {
    facts: {
      kind: kind ?? 'other',
      title: fields.titel,
      organisationId,
      holdsFrom: from.on,
      holdsUntil: until,
      holdsTheme: fields.thema === 'ja' ? true : fields.thema === 'nee' ? false : null,
      note: fields.toelichting,
      link: fields.link,
    },
    mistakes: {
      soort: kind === null ? 'Kies wat voor plan het is' : undefined,
      titel: fields.titel === '' ? 'Schrijf op hoe het plan heet' : undefined,
      van: ofSomeone && organisationId === null ? 'Kies van wie het plan is' : undefined,
      ...from.mistakes,
      ...last.mistakes,
      ...(from.on !== null && until !== null && until <= from.on
        ? { totenmet: 'De laatste dag is eerder dan de eerste' }
        : {}),
      link:
        fields.link !== '' && !outside?.startsWith('http')
          ? 'Vul een webadres in dat begint met https://, of laat het leeg'
          : undefined,
    },
    texts: [fields.titel, fields.toelichting],
  }
}

export function typedPlan(plan: PolicyPlan): Readonly<Record<string, string>> {
  return {
    titel: plan.title,
    ...dayTexts('vanaf', plan.holdsFrom),
    ...dayTexts('totenmet', plan.holdsUntil === null ? null : addDays(plan.holdsUntil, -1)),
    thema: plan.holdsTheme === null ? 'onbekend' : plan.holdsTheme ? 'ja' : 'nee',
    toelichting: plan.note,
    link: plan.link,
  }
}

type Owner = { readonly id: string; readonly name: string; readonly kind: string }

export function NewPlanPage({ form, owners }: { form: FormState; owners: readonly Owner[] }) {
  const { typed, mistakes } = form
  const group = (label: string, kind: string) => ({
    label,
    options: owners.filter((each) => each.kind === kind).map(({ id, name }) => ({ value: id, label: name })),
  })
  return (
    <OneFormPage
      form={form}
      tab="plans"
      title="Plan toevoegen"
      action="/bestuur/plannen/nieuw"
      submit="Plan toevoegen"
      cancel="/bestuur/plannen"
    >
      <Radios
        name="soort"
        label="Wat voor plan is het?"
        hint="Dit verandert later niet meer."
        options={planKinds.map((value) => ({ value, label: say.kinds[value] }))}
        value={typed.soort}
        mistake={mistakes.soort}
      />
      <Select
        name="van"
        label="Van wie is het plan?"
        hint="Bij een regiovisie blijft dit leeg."
        blank="Van de hele regio"
        options={[group('Samenwerkingsverbanden', 'swv'), group('Gemeenten', 'municipality')]}
        value={typed.van}
        mistake={mistakes.van}
      />
      <Boxes form={form} />
    </OneFormPage>
  )
}

export function ChangePlanPage({ form, plan }: { form: FormState; plan: PolicyPlan }) {
  return (
    <OneFormPage
      form={form}
      tab="plans"
      title="Gegevens wijzigen"
      crumbs={[{ href: planHref(plan.id), label: plan.title }]}
      action={planHref(plan.id, '/wijzigen')}
      submit="Opslaan"
      cancel={planHref(plan.id)}
    >
      <Boxes form={form} />
    </OneFormPage>
  )
}

function Boxes({ form: { typed, mistakes } }: { form: FormState }) {
  return (
    <>
      <Field name="titel" label="Hoe heet het plan?" value={typed.titel} mistake={mistakes.titel} maxlength={300} />
      <DateField
        name="vanaf"
        label="Vanaf wanneer geldt het?"
        optional
        value={readDateEntry(typed, 'vanaf')}
        mistake={mistakes.vanaf}
      />
      <DateField
        name="totenmet"
        label="Tot en met wanneer?"
        optional
        value={readDateEntry(typed, 'totenmet')}
        mistake={mistakes.totenmet}
      />
      <Radios
        name="thema"
        label="Gaat het over onderwijs en jeugdhulp samen?"
        optional
        options={[
          { value: 'ja', label: 'Ja' },
          { value: 'nee', label: 'Nee' },
          { value: 'onbekend', label: 'Niet bekend' },
        ]}
        value={typed.thema}
      />
      <Field
        name="link"
        label="Waar staat het document?"
        hint="Een webadres."
        optional
        type="url"
        value={typed.link}
        mistake={mistakes.link}
      />
      <TextArea
        name="toelichting"
        label="Toelichting"
        optional
        value={typed.toelichting}
        mistake={mistakes.toelichting}
        maxlength={4000}
      />
    </>
  )
}
