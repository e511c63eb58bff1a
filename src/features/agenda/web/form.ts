import type { HonoRequest } from 'hono'
import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import { type Id, findId } from '#kernel/id.ts'
import { type DateEntry, dayOfEntry, isBlankDate, readDateEntry } from '#ui/date-entry.ts'
import { keyField } from '#ui/form.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { typedText } from '#ui/typed-text.ts'

/** A sent form as it came: one text for each name, or several for a group of boxes. */
export type Body = Readonly<Record<string, unknown>>

export async function readBody(c: { req: Pick<HonoRequest, 'parseBody'> }): Promise<Body> {
  return c.req.parseBody({ all: true })
}

/** The key of a form (FORM-1); null for one that was sent without, which then counts as sent once. */
export function keyOf(body: Body): Id<'form'> | null {
  return findId<'form'>(body[keyField])
}

/** One line, or some sentences, as typed (FORM-2); what is no text reads as nothing and is then asked again. */
export const typed = (max: number) => z.preprocess((value) => typedText(value, max), z.string())
/** One of these words, or null. */
export const oneOf = <Word extends string>(words: readonly Word[]) =>
  z
    .enum(words as [Word, ...Word[]])
    .nullable()
    .catch(null)
/** A box that was ticked. */
export const ticked = z.preprocess((value) => value === 'ja', z.boolean())
/** An id out of a choice, or null. */
export const idOrNone = <Name extends string>() =>
  z.preprocess((value) => findId<Name>(value), z.custom<Id<Name> | null>())
/** Ids out of boxes that were ticked, or out of one hidden box with commas; what is not an id is left out. */
export const ids = <Name extends string>() =>
  z.preprocess((value) => valuesOf(value).filter((each) => findId(each) !== null), z.custom<readonly Id<Name>[]>())
/** The version a form was filled with; without a right one it fits no version, so that nothing is overwritten. */
export const version = z.coerce.number().int().min(0).max(2_000_000_000).catch(-1)
/** A small whole number that may be left out; null also for what is none. */
export const count = z.preprocess(
  (value) => (typeof value === 'string' && /^[1-9]$/.test(value.trim()) ? Number(value) : null),
  z.number().nullable(),
)

/** All values of one name: of boxes that were ticked, or of one hidden box with commas. */
export function valuesOf(value: unknown): readonly string[] {
  return [value].flat().flatMap((each) => (typeof each === 'string' && each !== '' ? each.split(',') : []))
}

/** The texts of a form, to fill it with again; several of one name stand behind each other with commas. */
export function textsOf(body: Body): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      const texts = [value].flat().filter((each): each is string => typeof each === 'string')
      return texts.length === 0 ? [] : [[name, texts.join(',')]]
    }),
  )
}

export type ReadDay = { readonly entry: DateEntry; readonly on: Day | null; readonly mistakes: MistakeList }

/** A day that may be left out: what was typed, the day, and a mistake when it is no day. */
export function readDay(body: Body, name: string): ReadDay {
  const entry = readDateEntry(body, name)
  const on = dayOfEntry(entry)
  const wrong = on === null && !isBlankDate(entry)
  return { entry, on, mistakes: wrong ? { [name]: 'Vul een bestaande dag in, bijvoorbeeld 1 9 2026' } : {} }
}

/** A day that must be there. */
export function readNeededDay(body: Body, name: string, ask: string): ReadDay {
  const read = readDay(body, name)
  return read.on === null && read.mistakes[name] === undefined ? { ...read, mistakes: { [name]: ask } } : read
}

/** The boxes of a known day, as a form would send them. */
export function boxesOf(name: string, on: Day | null): Readonly<Record<string, string>> {
  if (on === null) return {}
  const [year, month, date] = on.split('-').map(Number)
  return { [`${name}-dag`]: String(date), [`${name}-maand`]: String(month), [`${name}-jaar`]: String(year) }
}
