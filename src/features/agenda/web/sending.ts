import type { Context } from 'hono'
import type { JSX } from '#jsx/jsx-runtime'
import { type LooksPersonal, findPersonal } from '#kernel/looks-personal.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import { type MistakeList, hasMistakes } from '#ui/mistakes.tsx'
import { noChildField } from '#ui/personal-warning.tsx'
import type { Here } from './enter.ts'
import { type Body, keyOf, textsOf } from './form.ts'

/** How a form stands: what was typed, what to repair, what looks like a child's data, and its key. */
export type FormState = {
  readonly typed: Readonly<Record<string, string>>
  readonly mistakes: MistakeList
  readonly seen: readonly LooksPersonal[]
  readonly formKey: string
}

/** A form as it is opened: empty, or filled with what stands there. */
export function freshForm(c: Here, typed: FormState['typed'] = {}): FormState {
  return { typed, mistakes: {}, seen: [], formKey: newId<'form'>(c.var.visit.at) }
}

/** What a form says, or what to repair in it. `texts` are the free texts, which are looked at (PERSONAL-1). */
export type Sent<Value> = {
  readonly value: Value | null
  readonly mistakes: MistakeList
  readonly texts: readonly string[]
}

export type Ways<Value> = {
  /** Where a form that was sent twice leads. */
  readonly back: `/${string}`
  /** The field at which a refusal of the act is shown. */
  readonly field: string
  /** Writes it; gives where to go, or a page when someone else was first (AGENDA-9). */
  readonly act: (tx: Tx, value: Value) => Promise<`/${string}` | { readonly conflict: JSX.Element }>
  readonly page: (tx: Tx, form: FormState) => Promise<JSX.Element>
}

type Answered = { readonly to: `/${string}` } | { readonly page: JSX.Element; readonly status: 409 | 422 }

/**
 * Sends a form: what is wrong, or looks like a child's data, brings it back with what was typed; else it is written once,
 * in one transaction. A refusal that says why comes back at the form too, after the roll-back.
 */
export async function send<Value>(
  c: Here & Pick<Context, 'html' | 'redirect'>,
  body: Body,
  sent: Sent<Value>,
  ways: Ways<Value>,
): Promise<Response> {
  const done = await write(c, body, sent, ways)
  return 'to' in done ? c.redirect(done.to, 303) : c.html(done.page, done.status)
}

async function write<Value>(c: Here, body: Body, sent: Sent<Value>, ways: Ways<Value>): Promise<Answered> {
  const { visit, inOneGo } = c.var
  const formKey = keyOf(body) ?? newId<'form'>(visit.at)
  const seen = body[noChildField] === 'ja' ? [] : sent.texts.flatMap(findPersonal)
  const again = async (mistakes: MistakeList): Promise<Answered> => ({
    page: await inOneGo((tx) => ways.page(tx, { typed: textsOf(body), mistakes, seen, formKey })),
    status: 422,
  })
  const { value } = sent
  if (value === null || hasMistakes(sent.mistakes) || seen.length > 0) return again(sent.mistakes)
  try {
    return await inOneGo(async (tx) => {
      const earlier = await once(tx, formKey, visit.actor.personId, visit.at, ways.back)
      if (earlier !== null) return { to: ways.back }
      const done = await ways.act(tx, value)
      if (typeof done === 'string') return { to: done }
      throw new SecondWriter(done.conflict)
    })
  } catch (fault) {
    if (fault instanceof SecondWriter) return { page: fault.page, status: 409 }
    if (fault instanceof Refusal && fault.kind === 'conflict' && fault.say !== undefined)
      return again({ [ways.field]: fault.say })
    throw fault
  }
}

/** Undoes what was written of the form, also its key, so that one can still send it when one keeps one's own. */
class SecondWriter extends Error {
  readonly page: JSX.Element

  constructor(page: JSX.Element) {
    super('someone else was first')
    this.page = page
  }
}
