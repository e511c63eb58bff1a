import type { Visit } from '../domain/visit.ts'

/**
 * What a transaction says of who acts; the policies of the database read these and nothing else.
 *
 * POLICY-1 · Every table that says something about a child has row-level security, forced, and gives nothing when nobody
 * acts.
 *
 * Source: house.md §5 (belts).
 *
 * POLICY-2 · The application signs in to the database as a role that owns nothing, is above no policy, deletes only what
 * is meant to go and changes nothing that is only ever added.
 *
 * Source: house.md §5 (belts); NEN 7513 (a log that cannot be changed).
 *
 * POLICY-3 · Nothing in the database runs with more rights than who asks, but for a short list.
 *
 * Source: house.md §3, §5.
 *
 * POLICY-4 · A page costs a look in an index for each row it shows, never a scan of all children.
 *
 * Source: house.md §5 (measured shapes).
 */
export type ActorSettings = {
  readonly holder: string
  readonly person: string
  readonly organisation: string | null
  readonly role: string
  readonly on: string
  readonly purposes: readonly string[]
}

export function settingsOf(visit: Visit): ActorSettings {
  const { actor } = visit
  return {
    holder: actor.holderId,
    person: actor.personId,
    organisation: actor.organisationId,
    role: actor.role,
    on: visit.on,
    purposes: actor.purposes,
  }
}
