import type { Address } from '#ui/address.ts'
import type { Child } from '#jsx/jsx-runtime'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Mistakes, hasMistakes, type MistakeList } from '#ui/mistakes.tsx'
import { Page } from '#ui/page.tsx'
import { Heading, Link, Text } from '#ui/text.tsx'
import type { ShellProps } from '#access/web/shell.ts'
import { accountTexts } from '../texts.ts'

type SignInProps = { frame: ShellProps; next: Address; email?: string; mistakes?: MistakeList; demo?: Child }

/** The first step: who, and the password. The made-up region shows its people above it. */
export function SignInPage({ frame, next, email = '', mistakes = {}, demo }: SignInProps) {
  const { lang } = frame
  const words = accountTexts[lang ?? 'nl'].signIn
  return (
    <Page {...frame} title={words.title} narrow={!demo} failed={hasMistakes(mistakes)}>
      <Mistakes of={mistakes} lang={lang} />
      {demo}
      {demo && <Heading>{words.own}</Heading>}
      <Form action="/aanmelden" submit={words.submit} hidden={{ naar: next }}>
        <Field
          name="email"
          label={words.email}
          type="email"
          autocomplete="username"
          value={email}
          mistake={mistakes.email}
          lang={lang}
        />
        <Field name="wachtwoord" label={words.password} type="password" autocomplete="current-password" lang={lang} />
      </Form>
      <Heading>{words.invited}</Heading>
      <Text>
        <Link href="/uitnodiging">{words.toCode}</Link>
      </Text>
      <Heading>{words.forgot}</Heading>
      <Text>{words.forgotText}</Text>
    </Page>
  )
}

/** The second step: the code of the moment. */
export function CodePage({ frame, next, mistakes = {} }: Omit<SignInProps, 'email' | 'demo'>) {
  const { lang } = frame
  const words = accountTexts[lang ?? 'nl'].signIn
  return (
    <Page {...frame} title={words.stepTitle} narrow failed={hasMistakes(mistakes)}>
      <Mistakes of={mistakes} lang={lang} />
      <Text>{words.stepText}</Text>
      <Form
        action="/aanmelden/code"
        submit={words.stepSubmit}
        hidden={{ naar: next }}
        cancel={{ href: '/aanmelden', label: words.again }}
      >
        <Field
          name="code"
          label={words.code}
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
