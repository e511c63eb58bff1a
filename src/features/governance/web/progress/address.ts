import type { ProgressReportId } from '../../domain/reports/progress-report.ts'

export const progressPath = '/bestuur/voortgang/:reportId{[0-9a-f-]{36}}'

export function progressHref(id: ProgressReportId, part = ''): `/bestuur/${string}` {
  return `/bestuur/voortgang/${id}${part}`
}
