import type { Child } from '#jsx/jsx-runtime'
import type { Address } from '#ui/address.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Form } from '#ui/form.tsx'
import type { Crumb } from '#ui/page.tsx'
import { Text } from '#ui/text.tsx'
import { GovernancePage, type Shell, type Tab } from './frame.tsx'

/** One field of what two people changed: what you typed, and what stands there now. */
export type Both = { readonly label: string; readonly yours: Child; readonly theirs: Child }

type Props = {
  shell: Shell
  tab: Tab
  title: string
  crumbs?: readonly Crumb[]
  fields: readonly Both[]
  /** Where the form is sent again when one keeps one's own; `hidden` holds what was typed and the newest version. */
  action: Address
  hidden: Readonly<Record<string, string>>
  /** Where one goes when what stands there now may stay. */
  back: Address
}

/** Someone else was first: shows both and lets choose; nothing is overwritten silently. */
export function ConflictPage({ shell, tab, title, crumbs = [], fields, action, hidden, back }: Props) {
  return (
    <GovernancePage shell={shell} tab={tab} title={title} crumbs={crumbs}>
      <Alert kind="warning" title="Iemand anders was u net voor">
        <Text>
          Terwijl u schreef, is dit door iemand anders gewijzigd. Er is nog niets verloren. Kies wat er moet blijven
          staan.
        </Text>
      </Alert>
      <DataTable
        caption="Wat u schreef en wat er nu staat"
        columns={[
          { label: 'Onderdeel', rowHeader: true, cell: (row) => row.label },
          { label: 'Wat u schreef', cell: (row) => row.yours || '–' },
          { label: 'Wat er nu staat', cell: (row) => row.theirs || '–' },
        ]}
        rows={fields.filter(({ yours, theirs }) => yours !== theirs)}
        empty="Er is geen verschil: u schreef wat er nu ook staat."
      />
      <Form action={action} submit="Bewaren wat ik schreef" hidden={hidden} />
      <LinkButton href={back}>Laten staan wat er nu staat</LinkButton>
    </GovernancePage>
  )
}
