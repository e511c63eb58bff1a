import { z } from 'zod'
import type { Address } from '#ui/address.ts'
import { keyField } from '#ui/form.tsx'
import { typedText } from '#ui/typed-text.ts'
import { isId } from '#kernel/id.ts'
import type { Objection } from '../domain/objection.ts'

/** One line of text (FORM-2); what is no text reads as nothing, and is then asked again. */
export const line = (max = 200) =>
  z
    .unknown()
    .optional()
    .transform((value) => typedText(value, max))
/** A secret stays as it was typed: a space at the end may belong to it. */
export const secret = z.string().max(500).catch('')
/** The key of a form; without a right one the form does not count as sent twice. */
export const formKey = z.string().refine(isId).nullable().catch(null)

type Sent = { readonly req: { parseBody(): Promise<Record<string, unknown>> } }

/** The fields of a sent form as the schema wants them; a schema of `line`s never fails. */
export async function readForm<Shape extends z.ZodRawShape>(c: Sent, shape: Shape) {
  const body = await c.req.parseBody()
  return z.object({ [keyField]: formKey, ...shape }).parse(body)
}

/** The first objection at each field, as a form shows it. `as` says at which box a field of the domain stands. */
export function mistakesOf(
  objections: readonly Objection[],
  as: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const mistakes: Record<string, string> = {}
  for (const { field, say } of objections) mistakes[as[field] ?? field] ??= say
  return mistakes
}

/**
 * Where to go on after signing in: an address of this website and no other.
 *
 * SIGNIN-5 · An address that came along leads inside this website, or nowhere.
 *
 * Browsers read a backslash as a slash, so that a slash with a backslash behind it would lead outside.
 *
 * Source: OWASP unvalidated redirects; ASVS 5.0 3.7.2.
 */
export function safePath(text: string | undefined): Address {
  return text !== undefined && /^\/(?![/\\])[\w\-./~%?=&]*$/.test(text) ? (text as Address) : '/'
}
