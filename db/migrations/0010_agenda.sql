-- The region's agenda: what the parties want together, who does what by when with how many hours, and how it stands.
-- No child stands here and none may come here. Colleagues of the region read it; everyone reads what was published, as it
-- was frozen then. `agendas.office_id` is the organisation whose project leader and programme team keep it.

create table agendas (
  id uuid primary key,
  office_id uuid not null references organisations,
  division text not null references divisions,
  area_id uuid references areas,
  name text not null check (length(name) between 1 and 200),
  about text not null default '',
  from_on date not null,
  until_on date check (until_on > from_on),
  secretariat_counted boolean not null default false,
  hours_note text not null default '',
  stated_total numeric(10, 2) check (stated_total >= 0),
  version integer not null default 1,
  made_at timestamptz not null,
  made_by uuid references people
);
comment on table agendas is 'The joint agenda ("regioagenda") of one area, kept by one office. Its rows are the working state; what was adopted stands in agenda_versions.';
comment on column agendas.secretariat_counted is 'Whether hours of the secretariat are in the lines; when not, every total says so.';
comment on column agendas.stated_total is 'The total of hours as the source states it, kept beside what the lines give.';
create index agendas_by_office on agendas (office_id);

create table agenda_versions (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  number integer not null check (number > 0),
  name text not null check (length(name) between 1 and 200),
  reason text not null default '',
  content jsonb not null,
  adopted_on date,
  adopted_in text not null default '',
  decision_id uuid,
  made_at timestamptz not null,
  made_by uuid references people,
  published_at timestamptz,
  unique (agenda_id, number)
);
comment on table agenda_versions is 'The agenda as it stood when it was fixed: a copy that is never changed. Published ones are read by everyone.';
comment on column agenda_versions.adopted_in is 'The body that adopted it, in words; decision_id when the decision was taken here.';

create table agenda_sources (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  name text not null check (length(name) between 1 and 200),
  dated_on date,
  digest text,
  note text not null default '',
  made_at timestamptz not null
);
comment on table agenda_sources is 'A document an agenda was made from. digest: SHA-256 of its text, so that a second import is known.';
create index agenda_sources_by_agenda on agenda_sources (agenda_id);

create table agenda_parties (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  code text not null check (length(code) between 1 and 40),
  name text not null default '',
  organisation_id uuid references organisations,
  unique (agenda_id, code)
);
comment on table agenda_parties is 'A party as the hours name it ("O", "Gem"): its code, what it stands for, and the organisation when it is one. An empty name is a code nobody explained.';

create table agenda_principles (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  position integer not null,
  education text not null,
  municipalities text not null,
  source_id uuid references agenda_sources,
  source_place text not null default '',
  ended_on date
);
comment on table agenda_principles is 'Shared principles ("gedeelde uitgangspunten") in pairs: how education says it and how the municipalities say it.';
create index agenda_principles_by_agenda on agenda_principles (agenda_id, position);

create table focal_points (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  position integer not null,
  name text not null check (length(name) between 1 and 300),
  about text not null default '',
  source_id uuid references agenda_sources,
  source_place text not null default '',
  ended_on date
);
comment on table focal_points is 'What the agenda aims at ("speerpunt"). One without an ambition is shown as such.';
create index focal_points_by_agenda on focal_points (agenda_id, position);

create table ambitions (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  position integer not null,
  number text not null check (length(number) between 1 and 20),
  title text not null check (length(title) between 1 and 300),
  about text not null default '',
  is_zero boolean not null default false,
  target text not null default '',
  priority integer check (priority between 1 and 9),
  priority_reason text not null default '',
  level text not null default 'regional' check (level in ('local', 'sub-regional', 'regional', 'above')),
  review_on date,
  stated_hours numeric(10, 2) check (stated_hours >= 0),
  source_id uuid references agenda_sources,
  source_place text not null default '',
  ended_on date,
  version integer not null default 1,
  made_at timestamptz not null
);
comment on table ambitions is 'What the parties want to reach together. is_zero: "geen thuiszitters", reached at nought. Ended ones stay and their numbers resolve.';
create index ambitions_by_agenda on ambitions (agenda_id, position);
create unique index ambitions_by_number on ambitions (agenda_id, number) where ended_on is null;

create table ambition_focal_points (
  agenda_id uuid not null references agendas,
  ambition_id uuid not null references ambitions,
  focal_point_id uuid not null references focal_points,
  primary key (ambition_id, focal_point_id)
);
create index ambition_focal_points_by_point on ambition_focal_points (focal_point_id);
create index ambition_focal_points_by_agenda on ambition_focal_points (agenda_id);

create table ambition_changes (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  kind text not null check (kind in ('merged', 'split', 'renumbered', 'ended')),
  on_day date not null,
  reason text not null check (length(reason) > 0),
  decided_in text not null default '',
  decision_id uuid,
  made_by uuid references people,
  made_at timestamptz not null
);
comment on table ambition_changes is 'Ambitions merged, split, renumbered or ended: why, and by which decision. Only ever added.';
create index ambition_changes_by_agenda on ambition_changes (agenda_id, on_day);

create table ambition_change_parts (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  change_id uuid not null references ambition_changes,
  from_ambition_id uuid not null references ambitions,
  from_number text not null,
  to_ambition_id uuid references ambitions,
  to_number text
);
comment on table ambition_change_parts is 'Which ambition, under which number, became which: so an old number resolves. No "to" is an ambition that ended.';
create index ambition_change_parts_by_change on ambition_change_parts (change_id);
create index ambition_change_parts_by_number on ambition_change_parts (agenda_id, from_number);

create table agenda_actions (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  ambition_id uuid not null references ambitions,
  position integer not null,
  number text not null default '',
  title text not null check (length(title) between 1 and 600),
  goal text not null default '',
  elaboration text not null default '',
  planning_text text not null default '',
  owner_text text not null default '',
  owner_organisation_id uuid references organisations,
  owner_function_id uuid references functions,
  participants_text text not null default '',
  level text not null default 'regional' check (level in ('local', 'sub-regional', 'regional', 'above')),
  priority integer check (priority between 1 and 9),
  may_differ boolean not null default false,
  review_on date,
  stated_hours numeric(10, 2) check (stated_hours >= 0),
  source_id uuid references agenda_sources,
  source_place text not null default '',
  ended_on date,
  version integer not null default 1,
  made_at timestamptz not null
);
comment on table agenda_actions is 'What is done for an ambition ("actie"). owner_text is the owner ("trekker") as the source says it; may_differ: municipalities may adopt, adapt or decline it.';
create index agenda_actions_by_agenda on agenda_actions (agenda_id, ambition_id, position);
create index agenda_actions_by_ambition on agenda_actions (ambition_id);
create index agenda_actions_by_owner on agenda_actions (owner_function_id) where owner_function_id is not null;
create index agenda_actions_by_organisation on agenda_actions (owner_organisation_id);

create table action_moments (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  action_id uuid not null references agenda_actions,
  position integer not null,
  words text not null,
  label text,
  kind text not null,
  precision text not null,
  from_on date not null,
  until_on date not null check (until_on > from_on),
  runs_on_until date
);
comment on table action_moments is 'What an action''s planning means: per moment the words used, and the interval (until is the first day after). A month is never shown as a day.';
create index action_moments_by_action on action_moments (action_id, position);
create index action_moments_by_agenda on action_moments (agenda_id, until_on);

create table action_participants (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  action_id uuid not null references agenda_actions,
  position integer not null,
  party text not null check (length(party) between 1 and 200),
  organisation_id uuid references organisations,
  at_least integer check (at_least >= 0),
  at_most integer check (at_most >= at_least)
);
comment on table action_participants is 'Who takes part, with how many: "2/3 gemeenten" is at least 2, at most 3; no count is not said.';
create index action_participants_by_action on action_participants (action_id, position);
create index action_participants_by_agenda on action_participants (agenda_id);

create table hour_lines (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  ambition_id uuid not null references ambitions,
  action_id uuid references agenda_actions,
  position integer not null,
  activity text not null check (length(activity) between 1 and 300),
  sharing text not null check (sharing in ('each', 'together', 'either', 'nobody')),
  hours numeric(10, 2) check (hours >= 0),
  stated_together numeric(10, 2) check (stated_together >= 0),
  parties text[] not null default '{}',
  counted text not null default 'here' check (counted in ('here', 'elsewhere', 'outside')),
  elsewhere_ambition_id uuid references ambitions,
  elsewhere_action_id uuid references agenda_actions,
  elsewhere_text text not null default '',
  extra boolean not null default false,
  function_id uuid references functions,
  source_id uuid references agenda_sources,
  source_place text not null default '',
  version integer not null default 1,
  check (sharing = 'nobody' or cardinality(parties) > 0 or counted <> 'here')
);
comment on table hour_lines is 'Hours of an activity. each: hours per party; together: all parties'' hours in one; either: one of the parties, not settled which; nobody: no party named. counted elsewhere: booked on the line it points to; outside: no part of the total.';
comment on column hour_lines.stated_together is 'The product as the source states it; never corrected.';
comment on column hour_lines.extra is 'Asks for capacity beyond the existing staff.';
create index hour_lines_by_ambition on hour_lines (ambition_id, position);
create index hour_lines_by_agenda on hour_lines (agenda_id);
create index hour_lines_by_action on hour_lines (action_id) where action_id is not null;

create table hour_line_changes (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  hour_line_id uuid not null,
  kind text not null check (kind in ('added', 'changed', 'removed')),
  activity text not null,
  was jsonb,
  reason text not null default '' check (kind <> 'removed' or length(reason) > 0),
  made_by uuid references people,
  made_at timestamptz not null
);
comment on table hour_line_changes is 'Who added, changed or removed a line of hours, why, and how it was before. Only ever added; a removed line lives on here.';
create index hour_line_changes_by_line on hour_line_changes (hour_line_id, made_at);
create index hour_line_changes_by_agenda on hour_line_changes (agenda_id, made_at desc);

create table hours_spent (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  hour_line_id uuid not null references hour_lines,
  party text,
  function_id uuid references functions,
  hours numeric(8, 2) not null check (hours <> 0),
  on_day date not null,
  note text not null default '',
  made_by uuid not null references people,
  made_at timestamptz not null
);
comment on table hours_spent is 'Hours that were made. Only ever added: a mistake is put right with a line of negative hours.';
create index hours_spent_by_line on hours_spent (hour_line_id);
create index hours_spent_by_agenda on hours_spent (agenda_id);

create table action_links (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  from_action_id uuid not null references agenda_actions,
  to_action_id uuid references agenda_actions,
  to_ambition_id uuid references ambitions,
  kind text not null check (kind in ('see', 'hours', 'after', 'continues')),
  note text not null default '',
  check (num_nonnulls(to_action_id, to_ambition_id) = 1)
);
comment on table action_links is 'An action that belongs to another: see, its hours are booked there, comes after it, continues it.';
create index action_links_by_from on action_links (from_action_id);
create index action_links_by_to on action_links (to_action_id);
create index action_links_by_agenda on action_links (agenda_id);

create table action_statements (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  action_id uuid not null references agenda_actions,
  state text not null check (state in ('not-started', 'running', 'waiting', 'done', 'stopped')),
  on_day date not null,
  text text not null default '',
  is_public boolean not null default false,
  on_behalf boolean not null default false,
  made_by uuid not null references people,
  function_id uuid references functions,
  made_at timestamptz not null
);
comment on column action_statements.on_behalf is 'The programme team said it for the owner.';
comment on table action_statements is 'How an action stands, said on a day by its owner. The last one counts; none is "not-started". Only ever added.';
create index action_statements_by_action on action_statements (action_id, on_day desc, made_at desc);
create index action_statements_by_agenda on action_statements (agenda_id, on_day);

create table local_choices (
  id uuid primary key,
  agenda_id uuid not null references agendas,
  action_id uuid not null references agenda_actions,
  organisation_id uuid not null references organisations,
  choice text not null check (choice in ('adopt', 'adapt', 'decline')),
  text text not null default '',
  on_day date not null,
  made_by uuid not null references people,
  made_at timestamptz not null
);
comment on table local_choices is 'What a municipality does with an action it may differ on ("lokale beleidsvrijheid"); the last one counts, and all are counted. Only ever added.';
create index local_choices_by_action on local_choices (action_id, organisation_id, made_at desc);
create index local_choices_by_agenda on local_choices (agenda_id);

alter table agendas enable row level security;
alter table agendas force row level security;
create policy colleagues on agendas for select using ((select my_organisation()) is not null or (select my_errand()) = 'agenda');
create policy team on agendas for insert with check (
  office_id = (select my_organisation()) and (select my_role()) in ('project_leader', 'programme_member'));
create policy team_changes on agendas for update using (
  office_id = (select my_organisation()) and (select my_role()) in ('project_leader', 'programme_member'));

do $$
declare part text;
begin
  foreach part in array array['agenda_versions', 'agenda_sources', 'agenda_parties', 'agenda_principles', 'focal_points', 'ambitions',
    'ambition_focal_points', 'ambition_changes', 'ambition_change_parts', 'agenda_actions', 'action_moments', 'action_participants',
    'hour_lines', 'hour_line_changes', 'action_links', 'hours_spent', 'action_statements', 'local_choices'] loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format($policy$create policy colleagues on %I for select using (
      (select my_organisation()) is not null or (select my_errand()) = 'agenda')$policy$, part);
  end loop;
  -- the structure is the programme team's; what owners and municipalities say is theirs (rules AGENDA-… in the code)
  foreach part in array array['agenda_versions', 'agenda_sources', 'agenda_parties', 'agenda_principles', 'focal_points', 'ambitions',
    'ambition_focal_points', 'ambition_changes', 'ambition_change_parts', 'agenda_actions', 'action_moments', 'action_participants',
    'hour_lines', 'hour_line_changes', 'action_links'] loop
    execute format($policy$create policy team on %I using (exists (select 1 from agendas a where a.id = %I.agenda_id
      and a.office_id = (select my_organisation()) and (select my_role()) in ('project_leader', 'programme_member')))$policy$, part, part);
  end loop;
  foreach part in array array['hours_spent', 'action_statements'] loop
    execute format($policy$create policy sayers on %I for insert with check (
      made_by = (select my_person()) and (select my_organisation()) is not null)$policy$, part);
  end loop;
end $$;
create policy sayers on local_choices for insert with check (
  made_by = (select my_person()) and organisation_id = (select my_organisation()));
create policy everyone on agenda_versions for select using (published_at is not null or (select my_errand()) = 'agenda');
-- what an owner made public is read by everyone once the agenda was published
create policy everyone on action_statements for select using (
  is_public and exists (select 1 from agenda_versions v where v.agenda_id = action_statements.agenda_id and v.published_at is not null));

grant select, insert, update on agendas, agenda_sources, agenda_parties, agenda_principles, focal_points, ambitions,
  agenda_actions, hour_lines to app;
grant select, insert on agenda_versions to app;
-- what was fixed stays as it was; only who adopted it and whether everyone reads it come later
grant update (adopted_on, adopted_in, decision_id, published_at) on agenda_versions to app;
grant select, insert on ambition_changes, ambition_change_parts, hour_line_changes, hours_spent, action_statements, local_choices to app;
grant select, insert, delete on ambition_focal_points, action_moments, action_participants, action_links to app;
grant delete on hour_lines, agenda_parties to app;
