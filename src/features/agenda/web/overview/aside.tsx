import { Card } from '#ui/card.tsx'
import { sayDay } from '#ui/dates.ts'
import { Link, List, Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import type { Agenda } from '../../domain/agenda.ts'
import { actionHref, agendaHref } from '../address.ts'
import { StateBadge, nameOfAction, sayBy } from '../said.tsx'
import type { OverviewProps } from './overview-page.tsx'
import { Missing } from './missing.tsx'

type Props = Pick<OverviewProps, 'view' | 'agenda' | 'versions' | 'latest'>

/** Beside the agenda: what is missing, what was said last, its versions, and what its abbreviations stand for. */
export function Aside({ view, agenda, versions, latest }: Props) {
  return (
    <>
      <Missing view={view} agenda={agenda} />
      <Latest agenda={agenda} latest={latest} />
      <Versions agenda={agenda} versions={versions} />
      <Parties view={view} agenda={agenda} />
      <Sources view={view} agenda={agenda} />
    </>
  )
}

function Latest({ agenda, latest }: Pick<Props, 'agenda' | 'latest'>) {
  const actions = new Map(agenda.actions.map((action) => [action.id, action]))
  return (
    <Card title="Laatst gezegd">
      {latest.length === 0 ? (
        <Text>Er is nog niets gezegd over de acties. De trekker van een actie zegt hoe het ermee staat.</Text>
      ) : (
        <List
          plain
          items={latest.map((said) => (
            <>
              <StateBadge state={said.state} />{' '}
              <Link href={actionHref(agenda.id, said.actionId)}>
                {nameOfAction(actions.get(said.actionId) ?? { number: '', title: 'een actie' })}
              </Link>
              <br />
              <span class="sh-small">
                <DayText on={said.on} /> · {sayBy(said)}
              </span>
            </>
          ))}
        />
      )}
    </Card>
  )
}

function Versions({ agenda, versions }: Pick<Props, 'agenda' | 'versions'>) {
  const adopted = versions.find(({ adoptedOn }) => adoptedOn !== null)
  const published = versions.find(({ publishedAt }) => publishedAt !== null)
  return (
    <Card title="Versies" action={<Link href={`${agendaHref(agenda.id)}/versies`}>Alle versies</Link>}>
      <Text>
        {adopted?.adoptedOn
          ? `Vastgesteld op ${sayDay(adopted.adoptedOn)}${adopted.adoptedIn === '' ? '' : ` door ${adopted.adoptedIn}`}: ${adopted.name}.`
          : 'Er is nog geen versie vastgesteld.'}{' '}
        {published ? (
          <Link href={`/openbaar/agenda/${agenda.id}`}>Wat iedereen kan lezen</Link>
        ) : (
          'Er is nog niets openbaar.'
        )}
      </Text>
    </Card>
  )
}

function Parties({ view, agenda }: Pick<Props, 'view' | 'agenda'>) {
  const here = `${agendaHref(agenda.id)}/partijen` as const
  if (agenda.parties.length === 0 && !view.keeps) return null
  return (
    <Card title="Afkortingen" action={view.keeps && <Link href={here}>Wijzig</Link>}>
      {agenda.parties.length === 0 ? (
        <Text>Nog geen afkortingen van partijen.</Text>
      ) : (
        <List
          plain
          items={agenda.parties.map(({ code, name }) => (
            <>
              <strong>{code}</strong> {name || 'niet uitgelegd'}
            </>
          ))}
        />
      )}
    </Card>
  )
}

function Sources({ view, agenda }: { view: Props['view']; agenda: Agenda }) {
  if (agenda.sources.length === 0 && !view.keeps) return null
  return (
    <Card
      title="Bronnen"
      action={view.keeps && <Link href={`${agendaHref(agenda.id)}/bronnen/nieuw`}>Bron toevoegen</Link>}
    >
      {agenda.sources.length === 0 ? (
        <Text>Nog geen bronnen.</Text>
      ) : (
        <List
          plain
          items={agenda.sources.map(({ name, datedOn }) => (datedOn === null ? name : `${name}, ${sayDay(datedOn)}`))}
        />
      )}
    </Card>
  )
}
