import { findId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Variables } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import type { Action } from '#access/domain/actions.ts'
import type { Visit } from '#access/domain/visit.ts'
import { shell } from '#access/web/shell.ts'
import type { HelpRequest, HelpRequestId } from '../../domain/request.ts'
import type { Handling } from '../../store/handle-store.ts'
import { readForDesk } from '../../store/request-store.ts'
import type { ActForm } from './act-page.tsx'
import { type Read, type Sent, carried } from './forms.ts'

/** What acting on a question asks of the context of a request. */
export type DeskHere<A extends Action> = {
  readonly var: Variables & {
    readonly visit: Visit<A>
    readonly inOneGo: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>
  }
  readonly req: { readonly path: string; param(name: string): string | undefined }
}

export function requestIdOf(text: string | undefined): HelpRequestId {
  const id = findId<'help-request'>(text)
  if (id === null) throw new Refusal('absent', 'ACT-3')
  return id
}

/** An empty form, or one filled with what is known. */
export function formOf<A extends Action>(
  here: DeskHere<A>,
  request: HelpRequest,
  typed: ActForm['typed'] = {},
): ActForm {
  const { visit } = here.var
  return {
    shell: shell(here),
    request,
    typed,
    mistakes: {},
    formKey: newId<'form'>(visit.at),
    version: request.version,
  }
}

/** A form that comes back: as it was typed, with what there is to repair. */
export function formAgain<A extends Action>(
  here: DeskHere<A>,
  request: HelpRequest,
  sent: Sent,
  mistakes: ActForm['mistakes'],
): ActForm {
  const typed = Object.fromEntries(
    Object.entries(sent).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const { version } = carried(sent)
  return { ...formOf(here, request, typed), mistakes, version: version === 0 ? request.version : version }
}

type Act<A extends Action, T> = {
  readonly read: (form: Sent, request: HelpRequest) => Read<T>
  readonly act: (tx: Tx, visit: Visit<A>, handling: Handling, value: T) => Promise<void>
  /** Where one goes on afterwards. */
  readonly back: (id: HelpRequestId) => `/${string}`
}

/**
 * Does one act of the desk in one transaction: reads the question, reads the form, and writes; a form that was sent
 * twice is written once, also when the question has gone to another desk meanwhile.
 *
 * @param again makes the page when there is something to repair, within the same transaction.
 */
export async function actOn<A extends Action, T, Page>(
  here: DeskHere<A>,
  sent: Sent,
  { read, act, back }: Act<A, T>,
  again: (tx: Tx, form: ActForm) => Promise<Page>,
): Promise<{ readonly to: string } | { readonly page: Page }> {
  const { visit, house, inOneGo } = here.var
  const id = requestIdOf(here.req.param('requestId'))
  const { version, key } = carried(sent)
  const to = back(id)
  const isSentAlready = async (tx: Tx) =>
    (await once(tx, key ?? newId<'form'>(visit.at), visit.actor.personId, visit.at, to)) !== null

  return inOneGo(async (tx) => {
    const request = await findForDesk(tx, visit, id)
    if (request === null) {
      if (await isSentAlready(tx)) return { to }
      throw new Refusal('absent', 'ACT-3')
    }
    const value = read(sent, request)
    if ('mistakes' in value) return { page: await again(tx, formAgain(here, request, sent, value.mistakes)) }
    if (await isSentAlready(tx)) return { to }
    await act(tx, visit, { request, version, site: house.baseUrl }, value.value)
    return { to }
  })
}

async function findForDesk(tx: Tx, visit: Visit, id: HelpRequestId): Promise<HelpRequest | null> {
  try {
    return await readForDesk(tx, visit, id)
  } catch (fault) {
    if (fault instanceof Refusal && fault.kind === 'absent') return null
    throw fault
  }
}
