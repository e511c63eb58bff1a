import type { Tx } from '#platform/database.ts'
import type { Grants } from '#access/domain/grant.ts'
import type { NamedStanding } from '#access/store/explain.ts'
import { explainAccess } from '#access/store/explain.ts'
import type { Section } from '#access/domain/words.ts'
import { toRead } from '#access/store/gate.ts'
import { type Circle, type CircleRow, readCircle } from '../../store/circle-read.ts'
import { type IdentityCheck, listIdentityChecks } from '../../store/identity-store.ts'
import type { DossierView } from '../frame.tsx'

/** Someone in the circle today, and which sections are open to them. */
export type Seat = { readonly row: CircleRow; readonly sees: readonly Section[]; readonly standIns: readonly string[] }

export type CircleView = {
  readonly seats: readonly Seat[]
  readonly coming: readonly CircleRow[]
  readonly past: readonly CircleRow[]
  readonly circle: Circle
  readonly checks: readonly IdentityCheck[]
  /** The reader keeps this dossier moving, and may change the circle. */
  readonly isLead: boolean
  /** Nobody keeps it moving, and the reader could. */
  readonly mayTakeLead: boolean
  /** The reader is of the family and may write: they may invite a supporter. */
  readonly mayInvite: boolean
}

/** Gathers what the page of the circle shows, in a handful of questions. */
export async function loadCircle(tx: Tx, grants: Grants, view: DossierView): Promise<CircleView> {
  const cover = toRead(grants, 'cover')
  const { visit } = grants
  const [circle, explanation] = [await readCircle(tx, cover), await explainAccess(tx, grants, visit.on)]
  const standing = new Map(explanation.standings.map((each) => [each.relation.id, each]))
  const me = visit.actor.functionId
  return {
    circle,
    seats: circle.rows.flatMap((row) => seatOf(row, standing.get(row.id))),
    coming: circle.rows.filter((row) => row.from > visit.on && (row.until === null || row.until > row.from)),
    past: circle.rows.filter((row) => row.until !== null && row.until <= visit.on),
    checks: await listIdentityChecks(tx, cover),
    isLead: me !== null && circle.leadId === me,
    mayTakeLead: view.head.lead === null && me !== null && writesPlan(standing.values(), me),
    mayInvite: cover.purpose === 'family' && cover.mayWrite,
  }
}

function seatOf(row: CircleRow, standing: NamedStanding | undefined): readonly Seat[] {
  if (standing === undefined) return []
  const sees = standing.parts.filter((part) => part.open).map((part) => part.section)
  return [{ row, sees, standIns: standing.who.standIns }]
}

function writesPlan(standings: Iterable<NamedStanding>, functionId: string): boolean {
  return [...standings].some(({ relation, parts }) => {
    const plan = parts.find((part) => part.section === 'plan')
    return relation.holderId === functionId && plan?.open === true && plan.mayWrite
  })
}
