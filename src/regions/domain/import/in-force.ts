import { findDay, type Day } from '#kernel/day.ts'

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
const sentence = new RegExp(`in werking met ingang van (\\d{1,2}) (${months.join('|')}) (\\d{4})`, 'i')

/** The day on which a regulation says to come into force, or null when the text does not say it. */
export function findInForce(text: string): Day | null {
  const [, date, month, year] = sentence.exec(text.replaceAll(/\s+/g, ' ')) ?? []
  if (date === undefined || month === undefined || year === undefined) return null
  const number = months.indexOf(month.toLowerCase()) + 1
  return findDay(`${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`)
}
