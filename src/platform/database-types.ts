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

/** A form carries a key: a double submit writes once and is sent to the same answer. */
export interface Submissions {
  key: string
  person_id: string | null
  answer: string
  made_at: Date
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
  addresses: Addresses
  area_memberships: AreaMemberships
  areas: Areas
  children: Children
  consent_requests: ConsentRequests
  consents: Consents
  divisions: Divisions
  dossiers: Dossiers
  entries: Entries
  family_members: FamilyMembers
  functions: Functions
  goals: Goals
  help_drafts: HelpDrafts
  help_requests: HelpRequests
  identity_checks: IdentityChecks
  invitations: Invitations
  log_acts: LogActs
  log_seals: LogSeals
  log_subjects: LogSubjects
  mails: Mails
  migrations: Migrations
  municipalities: Municipalities
  municipality_change_parts: MunicipalityChangeParts
  municipality_changes: MunicipalityChanges
  municipality_postcodes: MunicipalityPostcodes
  organisation_identifiers: OrganisationIdentifiers
  organisations: Organisations
  people: People
  region_imports: RegionImports
  relations: Relations
  request_links: RequestLinks
  request_messages: RequestMessages
  request_moves: RequestMoves
  school_agreements: SchoolAgreements
  searches: Searches
  sessions: Sessions
  settings: Settings
  signatures: Signatures
  stand_ins: StandIns
  steps: Steps
  submissions: Submissions
  work_items: WorkItems
}

/** What JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
