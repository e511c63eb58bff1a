import type { AgreementKind } from './signers.ts'
import { type OrganisationKind, type Part, type Purpose, type Role, dutch } from './words.ts'

/** The languages in which the family reads. */
export type Tongue = 'nl' | 'en'

export function sayPart(part: Part, lang: Tongue = 'nl'): string {
  return lang === 'nl' ? dutch.parts[part] : english.parts[part]
}

export function sayPurpose(purpose: Purpose, lang: Tongue = 'nl'): string {
  return lang === 'nl' ? dutch.purposes[purpose] : english.purposes[purpose]
}

export function sayOrganisationKind(kind: OrganisationKind, lang: Tongue = 'nl'): string {
  return lang === 'nl' ? dutch.organisationKinds[kind] : english.organisationKinds[kind]
}

export function sayRole(role: Role, lang: Tongue = 'nl'): string {
  return lang === 'nl' ? dutch.roles[role] : english.roles[role]
}

/** What someone agrees to, as a thing with a name. */
export function sayAgreement(kind: AgreementKind, lang: Tongue = 'nl'): string {
  return agreements[kind][lang]
}

const agreements: Record<AgreementKind, Record<Tongue, string>> = {
  help: { nl: 'toestemming voor hulp', en: 'consent to help' },
  secrecy: { nl: 'toestemming om informatie te delen', en: 'consent to share information' },
  gdpr: { nl: 'toestemming volgens de privacywet (AVG)', en: 'consent under the privacy law (GDPR)' },
  'action-part': {
    nl: 'instemming met het handelingsdeel van het ontwikkelingsperspectief (OPP)',
    en: 'agreement with the action part of the education plan (OPP)',
  },
  'joint-plan': { nl: 'toestemming voor het gezamenlijke plan', en: 'consent to the joint plan' },
}

const english: {
  readonly parts: Record<Part, string>
  readonly purposes: Record<Purpose, string>
  readonly organisationKinds: Record<OrganisationKind, string>
  readonly roles: Record<Role, string>
} = {
  parts: { cover: 'cover', basics: 'basic details', plan: 'plan with goals and steps', care: 'care and youth help' },
  purposes: {
    family: 'own information',
    'handle-request': 'assessing the request for help',
    'carry-out-plan': 'carrying out the plan together',
    'arrange-support': 'arranging support at school',
    'give-care': 'giving youth help or care',
    'watch-attendance': 'watching over school attendance',
  },
  organisationKinds: {
    municipality: 'municipality',
    swv: 'school partnership',
    'school-board': 'school board',
    school: 'school',
    'care-provider': 'youth help provider',
    'certified-institution': 'certified institution',
    'youth-health': 'youth health service',
    'safe-home': 'Veilig Thuis (safe at home)',
    'transition-point': 'school-to-work desk',
    'client-support': 'client support',
    'joint-arrangement': 'joint municipal service',
    'health-office': 'health care office',
    province: 'province',
    'region-office': 'region office',
  },
  roles: {
    desk_worker: 'desk worker',
    youth_consultant: 'youth consultant',
    family_coach: 'youth and family coach',
    attendance_officer: 'school attendance officer',
    internal_supervisor: 'pupil support supervisor',
    support_coordinator: 'support coordinator',
    teacher: 'teacher',
    head_of_school: 'head of school',
    swv_consultant: 'education support consultant',
    swv_director: 'director of the school partnership',
    youth_doctor: 'youth doctor',
    care_worker: 'youth care worker',
    guardian_worker: 'youth protection worker',
    client_supporter: 'client supporter',
    policy_officer: 'policy adviser',
    alderman: 'alderman',
    governing_director: 'director',
    project_leader: 'project leader',
    programme_member: 'member of the programme team',
    privacy_officer: 'data protection officer',
    administrator: 'administrator',
    youth: 'young person',
    parent_with_authority: 'parent with parental authority',
    guardian: 'guardian',
    parent_without_authority: 'parent without parental authority',
    foster_parent: 'foster parent',
    helper: 'supporter',
  },
}
