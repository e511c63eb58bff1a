/**
 * UI-1 · The HTML this platform may write.
 *
 * What is not listed does not compile: a label without its field, an image without a text, a header cell without a
 * direction, a button that guesses its type, style and script inside the page, raw HTML, a component that waits.
 * `refused.test.tsx` holds one line for each refusal.
 *
 * Source: WCAG 2.2, 1.1.1, 1.3.1 and 4.1.2; the content policy `script-src 'self'; style-src 'self'`.
 */
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Drawing, Elements } from './elements.ts'
import { Html, type Props, element, inside } from './html.ts'

export const jsx = element
export const jsxs = element

/** `<>…</>`: what stands between, without a tag around it. */
export function Fragment({ children }: Props): Html {
  return new Html(inside(children))
}

/** What may stand between two tags. `false` and `null` show nothing, so that `{note && <p>…</p>}` reads well. */
export type Child = JSX.Element | string | number | null | undefined | false | readonly Child[]

export declare namespace JSX {
  /** Not a promise: a page that awaits does not compile. */
  type Element = HtmlEscapedString
  type ElementType = keyof IntrinsicElements | ((props: never) => Element | null)
  interface ElementChildrenAttribute {
    children: unknown
  }
  interface IntrinsicAttributes {
    key?: string | number
  }
  interface IntrinsicElements extends Elements, Drawing {}
}
