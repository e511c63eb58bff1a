import type { Child } from '#jsx/jsx-runtime'
import { Radios } from '#ui/choices.tsx'
import { DateField } from '#ui/date-field.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { Field, TextArea } from '#ui/field.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Select } from '#ui/select.tsx'
import { Text } from '#ui/text.tsx'
import type { Lang } from '#ui/words.ts'
import type { Step } from '../../domain/draft.ts'
import { type AskerKind, dutch, urgencies } from '../../domain/words.ts'
import type { School } from '../../store/routing.ts'
import { CrisisNumbers } from '../crisis.tsx'
import type { StepTexts, Voice } from './texts.ts'
import type { Typed } from './typed.ts'

/** All that the fields of one question are made of. */
export type QuestionProps = {
  readonly lang: Lang
  readonly texts: StepTexts
  readonly voice: Voice
  readonly typed: Typed
  readonly mistakes: MistakeList
  readonly schools: readonly School[]
  readonly askers: readonly AskerKind[]
  readonly unnamed: boolean
  readonly byDesk: boolean
  readonly withAccount: boolean
}

/** The question itself: the h1 of its page. */
export function titleOf(step: Step, { texts, voice, unnamed, byDesk }: QuestionProps): string {
  if (step === 'born' && unnamed) return texts.born.ageTitle[voice]
  if (step === 'asker' && byDesk) return 'Wie stelt de vraag?'
  const { title } = texts[step]
  return typeof title === 'string' ? title : title[voice]
}

/** The fields of each question. Its title is the label, said once by the h1. */
export const fields: Record<Step, (props: QuestionProps) => Child> = {
  channel: ({ texts, typed, mistakes }) => (
    <Radios
      name="kanaal"
      label={texts.channel.title}
      labelUnseen
      value={typed.kanaal}
      mistake={mistakes.kanaal}
      options={(['phone', 'visit', 'mail'] as const).map((value) => ({ value, label: texts.channel.options[value] }))}
    />
  ),
  asker: ({ lang, texts, typed, mistakes, askers, byDesk }) => (
    <Radios
      name="wie"
      label={texts.asker.title}
      labelUnseen
      lang={lang}
      hint={byDesk ? undefined : texts.asker.hint}
      value={typed.wie}
      mistake={mistakes.wie}
      options={askers.map((value) => ({ value, label: byDesk ? dutch.askerKinds[value] : texts.asker.options[value] }))}
    />
  ),
  child: ({ lang, texts, voice, typed, mistakes }) => (
    <Radios
      name="noem"
      label={texts.child.title[voice]}
      labelUnseen
      lang={lang}
      value={typed.noem}
      mistake={mistakes.noem}
      options={[
        {
          value: 'ja',
          label: texts.child.named,
          detail: (
            <>
              <Field
                name="voornaam"
                label={texts.child.givenName}
                lang={lang}
                value={typed.voornaam}
                mistake={mistakes.voornaam}
                optional={false}
              />
              <Field
                name="achternaam"
                label={texts.child.surname}
                lang={lang}
                value={typed.achternaam}
                mistake={mistakes.achternaam}
              />
            </>
          ),
        },
        { value: 'nee', label: texts.child.unnamed, hint: texts.child.unnamedHint },
      ]}
    />
  ),
  born: ({ lang, texts, typed, mistakes, unnamed }) => (
    <>
      {!unnamed && (
        <DateField
          name="geboren"
          label={texts.born.date}
          lang={lang}
          hint={texts.born.dateHint}
          value={readDateEntry(typed, 'geboren')}
          mistake={mistakes.geboren}
        />
      )}
      <Field
        name="leeftijd"
        label={unnamed ? texts.born.age : texts.born.ageInstead}
        lang={lang}
        type="number"
        width="short"
        maxlength={2}
        value={typed.leeftijd}
        mistake={mistakes.leeftijd}
        optional={!unnamed}
      />
    </>
  ),
  place: ({ lang, texts, typed, mistakes }) => (
    <Field
      name="postcode"
      label={texts.place.postcode}
      lang={lang}
      hint={texts.place.hint}
      width="short"
      maxlength={10}
      value={typed.postcode}
      mistake={mistakes.postcode}
      optional
    />
  ),
  school: ({ lang, texts, typed, mistakes, schools }) => (
    <>
      <Select
        name="school"
        label={texts.school.known}
        lang={lang}
        options={schools.map((school) => ({ value: school.id, label: school.name }))}
        value={typed.school}
        blank={texts.school.blank}
        mistake={mistakes.school}
        optional
      />
      <Field
        name="school-anders"
        label={texts.school.other}
        lang={lang}
        value={typed['school-anders']}
        maxlength={200}
        optional
      />
    </>
  ),
  question: ({ lang, texts, voice, typed, mistakes }) => (
    <TextArea
      name="vraag"
      label={texts.question.title}
      labelUnseen
      lang={lang}
      hint={texts.question.hint[voice]}
      rows={10}
      value={typed.vraag}
      mistake={mistakes.vraag}
    />
  ),
  tried: ({ lang, texts, typed, mistakes }) => (
    <TextArea
      name="geprobeerd"
      label={texts.tried.title}
      labelUnseen
      lang={lang}
      hint={texts.tried.hint}
      rows={6}
      value={typed.geprobeerd}
      mistake={mistakes.geprobeerd}
      optional
    />
  ),
  urgency: ({ lang, texts, typed, mistakes }) => (
    <Radios
      name="spoed"
      label={texts.urgency.title}
      labelUnseen
      lang={lang}
      value={typed.spoed}
      mistake={mistakes.spoed}
      options={urgencies.map((value) => ({ value, label: texts.urgency.options[value] }))}
    />
  ),
  danger: ({ lang, texts }) => (
    <>
      <CrisisNumbers lang={lang} title={texts.danger.title} />
      <Text>{texts.danger.text}</Text>
    </>
  ),
  parents: ({ lang, texts, voice, typed, mistakes }) => (
    <Radios
      name="ouders"
      label={texts.parents.title[voice]}
      labelUnseen
      lang={lang}
      hint={texts.parents.hint[voice]}
      value={typed.ouders}
      mistake={mistakes.ouders}
      options={yesOrNo(texts)}
    />
  ),
  language: ({ lang, texts, typed, mistakes }) => (
    <>
      <Field
        name="taal"
        label={texts.language.spoken}
        lang={lang}
        width="middle"
        value={typed.taal ?? texts.language.usual}
        mistake={mistakes.taal}
      />
      <Radios
        name="tolk"
        label={texts.language.interpreter}
        lang={lang}
        value={typed.tolk}
        mistake={mistakes.tolk}
        options={yesOrNo(texts)}
        row
      />
    </>
  ),
  reach: ({ lang, texts, voice, typed, mistakes, withAccount, byDesk }) => (
    <>
      <Field
        name="naam"
        label={texts.reach.name[voice]}
        lang={lang}
        autocomplete={byDesk ? 'off' : 'name'}
        value={typed.naam}
        mistake={mistakes.naam}
      />
      <Field
        name="email"
        label={texts.reach.email}
        lang={lang}
        type="email"
        autocomplete={byDesk ? 'off' : 'email'}
        value={typed.email}
        mistake={mistakes.email}
        optional
      />
      <Field
        name="telefoon"
        label={texts.reach.phone}
        lang={lang}
        type="tel"
        width="middle"
        autocomplete={byDesk ? 'off' : 'tel'}
        value={typed.telefoon}
        mistake={mistakes.telefoon}
        optional
      />
      <Text small>{withAccount ? texts.reach.withAccount : texts.reach.withCode}</Text>
    </>
  ),
}

function yesOrNo(texts: StepTexts) {
  return [
    { value: 'ja', label: texts.yes },
    { value: 'nee', label: texts.no },
  ]
}
