import { Radios } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { Text } from '#ui/text.tsx'
import { consultationKinds, consultationOutcomes } from '../../domain/hear.ts'
import type { ProposalHead } from '../../domain/proposal.ts'
import { say } from '../../domain/words.ts'
import type { Choice } from '../../store/proposal-list.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { proposalHref } from './address.ts'

type NewProps = {
  form: FormState
  head: Pick<ProposalHead, 'id' | 'number'>
  /** `holder/organisation` of each that is spoken for on the route, with its name. */
  spoken: readonly Choice<string>[]
  /** Who only speaks for the own rank and file writes down nothing else. */
  onlyOwn: boolean
}

/** Writes down that someone was asked, and perhaps what was answered. */
export function HearForm({ form, head, spoken, onlyOwn }: NewProps) {
  const { typed, mistakes } = form
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title="Wie is gehoord"
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      action={proposalHref(head.id, 'achterban/nieuw')}
      submit="Vastleggen"
      cancel={proposalHref(head.id)}
    >
      {!onlyOwn && (
        <Radios
          name="soort"
          label="Wie is gevraagd?"
          options={consultationKinds.map((kind) => ({ value: kind, label: say.hearing[kind] }))}
          value={typed.soort}
          mistake={mistakes.soort}
        />
      )}
      {spoken.length > 0 && (
        <Select
          name="achterban"
          label="Welke achterban?"
          hint={onlyOwn ? undefined : 'Alleen nodig bij een achterban.'}
          options={spoken.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.achterban}
          mistake={mistakes.achterban}
          optional={!onlyOwn}
        />
      )}
      {!onlyOwn && (
        <Field
          name="naam"
          label="Of: welk panel, of met wie is afgestemd?"
          hint="Bijvoorbeeld: Cliëntenraad jeugd. Noem geen namen van kinderen of ouders."
          value={typed.naam}
          mistake={mistakes.naam}
          maxlength={200}
          optional
        />
      )}
      <DateField
        name="gevraagd"
        label="Wanneer is het gevraagd?"
        value={readDateEntry(typed, 'gevraagd')}
        mistake={mistakes.gevraagd}
        optional
      />
      <DateField
        name="uiterlijk"
        label="Wanneer moet het antwoord er zijn?"
        value={readDateEntry(typed, 'uiterlijk')}
        mistake={mistakes.uiterlijk}
        optional
      />
      <AnswerFields form={form} />
    </OneFormPage>
  )
}

type AnswerProps = {
  form: FormState
  head: Pick<ProposalHead, 'id' | 'number'>
  consultation: { readonly id: string; readonly name: string }
}

/** Writes down what was answered. */
export function AnswerForm({ form, head, consultation }: AnswerProps) {
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title={`Antwoord van ${consultation.name}`}
      crumbs={[{ href: proposalHref(head.id), label: head.number }]}
      action={proposalHref(head.id, `achterban/${consultation.id}`)}
      submit="Antwoord vastleggen"
      cancel={proposalHref(head.id)}
      before={<Text>Bij het besluit staat wie wel en wie niet gehoord is.</Text>}
    >
      <AnswerFields form={form} />
    </OneFormPage>
  )
}

function AnswerFields({ form: { typed, mistakes } }: { form: FormState }) {
  return (
    <>
      <Radios
        name="uitkomst"
        label="Wat is het antwoord?"
        options={consultationOutcomes.map((outcome) => ({ value: outcome, label: say.heard[outcome] }))}
        value={typed.uitkomst ?? 'open'}
        mistake={mistakes.uitkomst}
      />
      <DateField
        name="geantwoord"
        label="Op welke dag?"
        value={readDateEntry(typed, 'geantwoord')}
        mistake={mistakes.geantwoord}
        optional
      />
      <TextArea name="antwoord" label="Wat is er gezegd?" rows={4} value={typed.antwoord} maxlength={5000} optional />
    </>
  )
}
