import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Day, addDays, clockOf, day } from '#kernel/day.ts'
import { type CalendarEntry, writeCalendar } from './calendar-feed.ts'

/** A small reader of RFC 5545, written from the text of the standard and not from our writer. */
type Line = { readonly name: string; readonly parameters: Readonly<Record<string, string>>; readonly value: string }
type Component = { readonly name: string; readonly lines: Line[]; readonly parts: Component[] }

function readCalendar(text: string): Component {
  assert.ok(text.endsWith('\r\n'), 'ends with a line break (§3.1)')
  assert.doesNotMatch(text, /(?<!\r)\n|\r(?!\n)/, 'only CRLF (§3.1)')
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, `folded: ${line}`)
  const unfolded = text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1)
  const root: Component = { name: 'root', lines: [], parts: [] }
  const open = [root]
  for (const raw of unfolded) {
    const line = readLine(raw)
    const here = open.at(-1)!
    if (line.name === 'BEGIN') {
      const part: Component = { name: line.value, lines: [], parts: [] }
      here.parts.push(part)
      open.push(part)
    } else if (line.name === 'END') assert.equal(open.pop()!.name, line.value)
    else here.lines.push(line)
  }
  assert.equal(open.length, 1)
  return root.parts[0]!
}

function readLine(raw: string): Line {
  assert.doesNotMatch(raw, /(?!\t)\p{Cc}/u, 'no control characters (§3.1)')
  const found = /^([A-Z-]+)((?:;[A-Z-]+=[^;:]*)*):(.*)$/s.exec(raw)
  assert.ok(found, `a content line (§3.1): ${raw}`)
  const parameters = Object.fromEntries(
    found[2]!
      .split(';')
      .filter(Boolean)
      .map((each) => each.split('=') as [string, string]),
  )
  return { name: found[1]!, parameters, value: found[3]! }
}

/** A text value (§3.3.11). */
function unescape(value: string): string {
  assert.doesNotMatch(value, /(?<!\\)(?:\\\\)*(?:[,;]|\\[^\\;,nN])/, `escaped: ${value}`)
  return value.replaceAll(/\\([\\;,nN])/g, (_all, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}

function valueOf(component: Component, name: string): Line {
  const found = component.lines.filter((line) => line.name === name)
  assert.equal(found.length, 1, `${name} once in ${component.name}`)
  return found[0]!
}

/** A local time with the rules of its VTIMEZONE as a moment (§3.6.5): the latest onset before it says the offset. */
function momentOf(calendar: Component, { parameters, value }: Line): Date {
  const zone = calendar.parts.find(
    (part) => part.name === 'VTIMEZONE' && valueOf(part, 'TZID').value === parameters.TZID,
  )
  assert.ok(zone, `the zone ${parameters.TZID} is there`)
  const local = utcOf(value)
  const onsets = zone.parts.flatMap((part) => {
    const rule = valueOf(part, 'RRULE').value
    const month = Number(/BYMONTH=(\d+)/.exec(rule)![1])
    assert.match(rule, /FREQ=YEARLY/)
    assert.match(rule, /BYDAY=-1SU/)
    const start = valueOf(part, 'DTSTART').value
    const years = [-1, 0, 1].map((shift) => new Date(local).getUTCFullYear() + shift)
    return years.map((year) => ({
      at: lastSunday(year, month) + (utcOf(`19700101${start.slice(8)}`) - utcOf('19700101T000000')),
      offset: offsetOf(valueOf(part, 'TZOFFSETTO').value),
    }))
  })
  const last = onsets.filter(({ at }) => at <= local).toSorted((a, b) => b.at - a.at)[0]!
  return new Date(local - last.offset)
}

function utcOf(text: string): number {
  const part = (from: number, to: number) => Number(text.slice(from, to))
  return Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(9, 11), part(11, 13), part(13, 15))
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0))
  return last.getTime() - last.getUTCDay() * 86_400_000
}

function offsetOf(text: string): number {
  return (text.startsWith('-') ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5))) * 60_000
}

const entry: CalendarEntry = {
  uid: '1@samenhang',
  sequence: 0,
  onDay: day('2026-12-10'),
  atTime: '14:00',
  minutes: 90,
  summary: 'Stuurgroep',
  place: 'Raadzaal',
  cancelled: false,
  changedAt: new Date('2026-11-24T09:00:00Z'),
  url: 'https://voorbeeld.example/bestuur/vergaderingen/1',
}
const eventsOf = (calendar: Component) => calendar.parts.filter(({ name }) => name === 'VEVENT')
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day('2020-01-01'), count))

describe('FEED-2 a calendar that others read', () => {
  test('FEED-2 says what it is, its zone, and what each thing needs', () => {
    const calendar = readCalendar(writeCalendar('Mijn vergaderingen', [entry]))
    assert.equal(calendar.name, 'VCALENDAR')
    assert.equal(valueOf(calendar, 'VERSION').value, '2.0')
    assert.match(valueOf(calendar, 'PRODID').value, /Samenhang/)
    const [event] = eventsOf(calendar)
    assert.equal(valueOf(event!, 'UID').value, '1@samenhang')
    assert.equal(valueOf(event!, 'SEQUENCE').value, '0')
    assert.equal(valueOf(event!, 'STATUS').value, 'CONFIRMED')
    for (const name of ['DTSTAMP', 'LAST-MODIFIED']) assert.equal(valueOf(event!, name).value, '20261124T090000Z', name)
    assert.deepEqual(valueOf(event!, 'DTSTART'), {
      name: 'DTSTART',
      parameters: { TZID: 'Europe/Amsterdam' },
      value: '20261210T140000',
    })
    assert.equal(valueOf(event!, 'DTEND').value, '20261210T153000')
  })

  test('FEED-2 what does not go on stays, as cancelled', () => {
    const calendar = readCalendar(writeCalendar('x', [{ ...entry, cancelled: true, sequence: 3 }]))
    const [event] = eventsOf(calendar)
    assert.equal(valueOf(event!, 'STATUS').value, 'CANCELLED')
    assert.equal(valueOf(event!, 'SEQUENCE').value, '3')
    assert.equal(valueOf(event!, 'UID').value, '1@samenhang')
  })

  test('FEED-2 any text comes back as it was, but for control characters', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc
        .array(
          fc.constantFrom(
            '\\',
            ';',
            ',',
            '\n',
            '\r\n',
            'n',
            'N',
            '"',
            ':',
            'é',
            '😀',
            ' ',
            'END:VEVENT',
            'BEGIN:VEVENT',
          ),
        )
        .map((each) => each.join('')),
    )
    fc.assert(
      fc.property(nasty, nasty, nasty, (name, summary, place) => {
        const calendar = readCalendar(writeCalendar(name, [{ ...entry, summary, place }]))
        const said = (text: string) => text.replaceAll(/\p{Cc}+/gu, ' ').trim()
        const [event, second] = eventsOf(calendar)
        assert.equal(second, undefined)
        const read = (part: Component, field: string) =>
          unescape(part.lines.find((line) => line.name === field)?.value ?? '')
        assert.equal(read(event!, 'SUMMARY'), said(summary))
        assert.equal(read(event!, 'LOCATION'), said(place))
        assert.equal(read(calendar, 'X-WR-CALNAME'), said(name))
      }),
    )
  })

  test('FEED-2 MEETING-1 summer time moves nothing: read with the rules of the zone, the Dutch clock says what was planned', () => {
    const around = fc
      .tuple(fc.integer({ min: 2024, max: 2060 }), fc.constantFrom(3, 10), fc.integer({ min: -2, max: 2 }))
      .map(([year, month, shift]) =>
        addDays(new Date(lastSunday(year, month)).toISOString().slice(0, 10) as Day, shift),
      )
    fc.assert(
      fc.property(fc.oneof(anyDay, around), fc.integer({ min: 0, max: 1439 }), (onDay, minute) => {
        const two = (part: number) => String(part).padStart(2, '0')
        const atTime = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
        // between two and three in the night of the spring there is no such time
        fc.pre(!(atTime >= '02:00' && atTime < '03:00'))
        const calendar = readCalendar(writeCalendar('x', [{ ...entry, onDay, atTime }]))
        const [event] = eventsOf(calendar)
        assert.deepEqual(clockOf(momentOf(calendar, valueOf(event!, 'DTSTART'))), { on: onDay, time: atTime })
      }),
      { numRuns: 400 },
    )
  })

  test('FEED-2 the end is the beginning and its minutes on the wall, also past midnight', () => {
    const calendar = readCalendar(writeCalendar('x', [{ ...entry, atTime: '23:30', minutes: 1440 + 45 }]))
    assert.equal(valueOf(eventsOf(calendar)[0]!, 'DTEND').value, '20261212T001500')
  })

  test('FEED-2 the zone of the machine changes nothing', () => {
    const zone = process.env.TZ
    try {
      const texts = ['America/New_York', 'Europe/Amsterdam', 'Pacific/Apia'].map((name) => {
        process.env.TZ = name
        return writeCalendar('x', [entry])
      })
      assert.equal(new Set(texts).size, 1)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})
