import { Field, TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Heading, Text } from '#ui/text.tsx'
import { DossierPage, type DossierView } from '../frame.tsx'
import { circleTexts } from './texts.ts'

type SupporterProps = {
  view: DossierView
  typed: { readonly name: string; readonly email: string; readonly reason: string }
  formKey: string
  mistakes?: MistakeList
}

/** The family itself invites someone who stands by them, who sees nothing until consent is given. */
export function SupporterPage({ view, typed, formKey, mistakes = {} }: SupporterProps) {
  const lang = view.shell.lang ?? 'nl'
  const words = circleTexts[lang].supporter
  const base = `/dossiers/${view.head.id}/kring` as const
  return (
    <DossierPage view={view} tab="circle" title={words.title} failed={hasMistakes(mistakes)} narrow>
      <Mistakes of={mistakes} lang={lang} />
      <Heading>{words.title}</Heading>
      <Text>{words.intro}</Text>
      <Form
        action={`${base}/steunpersoon`}
        submit={words.submit}
        cancel={{ href: base, label: words.cancel }}
        formKey={formKey}
      >
        <Field
          name="naam"
          label={words.name}
          value={typed.name}
          mistake={mistakes['naam']}
          autocomplete="off"
          lang={lang}
        />
        <Field
          name="mail"
          label={words.email}
          hint={words.emailHint}
          type="email"
          value={typed.email}
          mistake={mistakes['mail']}
          autocomplete="off"
          lang={lang}
        />
        <TextArea
          name="reden"
          label={words.reason}
          rows={3}
          value={typed.reason}
          mistake={mistakes['reden']}
          maxlength={500}
          lang={lang}
        />
      </Form>
    </DossierPage>
  )
}
