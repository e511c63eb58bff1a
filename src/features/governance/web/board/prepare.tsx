import { type Day, daysBetween } from '#kernel/day.ts'
import { Card } from '#ui/card.tsx'
import { sayDay } from '#ui/dates.ts'
import { type Task, TaskList } from '#ui/task-list.tsx'
import { Text } from '#ui/text.tsx'
import type { Board } from '#acts/read-board.ts'
import { meetingHref } from '../meetings/places.ts'
import { proposalHref } from '../proposals/address.ts'

/** What a secretary or chair has to prepare or write down, where the reader is one. */
export function Prepare({ board, on }: { board: Board; on: Day }) {
  const tasks = tasksOf(board, on)
  if (!board.seats.some(({ part }) => part !== 'member')) return null
  return (
    <Card title="Voor te bereiden en vast te leggen" id="voorbereiden">
      {tasks.length === 0 ? <Text>Alles is klaar voor de komende vier weken.</Text> : <TaskList tasks={tasks} />}
    </Card>
  )
}

/** An agenda is made in the four weeks before a meeting. */
const soon = 28

function tasksOf({ coming, withoutReport, proposals }: Board, on: Day): readonly Task[] {
  const agendas = coming
    .filter(({ keeps, agendaSent, onDay }) => keeps && !agendaSent && daysBetween(on, onDay) <= soon)
    .map(({ id, body, onDay, lastDayForPapers, points }): Task => {
      const late = lastDayForPapers !== null && lastDayForPapers < on
      const papers = lastDayForPapers === null ? '' : ` Stukken uiterlijk ${sayDay(lastDayForPapers)}.`
      return {
        title: `Agenda maken en versturen: ${body}, ${sayDay(onDay)}`,
        href: meetingHref(id),
        hint: `${points === 1 ? '1 punt' : `${points} punten`} op de agenda.${papers}`,
        status: late ? { label: 'Stukken te laat', kind: 'danger' } : { label: 'Nog te versturen', kind: 'info' },
      }
    })
  const passed = proposals
    .filter(({ keeps, isBefore, onDay }) => keeps && isBefore && onDay !== null && onDay < on)
    .map(({ id, name, body }): Task => ({
      title: `Vastleggen wat ${body} zei: ${name}`,
      href: proposalHref(id),
      status: { label: 'Vergadering was al', kind: 'danger' },
    }))
  const reports = withoutReport.map(({ id, body, onDay }): Task => ({
    title: `Verslag maken: ${body}, ${sayDay(onDay)}`,
    href: meetingHref(id),
    status: { label: 'Nog te maken', kind: 'warning' },
  }))
  return [...passed, ...reports, ...agendas]
}
