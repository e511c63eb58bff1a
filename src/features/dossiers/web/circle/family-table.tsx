import { sayRole } from '#access/domain/say.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { sayDay, sayPeriod } from '#ui/dates.ts'
import { Heading, Link, Text } from '#ui/text.tsx'
import type { Lang } from '#ui/words.ts'
import { authorityWays } from '../../domain/identity-check.ts'
import type { FamilyMember } from '../../store/circle-read.ts'
import type { DossierView } from '../frame.tsx'
import { type CircleTexts, circleTexts } from './texts.ts'
import type { CircleView } from './view.ts'

/** The family: who is who to the child, who holds authority from when until when, and how that was seen. */
export function FamilyTable({ view, circle }: { view: DossierView; circle: CircleView }) {
  const lang = view.shell.lang ?? 'nl'
  const words = circleTexts[lang]
  if (circle.circle.family.length === 0) return null
  return (
    <>
      <Heading id="gezin">{words.family}</Heading>
      <Text>{words.familyIntro}</Text>
      <DataTable
        caption={words.family}
        captionUnseen
        lang={lang}
        columns={columns(view, circle, words, lang)}
        rows={circle.circle.family}
        empty=""
      />
    </>
  )
}

function columns(
  view: DossierView,
  circle: CircleView,
  words: CircleTexts,
  lang: Lang,
): readonly Column<FamilyMember>[] {
  return [
    { label: words.name, rowHeader: true, cell: (member) => member.name ?? words.unknown },
    { label: words.relation, cell: (member) => sayRole(member.kind, lang) },
    { label: words.authority, cell: (member) => sayAuthority(member, words, lang) },
    { label: words.checked, cell: (member) => sayCheck(member, circle, words, lang) },
    { label: words.account, cell: (member) => (member.hasAccount ? words.hasAccount : words.noAccount) },
    ...(circle.isLead
      ? [
          {
            label: words.actions,
            cell: (member: FamilyMember) => (
              <Link
                href={`/dossiers/${view.head.id}/kring/gezin/${member.id}/vaststellen`}
                label={`Vaststellen: identiteit en gezag van ${member.name ?? 'deze persoon'}`}
              >
                Vaststellen
              </Link>
            ),
          },
        ]
      : []),
  ]
}

function sayAuthority(member: FamilyMember, words: CircleTexts, lang: Lang): string {
  if (!member.authority) return words.noAuthority
  const period = sayPeriod({ from: member.authorityFrom, until: member.authorityUntil }, lang, 'short')
  const source = member.authoritySource
  const known = authorityWays.find((way) => way === source)
  const way = source === null ? '' : ` (${known === undefined ? source : words.authorityWays[known]})`
  return words.authoritySince(period, way)
}

function sayCheck(member: FamilyMember, { checks }: CircleView, words: CircleTexts, lang: Lang): string {
  const check = checks.find((each) => each.personId === member.personId)
  if (check === undefined) return words.notChecked
  return words.checkedOn(
    sayDay(check.on, lang, 'short'),
    words.identityWays[check.identityWay],
    check.recordedBy ?? words.someone,
  )
}
