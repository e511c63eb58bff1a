import type { Day } from '#kernel/day.ts'
import { day } from '#kernel/day.ts'
import { holdsOn } from '#kernel/period.ts'
import type { Purpose, Section, StaffRole } from './words.ts'

/** A legal basis ("grondslag") without consent: a value of its own, never an empty consent. */
export type LegalGround = {
  readonly id: string
  readonly dutch: string
  readonly source: string
  readonly from: Day
  readonly until: Day | null
  readonly roles: readonly StaffRole[]
  readonly purposes: readonly Purpose[]
  readonly sections: readonly Section[]
}

/**
 * ACCESS-6 · The named legal grounds on which a section may be read without consent.
 *
 * Each names its law, the roles and purposes it is for and the sections it opens; outside these it opens nothing.
 * The joint plan itself is shared by consent: only the municipality that makes it at the family's request, and a
 * guardian under a court order, work in it on a ground.
 *
 * Source: per row. Dated: a ground is judged at the day of looking.
 */
export const legalGrounds = [
  {
    id: 'jw-2.3',
    dutch: 'De gemeente behandelt de hulpvraag van het gezin (Jeugdwet, toegang tot jeugdhulp)',
    source: 'Jeugdwet art. 2.3 en 2.7',
    from: day('2015-01-01'),
    until: null,
    roles: ['youth_consultant', 'family_coach'],
    purposes: ['handle-request', 'carry-out-plan'],
    sections: ['basics', 'plan'],
  },
  {
    id: 'jw-2.3-loket',
    dutch: 'Het loket neemt de hulpvraag aan (Jeugdwet, toegang tot jeugdhulp)',
    source: 'Jeugdwet art. 2.3',
    from: day('2015-01-01'),
    until: null,
    roles: ['desk_worker'],
    purposes: ['handle-request'],
    sections: ['basics'],
  },
  {
    id: 'wpo-40a',
    dutch: 'De school begeleidt een eigen leerling (ontwikkelingsperspectief)',
    source: 'WPO art. 40a; WVO 2020 art. 2.44',
    from: day('2014-08-01'),
    until: null,
    roles: ['internal_supervisor', 'support_coordinator', 'teacher'],
    purposes: ['carry-out-plan', 'arrange-support'],
    sections: ['basics'],
  },
  {
    id: 'lpw-16',
    dutch: 'De leerplichtambtenaar houdt toezicht (Leerplichtwet)',
    source: 'Leerplichtwet 1969 art. 16 en 22',
    from: day('1969-01-01'),
    until: null,
    roles: ['attendance_officer'],
    purposes: ['watch-attendance'],
    sections: ['basics'],
  },
  {
    id: 'jw-7.3.8',
    dutch: 'De hulpverlener houdt het dossier van de eigen hulp bij (Jeugdwet, dossierplicht)',
    source: 'Jeugdwet art. 7.3.8 en 7.3.11 lid 2',
    from: day('2015-01-01'),
    until: null,
    roles: ['care_worker'],
    purposes: ['give-care'],
    sections: ['basics', 'care'],
  },
  {
    id: 'jw-7.3.11-4',
    dutch: 'De jeugdbeschermer voert een maatregel van de rechter uit (ondertoezichtstelling)',
    source: 'Jeugdwet art. 7.3.11 lid 4',
    from: day('2015-01-01'),
    until: null,
    roles: ['guardian_worker'],
    purposes: ['carry-out-plan'],
    sections: ['basics', 'plan', 'care'],
  },
  {
    id: 'wpg-5',
    dutch: 'De jeugdarts volgt de gezondheid van kinderen (Wet publieke gezondheid)',
    source: 'Wet publieke gezondheid art. 5',
    from: day('2008-12-01'),
    until: null,
    roles: ['youth_doctor'],
    purposes: ['give-care'],
    sections: ['basics'],
  },
] as const satisfies readonly LegalGround[]

export type GroundId = (typeof legalGrounds)[number]['id']

export function findGround(id: string): LegalGround | null {
  return legalGrounds.find((ground) => ground.id === id) ?? null
}

/** Whether a ground opens a section for a role and a purpose on a day. */
export function groundOpens(ground: LegalGround, role: string, purpose: Purpose, section: Section, on: Day): boolean {
  return (
    holdsOn(ground, on) &&
    (ground.roles as readonly string[]).includes(role) &&
    ground.purposes.includes(purpose) &&
    ground.sections.includes(section)
  )
}
