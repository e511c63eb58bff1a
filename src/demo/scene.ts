import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Day, dayOf } from '#kernel/day.ts'
import type { FunctionId, HolderId, Id, OrganisationId, PersonId } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { settingsStatement } from '#platform/postgres-settings.ts'
import type { Action } from '#access/domain/actions.ts'
import { purposesOf } from '#access/domain/audience.ts'
import type { Visit } from '#access/domain/visit.ts'
import type { OrganisationKind, StaffRole } from '#access/domain/words.ts'
import { settingsOf } from '#access/store/settings.ts'
import type { PlaceKey } from './organisations.ts'
import { type StaffKey, staff } from './staff.ts'

export type Placed = { readonly id: OrganisationId; readonly kind: OrganisationKind; readonly name: string }
export type Worker = { readonly functionId: FunctionId; readonly role: StaffRole; readonly place: Placed }

/** Where the stories happen: one transaction, the organisations and people that are there, and the time it is. */
export type Scene = {
  readonly tx: Tx
  /** The address in mails. */
  readonly site: string
  readonly places: ReadonlyMap<PlaceKey, Placed>
  readonly staffIds: ReadonlyMap<StaffKey, PersonId>
  /** Of each who works, the functions in the order of `staff.ts`. */
  readonly workers: ReadonlyMap<StaffKey, readonly Worker[]>
  /** Families by the name that their story gives them; a story adds whom it brings in. */
  readonly family: Map<string, { readonly id: PersonId; readonly name: string }>
  /** What the stories of the region made, by the name they give it (`named.ts`). */
  readonly named: Map<string, string>
  /** With which a new account is closed: chance that nobody knows, since in this region one comes in by one click. */
  readonly wayIn: { readonly passwordHash: string; readonly totpSecret: string }
  /** The day on which the region is filled: stories count back from it. */
  readonly today: Day
  moment: Date
  /** What the transaction knows of who acts, so that it is not said twice. */
  acting: string
}

/** Who acts: someone in their first function, `chantal/1` in their second, or someone of a family. */
export type Who = StaffKey | `${StaffKey}/1` | `@${string}`

/**
 * Makes someone act in the transaction of the scene, as `may(…)` and `inOneGo` do for a request: the visit, and the
 * settings that row-level security reads. Time goes on by a few seconds, so that what happens one after the other is
 * also written one after the other.
 */
export async function visitAs<A extends Action>(scene: Scene, action: A, who: Who): Promise<Visit<A>> {
  scene.moment = new Date(scene.moment.getTime() + 7_000)
  const at = scene.moment
  const visit: Visit<A> = {
    action,
    actor: actorOf(scene, who),
    at,
    on: dayOf(at),
    requestId: randomUUID() as string as Id<'request'>,
  }
  await say(scene, settingsStatement(settingsOf(visit)))
  return visit
}

/** Nobody who is known: someone who holds only a code, or the house itself. */
export async function visitAsNobody(scene: Scene, followHash: string | null = null): Promise<Date> {
  scene.moment = new Date(scene.moment.getTime() + 7_000)
  await say(scene, settingsStatement({ follow: followHash }))
  return scene.moment
}

async function say(scene: Scene, acting: string): Promise<void> {
  if (acting === scene.acting) return
  await sql.raw(acting).execute(scene.tx)
  scene.acting = acting
}

function actorOf(scene: Scene, who: Who): Visit['actor'] {
  if (who.startsWith('@')) {
    const { id: personId, name } = relativeOf(scene, who)
    return {
      personId,
      name,
      holderId: personId as string as HolderId,
      functionId: null,
      organisationId: null,
      organisationName: null,
      role: 'family',
      standIn: false,
      purposes: purposesOf('helper'),
    }
  }
  const { personId, name, functionId, role, place } = workerOf(scene, who)
  return {
    personId,
    name,
    holderId: functionId as string as HolderId,
    functionId,
    organisationId: place.id,
    organisationName: place.name,
    role,
    standIn: false,
    purposes: purposesOf(role),
  }
}

/** Someone who works, in the function that is meant. */
export function workerOf(scene: Scene, who: Who): Worker & { readonly personId: PersonId; readonly name: string } {
  const [key, index = '0'] = who.split('/') as [StaffKey, string?]
  const worker = scene.workers.get(key)?.[Number(index)]
  const personId = scene.staffIds.get(key)
  if (worker === undefined || personId === undefined) throw new TypeError(`nobody works in this region as ${who}`)
  return { ...worker, personId, name: staff[key].name }
}

export function relativeOf(scene: Scene, who: string): { readonly id: PersonId; readonly name: string } {
  const found = scene.family.get(who)
  if (found === undefined) throw new TypeError(`no family of a story is called ${who}`)
  return found
}

export function placeOf(scene: Scene, key: PlaceKey): Placed {
  const place = scene.places.get(key)
  if (place === undefined) throw new TypeError(`no organisation ${key}`)
  return place
}
