import type { PersonId } from '#kernel/id.ts'
import type { Day } from '#kernel/day.ts'
import type { StaffRole } from '#access/domain/words.ts'

/** Someone of the made-up region. */
export type DemoPerson = {
  readonly id: PersonId
  readonly slug: string
  readonly name: string
  readonly isStaff: boolean
  readonly bornOn: Day | null
  readonly functions: readonly { readonly role: StaffRole; readonly organisation: string }[]
}

export type DemoGroup = StaffRole | 'youth' | 'family' | 'none'

/** In whose row of the list a person stands: by the first function, else as young person or family. */
export function groupOf({ isStaff, bornOn, functions }: Omit<DemoPerson, 'slug'>): DemoGroup {
  if (functions[0] !== undefined) return functions[0].role
  if (isStaff) return 'none'
  return bornOn === null ? 'family' : 'youth'
}

/** Gives each a name for addresses: `yara-el-amrani`. A second of the same name gets a number, in the order given. */
export function withSlugs<P extends { readonly name: string }>(
  people: readonly P[],
): readonly (P & { readonly slug: string })[] {
  const taken = new Map<string, number>()
  return people.map((person) => {
    const slug = slugOf(person.name)
    const count = (taken.get(slug) ?? 0) + 1
    taken.set(slug, count)
    return { ...person, slug: count === 1 ? slug : `${slug}-${count}` }
  })
}

export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** What each may see, in one sentence, for who chooses as whom to look around. */
export const whatTheySee: Readonly<Record<DemoGroup, string>> = {
  youth: 'Jongeren vanaf 12 jaar zien hun eigen plan en wie er keek, en geven zelf toestemming.',
  family: 'Ouders en naasten zien het plan van hun kind en wie er keek, en geven toestemming.',
  desk_worker: 'Neemt hulpvragen aan en ziet alleen wat voor die vraag nodig is.',
  youth_consultant: 'Beslist over jeugdhulp en werkt met het gezin in het plan.',
  family_coach: 'Werkt met het gezin in het plan en houdt het op gang.',
  attendance_officer: 'Ziet basisgegevens van kinderen voor wie toezicht op school nodig is; meer met toestemming.',
  internal_supervisor: 'Begeleidt leerlingen van de eigen school; het plan alleen met toestemming.',
  support_coordinator: 'Begeleidt leerlingen van de eigen school; het plan alleen met toestemming.',
  teacher: 'Ziet van eigen leerlingen wat met de leerkracht gedeeld is.',
  head_of_school: 'Beslist namens de school en ziet wat daarvoor nodig is.',
  swv_consultant: 'Denkt mee over ondersteuning op school en ziet wat daarvoor gedeeld is.',
  swv_director: 'Ziet alleen wat voor een besluit van het samenwerkingsverband gedeeld is.',
  youth_doctor: 'Ziet basisgegevens; plan en zorg alleen met toestemming.',
  care_worker: 'Houdt de eigen hulp bij; het plan alleen met toestemming.',
  guardian_worker: 'Ziet wat nodig is om de maatregel van de rechter uit te voeren.',
  client_supporter: 'Staat naast het gezin en ziet wat het gezin deelt.',
  policy_officer: 'Ziet de regio en totalen, nooit een kind.',
  alderman: 'Ziet de regio en totalen, nooit een kind.',
  governing_director: 'Zit in overleggen die adviseren en besluiten; ziet nooit een kind.',
  project_leader: 'Houdt de agenda, de overleggen en de voorstellen bij; ziet nooit een kind.',
  programme_member: 'Werkt mee aan de agenda en de voorstellen; ziet nooit een kind.',
  privacy_officer: 'Houdt toezicht op de eigen organisatie en ziet geen inhoud.',
  administrator: 'Beheert organisaties, mensen en functies, en ziet geen inhoud.',
  none: 'Heeft vandaag geen functie en ziet niets.',
}
