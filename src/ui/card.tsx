import type { Child } from '#jsx/jsx-runtime'
import { Heading } from './text.tsx'

/** A framed part of a page with a heading of its own. `id` makes it a place to link to. */
export function Card({ title, level = 2, id, action, quiet, children }: CardProps) {
  return (
    <section class={quiet ? 'sh-card sh-card--quiet' : 'sh-card'} id={id}>
      {(title || action) && (
        <div class="sh-card__top">
          {title && <Heading level={level}>{title}</Heading>}
          {action}
        </div>
      )}
      {children}
    </section>
  )
}

type CardProps = {
  title?: string | undefined
  level?: 2 | 3 | undefined
  id?: string | undefined
  /** At the right of the heading: one link or small button. */
  action?: Child
  /** Shaded instead of framed: what stands beside the matter. */
  quiet?: boolean | undefined
  children?: Child
}

/** The matter at the left, what belongs to it in a narrow column at the right; below each other on a small screen. */
export function Columns({ children, aside }: { children: Child; aside: Child }) {
  return (
    <div class="sh-columns">
      <div class="sh-stack">{children}</div>
      <div class="sh-stack">{aside}</div>
    </div>
  )
}

/** Things below each other with air between them. */
export function Stack({ children }: { children: Child }) {
  return <div class="sh-stack">{children}</div>
}

/** Cards of one kind beside each other, as many as fit. */
export function Tiles({ children }: { children: Child }) {
  return <div class="sh-tiles">{children}</div>
}

/** For reading and for forms below a wide heading: a column of some 45 rem. */
export function Narrow({ children }: { children: Child }) {
  return <div class="sh-narrow">{children}</div>
}
