import type { Day } from '#kernel/day.ts'
import { Columns } from '#ui/card.tsx'
import type { Board } from '#acts/read-board.ts'
import { GovernancePage, type Shell } from '../frame.tsx'
import { Calendar } from './calendar.tsx'
import { Decided } from './decided.tsx'
import { Late } from './late.tsx'
import { Prepare } from './prepare.tsx'
import { AwaitedWords, BeforeBodies, ToAdvise, ToDecide } from './to-do.tsx'

/** One page for an alderman and every other member: what is asked of them, what is late, what was decided, and when they meet. */
export function BoardPage({ shell, board, on }: { shell: Shell; board: Board; on: Day }) {
  const { seats, proposals, lateActions, followUps } = board
  const decide = proposals.filter(({ isBefore, kind }) => isBefore && (kind === 'decide' || kind === 'consent'))
  const advise = proposals.filter(({ isBefore, kind }) => isBefore && kind !== 'decide' && kind !== 'consent')
  return (
    <GovernancePage shell={shell} tab="overview" heading="Bestuur" below={sayWhere(seats)}>
      <Columns
        aside={
          <>
            <Calendar meetings={board.coming} seated={seats.length > 0} />
            <Decided decisions={board.decisions} />
          </>
        }
      >
        <ToDecide proposals={decide} seated={seats.length > 0} on={on} />
        <AwaitedWords proposals={decide.filter(({ waitsForOwn }) => waitsForOwn)} />
        <ToAdvise proposals={advise} on={on} />
        <BeforeBodies proposals={proposals.filter(({ isBefore }) => !isBefore)} />
        <Prepare board={board} on={on} />
        <Late actions={lateActions} followUps={followUps} on={on} />
      </Columns>
    </GovernancePage>
  )
}

function sayWhere(seats: Board['seats']): string {
  if (seats.length === 0) return 'U zit nu in geen overleg. U ziet wat openbaar is en wat uw organisatie te doen heeft.'
  const parts = { chair: ' (voorzitter)', secretary: ' (secretaris)', member: '' }
  return `U zit in: ${seats.map(({ name, part }) => `${name}${parts[part]}`).join(', ')}.`
}
