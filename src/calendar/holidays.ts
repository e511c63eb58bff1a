import { type Day, addDays, day, partsOf, weekday } from '#kernel/day.ts'
import { holdsOn } from '#kernel/period.ts'
import { easterOf } from './easter.ts'

type HolidayRule = {
  readonly dutch: string
  readonly from: Day | null
  readonly until: Day | null
  readonly on: (year: number) => Day
}

/**
 * CALENDAR-2 · The general holidays ("algemeen erkende feestdagen"), and Good Friday, which the law puts beside them.
 *
 * Each row holds for the days from `from` until `until`. The King's birthday is kept on the Saturday before when it is a
 * Sunday. Liberation day counts every year: the law knows no lustrum, whatever an employer agrees to.
 *
 * Source: Algemene termijnenwet art. 3 lid 1 and 2.
 */
export const holidayRules: readonly HolidayRule[] = [
  always('Nieuwjaarsdag', (year) => fixed(year, '01-01')),
  always('Goede Vrijdag', (year) => addDays(easterOf(year), -2)),
  always('eerste paasdag', (year) => easterOf(year)),
  always('tweede paasdag', (year) => addDays(easterOf(year), 1)),
  {
    dutch: 'Koninginnedag',
    from: day('1980-04-30'),
    until: day('2014-01-01'),
    on: (year) => notOnSunday(fixed(year, '04-30')),
  },
  { dutch: 'Koningsdag', from: day('2014-01-01'), until: null, on: (year) => notOnSunday(fixed(year, '04-27')) },
  always('Bevrijdingsdag', (year) => fixed(year, '05-05')),
  always('Hemelvaartsdag', (year) => addDays(easterOf(year), 39)),
  always('eerste pinksterdag', (year) => addDays(easterOf(year), 49)),
  always('tweede pinksterdag', (year) => addDays(easterOf(year), 50)),
  always('eerste kerstdag', (year) => fixed(year, '12-25')),
  always('tweede kerstdag', (year) => fixed(year, '12-26')),
]

/** The general holiday that a day is, by its Dutch name, or null. */
export function findHoliday(on: Day): string | null {
  const { year } = partsOf(on)
  return holidayRules.find((rule) => holdsOn(rule, on) && rule.on(year) === on)?.dutch ?? null
}

function always(dutch: string, on: (year: number) => Day): HolidayRule {
  return { dutch, from: null, until: null, on }
}

function fixed(year: number, monthAndDate: string): Day {
  return day(`${year}-${monthAndDate}`)
}

function notOnSunday(on: Day): Day {
  return weekday(on) === 7 ? addDays(on, -1) : on
}
