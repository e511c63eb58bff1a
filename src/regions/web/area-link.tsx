import { Link } from '#ui/text.tsx'
import type { Area } from '../domain/atlas.ts'
import { onDay, type DayAsked } from './day-asked.ts'
import { areaName } from './say.ts'

/** An area's name as a link to its page on the same day. */
export function AreaLink({ area, asked }: { area: Area; asked: DayAsked }) {
  return <Link href={onDay(areaPath(area), asked)}>{areaName(area)}</Link>
}

export function areaPath({ division, code }: Pick<Area, 'division' | 'code'>): `/${string}` {
  return `/regio/${division}/${encodeURIComponent(code)}`
}
