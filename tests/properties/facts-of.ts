import { dayOf, day } from '#kernel/day.ts'
import type { Day } from '#kernel/day.ts'
import type { DossierFacts } from '#access/domain/decide.ts'
import { readBasis, type Relation } from '#access/domain/relation.ts'
import type { World, WorldDossier, WorldRelation } from './world.ts'

/** The facts as the rule wants them. By hand, so that `findFacts` (the same out of the database) is tested against it. */
export function factsOf(world: World, dossier: WorldDossier): DossierFacts {
  return {
    dossierId: dossier.id,
    subject: {
      personId: dossier.members.find((member) => member.kind === 'youth')?.personId ?? null,
      bornOn: day(dossier.bornOn),
      capable: dossier.capable,
      authority: dossier.members
        .filter((member) => member.authority)
        .map((member) => ({
          personId: member.personId,
          period: {
            from: day(member.authorityFrom ?? member.from),
            until: first(member.authorityUntil, member.until),
          },
        })),
    },
    relations: dossier.relations.map((relation) => relationOf(world, relation)),
    consents: dossier.consents.map((consent) => ({
      id: consent.id,
      dossierId: dossier.id,
      section: consent.section,
      recipient:
        consent.organisationId === null ? { personId: consent.personId } : { organisationId: consent.organisationId },
      purpose: consent.purpose,
      kind: consent.kind,
      from: consent.from,
      until: consent.until,
      closedOn: consent.closedAt === null ? null : dayOf(consent.closedAt),
      signatures: consent.signatures.map(({ signerId, answer, on }) => ({ signerId, answer, on })),
    })),
    schoolAgreements: dossier.agreements.map(({ schoolId, answer, on }) => ({ schoolId, answer, on })),
    birthdays: world.birthdays,
  } as unknown as DossierFacts
}

export function relationOf(world: World, relation: WorldRelation): Relation {
  const post = world.functions.find((one) => one.id === relation.holderId)
  const { from, until, basis, ...rest } = relation
  return {
    ...rest,
    organisationKind: world.organisations.find((one) => one.id === relation.organisationId)?.kind ?? null,
    basis: readBasis(basis),
    period: { from, until },
    functionPeriod: { from: post?.from ?? null, until: post?.until ?? null },
  } as unknown as Relation
}

function first(...days: readonly (string | null)[]): Day | null {
  const known = days.filter((one) => one !== null).toSorted()
  return (known[0] ?? null) as Day | null
}
