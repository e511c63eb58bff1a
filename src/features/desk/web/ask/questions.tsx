import type { Child } from '#jsx/jsx-runtime'
import { Radios } from '#ui/choices.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { Text } from '#ui/text.tsx'
import type { Lang } from '#ui/words.ts'
import type { Step } from '../../domain/draft.ts'
import { type AskerKind, dutch, urgencies } from '../../domain/words.ts'
import type { School } from '../../store/routing.ts'
import { CrisisNumbers } from '../crisis.tsx'
import { childFields } from './child-fields.tsx'
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
  ...childFields,
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
