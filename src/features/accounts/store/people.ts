import { sql } from 'kysely'
import type { PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'

/** A person as an account knows them. */
export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly isStaff: boolean
  readonly bornOn: Day | null
  readonly language: string
  readonly interpreter: string | null
  readonly email: string | null
}

type NameAndMail = { readonly name: string; readonly email: string }

/** Adds someone who works in the region. The account waits for its invitation: there is no password yet. */
export async function addStaff(
  tx: Tx,
  { name, email }: NameAndMail,
  at: Date,
  id: PersonId = newId(at),
): Promise<PersonId> {
  await onErrand(tx, 'administration', async () => {
    await tx.insertInto('people').values({ id, name, is_staff: true, made_at: at }).execute()
    await tx.insertInto('accounts').values({ person_id: id, email, made_at: at }).execute()
  })
  return id
}

export async function findPerson(tx: Tx, id: PersonId): Promise<Person | null> {
  return (await find(tx, sql`p.id = ${id}`))[0] ?? null
}

/** Capitals in a mail address make no other person. */
export async function findPersonByEmail(tx: Tx, email: string): Promise<Person | null> {
  return (await find(tx, sql`lower(a.email) = lower(${email})`))[0] ?? null
}

async function find(tx: Tx, which: ReturnType<typeof sql<boolean>>): Promise<readonly Person[]> {
  return onErrand(tx, 'administration', async () => {
    const { rows } = await sql<Person>`
      select p.id, p.name, p.is_staff as "isStaff", p.born_on as "bornOn", p.language, p.interpreter, a.email
      from people p left join accounts a on a.person_id = p.id where ${which}`.execute(tx)
    return rows
  })
}

/** A person changes how they are spoken to: the language of pages and mails, and the interpreter they need. */
export async function changeOwnWords(
  tx: Tx,
  id: PersonId,
  words: { language: string; interpreter: string | null },
): Promise<void> {
  await tx.updateTable('people').set(words).where('id', '=', id).execute()
}

export async function changeStaff(tx: Tx, id: PersonId, { name, email }: NameAndMail): Promise<void> {
  await onErrand(tx, 'administration', async () => {
    await tx.updateTable('people').set({ name }).where('id', '=', id).where('is_staff', '=', true).execute()
    await tx.updateTable('accounts').set({ email }).where('person_id', '=', id).execute()
  })
}

/** Whether the account lets nobody in. Blocking ends nothing by itself: sessions of a blocked account do not count. */
export async function blockAccount(tx: Tx, id: PersonId, at: Date | null): Promise<void> {
  await tx.updateTable('accounts').set({ blocked_at: at }).where('person_id', '=', id).execute()
}
