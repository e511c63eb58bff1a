import type { Day } from '#kernel/day.ts'
import type { Meeting } from '../../domain/meeting.ts'
import type { When } from '../../domain/meeting-states.ts'
import { readTime } from '../bodies/read-series.ts'
import { type Body, readDay, readNeededDay } from '../form.ts'
import { dayTexts } from '../one-form.tsx'
import type { Read } from '../send-form.tsx'

/** When and where a meeting is, out of a form. */
export function readWhen(body: Body, today: Day): Read<When> {
  const on = readNeededDay(body, 'dag', 'Vul de dag in')
  const papers = readDay(body, 'stukken')
  const time = readTime(body)
  const late = on.on !== null && papers.on !== null && papers.on > on.on
  return {
    value: { onDay: on.on ?? today, ...time.value, papersDueOn: papers.on },
    mistakes: {
      ...on.mistakes,
      ...time.mistakes,
      ...papers.mistakes,
      ...(late ? { stukken: 'Stukken komen niet ná de vergadering. Kies een eerdere dag.' } : {}),
    },
    texts: time.texts,
  }
}

export function typedWhen(meeting: Meeting): Readonly<Record<string, string>> {
  return {
    ...dayTexts('dag', meeting.onDay),
    tijd: meeting.atTime,
    duur: String(meeting.minutes),
    plaats: meeting.place,
    ...dayTexts('stukken', meeting.papersDueOn),
  }
}
