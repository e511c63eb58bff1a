import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { ActionId } from '../domain/action.ts'
import type { AgendaId } from '../domain/agenda.ts'
import type { AmbitionId } from '../domain/ambition.ts'
import { stopAction } from './action-end.ts'
import {
  type AmbitionRow,
  endRows,
  holdingRow,
  inherited,
  madeRow,
  pointsOf,
  takeRows,
  writeChange,
} from './ambition-rows.ts'
import { aim, refuseTaken } from './ambitions.ts'
import { takeAlong } from './ambition-move.ts'
import { placeAmbition } from './order.ts'
import { keepAgenda } from './keep.ts'

/** Why ambitions change, from when, and by which decision. */
export type ChangeGround = {
  readonly on: Day
  readonly reason: string
  /** The body that decided, in words. */
  readonly decidedIn?: string
  readonly decisionId?: Id<'decision'> | null
}

/** An ambition as whoever changes it saw it. */
export type SeenAmbition = { readonly id: AmbitionId; readonly version: number }

export type MergeInput = ChangeGround & {
  readonly from: readonly SeenAmbition[]
  /** One of them, another one, or a new one. */
  readonly into:
    | { readonly id: AmbitionId }
    | { readonly number: string; readonly title: string; readonly about?: string }
}

/**
 * Makes several ambitions one (AGENDA-3). Their actions, hours and focal points go along; what they were stays readable
 * under their old numbers.
 *
 * @returns the ambition they became.
 */
export async function mergeAmbitions(tx: Tx, visit: Visit, agendaId: AgendaId, input: MergeInput): Promise<AmbitionId> {
  const agenda = await keepAgenda(tx, visit, agendaId)
  const seen = await takeRows(tx, agendaId, input.from)
  const kept = 'id' in input.into ? input.into.id : null
  const ending = seen.filter(({ id }) => id !== kept)
  if (ending.length === 0 || (kept === null && ending.length < 2))
    throw new Refusal('conflict', 'AGENDA-3', 'Kies ten minste twee ambities om samen te voegen.')
  await endRows(tx, ending, input.on)
  const target =
    'id' in input.into
      ? await holdingRow(tx, agendaId, input.into.id)
      : await madeRow(tx, visit, agendaId, { ...input.into, ...(await inherited(tx, ending)) })
  await aim(tx, agendaId, target.id, await pointsOf(tx, seen))
  await takeAlong(tx, agendaId, ending, target, null)
  const parts = [...ending, ...seen.filter(({ id }) => id === kept)]
  await writeChange(
    tx,
    visit,
    agenda,
    'merged',
    input,
    parts.map((from) => ({ from, to: target })),
  )
  return target.id
}

export type SplitInput = ChangeGround & {
  readonly from: SeenAmbition
  readonly into: readonly {
    readonly number: string
    readonly title: string
    readonly about?: string
    /** Actions of the old ambition that go here; what goes nowhere, goes to the first. */
    readonly actionIds: readonly ActionId[]
  }[]
}

/** Makes several ambitions of one (AGENDA-3). Hours go with their action; those of the ambition itself go to the first. */
export async function splitAmbition(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  input: SplitInput,
): Promise<readonly AmbitionId[]> {
  const agenda = await keepAgenda(tx, visit, agendaId)
  const seen = await takeRows(tx, agendaId, [input.from])
  const [from] = seen
  if (from === undefined || input.into.length < 2)
    throw new Refusal('conflict', 'AGENDA-3', 'Maak van een ambitie ten minste twee andere.')
  await endRows(tx, seen, input.on)
  const [points, inherits] = [await pointsOf(tx, seen), await inherited(tx, seen)]
  const targets: AmbitionRow[] = []
  for (const { actionIds: _ids, ...part } of input.into)
    targets.push(await madeRow(tx, visit, agendaId, { ...part, ...inherits, focalPointIds: points }))
  for (const [index, target] of targets.entries())
    if (index > 0) await takeAlong(tx, agendaId, seen, target, input.into[index]!.actionIds)
  await takeAlong(tx, agendaId, seen, targets[0]!, null)
  await writeChange(
    tx,
    visit,
    agenda,
    'split',
    input,
    targets.map((to) => ({ from, to })),
  )
  return targets.map(({ id }) => id)
}

/** Gives an ambition another number (AGENDA-3). Numbers of its actions that began with the old one follow. */
export async function renumberAmbition(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  input: ChangeGround & { readonly ambition: SeenAmbition; readonly number: string },
): Promise<void> {
  const agenda = await keepAgenda(tx, visit, agendaId)
  const [from] = await takeRows(tx, agendaId, [input.ambition])
  if (from === undefined || from.number === input.number)
    throw new Refusal('conflict', 'AGENDA-3', 'Dit nummer heeft de ambitie al.')
  await refuseTaken(tx, agendaId, input.number)
  const to = { ...from, number: input.number }
  await tx.updateTable('ambitions').set({ number: input.number }).where('id', '=', from.id).execute()
  await placeAmbition(tx, agendaId, to)
  await takeAlong(tx, agendaId, [from], to, null)
  await writeChange(tx, visit, agenda, 'renumbered', input, [{ from, to }])
}

/** Ends an ambition that nothing follows (AGENDA-3). Its actions end with it, those that were not done as stopped. */
export async function endAmbition(
  tx: Tx,
  visit: Visit,
  agendaId: AgendaId,
  input: ChangeGround & { readonly ambition: SeenAmbition },
): Promise<void> {
  const agenda = await keepAgenda(tx, visit, agendaId)
  const seen = await takeRows(tx, agendaId, [input.ambition])
  await endRows(tx, seen, input.on)
  const actions = await tx
    .selectFrom('agenda_actions')
    .select('id')
    .where('ambition_id', '=', input.ambition.id)
    .where('ended_on', 'is', null)
    .execute()
  for (const { id } of actions) await stopAction(tx, visit, agenda, id as ActionId, input)
  await writeChange(
    tx,
    visit,
    agenda,
    'ended',
    input,
    seen.map((from) => ({ from, to: null })),
  )
}
