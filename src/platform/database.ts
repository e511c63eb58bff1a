import { Kysely, PostgresDialect, sql, type IsolationLevel, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './database-types.ts'
import { isWord, settingsStatement, type ActorSettings } from './postgres-settings.ts'
import { typeParsers } from './postgres-values.ts'
import { preparedPool } from './prepared.ts'

export type { ActorSettings }
export type Database = Kysely<DB>
export type Tx = Transaction<DB>

export type DatabaseConfig = pg.PoolConfig & {
  /**
   * True behind a pooler that gives each transaction another server connection (PgBouncer): then nothing is prepared
   * and no limits are set per connection, since neither would hold. Set the limits on the role there.
   */
  readonly behindPooler?: boolean
  /** Named statements that one connection keeps; default 256. */
  readonly keepPrepared?: number
  /** Hears of a connection that broke while nobody asked anything; the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void
}

/** In milliseconds. A page that takes longer is better refused; long work asks for its own (`Manner.timeoutMs`). */
const limits = { statement_timeout: 15_000, lock_timeout: 10_000, idle_in_transaction_session_timeout: 60_000 }

/** Opens the database for the application. It connects at the first question; `destroy()` closes everything. */
export function openDatabase(config: DatabaseConfig): Database {
  const { behindPooler = false, keepPrepared = 256, onConnectionLost = () => {}, ...rest } = config
  const pool = new pg.Pool({
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'samenhang',
    types: typeParsers,
    ...(behindPooler ? {} : limits),
    ...rest,
  })
  // one listener for idle connections and one for those in use: a break that nobody hears would end the process
  pool.on('error', onConnectionLost)
  pool.on('connect', (client) => client.on('error', onConnectionLost))
  const prepared = preparedPool(pool, { prepare: !behindPooler, keep: keepPrepared })
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: prepared }) })
}

export type Manner = {
  readonly isolation?: IsolationLevel
  /** Another limit than the usual for each statement, in milliseconds; 0 is none. */
  readonly timeoutMs?: number
}

/**
 * Runs `act` in one transaction with its settings, which end with it. Begin and settings are one round trip.
 *
 * Nothing is tried again here. A serialisation failure or a deadlock comes out as it is (`mayTryAgain`): whether an act
 * may be done twice only its caller knows.
 */
export async function inTransaction<T>(
  db: Database,
  settings: ActorSettings,
  act: (tx: Tx) => Promise<T>,
  { isolation, timeoutMs }: Manner = {},
): Promise<T> {
  const limit = timeoutMs === undefined ? '' : `set local statement_timeout = ${Math.trunc(timeoutMs)}; `
  const prologue = sql.raw(limit + settingsStatement(settings))
  const builder = isolation === undefined ? db.transaction() : db.transaction().setIsolationLevel(isolation)
  return builder.execute(async (tx) => {
    await prologue.execute(tx)
    return act(tx)
  })
}

/**
 * Lets the platform do a task of its own (`app.errand`) within a transaction, and puts back what it was, also when `act`
 * throws: code that catches that must not go on with the rights of the errand.
 */
export async function onErrand<T>(tx: Tx, errand: string, act: () => Promise<T>): Promise<T> {
  if (!isWord(errand)) throw new TypeError('an errand is one word')
  const { rows } = await sql<{ before: string }>`
    with was as materialized (select coalesce(current_setting('app.errand', true), '') as before)
    select before, set_config('app.errand', ${errand}, true) from was`.execute(tx)
  const back = sql`select set_config('app.errand', ${rows[0]?.before ?? ''}, true)`
  let result: T
  try {
    result = await act()
  } catch (error) {
    // after a mistake in SQL nothing can be asked until the roll-back, which itself puts the setting back
    await back.execute(tx).catch(() => {})
    throw error
  }
  await back.execute(tx)
  return result
}

/** Whether the database undid a transaction only because of others at the same time: doing it again may succeed. */
export function mayTryAgain(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01')
}
