import type { Visit } from '../domain/visit.ts'

/** What a transaction says of who acts; the policies of the database read these and nothing else. */
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
