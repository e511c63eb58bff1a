import { sayPart } from '#access/domain/say.ts'
import type { PersonId } from '#kernel/id.ts'
import { capital } from '#ui/capital.ts'
import { Alert } from '#ui/alert.tsx'
import { ActionButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Radios } from '#ui/choices.tsx'
import { sayMoment } from '#ui/dates.ts'
import { Form } from '#ui/form.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Heading, List, Text } from '#ui/text.tsx'
import type { RequestStatus, SectionStatus, SignatureRow } from '../../domain/consent-view.ts'
import type { DossierView } from '../frame.tsx'
import { consentTexts } from './texts.ts'

/** What someone of the family can do with a question. */
export type AnswerView = {
  readonly me: PersonId
  readonly may: 'answer' | 'not-a-signer' | 'court-decided' | 'over'
  readonly identityEstablished: boolean
  /** An answer of theirs that someone else wrote down, and that they may dispute. */
  readonly disputable: SignatureRow | null
  readonly formKey: string
}

type Props = {
  view: DossierView
  request: RequestStatus
  names: ReadonlyMap<PersonId, string>
  answer: AnswerView
  mistakes: MistakeList
}

/**
 * One's own answer on one screen (CONSENT-4): yes or no for each section, nothing filled in, no as easy as yes; and
 * withdrawing with one press where one said yes (CONSENT-7).
 */
export function AnswerForm({ view, request, names, answer, mistakes }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = consentTexts[lang]
  const here = `/dossiers/${view.head.id}/toestemmingen/${request.id}` as const
  if (answer.may === 'over') return null
  if (answer.may === 'court-decided') return <Alert lang={lang}>{words.courtDecided}</Alert>
  if (answer.may === 'not-a-signer') {
    const deciders = new Set(request.statuses.flatMap(({ signers }) => signers.map(({ personId }) => personId)))
    return (
      <Card title={words.yours}>
        <Text>{words.notYours}</Text>
        <List items={[...deciders].map((person) => names.get(person) ?? words.nameless)} />
      </Card>
    )
  }
  const mine = (status: SectionStatus) => status.signers.find(({ personId }) => personId === answer.me)?.answer ?? null
  const given = request.statuses.filter((status) => mine(status) === 'yes')
  const toAnswer = request.statuses.filter((status) => mine(status) !== 'yes')
  return (
    <Card title={words.yours} id="antwoord">
      {answer.disputable !== null && <Dispute view={view} here={here} row={answer.disputable} />}
      {!answer.identityEstablished && toAnswer.length > 0 && (
        <Alert kind="warning" title={words.identity} lang={lang}>
          {words.identityText(sayLead(view, words.casusregisseur))}
        </Alert>
      )}
      {given.length > 0 && <Given view={view} here={here} given={given} />}
      {toAnswer.length > 0 && (
        <Form
          action={`${here}/antwoord`}
          submit={words.submit}
          also={{ label: words.noToAll, name: 'alles', value: 'nee' }}
          formKey={answer.formKey}
        >
          <Text>{words.choose}</Text>
          {toAnswer.map(({ section }) => (
            <Radios
              name={`deel-${section}`}
              label={capital(sayPart(section, lang))}
              mistake={mistakes[`deel-${section}`]}
              options={[
                { value: 'ja', label: words.yes },
                { value: 'nee', label: words.no },
              ]}
              lang={lang}
            />
          ))}
        </Form>
      )}
    </Card>
  )
}

function Given({ view, here, given }: { view: DossierView; here: `/${string}`; given: readonly SectionStatus[] }) {
  const lang = view.shell.lang ?? 'nl'
  const words = consentTexts[lang]
  return (
    <>
      <Heading level={3}>{words.saidYes}</Heading>
      <SummaryList
        lang={lang}
        rows={given.map(({ consentId, section }) => ({
          key: capital(sayPart(section, lang)),
          value: (
            <ActionButton
              action={`${here}/intrekken`}
              hidden={{ deel: consentId }}
              label={words.withdrawPart(sayPart(section, lang))}
            >
              {words.withdraw}
            </ActionButton>
          ),
        }))}
      />
      {given.length > 1 && (
        <ActionButton action={`${here}/intrekken`} hidden={{ deel: given.map(({ consentId }) => consentId).join(',') }}>
          {words.withdrawAll}
        </ActionButton>
      )}
      <Text small>{words.withdrawHint}</Text>
    </>
  )
}

function Dispute({ view, here, row }: { view: DossierView; here: `/${string}`; row: SignatureRow }) {
  const lang = view.shell.lang ?? 'nl'
  const words = consentTexts[lang]
  return (
    <Alert title={words.disputeTitle} lang={lang}>
      <Text>{words.disputeText(row.recordedBy ?? words.someone, sayMoment(row.recordedAt, lang))}</Text>
      <ActionButton action={`${here}/betwisten`}>{words.dispute}</ActionButton>
      <Text small>{words.disputeHint}</Text>
    </Alert>
  )
}

/** Whom to see: the lead, with organisation and phone. */
function sayLead({ head }: DossierView, otherwise: string): string {
  if (head.lead === null) return otherwise
  const { name, organisation, phone } = head.lead
  return `${name}, ${organisation}${phone === null ? '' : ` (${phone})`}`
}
