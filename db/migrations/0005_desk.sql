-- The desk ("virtueel loket"): whoever asks, one entrance. A request holds what someone said about a child before
-- there is a dossier; only the desk that handles it and the asker see it.

create table help_requests (
  id uuid primary key,
  number text not null unique,
  channel text not null check (channel in ('form', 'phone', 'visit', 'mail', 'school', 'care')),
  state text not null default 'new' check (state in ('new', 'asked', 'accepted', 'declined')),
  handler_id uuid not null references organisations,
  asker_person_id uuid references people,
  asker_holder_id uuid,
  asker_kind text not null,
  asker_name text not null,
  asker_email text,
  asker_phone text,
  asker_language text not null default 'nl',
  follow_hash text unique,
  child_given_name text,
  child_surname text,
  child_born_on date,
  child_postcode text,
  school_id uuid references organisations,
  question text not null check (length(question) between 1 and 5000),
  urgency text not null check (urgency in ('week', 'soon', 'today')),
  parents_know text not null check (parents_know in ('yes', 'no', 'i-am')),
  interpreter text,
  made_at timestamptz not null,
  promise_function_id uuid references functions,
  promise_name text not null,
  promise_on date not null,
  decided_at timestamptz,
  decided_by uuid references people,
  decline_reason text,
  declined_to text,
  dossier_id uuid references dossiers,
  version integer not null default 1
);
comment on table help_requests is 'A question for help ("hulpvraag"). It keeps the clock of its first entry: promise_on is a day someone named has promised.';
create index help_requests_by_handler on help_requests (handler_id, state, promise_on);
create index help_requests_by_asker on help_requests (asker_person_id, made_at desc);

create table request_messages (
  id uuid primary key,
  request_id uuid not null references help_requests,
  from_desk boolean not null,
  person_id uuid references people,
  text text not null check (length(text) between 1 and 5000),
  made_at timestamptz not null
);
create index request_messages_by_request on request_messages (request_id, made_at);

create table request_links (
  id uuid primary key,
  request_id uuid not null references help_requests,
  dossier_id uuid not null references dossiers,
  reason text not null,
  made_by uuid not null references people,
  made_at timestamptz not null,
  undone_by uuid references people,
  undone_at timestamptz,
  undone_reason text
);
comment on table request_links is 'The desk found that the child was known: link with a reason, and undo with a reason.';
create index request_links_by_request on request_links (request_id);

alter table help_requests enable row level security;
alter table help_requests force row level security;
alter table request_messages enable row level security;
alter table request_messages force row level security;
alter table request_links enable row level security;
alter table request_links force row level security;

create function my_follow() returns text language sql stable parallel safe
  return nullif(current_setting('app.follow', true), '');

create policy desk on help_requests using (handler_id = (select my_organisation()) and (select my_role()) = 'desk_worker');
create policy asker on help_requests for select using (asker_person_id = (select my_person()));
create policy follower on help_requests for select using (follow_hash = (select my_follow()));
create policy asking on help_requests for insert with check (
  (select my_errand()) = 'ask' and asker_person_id is not distinct from (select my_person()) and state = 'new' and dossier_id is null);
create policy answering on help_requests for update using (
  (asker_person_id = (select my_person()) or follow_hash = (select my_follow())) and state = 'asked') with check (state = 'new');

create policy around on request_messages for select using (exists (select 1 from help_requests r where r.id = request_messages.request_id));
create policy adding on request_messages for insert with check (exists (select 1 from help_requests r where r.id = request_messages.request_id));
create policy desk on request_links using (
  (select my_role()) = 'desk_worker' and exists (select 1 from help_requests r where r.id = request_links.request_id));

-- Only inside the function below, which runs as the owner: the owner itself is under row-level security too.
create policy matching on children for select to current_user using ((select my_errand()) = 'match');
create policy matching on dossiers for select to current_user using ((select my_errand()) = 'match');
create policy matching on addresses for select to current_user using ((select my_errand()) = 'match');
create policy matching on help_requests for select to current_user using ((select my_errand()) = 'match');

-- The one question about children one has no relation with: the desk, for a request that it handles. It gives the
-- least that a person needs to tell children apart, and the caller logs it. On the short list of definer functions.
create function desk_candidates(the_request uuid)
returns table (dossier_id uuid, number text, called text, born_on date, same_birth boolean, same_postcode boolean, likeness real)
language sql stable security definer set search_path = public, pg_temp set app.errand = 'match' as $$
  select d.id, d.number, d.called, d.born_on, c.born_on = r.child_born_on,
         coalesce(left(replace(ad.postcode, ' ', ''), 4) = left(replace(r.child_postcode, ' ', ''), 4), false),
         similarity(lower(unaccent(c.given_name || ' ' || c.surname)), lower(unaccent(coalesce(r.child_given_name, '') || ' ' || coalesce(r.child_surname, ''))))
  from help_requests r
  join children c on c.born_on = r.child_born_on or (lower(c.surname) = lower(r.child_surname) and lower(c.given_name) = lower(r.child_given_name))
  join dossiers d on d.child_id = c.id
  left join addresses ad on ad.dossier_id = d.id and ad.member_id is null
  where r.id = the_request and r.handler_id = my_organisation() and my_role() = 'desk_worker'
    and (similarity(lower(unaccent(c.given_name || ' ' || c.surname)), lower(unaccent(coalesce(r.child_given_name, '') || ' ' || coalesce(r.child_surname, '')))) > 0.25)
  order by 7 desc, 2 limit 10
$$;
revoke all on function desk_candidates(uuid) from public;
grant execute on function desk_candidates(uuid) to app;
create index children_by_name on children (lower(surname), lower(given_name));

grant select, insert, update on help_requests, request_links to app;
grant select, insert on request_messages to app;
