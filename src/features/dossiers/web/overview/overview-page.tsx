import { dayOf } from '#kernel/day.ts'
import { sayPart, sayRole } from '#access/domain/say.ts'
import { type Section, sections } from '#access/domain/words.ts'
import { Card, Columns } from '#ui/card.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Link, List, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Lang } from '#ui/words.ts'
import type { Due, InCircle, Overview } from '../../domain/overview.ts'
import { sayLanguage } from '../basics/languages.ts'
import { DossierPage, type DossierView } from '../frame.tsx'
import { places } from '../notes/places.ts'
import { type OverviewTexts, overviewTexts } from './texts.ts'

type Props = {
  view: DossierView
  overview: Overview
  /** Whether this reader keeps the dossier moving, and so can ask for consent. */
  isLead: boolean
}

/** The first page of a dossier: each part in short, what is coming up, who is in the circle, and what is closed. */
export function OverviewPage({ view, overview, isLead }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = overviewTexts[lang]
  const closed = sections.filter((section) => !view.open.includes(section))
  return (
    <DossierPage view={view} tab="overview">
      <Columns aside={<Aside {...{ view, overview, words, lang }} />}>
        {overview.plan !== null && <PlanInShort {...{ view, plan: overview.plan, words, lang }} />}
        {overview.basics !== null && <BasicsInShort {...{ view, basics: overview.basics, words, lang }} />}
        {overview.care !== null && (
          <Card title={words.sections.care} action={<To section="care" {...{ view, words }} />}>
            <Text>
              {overview.care.lastOn === null ? (
                words.noNotes
              ) : (
                <>
                  {words.lastNote} <DayText on={dayOf(overview.care.lastOn)} lang={lang} />.
                </>
              )}
            </Text>
          </Card>
        )}
        {closed.map((section) => (
          <Closed {...{ section, view, isLead, words, lang }} />
        ))}
      </Columns>
    </DossierPage>
  )
}

type Here = { view: DossierView; words: OverviewTexts; lang: Lang }

function To({ section, view, words }: { section: Section; view: DossierView; words: OverviewTexts }) {
  const name = words.sections[section]
  return (
    <Link href={`/dossiers/${view.head.id}/${places[section].path}`} label={`${words.read}: ${name}`}>
      {words.read}
    </Link>
  )
}

function PlanInShort({ view, plan, words, lang }: Here & { plan: NonNullable<Overview['plan']> }) {
  return (
    <Card title={words.sections.plan} action={<To section="plan" {...{ view, words }} />}>
      <Text>
        {words.goals(plan.openGoals)}, {words.steps(plan.openSteps)}.
      </Text>
      <Text small>{words.due}:</Text>
      {plan.due.length === 0 ? (
        <Text>{words.noDue}</Text>
      ) : (
        <List
          items={plan.due.map((due) => (
            <Coming {...{ view, due, words, lang }} />
          ))}
        />
      )}
    </Card>
  )
}

function Coming({ view, due, words, lang }: Here & { due: Due }) {
  const place = due.kind === 'step' ? 'stap' : 'doel'
  return (
    <>
      <DayText on={due.on} lang={lang} /> · {words[due.kind]}:{' '}
      <Link href={`/dossiers/${view.head.id}/plan#${place}-${due.id}`}>{due.text}</Link>{' '}
      {due.on < view.on && <StatusBadge kind="danger">{words.late}</StatusBadge>}
    </>
  )
}

function BasicsInShort({ view, basics, words, lang }: Here & { basics: NonNullable<Overview['basics']> }) {
  return (
    <Card title={words.sections.basics} action={<To section="basics" {...{ view, words }} />}>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.name, value: basics.name },
          { key: words.bornOn, value: <DayText on={basics.bornOn} lang={lang} /> },
          { key: words.language, value: sayLanguage(basics.language, lang) },
          { key: words.interpreter, value: basics.interpreter ?? words.noInterpreter },
        ]}
      />
    </Card>
  )
}

/** A part one may not read: its name, and how to ask for it. */
function Closed({ section, view, isLead, words, lang }: Here & { section: Section; isLead: boolean }) {
  const { head } = view
  return (
    <Card title={words.sections[section]} action={<StatusBadge>{words.closed}</StatusBadge>} quiet>
      <Text>{words.closedText(sayPart(section, lang))}</Text>
      {isLead ? (
        <Text>
          {words.askConsent} <Link href={`/dossiers/${head.id}/toestemmingen`}>{words.toConsents}</Link>
        </Text>
      ) : (
        <Text>{head.lead === null ? words.askDesk : words.askLead(sayLead(head.lead))}</Text>
      )}
    </Card>
  )
}

function sayLead({ name, organisation, phone }: { name: string; organisation: string; phone: string | null }): string {
  return [name, organisation, phone].filter(Boolean).join(', ')
}

function Aside({ view, overview, words, lang }: Here & { overview: Overview }) {
  return (
    <Card title={words.circle}>
      <List
        plain
        items={overview.circle.map((one) => (
          <Someone {...{ one, words, lang }} />
        ))}
      />
      <Text>
        <Link href={`/dossiers/${view.head.id}/kring`}>{words.wholeCircle}</Link>
      </Text>
      <Text>
        <Link href={`/dossiers/${view.head.id}/wie-kan-dit-zien`}>{words.whoCanSee}</Link>
      </Text>
    </Card>
  )
}

function Someone({ one, words, lang }: { one: InCircle; words: OverviewTexts; lang: Lang }) {
  return (
    <>
      <strong>{one.name ?? words.someone}</strong>, {sayRole(one.role, lang)}
      {one.organisation !== null && `, ${one.organisation}`}
    </>
  )
}
