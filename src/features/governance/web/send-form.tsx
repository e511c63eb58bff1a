import type { Context } from 'hono'
import type { JSX } from '#jsx/jsx-runtime'
import { type LooksPersonal, findPersonal } from '#kernel/looks-personal.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database.ts'
import type { Variables } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { once } from '#platform/submissions.ts'
import type { Action } from '#access/domain/actions.ts'
import type { Visit } from '#access/domain/visit.ts'
import { shell } from '#access/web/shell.ts'
import type { Address } from '#ui/address.ts'
import { type MistakeList, hasMistakes } from '#ui/mistakes.tsx'
import type { Crumb } from '#ui/page.tsx'
import { keyField } from '#ui/form.tsx'
import type { Written } from '../store/bodies-write.ts'
import { ConflictPage } from './conflict-page.tsx'
import { type Body, readForm, seenIn, version } from './form.ts'
import type { Tab } from './frame.tsx'
import { type FormState, newForm } from './one-form.tsx'

/** What handling a form asks of the context of a request. */
export type Here<A extends Action> = Pick<Context, 'html' | 'redirect'> & {
  readonly var: Variables & {
    readonly visit: Visit<A>
    readonly inOneGo: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>
  }
  readonly req: Pick<Context['req'], 'path' | 'parseBody'>
}

/** A form as it was read: what it says, what there is to repair, and its free texts, to be looked at (PERSONAL-1). */
export type Read<Value> = {
  readonly value: Value
  readonly mistakes: MistakeList
  readonly texts: readonly string[]
}

type Sending<A extends Action, Around, Value> = {
  /** What the form is about, read in the transaction that writes. */
  readonly load: (tx: Tx) => Promise<Around>
  readonly read: (body: Body, around: Around) => Read<Value> | Promise<Read<Value>>
  readonly act: (tx: Tx, visit: Visit<A>, value: Value, sent: Sent<Around>) => Promise<Outcome>
  /** Where one goes on, unless the act says where. */
  readonly to: (around: Around) => Address
  /** The page with the form, when it comes back. */
  readonly page: (form: FormState, around: Around) => JSX.Element
  /** The field at which a refusal of the act is shown. */
  readonly field: string
  /** What to show beside each other when someone else was first. */
  readonly conflict?: (around: Around) => Conflict
}

type Sent<Around> = {
  readonly around: Around
  readonly version: number
  /** What looked like a child's data and was said to be none. */
  readonly confirmed: readonly LooksPersonal[]
}

/** Nothing to say, where one goes on, or whether it was written. */
type Outcome = void | { readonly to: Address } | Written<unknown>

export type Conflict = {
  readonly tab: Tab
  readonly title: string
  readonly crumbs?: readonly Crumb[]
  readonly action: Address
  readonly back: Address
  /** What stands there now, under the names of the form. */
  readonly now: Readonly<Record<string, string>>
  readonly version: number
  /** What to compare, by the name of the field. */
  readonly labels: Readonly<Record<string, string>>
}

/**
 * One form that was sent, in one transaction: read, looked at, and written once however often it is sent (FORM-1). With
 * something to repair, or refused with a reason, it comes back as it was typed; with someone else's change in between
 * both stand side by side.
 */
export async function sendForm<A extends Action, Around, Value>(
  c: Here<A>,
  { load, read, act, to, page, field, conflict }: Sending<A, Around, Value>,
): Promise<Response> {
  const { visit, inOneGo } = c.var
  const { body, key, fields } = await readForm(c, { versie: version })
  const formKey = key ?? newId<'form'>(visit.at)
  const again = (around: Around, mistakes: MistakeList, seen: readonly LooksPersonal[] = []) =>
    c.html(page({ ...newForm(c, joined(body), fields.versie), mistakes, seen, formKey }, around), 422)
  try {
    return await inOneGo(async (tx) => {
      const around = await load(tx)
      const { value, mistakes, texts } = await read(body, around)
      const seen = seenIn(body, texts)
      if (hasMistakes(mistakes) || seen.length > 0) return again(around, mistakes, seen)
      const back = to(around)
      const earlier = await once(tx, formKey, visit.actor.personId, visit.at, back)
      if (earlier !== null) return c.redirect(earlier, 303)
      const sent = { around, version: fields.versie, confirmed: texts.flatMap(findPersonal) }
      const done = await act(tx, visit, value, sent)
      if (done !== undefined && 'to' in done) return c.redirect(done.to, 303)
      if (done === undefined || done.kind === 'written' || conflict === undefined) return c.redirect(back, 303)
      return c.html(<SideBySide here={c} body={body} conflict={conflict(await load(tx))} />, 409)
    })
  } catch (fault) {
    const isSaid = fault instanceof Refusal && fault.say !== undefined && fault.rule !== 'BODY-1'
    if (!isSaid) throw fault
    return inOneGo(async (tx) => again(await load(tx), { [field]: fault.say }))
  }
}

type SideBySideProps = { here: Here<Action>; body: Body; conflict: Conflict }

/** What you typed and what stands there now. Who keeps their own sends it anew, under a key of its own. */
function SideBySide({ here, body, conflict }: SideBySideProps) {
  const yours = joined(body)
  const { labels, now, version: newest, ...rest } = conflict
  return (
    <ConflictPage
      {...rest}
      shell={shell(here)}
      fields={Object.entries(labels).map(([name, label]) => ({
        label,
        yours: yours[name] ?? '',
        theirs: now[name] ?? '',
      }))}
      hidden={{ ...yours, versie: String(newest), [keyField]: newId<'form'>(here.var.visit.at) }}
    />
  )
}

/** The fields of a form as texts; of boxes of which several were ticked, with commas between. */
export function joined(body: Body): Readonly<Record<string, string>> {
  const entries = Object.entries(body).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return [[name, value]]
    return Array.isArray(value) && value.every((each) => typeof each === 'string') ? [[name, value.join(',')]] : []
  })
  return Object.fromEntries(entries)
}

/** The values of boxes, out of the text in which `joined` keeps them. */
export function listed(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(',')
}

/** Does one thing that needs no form but a button, and goes on. */
export async function press<A extends Action>(
  c: Here<A>,
  to: Address,
  act: (tx: Tx, visit: Visit<A>) => Promise<unknown>,
): Promise<Response> {
  await c.var.inOneGo((tx) => act(tx, c.var.visit))
  return c.redirect(to, 303)
}
