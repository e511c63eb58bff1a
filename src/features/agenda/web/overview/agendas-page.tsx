import { LinkButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { sayPeriod } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { Link, Text } from '#ui/text.tsx'
import type { AgendaHead } from '../../domain/agenda.ts'
import { agendaHref } from '../address.ts'

type Props = {
  shell: Pick<PageProps, 'who' | 'nav' | 'demo' | 'lang'>
  agendas: readonly AgendaHead[]
  mayAdd: boolean
}

/** The agendas of the region, to choose from. */
export function AgendasPage({ shell, agendas, mayAdd }: Props) {
  const add = mayAdd ? <LinkButton href="/agenda/nieuw">Agenda beginnen</LinkButton> : undefined
  return (
    <Page {...shell} title="Agenda" actions={agendas.length > 0 ? add : undefined}>
      <DataTable
        caption="Agenda’s van de regio"
        captionUnseen
        columns={[
          { label: 'Agenda', rowHeader: true, cell: ({ id, name }) => <Link href={agendaHref(id)}>{name}</Link> },
          { label: 'Gebied', cell: ({ areaName }) => areaName ?? '–' },
          { label: 'Periode', cell: ({ fromOn, untilOn }) => sayPeriod({ from: fromOn, until: untilOn }) },
          { label: 'Bijgehouden door', cell: ({ officeName }) => officeName },
        ]}
        rows={agendas}
        empty={
          <EmptyState title="Er is nog geen agenda." action={add}>
            <Text>
              In een agenda staat wat onderwijs, gemeenten en jeugdhulp samen willen, wie wat doet en wanneer.{' '}
              {mayAdd
                ? 'Begin een agenda, of kijk eerst een bestaand document na en neem het over.'
                : 'Het programmateam van de regio begint een agenda.'}
            </Text>
          </EmptyState>
        }
      />
      <Text>
        <Link href="/agenda/nakijken">Een document nakijken</Link> ·{' '}
        <Link href="/openbaar">Wat iedereen kan lezen</Link>
      </Text>
    </Page>
  )
}
