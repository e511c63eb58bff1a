import { sql } from 'kysely'
import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import { type SubjectEvent, inTimeOrder } from '../domain/history.ts'
import type { SubjectId, ThemeId } from '../domain/proposal.ts'

export type Subject = {
  readonly id: SubjectId
  readonly name: string
  readonly theme: string | null
  /** Proposals about it that this reader may read. */
  readonly proposals: number
}

export type SubjectInput = {
  readonly officeId: OrganisationId
  readonly name: string
  readonly themeId: ThemeId | null
}

/** Adds a subject; the programme team of its office. */
export async function addSubject(tx: Tx, visit: Visit, input: SubjectInput): Promise<SubjectId> {
  const { actor, at } = visit
  if (actor.organisationId !== input.officeId || !['project_leader', 'programme_member'].includes(actor.role))
    throw new Refusal('forbidden', 'PROPOSAL-6', 'Alleen het programmateam voegt onderwerpen toe.')
  const id: SubjectId = newId<'subject'>(at)
  await tx
    .insertInto('subjects')
    .values({ id, office_id: input.officeId, name: input.name, theme_id: input.themeId, made_at: at })
    .execute()
  return id
}

export async function listSubjects(tx: Tx): Promise<readonly Subject[]> {
  const { rows } = await sql<Subject>`
    select s.id, s.name, t.name as theme, (select count(*)::int from proposals p where p.subject_id = s.id) as proposals
    from subjects s left join themes t on t.id = s.theme_id order by s.name collate nl limit 500`.execute(tx)
  return rows
}

export async function readSubject(tx: Tx, id: SubjectId): Promise<Subject> {
  const found = (await listSubjects(tx)).find((subject) => subject.id === id)
  if (found === undefined) throw new Refusal('absent', 'PROPOSAL-9')
  return found
}

/**
 * Whatever happened around a subject that this reader may know of, in the order of its days (PROPOSAL-9): the policies of
 * each table decide what that is.
 */
export async function listHistory(tx: Tx, id: SubjectId): Promise<readonly SubjectEvent[]> {
  const { rows } = await sql<SubjectEvent>`
    with mine as (select id, number || ' ' || title as name from proposals where subject_id = ${id})
    select v.dated_on as "on", v.made_at as at, 'version' as kind, m.id as "proposalId", m.name as proposal, null as who,
      'Versie ' || v.number as what, v.changed as text
    from proposal_versions v join mine m on m.id = v.proposal_id
    union all
    select x.on_day, i.made_at, 'meeting', m.id, m.name, b.name, i.kind, i.outcome
    from meeting_items i join mine m on m.id = i.proposal_id join meetings x on x.id = i.meeting_id join bodies b on b.id = i.body_id
    where x.state <> 'cancelled' and i.state in ('open', 'done', 'carried')
    union all
    select a.on_day, a.made_at, 'advice', m.id, m.name, b.name, a.opinion, a.text
    from advices a join mine m on m.id = a.proposal_id join bodies b on b.id = a.body_id
    union all
    select d.on_day, d.made_at, 'decision', m.id, m.name, b.name,
      coalesce((select string_agg(p.number || ':' || q.outcome, ',' order by p.number) from point_decisions q
        join decision_points p on p.id = q.point_id where q.decision_id = d.id), ''), d.conditions
    from decisions d join mine m on m.id = d.proposal_id join bodies b on b.id = d.body_id
    union all
    select coalesce(c.answered_on, c.asked_on), c.made_at, 'consultation', m.id, m.name, c.name, c.outcome, c.answer
    from consultations c join mine m on m.id = c.proposal_id where coalesce(c.answered_on, c.asked_on) is not null
    union all
    select f.state_on, f.made_at, 'follow-up', m.id, m.name, nullif(f.owner_text, ''), f.state, f.text
    from follow_ups f join mine m on m.id = f.proposal_id where f.state_on is not null`.execute(tx)
  return inTimeOrder(rows)
}
