import type { PersonId } from '#kernel/id.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import type { HelpRequestId } from '../domain/request.ts'

/** One thing that was said about a question, by the desk or by who asked. */
export type RequestMessage = {
  readonly fromDesk: boolean
  /** Of the desk worker; the asker's own name stands with the question. */
  readonly name: string | null
  readonly text: string
  readonly at: Date
}

/**
 * In the order in which it was said. On the errand, which opens no question: who follows with a code is nobody, and
 * nobody reads the name of a desk worker.
 */
export async function listMessages(tx: Tx, id: HelpRequestId): Promise<readonly RequestMessage[]> {
  const rows = await onErrand(tx, 'ask', () =>
    tx
      .selectFrom('request_messages as m')
      .leftJoin('people as p', 'p.id', 'm.person_id')
      .select(['m.from_desk', 'm.text', 'm.made_at', 'p.name'])
      .where('m.request_id', '=', id)
      .orderBy('m.position')
      .execute(),
  )
  return rows.map((row) => ({ fromDesk: row.from_desk, name: row.name, text: row.text, at: row.made_at }))
}

export async function addMessage(
  tx: Tx,
  id: HelpRequestId,
  message: { fromDesk: boolean; personId: PersonId | null; text: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('request_messages')
    .values({
      id: newId<'message'>(message.at),
      request_id: id,
      from_desk: message.fromDesk,
      person_id: message.personId,
      text: message.text,
      made_at: message.at,
    })
    .execute()
}

/** A step on the way of a question: it went to another desk. */
export type Move = { readonly from: string; readonly to: string; readonly reason: string; readonly at: Date }

export async function listMoves(tx: Tx, id: HelpRequestId): Promise<readonly Move[]> {
  return tx
    .selectFrom('request_moves as m')
    .innerJoin('organisations as f', 'f.id', 'm.from_id')
    .innerJoin('organisations as t', 't.id', 'm.to_id')
    .select(['f.name as from', 't.name as to', 'm.reason', 'm.made_at as at'])
    .where('m.request_id', '=', id)
    .orderBy('m.made_at')
    .execute()
}
