-- What the programme costs and who pays, what law and boards ask of plans, and what was reported. No child stands here.

create table policy_plans (
  id uuid primary key,
  office_id uuid not null references organisations,
  kind text not null check (kind in ('regional-vision', 'support-plan', 'youth-plan', 'local-plan', 'other')),
  title text not null check (length(title) between 1 and 300),
  organisation_id uuid references organisations,
  holds_from date,
  holds_until date check (holds_until > holds_from),
  holds_theme boolean,
  note text not null default '',
  link text not null default '',
  version integer not null default 1,
  made_at timestamptz not null
);
comment on table policy_plans is 'A plan document: regional vision, support plan ("ondersteuningsplan") of an swv, youth plan of a municipality, local plan. holds_theme: whether it says something on education and youth help; null is not known.';
create index policy_plans_by_office on policy_plans (office_id, kind);

create table plan_passages (
  id uuid primary key,
  plan_id uuid not null references policy_plans,
  position integer not null,
  place text not null default '',
  text text not null check (length(text) > 0)
);
comment on table plan_passages is 'A leading principle or passage of a plan, to refer to.';
create index plan_passages_by_plan on plan_passages (plan_id, position);

create table plan_statuses (
  id uuid primary key,
  plan_id uuid not null references policy_plans,
  number integer not null,
  organisation_id uuid references organisations,
  place text not null check (length(place) between 1 and 200),
  state text not null check (state in ('not-sent', 'sent', 'on-agenda', 'adopted', 'adopted-with-changes', 'rejected')),
  on_day date not null,
  note text not null default '',
  made_by uuid references people,
  made_at timestamptz not null,
  unique (plan_id, number)
);
comment on table plan_statuses is 'How a plan stands at one council or board; the last one counts. Only ever added.';

create table oogo_tracks (
  id uuid primary key,
  office_id uuid not null references organisations,
  plan_id uuid not null references policy_plans,
  number integer not null,
  side text not null check (side in ('swv', 'municipality')),
  initiator_id uuid not null references organisations,
  body_id uuid references bodies,
  draft_name text not null check (length(draft_name) between 1 and 200),
  draft_on date not null,
  decides_on date,
  made_at timestamptz not null,
  unique (plan_id, number)
);
comment on table oogo_tracks is 'The consultation aimed at agreement ("OOGO") on one draft: of an swv with its municipalities on the support plan, or of a municipality with its swv''s on the youth plan.';
create index oogo_tracks_by_office on oogo_tracks (office_id);

create table oogo_partners (
  track_id uuid not null references oogo_tracks,
  organisation_id uuid not null references organisations,
  primary key (track_id, organisation_id)
);

create table oogo_events (
  id uuid primary key,
  track_id uuid not null references oogo_tracks,
  number integer not null,
  kind text not null check (kind in ('draft-sent', 'held', 'agreed', 'agreed-with-notes', 'no-agreement', 'dispute-advice', 'dispute-mediation',
    'defence', 'session', 'advice-given', 'resumed', 'adopted', 'closed')),
  organisation_ids uuid[] not null default '{}',
  on_day date not null,
  meeting_id uuid references meetings,
  text text not null default '',
  made_by uuid references people,
  made_at timestamptz not null,
  unique (track_id, number)
);
comment on table oogo_events is 'What happened in an OOGO, with which partners. Its state follows from these (OOGO-1). Only ever added.';

create table advisory_reports (
  id uuid primary key,
  office_id uuid not null references organisations,
  title text not null check (length(title) between 1 and 300),
  made_by_text text not null default '',
  origin text not null default '',
  adopted_on date,
  adopted_by uuid references bodies,
  proposal_id uuid references proposals,
  theme_id uuid references themes,
  made_at timestamptz not null
);
comment on table advisory_reports is 'A report that is a list of advices, from a work conference or a working group. origin: how the input was collected.';
create index advisory_reports_by_office on advisory_reports (office_id);

create table report_advices (
  id uuid primary key,
  report_id uuid not null references advisory_reports,
  number integer not null,
  theme text not null default '',
  text text not null check (length(text) > 0),
  state text not null default 'open' check (state in ('open', 'taken-up', 'done', 'not-taken')),
  state_text text not null default '',
  state_on date,
  version integer not null default 1,
  unique (report_id, number)
);
comment on table report_advices is 'One advice of a report and what became of it.';

create table report_advice_actions (
  advice_id uuid not null references report_advices,
  action_id uuid not null references agenda_actions,
  primary key (advice_id, action_id)
);
create index report_advice_actions_by_action on report_advice_actions (action_id);

create table cost_years (
  id uuid primary key,
  office_id uuid not null references organisations,
  year integer not null check (year between 2000 and 2100),
  budget_cents bigint check (budget_cents >= 0),
  is_budget_neutral boolean not null default false,
  closed_at timestamptz,
  closed_by uuid references people,
  version integer not null default 1,
  unique (office_id, year)
);
comment on table cost_years is 'A year of the programme: its budget, whether it must stay within it ("budgetneutraal"), and when it was closed. A closed year never changes.';

create table cost_lines (
  id uuid primary key,
  cost_year_id uuid not null references cost_years,
  position integer not null,
  what text not null check (length(what) between 1 and 300),
  kind text not null check (kind in ('staff', 'in-kind', 'other', 'correction')),
  cents bigint not null check (cents >= 0 or kind = 'correction'),
  fte numeric(6, 3) check (fte >= 0),
  employer_id uuid references organisations,
  person text not null default '',
  from_on date,
  until_on date,
  is_temporary boolean not null default false,
  within_staff boolean not null default false,
  exchanged_with text not null default '',
  is_extra boolean not null default false,
  fund text not null default '',
  charged boolean not null default true,
  corrects_year integer,
  reason text not null default '',
  version integer not null default 1,
  check ((kind = 'correction') = (corrects_year is not null)),
  check (kind <> 'in-kind' or (cents = 0 and not charged))
);
comment on table cost_lines is 'What the programme costs in a year: staff with employer and fte, exchange in kind (charged to nobody), other. is_extra asks for an extra investment; charged lines are allocated over the municipalities. A correction of a closed year stands, with its reason, in a later one.';
create index cost_lines_by_year on cost_lines (cost_year_id, position);

create table allocation_keys (
  id uuid primary key,
  office_id uuid not null references organisations,
  name text not null check (length(name) between 1 and 200),
  source text not null check (length(source) > 0),
  reference_on date not null,
  made_at timestamptz not null
);
comment on table allocation_keys is 'How costs are spread over municipalities ("verdeelsleutel"): a count on a reference day, with its source. A new count is a new key.';
create index allocation_keys_by_office on allocation_keys (office_id, reference_on);

create table allocation_weights (
  key_id uuid not null references allocation_keys,
  organisation_id uuid not null references organisations,
  weight bigint not null check (weight >= 0),
  primary key (key_id, organisation_id)
);

create table cost_year_keys (
  cost_year_id uuid not null references cost_years,
  position integer not null,
  key_id uuid not null references allocation_keys,
  share_points integer not null check (share_points between 1 and 10000),
  from_on date not null,
  until_on date not null check (until_on > from_on),
  primary key (cost_year_id, position)
);
comment on table cost_year_keys is 'By which key a year is spread, for which share (10000 is all) and from when until when: one key for all, parts by share, or another key from the day on which municipalities merge.';

create table allocations (
  id uuid primary key,
  cost_year_id uuid not null references cost_years,
  part integer not null,
  key_name text not null,
  key_source text not null,
  key_reference_on date not null,
  share_points integer not null,
  from_on date not null,
  until_on date not null,
  organisation_id uuid not null references organisations,
  organisation_name text not null,
  weight bigint not null,
  total_cents bigint not null,
  cents bigint not null,
  unique (cost_year_id, part, organisation_id)
);
comment on table allocations is 'What each municipality pays of a closed year, to the cent, with key and name as they were. Only ever added.';

create table progress_reports (
  id uuid primary key,
  office_id uuid not null references organisations,
  agenda_id uuid not null references agendas,
  body_id uuid references bodies,
  title text not null check (length(title) between 1 and 200),
  from_on date not null,
  until_on date not null check (until_on > from_on),
  as_of date not null,
  foreword text not null default '',
  state text not null default 'concept' check (state in ('concept', 'issued')),
  issued_at timestamptz,
  issued_by uuid references people,
  published_at timestamptz,
  version integer not null default 1,
  made_at timestamptz not null,
  made_by uuid references people
);
comment on table progress_reports is 'A progress report to a board, with the figures as they stood on a day (as_of). In the making it is drawn up anew at every look; issued, it is what progress_contents holds.';
create index progress_reports_by_office on progress_reports (office_id, made_at desc);

create table progress_contents (
  report_id uuid primary key references progress_reports,
  content jsonb not null
);
comment on table progress_contents is 'What an issued progress report says. Only ever added, so that nothing that changes later shows.';

do $$
declare
  team text := $q$(%1$s = (select my_organisation()) and (select my_role()) in ('project_leader', 'programme_member'))$q$;
  part text;
  pair text[];
begin
  foreach part in array array['policy_plans', 'plan_passages', 'plan_statuses', 'oogo_tracks', 'oogo_partners', 'oogo_events',
    'advisory_reports', 'report_advices', 'report_advice_actions', 'cost_years', 'cost_lines', 'allocation_keys', 'allocation_weights',
    'cost_year_keys', 'allocations', 'progress_reports', 'progress_contents'] loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format($p$create policy errand on %I for select using ((select my_errand()) = 'governance')$p$, part);
  end loop;
  foreach part in array array['policy_plans', 'plan_passages', 'plan_statuses', 'oogo_tracks', 'oogo_partners', 'oogo_events',
    'advisory_reports', 'report_advices', 'report_advice_actions', 'allocation_keys', 'allocation_weights', 'cost_years', 'cost_lines',
    'cost_year_keys', 'allocations'] loop
    execute format($p$create policy colleagues on %I for select using ((select my_organisation()) is not null)$p$, part);
  end loop;
  -- a report in the making is the team's; once issued its board and colleagues read it, once published everyone
  execute format($p$create policy readers on progress_reports for select using (published_at is not null
    or (state = 'issued' and (select my_organisation()) is not null) or %s)$p$, format(team, 'office_id'));
  execute $p$create policy readers on progress_contents for select using (exists (
    select 1 from progress_reports r where r.id = progress_contents.report_id))$p$;
  foreach part in array array['policy_plans', 'oogo_tracks', 'advisory_reports', 'allocation_keys', 'progress_reports'] loop
    execute format('create policy team on %I using (%s)', part, format(team, 'office_id'));
  end loop;
  foreach pair slice 1 in array array[['plan_passages', 'policy_plans', 'plan_id'], ['plan_statuses', 'policy_plans', 'plan_id'],
    ['oogo_partners', 'oogo_tracks', 'track_id'], ['oogo_events', 'oogo_tracks', 'track_id'], ['report_advices', 'advisory_reports', 'report_id'],
    ['progress_contents', 'progress_reports', 'report_id'], ['allocation_weights', 'allocation_keys', 'key_id']] loop
    execute format('create policy team on %I using (exists (select 1 from %I w where w.id = %I.%I and %s))',
      pair[1], pair[2], pair[1], pair[3], format(team, 'w.office_id'));
  end loop;
  -- a closed year is closed for its team too (COST-5): nothing of it is changed, and it is not opened again
  execute format('create policy team on cost_years for insert with check (%s)', format(team, 'office_id'));
  execute format('create policy open_year on cost_years for update using (closed_at is null and %1$s) with check (%1$s)', format(team, 'office_id'));
  foreach part in array array['cost_lines', 'cost_year_keys', 'allocations'] loop
    execute format('create policy open_year on %I using (exists (select 1 from cost_years w where w.id = %I.cost_year_id and w.closed_at is null and %s))',
      part, part, format(team, 'w.office_id'));
  end loop;
  execute format('create policy team on report_advice_actions using (exists (select 1 from report_advices v join advisory_reports w on w.id = v.report_id where v.id = report_advice_actions.advice_id and %s))',
    format(team, 'w.office_id'));
end $$;
-- an organisation says itself how its plan stands at its council, and what was agreed with it
create policy own on plan_statuses for insert with check (
  made_by = (select my_person()) and organisation_id = (select my_organisation()));
create policy own on oogo_events for insert with check (made_by = (select my_person()) and (
  exists (select 1 from oogo_tracks t where t.id = oogo_events.track_id and t.initiator_id = (select my_organisation()))
  or (kind in ('agreed', 'agreed-with-notes', 'no-agreement') and organisation_ids = array[(select my_organisation())]
    and exists (select 1 from oogo_partners p where p.track_id = oogo_events.track_id and p.organisation_id = (select my_organisation())))));

grant select, insert, update on policy_plans, advisory_reports, report_advices, cost_years, progress_reports to app;
grant select, insert, update, delete on cost_lines to app;
grant select, insert, delete on plan_passages, oogo_partners, report_advice_actions, cost_year_keys to app;
grant select, insert on plan_statuses, oogo_tracks, oogo_events, allocation_keys, allocation_weights, allocations, progress_contents to app;
