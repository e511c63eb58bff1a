import { functions, identity, organisations, schools } from './cast.ts'
import type { World, WorldConsent, WorldDossier, WorldRelation } from './world.ts'

/**
 * One child of ten by hand, for tests of what happens at the same time: two parents with authority, a family coach on the
 * ground of the municipality, and a care worker whom both parents must agree to.
 */
export const coach = functions.find((post) => post.role === 'family_coach')!
export const carer = functions.find((post) => post.role === 'care_worker')!

export function sceneOf(number: number, more: Partial<WorldDossier> = {}): WorldDossier {
  const [mother, father] = [motherOf(number), fatherOf(number)]
  const member = {
    kind: 'parent_with_authority',
    authority: true,
    from: '2016-05-20',
    until: null,
    authorityFrom: null,
    authorityUntil: null,
  } as const
  return {
    id: identity('dossier', number),
    childId: identity('child', number),
    bornOn: '2016-05-20',
    capable: true,
    schoolId: schools[0]!,
    members: [
      { ...member, id: identity('member', number, 1), personId: mother },
      { ...member, id: identity('member', number, 2), personId: father },
    ],
    relations: [
      relation(number, 1, {
        holderId: mother,
        personId: mother,
        role: 'parent_with_authority',
        purpose: 'family',
        basis: 'family',
      }),
      relation(number, 2, {
        holderId: father,
        personId: father,
        role: 'parent_with_authority',
        purpose: 'family',
        basis: 'family',
      }),
      relation(number, 3, { ...staff(coach), purpose: 'carry-out-plan', basis: 'legal:jw-2.3' }),
      relation(number, 4, { ...staff(carer), purpose: 'give-care', basis: 'consent' }),
    ],
    consents: [consent(number)],
    agreements: [],
    writings: [],
    addresses: [],
    ...more,
  }
}

export function worldOf(dossiers: readonly WorldDossier[]): World {
  return { organisations, functions, dossiers, birthdays: 'stop' }
}

export function motherOf(number: number): string {
  return identity('family', number, 1)
}

export function fatherOf(number: number): string {
  return identity('family', number, 2)
}

function staff(post: (typeof functions)[number]) {
  return { holderId: post.id, personId: post.personId, organisationId: post.organisationId, role: post.role }
}

function relation(number: number, part: number, more: Partial<WorldRelation>): WorldRelation {
  return {
    id: identity('relation', number, part),
    holderId: '',
    personId: '',
    organisationId: null,
    role: 'helper',
    purpose: 'family',
    basis: 'consent',
    sections: ['basics', 'plan', 'care'],
    from: '2025-01-01',
    until: null,
    ...more,
  }
}

/** Asked of both parents, answered by nobody yet. */
function consent(number: number): WorldConsent {
  return {
    id: consentOf(number),
    requestId: identity('request', number),
    section: 'care',
    organisationId: carer.organisationId,
    personId: null,
    purpose: 'give-care',
    kind: 'joint-plan',
    from: '2025-01-01',
    until: '2027-01-01',
    closedAt: null,
    signatures: [],
  }
}

export function consentOf(number: number): string {
  return identity('consent', number)
}
