import { z } from 'zod'

/** The only reader of the environment. Says all that is wrong at once, and never prints a value that may be a secret. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_URL: z.url().optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  DATABASE_MIGRATE_URL: z.string().startsWith('postgres').optional(),
  DATABASE_JOBS_URL: z.string().startsWith('postgres').optional(),
  SMTP_URL: z.string().startsWith('smtp').optional(),
  MAIL_FROM: z.string().default('Samenhang <geen-antwoord@samenhang.example>'),
  SAMENHANG_NOW: z.iso.datetime({ offset: true }).optional(),
  SAMENHANG_REGION: z.string().min(1).max(200).default('Regiobureau'),
})

export type Config = z.infer<typeof environment>

/** Throws a ConfigFault that names every variable that is missing or wrong. */
export function readConfig(from: Record<string, string | undefined> = process.env): Config {
  const set = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''))
  const read = environment.safeParse(set)
  if (read.success) return read.data
  const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new ConfigFault(`These settings of the environment are not right:\n${lines.join('\n')}`)
}

export class ConfigFault extends Error {
  override readonly name = 'ConfigFault'
}
