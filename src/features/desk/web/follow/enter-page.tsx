import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Mistakes } from '#ui/mistakes.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { Link, Text } from '#ui/text.tsx'
import type { Lang } from '#ui/words.ts'
import { followTexts } from './texts.ts'

type EnterPageProps = {
  readonly shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  readonly lang: Lang
  /** What was typed when it opened nothing: the same for a wrong code and one that never was. */
  readonly wrong?: string | undefined
}

/** Asks for the code to follow a question with. */
export function EnterPage({ shell, lang, wrong }: EnterPageProps) {
  const words = followTexts[lang].enter
  const mistakes = { code: wrong === undefined ? undefined : words.wrong }
  return (
    <Page {...shell} lang={lang} narrow title={words.title} failed={wrong !== undefined}>
      <Mistakes of={mistakes} lang={lang} />
      <Text lead>{words.lead}</Text>
      <Form action={`/hulp-vragen/volgen?taal=${lang}`} submit={words.submit}>
        <Field
          name="code"
          label={words.code}
          lang={lang}
          hint={words.hint}
          width="middle"
          autocomplete="off"
          maxlength={20}
          value={wrong}
          mistake={mistakes.code}
        />
      </Form>
      <Text>{words.lost}</Text>
      <Link href={`/hulp-vragen?taal=${lang}`}>{followTexts[lang].askNew}</Link>
    </Page>
  )
}
