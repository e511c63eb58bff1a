import type { Child } from '#jsx/jsx-runtime'
import { sayPart, sayPurpose, sayRole } from '#access/domain/say.ts'
import { findGround } from '#access/domain/grounds.ts'
import type { Basis } from '#access/domain/relation.ts'
import { sayings } from '#access/web/explain-texts.ts'
import { LinkButton } from '#ui/button.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { sayPeriod } from '#ui/dates.ts'
import { Details } from '#ui/details.tsx'
import { Buttons } from '#ui/form.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Heading, Link, List, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Lang } from '#ui/words.ts'
import type { CircleRow } from '../../store/circle-read.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import { FamilyTable } from './family-table.tsx'
import { type CircleTexts, circleTexts } from './texts.ts'
import type { CircleView, Seat } from './view.ts'

type Props = { view: DossierView; circle: CircleView; notice?: string | undefined }

/** "De kring": who is around the child, since when, why and on what ground; changed only by the lead (CIRCLE-1). */
export function CirclePage({ view, circle, notice }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = circleTexts[lang]
  const base = `/dossiers/${view.head.id}` as const
  return (
    <DossierPage view={view} tab="circle" notice={notice}>
      <Text lead>{words.intro}</Text>
      <Text>
        <Link href={`${base}/wie-kan-dit-zien`}>{words.whoCanSee}</Link>
      </Text>
      <Doings circle={circle} base={base} words={words} />
      <Heading>{words.people}</Heading>
      <DataTable
        caption={words.people}
        captionUnseen
        lang={lang}
        columns={seatColumns(view, circle, words, lang)}
        rows={circle.seats}
        empty=""
      />
      {circle.coming.length > 0 && (
        <>
          <Heading level={3}>{words.coming}</Heading>
          <List items={circle.coming.map((row) => `${whoIs(row, words, lang)}: ${sayPeriod(row, lang)}`)} />
        </>
      )}
      <FamilyTable view={view} circle={circle} />
      <Past rows={circle.past} words={words} lang={lang} />
    </DossierPage>
  )
}

function Doings({ circle, base, words }: { circle: CircleView; base: `/dossiers/${string}`; words: CircleTexts }) {
  const { isLead, mayTakeLead, mayInvite } = circle
  if (!isLead && !mayTakeLead && !mayInvite) return null
  return (
    <Buttons>
      {isLead && <LinkButton href={`${base}/kring/toevoegen`}>Medewerker toevoegen</LinkButton>}
      {isLead && <LinkButton href={`${base}/kring/gezin/toevoegen`}>Gezin of netwerk toevoegen</LinkButton>}
      {isLead && <LinkButton href={`${base}/kring/regie`}>Regie overdragen</LinkButton>}
      {mayTakeLead && <LinkButton href={`${base}/kring/regie`}>Regie op u nemen</LinkButton>}
      {mayInvite && <LinkButton href={`${base}/kring/steunpersoon`}>{words.inviteSupporter}</LinkButton>}
    </Buttons>
  )
}

function seatColumns(view: DossierView, circle: CircleView, words: CircleTexts, lang: Lang): readonly Column<Seat>[] {
  const changes = (row: CircleRow): Child =>
    row.organisationId === null ? null : (
      <>
        <Link
          href={`/dossiers/${view.head.id}/kring/${row.id}/wijzigen`}
          label={`Wijzigen wat ${row.name ?? 'deze persoon'} ziet`}
        >
          Wijzigen
        </Link>{' '}
        <Link
          href={`/dossiers/${view.head.id}/kring/${row.id}/beeindigen`}
          label={`Uit de kring halen: ${row.name ?? 'deze persoon'}`}
        >
          Uit de kring
        </Link>
      </>
    )
  return [
    {
      label: words.name,
      rowHeader: true,
      cell: ({ row, standIns }) => (
        <>
          {row.name ?? words.unknown}
          {(row.holderId as string) === circle.circle.leadId && (
            <>
              {' '}
              <StatusBadge kind="info">{words.lead}</StatusBadge>
            </>
          )}
          {standIns.length > 0 && <Text small>{sayings[lang].standIns(standIns)}</Text>}
        </>
      ),
    },
    { label: words.job, cell: ({ row }) => [sayRole(row.role, lang), row.organisation].filter(Boolean).join(', ') },
    {
      label: words.why,
      cell: ({ row }) => (
        <>
          {row.reason}
          <Text small>
            {sayBasis(row.basis, words)}. {words.purpose(sayPurpose(row.purpose, lang))}.
          </Text>
        </>
      ),
    },
    {
      label: words.since,
      cell: ({ row }) =>
        row.until === null ? <DayText on={row.from} lang={lang} length="short" /> : sayPeriod(row, lang, 'short'),
    },
    {
      label: words.sees,
      cell: ({ sees }) =>
        sees.length === 0 ? words.nothing : sees.map((section) => sayPart(section, lang)).join(', '),
    },
    ...(circle.isLead ? [{ label: words.actions, cell: ({ row }: Seat) => changes(row) }] : []),
  ]
}

export function sayBasis(basis: Basis, words: CircleTexts): string {
  if (basis.kind !== 'legal') return words.basis[basis.kind]
  const ground = findGround(basis.ground)
  return ground === null ? basis.ground : words.ground(ground.dutch, ground.source)
}

function whoIs(row: CircleRow, words: CircleTexts, lang: Lang): string {
  return `${row.name ?? words.unknown} (${[sayRole(row.role, lang), row.organisation].filter(Boolean).join(', ')})`
}

function Past({ rows, words, lang }: { rows: readonly CircleRow[]; words: CircleTexts; lang: Lang }) {
  if (rows.length === 0) return null
  return (
    <Details summary={words.history}>
      <DataTable
        caption={words.historyCaption}
        captionUnseen
        lang={lang}
        columns={[
          { label: words.name, rowHeader: true, cell: (row) => whoIs(row, words, lang) },
          { label: words.period, cell: (row) => sayPast(row, lang) },
          { label: words.why, cell: (row) => row.reason },
          { label: words.ended, cell: (row) => row.endedReason ?? '–' },
        ]}
        rows={rows}
        empty=""
      />
    </Details>
  )
}

/** Who came and went on one day has a period without a day: that day is said. */
function sayPast(row: CircleRow, lang: Lang): string {
  return row.until !== null && row.until <= row.from
    ? sayPeriod({ from: row.from, until: null }, lang, 'short')
    : sayPeriod(row, lang, 'short')
}
