import { sayAgreement, sayPart, sayPurpose } from '#access/domain/say.ts'
import type { PersonId } from '#kernel/id.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionButton, LinkButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { sayDay, sayMoment, sayPeriod } from '#ui/dates.ts'
import { Details } from '#ui/details.tsx'
import { Buttons } from '#ui/form.tsx'
import { type MistakeList, Mistakes, hasMistakes } from '#ui/mistakes.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Heading, Link, List, Text, Written } from '#ui/text.tsx'
import type { Lang } from '#ui/words.ts'
import type { RequestStatus, SectionStatus, SignerStatus } from '../../domain/consent-view.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import { AnswerForm, type AnswerView } from './answer-form.tsx'
import { History } from './history.tsx'
import { stateWord } from './list-page.tsx'
import type { ConsentTexts } from './texts-nl.ts'
import { badgeOf, consentTexts } from './texts.ts'

export type Names = ReadonlyMap<PersonId, string>

type Props = {
  view: DossierView
  request: RequestStatus
  names: Names
  me: PersonId
  isLead: boolean
  /** What this reader can answer here; null for who does not answer at all (staff). */
  answer: AnswerView | null
  notice?: string | undefined
  mistakes?: MistakeList
}

/** One question for consent: what is asked, how each section stands and what is missing, one's own answer, and the past. */
export function RequestPage({ view, request, names, me, isLead, answer, notice, mistakes = {} }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = consentTexts[lang]
  const base = `/dossiers/${view.head.id}/toestemmingen` as const
  // who is asked something answers first, and reads how it stands after that
  const asked = answer?.may === 'answer' && request.statuses.some((status) => isAwaited(status, me))
  const own = answer !== null && <AnswerForm {...{ view, request, names, answer, mistakes }} />
  const title = `${words.with} ${request.recipient.name ?? words.nameless}`
  return (
    <DossierPage
      view={view}
      tab="consents"
      title={title}
      crumbs={[{ href: base, label: words.now }]}
      notice={notice}
      failed={hasMistakes(mistakes)}
    >
      <Mistakes of={mistakes} lang={lang} />
      <Heading>{title}</Heading>
      <Version request={request} base={base} words={words} />
      <Asked request={request} words={words} lang={lang} />
      {asked && own}
      <Parts request={request} names={names} me={me} words={words} lang={lang} />
      {!asked && own}
      <Details summary={words.stays}>
        <List items={words.staysList} />
      </Details>
      {isLead && request.replacedAt === null && request.takenBackAt === null && (
        <LeadActions request={request} base={base} />
      )}
      <History request={request} words={words} lang={lang} />
    </DossierPage>
  )
}

function isAwaited({ signers }: SectionStatus, me: PersonId): boolean {
  return signers.some(({ personId, answer }) => personId === me && answer === null)
}

function Version({
  request,
  base,
  words,
}: {
  request: RequestStatus
  base: `/dossiers/${string}`
  words: ConsentTexts
}) {
  return (
    <>
      {request.replacedById !== null && (
        <Alert kind="warning">
          {words.replaced} <Link href={`${base}/${request.replacedById}`}>{words.newer}</Link>
        </Alert>
      )}
      {request.takenBackAt !== null && <Alert kind="warning">{words.takenBack}</Alert>}
      {request.correctsId !== null && (
        <Text>
          {words.versionOf} {words.reason}: {request.correctionReason}.{' '}
          <Link href={`${base}/${request.correctsId}`}>{words.older}</Link>
        </Text>
      )}
    </>
  )
}

function Asked({ request, words, lang }: { request: RequestStatus; words: ConsentTexts; lang: Lang }) {
  return (
    <SummaryList
      lang={lang}
      rows={[
        { key: words.why, value: <Written>{request.explanation}</Written> },
        { key: words.purpose, value: sayPurpose(request.purpose, lang) },
        { key: words.kind, value: sayAgreement(request.kind, lang) },
        { key: words.period, value: sayPeriod(request, lang) },
        { key: words.askedBy, value: `${request.askedBy ?? words.someone}, ${sayMoment(request.askedAt, lang)}` },
      ]}
    />
  )
}

type Known = { request: RequestStatus; names: Names; me: PersonId; words: ConsentTexts; lang: Lang }

function Parts({ request, names, me, words, lang }: Known) {
  return (
    <DataTable<SectionStatus>
      caption={words.state}
      lang={lang}
      columns={[
        { label: words.part, rowHeader: true, cell: ({ section }) => sayPart(section, lang) },
        {
          label: words.state,
          cell: (status) => <StatusBadge kind={badgeOf[status.state]}>{stateWord(status, words)}</StatusBadge>,
        },
        {
          label: words.who,
          cell: ({ signers }) => (
            <List plain items={signers.map((signer) => saySigner(signer, names, me, words, lang))} />
          ),
        },
        { label: words.missing, cell: (status) => sayMissing(status, names, me, words) },
      ]}
      rows={request.statuses}
      empty=""
    />
  )
}

function saySigner(
  { personId, answer, last }: SignerStatus,
  names: Names,
  me: PersonId,
  words: ConsentTexts,
  lang: Lang,
): string {
  const who = personId === me ? words.you : (names.get(personId) ?? words.nameless)
  if (answer === null || last === null) return `${who}: ${words.noAnswer}`
  const by = last.recordedById === last.signerId ? '' : `, ${words.writtenDown(last.recordedBy ?? words.someone)}`
  return `${who}: ${words.answers[answer]} (${sayDay(last.on, lang, 'short')}, ${words.ways[last.way]}${by})`
}

/** Whose yes is still needed; of a consent that has had its time nothing is. */
function sayMissing({ state, signers }: SectionStatus, names: Names, me: PersonId, words: ConsentTexts): string {
  if (state === 'closed' || state === 'expired' || state === 'given') return words.nothingMissing
  if (signers.length === 0) return words.nobodyCanSign
  const waiting = signers.filter(({ answer }) => answer !== 'yes' && answer !== 'court')
  return words.needs(
    waiting.map(({ personId }) => (personId === me ? words.you : (names.get(personId) ?? words.nameless))).join(', '),
  )
}

function LeadActions({ request, base }: { request: RequestStatus; base: `/dossiers/${string}` }) {
  const here = `${base}/${request.id}` as const
  return (
    <>
      <Heading>Als casusregisseur</Heading>
      <Buttons>
        <LinkButton href={`${here}/vastleggen`}>Antwoord vastleggen</LinkButton>
        <LinkButton href={`${here}/verbeteren`}>Vraag verbeteren</LinkButton>
        <ActionButton action={`${here}/terugnemen`} look="danger" hidden={{ versie: String(request.version) }}>
          Vraag terugnemen
        </ActionButton>
      </Buttons>
      <Text small>
        Een vraag terugnemen sluit meteen alles wat op deze toestemming open is. De antwoorden blijven leesbaar.
      </Text>
    </>
  )
}
