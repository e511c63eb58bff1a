import type { Child } from '#jsx/jsx-runtime'
import type { Address } from '#ui/address.ts'
import { Narrow } from '#ui/card.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { SubNav } from '#ui/sub-nav.tsx'

/** The parts of how the region decides ("bestuur"), as far as they stand in its sub-navigation. */
export type Tab =
  | 'overview'
  | 'bodies'
  | 'meetings'
  | 'proposals'
  | 'decisions'
  | 'plans'
  | 'reports'
  | 'costs'
  | 'progress'

/** The frame of the website, as `shell(c)` gives it. */
export type Shell = Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>

const tabs: Record<Tab, { readonly href: Address; readonly label: string }> = {
  overview: { href: '/bestuur', label: 'Overzicht' },
  bodies: { href: '/bestuur/overleggen', label: 'Overleggen' },
  meetings: { href: '/bestuur/vergaderingen', label: 'Vergaderingen' },
  proposals: { href: '/bestuur/voorstellen', label: 'Voorstellen' },
  decisions: { href: '/bestuur/besluiten', label: 'Besluiten' },
  plans: { href: '/bestuur/plannen', label: 'Plannen' },
  reports: { href: '/bestuur/rapporten', label: 'Rapporten' },
  costs: { href: '/bestuur/kosten', label: 'Kosten' },
  progress: { href: '/bestuur/voortgang', label: 'Voortgang' },
}

type Props = Pick<
  PageProps,
  'heading' | 'failed' | 'notice' | 'actions' | 'narrow' | 'crumbs' | 'crumb' | 'above' | 'below'
> & {
  shell: Shell
  /** The tab this page stands under. */
  tab: Tab
  /** What this page is: the tab's own word, or more: `Stuurgroep onderwijs en jeugdhulp`. */
  title?: string | undefined
  children?: Child
}

/** One page of how the region decides: its parts as links, and the part itself. The crumbs begin with its tab. */
export function GovernancePage({ shell, tab, title, crumbs = [], narrow, children, ...rest }: Props) {
  const here = tabs[tab]
  const isTab = title === undefined || title === here.label
  const trail = [tabs.overview, ...(isTab || tab === 'overview' ? [] : [here]), ...crumbs]
  return (
    <Page
      {...shell}
      {...rest}
      title={title ?? here.label}
      crumbs={
        tab === 'overview' && isTab ? [] : trail.map(({ href, label }) => ({ href, label: labelOf(href, label) }))
      }
    >
      <SubNav
        label="Onderdelen van bestuur"
        items={(Object.keys(tabs) as Tab[]).map((each) => ({ ...tabs[each], current: each === tab }))}
      />
      {narrow ? <Narrow>{children}</Narrow> : children}
    </Page>
  )
}

/** In the crumbs the overview is called by what it is of. */
function labelOf(href: Address, label: string): string {
  return href === tabs.overview.href ? 'Bestuur' : label
}
