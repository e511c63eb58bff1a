import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { dayOf } from '#kernel/day.ts'
import { type FreshDatabase, freshDatabase } from '../../tests/db.ts'
import { findSession, hashOf, newToken } from './sessions.ts'

let fresh: FreshDatabase
const [person, organisation, job] = [randomUUID(), randomUUID(), randomUUID()]
const began = new Date('2026-11-24T08:00:00Z')
const later = (minutes: number) => new Date(began.getTime() + minutes * 60_000)

before(async () => {
  fresh = await freshDatabase()
  await fresh.asAdmin.query(`insert into people (id, name, is_staff) values ('${person}', 'Pien Proef', true)`)
  await fresh.asAdmin.query(
    `insert into organisations (id, kind, name) values ('${organisation}', 'municipality', 'Proefgemeente')`,
  )
  await fresh.asAdmin.query(
    `insert into functions (id, person_id, organisation_id, role, from_on, until_on) values ('${job}', '${person}', '${organisation}', 'desk_worker', '2026-01-01', '2026-11-26')`,
  )
})
after(() => fresh.close())

async function session(hours: number, functionId: string | null = job): Promise<string> {
  const token = newToken()
  await fresh.asAdmin.query(
    `insert into sessions (token_hash, id, person_id, function_id, made_at, seen_at, expires_at) values ($1, $2, $3, $4, $5, $5, $6)`,
    [hashOf(token), randomUUID(), person, functionId, began, later(hours * 60)],
  )
  return token
}

const find = (token: string, at: Date) => findSession(fresh.db, token, at, dayOf(at))

test('SESSION-1 a session is who it says, in its function, until the day that no longer counts', async () => {
  const token = await session(24 * 3650)
  assert.deepEqual([(await find(token, later(0)))?.role, (await find(token, later(0)))?.ways], ['desk_worker', 1])
  assert.notEqual(await find(token, new Date('2026-11-25T22:59:59Z')), null)
  assert.equal(await find(token, new Date('2026-11-25T23:00:00Z')), null, 'midnight in Amsterdam')
  assert.equal(await find(newToken(), later(0)), null)
})

test('SESSION-1 a blocked account and an ended session let nobody in', async () => {
  const token = await session(12)
  await fresh.asAdmin.query(`update sessions set ended_at = $1 where token_hash = $2`, [began, hashOf(token)])
  assert.equal(await find(token, later(1)), null)
  const other = await session(12)
  await fresh.asAdmin.query(
    `insert into accounts (person_id, email, blocked_at) values ('${person}', 'pien@proef.example', now())`,
  )
  assert.equal(await find(other, later(1)), null)
  await fresh.asAdmin.query('delete from accounts')
})

test('SESSION-2 SESSION-3 it ends at its last moment, and after an hour in which nobody asked anything', async () => {
  const token = await session(2)
  assert.notEqual(await find(token, later(59)), null, 'asking keeps it going')
  assert.notEqual(await find(token, later(59 + 59)), null)
  assert.equal(await find(token, later(120)), null, 'its last moment')
  const idle = await session(12)
  assert.equal(await find(idle, later(60)), null)
})
