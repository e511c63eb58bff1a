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

create table public.action_links (
  id uuid not null,
  agenda_id uuid not null,
  from_action_id uuid not null,
  to_action_id uuid,
  to_ambition_id uuid,
  kind text not null,
  note text default ''::text not null,
  constraint action_links_pkey PRIMARY KEY (id),
  constraint action_links_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint action_links_from_action_id_fkey FOREIGN KEY (from_action_id) REFERENCES public.agenda_actions(id),
  constraint action_links_to_action_id_fkey FOREIGN KEY (to_action_id) REFERENCES public.agenda_actions(id),
  constraint action_links_to_ambition_id_fkey FOREIGN KEY (to_ambition_id) REFERENCES public.ambitions(id),
  constraint action_links_check CHECK ((num_nonnulls(to_action_id, to_ambition_id) = 1)),
  constraint action_links_kind_check CHECK ((kind = ANY (ARRAY['see'::text, 'hours'::text, 'after'::text, 'continues'::text])))
);
comment on table public.action_links is 'An action that belongs to another: see, its hours are booked there, comes after it, continues it.';
CREATE INDEX action_links_by_agenda ON public.action_links USING btree (agenda_id);
CREATE INDEX action_links_by_from ON public.action_links USING btree (from_action_id);
CREATE INDEX action_links_by_to ON public.action_links USING btree (to_action_id);
alter table public.action_links enable row level security;
alter table public.action_links force row level security;
create policy colleagues on public.action_links for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.action_links for all to public
  using ((EXISTS ( SELECT 1
   FROM public.agendas a
  WHERE ((a.id = action_links.agenda_id) AND (a.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant delete, insert, select on table public.action_links to app;

create table public.action_moments (
  id uuid not null,
  agenda_id uuid not null,
  action_id uuid not null,
  "position" integer not null,
  words text not null,
  label text,
  kind text not null,
  "precision" text not null,
  from_on date not null,
  until_on date not null,
  runs_on_until date,
  constraint action_moments_pkey PRIMARY KEY (id),
  constraint action_moments_action_id_fkey FOREIGN KEY (action_id) REFERENCES public.agenda_actions(id),
  constraint action_moments_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint action_moments_check CHECK ((until_on > from_on))
);
comment on table public.action_moments is 'What an action''s planning means: per moment the words used, and the interval (until is the first day after). A month is never shown as a day.';
CREATE INDEX action_moments_by_action ON public.action_moments USING btree (action_id, "position");
CREATE INDEX action_moments_by_agenda ON public.action_moments USING btree (agenda_id, until_on);
alter table public.action_moments enable row level security;
alter table public.action_moments force row level security;
create policy colleagues on public.action_moments for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.action_moments for all to public
  using ((EXISTS ( SELECT 1
   FROM public.agendas a
  WHERE ((a.id = action_moments.agenda_id) AND (a.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant delete, insert, select on table public.action_moments to app;

create table public.action_participants (
  id uuid not null,
  agenda_id uuid not null,
  action_id uuid not null,
  "position" integer not null,
  party text not null,
  organisation_id uuid,
  at_least integer,
  at_most integer,
  constraint action_participants_pkey PRIMARY KEY (id),
  constraint action_participants_action_id_fkey FOREIGN KEY (action_id) REFERENCES public.agenda_actions(id),
  constraint action_participants_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint action_participants_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint action_participants_at_least_check CHECK ((at_least >= 0)),
  constraint action_participants_check CHECK ((at_most >= at_least)),
  constraint action_participants_party_check CHECK (((length(party) >= 1) AND (length(party) <= 200)))
);
comment on table public.action_participants is 'Who takes part, with how many: "2/3 gemeenten" is at least 2, at most 3; no count is not said.';
CREATE INDEX action_participants_by_action ON public.action_participants USING btree (action_id, "position");
CREATE INDEX action_participants_by_agenda ON public.action_participants USING btree (agenda_id);
alter table public.action_participants enable row level security;
alter table public.action_participants force row level security;
create policy colleagues on public.action_participants for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.action_participants for all to public
  using ((EXISTS ( SELECT 1
   FROM public.agendas a
  WHERE ((a.id = action_participants.agenda_id) AND (a.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant delete, insert, select on table public.action_participants to app;

create table public.action_statements (
  id uuid not null,
  agenda_id uuid not null,
  action_id uuid not null,
  state text not null,
  on_day date not null,
  text text default ''::text not null,
  is_public boolean default false not null,
  on_behalf boolean default false not null,
  made_by uuid not null,
  function_id uuid,
  made_at timestamp with time zone not null,
  constraint action_statements_pkey PRIMARY KEY (id),
  constraint action_statements_action_id_fkey FOREIGN KEY (action_id) REFERENCES public.agenda_actions(id),
  constraint action_statements_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint action_statements_function_id_fkey FOREIGN KEY (function_id) REFERENCES public.functions(id),
  constraint action_statements_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint action_statements_state_check CHECK ((state = ANY (ARRAY['not-started'::text, 'running'::text, 'waiting'::text, 'done'::text, 'stopped'::text])))
);
comment on table public.action_statements is 'How an action stands, said on a day by its owner. The last one counts; none is "not-started". Only ever added.';
comment on column public.action_statements.on_behalf is 'The programme team said it for the owner.';
CREATE INDEX action_statements_by_action ON public.action_statements USING btree (action_id, on_day DESC, made_at DESC);
CREATE INDEX action_statements_by_agenda ON public.action_statements USING btree (agenda_id, on_day);
alter table public.action_statements enable row level security;
alter table public.action_statements force row level security;
create policy colleagues on public.action_statements for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy everyone on public.action_statements for select to public
  using ((is_public AND (EXISTS ( SELECT 1
   FROM public.agenda_versions v
  WHERE ((v.agenda_id = action_statements.agenda_id) AND (v.published_at IS NOT NULL))))));
create policy sayers on public.action_statements for insert to public
  with check (((made_by = ( SELECT public.my_person() AS my_person)) AND (( SELECT public.my_organisation() AS my_organisation) IS NOT NULL)));
grant insert, select on table public.action_statements to app;

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

create table public.advice_points (
  id uuid not null,
  proposal_id uuid not null,
  advice_id uuid not null,
  "position" integer not null,
  point_thread_id uuid,
  section text,
  text text not null,
  dealt text default 'open'::text not null,
  how text default ''::text not null,
  in_version_id uuid,
  dealt_by uuid,
  dealt_at timestamp with time zone,
  constraint advice_points_pkey PRIMARY KEY (id),
  constraint advice_points_advice_id_fkey FOREIGN KEY (advice_id) REFERENCES public.advices(id),
  constraint advice_points_dealt_by_fkey FOREIGN KEY (dealt_by) REFERENCES public.people(id),
  constraint advice_points_in_version_id_fkey FOREIGN KEY (in_version_id) REFERENCES public.proposal_versions(id),
  constraint advice_points_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposals(id),
  constraint advice_points_dealt_check CHECK ((dealt = ANY (ARRAY['open'::text, 'taken'::text, 'partly'::text, 'not-taken'::text]))),
  constraint advice_points_section_check CHECK ((section = ANY (ARRAY['occasion'::text, 'effect'::text, 'finances'::text, 'communication'::text, 'execution'::text]))),
  constraint advice_points_text_check CHECK ((length(text) > 0))
);
comment on table public.advice_points is 'Each point of an advice, the decision point or the section it is about (neither: the whole), and how it was dealt with, in which version.';
CREATE INDEX advice_points_by_advice ON public.advice_points USING btree (advice_id, "position");
CREATE INDEX advice_points_by_proposal ON public.advice_points USING btree (proposal_id);
alter table public.advice_points enable row level security;
alter table public.advice_points force row level security;
create policy errand on public.advice_points for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy inside on public.advice_points for all to public
  using ((EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = advice_points.proposal_id) AND (((p.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((p.maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text]))) OR ((p.reach <> 'team'::text) AND ((p.reader_bodies && ( SELECT public.my_bodies() AS my_bodies)) OR (ARRAY( SELECT ((b.b || ':'::text) || p.theme_id)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_theme_seats() AS my_theme_seats)) OR (ARRAY( SELECT ((p.id || ':'::text) || b.b)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_guest_points() AS my_guest_points)))))))));
grant insert, select, update on table public.advice_points to app;

create table public.advices (
  id uuid not null,
  proposal_id uuid not null,
  step_id uuid not null,
  version_id uuid not null,
  body_id uuid not null,
  on_day date not null,
  opinion text not null,
  text text not null,
  recorded_as text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint advices_pkey PRIMARY KEY (id),
  constraint advices_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.bodies(id),
  constraint advices_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint advices_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposals(id),
  constraint advices_step_id_fkey FOREIGN KEY (step_id) REFERENCES public.route_steps(id),
  constraint advices_version_id_fkey FOREIGN KEY (version_id) REFERENCES public.proposal_versions(id),
  constraint advices_opinion_check CHECK ((opinion = ANY (ARRAY['positive'::text, 'positive-if'::text, 'negative'::text, 'none'::text]))),
  constraint advices_recorded_as_check CHECK ((recorded_as = ANY (ARRAY['chair'::text, 'secretary'::text, 'team'::text]))),
  constraint advices_text_check CHECK ((length(text) > 0))
);
comment on table public.advices is 'The advice of a body on a version, as text, with its day. Only ever added. recorded_as: in what part it was written down.';
CREATE INDEX advices_by_proposal ON public.advices USING btree (proposal_id, on_day);
alter table public.advices enable row level security;
alter table public.advices force row level security;
create policy errand on public.advices for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy inside on public.advices for all to public
  using ((EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = advices.proposal_id) AND (((p.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((p.maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text]))) OR ((p.reach <> 'team'::text) AND ((p.reader_bodies && ( SELECT public.my_bodies() AS my_bodies)) OR (ARRAY( SELECT ((b.b || ':'::text) || p.theme_id)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_theme_seats() AS my_theme_seats)) OR (ARRAY( SELECT ((p.id || ':'::text) || b.b)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_guest_points() AS my_guest_points)))))))));
grant insert, select on table public.advices to app;

create table public.advisory_reports (
  id uuid not null,
  office_id uuid not null,
  title text not null,
  made_by_text text default ''::text not null,
  origin text default ''::text not null,
  adopted_on date,
  adopted_by uuid,
  proposal_id uuid,
  theme_id uuid,
  made_at timestamp with time zone not null,
  constraint advisory_reports_pkey PRIMARY KEY (id),
  constraint advisory_reports_adopted_by_fkey FOREIGN KEY (adopted_by) REFERENCES public.bodies(id),
  constraint advisory_reports_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.organisations(id),
  constraint advisory_reports_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposals(id),
  constraint advisory_reports_theme_id_fkey FOREIGN KEY (theme_id) REFERENCES public.themes(id),
  constraint advisory_reports_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
comment on table public.advisory_reports is 'A report that is a list of advices, from a work conference or a working group. origin: how the input was collected.';
CREATE INDEX advisory_reports_by_office ON public.advisory_reports USING btree (office_id);
alter table public.advisory_reports enable row level security;
alter table public.advisory_reports force row level security;
create policy colleagues on public.advisory_reports for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.advisory_reports for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy team on public.advisory_reports for all to public
  using (((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))));
grant insert, select, update on table public.advisory_reports to app;

create table public.agenda_actions (
  id uuid not null,
  agenda_id uuid not null,
  ambition_id uuid not null,
  "position" integer not null,
  number text default ''::text not null,
  title text not null,
  goal text default ''::text not null,
  elaboration text default ''::text not null,
  planning_text text default ''::text not null,
  owner_text text default ''::text not null,
  owner_organisation_id uuid,
  owner_function_id uuid,
  participants_text text default ''::text not null,
  level text default 'regional'::text not null,
  priority integer,
  may_differ boolean default false not null,
  review_on date,
  stated_hours numeric(10,2),
  source_id uuid,
  source_place text default ''::text not null,
  ended_on date,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint agenda_actions_pkey PRIMARY KEY (id),
  constraint agenda_actions_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint agenda_actions_ambition_id_fkey FOREIGN KEY (ambition_id) REFERENCES public.ambitions(id),
  constraint agenda_actions_owner_function_id_fkey FOREIGN KEY (owner_function_id) REFERENCES public.functions(id),
  constraint agenda_actions_owner_organisation_id_fkey FOREIGN KEY (owner_organisation_id) REFERENCES public.organisations(id),
  constraint agenda_actions_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.agenda_sources(id),
  constraint agenda_actions_level_check CHECK ((level = ANY (ARRAY['local'::text, 'sub-regional'::text, 'regional'::text, 'above'::text]))),
  constraint agenda_actions_priority_check CHECK (((priority >= 1) AND (priority <= 9))),
  constraint agenda_actions_stated_hours_check CHECK ((stated_hours >= (0)::numeric)),
  constraint agenda_actions_title_check CHECK (((length(title) >= 1) AND (length(title) <= 600)))
);
comment on table public.agenda_actions is 'What is done for an ambition ("actie"). owner_text is the owner ("trekker") as the source says it; may_differ: municipalities may adopt, adapt or decline it.';
CREATE INDEX agenda_actions_by_agenda ON public.agenda_actions USING btree (agenda_id, ambition_id, "position");
CREATE INDEX agenda_actions_by_ambition ON public.agenda_actions USING btree (ambition_id);
CREATE INDEX agenda_actions_by_organisation ON public.agenda_actions USING btree (owner_organisation_id);
CREATE INDEX agenda_actions_by_owner ON public.agenda_actions USING btree (owner_function_id) WHERE (owner_function_id IS NOT NULL);
alter table public.agenda_actions enable row level security;
alter table public.agenda_actions force row level security;
create policy colleagues on public.agenda_actions for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.agenda_actions for all to public
  using ((EXISTS ( SELECT 1
   FROM public.agendas a
  WHERE ((a.id = agenda_actions.agenda_id) AND (a.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant insert, select, update on table public.agenda_actions to app;

create table public.agenda_parties (
  id uuid not null,
  agenda_id uuid not null,
  code text not null,
  name text default ''::text not null,
  organisation_id uuid,
  constraint agenda_parties_pkey PRIMARY KEY (id),
  constraint agenda_parties_agenda_id_code_key UNIQUE (agenda_id, code),
  constraint agenda_parties_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint agenda_parties_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint agenda_parties_code_check CHECK (((length(code) >= 1) AND (length(code) <= 40)))
);
comment on table public.agenda_parties is 'A party as the hours name it ("O", "Gem"): its code, what it stands for, and the organisation when it is one. An empty name is a code nobody explained.';
alter table public.agenda_parties enable row level security;
alter table public.agenda_parties force row level security;
create policy colleagues on public.agenda_parties for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.agenda_parties for all to public
  using ((EXISTS ( SELECT 1
   FROM public.agendas a
  WHERE ((a.id = agenda_parties.agenda_id) AND (a.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant delete, insert, select, update on table public.agenda_parties to app;

create table public.agenda_principles (
  id uuid not null,
  agenda_id uuid not null,
  "position" integer not null,
  education text not null,
  municipalities text not null,
  source_id uuid,
  source_place text default ''::text not null,
  ended_on date,
  constraint agenda_principles_pkey PRIMARY KEY (id),
  constraint agenda_principles_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint agenda_principles_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.agenda_sources(id)
);
comment on table public.agenda_principles is 'Shared principles ("gedeelde uitgangspunten") in pairs: how education says it and how the municipalities say it.';
CREATE INDEX agenda_principles_by_agenda ON public.agenda_principles USING btree (agenda_id, "position");
alter table public.agenda_principles enable row level security;
alter table public.agenda_principles force row level security;
create policy colleagues on public.agenda_principles for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.agenda_principles for all to public
  using ((EXISTS ( SELECT 1
   FROM public.agendas a
  WHERE ((a.id = agenda_principles.agenda_id) AND (a.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant insert, select, update on table public.agenda_principles to app;

create table public.agenda_sources (
  id uuid not null,
  agenda_id uuid not null,
  name text not null,
  dated_on date,
  digest text,
  note text default ''::text not null,
  made_at timestamp with time zone not null,
  constraint agenda_sources_pkey PRIMARY KEY (id),
  constraint agenda_sources_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint agenda_sources_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
comment on table public.agenda_sources is 'A document an agenda was made from. digest: SHA-256 of its text, so that a second import is known.';
CREATE INDEX agenda_sources_by_agenda ON public.agenda_sources USING btree (agenda_id);
alter table public.agenda_sources enable row level security;
alter table public.agenda_sources force row level security;
create policy colleagues on public.agenda_sources for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.agenda_sources for all to public
  using ((EXISTS ( SELECT 1
   FROM public.agendas a
  WHERE ((a.id = agenda_sources.agenda_id) AND (a.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant insert, select, update on table public.agenda_sources to app;

create table public.agenda_versions (
  id uuid not null,
  agenda_id uuid not null,
  number integer not null,
  name text not null,
  reason text default ''::text not null,
  content jsonb not null,
  adopted_on date,
  adopted_in text default ''::text not null,
  decision_id uuid,
  made_at timestamp with time zone not null,
  made_by uuid,
  published_at timestamp with time zone,
  constraint agenda_versions_pkey PRIMARY KEY (id),
  constraint agenda_versions_agenda_id_number_key UNIQUE (agenda_id, number),
  constraint agenda_versions_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint agenda_versions_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES public.decisions(id),
  constraint agenda_versions_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint agenda_versions_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint agenda_versions_number_check CHECK ((number > 0))
);
comment on table public.agenda_versions is 'The agenda as it stood when it was fixed: a copy that is never changed. Published ones are read by everyone.';
comment on column public.agenda_versions.adopted_in is 'The body that adopted it, in words; decision_id when the decision was taken here.';
alter table public.agenda_versions enable row level security;
alter table public.agenda_versions force row level security;
create policy colleagues on public.agenda_versions for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy everyone on public.agenda_versions for select to public
  using (((published_at IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.agenda_versions for all to public
  using ((EXISTS ( SELECT 1
   FROM public.agendas a
  WHERE ((a.id = agenda_versions.agenda_id) AND (a.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant insert, select on table public.agenda_versions to app;
grant update (adopted_on, adopted_in, decision_id, published_at) on table public.agenda_versions to app;

create table public.agendas (
  id uuid not null,
  office_id uuid not null,
  division text not null,
  area_id uuid,
  name text not null,
  about text default ''::text not null,
  from_on date not null,
  until_on date,
  secretariat_counted boolean default false not null,
  hours_note text default ''::text not null,
  stated_total numeric(10,2),
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  constraint agendas_pkey PRIMARY KEY (id),
  constraint agendas_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.areas(id),
  constraint agendas_division_fkey FOREIGN KEY (division) REFERENCES public.divisions(kind),
  constraint agendas_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint agendas_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.organisations(id),
  constraint agendas_check CHECK ((until_on > from_on)),
  constraint agendas_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint agendas_stated_total_check CHECK ((stated_total >= (0)::numeric))
);
comment on table public.agendas is 'The joint agenda ("regioagenda") of one area, kept by one office. Its rows are the working state; what was adopted stands in agenda_versions.';
comment on column public.agendas.secretariat_counted is 'Whether hours of the secretariat are in the lines; when not, every total says so.';
comment on column public.agendas.stated_total is 'The total of hours as the source states it, kept beside what the lines give.';
CREATE INDEX agendas_by_office ON public.agendas USING btree (office_id);
alter table public.agendas enable row level security;
alter table public.agendas force row level security;
create policy colleagues on public.agendas for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.agendas for insert to public
  with check (((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))));
create policy team_changes on public.agendas for update to public
  using (((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))));
grant insert, select, update on table public.agendas to app;

create table public.allocation_keys (
  id uuid not null,
  office_id uuid not null,
  name text not null,
  source text not null,
  reference_on date not null,
  made_at timestamp with time zone not null,
  constraint allocation_keys_pkey PRIMARY KEY (id),
  constraint allocation_keys_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.organisations(id),
  constraint allocation_keys_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint allocation_keys_source_check CHECK ((length(source) > 0))
);
comment on table public.allocation_keys is 'How costs are spread over municipalities ("verdeelsleutel"): a count on a reference day, with its source. A new count is a new key.';
CREATE INDEX allocation_keys_by_office ON public.allocation_keys USING btree (office_id, reference_on);
alter table public.allocation_keys enable row level security;
alter table public.allocation_keys force row level security;
create policy colleagues on public.allocation_keys for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.allocation_keys for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy team on public.allocation_keys for all to public
  using (((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))));
grant insert, select on table public.allocation_keys to app;

create table public.allocation_weights (
  key_id uuid not null,
  organisation_id uuid not null,
  weight bigint not null,
  constraint allocation_weights_pkey PRIMARY KEY (key_id, organisation_id),
  constraint allocation_weights_key_id_fkey FOREIGN KEY (key_id) REFERENCES public.allocation_keys(id),
  constraint allocation_weights_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint allocation_weights_weight_check CHECK ((weight >= 0))
);
alter table public.allocation_weights enable row level security;
alter table public.allocation_weights force row level security;
create policy colleagues on public.allocation_weights for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.allocation_weights for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy team on public.allocation_weights for all to public
  using ((EXISTS ( SELECT 1
   FROM public.allocation_keys w
  WHERE ((w.id = allocation_weights.key_id) AND ((w.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text])))))));
grant insert, select on table public.allocation_weights to app;

create table public.allocations (
  id uuid not null,
  cost_year_id uuid not null,
  part integer not null,
  key_name text not null,
  key_source text not null,
  key_reference_on date not null,
  share_points integer not null,
  from_on date not null,
  until_on date not null,
  organisation_id uuid not null,
  organisation_name text not null,
  weight bigint not null,
  total_cents bigint not null,
  cents bigint not null,
  constraint allocations_pkey PRIMARY KEY (id),
  constraint allocations_cost_year_id_part_organisation_id_key UNIQUE (cost_year_id, part, organisation_id),
  constraint allocations_cost_year_id_fkey FOREIGN KEY (cost_year_id) REFERENCES public.cost_years(id),
  constraint allocations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id)
);
comment on table public.allocations is 'What each municipality pays of a closed year, to the cent, with key and name as they were. Only ever added.';
alter table public.allocations enable row level security;
alter table public.allocations force row level security;
create policy colleagues on public.allocations for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.allocations for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy open_year on public.allocations for all to public
  using ((EXISTS ( SELECT 1
   FROM public.cost_years w
  WHERE ((w.id = allocations.cost_year_id) AND (w.closed_at IS NULL) AND ((w.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text])))))));
grant insert, select on table public.allocations to app;

create table public.ambition_change_parts (
  id uuid not null,
  agenda_id uuid not null,
  change_id uuid not null,
  from_ambition_id uuid not null,
  from_number text not null,
  to_ambition_id uuid,
  to_number text,
  constraint ambition_change_parts_pkey PRIMARY KEY (id),
  constraint ambition_change_parts_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint ambition_change_parts_change_id_fkey FOREIGN KEY (change_id) REFERENCES public.ambition_changes(id),
  constraint ambition_change_parts_from_ambition_id_fkey FOREIGN KEY (from_ambition_id) REFERENCES public.ambitions(id),
  constraint ambition_change_parts_to_ambition_id_fkey FOREIGN KEY (to_ambition_id) REFERENCES public.ambitions(id)
);
comment on table public.ambition_change_parts is 'Which ambition, under which number, became which: so an old number resolves. No "to" is an ambition that ended.';
CREATE INDEX ambition_change_parts_by_change ON public.ambition_change_parts USING btree (change_id);
CREATE INDEX ambition_change_parts_by_number ON public.ambition_change_parts USING btree (agenda_id, from_number);
alter table public.ambition_change_parts enable row level security;
alter table public.ambition_change_parts force row level security;
create policy colleagues on public.ambition_change_parts for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.ambition_change_parts for all to public
  using ((EXISTS ( SELECT 1
   FROM public.agendas a
  WHERE ((a.id = ambition_change_parts.agenda_id) AND (a.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant insert, select on table public.ambition_change_parts to app;

create table public.ambition_changes (
  id uuid not null,
  agenda_id uuid not null,
  kind text not null,
  on_day date not null,
  reason text not null,
  decided_in text default ''::text not null,
  decision_id uuid,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint ambition_changes_pkey PRIMARY KEY (id),
  constraint ambition_changes_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint ambition_changes_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES public.decisions(id),
  constraint ambition_changes_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint ambition_changes_kind_check CHECK ((kind = ANY (ARRAY['merged'::text, 'split'::text, 'renumbered'::text, 'ended'::text]))),
  constraint ambition_changes_reason_check CHECK ((length(reason) > 0))
);
comment on table public.ambition_changes is 'Ambitions merged, split, renumbered or ended: why, and by which decision. Only ever added.';
CREATE INDEX ambition_changes_by_agenda ON public.ambition_changes USING btree (agenda_id, on_day);
alter table public.ambition_changes enable row level security;
alter table public.ambition_changes force row level security;
create policy colleagues on public.ambition_changes for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.ambition_changes for all to public
  using ((EXISTS ( SELECT 1
   FROM public.agendas a
  WHERE ((a.id = ambition_changes.agenda_id) AND (a.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant insert, select on table public.ambition_changes to app;

create table public.ambition_focal_points (
  agenda_id uuid not null,
  ambition_id uuid not null,
  focal_point_id uuid not null,
  constraint ambition_focal_points_pkey PRIMARY KEY (ambition_id, focal_point_id),
  constraint ambition_focal_points_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint ambition_focal_points_ambition_id_fkey FOREIGN KEY (ambition_id) REFERENCES public.ambitions(id),
  constraint ambition_focal_points_focal_point_id_fkey FOREIGN KEY (focal_point_id) REFERENCES public.focal_points(id)
);
CREATE INDEX ambition_focal_points_by_agenda ON public.ambition_focal_points USING btree (agenda_id);
CREATE INDEX ambition_focal_points_by_point ON public.ambition_focal_points USING btree (focal_point_id);
alter table public.ambition_focal_points enable row level security;
alter table public.ambition_focal_points force row level security;
create policy colleagues on public.ambition_focal_points for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.ambition_focal_points for all to public
  using ((EXISTS ( SELECT 1
   FROM public.agendas a
  WHERE ((a.id = ambition_focal_points.agenda_id) AND (a.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant delete, insert, select on table public.ambition_focal_points to app;

create table public.ambitions (
  id uuid not null,
  agenda_id uuid not null,
  "position" integer not null,
  number text not null,
  title text not null,
  about text default ''::text not null,
  is_zero boolean default false not null,
  target text default ''::text not null,
  priority integer,
  priority_reason text default ''::text not null,
  level text default 'regional'::text not null,
  review_on date,
  stated_hours numeric(10,2),
  source_id uuid,
  source_place text default ''::text not null,
  ended_on date,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint ambitions_pkey PRIMARY KEY (id),
  constraint ambitions_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint ambitions_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.agenda_sources(id),
  constraint ambitions_level_check CHECK ((level = ANY (ARRAY['local'::text, 'sub-regional'::text, 'regional'::text, 'above'::text]))),
  constraint ambitions_number_check CHECK (((length(number) >= 1) AND (length(number) <= 20))),
  constraint ambitions_priority_check CHECK (((priority >= 1) AND (priority <= 9))),
  constraint ambitions_stated_hours_check CHECK ((stated_hours >= (0)::numeric)),
  constraint ambitions_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
comment on table public.ambitions is 'What the parties want to reach together. is_zero: "geen thuiszitters", reached at nought. Ended ones stay and their numbers resolve.';
CREATE INDEX ambitions_by_agenda ON public.ambitions USING btree (agenda_id, "position");
CREATE UNIQUE INDEX ambitions_by_number ON public.ambitions USING btree (agenda_id, number) WHERE (ended_on IS NULL);
alter table public.ambitions enable row level security;
alter table public.ambitions force row level security;
create policy colleagues on public.ambitions for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.ambitions for all to public
  using ((EXISTS ( SELECT 1
   FROM public.agendas a
  WHERE ((a.id = ambitions.agenda_id) AND (a.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant insert, select, update on table public.ambitions to app;

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

create table public.attendances (
  id uuid not null,
  meeting_id uuid not null,
  seat_holder_id uuid,
  name text not null,
  organisation_id uuid,
  kind text not null,
  on_behalf_of text default ''::text not null,
  constraint attendances_pkey PRIMARY KEY (id),
  constraint attendances_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id),
  constraint attendances_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint attendances_seat_holder_id_fkey FOREIGN KEY (seat_holder_id) REFERENCES public.seat_holders(id),
  constraint attendances_kind_check CHECK ((kind = ANY (ARRAY['present'::text, 'excused'::text, 'absent'::text, 'guest'::text]))),
  constraint attendances_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
comment on table public.attendances is 'Who was there, who was not, and guests, who do not count.';
CREATE INDEX attendances_by_meeting ON public.attendances USING btree (meeting_id);
alter table public.attendances enable row level security;
alter table public.attendances force row level security;
create policy errand on public.attendances for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy keepers on public.attendances for all to public
  using ((EXISTS ( SELECT 1
   FROM public.meetings m
  WHERE ((m.id = attendances.meeting_id) AND ((m.body_id = ANY (( SELECT public.my_team_bodies() AS my_team_bodies)::uuid[])) OR (m.body_id = ANY (( SELECT public.my_kept_bodies() AS my_kept_bodies)::uuid[])))))));
create policy sitting on public.attendances for select to public
  using ((EXISTS ( SELECT 1
   FROM public.meetings m
  WHERE ((m.id = attendances.meeting_id) AND ((m.body_id = ANY (( SELECT public.my_bodies() AS my_bodies)::uuid[])) OR (((m.body_id || ':'::text) || m.theme_id) = ANY (( SELECT public.my_theme_seats() AS my_theme_seats)::text[])) OR (m.body_id = ANY (( SELECT public.my_team_bodies() AS my_team_bodies)::uuid[])))))));
grant delete, insert, select, update on table public.attendances to app;

create table public.bodies (
  id uuid not null,
  office_id uuid not null,
  name text not null,
  short_name text,
  purpose text default ''::text not null,
  powers text[] not null,
  budget_power boolean default false not null,
  scale text not null,
  division text,
  area_id uuid,
  parent_id uuid,
  is_oogo boolean default false not null,
  from_on date not null,
  until_on date,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint bodies_pkey PRIMARY KEY (id),
  constraint bodies_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.areas(id),
  constraint bodies_division_fkey FOREIGN KEY (division) REFERENCES public.divisions(kind),
  constraint bodies_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.organisations(id),
  constraint bodies_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.bodies(id),
  constraint bodies_check CHECK ((until_on > from_on)),
  constraint bodies_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint bodies_powers_check CHECK (((cardinality(powers) > 0) AND (powers <@ ARRAY['decides'::text, 'advises'::text, 'coaches'::text, 'commissions'::text, 'executes'::text, 'consults'::text]))),
  constraint bodies_scale_check CHECK ((scale = ANY (ARRAY['local'::text, 'sub-regional'::text, 'regional'::text, 'above'::text]))),
  constraint bodies_short_name_check CHECK (((length(short_name) >= 1) AND (length(short_name) <= 40)))
);
comment on table public.bodies is 'A body ("gremium"): what it may do (powers), where (area), and what it is for.';
comment on column public.bodies.budget_power is 'Money outside the budget and a change of the purchasing strategy come to this table (ESCALATION-1).';
CREATE INDEX bodies_by_office ON public.bodies USING btree (office_id, name);
CREATE INDEX bodies_by_parent ON public.bodies USING btree (parent_id);
alter table public.bodies enable row level security;
alter table public.bodies force row level security;
create policy colleagues on public.bodies for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.bodies for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy everyone on public.bodies for select to public
  using (true);
create policy team on public.bodies for all to public
  using (((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))));
grant insert, select, update on table public.bodies to app;

create table public.calendar_feeds (
  person_id uuid not null,
  token_hash text not null,
  made_at timestamp with time zone not null,
  constraint calendar_feeds_pkey PRIMARY KEY (person_id),
  constraint calendar_feeds_token_hash_key UNIQUE (token_hash),
  constraint calendar_feeds_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id)
);
comment on table public.calendar_feeds is 'The secret address of someone''s own calendar of meetings, as a hash. A new one replaces it; then the old one is nothing.';
alter table public.calendar_feeds enable row level security;
alter table public.calendar_feeds force row level security;
create policy errand on public.calendar_feeds for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy own on public.calendar_feeds for all to public
  using ((person_id = ( SELECT public.my_person() AS my_person)));
grant insert, select, update on table public.calendar_feeds to app;

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

create table public.consultations (
  id uuid not null,
  proposal_id uuid not null,
  kind text not null,
  seat_holder_id uuid,
  organisation_id uuid,
  name text not null,
  asked_on date,
  due_on date,
  answered_on date,
  answer text default ''::text not null,
  outcome text default 'open'::text not null,
  version integer default 1 not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint consultations_pkey PRIMARY KEY (id),
  constraint consultations_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint consultations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint consultations_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposals(id),
  constraint consultations_seat_holder_id_fkey FOREIGN KEY (seat_holder_id) REFERENCES public.seat_holders(id),
  constraint consultations_kind_check CHECK ((kind = ANY (ARRAY['rank-and-file'::text, 'panel'::text, 'alignment'::text]))),
  constraint consultations_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint consultations_outcome_check CHECK ((outcome = ANY (ARRAY['open'::text, 'supports'::text, 'mixed'::text, 'objects'::text, 'no-answer'::text])))
);
comment on table public.consultations is 'Hearing the rank and file of a holder, a client panel, or someone beforehand: asked, answered, or not heard.';
CREATE INDEX consultations_by_holder ON public.consultations USING btree (seat_holder_id);
CREATE INDEX consultations_by_proposal ON public.consultations USING btree (proposal_id);
alter table public.consultations enable row level security;
alter table public.consultations force row level security;
create policy errand on public.consultations for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy inside on public.consultations for all to public
  using ((EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = consultations.proposal_id) AND (((p.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((p.maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text]))) OR ((p.reach <> 'team'::text) AND ((p.reader_bodies && ( SELECT public.my_bodies() AS my_bodies)) OR (ARRAY( SELECT ((b.b || ':'::text) || p.theme_id)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_theme_seats() AS my_theme_seats)) OR (ARRAY( SELECT ((p.id || ':'::text) || b.b)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_guest_points() AS my_guest_points)))))))));
grant insert, select, update on table public.consultations to app;

create table public.cost_lines (
  id uuid not null,
  cost_year_id uuid not null,
  "position" integer not null,
  what text not null,
  kind text not null,
  cents bigint not null,
  fte numeric(6,3),
  employer_id uuid,
  person text default ''::text not null,
  from_on date,
  until_on date,
  is_temporary boolean default false not null,
  within_staff boolean default false not null,
  exchanged_with text default ''::text not null,
  is_extra boolean default false not null,
  fund text default ''::text not null,
  charged boolean default true not null,
  corrects_year integer,
  reason text default ''::text not null,
  version integer default 1 not null,
  constraint cost_lines_pkey PRIMARY KEY (id),
  constraint cost_lines_cost_year_id_fkey FOREIGN KEY (cost_year_id) REFERENCES public.cost_years(id),
  constraint cost_lines_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES public.organisations(id),
  constraint cost_lines_check CHECK (((cents >= 0) OR (kind = 'correction'::text))),
  constraint cost_lines_check1 CHECK (((kind = 'correction'::text) = (corrects_year IS NOT NULL))),
  constraint cost_lines_check2 CHECK (((kind <> 'in-kind'::text) OR ((cents = 0) AND (NOT charged)))),
  constraint cost_lines_fte_check CHECK ((fte >= (0)::numeric)),
  constraint cost_lines_kind_check CHECK ((kind = ANY (ARRAY['staff'::text, 'in-kind'::text, 'other'::text, 'correction'::text]))),
  constraint cost_lines_what_check CHECK (((length(what) >= 1) AND (length(what) <= 300)))
);
comment on table public.cost_lines is 'What the programme costs in a year: staff with employer and fte, exchange in kind (charged to nobody), other. is_extra asks for an extra investment; charged lines are allocated over the municipalities. A correction of a closed year stands, with its reason, in a later one.';
CREATE INDEX cost_lines_by_year ON public.cost_lines USING btree (cost_year_id, "position");
alter table public.cost_lines enable row level security;
alter table public.cost_lines force row level security;
create policy colleagues on public.cost_lines for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.cost_lines for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy open_year on public.cost_lines for all to public
  using ((EXISTS ( SELECT 1
   FROM public.cost_years w
  WHERE ((w.id = cost_lines.cost_year_id) AND (w.closed_at IS NULL) AND ((w.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text])))))));
grant delete, insert, select, update on table public.cost_lines to app;

create table public.cost_year_keys (
  cost_year_id uuid not null,
  "position" integer not null,
  key_id uuid not null,
  share_points integer not null,
  from_on date not null,
  until_on date not null,
  constraint cost_year_keys_pkey PRIMARY KEY (cost_year_id, "position"),
  constraint cost_year_keys_cost_year_id_fkey FOREIGN KEY (cost_year_id) REFERENCES public.cost_years(id),
  constraint cost_year_keys_key_id_fkey FOREIGN KEY (key_id) REFERENCES public.allocation_keys(id),
  constraint cost_year_keys_check CHECK ((until_on > from_on)),
  constraint cost_year_keys_share_points_check CHECK (((share_points >= 1) AND (share_points <= 10000)))
);
comment on table public.cost_year_keys is 'By which key a year is spread, for which share (10000 is all) and from when until when: one key for all, parts by share, or another key from the day on which municipalities merge.';
alter table public.cost_year_keys enable row level security;
alter table public.cost_year_keys force row level security;
create policy colleagues on public.cost_year_keys for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.cost_year_keys for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy open_year on public.cost_year_keys for all to public
  using ((EXISTS ( SELECT 1
   FROM public.cost_years w
  WHERE ((w.id = cost_year_keys.cost_year_id) AND (w.closed_at IS NULL) AND ((w.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text])))))));
grant delete, insert, select on table public.cost_year_keys to app;

create table public.cost_years (
  id uuid not null,
  office_id uuid not null,
  year integer not null,
  budget_cents bigint,
  is_budget_neutral boolean default false not null,
  closed_at timestamp with time zone,
  closed_by uuid,
  version integer default 1 not null,
  constraint cost_years_pkey PRIMARY KEY (id),
  constraint cost_years_office_id_year_key UNIQUE (office_id, year),
  constraint cost_years_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES public.people(id),
  constraint cost_years_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.organisations(id),
  constraint cost_years_budget_cents_check CHECK ((budget_cents >= 0)),
  constraint cost_years_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);
comment on table public.cost_years is 'A year of the programme: its budget, whether it must stay within it ("budgetneutraal"), and when it was closed. A closed year never changes.';
alter table public.cost_years enable row level security;
alter table public.cost_years force row level security;
create policy colleagues on public.cost_years for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.cost_years for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy open_year on public.cost_years for update to public
  using (((closed_at IS NULL) AND ((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text])))))
  with check (((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))));
create policy team on public.cost_years for insert to public
  with check (((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))));
grant insert, select, update on table public.cost_years to app;

create table public.decision_points (
  id uuid not null,
  proposal_id uuid not null,
  version_id uuid not null,
  thread_id uuid not null,
  number integer not null,
  text text not null,
  consequence text default ''::text not null,
  side_note text default ''::text not null,
  constraint decision_points_pkey PRIMARY KEY (id),
  constraint decision_points_version_id_number_key UNIQUE (version_id, number),
  constraint decision_points_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposals(id),
  constraint decision_points_version_id_fkey FOREIGN KEY (version_id) REFERENCES public.proposal_versions(id),
  constraint decision_points_number_check CHECK ((number > 0)),
  constraint decision_points_text_check CHECK ((length(text) > 0))
);
comment on table public.decision_points is 'What is asked to decide ("beslispunt"), each decided by itself. thread_id: the same point through versions. side_note: the risk when it is not decided ("kanttekening").';
CREATE INDEX decision_points_by_proposal ON public.decision_points USING btree (proposal_id);
alter table public.decision_points enable row level security;
alter table public.decision_points force row level security;
create policy closed_delete on public.decision_points as restrictive for delete to public
  using ((EXISTS ( SELECT 1
   FROM public.proposal_versions v
  WHERE ((v.id = decision_points.version_id) AND (v.closed_at IS NULL)))));
create policy closed_insert on public.decision_points as restrictive for insert to public
  with check ((EXISTS ( SELECT 1
   FROM public.proposal_versions v
  WHERE ((v.id = decision_points.version_id) AND (v.closed_at IS NULL)))));
create policy closed_update on public.decision_points as restrictive for update to public
  using ((EXISTS ( SELECT 1
   FROM public.proposal_versions v
  WHERE ((v.id = decision_points.version_id) AND (v.closed_at IS NULL)))));
create policy errand on public.decision_points for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy everyone on public.decision_points for select to public
  using ((EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = decision_points.proposal_id) AND (decision_points.version_id = ANY (p.published_versions))))));
create policy inside on public.decision_points for all to public
  using ((EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = decision_points.proposal_id) AND (((p.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((p.maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text]))) OR ((p.reach <> 'team'::text) AND ((p.reader_bodies && ( SELECT public.my_bodies() AS my_bodies)) OR (ARRAY( SELECT ((b.b || ':'::text) || p.theme_id)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_theme_seats() AS my_theme_seats)) OR (ARRAY( SELECT ((p.id || ':'::text) || b.b)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_guest_points() AS my_guest_points)))))))));
grant delete, insert, select, update on table public.decision_points to app;

create table public.decisions (
  id uuid not null,
  proposal_id uuid not null,
  step_id uuid not null,
  version_id uuid not null,
  body_id uuid not null,
  on_day date not null,
  other_day_reason text default ''::text not null,
  conditions text default ''::text not null,
  mandate text default ''::text not null,
  not_heard text[] default '{}'::text[] not null,
  review_on date,
  recorded_as text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  published_at timestamp with time zone,
  constraint decisions_pkey PRIMARY KEY (id),
  constraint decisions_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.bodies(id),
  constraint decisions_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint decisions_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposals(id),
  constraint decisions_step_id_fkey FOREIGN KEY (step_id) REFERENCES public.route_steps(id),
  constraint decisions_version_id_fkey FOREIGN KEY (version_id) REFERENCES public.proposal_versions(id),
  constraint decisions_recorded_as_check CHECK ((recorded_as = ANY (ARRAY['chair'::text, 'secretary'::text, 'team'::text])))
);
comment on table public.decisions is 'A decision of a body with the power to decide. not_heard: which rank and file or panels had not been heard when it was taken. Only ever added, but for its publication.';
CREATE INDEX decisions_by_body ON public.decisions USING btree (body_id, on_day);
CREATE INDEX decisions_by_proposal ON public.decisions USING btree (proposal_id);
CREATE INDEX decisions_by_review ON public.decisions USING btree (review_on) WHERE (review_on IS NOT NULL);
alter table public.decisions enable row level security;
alter table public.decisions force row level security;
create policy errand on public.decisions for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy everyone on public.decisions for select to public
  using ((published_at IS NOT NULL));
create policy inside on public.decisions for all to public
  using ((EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = decisions.proposal_id) AND (((p.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((p.maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text]))) OR ((p.reach <> 'team'::text) AND ((p.reader_bodies && ( SELECT public.my_bodies() AS my_bodies)) OR (ARRAY( SELECT ((b.b || ':'::text) || p.theme_id)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_theme_seats() AS my_theme_seats)) OR (ARRAY( SELECT ((p.id || ':'::text) || b.b)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_guest_points() AS my_guest_points)))))))));
grant insert, select on table public.decisions to app;
grant update (published_at) on table public.decisions to app;

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

create table public.focal_points (
  id uuid not null,
  agenda_id uuid not null,
  "position" integer not null,
  name text not null,
  about text default ''::text not null,
  source_id uuid,
  source_place text default ''::text not null,
  ended_on date,
  constraint focal_points_pkey PRIMARY KEY (id),
  constraint focal_points_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint focal_points_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.agenda_sources(id),
  constraint focal_points_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)))
);
comment on table public.focal_points is 'What the agenda aims at ("speerpunt"). One without an ambition is shown as such.';
CREATE INDEX focal_points_by_agenda ON public.focal_points USING btree (agenda_id, "position");
alter table public.focal_points enable row level security;
alter table public.focal_points force row level security;
create policy colleagues on public.focal_points for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.focal_points for all to public
  using ((EXISTS ( SELECT 1
   FROM public.agendas a
  WHERE ((a.id = focal_points.agenda_id) AND (a.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant insert, select, update on table public.focal_points to app;

create table public.follow_ups (
  id uuid not null,
  proposal_id uuid not null,
  decision_id uuid not null,
  text text not null,
  owner_text text default ''::text not null,
  owner_organisation_id uuid,
  owner_function_id uuid,
  due_on date,
  action_id uuid,
  state text default 'open'::text not null,
  state_text text default ''::text not null,
  state_on date,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint follow_ups_pkey PRIMARY KEY (id),
  constraint follow_ups_action_id_fkey FOREIGN KEY (action_id) REFERENCES public.agenda_actions(id),
  constraint follow_ups_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES public.decisions(id),
  constraint follow_ups_owner_function_id_fkey FOREIGN KEY (owner_function_id) REFERENCES public.functions(id),
  constraint follow_ups_owner_organisation_id_fkey FOREIGN KEY (owner_organisation_id) REFERENCES public.organisations(id),
  constraint follow_ups_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposals(id),
  constraint follow_ups_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text]))),
  constraint follow_ups_text_check CHECK ((length(text) > 0))
);
comment on table public.follow_ups is 'What follows from a decision: who does what by when, and the action of the agenda it became.';
CREATE INDEX follow_ups_by_decision ON public.follow_ups USING btree (decision_id);
CREATE INDEX follow_ups_by_due ON public.follow_ups USING btree (due_on) WHERE (state = 'open'::text);
CREATE INDEX follow_ups_by_proposal ON public.follow_ups USING btree (proposal_id);
alter table public.follow_ups enable row level security;
alter table public.follow_ups force row level security;
create policy errand on public.follow_ups for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy inside on public.follow_ups for all to public
  using ((EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = follow_ups.proposal_id) AND (((p.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((p.maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text]))) OR ((p.reach <> 'team'::text) AND ((p.reader_bodies && ( SELECT public.my_bodies() AS my_bodies)) OR (ARRAY( SELECT ((b.b || ':'::text) || p.theme_id)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_theme_seats() AS my_theme_seats)) OR (ARRAY( SELECT ((p.id || ':'::text) || b.b)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_guest_points() AS my_guest_points)))))))));
create policy owners on public.follow_ups for all to public
  using (((owner_function_id = ( SELECT public.my_holder() AS my_holder)) OR ((owner_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text])))));
grant insert, select, update on table public.follow_ups to app;

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

create table public.hour_line_changes (
  id uuid not null,
  agenda_id uuid not null,
  hour_line_id uuid not null,
  kind text not null,
  activity text not null,
  was jsonb,
  reason text default ''::text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint hour_line_changes_pkey PRIMARY KEY (id),
  constraint hour_line_changes_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint hour_line_changes_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint hour_line_changes_check CHECK (((kind <> 'removed'::text) OR (length(reason) > 0))),
  constraint hour_line_changes_kind_check CHECK ((kind = ANY (ARRAY['added'::text, 'changed'::text, 'removed'::text])))
);
comment on table public.hour_line_changes is 'Who added, changed or removed a line of hours, why, and how it was before. Only ever added; a removed line lives on here.';
CREATE INDEX hour_line_changes_by_agenda ON public.hour_line_changes USING btree (agenda_id, made_at DESC);
CREATE INDEX hour_line_changes_by_line ON public.hour_line_changes USING btree (hour_line_id, made_at);
alter table public.hour_line_changes enable row level security;
alter table public.hour_line_changes force row level security;
create policy colleagues on public.hour_line_changes for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.hour_line_changes for all to public
  using ((EXISTS ( SELECT 1
   FROM public.agendas a
  WHERE ((a.id = hour_line_changes.agenda_id) AND (a.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant insert, select on table public.hour_line_changes to app;

create table public.hour_lines (
  id uuid not null,
  agenda_id uuid not null,
  ambition_id uuid not null,
  action_id uuid,
  "position" integer not null,
  activity text not null,
  sharing text not null,
  hours numeric(10,2),
  stated_together numeric(10,2),
  parties text[] default '{}'::text[] not null,
  counted text default 'here'::text not null,
  elsewhere_ambition_id uuid,
  elsewhere_action_id uuid,
  elsewhere_text text default ''::text not null,
  extra boolean default false not null,
  function_id uuid,
  source_id uuid,
  source_place text default ''::text not null,
  version integer default 1 not null,
  constraint hour_lines_pkey PRIMARY KEY (id),
  constraint hour_lines_action_id_fkey FOREIGN KEY (action_id) REFERENCES public.agenda_actions(id),
  constraint hour_lines_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint hour_lines_ambition_id_fkey FOREIGN KEY (ambition_id) REFERENCES public.ambitions(id),
  constraint hour_lines_elsewhere_action_id_fkey FOREIGN KEY (elsewhere_action_id) REFERENCES public.agenda_actions(id),
  constraint hour_lines_elsewhere_ambition_id_fkey FOREIGN KEY (elsewhere_ambition_id) REFERENCES public.ambitions(id),
  constraint hour_lines_function_id_fkey FOREIGN KEY (function_id) REFERENCES public.functions(id),
  constraint hour_lines_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.agenda_sources(id),
  constraint hour_lines_activity_check CHECK (((length(activity) >= 1) AND (length(activity) <= 300))),
  constraint hour_lines_check CHECK (((sharing = 'nobody'::text) OR (cardinality(parties) > 0) OR (counted <> 'here'::text))),
  constraint hour_lines_counted_check CHECK ((counted = ANY (ARRAY['here'::text, 'elsewhere'::text, 'outside'::text]))),
  constraint hour_lines_hours_check CHECK ((hours >= (0)::numeric)),
  constraint hour_lines_sharing_check CHECK ((sharing = ANY (ARRAY['each'::text, 'together'::text, 'either'::text, 'nobody'::text]))),
  constraint hour_lines_stated_together_check CHECK ((stated_together >= (0)::numeric))
);
comment on table public.hour_lines is 'Hours of an activity. each: hours per party; together: all parties'' hours in one; either: one of the parties, not settled which; nobody: no party named. counted elsewhere: booked on the line it points to; outside: no part of the total.';
comment on column public.hour_lines.stated_together is 'The product as the source states it; never corrected.';
comment on column public.hour_lines.extra is 'Asks for capacity beyond the existing staff.';
CREATE INDEX hour_lines_by_action ON public.hour_lines USING btree (action_id) WHERE (action_id IS NOT NULL);
CREATE INDEX hour_lines_by_agenda ON public.hour_lines USING btree (agenda_id);
CREATE INDEX hour_lines_by_ambition ON public.hour_lines USING btree (ambition_id, "position");
alter table public.hour_lines enable row level security;
alter table public.hour_lines force row level security;
create policy colleagues on public.hour_lines for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy team on public.hour_lines for all to public
  using ((EXISTS ( SELECT 1
   FROM public.agendas a
  WHERE ((a.id = hour_lines.agenda_id) AND (a.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant delete, insert, select, update on table public.hour_lines to app;

create table public.hours_spent (
  id uuid not null,
  agenda_id uuid not null,
  hour_line_id uuid not null,
  party text,
  function_id uuid,
  hours numeric(8,2) not null,
  on_day date not null,
  note text default ''::text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint hours_spent_pkey PRIMARY KEY (id),
  constraint hours_spent_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint hours_spent_function_id_fkey FOREIGN KEY (function_id) REFERENCES public.functions(id),
  constraint hours_spent_hour_line_id_fkey FOREIGN KEY (hour_line_id) REFERENCES public.hour_lines(id),
  constraint hours_spent_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint hours_spent_hours_check CHECK ((hours <> (0)::numeric))
);
comment on table public.hours_spent is 'Hours that were made. Only ever added: a mistake is put right with a line of negative hours.';
CREATE INDEX hours_spent_by_agenda ON public.hours_spent USING btree (agenda_id);
CREATE INDEX hours_spent_by_line ON public.hours_spent USING btree (hour_line_id);
alter table public.hours_spent enable row level security;
alter table public.hours_spent force row level security;
create policy colleagues on public.hours_spent for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy sayers on public.hours_spent for insert to public
  with check (((made_by = ( SELECT public.my_person() AS my_person)) AND (( SELECT public.my_organisation() AS my_organisation) IS NOT NULL)));
grant insert, select on table public.hours_spent to app;

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

create table public.item_guests (
  id uuid not null,
  item_id uuid not null,
  meeting_id uuid not null,
  name text not null,
  function_id uuid,
  organisation_id uuid,
  constraint item_guests_pkey PRIMARY KEY (id),
  constraint item_guests_function_id_fkey FOREIGN KEY (function_id) REFERENCES public.functions(id),
  constraint item_guests_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.meeting_items(id),
  constraint item_guests_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id),
  constraint item_guests_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint item_guests_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
comment on table public.item_guests is 'A guest for one point of the agenda: reads that point and its papers, and is not counted.';
CREATE INDEX item_guests_by_function ON public.item_guests USING btree (function_id) WHERE (function_id IS NOT NULL);
CREATE INDEX item_guests_by_item ON public.item_guests USING btree (item_id);
alter table public.item_guests enable row level security;
alter table public.item_guests force row level security;
create policy colleagues on public.item_guests for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.item_guests for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy keepers on public.item_guests for all to public
  using ((EXISTS ( SELECT 1
   FROM public.meetings m
  WHERE ((m.id = item_guests.meeting_id) AND ((m.body_id = ANY (( SELECT public.my_team_bodies() AS my_team_bodies)::uuid[])) OR (m.body_id = ANY (( SELECT public.my_kept_bodies() AS my_kept_bodies)::uuid[])))))));
grant delete, insert, select, update on table public.item_guests to app;

create table public.local_choices (
  id uuid not null,
  agenda_id uuid not null,
  action_id uuid not null,
  organisation_id uuid not null,
  choice text not null,
  text text default ''::text not null,
  on_day date not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint local_choices_pkey PRIMARY KEY (id),
  constraint local_choices_action_id_fkey FOREIGN KEY (action_id) REFERENCES public.agenda_actions(id),
  constraint local_choices_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint local_choices_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint local_choices_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint local_choices_choice_check CHECK ((choice = ANY (ARRAY['adopt'::text, 'adapt'::text, 'decline'::text])))
);
comment on table public.local_choices is 'What a municipality does with an action it may differ on ("lokale beleidsvrijheid"); the last one counts, and all are counted. Only ever added.';
CREATE INDEX local_choices_by_action ON public.local_choices USING btree (action_id, organisation_id, made_at DESC);
CREATE INDEX local_choices_by_agenda ON public.local_choices USING btree (agenda_id);
alter table public.local_choices enable row level security;
alter table public.local_choices force row level security;
create policy colleagues on public.local_choices for select to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) OR (( SELECT public.my_errand() AS my_errand) = 'agenda'::text)));
create policy sayers on public.local_choices for insert to public
  with check (((made_by = ( SELECT public.my_person() AS my_person)) AND (organisation_id = ( SELECT public.my_organisation() AS my_organisation))));
grant insert, select on table public.local_choices to app;

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

create table public.meeting_items (
  id uuid not null,
  body_id uuid not null,
  meeting_id uuid,
  "position" integer not null,
  title text not null,
  kind text not null,
  proposal_id uuid,
  step_id uuid,
  theme_id uuid,
  minutes integer,
  presenter text default ''::text not null,
  note text default ''::text not null,
  is_confidential boolean default false not null,
  state text default 'open'::text not null,
  outcome text default ''::text not null,
  carried_from_id uuid,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint meeting_items_pkey PRIMARY KEY (id),
  constraint meeting_items_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.bodies(id),
  constraint meeting_items_carried_from_id_fkey FOREIGN KEY (carried_from_id) REFERENCES public.meeting_items(id),
  constraint meeting_items_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id),
  constraint meeting_items_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposals(id),
  constraint meeting_items_step_id_fkey FOREIGN KEY (step_id) REFERENCES public.route_steps(id),
  constraint meeting_items_theme_id_fkey FOREIGN KEY (theme_id) REFERENCES public.themes(id),
  constraint meeting_items_kind_check CHECK ((kind = ANY (ARRAY['decide'::text, 'advise'::text, 'discuss'::text, 'inform'::text]))),
  constraint meeting_items_minutes_check CHECK (((minutes >= 1) AND (minutes <= 600))),
  constraint meeting_items_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'carried'::text, 'withdrawn'::text]))),
  constraint meeting_items_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
comment on table public.meeting_items is 'A point on the agenda of a meeting; without a meeting it waits in the backlog of its body. Carried: it went on to a later meeting.';
CREATE INDEX meeting_items_by_body ON public.meeting_items USING btree (body_id) WHERE (meeting_id IS NULL);
CREATE INDEX meeting_items_by_meeting ON public.meeting_items USING btree (meeting_id, "position");
CREATE INDEX meeting_items_by_proposal ON public.meeting_items USING btree (proposal_id);
alter table public.meeting_items enable row level security;
alter table public.meeting_items force row level security;
create policy errand on public.meeting_items for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy everyone on public.meeting_items for select to public
  using (((NOT is_confidential) AND (EXISTS ( SELECT 1
   FROM public.meetings m
  WHERE ((m.id = meeting_items.meeting_id) AND (m.published_at IS NOT NULL))))));
create policy keepers on public.meeting_items for all to public
  using (((body_id = ANY (( SELECT public.my_team_bodies() AS my_team_bodies)::uuid[])) OR (body_id = ANY (( SELECT public.my_kept_bodies() AS my_kept_bodies)::uuid[]))));
create policy sitting on public.meeting_items for select to public
  using ((((body_id = ANY (( SELECT public.my_bodies() AS my_bodies)::uuid[])) OR (((body_id || ':'::text) || theme_id) = ANY (( SELECT public.my_theme_seats() AS my_theme_seats)::text[])) OR (EXISTS ( SELECT 1
   FROM public.item_guests g
  WHERE ((g.item_id = meeting_items.id) AND (g.function_id = ( SELECT public.my_holder() AS my_holder)))))) AND ((meeting_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.meetings m
  WHERE ((m.id = meeting_items.meeting_id) AND (m.agenda_sent_at IS NOT NULL)))))));
grant insert, select, update on table public.meeting_items to app;

create table public.meeting_minutes (
  meeting_id uuid not null,
  text text default ''::text not null,
  state text default 'draft'::text not null,
  adopted_on date,
  published_at timestamp with time zone,
  version integer default 1 not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint meeting_minutes_pkey PRIMARY KEY (meeting_id),
  constraint meeting_minutes_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.people(id),
  constraint meeting_minutes_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id),
  constraint meeting_minutes_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'adopted'::text])))
);
comment on table public.meeting_minutes is 'The report of a meeting. Published only after it was adopted.';
alter table public.meeting_minutes enable row level security;
alter table public.meeting_minutes force row level security;
create policy errand on public.meeting_minutes for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy everyone on public.meeting_minutes for select to public
  using ((published_at IS NOT NULL));
create policy keepers on public.meeting_minutes for all to public
  using ((EXISTS ( SELECT 1
   FROM public.meetings m
  WHERE ((m.id = meeting_minutes.meeting_id) AND ((m.body_id = ANY (( SELECT public.my_team_bodies() AS my_team_bodies)::uuid[])) OR (m.body_id = ANY (( SELECT public.my_kept_bodies() AS my_kept_bodies)::uuid[])))))));
create policy sitting on public.meeting_minutes for select to public
  using ((EXISTS ( SELECT 1
   FROM public.meetings m
  WHERE ((m.id = meeting_minutes.meeting_id) AND ((m.body_id = ANY (( SELECT public.my_bodies() AS my_bodies)::uuid[])) OR (((m.body_id || ':'::text) || m.theme_id) = ANY (( SELECT public.my_theme_seats() AS my_theme_seats)::text[])) OR (m.body_id = ANY (( SELECT public.my_team_bodies() AS my_team_bodies)::uuid[])))))));
grant insert, select, update on table public.meeting_minutes to app;

create table public.meeting_series (
  id uuid not null,
  body_id uuid not null,
  theme_id uuid,
  name text default ''::text not null,
  every_weeks integer,
  months integer[],
  week_of_month integer,
  weekday integer,
  starts_on date not null,
  until_on date,
  at_time time without time zone not null,
  minutes integer not null,
  place text default ''::text not null,
  papers_days_before integer default 7 not null,
  made_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint meeting_series_pkey PRIMARY KEY (id),
  constraint meeting_series_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.bodies(id),
  constraint meeting_series_theme_id_fkey FOREIGN KEY (theme_id) REFERENCES public.themes(id),
  constraint meeting_series_check CHECK ((num_nonnulls(every_weeks, months) = 1)),
  constraint meeting_series_every_weeks_check CHECK (((every_weeks >= 1) AND (every_weeks <= 52))),
  constraint meeting_series_minutes_check CHECK (((minutes >= 5) AND (minutes <= 1440))),
  constraint meeting_series_months_check CHECK ((months <@ ARRAY[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])),
  constraint meeting_series_papers_days_before_check CHECK (((papers_days_before >= 0) AND (papers_days_before <= 90))),
  constraint meeting_series_week_of_month_check CHECK (((week_of_month >= 1) AND (week_of_month <= 5))),
  constraint meeting_series_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);
comment on table public.meeting_series is 'A rhythm: every so many weeks, or in named months ("twee maal per jaar") on the n-th weekday. Times are Dutch civil times, so that summer time moves nothing.';
CREATE INDEX meeting_series_by_body ON public.meeting_series USING btree (body_id);
alter table public.meeting_series enable row level security;
alter table public.meeting_series force row level security;
create policy colleagues on public.meeting_series for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.meeting_series for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy keepers on public.meeting_series for all to public
  using (((body_id = ANY (( SELECT public.my_team_bodies() AS my_team_bodies)::uuid[])) OR (body_id = ANY (( SELECT public.my_kept_bodies() AS my_kept_bodies)::uuid[]))));
grant insert, select, update on table public.meeting_series to app;

create table public.meetings (
  id uuid not null,
  body_id uuid not null,
  series_id uuid,
  occurs_on date,
  theme_id uuid,
  on_day date not null,
  at_time time without time zone not null,
  minutes integer not null,
  place text default ''::text not null,
  state text default 'planned'::text not null,
  state_reason text default ''::text not null,
  papers_due_on date,
  agenda_sent_at timestamp with time zone,
  published_at timestamp with time zone,
  uid text not null,
  sequence integer default 0 not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint meetings_pkey PRIMARY KEY (id),
  constraint meetings_series_id_occurs_on_key UNIQUE (series_id, occurs_on),
  constraint meetings_uid_key UNIQUE (uid),
  constraint meetings_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.bodies(id),
  constraint meetings_series_id_fkey FOREIGN KEY (series_id) REFERENCES public.meeting_series(id),
  constraint meetings_theme_id_fkey FOREIGN KEY (theme_id) REFERENCES public.themes(id),
  constraint meetings_minutes_check CHECK (((minutes >= 5) AND (minutes <= 1440))),
  constraint meetings_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])))
);
comment on table public.meetings is 'One meeting. occurs_on: the day the series gives it, also after it was moved. uid and sequence: of RFC 5545; a cancelled meeting stays.';
CREATE INDEX meetings_by_body ON public.meetings USING btree (body_id, on_day);
CREATE INDEX meetings_by_day ON public.meetings USING btree (on_day);
alter table public.meetings enable row level security;
alter table public.meetings force row level security;
create policy colleagues on public.meetings for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.meetings for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy everyone on public.meetings for select to public
  using (((published_at IS NOT NULL) OR (( SELECT public.my_organisation() AS my_organisation) IS NOT NULL)));
create policy keepers on public.meetings for all to public
  using (((body_id = ANY (( SELECT public.my_team_bodies() AS my_team_bodies)::uuid[])) OR (body_id = ANY (( SELECT public.my_kept_bodies() AS my_kept_bodies)::uuid[]))));
grant insert, select, update on table public.meetings to app;

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

create table public.oogo_events (
  id uuid not null,
  track_id uuid not null,
  number integer not null,
  kind text not null,
  organisation_ids uuid[] default '{}'::uuid[] not null,
  on_day date not null,
  meeting_id uuid,
  text text default ''::text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint oogo_events_pkey PRIMARY KEY (id),
  constraint oogo_events_track_id_number_key UNIQUE (track_id, number),
  constraint oogo_events_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint oogo_events_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id),
  constraint oogo_events_track_id_fkey FOREIGN KEY (track_id) REFERENCES public.oogo_tracks(id),
  constraint oogo_events_kind_check CHECK ((kind = ANY (ARRAY['draft-sent'::text, 'held'::text, 'agreed'::text, 'agreed-with-notes'::text, 'no-agreement'::text, 'dispute-advice'::text, 'dispute-mediation'::text, 'defence'::text, 'session'::text, 'advice-given'::text, 'resumed'::text, 'adopted'::text, 'closed'::text])))
);
comment on table public.oogo_events is 'What happened in an OOGO, with which partners. Its state follows from these (OOGO-1). Only ever added.';
alter table public.oogo_events enable row level security;
alter table public.oogo_events force row level security;
create policy colleagues on public.oogo_events for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.oogo_events for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy own on public.oogo_events for insert to public
  with check (((made_by = ( SELECT public.my_person() AS my_person)) AND ((EXISTS ( SELECT 1
   FROM public.oogo_tracks t
  WHERE ((t.id = oogo_events.track_id) AND (t.initiator_id = ( SELECT public.my_organisation() AS my_organisation))))) OR ((kind = ANY (ARRAY['agreed'::text, 'agreed-with-notes'::text, 'no-agreement'::text])) AND (organisation_ids = ARRAY[( SELECT public.my_organisation() AS my_organisation)]) AND (EXISTS ( SELECT 1
   FROM public.oogo_partners p
  WHERE ((p.track_id = oogo_events.track_id) AND (p.organisation_id = ( SELECT public.my_organisation() AS my_organisation)))))))));
create policy team on public.oogo_events for all to public
  using ((EXISTS ( SELECT 1
   FROM public.oogo_tracks w
  WHERE ((w.id = oogo_events.track_id) AND ((w.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text])))))));
grant insert, select on table public.oogo_events to app;

create table public.oogo_partners (
  track_id uuid not null,
  organisation_id uuid not null,
  constraint oogo_partners_pkey PRIMARY KEY (track_id, organisation_id),
  constraint oogo_partners_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint oogo_partners_track_id_fkey FOREIGN KEY (track_id) REFERENCES public.oogo_tracks(id)
);
alter table public.oogo_partners enable row level security;
alter table public.oogo_partners force row level security;
create policy colleagues on public.oogo_partners for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.oogo_partners for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy team on public.oogo_partners for all to public
  using ((EXISTS ( SELECT 1
   FROM public.oogo_tracks w
  WHERE ((w.id = oogo_partners.track_id) AND ((w.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text])))))));
grant delete, insert, select on table public.oogo_partners to app;

create table public.oogo_tracks (
  id uuid not null,
  office_id uuid not null,
  plan_id uuid not null,
  number integer not null,
  side text not null,
  initiator_id uuid not null,
  body_id uuid,
  draft_name text not null,
  draft_on date not null,
  decides_on date,
  made_at timestamp with time zone not null,
  constraint oogo_tracks_pkey PRIMARY KEY (id),
  constraint oogo_tracks_plan_id_number_key UNIQUE (plan_id, number),
  constraint oogo_tracks_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.bodies(id),
  constraint oogo_tracks_initiator_id_fkey FOREIGN KEY (initiator_id) REFERENCES public.organisations(id),
  constraint oogo_tracks_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.organisations(id),
  constraint oogo_tracks_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.policy_plans(id),
  constraint oogo_tracks_draft_name_check CHECK (((length(draft_name) >= 1) AND (length(draft_name) <= 200))),
  constraint oogo_tracks_side_check CHECK ((side = ANY (ARRAY['swv'::text, 'municipality'::text])))
);
comment on table public.oogo_tracks is 'The consultation aimed at agreement ("OOGO") on one draft: of an swv with its municipalities on the support plan, or of a municipality with its swv''s on the youth plan.';
CREATE INDEX oogo_tracks_by_office ON public.oogo_tracks USING btree (office_id);
alter table public.oogo_tracks enable row level security;
alter table public.oogo_tracks force row level security;
create policy colleagues on public.oogo_tracks for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.oogo_tracks for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy team on public.oogo_tracks for all to public
  using (((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))));
grant insert, select on table public.oogo_tracks to app;

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

create table public.papers (
  id uuid not null,
  office_id uuid not null,
  proposal_id uuid,
  meeting_id uuid,
  item_id uuid,
  title text not null,
  kind text default 'annex'::text not null,
  is_living boolean default false not null,
  media_type text not null,
  content bytea,
  text text,
  link text,
  warned text[] default '{}'::text[] not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  withdrawn_at timestamp with time zone,
  published_at timestamp with time zone,
  constraint papers_pkey PRIMARY KEY (id),
  constraint papers_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.meeting_items(id),
  constraint papers_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint papers_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id),
  constraint papers_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.organisations(id),
  constraint papers_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposals(id),
  constraint papers_check CHECK ((num_nonnulls(content, text, link) = 1)),
  constraint papers_kind_check CHECK ((kind = ANY (ARRAY['annex'::text, 'paper'::text, 'minutes'::text, 'letter'::text]))),
  constraint papers_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
comment on table public.papers is 'An annex of a proposal or a paper of a meeting. warned: what looked like a child''s data when it was added and was confirmed to be none.';
comment on column public.papers.item_id is 'A paper of one point of an agenda: whoever may read that point reads it, also a guest.';
CREATE INDEX papers_by_item ON public.papers USING btree (item_id);
CREATE INDEX papers_by_meeting ON public.papers USING btree (meeting_id);
CREATE INDEX papers_by_proposal ON public.papers USING btree (proposal_id);
alter table public.papers enable row level security;
alter table public.papers force row level security;
create policy errand on public.papers for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy readers on public.papers for select to public
  using ((((proposal_id IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = papers.proposal_id) AND (((p.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((p.maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text]))) OR ((p.reach <> 'team'::text) AND ((p.reader_bodies && ( SELECT public.my_bodies() AS my_bodies)) OR (ARRAY( SELECT ((b.b || ':'::text) || p.theme_id)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_theme_seats() AS my_theme_seats)) OR (ARRAY( SELECT ((p.id || ':'::text) || b.b)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_guest_points() AS my_guest_points)))) OR ((papers.published_at IS NOT NULL) AND (papers.withdrawn_at IS NULL) AND (p.published_at IS NOT NULL))))))) OR ((item_id IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM public.meeting_items i
  WHERE (i.id = papers.item_id)))) OR ((meeting_id IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM public.meetings m
  WHERE ((m.id = papers.meeting_id) AND ((m.published_at IS NOT NULL) OR ((m.agenda_sent_at IS NOT NULL) AND ((m.body_id = ANY (( SELECT public.my_bodies() AS my_bodies)::uuid[])) OR (((m.body_id || ':'::text) || m.theme_id) = ANY (( SELECT public.my_theme_seats() AS my_theme_seats)::text[])))) OR (m.body_id = ANY (( SELECT public.my_team_bodies() AS my_team_bodies)::uuid[]))))))) OR ((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text])))));
create policy writers on public.papers for all to public
  using (((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL) AND (((proposal_id IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = papers.proposal_id) AND (((p.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((p.maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text]))) OR ((p.reach <> 'team'::text) AND ((p.reader_bodies && ( SELECT public.my_bodies() AS my_bodies)) OR (ARRAY( SELECT ((b.b || ':'::text) || p.theme_id)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_theme_seats() AS my_theme_seats)) OR (ARRAY( SELECT ((p.id || ':'::text) || b.b)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_guest_points() AS my_guest_points))))))))) OR ((item_id IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM public.meeting_items i
  WHERE ((i.id = papers.item_id) AND ((i.body_id = ANY (( SELECT public.my_team_bodies() AS my_team_bodies)::uuid[])) OR (i.body_id = ANY (( SELECT public.my_kept_bodies() AS my_kept_bodies)::uuid[]))))))) OR ((meeting_id IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM public.meetings m
  WHERE ((m.id = papers.meeting_id) AND ((m.body_id = ANY (( SELECT public.my_team_bodies() AS my_team_bodies)::uuid[])) OR (m.body_id = ANY (( SELECT public.my_kept_bodies() AS my_kept_bodies)::uuid[]))))))) OR ((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))))));
grant insert, select, update on table public.papers to app;

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

create table public.plan_passages (
  id uuid not null,
  plan_id uuid not null,
  "position" integer not null,
  place text default ''::text not null,
  text text not null,
  constraint plan_passages_pkey PRIMARY KEY (id),
  constraint plan_passages_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.policy_plans(id),
  constraint plan_passages_text_check CHECK ((length(text) > 0))
);
comment on table public.plan_passages is 'A leading principle or passage of a plan, to refer to.';
CREATE INDEX plan_passages_by_plan ON public.plan_passages USING btree (plan_id, "position");
alter table public.plan_passages enable row level security;
alter table public.plan_passages force row level security;
create policy colleagues on public.plan_passages for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.plan_passages for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy team on public.plan_passages for all to public
  using ((EXISTS ( SELECT 1
   FROM public.policy_plans w
  WHERE ((w.id = plan_passages.plan_id) AND ((w.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text])))))));
grant delete, insert, select on table public.plan_passages to app;

create table public.plan_statuses (
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  organisation_id uuid,
  place text not null,
  state text not null,
  on_day date not null,
  note text default ''::text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint plan_statuses_pkey PRIMARY KEY (id),
  constraint plan_statuses_plan_id_number_key UNIQUE (plan_id, number),
  constraint plan_statuses_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint plan_statuses_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint plan_statuses_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.policy_plans(id),
  constraint plan_statuses_place_check CHECK (((length(place) >= 1) AND (length(place) <= 200))),
  constraint plan_statuses_state_check CHECK ((state = ANY (ARRAY['not-sent'::text, 'sent'::text, 'on-agenda'::text, 'adopted'::text, 'adopted-with-changes'::text, 'rejected'::text])))
);
comment on table public.plan_statuses is 'How a plan stands at one council or board; the last one counts. Only ever added.';
alter table public.plan_statuses enable row level security;
alter table public.plan_statuses force row level security;
create policy colleagues on public.plan_statuses for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.plan_statuses for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy own on public.plan_statuses for insert to public
  with check (((made_by = ( SELECT public.my_person() AS my_person)) AND (organisation_id = ( SELECT public.my_organisation() AS my_organisation))));
create policy team on public.plan_statuses for all to public
  using ((EXISTS ( SELECT 1
   FROM public.policy_plans w
  WHERE ((w.id = plan_statuses.plan_id) AND ((w.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text])))))));
grant insert, select on table public.plan_statuses to app;

create table public.point_arguments (
  id uuid not null,
  proposal_id uuid not null,
  point_id uuid not null,
  number integer not null,
  text text not null,
  side_note text default ''::text not null,
  constraint point_arguments_pkey PRIMARY KEY (id),
  constraint point_arguments_point_id_number_key UNIQUE (point_id, number),
  constraint point_arguments_point_id_fkey FOREIGN KEY (point_id) REFERENCES public.decision_points(id),
  constraint point_arguments_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposals(id),
  constraint point_arguments_number_check CHECK ((number > 0)),
  constraint point_arguments_text_check CHECK ((length(text) > 0))
);
comment on table public.point_arguments is 'Numbered arguments under their decision point: 1.1, 1.2, 2.1.';
CREATE INDEX point_arguments_by_proposal ON public.point_arguments USING btree (proposal_id);
alter table public.point_arguments enable row level security;
alter table public.point_arguments force row level security;
create policy closed_delete on public.point_arguments as restrictive for delete to public
  using ((EXISTS ( SELECT 1
   FROM (public.decision_points d
     JOIN public.proposal_versions v ON ((v.id = d.version_id)))
  WHERE ((d.id = point_arguments.point_id) AND (v.closed_at IS NULL)))));
create policy closed_insert on public.point_arguments as restrictive for insert to public
  with check ((EXISTS ( SELECT 1
   FROM (public.decision_points d
     JOIN public.proposal_versions v ON ((v.id = d.version_id)))
  WHERE ((d.id = point_arguments.point_id) AND (v.closed_at IS NULL)))));
create policy closed_update on public.point_arguments as restrictive for update to public
  using ((EXISTS ( SELECT 1
   FROM (public.decision_points d
     JOIN public.proposal_versions v ON ((v.id = d.version_id)))
  WHERE ((d.id = point_arguments.point_id) AND (v.closed_at IS NULL)))));
create policy errand on public.point_arguments for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy everyone on public.point_arguments for select to public
  using ((EXISTS ( SELECT 1
   FROM (public.decision_points d
     JOIN public.proposals p ON ((p.id = d.proposal_id)))
  WHERE ((d.id = point_arguments.point_id) AND (d.version_id = ANY (p.published_versions))))));
create policy inside on public.point_arguments for all to public
  using ((EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = point_arguments.proposal_id) AND (((p.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((p.maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text]))) OR ((p.reach <> 'team'::text) AND ((p.reader_bodies && ( SELECT public.my_bodies() AS my_bodies)) OR (ARRAY( SELECT ((b.b || ':'::text) || p.theme_id)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_theme_seats() AS my_theme_seats)) OR (ARRAY( SELECT ((p.id || ':'::text) || b.b)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_guest_points() AS my_guest_points)))))))));
grant delete, insert, select, update on table public.point_arguments to app;

create table public.point_decisions (
  id uuid not null,
  proposal_id uuid not null,
  decision_id uuid not null,
  point_id uuid not null,
  outcome text not null,
  text text default ''::text not null,
  constraint point_decisions_pkey PRIMARY KEY (id),
  constraint point_decisions_decision_id_point_id_key UNIQUE (decision_id, point_id),
  constraint point_decisions_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES public.decisions(id),
  constraint point_decisions_point_id_fkey FOREIGN KEY (point_id) REFERENCES public.decision_points(id),
  constraint point_decisions_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposals(id),
  constraint point_decisions_outcome_check CHECK ((outcome = ANY (ARRAY['agreed'::text, 'amended'::text, 'refused'::text, 'held'::text])))
);
comment on table public.point_decisions is 'What was decided on each point: agreed, agreed as amended (with the text), refused, or held over.';
CREATE INDEX point_decisions_by_proposal ON public.point_decisions USING btree (proposal_id);
alter table public.point_decisions enable row level security;
alter table public.point_decisions force row level security;
create policy errand on public.point_decisions for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy everyone on public.point_decisions for select to public
  using ((EXISTS ( SELECT 1
   FROM public.decisions d
  WHERE ((d.id = point_decisions.decision_id) AND (d.published_at IS NOT NULL)))));
create policy inside on public.point_decisions for all to public
  using ((EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = point_decisions.proposal_id) AND (((p.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((p.maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text]))) OR ((p.reach <> 'team'::text) AND ((p.reader_bodies && ( SELECT public.my_bodies() AS my_bodies)) OR (ARRAY( SELECT ((b.b || ':'::text) || p.theme_id)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_theme_seats() AS my_theme_seats)) OR (ARRAY( SELECT ((p.id || ':'::text) || b.b)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_guest_points() AS my_guest_points)))))))));
grant insert, select on table public.point_decisions to app;

create table public.point_stances (
  id uuid not null,
  proposal_id uuid not null,
  decision_id uuid,
  step_id uuid not null,
  point_thread_id uuid not null,
  organisation_id uuid not null,
  stance text not null,
  text text default ''::text not null,
  on_day date not null,
  recorded_as text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint point_stances_pkey PRIMARY KEY (id),
  constraint point_stances_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES public.decisions(id),
  constraint point_stances_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint point_stances_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint point_stances_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposals(id),
  constraint point_stances_step_id_fkey FOREIGN KEY (step_id) REFERENCES public.route_steps(id),
  constraint point_stances_recorded_as_check CHECK ((recorded_as = ANY (ARRAY['chair'::text, 'secretary'::text, 'team'::text, 'organisation'::text]))),
  constraint point_stances_stance_check CHECK ((stance = ANY (ARRAY['agrees'::text, 'agrees-if'::text, 'against'::text, 'abstains'::text, 'waits'::text])))
);
comment on table public.point_stances is 'Who agreed: the stance of an organisation on a point, also before the body decided (two municipalities still "waits"). The last one counts. Only ever added.';
CREATE INDEX point_stances_by_proposal ON public.point_stances USING btree (proposal_id);
CREATE INDEX point_stances_by_step ON public.point_stances USING btree (step_id, point_thread_id, organisation_id, made_at DESC);
alter table public.point_stances enable row level security;
alter table public.point_stances force row level security;
create policy errand on public.point_stances for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy inside on public.point_stances for all to public
  using ((EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = point_stances.proposal_id) AND (((p.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((p.maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text]))) OR ((p.reach <> 'team'::text) AND ((p.reader_bodies && ( SELECT public.my_bodies() AS my_bodies)) OR (ARRAY( SELECT ((b.b || ':'::text) || p.theme_id)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_theme_seats() AS my_theme_seats)) OR (ARRAY( SELECT ((p.id || ':'::text) || b.b)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_guest_points() AS my_guest_points)))))))));
grant insert, select on table public.point_stances to app;

create table public.policy_plans (
  id uuid not null,
  office_id uuid not null,
  kind text not null,
  title text not null,
  organisation_id uuid,
  holds_from date,
  holds_until date,
  holds_theme boolean,
  note text default ''::text not null,
  link text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint policy_plans_pkey PRIMARY KEY (id),
  constraint policy_plans_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.organisations(id),
  constraint policy_plans_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint policy_plans_check CHECK ((holds_until > holds_from)),
  constraint policy_plans_kind_check CHECK ((kind = ANY (ARRAY['regional-vision'::text, 'support-plan'::text, 'youth-plan'::text, 'local-plan'::text, 'other'::text]))),
  constraint policy_plans_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
comment on table public.policy_plans is 'A plan document: regional vision, support plan ("ondersteuningsplan") of an swv, youth plan of a municipality, local plan. holds_theme: whether it says something on education and youth help; null is not known.';
CREATE INDEX policy_plans_by_office ON public.policy_plans USING btree (office_id, kind);
alter table public.policy_plans enable row level security;
alter table public.policy_plans force row level security;
create policy colleagues on public.policy_plans for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.policy_plans for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy team on public.policy_plans for all to public
  using (((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))));
grant insert, select, update on table public.policy_plans to app;

create table public.progress_contents (
  report_id uuid not null,
  content jsonb not null,
  constraint progress_contents_pkey PRIMARY KEY (report_id),
  constraint progress_contents_report_id_fkey FOREIGN KEY (report_id) REFERENCES public.progress_reports(id)
);
comment on table public.progress_contents is 'What an issued progress report says. Only ever added, so that nothing that changes later shows.';
alter table public.progress_contents enable row level security;
alter table public.progress_contents force row level security;
create policy errand on public.progress_contents for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy readers on public.progress_contents for select to public
  using ((EXISTS ( SELECT 1
   FROM public.progress_reports r
  WHERE (r.id = progress_contents.report_id))));
create policy team on public.progress_contents for all to public
  using ((EXISTS ( SELECT 1
   FROM public.progress_reports w
  WHERE ((w.id = progress_contents.report_id) AND ((w.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text])))))));
grant insert, select on table public.progress_contents to app;

create table public.progress_reports (
  id uuid not null,
  office_id uuid not null,
  agenda_id uuid not null,
  body_id uuid,
  title text not null,
  from_on date not null,
  until_on date not null,
  as_of date not null,
  foreword text default ''::text not null,
  state text default 'concept'::text not null,
  issued_at timestamp with time zone,
  issued_by uuid,
  published_at timestamp with time zone,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  constraint progress_reports_pkey PRIMARY KEY (id),
  constraint progress_reports_agenda_id_fkey FOREIGN KEY (agenda_id) REFERENCES public.agendas(id),
  constraint progress_reports_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.bodies(id),
  constraint progress_reports_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES public.people(id),
  constraint progress_reports_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint progress_reports_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.organisations(id),
  constraint progress_reports_check CHECK ((until_on > from_on)),
  constraint progress_reports_state_check CHECK ((state = ANY (ARRAY['concept'::text, 'issued'::text]))),
  constraint progress_reports_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
comment on table public.progress_reports is 'A progress report to a board, with the figures as they stood on a day (as_of). In the making it is drawn up anew at every look; issued, it is what progress_contents holds.';
CREATE INDEX progress_reports_by_office ON public.progress_reports USING btree (office_id, made_at DESC);
alter table public.progress_reports enable row level security;
alter table public.progress_reports force row level security;
create policy errand on public.progress_reports for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy readers on public.progress_reports for select to public
  using (((published_at IS NOT NULL) OR ((state = 'issued'::text) AND (( SELECT public.my_organisation() AS my_organisation) IS NOT NULL)) OR ((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text])))));
create policy team on public.progress_reports for all to public
  using (((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))));
grant insert, select, update on table public.progress_reports to app;

create table public.proposal_versions (
  id uuid not null,
  proposal_id uuid not null,
  number integer not null,
  dated_on date not null,
  state text default 'concept'::text not null,
  occasion text default ''::text not null,
  effect text default ''::text not null,
  finances text default ''::text not null,
  communication text default ''::text not null,
  execution text default ''::text not null,
  changed text default ''::text not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  closed_at timestamp with time zone,
  constraint proposal_versions_pkey PRIMARY KEY (id),
  constraint proposal_versions_proposal_id_number_key UNIQUE (proposal_id, number),
  constraint proposal_versions_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint proposal_versions_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposals(id),
  constraint proposal_versions_number_check CHECK ((number > 0)),
  constraint proposal_versions_state_check CHECK ((state = ANY (ARRAY['concept'::text, 'final'::text])))
);
comment on table public.proposal_versions is 'The text of a proposal on a day. Once a body has it before it (closed_at) it is never changed: a new version is made.';
alter table public.proposal_versions enable row level security;
alter table public.proposal_versions force row level security;
create policy closed on public.proposal_versions as restrictive for update to public
  using ((closed_at IS NULL))
  with check (true);
create policy errand on public.proposal_versions for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy everyone on public.proposal_versions for select to public
  using ((EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = proposal_versions.proposal_id) AND (proposal_versions.id = ANY (p.published_versions))))));
create policy inside on public.proposal_versions for all to public
  using ((EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = proposal_versions.proposal_id) AND (((p.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((p.maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text]))) OR ((p.reach <> 'team'::text) AND ((p.reader_bodies && ( SELECT public.my_bodies() AS my_bodies)) OR (ARRAY( SELECT ((b.b || ':'::text) || p.theme_id)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_theme_seats() AS my_theme_seats)) OR (ARRAY( SELECT ((p.id || ':'::text) || b.b)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_guest_points() AS my_guest_points)))))))));
grant insert, select, update on table public.proposal_versions to app;

create table public.proposals (
  id uuid not null,
  office_id uuid not null,
  number text not null,
  title text not null,
  subject_id uuid,
  theme_id uuid,
  ambition_id uuid,
  action_id uuid,
  follows_id uuid,
  sibling_id uuid,
  addressee text default ''::text not null,
  sender text default ''::text not null,
  commissioned_by uuid,
  drawn_up_by text default ''::text not null,
  maker_organisation_id uuid,
  state text default 'concept'::text not null,
  reach text default 'team'::text not null,
  reader_bodies uuid[] default '{}'::uuid[] not null,
  published_at timestamp with time zone,
  published_versions uuid[] default '{}'::uuid[] not null,
  money_cents bigint,
  money_within_budget boolean,
  purchasing text default 'none'::text not null,
  changes_purchasing boolean default false not null,
  holds_from date,
  holds_until date,
  extendable_until date,
  review_on date,
  source_place text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  constraint proposals_pkey PRIMARY KEY (id),
  constraint proposals_office_id_number_key UNIQUE (office_id, number),
  constraint proposals_action_id_fkey FOREIGN KEY (action_id) REFERENCES public.agenda_actions(id),
  constraint proposals_ambition_id_fkey FOREIGN KEY (ambition_id) REFERENCES public.ambitions(id),
  constraint proposals_commissioned_by_fkey FOREIGN KEY (commissioned_by) REFERENCES public.bodies(id),
  constraint proposals_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES public.proposals(id),
  constraint proposals_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id),
  constraint proposals_maker_organisation_id_fkey FOREIGN KEY (maker_organisation_id) REFERENCES public.organisations(id),
  constraint proposals_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.organisations(id),
  constraint proposals_sibling_id_fkey FOREIGN KEY (sibling_id) REFERENCES public.proposals(id),
  constraint proposals_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES public.subjects(id),
  constraint proposals_theme_id_fkey FOREIGN KEY (theme_id) REFERENCES public.themes(id),
  constraint proposals_money_cents_check CHECK ((money_cents >= 0)),
  constraint proposals_purchasing_check CHECK ((purchasing = ANY (ARRAY['none'::text, 'local'::text, 'regional'::text]))),
  constraint proposals_reach_check CHECK ((reach = ANY (ARRAY['team'::text, 'bodies'::text, 'public'::text]))),
  constraint proposals_state_check CHECK ((state = ANY (ARRAY['concept'::text, 'on-route'::text, 'decided'::text, 'withdrawn'::text]))),
  constraint proposals_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
comment on table public.proposals is 'A proposal ("voorstel"): its text stands in proposal_versions, its way in route_steps. reach and reader_bodies say who reads it before publication.';
comment on column public.proposals.reader_bodies is 'The bodies of its route and who commissioned it, kept by whoever changes the route in the same transaction.';
comment on column public.proposals.published_versions is 'The versions that everyone may read, kept by whoever publishes.';
CREATE INDEX proposals_by_ambition ON public.proposals USING btree (ambition_id);
CREATE INDEX proposals_by_follows ON public.proposals USING btree (follows_id);
CREATE INDEX proposals_by_office ON public.proposals USING btree (office_id, state);
CREATE INDEX proposals_by_subject ON public.proposals USING btree (subject_id);
alter table public.proposals enable row level security;
alter table public.proposals force row level security;
create policy changers on public.proposals for update to public
  using ((((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text]))) OR (reader_bodies && ( SELECT public.my_kept_bodies() AS my_kept_bodies))));
create policy errand on public.proposals for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy makers on public.proposals for insert to public
  with check ((((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text])))));
create policy readers on public.proposals for select to public
  using (((published_at IS NOT NULL) OR (((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text]))) OR ((reach <> 'team'::text) AND ((reader_bodies && ( SELECT public.my_bodies() AS my_bodies)) OR (ARRAY( SELECT ((b.b || ':'::text) || proposals.theme_id)
   FROM unnest(proposals.reader_bodies) b(b)) && ( SELECT public.my_theme_seats() AS my_theme_seats)) OR (ARRAY( SELECT ((proposals.id || ':'::text) || b.b)
   FROM unnest(proposals.reader_bodies) b(b)) && ( SELECT public.my_guest_points() AS my_guest_points)))))));
grant insert, select, update on table public.proposals to app;

create table public.rank_and_file (
  id uuid not null,
  seat_holder_id uuid not null,
  organisation_id uuid not null,
  from_on date not null,
  until_on date,
  constraint rank_and_file_pkey PRIMARY KEY (id),
  constraint rank_and_file_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint rank_and_file_seat_holder_id_fkey FOREIGN KEY (seat_holder_id) REFERENCES public.seat_holders(id)
);
comment on table public.rank_and_file is 'For which organisations a holder speaks ("achterban").';
CREATE INDEX rank_and_file_by_holder ON public.rank_and_file USING btree (seat_holder_id);
alter table public.rank_and_file enable row level security;
alter table public.rank_and_file force row level security;
create policy colleagues on public.rank_and_file for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.rank_and_file for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy keepers on public.rank_and_file for all to public
  using ((EXISTS ( SELECT 1
   FROM public.seat_holders m
  WHERE ((m.id = rank_and_file.seat_holder_id) AND ((m.body_id = ANY (( SELECT public.my_team_bodies() AS my_team_bodies)::uuid[])) OR (m.body_id = ANY (( SELECT public.my_kept_bodies() AS my_kept_bodies)::uuid[])))))));
grant insert, select, update on table public.rank_and_file to app;

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

create table public.report_advice_actions (
  advice_id uuid not null,
  action_id uuid not null,
  constraint report_advice_actions_pkey PRIMARY KEY (advice_id, action_id),
  constraint report_advice_actions_action_id_fkey FOREIGN KEY (action_id) REFERENCES public.agenda_actions(id),
  constraint report_advice_actions_advice_id_fkey FOREIGN KEY (advice_id) REFERENCES public.report_advices(id)
);
CREATE INDEX report_advice_actions_by_action ON public.report_advice_actions USING btree (action_id);
alter table public.report_advice_actions enable row level security;
alter table public.report_advice_actions force row level security;
create policy colleagues on public.report_advice_actions for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.report_advice_actions for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy team on public.report_advice_actions for all to public
  using ((EXISTS ( SELECT 1
   FROM (public.report_advices v
     JOIN public.advisory_reports w ON ((w.id = v.report_id)))
  WHERE ((v.id = report_advice_actions.advice_id) AND ((w.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text])))))));
grant delete, insert, select on table public.report_advice_actions to app;

create table public.report_advices (
  id uuid not null,
  report_id uuid not null,
  number integer not null,
  theme text default ''::text not null,
  text text not null,
  state text default 'open'::text not null,
  state_text text default ''::text not null,
  state_on date,
  version integer default 1 not null,
  constraint report_advices_pkey PRIMARY KEY (id),
  constraint report_advices_report_id_number_key UNIQUE (report_id, number),
  constraint report_advices_report_id_fkey FOREIGN KEY (report_id) REFERENCES public.advisory_reports(id),
  constraint report_advices_state_check CHECK ((state = ANY (ARRAY['open'::text, 'taken-up'::text, 'done'::text, 'not-taken'::text]))),
  constraint report_advices_text_check CHECK ((length(text) > 0))
);
comment on table public.report_advices is 'One advice of a report and what became of it.';
alter table public.report_advices enable row level security;
alter table public.report_advices force row level security;
create policy colleagues on public.report_advices for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.report_advices for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy team on public.report_advices for all to public
  using ((EXISTS ( SELECT 1
   FROM public.advisory_reports w
  WHERE ((w.id = report_advices.report_id) AND ((w.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text])))))));
grant insert, select, update on table public.report_advices to app;

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

create table public.route_steps (
  id uuid not null,
  proposal_id uuid not null,
  "position" integer not null,
  body_id uuid not null,
  kind text not null,
  on_day date,
  meeting_id uuid,
  mandatory boolean default true not null,
  reason text default ''::text not null,
  min_days_before integer default 7 not null,
  state text default 'waiting'::text not null,
  version_id uuid,
  closed_on date,
  constraint route_steps_pkey PRIMARY KEY (id),
  constraint route_steps_proposal_id_position_key UNIQUE (proposal_id, "position"),
  constraint route_steps_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.bodies(id),
  constraint route_steps_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meetings(id),
  constraint route_steps_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposals(id),
  constraint route_steps_version_id_fkey FOREIGN KEY (version_id) REFERENCES public.proposal_versions(id),
  constraint route_steps_kind_check CHECK ((kind = ANY (ARRAY['advise'::text, 'decide'::text, 'consent'::text, 'inform'::text, 'align'::text]))),
  constraint route_steps_min_days_before_check CHECK (((min_days_before >= 0) AND (min_days_before <= 90))),
  constraint route_steps_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'before-body'::text, 'done'::text, 'returned'::text, 'skipped'::text])))
);
comment on table public.route_steps is 'The route: bodies in order, what each is asked, and when. reason: why a step was added by a rule of escalation, skipped or returned.';
CREATE INDEX route_steps_by_body ON public.route_steps USING btree (body_id, on_day);
CREATE INDEX route_steps_by_meeting ON public.route_steps USING btree (meeting_id);
alter table public.route_steps enable row level security;
alter table public.route_steps force row level security;
create policy errand on public.route_steps for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy everyone on public.route_steps for select to public
  using ((EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = route_steps.proposal_id) AND (p.published_at IS NOT NULL)))));
create policy inside on public.route_steps for all to public
  using ((EXISTS ( SELECT 1
   FROM public.proposals p
  WHERE ((p.id = route_steps.proposal_id) AND (((p.office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))) OR ((p.maker_organisation_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['policy_officer'::text, 'alderman'::text, 'swv_director'::text, 'governing_director'::text, 'project_leader'::text, 'programme_member'::text]))) OR ((p.reach <> 'team'::text) AND ((p.reader_bodies && ( SELECT public.my_bodies() AS my_bodies)) OR (ARRAY( SELECT ((b.b || ':'::text) || p.theme_id)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_theme_seats() AS my_theme_seats)) OR (ARRAY( SELECT ((p.id || ':'::text) || b.b)
           FROM unnest(p.reader_bodies) b(b)) && ( SELECT public.my_guest_points() AS my_guest_points)))))))));
grant delete, insert, select, update on table public.route_steps to app;

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

create table public.seat_holders (
  id uuid not null,
  seat_id uuid not null,
  body_id uuid not null,
  function_id uuid,
  name text not null,
  organisation_id uuid,
  part text default 'member'::text not null,
  speaks_for text default ''::text not null,
  from_on date not null,
  until_on date,
  constraint seat_holders_pkey PRIMARY KEY (id),
  constraint seat_holders_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.bodies(id),
  constraint seat_holders_function_id_fkey FOREIGN KEY (function_id) REFERENCES public.functions(id),
  constraint seat_holders_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint seat_holders_seat_id_fkey FOREIGN KEY (seat_id) REFERENCES public.seats(id),
  constraint seat_holders_check CHECK ((until_on > from_on)),
  constraint seat_holders_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint seat_holders_part_check CHECK ((part = ANY (ARRAY['chair'::text, 'secretary'::text, 'member'::text])))
);
comment on table public.seat_holders is 'Who sits where, from–until. function_id: someone with an account; else only a name. speaks_for: the rank and file ("achterban") in words.';
CREATE INDEX seat_holders_by_body ON public.seat_holders USING btree (body_id, from_on);
CREATE INDEX seat_holders_by_function ON public.seat_holders USING btree (function_id, body_id) WHERE (function_id IS NOT NULL);
CREATE INDEX seat_holders_by_seat ON public.seat_holders USING btree (seat_id);
alter table public.seat_holders enable row level security;
alter table public.seat_holders force row level security;
create policy adders on public.seat_holders for insert to public
  with check (((body_id = ANY (( SELECT public.my_team_bodies() AS my_team_bodies)::uuid[])) OR (body_id = ANY (( SELECT public.my_kept_bodies() AS my_kept_bodies)::uuid[]))));
create policy changers on public.seat_holders for update to public
  using (((body_id = ANY (( SELECT public.my_team_bodies() AS my_team_bodies)::uuid[])) OR (body_id = ANY (( SELECT public.my_kept_bodies() AS my_kept_bodies)::uuid[]))));
create policy colleagues on public.seat_holders for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.seat_holders for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
grant insert, select, update on table public.seat_holders to app;

create table public.seats (
  id uuid not null,
  body_id uuid not null,
  "position" integer not null,
  title text not null,
  rule text not null,
  organisation_id uuid,
  organisation_kind text,
  division text,
  area_id uuid,
  role text,
  theme_id uuid,
  count integer default 1 not null,
  settled boolean default true not null,
  counts boolean default true not null,
  from_on date not null,
  until_on date,
  note text default ''::text not null,
  constraint seats_pkey PRIMARY KEY (id),
  constraint seats_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.areas(id),
  constraint seats_body_id_fkey FOREIGN KEY (body_id) REFERENCES public.bodies(id),
  constraint seats_division_fkey FOREIGN KEY (division) REFERENCES public.divisions(kind),
  constraint seats_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id),
  constraint seats_theme_id_fkey FOREIGN KEY (theme_id) REFERENCES public.themes(id),
  constraint seats_count_check CHECK ((count > 0)),
  constraint seats_rule_check CHECK ((rule = ANY (ARRAY['organisation'::text, 'kind-in-area'::text, 'municipalities'::text, 'person'::text, 'guest'::text]))),
  constraint seats_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
comment on table public.seats is 'A seat by rule: of one organisation, of each organisation of a kind in an area (chair of the swv of this area), of municipalities still to be settled, of a person, or a guest by agenda.';
comment on column public.seats.theme_id is 'A seat for one theme only: its holder is there, and reads, only for that theme.';
comment on column public.seats.settled is 'False is "nog te bepalen": the rule is there, who it is is not.';
CREATE INDEX seats_by_body ON public.seats USING btree (body_id, "position");
alter table public.seats enable row level security;
alter table public.seats force row level security;
create policy colleagues on public.seats for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.seats for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy keepers on public.seats for all to public
  using (((body_id = ANY (( SELECT public.my_team_bodies() AS my_team_bodies)::uuid[])) OR (body_id = ANY (( SELECT public.my_kept_bodies() AS my_kept_bodies)::uuid[]))));
grant insert, select, update on table public.seats to app;

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

create table public.subjects (
  id uuid not null,
  office_id uuid not null,
  name text not null,
  theme_id uuid,
  made_at timestamp with time zone not null,
  constraint subjects_pkey PRIMARY KEY (id),
  constraint subjects_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.organisations(id),
  constraint subjects_theme_id_fkey FOREIGN KEY (theme_id) REFERENCES public.themes(id),
  constraint subjects_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
comment on table public.subjects is 'One subject over all bodies and years: its proposals, advice, decisions and consultations stand on one page.';
CREATE INDEX subjects_by_office ON public.subjects USING btree (office_id);
alter table public.subjects enable row level security;
alter table public.subjects force row level security;
create policy colleagues on public.subjects for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.subjects for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy team on public.subjects for all to public
  using (((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))));
grant insert, select, update on table public.subjects to app;

create table public.submissions (
  key uuid not null,
  person_id uuid,
  answer text not null,
  made_at timestamp with time zone not null,
  constraint submissions_pkey PRIMARY KEY (key)
);
comment on table public.submissions is 'A form carries a key: a double submit writes once and is sent to the same answer.';
grant insert, select, update on table public.submissions to app;

create table public.themes (
  id uuid not null,
  office_id uuid not null,
  name text not null,
  ended_on date,
  constraint themes_pkey PRIMARY KEY (id),
  constraint themes_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.organisations(id),
  constraint themes_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
comment on table public.themes is 'What bodies, seats, meetings and proposals are about.';
CREATE UNIQUE INDEX themes_by_name ON public.themes USING btree (office_id, lower(name)) WHERE (ended_on IS NULL);
alter table public.themes enable row level security;
alter table public.themes force row level security;
create policy colleagues on public.themes for select to public
  using ((( SELECT public.my_organisation() AS my_organisation) IS NOT NULL));
create policy errand on public.themes for select to public
  using ((( SELECT public.my_errand() AS my_errand) = 'governance'::text));
create policy everyone on public.themes for select to public
  using (((ended_on IS NULL) OR (( SELECT public.my_organisation() AS my_organisation) IS NOT NULL)));
create policy team on public.themes for all to public
  using (((office_id = ( SELECT public.my_organisation() AS my_organisation)) AND (( SELECT public.my_role() AS my_role) = ANY (ARRAY['project_leader'::text, 'programme_member'::text]))));
grant insert, select, update on table public.themes to app;

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

CREATE OR REPLACE FUNCTION public.my_bodies()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return array(select h.body_id from seat_holders h join seats s on s.id = h.seat_id
    where h.function_id = my_holder() and s.theme_id is null and h.from_on <= my_day() and (h.until_on is null or h.until_on > my_day())
      and s.from_on <= my_day() and (s.until_on is null or s.until_on > my_day()));
end $function$;
comment on function public.my_bodies() is 'The bodies in which the function that acts sits today, for all themes.';
grant execute on function public.my_bodies() to app;

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

CREATE OR REPLACE FUNCTION public.my_guest_points()
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return array(select i.proposal_id || ':' || i.body_id from item_guests g join meeting_items i on i.id = g.item_id
    where g.function_id = my_holder() and i.proposal_id is not null and i.state <> 'withdrawn');
end $function$;
comment on function public.my_guest_points() is 'proposal:body, of the points of an agenda for which the function that acts was asked as a guest.';
grant execute on function public.my_guest_points() to app;

CREATE OR REPLACE FUNCTION public.my_holder()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.holder'::text, true), ''::text))::uuid;
grant execute on function public.my_holder() to app;

CREATE OR REPLACE FUNCTION public.my_kept_bodies()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return array(select h.body_id from seat_holders h where h.function_id = my_holder() and h.part in ('secretary', 'chair')
    and h.from_on <= my_day() and (h.until_on is null or h.until_on > my_day()));
end $function$;
comment on function public.my_kept_bodies() is 'The bodies of which the function that acts is secretary or chair today.';
grant execute on function public.my_kept_bodies() to app;

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

CREATE OR REPLACE FUNCTION public.my_team_bodies()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  if my_role() in ('project_leader', 'programme_member') then
    return array(select id from bodies where office_id = my_organisation());
  end if;
  return '{}';
end $function$;
comment on function public.my_team_bodies() is 'The bodies of the office, for its project leader and programme team.';
grant execute on function public.my_team_bodies() to app;

CREATE OR REPLACE FUNCTION public.my_theme_seats()
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  return array(select h.body_id || ':' || s.theme_id from seat_holders h join seats s on s.id = h.seat_id
    where h.function_id = my_holder() and s.theme_id is not null and h.from_on <= my_day() and (h.until_on is null or h.until_on > my_day())
      and s.from_on <= my_day() and (s.until_on is null or s.until_on > my_day()));
end $function$;
comment on function public.my_theme_seats() is 'body:theme, where the function that acts sits today for one theme only.';
grant execute on function public.my_theme_seats() to app;

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
