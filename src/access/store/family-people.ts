import type { Day } from '#kernel/day.ts'
import type { PersonId } from '#kernel/id.ts'
import { type Tx, onErrand } from '#platform/database.ts'
import { newId } from '#platform/new-id.ts'

/**
 * Adds someone of a family as a person, without an account: that begins with their invitation. Of a young person the day
 * of birth is kept, for an own account is for twelve and older; of an adult nothing but the name and the language.
 */
export async function addFamilyPerson(
  tx: Tx,
  person: { readonly name: string; readonly bornOn: Day | null; readonly language: 'nl' | 'en' },
  at: Date,
): Promise<PersonId> {
  const id = newId<'person'>(at)
  await onErrand(tx, 'administration', () =>
    tx
      .insertInto('people')
      .values({
        id,
        name: person.name,
        is_staff: false,
        born_on: person.bornOn,
        language: person.language,
        made_at: at,
      })
      .execute(),
  )
  return id
}
