import type { HonoRequest } from 'hono'
import { z } from 'zod'
import { findId } from '#kernel/id.ts'
import { keyField } from '#ui/form.tsx'
import { typedText } from '#ui/typed-text.ts'

/** One line, or some sentences, as typed (FORM-2); what is no text reads as nothing and is then asked again. */
export const typed = (max: number) =>
  z
    .unknown()
    .optional()
    .transform((value) => typedText(value, max))
/** Ids out of boxes that were ticked, or out of one hidden box with commas; what is not an id is left out. */
export const ids = z.preprocess(
  (value) =>
    [value]
      .flat()
      .flatMap((each) => (typeof each === 'string' ? each.split(',') : []))
      .filter((each) => findId(each) !== null),
  z.array(z.string()),
)
/** The version a form was filled with; without a right one it fits no version, so that nothing is overwritten. */
export const version = z.coerce.number().int().min(0).max(2_000_000_000).catch(-1)
/** The key of a form (FORM-1); null for one that was sent without, which then counts as sent once. */
export const formKey = z
  .string()
  .transform((text) => findId<'form'>(text))
  .nullable()
  .catch(null)

/** The fields of a sent form: as the shape wants them, and as they came, for boxes that are read apart (dates). */
export async function readForm<Shape extends z.ZodRawShape>(c: { req: Pick<HonoRequest, 'parseBody'> }, shape: Shape) {
  const body = await c.req.parseBody({ all: true })
  return { body, key: formKey.parse(body[keyField] ?? null), fields: z.object(shape).parse(body) }
}
