import type { Id } from '#kernel/id.ts'
import { findId } from '#kernel/id.ts'
import { z } from 'zod'
import type { Tx } from '#platform/database.ts'
import type { Variables } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { shell } from '#access/web/shell.ts'
import { keyField } from '#ui/form.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import type { Lang } from '#ui/words.ts'
import { newsOf } from '../../domain/news.ts'
import type { HelpRequest } from '../../domain/request.ts'
import { type Move, type RequestMessage, listMessages, listMoves } from '../../store/conversation-store.ts'
import { followTexts } from './texts.ts'

/** What these pages ask of the context of a request. */
export type Here = {
  readonly var: Pick<Variables, 'house' | 'signedIn'>
  readonly req: { readonly path: string; query(name: string): string | undefined }
}

/** A question with all that its asker reads around it. */
export type Followed = {
  readonly request: HelpRequest
  readonly messages: readonly RequestMessage[]
  readonly moves: readonly Move[]
}

export async function readAround(tx: Tx, request: HelpRequest): Promise<Followed> {
  return { request, messages: await listMessages(tx, request.id), moves: await listMoves(tx, request.id) }
}

/** What the page of a question is made of, however one came to it. */
export function viewOf(c: Here, { request, messages, moves }: Followed) {
  const { clock } = c.var.house
  const { language } = request.asker
  return {
    shell: shell(c),
    lang: language,
    on: clock.today(),
    request,
    news: newsOf(request),
    messages,
    moves,
    formKey: newId<'form'>(clock.now()) as string,
    typed: '',
    mistakes: {} as MistakeList,
    notice: c.req.query('bericht') === 'verstuurd' ? followTexts[language].sentNow : undefined,
  }
}

/** A message as it was sent, and the key of its form. */
export const messageForm = z
  .object({ bericht: z.string().trim().catch(''), [keyField]: z.string().catch('') })
  .transform((form): { text: string; key: Id<'form'> | null } => ({
    text: form.bericht,
    key: findId<'form'>(form[keyField]),
  }))

/** What there is to repair in a message. */
export function mistakesIn(text: string, lang: Lang): MistakeList | null {
  const words = followTexts[lang]
  if (text === '') return { bericht: words.missing }
  return text.length > 5000 ? { bericht: words.tooLong } : null
}

/** The language that was chosen in the address; else that of the account. */
export function langOf(c: Here): Lang {
  const chosen = c.req.query('taal')
  return chosen === 'nl' || chosen === 'en' ? chosen : (shell(c).lang ?? 'nl')
}
