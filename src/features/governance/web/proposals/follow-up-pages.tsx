import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Card } from '#ui/card.tsx'
import { Radios } from '#ui/choices.tsx'
import { TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Select } from '#ui/select.tsx'
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx'
import { Link, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { ProposalHead } from '../../domain/proposal.ts'
import type { FollowUpView } from '../../store/follow-up-store.ts'
import type { Choice } from '../../store/proposal-list.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { proposalHref } from './address.ts'
import { FollowUpBadge } from './badges.tsx'
import { FollowUpFields } from './follow-up-fields.tsx'

type FormProps = {
  form: FormState
  head: Pick<ProposalHead, 'id' | 'number'>
  decision: { readonly id: Id<'decision'> }
  organisations: readonly Choice<string>[]
  people: readonly Choice<string>[]
}

/** Adds what follows from a decision. */
export function FollowUpForm({ form, head, decision, organisations, people }: FormProps) {
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title="Vervolg toevoegen"
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      action={proposalHref(head.id, `besluiten/${decision.id}/vervolg`)}
      submit="Vervolg toevoegen"
      cancel={proposalHref(head.id)}
    >
      <FollowUpFields form={form} organisations={organisations} people={people} />
    </OneFormPage>
  )
}

type PageProps = {
  form: FormState
  followUp: FollowUpView
  on: Day
  /** Where it can go on as an action; empty for who does not keep the agenda. */
  ambitions: readonly Choice<string>[]
}

/** One thing that follows from a decision, and how it stands. */
export function FollowUpPage({ form, followUp, on, ambitions }: PageProps) {
  return (
    <OneFormPage
      form={form}
      tab="decisions"
      title="Wat volgt uit een besluit"
      action={`/bestuur/opvolging/${followUp.id}`}
      submit="Bewaren"
      cancel="/bestuur/besluiten"
      before={<FollowUpFacts followUp={followUp} on={on} />}
      after={
        ambitions.length > 0 &&
        followUp.actionId === null && (
          <Card title="Op de agenda zetten">
            <Form action={`/bestuur/opvolging/${followUp.id}/actie`} submit="Actie maken" formKey={form.formKey}>
              <Select
                name="ambitie"
                label="Bij welke ambitie hoort het?"
                options={ambitions.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Form>
          </Card>
        )
      }
    >
      <Radios
        name="stand"
        label="Hoe staat het ermee?"
        options={[
          { value: 'open', label: 'Nog te doen' },
          { value: 'done', label: 'Gedaan' },
          { value: 'dropped', label: 'Gaat niet door' },
        ]}
        value={form.typed.stand}
        mistake={form.mistakes.stand}
      />
      <TextArea
        name="tekst"
        label="Toelichting"
        hint="Nodig als het niet doorgaat."
        rows={3}
        value={form.typed.tekst}
        mistake={form.mistakes.tekst}
        maxlength={2000}
        optional
      />
    </OneFormPage>
  )
}

/** The same for who reads it and has no part in it. */
export function FollowUpReadPage({ shell, followUp, on }: { shell: Shell; followUp: FollowUpView; on: Day }) {
  return (
    <GovernancePage shell={shell} tab="decisions" title="Wat volgt uit een besluit" narrow>
      <FollowUpFacts followUp={followUp} on={on} />
    </GovernancePage>
  )
}

function FollowUpFacts({ followUp, on }: { followUp: FollowUpView; on: Day }) {
  const owner = [followUp.owner, followUp.ownerText, followUp.ownerOrganisation].filter(Boolean).join(', ')
  const rows: readonly (SummaryRow | false)[] = [
    { key: 'Stand', value: <FollowUpBadge followUp={followUp} on={on} /> },
    { key: 'Wie', value: owner === '' ? 'Nog niemand' : owner },
    { key: 'Klaar op', value: followUp.dueOn === null ? 'Geen dag afgesproken' : <DayText on={followUp.dueOn} /> },
    followUp.stateOn !== null && {
      key: 'Laatst gezegd',
      value: (
        <>
          <DayText on={followUp.stateOn} /> {followUp.stateText}
        </>
      ),
    },
    followUp.proposal !== null && {
      key: 'Besluit',
      value: <Link href={proposalHref(followUp.proposalId)}>{followUp.proposal}</Link>,
    },
    followUp.actionId !== null && { key: 'Agenda', value: 'Dit is een actie op de agenda geworden.' },
  ]
  return (
    <>
      <Text lead>{followUp.text}</Text>
      <SummaryList rows={rows.filter((row): row is SummaryRow => row !== false)} />
    </>
  )
}
