import pg from 'pg'

/**
 * How values of the database become values of JavaScript; per connection and not for the whole process, because the
 * queue of jobs reads its own tables in its own way.
 *
 * A date is a day and stays text: as a moment it would shift with the zone of the machine. Whole numbers of eight bytes
 * are numbers while they are exact. Amounts (numeric) stay text. The types in `database-types.ts` say the same.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return (format === 'binary' ? undefined : own.get(oid)) ?? pg.types.getTypeParser(oid, format)
  },
}

const asText = (value: string) => value
const textArrayOid: number = 1009
const textArray: (value: string) => unknown = pg.types.getTypeParser(textArrayOid, 'text')

const own = new Map<number, (value: string) => unknown>([
  [20, wholeNumber], // int8
  [1016, (value) => (textArray(value) as (string | null)[]).map((each) => (each === null ? null : wholeNumber(each)))],
  [1082, asText], // date
  [1182, textArray], // date[]
  [1186, asText], // interval
  [1231, textArray], // numeric[]
])

/** Throws rather than to round: an identity or a sum that is slightly wrong is worse than a fault. */
function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError('a whole number of the database is too large to be exact')
  return number
}
