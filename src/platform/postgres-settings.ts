import { findDay } from '#kernel/day.ts'
import { isId } from '#kernel/id.ts'

/** Who acts in a transaction, and for what. Row-level security reads these; what is not said fails closed. */
export type ActorSettings = {
  /** `app.holder`: the person in a function of an organisation, or the person as family, whose access counts. */
  readonly holder?: string | null
  readonly person?: string | null
  readonly organisation?: string | null
  readonly role?: string | null
  /** `app.on`: the day for which access is asked. */
  readonly on?: string
  readonly purposes?: readonly string[]
  /** `app.errand`: a task of the platform itself, such as `keeper`. */
  readonly errand?: string | null
  /** `app.follow`: the hash of the code with which someone without an account follows their own question. */
  readonly follow?: string | null
}

/**
 * One statement that sets all of them until the end of the transaction, also those that are not given: what is left out
 * would keep what an earlier setting in the same transaction had said.
 *
 * The values stand in the text, because a statement without parameters can travel together with `begin`. So each is held
 * to a shape in which no quote fits. The message of a mistake does not repeat the value: it may be anything.
 */
export function settingsStatement(settings: ActorSettings): string {
  const { holder, person, organisation, role, on, purposes = [], errand, follow } = settings
  const values = [
    ['app.holder', checked('holder', holder, isId)],
    ['app.person', checked('person', person, isId)],
    ['app.organisation', checked('organisation', organisation, isId)],
    ['app.role', checked('role', role, isWord)],
    ['app.on', checked('on', on, (text) => findDay(text) !== null)],
    ['app.purposes', purposes.map((purpose) => checked('purposes', purpose, isWord)).join(',')],
    ['app.errand', checked('errand', errand, isWord)],
    ['app.follow', checked('follow', follow, (text) => /^[A-Za-z0-9_-]{1,128}$/.test(text))],
  ] as const
  return `select ${values.map(([name, value]) => `set_config('${name}', '${value}', true)`).join(', ')}`
}

/** A word of our own: a role, a purpose or an errand. */
export function isWord(text: string): boolean {
  return /^[a-z][a-z0-9._-]{0,62}$/.test(text)
}

function checked(name: string, value: string | null | undefined, fits: (text: string) => boolean): string {
  if (value === null || value === undefined) return ''
  if (!fits(value)) throw new TypeError(`the setting "${name}" has not the shape it must have`)
  return value
}
