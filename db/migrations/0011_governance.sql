-- How the region decides: bodies and who sits in them, meetings, proposals with their route, advice and decisions. No
-- child stands here and none may come here. What is not public yet is read by who made it, the programme team of the
-- office, and who sits in a body on its route, on that day and for that theme; then, when published, by everyone.

create table themes (
  id uuid primary key,
  office_id uuid not null references organisations,
  name text not null check (length(name) between 1 and 200),
  ended_on date
);
comment on table themes is 'What bodies, seats, meetings and proposals are about.';
create unique index themes_by_name on themes (office_id, lower(name)) where ended_on is null;

create table bodies (
  id uuid primary key,
  office_id uuid not null references organisations,
  name text not null check (length(name) between 1 and 200),
  short_name text check (length(short_name) between 1 and 40),
  purpose text not null default '',
  powers text[] not null check (cardinality(powers) > 0 and powers <@ array['decides', 'advises', 'coaches', 'commissions', 'executes', 'consults']),
  budget_power boolean not null default false,
  scale text not null check (scale in ('local', 'sub-regional', 'regional', 'above')),
  division text references divisions,
  area_id uuid references areas,
  parent_id uuid references bodies,
  is_oogo boolean not null default false,
  from_on date not null,
  until_on date check (until_on > from_on),
  version integer not null default 1,
  made_at timestamptz not null
);
comment on table bodies is 'A body ("gremium"): what it may do (powers), where (area), and what it is for.';
comment on column bodies.budget_power is 'Money outside the budget and a change of the purchasing strategy come to this table (ESCALATION-1).';
create index bodies_by_office on bodies (office_id, name);
create index bodies_by_parent on bodies (parent_id);

create table seats (
  id uuid primary key,
  body_id uuid not null references bodies,
  position integer not null,
  title text not null check (length(title) between 1 and 200),
  rule text not null check (rule in ('organisation', 'kind-in-area', 'municipalities', 'person', 'guest')),
  organisation_id uuid references organisations,
  organisation_kind text,
  division text references divisions,
  area_id uuid references areas,
  role text,
  theme_id uuid references themes,
  count integer not null default 1 check (count > 0),
  settled boolean not null default true,
  counts boolean not null default true,
  from_on date not null,
  until_on date,
  note text not null default ''
);
comment on table seats is 'A seat by rule: of one organisation, of each organisation of a kind in an area (chair of the swv of this area), of municipalities still to be settled, of a person, or a guest by agenda.';
comment on column seats.theme_id is 'A seat for one theme only: its holder is there, and reads, only for that theme.';
comment on column seats.settled is 'False is "nog te bepalen": the rule is there, who it is is not.';
create index seats_by_body on seats (body_id, position);

create table seat_holders (
  id uuid primary key,
  seat_id uuid not null references seats,
  body_id uuid not null references bodies,
  function_id uuid references functions,
  name text not null check (length(name) between 1 and 200),
  organisation_id uuid references organisations,
  part text not null default 'member' check (part in ('chair', 'secretary', 'member')),
  speaks_for text not null default '',
  from_on date not null,
  until_on date check (until_on > from_on)
);
comment on table seat_holders is 'Who sits where, from–until. function_id: someone with an account; else only a name. speaks_for: the rank and file ("achterban") in words.';
create index seat_holders_by_body on seat_holders (body_id, from_on);
create index seat_holders_by_function on seat_holders (function_id, body_id) where function_id is not null;
create index seat_holders_by_seat on seat_holders (seat_id);

create table rank_and_file (
  id uuid primary key,
  seat_holder_id uuid not null references seat_holders,
  organisation_id uuid not null references organisations,
  from_on date not null,
  until_on date
);
comment on table rank_and_file is 'For which organisations a holder speaks ("achterban").';
create index rank_and_file_by_holder on rank_and_file (seat_holder_id);

create table meeting_series (
  id uuid primary key,
  body_id uuid not null references bodies,
  theme_id uuid references themes,
  name text not null default '',
  every_weeks integer check (every_weeks between 1 and 52),
  months integer[] check (months <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  week_of_month integer check (week_of_month between 1 and 5),
  weekday integer check (weekday between 1 and 7),
  starts_on date not null,
  until_on date,
  at_time time not null,
  minutes integer not null check (minutes between 5 and 1440),
  place text not null default '',
  papers_days_before integer not null default 7 check (papers_days_before between 0 and 90),
  made_at timestamptz not null,
  version integer not null default 1,
  check (num_nonnulls(every_weeks, months) = 1)
);
comment on table meeting_series is 'A rhythm: every so many weeks, or in named months ("twee maal per jaar") on the n-th weekday. Times are Dutch civil times, so that summer time moves nothing.';
create index meeting_series_by_body on meeting_series (body_id);

create table meetings (
  id uuid primary key,
  body_id uuid not null references bodies,
  series_id uuid references meeting_series,
  occurs_on date,
  theme_id uuid references themes,
  on_day date not null,
  at_time time not null,
  minutes integer not null check (minutes between 5 and 1440),
  place text not null default '',
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  state_reason text not null default '',
  papers_due_on date,
  agenda_sent_at timestamptz,
  published_at timestamptz,
  uid text not null unique,
  sequence integer not null default 0,
  version integer not null default 1,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  unique (series_id, occurs_on)
);
comment on table meetings is 'One meeting. occurs_on: the day the series gives it, also after it was moved. uid and sequence: of RFC 5545; a cancelled meeting stays.';
create index meetings_by_body on meetings (body_id, on_day);
create index meetings_by_day on meetings (on_day);

create table meeting_minutes (
  meeting_id uuid primary key references meetings,
  text text not null default '',
  state text not null default 'draft' check (state in ('draft', 'adopted')),
  adopted_on date,
  published_at timestamptz,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid references people
);
comment on table meeting_minutes is 'The report of a meeting. Published only after it was adopted.';

create table attendances (
  id uuid primary key,
  meeting_id uuid not null references meetings,
  seat_holder_id uuid references seat_holders,
  name text not null check (length(name) between 1 and 200),
  organisation_id uuid references organisations,
  kind text not null check (kind in ('present', 'excused', 'absent', 'guest')),
  on_behalf_of text not null default ''
);
comment on table attendances is 'Who was there, who was not, and guests, who do not count.';
create index attendances_by_meeting on attendances (meeting_id);

create table calendar_feeds (
  person_id uuid primary key references people,
  token_hash text not null unique,
  made_at timestamptz not null
);
comment on table calendar_feeds is 'The secret address of someone''s own calendar of meetings, as a hash. A new one replaces it; then the old one is nothing.';

create table subjects (
  id uuid primary key,
  office_id uuid not null references organisations,
  name text not null check (length(name) between 1 and 200),
  theme_id uuid references themes,
  made_at timestamptz not null
);
comment on table subjects is 'One subject over all bodies and years: its proposals, advice, decisions and consultations stand on one page.';
create index subjects_by_office on subjects (office_id);

create table proposals (
  id uuid primary key,
  office_id uuid not null references organisations,
  number text not null,
  title text not null check (length(title) between 1 and 300),
  subject_id uuid references subjects,
  theme_id uuid references themes,
  ambition_id uuid references ambitions,
  action_id uuid references agenda_actions,
  follows_id uuid references proposals,
  sibling_id uuid references proposals,
  addressee text not null default '',
  sender text not null default '',
  commissioned_by uuid references bodies,
  drawn_up_by text not null default '',
  maker_organisation_id uuid references organisations,
  state text not null default 'concept' check (state in ('concept', 'on-route', 'decided', 'withdrawn')),
  reach text not null default 'team' check (reach in ('team', 'bodies', 'public')),
  reader_bodies uuid[] not null default '{}',
  published_at timestamptz,
  published_versions uuid[] not null default '{}',
  money_cents bigint check (money_cents >= 0),
  money_within_budget boolean,
  purchasing text not null default 'none' check (purchasing in ('none', 'local', 'regional')),
  changes_purchasing boolean not null default false,
  holds_from date,
  holds_until date,
  extendable_until date,
  review_on date,
  source_place text not null default '',
  version integer not null default 1,
  made_at timestamptz not null,
  made_by uuid references people,
  unique (office_id, number)
);
comment on table proposals is 'A proposal ("voorstel"): its text stands in proposal_versions, its way in route_steps. reach and reader_bodies say who reads it before publication.';
comment on column proposals.published_versions is 'The versions that everyone may read, kept by whoever publishes.';
comment on column proposals.reader_bodies is 'The bodies of its route and who commissioned it, kept by whoever changes the route in the same transaction.';
create index proposals_by_office on proposals (office_id, state);
create index proposals_by_subject on proposals (subject_id);
create index proposals_by_ambition on proposals (ambition_id);
create index proposals_by_follows on proposals (follows_id);

create table proposal_versions (
  id uuid primary key,
  proposal_id uuid not null references proposals,
  number integer not null check (number > 0),
  dated_on date not null,
  state text not null default 'concept' check (state in ('concept', 'final')),
  occasion text not null default '',
  effect text not null default '',
  finances text not null default '',
  communication text not null default '',
  execution text not null default '',
  changed text not null default '',
  made_at timestamptz not null,
  made_by uuid references people,
  closed_at timestamptz,
  unique (proposal_id, number)
);
comment on table proposal_versions is 'The text of a proposal on a day. Once a body has it before it (closed_at) it is never changed: a new version is made.';

create table decision_points (
  id uuid primary key,
  proposal_id uuid not null references proposals,
  version_id uuid not null references proposal_versions,
  thread_id uuid not null,
  number integer not null check (number > 0),
  text text not null check (length(text) > 0),
  consequence text not null default '',
  side_note text not null default '',
  unique (version_id, number)
);
comment on table decision_points is 'What is asked to decide ("beslispunt"), each decided by itself. thread_id: the same point through versions. side_note: the risk when it is not decided ("kanttekening").';
create index decision_points_by_proposal on decision_points (proposal_id);

create table point_arguments (
  id uuid primary key,
  proposal_id uuid not null references proposals,
  point_id uuid not null references decision_points,
  number integer not null check (number > 0),
  text text not null check (length(text) > 0),
  side_note text not null default '',
  unique (point_id, number)
);
comment on table point_arguments is 'Numbered arguments under their decision point: 1.1, 1.2, 2.1.';
create index point_arguments_by_proposal on point_arguments (proposal_id);

create table papers (
  id uuid primary key,
  office_id uuid not null references organisations,
  proposal_id uuid references proposals,
  meeting_id uuid references meetings,
  item_id uuid,
  title text not null check (length(title) between 1 and 200),
  kind text not null default 'annex' check (kind in ('annex', 'paper', 'minutes', 'letter')),
  is_living boolean not null default false,
  media_type text not null,
  content bytea,
  text text,
  link text,
  warned text[] not null default '{}',
  made_at timestamptz not null,
  made_by uuid references people,
  withdrawn_at timestamptz,
  published_at timestamptz,
  check (num_nonnulls(content, text, link) = 1)
);
comment on table papers is 'An annex of a proposal or a paper of a meeting. warned: what looked like a child''s data when it was added and was confirmed to be none.';
create index papers_by_proposal on papers (proposal_id);
comment on column papers.item_id is 'A paper of one point of an agenda: whoever may read that point reads it, also a guest.';
create index papers_by_meeting on papers (meeting_id);
create index papers_by_item on papers (item_id);

create table route_steps (
  id uuid primary key,
  proposal_id uuid not null references proposals,
  position integer not null,
  body_id uuid not null references bodies,
  kind text not null check (kind in ('advise', 'decide', 'consent', 'inform', 'align')),
  on_day date,
  meeting_id uuid references meetings,
  mandatory boolean not null default true,
  reason text not null default '',
  min_days_before integer not null default 7 check (min_days_before between 0 and 90),
  state text not null default 'waiting' check (state in ('waiting', 'before-body', 'done', 'returned', 'skipped')),
  version_id uuid references proposal_versions,
  closed_on date,
  unique (proposal_id, position)
);
comment on table route_steps is 'The route: bodies in order, what each is asked, and when. reason: why a step was added by a rule of escalation, skipped or returned.';
create index route_steps_by_body on route_steps (body_id, on_day);
create index route_steps_by_meeting on route_steps (meeting_id);

create table meeting_items (
  id uuid primary key,
  body_id uuid not null references bodies,
  meeting_id uuid references meetings,
  position integer not null,
  title text not null check (length(title) between 1 and 300),
  kind text not null check (kind in ('decide', 'advise', 'discuss', 'inform')),
  proposal_id uuid references proposals,
  step_id uuid references route_steps,
  theme_id uuid references themes,
  minutes integer check (minutes between 1 and 600),
  presenter text not null default '',
  note text not null default '',
  is_confidential boolean not null default false,
  state text not null default 'open' check (state in ('open', 'done', 'carried', 'withdrawn')),
  outcome text not null default '',
  carried_from_id uuid references meeting_items,
  version integer not null default 1,
  made_at timestamptz not null
);
comment on table meeting_items is 'A point on the agenda of a meeting; without a meeting it waits in the backlog of its body. Carried: it went on to a later meeting.';
create index meeting_items_by_meeting on meeting_items (meeting_id, position);
create index meeting_items_by_body on meeting_items (body_id) where meeting_id is null;
create index meeting_items_by_proposal on meeting_items (proposal_id);
alter table papers add foreign key (item_id) references meeting_items;

create table item_guests (
  id uuid primary key,
  item_id uuid not null references meeting_items,
  meeting_id uuid not null references meetings,
  name text not null check (length(name) between 1 and 200),
  function_id uuid references functions,
  organisation_id uuid references organisations
);
comment on table item_guests is 'A guest for one point of the agenda: reads that point and its papers, and is not counted.';
create index item_guests_by_item on item_guests (item_id);
create index item_guests_by_function on item_guests (function_id) where function_id is not null;

create table advices (
  id uuid primary key,
  proposal_id uuid not null references proposals,
  step_id uuid not null references route_steps,
  version_id uuid not null references proposal_versions,
  body_id uuid not null references bodies,
  on_day date not null,
  opinion text not null check (opinion in ('positive', 'positive-if', 'negative', 'none')),
  text text not null check (length(text) > 0),
  recorded_as text not null check (recorded_as in ('chair', 'secretary', 'team')),
  made_by uuid references people,
  made_at timestamptz not null
);
comment on table advices is 'The advice of a body on a version, as text, with its day. Only ever added. recorded_as: in what part it was written down.';
create index advices_by_proposal on advices (proposal_id, on_day);

create table advice_points (
  id uuid primary key,
  proposal_id uuid not null references proposals,
  advice_id uuid not null references advices,
  position integer not null,
  point_thread_id uuid,
  section text check (section in ('occasion', 'effect', 'finances', 'communication', 'execution')),
  text text not null check (length(text) > 0),
  dealt text not null default 'open' check (dealt in ('open', 'taken', 'partly', 'not-taken')),
  how text not null default '',
  in_version_id uuid references proposal_versions,
  dealt_by uuid references people,
  dealt_at timestamptz
);
comment on table advice_points is 'Each point of an advice, the decision point or the section it is about (neither: the whole), and how it was dealt with, in which version.';
create index advice_points_by_advice on advice_points (advice_id, position);
create index advice_points_by_proposal on advice_points (proposal_id);

create table decisions (
  id uuid primary key,
  proposal_id uuid not null references proposals,
  step_id uuid not null references route_steps,
  version_id uuid not null references proposal_versions,
  body_id uuid not null references bodies,
  on_day date not null,
  other_day_reason text not null default '',
  conditions text not null default '',
  mandate text not null default '',
  not_heard text[] not null default '{}',
  review_on date,
  recorded_as text not null check (recorded_as in ('chair', 'secretary', 'team')),
  made_by uuid references people,
  made_at timestamptz not null,
  published_at timestamptz
);
comment on table decisions is 'A decision of a body with the power to decide. not_heard: which rank and file or panels had not been heard when it was taken. Only ever added, but for its publication.';
create index decisions_by_proposal on decisions (proposal_id);
create index decisions_by_body on decisions (body_id, on_day);
create index decisions_by_review on decisions (review_on) where review_on is not null;

create table point_decisions (
  id uuid primary key,
  proposal_id uuid not null references proposals,
  decision_id uuid not null references decisions,
  point_id uuid not null references decision_points,
  outcome text not null check (outcome in ('agreed', 'amended', 'refused', 'held')),
  text text not null default '',
  unique (decision_id, point_id)
);
comment on table point_decisions is 'What was decided on each point: agreed, agreed as amended (with the text), refused, or held over.';
create index point_decisions_by_proposal on point_decisions (proposal_id);

create table point_stances (
  id uuid primary key,
  proposal_id uuid not null references proposals,
  decision_id uuid references decisions,
  step_id uuid not null references route_steps,
  point_thread_id uuid not null,
  organisation_id uuid not null references organisations,
  stance text not null check (stance in ('agrees', 'agrees-if', 'against', 'abstains', 'waits')),
  text text not null default '',
  on_day date not null,
  recorded_as text not null check (recorded_as in ('chair', 'secretary', 'team', 'organisation')),
  made_by uuid references people,
  made_at timestamptz not null
);
comment on table point_stances is 'Who agreed: the stance of an organisation on a point, also before the body decided (two municipalities still "waits"). The last one counts. Only ever added.';
create index point_stances_by_step on point_stances (step_id, point_thread_id, organisation_id, made_at desc);
create index point_stances_by_proposal on point_stances (proposal_id);

create table follow_ups (
  id uuid primary key,
  proposal_id uuid not null references proposals,
  decision_id uuid not null references decisions,
  text text not null check (length(text) > 0),
  owner_text text not null default '',
  owner_organisation_id uuid references organisations,
  owner_function_id uuid references functions,
  due_on date,
  action_id uuid references agenda_actions,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  state_text text not null default '',
  state_on date,
  version integer not null default 1,
  made_at timestamptz not null
);
comment on table follow_ups is 'What follows from a decision: who does what by when, and the action of the agenda it became.';
create index follow_ups_by_proposal on follow_ups (proposal_id);
create index follow_ups_by_decision on follow_ups (decision_id);
create index follow_ups_by_due on follow_ups (due_on) where state = 'open';

create table consultations (
  id uuid primary key,
  proposal_id uuid not null references proposals,
  kind text not null check (kind in ('rank-and-file', 'panel', 'alignment')),
  seat_holder_id uuid references seat_holders,
  organisation_id uuid references organisations,
  name text not null check (length(name) between 1 and 200),
  asked_on date,
  due_on date,
  answered_on date,
  answer text not null default '',
  outcome text not null default 'open' check (outcome in ('open', 'supports', 'mixed', 'objects', 'no-answer')),
  version integer not null default 1,
  made_by uuid references people,
  made_at timestamptz not null
);
comment on table consultations is 'Hearing the rank and file of a holder, a client panel, or someone beforehand: asked, answered, or not heard.';
create index consultations_by_proposal on consultations (proposal_id);
create index consultations_by_holder on consultations (seat_holder_id);

-- Where one sits today. A policy asks these once for a question, whatever the number of rows; written out in each policy they
-- cost more to plan than to answer. They see what who asks may see of seats and points.
create function my_bodies() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return array(select h.body_id from seat_holders h join seats s on s.id = h.seat_id
    where h.function_id = my_holder() and s.theme_id is null and h.from_on <= my_day() and (h.until_on is null or h.until_on > my_day())
      and s.from_on <= my_day() and (s.until_on is null or s.until_on > my_day()));
end $$;
comment on function my_bodies() is 'The bodies in which the function that acts sits today, for all themes.';
create function my_theme_seats() returns text[] language plpgsql stable parallel safe as $$
begin
  return array(select h.body_id || ':' || s.theme_id from seat_holders h join seats s on s.id = h.seat_id
    where h.function_id = my_holder() and s.theme_id is not null and h.from_on <= my_day() and (h.until_on is null or h.until_on > my_day())
      and s.from_on <= my_day() and (s.until_on is null or s.until_on > my_day()));
end $$;
comment on function my_theme_seats() is 'body:theme, where the function that acts sits today for one theme only.';
create function my_kept_bodies() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return array(select h.body_id from seat_holders h where h.function_id = my_holder() and h.part in ('secretary', 'chair')
    and h.from_on <= my_day() and (h.until_on is null or h.until_on > my_day()));
end $$;
comment on function my_kept_bodies() is 'The bodies of which the function that acts is secretary or chair today.';
create function my_team_bodies() returns uuid[] language plpgsql stable parallel safe as $$
begin
  if my_role() in ('project_leader', 'programme_member') then
    return array(select id from bodies where office_id = my_organisation());
  end if;
  return '{}';
end $$;
comment on function my_team_bodies() is 'The bodies of the office, for its project leader and programme team.';
create function my_guest_points() returns text[] language plpgsql stable parallel safe as $$
begin
  return array(select i.proposal_id || ':' || i.body_id from item_guests g join meeting_items i on i.id = g.item_id
    where g.function_id = my_holder() and i.proposal_id is not null and i.state <> 'withdrawn');
end $$;
comment on function my_guest_points() is 'proposal:body, of the points of an agenda for which the function that acts was asked as a guest.';

do $$
declare
  team text := $q$(%1$s = (select my_organisation()) and (select my_role()) in ('project_leader', 'programme_member'))$q$;
  -- who sits in a body today, for the theme that is asked (1: body, 2: theme), and who keeps it (1: body)
  sits text := $q$(%1$s = any ((select my_bodies())::uuid[]) or %1$s || ':' || %2$s = any ((select my_theme_seats())::text[]))$q$;
  keeps text := $q$%1$s = any ((select my_kept_bodies())::uuid[])$q$;
  team_of_body text := $q$%1$s = any ((select my_team_bodies())::uuid[])$q$;
  steers text := $q$(select my_role()) in ('policy_officer', 'alderman', 'swv_director', 'governing_director', 'project_leader', 'programme_member')$q$;
  -- of the organisation that makes a proposal (1: proposals), in a function that speaks for it
  makes text := format($q$(%%1$s.maker_organisation_id = (select my_organisation()) and %s)$q$, steers);
  -- who reads more of a proposal (1: proposals) than what was published
  inside text := format($q$(%s or %s or (%%1$s.reach <> 'team' and (%%1$s.reader_bodies && (select my_bodies())::uuid[]
    or array(select b || ':' || %%1$s.theme_id from unnest(%%1$s.reader_bodies) b) && (select my_theme_seats())::text[]
    or array(select %%1$s.id || ':' || b from unnest(%%1$s.reader_bodies) b) && (select my_guest_points())::text[])))$q$,
    replace(team, '%1$s', '%1$s.office_id'), makes);
  part text;
begin
  foreach part in array array['themes', 'bodies', 'seats', 'seat_holders', 'rank_and_file', 'meeting_series', 'meetings', 'meeting_minutes',
    'attendances', 'subjects', 'proposals', 'proposal_versions', 'decision_points', 'point_arguments', 'papers', 'route_steps',
    'meeting_items', 'item_guests', 'advices', 'advice_points', 'decisions', 'point_decisions', 'point_stances', 'follow_ups',
    'consultations', 'calendar_feeds'] loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    -- reminders and the calendar feed act for nobody: they read, and write only work items
    execute format($p$create policy errand on %I for select using ((select my_errand()) = 'governance')$p$, part);
  end loop;

  -- who sits in which body, and when it meets, is no secret between colleagues
  foreach part in array array['themes', 'bodies', 'seats', 'seat_holders', 'rank_and_file', 'meeting_series', 'meetings', 'subjects'] loop
    execute format($p$create policy colleagues on %I for select using ((select my_organisation()) is not null)$p$, part);
  end loop;
  foreach part in array array['themes', 'bodies', 'subjects'] loop
    execute format('create policy team on %I using (%s)', part, format(team, 'office_id'));
  end loop;
  foreach part in array array['seats', 'meeting_series', 'meetings'] loop
    execute format('create policy keepers on %I using (%s or %s)', part,
      format(team_of_body, part || '.body_id'), format(keeps, part || '.body_id'));
  end loop;
  -- a policy cannot ask its own table, a function can: only who keeps a body says who sits there
  execute format('create policy adders on seat_holders for insert with check (%s or %s)',
    format(team_of_body, 'body_id'), format(keeps, 'body_id'));
  execute format('create policy changers on seat_holders for update using (%s or %s)',
    format(team_of_body, 'body_id'), format(keeps, 'body_id'));
  execute format('create policy keepers on rank_and_file using (exists (select 1 from seat_holders m where m.id = rank_and_file.seat_holder_id and (%s or %s)))',
    format(team_of_body, 'm.body_id'), format(keeps, 'm.body_id'));
  -- also a body that has ended: what it made public keeps its name
  create policy everyone on bodies for select using (true);
  create policy everyone on meetings for select using (published_at is not null or (select my_organisation()) is not null);
  create policy everyone on themes for select using (ended_on is null or (select my_organisation()) is not null);

  -- what a meeting is about: its body, its keepers, guests for their point; everyone once the agenda is published
  -- a draft of an agenda is its keepers' until it is sent (MEETING-6)
  execute format($p$create policy sitting on meeting_items for select using (
    (%s or exists (select 1 from item_guests g where g.item_id = meeting_items.id and g.function_id = (select my_holder())))
    and (meeting_id is null or exists (select 1 from meetings m where m.id = meeting_items.meeting_id and m.agenda_sent_at is not null)))$p$,
    format(sits, 'meeting_items.body_id', 'meeting_items.theme_id'));
  execute format('create policy keepers on meeting_items using (%s or %s)',
    format(team_of_body, 'meeting_items.body_id'), format(keeps, 'meeting_items.body_id'));
  create policy everyone on meeting_items for select using (not is_confidential and exists (
    select 1 from meetings m where m.id = meeting_items.meeting_id and m.published_at is not null));
  create policy colleagues on item_guests for select using ((select my_organisation()) is not null);
  execute format('create policy keepers on item_guests using (exists (select 1 from meetings m where m.id = item_guests.meeting_id and (%s or %s)))',
    format(team_of_body, 'm.body_id'), format(keeps, 'm.body_id'));
  foreach part in array array['meeting_minutes', 'attendances'] loop
    execute format('create policy sitting on %I for select using (exists (select 1 from meetings m where m.id = %I.meeting_id and (%s or %s)))',
      part, part, format(sits, 'm.body_id', 'm.theme_id'), format(team_of_body, 'm.body_id'));
    execute format('create policy keepers on %I using (exists (select 1 from meetings m where m.id = %I.meeting_id and (%s or %s)))',
      part, part, format(team_of_body, 'm.body_id'), format(keeps, 'm.body_id'));
  end loop;
  create policy everyone on meeting_minutes for select using (published_at is not null);

  -- a proposal: its makers and the team; who sits in a body that it goes to, once it is sent; everyone once it is published
  execute format('create policy readers on proposals for select using (published_at is not null or %s)', format(inside, 'proposals'));
  execute format('create policy makers on proposals for insert with check (%s or %s)', format(team, 'office_id'), format(makes, 'proposals'));
  execute format($p$create policy changers on proposals for update using (%s or %s
    or reader_bodies && (select my_kept_bodies())::uuid[])$p$,
    format(team, 'office_id'), format(makes, 'proposals'));
  -- what belongs to a proposal is for who reads more than what was published; which of them may write it is a rule (PROPOSAL-6)
  foreach part in array array['proposal_versions', 'decision_points', 'point_arguments', 'route_steps', 'advices', 'advice_points',
    'decisions', 'point_decisions', 'point_stances', 'follow_ups', 'consultations'] loop
    execute format('create policy inside on %I using (exists (select 1 from proposals p where p.id = %I.proposal_id and (%s)))',
      part, part, format(inside, 'p'));
  end loop;
  -- everyone: the published versions, the way it went, and the decisions that were published; never who was heard or what was advised
  create policy everyone on proposal_versions for select using (exists (
    select 1 from proposals p where p.id = proposal_versions.proposal_id and proposal_versions.id = any (p.published_versions)));
  create policy everyone on decision_points for select using (exists (
    select 1 from proposals p where p.id = decision_points.proposal_id and decision_points.version_id = any (p.published_versions)));
  create policy everyone on point_arguments for select using (exists (
    select 1 from decision_points d join proposals p on p.id = d.proposal_id
    where d.id = point_arguments.point_id and d.version_id = any (p.published_versions)));
  create policy everyone on route_steps for select using (exists (
    select 1 from proposals p where p.id = route_steps.proposal_id and p.published_at is not null));
  create policy everyone on decisions for select using (published_at is not null);
  create policy everyone on point_decisions for select using (exists (
    select 1 from decisions d where d.id = point_decisions.decision_id and d.published_at is not null));
  -- who has to do what was decided reads that, also without a seat
  execute format('create policy owners on follow_ups using (owner_function_id = (select my_holder()) or (owner_organisation_id = (select my_organisation()) and %s))', steers);
  -- what a body has or had before it never changes
  create policy closed on proposal_versions as restrictive for update using (closed_at is null) with check (true);
  foreach part in array array['insert with check', 'update using', 'delete using'] loop
    execute format($p$create policy %I on decision_points as restrictive for %s (exists (
      select 1 from proposal_versions v where v.id = decision_points.version_id and v.closed_at is null))$p$, 'closed_' || left(part, 6), part);
    execute format($p$create policy %I on point_arguments as restrictive for %s (exists (
      select 1 from decision_points d join proposal_versions v on v.id = d.version_id
      where d.id = point_arguments.point_id and v.closed_at is null))$p$, 'closed_' || left(part, 6), part);
  end loop;
  execute format($p$create policy readers on papers for select using (
    (proposal_id is not null and %s)
    or (item_id is not null and exists (select 1 from meeting_items i where i.id = papers.item_id))
    or (meeting_id is not null and exists (select 1 from meetings m where m.id = papers.meeting_id
      and (m.published_at is not null or (m.agenda_sent_at is not null and %s) or %s))) or %s)$p$,
    format($q$exists (select 1 from proposals p where p.id = papers.proposal_id
      and (%s or (papers.published_at is not null and papers.withdrawn_at is null and p.published_at is not null)))$q$, format(inside, 'p')),
    format(sits, 'm.body_id', 'm.theme_id'), format(team_of_body, 'm.body_id'), format(team, 'office_id'));
  execute format($p$create policy writers on papers using ((select my_organisation()) is not null and (
    (proposal_id is not null and %s)
    or (item_id is not null and exists (select 1 from meeting_items i where i.id = papers.item_id and (%s or %s)))
    or (meeting_id is not null and exists (select 1 from meetings m where m.id = papers.meeting_id and (%s or %s))) or %s))$p$,
    format('exists (select 1 from proposals p where p.id = papers.proposal_id and (%s))', format(inside, 'p')),
    format(team_of_body, 'i.body_id'), format(keeps, 'i.body_id'), format(team_of_body, 'm.body_id'), format(keeps, 'm.body_id'),
    format(team, 'office_id'));
  create policy own on calendar_feeds using (person_id = (select my_person()));
end $$;

grant select, insert, update on calendar_feeds, themes, bodies, seats, seat_holders, rank_and_file, meeting_series, meetings, meeting_minutes, subjects,
  proposals, proposal_versions, decision_points, papers, route_steps, meeting_items, advice_points, follow_ups, consultations to app;
grant select, insert on advices, decisions, point_decisions, point_stances to app;
grant update (published_at) on decisions to app;
grant select, insert, update, delete on attendances, item_guests, point_arguments to app;
grant delete on decision_points, route_steps to app;

-- The agenda points back: which decision adopted a version or merged an ambition.
alter table agenda_versions add foreign key (decision_id) references decisions;
alter table ambition_changes add foreign key (decision_id) references decisions;
