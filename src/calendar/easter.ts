import { type Day, day } from '#kernel/day.ts'

/**
 * CALENDAR-1 · Easter Sunday is the first Sunday after the first full moon of spring, as the Gregorian church reckons it.
 *
 * Reckoned, not looked up: the cycle of nineteen years of the moon, corrected each century, and the weekday of what is
 * found. The letters of the usual description are kept as the words for what they count.
 *
 * Source: the anonymous Gregorian algorithm (Nature, 20 April 1876), as in J. Meeus, Astronomical Algorithms, ch. 8.
 *
 * @param year from 1583, the first whole year of the Gregorian calendar; earlier is a RangeError.
 */
export function easterOf(year: number): Day {
  if (!Number.isInteger(year) || year < 1583 || year > 9999) throw new RangeError(`no Gregorian Easter in ${year}`)
  const golden = year % 19
  const [century, yearOfCentury] = [Math.floor(year / 100), year % 100]
  const [leapCenturies, restOfCentury] = [Math.floor(century / 4), century % 4]
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30
  const [leapYears, restOfYear] = [Math.floor(yearOfCentury / 4), yearOfCentury % 4]
  const toSunday = (32 + 2 * restOfCentury + 2 * leapYears - epact - restOfYear) % 7
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const count = epact + toSunday - 7 * lateMoon + 114
  const [month, date] = [Math.floor(count / 31), (count % 31) + 1]
  return day(`${year}-0${month}-${String(date).padStart(2, '0')}`)
}
