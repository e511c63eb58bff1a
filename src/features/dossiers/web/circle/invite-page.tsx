import { Radios } from '#ui/choices.tsx'
import type { DateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Heading } from '#ui/text.tsx'
import { sayRole } from '#access/domain/say.ts'
import { familyRoles } from '#access/domain/words.ts'
import { DossierPage, type DossierView } from '../frame.tsx'

export type InviteTyped = {
  readonly name: string
  readonly email: string
  readonly kind: string
  readonly reason: string
  readonly authorityWay: string
  readonly authorityFrom: DateEntry
  readonly language: string
  readonly way: string
}

type Props = { view: DossierView; typed: InviteTyped; formKey: string; mistakes?: MistakeList }

/** The lead brings someone of the family or their network in, with an invitation to an account (CIRCLE-5). */
export function InvitePage({ view, typed, formKey, mistakes = {} }: Props) {
  const base = `/dossiers/${view.head.id}/kring` as const
  return (
    <DossierPage
      view={view}
      tab="circle"
      title="Gezin of netwerk toevoegen"
      crumbs={[{ href: base, label: 'Kring' }]}
      failed={hasMistakes(mistakes)}
      narrow
    >
      <Mistakes of={mistakes} />
      <Heading>Gezin of netwerk toevoegen</Heading>
      <Form
        action={`${base}/gezin/toevoegen`}
        submit="Toevoegen"
        cancel={{ href: base, label: 'Niet toevoegen' }}
        formKey={formKey}
      >
        <Field
          name="naam"
          label="Voor- en achternaam"
          value={typed.name}
          mistake={mistakes['naam']}
          autocomplete="off"
        />
        <Radios
          name="soort"
          label="Wie is dit voor het kind?"
          value={typed.kind}
          mistake={mistakes['soort']}
          options={familyRoles.map((kind) => ({ value: kind, label: sayRole(kind), ...hintFor(kind) }))}
        />
        <Radios
          name="gezag"
          label="Hoe is gezag vastgesteld?"
          hint="Alleen voor een ouder met gezag of een voogd. Wat iemand zelf zegt, is niet genoeg."
          value={typed.authorityWay}
          mistake={mistakes['gezag']}
          optional
          options={[
            { value: 'register', label: 'Gezagsregister ingezien' },
            { value: 'civil-registry', label: 'Volgens de basisregistratie personen' },
            { value: 'court', label: 'Beschikking van de rechter gezien' },
          ]}
        />
        <DateField
          name="gezag-vanaf"
          label="Gezag vanaf welke dag?"
          value={typed.authorityFrom}
          mistake={mistakes['gezag-vanaf']}
          optional
        />
        <TextArea
          name="reden"
          label="Waarom komt deze persoon erbij?"
          rows={3}
          value={typed.reason}
          mistake={mistakes['reden']}
          maxlength={500}
        />
        <Radios
          name="taal"
          label="In welke taal leest deze persoon?"
          value={typed.language}
          options={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'Engels' },
          ]}
          row
        />
        <Radios
          name="hoe"
          label="Hoe nodigt u uit voor een account?"
          value={typed.way}
          mistake={mistakes['hoe']}
          options={[
            { value: 'mail', label: 'Met een mail' },
            { value: 'letter', label: 'Met een brief', hint: 'U krijgt een code om af te drukken.' },
            { value: 'none', label: 'Nu nog niet' },
          ]}
        />
        <Field
          name="mail"
          label="Mailadres"
          type="email"
          value={typed.email}
          mistake={mistakes['mail']}
          autocomplete="off"
          optional
        />
      </Form>
    </DossierPage>
  )
}

function hintFor(kind: (typeof familyRoles)[number]): { hint?: string } {
  if (kind === 'helper')
    return {
      hint: 'Bijvoorbeeld een partner zonder gezag, een opa of oma, een vriend. Leest alleen wat het gezin wil delen.',
    }
  if (kind === 'parent_without_authority') return { hint: 'Leest alleen wat wie gezag heeft, wil delen.' }
  if (kind === 'youth') return { hint: 'Een eigen account kan vanaf 12 jaar.' }
  return {}
}
