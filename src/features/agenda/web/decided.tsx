import { type TakenDecision, type DecisionId, readDecision } from '#acts/list-decisions.ts'
import type { Tx } from '#platform/database.ts'
import { sayDay } from '#ui/dates.ts'
import { Select } from '#ui/select.tsx'
import { Link } from '#ui/text.tsx'

/** The decisions that pages of an agenda name, as far as the reader may read them. */
export type Decisions = ReadonlyMap<DecisionId, TakenDecision>

/** Which decision of this region something rests on; where none was taken here there is nothing to choose. */
export function DecisionField({
  decisions,
  value,
}: {
  decisions: readonly TakenDecision[]
  value: string | undefined
}) {
  if (decisions.length === 0) return null
  return (
    <Select
      name="besluit"
      label="Welk besluit is dit?"
      hint="Kies het als het hier is genomen. Het overleg staat er dan vanzelf bij."
      options={decisions.map(({ id, proposal, body, onDay }) => ({
        value: id,
        label: `${proposal} (${body}, ${sayDay(onDay, 'nl', 'short')})`,
      }))}
      value={value}
      blank="Geen besluit uit deze lijst"
      optional
    />
  )
}

/** Where a decision can be read; nothing where it was not taken here, or may not be read. */
export function DecisionLink({ id, decisions }: { id: DecisionId | null; decisions: Decisions }) {
  const decision = id === null ? undefined : decisions.get(id)
  if (decision === undefined) return null
  return <Link href={`/bestuur/voorstellen/${decision.proposalId}`}>{`Besluit: ${decision.proposal}`}</Link>
}

/** The decision that a form names; one that may not be read is absent (AGENDA-15). */
export async function decisionNamed(tx: Tx, id: DecisionId | null | undefined): Promise<TakenDecision | null> {
  return id === null || id === undefined ? null : readDecision(tx, id)
}
