import type { Day } from '#kernel/day.ts'
import { Alert } from '#ui/alert.tsx'
import { Card, Columns } from '#ui/card.tsx'
import { Conversation } from '#ui/conversation.tsx'
import { IdentityBar } from '#ui/identity-bar.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Link, List, Text, Written } from '#ui/text.tsx'
import { DayText, MomentText } from '#ui/time-text.tsx'
import { dueOf } from '../../domain/due.ts'
import type { HelpRequest } from '../../domain/request.ts'
import type { Move, RequestMessage } from '../../store/conversation-store.ts'
import type { Link as KnownChild, Lookalike } from '../../store/match-store.ts'
import { DueBadge, StateBadge, UrgencyBadge } from './list-page.tsx'
import { Aside } from './request-aside.tsx'
import { Said } from './said.tsx'

export type RequestView = {
  readonly request: HelpRequest
  readonly messages: readonly RequestMessage[]
  readonly moves: readonly Move[]
  readonly link: KnownChild | null
  readonly lookalikes: readonly Lookalike[]
}

export type RequestPageProps = RequestView & {
  readonly shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  readonly on: Day
  readonly formKey: string
  /** Of undoing a link. */
  readonly typed: string
  readonly mistakes: MistakeList
  readonly notice?: string | undefined
}

/** One question, with what was said and what the desk can do with it. */
export function RequestPage(props: RequestPageProps) {
  const { shell, on, request, messages, moves, lookalikes, mistakes, notice } = props
  const { promise } = request
  return (
    <Page
      {...shell}
      title={`Hulpvraag ${request.number}`}
      crumbs={[{ href: '/loket', label: 'Loket' }]}
      notice={notice}
      failed={hasMistakes(mistakes)}
      below={
        <IdentityBar
          facts={[
            { label: 'Stand', value: <StateBadge state={request.state} triaged={request.triagedAt !== null} /> },
            { label: 'Hoe snel', value: <UrgencyBadge urgency={request.urgency} /> },
            { label: 'Binnen', value: <MomentText at={request.madeAt} length="short" /> },
            ...(request.dueOn === null
              ? []
              : [{ label: 'Beloofd', value: <DueBadge due={dueOf(request.dueOn, on)} /> }]),
          ]}
        />
      }
    >
      <Mistakes of={mistakes} />
      <Columns aside={<Aside {...props} />}>
        <Outcome request={request} />
        <Card title="Wat er gevraagd is">
          <Said request={request} on={on} />
        </Card>
        <Card title="Berichten">
          {messages.length === 0 ? (
            <Text>Er zijn nog geen berichten met de vragensteller.</Text>
          ) : (
            <Conversation messages={messages.map((message) => said(message, request))} />
          )}
        </Card>
        <Card title="Beloofd aan de vragensteller" quiet>
          <SummaryList
            rows={[
              { key: 'Wie', value: promise.name },
              { key: 'Gelezen uiterlijk', value: <DayText on={promise.triageOn} length="weekday" /> },
              { key: 'Antwoord uiterlijk', value: <DayText on={promise.answerOn} length="weekday" /> },
              { key: 'Opgepakt door', value: request.triagedBy ?? 'nog niemand' },
              ...moves.map((move) => ({
                key: 'Doorgegeven',
                value: (
                  <>
                    van {move.from} aan {move.to}, <MomentText at={move.at} length="short" />: {move.reason}
                  </>
                ),
              })),
            ]}
          />
        </Card>
        {lookalikes.length > 0 && (
          <Alert kind="info" title="Misschien dezelfde vraag">
            <List
              items={lookalikes.map((each) => (
                <Link href={`/loket/${each.id}`}>{each.number}</Link>
              ))}
            />
          </Alert>
        )}
      </Columns>
    </Page>
  )
}

function Outcome({ request }: { request: HelpRequest }) {
  const { outcome, next } = request
  if (outcome === null) return null
  if (outcome.is === 'accepted')
    return (
      <Alert kind="success" title="Aangenomen">
        <Link href={`/dossiers/${outcome.dossierId}`}>Naar het dossier</Link>
        {next !== null && (
          <>
            . Gesprek met het gezin uiterlijk <DayText on={next.on} />, {next.name} ziet daarop toe.
          </>
        )}
      </Alert>
    )
  if (outcome.is === 'advised')
    return <Alert kind="success">Advies gegeven. Het staat hieronder bij de berichten.</Alert>
  return (
    <Alert kind="info" title="Niet aangenomen">
      <Written>{outcome.reason}</Written>
      <Text>Waar de vragensteller wel terecht kan: {outcome.to}</Text>
    </Alert>
  )
}

function said(message: RequestMessage, { asker }: HelpRequest) {
  return {
    from: message.fromDesk ? `${message.name ?? 'Loket'}, loket` : asker.name,
    at: <MomentText at={message.at} />,
    text: message.text,
    mine: message.fromDesk,
  }
}
