import type { PlanId, TrackId } from '../../domain/oogo/track.ts'

export const planPath = '/bestuur/plannen/:planId{[0-9a-f-]{36}}'
export const trackPath = `${planPath}/oogo/:trackId{[0-9a-f-]{36}}` as const

export function planHref(id: PlanId, part = ''): `/bestuur/${string}` {
  return `/bestuur/plannen/${id}${part}`
}

export function trackHref(planId: PlanId, id: TrackId, part = ''): `/bestuur/${string}` {
  return `/bestuur/plannen/${planId}/oogo/${id}${part}`
}
