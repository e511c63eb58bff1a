import type { DossierId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { keep } from '#access/store/keeper.ts'
import { writeLog } from '#access/store/log.ts'
import { endRelations } from '#access/store/open-circle.ts'
import { withdrawEntry } from '#access/store/open.ts'
import { finishWork } from '#work/store/work-store.ts'
import type { HelpRequest, HelpRequestId } from '#features/desk/domain/request.ts'
import { addDeskWork } from '#features/desk/store/add-request.ts'
import { type Link, addLink, closeLink, findLink } from '#features/desk/store/match-store.ts'
import { changeRequest, holdRequest, lockRequest, readForDesk } from '#features/desk/store/request-store.ts'

/** The desk says: this question is about this known child. Nothing of the dossier changes until it is accepted. */
export async function linkRequest(
  tx: Tx,
  visit: Visit<'request.match'>,
  id: HelpRequestId,
  choice: { version: number; dossierId: DossierId; reason: string },
): Promise<void> {
  await readForDesk(tx, visit, id)
  await holdRequest(tx, id, choice.version)
  if ((await findLink(tx, id)) !== null)
    throw new Refusal('conflict', 'OPEN-4', 'Deze hulpvraag is al gekoppeld. Maak die koppeling eerst ongedaan.')
  await addLink(tx, visit, id, choice)
  await writeLog(tx, visit, {
    outcome: 'yes',
    rule: 'OPEN-4',
    purpose: 'handle-request',
    about: [{ dossierId: choice.dossierId, parts: ['cover'] }],
  })
}

/**
 * OPEN-4 · A link to a known child is made with a reason and can be undone with a reason, also after the question was
 * accepted: who came into the circle by it goes out at once, and the text that it put into the plan is taken out.
 *
 * That something was there stays visible in the plan and in the log. The question is open again at the desk, with the
 * day that was promised.
 *
 * Source: house.md §5 ("links with a reason, and can undo"); AVG art. 5 lid 1 onder d.
 */
export async function undoLink(
  tx: Tx,
  visit: Visit<'request.match'>,
  id: HelpRequestId,
  undoing: { version: number; reason: string },
): Promise<void> {
  await lockRequest(tx, id)
  const request = await readForDesk(tx, visit, id)
  const link = await findLink(tx, id)
  if (link === null || !(await closeLink(tx, visit, link.id, undoing.reason)))
    throw new Refusal('conflict', 'OPEN-4', 'Deze koppeling is al ongedaan gemaakt.')
  await writeLog(tx, visit, {
    outcome: 'yes',
    rule: 'OPEN-4',
    purpose: 'handle-request',
    about: [{ dossierId: link.dossierId, parts: ['cover'] }],
  })
  if (request.outcome?.is === 'accepted') await takeBack(tx, visit, request, link, undoing)
}

async function takeBack(
  tx: Tx,
  visit: Visit,
  request: HelpRequest,
  link: Link,
  { version, reason }: { version: number; reason: string },
): Promise<void> {
  const { dossierId } = link
  await changeRequest(
    tx,
    request.id,
    { version, states: ['accepted'] },
    { state: 'new', dossier_id: null, decided_at: null, decided_by: null, next_name: null, next_on: null },
  )
  await endRelations(tx, visit, link.relationIds, reason)
  if (link.entryId !== null)
    await withdrawEntry(tx, visit, link.entryId, 'Weggehaald door het loket: deze hulpvraag ging niet over dit kind.')
  await finishWork(
    tx,
    { kind: 'dossier.first-meeting', dossierId, requestId: request.id },
    visit.actor.personId,
    visit.at,
  )
  await keep(tx, dossierId)
  await addDeskWork(tx, request.id, request.handlerId, request.promise.answerOn, visit.at)
}
