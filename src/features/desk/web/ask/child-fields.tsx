import type { Child } from '#jsx/jsx-runtime'
import { Radios } from '#ui/choices.tsx'
import { readDateEntry } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import type { QuestionProps } from './questions.tsx'

type ChildStep = 'child' | 'born' | 'place' | 'school'

/** The fields of the questions about who the child is. */
export const childFields: Record<ChildStep, (props: QuestionProps) => Child> = {
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
}
