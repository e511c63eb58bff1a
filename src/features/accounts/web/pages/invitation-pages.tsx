import type { Square } from '#platform/qr.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Mistakes, hasMistakes, type MistakeList } from '#ui/mistakes.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Heading, Text } from '#ui/text.tsx'
import type { ShellProps } from '#access/web/shell.ts'
import { accountTexts } from '../texts.ts'

/** Asks the code of a letter. */
export function LetterCodePage({
  frame,
  code = '',
  mistakes = {},
}: {
  frame: ShellProps
  code?: string
  mistakes?: MistakeList
}) {
  const { lang } = frame
  const words = accountTexts[lang ?? 'nl'].letter
  return (
    <Page {...frame} title={words.title} narrow failed={hasMistakes(mistakes)}>
      <Mistakes of={mistakes} lang={lang} />
      <Text>{words.text}</Text>
      <Form action="/uitnodiging" submit={words.submit}>
        <Field
          name="code"
          label={words.code}
          hint={words.hint}
          autocomplete="off"
          width="middle"
          value={code}
          mistake={mistakes.code}
          lang={lang}
        />
      </Form>
    </Page>
  )
}

export type NewAccountProps = {
  frame: ShellProps
  /** What stands behind `/uitnodiging/` in the address of the invitation. */
  secret: string
  name: string
  /** Null when it has to be asked; `typed` is then what was typed. */
  email: string | null
  typed?: string
  /** The square and the key for the app; null when there is a second step already. */
  step: { readonly square: Square; readonly key: string } | null
  mistakes?: MistakeList
}

/** One page for the whole account: address, password, second step. Nothing is kept before all of it is right. */
export function NewAccountPage({ frame, secret, name, email, typed = '', step, mistakes = {} }: NewAccountProps) {
  const { lang } = frame
  const words = accountTexts[lang ?? 'nl'].account
  return (
    <Page {...frame} title={step === null ? words.renewTitle : words.title} narrow failed={hasMistakes(mistakes)}>
      <Mistakes of={mistakes} lang={lang} />
      <Text lead>{words.welcome(name)}</Text>
      {email !== null && <SummaryList rows={[{ key: words.yourEmail, value: email }]} lang={lang} />}
      <Form
        action={`/uitnodiging/${secret}`}
        submit={step === null ? words.renewSubmit : words.submit}
        hidden={step === null ? {} : { sleutelcode: step.key }}
      >
        {email === null && (
          <Field
            name="email"
            label={words.email}
            hint={words.emailHint}
            type="email"
            autocomplete="username"
            value={typed}
            mistake={mistakes.email}
            lang={lang}
          />
        )}
        <Field
          name="wachtwoord"
          label={words.password}
          hint={words.passwordHint}
          type="password"
          autocomplete="new-password"
          mistake={mistakes.wachtwoord}
          lang={lang}
        />
        <Heading>{words.step}</Heading>
        {step === null ? <Text>{words.stepKept}</Text> : <SecondStep step={step} lang={lang} />}
        <Field
          name="code"
          label={words.code}
          hint={words.codeHint}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
          mistake={mistakes.code}
          lang={lang}
        />
      </Form>
    </Page>
  )
}

function SecondStep({ step, lang }: { step: { square: Square; key: string }; lang: ShellProps['lang'] }) {
  const words = accountTexts[lang ?? 'nl'].account
  const { size, path } = step.square
  return (
    <>
      <Text>{words.stepText}</Text>
      <svg viewBox={`0 0 ${size} ${size}`} width={224} height={224} role="img" aria-label={words.square}>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <Text>
        {words.key} <code>{step.key.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </Text>
    </>
  )
}
