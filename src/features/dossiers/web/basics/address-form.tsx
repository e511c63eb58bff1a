import { Checkboxes } from '#ui/choices.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Heading } from '#ui/text.tsx'
import type { Household } from '../../domain/address.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import type { TypedAddress } from './read-address.ts'
import { basicsTexts } from './texts.ts'

type Props = {
  view: DossierView
  house: Household
  typed: TypedAddress
  version: number
  /** From whom it can be hidden; empty for who may not hide it. */
  hideable: readonly Household[]
  mistakes?: MistakeList
}

/** Where someone lives and is reached, and who of the family must not know. */
export function AddressForm({ view, house, typed, version, hideable, mistakes = {} }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = basicsTexts[lang]
  const back = `/dossiers/${view.head.id}/basis` as const
  const title = words.addressOf(house.name)
  return (
    <DossierPage
      view={view}
      tab="basics"
      title={house.address === null ? words.addAddress : words.changeAddress}
      crumbs={[{ href: back, label: words.title }]}
      failed={hasMistakes(mistakes)}
      narrow
    >
      <Mistakes of={mistakes} lang={lang} />
      <Heading>{title}</Heading>
      <Form
        action={`${back}/adres/${house.memberId ?? 'kind'}`}
        submit={words.save}
        cancel={{ href: back, label: words.cancel }}
        hidden={{ versie: String(version) }}
      >
        <Field name="straat" label={words.street} value={typed.straat} maxlength={100} optional lang={lang} />
        <Field
          name="huisnummer"
          label={words.houseNumber}
          value={typed.huisnummer}
          maxlength={20}
          width="short"
          optional
          lang={lang}
        />
        <Field
          name="postcode"
          label={words.postcode}
          hint={words.postcodeHint}
          value={typed.postcode}
          mistake={mistakes['postcode']}
          maxlength={10}
          width="short"
          optional
          lang={lang}
        />
        <Field name="plaats" label={words.place} value={typed.plaats} maxlength={100} optional lang={lang} />
        <Field
          name="telefoon"
          label={words.phone}
          type="tel"
          value={typed.telefoon}
          maxlength={30}
          width="middle"
          optional
          lang={lang}
        />
        <Field
          name="mail"
          label={words.email}
          type="email"
          value={typed.mail}
          mistake={mistakes['mail']}
          maxlength={200}
          optional
          lang={lang}
        />
        {hideable.length > 0 && (
          <Checkboxes
            name="verborgen-voor"
            label={words.hideLabel}
            hint={words.hideHint}
            options={hideable.map(({ personId, name }) => ({ value: personId ?? '', label: name }))}
            values={typed['verborgen-voor']}
            optional
            lang={lang}
          />
        )}
      </Form>
    </DossierPage>
  )
}
