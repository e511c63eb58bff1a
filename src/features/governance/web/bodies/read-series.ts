import { z } from 'zod'
import { addDays } from '#kernel/day.ts'
import type { Rhythm } from '#calendar/rhythm.ts'
import type { Series } from '../../domain/series.ts'
import type { SeriesInput } from '../../store/series-store.ts'
import { type Body, findCount, findTime, idOrNone, oneOf, readDay, readNeededDay, someOf, typed } from '../form.ts'
import { dayTexts } from '../one-form.tsx'
import type { Read } from '../send-form.tsx'

const numbers = (most: number) => Array.from({ length: most }, (_, index) => String(index + 1))

const shape = z.object({
  ritme: oneOf(['weken', 'maanden']),
  weken: typed(20),
  maanden: someOf(numbers(12)),
  week: oneOf(numbers(5)),
  weekdag: oneOf(numbers(7)),
  stukken: typed(20),
  thema: idOrNone<'theme'>(),
  naam: typed(200),
})

const timeShape = z.object({ tijd: typed(20), duur: typed(20), plaats: typed(200) })

/** The time, length and place of a meeting or a series. */
export function readTime(body: Body) {
  const { tijd, duur, plaats } = timeShape.parse(body)
  const [atTime, minutes] = [findTime(tijd), findCount(duur, 5, 1440)]
  return {
    value: { atTime: atTime ?? '', minutes: minutes ?? 0, place: plaats },
    mistakes: {
      tijd: atTime === null ? 'Vul een tijd in, bijvoorbeeld 14:00' : undefined,
      duur: minutes === null ? 'Vul een aantal minuten in van 5 tot en met 1440' : undefined,
    },
    texts: [plaats],
  }
}

/** A rhythm out of a form. */
export function readSeriesForm(body: Body): Read<SeriesInput | null> {
  const fields = shape.parse(body)
  const { ritme, maanden, week, weekdag, thema, naam } = fields
  const from = readNeededDay(body, 'vanaf', 'Vul in vanaf welke dag')
  const last = readDay(body, 'laatste')
  const time = readTime(body)
  const weeks = findCount(fields.weken, 1, 52)
  const papers = findCount(fields.stukken, 0, 90)
  const rhythm: Rhythm | null =
    ritme === 'weken'
      ? weeks === null
        ? null
        : { kind: 'weeks', everyWeeks: weeks }
      : maanden.length === 0 || week === null || weekdag === null
        ? null
        : { kind: 'months', months: maanden.map(Number), weekOfMonth: Number(week), weekday: Number(weekdag) }
  const isMonths = ritme === 'maanden'
  const mistakes = {
    ritme: ritme === null ? 'Kies hoe vaak het overleg bij elkaar komt' : undefined,
    weken: ritme === 'weken' && weeks === null ? 'Vul een aantal weken in van 1 tot en met 52' : undefined,
    maanden: isMonths && maanden.length === 0 ? 'Kies in welke maanden' : undefined,
    week: isMonths && week === null ? 'Kies de hoeveelste week' : undefined,
    weekdag: isMonths && weekdag === null ? 'Kies op welke dag van de week' : undefined,
    ...from.mistakes,
    ...last.mistakes,
    ...(from.on !== null && last.on !== null && last.on < from.on
      ? { laatste: 'De laatste dag is eerder dan de eerste' }
      : {}),
    ...time.mistakes,
    stukken: papers === null ? 'Vul een aantal dagen in van 0 tot en met 90' : undefined,
  }
  const isWhole = rhythm !== null && papers !== null
  const value =
    isWhole && from.on !== null
      ? {
          themeId: thema,
          name: naam,
          rhythm,
          startsOn: from.on,
          until: last.on === null ? null : addDays(last.on, 1),
          ...time.value,
          papersDaysBefore: papers,
        }
      : null
  return { value, mistakes, texts: [naam, ...time.texts] }
}

export const usualSeries = { duur: '90', stukken: '7', ritme: 'weken' }

export function typedSeries(series: Series): Readonly<Record<string, string>> {
  const { rhythm } = series
  return {
    ritme: rhythm.kind === 'weeks' ? 'weken' : 'maanden',
    ...(rhythm.kind === 'weeks'
      ? { weken: String(rhythm.everyWeeks) }
      : { maanden: rhythm.months.join(','), week: String(rhythm.weekOfMonth), weekdag: String(rhythm.weekday) }),
    ...dayTexts('laatste', series.until === null ? null : addDays(series.until, -1)),
    tijd: series.atTime,
    duur: String(series.minutes),
    plaats: series.place,
    stukken: String(series.papersDaysBefore),
    thema: series.themeId ?? '',
    naam: series.name,
  }
}
