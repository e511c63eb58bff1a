import { type Day, daysBetween } from '#kernel/day.ts'
import { findAddress } from '#ui/address.ts'
import { ActionButton, LinkButton } from '#ui/button.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { sayDay } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Stack } from '#ui/card.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Link, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Lang } from '#ui/words.ts'
import { closesByHand, sayWork } from '../kinds.ts'
import type { WorkItem } from '../store/work-list.ts'
import type { AboutWhat } from '../store/work-names.ts'
import type { WorkId } from '../store/work-store.ts'
import { byMoment, whenOf } from '../when.ts'
import { type WorkTexts, familyTexts, staffTexts } from './texts.ts'

type Props = {
  shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  reader: 'staff' | 'family'
  /** Where one goes who has nothing to do. */
  next: Onward
  items: readonly WorkItem[]
  /** What tasks around the region are about. */
  names: ReadonlyMap<WorkId, AboutWhat>
  more: boolean
  /** False on a page after the first. */
  first: boolean
  /** A task was just closed. */
  finished: boolean
  on: Day
}

const onward = {
  '/dossiers': 'toDossiers',
  '/beheer': 'toAdministration',
  '/regio': 'toRegion',
} as const satisfies Record<string, keyof WorkTexts>
export type Onward = keyof typeof onward

/** What there is to do for who looks, what is due first on top; about whom, and what. */
export function WorkPage({ shell, reader, next, items, names, more, first, finished, on }: Props) {
  const lang = shell.lang ?? 'nl'
  const words = reader === 'family' ? familyTexts[lang] : staffTexts
  const reading = { words, reader, lang, on, names }
  const columns = columnsFor(reading)
  const done = doneColumn(reading)
  const last = items.at(-1)
  return (
    <Page {...shell} title={words.title} notice={finished ? words.finished : undefined}>
      {items.length === 0 ? (
        <EmptyState title={words.none} action={<LinkButton href={next}>{words[onward[next]]}</LinkButton>}>
          <Text>{words.noneText}</Text>
        </EmptyState>
      ) : (
        <Stack>
          {byMoment(items, on).map((group) => (
            <DataTable
              caption={words.moments[group.when]}
              columns={group.items.some(({ kind }) => closesByHand(kind)) ? [...columns, done] : columns}
              rows={group.items}
              empty=""
              lang={lang}
            />
          ))}
        </Stack>
      )}
      {(more || !first) && (
        <nav class="sh-pages" aria-label={words.pages}>
          {!first && <Link href="/">{words.first}</Link>}
          {more && last && <Link href={`/?na=${last.id}`}>{words.more}</Link>}
        </nav>
      )}
    </Page>
  )
}

type Reading = { words: WorkTexts; reader: 'staff' | 'family'; lang: Lang; on: Day; names: Props['names'] }

function columnsFor(reading: Reading): readonly Column<WorkItem>[] {
  const { words, reader, lang, on } = reading
  const say = (item: WorkItem) => sayWork(item.kind, reader, lang)
  return [
    {
      label: words.what,
      rowHeader: true,
      cell: (item) => <Link href={findAddress(item.path) ?? '/'}>{say(item)}</Link>,
    },
    { label: words.about, cell: (item) => aboutWhat(item, reading) || '–' },
    { label: words.due, cell: (item) => <Due on={on} dueOn={item.dueOn} words={words} lang={lang} /> },
  ]
}

/** The button, where at least one of the rows is closed by hand. */
function doneColumn(reading: Reading): Column<WorkItem> {
  const { words, reader, lang } = reading
  return {
    label: words.done,
    cell: (item) =>
      closesByHand(item.kind) ? (
        <ActionButton
          action={`/werk/${item.id}/klaar`}
          label={words.pressFor(sayWork(item.kind, reader, lang), aboutWhat(item, reading))}
        >
          {words.press}
        </ActionButton>
      ) : (
        '–'
      ),
  }
}

function aboutWhat({ id, called, number, requestNumber }: WorkItem, { words, names, lang }: Reading): string {
  if (called !== null) return `${called} (${number ?? ''})`
  if (requestNumber !== null) return `${words.request} ${requestNumber}`
  const about = names.get(id)
  if (about === undefined) return ''
  return about.onDay === null ? about.name : `${about.name}, ${sayDay(about.onDay, lang)}`
}

/** When it is due, in words: the colour alone would tell nothing to who does not see it. */
function Due({ dueOn, on, words, lang }: { dueOn: Day | null; on: Day; words: WorkTexts; lang: Lang }) {
  if (dueOn === null) return <>{words.noDate}</>
  const when = whenOf(dueOn, on)
  if (when === 'today') return <StatusBadge kind="warning">{words.today}</StatusBadge>
  if (when !== 'late') return <DayText on={dueOn} lang={lang} length={when === 'week' ? 'weekday' : 'long'} />
  return (
    <>
      <StatusBadge kind="danger">{words.daysLate(daysBetween(dueOn, on))}</StatusBadge>{' '}
      <DayText on={dueOn} lang={lang} />
    </>
  )
}
