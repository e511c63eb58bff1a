import type { RuleId } from '#kernel/refusal.ts'
import { type Part, type StaffRole, staffRoles } from './words.ts'

/**
 * Who may do an action at all, before any child is looked at.
 * `signed-in`: everyone with a session · `roles`: only these functions · `part`: whoever the access table lets read (or
 * write) that part of this dossier · with `roles` beside `part`, both.
 */
export type ActionRule = {
  /** What the family reads in "Wie heeft gekeken". */
  readonly dutch: string
  readonly rule: RuleId
  readonly part?: Part
  readonly write?: boolean
  readonly roles?: readonly (StaffRole | 'family')[]
}

/**
 * ACT-1 · Every route names one action; an action that is not in this table does not exist.
 *
 * Source: house.md §5.
 *
 * ACT-2 · Administrators manage organisations, people and functions, and see no content.
 *
 * Source: domain.md §7.2; scenario A16.
 *
 * ACT-3 · Only a desk worker sees requests for help of the own desk, and only there candidates for a match are shown.
 *
 * Source: house.md §5.
 *
 * ACT-4 · Who keeps a dossier moving changes the circle and asks for consent; others in the circle read who is in it.
 *
 * Source: domain.md §7.1 (casusregisseur).
 *
 * ACT-5 · Only the family of a child reads who looked.
 *
 * Source: Jeugdwet art. 7.3.10; AVG art. 15; requirement R3.
 *
 * ACT-6 · A consent is given, refused and withdrawn by the one whose answer it is; a worker may only write down what was
 * said or signed on paper.
 *
 * Source: AVG art. 7; Jeugdwet art. 7.3.4.
 *
 * ACT-7 · Keeping a text back from an organisation asks no right to write in that section: the child and those with
 * authority may do it with what others wrote, and whoever wrote it with their own (PLAN-5).
 *
 * Source: Jeugdwet art. 7.3.10, 7.3.11; scenario C13.
 *
 * ACT-8 · Whoever works in the region reads its agenda, its bodies and what these have before them; families and everyone
 * else read what was published. Nothing of it says anything of a child.
 *
 * Source: source 000 (confidentiality until publication); house.md §5.
 *
 * ACT-9 · The project leader and the programme team of an office keep its agenda, bodies, costs and reports.
 *
 * Source: requirements 000-24, 000-66.
 *
 * ACT-10 · Those a body or an action belongs to speak for it themselves: the owner says how an action stands, a
 * municipality what it does with it, the secretary or chair what the body advised or decided.
 *
 * Source: requirements 000-25, 000-53, 003-18.
 */
const team: readonly StaffRole[] = ['project_leader', 'programme_member']

export const actions = {
  'account.own': { dutch: 'eigen account', rule: 'ACT-1' },
  'work.read': { dutch: 'mijn werk bekijken', rule: 'ACT-1' },
  'work.finish': { dutch: 'eigen taak afgerond', rule: 'ACT-1' },
  'region.read': { dutch: 'regio bekijken', rule: 'ACT-1' },
  'region.manage': { dutch: 'regio-indeling inlezen', rule: 'ACT-2', roles: ['administrator'] },
  'organisation.manage': { dutch: 'organisaties beheren', rule: 'ACT-2', roles: ['administrator'] },
  'person.manage': { dutch: 'mensen beheren', rule: 'ACT-2', roles: ['administrator'] },

  'request.ask': { dutch: 'hulp vragen', rule: 'ACT-1' },
  'request.own': { dutch: 'eigen hulpvraag volgen', rule: 'ACT-1' },
  'request.handle': { dutch: 'hulpvraag behandelen', rule: 'ACT-3', roles: ['desk_worker'] },
  'request.match': { dutch: 'nagaan of een kind al bekend is', rule: 'ACT-3', roles: ['desk_worker'] },

  'dossier.list': { dutch: 'stond in een werklijst', rule: 'ACCESS-1' },
  'dossier.search': { dutch: 'gezocht in eigen dossiers', rule: 'ACCESS-1' },
  'dossier.open': { dutch: 'dossier geopend', rule: 'ACCESS-1', part: 'cover' },
  'dossier.open-new': { dutch: 'dossier gestart', rule: 'ACT-3', roles: ['desk_worker'] },
  'dossier.close': { dutch: 'dossier afgesloten', rule: 'ACT-4', part: 'cover', write: true },

  'basics.read': { dutch: 'basisgegevens gelezen', rule: 'ACCESS-1', part: 'basics' },
  'basics.change': { dutch: 'basisgegevens gewijzigd', rule: 'ACCESS-1', part: 'basics', write: true },
  'basics.withhold': { dutch: 'tekst bij basisgegevens afgeschermd', rule: 'ACT-7', part: 'basics' },
  'plan.read': { dutch: 'plan gelezen', rule: 'ACCESS-1', part: 'plan' },
  'plan.change': { dutch: 'plan gewijzigd', rule: 'ACCESS-1', part: 'plan', write: true },
  'plan.step': { dutch: 'stap uit het plan bijgewerkt', rule: 'ACCESS-1', part: 'plan' },
  'plan.withhold': { dutch: 'tekst in het plan afgeschermd', rule: 'ACT-7', part: 'plan' },
  'plan.print': { dutch: 'plan afgedrukt', rule: 'ACCESS-1', part: 'plan' },
  'care.read': { dutch: 'zorg gelezen', rule: 'ACCESS-1', part: 'care' },
  'care.change': { dutch: 'zorg gewijzigd', rule: 'ACCESS-1', part: 'care', write: true },
  'care.withhold': { dutch: 'zorgnotitie afgeschermd', rule: 'ACT-7', part: 'care' },

  'circle.read': { dutch: 'de kring bekeken', rule: 'ACCESS-1', part: 'cover' },
  'circle.change': { dutch: 'de kring gewijzigd', rule: 'ACT-4', part: 'cover', write: true },
  'access.explain': { dutch: 'bekeken wie dit kan zien', rule: 'ACCESS-1', part: 'cover' },
  'log.read': { dutch: 'bekeken wie gekeken heeft', rule: 'ACT-5', part: 'cover', roles: ['family'] },

  'consent.read': { dutch: 'toestemmingen bekeken', rule: 'ACCESS-1', part: 'cover' },
  'consent.ask': { dutch: 'toestemming gevraagd', rule: 'ACT-4', part: 'cover', write: true },
  'consent.answer': { dutch: 'toestemming beantwoord', rule: 'ACT-6', part: 'cover', roles: ['family'] },
  'consent.offer': {
    dutch: 'zelf iemand laten meelezen',
    rule: 'ACT-6',
    part: 'cover',
    write: true,
    roles: ['family'],
  },
  'consent.record': { dutch: 'toestemming opgeschreven', rule: 'ACT-6', part: 'cover', write: true },
  'identity.record': { dutch: 'identiteit en gezag vastgesteld', rule: 'ACT-6', part: 'cover', write: true },
  'school.agree': {
    dutch: 'akkoord van school vastgelegd',
    rule: 'ACCESS-8',
    roles: ['internal_supervisor', 'support_coordinator', 'head_of_school'],
    part: 'cover',
  },

  'agenda.read': { dutch: 'agenda bekeken', rule: 'ACT-8', roles: staffRoles },
  'agenda.change': { dutch: 'agenda gewijzigd', rule: 'ACT-9', roles: team },
  'agenda.say': { dutch: 'stand van een actie gemeld', rule: 'ACT-10', roles: staffRoles },
  'agenda.check': { dutch: 'document nagekeken', rule: 'ACT-8', roles: staffRoles },
  'body.read': { dutch: 'overleg bekeken', rule: 'ACT-8', roles: staffRoles },
  'body.manage': { dutch: 'overleg gewijzigd', rule: 'ACT-9', roles: team },
  'meeting.hold': { dutch: 'vergadering voorbereid of vastgelegd', rule: 'ACT-10', roles: staffRoles },
  'proposal.read': { dutch: 'voorstel bekeken', rule: 'ACT-8', roles: staffRoles },
  'proposal.write': { dutch: 'voorstel gewijzigd', rule: 'ACT-10', roles: staffRoles },
  'proposal.route': { dutch: 'voorstel op weg gestuurd', rule: 'ACT-9', roles: team },
  'proposal.speak': { dutch: 'advies, standpunt of besluit vastgelegd', rule: 'ACT-10', roles: staffRoles },
  'policy-plan.read': { dutch: 'plannen en overleg over plannen bekeken', rule: 'ACT-8', roles: staffRoles },
  'policy-plan.say': { dutch: 'stand van een plan gemeld', rule: 'ACT-10', roles: staffRoles },
  'policy-plan.manage': { dutch: 'plan gewijzigd', rule: 'ACT-9', roles: team },
  'cost.read': { dutch: 'kosten bekeken', rule: 'ACT-8', roles: staffRoles },
  'cost.manage': { dutch: 'kosten gewijzigd', rule: 'ACT-9', roles: team },
  'report.read': { dutch: 'voortgangsrapportage bekeken', rule: 'ACT-8', roles: staffRoles },
  'report.manage': { dutch: 'voortgangsrapportage gemaakt', rule: 'ACT-9', roles: team },

  'task.make': { dutch: 'taak gegeven', rule: 'ACCESS-1', part: 'plan', write: true },
} as const satisfies Record<string, ActionRule>

export type Action = keyof typeof actions

export function ruleOf(action: Action): ActionRule {
  return actions[action]
}
