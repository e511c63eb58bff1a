import { z } from 'zod'
import { type Day, findDay } from '#kernel/day.ts'
import { outcomes } from '../../domain/decision.ts'
import { type ReportContent, reportedStates } from '../../domain/reports/progress-report.ts'

const day = z.string().transform((text, context): Day => {
  const found = findDay(text)
  if (found !== null) return found
  context.addIssue('not a day')
  return z.NEVER
})
const hours = { planned: z.number().int(), spent: z.number().int(), spentInPeriod: z.number().int() }

const shape = z.object({
  format: z.literal(1),
  title: z.string(),
  agenda: z.string(),
  office: z.string(),
  body: z.string().nullable(),
  from: day,
  until: day,
  asOf: day,
  foreword: z.string(),
  ambitions: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), target: z.string(), ...hours })),
  actions: z.array(
    z.object({
      id: z.string(),
      ambitionId: z.string(),
      number: z.string(),
      title: z.string(),
      owner: z.string(),
      planning: z.string(),
      state: z.enum(reportedStates),
      isLate: z.boolean(),
      saidOn: day.nullable(),
      said: z.string(),
      isPublic: z.boolean(),
    }),
  ),
  decisions: z.array(
    z.object({
      proposal: z.string(),
      body: z.string(),
      on: day,
      points: z.array(
        z.object({ number: z.number().int(), text: z.string(), outcome: z.enum(outcomes), said: z.string() }),
      ),
    }),
  ),
  followUps: z.array(
    z.object({
      proposal: z.string(),
      text: z.string(),
      owner: z.string(),
      dueOn: day.nullable(),
      state: z.enum(['open', 'done', 'dropped']),
      isLate: z.boolean(),
    }),
  ),
  hours: z.object(hours),
  secretariatCounted: z.boolean(),
})

/** What an issued report says, as it was kept. What does not fit is a fault: it was ours to keep it right. */
export function readContent(stored: unknown): ReportContent {
  return shape.parse(stored)
}
