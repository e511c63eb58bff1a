import type { Day } from '#kernel/day.ts'
import { runningClock } from '#platform/clock.ts'
import { type Database, inTransaction } from '#platform/database.ts'
import type { House } from '#platform/http.ts'
import { isBare, makeFirstAdministrator } from '../features/accounts/store/first-administrator.ts'
import { readConfig } from '../config.ts'
import { openFrom } from './open-database.ts'

/** The link for the first administrator, or null when someone can sign in already. `start` prints it on each start. */
export async function firstAdministratorLink({ db, clock, baseUrl }: House, office: string): Promise<string | null> {
  return inTransaction(db, { on: clock.today() }, async (tx) =>
    (await isBare(tx))
      ? `${baseUrl}/uitnodiging/${await makeFirstAdministrator(tx, office, clock.now(), clock.today())}`
      : null,
  )
}

/**
 * `samenhang admin invite`: a one-time link, for a day, with which the first administrator comes in, also anew. Who may
 * run this on the machine of the house is trusted with all of it already.
 */
export async function adminInvite(): Promise<number> {
  const config = readConfig()
  const database = await openFrom(config)
  const clock = runningClock()
  try {
    const link = await inviteLink(
      database.db,
      (config.BASE_URL ?? `http://localhost:${config.PORT}`).replace(/\/$/, ''),
      config.SAMENHANG_REGION,
      clock.now(),
      clock.today(),
    )
    process.stdout.write(`This link works once, until this time tomorrow:\n${link}\n`)
    return 0
  } finally {
    await database.close()
  }
}

async function inviteLink(db: Database, baseUrl: string, office: string, at: Date, on: Day): Promise<string> {
  const secret = await inTransaction(db, { on }, (tx) => makeFirstAdministrator(tx, office, at, on))
  return `${baseUrl}/uitnodiging/${secret}`
}
