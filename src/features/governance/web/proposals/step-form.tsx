import { Checkbox, Radios } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { sayDay } from '#ui/dates.ts'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { Text } from '#ui/text.tsx'
import type { ProposalHead } from '../../domain/proposal.ts'
import { type RouteBody, type RouteStep, askable, stepKinds } from '../../domain/route.ts'
import { say } from '../../domain/words.ts'
import { sayPowers } from '../../domain/body.ts'
import type { ComingMeeting } from '../../store/bodies-agenda.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { proposalHref } from './address.ts'

type Props = {
  form: FormState
  head: Pick<ProposalHead, 'id' | 'number'>
  step: RouteStep | null
  bodies: readonly RouteBody[]
}

/** A body on the route: what it is asked, when, and whether it may be left out. */
export function StepForm({ form, head, step, bodies }: Props) {
  const { typed, mistakes } = form
  const there = bodies.filter(({ hasEnded }) => !hasEnded)
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title={step === null ? 'Overleg op de route zetten' : 'Stap op de route wijzigen'}
      crumbs={[
        { href: proposalHref(head.id), label: head.number },
        { href: proposalHref(head.id, 'route'), label: 'Route' },
      ]}
      action={proposalHref(head.id, step === null ? 'route/nieuw' : `route/${step.id}`)}
      submit="Bewaren"
      cancel={proposalHref(head.id, 'route')}
    >
      <Select
        name="overleg"
        label="Welk overleg?"
        options={there.map((body) => ({ value: body.id, label: `${body.name} (${sayPowers(body.powers)})` }))}
        value={typed.overleg}
        mistake={mistakes.overleg}
      />
      <Radios
        name="wat"
        label="Wat wordt het gevraagd?"
        hint="Alleen een overleg dat mag besluiten, kan een besluit nemen."
        options={stepKinds.map((kind) => ({ value: kind, label: `Het overleg ${say.kinds[kind]}` }))}
        value={typed.wat}
        mistake={mistakes.wat}
      />
      <DateField
        name="dag"
        label="Op welke dag?"
        hint="Laat leeg als de dag nog niet bekend is."
        value={readDateEntry(typed, 'dag')}
        mistake={mistakes.dag}
        optional
      />
      <Field
        name="dagen"
        label="Hoeveel dagen ervoor moeten de stukken er zijn?"
        type="number"
        width="short"
        value={typed.dagen ?? '7'}
        mistake={mistakes.dagen}
      />
      <Checkbox name="vervalt" label="Deze stap mag vervallen, met een reden" checked={typed.vervalt === 'ja'} />
    </OneFormPage>
  )
}

/** What to say when a body is asked what it has no power for; undefined when it has. */
export function mistakeInKind(body: RouteBody | undefined, kind: RouteStep['kind'] | null): string | undefined {
  if (body === undefined || kind === null) return undefined
  return askable(body).includes(kind)
    ? undefined
    : `${body.name} kan alleen gevraagd worden: ${askable(body)
        .map((each) => say.kinds[each])
        .join(', ')}`
}

type BringProps = {
  form: FormState
  head: Pick<ProposalHead, 'id' | 'number' | 'title'>
  step: RouteStep
  body: string
  version: number
  meetings: readonly ComingMeeting[]
}

/** Lays a proposal before the body whose turn it is, at one of its meetings. */
export function BringForm({ form, head, step, body, version, meetings }: BringProps) {
  const at = `route/${step.id}/voorleggen`
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title={`Voorleggen aan ${body}`}
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      action={proposalHref(head.id, at)}
      submit="Voorleggen"
      cancel={proposalHref(head.id)}
      before={
        <Text>
          {`Het overleg krijgt versie ${version} en ${say.kinds[step.kind]}. Daarna verandert deze versie niet meer.`}
        </Text>
      }
    >
      <Radios
        name="vergadering"
        label="In welke vergadering komt het aan de orde?"
        hint={meetings.length === 0 ? 'Er is nog geen vergadering van dit overleg gepland.' : undefined}
        options={[
          ...meetings.slice(0, 6).map(({ id, onDay, papersDueOn }) => ({
            value: id,
            label: sayDay(onDay, 'nl', 'weekday'),
            hint: papersDueOn === null ? undefined : `Stukken uiterlijk ${sayDay(papersDueOn)}`,
          })),
          { value: 'geen', label: 'Zonder vergadering, of buiten Samenhang' },
        ]}
        value={form.typed.vergadering}
        mistake={form.mistakes.vergadering}
      />
    </OneFormPage>
  )
}

type ReasonProps = {
  form: FormState
  head: Pick<ProposalHead, 'id' | 'number'>
  title: string
  place: string
  submit: string
  label: string
  hint?: string
}

/** Skipping a step, or sending a proposal back: with why. */
export function ReasonForm({ form, head, title, place, submit, label, hint }: ReasonProps) {
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title={title}
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      action={proposalHref(head.id, place)}
      submit={submit}
      cancel={proposalHref(head.id)}
    >
      <Field
        name="reden"
        label={label}
        hint={hint}
        value={form.typed.reden}
        mistake={form.mistakes.reden}
        maxlength={500}
      />
    </OneFormPage>
  )
}
