import type { HonoRequest } from 'hono'
import { z } from 'zod'
import { type Day } from '#kernel/day.ts'
import { findId, type Id } from '#kernel/id.ts'
import { type LooksPersonal, findPersonal } from '#kernel/looks-personal.ts'
import { Refusal, type RuleId } from '#kernel/refusal.ts'
import { type DateEntry, dayOfEntry, isBlankDate, readDateEntry } from '#ui/date-entry.ts'
import { keyField } from '#ui/form.tsx'
import type { MistakeList } from '#ui/mistakes.tsx'
import { noChildField } from '#ui/personal-warning.tsx'
import { typedText } from '#ui/typed-text.ts'

/** One line, or some sentences, as typed (FORM-2); what is no text reads as nothing and is then asked again. */
export const typed = (max: number) => z.preprocess((value) => typedText(value, max), z.string())

/** One of these words, or null when it is another. */
export const oneOf = <Word extends string>(words: readonly Word[]) =>
  z.preprocess((value) => words.find((word) => word === value) ?? null, z.custom<Word | null>())

/** Some of these words, in the order of the list. */
export const someOf = <Word extends string>(words: readonly Word[]) =>
  z.preprocess((value) => {
    const chosen = chosenIn(value)
    return words.filter((word) => chosen.includes(word))
  }, z.custom<readonly Word[]>())

/** Ids out of boxes that were ticked; what is not an id is left out. */
export const someIds = <Name extends string>() =>
  z.preprocess((value) => chosenIn(value).flatMap((each) => findId<Name>(each) ?? []), z.custom<readonly Id<Name>[]>())

/** What was chosen in boxes of one name, also when a page kept it as one text with commas. */
function chosenIn(value: unknown): readonly string[] {
  return [value].flat().flatMap((each) => (typeof each === 'string' ? each.split(',') : []))
}

/** A box that was ticked. */
export const ticked = z.preprocess((value) => value === 'ja', z.boolean())

/** An id out of a choice, or null. */
export const idOrNone = <Name extends string>() =>
  z.preprocess((value) => findId<Name>(value), z.custom<Id<Name> | null>())

/** The version a form was filled with; without a right one it fits no version, so that nothing is overwritten. */
export const version = z.coerce.number().int().min(0).max(2_000_000_000).catch(-1)

const formKey = z
  .string()
  .transform((text) => findId<'form'>(text))
  .nullable()
  .catch(null)

/** What came with a form, as it came: for boxes that are read apart (dates, files) and to fill the form again. */
export type Body = Readonly<Record<string, unknown>>

/** The fields of a sent form: as the shape wants them, and as they came. */
export async function readForm<Shape extends z.ZodRawShape>(c: { req: Pick<HonoRequest, 'parseBody'> }, shape: Shape) {
  const body: Body = await c.req.parseBody({ all: true })
  return { body, key: formKey.parse(body[keyField] ?? null), fields: z.object(shape).parse(body) }
}

/** The texts of a form as they were typed. */
export function textsOf(body: Body): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** A day that may be left out: what was typed, the day, and a mistake when it is no day. */
export function readDay(body: Body, name: string): { entry: DateEntry; on: Day | null; mistakes: MistakeList } {
  const entry = readDateEntry(body, name)
  const on = dayOfEntry(entry)
  const wrong = on === null && !isBlankDate(entry)
  return { entry, on, mistakes: wrong ? { [name]: 'Vul een bestaande dag in, bijvoorbeeld 1 9 2026' } : {} }
}

/** A day that must be there. */
export function readNeededDay(body: Body, name: string, ask: string) {
  const read = readDay(body, name)
  return read.on === null && read.mistakes[name] === undefined ? { ...read, mistakes: { [name]: ask } } : read
}

/**
 * What in the texts of a form looks like a child's data, unless who wrote it ticked that it is none (PERSONAL-1). With
 * something seen the form comes back with `PersonalWarning` and what was typed.
 */
export function seenIn(body: Body, texts: readonly string[]): readonly LooksPersonal[] {
  return body[noChildField] === 'ja' ? [] : texts.flatMap(findPersonal)
}

/** An id in an address; what has not the shape of one is as absent as what is not there. */
export function idOf<Name extends string>(text: string | undefined, rule: RuleId): Id<Name> {
  const id = findId<Name>(text)
  if (id === null) throw new Refusal('absent', rule)
  return id
}

/** A time as people type it: `9:00`, `14.30`; null when it is none. */
export function findTime(text: string): string | null {
  const found = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text.trim())
  return found === null ? null : `${found[1]!.padStart(2, '0')}:${found[2]}`
}

/** A whole number within bounds; null when it is none. */
export function findCount(text: string, least: number, most: number): number | null {
  const count = /^\d{1,6}$/.test(text.trim()) ? Number(text) : null
  return count === null || count < least || count > most ? null : count
}
