import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { BodyId, ProposalId, ProposalState, SubjectId, ThemeId } from '../domain/proposal.ts'
import type { StepKind, StepState } from '../domain/route.ts'

/** What the list of proposals is asked for; null asks for nothing. */
export type ProposalFilter = {
  readonly state: ProposalState | null
  /** On its route. */
  readonly body: BodyId | null
  readonly theme: ThemeId | null
  readonly subject: SubjectId | null
  /** Made by the reader's own organisation, or before a body that the reader keeps. */
  readonly mine: boolean
  /** Before this body now, or next to come there. */
  readonly waitsFor: BodyId | null
  /** Words in its number or title. */
  readonly words: string
  readonly page: number
}

export const everyProposal: ProposalFilter = {
  state: null,
  body: null,
  theme: null,
  subject: null,
  mine: false,
  waitsFor: null,
  words: '',
  page: 1,
}

export type ProposalLine = {
  readonly id: ProposalId
  readonly number: string
  readonly title: string
  readonly state: ProposalState
  readonly theme: string | null
  readonly isPublished: boolean
  /** Where it is on its route: the first step that is not behind it. */
  readonly step: {
    readonly body: string
    readonly kind: StepKind
    readonly state: StepState
    readonly onDay: Day | null
  } | null
  /** The newest version this reader may see. */
  readonly version: number | null
  readonly datedOn: Day | null
}

export const proposalsOnPage = 50

/** The proposals this reader may read (PROPOSAL-5), those with something to do first, then the newest. */
export async function listProposals(
  tx: Tx,
  { actor, on }: Visit,
  filter: ProposalFilter,
): Promise<{ readonly rows: readonly ProposalLine[]; readonly found: number }> {
  const { state, body, theme, subject, mine, waitsFor, words, page } = filter
  const like = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const { rows } = await sql<ProposalLine & { readonly found: number }>`
    select p.id, p.number, p.title, p.state, t.name as theme, p.published_at is not null as "isPublished",
      case when s.id is null then null else json_build_object('body', b.name, 'kind', s.kind, 'state', s.state, 'onDay', s.on_day) end as step,
      v.number as version, v.dated_on as "datedOn", (count(*) over ())::int as found
    from proposals p
      left join themes t on t.id = p.theme_id
      left join lateral (select * from route_steps r where r.proposal_id = p.id and r.state not in ('done', 'skipped')
        order by r.position limit 1) s on true
      left join bodies b on b.id = s.body_id
      left join lateral (select number, dated_on from proposal_versions w where w.proposal_id = p.id order by number desc limit 1) v on true
    where (${state}::text is null or p.state = ${state})
      and (${theme}::uuid is null or p.theme_id = ${theme}::uuid)
      and (${subject}::uuid is null or p.subject_id = ${subject}::uuid)
      and (${body}::uuid is null or ${body}::uuid = any (p.reader_bodies))
      and (${waitsFor}::uuid is null or (s.body_id = ${waitsFor}::uuid and p.state = 'on-route'))
      and (${words} = '' or p.title ilike ${like} or p.number ilike ${like})
      and (not ${mine}::boolean or p.maker_organisation_id = ${actor.organisationId}::uuid
        or (p.maker_organisation_id is null and p.office_id = ${actor.organisationId}::uuid)
        or (p.state = 'on-route' and exists (select 1 from seat_holders h where h.body_id = s.body_id and h.part in ('chair', 'secretary')
          and h.function_id = ${actor.functionId}::uuid and h.from_on <= ${on} and (h.until_on is null or h.until_on > ${on}))))
    order by array_position(array['on-route', 'concept', 'decided', 'withdrawn'], p.state), p.made_at desc, p.id
    limit ${proposalsOnPage} offset ${(page - 1) * proposalsOnPage}`.execute(tx)
  return { rows, found: rows[0]?.found ?? 0 }
}

export type Choice<Id extends string> = { readonly id: Id; readonly name: string }

/** Themes that have not ended. */
export async function listThemes(tx: Tx, on: Day): Promise<readonly Choice<ThemeId>[]> {
  const { rows } = await sql<Choice<ThemeId>>`
    select id, name from themes where ended_on is null or ended_on > ${on} order by name collate nl`.execute(tx)
  return rows
}

/** Offices with bodies, or where the reader belongs to: proposals are made for one. */
export async function listOffices(tx: Tx, { actor }: Visit): Promise<readonly Choice<string>[]> {
  const { rows } = await sql<Choice<string>>`
    select o.id, o.name from organisations o
    where o.id in (select office_id from bodies) or (o.id = ${actor.organisationId}::uuid and ${actor.role} in ('project_leader', 'programme_member'))
    order by o.id = ${actor.organisationId}::uuid desc, o.name collate nl`.execute(tx)
  return rows
}

/** Other proposals that this one may follow or stand beside, as the reader knows them. */
export async function listProposalChoices(tx: Tx, except: ProposalId | null): Promise<readonly Choice<ProposalId>[]> {
  const { rows } = await sql<Choice<ProposalId>>`
    select id, number || ' ' || title as name from proposals where ${except}::uuid is null or id <> ${except}::uuid
    order by made_at desc limit 500`.execute(tx)
  return rows
}

/** The ambitions and actions of the agendas of an office, to hang a proposal on. */
export async function listAgendaChoices(
  tx: Tx,
  officeId: string,
): Promise<{ readonly ambitions: readonly Choice<string>[]; readonly actions: readonly Choice<string>[] }> {
  const ambitions = await sql<Choice<string>>`
    select a.id, a.number || ' ' || a.title as name from ambitions a join agendas g on g.id = a.agenda_id
    where g.office_id = ${officeId} and a.ended_on is null order by g.from_on desc, a.position limit 300`.execute(tx)
  const actions = await sql<Choice<string>>`
    select a.id, a.number || ' ' || a.title as name from agenda_actions a join agendas g on g.id = a.agenda_id
    where g.office_id = ${officeId} order by g.from_on desc, a.position limit 500`.execute(tx)
  return { ambitions: ambitions.rows, actions: actions.rows }
}
