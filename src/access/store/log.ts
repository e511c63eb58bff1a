import type { DossierId, Id } from '#kernel/id.ts'
import type { RuleId } from '#kernel/refusal.ts'
import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Part, Purpose } from '../domain/words.ts'
import type { Visit } from '../domain/visit.ts'

type About = { readonly dossierId: DossierId; readonly parts: readonly Part[] }
type Line = {
  readonly outcome: 'yes' | 'no'
  readonly rule: RuleId
  readonly purpose: Purpose | null
  readonly about: readonly About[]
  readonly inList?: boolean
}

/**
 * LOG-1 · Every look is written down in the transaction that looks: who acted, and a line for each child shown.
 *
 * Two linked records: the act (person, function, organisation, action, purpose, rule) and per child a line with the
 * sections. No content stands in it. A list is one act with a line per child, in one insert.
 *
 * Source: Jeugdwet art. 7.3.11; NEN 7513; Logboek dataverwerkingen 1.0 (at most one data subject a line).
 */
export async function writeLog(tx: Tx, visit: Visit, line: Line): Promise<Id<'act'>> {
  const { actor } = visit
  const actId = newId<'act'>(visit.at)
  const subjects = line.about.map((about) => about.dossierId)
  const parts = line.about.map((about) => about.parts.join(','))
  await sql`
    with act as (
      insert into log_acts (id, request_id, at, person_id, holder_id, organisation_id, role, stand_in, action, purpose, rule, outcome)
      values (${actId}, ${visit.requestId}, ${visit.at}, ${actor.personId}, ${actor.holderId}, ${actor.organisationId}, ${actor.role},
              ${actor.standIn}, ${visit.action}, ${line.purpose}, ${line.rule}, ${line.outcome})
    )
    insert into log_subjects (act_id, dossier_id, sections, in_list)
    select ${actId}::uuid, subject, string_to_array(parts, ','), ${line.inList ?? false}
    from unnest(${subjects}::uuid[], ${parts}::text[]) as about (subject, parts)`.execute(tx)
  return actId
}
