import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { Visit } from '#access/domain/visit.ts'
import { finishWork } from '#work/store/work-store.ts'
import type { ActionId, Statement } from '../domain/action.ts'
import type { AgendaId } from '../domain/agenda.ts'
import { objectToStatement } from '../domain/saying.ts'
import { voiceOf } from '../domain/who.ts'
import type { ActionState } from '../domain/words.ts'
import { knowAgenda, there } from './keep.ts'
import { sayPath } from './local-asking.ts'
import { findAction } from './read-agenda.ts'

export type StatementInput = {
  readonly state: ActionState
  readonly on: Day
  readonly text?: string
  /** Everyone may read it, once the action stands in a published version. */
  readonly isPublic?: boolean
}

/** Says how an action stands (AGENDA-2, AGENDA-4). What asked for it is done with that. */
export async function saySoFar(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  actionId: ActionId,
  input: StatementInput,
): Promise<Id<'action-statement'>> {
  const agenda = await knowAgenda(tx, agendaId)
  const action = there(await findAction(tx, agendaId, actionId, visit.on))
  const voice = voiceOf(agenda, action.owner, visit.actor)
  if (voice === null)
    throw new Refusal('forbidden', 'AGENDA-2', 'Alleen de trekker van deze actie zegt hoe het ermee staat.')
  if (action.endedOn !== null) throw new Refusal('conflict', 'AGENDA-3', 'Deze actie is beëindigd.')
  const said = { ...input, text: input.text ?? '', isPublic: input.isPublic ?? false }
  const objection = objectToStatement(said, visit.on)
  if (objection !== null) throw new Refusal('conflict', 'AGENDA-13', objection.say)
  const id = await writeStatement(tx, visit, agendaId, actionId, { ...said, onBehalf: voice === 'on-behalf' })
  await finishWork(tx, { kind: 'action.say', path: sayPath(agendaId, actionId) }, visit.actor.personId, visit.at)
  return id
}

/** Writes a statement down; who may say it was asked before. */
export async function writeStatement(
  tx: Tx,
  { actor, at }: Visit,
  agendaId: AgendaId,
  actionId: ActionId,
  said: Pick<Statement, 'state' | 'on' | 'text' | 'isPublic' | 'onBehalf'>,
): Promise<Id<'action-statement'>> {
  const id = newId<'action-statement'>(at)
  await tx
    .insertInto('action_statements')
    .values({
      id,
      agenda_id: agendaId,
      action_id: actionId,
      state: said.state,
      on_day: said.on,
      text: said.text,
      is_public: said.isPublic,
      on_behalf: said.onBehalf,
      made_by: actor.personId,
      function_id: actor.functionId,
      made_at: at,
    })
    .execute()
  return id
}

/** All that was ever said of an action, the latest first. */
export function listStatements(tx: Tx, agendaId: AgendaId, actionId: ActionId): Promise<readonly Statement[]> {
  return list(tx, sql`s.agenda_id = ${agendaId} and s.action_id = ${actionId}`, sql`limit 500`)
}

/** The latest that was said in an agenda, over all its actions. */
export function listLatest(tx: Tx, agendaId: AgendaId, most: number): Promise<readonly Statement[]> {
  return list(tx, sql`s.agenda_id = ${agendaId}`, sql`limit ${sql.lit(most)}`)
}

async function list(tx: Tx, where: RawBuilder<unknown>, limit: RawBuilder<unknown>): Promise<readonly Statement[]> {
  const { rows } = await sql<Statement>`
    select s.id, s.action_id as "actionId", s.state, s.on_day as "on", s.text, s.is_public as "isPublic",
      s.on_behalf as "onBehalf", jsonb_build_object('name', p.name, 'organisation', o.name) as "by"
    from action_statements s join people p on p.id = s.made_by
    left join functions f on f.id = s.function_id left join organisations o on o.id = f.organisation_id
    where ${where} order by s.on_day desc, s.made_at desc, s.id desc ${limit}`.execute(tx)
  return rows
}

/** What everyone may read of how an action stands: of whom, the organisation and never the person. */
export type PublicStatement = Pick<Statement, 'actionId' | 'state' | 'on' | 'text'> & {
  readonly organisation: string | null
}

/** The last public statement of each of these actions. */
export async function listPublicStatements(
  tx: Tx,
  agendaId: AgendaId,
  actionIds: readonly string[],
): Promise<readonly PublicStatement[]> {
  const { rows } = await sql<PublicStatement>`
    select distinct on (s.action_id) s.action_id as "actionId", s.state, s.on_day as "on", s.text, o.name as organisation
    from action_statements s left join functions f on f.id = s.function_id left join organisations o on o.id = f.organisation_id
    where s.agenda_id = ${agendaId} and s.action_id = any (${[...actionIds]}::uuid[]) and s.is_public
    order by s.action_id, s.on_day desc, s.made_at desc, s.id desc`.execute(tx)
  return rows
}
