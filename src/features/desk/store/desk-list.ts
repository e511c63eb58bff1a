import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { DossierId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { writeLog } from '#access/store/log.ts'
import { calledOf } from '#kernel/called.ts'
import type { HelpRequestId } from '../domain/request.ts'
import type { AskerKind, RequestState, Urgency } from '../domain/words.ts'

export const pageSize = 25

/** What the list of a desk can be narrowed to; it stands in the address, so no name is among it. */
export type DeskFilter = {
  readonly state: RequestState | 'open' | 'all'
  readonly urgency: Urgency | null
  readonly overdue: boolean
  readonly page: number
}

export type DeskLine = {
  readonly id: HelpRequestId
  readonly number: string
  readonly state: RequestState
  /** Null in a consultation without a name. */
  readonly called: string | null
  readonly askerKind: AskerKind
  readonly urgency: Urgency
  readonly madeAt: Date
  readonly triaged: boolean
  readonly promiseName: string
  readonly dueOn: Day | null
}

/** The requests of one's own desk, what is due first on top. Children that have a dossier by now get a line in the log. */
export async function listForDesk(
  tx: Tx,
  visit: Visit,
  filter: DeskFilter,
): Promise<{ lines: readonly DeskLine[]; count: number }> {
  let found = tx.selectFrom('help_requests').where('handler_id', '=', visit.actor.organisationId)
  if (filter.state === 'open') found = found.where('state', 'in', ['new', 'asked'])
  else if (filter.state !== 'all') found = found.where('state', '=', filter.state)
  if (filter.urgency !== null) found = found.where('urgency', '=', filter.urgency)
  if (filter.overdue) found = found.where('due_on', '<', visit.on)

  const { count } = await found.select((rows) => rows.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await found
    .select([
      'id',
      'number',
      'state',
      'child_given_name',
      'child_surname',
      'asker_kind',
      'urgency',
      'made_at',
      'triaged_at',
    ])
    .select(['promise_name', 'due_on', 'dossier_id'])
    .orderBy(sql`due_on nulls last`)
    .orderBy('id', filter.state === 'open' ? 'asc' : 'desc')
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize)
    .execute()

  const about = rows.flatMap((row) => (row.dossier_id === null ? [] : [row.dossier_id as DossierId]))
  await writeLog(tx, visit, {
    outcome: 'yes',
    rule: 'ACT-3',
    purpose: 'handle-request',
    about: [...new Set(about)].map((dossierId) => ({ dossierId, parts: ['cover'] as const })),
    inList: true,
  })
  const lines = rows.map((row) => ({
    id: row.id as HelpRequestId,
    number: row.number,
    state: row.state,
    called: row.child_given_name === null ? null : calledOf(row.child_given_name, row.child_surname ?? ''),
    askerKind: row.asker_kind,
    urgency: row.urgency,
    madeAt: row.made_at,
    triaged: row.triaged_at !== null,
    promiseName: row.promise_name,
    dueOn: row.due_on as Day | null,
  }))
  return { lines, count: Number(count) }
}
