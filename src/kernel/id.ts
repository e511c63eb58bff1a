import type { Brand } from './brand.ts'

/** The random identity of one thing. The name keeps a person from being passed where a dossier is meant. */
export type Id<Name extends string> = Brand<string, `id:${Name}`>

export type PersonId = Id<'person'>
export type OrganisationId = Id<'organisation'>
/** A person in a function of an organisation ("functie"), or the person alone for family: whose access rows count. */
export type HolderId = Id<'holder'>
export type FunctionId = Id<'function'>
export type DossierId = Id<'dossier'>
export type ChildId = Id<'child'>

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from an address or a form has the shape of an id. It says nothing about existing. */
export function isId(text: unknown): text is Id<never> {
  return typeof text === 'string' && pattern.test(text)
}

/** The text as an id of the kind the caller expects, or null when it has not the shape of one. */
export function findId<Name extends string>(text: unknown): Id<Name> | null {
  return typeof text === 'string' && pattern.test(text) ? (text as Id<Name>) : null
}
