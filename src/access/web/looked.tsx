import { capital } from '#ui/capital.ts'
import { StatusBadge } from '#ui/status-badge.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { DayText, MomentText } from '#ui/time-text.tsx'
import type { Lang } from '#ui/words.ts'
import { dayOf } from '#kernel/day.ts'
import { sayPart, sayPurpose, sayRole } from '../domain/say.ts'
import type { Look } from '../store/looked.ts'
import { lookedTexts, sayAction } from './looked-texts.ts'

/** "Wie heeft gekeken", as rows: organisation, function, time, parts, purpose, yes or no (LOOKED-1). */
export function LookedTable({ looks, lang }: { looks: readonly Look[]; lang: Lang }) {
  const words = lookedTexts[lang]
  return (
    <DataTable
      caption={words.caption}
      captionUnseen
      lang={lang}
      columns={columns(lang)}
      rows={looks}
      empty={words.empty}
    />
  )
}

function columns(lang: Lang): readonly Column<Look>[] {
  const words = lookedTexts[lang]
  return [
    {
      label: words.when,
      rowHeader: true,
      cell: ({ at, inList }) =>
        inList ? (
          <DayText on={dayOf(at)} lang={lang} length="short" />
        ) : (
          <MomentText at={at} lang={lang} length="short" />
        ),
    },
    { label: words.who, cell: (look) => sayLooker(look, lang) },
    { label: words.what, cell: (look) => <What look={look} lang={lang} /> },
    { label: words.parts, cell: ({ parts }) => parts.map((part) => sayPart(part, lang)).join(', ') },
    { label: words.purpose, cell: ({ purpose }) => (purpose === null ? words.noPurpose : sayPurpose(purpose, lang)) },
  ]
}

function sayLooker({ mine, role, organisation, standIn }: Look, lang: Lang): string {
  const words = lookedTexts[lang]
  if (mine) return words.self
  const job = role === null ? words.family : capital(sayRole(role, lang))
  return [[job, standIn ? words.standIn : ''].filter(Boolean).join(' '), organisation].filter(Boolean).join(', ')
}

function What({ look, lang }: { look: Look; lang: Lang }) {
  const words = lookedTexts[lang]
  if (look.refused !== null)
    return (
      <>
        <StatusBadge kind="warning">{words.refused}</StatusBadge> {sayAction(look.action, lang)}:{' '}
        {words.refusedWhy(look.refused)}
      </>
    )
  return <>{look.inList ? words.inList(look.times) : sayAction(look.action, lang)}</>
}
