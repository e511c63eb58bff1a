/**
 * The words of access: sections, purposes, kinds of organisation and the roles people have in them. Everything that
 * says who may see what is written in these words, in code as in the database.
 */

/** The parts of a dossier that are shared each by itself. The cover ("voorblad") is what all who may read one see. */
export const sections = ['basics', 'plan', 'care'] as const
export type Section = (typeof sections)[number]
export type Part = Section | 'cover'

/** For what someone works ("doel"): a consent names one, a relation has one, and a reader must be there for it. */
export const purposes = [
  'family',
  'handle-request',
  'carry-out-plan',
  'arrange-support',
  'give-care',
  'watch-attendance',
] as const
export type Purpose = (typeof purposes)[number]

/** Kinds of parties in a region (domain.md §7). */
export const organisationKinds = [
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
  'health-office',
  'province',
  'region-office',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** Roles of staff: a function ("functie") is a person in one of these, in an organisation, from–until. */
export const staffRoles = [
  'desk_worker',
  'youth_consultant',
  'family_coach',
  'attendance_officer',
  'internal_supervisor',
  'support_coordinator',
  'teacher',
  'head_of_school',
  'swv_consultant',
  'swv_director',
  'youth_doctor',
  'care_worker',
  'guardian_worker',
  'client_supporter',
  'policy_officer',
  'alderman',
  'governing_director',
  'project_leader',
  'programme_member',
  'privacy_officer',
  'administrator',
] as const
export type StaffRole = (typeof staffRoles)[number]

/** Roles of those the dossier is about and who stand by them; they hold in one dossier, not in an organisation. */
export const familyRoles = [
  'youth',
  'parent_with_authority',
  'guardian',
  'parent_without_authority',
  'foster_parent',
  'helper',
] as const
export type FamilyRole = (typeof familyRoles)[number]

export type Role = StaffRole | FamilyRole

export function isFamilyRole(role: string): role is FamilyRole {
  return (familyRoles as readonly string[]).includes(role)
}

export function isStaffRole(role: string): role is StaffRole {
  return (staffRoles as readonly string[]).includes(role)
}

export function isSection(text: string): text is Section {
  return (sections as readonly string[]).includes(text)
}

/** What people read for these words. */
export const dutch = {
  parts: {
    cover: 'voorblad',
    basics: 'basisgegevens',
    plan: 'plan met doelen en stappen',
    care: 'zorg en jeugdhulp',
  } satisfies Record<Part, string>,
  purposes: {
    family: 'eigen gegevens',
    'handle-request': 'hulpvraag beoordelen',
    'carry-out-plan': 'samen het plan uitvoeren',
    'arrange-support': 'ondersteuning op school regelen',
    'give-care': 'jeugdhulp of zorg geven',
    'watch-attendance': 'toezien op schoolgang',
  } satisfies Record<Purpose, string>,
  organisationKinds: {
    municipality: 'gemeente',
    swv: 'samenwerkingsverband',
    'school-board': 'schoolbestuur',
    school: 'school',
    'care-provider': 'jeugdhulpaanbieder',
    'certified-institution': 'gecertificeerde instelling',
    'youth-health': 'jeugdgezondheidszorg',
    'safe-home': 'Veilig Thuis',
    'transition-point': 'doorstroompunt',
    'client-support': 'cliëntondersteuning',
    'joint-arrangement': 'gemeenschappelijke regeling',
    'health-office': 'zorgkantoor',
    province: 'provincie',
    'region-office': 'regiobureau',
  } satisfies Record<OrganisationKind, string>,
  roles: {
    desk_worker: 'loketmedewerker',
    youth_consultant: 'jeugdconsulent',
    family_coach: 'jeugd- en gezinscoach',
    attendance_officer: 'leerplichtambtenaar',
    internal_supervisor: 'intern begeleider',
    support_coordinator: 'ondersteuningscoördinator',
    teacher: 'leerkracht',
    head_of_school: 'schoolleider',
    swv_consultant: 'consulent passend onderwijs',
    swv_director: 'directeur samenwerkingsverband',
    youth_doctor: 'jeugdarts',
    care_worker: 'jeugdhulpverlener',
    guardian_worker: 'jeugdbeschermer',
    client_supporter: 'cliëntondersteuner',
    policy_officer: 'beleidsadviseur',
    alderman: 'wethouder',
    governing_director: 'bestuurder',
    project_leader: 'projectleider',
    programme_member: 'lid programmateam',
    privacy_officer: 'functionaris gegevensbescherming',
    administrator: 'functioneel beheerder',
    youth: 'jongere',
    parent_with_authority: 'ouder met gezag',
    guardian: 'voogd',
    parent_without_authority: 'ouder zonder gezag',
    foster_parent: 'pleegouder',
    helper: 'steunpersoon',
  } satisfies Record<Role, string>,
}
