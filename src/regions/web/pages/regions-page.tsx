import type { ShellProps } from '#access/web/shell.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, Columns, Stack } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import { Link, List, Text } from '#ui/text.tsx'
import type { Split } from '../../domain/members.ts'
import type { DivisionSummary } from '../../store/region-queries.ts'
import { sayAnd } from '../say.ts'
import { onDay, type DayAsked } from '../day-asked.ts'
import { DayPicker } from '../day-picker.tsx'

export type RegionsPageProps = {
  readonly frame: ShellProps
  readonly asked: DayAsked
  readonly divisions: readonly DivisionSummary[]
  readonly split: readonly Split[]
  readonly mayImport: boolean
}

/** Every way in which the region is cut up, and the ways to ask about it. */
export function RegionsPage({ frame, asked, divisions, split, mayImport }: RegionsPageProps) {
  const importButton = mayImport && <LinkButton href="/regio/inlezen">Indeling inlezen</LinkButton>
  return (
    <Page {...frame} title="Regio" failed={asked.mistake !== undefined} actions={importButton} below={<Lead />}>
      <Stack>
        <DayPicker action="/regio" asked={asked} />
        <Columns aside={<Questions asked={asked} />}>
          <DataTable
            caption="Indelingen"
            rows={divisions}
            empty={<NothingYet mayImport={mayImport} />}
            columns={[
              {
                label: 'Indeling',
                rowHeader: true,
                cell: ({ kind, name }) => <Link href={onDay(`/regio/${kind}`, asked)}>{name}</Link>,
              },
              { label: 'Gebieden', numeric: true, cell: ({ areas }) => areas },
            ]}
          />
          {split.length > 0 && <SplitCard split={split} divisions={divisions} />}
        </Columns>
      </Stack>
    </Page>
  )
}

function Lead() {
  return (
    <Text lead>
      Onderwijs, jeugdhulp en gemeenten werken in gebieden die niet gelijk zijn. Hier ziet u wie waar bij hoort.
    </Text>
  )
}

function NothingYet({ mayImport }: { mayImport: boolean }) {
  return (
    <EmptyState title="Er zijn nog geen indelingen">
      {mayImport
        ? 'Lees eerst een bestand met gebieden in.'
        : 'Vraag de beheerder om een bestand met gebieden in te lezen.'}
    </EmptyState>
  )
}

function Questions({ asked }: { asked: DayAsked }) {
  return (
    <>
      <Card title="Zoek op postcode" quiet>
        <SearchBox
          action="/regio/postcode"
          name="pc4"
          method="get"
          label="Postcode"
          hint="De vier cijfers zijn genoeg."
        />
      </Card>
      <Card title="Herleiden" quiet>
        <Text>Kunnen cijfers van een indeling iets zeggen over uw gemeenten?</Text>
        <Text>
          <Link href={onDay('/regio/herleiden', asked)}>Kies gemeenten en een indeling</Link>
        </Text>
      </Card>
    </>
  )
}

function SplitCard({ split, divisions }: Pick<RegionsPageProps, 'split' | 'divisions'>) {
  const nameOf = new Map(divisions.map(({ kind, name }) => [kind, name]))
  return (
    <Card title="Gemeenten in meer dan één gebied">
      <Text>Bij deze gemeenten bepaalt de postcode in welk gebied een kind woont.</Text>
      <List
        items={split.map(({ municipality, division, areas }) => (
          <>
            {municipality.name}: {nameOf.get(division)}, {sayAnd(areas)}
          </>
        ))}
      />
    </Card>
  )
}
