import { sayMoney } from '#kernel/money.ts'
import { Card } from '#ui/card.tsx'
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx'
import { Link } from '#ui/text.tsx'
import { DayText, PeriodText } from '#ui/time-text.tsx'
import { mayWrite } from '../../domain/standing.ts'
import { say } from '../../domain/words.ts'
import { proposalHref } from './address.ts'
import type { ProposalView } from './view.ts'

/** What stands above the text: for whom, of whom, about what, with how much money. */
export function FactsPart({ view }: { view: ProposalView }) {
  const { head, names, newest, standing } = view
  const rows: readonly (SummaryRow | false)[] = [
    {
      key: 'Versie',
      value: (
        <>
          {`${newest.number}, `}
          <DayText on={newest.datedOn} />
        </>
      ),
    },
    head.addressee !== '' && { key: 'Aan', value: head.addressee },
    head.sender !== '' && { key: 'Van', value: head.sender },
    names.commissionedBy !== null && { key: 'In opdracht van', value: names.commissionedBy },
    head.drawnUpBy !== '' && { key: 'Opgesteld door', value: head.drawnUpBy },
    names.maker !== null && { key: 'Gemaakt door', value: names.maker },
    names.subject !== null &&
      head.subjectId !== null && {
        key: 'Onderwerp',
        value: <Link href={`/bestuur/onderwerpen/${head.subjectId}`}>{names.subject}</Link>,
      },
    names.theme !== null && { key: 'Thema', value: names.theme },
    names.ambition !== null && {
      key: 'Ambitie',
      value: <Link href={`/agenda/${names.ambition.agendaId}/ambities/${head.ambitionId}`}>{names.ambition.name}</Link>,
    },
    names.action !== null && {
      key: 'Actie',
      value: <Link href={`/agenda/${names.action.agendaId}/acties/${head.actionId}`}>{names.action.name}</Link>,
    },
    names.follows !== null &&
      head.followsId !== null && {
        key: 'Vervolg op',
        value: <Link href={proposalHref(head.followsId)}>{names.follows}</Link>,
      },
    names.sibling !== null &&
      head.siblingId !== null && {
        key: 'Hoort bij',
        value: <Link href={proposalHref(head.siblingId)}>{names.sibling}</Link>,
      },
    { key: 'Geld', value: moneyOf(head.moneyCents, head.moneyWithinBudget) },
    {
      key: 'Inkoop',
      value: `${say.purchasings[head.purchasing]}${head.changesPurchasing ? ': de inkoopstrategie verandert' : ''}`,
    },
    (head.holdsFrom !== null || head.holdsUntil !== null) && {
      key: 'Geldt',
      value: <PeriodText period={{ from: head.holdsFrom, until: head.holdsUntil }} />,
    },
    head.extendableUntil !== null && { key: 'Te verlengen tot', value: <DayText on={head.extendableUntil} /> },
    head.reviewOn !== null && { key: 'Opnieuw bekijken', value: <DayText on={head.reviewOn} /> },
    head.sourcePlace !== '' && { key: 'Bron', value: head.sourcePlace },
  ]
  return (
    <Card
      title="Gegevens"
      id="gegevens"
      action={
        mayWrite(standing) && head.state !== 'decided' ? (
          <Link href={proposalHref(head.id, 'gegevens')}>Wijzigen</Link>
        ) : undefined
      }
    >
      <SummaryList rows={rows.filter((row): row is SummaryRow => row !== false)} />
    </Card>
  )
}

function moneyOf(cents: number | null, within: boolean | null): string {
  if (cents === null || cents === 0) return 'Geen geld nodig'
  const where =
    within === null
      ? 'niet gezegd of het binnen de begroting valt'
      : within
        ? 'binnen de begroting'
        : 'buiten de begroting'
  return `${sayMoney(cents)}, ${where}`
}
