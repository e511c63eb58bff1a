import type { Child } from '#jsx/jsx-runtime'
import type { Address } from '#ui/address.ts'
import { Mistakes, hasMistakes, type MistakeList } from '#ui/mistakes.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { SubNav } from '#ui/sub-nav.tsx'
import type { ShellProps } from '#access/web/shell.ts'

export const parts = {
  organisations: { href: '/beheer/organisaties', label: 'Organisaties' },
  people: { href: '/beheer/mensen', label: 'Mensen' },
  functions: { href: '/beheer/functies', label: 'Functies' },
  roster: { href: '/beheer/inlezen', label: 'Inlezen' },
} as const satisfies Record<string, { href: Address; label: string }>

type Props = Pick<PageProps, 'title' | 'actions' | 'narrow' | 'below'> & {
  frame: ShellProps
  part: keyof typeof parts
  /** The list this page is one of; without it the page is the list. */
  one?: boolean
  news?: string | undefined
  mistakes?: MistakeList
  children: Child
}

const news: Readonly<Record<string, string>> = {
  opgeslagen: 'Opgeslagen.',
  toegevoegd: 'Toegevoegd.',
  beeindigd: 'De functie is beëindigd. Toegang en aanmeldingen in deze functie zijn gesloten.',
  waarnemer: 'De waarneming is opgeslagen.',
  uitgenodigd: 'De uitnodiging is verstuurd.',
  geblokkeerd: 'Het account laat niemand meer binnen.',
  vrijgegeven: 'Het account is weer vrij.',
}

/** A page of the administration: its parts above, what just happened, and mistakes. */
export function AdminPage({ frame, part, one, news: what, mistakes = {}, children, ...page }: Props) {
  const crumbs = [{ href: '/beheer' as const, label: 'Beheer' }, ...(one ? [parts[part]] : [])]
  return (
    <Page
      {...frame}
      {...page}
      crumbs={crumbs}
      failed={hasMistakes(mistakes)}
      notice={what === undefined ? undefined : news[what]}
    >
      {!one && (
        <SubNav
          label="Onderdelen van beheer"
          items={Object.entries(parts).map(([key, each]) => ({ ...each, current: key === part }))}
        />
      )}
      <Mistakes of={mistakes} />
      {children}
    </Page>
  )
}

/** The page of a list an address asks for; the first for anything else. */
export function pageOf(text: string | undefined): number {
  return /^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 1
}

/** An address with what a list is asked; what is empty is left out. */
export function addressOf(path: Address, asked: Readonly<Record<string, string | number | null | undefined>>): Address {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked))
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value))
  return query.size === 0 ? path : (`${path}?${query.toString()}` as Address)
}
