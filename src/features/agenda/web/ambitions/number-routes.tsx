import { room } from '#platform/http.ts'
import { may } from '#access/web/may.ts'
import { shell } from '#access/web/shell.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Link, List, Text } from '#ui/text.tsx'
import { type Agenda, current } from '../../domain/agenda.ts'
import type { Ambition } from '../../domain/ambition.ts'
import { resolveNumber } from '../../domain/numbering.ts'
import { readAgenda } from '../../store/read-agenda.ts'
import { actionHref, agendaHref, agendaPath, ambitionHref } from '../address.ts'
import { agendaIdOf } from '../enter.ts'
import { AgendaPage, type AgendaView, viewOf } from '../frame.tsx'
import { nameOfAmbition } from '../said.tsx'
import { sayChange } from './changes.tsx'

/** Where a number leads, old or new: straight there when it means one thing, else to a page that says what it became. */
export const numbers = room()

numbers.get(`${agendaPath}/nummer/:number`, may('agenda.read'), async (c) => {
  const { visit } = c.var
  const agenda = await c.var.inOneGo((tx) => readAgenda(tx, agendaIdOf(c), visit.on))
  const number = c.req.param('number')
  const action = current(agenda.actions).find((each) => each.number === number)
  if (action !== undefined) return c.redirect(actionHref(agenda.id, action.id), 303)
  const { current: ambition, earlier } = resolveNumber(number, agenda)
  if (ambition !== null && earlier === null) return c.redirect(ambitionHref(agenda.id, ambition.id), 303)
  const view = viewOf(shell(c), agenda, visit)
  return c.html(<NumberPage {...{ view, agenda, number }} />)
})

/** What a number became. Of an action (`3.2`) that no longer has it, what its ambition became. */
function NumberPage({ view, agenda, number }: { view: AgendaView; agenda: Agenda; number: string }) {
  const whole = resolveNumber(number, agenda)
  const of = number.split('.')[0] ?? ''
  const found = whole.current !== null || whole.earlier !== null
  const { current: ambition, earlier } = found ? whole : resolveNumber(of, agenda)
  const nothing = ambition === null && earlier === null
  return (
    <AgendaPage view={view} tab="overview" title={`Nummer ${number}`} narrow>
      {nothing && (
        <EmptyState
          title="Dit nummer was nooit van een ambitie in deze agenda."
          action={<Link href={agendaHref(agenda.id)}>Naar de ambities</Link>}
        />
      )}
      {!found && !nothing && (
        <Text>
          Een actie {number} staat er nu niet. Dit werd er van ambitie {of}:
        </Text>
      )}
      {ambition !== null && (
        <Card title={`Nu is ${ambition.number}`}>
          <To agenda={agenda} ambitions={[ambition]} />
        </Card>
      )}
      {earlier !== null && (
        <Card
          title={ambition === null ? 'Dit is het geworden' : `De eerdere ambitie met nummer ${found ? number : of}`}
        >
          {earlier.now.length > 0 && <To agenda={agenda} ambitions={earlier.now} />}
          {earlier.ended.map((each) => (
            <Text>
              Beëindigd, zonder opvolger: <Link href={ambitionHref(agenda.id, each.id)}>{each.title}</Link>.
            </Text>
          ))}
          <Text small>Zo kwam dat:</Text>
          <List
            items={earlier.steps.map((step) => (
              <>
                {sayChange(agenda, step)}. {step.reason}
              </>
            ))}
          />
        </Card>
      )}
    </AgendaPage>
  )
}

function To({ agenda, ambitions }: { agenda: Agenda; ambitions: readonly Ambition[] }) {
  return (
    <List
      items={ambitions.map((each) => (
        <Link href={ambitionHref(agenda.id, each.id)}>{nameOfAmbition(each)}</Link>
      ))}
    />
  )
}
