import { findId, type OrganisationId } from '#kernel/id.ts'
import type { OrganisationKind } from '#access/domain/words.ts'
import { findEmail } from '../../domain/email.ts'
import { type Identifier, findIdentifier, identifierKinds } from '../../domain/identifiers.ts'
import { schemesOf } from '../../domain/organisation.ts'
import type { OrganisationFacts } from '../../store/organisations.ts'

/** What was typed of an organisation, by the names of the boxes; numbers stand under the name of their scheme. */
export type TypedOrganisation = Readonly<Record<string, string>>

/** The boxes that are not numbers. */
export const organisationBoxes = ['naam', 'kortenaam', 'onder', 'telefoon', 'email'] as const

export function typedOf(facts: OrganisationFacts): TypedOrganisation {
  return {
    naam: facts.name,
    kortenaam: facts.shortName ?? '',
    onder: facts.parentId ?? '',
    telefoon: facts.phone ?? '',
    email: facts.email ?? '',
    ...Object.fromEntries(facts.identifiers.map(({ scheme, value }) => [scheme, value])),
  }
}

/** What was typed as facts, with what is wrong in it. Rules between organisations are for the store. */
export function readOrganisation(kind: OrganisationKind, typed: TypedOrganisation) {
  const text = (name: string) => typed[name] ?? ''
  const mistakes: Record<string, string> = {}
  if (text('naam') === '') mistakes.naam = 'Vul de naam in.'
  if (text('kortenaam').length > 40) mistakes.kortenaam = 'Een korte naam heeft ten hoogste 40 tekens.'
  const parentId = text('onder') === '' ? null : findId<'organisation'>(text('onder'))
  if (text('email') !== '' && findEmail(text('email')) === null)
    mistakes.email = 'Vul een e-mailadres in, bijvoorbeeld info@voorbeeld.nl.'
  const identifiers: Identifier[] = []
  for (const scheme of schemesOf(kind)) {
    if (text(scheme) === '') continue
    const value = findIdentifier(scheme, text(scheme))
    if (value === null) mistakes[scheme] = identifierKinds[scheme].shape
    else identifiers.push({ scheme, value })
  }
  const facts: OrganisationFacts = {
    name: text('naam'),
    shortName: text('kortenaam') || null,
    parentId: parentId satisfies OrganisationId | null,
    phone: text('telefoon') || null,
    email: text('email') || null,
    identifiers,
  }
  return { facts, mistakes }
}
