import type { OrganisationId } from '#kernel/id.ts'
import type { Period } from '#kernel/period.ts'
import { type OrganisationKind, dutch } from '#access/domain/words.ts'
import { type Identifier, type Scheme, identifierKinds } from './identifiers.ts'
import type { Objection } from './objection.ts'

/** An organisation with where it stands: `above` are its parent, the parent of that, and so on. */
export type Place = {
  readonly id: OrganisationId
  readonly kind: OrganisationKind
  readonly name: string
  readonly holds: Period
  readonly above: readonly OrganisationId[]
}

type Rule = {
  readonly needs: readonly Scheme[]
  readonly may: readonly Scheme[]
  readonly under: readonly OrganisationKind[]
}

/**
 * ORG-1 · Each kind of organisation has the numbers by which others know it, and no number of another kind.
 *
 * So that a file of DUO, of the CBS or of a care provider finds the same organisation and never makes a second one.
 *
 * Source: domain.md §5.3; Regeling Jeugdwet bijlage 2 (a care provider has a KvK number).
 *
 * ORG-2 · An organisation may be part of another: a school of its board, a service of who runs it.
 *
 * Administrators of the one above manage the one below, so only these kinds may stand above each other.
 *
 * Source: domain.md §7 (bevoegd gezag; gemeenschappelijke regeling).
 */
export const organisationRules: Readonly<Record<OrganisationKind, Rule>> = {
  municipality: { needs: ['municipality'], may: ['oin', 'kvk', 'rsin'], under: [] },
  swv: { needs: ['swv'], may: ['oin', 'kvk', 'rsin'], under: [] },
  'school-board': { needs: [], may: ['brin', 'oin', 'kvk', 'rsin'], under: [] },
  school: { needs: ['brin'], may: ['oin', 'kvk'], under: ['school-board'] },
  'care-provider': { needs: ['kvk'], may: ['agb', 'oin', 'rsin'], under: [] },
  'certified-institution': { needs: ['kvk'], may: ['agb', 'oin', 'rsin'], under: [] },
  'youth-health': { needs: [], may: ['agb', 'kvk', 'oin', 'rsin'], under: ['municipality', 'joint-arrangement'] },
  'safe-home': { needs: [], may: ['agb', 'kvk', 'oin', 'rsin'], under: ['municipality', 'joint-arrangement'] },
  'transition-point': { needs: [], may: ['kvk', 'oin', 'rsin'], under: ['municipality', 'joint-arrangement'] },
  'client-support': { needs: [], may: ['kvk', 'oin', 'rsin'], under: ['municipality', 'joint-arrangement'] },
  'joint-arrangement': { needs: [], may: ['oin', 'kvk', 'rsin'], under: [] },
  'health-office': { needs: [], may: ['kvk', 'oin', 'rsin'], under: [] },
  province: { needs: [], may: ['oin', 'kvk', 'rsin'], under: [] },
  'region-office': { needs: [], may: ['oin', 'kvk', 'rsin'], under: [] },
}

/** The schemes of a kind in the order in which a form asks them. */
export function schemesOf(kind: OrganisationKind): readonly Scheme[] {
  const { needs, may } = organisationRules[kind]
  return [...needs, ...may]
}

export function objectionsToIdentifiers(kind: OrganisationKind, given: readonly Identifier[]): readonly Objection[] {
  const { needs } = organisationRules[kind]
  const has = (scheme: Scheme) => given.some((each) => each.scheme === scheme)
  const missing = needs
    .filter((scheme) => !has(scheme))
    .map((field) => objection(field, `${identifierKinds[field].dutch} ontbreekt. ${identifierKinds[field].shape}`))
  const odd = given
    .filter(({ scheme }) => !schemesOf(kind).includes(scheme))
    .map(({ scheme }) =>
      objection(scheme, `Bij de soort “${dutch.organisationKinds[kind]}” hoort geen ${identifierKinds[scheme].dutch}.`),
    )
  return [...missing, ...odd]
}

export function objectionToParent(
  kind: OrganisationKind,
  parent: Place | null,
  own: OrganisationId | null,
): Objection | null {
  if (parent === null) return null
  if (own !== null && (parent.id === own || parent.above.includes(own)))
    return { rule: 'ORG-2', field: 'parent', say: 'Een organisatie kan niet onder zichzelf vallen.' }
  if (organisationRules[kind].under.includes(parent.kind)) return null
  const [below, above] = [dutch.organisationKinds[kind], dutch.organisationKinds[parent.kind]]
  return { rule: 'ORG-2', field: 'parent', say: `De soort “${below}” valt niet onder de soort “${above}”.` }
}

function objection(field: Scheme, say: string): Objection {
  return { rule: 'ORG-1', field, say }
}
