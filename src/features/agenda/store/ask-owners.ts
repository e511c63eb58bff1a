import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { OrganisationKind } from '#access/domain/words.ts'
import { addWork } from '#work/store/work-store.ts'
import type { AgendaAction } from '../domain/action.ts'
import type { AgendaId } from '../domain/agenda.ts'
import { momentToAskFor, reviewFrom, whomToAsk } from '../domain/asking.ts'
import { actionColumns, actionJoins } from './action-columns.ts'
import { sayPath } from './local-asking.ts'

type Asking = AgendaAction & {
  readonly agendaId: AgendaId
  readonly officeId: OrganisationId
  readonly ownerKind: OrganisationKind | null
}

/**
 * Asks owners how their action stands when a moment nears or has passed (AGENDA-12), and the project leader to look again
 * at what has a review day. Running it twice asks nothing twice.
 *
 * @returns how many were asked.
 */
export async function askOwners(tx: Tx, on: Day, at: Date): Promise<number> {
  let asked = 0
  for (const action of await listOpenActions(tx, on)) {
    const moment = momentToAskFor(action, on)
    if (moment === null) continue
    const { functionId, holds, organisationId } = action.owner
    const doer = whomToAsk({ functionId, holds, organisationId, kind: action.ownerKind }, action.officeId)
    const made = await addWork(tx, {
      ...doer,
      kind: 'action.say',
      path: sayPath(action.agendaId, action.id),
      dueOn: moment.lastDay,
      at,
      uniqueKey: `action.say:${action.id}:${moment.lastDay}:${Object.values(doer).join(':')}`,
    })
    if (made !== null) asked += 1
  }
  for (const { id, path, officeId, reviewOn } of await listReviews(tx, on)) {
    const made = await addWork(tx, {
      organisationId: officeId,
      role: 'project_leader',
      kind: 'action.review',
      path,
      dueOn: reviewOn,
      at,
      uniqueKey: `action.review:${id}:${reviewOn}`,
    })
    if (made !== null) asked += 1
  }
  return asked
}

/** Actions with a planning in agendas that hold, which are not done or stopped. */
async function listOpenActions(tx: Tx, on: Day): Promise<readonly Asking[]> {
  const { rows } = await sql<Asking>`
    select ${actionColumns(on)}, a.agenda_id as "agendaId", g.office_id as "officeId", owner_place.kind as "ownerKind"
    from agenda_actions a join agendas g on g.id = a.agenda_id ${actionJoins}
    where a.ended_on is null and exists (select from action_moments m where m.action_id = a.id)
      and coalesce(said.state, 'not-started') not in ('done', 'stopped')
    order by a.id`.execute(tx)
  return rows
}

type Review = {
  readonly id: string
  readonly path: `/${string}`
  readonly officeId: OrganisationId
  readonly reviewOn: Day
}

async function listReviews(tx: Tx, on: Day): Promise<readonly Review[]> {
  const { rows } = await sql<Review>`
    select a.id, '/agenda/' || a.agenda_id || '/ambities/' || a.id as path, g.office_id as "officeId", a.review_on as "reviewOn"
    from ambitions a join agendas g on g.id = a.agenda_id where a.ended_on is null and a.review_on is not null
    union all
    select a.id, '/agenda/' || a.agenda_id || '/acties/' || a.id, g.office_id, a.review_on
    from agenda_actions a join agendas g on g.id = a.agenda_id where a.ended_on is null and a.review_on is not null`.execute(
    tx,
  )
  return rows.filter(({ reviewOn }) => reviewFrom(reviewOn) <= on)
}
