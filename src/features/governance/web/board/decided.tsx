import { Card } from '#ui/card.tsx'
import { sayDay } from '#ui/dates.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Link, List } from '#ui/text.tsx'
import type { RecentDecision } from '#acts/board-calendar.ts'
import { say } from '../../domain/words.ts'
import { proposalHref } from '../proposals/address.ts'

/** What was decided lately, as far as the reader may read it. */
export function Decided({ decisions }: { decisions: readonly RecentDecision[] }) {
  return (
    <Card title="Pas besloten" id="besloten">
      {decisions.length === 0 ? (
        <EmptyState title="Er is het laatste jaar niets besloten.">
          Besluiten van uw overleggen en openbare besluiten komen hier.
        </EmptyState>
      ) : (
        <>
          <List
            plain
            items={decisions.map(({ proposalId, proposal, body, onDay, outcomes }) => (
              <>
                <Link href={proposalHref(proposalId)}>{proposal}</Link>
                <br />
                <span class="sh-small">{`${body}, ${sayDay(onDay)}: ${sayOutcomes(outcomes)}.`}</span>
              </>
            ))}
          />
          <Link href="/bestuur/besluiten">Alle besluiten</Link>
        </>
      )}
    </Card>
  )
}

/** "akkoord", "2 punten akkoord, 1 aangehouden": what is one for all points is said once. */
export function sayOutcomes(outcomes: RecentDecision['outcomes']): string {
  const counts = [...new Set(outcomes)].map((outcome) => ({
    word: say.outcomes[outcome].toLowerCase(),
    count: outcomes.filter((each) => each === outcome).length,
  }))
  if (counts.length === 1) return counts[0]!.word
  return counts.map(({ word, count }) => `${count} ${count === 1 ? 'punt' : 'punten'} ${word}`).join(', ')
}
