import type { DossierId } from '#kernel/id.ts'
import type { Visit } from './visit.ts'
import type { Part, Purpose, Role } from './words.ts'

declare const ticket: unique symbol

/**
 * A ticket of the gate: this visit may read (or write) this part of this dossier, and it has been logged. Only
 * `access/store/gate.ts` prints them; a store function that touches a child's data takes one.
 */
export type Grant<P extends Part = Part, W extends 'read' | 'write' = 'read' | 'write'> = {
  readonly visit: Visit
  readonly dossierId: DossierId
  readonly part: P
  readonly role: Role
  readonly purpose: Purpose
  readonly schoolPart: boolean
  readonly because: string
  readonly mayWrite: boolean
  readonly [ticket]: W
}

/** The tickets one has for a dossier, keyed by part: a page asks once and shows what it has tickets for. */
export type Grants = {
  readonly dossierId: DossierId
  readonly visit: Visit
  /** The parts this visitor could read, also those this page did not ask for (and that were therefore not logged). */
  readonly open: readonly Part[]
} & { readonly [P in Part]?: Grant<P, 'read'> }
