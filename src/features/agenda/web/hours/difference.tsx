import { StatusBadge } from '#ui/status-badge.tsx'
import type { Hours } from '../../domain/hours-amount.ts'
import { saySigned } from '../../domain/hours-say.ts'

/** Computed less stated; nothing stated is said, and what is right too. */
export function Difference({ hours }: { hours: Hours | null }) {
  if (hours === null) return <>niets genoemd</>
  return hours === 0 ? <>klopt</> : <StatusBadge kind="warning">{saySigned(hours)}</StatusBadge>
}
