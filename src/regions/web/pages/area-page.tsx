import type { ShellProps } from '#access/web/shell.ts'
import type { Address } from '#ui/address.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card, Columns, Stack } from '#ui/card.tsx'
import { sayDay } from '#ui/dates.ts'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Link, List, Text } from '#ui/text.tsx'
import type { Area, Division } from '../../domain/atlas.ts'
import type { Member } from '../../domain/members.ts'
import type { SideRow } from '../../domain/side-by-side.ts'
import type { Standing } from '../../domain/standing.ts'
import { areaPath } from '../area-link.tsx'
import { areaName, memberName, sayCount, sayHolds } from '../say.ts'
import { onDay, type DayAsked } from '../day-asked.ts'
import { DayPicker } from '../day-picker.tsx'
import { SideTable } from '../side-table.tsx'
import { StandingText } from '../standing-text.tsx'

/** Who works in an area, as far as this installation knows. */
export type OrganisationThere = { readonly name: string; readonly kind: string; readonly href: Address | null }

export type AreaPageProps = {
  readonly frame: ShellProps
  readonly asked: DayAsked
  readonly division: Division
  readonly area: Area
  /** Whether the area holds on the asked day. */
  readonly holds: boolean
  readonly members: readonly Member[]
  /** How the area stands to each of the other divisions. */
  readonly standings: readonly { readonly division: Division; readonly standing: Standing }[]
  readonly rows: readonly SideRow[]
  readonly organisations: readonly OrganisationThere[]
}

/** One area: who belongs to it, how it lies in the other divisions, and who works there. */
export function AreaPage(props: AreaPageProps) {
  const { frame, asked, division, area, holds } = props
  const derive = onDay(`/regio/herleiden?gebied=${division.kind}/${encodeURIComponent(area.code)}`, asked)
  return (
    <Page
      {...frame}
      title={areaName(area)}
      failed={asked.mistake !== undefined}
      crumbs={[
        { href: '/regio', label: 'Regio' },
        { href: onDay(`/regio/${division.kind}`, asked), label: division.name },
      ]}
      actions={holds && <LinkButton href={derive}>Herleid naar een andere indeling</LinkButton>}
    >
      <Stack>
        <DayPicker action={areaPath(area)} asked={asked} />
        {holds ? <Matter {...props} /> : <NotThen {...props} />}
      </Stack>
    </Page>
  )
}

function NotThen({ area, asked }: AreaPageProps) {
  return (
    <Alert kind="warning" title={`Dit gebied bestaat niet op ${sayDay(asked.on)}`}>
      <Text>Geldig: {sayHolds(area)}. Kies een dag in die periode.</Text>
    </Alert>
  )
}

function Matter({ asked, area, division, members, standings, rows, organisations }: AreaPageProps) {
  const shown = standings.map((each) => each.division)
  return (
    <>
      <Columns aside={<Facts area={area} division={division} organisations={organisations} />}>
        <Card title={sayCount(members.length, 'gemeente', 'gemeenten')}>
          <List items={members.map(memberName)} />
        </Card>
        {standings.length > 0 && (
          <Card title="Vergeleken met andere indelingen">
            <List
              items={standings.map(({ division: other, standing }) => (
                <StandingText division={other} standing={standing} asked={asked} />
              ))}
            />
          </Card>
        )}
      </Columns>
      {shown.length > 0 && <SideTable rows={rows} divisions={shown} asked={asked} />}
    </>
  )
}

function Facts({ area, division, organisations }: Pick<AreaPageProps, 'area' | 'division' | 'organisations'>) {
  return (
    <>
      <Card title="Over dit gebied" quiet>
        <SummaryList
          rows={[
            { key: 'Indeling', value: division.name },
            { key: 'Code', value: area.code },
            { key: 'Geldig', value: sayHolds(area) },
          ]}
        />
      </Card>
      <Card title="Wie werkt hier" quiet>
        {organisations.length > 0 ? (
          <List
            plain
            items={organisations.map(({ name, kind, href }) => (
              <>
                {href === null ? name : <Link href={href}>{name}</Link>} ({kind})
              </>
            ))}
          />
        ) : (
          <Text small>Van dit gebied zijn nog geen organisaties bekend.</Text>
        )}
      </Card>
    </>
  )
}
