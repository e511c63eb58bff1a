import type { HolderId, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Day, day, reachesAge } from '#kernel/day.ts'
import { breakpoints } from './consent.ts'
import { type DossierFacts, decide, ownAccountFrom, parentsReadUntil } from './decide.ts'
import { findGround } from './grounds.ts'
import type { Relation, RelationId } from './relation.ts'
import { type Part, type Purpose, type Role, sections } from './words.ts'

/** One line of the access table: a holder may read a part from a day until a day, because of something. */
export type AccessRow = {
  readonly holderId: HolderId
  readonly part: Part
  readonly from: Day
  readonly until: Day
  readonly personId: PersonId
  readonly organisationId: OrganisationId | null
  readonly role: Role
  readonly purpose: Purpose
  readonly mayWrite: boolean
  readonly schoolPart: boolean
  readonly relationId: RelationId
  readonly because: string
}

/** Stands for "no end known"; the access table has no open ends, so that every look is one comparison. */
export const noEnd: Day = day('9999-12-31')

/**
 * ACCESS-10 · The access table is the rule written out in time, and nothing else.
 *
 * `decide` changes its answer only on days that are known beforehand: begin and end of relations, functions, consents
 * and grounds, signatures, birthdays. Asking it on each of those days and joining equal neighbours gives the lines. The
 * cover ("voorblad": number and what the child is called) is open while any section is.
 *
 * Source: house rule (docs/decisions/0003).
 */
export function writeOut(facts: DossierFacts): readonly AccessRow[] {
  const common = daysThatMatter(facts)
  return facts.relations.flatMap((relation) => linesOf(facts, relation, common))
}

type Answer = Pick<AccessRow, 'mayWrite' | 'schoolPart' | 'because'>

function linesOf(facts: DossierFacts, relation: Relation, common: readonly Day[]): readonly AccessRow[] {
  const days = [...new Set([...common, ...relationDays(relation)])].sort()
  const answers = days.map((on) => ({
    on,
    parts: Object.fromEntries(sections.map((section) => [section, answer(facts, relation, section, on)])) as Record<
      Part,
      Answer | null
    >,
  }))
  for (const at of answers) at.parts.cover = coverOf(sections.map((section) => at.parts[section]))

  const who = pick(relation)
  return (['cover', ...sections] as const).flatMap((part) =>
    joined(answers.map((at) => ({ on: at.on, answer: at.parts[part] }))).map((line) => ({ ...who, part, ...line })),
  )
}

function answer(facts: DossierFacts, relation: Relation, section: (typeof sections)[number], on: Day): Answer | null {
  const decision = decide(facts, relation, section, on)
  if (!decision.allowed) return null
  return { mayWrite: decision.mayWrite, schoolPart: decision.schoolPart, because: decision.because }
}

function coverOf(parts: readonly (Answer | null)[]): Answer | null {
  const open = parts.filter((part) => part !== null)
  const first = open[0]
  return first === undefined
    ? null
    : { mayWrite: open.some((part) => part.mayWrite), schoolPart: first.schoolPart, because: first.because }
}

/** Neighbouring days with the same answer become one line; days without an answer leave a gap. */
function joined(
  answers: readonly { readonly on: Day; readonly answer: Answer | null }[],
): readonly (Answer & { from: Day; until: Day })[] {
  const lines: (Answer & { from: Day; until: Day })[] = []
  for (const [index, { on, answer: now }] of answers.entries()) {
    if (now === null) continue
    const until = answers[index + 1]?.on ?? noEnd
    const last = lines.at(-1)
    if (last !== undefined && last.until === on && same(last, now)) last.until = until
    else lines.push({ ...now, from: on, until })
  }
  return lines
}

function same(a: Answer, b: Answer): boolean {
  return a.mayWrite === b.mayWrite && a.schoolPart === b.schoolPart && a.because === b.because
}

function daysThatMatter(facts: DossierFacts): readonly Day[] {
  const { subject } = facts
  return [
    reachesAge(subject.bornOn, ownAccountFrom),
    reachesAge(subject.bornOn, parentsReadUntil),
    ...subject.authority.flatMap((holder) => known(holder.period.from, holder.period.until)),
    ...facts.consents.flatMap((consent) => breakpoints(consent, subject)),
    ...facts.schoolAgreements.map((agreement) => agreement.on),
  ]
}

function relationDays(relation: Relation): readonly Day[] {
  const ground = relation.basis.kind === 'legal' ? findGround(relation.basis.ground) : null
  return known(
    relation.period.from,
    relation.period.until,
    relation.functionPeriod.from,
    relation.functionPeriod.until,
    ground?.from ?? null,
    ground?.until ?? null,
  )
}

function known(...days: readonly (Day | null)[]): readonly Day[] {
  return days.filter((at) => at !== null)
}

function pick(relation: Relation) {
  const { holderId, personId, organisationId, role, purpose, id } = relation
  return { holderId, personId, organisationId, role, purpose, relationId: id }
}
