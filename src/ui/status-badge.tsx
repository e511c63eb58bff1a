/** What a state asks of the reader. The word says it; the colour only repeats it. */
export type BadgeKind = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

const looks: Record<BadgeKind, string> = {
  neutral: 'utrecht-status-badge sh-badge',
  info: 'utrecht-status-badge utrecht-status-badge--neutral sh-badge',
  success: 'utrecht-status-badge utrecht-status-badge--success sh-badge',
  warning: 'utrecht-status-badge utrecht-status-badge--warning sh-badge',
  danger: 'utrecht-status-badge utrecht-status-badge--danger sh-badge',
}

/** The state of a thing in one or two words. */
export function StatusBadge({ kind = 'neutral', children }: { kind?: BadgeKind | undefined; children: string }) {
  return <span class={looks[kind]}>{children}</span>
}
