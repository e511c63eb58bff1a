-- Regions: how the country is cut up, by whom, and from when until when. No child's data stands here and none may come
-- here: every colleague may read it, so there is no row-level security. Only the import command and the administrators'
-- pages write. Nothing is deleted: what ends gets a day. `until_on` is the first day that no longer counts; null is open.

create table divisions (
  kind text primary key check (kind ~ '^[a-z]+(-[a-z0-9]+)*$'),
  name text not null check (length(name) between 1 and 200)
);
comment on table divisions is 'One way to cut up the country ("indeling"): swv-po, jeugdregio, provincie. A new one is a row, not code.';

create table areas (
  id uuid primary key,
  division text not null references divisions,
  code text not null check (length(code) between 1 and 80),
  name text not null check (length(name) between 1 and 200),
  from_on date,
  until_on date check (until_on >= from_on),
  unique (division, code)
);
comment on table areas is 'One piece of a division ("gebied"). A code is never used again for another area.';

create table municipalities (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  code text check (code ~ '^[0-9]{4}$'),
  from_on date,
  until_on date check (until_on >= from_on),
  exclude using gist (code with =, daterange(from_on, until_on) with &&) where (code is not null)
);
comment on column municipalities.code is 'Of the CBS. Null for a municipality that sources know by name only.';
create index municipalities_by_name on municipalities (name collate nl);

create table municipality_postcodes (
  id uuid primary key,
  pc4 text not null check (pc4 ~ '^[1-9][0-9]{3}$'),
  municipality_id uuid not null references municipalities,
  from_on date,
  until_on date check (until_on >= from_on),
  exclude using gist (pc4 with =, daterange(from_on, until_on) with &&)
);
comment on table municipality_postcodes is 'In which municipality a postcode lies; on one day in one (its main one).';
create index municipality_postcodes_by_municipality on municipality_postcodes (municipality_id);

create table area_memberships (
  id uuid primary key,
  division text not null,
  area_id uuid not null references areas,
  pc4 text check (pc4 ~ '^[1-9][0-9]{3}$'),
  municipality_id uuid references municipalities,
  from_on date,
  until_on date check (until_on >= from_on),
  check (num_nonnulls(pc4, municipality_id) = 1),
  exclude using gist (pc4 with =, division with =, daterange(from_on, until_on) with &&) where (pc4 is not null),
  exclude using gist (municipality_id with =, division with =, daterange(from_on, until_on) with &&)
    where (municipality_id is not null)
);
comment on table area_memberships is 'What lies in an area: a postcode, or a municipality as a whole. A postcode''s own row goes before its municipality''s.';
create index area_memberships_by_area on area_memberships (area_id);

-- The division stands in both tables so that one day has one area per division; they may not disagree.
alter table areas add unique (id, division);
alter table area_memberships add foreign key (area_id, division) references areas (id, division);

create table municipality_changes (
  id uuid primary key,
  effective_on date not null,
  kind text not null check (kind in ('renamed', 'merged', 'absorbed', 'split'))
);
comment on table municipality_changes is 'A change of municipalities ("herindeling"). effective_on is the first day of the new state, not always 1 January.';

create table municipality_change_parts (
  change_id uuid not null references municipality_changes,
  from_id uuid not null references municipalities,
  to_id uuid not null references municipalities,
  weight numeric(6, 5) check (weight > 0 and weight <= 1),
  postcodes text[] not null default '{}',
  primary key (change_id, from_id, to_id)
);
comment on column municipality_change_parts.weight is 'The share of the old municipality; 1 is all of it, null is not known.';
create index municipality_change_parts_by_to on municipality_change_parts (to_id);

create table region_imports (
  id uuid primary key,
  kind text not null,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  from_on date,
  imported_at timestamptz not null,
  imported_by uuid references people,
  report jsonb not null
);
comment on table region_imports is 'Which file changed the regions, when, and by whom (null: at the command line). The report names what was left out.';
create index region_imports_by_time on region_imports (imported_at desc);

grant select, insert, update on divisions, areas, municipalities, municipality_postcodes, area_memberships to app;
grant select, insert on municipality_changes, municipality_change_parts, region_imports to app;
