import type { Child } from '#jsx/jsx-runtime'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card, Columns } from '#ui/card.tsx'
import { sayDay } from '#ui/dates.ts'
import type { PageProps } from '#ui/page.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Link, Text, Written } from '#ui/text.tsx'
import { capital } from '#ui/capital.ts'
import { type Agenda, current } from '../../domain/agenda.ts'
import type { Ambition, AmbitionChange } from '../../domain/ambition.ts'
import { becameOf } from '../../domain/numbering.ts'
import { countStates, sayCounts } from '../../domain/progress.ts'
import { dutch } from '../../domain/words.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { ActionTable } from '../actions/action-table.tsx'
import { agendaHref, ambitionHref } from '../address.ts'
import type { Decisions } from '../decided.tsx'
import { AgendaPage, type AgendaView } from '../frame.tsx'
import { PartHours } from '../hours/part-hours.tsx'
import { saySource } from '../source.ts'
import { Changes } from './changes.tsx'
import { LinksHere } from '../actions/links-here.tsx'

type Props = {
  view: AgendaView
  data: AgendaWithHours
  ambition: Ambition
  /** What happened to it and its number. */
  changes: readonly AmbitionChange[]
  decisions: Decisions
  notice?: PageProps['notice']
}
type Part = { view: AgendaView; agenda: Agenda; ambition: Ambition }

/** One ambition: what it is, its actions and how they stand, its hours, and where it came from. */
export function AmbitionPage({ view, data, ambition, changes, decisions, notice }: Props) {
  const { agenda } = data
  const here = ambitionHref(agenda.id, ambition.id)
  const holds = ambition.endedOn === null
  return (
    <AgendaPage
      view={view}
      tab="overview"
      title={ambition.title}
      above={
        <Text>
          Ambitie {ambition.number} {ambition.isZero && <StatusBadge kind="info">Streven: nul</StatusBadge>}
        </Text>
      }
      notice={notice}
      actions={view.keeps && holds && <LinkButton href={`${here}/wijzigen`}>Ambitie wijzigen</LinkButton>}
    >
      {!holds && <Ended agenda={agenda} ambition={ambition} />}
      <Columns aside={<Aside {...{ view, agenda, ambition }} />}>
        {ambition.about !== '' && <Written>{ambition.about}</Written>}
        <Actions {...{ view, agenda, ambition }} />
        <PartHours part={{ ambition }} data={data} mayAdd={view.keeps && holds} />
        <Changes {...{ agenda, changes, decisions }} />
      </Columns>
    </AgendaPage>
  )
}

function Actions({ view, agenda, ambition }: Part) {
  const own = agenda.actions.filter(({ ambitionId }) => ambitionId === ambition.id)
  const actions = ambition.endedOn === null ? current(own) : own
  const add = (
    <LinkButton href={`${agendaHref(agenda.id)}/acties/nieuw?ambitie=${ambition.id}`}>Actie toevoegen</LinkButton>
  )
  const mayAdd = view.keeps && ambition.endedOn === null
  return (
    <Card title="Acties">
      {actions.length > 0 && <Text>{capital(sayCounts(countStates(actions)))}.</Text>}
      <ActionTable
        view={view}
        agenda={agenda}
        actions={actions}
        caption={`Acties van ambitie ${ambition.number}`}
        add={mayAdd ? add : undefined}
      />
      {mayAdd && actions.length > 0 && (
        <div class="utrecht-button-group">
          {add}
          {actions.length > 1 && (
            <LinkButton href={`${ambitionHref(agenda.id, ambition.id)}/volgorde`} look="subtle">
              Volgorde wijzigen
            </LinkButton>
          )}
        </div>
      )}
    </Card>
  )
}

function Aside({ view, agenda, ambition }: Part) {
  const here = ambitionHref(agenda.id, ambition.id)
  const points = agenda.focalPoints.filter(({ id }) => ambition.focalPointIds.includes(id))
  const source = saySource(agenda, ambition)
  const rows: readonly (false | { key: string; value: Child })[] = [
    ambition.target !== '' && { key: 'Bereikt als', value: ambition.target },
    { key: 'Speerpunten', value: points.map(({ name }) => name).join(', ') || 'geen' },
    { key: 'Niveau', value: capital(dutch.levels[ambition.level]) },
    ambition.priority !== null && {
      key: 'Prioriteit',
      value: `${ambition.priority}${ambition.priorityReason === '' ? '' : `: ${ambition.priorityReason}`}`,
    },
    ambition.reviewOn !== null && { key: 'Opnieuw bekijken', value: sayDay(ambition.reviewOn) },
    source !== null && { key: 'Bron', value: source },
  ]
  return (
    <>
      <SummaryList rows={rows.filter((row) => row !== false)} />
      <LinksHere agenda={agenda} to={{ ambitionId: ambition.id }} />
      {view.keeps && ambition.endedOn === null && (
        <Card title="Besluiten over deze ambitie" quiet>
          <Text>
            <Link href={`${here}/splitsen`}>Splitsen</Link>
          </Text>
          <Text>
            <Link href={`${agendaHref(agenda.id)}/ambities/samenvoegen?ambitie=${ambition.id}`}>
              Samenvoegen met een andere
            </Link>
          </Text>
          <Text>
            <Link href={`${here}/nummer`}>Ander nummer geven</Link>
          </Text>
          <Text>
            <Link href={`${here}/beeindigen`}>Beëindigen</Link>
          </Text>
        </Card>
      )}
    </>
  )
}

function Ended({ agenda, ambition }: { agenda: Agenda; ambition: Ambition }) {
  const { now } = becameOf(ambition.id, agenda)
  return (
    <Alert
      kind="info"
      title={`Deze ambitie geldt niet meer${ambition.endedOn === null ? '' : ` sinds ${sayDay(ambition.endedOn)}`}`}
    >
      {now.length === 0 ? (
        <Text>Er kwam geen andere ambitie voor in de plaats.</Text>
      ) : (
        <Text>
          Zij is nu:{' '}
          {now.map((each, index) => (
            <>
              {index > 0 && ' en '}
              <Link href={ambitionHref(agenda.id, each.id)}>
                ambitie {each.number}. {each.title}
              </Link>
            </>
          ))}
          .
        </Text>
      )}
    </Alert>
  )
}
