import type { DateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Select } from '#ui/select.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Heading, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { ChildBasics } from '../../domain/basics.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import { languageOptions } from './languages.ts'
import { basicsTexts } from './texts.ts'

/** What was typed of the child, right or wrong. */
export type TypedChild = {
  readonly givenName: string
  readonly surname: string
  readonly bornOn: DateEntry
  readonly language: string
  readonly interpreter: string
}

type Props = {
  view: DossierView
  /** What stands there now: shown as text for who may not change it. */
  child: ChildBasics
  typed: TypedChild
  version: number
  /** Whether this reader may change name and birth date (DOSSIER-4). */
  mayIdentity: boolean
  mistakes?: MistakeList
}

/** Changes who the child is, as far as this reader may. */
export function ChildForm({ view, child, typed, version, mayIdentity, mistakes = {} }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = basicsTexts[lang]
  const back = `/dossiers/${view.head.id}/basis` as const
  return (
    <DossierPage
      view={view}
      tab="basics"
      title={words.changeChild}
      crumbs={[{ href: back, label: words.title }]}
      failed={hasMistakes(mistakes)}
      narrow
    >
      <Mistakes of={mistakes} lang={lang} />
      <Heading>{words.changeChild}</Heading>
      {!mayIdentity && (
        <>
          <SummaryList
            lang={lang}
            rows={[
              { key: words.givenName, value: child.givenName },
              { key: words.surname, value: child.surname },
              { key: words.bornOn, value: <DayText on={child.bornOn} lang={lang} /> },
            ]}
          />
          <Text small>{words.identityNote}</Text>
        </>
      )}
      <Form
        action={`${back}/kind`}
        submit={words.save}
        cancel={{ href: back, label: words.cancel }}
        hidden={{ versie: String(version) }}
      >
        {mayIdentity && (
          <>
            <Field
              name="voornaam"
              label={words.givenName}
              value={typed.givenName}
              mistake={mistakes['voornaam']}
              maxlength={100}
              lang={lang}
              autocomplete="off"
            />
            <Field
              name="achternaam"
              label={words.surname}
              value={typed.surname}
              mistake={mistakes['achternaam']}
              maxlength={100}
              lang={lang}
              autocomplete="off"
            />
            <DateField
              name="geboren"
              label={words.bornOn}
              hint={words.dayHint}
              value={typed.bornOn}
              mistake={mistakes['geboren']}
              lang={lang}
            />
          </>
        )}
        <Select
          name="taal"
          label={words.language}
          hint={words.languageHint}
          value={typed.language}
          options={languageOptions(lang)}
          mistake={mistakes['taal']}
          lang={lang}
        />
        <Field
          name="tolk"
          label={words.interpreter}
          hint={words.interpreterHint}
          value={typed.interpreter}
          maxlength={60}
          optional
          lang={lang}
          autocomplete="off"
        />
      </Form>
    </DossierPage>
  )
}
