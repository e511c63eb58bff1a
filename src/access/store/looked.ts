import { type RawBuilder, sql } from 'kysely'
import { type Day, addDays, dayOf } from '#kernel/day.ts'
import type { DossierId, OrganisationId, PersonId } from '#kernel/id.ts'
import type { RuleId } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { type Action, actions } from '../domain/actions.ts'
import type { Grant } from '../domain/grant.ts'
import type { Part, Purpose, Role } from '../domain/words.ts'

/** One line of "Wie heeft gekeken": a look, an attempt that was refused, or a day on which the child stood in lists. */
export type Look = {
  /** The newest act in it; what the next page goes on from. */
  readonly key: string
  readonly at: Date
  /** More than one only of lists: how many times that day. */
  readonly times: number
  readonly inList: boolean
  readonly mine: boolean
  /** For staff their function; for family who they are to the child, null when that is not known any more. */
  readonly role: Role | null
  readonly organisation: string | null
  readonly standIn: boolean
  readonly action: Action | null
  readonly parts: readonly Part[]
  readonly purpose: Purpose | null
  readonly refused: RuleId | null
}

/** What a reader may narrow the list to. Kinds: reading, changing, lists, refused attempts. */
export type LookFilter = {
  readonly from?: Day | null
  /** The last day that is shown. */
  readonly to?: Day | null
  readonly organisationId?: OrganisationId | null
  readonly kind?: LookKind | null
}
export const lookKinds = ['gelezen', 'gewijzigd', 'lijst', 'geweigerd'] as const
export type LookKind = (typeof lookKinds)[number]

/**
 * LOOKED-1 · The family reads who looked: organisation, function, time, sections and purpose, yes or no.
 *
 * Their own looks stand in it too, and attempts that were refused. Lists stand together, per day and function, for a
 * worker who opens their list ten times did not look at the child ten times. The name of a worker is not shown.
 *
 * Source: scenario R3; Jeugdwet art. 7.3.10; AVG art. 15; decision 0007.
 *
 * @returns at most `limit` lines, the newest first, and the key to go on from when there are more.
 */
export async function listLooked(
  tx: Tx,
  { dossierId, visit }: Grant<'cover'>,
  filter: LookFilter = {},
  after: string | null = null,
  limit = 50,
): Promise<{ readonly looks: readonly Look[]; readonly next: string | null }> {
  const newest = after ?? (await newestAct(tx, dossierId))
  if (newest === null) return { looks: [], next: null }
  const until = addDays(dayOf(momentOf(newest)), 1)
  const upper = after === null ? null : await boundOf(tx, until)
  // an act's id holds its moment: the newest days are a range of the index, and mostly enough for a page
  for (const days of [14, 120, 1000, null]) {
    const lower = days === null ? null : await boundOf(tx, addDays(until, -days))
    const rows = await readHeaps(tx, dossierId, { filter, after, limit, lower, upper })
    if (rows.length <= limit && lower !== null) continue
    const looks = rows.slice(0, limit).map((row) => lookOf(row, visit.actor.personId))
    return { looks, next: rows.length > limit ? looks.at(-1)!.key : null }
  }
  return { looks: [], next: null }
}

type Range = {
  readonly filter: LookFilter
  readonly after: string | null
  readonly limit: number
  readonly lower: string | null
  readonly upper: string | null
}

/** One line each, lists as one heap per day and function. The range holds whole days, so that a heap is never cut. */
async function readHeaps(
  tx: Tx,
  dossierId: DossierId,
  { filter, after, limit, lower, upper }: Range,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    with lines as (
      select a.id, a.at, a.person_id, a.organisation_id, a.role, a.stand_in, a.action, a.purpose, a.rule, a.outcome,
             s.sections, s.in_list,
             case when s.in_list then concat_ws(' ', (a.at at time zone 'Europe/Amsterdam')::date, a.holder_id, a.outcome)
                  else a.id::text end as heap
      from log_subjects s join log_acts a on a.id = s.act_id
      where s.dossier_id = ${dossierId}
        and s.act_id >= coalesce(${lower}::uuid, '00000000-0000-0000-0000-000000000000')
        and s.act_id < coalesce(${upper}::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') ${narrowed(filter)}
    ), heaps as (
      select heap, max(id::text) as key, max(at) as at, count(*) as times from lines
      group by heap having ${after}::text is null or max(id::text) < ${after}
      order by max(id::text) desc limit ${limit + 1}
    )
    select h.key, h.at, h.times, l.in_list, l.stand_in, l.action, l.purpose, l.rule, l.outcome, l.sections, l.person_id,
           coalesce(o.short_name, o.name) as organisation, l.role,
           (select m.kind from family_members m where m.dossier_id = ${dossierId} and m.person_id = l.person_id) as member
    from heaps h join lines l on l.id::text = h.key
    left join organisations o on o.id = l.organisation_id
    order by h.key desc`.execute(tx)
  return rows
}

async function newestAct(tx: Tx, dossierId: DossierId): Promise<string | null> {
  const lines = tx.selectFrom('log_subjects').select('act_id').where('dossier_id', '=', dossierId)
  return (await lines.orderBy('act_id', 'desc').limit(1).executeTakeFirst())?.act_id ?? null
}

/** The lowest id that an act of a day can have, by the clock of the Netherlands. */
async function boundOf(tx: Tx, on: Day): Promise<string> {
  const { rows } = await sql<{ ms: number }>`
    select (extract(epoch from ${on}::date::timestamp at time zone 'Europe/Amsterdam') * 1000)::bigint as ms`.execute(
    tx,
  )
  const hex = rows[0]!.ms.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}

const endOfDays = Date.UTC(9998, 0, 1)

/** The moment in an id (UUID version 7): its first 48 bits are milliseconds. An id from an address may be any. */
function momentOf(id: string): Date {
  return new Date(Math.min(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16), endOfDays))
}

type Row = {
  key: string
  at: Date
  times: number
  in_list: boolean
  stand_in: boolean
  action: string
  purpose: Purpose | null
  rule: RuleId
  outcome: 'yes' | 'no'
  sections: Part[]
  person_id: PersonId | null
  organisation: string | null
  role: string | null
  member: Role | null
}

function lookOf(row: Row, me: PersonId): Look {
  return {
    key: row.key,
    at: row.at,
    times: row.times,
    inList: row.in_list,
    mine: row.person_id === me && row.organisation === null,
    role: row.role === 'family' ? row.member : (row.role as Role | null),
    organisation: row.organisation,
    standIn: row.stand_in,
    action: Object.hasOwn(actions, row.action) ? (row.action as Action) : null,
    parts: row.sections,
    purpose: row.purpose,
    refused: row.outcome === 'no' ? row.rule : null,
  }
}

function narrowed({ from, to, organisationId, kind }: LookFilter): RawBuilder<unknown> {
  const midnight = (on: Day, days: number) =>
    sql`((${on}::date + ${days}::int)::timestamp at time zone 'Europe/Amsterdam')`
  const changing = Object.entries(actions).flatMap(([name, rule]) => ('write' in rule && rule.write ? [name] : []))
  return sql.join(
    [
      from ? sql`and a.at >= ${midnight(from, 0)}` : sql``,
      to ? sql`and a.at < ${midnight(to, 1)}` : sql``,
      organisationId ? sql`and a.organisation_id = ${organisationId}` : sql``,
      kind === 'lijst' ? sql`and s.in_list` : sql``,
      kind === 'geweigerd' ? sql`and a.outcome = 'no'` : sql``,
      kind === 'gewijzigd' ? sql`and a.outcome = 'yes' and a.action = any (${changing}::text[])` : sql``,
      kind === 'gelezen'
        ? sql`and a.outcome = 'yes' and not s.in_list and a.action <> all (${changing}::text[])`
        : sql``,
    ],
    sql` `,
  )
}

/** The organisations that stand in the list, to choose from. */
export async function listLookingOrganisations(
  tx: Tx,
  { dossierId }: Grant<'cover'>,
): Promise<readonly { readonly id: OrganisationId; readonly name: string }[]> {
  const { rows } = await sql<{ id: OrganisationId; name: string }>`
    select o.id, o.name from organisations o
    where o.id in (select a.organisation_id from log_subjects s join log_acts a on a.id = s.act_id
                   where s.dossier_id = ${dossierId})
    order by o.name collate nl`.execute(tx)
  return rows
}
