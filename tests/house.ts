/**
 * The whole application over a fresh database with a clock that stands still: tests ask it for pages as someone, and
 * look at status, text and label.
 */
import type { Hono } from 'hono'
import type { PersonId, FunctionId, Id } from '#kernel/id.ts'
import { addDays, dayOf } from '#kernel/day.ts'
import { type Clock, standingClock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { Env } from '#platform/http.ts'
import { newId } from '#platform/new-id.ts'
import { cookieName, hashOf, newToken } from '#platform/sessions.ts'
import { makeApp } from '../src/app.tsx'
import { type FreshDatabase, freshDatabase } from './db.ts'

export type Answer = { status: number; text: string; headers: Headers; location: string | null }
export type Client = {
  get(path: string): Promise<Answer>
  post(path: string, fields?: Record<string, string | readonly string[]>): Promise<Answer>
}

export type TestHouse = {
  app: Hono<Env>
  db: Database
  fresh: FreshDatabase
  clock: Clock & { set(moment: Date): void }
  /** Faults that reached nobody else: a test that expects none looks here. */
  faults: unknown[]
  /** Signed in as a person, in one of their functions or (without) as family. */
  as(personId: string, functionId?: string | null): Promise<Client>
  nobody(): Client
  close(): Promise<void>
}

export const testMoment = new Date('2026-11-24T09:00:00Z')

export async function testHouse({ madeUp = false }: { madeUp?: boolean } = {}): Promise<TestHouse> {
  const fresh = await freshDatabase()
  const clock = standingClock(testMoment)
  const faults: unknown[] = []
  const baseUrl = 'http://samenhang.test'
  const app = makeApp(
    { db: fresh.db, clock, baseUrl, madeUp, setClock: (moment) => clock.set(moment ?? testMoment) },
    (fault) => faults.push(fault),
  )

  return {
    app,
    db: fresh.db,
    fresh,
    clock,
    faults,
    nobody: () => client(app, baseUrl, null),
    async as(personId, functionId = null) {
      const token = newToken()
      await openSession(fresh.db, clock, token, personId as PersonId, functionId as FunctionId | null)
      return client(app, baseUrl, `${cookieName(baseUrl)}=${token}`)
    },
    close: () => fresh.close(),
  }
}

async function openSession(
  db: Database,
  clock: Clock,
  token: string,
  personId: PersonId,
  functionId: FunctionId | null,
) {
  const now = clock.now()
  await db
    .insertInto('sessions')
    .values({
      token_hash: hashOf(token),
      id: newId<'session'>(now) satisfies Id<'session'>,
      person_id: personId,
      function_id: functionId,
      made_at: now,
      seen_at: now,
      expires_at: new Date(`${addDays(dayOf(now), 3650)}T00:00:00Z`),
    })
    .execute()
}

function client(app: Hono<Env>, baseUrl: string, cookie: string | null): Client {
  const jar = new Map<string, string>()
  if (cookie !== null) jar.set(cookie.slice(0, cookie.indexOf('=')), cookie.slice(cookie.indexOf('=') + 1))
  async function ask(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers)
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await app.request(`${baseUrl}${path}`, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return {
      status: answer.status,
      text: await answer.text(),
      headers: answer.headers,
      location: answer.headers.get('location'),
    }
  }
  return {
    get: (path) => ask(path, { method: 'GET' }),
    post(path, fields = {}) {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields))
        for (const each of [value].flat()) body.append(name, each as string)
      return ask(path, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } })
    },
  }
}
