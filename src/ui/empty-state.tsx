import type { Child } from '#jsx/jsx-runtime'

/** Nothing here yet: says so, why, and what to do next. */
export function EmptyState({ title, children, action }: { title: string; children?: Child; action?: Child }) {
  return (
    <div class="sh-empty">
      <p class="sh-empty__title">{title}</p>
      {children && <div class="sh-empty__text">{children}</div>}
      {action && <div>{action}</div>}
    </div>
  )
}
