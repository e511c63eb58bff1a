import { createTransport } from 'nodemailer'
import { findId } from '#kernel/id.ts'
import { type Database, inTransaction } from './database.ts'
import type { Task } from './jobs.ts'
import type { Clock } from './clock.ts'

/** Hands one mail to the outside; throws when it is not taken. */
export type Carrier = (mail: { readonly to: string; readonly subject: string; readonly body: string }) => Promise<void>

/** By SMTP (`smtp://` or `smtps://`, with name and password in the address). A server that hangs is left after 20 s. */
export function smtpCarrier(url: string, from: string): Carrier {
  const transport = createTransport(
    {
      url,
      connectionTimeout: 20_000,
      greetingTimeout: 20_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  return async ({ to, subject, body }) => {
    await transport.sendMail({ to, subject, text: body, headers: { 'Auto-Submitted': 'auto-generated' } })
  }
}

/** An invitation lasts seven days: what waited longer for a mail server says nothing true any more. */
const staleHours = 7 * 24

/**
 * MAIL-2 · A mail goes out once; what fails is kept with its reason and tried again.
 *
 * The moment of sending is kept at once after the server took it. If that fails the mail may go twice, which is better
 * than not at all.
 *
 * Source: design.
 */
export function sendMail(db: Database, clock: Clock, carry: Carrier): Task {
  return async (payload) => {
    const id = findId<'mail'>((payload as { id?: unknown } | null)?.id)
    if (id === null) throw new TypeError('a job of send-mail names a mail')
    const mail = await db
      .selectFrom('mails')
      .selectAll()
      .where('id', '=', id)
      .where('sent_at', 'is', null)
      .executeTakeFirst()
    if (mail === undefined) return
    const note = (values: { sent_at?: Date; failed: string | null }) =>
      inTransaction(db, {}, (tx) => tx.updateTable('mails').set(values).where('id', '=', id).execute())

    if (clock.now().getTime() - mail.made_at.getTime() > staleHours * 3_600_000) {
      await note({ failed: 'te oud om nog te versturen' })
      return
    }
    try {
      await carry({ to: mail.to_address, subject: mail.subject, body: mail.body })
    } catch (fault) {
      await note({ failed: reasonOf(fault) })
      throw fault
    }
    await note({ sent_at: clock.now(), failed: null })
  }
}

/** The code of the fault and not its message, which may repeat the address. */
function reasonOf(fault: unknown): string {
  const { code, responseCode } = (fault ?? {}) as { code?: unknown; responseCode?: unknown }
  const parts = [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number')
  return parts.length > 0 ? parts.join(' ') : 'onbekende fout'
}
