import { sql } from 'kysely'
import type { OrganisationId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Actor } from '#access/domain/visit.ts'
import type { OrganisationKind } from '#access/domain/words.ts'
import type { Administrator } from '../domain/administration.ts'
import type { Place } from '../domain/organisation.ts'

type Row = {
  id: OrganisationId
  kind: OrganisationKind
  name: string
  starts: Day | null
  ends: Day | null
  above: OrganisationId[]
}

/** Where an organisation stands: its kind, its time and who is above it. */
export async function findPlace(tx: Tx, id: OrganisationId): Promise<Place | null> {
  return (await listPlaces(tx, [id]))[0] ?? null
}

/** Of the given organisations, or of all. The nearest above comes first. */
export async function listPlaces(tx: Tx, ids: readonly OrganisationId[] | 'all'): Promise<readonly Place[]> {
  const which = ids === 'all' ? sql`true` : sql`o.id = any(${[...ids]}::uuid[])`
  const { rows } = await sql<Row>`
    with recursive up as (
      select id as bottom, parent_id, 1 as step from organisations o where ${which}
      union all
      select up.bottom, p.parent_id, up.step + 1 from up join organisations p on p.id = up.parent_id where up.step < 10
    )
    select o.id, o.kind, o.name, lower(o.holds) as starts, upper(o.holds) as ends,
           coalesce((select array_agg(up.parent_id order by up.step) from up where up.bottom = o.id and up.parent_id is not null),
                    '{}') as above
    from organisations o where ${which}`.execute(tx)
  return rows.map(({ starts, ends, ...rest }) => ({ ...rest, holds: { from: starts, until: ends } }))
}

/** The one who acts, as administrator of the organisation they act for. */
export async function readAdministrator(tx: Tx, actor: Actor): Promise<Administrator> {
  const place = actor.organisationId === null ? null : await findPlace(tx, actor.organisationId)
  if (place === null) throw new TypeError('an administrator acts for an organisation')
  return { personId: actor.personId, organisationId: place.id, kind: place.kind }
}
