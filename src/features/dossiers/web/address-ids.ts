import { type DossierId, type Id, findId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'

/** The dossier in an address. What has not the shape of an id is as absent as a dossier that is not there (ACCESS-1). */
export function dossierIdOf(text: string | undefined): DossierId {
  return idOf<'dossier'>(text)
}

/** An id in an address, or absent. */
export function idOf<Name extends string>(text: string | undefined): Id<Name> {
  const id = findId<Name>(text)
  if (id === null) throw new Refusal('absent', 'ACCESS-1')
  return id
}
