import type { Selectable } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { DossierId, FunctionId, HolderId, OrganisationId, PersonId } from '#kernel/id.ts'
import type { DB } from '#platform/database-types.ts'
import type { ChildAsked } from '../domain/question.ts'
import type { Asker, HelpRequest, HelpRequestId, Outcome } from '../domain/request.ts'
import type { AskerKind, Channel, ParentsKnow, RequestState, Urgency } from '../domain/words.ts'

/** A row with the names that belong to its ids. */
export type RequestRow = Selectable<DB['help_requests']> & {
  handler_name: string
  asker_organisation_name: string | null
  school_name: string | null
  triaged_name: string | null
}

export function requestOf(row: RequestRow): HelpRequest {
  return {
    id: row.id as HelpRequestId,
    number: row.number,
    channel: row.channel as Channel,
    state: row.state as RequestState,
    handlerId: row.handler_id as OrganisationId,
    handlerName: row.handler_name,
    asker: askerOf(row),
    child: childOf(row),
    municipalityCode: row.municipality_code,
    schoolId: row.school_id as OrganisationId | null,
    schoolName: row.school_name ?? row.school_text,
    question: row.question,
    tried: row.tried,
    urgency: row.urgency as Urgency,
    parentsKnow: row.parents_know as ParentsKnow,
    spokenLanguage: row.spoken_language,
    interpreter: row.interpreter,
    madeAt: row.made_at,
    promise: {
      name: row.promise_name,
      functionId: row.promise_function_id as FunctionId | null,
      triageOn: row.promise_on as Day,
      answerOn: row.answer_on as Day,
    },
    triagedAt: row.triaged_at,
    triagedBy: row.triaged_name,
    namedBy: row.named_by !== null && row.named_on !== null ? { name: row.named_by, on: row.named_on as Day } : null,
    dueOn: row.due_on as Day | null,
    decidedAt: row.decided_at,
    outcome: outcomeOf(row),
    next: row.next_name !== null && row.next_on !== null ? { name: row.next_name, on: row.next_on as Day } : null,
    version: row.version,
  }
}

function askerOf(row: RequestRow): Asker {
  return {
    kind: row.asker_kind as AskerKind,
    name: row.asker_name,
    email: row.asker_email,
    phone: row.asker_phone,
    language: row.asker_language,
    personId: row.asker_person_id as PersonId | null,
    holderId: row.asker_holder_id as HolderId | null,
    organisationId: row.asker_organisation_id as OrganisationId | null,
    organisationName: row.asker_organisation_name,
  }
}

function childOf(row: RequestRow): ChildAsked {
  const { child_given_name: givenName, child_surname: surname, child_age: age } = row
  if (givenName === null || surname === null) return { named: false, age }
  return { named: true, givenName, surname, bornOn: row.child_born_on as Day | null, age, postcode: row.child_postcode }
}

/** The checks of the table hold each state to what it needs. */
function outcomeOf(row: RequestRow): Outcome | null {
  if (row.state === 'accepted') return { is: 'accepted', dossierId: row.dossier_id as DossierId }
  if (row.state === 'advised') return { is: 'advised' }
  if (row.state === 'declined') return { is: 'declined', reason: row.decline_reason!, to: row.declined_to! }
  return null
}
