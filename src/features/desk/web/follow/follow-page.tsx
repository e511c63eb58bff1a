import type { Child } from '#jsx/jsx-runtime'
import type { Day } from '#kernel/day.ts'
import type { Address } from '#ui/address.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionButton } from '#ui/button.tsx'
import { Card, Stack } from '#ui/card.tsx'
import { Conversation } from '#ui/conversation.tsx'
import { TextArea } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Text, Written } from '#ui/text.tsx'
import { DayText, MomentText } from '#ui/time-text.tsx'
import type { Lang } from '#ui/words.ts'
import type { News } from '../../domain/news.ts'
import type { HelpRequest } from '../../domain/request.ts'
import { isOpen } from '../../domain/words.ts'
import type { Move, RequestMessage } from '../../store/conversation-store.ts'
import { CrisisNumbers } from '../crisis.tsx'
import { type FollowTexts, followTexts } from './texts.ts'

export type FollowPageProps = {
  readonly shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  readonly lang: Lang
  readonly on: Day
  readonly request: HelpRequest
  readonly news: News
  readonly messages: readonly RequestMessage[]
  readonly moves: readonly Move[]
  /** Where the message is sent, and the key of its form. */
  readonly action: Address
  readonly formKey: string
  readonly typed: string
  readonly mistakes: MistakeList
  /** True for who follows with a code: then one can stop, so that the next one at this computer does not read on. */
  readonly withCode: boolean
  readonly crumbs?: PageProps['crumbs']
  readonly notice?: string | undefined
}

/** What happens with a question, for who asked it. */
export function FollowPage(props: FollowPageProps) {
  const { shell, lang, request, messages, moves, mistakes, withCode, crumbs, notice } = props
  const words = followTexts[lang]
  return (
    <Page
      {...shell}
      lang={lang}
      narrow
      title={words.title(request.number)}
      crumbs={crumbs}
      notice={notice}
      failed={hasMistakes(mistakes)}
      below={
        <StatusBadge kind={request.state === 'asked' ? 'warning' : 'info'}>{words.states[request.state]}</StatusBadge>
      }
    >
      <Mistakes of={mistakes} lang={lang} />
      <Stack>
        {request.urgency === 'today' && request.outcome === null && <CrisisNumbers lang={lang} />}
        <Card title={words.state}>
          <NewsText {...props} words={words} />
        </Card>
        {moves.map((move) => (
          <Alert kind="info" lang={lang} title={words.moved(move.from, move.to)}>
            {words.movedText}
          </Alert>
        ))}
        <Card title={words.messages}>
          {messages.length === 0 ? (
            <Text>{words.noMessages}</Text>
          ) : (
            <Conversation messages={messages.map((each) => said(each, lang, words))} />
          )}
          {isOpen(request.state) && <Reply {...props} words={words} />}
        </Card>
        <Card title={words.yourQuestion} quiet>
          <Written>{request.question}</Written>
          <Text small>
            {words.askedOn} <MomentText at={request.madeAt} lang={lang} />
          </Text>
        </Card>
        {withCode && <ActionButton action="/hulp-vragen/volgen/stoppen">{words.stop}</ActionButton>}
      </Stack>
    </Page>
  )
}

function NewsText({
  news,
  request,
  on,
  lang,
  words,
}: FollowPageProps & { words: FollowTexts }): ReturnType<typeof Text> {
  switch (news.is) {
    case 'waiting':
      return (
        <>
          <Text>
            {(news.read ? words.read : words.waiting)(news.name, request.handlerName)}{' '}
            <DayText on={news.by} lang={lang} length="weekday" />.
          </Text>
          {news.by < on && <Text>{words.late}</Text>}
        </>
      )
    case 'asked':
      return <Text>{words.asked}</Text>
    case 'in-hand':
      return (
        <>
          <Text>{words.inHand(news.by)}</Text>
          {news.next === null ? (
            <Text>{words.onlyThat}</Text>
          ) : (
            <Text>
              {words.next(news.next.name)} <DayText on={news.next.on} lang={lang} length="weekday" />.
            </Text>
          )}
        </>
      )
    case 'advised':
      return <Text>{words.advised}</Text>
    case 'declined':
      return (
        <>
          <Text>{words.declined}</Text>
          <SummaryList
            lang={lang}
            rows={[
              { key: words.because, value: <Written>{news.reason}</Written> },
              { key: words.where, value: <Written>{news.to}</Written> },
            ]}
          />
        </>
      )
  }
}

function said(message: RequestMessage, lang: Lang, words: FollowTexts) {
  return {
    from: message.fromDesk ? `${message.name ?? words.desk}, ${words.desk.toLowerCase()}` : words.you,
    at: (<MomentText at={message.at} lang={lang} />) satisfies Child,
    text: message.text,
    mine: !message.fromDesk,
  }
}

function Reply({ request, lang, action, formKey, typed, mistakes, words }: FollowPageProps & { words: FollowTexts }) {
  return (
    <Form action={action} submit={words.send} formKey={formKey}>
      <TextArea
        name="bericht"
        label={request.state === 'asked' ? words.answer : words.add}
        lang={lang}
        value={typed}
        mistake={mistakes.bericht}
      />
    </Form>
  )
}
