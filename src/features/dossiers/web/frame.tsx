import type { Child } from '#jsx/jsx-runtime'
import { type Day, ageInYears } from '#kernel/day.ts'
import type { Grants } from '#access/domain/grant.ts'
import type { Part } from '#access/domain/words.ts'
import type { Address } from '#ui/address.ts'
import { Narrow } from '#ui/card.tsx'
import { IdentityBar } from '#ui/identity-bar.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { SubNav } from '#ui/sub-nav.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Lang } from '#ui/words.ts'
import type { DossierHead } from '../domain/head.ts'
import { frameTexts } from './frame-texts.ts'

/** The pages of a dossier, as far as they stand in its sub-navigation. */
export type Tab = 'overview' | 'basics' | 'plan' | 'care' | 'circle' | 'consents' | 'looked'

/** What every page of a dossier knows: the frame of the website, the cover, the day, and which parts are open. */
export type DossierView = {
  readonly shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  readonly head: DossierHead
  readonly on: Day
  /** The sections this reader may open; the others are named on the overview only. */
  readonly open: readonly Part[]
  /** Whether the reader is of the child's own family: then "Wie heeft gekeken" is theirs to read. */
  readonly family: boolean
}

/** Puts the view together out of the tickets of the gate. */
export function viewOf(shell: DossierView['shell'], head: DossierHead, grants: Grants): DossierView {
  return { shell, head, on: grants.visit.on, open: grants.open, family: grants.cover?.purpose === 'family' }
}

type Props = Pick<PageProps, 'failed' | 'notice' | 'actions' | 'narrow' | 'crumbs'> & {
  view: DossierView
  /** The tab this page stands under. */
  tab: Tab
  /** What this page is, where it is more than its tab: `Doel wijzigen`. */
  title?: string | undefined
  children: Child
}

/** One page of a dossier: whose it is above, its parts as links, and the part itself. */
export function DossierPage({ view, tab, title, crumbs = [], narrow, children, ...rest }: Props) {
  const { shell, head } = view
  const lang = shell.lang ?? 'nl'
  const words = frameTexts[lang]
  const here = title ?? words.tabs[tab]
  const base: Address = `/dossiers/${head.id}`
  const trail =
    tab === 'overview' && title === undefined
      ? [{ href: '/dossiers' as const, label: words.dossiers }]
      : [{ href: '/dossiers' as const, label: words.dossiers }, { href: base, label: head.number }, ...crumbs]
  return (
    <Page
      {...shell}
      {...rest}
      title={tab === 'overview' && title === undefined ? head.number : `${here} · ${head.number}`}
      heading={head.called}
      crumbs={trail}
      crumb={tab === 'overview' && title === undefined ? head.number : here}
      below={<Identity view={view} lang={lang} />}
    >
      <SubNav lang={lang} label={words.parts} items={tabsOf(view, tab, lang)} />
      {narrow ? <Narrow>{children}</Narrow> : children}
    </Page>
  )
}

function Identity({ view: { head, on }, lang }: { view: DossierView; lang: Lang }) {
  const words = frameTexts[lang]
  const lead = head.lead === null ? words.noLead : `${head.lead.name}, ${head.lead.organisation}`
  return (
    <IdentityBar
      facts={[
        { label: words.number, value: head.number },
        { label: words.age, value: words.years(ageInYears(head.bornOn, on)) },
        { label: words.school, value: head.schoolName ?? words.noSchool },
        { label: words.lead, value: lead },
        ...(head.closedOn === null ? [] : [{ label: words.closed, value: <DayText on={head.closedOn} lang={lang} /> }]),
      ]}
    />
  )
}

const paths: Record<Tab, string> = {
  overview: '',
  basics: '/basis',
  plan: '/plan',
  care: '/zorg',
  circle: '/kring',
  consents: '/toestemmingen',
  looked: '/wie-heeft-gekeken',
}

function tabsOf({ head, open, family }: DossierView, current: Tab, lang: Lang) {
  const shown: Record<Tab, boolean> = {
    overview: true,
    basics: open.includes('basics'),
    plan: open.includes('plan'),
    care: open.includes('care'),
    circle: true,
    consents: true,
    looked: family,
  }
  const labels = frameTexts[lang].tabs
  return (Object.keys(paths) as Tab[])
    .filter((tab) => shown[tab])
    .map((tab) => ({
      href: `/dossiers/${head.id}${paths[tab]}` as Address,
      label: labels[tab],
      current: tab === current,
    }))
}
