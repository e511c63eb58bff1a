import { Link } from '#ui/text.tsx'
import type { HourLine } from '../../domain/hours-line.ts'
import { follow } from '../../domain/hours-elsewhere.ts'
import { sayHours } from '../../domain/hours-amount.ts'
import type { AgendaWithHours } from '../../store/hours-read.ts'
import { actionHref } from '../address.ts'
import { nameOfAction, nameOfAmbition } from '../said.tsx'
import { actionOf, ambitionOf } from './labels.ts'
import { hoursOfAmbitionHref } from './places.ts'

/** Where a line that is counted elsewhere leads, followed to where the hours are (HOURS-6). */
export function Elsewhere({ line, data }: { line: HourLine; data: Pick<AgendaWithHours, 'agenda' | 'lines'> }) {
  const { agenda, lines } = data
  const found = follow(line, lines)
  const words = line.elsewhere.text === '' ? null : <> De bron zegt: “{line.elsewhere.text}”.</>
  if (found.is === 'circle') return <>Geteld op een plek die weer hierheen verwijst: nergens geteld.{words}</>
  if (found.is !== 'found') return <>Geteld op een andere plek; daar zijn geen uren gevonden.{words}</>
  const action = actionOf(agenda, found.actionId)
  const ambition = ambitionOf(agenda, found.ambitionId)
  const amount = `${sayHours(found.hours)} uur`
  return (
    <>
      Geteld bij{' '}
      {action === undefined ? (
        <Link href={hoursOfAmbitionHref(agenda.id, found.ambitionId)}>
          {ambition === undefined ? 'een andere ambitie' : nameOfAmbition(ambition)}
        </Link>
      ) : (
        <Link href={actionHref(agenda.id, action.id)}>{nameOfAction(action)}</Link>
      )}{' '}
      ({amount}).{words}
    </>
  )
}
