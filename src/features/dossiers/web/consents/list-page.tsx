import type { Child } from '#jsx/jsx-runtime'
import { sayPart, sayPurpose } from '#access/domain/say.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { sayPeriod } from '#ui/dates.ts'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Buttons } from '#ui/form.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, List, Text } from '#ui/text.tsx'
import type { Lang } from '#ui/words.ts'
import { type RequestStatus, overallState } from '../../domain/consent-view.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import type { ConsentTexts } from './texts-nl.ts'
import { badgeOf, consentTexts } from './texts.ts'

type Props = {
  view: DossierView
  requests: readonly RequestStatus[]
  isLead: boolean
  /** Questions that wait for an answer of this reader. */
  waiting: ReadonlySet<string>
  notice?: string | undefined
}

/** "Toestemmingen": every question for consent that this reader may read, with how each section stands. */
export function ConsentsPage({ view, requests, isLead, waiting, notice }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = consentTexts[lang]
  const base = `/dossiers/${view.head.id}` as const
  const gone = (request: RequestStatus) => ['closed', 'expired'].includes(overallState(request.statuses))
  const old = requests.filter((request) => gone(request))
  return (
    <DossierPage view={view} tab="consents" notice={notice}>
      <Text lead>{view.family ? words.intro : words.introStaff}</Text>
      <Buttons>
        {isLead && (
          <LinkButton href={`${base}/toestemmingen/vragen`} look="primary">
            Toestemming vragen
          </LinkButton>
        )}
        {view.family && <LinkButton href={`${base}/toestemmingen/delen`}>{words.share}</LinkButton>}
        {view.family && <LinkButton href={`${base}/toestemmingen/afdrukken`}>{words.receipt}</LinkButton>}
        <LinkButton href={`${base}/akkoord-school`} look="subtle">
          {words.school.link}
        </LinkButton>
      </Buttons>
      {requests.length === old.length && (
        <EmptyState title={words.none}>
          <Text>{words.noneText}</Text>
        </EmptyState>
      )}
      {requests
        .filter((request) => !gone(request))
        .map((request) => (
          <RequestCard view={view} request={request} waits={waiting.has(request.id)} />
        ))}
      {old.length > 0 && (
        <Details summary={words.before}>
          <List items={old.map((request) => oldLine(view, request, words, lang))} />
        </Details>
      )}
    </DossierPage>
  )
}

function RequestCard({ view, request, waits }: { view: DossierView; request: RequestStatus; waits: boolean }) {
  const lang = view.shell.lang ?? 'nl'
  const words = consentTexts[lang]
  const href = `/dossiers/${view.head.id}/toestemmingen/${request.id}` as const
  const title = `${words.with} ${request.recipient.name ?? words.nameless}`
  return (
    <Card
      title={title}
      action={
        <LinkButton
          href={href}
          look={waits ? 'primary' : 'secondary'}
          label={`${waits ? words.open : words.view}: ${title}`}
        >
          {waits ? words.open : words.view}
        </LinkButton>
      }
    >
      <Text>
        {sayPurpose(request.purpose, lang)}, {sayPeriod(request, lang)}
      </Text>
      <List
        plain
        items={request.statuses.map((status) => (
          <>
            <StatusBadge kind={badgeOf[status.state]}>{stateWord(status, words)}</StatusBadge>{' '}
            {sayPart(status.section, lang)}
          </>
        ))}
      />
    </Card>
  )
}

/** "gegeven", or that it begins later. */
export function stateWord(status: RequestStatus['statuses'][number], words: ConsentTexts): string {
  return status.state === 'given' && !status.inForce
    ? `${words.states.given}, ${words.notYet}`
    : words.states[status.state]
}

function oldLine(view: DossierView, request: RequestStatus, words: ConsentTexts, lang: Lang): Child {
  return (
    <>
      <Link href={`/dossiers/${view.head.id}/toestemmingen/${request.id}`}>
        {words.with} {request.recipient.name ?? words.nameless}, {sayPurpose(request.purpose, lang)}
      </Link>
      , {sayPeriod(request, lang, 'short')}: {words.states[overallState(request.statuses)]}
    </>
  )
}
