-- One child, one dossier: who stands around it, what they agreed to, what is written, and who looked.
-- Every table here holds a child's data: row-level security, forced, closed when nobody acts.

create table children (
  id uuid primary key,
  given_name text not null check (length(given_name) between 1 and 100),
  surname text not null check (length(surname) between 1 and 100),
  born_on date not null,
  language text not null default 'nl',
  interpreter text,
  version integer not null default 1,
  made_at timestamptz not null default now()
);
comment on table children is 'A child exists once. Section basics ("basisgegevens").';
create index children_by_birth on children (born_on, lower(surname));

create table dossiers (
  id uuid primary key,
  child_id uuid not null unique references children,
  number text not null unique,
  called text not null check (length(called) between 1 and 120),
  born_on date not null,
  capable boolean not null default true,
  municipality_code text,
  school_id uuid references organisations,
  lead_id uuid references functions,
  opened_at timestamptz not null default now(),
  opened_by uuid references people,
  next_due_on date,
  closed_on date
);
comment on table dossiers is 'The joint file ("één kind, één plan"). Ids rise with time, so a list by id is a list by age.';
comment on column dossiers.called is 'What the child is called on lists ("Noor V."): seen by all who may read any section.';
comment on column dossiers.born_on is 'Kept beside the child, so that the keeper of the access table need not read a name.';
comment on column dossiers.lead_id is 'The one who keeps it moving ("casusregisseur"): a function, exactly one.';
create index dossiers_by_school on dossiers (school_id);
create index dossiers_by_municipality on dossiers (municipality_code);

create table relations (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  holder_id uuid not null,
  person_id uuid not null references people,
  organisation_id uuid references organisations,
  role text not null,
  purpose text not null,
  basis text not null,
  sections text[] not null check (array_length(sections, 1) >= 1),
  reason text not null check (length(reason) between 1 and 500),
  from_on date not null,
  until_on date,
  made_at timestamptz not null default now(),
  made_by uuid references people,
  ended_by uuid references people,
  ended_reason text,
  check (until_on is null or until_on >= from_on),
  -- one relation a holder and purpose at a time; hashed, because an index over three rising ids splits badly and slows each insert
  constraint relations_one_at_a_time exclude using gist (
    hashtextextended(dossier_id::text || holder_id::text || purpose, 0) with =, daterange(from_on, until_on) with &&)
);
comment on table relations is 'Who stands in the circle ("de kring"): holder × sections × purpose × basis × from × until, with the reason why.';
comment on column relations.holder_id is 'A function for staff, the person for family and helpers.';
comment on column relations.basis is 'family, consent, or legal:<ground>';
create index relations_by_dossier on relations (dossier_id);
create index relations_by_holder on relations (holder_id);
create index relations_by_person on relations (person_id);

create table family_members (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  person_id uuid not null references people,
  kind text not null,
  authority boolean not null,
  authority_from date,
  authority_until date,
  authority_source text,
  from_on date not null,
  until_on date,
  unique (dossier_id, person_id)
);
comment on table family_members is 'Parents, guardians, the young person and helpers, with who holds authority ("gezag") from–until and how that was established.';
create index family_by_person on family_members (person_id);

create table addresses (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  member_id uuid references family_members,
  street text,
  house_number text,
  postcode text,
  place text,
  phone text,
  email text,
  hidden_from uuid[] not null default '{}',
  version integer not null default 1,
  unique nulls not distinct (dossier_id, member_id)
);
comment on table addresses is 'Where the child (member_id null) and the family members live and are reached. Section basics.';
comment on column addresses.hidden_from is 'People who must not see it: a row hidden from someone is absent for them, also when that is a parent.';
create index addresses_by_postcode on addresses (postcode);

create table consent_requests (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  recipient_organisation_id uuid references organisations,
  recipient_person_id uuid references people,
  purpose text not null,
  agreement text not null,
  explanation text not null default '',
  from_on date not null,
  until_on date not null,
  asked_by uuid not null references people,
  asked_holder_id uuid not null,
  asked_at timestamptz not null,
  corrects_id uuid references consent_requests,
  correction_reason text,
  replaced_at timestamptz,
  withdrawn_request_at timestamptz,
  version integer not null default 1,
  check (until_on > from_on),
  check (num_nonnulls(recipient_organisation_id, recipient_person_id) = 1)
);
comment on table consent_requests is 'One question per recipient, on one screen. A correction is a new row that points to the old one; the old one stays readable.';
create index consent_requests_by_dossier on consent_requests (dossier_id);
create index consent_requests_by_end on consent_requests (until_on) where replaced_at is null;

create table consents (
  id uuid primary key,
  request_id uuid not null references consent_requests,
  dossier_id uuid not null references dossiers,
  section text not null,
  unique (request_id, section)
);
comment on table consents is 'One section of a request: each is answered by itself (yes, no, not this part).';
create index consents_by_dossier on consents (dossier_id);

create table signatures (
  id uuid primary key,
  consent_id uuid not null references consents,
  dossier_id uuid not null references dossiers,
  signer_id uuid not null references people,
  answer text not null check (answer in ('yes', 'no', 'withdrawn', 'court', 'disputed')),
  way text not null check (way in ('account', 'written', 'spoken', 'court')),
  signed_on date not null,
  recorded_by uuid not null references people,
  recorded_at timestamptz not null,
  place text,
  note text
);
comment on table signatures is 'Answers to a consent, only ever added. Who gave it (signer) and who wrote it down (recorded_by) are two things.';
create index signatures_by_consent on signatures (consent_id, recorded_at);
create index signatures_by_dossier on signatures (dossier_id);

create table identity_checks (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  person_id uuid not null references people,
  identity_way text not null,
  authority_way text not null,
  checked_on date not null,
  recorded_by uuid not null references people,
  recorded_at timestamptz not null
);
comment on table identity_checks is 'Before a local account may sign: who established identity and authority, how and when.';
create index identity_checks_by_dossier on identity_checks (dossier_id, person_id);

create table school_agreements (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  school_id uuid not null references organisations,
  answer text not null check (answer in ('asked', 'yes', 'no', 'withdrawn')),
  on_day date not null,
  given_by uuid references people,
  recorded_at timestamptz not null,
  note text
);
comment on table school_agreements is 'The school''s agreement: for what the school wrote and for joining the plan of its pupil. Only ever added.';
create index school_agreements_by_dossier on school_agreements (dossier_id, school_id, recorded_at);

create table access (
  holder_id uuid not null,
  dossier_id uuid not null references dossiers,
  section text not null,
  from_on date not null,
  until_on date not null,
  person_id uuid not null references people,
  organisation_id uuid,
  role text not null,
  purpose text not null,
  may_write boolean not null,
  school_part boolean not null,
  relation_id uuid not null references relations,
  because text not null,
  primary key (holder_id, section, dossier_id, purpose, from_on),
  check (until_on > from_on)
);
comment on table access is 'The rule, written out: who may see which section from when until when, and why. Kept by the keeper in the transaction that changes a relation or a consent; read by lists and policies.';
comment on column access.school_part is 'Whether what the school wrote may be seen too.';
create index access_by_dossier on access (dossier_id);
-- For the policies and for lists: all that is asked stands in it, in the order of a list.
create index access_by_reader on access (holder_id, section, dossier_id) include (from_on, until_on, purpose);
create index access_by_relation on access (relation_id);

create table goals (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  position integer not null,
  text text not null check (length(text) between 1 and 1000),
  state text not null default 'open' check (state in ('open', 'reached', 'stopped')),
  state_reason text,
  legal_home text,
  author_id uuid not null references people,
  author_holder_id uuid not null,
  author_organisation_id uuid references organisations,
  from_school boolean not null default false,
  withheld_from uuid[] not null default '{}',
  evaluate_on date,
  version integer not null default 1,
  made_at timestamptz not null,
  changed_at timestamptz
);
comment on table goals is 'Section plan: what we want, in the words of the family.';
create index goals_by_dossier on goals (dossier_id, position);

create table steps (
  id uuid primary key,
  goal_id uuid not null references goals,
  dossier_id uuid not null references dossiers,
  position integer not null,
  text text not null check (length(text) between 1 and 1000),
  assignee_id uuid not null,
  assignee_person_id uuid not null references people,
  due_on date,
  state text not null default 'open' check (state in ('open', 'busy', 'done', 'stopped')),
  author_id uuid not null references people,
  author_organisation_id uuid references organisations,
  state_reason text check (length(state_reason) between 1 and 500),
  from_school boolean not null default false,
  withheld_from uuid[] not null default '{}',
  version integer not null default 1,
  made_at timestamptz not null,
  changed_at timestamptz
);
comment on table steps is 'Who does what by when, under a goal.';
comment on column steps.state_reason is 'Why a step stopped; null in every other state.';
comment on column steps.assignee_id is 'Holder (function or family member) that does it; only one who may open the plan.';
create index steps_by_dossier on steps (dossier_id, goal_id, position);

create table entries (
  id uuid primary key,
  dossier_id uuid not null references dossiers,
  section text not null check (section in ('basics', 'plan', 'care')),
  text text not null check (length(text) between 1 and 10000),
  author_id uuid not null references people,
  author_holder_id uuid not null,
  author_organisation_id uuid references organisations,
  from_school boolean not null default false,
  withheld_from uuid[] not null default '{}',
  version integer not null default 1,
  made_at timestamptz not null,
  changed_at timestamptz
);
comment on table entries is 'What people write in a section, newest first. withheld_from: organisations for whom the family or the author keeps it back ("niet voor school").';
create index entries_by_dossier on entries (dossier_id, section, id desc);

create table log_acts (
  id uuid primary key,
  request_id uuid not null,
  at timestamptz not null,
  person_id uuid,
  holder_id uuid,
  organisation_id uuid,
  role text,
  stand_in boolean not null default false,
  action text not null,
  purpose text,
  rule text not null,
  outcome text not null check (outcome in ('yes', 'no')),
  xid xid8 not null default pg_current_xact_id()
);
comment on table log_acts is 'Who acted ("audit"): person, function, organisation, action, purpose, rule, yes or no. Insert and select only.';
create index log_acts_by_xid on log_acts (xid);

create table log_subjects (
  act_id uuid not null,
  dossier_id uuid not null,
  sections text[] not null,
  in_list boolean not null default false,
  xid xid8 not null default pg_current_xact_id()
);
comment on table log_subjects is 'About whom ("logregel"): one line per child, linked to the act. In a list one act has a line for each child shown.';
create index log_subjects_by_dossier on log_subjects (dossier_id, act_id);
create index log_subjects_by_act on log_subjects (act_id);

create table log_seals (
  number bigint primary key,
  from_xid xid8 not null,
  until_xid xid8 not null,
  acts bigint not null,
  subjects bigint not null,
  previous text not null,
  seal text not null,
  made_at timestamptz not null
);
comment on table log_seals is 'A chain over committed log lines: each seal holds the hash of its lines and of the seal before.';

-- The belt. Each policy is one look in the access table by an index; what depends on the reader alone is computed once
-- ("(select my_holder())"). "offset 0" keeps it one look per row: without it the planner may gather all children of the
-- reader in a hash first, which costs a reader of thousands more than the page. The keeper's errand (keeps the access
-- table, explains who may see what) reaches the cover, who stands around a child with their names, and what they agreed
-- to; never the basics, a plan or a note.
alter table children enable row level security;
alter table children force row level security;
alter table dossiers enable row level security;
alter table dossiers force row level security;
alter table relations enable row level security;
alter table relations force row level security;
alter table family_members enable row level security;
alter table family_members force row level security;
alter table addresses enable row level security;
alter table addresses force row level security;
alter table consent_requests enable row level security;
alter table consent_requests force row level security;
alter table consents enable row level security;
alter table consents force row level security;
alter table signatures enable row level security;
alter table signatures force row level security;
alter table identity_checks enable row level security;
alter table identity_checks force row level security;
alter table school_agreements enable row level security;
alter table school_agreements force row level security;
alter table access enable row level security;
alter table access force row level security;
alter table goals enable row level security;
alter table goals force row level security;
alter table steps enable row level security;
alter table steps force row level security;
alter table entries enable row level security;
alter table entries force row level security;
alter table log_acts enable row level security;
alter table log_acts force row level security;
alter table log_subjects enable row level security;
alter table log_subjects force row level security;
alter table log_seals enable row level security;
alter table log_seals force row level security;

-- who stands around the child
create policy own_rows on access for select using (holder_id = (select my_holder()));
create policy keeper_rows on access using ((select my_errand()) = 'keeper') with check ((select my_errand()) = 'keeper');

create policy readers on dossiers for select using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = dossiers.id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) offset 0));
create policy keeper on dossiers using ((select my_errand()) = 'keeper') with check ((select my_errand()) = 'keeper');
create policy writers on dossiers for update using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = dossiers.id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write offset 0));

create policy circle on relations for select using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = relations.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) offset 0));
create policy writers on relations for update using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = relations.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write offset 0));
create policy adders on relations for insert with check (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = relations.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write offset 0));
create policy keeper on relations using ((select my_errand()) = 'keeper') with check ((select my_errand()) = 'keeper');
create policy circle on family_members for select using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = family_members.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) offset 0));
create policy writers on family_members for update using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = family_members.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write offset 0));
create policy adders on family_members for insert with check (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = family_members.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write offset 0));
create policy keeper on family_members using ((select my_errand()) = 'keeper') with check ((select my_errand()) = 'keeper');
create policy circle on consent_requests for select using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = consent_requests.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) offset 0));
create policy writers on consent_requests for update using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = consent_requests.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write offset 0));
create policy adders on consent_requests for insert with check (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = consent_requests.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write offset 0));
create policy keeper on consent_requests using ((select my_errand()) = 'keeper') with check ((select my_errand()) = 'keeper');
create policy circle on consents for select using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = consents.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) offset 0));
create policy adders on consents for insert with check (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = consents.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write offset 0));
create policy keeper on consents using ((select my_errand()) = 'keeper') with check ((select my_errand()) = 'keeper');
create policy circle on signatures for select using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = signatures.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) offset 0));
-- an answer is of the one who gives it; a worker who may write puts down what was said or signed on paper
create policy signers on signatures for insert with check (signer_id = (select my_person()) and recorded_by = (select my_person())
  and way = 'account' and exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = signatures.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) offset 0));
create policy recorders on signatures for insert with check (recorded_by = (select my_person()) and way <> 'account'
  and exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = signatures.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write offset 0));
-- a correction takes the answers along as they were given and written down
create policy carriers on signatures for insert with check (exists (
    select 1 from consents c join consent_requests q on q.id = c.request_id
    where c.id = signatures.consent_id and q.corrects_id is not null and q.asked_by = (select my_person()) offset 0)
  and exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = signatures.dossier_id and a.may_write
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) offset 0));
create policy keeper on signatures using ((select my_errand()) = 'keeper') with check ((select my_errand()) = 'keeper');
create policy circle on identity_checks for select using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = identity_checks.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) offset 0));
create policy adders on identity_checks for insert with check (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = identity_checks.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write offset 0));
create policy keeper on identity_checks using ((select my_errand()) = 'keeper') with check ((select my_errand()) = 'keeper');
create policy circle on school_agreements for select using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = school_agreements.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) offset 0));
-- the school answers for itself; others who may write only ask
create policy schools on school_agreements for insert with check (school_id = (select my_organisation())
  and exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = school_agreements.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) offset 0));
create policy askers on school_agreements for insert with check (answer = 'asked' and exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = school_agreements.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write offset 0));
create policy keeper on school_agreements using ((select my_errand()) = 'keeper') with check ((select my_errand()) = 'keeper');

-- what stands in the sections
create policy readers on children for select using (exists (
    select 1 from dossiers d join access a on a.dossier_id = d.id
    where d.child_id = children.id and a.holder_id = (select my_holder()) and a.section = 'basics'
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) offset 0));
create policy writers on children for update using (exists (
    select 1 from dossiers d join access a on a.dossier_id = d.id
    where d.child_id = children.id and a.holder_id = (select my_holder()) and a.section = 'basics' and a.may_write
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) offset 0));
create policy opening on children for insert with check ((select my_errand()) = 'keeper');
create policy readers on addresses for select using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'basics' and a.dossier_id = addresses.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and not ((select my_person()) = any (addresses.hidden_from)) offset 0));
create policy writers on addresses for update using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'basics' and a.dossier_id = addresses.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write and not ((select my_person()) = any (addresses.hidden_from)) offset 0));
create policy adders on addresses for insert with check ((select my_errand()) = 'keeper' or exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'basics' and a.dossier_id = addresses.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write and not ((select my_person()) = any (addresses.hidden_from)) offset 0));

create policy readers on goals for select using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'plan' and a.dossier_id = goals.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and (a.school_part or not goals.from_school or goals.author_organisation_id = a.organisation_id)
      and not (coalesce(a.organisation_id, a.person_id) = any (goals.withheld_from)) offset 0));
create policy writers on goals for update using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'plan' and a.dossier_id = goals.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write and (a.school_part or not goals.from_school or goals.author_organisation_id = a.organisation_id)
      and not (coalesce(a.organisation_id, a.person_id) = any (goals.withheld_from)) offset 0));
create policy adders on goals for insert with check (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'plan' and a.dossier_id = goals.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write offset 0));

create policy readers on steps for select using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'plan' and a.dossier_id = steps.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and (a.school_part or not steps.from_school or steps.author_organisation_id = a.organisation_id)
      and not (coalesce(a.organisation_id, a.person_id) = any (steps.withheld_from)) offset 0));
create policy writers on steps for update using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'plan' and a.dossier_id = steps.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write and (a.school_part or not steps.from_school or steps.author_organisation_id = a.organisation_id)
      and not (coalesce(a.organisation_id, a.person_id) = any (steps.withheld_from)) offset 0));
create policy adders on steps for insert with check (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'plan' and a.dossier_id = steps.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write offset 0));

create policy readers on entries for select using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = entries.section and a.dossier_id = entries.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and (a.school_part or not entries.from_school or entries.author_organisation_id = a.organisation_id)
      and not (coalesce(a.organisation_id, a.person_id) = any (entries.withheld_from)) offset 0));
create policy writers on entries for update using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = entries.section and a.dossier_id = entries.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write and (a.school_part or not entries.from_school or entries.author_organisation_id = a.organisation_id)
      and not (coalesce(a.organisation_id, a.person_id) = any (entries.withheld_from)) offset 0));
create policy adders on entries for insert with check (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = entries.section and a.dossier_id = entries.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) and a.may_write offset 0));

-- who looked: anyone who acts may add a line about themselves; the family of the child reads
create policy adders on log_acts for insert with check (person_id is not distinct from (select my_person()));
create policy adders on log_subjects for insert with check ((select my_person()) is not null);
create policy family on log_subjects for select using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = log_subjects.dossier_id
      and a.purpose = 'family' and a.from_on <= (select my_day()) and a.until_on > (select my_day()) offset 0));
create policy family on log_acts for select using (exists (select 1 from log_subjects s where s.act_id = log_acts.id));
create policy sealer on log_acts for select using ((select my_errand()) = 'seal');
create policy sealer on log_subjects for select using ((select my_errand()) = 'seal');
create policy sealer on log_seals using ((select my_errand()) = 'seal') with check ((select my_errand()) = 'seal');

-- people who are not staff: themselves, those around the same child, and the errands that need a name
alter table people enable row level security;
alter table people force row level security;
create policy staff on people for select using (is_staff);
create policy self on people using (id = (select my_person()));
-- Someone of a family is seen by those who see a relation or a membership of theirs. As a function, so that every question
-- that joins people stays small: it is called only for who is not staff, and looks only where the policies of relations
-- and family_members let it.
create function in_my_sight(the_person uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from relations r where r.person_id = the_person)
      or exists (select from family_members m where m.person_id = the_person);
end
$$;
create policy circle on people for select using (not is_staff and in_my_sight(id));
create policy signing_in on people using ((select my_errand()) in ('sign-in', 'administration', 'keeper'))
  with check ((select my_errand()) in ('sign-in', 'administration', 'keeper'));

grant select, insert, update on children, dossiers, relations, family_members, addresses, consent_requests, goals, steps, entries to app;
grant select, insert on consents, signatures, identity_checks, school_agreements, log_acts, log_subjects, log_seals to app;
grant select, insert, update, delete on access to app;
