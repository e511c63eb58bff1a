import type { Child } from '#jsx/jsx-runtime'
import type { Address } from '#ui/address.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Form } from '#ui/form.tsx'
import { Heading, Text } from '#ui/text.tsx'
import type { Lang } from '#ui/words.ts'
import { DossierPage, type DossierView, type Tab } from './frame.tsx'

/** One field of what two people changed: what you typed, and what stands there now. */
export type Both = { readonly label: string; readonly yours: Child; readonly theirs: Child }

type Props = {
  view: DossierView
  tab: Tab
  title: string
  fields: readonly Both[]
  /** Where the form is sent again when one keeps one's own; `hidden` holds what was typed and the newest version. */
  action: Address
  hidden: Readonly<Record<string, string>>
  /** Where one goes when what stands there now may stay. */
  back: Address
}

/** Someone else was first: shows both and lets choose (DOSSIER-8). */
export function ConflictPage({ view, tab, title, fields, action, hidden, back }: Props) {
  const lang = view.shell.lang ?? 'nl'
  const words = texts[lang]
  return (
    <DossierPage view={view} tab={tab} title={title}>
      <Alert kind="warning" title={words.first} lang={lang}>
        <Text>{words.choose}</Text>
      </Alert>
      <Heading>{title}</Heading>
      <DataTable
        caption={words.both}
        lang={lang}
        columns={[
          { label: words.field, rowHeader: true, cell: (row) => row.label },
          { label: words.yours, cell: (row) => row.yours || '–' },
          { label: words.theirs, cell: (row) => row.theirs || '–' },
        ]}
        rows={fields}
        empty=""
      />
      <Form action={action} submit={words.keepMine} hidden={hidden} />
      <LinkButton href={back}>{words.keepTheirs}</LinkButton>
    </DossierPage>
  )
}

const nl = {
  first: 'Iemand anders was u net voor',
  choose:
    'Terwijl u schreef, is dit door iemand anders gewijzigd. Er is nog niets verloren. Kies wat er moet blijven staan.',
  both: 'Wat u schreef en wat er nu staat',
  field: 'Onderdeel',
  yours: 'Wat u schreef',
  theirs: 'Wat er nu staat',
  keepMine: 'Bewaren wat ik schreef',
  keepTheirs: 'Laten staan wat er nu staat',
}

const en: typeof nl = {
  first: 'Someone else was just before you',
  choose: 'While you were writing, someone else changed this. Nothing is lost yet. Choose what should stay.',
  both: 'What you wrote and what it says now',
  field: 'Part',
  yours: 'What you wrote',
  theirs: 'What it says now',
  keepMine: 'Save what I wrote',
  keepTheirs: 'Leave what it says now',
}

const texts: Record<Lang, typeof nl> = { nl, en }
