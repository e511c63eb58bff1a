import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { DossierId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { listLogged } from '#access/store/gate-list.ts'
import type { ListFilter } from '../domain/list-filter.ts'

/** One child on the list of who looks: what stands on the cover, and no more. */
export type DossierRow = {
  readonly dossierId: DossierId
  readonly number: string
  readonly called: string
  readonly bornOn: Day
  readonly schoolName: string | null
  readonly leadName: string | null
  readonly nextDueOn: Day | null
  readonly closedOn: Day | null
}

export type DossierList = {
  readonly rows: readonly DossierRow[]
  readonly more: boolean
  /** How many there are in all; `countedUpTo + 1` stands for more than that, and 0 also for a page after the last. */
  readonly found: number
}

export const listPage = 50
/** Counting goes no further: at thousands of children the count would cost more than the page. */
export const countedUpTo = 1000

/**
 * DOSSIER-1 · The list holds the children one has an open section of, the newest first, and its count is of the same.
 *
 * It starts from the reader's own lines in the access table, so it costs the same for a caseload of ten and of
 * thousands. Page and count come from one `where`. Each child that is shown is written down (LOG-2).
 *
 * Source: house.md §5; requirement R1.
 *
 * @param search what was typed, when the list is of a search by name.
 */
export async function listDossiers(
  tx: Tx,
  visit: Visit,
  filter: ListFilter,
  search: string | null,
): Promise<DossierList> {
  const where = whereOf(visit, filter, search)
  // without a filter the page is chosen before anything is joined to it
  const own = ownDossiers(visit, filter.after, where === everything ? listPage + 1 : undefined)
  const joined = where === everything ? sql`` : sql`join dossiers d on d.id = own.dossier_id`
  const { rows } = await sql<DossierRow & { found: number }>`
    select d.id as "dossierId", d.number, d.called, d.born_on as "bornOn", school.name as "schoolName",
      p.name as "leadName", d.next_due_on as "nextDueOn", d.closed_on as "closedOn",
      (select count(*) from (
        select from ${ownDossiers(visit, null)} ${joined} where ${where} limit ${sql.lit(countedUpTo + 1)}) as counted) as found
    from ${own} join dossiers d on d.id = own.dossier_id
    left join organisations school on school.id = d.school_id
    left join functions lead on lead.id = d.lead_id and (lead.until_on is null or lead.until_on > ${visit.on})
    left join people p on p.id = lead.person_id
    where ${where}
    order by own.dossier_id desc
    limit ${sql.lit(listPage + 1)}`.execute(tx)
  return {
    rows: await listLogged(tx, visit, rows.slice(0, listPage)),
    more: rows.length > listPage,
    found: rows[0]?.found ?? 0,
  }
}

/**
 * The reader's own lines, each child once, newest first; only older ones than `after`. The order is asked for here, so
 * that it is read out of the index and the page can stop at its last row.
 */
function ownDossiers({ actor, on }: Visit, after: DossierId | null, limit?: number): RawBuilder<unknown> {
  return sql`(
      select distinct dossier_id from access
      where holder_id = ${actor.holderId} and section = 'cover' and from_on <= ${on} and until_on > ${on}
        and purpose = any (${[...actor.purposes]}::text[]) ${after === null ? sql`` : sql`and dossier_id < ${after}`}
      order by dossier_id desc ${limit === undefined ? sql`` : sql`limit ${sql.lit(limit)}`}
    ) as own`
}

const everything = sql`true`

function whereOf(visit: Visit, filter: ListFilter, search: string | null): RawBuilder<unknown> {
  const conditions = [
    filter.school === null ? null : schoolIs(filter.school),
    filter.municipality === null ? null : municipalityIs(filter.municipality),
    filter.waitsForConsent ? waitsForConsent : null,
    filter.withoutLead ? withoutLead(visit.on) : null,
    filter.late ? sql`d.next_due_on < ${visit.on}` : null,
    search === null || search.trim() === '' ? null : isCalled(visit, search),
  ].filter((each) => each !== null)
  return conditions.length === 0 ? everything : sql.join(conditions, sql` and `)
}

function schoolIs(part: string): RawBuilder<unknown> {
  return sql`d.school_id in (select s.id from organisations s where s.kind = 'school' and s.name ilike ${containing(part)})`
}

function municipalityIs(part: string): RawBuilder<unknown> {
  return sql`d.municipality_code in (select m.code from municipalities m where m.name ilike ${containing(part)})`
}

/** A question for consent makes work for whoever must answer it; while that is open, the dossier waits. */
const waitsForConsent = sql`exists (
  select 1 from work_items w where w.dossier_id = d.id and w.kind = 'consent.answer' and w.done_at is null)`

function withoutLead(on: Day): RawBuilder<unknown> {
  return sql`not exists (
    select 1 from functions f where f.id = d.lead_id and f.from_on <= ${on} and (f.until_on is null or f.until_on > ${on}))`
}

/**
 * DOSSIER-3 · Searching finds no more than reading would: the full name only where one reads the basics.
 *
 * What the child is called and the number are on the cover. Each word that was typed must be found; a word with a typing
 * error or without its accents is.
 *
 * Source: AVG art. 25; house.md §5.
 */
function isCalled(visit: Visit, text: string): RawBuilder<unknown> {
  const words = text.split(/\s+/).filter(Boolean).slice(0, wordsSearched)
  return sql.join(
    words.map((word) => hasWord(visit, word)),
    sql` and `,
  )
}

const wordsSearched = 5

function hasWord({ actor, on }: Visit, word: string): RawBuilder<unknown> {
  const fullName = sql`lower(unaccent(c.given_name || ' ' || c.surname))`
  return sql`(
    lower(unaccent(d.called)) like lower(unaccent(${containing(word)})) or lower(d.number) = lower(${word})
    or exists (
      select 1 from access b join children c on c.id = d.child_id
      where b.holder_id = ${actor.holderId} and b.section = 'basics' and b.dossier_id = d.id
        and b.from_on <= ${on} and b.until_on > ${on} and b.purpose = any (${[...actor.purposes]}::text[])
        and (${fullName} like lower(unaccent(${containing(word)}))
          or word_similarity(lower(unaccent(${word})), ${fullName}) >= 0.5)))`
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
