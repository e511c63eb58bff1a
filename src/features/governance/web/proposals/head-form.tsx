import type { OrganisationId } from '#kernel/id.ts'
import { Checkbox, Radios } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Details } from '#ui/details.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { type ProposalHead, purchasings } from '../../domain/proposal.ts'
import { say } from '../../domain/words.ts'
import type { Choice } from '../../store/proposal-list.ts'
import { type FormState, OneFormPage } from '../one-form.tsx'
import { proposalHref } from './address.ts'

/** What there is to choose from around a proposal. */
export type HeadChoices = {
  readonly offices: readonly Choice<string>[]
  readonly subjects: readonly Choice<string>[]
  readonly themes: readonly Choice<string>[]
  readonly bodies: readonly Choice<string>[]
  readonly proposals: readonly Choice<string>[]
  readonly ambitions: readonly Choice<string>[]
  readonly actions: readonly Choice<string>[]
}

type Props = { form: FormState; head: ProposalHead | null; choices: HeadChoices; officeId?: OrganisationId | null }

/** Begins a proposal, or changes what stands around its text. */
export function HeadForm({ form, head, choices }: Props) {
  const { typed, mistakes } = form
  const at = head === null ? '/bestuur/voorstellen/nieuw' : proposalHref(head.id, 'gegevens')
  const choose = (name: string, label: string, options: readonly Choice<string>[], hint?: string) =>
    options.length === 0 ? null : (
      <Select
        name={name}
        label={label}
        hint={hint}
        optional
        blank="Geen"
        options={options.map(({ id, name: text }) => ({ value: id, label: text }))}
        value={typed[name]}
      />
    )
  const day = (name: string, label: string, hint?: string) => (
    <DateField
      name={name}
      label={label}
      hint={hint}
      optional
      value={readDateEntry(typed, name)}
      mistake={mistakes[name]}
    />
  )
  return (
    <OneFormPage
      form={form}
      tab="proposals"
      title={head === null ? 'Nieuw voorstel' : 'Gegevens wijzigen'}
      crumbs={head === null ? [] : [{ href: proposalHref(head.id), label: head.number }]}
      action={at}
      submit={head === null ? 'Voorstel beginnen' : 'Gegevens bewaren'}
      cancel={head === null ? '/bestuur/voorstellen' : proposalHref(head.id)}
    >
      <Field
        name="titel"
        label="Waar gaat het voorstel over?"
        value={typed.titel}
        mistake={mistakes.titel}
        maxlength={300}
      />
      {head === null && choices.offices.length > 1 && (
        <Select
          name="bureau"
          label="Voor welke regio?"
          options={choices.offices.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.bureau}
          mistake={mistakes.bureau}
        />
      )}
      <Field name="aan" label="Aan wie is het gericht?" value={typed.aan} optional maxlength={300} />
      <Field name="van" label="Van wie komt het?" value={typed.van} optional maxlength={300} />
      {choose('opdracht', 'In opdracht van welk overleg?', choices.bodies)}
      <Field
        name="opgesteld"
        label="Wie stelde het op?"
        hint="Een functie is genoeg."
        value={typed.opgesteld}
        optional
        maxlength={300}
      />
      {choose(
        'thema',
        'Bij welk thema hoort het?',
        choices.themes,
        'Wie alleen voor een thema in een overleg zit, leest alleen voorstellen van dat thema.',
      )}
      {choose(
        'onderwerp',
        'Bij welk onderwerp hoort het?',
        choices.subjects,
        'Alles over een onderwerp staat bij elkaar, ook van andere overleggen.',
      )}
      <Field
        name="geld"
        label="Hoeveel geld is er nodig?"
        hint="In euro, bijvoorbeeld 12.500. Laat leeg als er geen geld nodig is."
        value={typed.geld}
        mistake={mistakes.geld}
        width="short"
        inputmode="decimal"
        optional
      />
      <Radios
        name="begroting"
        label="Valt het geld binnen de begroting?"
        hint="Geld buiten de begroting komt bij het overleg dat over geld besluit."
        options={[
          { value: 'ja', label: 'Ja' },
          { value: 'nee', label: 'Nee' },
        ]}
        value={typed.begroting}
        optional
        row
      />
      <Radios
        name="inkoop"
        label="Raakt het de inkoop van jeugdhulp?"
        options={purchasings.map((value) => ({ value, label: say.purchasings[value] }))}
        value={typed.inkoop ?? 'none'}
      />
      <Checkbox
        name="inkoop-wijzigt"
        label="De inkoopstrategie verandert erdoor"
        checked={typed['inkoop-wijzigt'] === 'ja'}
      />
      <Details summary="Meer gegevens">
        {choose('ambitie', 'Bij welke ambitie van de agenda hoort het?', choices.ambitions)}
        {choose('actie', 'Bij welke actie van de agenda hoort het?', choices.actions)}
        {choose('vervolg-op', 'Op welk eerder voorstel is dit een vervolg?', choices.proposals)}
        {choose('hoort-bij', 'Met welk ander voorstel hangt het samen?', choices.proposals)}
        {day('vanaf', 'Vanaf welke dag geldt het?')}
        {day('tot', 'Tot en met welke dag?')}
        {day('verlengbaar', 'Tot welke dag is het te verlengen?')}
        {day('herzien', 'Wanneer wordt het opnieuw bekeken?')}
        <Field
          name="bron"
          label="Bron"
          hint="Het document en de plaats daarin."
          value={typed.bron}
          optional
          maxlength={300}
        />
      </Details>
    </OneFormPage>
  )
}
