import { type Day, addDays } from '#kernel/day.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, Columns } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Link, List, Text, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { sayBody, sayPowers } from '../../domain/body.ts'
import { countOf, sayCount } from '../../domain/composition.ts'
import { say } from '../../domain/words.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import type { BodyPageFacts } from './load-body.ts'
import { itemHref } from '../meetings/places.ts'
import { MeetingsPart } from './meetings-part.tsx'
import { MembersTable } from './members-table.tsx'
import { bodyHref } from './places.ts'

type Props = BodyPageFacts & { shell: Shell; on: Day; notice: string | undefined }

/** One body: what it may do, who sits there and for whom, when it meets, what waits, and what is before it. */
export function BodyPage(props: Props) {
  const { shell, on, notice, body, standing, members, seats, backlog } = props
  const keeps = standing.team || standing.keeper
  const manage = (below: string) => bodyHref(body.id, below)
  return (
    <GovernancePage
      shell={shell}
      tab="bodies"
      title={body.name}
      notice={notice}
      below={capital(sayPowers(body.powers))}
      actions={
        standing.team && (
          <>
            <LinkButton href={manage('/wijzigen')}>Wijzigen</LinkButton>
            <LinkButton href={manage('/beeindigen')} look="subtle">
              Beëindigen
            </LinkButton>
          </>
        )
      }
    >
      <Columns aside={<Aside {...props} />}>
        <Card title="Wie zit erin" action={<Link href={manage('/samenstelling')}>Zetels en samenstelling</Link>}>
          <Text>{`${capital(sayCount(countOf(seats)))}.`}</Text>
          <MembersTable bodyId={body.id} members={members} keeps={keeps} />
        </Card>
        <MeetingsPart body={body} series={props.series} meetings={props.meetings} keeps={keeps} on={on} />
        <Card
          title="Wacht op een vergadering"
          action={keeps && <Link href={manage('/punten/nieuw')}>Punt toevoegen</Link>}
        >
          {backlog.length === 0 ? (
            <Text>Er wacht geen punt.</Text>
          ) : (
            <DataTable
              caption="Punten die nog op geen agenda staan"
              captionUnseen
              columns={[
                {
                  label: 'Punt',
                  rowHeader: true,
                  cell: (item) => (keeps ? <Link href={itemHref(item.id)}>{item.title}</Link> : item.title),
                },
                { label: 'Thema', cell: (item) => item.themeName ?? '–' },
                { label: 'Voorstel', cell: (item) => item.proposalName ?? '–' },
              ]}
              rows={backlog}
              empty=""
            />
          )}
        </Card>
        <Before {...props} />
      </Columns>
    </GovernancePage>
  )
}

function Before({ before }: Pick<Props, 'before'>) {
  return (
    <Card title="Wat ligt er voor">
      <DataTable
        caption="Voorstellen die in dit overleg zijn of er naartoe gaan"
        captionUnseen
        columns={[
          {
            label: 'Voorstel',
            rowHeader: true,
            cell: (row) => <Link href={`/bestuur/voorstellen/${row.proposalId}`}>{`${row.number} ${row.title}`}</Link>,
          },
          { label: 'Dit overleg', cell: (row) => say.kinds[row.kind] },
          { label: 'Stand', cell: (row) => say.steps[row.state] },
          {
            label: 'Op',
            cell: (row) => (row.onDay === null ? 'nog niet bekend' : <DayText on={row.onDay} length="short" />),
          },
        ]}
        rows={before}
        empty={<EmptyState title="Er ligt geen voorstel voor dat u mag zien." />}
      />
    </Card>
  )
}

function Aside({ body, below, standing }: Props) {
  const { parentId, parentName } = body
  return (
    <>
      <Card title="Over dit overleg" quiet>
        {body.purpose !== '' && <Written>{body.purpose}</Written>}
        <SummaryList
          rows={[
            { key: 'Schaal', value: sayBody.scales[body.scale] },
            { key: 'Gebied', value: body.areaName ?? 'geen eigen gebied' },
            ...(body.budgetPower
              ? [{ key: 'Geld', value: 'Gaat over geld buiten het budget en de inkoopstrategie' }]
              : []),
            ...(body.isOogo ? [{ key: 'OOGO', value: 'Op overeenstemming gericht overleg' }] : []),
            ...(parentId === null
              ? []
              : [{ key: 'Valt onder', value: <Link href={bodyHref(parentId)}>{parentName ?? ''}</Link> }]),
            { key: 'Sinds', value: <DayText on={body.from} /> },
            ...(body.until === null ? [] : [{ key: 'Laatste dag', value: <DayText on={addDays(body.until, -1)} /> }]),
          ]}
        />
        {below.length > 0 && (
          <>
            <Text>Onder dit overleg vallen:</Text>
            <List
              items={below.map(({ id, name }) => (
                <Link href={bodyHref(id)}>{name}</Link>
              ))}
            />
          </>
        )}
      </Card>
      <Card title="In uw eigen agenda" quiet>
        <Text>
          <Link href={bodyHref(body.id, '/kalender.ics')}>Vergaderdagen downloaden</Link>
        </Text>
        {standing.member && (
          <Text>
            Wilt u dat uw agenda vanzelf bijwerkt?{' '}
            <Link href="/bestuur/vergaderingen/abonnement">Neem een abonnement</Link>.
          </Text>
        )}
      </Card>
    </>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
