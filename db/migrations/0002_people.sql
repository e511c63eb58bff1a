-- Organisations, people, their functions, and how they sign in. No child's data stands here, but family members are
-- people too: a person who is not staff is seen only by themselves and by those who may read a dossier's basics (0004).

-- Who acts, set for one transaction by the platform. Not set means nobody, and every policy then says no.
create function my_holder() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.holder', true), '')::uuid;
create function my_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::uuid;
create function my_organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.organisation', true), '')::uuid;
create function my_role() returns text language sql stable parallel safe
  return nullif(current_setting('app.role', true), '');
create function my_day() returns date language sql stable parallel safe
  return nullif(current_setting('app.on', true), '')::date;
create function my_purposes() returns text[] language sql stable parallel safe
  return string_to_array(nullif(current_setting('app.purposes', true), ''), ',');
-- The platform's own errands that act for no one person: sign-in, keeper (keeps the access table), seal, reminders.
create function my_errand() returns text language sql stable parallel safe
  return coalesce(current_setting('app.errand', true), '');

create table organisations (
  id uuid primary key,
  kind text not null,
  name text not null check (length(name) between 1 and 200),
  short_name text check (length(short_name) between 1 and 40),
  parent_id uuid references organisations,
  municipality_code text,
  phone text,
  email text,
  holds daterange not null default daterange(null, null),
  made_at timestamptz not null default now()
);
comment on table organisations is 'Parties of the region: municipality, swv, school board, school, care provider and more (domain.md §7).';
create index organisations_by_name on organisations (kind, name collate nl);
create index organisations_by_parent on organisations (parent_id);

create table organisation_identifiers (
  organisation_id uuid not null references organisations,
  scheme text not null,
  value text not null,
  primary key (organisation_id, scheme, value),
  unique (scheme, value)
);
comment on table organisation_identifiers is 'Checked identifiers: OIN, KvK, BRIN, AGB, swv code, municipality code. One value names one organisation.';

create table people (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  is_staff boolean not null,
  born_on date,
  language text not null default 'nl',
  interpreter text,
  made_at timestamptz not null default now()
);
comment on column people.born_on is 'Only of a young person with an own account; staff and parents have none here.';
comment on column people.interpreter is 'Language of the interpreter someone needs at a meeting, or null.';
create index staff_by_name on people (name collate nl) where is_staff;

create table functions (
  id uuid primary key,
  person_id uuid not null references people,
  organisation_id uuid not null references organisations,
  role text not null,
  title text,
  from_on date not null,
  until_on date,
  made_by uuid references people,
  ended_by uuid references people,
  check (until_on is null or until_on >= from_on)
);
comment on table functions is 'A person in a role ("functie") of an organisation, from a day until a day. Its id is the holder of access rows.';
create index functions_by_person on functions (person_id, from_on);
create index functions_by_organisation on functions (organisation_id, role, from_on);

create table stand_ins (
  id uuid primary key,
  function_id uuid not null references functions,
  person_id uuid not null references people,
  from_on date not null,
  until_on date not null,
  made_by uuid references people,
  check (until_on > from_on)
);
comment on table stand_ins is 'A colleague who acts in someone else''s function ("waarnemer") for a while; the log names both.';
create index stand_ins_by_person on stand_ins (person_id, from_on);
create index stand_ins_by_function on stand_ins (function_id);

create table accounts (
  person_id uuid primary key references people,
  email text not null,
  password_hash text,
  totp_secret text,
  totp_last_step bigint,
  identity_established_at timestamptz,
  identity_established_by uuid references people,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  made_at timestamptz not null default now(),
  blocked_at timestamptz
);
comment on column accounts.totp_last_step is 'The last used time step: a code works once.';
create unique index accounts_by_email on accounts (lower(email));

create table sessions (
  token_hash text primary key,
  id uuid not null unique,
  person_id uuid not null references people,
  function_id uuid references functions,
  stand_in_id uuid references stand_ins,
  device text not null default '',
  made_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_by_person on sessions (person_id, made_at desc);
create index sessions_by_function on sessions (function_id) where ended_at is null;

create table invitations (
  id uuid primary key,
  code_hash text not null unique,
  person_id uuid not null references people,
  way text not null check (way in ('mail', 'letter', 'first-administrator')),
  email text,
  made_at timestamptz not null,
  made_by uuid references people,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz
);
create index invitations_by_person on invitations (person_id, made_at desc);

create table mails (
  id uuid primary key,
  to_address text not null,
  subject text not null,
  body text not null,
  made_at timestamptz not null,
  sent_at timestamptz,
  failed text
);
comment on table mails is 'What goes out by mail. No child''s name and no content ever: a mail says that something is ready and where to sign in.';
create index mails_by_time on mails (made_at desc);

create table submissions (
  key uuid primary key,
  person_id uuid,
  answer text not null,
  made_at timestamptz not null
);
comment on table submissions is 'A form carries a key: a double submit writes once and is sent to the same answer.';

create table settings (
  name text primary key,
  value jsonb not null,
  from_on date not null default '2000-01-01',
  source text not null default ''
);
comment on table settings is 'What a region chose (decision, date). The mark of the made-up region stands here too.';

grant select, insert, update on organisations, functions, stand_ins, accounts, sessions, invitations, mails, submissions, settings to app;
grant select, insert, update, delete on organisation_identifiers to app;
grant select, insert on people to app;
-- who is staff is said once, when someone is added
grant update (name, born_on, language, interpreter) on people to app;

-- Who a session is, on a day: only in a function (or as a stand-in) that holds then, else as nobody's colleague.
-- In plpgsql, because that keeps its plan: as plain SQL it was planned anew at every request, which cost more than all
-- else a request asks.
create function session_actor(the_token text, the_moment timestamptz, the_day date, idle_since timestamptz)
returns table (session_id uuid, person_id uuid, name text, language text, seen_at timestamptz, function_id uuid, stand_in boolean,
               organisation_id uuid, organisation_name text, role text, ways integer)
language plpgsql stable set app.errand = 'sign-in' as $$
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
$$;
