import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { OrganisationId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { readChart } from '#regions/store/atlas-store.ts'
import { type MapPartner, type Partner, partnersOnMap } from '../../domain/oogo/scope.ts'
import type { OogoEvent, OogoParty, OogoTrack, PlanId, Side, TrackId } from '../../domain/oogo/track.ts'

type Row = Omit<OogoTrack, 'initiator' | 'invited' | 'events'> & {
  readonly initiatorId: OrganisationId
  readonly initiatorName: string
  readonly invited: readonly OogoParty[] | null
}

/** The consultations on some plans, in the order in which they began, each with what happened. */
export async function listTracks(tx: Tx, planIds: readonly PlanId[]): Promise<readonly OogoTrack[]> {
  if (planIds.length === 0) return []
  const { rows } = await sql<Row>`
    select t.id, t.plan_id as "planId", t.office_id as "officeId", t.side, t.initiator_id as "initiatorId",
      i.name as "initiatorName", t.draft_name as "draftName", t.draft_on as "draftOn", t.decides_on as "decidesOn",
      (select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name collate nl)
       from oogo_partners p join organisations o on o.id = p.organisation_id where p.track_id = t.id) as invited
    from oogo_tracks t join organisations i on i.id = t.initiator_id
    where t.plan_id = any (${[...planIds]}::uuid[]) order by t.number`.execute(tx)
  const happened = await listEvents(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ initiatorId, initiatorName, invited, ...track }) => ({
    ...track,
    initiator: { id: initiatorId, name: initiatorName },
    invited: invited ?? [],
    events: happened.get(track.id) ?? [],
  }))
}

async function listEvents(tx: Tx, ids: readonly TrackId[]): Promise<ReadonlyMap<TrackId, readonly OogoEvent[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<OogoEvent & { trackId: TrackId }>`
    select e.id, e.track_id as "trackId", e.kind, e.organisation_ids as "organisationIds", e.on_day as "on", e.text,
      e.meeting_id as "meetingId", p.name as by, e.made_at as at
    from oogo_events e left join people p on p.id = e.made_by
    where e.track_id = any (${[...ids]}::uuid[]) order by e.on_day, e.number`.execute(tx)
  return Map.groupBy(rows, ({ trackId }) => trackId)
}

export async function readTrack(tx: Tx, planId: PlanId, id: TrackId): Promise<OogoTrack> {
  const track = (await listTracks(tx, [planId])).find((each) => each.id === id)
  if (track === undefined) throw new Refusal('absent', 'OOGO-1')
  return track
}

/** With whom an OOGO has to be held by the map of a day (OOGO-3), as far as they stand here as organisations. */
export async function listPartners(
  tx: Tx,
  side: Side,
  initiatorId: OrganisationId,
  on: Day,
): Promise<readonly Partner[]> {
  const code = await findCode(tx, side, initiatorId)
  if (code === null) return []
  const partners = partnersOnMap(await readChart(tx, on), side, code)
  return withOrganisations(tx, partners)
}

/** How the map knows an organisation: an swv by its area, a municipality by its code. */
async function findCode(tx: Tx, side: Side, id: OrganisationId): Promise<string | null> {
  const { rows } = await sql<{ code: string | null }>`
    select case when ${side} = 'municipality' then o.municipality_code else i.value end as code
    from organisations o left join organisation_identifiers i on i.organisation_id = o.id and i.scheme = 'swv'
    where o.id = ${id}`.execute(tx)
  return rows[0]?.code ?? null
}

async function withOrganisations(tx: Tx, partners: readonly MapPartner[]): Promise<readonly Partner[]> {
  const codes = partners.map(({ code }) => code)
  const { rows } = await sql<{ code: string; id: OrganisationId; name: string }>`
    select municipality_code as code, id, name from organisations where kind = 'municipality' and municipality_code = any (${codes})
    union all
    select i.value, o.id, o.name from organisation_identifiers i join organisations o on o.id = i.organisation_id
    where i.scheme = 'swv' and o.kind = 'swv' and i.value = any (${codes})`.execute(tx)
  const known = new Map(rows.map((row) => [row.code, row]))
  return partners.map(({ code, name }) => ({
    code,
    name: known.get(code)?.name ?? name,
    organisationId: known.get(code)?.id ?? null,
  }))
}

export type HeldMeeting = { readonly id: NonNullable<OogoEvent['meetingId']>; readonly name: string; readonly on: Day }

/** Meetings that were held in bodies for such consultations, the last first: to point to. */
export async function listOogoMeetings(tx: Tx): Promise<readonly HeldMeeting[]> {
  const { rows } = await sql<HeldMeeting>`
    select m.id, b.name, m.on_day as "on" from meetings m join bodies b on b.id = m.body_id
    where b.is_oogo and m.state = 'held' order by m.on_day desc, m.id limit 20`.execute(tx)
  return rows
}
