import type { Child } from '#jsx/jsx-runtime'
import { sayInterval } from '#calendar/planning.ts'
import { Card } from '#ui/card.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Details } from '#ui/details.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Heading, Link, List, Text, Written } from '#ui/text.tsx'
import { hoursOf, sayHours } from '../../domain/hours-amount.ts'
import type { FrozenAction, FrozenAgenda, FrozenAmbition } from '../../domain/version.ts'

type Props = {
  frozen: FrozenAgenda
  /** Below an action: how it stands, where everyone may read that. */
  standing?: (action: FrozenAction) => Child
}

/** An agenda as it was fixed: principles in pairs, focal points, and each ambition with its actions. */
export function FrozenAgendaView({ frozen, standing }: Props) {
  return (
    <>
      {frozen.about !== '' && <Written>{frozen.about}</Written>}
      {frozen.ambitions.length > 1 && (
        <Card title="De ambities">
          <List
            plain
            items={frozen.ambitions.map(({ number, title }) => (
              <Link href={`#ambitie-${number}`}>{`${number}. ${title}`}</Link>
            ))}
          />
        </Card>
      )}
      {frozen.ambitions.map((ambition) => (
        <Ambition ambition={ambition} standing={standing} />
      ))}
      {frozen.principles.length > 0 && (
        <Card title="Waar wij samen van uitgaan">
          <DataTable
            caption="Gedeelde uitgangspunten, in de woorden van het onderwijs en van de gemeenten"
            captionUnseen
            columns={[
              { label: 'Onderwijs', cell: ({ education }) => education || '–' },
              { label: 'Gemeenten', cell: ({ municipalities }) => municipalities || '–' },
            ]}
            rows={frozen.principles}
            empty=""
          />
        </Card>
      )}
      {frozen.focalPoints.length > 0 && (
        <Card title="Speerpunten">
          <List items={frozen.focalPoints.map(({ name, about }) => (about === '' ? name : `${name}: ${about}`))} />
        </Card>
      )}
      {frozen.parties.length > 0 && (
        <Details summary="Wat de afkortingen betekenen">
          <List plain items={frozen.parties.map(({ code, name }) => `${code}: ${name || 'niet uitgelegd'}`)} />
        </Details>
      )}
    </>
  )
}

function Ambition({ ambition, standing }: { ambition: FrozenAmbition; standing: Props['standing'] }) {
  return (
    <Card title={`${ambition.number}. ${ambition.title}`} id={`ambitie-${ambition.number}`}>
      {ambition.isZero && (
        <Text>
          <StatusBadge kind="info">Streven: nul</StatusBadge>
        </Text>
      )}
      {ambition.about !== '' && <Written>{ambition.about}</Written>}
      {ambition.target !== '' && <Text>Bereikt als: {ambition.target}</Text>}
      {ambition.actions.map((action) => (
        <Action action={action} standing={standing} />
      ))}
      {ambition.actions.length === 0 && <Text>Bij deze ambitie staan nog geen acties.</Text>}
    </Card>
  )
}

function Action({ action, standing }: { action: FrozenAction; standing: Props['standing'] }) {
  const rows: readonly (false | { key: string; value: Child })[] = [
    action.goal !== '' && { key: 'Doel', value: action.goal },
    action.participants !== '' && { key: 'Wie doen mee', value: action.participants },
    action.elaboration !== '' && { key: 'Uitwerking', value: <Written>{action.elaboration}</Written> },
    action.mayDiffer && { key: 'Lokaal', value: 'Gemeenten mogen hiervan afwijken' },
    action.statedHours !== null && { key: 'Uren', value: `${sayHours(hoursOf(action.statedHours))} uur` },
  ]
  const more = rows.filter((row) => row !== false)
  const name = action.number === '' ? action.title : `${action.number} ${action.title}`
  return (
    <>
      <Heading level={3}>{name}</Heading>
      <SummaryList
        rows={[
          { key: 'Wie', value: action.owner || 'nog geen trekker' },
          { key: 'Wanneer', value: <When action={action} /> },
        ]}
      />
      {standing?.(action)}
      {more.length > 0 && (
        <Details summary={`Meer over “${name}”`}>
          <SummaryList rows={more} />
        </Details>
      )}
    </>
  )
}

function When({ action }: { action: FrozenAction }) {
  if (action.moments.length === 0) return <>{action.planning || 'geen datum'}</>
  return (
    <List
      plain
      items={action.moments.map((moment) => (
        <>
          {moment.words} <span class="sh-small">({sayInterval(moment)})</span>
        </>
      ))}
    />
  )
}
