import type { OrganisationId } from '#kernel/id.ts'
import { sections } from '#access/domain/words.ts'
import { type Explanation } from '#access/store/explain.ts'
import { type Look, type LookFilter, lookKinds } from '#access/store/looked.ts'
import { WhoCanSeeTables } from '#access/web/explain.tsx'
import { lookedTexts } from '#access/web/looked-texts.ts'
import { LookedTable } from '#access/web/looked.tsx'
import type { Address } from '#ui/address.ts'
import { type DateEntry, entryOf } from '#ui/date-entry.ts'
import { DateField } from '#ui/date-field.tsx'
import { sayDay } from '#ui/dates.ts'
import { type Chip, FilteredList } from '#ui/filter-panel.tsx'
import { Mistakes, type MistakeList, hasMistakes } from '#ui/mistakes.tsx'
import { Select } from '#ui/select.tsx'
import { Heading, Link, Text } from '#ui/text.tsx'
import { DossierPage, type DossierView } from '../frame.tsx'
import { circleTexts } from './texts.ts'

/** "Wie kan dit zien, en waarom": every section with everyone who sees it, and everyone who does not (EXPLAIN-1). */
export function WhoCanSeePage({
  view,
  explanation,
  detailed,
}: {
  view: DossierView
  explanation: Explanation
  detailed: boolean
}) {
  const lang = view.shell.lang ?? 'nl'
  const { id } = view.head
  const title = circleTexts[lang].whoCanSee
  return (
    <DossierPage view={view} tab="circle" title={title}>
      <Heading>{title}</Heading>
      <WhoCanSeeTables
        explanation={explanation}
        sections={sections}
        detailed={detailed}
        consentHref={(requestId) => `/dossiers/${id}/toestemmingen/${requestId}`}
        lang={lang}
      />
    </DossierPage>
  )
}

type LookedProps = {
  view: DossierView
  looks: readonly Look[]
  next: string | null
  filter: LookFilter
  typed: { readonly from: DateEntry; readonly to: DateEntry }
  organisations: readonly { readonly id: OrganisationId; readonly name: string }[]
  /** False on a page after the newest. */
  newest: boolean
  mistakes?: MistakeList
}

/** "Wie heeft gekeken", for the family: every look and every refused attempt, the newest first (LOOKED-1). */
export function LookedPage({ view, looks, next, filter, typed, organisations, newest, mistakes = {} }: LookedProps) {
  const lang = view.shell.lang ?? 'nl'
  const words = lookedTexts[lang]
  const path = `/dossiers/${view.head.id}/wie-heeft-gekeken` as const
  return (
    <DossierPage view={view} tab="looked" failed={hasMistakes(mistakes)}>
      <Mistakes of={mistakes} lang={lang} />
      <Text lead>{words.intro}</Text>
      <FilteredList
        action={path}
        found={words.found}
        lang={lang}
        chips={chipsOf(path, filter, organisations, lang)}
        clear={path}
        filters={
          <>
            <DateField
              name="sinds"
              label={words.filters.from}
              value={typed.from}
              mistake={mistakes['sinds']}
              lang={lang}
              optional
            />
            <DateField
              name="tot"
              label={words.filters.to}
              value={typed.to}
              mistake={mistakes['tot']}
              lang={lang}
              optional
            />
            <Select
              name="organisatie"
              label={words.filters.organisation}
              blank={words.filters.everyone}
              value={filter.organisationId ?? null}
              options={organisations.map((each) => ({ value: each.id, label: each.name }))}
              lang={lang}
              optional
            />
            <Select
              name="soort"
              label={words.filters.kind}
              blank={words.filters.all}
              value={filter.kind ?? null}
              options={lookKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
              lang={lang}
              optional
            />
          </>
        }
      >
        <LookedTable looks={looks} lang={lang} />
        {(!newest || next !== null) && (
          <nav class="sh-pages" aria-label={words.leaves}>
            {!newest && <Link href={addressOf(path, filter, null)}>{words.newest}</Link>}
            {next !== null && <Link href={addressOf(path, filter, next)}>{words.older}</Link>}
          </nav>
        )}
      </FilteredList>
      <Text small>{words.strange}</Text>
    </DossierPage>
  )
}

/** The list with these filters in its address, from a line on. Days go as the three boxes of the form. */
function addressOf(path: `/${string}`, { from, to, organisationId, kind }: LookFilter, after: string | null): Address {
  const query = new URLSearchParams()
  const put = (name: string, entry: DateEntry) => {
    query.set(`${name}-dag`, entry.day)
    query.set(`${name}-maand`, entry.month)
    query.set(`${name}-jaar`, entry.year)
  }
  if (from) put('sinds', entryOf(from))
  if (to) put('tot', entryOf(to))
  if (organisationId) query.set('organisatie', organisationId)
  if (kind) query.set('soort', kind)
  if (after !== null) query.set('na', after)
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

function chipsOf(
  path: `/${string}`,
  filter: LookFilter,
  organisations: LookedProps['organisations'],
  lang: 'nl' | 'en',
): readonly Chip[] {
  const words = lookedTexts[lang]
  const without = (more: LookFilter) => addressOf(path, { ...filter, ...more }, null)
  const { from, to, organisationId, kind } = filter
  return [
    from && { label: `${words.filters.from} ${sayDay(from, lang, 'short')}`, without: without({ from: null }) },
    to && { label: `${words.filters.to} ${sayDay(to, lang, 'short')}`, without: without({ to: null }) },
    organisationId && {
      label: organisations.find((each) => each.id === organisationId)?.name ?? words.filters.organisation,
      without: without({ organisationId: null }),
    },
    kind && { label: words.kinds[kind], without: without({ kind: null }) },
  ].filter((chip) => typeof chip === 'object' && chip !== null)
}
