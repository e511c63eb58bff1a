import { type Day, addMonths, partsOf } from '#kernel/day.ts'
import { nameOfMonth } from '#calendar/planning-units.ts'

/** Words for a time around today, as people write them in a planning. */
export type When = {
  /** So many months from now: `oktober 2026`. */
  readonly month: (from: number) => string
  /** So many seasons from now: `najaar 2026`. */
  readonly season: (from: number) => string
  readonly year: (from: number) => number
  /** The school year so many from now: `schooljaar 2026-2027`. */
  readonly schoolYear: (from: number) => string
}

const seasons = ['winter', 'voorjaar', 'zomer', 'najaar'] as const

export function whenAround(today: Day): When {
  const around = (months: number) => partsOf(addMonths(today, months))
  return {
    month: (from) => {
      const { year, month } = around(from)
      return `${nameOfMonth(month)} ${year}`
    },
    season: (from) => {
      const { year, month } = around(from * 3)
      // a winter is called by the year in which it begins
      return `${seasons[Math.floor((month % 12) / 3)]} ${month <= 2 ? year - 1 : year}`
    },
    year: (from) => partsOf(today).year + from,
    schoolYear: (from) => {
      const { year, month } = partsOf(today)
      const first = (month >= 8 ? year : year - 1) + from
      return `schooljaar ${first}-${first + 1}`
    },
  }
}
