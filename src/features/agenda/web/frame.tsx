import type { Child } from '#jsx/jsx-runtime'
import type { Visit } from '#access/domain/visit.ts'
import type { Address } from '#ui/address.ts'
import { Narrow } from '#ui/card.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { SubNav } from '#ui/sub-nav.tsx'
import { Text } from '#ui/text.tsx'
import { sayPeriod } from '#ui/dates.ts'
import type { AgendaHead } from '../domain/agenda.ts'
import { mayChange } from '../domain/who.ts'
import { agendaHref } from './address.ts'

/** The pages of an agenda, as far as they stand in its sub-navigation. */
export type Tab = 'overview' | 'actions' | 'board' | 'planning' | 'hours' | 'versions'

/** What every page of an agenda knows: the frame of the website, whose agenda it is, and whether the reader keeps it. */
export type AgendaView = {
  readonly shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  readonly agenda: AgendaHead
  readonly visit: Visit
  /** The reader belongs to the programme team that keeps this agenda. */
  readonly keeps: boolean
}

export function viewOf(shell: AgendaView['shell'], agenda: AgendaHead, visit: Visit): AgendaView {
  return { shell, agenda, visit, keeps: mayChange(agenda, visit.actor) }
}

type Props = Pick<PageProps, 'failed' | 'notice' | 'actions' | 'narrow' | 'crumbs' | 'above'> & {
  view: AgendaView
  /** The tab this page stands under. */
  tab: Tab
  /** What this page is; without it, it is the first page of the agenda. */
  title?: string | undefined
  /** Without the tabs: a form, where leaving by accident costs what was typed. */
  bare?: boolean | undefined
  children: Child
}

/** One page of an agenda: which agenda it is, its parts as links, and the part itself. */
export function AgendaPage({ view, tab, title, crumbs = [], narrow, bare, children, ...rest }: Props) {
  const { shell, agenda } = view
  const first = title === undefined
  return (
    <Page
      {...shell}
      {...rest}
      title={first ? agenda.name : `${title} · ${agenda.name}`}
      heading={title ?? agenda.name}
      crumbs={[
        { href: '/agenda', label: 'Agenda' },
        ...(first ? [] : [{ href: agendaHref(agenda.id), label: agenda.name }, ...crumbs]),
      ]}
      crumb={title ?? agenda.name}
      below={first ? <Below agenda={agenda} /> : undefined}
    >
      {!bare && (
        <SubNav
          label="Onderdelen van deze agenda"
          items={[...tabsOf(agenda, tab), view.keeps ? takeOver(agenda) : checking]}
        />
      )}
      {narrow ? <Narrow>{children}</Narrow> : children}
    </Page>
  )
}

function Below({ agenda }: { agenda: AgendaHead }) {
  const period = sayPeriod({ from: agenda.fromOn, until: agenda.untilOn })
  return (
    <Text>
      {agenda.areaName === null ? '' : `${agenda.areaName} · `}
      {period} · bijgehouden door {agenda.officeName}
    </Text>
  )
}

const tabs: Record<Tab, { path: string; label: string }> = {
  overview: { path: '', label: 'Overzicht' },
  actions: { path: '/acties', label: 'Acties' },
  board: { path: '/bord', label: 'Bord' },
  planning: { path: '/planning', label: 'Planning' },
  hours: { path: '/uren', label: 'Uren' },
  versions: { path: '/versies', label: 'Versies' },
}

/** Who keeps the agenda takes a checked document over in it; others only let a document be checked. */
const checking = { href: '/agenda/nakijken', label: 'Document nakijken' } as const

function takeOver({ id }: AgendaHead) {
  return { href: `${agendaHref(id)}/overnemen` as Address, label: 'Document overnemen' }
}

function tabsOf({ id }: AgendaHead, open: Tab) {
  return (Object.keys(tabs) as Tab[]).map((tab) => ({
    href: `${agendaHref(id)}${tabs[tab].path}` as Address,
    label: tabs[tab].label,
    current: tab === open,
  }))
}
