import { Details } from '#ui/details.tsx'
import { Link, List } from '#ui/text.tsx'
import type { AdvicePoint } from '../../domain/advice.ts'
import { type Passage, compareVersions } from '../../domain/compare-versions.ts'
import type { ProposalVersion } from '../../domain/proposal.ts'
import { mayWrite } from '../../domain/standing.ts'
import { proposalHref } from './address.ts'
import { DealtBadge } from './badges.tsx'
import { Difference } from './difference.tsx'
import { type ProposalView, bodyName } from './view.ts'

/** What is other than in the version before; nothing for a first version. */
export function changesIn(versions: readonly ProposalVersion[]): readonly Passage[] {
  const [before, now] = versions.slice(-2)
  return before === undefined || now === undefined ? [] : compareVersions(before, now)
}

type Said = AdvicePoint & { readonly body: string; readonly on: string }

/** The points of all advices that are about this, with who said it. */
export function adviceAbout(view: ProposalView, isAbout: (point: AdvicePoint) => boolean): readonly Said[] {
  return view.advices.flatMap(({ bodyId, onDay, points }) =>
    points.filter(isAbout).map((point) => ({ ...point, body: bodyName(view, bodyId), on: onDay })),
  )
}

type AdviceOnProps = { view: ProposalView; advice: readonly Said[]; change: Passage | undefined }

/** GC05: what was advised, what was done with it, and the passage as it changed, beside each other. */
export function AdviceOn({ view, advice, change }: AdviceOnProps) {
  const changed = change !== undefined && change.change !== 'same'
  if (advice.length === 0 && !changed) return null
  return (
    <>
      {advice.length > 0 && (
        <List
          plain
          items={advice.map((point) => (
            <>
              <strong>{point.body}:</strong> {point.text} <DealtBadge dealt={point.dealt} /> {point.how}
              {mayWrite(view.standing) && point.dealt === 'open' && (
                <>
                  {' '}
                  <Link href={proposalHref(view.head.id, `advies/${point.id}`)} label={`Verwerken: ${point.text}`}>
                    Verwerken
                  </Link>
                </>
              )}
            </>
          ))}
        />
      )}
      {changed && (
        <Details summary={`Wat hier veranderde in versie ${view.newest.number}`} open={advice.length > 0}>
          <Difference pieces={change.pieces} />
        </Details>
      )}
    </>
  )
}
