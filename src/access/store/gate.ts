import { sql } from 'kysely'
import type { DossierId } from '#kernel/id.ts'
import { Refusal, type RuleId } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { type ActionRule, ruleOf } from '../domain/actions.ts'
import type { Grant, Grants } from '../domain/grant.ts'
import type { Visit } from '../domain/visit.ts'
import { type Part, type Purpose, type Role, dutch, sections } from '../domain/words.ts'
import { writeLog } from './log.ts'

/** A no at the gate, with what it was about, so that it can be written down after the roll-back. */
export class Denial extends Refusal {
  readonly dossierId: DossierId
  readonly parts: readonly Part[]

  constructor(kind: Refusal['kind'], rule: RuleId, dossierId: DossierId, parts: readonly Part[], say?: string) {
    super(kind, rule, say)
    this.dossierId = dossierId
    this.parts = parts
  }
}

/**
 * The gate. Asks once for all parts a page may show: gives a ticket for each part the visitor may read, refuses when
 * the part that the action is about is not among them, and writes down what was granted in this transaction.
 *
 * What one may read stands in the access table, kept by the keeper with `decide`. A dossier one has no line for and one
 * that does not exist are the same here: one look by key, then absent.
 */
export async function admit(tx: Tx, visit: Visit, dossierId: DossierId, wanted: readonly Part[] = []): Promise<Grants> {
  const rule = ruleOf(visit.action)
  const needed = rule.part ?? 'cover'
  const lines = await linesFor(tx, visit, dossierId)
  const covers = lines.filter((line) => line.section === 'cover')
  if (covers.length === 0) throw new Denial('absent', 'ACCESS-1', dossierId, [needed])
  if (!roleFits(rule, visit, covers)) throw new Denial('forbidden', rule.rule, dossierId, [needed])

  const parts = new Set<Part>(['cover', needed, ...wanted])
  const held = [...parts].flatMap((part) => {
    const line = bestLine(lines, part)
    return line === undefined ? [] : [ticket(visit, dossierId, part, line)]
  })
  const about = held.find((grant) => grant.part === needed)
  if (about === undefined)
    throw new Denial(
      'forbidden',
      'ACCESS-5',
      dossierId,
      [needed],
      `Voor het onderdeel ${dutch.parts[needed]} is geen toestemming of grondslag.`,
    )
  if (rule.write === true && !about.mayWrite)
    throw new Denial(
      'forbidden',
      'ACCESS-3',
      dossierId,
      [needed],
      `U mag het onderdeel ${dutch.parts[needed]} lezen, niet wijzigen.`,
    )

  await writeLog(tx, visit, {
    outcome: 'yes',
    rule: rule.rule,
    purpose: about.purpose,
    about: [{ dossierId, parts: held.map((grant) => grant.part) }],
  })
  const open = sections.filter((section) => lines.some((line) => line.section === section))
  return { visit, dossierId, open, ...Object.fromEntries(held.map((grant) => [grant.part, grant])) } as Grants
}

/** Family stands for the child and those who read by being family; a helper is there by consent, for a purpose. */
function roleFits(rule: ActionRule, visit: Visit, covers: readonly Line[]): boolean {
  if (rule.roles === undefined) return true
  if (!rule.roles.includes(visit.actor.role)) return false
  return visit.actor.role !== 'family' || covers.some((cover) => cover.purpose === 'family')
}

/** The ticket for the part that the action is about, to write. Refuses as `admit` does. */
export async function admitToWrite<P extends Part>(
  tx: Tx,
  visit: Visit,
  dossierId: DossierId,
  part: P,
): Promise<Grant<P, 'write'>> {
  return toWrite(await admit(tx, visit, dossierId, [part]), part)
}

/** The ticket to write, among those one was given; who may only read is refused. */
export function toWrite<P extends Part>(grants: Grants, part: P): Grant<P, 'write'> {
  const grant = grants[part as Part]
  if (grant === undefined || !grant.mayWrite)
    throw new Denial(
      'forbidden',
      'ACCESS-3',
      grants.dossierId,
      [part],
      `U mag het onderdeel ${dutch.parts[part]} niet wijzigen.`,
    )
  return grant as unknown as Grant<P, 'write'>
}

/** The ticket to read that was asked for; who does not have it is refused as at the gate. */
export function toRead<P extends Part>(grants: Grants, part: P): Grant<P, 'read'> {
  const grant = grants[part as Part]
  if (grant === undefined)
    throw new Denial(
      'forbidden',
      'ACCESS-5',
      grants.dossierId,
      [part],
      `Voor het onderdeel ${dutch.parts[part]} is geen toestemming of grondslag.`,
    )
  return grant as unknown as Grant<P, 'read'>
}

/** The parts of a dossier that exist but are closed to this visitor: their names are shown, with how to ask. */
export function closedParts(grants: Grants): readonly Part[] {
  return sections.filter((section) => !grants.open.includes(section))
}

type Line = {
  section: string
  role: string
  purpose: string
  may_write: boolean
  school_part: boolean
  because: string
}

function linesFor(tx: Tx, visit: Visit, dossierId: DossierId): Promise<Line[]> {
  return (
    tx
      .selectFrom('access')
      .select(['section', 'role', 'purpose', 'may_write', 'school_part', 'because'])
      .where('holder_id', '=', visit.actor.holderId)
      .where('section', 'in', ['cover', ...sections])
      .where('dossier_id', '=', dossierId)
      .where('from_on', '<=', visit.on)
      .where('until_on', '>', visit.on)
      // an array and not a list: a role without any purpose finds nothing, and each role asks the same prepared question
      .where(sql<boolean>`purpose = any (${[...visit.actor.purposes]}::text[])`)
      .execute()
  )
}

/** With two relations to one child, the line that lets write and see most is the one that counts. */
function bestLine(lines: readonly Line[], part: Part): Line | undefined {
  const weight = (line: Line) => (line.may_write ? 2 : 0) + (line.school_part ? 1 : 0)
  return lines.filter((line) => line.section === part).toSorted((a, b) => weight(b) - weight(a))[0]
}

function ticket(visit: Visit, dossierId: DossierId, part: Part, line: Line): Grant {
  return {
    visit,
    dossierId,
    part,
    role: line.role as Role,
    purpose: line.purpose as Purpose,
    schoolPart: line.school_part,
    because: line.because,
    mayWrite: line.may_write,
  } as Grant
}
