import { z } from 'zod'
import { type Day, findDay } from '#kernel/day.ts'
import type { FrozenAgenda } from '../../domain/version.ts'
import { levels } from '../../domain/words.ts'

const day = z.string().transform((text, check): Day => {
  const found = findDay(text)
  if (found !== null) return found
  check.addIssue({ code: 'custom', message: 'not a day' })
  return z.NEVER
})
const amount = z.string().nullable()

const line = z.object({
  activity: z.string(),
  sharing: z.string(),
  hours: amount,
  statedTogether: amount,
  parties: z.array(z.string()),
  counted: z.string(),
  extra: z.boolean(),
})

const moment = z.object({
  words: z.string(),
  label: z.string().nullable(),
  kind: z.enum(['in', 'by', 'from', 'start', 'evaluation']),
  precision: z.enum(['day', 'week', 'month', 'quarter', 'season', 'half', 'part', 'year', 'school-year', 'span']),
  from: day,
  until: day,
  runsOn: day.nullable(),
})

const action = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  goal: z.string(),
  elaboration: z.string(),
  planning: z.string(),
  moments: z.array(moment),
  owner: z.string(),
  participants: z.string(),
  level: z.enum(levels),
  priority: z.number().nullable(),
  mayDiffer: z.boolean(),
  statedHours: amount,
  hours: z.array(line),
})

const ambition = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  about: z.string(),
  isZero: z.boolean(),
  target: z.string(),
  level: z.enum(levels),
  priority: z.number().nullable(),
  priorityReason: z.string(),
  focalPoints: z.array(z.string()),
  statedHours: amount,
  actions: z.array(action),
  hours: z.array(line),
})

const frozen = z.object({
  form: z.literal(1),
  name: z.string(),
  about: z.string(),
  area: z.string().nullable(),
  office: z.string(),
  from: day,
  until: day.nullable(),
  secretariatCounted: z.boolean(),
  hoursNote: z.string(),
  statedTotal: amount,
  parties: z.array(z.object({ code: z.string(), name: z.string() })),
  principles: z.array(z.object({ id: z.string(), education: z.string(), municipalities: z.string() })),
  focalPoints: z.array(z.object({ id: z.string(), name: z.string(), about: z.string() })),
  ambitions: z.array(ambition),
})

/** What a version holds, out of how it was kept. A copy that has not the shape it must have is a fault, never half shown. */
export function readFrozen(content: unknown): FrozenAgenda {
  return frozen.parse(content)
}
