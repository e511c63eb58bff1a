import { Button, ActionButton, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { Heading, Link, List, Text } from '#ui/text.tsx'
import type { Lang } from '#ui/words.ts'
import { CrisisNumbers } from '../crisis.tsx'
import { sentTexts } from './sent-texts.ts'

type StartPageProps = {
  readonly shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  readonly lang: Lang
  /** There is a question that was not sent yet. */
  readonly begun: boolean
  readonly withAccount: boolean
}

/** Says who may ask, what happens, and whom to call when there is danger now. */
export function StartPage({ shell, lang, begun, withAccount }: StartPageProps) {
  const texts = sentTexts[lang].start
  return (
    <Page
      {...shell}
      lang={lang}
      narrow
      title={texts.title}
      above={<Link href={`/hulp-vragen?taal=${texts.other}`}>{texts.language}</Link>}
    >
      <CrisisNumbers lang={lang} />
      <Text lead>{texts.lead}</Text>
      <Text>{texts.who}</Text>
      <Heading>{texts.how}</Heading>
      <List ordered items={texts.steps} />
      <Text small>{texts.privacy}</Text>
      {begun ? (
        <Buttons>
          <LinkButton href="/hulp-vragen/verder" look="primary">
            {texts.goOn}
          </LinkButton>
          <ActionButton action="/hulp-vragen" hidden={{ taal: lang }}>
            {texts.anew}
          </ActionButton>
        </Buttons>
      ) : (
        <Form action="/hulp-vragen" hidden={{ taal: lang }}>
          <Button>{texts.begin}</Button>
        </Form>
      )}
      <Card quiet>
        {withAccount ? (
          <Link href="/hulp-vragen/mijn">{texts.own}</Link>
        ) : (
          <Link href="/hulp-vragen/volgen">{texts.follow}</Link>
        )}
      </Card>
    </Page>
  )
}
