import type { ReportId } from '../../domain/reports/advisory.ts'

export const reportPath = '/bestuur/rapporten/:reportId{[0-9a-f-]{36}}'

export function reportHref(id: ReportId, part = ''): `/bestuur/${string}` {
  return `/bestuur/rapporten/${id}${part}`
}
