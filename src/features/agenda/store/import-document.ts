import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { ActionId } from '../domain/action.ts'
import type { AgendaId, FocalPointId, SourceId } from '../domain/agenda.ts'
import type { AmbitionId } from '../domain/ambition.ts'
import { hoursOf } from '../domain/hours-amount.ts'
import type { Proposal, ProposedAmbition, ProposedLine } from '../domain/reading/proposal.ts'
import { addAction } from './actions.ts'
import { insertAmbition } from './ambitions.ts'
import { addFocalPoint } from './focal-points.ts'
import { addHourLine } from './hours-acts.ts'
import { keepAgenda } from './keep.ts'
import { addSource, setParty } from './parties.ts'
import { addPrinciple } from './principles.ts'

export type Document = { readonly name: string; readonly text: string; readonly datedOn: Day | null }

/** How many rows were written. A second time it is none. */
export type Imported = { readonly written: number }

/** The rows of an agenda that came from a document, by kind and place: `ambition:regel 12`; parties by code. */
export async function listImported(
  tx: Tx,
  agendaId: AgendaId,
  { text }: Pick<Document, 'text'>,
): Promise<ReadonlySet<string>> {
  const rows = await rowsFrom(tx, agendaId, digestOf(text))
  return new Set(rows.map(({ kind, place }) => `${kind}:${place}`))
}

/**
 * IMPORT-1 · What is taken over from a document is written in one transaction, each row with its source and its place; what
 * came from that place of the same document before is left as it is, so a second time changes nothing.
 *
 * Rows that were left the first time can be taken later. What was changed or ended since stays so. A number that is in use
 * refuses the whole, and nothing is written.
 *
 * Source: house.md §6 (imports); issue 3 §2.
 */
export async function importDocument(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  document: Document,
  taken: Proposal,
): Promise<Imported> {
  await keepAgenda(tx, visit, agendaId)
  // one at a time for an agenda: two that send the same document do not both find it new
  await sql`select 1 from agendas where id = ${agendaId} for update`.execute(tx)
  const digest = digestOf(document.text)
  const known = new Map((await rowsFrom(tx, agendaId, digest)).map(({ kind, place, id }) => [`${kind}:${place}`, id]))
  const work: Work = {
    tx,
    visit,
    agendaId,
    known,
    source: await sourceOf(tx, agendaId, digest),
    written: 0,
    document,
    digest,
  }
  for (const { education, municipalities, place } of taken.principles)
    await put(work, 'principle', place, (from) =>
      addPrinciple(tx, visit, agendaId, { education, municipalities, ...from }),
    )
  const points = new Map<string, FocalPointId>()
  for (const { name, place } of taken.focalPoints)
    points.set(
      name,
      (await put(work, 'point', place, (from) =>
        addFocalPoint(tx, visit, agendaId, { name, ...from }),
      )) as FocalPointId,
    )
  for (const { code, name } of taken.parties) {
    if (known.has(`party:${code}`)) continue
    await setParty(tx, visit, agendaId, { code, name })
    work.written += 1
  }
  await putAmbitions(work, taken.ambitions, points)
  if (work.written > 0) await putTotal(work, taken.total)
  return { written: work.written }
}

type Work = {
  readonly tx: Tx
  readonly visit: Visit
  readonly agendaId: AgendaId
  readonly known: ReadonlyMap<string, string>
  readonly document: Document
  readonly digest: string
  source: SourceId | null
  written: number
}
type From = { readonly sourceId: SourceId; readonly sourcePlace: string }

/** Writes a row unless it came from that place before; gives its id either way. */
async function put(work: Work, kind: string, place: string, write: (from: From) => Promise<string>): Promise<string> {
  const before = work.known.get(`${kind}:${place}`)
  if (before !== undefined) return before
  const { name, datedOn } = work.document
  work.source ??= await addSource(work.tx, work.visit, work.agendaId, { name, datedOn, digest: work.digest })
  const id = await write({ sourceId: work.source, sourcePlace: place })
  work.written += 1
  return id
}

/** First all ambitions and actions, then the hours, which may point at any of them. */
async function putAmbitions(
  work: Work,
  taken: readonly ProposedAmbition[],
  points: ReadonlyMap<string, FocalPointId>,
): Promise<void> {
  const { tx, visit, agendaId } = work
  const ambitions = new Map<string, { id: AmbitionId; actions: ActionId[] }>()
  const actions = new Map<string, ActionId>()
  for (const ambition of taken) {
    const { number, title, about, statedHours, place } = ambition
    const focalPointIds = ambition.focalPoints.flatMap((name) => points.get(name) ?? [])
    const id = (await put(work, 'ambition', place, ({ sourceId, sourcePlace }) =>
      insertAmbition(tx, visit, agendaId, {
        number,
        title,
        about,
        statedHours: amount(statedHours),
        focalPointIds,
        sourceId,
        sourcePlace,
      }),
    )) as AmbitionId
    const own = { id, actions: [] as ActionId[] }
    ambitions.set(number, own)
    for (const { key, place: at, statedHours: stated, owner: ownerText, ...action } of ambition.actions) {
      const made = (await put(work, 'action', at, (from) =>
        addAction(tx, visit, agendaId, { ...action, ambitionId: id, ownerText, statedHours: amount(stated), ...from }),
      )) as ActionId
      actions.set(key, made)
      own.actions.push(made)
    }
  }
  for (const { number, lines } of taken) {
    const ambition = ambitions.get(number)
    if (ambition === undefined) continue
    for (const line of lines)
      await putLine(
        work,
        line,
        ambition.id,
        line.actionKey === null ? null : (actions.get(line.actionKey) ?? null),
        ambitions,
      )
  }
}

async function putLine(
  work: Work,
  line: ProposedLine,
  ambitionId: AmbitionId,
  actionId: ActionId | null,
  ambitions: ReadonlyMap<string, { readonly id: AmbitionId; readonly actions: readonly ActionId[] }>,
): Promise<void> {
  const [, number, part] =
    /(?:ambitie|resultaat|doel|opgave|thema)\s+(\d{1,2})(?:\.(\d{1,2}))?/i.exec(line.elsewhere) ?? []
  const there = line.counted === 'elsewhere' && number !== undefined ? ambitions.get(number) : undefined
  const elsewhere = {
    ambitionId: there === undefined || there.id === ambitionId ? null : there.id,
    actionId: part === undefined ? null : (there?.actions[Number(part) - 1] ?? null),
    text: line.elsewhere,
  }
  await put(work, 'line', line.place, (from) =>
    addHourLine(work.tx, work.visit, work.agendaId, {
      ambitionId,
      actionId,
      activity: line.activity,
      sharing: line.sharing,
      hours: line.hours === null ? null : hoursOf(line.hours.toFixed(2)),
      statedTogether: line.statedTogether === null ? null : hoursOf(line.statedTogether.toFixed(2)),
      parties: line.parties,
      counted: line.counted,
      elsewhere: elsewhere.actionId === null ? elsewhere : { ...elsewhere, ambitionId: null },
      ...from,
    }),
  )
}

/** The total as the document states it, when the agenda has none yet. */
async function putTotal({ tx, agendaId }: Work, total: number | null): Promise<void> {
  if (total === null) return
  await tx
    .updateTable('agendas')
    .set((row) => ({ stated_total: amount(total), version: row('version', '+', 1) }))
    .where('id', '=', agendaId)
    .where('stated_total', 'is', null)
    .execute()
}

async function sourceOf(tx: Tx, agendaId: AgendaId, digest: string): Promise<SourceId | null> {
  const row = await tx
    .selectFrom('agenda_sources')
    .select('id')
    .where('agenda_id', '=', agendaId)
    .where('digest', '=', digest)
    .executeTakeFirst()
  return (row?.id ?? null) as SourceId | null
}

async function rowsFrom(tx: Tx, agendaId: AgendaId, digest: string) {
  const { rows } = await sql<{ kind: string; place: string; id: string }>`
    with source as (select id from agenda_sources where agenda_id = ${agendaId} and digest = ${digest})
    select 'ambition' as kind, source_place as place, id from ambitions where source_id in (select id from source)
    union all select 'action', source_place, id from agenda_actions where source_id in (select id from source)
    union all select 'line', source_place, id from hour_lines where source_id in (select id from source)
    union all select 'principle', source_place, id from agenda_principles where source_id in (select id from source)
    union all select 'point', source_place, id from focal_points where source_id in (select id from source)
    union all select 'party', code, id from agenda_parties where agenda_id = ${agendaId}`.execute(tx)
  return rows
}

/** The same text is the same document, however its lines end. */
function digestOf(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n?/g, '\n').trim()).digest('hex')
}

function amount(hours: number | null): string | null {
  return hours === null ? null : hours.toFixed(2)
}
