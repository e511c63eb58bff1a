import type { Child } from '#jsx/jsx-runtime'
import { readPlanning } from '#calendar/planning.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card, Columns } from '#ui/card.tsx'
import { sayDay } from '#ui/dates.ts'
import type { PageProps } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Link, List, Text, Written } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { capital } from '#ui/capital.ts'
import type { AgendaAction, Statement } from '../../domain/action.ts'
import type { Agenda } from '../../domain/agenda.ts'
import type { LocalChoice } from '../../domain/local-choice.ts'
import { sayParticipant } from '../../domain/participants.ts'
import { missedMoments } from '../../domain/progress.ts'
import { voiceOf } from '../../domain/who.ts'
import { dutch } from '../../domain/words.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { actionHref, agendaHref, ambitionHref } from '../address.ts'
import { AgendaPage, type AgendaView } from '../frame.tsx'
import { PartHours } from '../hours/part-hours.tsx'
import { Moments, Standing, nameOfAction, nameOfAmbition, sayBy, sayOwner } from '../said.tsx'
import { saySource } from '../source.ts'
import { LinksHere } from './links-here.tsx'
import { LinksOf } from './links-of.tsx'
import { Local } from './local.tsx'

type Props = {
  view: AgendaView
  data: AgendaWithHours
  action: AgendaAction
  statements: readonly Statement[]
  /** Every choice of a municipality, also those that a later one replaced. */
  choices: readonly LocalChoice[]
  notice?: PageProps['notice']
}

type Part = Pick<Props, 'view' | 'action'> & { agenda: Agenda }

/** One action: who does what and when, how it stands, with how many hours, and what municipalities do with it. */
export function ActionPage({ view, data, action, statements, choices, notice }: Props) {
  const { agenda } = data
  const here = actionHref(agenda.id, action.id)
  const ambition = agenda.ambitions.find(({ id }) => id === action.ambitionId)
  const holds = action.endedOn === null
  return (
    <AgendaPage
      view={view}
      tab="actions"
      title={nameOfAction(action)}
      above={
        ambition !== undefined && (
          <Link href={ambitionHref(agenda.id, ambition.id)}>Ambitie {nameOfAmbition(ambition)}</Link>
        )
      }
      notice={notice}
      crumbs={[{ href: `${agendaHref(agenda.id)}/acties`, label: 'Acties' }]}
      actions={view.keeps && holds && <LinkButton href={`${here}/wijzigen`}>Actie wijzigen</LinkButton>}
    >
      {action.endedOn !== null && (
        <Alert kind="info" title={`Deze actie is beëindigd op ${sayDay(action.endedOn)}`}>
          <Text>Zij blijft leesbaar, ook in eerdere versies van de agenda.</Text>
        </Alert>
      )}
      <Columns aside={<Aside {...{ view, agenda, action }} />}>
        {action.goal !== '' && (
          <Card title="Doel">
            <Written>{action.goal}</Written>
          </Card>
        )}
        {action.elaboration !== '' && (
          <Card title="Uitwerking">
            <Written>{action.elaboration}</Written>
          </Card>
        )}
        <SoFar {...{ view, agenda, action, statements }} />
        <PartHours part={{ action }} data={data} mayAdd={view.keeps && holds} />
        {action.mayDiffer && <Local {...{ view, agenda, action, choices }} />}
        <LinksOf {...{ view, agenda, action }} />
        <LinksHere agenda={agenda} to={{ actionId: action.id }} />
      </Columns>
    </AgendaPage>
  )
}

function SoFar({ view, agenda, action, statements }: Part & Pick<Props, 'statements'>) {
  const here = actionHref(agenda.id, action.id)
  const voice = voiceOf(agenda, action.owner, view.visit.actor)
  const maySay = voice !== null && action.endedOn === null
  return (
    <Card title="Hoe het staat" id="stand">
      <Text>
        <Standing action={action} on={view.visit.on} />
      </Text>
      {statements.length === 0 ? (
        <Text>Er is nog niets over gezegd. {maySay ? '' : 'De trekker zegt hoe het ermee staat.'}</Text>
      ) : (
        <Timeline
          entries={statements.map((said) => ({
            title: capital(dutch.states[said.state]),
            byline: (
              <>
                <DayText on={said.on} /> · {sayBy(said)}
                {said.isPublic && ' · openbaar'}
              </>
            ),
            body: said.text === '' ? undefined : <Written>{said.text}</Written>,
          }))}
        />
      )}
      {maySay && (
        <LinkButton href={`${here}/stand`}>
          {voice === 'on-behalf' ? 'Zeg namens de trekker hoe het staat' : 'Zeg hoe het staat'}
        </LinkButton>
      )}
    </Card>
  )
}

function Aside({ view, agenda, action }: Part) {
  const here = actionHref(agenda.id, action.id)
  const source = saySource(agenda, action)
  const rows: readonly (false | { key: string; value: Child })[] = [
    { key: 'Trekker', value: sayOwner(action.owner) },
    { key: 'Wanneer', value: <When action={action} view={view} /> },
    { key: 'Wie doen mee', value: <Participants action={action} /> },
    { key: 'Niveau', value: capital(dutch.levels[action.level]) },
    { key: 'Lokaal', value: action.mayDiffer ? 'Gemeenten mogen verschillen' : 'Voor alle gemeenten gelijk' },
    action.priority !== null && { key: 'Prioriteit', value: action.priority },
    action.reviewOn !== null && { key: 'Opnieuw bekijken', value: sayDay(action.reviewOn) },
    source !== null && { key: 'Bron', value: source },
  ]
  return (
    <>
      <SummaryList rows={rows.filter((row) => row !== false)} />
      {view.keeps && action.endedOn === null && (
        <Text>
          <Link href={`${here}/beeindigen`}>Actie beëindigen</Link>
        </Text>
      )}
    </>
  )
}

function When({ action, view }: { action: AgendaAction; view: AgendaView }) {
  if (action.planningText === '') return <>geen datum</>
  const { unread } = readPlanning(action.planningText)
  const missed = action.endedOn === null ? missedMoments(action, view.visit.on) : []
  return <Moments moments={action.moments} unread={unread} missed={missed} />
}

function Participants({ action: { participants, participantsText } }: { action: AgendaAction }) {
  if (participants.length === 0) return <>{participantsText || 'niet gezegd'}</>
  return <List plain items={participants.map(sayParticipant)} />
}
