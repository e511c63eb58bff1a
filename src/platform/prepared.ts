import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'

/**
 * Between Kysely and the connections of `pg`, for two savings.
 *
 * A question with parameters goes under a name, so that the server parses, rewrites and plans it once per connection:
 * under row-level security planning costs more than most questions themselves. And `begin` waits for the first
 * statement without parameters and travels with it, so that a transaction and its settings are one round trip.
 */
export type PreparedOptions = {
  /** False behind a pooler that gives every transaction another server connection (PgBouncer before 1.21). */
  readonly prepare: boolean
  /** How many named statements one connection keeps; the one used longest ago goes first. */
  readonly keep: number
}

export function preparedPool(pool: pg.Pool, options: PreparedOptions): PostgresPool {
  // one wrapper for the whole life of a connection: it knows what the connection has prepared
  const known = new WeakMap<pg.PoolClient, PreparedClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      let wrapper = known.get(client)
      if (wrapper === undefined) known.set(client, (wrapper = new PreparedClient(client, options)))
      return wrapper as unknown as PostgresPoolClient
    },
  }
}

class PreparedClient {
  readonly #client: pg.PoolClient
  readonly #options: PreparedOptions
  /** Names in order of use: the first was used longest ago. */
  readonly #used = new Set<string>()
  #pendingBegin: string | null = null
  #broken = false

  constructor(client: pg.PoolClient, options: PreparedOptions) {
    this.#client = client
    this.#options = options
  }

  async query(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    if (values.length === 0) return this.#simple(text)
    await this.#begin()
    if (!this.#options.prepare) return this.#client.query({ text, values: [...values] })
    const name = nameOf(text)
    this.#used.delete(name)
    this.#used.add(name)
    try {
      return await this.#client.query({ name, text, values: [...values] })
    } catch (error) {
      if (error instanceof pg.DatabaseError && unusable.has(error.code ?? '')) this.#broken = true
      throw error
    } finally {
      await this.#forget()
    }
  }

  release(destroy: boolean = false): void {
    this.#pendingBegin = null
    this.#client.release(destroy || this.#broken)
  }

  /** Without parameters: statements as they are, several may stand in one text. */
  async #simple(text: string): Promise<pg.QueryResult> {
    if (/^(begin|start transaction)\b[^;]*$/.test(text)) {
      this.#pendingBegin = text
      return nothing('BEGIN')
    }
    if (this.#pendingBegin === null) return this.#client.query(text)
    // a transaction in which nothing was asked never began for the server
    const begin = this.#pendingBegin
    this.#pendingBegin = null
    if (text === 'commit') return nothing('COMMIT')
    if (text === 'rollback') return nothing('ROLLBACK')
    // for several statements pg gives several results; the last is of the text itself
    const results: unknown = await this.#client.query(`${begin}; ${text}`)
    return (results as pg.QueryResult[]).at(-1) ?? nothing('BEGIN')
  }

  async #begin(): Promise<void> {
    if (this.#pendingBegin === null) return
    const begin = this.#pendingBegin
    this.#pendingBegin = null
    await this.#client.query(begin)
  }

  /** Drops a tenth at once when there are too many, so that it costs one extra round trip in many questions. */
  async #forget(): Promise<void> {
    if (this.#used.size <= this.#options.keep || this.#broken) return
    const goners = [...this.#used].slice(0, Math.ceil(this.#options.keep / 10))
    const { parsedStatements } = (
      this.#client as unknown as { connection: { parsedStatements: Record<string, string> } }
    ).connection
    const prepared = goners.filter((name) => parsedStatements[name] !== undefined)
    for (const name of goners) this.#used.delete(name)
    if (prepared.length === 0) return
    try {
      await this.#client.query(prepared.map((name) => `deallocate "${name}"`).join('; '))
      for (const name of prepared) delete parsedStatements[name]
    } catch {
      // in a transaction that has already failed nothing can be dropped: close this connection when it comes back
      this.#broken = true
    }
  }
}

/** "cached plan must not change result type", and a name the server does not know: this connection must be closed. */
const unusable = new Set(['0A000', '26000'])

function nameOf(text: string): string {
  let name = names.get(text)
  if (name === undefined) {
    name = `q_${createHash('sha256').update(text).digest('base64url').slice(0, 32)}`
    if (names.size >= 5_000) names.clear()
    names.set(text, name)
  }
  return name
}

/** Hashing a long question costs as much as a short one takes; the texts come back all the time. */
const names = new Map<string, string>()

function nothing(command: string): pg.QueryResult {
  return { command, rowCount: 0, oid: 0, fields: [], rows: [] }
}
