import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Confirmation } from '#ui/confirmation.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { Heading, List, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Lang } from '#ui/words.ts'
import type { HelpRequest } from '../../domain/request.ts'
import { CrisisNumbers } from '../crisis.tsx'
import { sentTexts } from './sent-texts.ts'

type SentPageProps = {
  readonly shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  readonly lang: Lang
  readonly request: HelpRequest
  /** As it is read aloud; null for who follows with an account. */
  readonly code: string | null
  readonly byDesk: boolean
}

/** It was sent: a number, a name, two days, and how to hear more. Made to be printed too. */
export function SentPage({ shell, lang, request, code, byDesk }: SentPageProps) {
  const words = sentTexts[lang].sent
  const { promise, asker } = request
  const next = [
    <>
      {words.reads(promise.name, request.handlerName)} <DayText on={promise.triageOn} lang={lang} length="weekday" />.
    </>,
    <>
      {words.answers} <DayText on={promise.answerOn} lang={lang} length="weekday" />.
    </>,
    asker.email !== null && words.mail,
    asker.phone !== null && words.call,
  ].filter((item) => item !== false)
  return (
    <Page {...shell} lang={lang} narrow title={words.title} heading={words.thanks}>
      <Confirmation title={words.title} reference={words.number(request.number)}>
        {request.urgency === 'today' && <CrisisNumbers lang={lang} />}
        <Heading>{words.next}</Heading>
        <List ordered items={next} />
        {code === null ? (
          <LinkButton href={`/hulp-vragen/mijn/${request.id}`}>{words.own}</LinkButton>
        ) : (
          <Card title={words.codeTitle}>
            <Text lead>
              <strong>{code}</strong>
            </Text>
            <Text>{byDesk ? words.codeForAsker : words.codeText}</Text>
            {!byDesk && asker.email === null && asker.phone === null && <Text>{words.codeAlone}</Text>}
            <LinkButton href="/hulp-vragen/volgen">{words.follow}</LinkButton>
          </Card>
        )}
      </Confirmation>
    </Page>
  )
}
