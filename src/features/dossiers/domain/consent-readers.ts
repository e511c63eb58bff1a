import type { OrganisationId, PersonId } from '#kernel/id.ts'
import type { Actor } from '#access/domain/visit.ts'
import type { Purpose } from '#access/domain/words.ts'

/**
 * CONSENT-12 · The family and whoever keeps the dossier moving read all consents; a recipient reads its own.
 *
 * To whom a family said no is not for everyone in the circle. A worker of an organisation sees what was asked for that
 * organisation, and a supporter what was asked for them.
 *
 * Source: AVG art. 5 lid 1 onder c (no more than needed); decision 0004.
 */
export function mayReadConsent(
  reader: { readonly actor: Pick<Actor, 'functionId' | 'organisationId' | 'personId'>; readonly purpose: Purpose },
  leadId: string | null,
  recipient: { readonly organisationId: OrganisationId | null; readonly personId: PersonId | null },
): boolean {
  const { actor, purpose } = reader
  if (purpose === 'family') return true
  if (actor.functionId !== null && actor.functionId === leadId) return true
  if (actor.organisationId !== null) return recipient.organisationId === actor.organisationId
  return recipient.personId === actor.personId
}
