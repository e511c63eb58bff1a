// Made by `npm run docs` out of the migrated database. Do not change by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** The rule, written out: who may see which section from when until when, and why. Kept by the keeper in the transaction that changes a relation or a consent; read by lists and policies. */
export interface Access {
  holder_id: string
  dossier_id: string
  section: string
  from_on: string
  until_on: string
  person_id: string
  organisation_id: string | null
  role: string
  purpose: string
  may_write: boolean
  /** Whether what the school wrote may be seen too. */
  school_part: boolean
  relation_id: string
  because: string
}

export interface Accounts {
  person_id: string
  email: string
  password_hash: string | null
  totp_secret: string | null
  /** The last used time step: a code works once. */
  totp_last_step: number | null
  identity_established_at: Date | null
  identity_established_by: string | null
  failed_attempts: Generated<number>
  locked_until: Date | null
  made_at: Generated<Date>
  blocked_at: Date | null
}

/** An action that belongs to another: see, its hours are booked there, comes after it, continues it. */
export interface ActionLinks {
  id: string
  agenda_id: string
  from_action_id: string
  to_action_id: string | null
  to_ambition_id: string | null
  kind: 'see' | 'hours' | 'after' | 'continues'
  note: Generated<string>
}

/** What an action's planning means: per moment the words used, and the interval (until is the first day after). A month is never shown as a day. */
export interface ActionMoments {
  id: string
  agenda_id: string
  action_id: string
  position: number
  words: string
  label: string | null
  kind: string
  precision: string
  from_on: string
  until_on: string
  runs_on_until: string | null
}

/** Who takes part, with how many: "2/3 gemeenten" is at least 2, at most 3; no count is not said. */
export interface ActionParticipants {
  id: string
  agenda_id: string
  action_id: string
  position: number
  party: string
  organisation_id: string | null
  at_least: number | null
  at_most: number | null
}

/** How an action stands, said on a day by its owner. The last one counts; none is "not-started". Only ever added. */
export interface ActionStatements {
  id: string
  agenda_id: string
  action_id: string
  state: 'not-started' | 'running' | 'waiting' | 'done' | 'stopped'
  on_day: string
  text: Generated<string>
  is_public: Generated<boolean>
  /** The programme team said it for the owner. */
  on_behalf: Generated<boolean>
  made_by: string
  function_id: string | null
  made_at: Date
}

/** Where the child (member_id null) and the family members live and are reached. Section basics. */
export interface Addresses {
  id: string
  dossier_id: string
  member_id: string | null
  street: string | null
  house_number: string | null
  postcode: string | null
  place: string | null
  phone: string | null
  email: string | null
  /** People who must not see it: a row hidden from someone is absent for them, also when that is a parent. */
  hidden_from: Generated<string[]>
  version: Generated<number>
}

/** Each point of an advice, the decision point or the section it is about (neither: the whole), and how it was dealt with, in which version. */
export interface AdvicePoints {
  id: string
  proposal_id: string
  advice_id: string
  position: number
  point_thread_id: string | null
  section: 'occasion' | 'effect' | 'finances' | 'communication' | 'execution' | null
  text: string
  dealt: Generated<'open' | 'taken' | 'partly' | 'not-taken'>
  how: Generated<string>
  in_version_id: string | null
  dealt_by: string | null
  dealt_at: Date | null
}

/** The advice of a body on a version, as text, with its day. Only ever added. recorded_as: in what part it was written down. */
export interface Advices {
  id: string
  proposal_id: string
  step_id: string
  version_id: string
  body_id: string
  on_day: string
  opinion: 'positive' | 'positive-if' | 'negative' | 'none'
  text: string
  recorded_as: 'chair' | 'secretary' | 'team'
  made_by: string | null
  made_at: Date
}

/** A report that is a list of advices, from a work conference or a working group. origin: how the input was collected. */
export interface AdvisoryReports {
  id: string
  office_id: string
  title: string
  made_by_text: Generated<string>
  origin: Generated<string>
  adopted_on: string | null
  adopted_by: string | null
  proposal_id: string | null
  theme_id: string | null
  made_at: Date
}

/** What is done for an ambition ("actie"). owner_text is the owner ("trekker") as the source says it; may_differ: municipalities may adopt, adapt or decline it. */
export interface AgendaActions {
  id: string
  agenda_id: string
  ambition_id: string
  position: number
  number: Generated<string>
  title: string
  goal: Generated<string>
  elaboration: Generated<string>
  planning_text: Generated<string>
  owner_text: Generated<string>
  owner_organisation_id: string | null
  owner_function_id: string | null
  participants_text: Generated<string>
  level: Generated<'local' | 'sub-regional' | 'regional' | 'above'>
  priority: number | null
  may_differ: Generated<boolean>
  review_on: string | null
  stated_hours: string | null
  source_id: string | null
  source_place: Generated<string>
  ended_on: string | null
  version: Generated<number>
  made_at: Date
}

/** A party as the hours name it ("O", "Gem"): its code, what it stands for, and the organisation when it is one. An empty name is a code nobody explained. */
export interface AgendaParties {
  id: string
  agenda_id: string
  code: string
  name: Generated<string>
  organisation_id: string | null
}

/** Shared principles ("gedeelde uitgangspunten") in pairs: how education says it and how the municipalities say it. */
export interface AgendaPrinciples {
  id: string
  agenda_id: string
  position: number
  education: string
  municipalities: string
  source_id: string | null
  source_place: Generated<string>
  ended_on: string | null
}

/** A document an agenda was made from. digest: SHA-256 of its text, so that a second import is known. */
export interface AgendaSources {
  id: string
  agenda_id: string
  name: string
  dated_on: string | null
  digest: string | null
  note: Generated<string>
  made_at: Date
}

/** The agenda as it stood when it was fixed: a copy that is never changed. Published ones are read by everyone. */
export interface AgendaVersions {
  id: string
  agenda_id: string
  number: number
  name: string
  reason: Generated<string>
  content: ColumnType<Json, string, string>
  adopted_on: string | null
  /** The body that adopted it, in words; decision_id when the decision was taken here. */
  adopted_in: Generated<string>
  decision_id: string | null
  made_at: Date
  made_by: string | null
  published_at: Date | null
}

/** The joint agenda ("regioagenda") of one area, kept by one office. Its rows are the working state; what was adopted stands in agenda_versions. */
export interface Agendas {
  id: string
  office_id: string
  division: string
  area_id: string | null
  name: string
  about: Generated<string>
  from_on: string
  until_on: string | null
  /** Whether hours of the secretariat are in the lines; when not, every total says so. */
  secretariat_counted: Generated<boolean>
  hours_note: Generated<string>
  /** The total of hours as the source states it, kept beside what the lines give. */
  stated_total: string | null
  version: Generated<number>
  made_at: Date
  made_by: string | null
}

/** How costs are spread over municipalities ("verdeelsleutel"): a count on a reference day, with its source. A new count is a new key. */
export interface AllocationKeys {
  id: string
  office_id: string
  name: string
  source: string
  reference_on: string
  made_at: Date
}

export interface AllocationWeights {
  key_id: string
  organisation_id: string
  weight: number
}

/** What each municipality pays of a closed year, to the cent, with key and name as they were. Only ever added. */
export interface Allocations {
  id: string
  cost_year_id: string
  part: number
  key_name: string
  key_source: string
  key_reference_on: string
  share_points: number
  from_on: string
  until_on: string
  organisation_id: string
  organisation_name: string
  weight: number
  total_cents: number
  cents: number
}

/** Which ambition, under which number, became which: so an old number resolves. No "to" is an ambition that ended. */
export interface AmbitionChangeParts {
  id: string
  agenda_id: string
  change_id: string
  from_ambition_id: string
  from_number: string
  to_ambition_id: string | null
  to_number: string | null
}

/** Ambitions merged, split, renumbered or ended: why, and by which decision. Only ever added. */
export interface AmbitionChanges {
  id: string
  agenda_id: string
  kind: 'merged' | 'split' | 'renumbered' | 'ended'
  on_day: string
  reason: string
  decided_in: Generated<string>
  decision_id: string | null
  made_by: string | null
  made_at: Date
}

export interface AmbitionFocalPoints {
  agenda_id: string
  ambition_id: string
  focal_point_id: string
}

/** What the parties want to reach together. is_zero: "geen thuiszitters", reached at nought. Ended ones stay and their numbers resolve. */
export interface Ambitions {
  id: string
  agenda_id: string
  position: number
  number: string
  title: string
  about: Generated<string>
  is_zero: Generated<boolean>
  target: Generated<string>
  priority: number | null
  priority_reason: Generated<string>
  level: Generated<'local' | 'sub-regional' | 'regional' | 'above'>
  review_on: string | null
  stated_hours: string | null
  source_id: string | null
  source_place: Generated<string>
  ended_on: string | null
  version: Generated<number>
  made_at: Date
}

/** What lies in an area: a postcode, or a municipality as a whole. A postcode's own row goes before its municipality's. */
export interface AreaMemberships {
  id: string
  division: string
  area_id: string
  pc4: string | null
  municipality_id: string | null
  from_on: string | null
  until_on: string | null
}

/** One piece of a division ("gebied"). A code is never used again for another area. */
export interface Areas {
  id: string
  division: string
  code: string
  name: string
  from_on: string | null
  until_on: string | null
}

/** Who was there, who was not, and guests, who do not count. */
export interface Attendances {
  id: string
  meeting_id: string
  seat_holder_id: string | null
  name: string
  organisation_id: string | null
  kind: 'present' | 'excused' | 'absent' | 'guest'
  on_behalf_of: Generated<string>
}

/** A body ("gremium"): what it may do (powers), where (area), and what it is for. */
export interface Bodies {
  id: string
  office_id: string
  name: string
  short_name: string | null
  purpose: Generated<string>
  powers: string[]
  /** Money outside the budget and a change of the purchasing strategy come to this table (ESCALATION-1). */
  budget_power: Generated<boolean>
  scale: 'local' | 'sub-regional' | 'regional' | 'above'
  division: string | null
  area_id: string | null
  parent_id: string | null
  is_oogo: Generated<boolean>
  from_on: string
  until_on: string | null
  version: Generated<number>
  made_at: Date
}

/** The secret address of someone's own calendar of meetings, as a hash. A new one replaces it; then the old one is nothing. */
export interface CalendarFeeds {
  person_id: string
  token_hash: string
  made_at: Date
}

/** A child exists once. Section basics ("basisgegevens"). */
export interface Children {
  id: string
  given_name: string
  surname: string
  born_on: string
  language: Generated<string>
  interpreter: string | null
  version: Generated<number>
  made_at: Generated<Date>
  /** The name in small letters, stored so that the desk can find a namesake without reading all. */
  sought_as: GeneratedAlways<string | null>
}

/** One question per recipient, on one screen. A correction is a new row that points to the old one; the old one stays readable. */
export interface ConsentRequests {
  id: string
  dossier_id: string
  recipient_organisation_id: string | null
  recipient_person_id: string | null
  purpose: string
  agreement: string
  explanation: Generated<string>
  from_on: string
  until_on: string
  asked_by: string
  asked_holder_id: string
  asked_at: Date
  corrects_id: string | null
  correction_reason: string | null
  replaced_at: Date | null
  withdrawn_request_at: Date | null
  version: Generated<number>
}

/** One section of a request: each is answered by itself (yes, no, not this part). */
export interface Consents {
  id: string
  request_id: string
  dossier_id: string
  section: string
}

/** Hearing the rank and file of a holder, a client panel, or someone beforehand: asked, answered, or not heard. */
export interface Consultations {
  id: string
  proposal_id: string
  kind: 'rank-and-file' | 'panel' | 'alignment'
  seat_holder_id: string | null
  organisation_id: string | null
  name: string
  asked_on: string | null
  due_on: string | null
  answered_on: string | null
  answer: Generated<string>
  outcome: Generated<'open' | 'supports' | 'mixed' | 'objects' | 'no-answer'>
  version: Generated<number>
  made_by: string | null
  made_at: Date
}

/** What the programme costs in a year: staff with employer and fte, exchange in kind (charged to nobody), other. is_extra asks for an extra investment; charged lines are allocated over the municipalities. A correction of a closed year stands, with its reason, in a later one. */
export interface CostLines {
  id: string
  cost_year_id: string
  position: number
  what: string
  kind: 'staff' | 'in-kind' | 'other' | 'correction'
  cents: number
  fte: string | null
  employer_id: string | null
  person: Generated<string>
  from_on: string | null
  until_on: string | null
  is_temporary: Generated<boolean>
  within_staff: Generated<boolean>
  exchanged_with: Generated<string>
  is_extra: Generated<boolean>
  fund: Generated<string>
  charged: Generated<boolean>
  corrects_year: number | null
  reason: Generated<string>
  version: Generated<number>
}

/** By which key a year is spread, for which share (10000 is all) and from when until when: one key for all, parts by share, or another key from the day on which municipalities merge. */
export interface CostYearKeys {
  cost_year_id: string
  position: number
  key_id: string
  share_points: number
  from_on: string
  until_on: string
}

/** A year of the programme: its budget, whether it must stay within it ("budgetneutraal"), and when it was closed. A closed year never changes. */
export interface CostYears {
  id: string
  office_id: string
  year: number
  budget_cents: number | null
  is_budget_neutral: Generated<boolean>
  closed_at: Date | null
  closed_by: string | null
  version: Generated<number>
}

/** What is asked to decide ("beslispunt"), each decided by itself. thread_id: the same point through versions. side_note: the risk when it is not decided ("kanttekening"). */
export interface DecisionPoints {
  id: string
  proposal_id: string
  version_id: string
  thread_id: string
  number: number
  text: string
  consequence: Generated<string>
  side_note: Generated<string>
}

/** A decision of a body with the power to decide. not_heard: which rank and file or panels had not been heard when it was taken. Only ever added, but for its publication. */
export interface Decisions {
  id: string
  proposal_id: string
  step_id: string
  version_id: string
  body_id: string
  on_day: string
  other_day_reason: Generated<string>
  conditions: Generated<string>
  mandate: Generated<string>
  not_heard: Generated<string[]>
  review_on: string | null
  recorded_as: 'chair' | 'secretary' | 'team'
  made_by: string | null
  made_at: Date
  published_at: Date | null
}

/** One way to cut up the country ("indeling"): swv-po, jeugdregio, provincie. A new one is a row, not code. */
export interface Divisions {
  kind: string
  name: string
}

/** The joint file ("één kind, één plan"). Ids rise with time, so a list by id is a list by age. */
export interface Dossiers {
  id: string
  child_id: string
  number: string
  /** What the child is called on lists ("Noor V."): seen by all who may read any section. */
  called: string
  /** Kept beside the child, so that the keeper of the access table need not read a name. */
  born_on: string
  capable: Generated<boolean>
  municipality_code: string | null
  school_id: string | null
  /** The one who keeps it moving ("casusregisseur"): a function, exactly one. */
  lead_id: string | null
  opened_at: Generated<Date>
  opened_by: string | null
  next_due_on: string | null
  closed_on: string | null
}

/** What people write in a section, newest first. withheld_from: organisations for whom the family or the author keeps it back ("niet voor school"). */
export interface Entries {
  id: string
  dossier_id: string
  section: 'basics' | 'plan' | 'care'
  text: string
  author_id: string
  author_holder_id: string
  author_organisation_id: string | null
  from_school: Generated<boolean>
  withheld_from: Generated<string[]>
  version: Generated<number>
  made_at: Date
  changed_at: Date | null
}

/** Parents, guardians, the young person and helpers, with who holds authority ("gezag") from–until and how that was established. */
export interface FamilyMembers {
  id: string
  dossier_id: string
  person_id: string
  kind: string
  authority: boolean
  authority_from: string | null
  authority_until: string | null
  authority_source: string | null
  from_on: string
  until_on: string | null
}

/** What the agenda aims at ("speerpunt"). One without an ambition is shown as such. */
export interface FocalPoints {
  id: string
  agenda_id: string
  position: number
  name: string
  about: Generated<string>
  source_id: string | null
  source_place: Generated<string>
  ended_on: string | null
}

/** What follows from a decision: who does what by when, and the action of the agenda it became. */
export interface FollowUps {
  id: string
  proposal_id: string
  decision_id: string
  text: string
  owner_text: Generated<string>
  owner_organisation_id: string | null
  owner_function_id: string | null
  due_on: string | null
  action_id: string | null
  state: Generated<'open' | 'done' | 'dropped'>
  state_text: Generated<string>
  state_on: string | null
  version: Generated<number>
  made_at: Date
}

/** A person in a role ("functie") of an organisation, from a day until a day. Its id is the holder of access rows. */
export interface Functions {
  id: string
  person_id: string
  organisation_id: string
  role: string
  title: string | null
  from_on: string
  until_on: string | null
  made_by: string | null
  ended_by: string | null
}

/** Section plan: what we want, in the words of the family. */
export interface Goals {
  id: string
  dossier_id: string
  position: number
  text: string
  state: Generated<'open' | 'reached' | 'stopped'>
  state_reason: string | null
  legal_home: string | null
  author_id: string
  author_holder_id: string
  author_organisation_id: string | null
  from_school: Generated<boolean>
  withheld_from: Generated<string[]>
  evaluate_on: string | null
  version: Generated<number>
  made_at: Date
  changed_at: Date | null
}

/** A question for help that is still being written: under a hash of chance that only the writer's browser holds, gone after sending or after a day. */
export interface HelpDrafts {
  token_hash: string
  person_id: string | null
  language: 'nl' | 'en'
  answers: ColumnType<Json, string, string>
  made_at: Date
  expires_at: Date
}

/** A question for help ("hulpvraag"). It keeps the clock of its first entry: promise_on and answer_on are days that someone named has promised. */
export interface HelpRequests {
  id: string
  number: string
  channel: 'form' | 'phone' | 'visit' | 'mail' | 'school' | 'care'
  state: Generated<'new' | 'asked' | 'accepted' | 'advised' | 'declined'>
  handler_id: string
  /** The desk that handed it over last. */
  came_from_id: string | null
  asker_person_id: string | null
  /** Who follows it with an account: a function for staff, the person for family. Null for who follows with a code. */
  asker_holder_id: string | null
  asker_organisation_id: string | null
  asker_kind: 'parent' | 'youth' | 'relative' | 'school' | 'professional'
  asker_name: string
  asker_email: string | null
  asker_phone: string | null
  asker_language: Generated<'nl' | 'en'>
  follow_hash: string | null
  /** Null in a consultation without a name: then nothing that could find the child is kept. */
  child_given_name: string | null
  child_surname: string | null
  child_born_on: string | null
  child_age: number | null
  child_postcode: string | null
  municipality_code: string | null
  school_id: string | null
  school_text: string | null
  question: string
  tried: string | null
  urgency: 'soon' | 'week' | 'today'
  parents_know: 'yes' | 'no' | 'i-am'
  spoken_language: string | null
  interpreter: Generated<boolean>
  made_at: Date
  promise_function_id: string | null
  promise_name: string
  promise_on: string
  answer_on: string
  triaged_at: Date | null
  triaged_by: string | null
  /** Who of the family agreed that the child be named after a consultation without a name, and when. */
  named_by: string | null
  named_on: string | null
  decided_at: Date | null
  decided_by: string | null
  decline_reason: string | null
  declined_to: string | null
  /** After it was accepted: who at the desk sees to it that someone speaks with the family, on which day at the latest. */
  next_name: string | null
  next_on: string | null
  dossier_id: string | null
  due_on: GeneratedAlways<string | null>
  version: Generated<number>
}

/** Who added, changed or removed a line of hours, why, and how it was before. Only ever added; a removed line lives on here. */
export interface HourLineChanges {
  id: string
  agenda_id: string
  hour_line_id: string
  kind: 'added' | 'changed' | 'removed'
  activity: string
  was: ColumnType<Json | null, string | null, string | null>
  reason: Generated<string>
  made_by: string | null
  made_at: Date
}

/** Hours of an activity. each: hours per party; together: all parties' hours in one; either: one of the parties, not settled which; nobody: no party named. counted elsewhere: booked on the line it points to; outside: no part of the total. */
export interface HourLines {
  id: string
  agenda_id: string
  ambition_id: string
  action_id: string | null
  position: number
  activity: string
  sharing: 'each' | 'together' | 'either' | 'nobody'
  hours: string | null
  /** The product as the source states it; never corrected. */
  stated_together: string | null
  parties: Generated<string[]>
  counted: Generated<'here' | 'elsewhere' | 'outside'>
  elsewhere_ambition_id: string | null
  elsewhere_action_id: string | null
  elsewhere_text: Generated<string>
  /** Asks for capacity beyond the existing staff. */
  extra: Generated<boolean>
  function_id: string | null
  source_id: string | null
  source_place: Generated<string>
  version: Generated<number>
}

/** Hours that were made. Only ever added: a mistake is put right with a line of negative hours. */
export interface HoursSpent {
  id: string
  agenda_id: string
  hour_line_id: string
  party: string | null
  function_id: string | null
  hours: string
  on_day: string
  note: Generated<string>
  made_by: string
  made_at: Date
}

/** Before a local account may sign: who established identity and authority, how and when. */
export interface IdentityChecks {
  id: string
  dossier_id: string
  person_id: string
  identity_way: string
  authority_way: string
  checked_on: string
  recorded_by: string
  recorded_at: Date
}

export interface Invitations {
  id: string
  code_hash: string
  person_id: string
  way: 'mail' | 'letter' | 'first-administrator'
  email: string | null
  made_at: Date
  made_by: string | null
  expires_at: Date
  used_at: Date | null
  withdrawn_at: Date | null
}

/** A guest for one point of the agenda: reads that point and its papers, and is not counted. */
export interface ItemGuests {
  id: string
  item_id: string
  meeting_id: string
  name: string
  function_id: string | null
  organisation_id: string | null
}

/** What a municipality does with an action it may differ on ("lokale beleidsvrijheid"); the last one counts, and all are counted. Only ever added. */
export interface LocalChoices {
  id: string
  agenda_id: string
  action_id: string
  organisation_id: string
  choice: 'adopt' | 'adapt' | 'decline'
  text: Generated<string>
  on_day: string
  made_by: string
  made_at: Date
}

/** Who acted ("audit"): person, function, organisation, action, purpose, rule, yes or no. Insert and select only. */
export interface LogActs {
  id: string
  request_id: string
  at: Date
  person_id: string | null
  holder_id: string | null
  organisation_id: string | null
  role: string | null
  stand_in: Generated<boolean>
  action: string
  purpose: string | null
  rule: string
  outcome: 'yes' | 'no'
  xid: Generated<string>
}

/** A chain over committed log lines: each seal holds the hash of its lines and of the seal before. */
export interface LogSeals {
  number: number
  from_xid: string
  until_xid: string
  acts: number
  subjects: number
  previous: string
  seal: string
  made_at: Date
  from_at: Date | null
  until_at: Date | null
  /** SHA-256 over the SHA-256 of each act with its lines, in order of id. */
  digest: string
  /** The first four bytes of each of those, so that a broken seal can say which line it is. Gone with the lines. */
  marks: Buffer | null
  /** Its lines had their time and were thrown away; the seal stays as a stub, so that the chain holds. */
  dropped_at: Date | null
}

/** About whom ("logregel"): one line per child, linked to the act. In a list one act has a line for each child shown. */
export interface LogSubjects {
  act_id: string
  dossier_id: string
  sections: string[]
  in_list: Generated<boolean>
  xid: Generated<string>
}

/** What goes out by mail. No child's name and no content ever: a mail says that something is ready and where to sign in. */
export interface Mails {
  id: string
  to_address: string
  subject: string
  body: string
  made_at: Date
  sent_at: Date | null
  failed: string | null
}

/** A point on the agenda of a meeting; without a meeting it waits in the backlog of its body. Carried: it went on to a later meeting. */
export interface MeetingItems {
  id: string
  body_id: string
  meeting_id: string | null
  position: number
  title: string
  kind: 'decide' | 'advise' | 'discuss' | 'inform'
  proposal_id: string | null
  step_id: string | null
  theme_id: string | null
  minutes: number | null
  presenter: Generated<string>
  note: Generated<string>
  is_confidential: Generated<boolean>
  state: Generated<'open' | 'done' | 'carried' | 'withdrawn'>
  outcome: Generated<string>
  carried_from_id: string | null
  version: Generated<number>
  made_at: Date
}

/** The report of a meeting. Published only after it was adopted. */
export interface MeetingMinutes {
  meeting_id: string
  text: Generated<string>
  state: Generated<'draft' | 'adopted'>
  adopted_on: string | null
  published_at: Date | null
  version: Generated<number>
  changed_at: Date
  changed_by: string | null
}

/** A rhythm: every so many weeks, or in named months ("twee maal per jaar") on the n-th weekday. Times are Dutch civil times, so that summer time moves nothing. */
export interface MeetingSeries {
  id: string
  body_id: string
  theme_id: string | null
  name: Generated<string>
  every_weeks: number | null
  months: number[] | null
  week_of_month: number | null
  weekday: number | null
  starts_on: string
  until_on: string | null
  at_time: string
  minutes: number
  place: Generated<string>
  papers_days_before: Generated<number>
  made_at: Date
  version: Generated<number>
}

/** One meeting. occurs_on: the day the series gives it, also after it was moved. uid and sequence: of RFC 5545; a cancelled meeting stays. */
export interface Meetings {
  id: string
  body_id: string
  series_id: string | null
  occurs_on: string | null
  theme_id: string | null
  on_day: string
  at_time: string
  minutes: number
  place: Generated<string>
  state: Generated<'planned' | 'held' | 'cancelled'>
  state_reason: Generated<string>
  papers_due_on: string | null
  agenda_sent_at: Date | null
  published_at: Date | null
  uid: string
  sequence: Generated<number>
  version: Generated<number>
  made_at: Date
  changed_at: Date
}

/** Which files of db/migrations were applied, with what they held then. */
export interface Migrations {
  name: string
  checksum: string
  applied_at: Generated<Date>
}

export interface Municipalities {
  id: string
  name: string
  /** Of the CBS. Null for a municipality that sources know by name only. */
  code: string | null
  from_on: string | null
  until_on: string | null
}

export interface MunicipalityChangeParts {
  change_id: string
  from_id: string
  to_id: string
  /** The share of the old municipality; 1 is all of it, null is not known. */
  weight: string | null
  postcodes: Generated<string[]>
}

/** A change of municipalities ("herindeling"). effective_on is the first day of the new state, not always 1 January. */
export interface MunicipalityChanges {
  id: string
  effective_on: string
  kind: 'renamed' | 'merged' | 'absorbed' | 'split'
}

/** In which municipality a postcode lies; on one day in one (its main one). */
export interface MunicipalityPostcodes {
  id: string
  pc4: string
  municipality_id: string
  from_on: string | null
  until_on: string | null
}

/** What happened in an OOGO, with which partners. Its state follows from these (OOGO-1). Only ever added. */
export interface OogoEvents {
  id: string
  track_id: string
  number: number
  kind: 'draft-sent' | 'held' | 'agreed' | 'agreed-with-notes' | 'no-agreement' | 'dispute-advice' | 'dispute-mediation' | 'defence' | 'session' | 'advice-given' | 'resumed' | 'adopted' | 'closed'
  organisation_ids: Generated<string[]>
  on_day: string
  meeting_id: string | null
  text: Generated<string>
  made_by: string | null
  made_at: Date
}

export interface OogoPartners {
  track_id: string
  organisation_id: string
}

/** The consultation aimed at agreement ("OOGO") on one draft: of an swv with its municipalities on the support plan, or of a municipality with its swv's on the youth plan. */
export interface OogoTracks {
  id: string
  office_id: string
  plan_id: string
  number: number
  side: 'swv' | 'municipality'
  initiator_id: string
  body_id: string | null
  draft_name: string
  draft_on: string
  decides_on: string | null
  made_at: Date
}

/** Checked identifiers: OIN, KvK, BRIN, AGB, swv code, municipality code. One value names one organisation. */
export interface OrganisationIdentifiers {
  organisation_id: string
  scheme: string
  value: string
}

/** Parties of the region: municipality, swv, school board, school, care provider and more (domain.md §7). */
export interface Organisations {
  id: string
  kind: string
  name: string
  short_name: string | null
  parent_id: string | null
  municipality_code: string | null
  phone: string | null
  email: string | null
  holds: Generated<string>
  made_at: Generated<Date>
}

/** An annex of a proposal or a paper of a meeting. warned: what looked like a child's data when it was added and was confirmed to be none. */
export interface Papers {
  id: string
  office_id: string
  proposal_id: string | null
  meeting_id: string | null
  /** A paper of one point of an agenda: whoever may read that point reads it, also a guest. */
  item_id: string | null
  title: string
  kind: Generated<'annex' | 'paper' | 'minutes' | 'letter'>
  is_living: Generated<boolean>
  media_type: string
  content: Buffer | null
  text: string | null
  link: string | null
  warned: Generated<string[]>
  made_at: Date
  made_by: string | null
  withdrawn_at: Date | null
  published_at: Date | null
}

export interface People {
  id: string
  name: string
  is_staff: boolean
  /** Only of a young person with an own account; staff and parents have none here. */
  born_on: string | null
  language: Generated<string>
  /** Language of the interpreter someone needs at a meeting, or null. */
  interpreter: string | null
  made_at: Generated<Date>
}

/** A leading principle or passage of a plan, to refer to. */
export interface PlanPassages {
  id: string
  plan_id: string
  position: number
  place: Generated<string>
  text: string
}

/** How a plan stands at one council or board; the last one counts. Only ever added. */
export interface PlanStatuses {
  id: string
  plan_id: string
  number: number
  organisation_id: string | null
  place: string
  state: 'not-sent' | 'sent' | 'on-agenda' | 'adopted' | 'adopted-with-changes' | 'rejected'
  on_day: string
  note: Generated<string>
  made_by: string | null
  made_at: Date
}

/** Numbered arguments under their decision point: 1.1, 1.2, 2.1. */
export interface PointArguments {
  id: string
  proposal_id: string
  point_id: string
  number: number
  text: string
  side_note: Generated<string>
}

/** What was decided on each point: agreed, agreed as amended (with the text), refused, or held over. */
export interface PointDecisions {
  id: string
  proposal_id: string
  decision_id: string
  point_id: string
  outcome: 'agreed' | 'amended' | 'refused' | 'held'
  text: Generated<string>
}

/** Who agreed: the stance of an organisation on a point, also before the body decided (two municipalities still "waits"). The last one counts. Only ever added. */
export interface PointStances {
  id: string
  proposal_id: string
  decision_id: string | null
  step_id: string
  point_thread_id: string
  organisation_id: string
  stance: 'agrees' | 'agrees-if' | 'against' | 'abstains' | 'waits'
  text: Generated<string>
  on_day: string
  recorded_as: 'chair' | 'secretary' | 'team' | 'organisation'
  made_by: string | null
  made_at: Date
}

/** A plan document: regional vision, support plan ("ondersteuningsplan") of an swv, youth plan of a municipality, local plan. holds_theme: whether it says something on education and youth help; null is not known. */
export interface PolicyPlans {
  id: string
  office_id: string
  kind: 'regional-vision' | 'support-plan' | 'youth-plan' | 'local-plan' | 'other'
  title: string
  organisation_id: string | null
  holds_from: string | null
  holds_until: string | null
  holds_theme: boolean | null
  note: Generated<string>
  link: Generated<string>
  version: Generated<number>
  made_at: Date
}

/** What an issued progress report says. Only ever added, so that nothing that changes later shows. */
export interface ProgressContents {
  report_id: string
  content: ColumnType<Json, string, string>
}

/** A progress report to a board, with the figures as they stood on a day (as_of). In the making it is drawn up anew at every look; issued, it is what progress_contents holds. */
export interface ProgressReports {
  id: string
  office_id: string
  agenda_id: string
  body_id: string | null
  title: string
  from_on: string
  until_on: string
  as_of: string
  foreword: Generated<string>
  state: Generated<'concept' | 'issued'>
  issued_at: Date | null
  issued_by: string | null
  published_at: Date | null
  version: Generated<number>
  made_at: Date
  made_by: string | null
}

/** The text of a proposal on a day. Once a body has it before it (closed_at) it is never changed: a new version is made. */
export interface ProposalVersions {
  id: string
  proposal_id: string
  number: number
  dated_on: string
  state: Generated<'concept' | 'final'>
  occasion: Generated<string>
  effect: Generated<string>
  finances: Generated<string>
  communication: Generated<string>
  execution: Generated<string>
  changed: Generated<string>
  made_at: Date
  made_by: string | null
  closed_at: Date | null
}

/** A proposal ("voorstel"): its text stands in proposal_versions, its way in route_steps. reach and reader_bodies say who reads it before publication. */
export interface Proposals {
  id: string
  office_id: string
  number: string
  title: string
  subject_id: string | null
  theme_id: string | null
  ambition_id: string | null
  action_id: string | null
  follows_id: string | null
  sibling_id: string | null
  addressee: Generated<string>
  sender: Generated<string>
  commissioned_by: string | null
  drawn_up_by: Generated<string>
  maker_organisation_id: string | null
  state: Generated<'concept' | 'on-route' | 'decided' | 'withdrawn'>
  reach: Generated<'team' | 'bodies' | 'public'>
  /** The bodies of its route and who commissioned it, kept by whoever changes the route in the same transaction. */
  reader_bodies: Generated<string[]>
  published_at: Date | null
  /** The versions that everyone may read, kept by whoever publishes. */
  published_versions: Generated<string[]>
  money_cents: number | null
  money_within_budget: boolean | null
  purchasing: Generated<'none' | 'local' | 'regional'>
  changes_purchasing: Generated<boolean>
  holds_from: string | null
  holds_until: string | null
  extendable_until: string | null
  review_on: string | null
  source_place: Generated<string>
  version: Generated<number>
  made_at: Date
  made_by: string | null
}

/** For which organisations a holder speaks ("achterban"). */
export interface RankAndFile {
  id: string
  seat_holder_id: string
  organisation_id: string
  from_on: string
  until_on: string | null
}

/** Which file changed the regions, when, and by whom (null: at the command line). The report names what was left out. */
export interface RegionImports {
  id: string
  kind: string
  file_name: string
  sha256: string
  from_on: string | null
  imported_at: Date
  imported_by: string | null
  report: ColumnType<Json, string, string>
}

/** Who stands in the circle ("de kring"): holder × sections × purpose × basis × from × until, with the reason why. */
export interface Relations {
  id: string
  dossier_id: string
  /** A function for staff, the person for family and helpers. */
  holder_id: string
  person_id: string
  organisation_id: string | null
  role: string
  purpose: string
  /** family, consent, or legal:<ground> */
  basis: string
  sections: string[]
  reason: string
  from_on: string
  until_on: string | null
  made_at: Generated<Date>
  made_by: string | null
  ended_by: string | null
  ended_reason: string | null
}

export interface ReportAdviceActions {
  advice_id: string
  action_id: string
}

/** One advice of a report and what became of it. */
export interface ReportAdvices {
  id: string
  report_id: string
  number: number
  theme: Generated<string>
  text: string
  state: Generated<'open' | 'taken-up' | 'done' | 'not-taken'>
  state_text: Generated<string>
  state_on: string | null
  version: Generated<number>
}

/** The desk found that the child was known: link with a reason, and undo with a reason. */
export interface RequestLinks {
  id: string
  request_id: string
  dossier_id: string
  /** As the desk saw it: until the question is accepted it may not read the dossier itself. */
  dossier_number: string
  reason: string
  made_by: string
  made_at: Date
  entry_id: string | null
  /** What accepting the question put into the dossier, so that undoing can take it out again. */
  relation_ids: Generated<string[]>
  undone_by: string | null
  undone_at: Date | null
  undone_reason: string | null
}

/** What the desk and the asker say to each other about a question. Only ever added. */
export interface RequestMessages {
  id: string
  position: Generated<number>
  request_id: string
  from_desk: boolean
  person_id: string | null
  text: string
  made_at: Date
}

/** No wrong door: a question that belongs elsewhere goes to another desk, with its clock. Only ever added. */
export interface RequestMoves {
  id: string
  request_id: string
  from_id: string
  to_id: string
  reason: string
  made_by: string
  made_at: Date
}

/** The route: bodies in order, what each is asked, and when. reason: why a step was added by a rule of escalation, skipped or returned. */
export interface RouteSteps {
  id: string
  proposal_id: string
  position: number
  body_id: string
  kind: 'advise' | 'decide' | 'consent' | 'inform' | 'align'
  on_day: string | null
  meeting_id: string | null
  mandatory: Generated<boolean>
  reason: Generated<string>
  min_days_before: Generated<number>
  state: Generated<'waiting' | 'before-body' | 'done' | 'returned' | 'skipped'>
  version_id: string | null
  closed_on: string | null
}

/** The school's agreement: for what the school wrote and for joining the plan of its pupil. Only ever added. */
export interface SchoolAgreements {
  id: string
  dossier_id: string
  school_id: string
  answer: 'asked' | 'yes' | 'no' | 'withdrawn'
  on_day: string
  given_by: string | null
  recorded_at: Date
  note: string | null
}

/** A search by name, seen only by who made it, in the function in which it was made; gone after an hour. */
export interface Searches {
  id: string
  person_id: string
  holder_id: string
  terms: ColumnType<Json, string, string>
  made_at: Date
}

/** Who sits where, from–until. function_id: someone with an account; else only a name. speaks_for: the rank and file ("achterban") in words. */
export interface SeatHolders {
  id: string
  seat_id: string
  body_id: string
  function_id: string | null
  name: string
  organisation_id: string | null
  part: Generated<'chair' | 'secretary' | 'member'>
  speaks_for: Generated<string>
  from_on: string
  until_on: string | null
}

/** A seat by rule: of one organisation, of each organisation of a kind in an area (chair of the swv of this area), of municipalities still to be settled, of a person, or a guest by agenda. */
export interface Seats {
  id: string
  body_id: string
  position: number
  title: string
  rule: 'organisation' | 'kind-in-area' | 'municipalities' | 'person' | 'guest'
  organisation_id: string | null
  organisation_kind: string | null
  division: string | null
  area_id: string | null
  role: string | null
  /** A seat for one theme only: its holder is there, and reads, only for that theme. */
  theme_id: string | null
  count: Generated<number>
  /** False is "nog te bepalen": the rule is there, who it is is not. */
  settled: Generated<boolean>
  counts: Generated<boolean>
  from_on: string
  until_on: string | null
  note: Generated<string>
}

export interface Sessions {
  token_hash: string
  id: string
  person_id: string
  function_id: string | null
  stand_in_id: string | null
  device: Generated<string>
  made_at: Date
  seen_at: Date
  expires_at: Date
  ended_at: Date | null
}

/** What a region chose (decision, date). The mark of the made-up region stands here too. */
export interface Settings {
  name: string
  value: ColumnType<Json, string, string>
  from_on: Generated<string>
  source: Generated<string>
}

/** Answers to a consent, only ever added. Who gave it (signer) and who wrote it down (recorded_by) are two things. */
export interface Signatures {
  id: string
  consent_id: string
  dossier_id: string
  signer_id: string
  answer: 'yes' | 'no' | 'withdrawn' | 'court' | 'disputed'
  way: 'account' | 'written' | 'spoken' | 'court'
  signed_on: string
  recorded_by: string
  recorded_at: Date
  place: string | null
  note: string | null
}

/** A colleague who acts in someone else's function ("waarnemer") for a while; the log names both. */
export interface StandIns {
  id: string
  function_id: string
  person_id: string
  from_on: string
  until_on: string
  made_by: string | null
}

/** Who does what by when, under a goal. */
export interface Steps {
  id: string
  goal_id: string
  dossier_id: string
  position: number
  text: string
  /** Holder (function or family member) that does it; only one who may open the plan. */
  assignee_id: string
  assignee_person_id: string
  due_on: string | null
  state: Generated<'open' | 'busy' | 'done' | 'stopped'>
  author_id: string
  author_organisation_id: string | null
  /** Why a step stopped; null in every other state. */
  state_reason: string | null
  from_school: Generated<boolean>
  withheld_from: Generated<string[]>
  version: Generated<number>
  made_at: Date
  changed_at: Date | null
}

/** One subject over all bodies and years: its proposals, advice, decisions and consultations stand on one page. */
export interface Subjects {
  id: string
  office_id: string
  name: string
  theme_id: string | null
  made_at: Date
}

/** A form carries a key: a double submit writes once and is sent to the same answer. */
export interface Submissions {
  key: string
  person_id: string | null
  answer: string
  made_at: Date
}

/** What bodies, seats, meetings and proposals are about. */
export interface Themes {
  id: string
  office_id: string
  name: string
  ended_on: string | null
}

/** Work for one holder, or for everyone in a role of an organisation. What it says follows from kind; no free text about a child stands here. */
export interface WorkItems {
  id: string
  holder_id: string | null
  organisation_id: string | null
  role: string | null
  dossier_id: string | null
  /** With a dossier: the section one must be able to read; an item of a dossier one may not open is absent. */
  section: string | null
  request_id: string | null
  kind: string
  path: string
  due_on: string | null
  made_at: Date
  done_at: Date | null
  done_by: string | null
  /** A job that runs twice makes one item. */
  unique_key: string | null
}

/** Every table and view of schema public. */
export interface DB {
  access: Access
  accounts: Accounts
  action_links: ActionLinks
  action_moments: ActionMoments
  action_participants: ActionParticipants
  action_statements: ActionStatements
  addresses: Addresses
  advice_points: AdvicePoints
  advices: Advices
  advisory_reports: AdvisoryReports
  agenda_actions: AgendaActions
  agenda_parties: AgendaParties
  agenda_principles: AgendaPrinciples
  agenda_sources: AgendaSources
  agenda_versions: AgendaVersions
  agendas: Agendas
  allocation_keys: AllocationKeys
  allocation_weights: AllocationWeights
  allocations: Allocations
  ambition_change_parts: AmbitionChangeParts
  ambition_changes: AmbitionChanges
  ambition_focal_points: AmbitionFocalPoints
  ambitions: Ambitions
  area_memberships: AreaMemberships
  areas: Areas
  attendances: Attendances
  bodies: Bodies
  calendar_feeds: CalendarFeeds
  children: Children
  consent_requests: ConsentRequests
  consents: Consents
  consultations: Consultations
  cost_lines: CostLines
  cost_year_keys: CostYearKeys
  cost_years: CostYears
  decision_points: DecisionPoints
  decisions: Decisions
  divisions: Divisions
  dossiers: Dossiers
  entries: Entries
  family_members: FamilyMembers
  focal_points: FocalPoints
  follow_ups: FollowUps
  functions: Functions
  goals: Goals
  help_drafts: HelpDrafts
  help_requests: HelpRequests
  hour_line_changes: HourLineChanges
  hour_lines: HourLines
  hours_spent: HoursSpent
  identity_checks: IdentityChecks
  invitations: Invitations
  item_guests: ItemGuests
  local_choices: LocalChoices
  log_acts: LogActs
  log_seals: LogSeals
  log_subjects: LogSubjects
  mails: Mails
  meeting_items: MeetingItems
  meeting_minutes: MeetingMinutes
  meeting_series: MeetingSeries
  meetings: Meetings
  migrations: Migrations
  municipalities: Municipalities
  municipality_change_parts: MunicipalityChangeParts
  municipality_changes: MunicipalityChanges
  municipality_postcodes: MunicipalityPostcodes
  oogo_events: OogoEvents
  oogo_partners: OogoPartners
  oogo_tracks: OogoTracks
  organisation_identifiers: OrganisationIdentifiers
  organisations: Organisations
  papers: Papers
  people: People
  plan_passages: PlanPassages
  plan_statuses: PlanStatuses
  point_arguments: PointArguments
  point_decisions: PointDecisions
  point_stances: PointStances
  policy_plans: PolicyPlans
  progress_contents: ProgressContents
  progress_reports: ProgressReports
  proposal_versions: ProposalVersions
  proposals: Proposals
  rank_and_file: RankAndFile
  region_imports: RegionImports
  relations: Relations
  report_advice_actions: ReportAdviceActions
  report_advices: ReportAdvices
  request_links: RequestLinks
  request_messages: RequestMessages
  request_moves: RequestMoves
  route_steps: RouteSteps
  school_agreements: SchoolAgreements
  searches: Searches
  seat_holders: SeatHolders
  seats: Seats
  sessions: Sessions
  settings: Settings
  signatures: Signatures
  stand_ins: StandIns
  steps: Steps
  subjects: Subjects
  submissions: Submissions
  themes: Themes
  work_items: WorkItems
}

/** What JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
