import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { type Day, addDays } from '#kernel/day.ts'

/** One thing in a calendar, at a time of the Dutch clock. Nothing about a person stands in it. */
export type CalendarEntry = {
  readonly uid: string
  /** How often it changed; calendars take over what is higher than they have. */
  readonly sequence: number
  readonly onDay: Day
  /** `14:00` */
  readonly atTime: string
  readonly minutes: number
  readonly summary: string
  readonly place: string
  readonly cancelled: boolean
  readonly changedAt: Date
  /** Where more is said, for who may read it. */
  readonly url: string
}

/**
 * FEED-2 · A calendar is written so that every program reads it alike: RFC 5545.
 *
 * A thing keeps its UID, its SEQUENCE rises with each change, and what does not go on stays as CANCELLED, so that it
 * disappears from no calendar unseen. Times are Dutch civil times with the rules of their zone beside them, so that summer
 * time moves nothing. Texts are escaped and lines folded.
 *
 * Source: RFC 5545 §3.1, §3.3.11, §3.6.5, §3.8.1.11, §3.8.4.7, §3.8.7.4.
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name: escaped(plain(name)),
    prodId: { company: 'Samenhang', product: 'Vergaderingen', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: zone, generator: () => zoneRules },
    ttl: 4 * 3600,
  })
  for (const entry of entries)
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      start: wallTime(entry.onDay, minutesOf(entry.atTime)),
      end: wallTime(entry.onDay, minutesOf(entry.atTime) + entry.minutes),
      timezone: zone,
      stamp: moment(entry.changedAt),
      lastModified: moment(entry.changedAt),
      summary: plain(entry.cancelled ? `Gaat niet door: ${entry.summary}` : entry.summary),
      location: plain(entry.place) || null,
      url: entry.url,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  // the generator leaves out the last line break, which §3.1 asks for
  return `${calendar.toString().trimEnd()}\r\n`
}

const zone = 'Europe/Amsterdam'

/** The rules since 1996: summer time from the last Sunday of March to the last of October, at 1:00 UTC. */
const zoneRules = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/**
 * A time for the generator as text that is already right. Given a Date it would read it in the zone of the machine, and
 * write moments without the Z that RFC 5545 §3.8.7.2 wants; it only ever asks this for its day and its time.
 */
function asText(day: string, time: string) {
  const text = {
    format: (pattern?: string) => (pattern === 'YYYYMMDD' ? day : time),
    isValid: () => true,
    toDate: () => new Date(Number.NaN),
    toJSON: () => `${day}T${time}`,
    tz: () => text,
    utc: () => text,
  }
  return text
}

/** So many minutes after midnight on the clock on the wall, also past the next midnight. */
function wallTime(onDay: Day, minutes: number) {
  const rest = ((minutes % 1440) + 1440) % 1440
  const two = (part: number) => String(part).padStart(2, '0')
  const day = addDays(onDay, Math.floor(minutes / 1440)).replaceAll('-', '')
  return asText(day, `${two(Math.floor(rest / 60))}${two(rest % 60)}00`)
}

function moment(at: Date) {
  const [day = '', time = ''] = at.toISOString().split('T')
  return asText(day.replaceAll('-', ''), `${time.slice(0, 8).replaceAll(':', '')}Z`)
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

/** A calendar holds no control characters, whatever was typed. */
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim()
}

/** The generator escapes the texts of what is in a calendar, but not its name. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
}
