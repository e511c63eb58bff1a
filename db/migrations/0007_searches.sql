-- What someone searched for by name: kept under a random id, so that no name stands in an address (house.md §6).

create table searches (
  id uuid primary key,
  person_id uuid not null references people,
  holder_id uuid not null,
  terms jsonb not null,
  made_at timestamptz not null
);
comment on table searches is 'A search by name, seen only by who made it, in the function in which it was made; gone after an hour.';
create index searches_by_time on searches (made_at);

alter table searches enable row level security;
alter table searches force row level security;
create policy own on searches using (holder_id = (select my_holder()) and person_id = (select my_person()))
  with check (holder_id = (select my_holder()) and person_id = (select my_person()));
-- The errand that throws away what is older than an hour, whoever made it.
create policy sweep_finds on searches for select using ((select my_errand()) = 'sweep');
create policy sweep on searches for delete using ((select my_errand()) = 'sweep');

grant select, insert, delete on searches to app;
