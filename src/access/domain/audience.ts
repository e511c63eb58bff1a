import type { FamilyRole, OrganisationKind, Purpose, Section, StaffRole } from './words.ts'

/** What a role may at most do with a section, once a basis allows it at all. */
export type Reach = 'none' | 'read' | 'write'

type Audience = { readonly kinds: readonly OrganisationKind[]; readonly purposes: readonly Purpose[] } & Readonly<
  Record<Section, Reach>
>

/**
 * ACCESS-3 · What each role may at most read and write, per section, and for which purposes it works.
 *
 * A basis (consent or a named ground) opens a section only as far as the role reaches. Roles that steer and manage
 * (policy officer, alderman, project leader, administrator) reach no section of any child: they work with totals.
 *
 * Source: domain.md §7.2, default matrix; Jeugdwet 7.3.11; decision 0004.
 */
export const audience = {
  desk_worker: {
    kinds: ['municipality', 'swv', 'joint-arrangement'],
    purposes: ['handle-request'],
    basics: 'write',
    plan: 'none',
    care: 'none',
  },
  youth_consultant: {
    kinds: ['municipality', 'joint-arrangement'],
    purposes: ['handle-request', 'carry-out-plan'],
    basics: 'write',
    plan: 'write',
    care: 'read',
  },
  family_coach: {
    kinds: ['municipality', 'joint-arrangement'],
    purposes: ['carry-out-plan'],
    basics: 'write',
    plan: 'write',
    care: 'read',
  },
  attendance_officer: {
    kinds: ['municipality', 'joint-arrangement', 'transition-point'],
    purposes: ['watch-attendance', 'carry-out-plan'],
    basics: 'read',
    plan: 'read',
    care: 'none',
  },
  internal_supervisor: {
    kinds: ['school'],
    purposes: ['carry-out-plan', 'arrange-support'],
    basics: 'write',
    plan: 'write',
    care: 'read',
  },
  support_coordinator: {
    kinds: ['school'],
    purposes: ['carry-out-plan', 'arrange-support'],
    basics: 'write',
    plan: 'write',
    care: 'read',
  },
  teacher: { kinds: ['school'], purposes: ['carry-out-plan'], basics: 'read', plan: 'read', care: 'none' },
  head_of_school: { kinds: ['school'], purposes: ['arrange-support'], basics: 'read', plan: 'read', care: 'none' },
  swv_consultant: {
    kinds: ['swv'],
    purposes: ['arrange-support', 'carry-out-plan'],
    basics: 'read',
    plan: 'read',
    care: 'none',
  },
  swv_director: { kinds: ['swv'], purposes: ['arrange-support'], basics: 'read', plan: 'none', care: 'none' },
  youth_doctor: {
    kinds: ['youth-health'],
    purposes: ['give-care', 'carry-out-plan'],
    basics: 'read',
    plan: 'read',
    care: 'read',
  },
  care_worker: {
    kinds: ['care-provider'],
    purposes: ['give-care', 'carry-out-plan'],
    basics: 'read',
    plan: 'write',
    care: 'write',
  },
  guardian_worker: {
    kinds: ['certified-institution'],
    purposes: ['carry-out-plan'],
    basics: 'read',
    plan: 'read',
    care: 'read',
  },
  client_supporter: {
    kinds: ['client-support'],
    purposes: ['carry-out-plan'],
    basics: 'read',
    plan: 'read',
    care: 'none',
  },
  policy_officer: {
    kinds: ['municipality', 'swv', 'joint-arrangement', 'region-office'],
    purposes: [],
    basics: 'none',
    plan: 'none',
    care: 'none',
  },
  alderman: { kinds: ['municipality'], purposes: [], basics: 'none', plan: 'none', care: 'none' },
  governing_director: {
    kinds: [
      'municipality',
      'swv',
      'school-board',
      'care-provider',
      'youth-health',
      'joint-arrangement',
      'health-office',
      'province',
    ],
    purposes: [],
    basics: 'none',
    plan: 'none',
    care: 'none',
  },
  project_leader: {
    kinds: ['municipality', 'swv', 'joint-arrangement', 'region-office'],
    purposes: [],
    basics: 'none',
    plan: 'none',
    care: 'none',
  },
  programme_member: {
    kinds: ['municipality', 'swv', 'joint-arrangement', 'region-office'],
    purposes: [],
    basics: 'none',
    plan: 'none',
    care: 'none',
  },
  privacy_officer: {
    kinds: [
      'municipality',
      'swv',
      'school-board',
      'school',
      'care-provider',
      'certified-institution',
      'youth-health',
      'joint-arrangement',
      'region-office',
    ],
    purposes: [],
    basics: 'none',
    plan: 'none',
    care: 'none',
  },
  administrator: {
    kinds: [
      'municipality',
      'swv',
      'school-board',
      'school',
      'care-provider',
      'certified-institution',
      'youth-health',
      'safe-home',
      'transition-point',
      'client-support',
      'joint-arrangement',
      'region-office',
    ],
    purposes: [],
    basics: 'none',
    plan: 'none',
    care: 'none',
  },
} as const satisfies Record<StaffRole, Audience>

/**
 * ACCESS-4 · What the child and those around the child may at most read and write.
 *
 * Young people and parents with authority are equals here. A helper ("steunpersoon") reads what the family agreed to
 * share with them. A parent without authority and a foster parent read only by consent.
 *
 * Source: Jeugdwet 7.3.10; domain.md §7.2; BW 1:377c gives a parent without authority information on request only.
 */
export const familyAudience = {
  youth: { basics: 'write', plan: 'write', care: 'read' },
  parent_with_authority: { basics: 'write', plan: 'write', care: 'read' },
  guardian: { basics: 'write', plan: 'write', care: 'read' },
  parent_without_authority: { basics: 'read', plan: 'read', care: 'read' },
  foster_parent: { basics: 'read', plan: 'read', care: 'read' },
  helper: { basics: 'read', plan: 'read', care: 'read' },
} as const satisfies Record<FamilyRole, Readonly<Record<Section, Reach>>>

/** The widest reach a role has on a section. */
export function reachOf(role: StaffRole | FamilyRole, section: Section): Reach {
  return role in audience ? audience[role as StaffRole][section] : familyAudience[role as FamilyRole][section]
}

/** For which purposes someone in this role works; family works for nothing but itself, a helper by consent for the plan. */
export function purposesOf(role: StaffRole | FamilyRole): readonly Purpose[] {
  return role in audience ? audience[role as StaffRole].purposes : ['family', 'carry-out-plan']
}

/** Whether someone may have this role in an organisation of this kind. */
export function fitsKind(role: StaffRole, kind: OrganisationKind): boolean {
  return (audience[role].kinds as readonly OrganisationKind[]).includes(kind)
}
