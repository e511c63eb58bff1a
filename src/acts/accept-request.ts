import type { Day } from '#kernel/day.ts'
import type { DossierId, FunctionId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Visit } from '#access/domain/visit.ts'
import { keep } from '#access/store/keeper.ts'
import { writeLog } from '#access/store/log.ts'
import { addFirstEntry, joinDossier, openDossier } from '#access/store/open.ts'
import { addWork } from '#work/store/work-store.ts'
import { calledOf } from '#kernel/called.ts'
import type { Established } from '#features/desk/domain/handling.ts'
import { firstTalkBy } from '#features/desk/domain/promise.ts'
import type { HelpRequest, HelpRequestId } from '#features/desk/domain/request.ts'
import { type Lead, listLeads } from '#features/desk/store/find-lead.ts'
import { decided, finishDeskWork } from '#features/desk/store/handle-store.ts'
import { type Link, findLink, hasNamesake, rememberWritten } from '#features/desk/store/match-store.ts'
import { changeRequest, holdRequest, readForDesk } from '#features/desk/store/request-store.ts'
import { tellAsker } from '#features/desk/store/tell-asker.ts'
import { bringIn } from './bring-in.ts'
import { type OpenedDossier, askOwnSchool } from './bring-school-in.ts'

export type Acceptance = {
  /** The version that the page showed. */
  readonly version: number
  /** The child as the desk checked it, for a new dossier; null when the request is linked to a known one. */
  readonly child: {
    readonly givenName: string
    readonly surname: string
    readonly bornOn: Day
    readonly postcode: string | null
  } | null
  /** The desk looked at the known children that resemble it, and this is another one. */
  readonly isAnother?: boolean
  readonly leadId: FunctionId
  /** What the plan begins with: the question as the family may read it. */
  readonly entry: string
  /** What the desk established of who asked, where that is the family; null when nothing was. */
  readonly established: Established | null
  readonly site: string
}

/**
 * OPEN-2 · Accepting a question opens one dossier with all that belongs to it, or nothing.
 *
 * Child and dossier (or the known one that the desk linked), the desk for thirty days, the lead, whoever asked as far as
 * a ground lets them in, the question to the school, the first text, the work for the lead, the access rows and the news
 * to the asker: one transaction.
 *
 * Source: house.md §2 (acts); source documents 002 (one child, one plan); Jeugdwet art. 2.3.
 */
export async function acceptRequest(
  tx: Tx,
  visit: Visit<'dossier.open-new'>,
  id: HelpRequestId,
  acceptance: Acceptance,
): Promise<{ dossierId: DossierId; number: string }> {
  const request = await readForDesk(tx, visit, id)
  mayAccept(visit, request)
  await holdRequest(tx, id, acceptance.version)
  const lead = await readLead(tx, visit, request, acceptance.leadId)
  const link = await findLink(tx, id)
  const dossier = await openOrJoin(tx, visit, request, link, acceptance, lead)
  const { dossierId } = dossier

  const brought = await bringIn(tx, visit, { request, dossier, lead, established: acceptance.established })
  const entryId = await addFirstEntry(tx, visit, dossierId, acceptance.entry)
  if (link !== null) await rememberWritten(tx, link.id, entryId, brought)
  await askOwnSchool(tx, visit, request, dossier)
  await keep(tx, dossierId)

  const talkBy = firstTalkBy(visit.on)
  await changeRequest(
    tx,
    id,
    { version: acceptance.version, states: ['new', 'asked'] },
    {
      ...decided(request, visit),
      state: 'accepted',
      dossier_id: dossierId,
      next_name: visit.actor.name,
      next_on: talkBy,
    },
  )
  await finishDeskWork(tx, request, visit)
  await addWork(tx, {
    holderId: dossier.leadId,
    kind: 'dossier.first-meeting',
    path: `/dossiers/${dossierId}`,
    dossierId,
    requestId: id,
    dueOn: talkBy,
    at: visit.at,
  })
  await writeLog(tx, visit, {
    outcome: 'yes',
    rule: 'OPEN-2',
    purpose: 'handle-request',
    about: [{ dossierId, parts: ['cover', 'basics', 'plan'] }],
  })
  await tellAsker(tx, request, 'decided', visit.at, acceptance.site)
  return { dossierId, number: dossier.number }
}

/**
 * OPEN-7 · Nobody accepts their own question: a colleague does.
 *
 * A desk worker who is a parent too would otherwise establish their own authority.
 *
 * Source: house rule; the same as IDENTITY-2.
 */
function mayAccept(visit: Visit, { asker }: HelpRequest): void {
  if (asker.personId === visit.actor.personId)
    throw new Refusal('forbidden', 'OPEN-7', 'U kunt uw eigen hulpvraag niet aannemen. Laat een collega dit doen.')
}

async function readLead(tx: Tx, visit: Visit, request: HelpRequest, leadId: FunctionId): Promise<Lead> {
  const { handlerId: deskId, municipalityCode } = request
  const leads = await listLeads(tx, { deskId, municipalityCode, on: visit.on })
  const lead = leads.find((each) => each.functionId === leadId)
  if (lead === undefined)
    throw new Refusal('conflict', 'OPEN-1', 'Deze collega kan geen casusregisseur zijn. Kies iemand anders.')
  return lead
}

/**
 * OPEN-6 · No dossier is opened for a child with the same name and day of birth as a known one, before the desk has
 * looked and said that it is another child.
 *
 * Source: house.md §5 ("a child exists once").
 */
async function openOrJoin(
  tx: Tx,
  visit: Visit,
  request: HelpRequest,
  link: Link | null,
  { child, isAnother = false }: Acceptance,
  lead: Lead,
): Promise<OpenedDossier> {
  if (link !== null) {
    const known = await joinDossier(tx, link.dossierId, lead.functionId, visit.on)
    return { dossierId: link.dossierId, ...known }
  }
  if (child === null)
    throw new Refusal(
      'conflict',
      'OPEN-2',
      'De koppeling aan een bekend kind is intussen ongedaan gemaakt. Bekijk de laatste stand.',
    )
  if (!isAnother && (await hasNamesake(tx, request.id)))
    throw new Refusal(
      'conflict',
      'OPEN-6',
      'Er is al een kind met deze naam en geboortedatum. Kijk eerst of het hetzelfde kind is.',
    )
  const opened = await openDossier(tx, visit, {
    ...child,
    called: calledOf(child.givenName, child.surname),
    municipalityCode: request.municipalityCode,
    schoolId: request.schoolId,
    leadId: lead.functionId,
  })
  return { ...opened, leadId: lead.functionId, schoolId: request.schoolId }
}
