import type { Child } from '#jsx/jsx-runtime'
import { findAddress, type Address } from './address.ts'

/** A heading below the page's own h1. */
export function Heading({
  level = 2,
  id,
  children,
}: {
  level?: 2 | 3 | 4 | undefined
  id?: string | undefined
  children: Child
}) {
  if (level === 4)
    return (
      <h4 class="nl-heading nl-heading--level-4" id={id}>
        {children}
      </h4>
    )
  if (level === 3)
    return (
      <h3 class="nl-heading nl-heading--level-3" id={id}>
        {children}
      </h3>
    )
  return (
    <h2 class="nl-heading nl-heading--level-2" id={id}>
      {children}
    </h2>
  )
}

/** A paragraph. `lead` is the first one of a page, a little larger; `small` is a remark. */
export function Text({
  lead,
  small,
  children,
}: {
  lead?: boolean | undefined
  small?: boolean | undefined
  children: Child
}) {
  return <p class={`nl-paragraph${lead ? ' nl-paragraph--lead' : ''}${small ? ' sh-small' : ''}`}>{children}</p>
}

/** What someone wrote, with the line breaks as they were typed. */
export function Written({ children }: { children: string }) {
  return <p class="nl-paragraph sh-written">{children}</p>
}

/** A link in the text. `label` is said instead where the text alone does not say where it leads. */
export function Link({ href, label, children }: { href: Address; label?: string | undefined; children: Child }) {
  return (
    <a class="nl-link" href={href} aria-label={label}>
      {children}
    </a>
  )
}

/** Points below each other; `ordered` when the order matters, `plain` without marks. */
export function List({ items, ordered, plain }: { items: readonly Child[]; ordered?: boolean; plain?: boolean }) {
  if (ordered)
    return (
      <ol class="sh-ordered">
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ol>
    )
  return (
    <ul class={plain ? 'sh-plain' : 'utrecht-unordered-list'} role={plain ? 'list' : undefined}>
      {items.map((item) => (
        <li class={plain ? undefined : 'utrecht-unordered-list__item'}>{item}</li>
      ))}
    </ul>
  )
}

/** Heard, not seen: what the eye gets from the place on the page. */
export function Unseen({ children }: { children: Child }) {
  return <span class="sh-unseen">{children}</span>
}

/** A link that came with data, for example a provision's own website. A text that is no address stays a text. */
export function OutsideLink({ to, children }: { to: string; children?: Child }) {
  const href = findAddress(to.trim())
  if (href === null || href.startsWith('/') || href.startsWith('#') || href.startsWith('?'))
    return <span>{children ?? to}</span>
  return (
    <a class="nl-link" href={href} rel="external noopener noreferrer">
      {children ?? to}
    </a>
  )
}
