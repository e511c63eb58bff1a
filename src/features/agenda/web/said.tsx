import type { Child } from '#jsx/jsx-runtime'
import type { Day } from '#kernel/day.ts'
import { sayInterval } from '#calendar/planning.ts'
import { StatusBadge, type BadgeKind } from '#ui/status-badge.tsx'
import { List, Text } from '#ui/text.tsx'
import { capital } from '#ui/capital.ts'
import type { ActionMoment, AgendaAction, Statement } from '../domain/action.ts'
import type { Owner } from '../domain/agenda.ts'
import type { Ambition } from '../domain/ambition.ts'
import { missedMoments, stateOf } from '../domain/progress.ts'
import { type ActionState, dutch } from '../domain/words.ts'

const looks: Record<ActionState, BadgeKind> = {
  'not-started': 'neutral',
  running: 'info',
  waiting: 'warning',
  done: 'success',
  stopped: 'neutral',
}

/** How something stands, as a word. */
export function StateBadge({ state }: { state: ActionState }) {
  return <StatusBadge kind={looks[state]}>{capital(dutch.states[state])}</StatusBadge>
}

/** How an action stands, and that it is late. */
export function Standing({ action, on }: { action: AgendaAction; on: Day }) {
  const late = action.endedOn === null && missedMoments(action, on).length > 0
  return (
    <>
      <StateBadge state={stateOf(action)} /> {late && <StatusBadge kind="danger">Te laat</StatusBadge>}
    </>
  )
}

/** "3. Naadloze verbinding". */
export function nameOfAmbition({ number, title }: Pick<Ambition, 'number' | 'title'>): string {
  return `${number}. ${title}`
}

export function nameOfAction({ number, title }: Pick<AgendaAction, 'number' | 'title'>): string {
  return number === '' ? title : `${number} ${title}`
}

/** Who has an action, in one line: the words of the source, else the organisation; then the person. */
export function sayOwner({ text, organisationName, personName, holds }: Owner): string {
  const place =
    text !== '' && organisationName !== null && !text.includes(organisationName)
      ? `${text} (${organisationName})`
      : text || organisationName
  const person = personName === null ? null : holds ? personName : `${personName}, werkt hier niet meer`
  return [place, person].filter((part) => part !== null && part !== '').join(' · ') || 'nog geen trekker'
}

const shortly: readonly (readonly [RegExp, string])[] = [
  [/^Samenwerkingsverband (?=\S)/, 'Swv '],
  [/^(?:Gemeente|Stichting|Vereniging) (?=\S)/, ''],
]

/** Who has an action in as few words as there are: for a card. The whole stands at the action. */
export function sayOwnerShort({ text, organisationName, personName }: Owner): string {
  const name = text || organisationName || personName || 'nog geen trekker'
  return shortly.reduce((said, [long, short]) => said.replace(long, short), name)
}

/** The words of a planning, each with the days they mean, and what could not be read. */
export function Moments({
  moments,
  unread,
  missed,
}: {
  moments: readonly ActionMoment[]
  unread: readonly string[]
  missed: readonly ActionMoment[]
}) {
  const lines: Child[] = moments.map((moment) => (
    <>
      {moment.words} <span class="sh-small">({sayInterval(moment)})</span>{' '}
      {missed.includes(moment) && <StatusBadge kind="danger">Te laat</StatusBadge>}
    </>
  ))
  return (
    <>
      {lines.length > 0 && <List items={lines} plain />}
      {unread.length > 0 && <Text small>Hieruit volgt geen datum: {unread.join('; ')}.</Text>}
    </>
  )
}

/** Who said something, and in whose name. */
export function sayBy({ by, onBehalf }: Statement): string {
  const who = by.organisation === null ? by.name : `${by.name}, ${by.organisation}`
  return onBehalf ? `${who}, namens de trekker` : who
}
