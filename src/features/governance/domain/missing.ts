import type { Day } from '#kernel/day.ts'
import type { Escalation } from './escalation.ts'
import { datesAfter } from './later-than-dated.ts'
import type { ProposalHead, ProposalVersion } from './proposal.ts'
import { type RouteBody, type RouteStep, faultsOf } from './route.ts'

/** Something that a proposal has not, and whether it may go on its way without. */
export type Missing = {
  readonly what: string
  readonly blocks: boolean
  /** Where it is repaired: the text, the points, the head or the route. */
  readonly at: 'head' | 'text' | 'points' | 'route'
}

/**
 * PROPOSAL-2 · What a proposal still lacks is listed before it goes on its way; only what makes it impossible to decide
 * stops it.
 *
 * Without a decision point, without a route to a body that decides, or with a route that a rule forbids it stays a
 * concept. A point without an argument or a side note, and a part of the text that is empty, is said and not forbidden.
 *
 * Source: requirements 000-01…03, 001-09, 001-12, 001-24; scenario GC05.
 */
export function missingIn(
  head: Pick<ProposalHead, 'addressee' | 'sender' | 'moneyCents' | 'moneyWithinBudget'>,
  version: ProposalVersion,
  steps: readonly RouteStep[],
  bodies: readonly RouteBody[],
  escalations: readonly Escalation[],
): readonly Missing[] {
  return [
    ...missingInRoute(steps, bodies, escalations),
    ...missingInPoints(version),
    ...missingInText(head, version, steps),
  ].toSorted((a, b) => Number(b.blocks) - Number(a.blocks))
}

function missingInRoute(
  steps: readonly RouteStep[],
  bodies: readonly RouteBody[],
  escalations: readonly Escalation[],
): readonly Missing[] {
  const at = 'route' as const
  const missing: Missing[] = faultsOf(steps, bodies).map(({ say }) => ({ what: say, blocks: true, at }))
  if (steps.length === 0)
    missing.push({ what: 'Er is nog geen route: kies welk overleg adviseert en welk besluit.', blocks: true, at })
  else if (!steps.some(({ kind, state }) => kind === 'decide' && state !== 'skipped'))
    missing.push({ what: 'Op de route staat geen overleg dat besluit.', blocks: true, at })
  if (steps.some(({ onDay, state }) => onDay === null && state === 'waiting'))
    missing.push({ what: 'Een stap op de route heeft nog geen dag.', blocks: false, at })
  for (const { onRoute, reason, bodyId } of escalations)
    if (!onRoute)
      missing.push({
        what: bodyId === null ? `${reason} Er is nog geen overleg dat over geld mag besluiten.` : reason,
        blocks: true,
        at,
      })
  return missing
}

function missingInPoints({ points }: ProposalVersion): readonly Missing[] {
  const at = 'points' as const
  if (points.length === 0)
    return [{ what: 'Er is nog geen beslispunt: schrijf op wat er gevraagd wordt.', blocks: true, at }]
  return points.flatMap((point): Missing[] => [
    ...(point.arguments.length === 0
      ? [{ what: `Beslispunt ${point.number} heeft geen argument.`, blocks: false, at }]
      : []),
    ...(point.sideNote === '' && point.arguments.every(({ sideNote }) => sideNote === '')
      ? [{ what: `Beslispunt ${point.number} heeft geen kanttekening: wat is het risico?`, blocks: false, at }]
      : []),
  ])
}

function missingInText(
  { addressee, sender, moneyCents, moneyWithinBudget }: Parameters<typeof missingIn>[0],
  version: ProposalVersion,
  steps: readonly RouteStep[],
): readonly Missing[] {
  const { texts } = version
  const said = (what: string, at: Missing['at']) => ({ what, blocks: false, at })
  const later = datesAfter(version, daysOf(steps))
  return [
    ...(addressee === '' ? [said('Er staat niet aan wie het voorstel gericht is.', 'head')] : []),
    ...(sender === '' ? [said('Er staat niet van wie het voorstel komt.', 'head')] : []),
    ...(moneyCents !== null && moneyCents > 0 && moneyWithinBudget === null
      ? [said('Er staat niet of het geld binnen de begroting valt.', 'head')]
      : []),
    ...(texts.effect === '' ? [said('Het beoogde effect is leeg.', 'text')] : []),
    ...(texts.finances === '' ? [said('Er staat niets bij financiën.', 'text')] : []),
    ...(texts.communication === '' ? [said('Er staat niets bij communicatie.', 'text')] : []),
    ...later.map(({ written }) =>
      said(`De tekst spreekt over ${written} als voorbij, maar de versie is van een eerdere dag.`, 'text'),
    ),
  ]
}

function daysOf(steps: readonly RouteStep[]): readonly Day[] {
  return steps.flatMap(({ onDay }) => (onDay === null ? [] : [onDay]))
}
