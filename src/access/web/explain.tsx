import { capital } from '#ui/capital.ts'
import type { Address } from '#ui/address.ts'
import { Card } from '#ui/card.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Explain, type Seer } from '#ui/details.tsx'
import { Link, List, Text } from '#ui/text.tsx'
import type { Lang } from '#ui/words.ts'
import type { PartStanding } from '../domain/explain.ts'
import { sayPart, sayRole } from '../domain/say.ts'
import type { Section } from '../domain/words.ts'
import type { Explanation, NamedStanding } from '../store/explain.ts'
import { sayings } from './explain-texts.ts'

/** Someone in the circle as one reads them: name, function, organisation. */
export function sayWho({ who, relation }: NamedStanding, lang: Lang): string {
  const place = [sayRole(relation.role, lang), who.organisation].filter(Boolean).join(', ')
  return `${who.name ?? sayings[lang].unknown} (${place})`
}

type CardProps = {
  explanation: Explanation
  section: Section
  /** The page with all sections: `/dossiers/:id/wie-kan-dit-zien`. */
  href: Address
  lang: Lang
}

/** "Wie kan dit zien, en waarom", at the section itself: who reads or writes it now, and on what ground (EXPLAIN-1). */
export function WhoCanSee({ explanation, section, href, lang }: CardProps) {
  const words = sayings[lang]
  const seers = explanation.standings.flatMap((standing): Seer[] => {
    const part = standing.parts.find((each) => each.section === section)
    if (part?.open !== true) return []
    const why = `${part.mayWrite ? words.mayWrite : words.mayRead} · ${words.reason(part.reason)}`
    return [{ who: sayWho(standing, lang), why, ...(part.until === null ? {} : { until: words.until(part.until) }) }]
  })
  return (
    <Explain seers={seers} lang={lang}>
      {seers.length === 0 && <Text>{words.nobody}</Text>}
      <Text small>
        <Link href={href}>{words.wholeList}</Link>
      </Text>
    </Explain>
  )
}

type TablesProps = {
  explanation: Explanation
  sections: readonly Section[]
  /** May know what the family answered: the family itself and the lead (CONSENT-12). */
  detailed: boolean
  /** Where a question for consent is read. */
  consentHref: (requestId: string) => Address
  lang: Lang
}

/** The same for every section, and who is in the circle and does not see it, with what is missing. */
export function WhoCanSeeTables({ explanation, sections, detailed, consentHref, lang }: TablesProps) {
  const words = sayings[lang]
  return (
    <>
      {sections.map((section) => (
        <Card title={capital(sayPart(section, lang))} id={section}>
          <DataTable
            caption={`${capital(sayPart(section, lang))}: ${words.sees}`}
            captionUnseen
            lang={lang}
            columns={columns({ explanation, detailed, consentHref, lang })}
            rows={seeing(explanation, section)}
            empty={<Text>{words.nobody}</Text>}
          />
          <NotSeeing {...{ explanation, section, detailed, lang }} />
        </Card>
      ))}
      <Text small>{words.outside}</Text>
    </>
  )
}

type Row = { readonly standing: NamedStanding; readonly part: Extract<PartStanding, { open: true }> }

function seeing({ standings }: Explanation, section: Section): readonly Row[] {
  return standings.flatMap((standing) => {
    const part = standing.parts.find((each) => each.section === section)
    return part?.open === true ? [{ standing, part }] : []
  })
}

function columns({ explanation, detailed, consentHref, lang }: Omit<TablesProps, 'sections'>): readonly Column<Row>[] {
  const words = sayings[lang]
  return [
    {
      label: words.who,
      rowHeader: true,
      cell: ({ standing }) => (
        <>
          {sayWho(standing, lang)}
          {standing.who.standIns.length > 0 && <Text small>{words.standIns(standing.who.standIns)}</Text>}
        </>
      ),
    },
    { label: words.sees, cell: ({ part }) => (part.mayWrite ? words.mayWrite : words.mayRead) },
    {
      label: words.why,
      cell: ({ part }) => {
        const { reason, until } = part
        const request = reason.kind === 'consent' && detailed ? explanation.requests.get(reason.consentId) : undefined
        return (
          <>
            {request === undefined ? (
              words.reason(reason)
            ) : (
              <Link href={consentHref(request)}>{words.reason(reason)}</Link>
            )}
            {until !== null && `, ${words.until(until)}`}
            {!part.schoolPart && <Text small>{words.notSchoolPart}</Text>}
          </>
        )
      },
    },
  ]
}

function NotSeeing({
  explanation,
  section,
  detailed,
  lang,
}: {
  explanation: Explanation
  section: Section
  detailed: boolean
  lang: Lang
}) {
  const words = sayings[lang]
  // someone may stand in the circle twice: who sees it for the one purpose is not said not to see it for the other
  const seers = new Set(seeing(explanation, section).map(({ standing }) => standing.relation.holderId))
  const seesMore = new Set(
    explanation.standings.filter(({ seesNothing }) => !seesNothing).map(({ relation }) => relation.holderId),
  )
  const closed = explanation.standings.flatMap((standing) => {
    const { holderId } = standing.relation
    const part = standing.parts.find((each) => each.section === section)
    if (part === undefined || part.open || seers.has(holderId)) return []
    const nothing = seesMore.has(holderId) ? '' : ` ${words.seesNothing}.`
    return [`${sayWho(standing, lang)}: ${words.whyNot(part.why, explanation.names, detailed)}.${nothing}`]
  })
  if (closed.length === 0) return null
  return (
    <>
      <Text small>{words.alsoInCircle}:</Text>
      <List items={[...new Set(closed)]} />
    </>
  )
}
