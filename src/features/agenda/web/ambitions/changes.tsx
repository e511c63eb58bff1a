import type { Child } from '#jsx/jsx-runtime'
import { Card } from '#ui/card.tsx'
import { Text } from '#ui/text.tsx'
import { DayText } from '#ui/time-text.tsx'
import { Timeline } from '#ui/timeline.tsx'
import type { Agenda } from '../../domain/agenda.ts'
import type { AmbitionChange } from '../../domain/ambition.ts'
import { DecisionLink, type Decisions } from '../decided.tsx'

type Props = { agenda: Agenda; changes: readonly AmbitionChange[]; decisions: Decisions }

/** What happened to ambitions and their numbers, the latest first: which became which, why, and who decided. */
export function Changes({ agenda, changes, decisions }: Props) {
  if (changes.length === 0) return null
  return (
    <Card title="Hoe deze ambitie zo geworden is">
      <Timeline
        entries={changes.toReversed().map((change) => ({
          title: sayChange(agenda, change),
          byline: (
            <>
              <DayText on={change.on} />
              {change.decidedIn !== '' && ` · besloten in: ${change.decidedIn}`}
            </>
          ),
          body: (
            <>
              <Text>{change.reason}</Text>
              <DecisionLink id={change.decisionId} decisions={decisions} />
            </>
          ),
        }))}
      />
    </Card>
  )
}

/** "Ambities 4 en 5 samengevoegd tot 4". */
export function sayChange(agenda: Pick<Agenda, 'ambitions'>, { kind, parts }: AmbitionChange): Child {
  const from = unique(parts.map(({ fromNumber }) => fromNumber))
  const to = unique(parts.flatMap(({ toNumber }) => (toNumber === null ? [] : [toNumber])))
  if (kind === 'merged') return `Ambities ${and(from)} samengevoegd tot ${and(to)}`
  if (kind === 'split') return `Ambitie ${and(from)} gesplitst in ${and(to)}`
  if (kind === 'renumbered') return `Nummer ${and(from)} is ${and(to)} geworden`
  const ended = agenda.ambitions.find(({ id }) => id === parts[0]?.fromId)
  return `Ambitie ${and(from)} beëindigd${ended === undefined ? '' : `: ${ended.title}`}`
}

function unique(numbers: readonly string[]): readonly string[] {
  return [...new Set(numbers)]
}

function and(numbers: readonly string[]): string {
  if (numbers.length < 2) return numbers.join('')
  return `${numbers.slice(0, -1).join(', ')} en ${numbers.at(-1)}`
}
