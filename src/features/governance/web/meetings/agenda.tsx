import { ActionButton } from '#ui/button.tsx'
import { Stack } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Heading, Link, List, Text, Unseen, Written } from '#ui/text.tsx'
import { type Item, type Meeting, sayMeeting } from '../../domain/meeting.ts'
import type { Paper } from '../../store/meeting-papers.ts'
import { PaperList } from './paper-list.tsx'
import { itemHref } from './places.ts'

type Props = {
  meeting: Pick<Meeting, 'id' | 'agendaSentAt' | 'state'>
  items: readonly Item[]
  papers: readonly Paper[]
  /** The reader prepares this meeting: with what can be done. */
  keeps: boolean
  /** On paper and in public: without links to what only colleagues may open. */
  onPaper?: boolean
  /** Where papers are downloaded. */
  papersAt?: (paper: Paper) => `/${string}`
}

/** The points of an agenda in their order, each with its papers, guests and outcome. */
export function Agenda(props: Props) {
  const { items, keeps, meeting } = props
  if (items.length === 0)
    return (
      <EmptyState title="Er staat nog niets op de agenda dat u kunt lezen.">
        {keeps
          ? 'Voeg een punt toe, of zet een punt op de agenda dat op een vergadering wacht.'
          : meeting.agendaSentAt === null
            ? 'De agenda is nog een concept. Leden en gasten lezen haar als zij verstuurd is.'
            : 'U leest alleen de punten van overleggen waar u in zit, en wat openbaar is.'}
      </EmptyState>
    )
  return (
    <Stack>
      {items.map((item, index) => (
        <section id={`punt-${item.id}`}>
          <Point {...props} item={item} number={index + 1} isLast={index === items.length - 1} />
        </section>
      ))}
    </Stack>
  )
}

type PointProps = Props & { item: Item; number: number; isLast: boolean }

function Point({ item, number, isLast, meeting, papers, keeps, onPaper, papersAt }: PointProps) {
  const own = papers.filter(({ itemId }) => itemId === item.id)
  return (
    <>
      <Heading level={3}>{`${number}. ${item.title}`}</Heading>
      <Text small>
        {sayFacts(item)} <ItemBadges item={item} />
      </Text>
      {item.proposalId !== null && item.proposalName !== null && (
        <Text>
          Voorstel:{' '}
          {onPaper ? (
            item.proposalName
          ) : (
            <Link href={`/bestuur/voorstellen/${item.proposalId}`}>{item.proposalName}</Link>
          )}
        </Text>
      )}
      {item.note !== '' && <Written>{item.note}</Written>}
      {item.guests.length > 0 && (
        <Text small>
          {`Gast bij dit punt: ${item.guests.map(({ name, organisationName }) => [name, organisationName].filter((part) => part !== null).join(' van ')).join(', ')}`}
        </Text>
      )}
      <PaperList papers={own} meetingId={meeting.id} keeps={keeps && !onPaper} at={papersAt} />
      {item.outcome !== '' && (
        <>
          <Text small>Uitkomst</Text>
          <Written>{item.outcome}</Written>
        </>
      )}
      {keeps && !onPaper && <ItemLinks item={item} isFirst={number === 1} isLast={isLast} />}
    </>
  )
}

function ItemLinks({ item, isFirst, isLast }: { item: Item; isFirst: boolean; isLast: boolean }) {
  const of = <Unseen>{`: ${item.title}`}</Unseen>
  const links = [
    <Link href={itemHref(item.id)}>Wijzigen{of}</Link>,
    <Link href={itemHref(item.id, '/uitkomst')}>Uitkomst{of}</Link>,
    ...(item.state === 'open' ? [<Link href={itemHref(item.id, '/verplaatsen')}>Verplaatsen{of}</Link>] : []),
    <Link href={itemHref(item.id, '/stukken')}>Stuk toevoegen{of}</Link>,
    <Link href={itemHref(item.id, '/gasten')}>Gasten{of}</Link>,
  ]
  return (
    <div class="utrecht-button-group sh-buttons">
      {!isFirst && <Shift item={item} to="omhoog" />}
      {!isLast && <Shift item={item} to="omlaag" />}
      <Text small>
        {links.map((link, index) => (
          <>
            {index > 0 && ' · '}
            {link}
          </>
        ))}
      </Text>
    </div>
  )
}

function Shift({ item, to }: { item: Item; to: 'omhoog' | 'omlaag' }) {
  return (
    <ActionButton
      action={itemHref(item.id, '/schuiven')}
      hidden={{ richting: to }}
      look="link"
      label={`${item.title} ${to} op de agenda`}
    >
      {to === 'omhoog' ? 'Omhoog' : 'Omlaag'}
    </ActionButton>
  )
}

function ItemBadges({ item }: { item: Item }) {
  return (
    <>
      {item.isConfidential && <StatusBadge kind="warning">vertrouwelijk</StatusBadge>}
      {item.state !== 'open' && (
        <StatusBadge kind={item.state === 'done' ? 'success' : 'neutral'}>{sayMeeting.items[item.state]}</StatusBadge>
      )}
    </>
  )
}

/** "ter bespreking · 20 minuten · door Pia · thema Samenhang". */
function sayFacts(item: Item): string {
  return [
    sayMeeting.kinds[item.kind],
    item.minutes === null ? null : `${item.minutes} minuten`,
    item.presenter === '' ? null : `door ${item.presenter}`,
    item.themeName === null ? null : `thema ${item.themeName}`,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

/** Points that wait, to put on this agenda. */
export function Waiting({ items, meeting }: { items: readonly Item[]; meeting: Pick<Meeting, 'id'> }) {
  return (
    <List
      items={items.map((item) => (
        <>
          {item.title}{' '}
          <ActionButton
            action={itemHref(item.id, '/verplaatsen')}
            hidden={{ naar: meeting.id }}
            look="link"
            label={`${item.title} op deze agenda zetten`}
          >
            Op deze agenda zetten
          </ActionButton>
        </>
      ))}
    />
  )
}
