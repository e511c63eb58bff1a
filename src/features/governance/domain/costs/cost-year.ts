import { type Day, addMonths } from '#kernel/day.ts'
import type { Id, OrganisationId } from '#kernel/id.ts'
import { overlap } from '#kernel/period.ts'
import { yearPeriod } from './parts.ts'

export type CostYearId = Id<'cost-year'>
export type CostLineId = Id<'cost-line'>
export type KeyId = Id<'allocation-key'>

/** Staff with an employer and fte; fte exchanged without money ("uitruil"); anything else; what puts a closed year right. */
export const lineKinds = ['staff', 'in-kind', 'other', 'correction'] as const
export type LineKind = (typeof lineKinds)[number]
export const isLineKind = (text: string): text is LineKind => (lineKinds as readonly string[]).includes(text)

/** What a line of costs says. */
export type CostLineFacts = {
  readonly what: string
  readonly kind: LineKind
  readonly cents: number
  /** Thousandths of a full-time job ("fte"), so that sums are exact; null when it is no staff. */
  readonly fteThousandths: number | null
  readonly employerId: OrganisationId | null
  readonly person: string
  readonly from: Day | null
  readonly until: Day | null
  /** A role that is needed only for the first years. */
  readonly isTemporary: boolean
  /** Done by who is employed already. */
  readonly withinStaff: boolean
  /** With whom the fte is exchanged. */
  readonly exchangedWith: string
  /** Asks money that is not there yet. */
  readonly isExtra: boolean
  /** Out of which money it is paid. */
  readonly fund: string
  /** Is spread over the municipalities. */
  readonly charged: boolean
  readonly correctsYear: number | null
  readonly reason: string
}

export type CostLine = CostLineFacts & { readonly id: CostLineId; readonly employerName: string | null }

export type CostYear = {
  readonly id: CostYearId
  readonly officeId: OrganisationId
  readonly officeName: string
  readonly year: number
  readonly budgetCents: number | null
  readonly isBudgetNeutral: boolean
  readonly closedAt: Date | null
  readonly version: number
}

export type CostSums = {
  readonly cents: number
  /** What the municipalities pay together. */
  readonly chargedCents: number
  readonly extraCents: number
  readonly fteThousandths: number
  /** Of that: exchanged without money. */
  readonly inKindThousandths: number
  /** Of that: by who is employed already. */
  readonly withinStaffThousandths: number
  readonly byFund: readonly { readonly fund: string; readonly cents: number }[]
}

/**
 * COST-3 · Staff stays employed where it is; what it costs is charged to all. What is exchanged in kind is shown in fte,
 * with whom, and charged to nobody.
 *
 * What the municipalities pay together is the sum of the charged lines and nothing else: a line out of another fund, or
 * within the existing staff, stands there with its amount and is charged only when it says so.
 *
 * Source: requirements 001-18, 001-28, 001-29.
 */
export function sumsOf(lines: readonly CostLineFacts[]): CostSums {
  const sum = (of: readonly CostLineFacts[], what: (line: CostLineFacts) => number) =>
    of.reduce((all, line) => all + what(line), 0)
  const cents = (line: CostLineFacts) => line.cents
  const fte = (line: CostLineFacts) => line.fteThousandths ?? 0
  const funds = [...new Set(lines.map(({ fund }) => fund))].filter((fund) => fund !== '')
  return {
    cents: sum(lines, cents),
    chargedCents: sum(lines.filter(isCharged), cents),
    extraCents: sum(
      lines.filter(({ isExtra }) => isExtra),
      cents,
    ),
    fteThousandths: sum(lines, fte),
    inKindThousandths: sum(
      lines.filter(({ kind }) => kind === 'in-kind'),
      fte,
    ),
    withinStaffThousandths: sum(
      lines.filter(({ withinStaff }) => withinStaff),
      fte,
    ),
    byFund: funds.map((fund) => ({
      fund,
      cents: sum(
        lines.filter((line) => line.fund === fund),
        cents,
      ),
    })),
  }
}

export function isCharged({ charged, kind }: Pick<CostLineFacts, 'charged' | 'kind'>): boolean {
  return charged && kind !== 'in-kind'
}

/**
 * COST-4 · Where it was agreed that the programme costs nothing extra ("budgetneutraal"), going over the budget is said
 * with the amount, and leads to a proposal. It does not stop anyone from writing down what things cost.
 *
 * What is compared is what is charged: money out of other funds is no part of the budget.
 *
 * Source: requirements 001-39, 001-40.
 *
 * @returns how many cents it is over; 0 when it is within, null when there is no budget to compare with.
 */
export function overBudget(year: Pick<CostYear, 'budgetCents' | 'isBudgetNeutral'>, sums: CostSums): number | null {
  if (!year.isBudgetNeutral || year.budgetCents === null) return null
  return Math.max(0, sums.chargedCents - year.budgetCents)
}

/** What someone has to look at in a line. */
export type LineFlag = 'extra' | 'temporary' | 'temporary-too-long' | 'outside-year'

/**
 * COST-6 · A temporary role has an end, within two years of its beginning; a line stands only in a year that it touches.
 * What asks for an extra investment is marked, and cannot at the same time be within the existing staff.
 *
 * Source: requirements 001-27, 001-28, 001-30.
 */
export function flagsOf(line: CostLineFacts, year: number): readonly LineFlag[] {
  const flags: LineFlag[] = []
  if (line.isExtra) flags.push('extra')
  if (line.isTemporary) flags.push(lastsTooLong(line) ? 'temporary-too-long' : 'temporary')
  if (!touches(line, year)) flags.push('outside-year')
  return flags
}

/** Months that a temporary role may last. */
const temporaryMonths = 24

function lastsTooLong({ from, until }: CostLineFacts): boolean {
  return until === null || (from !== null && until > addMonths(from, temporaryMonths))
}

/** Whether a line holds on some day of the year. */
export function touches(line: Pick<CostLineFacts, 'from' | 'until'>, year: number): boolean {
  return overlap(line, yearPeriod(year))
}

/** What goes along when a next year is begun: what still holds then. A correction was for once. */
export function linesForNextYear<Line extends CostLineFacts>(lines: readonly Line[], year: number): readonly Line[] {
  return lines.filter((line) => line.kind !== 'correction' && touches(line, year))
}
