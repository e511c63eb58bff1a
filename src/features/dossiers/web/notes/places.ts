import type { Action } from '#access/domain/actions.ts'
import type { DossierId } from '#kernel/id.ts'
import type { Section } from '#access/domain/words.ts'
import type { Tab } from '../frame.tsx'

/** Where the notes of each section stand, and which actions are theirs. In care the notes are the section. */
export const places = {
  basics: { path: 'basis', tab: 'basics', read: 'basics.read', change: 'basics.change', keepBack: 'basics.withhold' },
  plan: { path: 'plan', tab: 'plan', read: 'plan.read', change: 'plan.change', keepBack: 'plan.withhold' },
  care: { path: 'zorg', tab: 'care', read: 'care.read', change: 'care.change', keepBack: 'care.withhold' },
} as const satisfies Record<Section, { path: string; tab: Tab; read: Action; change: Action; keepBack: Action }>

/** The page on which the notes of a section are read. */
export function notesPath(dossierId: DossierId, section: Section): `/${string}` {
  return `/dossiers/${dossierId}/${places[section].path}${section === 'care' ? '' : '/notities'}`
}

/** The page of one note: `…/zorg/notities/<id>`. */
export function notePath(dossierId: DossierId, section: Section, entryId: string): `/${string}` {
  return `/dossiers/${dossierId}/${places[section].path}/notities/${entryId}`
}
