import type { OrganisationId, PersonId } from '#kernel/id.ts'
import { reachesAge } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { parentsReadUntil } from '#access/domain/decide.ts'
import type { Grant } from '#access/domain/grant.ts'
import type { FamilyRole, OrganisationKind } from '#access/domain/words.ts'
import type { AskedRecipient } from '../domain/consent-question.ts'
import { listOrganisations } from './circle-directory.ts'
import { readFamily } from './circle-read.ts'
import { factsFor } from './consent-read.ts'

export type Recipients = {
  readonly organisations: readonly {
    readonly id: OrganisationId
    readonly name: string
    readonly kind: OrganisationKind
    readonly inCircle: boolean
  }[]
  readonly people: readonly { readonly personId: PersonId; readonly name: string | null; readonly kind: FamilyRole }[]
}

/**
 * With whom can be shared: organisations where people work who can stand around a child, and people of the family and
 * the network who do not read by a right of their own. A parent with authority is among them only once the young person
 * decides.
 */
export async function listRecipients(tx: Tx, grant: Grant<'cover'>): Promise<Recipients> {
  const { visit } = grant
  const facts = await factsFor(tx, grant)
  const inCircle = new Set(facts.relations.map((relation) => relation.organisationId))
  const decidesAlone = visit.on >= reachesAge(facts.subject.bornOn, parentsReadUntil)
  const family = await readFamily(tx, grant)
  return {
    organisations: (await listOrganisations(tx, visit.on)).map((each) => ({
      ...each,
      inCircle: inCircle.has(each.id),
    })),
    people: family.filter(
      ({ kind }) => kind !== 'youth' && (decidesAlone || (kind !== 'parent_with_authority' && kind !== 'guardian')),
    ),
  }
}

/** What a recipient is called on a page. */
export function nameOf({ organisations, people }: Recipients, recipient: AskedRecipient): string {
  const name =
    'personId' in recipient
      ? people.find(({ personId }) => personId === recipient.personId)?.name
      : organisations.find(({ id }) => id === recipient.organisationId)?.name
  return name ?? 'naam niet bekend'
}

/** The recipient that was chosen, `o:<id>` or `p:<id>`; null when it is none of these. */
export function recipientOf({ organisations, people }: Recipients, chosen: string): AskedRecipient | null {
  const id = chosen.slice(2)
  if (chosen.startsWith('o:')) {
    const found = organisations.find((each) => (each.id as string) === id)
    return found === undefined ? null : { organisationId: found.id, kind: found.kind }
  }
  const found = chosen.startsWith('p:') ? people.find((each) => (each.personId as string) === id) : undefined
  return found === undefined ? null : { personId: found.personId, kind: found.kind }
}
