import { createHash } from 'node:crypto'
import { type Day, addDays } from '#kernel/day.ts'
import type { FunctionId, Id, OrganisationId, PersonId } from '#kernel/id.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { slugOf } from '#features/accounts/domain/demo-people.ts'
import { type HeldFunction, objectionsToFunction } from '#features/accounts/domain/functions.ts'
import type { Identifier, Scheme } from '#features/accounts/domain/identifiers.ts'
import type { Objection } from '#features/accounts/domain/objection.ts'
import { type Place, objectionToParent, objectionsToIdentifiers } from '#features/accounts/domain/organisation.ts'
import { findLastInvitation, inviteByMail } from '#features/accounts/store/invitations.ts'
import { addStandIn } from '#features/accounts/store/stand-ins.ts'
import { type PlaceKey, sketches } from './organisations.ts'
import type { Placed, Scene, Worker } from './scene.ts'
import { type StaffKey, staffSketches } from './staff.ts'

/** How long ago a function began that says nothing of it. */
const longAgo = 900

/** When it all began, what time it is now, and with what new accounts are closed. */
type When = Pick<Scene, 'today' | 'wayIn' | 'site'> & { readonly at: Date; readonly now: Date }

export type Settlers = Pick<Scene, 'places' | 'staffIds' | 'workers'>

/**
 * Puts the organisations and those who work there in the region: held to the rules of the administration one by one, and
 * written in a few statements, for a first start should not keep anyone waiting. Their ids follow from their names here,
 * so that what is there already stays and a second time changes nothing.
 */
export async function settle(tx: Tx, { at, now, today, wayIn, site }: When): Promise<Settlers> {
  const organisations = sketches().map(([key, sketch]) => organisationOf(key, sketch, at))
  const places = new Map(organisations.map(({ key, placed }) => [key, placed]))
  const people = staffSketches().map(([key, sketch]) => personOf(key, sketch, { places, today }))

  await tx
    .insertInto('organisations')
    .values(organisations.map(({ row }) => row))
    .onConflict((it) => it.doNothing())
    .execute()
  await tx
    .insertInto('organisation_identifiers')
    .values(organisations.flatMap(({ numbers }) => numbers))
    .onConflict((it) => it.doNothing())
    .execute()
  await onErrand(tx, 'administration', async () => {
    const rows = people.map(({ id, name }) => ({ id, name, is_staff: true, made_at: at }))
    await tx
      .insertInto('people')
      .values(rows)
      .onConflict((it) => it.doNothing())
      .execute()
    const { passwordHash: password_hash, totpSecret: totp_secret } = wayIn
    const ready = { password_hash, totp_secret, made_at: at }
    const accounts = people.map(({ key, id, email }) => ({
      person_id: id,
      email,
      ...ready,
      ...(key === newcomer && { password_hash: null, totp_secret: null }),
    }))
    await tx
      .insertInto('accounts')
      .values(accounts)
      .onConflict((it) => it.doNothing())
      .execute()
  })
  await tx
    .insertInto('functions')
    .values(people.flatMap(({ functions }) => functions))
    .onConflict((it) => it.doNothing())
    .execute()

  const workers = new Map(people.map(({ key, workers: held }) => [key, held]))
  await sendOnLeave(tx, { workers, people, at, today })
  await inviteNewcomer(tx, people, { now, today, site })
  return { places, staffIds: new Map(people.map(({ key, id }) => [key, id])), workers }
}

type Sketch = ReturnType<typeof sketches>[number][1]

function organisationOf(key: PlaceKey, { kind, name, short, under, numbers = {}, phone, email }: Sketch, at: Date) {
  const id = idOf<OrganisationId>(`organisation ${key}`)
  const given = (Object.entries(numbers) as [Scheme, string][]).map(([scheme, value]): Identifier => ({
    scheme,
    value,
  }))
  const parent = sketches().find(([other]) => other === under)
  const above: Place | null = parent === undefined ? null : placeOf(parent[0], parent[1])
  fit(name, [...objectionsToIdentifiers(kind, given), objectionToParent(kind, above, id)])
  return {
    key,
    placed: { id, kind, name: short ?? name } satisfies Placed,
    row: {
      id,
      kind,
      name,
      short_name: short ?? null,
      parent_id: above?.id ?? null,
      municipality_code: numbers.municipality ?? null,
      phone: phone ?? null,
      email: email ?? null,
      made_at: at,
    },
    numbers: given.map(({ scheme, value }) => ({ organisation_id: id, scheme, value })),
  }
}

function placeOf(key: PlaceKey, { kind, name }: Pick<Sketch, 'kind' | 'name'>): Place {
  return { id: idOf<OrganisationId>(`organisation ${key}`), kind, name, holds: { from: null, until: null }, above: [] }
}

type StaffSketch = ReturnType<typeof staffSketches>[number][1]

function personOf(
  key: StaffKey,
  { name, works }: StaffSketch,
  { places, today }: { places: ReadonlyMap<PlaceKey, Placed>; today: Day },
) {
  const id = idOf<PersonId>(`person ${key}`)
  const held: HeldFunction[] = []
  const workers: Worker[] = []
  const functions = works.map(({ at: placeKey, role, title, began = longAgo, ended }) => {
    const place = places.get(placeKey)!
    const period = { from: addDays(today, -began), until: ended === undefined ? null : addDays(today, -ended) }
    const functionId = idOf<FunctionId>(`function ${key} ${placeKey} ${role}`)
    fit(name, objectionsToFunction({ personId: id, place: placeOf(placeKey, place), role, period }, true, held))
    held.push({ id: functionId, personId: id, organisationId: place.id, role, period })
    workers.push({ functionId, role, place })
    return {
      id: functionId,
      person_id: id,
      organisation_id: place.id,
      role,
      title: title ?? null,
      from_on: period.from,
      until_on: period.until,
    }
  })
  return { key, id, name, email: `${slugOf(name)}@voorbeeld.example`, functions, workers }
}

type Leave = {
  workers: ReadonlyMap<StaffKey, readonly Worker[]>
  people: readonly { key: StaffKey; id: PersonId }[]
  at: Date
  today: Day
}

/** Sanne is on leave since last week; Ozan stands in for her for a month. */
async function sendOnLeave(tx: Tx, { workers, people, at, today }: Leave): Promise<void> {
  const functionId = workers.get('sanne')![0]!.functionId
  const standing = await tx
    .selectFrom('stand_ins')
    .select('id')
    .where('function_id', '=', functionId)
    .executeTakeFirst()
  if (standing !== undefined) return
  const personId = people.find(({ key }) => key === 'ozan')!.id
  const added = await addStandIn(tx, null, {
    functionId,
    personId,
    from: addDays(today, -8),
    until: addDays(today, 30),
    at,
    on: today,
  })
  if ('objections' in added) fit('the stand-in of Sanne', added.objections)
}

/** She works here since long and gets an account only now: invited by mail an hour ago, the link not used yet. */
const newcomer = 'ingrid' satisfies StaffKey

async function inviteNewcomer(
  tx: Tx,
  people: readonly { key: StaffKey; id: PersonId; email: string }[],
  { now, today, site }: { now: Date; today: Day; site: string },
): Promise<void> {
  const { id: personId, email } = people.find(({ key }) => key === newcomer)!
  if ((await findLastInvitation(tx, personId)) !== null) return
  const by = people.find(({ key }) => key === 'otto')!.id
  await inviteByMail(tx, { personId, by, email, baseUrl: site, at: new Date(now.getTime() - 3_600_000), on: today })
}

/** What the product's own rules refuse is a mistake in the data of this region. */
function fit(what: string, objections: readonly (Objection | null)[]): void {
  const wrong = objections.filter((each) => each !== null)
  if (wrong.length > 0) throw new TypeError(`${what}: ${wrong.map(({ rule, say }) => `${rule} ${say}`).join(' ')}`)
}

/** Everything that was there before the stories, one after the other. */
const names = [
  ...sketches().map(([key]) => `organisation ${key}`),
  ...staffSketches().flatMap(([key, { works }]) => [
    `person ${key}`,
    ...works.map(({ at, role }) => `function ${key} ${at} ${role}`),
  ]),
]

/**
 * An id that follows from a name and rises in the order of `names`: of the shape of version 7 (RFC 9562), from a fixed
 * moment and with a hash where there would be chance.
 */
function idOf<I extends Id<string>>(name: string): I {
  const rank = names.indexOf(name)
  if (rank === -1) throw new TypeError(`${name} is nobody here`)
  const time = (Date.UTC(2024, 0, 1) + rank).toString(16).padStart(12, '0')
  const hash = createHash('sha256').update(`made-up region: ${name}`).digest('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-a${hash.slice(3, 6)}-${hash.slice(6, 18)}` as I
}
