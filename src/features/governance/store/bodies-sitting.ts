import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { Refusal, type RuleId } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { BodyId, ThemeId } from '../domain/proposal.ts'
import type { SeatHolder } from '../domain/seat.ts'

/** Who sits in a body on a day, on which seat, and for which theme only. */
export type Member = SeatHolder & {
  readonly seatTitle: string
  /** A seat for one theme only (SEAT-3). */
  readonly themeId: ThemeId | null
  readonly themeName: string | null
  /** Whether the seat counts: guests do not (SEAT-4). */
  readonly counts: boolean
}

/**
 * BODY-3 · Who sat in a body is asked of a day, and nobody who sat there is taken out of the past.
 *
 * A holder ends on a day; a seat ends on a day; neither is removed. In the order of the seats, the chair first.
 *
 * Source: peers-region.md §1.2 row 15 (membership with start, end and position).
 */
export async function membersOn(tx: Tx, bodyId: BodyId, on: Day): Promise<readonly Member[]> {
  const { rows } = await sql<Member>`
    select h.id, h.seat_id as "seatId", h.body_id as "bodyId", h.name, h.function_id as "functionId",
      h.organisation_id as "organisationId", o.name as "organisationName", h.part, h.speaks_for as "speaksFor",
      h.from_on as "from", h.until_on as "until", s.title as "seatTitle", s.theme_id as "themeId", t.name as "themeName",
      s.counts, coalesce(r.represents, '[]') as represents
    from seat_holders h join seats s on s.id = h.seat_id
      left join themes t on t.id = s.theme_id
      left join organisations o on o.id = h.organisation_id
      left join lateral (
        select json_agg(json_build_object('id', w.id, 'name', w.name) order by w.name collate nl) as represents
        from rank_and_file f join organisations w on w.id = f.organisation_id
        where f.seat_holder_id = h.id and f.from_on <= ${on} and (f.until_on is null or f.until_on > ${on})
      ) r on true
    where h.body_id = ${bodyId} and h.from_on <= ${on} and (h.until_on is null or h.until_on > ${on})
      and s.from_on <= ${on} and (s.until_on is null or s.until_on > ${on})
    order by h.part = 'chair' desc, h.part = 'secretary' desc, s.position, h.name collate nl`.execute(tx)
  return rows
}

/** What someone is to a body on the day of the visit. */
export type Standing = {
  /** Project leader or programme team of the office that keeps it (BODY-1). */
  readonly team: boolean
  /** Its secretary or chair. */
  readonly keeper: boolean
  readonly secretary: boolean
  readonly chair: boolean
  readonly member: boolean
  /** The themes of the seats that are for one theme only; empty when a seat is for everything. */
  readonly onlyThemes: readonly ThemeId[]
}

const none: Standing = {
  team: false,
  keeper: false,
  secretary: false,
  chair: false,
  member: false,
  onlyThemes: [],
}

/** What this visitor is to each of these bodies. */
export async function standingsIn(
  tx: Tx,
  { actor, on }: Visit,
  bodyIds: readonly BodyId[],
): Promise<ReadonlyMap<BodyId, Standing>> {
  const { rows } = await sql<{ id: BodyId; team: boolean; parts: string[]; themes: (ThemeId | null)[] }>`
    select b.id, b.office_id = ${actor.organisationId}::uuid and ${actor.role} in ('project_leader', 'programme_member') as team,
      coalesce(array_agg(h.part) filter (where h.id is not null), '{}') as parts,
      coalesce(array_agg(s.theme_id) filter (where h.id is not null), '{}') as themes
    from bodies b
      left join seat_holders h on h.body_id = b.id and h.function_id = ${actor.functionId}::uuid
        and h.from_on <= ${on} and (h.until_on is null or h.until_on > ${on})
      left join seats s on s.id = h.seat_id
    where b.id = any (${[...bodyIds]}::uuid[]) group by b.id`.execute(tx)
  return new Map(
    rows.map(({ id, team, parts, themes }) => {
      const [secretary, chair] = [parts.includes('secretary'), parts.includes('chair')]
      const onlyThemes = themes.includes(null) ? [] : themes.filter((theme) => theme !== null)
      return [
        id,
        { team: team ?? false, keeper: secretary || chair, secretary, chair, member: parts.length > 0, onlyThemes },
      ]
    }),
  )
}

export async function standingIn(tx: Tx, visit: Visit, bodyId: BodyId): Promise<Standing> {
  return (await standingsIn(tx, visit, [bodyId])).get(bodyId) ?? none
}

/** Whether this visitor is secretary or chair of the body today. */
export async function isSecretaryOf(tx: Tx, visit: Visit, bodyId: BodyId): Promise<boolean> {
  return (await standingIn(tx, visit, bodyId)).keeper
}

/**
 * Whether this visitor sits in the body today, for this theme: a seat for one theme only counts for that theme alone
 * (SEAT-3). Without a theme a seat for one theme only does not count.
 */
export async function sitsIn(tx: Tx, visit: Visit, bodyId: BodyId, themeId: ThemeId | null): Promise<boolean> {
  const { member, onlyThemes } = await standingIn(tx, visit, bodyId)
  return member && (onlyThemes.length === 0 || (themeId !== null && onlyThemes.includes(themeId)))
}

/**
 * BODY-1 · A body is kept by its secretary and chair, and by the programme team of the office it belongs to.
 *
 * They fill its seats, plan and move its meetings, and make its agenda; other members and colleagues read.
 *
 * Source: requirements 000-24, 000-48, 003-20.
 */
export async function mustKeep(tx: Tx, visit: Visit, bodyId: BodyId, rule: RuleId = 'BODY-1'): Promise<Standing> {
  const standing = await standingIn(tx, visit, bodyId)
  if (standing.team || standing.keeper) return standing
  throw new Refusal(
    'forbidden',
    rule,
    'Dit doen alleen de secretaris en de voorzitter van het overleg, en het programmateam.',
  )
}
