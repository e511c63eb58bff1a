import type { PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { type Administrator, manages, objectionToPerson } from '../domain/administration.ts'
import type { Objection } from '../domain/objection.ts'
import { type ListedFunction, listFunctionsOf } from './functions.ts'
import { type Person, findPerson } from './people.ts'
import { listPlaces } from './places.ts'

/** A person who works in the region, as an administrator sees them. */
export type Staff = {
  readonly person: Person
  readonly functions: readonly ListedFunction[]
  readonly account: 'invited' | 'ready' | 'blocked'
  readonly hasSecondStep: boolean
  /** Why this administrator may not change how this person comes in (ADMIN-6); null when they may. */
  readonly objection: Objection | null
}

/** Null for family and for who works at nothing this administrator manages: to them that person is not there. */
export async function findStaff(tx: Tx, admin: Administrator, id: PersonId, on: Day): Promise<Staff | null> {
  const person = await findPerson(tx, id)
  if (person?.isStaff !== true) return null
  const functions = await listFunctionsOf(tx, id)
  const lasting = functions.filter(({ period }) => period.until === null || period.until > on)
  const places = await listPlaces(tx, [...new Set(functions.map(({ organisationId }) => organisationId))])
  const placesNow = places.filter((place) => lasting.some(({ organisationId }) => organisationId === place.id))
  if (admin.kind !== 'region-office' && !places.some((place) => manages(admin, place))) return null
  const account = await tx
    .selectFrom('accounts')
    .select(['password_hash', 'totp_secret', 'blocked_at'])
    .where('person_id', '=', id)
    .executeTakeFirst()
  return {
    person,
    functions,
    account: account?.blocked_at ? 'blocked' : account?.password_hash ? 'ready' : 'invited',
    hasSecondStep: Boolean(account?.totp_secret),
    objection: objectionToPerson(admin, { isStaff: true, places: placesNow }),
  }
}
