import type { Context } from 'hono'

/** A list to keep, not to look at in the browser (CSV-1). */
export function fileOf(c: Pick<Context, 'body'>, name: string, text: string): Response {
  return c.body(text, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  })
}
