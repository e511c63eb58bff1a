-- Made by `npm run docs` out of the migrated database. For reading; db/migrations makes the schema.

-- Extensions and collations

create collation public.nl (provider = icu, locale = 'nl-NL');

create extension btree_gist;

create extension pg_trgm;

create extension unaccent;

-- Tables

create table public.access (
  holder_id uuid not null,
  dossier_id uuid not null,
  section text not null,
  from_on date not null,
  until_on date not null,
  person_id uuid not null,
  organisation_id uuid,
  role text not null,
  purpose text not null,
  may_write boolean not null,
  school_part boolean not null,
  relation_id uuid not null,
  because text not null,
  constraint access_pkey PRIMARY KEY (holder_id, section, dossier_id, purpose, from_on),
  constraint access_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossiers(id),
  constraint access_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id),
  constraint access_relation_id_fkey FOREIGN KEY (relation_id) REFERENCES public.relations(id),
  constraint access_check CHECK ((until_on > from_on))
);
comment on table public.access is 'The rule, written out: who may see which section from when until when, and why. Kept by the keeper in the transaction that changes a relation or a consent; read by lists and policies.';
comment on column public.access.school_part is 'Whether what the school wrote may be seen too.';
CREATE INDEX access_by_dossier ON public.access USING btree (dossier_id);
CREATE INDEX access_by_reader ON public.access USING btree (holder_id, section, dossier_id) INCLUDE (from_on, until_on, purpose);
CREATE INDEX access_by_relation ON public.access USING btree (relation_id);
alter table public.access enable row level security;
alter table public.access force row level security;
create policy keeper_rows on public.access for all to public
  using ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text))
  with check ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text));
create policy own_rows on public.access for select to public
  using ((holder_id = ( SELECT public.my_holder() AS my_holder)));
grant delete, insert, select, update on table public.access to app;

create table public.accounts (
  person_id uuid not null,
  email text not null,
  password_hash text,
  totp_secret text,
  totp_last_step bigint,
  identity_established_at timestamp with time zone,
  identity_established_by uuid,
  failed_attempts integer default 0 not null,
  locked_until timestamp with time zone,
  made_at timestamp with time zone default now() not null,
  blocked_at timestamp with time zone,
  constraint accounts_pkey PRIMARY KEY (person_id),
  constraint accounts_identity_established_by_fkey FOREIGN KEY (identity_established_by) REFERENCES public.people(id),
  constraint accounts_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id)
);
comment on column public.accounts.totp_last_step is 'The last used time step: a code works once.';
CREATE UNIQUE INDEX accounts_by_email ON public.accounts USING btree (lower(email));
grant insert, select, update on table public.accounts to app;

create table public.addresses (
  id uuid not null,
  dossier_id uuid not null,
  member_id uuid,
  street text,
  house_number text,
  postcode text,
  place text,
  phone text,
  email text,
  hidden_from uuid[] default '{}'::uuid[] not null,
  version integer default 1 not null,
  constraint addresses_pkey PRIMARY KEY (id),
  constraint addresses_dossier_id_member_id_key UNIQUE NULLS NOT DISTINCT (dossier_id, member_id),
  constraint addresses_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossiers(id),
  constraint addresses_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.family_members(id)
);
comment on table public.addresses is 'Where the child (member_id null) and the family members live and are reached. Section basics.';
comment on column public.addresses.hidden_from is 'People who must not see it: a row hidden from someone is absent for them, also when that is a parent.';
CREATE INDEX addresses_by_postcode ON public.addresses USING btree (postcode);
alter table public.addresses enable row level security;
alter table public.addresses force row level security;
create policy adders on public.addresses for insert to public
  with check (((( SELECT public.my_errand() AS my_errand) = 'keeper'::text) OR (EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'basics'::text) AND (a.dossier_id = addresses.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write AND (NOT (( SELECT public.my_person() AS my_person) = ANY (addresses.hidden_from))))
 OFFSET 0))));
create policy matching on public.addresses for select to migrator
  using ((( SELECT public.my_errand() AS my_errand) = 'match'::text));
create policy readers on public.addresses for select to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'basics'::text) AND (a.dossier_id = addresses.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND (NOT (( SELECT public.my_person() AS my_person) = ANY (addresses.hidden_from))))
 OFFSET 0)));
create policy writers on public.addresses for update to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'basics'::text) AND (a.dossier_id = addresses.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write AND (NOT (( SELECT public.my_person() AS my_person) = ANY (addresses.hidden_from))))
 OFFSET 0)));
grant insert, select, update on table public.addresses to app;

create table public.area_memberships (
  id uuid not null,
  division text not null,
  area_id uuid not null,
  pc4 text,
  municipality_id uuid,
  from_on date,
  until_on date,
  constraint area_memberships_pkey PRIMARY KEY (id),
  constraint area_memberships_area_id_division_fkey FOREIGN KEY (area_id, division) REFERENCES public.areas(id, division),
  constraint area_memberships_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.areas(id),
  constraint area_memberships_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES public.municipalities(id),
  constraint area_memberships_check CHECK ((until_on >= from_on)),
  constraint area_memberships_check1 CHECK ((num_nonnulls(pc4, municipality_id) = 1)),
  constraint area_memberships_pc4_check CHECK ((pc4 ~ '^[1-9][0-9]{3}$'::text)),
  constraint area_memberships_municipality_id_division_daterange_excl EXCLUDE USING gist (municipality_id WITH =, division WITH =, daterange(from_on, until_on) WITH &&) WHERE ((municipality_id IS NOT NULL)),
  constraint area_memberships_pc4_division_daterange_excl EXCLUDE USING gist (pc4 WITH =, division WITH =, daterange(from_on, until_on) WITH &&) WHERE ((pc4 IS NOT NULL))
);
comment on table public.area_memberships is 'What lies in an area: a postcode, or a municipality as a whole. A postcode''s own row goes before its municipality''s.';
CREATE INDEX area_memberships_by_area ON public.area_memberships USING btree (area_id);
grant insert, select, update on table public.area_memberships to app;

create table public.areas (
  id uuid not null,
  division text not null,
  code text not null,
  name text not null,
  from_on date,
  until_on date,
  constraint areas_pkey PRIMARY KEY (id),
  constraint areas_division_code_key UNIQUE (division, code),
  constraint areas_id_division_key UNIQUE (id, division),
  constraint areas_division_fkey FOREIGN KEY (division) REFERENCES public.divisions(kind),
  constraint areas_check CHECK ((until_on >= from_on)),
  constraint areas_code_check CHECK (((length(code) >= 1) AND (length(code) <= 80))),
  constraint areas_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
comment on table public.areas is 'One piece of a division ("gebied"). A code is never used again for another area.';
grant insert, select, update on table public.areas to app;

create table public.children (
  id uuid not null,
  given_name text not null,
  surname text not null,
  born_on date not null,
  language text default 'nl'::text not null,
  interpreter text,
  version integer default 1 not null,
  made_at timestamp with time zone default now() not null,
  sought_as text generated always as (lower(((given_name || ' '::text) || surname))) stored,
  constraint children_pkey PRIMARY KEY (id),
  constraint children_given_name_check CHECK (((length(given_name) >= 1) AND (length(given_name) <= 100))),
  constraint children_surname_check CHECK (((length(surname) >= 1) AND (length(surname) <= 100)))
);
comment on table public.children is 'A child exists once. Section basics ("basisgegevens").';
comment on column public.children.sought_as is 'The name in small letters, stored so that the desk can find a namesake without reading all.';
CREATE INDEX children_by_birth ON public.children USING btree (born_on, lower(surname));
CREATE INDEX children_by_sought_name ON public.children USING btree (sought_as);
alter table public.children enable row level security;
alter table public.children force row level security;
create policy matching on public.children for select to migrator
  using ((( SELECT public.my_errand() AS my_errand) = 'match'::text));
create policy opening on public.children for insert to public
  with check ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text));
create policy readers on public.children for select to public
  using ((EXISTS ( SELECT 1
   FROM (public.dossiers d
     JOIN public.access a ON ((a.dossier_id = d.id)))
  WHERE ((d.child_id = children.id) AND (a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'basics'::text) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])))
 OFFSET 0)));
create policy writers on public.children for update to public
  using ((EXISTS ( SELECT 1
   FROM (public.dossiers d
     JOIN public.access a ON ((a.dossier_id = d.id)))
  WHERE ((d.child_id = children.id) AND (a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'basics'::text) AND a.may_write AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])))
 OFFSET 0)));
grant insert, select, update on table public.children to app;

create table public.consent_requests (
  id uuid not null,
  dossier_id uuid not null,
  recipient_organisation_id uuid,
  recipient_person_id uuid,
  purpose text not null,
  agreement text not null,
  explanation text default ''::text not null,
  from_on date not null,
  until_on date not null,
  asked_by uuid not null,
  asked_holder_id uuid not null,
  asked_at timestamp with time zone not null,
  corrects_id uuid,
  correction_reason text,
  replaced_at timestamp with time zone,
  withdrawn_request_at timestamp with time zone,
  version integer default 1 not null,
  constraint consent_requests_pkey PRIMARY KEY (id),
  constraint consent_requests_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.people(id),
  constraint consent_requests_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES public.consent_requests(id),
  constraint consent_requests_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossiers(id),
  constraint consent_requests_recipient_organisation_id_fkey FOREIGN KEY (recipient_organisation_id) REFERENCES public.organisations(id),
  constraint consent_requests_recipient_person_id_fkey FOREIGN KEY (recipient_person_id) REFERENCES public.people(id),
  constraint consent_requests_check CHECK ((until_on > from_on)),
  constraint consent_requests_check1 CHECK ((num_nonnulls(recipient_organisation_id, recipient_person_id) = 1))
);
comment on table public.consent_requests is 'One question per recipient, on one screen. A correction is a new row that points to the old one; the old one stays readable.';
CREATE INDEX consent_requests_by_dossier ON public.consent_requests USING btree (dossier_id);
CREATE INDEX consent_requests_by_end ON public.consent_requests USING btree (until_on) WHERE (replaced_at IS NULL);
alter table public.consent_requests enable row level security;
alter table public.consent_requests force row level security;
create policy adders on public.consent_requests for insert to public
  with check ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = consent_requests.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write)
 OFFSET 0)));
create policy circle on public.consent_requests for select to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = consent_requests.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])))
 OFFSET 0)));
create policy keeper on public.consent_requests for all to public
  using ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text))
  with check ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text));
create policy writers on public.consent_requests for update to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = consent_requests.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write)
 OFFSET 0)));
grant insert, select, update on table public.consent_requests to app;

create table public.consents (
  id uuid not null,
  request_id uuid not null,
  dossier_id uuid not null,
  section text not null,
  constraint consents_pkey PRIMARY KEY (id),
  constraint consents_request_id_section_key UNIQUE (request_id, section),
  constraint consents_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossiers(id),
  constraint consents_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.consent_requests(id)
);
comment on table public.consents is 'One section of a request: each is answered by itself (yes, no, not this part).';
CREATE INDEX consents_by_dossier ON public.consents USING btree (dossier_id);
alter table public.consents enable row level security;
alter table public.consents force row level security;
create policy adders on public.consents for insert to public
  with check ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = consents.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write)
 OFFSET 0)));
create policy circle on public.consents for select to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = consents.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])))
 OFFSET 0)));
create policy keeper on public.consents for all to public
  using ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text))
  with check ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text));
grant insert, select on table public.consents to app;

create table public.divisions (
  kind text not null,
  name text not null,
  constraint divisions_pkey PRIMARY KEY (kind),
  constraint divisions_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z0-9]+)*$'::text)),
  constraint divisions_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
comment on table public.divisions is 'One way to cut up the country ("indeling"): swv-po, jeugdregio, provincie. A new one is a row, not code.';
grant insert, select, update on table public.divisions to app;

create table public.dossiers (
  id uuid not null,
  child_id uuid not null,
  number text not null,
  called text not null,
  born_on date not null,
  capable boolean default true not null,
  municipality_code text,
  school_id uuid,
  lead_id uuid,
  opened_at timestamp with time zone default now() not null,
  opened_by uuid,
  next_due_on date,
  closed_on date,
  constraint dossiers_pkey PRIMARY KEY (id),
  constraint dossiers_child_id_key UNIQUE (child_id),
  constraint dossiers_number_key UNIQUE (number),
  constraint dossiers_child_id_fkey FOREIGN KEY (child_id) REFERENCES public.children(id),
  constraint dossiers_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES public.functions(id),
  constraint dossiers_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES public.people(id),
  constraint dossiers_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.organisations(id),
  constraint dossiers_called_check CHECK (((length(called) >= 1) AND (length(called) <= 120)))
);
comment on table public.dossiers is 'The joint file ("één kind, één plan"). Ids rise with time, so a list by id is a list by age.';
comment on column public.dossiers.called is 'What the child is called on lists ("Noor V."): seen by all who may read any section.';
comment on column public.dossiers.born_on is 'Kept beside the child, so that the keeper of the access table need not read a name.';
comment on column public.dossiers.lead_id is 'The one who keeps it moving ("casusregisseur"): a function, exactly one.';
CREATE INDEX dossiers_by_municipality ON public.dossiers USING btree (municipality_code);
CREATE INDEX dossiers_by_school ON public.dossiers USING btree (school_id);
alter table public.dossiers enable row level security;
alter table public.dossiers force row level security;
create policy keeper on public.dossiers for all to public
  using ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text))
  with check ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text));
create policy matching on public.dossiers for select to migrator
  using ((( SELECT public.my_errand() AS my_errand) = 'match'::text));
create policy readers on public.dossiers for select to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = dossiers.id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])))
 OFFSET 0)));
create policy writers on public.dossiers for update to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = dossiers.id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write)
 OFFSET 0)));
grant insert, select, update on table public.dossiers to app;

create table public.entries (
  id uuid not null,
  dossier_id uuid not null,
  section text not null,
  text text not null,
  author_id uuid not null,
  author_holder_id uuid not null,
  author_organisation_id uuid,
  from_school boolean default false not null,
  withheld_from uuid[] default '{}'::uuid[] not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone,
  constraint entries_pkey PRIMARY KEY (id),
  constraint entries_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.people(id),
  constraint entries_author_organisation_id_fkey FOREIGN KEY (author_organisation_id) REFERENCES public.organisations(id),
  constraint entries_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossiers(id),
  constraint entries_section_check CHECK ((section = ANY (ARRAY['basics'::text, 'plan'::text, 'care'::text]))),
  constraint entries_text_check CHECK (((length(text) >= 1) AND (length(text) <= 10000)))
);
comment on table public.entries is 'What people write in a section, newest first. withheld_from: organisations for whom the family or the author keeps it back ("niet voor school").';
CREATE INDEX entries_by_dossier ON public.entries USING btree (dossier_id, section, id DESC);
alter table public.entries enable row level security;
alter table public.entries force row level security;
create policy adders on public.entries for insert to public
  with check ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = entries.section) AND (a.dossier_id = entries.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write)
 OFFSET 0)));
create policy family_keeps_back on public.entries for update to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = entries.section) AND (a.dossier_id = entries.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = 'family'::text) AND (a.role = ANY (ARRAY['youth'::text, 'parent_with_authority'::text, 'guardian'::text])))
 OFFSET 0)));
create policy opening on public.entries for insert to public
  with check ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text));
create policy readers on public.entries for select to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = entries.section) AND (a.dossier_id = entries.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND (a.school_part OR (NOT entries.from_school) OR (entries.author_organisation_id = a.organisation_id)) AND (NOT (COALESCE(a.organisation_id, a.person_id) = ANY (entries.withheld_from))))
 OFFSET 0)));
create policy unlinking on public.entries for select to public
  using (((( SELECT public.my_errand() AS my_errand) = 'undo-link'::text) AND (EXISTS ( SELECT 1
   FROM public.request_links l
  WHERE ((l.entry_id = entries.id) AND (l.undone_by = ( SELECT public.my_person() AS my_person)))))));
create policy unlinking_too on public.entries for update to public
  using (((( SELECT public.my_errand() AS my_errand) = 'undo-link'::text) AND (EXISTS ( SELECT 1
   FROM public.request_links l
  WHERE ((l.entry_id = entries.id) AND (l.undone_by = ( SELECT public.my_person() AS my_person)))))));
create policy writers on public.entries for update to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = entries.section) AND (a.dossier_id = entries.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write AND (a.school_part OR (NOT entries.from_school) OR (entries.author_organisation_id = a.organisation_id)) AND (NOT (COALESCE(a.organisation_id, a.person_id) = ANY (entries.withheld_from))))
 OFFSET 0)));
grant insert, select, update on table public.entries to app;

create table public.family_members (
  id uuid not null,
  dossier_id uuid not null,
  person_id uuid not null,
  kind text not null,
  authority boolean not null,
  authority_from date,
  authority_until date,
  authority_source text,
  from_on date not null,
  until_on date,
  constraint family_members_pkey PRIMARY KEY (id),
  constraint family_members_dossier_id_person_id_key UNIQUE (dossier_id, person_id),
  constraint family_members_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossiers(id),
  constraint family_members_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id)
);
comment on table public.family_members is 'Parents, guardians, the young person and helpers, with who holds authority ("gezag") from–until and how that was established.';
CREATE INDEX family_by_person ON public.family_members USING btree (person_id);
alter table public.family_members enable row level security;
alter table public.family_members force row level security;
create policy adders on public.family_members for insert to public
  with check ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = family_members.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write)
 OFFSET 0)));
create policy circle on public.family_members for select to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = family_members.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])))
 OFFSET 0)));
create policy keeper on public.family_members for all to public
  using ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text))
  with check ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text));
create policy writers on public.family_members for update to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = family_members.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write)
 OFFSET 0)));
grant insert, select, update on table public.family_members to app;

create table public.functions (
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  title text,
  from_on date not null,
  until_on date,
  made_by uuid,
  ended_by uuid,
  constraint functions_pkey PRIMARY KEY (id),
  constraint functions_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES public.people(id),
  constraint functions_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint functions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint functions_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id),
  constraint functions_check CHECK (((until_on IS NULL) OR (until_on >= from_on)))
);
comment on table public.functions is 'A person in a role ("functie") of an organisation, from a day until a day. Its id is the holder of access rows.';
CREATE INDEX functions_by_organisation ON public.functions USING btree (organisation_id, role, from_on);
CREATE INDEX functions_by_person ON public.functions USING btree (person_id, from_on);
grant insert, select, update on table public.functions to app;

create table public.goals (
  id uuid not null,
  dossier_id uuid not null,
  "position" integer not null,
  text text not null,
  state text default 'open'::text not null,
  state_reason text,
  legal_home text,
  author_id uuid not null,
  author_holder_id uuid not null,
  author_organisation_id uuid,
  from_school boolean default false not null,
  withheld_from uuid[] default '{}'::uuid[] not null,
  evaluate_on date,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone,
  constraint goals_pkey PRIMARY KEY (id),
  constraint goals_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.people(id),
  constraint goals_author_organisation_id_fkey FOREIGN KEY (author_organisation_id) REFERENCES public.organisations(id),
  constraint goals_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossiers(id),
  constraint goals_state_check CHECK ((state = ANY (ARRAY['open'::text, 'reached'::text, 'stopped'::text]))),
  constraint goals_text_check CHECK (((length(text) >= 1) AND (length(text) <= 1000)))
);
comment on table public.goals is 'Section plan: what we want, in the words of the family.';
CREATE INDEX goals_by_dossier ON public.goals USING btree (dossier_id, "position");
alter table public.goals enable row level security;
alter table public.goals force row level security;
create policy adders on public.goals for insert to public
  with check ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'plan'::text) AND (a.dossier_id = goals.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write)
 OFFSET 0)));
create policy family_keeps_back on public.goals for update to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'plan'::text) AND (a.dossier_id = goals.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = 'family'::text) AND (a.role = ANY (ARRAY['youth'::text, 'parent_with_authority'::text, 'guardian'::text])))
 OFFSET 0)));
create policy readers on public.goals for select to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'plan'::text) AND (a.dossier_id = goals.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND (a.school_part OR (NOT goals.from_school) OR (goals.author_organisation_id = a.organisation_id)) AND (NOT (COALESCE(a.organisation_id, a.person_id) = ANY (goals.withheld_from))))
 OFFSET 0)));
create policy writers on public.goals for update to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'plan'::text) AND (a.dossier_id = goals.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write AND (a.school_part OR (NOT goals.from_school) OR (goals.author_organisation_id = a.organisation_id)) AND (NOT (COALESCE(a.organisation_id, a.person_id) = ANY (goals.withheld_from))))
 OFFSET 0)));
grant insert, select, update on table public.goals to app;

create table public.help_drafts (
  token_hash text not null,
  person_id uuid,
  language text not null,
  answers jsonb not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint help_drafts_pkey PRIMARY KEY (token_hash),
  constraint help_drafts_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id),
  constraint help_drafts_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text])))
);
comment on table public.help_drafts is 'A question for help that is still being written: under a hash of chance that only the writer''s browser holds, gone after sending or after a day.';
CREATE INDEX help_drafts_by_end ON public.help_drafts USING btree (expires_at);
alter table public.help_drafts enable row level security;
alter table public.help_drafts force row level security;
create policy clearing on public.help_drafts for all to public
  using ((( SELECT public.my_errand() AS my_errand) = 'clear-drafts'::text))
  with check (false);
create policy writer on public.help_drafts for all to public
  using (((token_hash = ( SELECT public.my_follow() AS my_follow)) AND (NOT (person_id IS DISTINCT FROM ( SELECT public.my_person() AS my_person)))))
  with check (((token_hash = ( SELECT public.my_follow() AS my_follow)) AND (NOT (person_id IS DISTINCT FROM ( SELECT public.my_person() AS my_person)))));
grant delete, insert, select, update on table public.help_drafts to app;

create table public.help_requests (
  id uuid not null,
  number text not null,
  channel text not null,
  state text default 'new'::text not null,
  handler_id uuid not null,
  came_from_id uuid,
  asker_person_id uuid,
  asker_holder_id uuid,
  asker_organisation_id uuid,
  asker_kind text not null,
  asker_name text not null,
  asker_email text,
  asker_phone text,
  asker_language text default 'nl'::text not null,
  follow_hash text,
  child_given_name text,
  child_surname text,
  child_born_on date,
  child_age integer,
  child_postcode text,
  municipality_code text,
  school_id uuid,
  school_text text,
  question text not null,
  tried text,
  urgency text not null,
  parents_know text not null,
  spoken_language text,
  interpreter boolean default false not null,
  made_at timestamp with time zone not null,
  promise_function_id uuid,
  promise_name text not null,
  promise_on date not null,
  answer_on date not null,
  triaged_at timestamp with time zone,
  triaged_by uuid,
  named_by text,
  named_on date,
  decided_at timestamp with time zone,
  decided_by uuid,
  decline_reason text,
  declined_to text,
  next_name text,
  next_on date,
  dossier_id uuid,
  due_on date generated always as (
CASE
    WHEN (state = ANY (ARRAY['accepted'::text, 'advised'::text, 'declined'::text])) THEN NULL::date
    WHEN (triaged_at IS NULL) THEN promise_on
    ELSE answer_on
END) stored,
  version integer default 1 not null,
  constraint help_requests_pkey PRIMARY KEY (id),
  constraint help_requests_follow_hash_key UNIQUE (follow_hash),
  constraint help_requests_number_key UNIQUE (number),
  constraint help_requests_asker_organisation_id_fkey FOREIGN KEY (asker_organisation_id) REFERENCES public.organisations(id),
  constraint help_requests_asker_person_id_fkey FOREIGN KEY (asker_person_id) REFERENCES public.people(id),
  constraint help_requests_came_from_id_fkey FOREIGN KEY (came_from_id) REFERENCES public.organisations(id),
  constraint help_requests_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.people(id),
  constraint help_requests_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossiers(id),
  constraint help_requests_handler_id_fkey FOREIGN KEY (handler_id) REFERENCES public.organisations(id),
  constraint help_requests_promise_function_id_fkey FOREIGN KEY (promise_function_id) REFERENCES public.functions(id),
  constraint help_requests_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.organisations(id),
  constraint help_requests_triaged_by_fkey FOREIGN KEY (triaged_by) REFERENCES public.people(id),
  constraint help_requests_asker_kind_check CHECK ((asker_kind = ANY (ARRAY['parent'::text, 'youth'::text, 'relative'::text, 'school'::text, 'professional'::text]))),
  constraint help_requests_asker_language_check CHECK ((asker_language = ANY (ARRAY['nl'::text, 'en'::text]))),
  constraint help_requests_asker_name_check CHECK (((length(asker_name) >= 1) AND (length(asker_name) <= 200))),
  constraint help_requests_channel_check CHECK ((channel = ANY (ARRAY['form'::text, 'phone'::text, 'visit'::text, 'mail'::text, 'school'::text, 'care'::text]))),
  constraint help_requests_check CHECK (((child_given_name IS NULL) = (child_surname IS NULL))),
  constraint help_requests_check1 CHECK (((child_given_name IS NOT NULL) OR ((child_born_on IS NULL) AND (child_postcode IS NULL) AND (school_id IS NULL) AND (school_text IS NULL)))),
  constraint help_requests_check2 CHECK (((named_by IS NULL) = (named_on IS NULL))),
  constraint help_requests_check3 CHECK (((state <> 'accepted'::text) OR (dossier_id IS NOT NULL))),
  constraint help_requests_check4 CHECK (((state <> 'declined'::text) OR ((decline_reason IS NOT NULL) AND (declined_to IS NOT NULL)))),
  constraint help_requests_child_age_check CHECK (((child_age >= 0) AND (child_age <= 27))),
  constraint help_requests_parents_know_check CHECK ((parents_know = ANY (ARRAY['yes'::text, 'no'::text, 'i-am'::text]))),
  constraint help_requests_question_check CHECK (((length(question) >= 1) AND (length(question) <= 5000))),
  constraint help_requests_state_check CHECK ((state = ANY (ARRAY['new'::text, 'asked'::text, 'accepted'::text, 'advised'::text, 'declined'::text]))),
  constraint help_requests_tried_check CHECK ((length(tried) <= 5000)),
  constraint help_requests_urgency_check CHECK ((urgency = ANY (ARRAY['soon'::text, 'week'::text, 'today'::text])))
);
comment on table public.help_requests is 'A question for help ("hulpvraag"). It keeps the clock of its first entry: promise_on and answer_on are days that someone named has promised.';
comment on column public.help_requests.came_from_id is 'The desk that handed it over last.';
comment on column public.help_requests.asker_holder_id is 'Who follows it with an account: a function for staff, the person for family. Null for who follows with a code.';
comment on column public.help_requests.child_given_name is 'Null in a consultation without a name: then nothing that could find the child is kept.';
comment on column public.help_requests.named_by is 'Who of the family agreed that the child be named after a consultation without a name, and when.';
comment on column public.help_requests.next_name is 'After it was accepted: who at the desk sees to it that someone speaks with the family, on which day at the latest.';
CREATE INDEX help_requests_by_asker ON public.help_requests USING btree (asker_holder_id, made_at DESC);
CREATE INDEX help_requests_by_due ON public.help_requests USING btree (handler_id, due_on, id);
CREATE INDEX help_requests_by_handler ON public.help_requests USING btree (handler_id, id DESC);
alter table public.help_requests enable row level security;
alter table public.help_requests force row level security;
create policy answering on public.help_requests for update to public
  using ((((asker_holder_id = ( SELECT public.my_holder() AS my_holder)) OR (follow_hash = ( SELECT public.my_follow() AS my_follow))) AND (state = 'asked'::text)))
  with check ((state = 'new'::text));
create policy asker on public.help_requests for select to public
  using ((asker_holder_id = ( SELECT public.my_holder() AS my_holder)));
create policy asking on public.help_requests for insert to public
  with check (((( SELECT public.my_errand() AS my_errand) = 'ask'::text) AND (state = 'new'::text) AND (triaged_at IS NULL) AND (dossier_id IS NULL) AND (((NOT (asker_holder_id IS DISTINCT FROM ( SELECT public.my_holder() AS my_holder))) AND (NOT (asker_person_id IS DISTINCT FROM ( SELECT public.my_person() AS my_person)))) OR ((( SELECT public.my_role() AS my_role) = 'desk_worker'::text) AND (asker_holder_id IS NULL) AND (asker_person_id IS NULL)))));
create policy desk on public.help_requests for all to public
  using (((handler_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = 'desk_worker'::text)));
create policy follower on public.help_requests for select to public
  using ((follow_hash = ( SELECT public.my_follow() AS my_follow)));
create policy matching on public.help_requests for select to migrator
  using ((( SELECT public.my_errand() AS my_errand) = 'match'::text));
create policy moving on public.help_requests for all to public
  using (((( SELECT public.my_errand() AS my_errand) = 'move-request'::text) AND (( SELECT public.my_role() AS my_role) = 'desk_worker'::text) AND (came_from_id = ( SELECT public.my_organisation() AS my_organisation))))
  with check (((( SELECT public.my_errand() AS my_errand) = 'move-request'::text) AND (( SELECT public.my_role() AS my_role) = 'desk_worker'::text) AND (came_from_id = ( SELECT public.my_organisation() AS my_organisation))));
grant insert, select, update on table public.help_requests to app;

create table public.identity_checks (
  id uuid not null,
  dossier_id uuid not null,
  person_id uuid not null,
  identity_way text not null,
  authority_way text not null,
  checked_on date not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint identity_checks_pkey PRIMARY KEY (id),
  constraint identity_checks_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossiers(id),
  constraint identity_checks_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id),
  constraint identity_checks_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.people(id)
);
comment on table public.identity_checks is 'Before a local account may sign: who established identity and authority, how and when.';
CREATE INDEX identity_checks_by_dossier ON public.identity_checks USING btree (dossier_id, person_id);
alter table public.identity_checks enable row level security;
alter table public.identity_checks force row level security;
create policy adders on public.identity_checks for insert to public
  with check ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = identity_checks.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write)
 OFFSET 0)));
create policy circle on public.identity_checks for select to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = identity_checks.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])))
 OFFSET 0)));
create policy keeper on public.identity_checks for all to public
  using ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text))
  with check ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text));
grant insert, select on table public.identity_checks to app;

create table public.invitations (
  id uuid not null,
  code_hash text not null,
  person_id uuid not null,
  way text not null,
  email text,
  made_at timestamp with time zone not null,
  made_by uuid,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_code_hash_key UNIQUE (code_hash),
  constraint invitations_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint invitations_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id),
  constraint invitations_way_check CHECK ((way = ANY (ARRAY['mail'::text, 'letter'::text, 'first-administrator'::text])))
);
CREATE INDEX invitations_by_person ON public.invitations USING btree (person_id, made_at DESC);
grant insert, select, update on table public.invitations to app;

create table public.log_acts (
  id uuid not null,
  request_id uuid not null,
  at timestamp with time zone not null,
  person_id uuid,
  holder_id uuid,
  organisation_id uuid,
  role text,
  stand_in boolean default false not null,
  action text not null,
  purpose text,
  rule text not null,
  outcome text not null,
  xid xid8 default pg_current_xact_id() not null,
  constraint log_acts_pkey PRIMARY KEY (id),
  constraint log_acts_outcome_check CHECK ((outcome = ANY (ARRAY['yes'::text, 'no'::text])))
);
comment on table public.log_acts is 'Who acted ("audit"): person, function, organisation, action, purpose, rule, yes or no. Insert and select only.';
CREATE INDEX log_acts_by_xid ON public.log_acts USING btree (xid);
alter table public.log_acts enable row level security;
alter table public.log_acts force row level security;
create policy adders on public.log_acts for insert to public
  with check ((NOT (person_id IS DISTINCT FROM ( SELECT public.my_person() AS my_person))));
create policy dropping on public.log_acts for delete to migrator
  using ((( SELECT public.my_errand() AS my_errand) = 'drop-seals'::text));
create policy dropping_finds on public.log_acts for select to migrator
  using ((( SELECT public.my_errand() AS my_errand) = 'drop-seals'::text));
create policy family on public.log_acts for select to public
  using (((( SELECT public.my_errand() AS my_errand) = ''::text) AND (EXISTS ( SELECT 1
   FROM public.log_subjects s
  WHERE (s.act_id = log_acts.id)))));
create policy own_transaction on public.log_acts as restrictive for insert to public
  with check ((xid = pg_current_xact_id()));
create policy sealer on public.log_acts for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'seal'::text));
grant insert, select on table public.log_acts to app;

create table public.log_seals (
  number bigint not null,
  from_xid xid8 not null,
  until_xid xid8 not null,
  acts bigint not null,
  subjects bigint not null,
  previous text not null,
  seal text not null,
  made_at timestamp with time zone not null,
  from_at timestamp with time zone,
  until_at timestamp with time zone,
  digest text not null,
  marks bytea,
  dropped_at timestamp with time zone,
  constraint log_seals_pkey PRIMARY KEY (number)
);
comment on table public.log_seals is 'A chain over committed log lines: each seal holds the hash of its lines and of the seal before.';
comment on column public.log_seals.digest is 'SHA-256 over the SHA-256 of each act with its lines, in order of id.';
comment on column public.log_seals.marks is 'The first four bytes of each of those, so that a broken seal can say which line it is. Gone with the lines.';
comment on column public.log_seals.dropped_at is 'Its lines had their time and were thrown away; the seal stays as a stub, so that the chain holds.';
alter table public.log_seals enable row level security;
alter table public.log_seals force row level security;
create policy dropping on public.log_seals for all to migrator
  using ((( SELECT public.my_errand() AS my_errand) = 'drop-seals'::text));
create policy sealer on public.log_seals for all to public
  using ((( SELECT public.my_errand() AS my_errand) = 'seal'::text))
  with check ((( SELECT public.my_errand() AS my_errand) = 'seal'::text));
grant insert, select on table public.log_seals to app;

create table public.log_subjects (
  act_id uuid not null,
  dossier_id uuid not null,
  sections text[] not null,
  in_list boolean default false not null,
  xid xid8 default pg_current_xact_id() not null
);
comment on table public.log_subjects is 'About whom ("logregel"): one line per child, linked to the act. In a list one act has a line for each child shown.';
CREATE INDEX log_subjects_by_act ON public.log_subjects USING btree (act_id);
CREATE INDEX log_subjects_by_dossier ON public.log_subjects USING btree (dossier_id, act_id);
alter table public.log_subjects enable row level security;
alter table public.log_subjects force row level security;
create policy adders on public.log_subjects for insert to public
  with check ((( SELECT public.my_person() AS my_person) IS NOT NULL));
create policy dropping on public.log_subjects for delete to migrator
  using ((( SELECT public.my_errand() AS my_errand) = 'drop-seals'::text));
create policy dropping_finds on public.log_subjects for select to migrator
  using ((( SELECT public.my_errand() AS my_errand) = 'drop-seals'::text));
create policy family on public.log_subjects for select to public
  using (((( SELECT public.my_errand() AS my_errand) = ''::text) AND (EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = log_subjects.dossier_id) AND (a.purpose = 'family'::text) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)))
 OFFSET 0))));
create policy own_transaction on public.log_subjects as restrictive for insert to public
  with check ((xid = pg_current_xact_id()));
create policy sealer on public.log_subjects for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'seal'::text));
grant insert, select on table public.log_subjects to app;

create table public.mails (
  id uuid not null,
  to_address text not null,
  subject text not null,
  body text not null,
  made_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  failed text,
  constraint mails_pkey PRIMARY KEY (id)
);
comment on table public.mails is 'What goes out by mail. No child''s name and no content ever: a mail says that something is ready and where to sign in.';
CREATE INDEX mails_by_time ON public.mails USING btree (made_at DESC);
grant insert, select, update on table public.mails to app;

create table public.migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migrations_pkey PRIMARY KEY (name)
);
comment on table public.migrations is 'Which files of db/migrations were applied, with what they held then.';

create table public.municipalities (
  id uuid not null,
  name text not null,
  code text,
  from_on date,
  until_on date,
  constraint municipalities_pkey PRIMARY KEY (id),
  constraint municipalities_check CHECK ((until_on >= from_on)),
  constraint municipalities_code_check CHECK ((code ~ '^[0-9]{4}$'::text)),
  constraint municipalities_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint municipalities_code_daterange_excl EXCLUDE USING gist (code WITH =, daterange(from_on, until_on) WITH &&) WHERE ((code IS NOT NULL))
);
comment on column public.municipalities.code is 'Of the CBS. Null for a municipality that sources know by name only.';
CREATE INDEX municipalities_by_name ON public.municipalities USING btree (name COLLATE public.nl);
grant insert, select, update on table public.municipalities to app;

create table public.municipality_change_parts (
  change_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  weight numeric(6,5),
  postcodes text[] default '{}'::text[] not null,
  constraint municipality_change_parts_pkey PRIMARY KEY (change_id, from_id, to_id),
  constraint municipality_change_parts_change_id_fkey FOREIGN KEY (change_id) REFERENCES public.municipality_changes(id),
  constraint municipality_change_parts_from_id_fkey FOREIGN KEY (from_id) REFERENCES public.municipalities(id),
  constraint municipality_change_parts_to_id_fkey FOREIGN KEY (to_id) REFERENCES public.municipalities(id),
  constraint municipality_change_parts_weight_check CHECK (((weight > (0)::numeric) AND (weight <= (1)::numeric)))
);
comment on column public.municipality_change_parts.weight is 'The share of the old municipality; 1 is all of it, null is not known.';
CREATE INDEX municipality_change_parts_by_to ON public.municipality_change_parts USING btree (to_id);
grant insert, select on table public.municipality_change_parts to app;

create table public.municipality_changes (
  id uuid not null,
  effective_on date not null,
  kind text not null,
  constraint municipality_changes_pkey PRIMARY KEY (id),
  constraint municipality_changes_kind_check CHECK ((kind = ANY (ARRAY['renamed'::text, 'merged'::text, 'absorbed'::text, 'split'::text])))
);
comment on table public.municipality_changes is 'A change of municipalities ("herindeling"). effective_on is the first day of the new state, not always 1 January.';
grant insert, select on table public.municipality_changes to app;

create table public.municipality_postcodes (
  id uuid not null,
  pc4 text not null,
  municipality_id uuid not null,
  from_on date,
  until_on date,
  constraint municipality_postcodes_pkey PRIMARY KEY (id),
  constraint municipality_postcodes_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES public.municipalities(id),
  constraint municipality_postcodes_check CHECK ((until_on >= from_on)),
  constraint municipality_postcodes_pc4_check CHECK ((pc4 ~ '^[1-9][0-9]{3}$'::text)),
  constraint municipality_postcodes_pc4_daterange_excl EXCLUDE USING gist (pc4 WITH =, daterange(from_on, until_on) WITH &&)
);
comment on table public.municipality_postcodes is 'In which municipality a postcode lies; on one day in one (its main one).';
CREATE INDEX municipality_postcodes_by_municipality ON public.municipality_postcodes USING btree (municipality_id);
grant insert, select, update on table public.municipality_postcodes to app;

create table public.organisation_identifiers (
  organisation_id uuid not null,
  scheme text not null,
  value text not null,
  constraint organisation_identifiers_pkey PRIMARY KEY (organisation_id, scheme, value),
  constraint organisation_identifiers_scheme_value_key UNIQUE (scheme, value),
  constraint organisation_identifiers_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id)
);
comment on table public.organisation_identifiers is 'Checked identifiers: OIN, KvK, BRIN, AGB, swv code, municipality code. One value names one organisation.';
grant delete, insert, select, update on table public.organisation_identifiers to app;

create table public.organisations (
  id uuid not null,
  kind text not null,
  name text not null,
  short_name text,
  parent_id uuid,
  municipality_code text,
  phone text,
  email text,
  holds daterange default daterange(NULL::date, NULL::date) not null,
  made_at timestamp with time zone default now() not null,
  constraint organisations_pkey PRIMARY KEY (id),
  constraint organisations_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.organisations(id),
  constraint organisations_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint organisations_short_name_check CHECK (((length(short_name) >= 1) AND (length(short_name) <= 40)))
);
comment on table public.organisations is 'Parties of the region: municipality, swv, school board, school, care provider and more (domain.md §7).';
CREATE INDEX organisations_by_name ON public.organisations USING btree (kind, name COLLATE public.nl);
CREATE INDEX organisations_by_parent ON public.organisations USING btree (parent_id);
grant insert, select, update on table public.organisations to app;

create table public.people (
  id uuid not null,
  name text not null,
  is_staff boolean not null,
  born_on date,
  language text default 'nl'::text not null,
  interpreter text,
  made_at timestamp with time zone default now() not null,
  constraint people_pkey PRIMARY KEY (id),
  constraint people_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
comment on column public.people.born_on is 'Only of a young person with an own account; staff and parents have none here.';
comment on column public.people.interpreter is 'Language of the interpreter someone needs at a meeting, or null.';
CREATE INDEX staff_by_name ON public.people USING btree (name COLLATE public.nl) WHERE is_staff;
alter table public.people enable row level security;
alter table public.people force row level security;
create policy circle on public.people for select to public
  using (((NOT is_staff) AND public.in_my_sight(id)));
create policy self on public.people for all to public
  using ((id = ( SELECT public.my_person() AS my_person)));
create policy signing_in on public.people for all to public
  using ((( SELECT public.my_errand() AS my_errand) = ANY (ARRAY['sign-in'::text, 'administration'::text, 'keeper'::text])))
  with check ((( SELECT public.my_errand() AS my_errand) = ANY (ARRAY['sign-in'::text, 'administration'::text, 'keeper'::text])));
create policy staff on public.people for select to public
  using (is_staff);
grant insert, select on table public.people to app;
grant update (name, born_on, language, interpreter) on table public.people to app;

create table public.region_imports (
  id uuid not null,
  kind text not null,
  file_name text not null,
  sha256 text not null,
  from_on date,
  imported_at timestamp with time zone not null,
  imported_by uuid,
  report jsonb not null,
  constraint region_imports_pkey PRIMARY KEY (id),
  constraint region_imports_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES public.people(id),
  constraint region_imports_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
comment on table public.region_imports is 'Which file changed the regions, when, and by whom (null: at the command line). The report names what was left out.';
CREATE INDEX region_imports_by_time ON public.region_imports USING btree (imported_at DESC);
grant insert, select on table public.region_imports to app;

create table public.relations (
  id uuid not null,
  dossier_id uuid not null,
  holder_id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  role text not null,
  purpose text not null,
  basis text not null,
  sections text[] not null,
  reason text not null,
  from_on date not null,
  until_on date,
  made_at timestamp with time zone default now() not null,
  made_by uuid,
  ended_by uuid,
  ended_reason text,
  constraint relations_pkey PRIMARY KEY (id),
  constraint relations_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossiers(id),
  constraint relations_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES public.people(id),
  constraint relations_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint relations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint relations_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id),
  constraint relations_check CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  constraint relations_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  constraint relations_sections_check CHECK ((array_length(sections, 1) >= 1)),
  constraint relations_one_at_a_time EXCLUDE USING gist (hashtextextended((((dossier_id)::text || (holder_id)::text) || purpose), (0)::bigint) WITH =, daterange(from_on, until_on) WITH &&)
);
comment on table public.relations is 'Who stands in the circle ("de kring"): holder × sections × purpose × basis × from × until, with the reason why.';
comment on column public.relations.holder_id is 'A function for staff, the person for family and helpers.';
comment on column public.relations.basis is 'family, consent, or legal:<ground>';
CREATE INDEX relations_by_dossier ON public.relations USING btree (dossier_id);
CREATE INDEX relations_by_holder ON public.relations USING btree (holder_id);
CREATE INDEX relations_by_person ON public.relations USING btree (person_id);
alter table public.relations enable row level security;
alter table public.relations force row level security;
create policy adders on public.relations for insert to public
  with check ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = relations.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write)
 OFFSET 0)));
create policy circle on public.relations for select to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = relations.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])))
 OFFSET 0)));
create policy keeper on public.relations for all to public
  using ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text))
  with check ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text));
create policy writers on public.relations for update to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = relations.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write)
 OFFSET 0)));
grant insert, select, update on table public.relations to app;

create table public.request_links (
  id uuid not null,
  request_id uuid not null,
  dossier_id uuid not null,
  dossier_number text not null,
  reason text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  entry_id uuid,
  relation_ids uuid[] default '{}'::uuid[] not null,
  undone_by uuid,
  undone_at timestamp with time zone,
  undone_reason text,
  constraint request_links_pkey PRIMARY KEY (id),
  constraint request_links_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossiers(id),
  constraint request_links_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES public.entries(id),
  constraint request_links_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint request_links_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.help_requests(id),
  constraint request_links_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES public.people(id),
  constraint request_links_check CHECK ((num_nulls(undone_by, undone_at, undone_reason) = ANY (ARRAY[0, 3]))),
  constraint request_links_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  constraint request_links_undone_reason_check CHECK (((length(undone_reason) >= 1) AND (length(undone_reason) <= 500)))
);
comment on table public.request_links is 'The desk found that the child was known: link with a reason, and undo with a reason.';
comment on column public.request_links.dossier_number is 'As the desk saw it: until the question is accepted it may not read the dossier itself.';
comment on column public.request_links.relation_ids is 'What accepting the question put into the dossier, so that undoing can take it out again.';
CREATE UNIQUE INDEX one_link_at_a_time ON public.request_links USING btree (request_id) WHERE (undone_at IS NULL);
alter table public.request_links enable row level security;
alter table public.request_links force row level security;
create policy desk on public.request_links for all to public
  using (((( SELECT public.my_role() AS my_role) = 'desk_worker'::text) AND (EXISTS ( SELECT 1
   FROM public.help_requests r
  WHERE ((r.id = request_links.request_id) AND (r.handler_id = ( SELECT public.my_organisation() AS my_organisation)))))));
grant insert, select, update on table public.request_links to app;

create table public.request_messages (
  id uuid not null,
  "position" bigint generated by default as identity not null,
  request_id uuid not null,
  from_desk boolean not null,
  person_id uuid,
  text text not null,
  made_at timestamp with time zone not null,
  constraint request_messages_pkey PRIMARY KEY (id),
  constraint request_messages_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id),
  constraint request_messages_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.help_requests(id),
  constraint request_messages_text_check CHECK (((length(text) >= 1) AND (length(text) <= 5000)))
);
comment on table public.request_messages is 'What the desk and the asker say to each other about a question. Only ever added.';
CREATE INDEX request_messages_by_request ON public.request_messages USING btree (request_id, "position");
alter table public.request_messages enable row level security;
alter table public.request_messages force row level security;
create policy adding on public.request_messages for insert to public
  with check (((NOT (person_id IS DISTINCT FROM ( SELECT public.my_person() AS my_person))) AND (EXISTS ( SELECT 1
   FROM public.help_requests r
  WHERE ((r.id = request_messages.request_id) AND
        CASE
            WHEN request_messages.from_desk THEN ((r.handler_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = 'desk_worker'::text))
            ELSE ((r.asker_holder_id = ( SELECT public.my_holder() AS my_holder)) OR (r.follow_hash = ( SELECT public.my_follow() AS my_follow)))
        END)))));
create policy around on public.request_messages for select to public
  using ((EXISTS ( SELECT 1
   FROM public.help_requests r
  WHERE (r.id = request_messages.request_id))));
grant insert, select on table public.request_messages to app;

create table public.request_moves (
  id uuid not null,
  request_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  reason text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint request_moves_pkey PRIMARY KEY (id),
  constraint request_moves_from_id_fkey FOREIGN KEY (from_id) REFERENCES public.organisations(id),
  constraint request_moves_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint request_moves_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.help_requests(id),
  constraint request_moves_to_id_fkey FOREIGN KEY (to_id) REFERENCES public.organisations(id),
  constraint request_moves_check CHECK ((from_id <> to_id)),
  constraint request_moves_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);
comment on table public.request_moves is 'No wrong door: a question that belongs elsewhere goes to another desk, with its clock. Only ever added.';
CREATE INDEX request_moves_by_request ON public.request_moves USING btree (request_id, made_at);
alter table public.request_moves enable row level security;
alter table public.request_moves force row level security;
create policy around on public.request_moves for select to public
  using ((EXISTS ( SELECT 1
   FROM public.help_requests r
  WHERE (r.id = request_moves.request_id))));
create policy mover on public.request_moves for select to public
  using (((from_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = 'desk_worker'::text)));
create policy moving on public.request_moves for insert to public
  with check (((( SELECT public.my_role() AS my_role) = 'desk_worker'::text) AND (from_id = ( SELECT public.my_organisation() AS my_organisation)) AND (made_by = ( SELECT public.my_person() AS my_person)) AND (EXISTS ( SELECT 1
   FROM public.help_requests r
  WHERE ((r.id = request_moves.request_id) AND (r.handler_id = ( SELECT public.my_organisation() AS my_organisation)))))));
grant insert, select on table public.request_moves to app;

create table public.school_agreements (
  id uuid not null,
  dossier_id uuid not null,
  school_id uuid not null,
  answer text not null,
  on_day date not null,
  given_by uuid,
  recorded_at timestamp with time zone not null,
  note text,
  constraint school_agreements_pkey PRIMARY KEY (id),
  constraint school_agreements_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossiers(id),
  constraint school_agreements_given_by_fkey FOREIGN KEY (given_by) REFERENCES public.people(id),
  constraint school_agreements_school_id_fkey FOREIGN KEY (school_id) REFERENCES public.organisations(id),
  constraint school_agreements_answer_check CHECK ((answer = ANY (ARRAY['asked'::text, 'yes'::text, 'no'::text, 'withdrawn'::text])))
);
comment on table public.school_agreements is 'The school''s agreement: for what the school wrote and for joining the plan of its pupil. Only ever added.';
CREATE INDEX school_agreements_by_dossier ON public.school_agreements USING btree (dossier_id, school_id, recorded_at);
alter table public.school_agreements enable row level security;
alter table public.school_agreements force row level security;
create policy askers on public.school_agreements for insert to public
  with check (((answer = 'asked'::text) AND (EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = school_agreements.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write)
 OFFSET 0))));
create policy circle on public.school_agreements for select to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = school_agreements.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])))
 OFFSET 0)));
create policy keeper on public.school_agreements for all to public
  using ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text))
  with check ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text));
create policy schools on public.school_agreements for insert to public
  with check (((school_id = ( SELECT public.my_organisation() AS my_organisation)) AND (EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = school_agreements.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])))
 OFFSET 0))));
grant insert, select on table public.school_agreements to app;

create table public.searches (
  id uuid not null,
  person_id uuid not null,
  holder_id uuid not null,
  terms jsonb not null,
  made_at timestamp with time zone not null,
  constraint searches_pkey PRIMARY KEY (id),
  constraint searches_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id)
);
comment on table public.searches is 'A search by name, seen only by who made it, in the function in which it was made; gone after an hour.';
CREATE INDEX searches_by_time ON public.searches USING btree (made_at);
alter table public.searches enable row level security;
alter table public.searches force row level security;
create policy own on public.searches for all to public
  using (((holder_id = ( SELECT public.my_holder() AS my_holder)) AND (person_id = ( SELECT public.my_person() AS my_person))))
  with check (((holder_id = ( SELECT public.my_holder() AS my_holder)) AND (person_id = ( SELECT public.my_person() AS my_person))));
create policy sweep on public.searches for delete to public
  using ((( SELECT public.my_errand() AS my_errand) = 'sweep'::text));
create policy sweep_finds on public.searches for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'sweep'::text));
grant delete, insert, select on table public.searches to app;

create table public.sessions (
  token_hash text not null,
  id uuid not null,
  person_id uuid not null,
  function_id uuid,
  stand_in_id uuid,
  device text default ''::text not null,
  made_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (token_hash),
  constraint sessions_id_key UNIQUE (id),
  constraint sessions_function_id_fkey FOREIGN KEY (function_id) REFERENCES public.functions(id),
  constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id),
  constraint sessions_stand_in_id_fkey FOREIGN KEY (stand_in_id) REFERENCES public.stand_ins(id)
);
CREATE INDEX sessions_by_function ON public.sessions USING btree (function_id) WHERE (ended_at IS NULL);
CREATE INDEX sessions_by_person ON public.sessions USING btree (person_id, made_at DESC);
grant insert, select, update on table public.sessions to app;

create table public.settings (
  name text not null,
  value jsonb not null,
  from_on date default '2000-01-01'::date not null,
  source text default ''::text not null,
  constraint settings_pkey PRIMARY KEY (name)
);
comment on table public.settings is 'What a region chose (decision, date). The mark of the made-up region stands here too.';
grant insert, select, update on table public.settings to app;

create table public.signatures (
  id uuid not null,
  consent_id uuid not null,
  dossier_id uuid not null,
  signer_id uuid not null,
  answer text not null,
  way text not null,
  signed_on date not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  place text,
  note text,
  constraint signatures_pkey PRIMARY KEY (id),
  constraint signatures_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES public.consents(id),
  constraint signatures_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossiers(id),
  constraint signatures_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.people(id),
  constraint signatures_signer_id_fkey FOREIGN KEY (signer_id) REFERENCES public.people(id),
  constraint signatures_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'withdrawn'::text, 'court'::text, 'disputed'::text]))),
  constraint signatures_way_check CHECK ((way = ANY (ARRAY['account'::text, 'written'::text, 'spoken'::text, 'court'::text])))
);
comment on table public.signatures is 'Answers to a consent, only ever added. Who gave it (signer) and who wrote it down (recorded_by) are two things.';
CREATE INDEX signatures_by_consent ON public.signatures USING btree (consent_id, recorded_at);
CREATE INDEX signatures_by_dossier ON public.signatures USING btree (dossier_id);
alter table public.signatures enable row level security;
alter table public.signatures force row level security;
create policy carriers on public.signatures for insert to public
  with check (((EXISTS ( SELECT 1
   FROM (public.consents c
     JOIN public.consent_requests q ON ((q.id = c.request_id)))
  WHERE ((c.id = signatures.consent_id) AND (q.corrects_id IS NOT NULL) AND (q.asked_by = ( SELECT public.my_person() AS my_person)))
 OFFSET 0)) AND (EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = signatures.dossier_id) AND a.may_write AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])))
 OFFSET 0))));
create policy circle on public.signatures for select to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = signatures.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])))
 OFFSET 0)));
create policy keeper on public.signatures for all to public
  using ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text))
  with check ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text));
create policy recorders on public.signatures for insert to public
  with check (((recorded_by = ( SELECT public.my_person() AS my_person)) AND (way <> 'account'::text) AND (EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = signatures.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write)
 OFFSET 0))));
create policy signers on public.signatures for insert to public
  with check (((signer_id = ( SELECT public.my_person() AS my_person)) AND (recorded_by = ( SELECT public.my_person() AS my_person)) AND (way = 'account'::text) AND (EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = signatures.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])))
 OFFSET 0))));
grant insert, select on table public.signatures to app;

create table public.stand_ins (
  id uuid not null,
  function_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  until_on date not null,
  made_by uuid,
  constraint stand_ins_pkey PRIMARY KEY (id),
  constraint stand_ins_function_id_fkey FOREIGN KEY (function_id) REFERENCES public.functions(id),
  constraint stand_ins_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint stand_ins_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id),
  constraint stand_ins_check CHECK ((until_on > from_on))
);
comment on table public.stand_ins is 'A colleague who acts in someone else''s function ("waarnemer") for a while; the log names both.';
CREATE INDEX stand_ins_by_function ON public.stand_ins USING btree (function_id);
CREATE INDEX stand_ins_by_person ON public.stand_ins USING btree (person_id, from_on);
grant insert, select, update on table public.stand_ins to app;

create table public.steps (
  id uuid not null,
  goal_id uuid not null,
  dossier_id uuid not null,
  "position" integer not null,
  text text not null,
  assignee_id uuid not null,
  assignee_person_id uuid not null,
  due_on date,
  state text default 'open'::text not null,
  author_id uuid not null,
  author_organisation_id uuid,
  state_reason text,
  from_school boolean default false not null,
  withheld_from uuid[] default '{}'::uuid[] not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone,
  constraint steps_pkey PRIMARY KEY (id),
  constraint steps_assignee_person_id_fkey FOREIGN KEY (assignee_person_id) REFERENCES public.people(id),
  constraint steps_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.people(id),
  constraint steps_author_organisation_id_fkey FOREIGN KEY (author_organisation_id) REFERENCES public.organisations(id),
  constraint steps_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossiers(id),
  constraint steps_goal_id_fkey FOREIGN KEY (goal_id) REFERENCES public.goals(id),
  constraint steps_state_check CHECK ((state = ANY (ARRAY['open'::text, 'busy'::text, 'done'::text, 'stopped'::text]))),
  constraint steps_state_reason_check CHECK (((length(state_reason) >= 1) AND (length(state_reason) <= 500))),
  constraint steps_text_check CHECK (((length(text) >= 1) AND (length(text) <= 1000)))
);
comment on table public.steps is 'Who does what by when, under a goal.';
comment on column public.steps.assignee_id is 'Holder (function or family member) that does it; only one who may open the plan.';
comment on column public.steps.state_reason is 'Why a step stopped; null in every other state.';
CREATE INDEX steps_by_dossier ON public.steps USING btree (dossier_id, goal_id, "position");
alter table public.steps enable row level security;
alter table public.steps force row level security;
create policy adders on public.steps for insert to public
  with check ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'plan'::text) AND (a.dossier_id = steps.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write)
 OFFSET 0)));
create policy doers on public.steps for update to public
  using (((assignee_id = ( SELECT public.my_holder() AS my_holder)) AND (EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'plan'::text) AND (a.dossier_id = steps.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND (a.school_part OR (NOT steps.from_school) OR (steps.author_organisation_id = a.organisation_id)) AND (NOT (COALESCE(a.organisation_id, a.person_id) = ANY (steps.withheld_from))))
 OFFSET 0))));
create policy family_keeps_back on public.steps for update to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'plan'::text) AND (a.dossier_id = steps.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = 'family'::text) AND (a.role = ANY (ARRAY['youth'::text, 'parent_with_authority'::text, 'guardian'::text])))
 OFFSET 0)));
create policy readers on public.steps for select to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'plan'::text) AND (a.dossier_id = steps.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND (a.school_part OR (NOT steps.from_school) OR (steps.author_organisation_id = a.organisation_id)) AND (NOT (COALESCE(a.organisation_id, a.person_id) = ANY (steps.withheld_from))))
 OFFSET 0)));
create policy writers on public.steps for update to public
  using ((EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'plan'::text) AND (a.dossier_id = steps.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])) AND a.may_write AND (a.school_part OR (NOT steps.from_school) OR (steps.author_organisation_id = a.organisation_id)) AND (NOT (COALESCE(a.organisation_id, a.person_id) = ANY (steps.withheld_from))))
 OFFSET 0)));
grant insert, select, update on table public.steps to app;

create table public.submissions (
  key uuid not null,
  person_id uuid,
  answer text not null,
  made_at timestamp with time zone not null,
  constraint submissions_pkey PRIMARY KEY (key)
);
comment on table public.submissions is 'A form carries a key: a double submit writes once and is sent to the same answer.';
grant insert, select, update on table public.submissions to app;

create table public.work_items (
  id uuid not null,
  holder_id uuid,
  organisation_id uuid,
  role text,
  dossier_id uuid,
  section text,
  request_id uuid,
  kind text not null,
  path text not null,
  due_on date,
  made_at timestamp with time zone not null,
  done_at timestamp with time zone,
  done_by uuid,
  unique_key text,
  constraint work_items_pkey PRIMARY KEY (id),
  constraint work_items_unique_key_key UNIQUE (unique_key),
  constraint work_items_done_by_fkey FOREIGN KEY (done_by) REFERENCES public.people(id),
  constraint work_items_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES public.dossiers(id),
  constraint work_items_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint work_items_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.help_requests(id),
  constraint work_items_check CHECK (((holder_id IS NOT NULL) OR ((organisation_id IS NOT NULL) AND (role IS NOT NULL))))
);
comment on table public.work_items is 'Work for one holder, or for everyone in a role of an organisation. What it says follows from kind; no free text about a child stands here.';
comment on column public.work_items.section is 'With a dossier: the section one must be able to read; an item of a dossier one may not open is absent.';
comment on column public.work_items.unique_key is 'A job that runs twice makes one item.';
CREATE INDEX work_by_dossier ON public.work_items USING btree (dossier_id) WHERE (dossier_id IS NOT NULL);
CREATE INDEX work_by_holder ON public.work_items USING btree (holder_id, due_on) WHERE (done_at IS NULL);
CREATE INDEX work_by_role ON public.work_items USING btree (organisation_id, role, due_on) WHERE (done_at IS NULL);
alter table public.work_items enable row level security;
alter table public.work_items force row level security;
create policy around on public.work_items for select to public
  using (((dossier_id IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = 'cover'::text) AND (a.dossier_id = work_items.dossier_id) AND a.may_write AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])))
 OFFSET 0))));
create policy errand on public.work_items for all to public
  using ((( SELECT public.my_errand() AS my_errand) = 'work'::text))
  with check ((( SELECT public.my_errand() AS my_errand) = 'work'::text));
create policy finishing on public.work_items for update to public
  using (((holder_id = ( SELECT public.my_holder() AS my_holder)) OR ((organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (role = ( SELECT public.my_role() AS my_role)))));
create policy keeper on public.work_items for all to public
  using ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text))
  with check ((( SELECT public.my_errand() AS my_errand) = 'keeper'::text));
create policy mine on public.work_items for select to public
  using ((((holder_id = ( SELECT public.my_holder() AS my_holder)) OR ((organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (role = ( SELECT public.my_role() AS my_role)))) AND ((dossier_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.access a
  WHERE ((a.holder_id = ( SELECT public.my_holder() AS my_holder)) AND (a.section = COALESCE(work_items.section, 'cover'::text)) AND (a.dossier_id = work_items.dossier_id) AND (a.from_on <= ( SELECT public.my_day() AS my_day)) AND (a.until_on > ( SELECT public.my_day() AS my_day)) AND (a.purpose = ANY (( SELECT public.my_purposes() AS my_purposes)::text[])))
 OFFSET 0)))));
grant insert, select, update on table public.work_items to app;

-- Functions

CREATE OR REPLACE FUNCTION graphile_worker.enqueue(task text, payload json DEFAULT '{}'::json, job_key text DEFAULT NULL::text, run_at timestamp with time zone DEFAULT NULL::timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$select graphile_worker.add_job(task, payload, job_key => job_key, run_at => run_at)$function$;
comment on function graphile_worker.enqueue(text,json,text,timestamp with time zone) is 'Plans a job in the transaction that causes it. With a job_key it replaces the waiting job of that key.';
grant execute on function graphile_worker.enqueue(text,json,text,timestamp with time zone) to app;

CREATE OR REPLACE FUNCTION public.desk_candidates(the_request uuid)
 RETURNS TABLE(dossier_id uuid, number text, called text, born_on date, same_birth boolean, same_postcode boolean, likeness real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "app.errand" TO 'match'
AS $function$
  with request as materialized (
    select r.child_born_on as born_on, left(replace(r.child_postcode, ' ', ''), 4) as postcode,
           lower(r.child_given_name || ' ' || r.child_surname) as sought_as,
           case when extract(day from r.child_born_on) <= 12 then make_date(
             extract(year from r.child_born_on)::int, extract(day from r.child_born_on)::int, extract(month from r.child_born_on)::int) end as turned_on
    from help_requests r
    where r.id = the_request and r.handler_id = my_organisation() and my_role() = 'desk_worker'
      and r.state in ('new', 'asked') and r.child_given_name is not null
  ), found as materialized (
    select c.id, c.given_name, c.surname, c.born_on from request r join children c on c.born_on = r.born_on
    union select c.id, c.given_name, c.surname, c.born_on from request r join children c on c.born_on = r.turned_on
    union select c.id, c.given_name, c.surname, c.born_on from request r join children c on c.sought_as = r.sought_as
  ), alike as materialized (
    select f.id, f.born_on = r.born_on as same_birth, r.postcode,
           similarity(lower(unaccent(f.given_name || ' ' || f.surname)), unaccent(r.sought_as)) as likeness
    from request r cross join found f
  )
  select d.id, d.number, d.called, d.born_on, coalesce(a.same_birth, false),
         coalesce(left(replace(ad.postcode, ' ', ''), 4) = a.postcode, false), a.likeness
  from alike a
  join dossiers d on d.child_id = a.id
  left join addresses ad on ad.dossier_id = d.id and ad.member_id is null
  where a.likeness > 0.25
  order by a.likeness desc, d.number limit 10
$function$;
grant execute on function public.desk_candidates(uuid) to app;

CREATE OR REPLACE FUNCTION public.drop_seal(the_number bigint, ended_before timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "app.errand" TO 'drop-seals'
AS $function$
declare
  the_seal log_seals;
begin
  select * into the_seal from log_seals where number = the_number and dropped_at is null for update;
  if not found or the_seal.until_at >= ended_before or ended_before > now() - interval '1 year'
     or exists (select 1 from log_seals where number < the_number and dropped_at is null) then
    return false;
  end if;
  delete from log_subjects s using log_acts a
    where s.act_id = a.id and a.xid >= the_seal.from_xid and a.xid < the_seal.until_xid;
  delete from log_acts where xid >= the_seal.from_xid and xid < the_seal.until_xid;
  update log_seals set marks = null, dropped_at = now() where number = the_number;
  return true;
end
$function$;
grant execute on function public.drop_seal(bigint,timestamp with time zone) to app;

CREATE OR REPLACE FUNCTION public.in_my_sight(the_person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return exists (select from relations r where r.person_id = the_person)
      or exists (select from family_members m where m.person_id = the_person);
end
$function$;
grant execute on function public.in_my_sight(uuid) to app;

CREATE OR REPLACE FUNCTION public.log_text(act public.log_acts, lines jsonb)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (jsonb_build_array((act).id, (act).request_id, ((act).at AT TIME ZONE 'UTC'::text), (act).person_id, (act).holder_id, (act).organisation_id, (act).role, (act).stand_in, (act).action, (act).purpose, (act).rule, (act).outcome, COALESCE(lines, '[]'::jsonb)))::text;
grant execute on function public.log_text(public.log_acts,jsonb) to app;

CREATE OR REPLACE FUNCTION public.my_day()
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.on'::text, true), ''::text))::date;
grant execute on function public.my_day() to app;

CREATE OR REPLACE FUNCTION public.my_errand()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(current_setting('app.errand'::text, true), ''::text);
grant execute on function public.my_errand() to app;

CREATE OR REPLACE FUNCTION public.my_follow()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.follow'::text, true), ''::text);
grant execute on function public.my_follow() to app;

CREATE OR REPLACE FUNCTION public.my_holder()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.holder'::text, true), ''::text))::uuid;
grant execute on function public.my_holder() to app;

CREATE OR REPLACE FUNCTION public.my_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid;
grant execute on function public.my_organisation() to app;

CREATE OR REPLACE FUNCTION public.my_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid;
grant execute on function public.my_person() to app;

CREATE OR REPLACE FUNCTION public.my_purposes()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN string_to_array(NULLIF(current_setting('app.purposes'::text, true), ''::text), ','::text);
grant execute on function public.my_purposes() to app;

CREATE OR REPLACE FUNCTION public.my_role()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.role'::text, true), ''::text);
grant execute on function public.my_role() to app;

CREATE OR REPLACE FUNCTION public.session_actor(the_token text, the_moment timestamp with time zone, the_day date, idle_since timestamp with time zone)
 RETURNS TABLE(session_id uuid, person_id uuid, name text, language text, seen_at timestamp with time zone, function_id uuid, stand_in boolean, organisation_id uuid, organisation_name text, role text, ways integer)
 LANGUAGE plpgsql
 STABLE
 SET "app.errand" TO 'sign-in'
AS $function$
#variable_conflict use_column
begin
  return query
  select s.id, p.id, p.name, p.language, s.seen_at, f.id, s.stand_in_id is not null, o.id, coalesce(o.short_name, o.name), f.role,
    (select count(*)::int from functions w where w.person_id = s.person_id and w.from_on <= the_day and (w.until_on is null or w.until_on > the_day))
    + (select count(*)::int from stand_ins w where w.person_id = s.person_id and w.from_on <= the_day and w.until_on > the_day)
  from sessions s
  join people p on p.id = s.person_id
  left join accounts ac on ac.person_id = p.id
  left join functions f on f.id = s.function_id
  left join organisations o on o.id = f.organisation_id
  left join stand_ins i on i.id = s.stand_in_id
  where s.token_hash = the_token and s.ended_at is null and s.expires_at > the_moment and ac.blocked_at is null
    -- one click in the made-up region lasts for years, as long as its clock is moved (SESSION-2)
    and (s.seen_at > idle_since or s.expires_at > s.made_at + interval '7 days')
    and (s.function_id is null or (f.from_on <= the_day and (f.until_on is null or f.until_on > the_day)))
    and (s.stand_in_id is null or (i.from_on <= the_day and i.until_on > the_day));
end
$function$;
grant execute on function public.session_actor(text,timestamp with time zone,date,timestamp with time zone) to app;

-- Schemas

grant usage on schema graphile_worker to app;

grant usage on schema public to app;
grant usage on schema public to public;
