import { type Tx } from '#platform/database.ts'
import { postMail } from '#platform/mail.ts'
import { addWork } from '#work/store/work-store.ts'
import type { WorkKind } from '#work/kinds.ts'
import { type MailKind, letterTo } from '../domain/mail.ts'
import type { Asker, HelpRequestId } from '../domain/request.ts'

type About = {
  readonly id: HelpRequestId
  readonly number: string
  readonly asker: Pick<Asker, 'email' | 'language' | 'holderId'>
}

/** Work that news means for an asker who follows with an account. */
const workFor: Partial<Record<MailKind, WorkKind>> = { asked: 'request.question', decided: 'request.decided' }

/**
 * Lets the asker know that there is something to read: by mail where there is an address, and under "Mijn werk" for who
 * has an account. Neither says anything about the child (DESK-8).
 *
 * @param site the address of the website, without a slash at the end.
 */
export async function tellAsker(tx: Tx, about: About, kind: MailKind, at: Date, site: string): Promise<void> {
  const { id, number, asker } = about
  const path = `/hulp-vragen/mijn/${id}` as const
  const work = workFor[kind]
  if (asker.holderId !== null && work !== undefined)
    await addWork(tx, { holderId: asker.holderId, kind: work, path, requestId: id, at })
  if (asker.email === null) return
  const withCode = asker.holderId === null
  const where = `${site}${withCode ? '/hulp-vragen/volgen' : path}`
  await postMail(tx, { to: asker.email, ...letterTo(kind, asker.language, number, where, withCode), at })
}
