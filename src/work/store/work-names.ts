import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { WorkItem } from './work-list.ts'
import type { WorkId } from './work-store.ts'

/** What a task around the region is about; of a meeting the day belongs to its name. */
export type AboutWhat = { readonly name: string; readonly onDay: Day | null }

/**
 * WORK-4 · A task around the region says what it is about.
 *
 * Someone can be asked the same of five proposals on one day; without their names the tasks are alike. The names are
 * looked up and not kept in the item, by the last id of its address, and row-level security shows only those that who
 * looks may read. A task about a child is named by the child, and never comes here.
 *
 * Source: house rule.
 *
 * @returns the names by item; an item of which nothing may be read is not in it.
 */
export async function nameWork(tx: Tx, items: readonly WorkItem[]): Promise<ReadonlyMap<WorkId, AboutWhat>> {
  const places = items.flatMap(({ id, path, dossierId }) => {
    const place = dossierId === null && ofRegion.test(path) ? path.match(anyId)?.at(-1) : undefined
    return place === undefined ? [] : [{ id, place }]
  })
  if (places.length === 0) return new Map()
  const wanted = sql`any(${[...new Set(places.map(({ place }) => place))]}::uuid[])`
  const { rows } = await sql<AboutWhat & { readonly place: string }>`
    select id as place, title as name, null::date as "onDay" from proposals where id = ${wanted}
    union all select id, title, null from agenda_actions where id = ${wanted}
    union all select id, title, null from ambitions where id = ${wanted}
    union all select id, title, null from policy_plans where id = ${wanted}
    union all select id, title, null from progress_reports where id = ${wanted}
    union all select id, text, null from follow_ups where id = ${wanted}
    union all select m.id, b.name, m.on_day from meetings m join bodies b on b.id = m.body_id where m.id = ${wanted}`.execute(
    tx,
  )
  const named = new Map(rows.map(({ place, name, onDay }) => [place, { name, onDay }]))
  return new Map(
    places.flatMap(({ id, place }) => {
      const about = named.get(place)
      return about === undefined ? [] : [[id, about] as const]
    }),
  )
}

const ofRegion = /^\/(?:agenda|bestuur)\//
const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
