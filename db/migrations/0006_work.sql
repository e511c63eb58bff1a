-- "Mijn werk": one table of what someone has to do, that every act and feature writes to.

create table work_items (
  id uuid primary key,
  holder_id uuid,
  organisation_id uuid references organisations,
  role text,
  dossier_id uuid references dossiers,
  section text,
  request_id uuid references help_requests,
  kind text not null,
  path text not null,
  due_on date,
  made_at timestamptz not null,
  done_at timestamptz,
  done_by uuid references people,
  unique_key text unique,
  check (holder_id is not null or (organisation_id is not null and role is not null))
);
comment on table work_items is 'Work for one holder, or for everyone in a role of an organisation. What it says follows from kind; no free text about a child stands here.';
comment on column work_items.section is 'With a dossier: the section one must be able to read; an item of a dossier one may not open is absent.';
comment on column work_items.unique_key is 'A job that runs twice makes one item.';
create index work_by_holder on work_items (holder_id, due_on) where done_at is null;
create index work_by_role on work_items (organisation_id, role, due_on) where done_at is null;
create index work_by_dossier on work_items (dossier_id) where dossier_id is not null;

alter table work_items enable row level security;
alter table work_items force row level security;
create policy mine on work_items for select using (
  (holder_id = (select my_holder()) or (organisation_id = (select my_organisation()) and role = (select my_role())))
  and (dossier_id is null or exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = coalesce(work_items.section, 'cover') and a.dossier_id = work_items.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) offset 0)));
create policy finishing on work_items for update using (
  holder_id = (select my_holder()) or (organisation_id = (select my_organisation()) and role = (select my_role())));
create policy around on work_items for select using (dossier_id is not null and exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = work_items.dossier_id and a.may_write
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[]) offset 0));
create policy keeper on work_items using ((select my_errand()) = 'keeper') with check ((select my_errand()) = 'keeper');
-- Making work for someone else and closing what was done for them (src/work/store): reaches nothing but this table.
create policy errand on work_items using ((select my_errand()) = 'work') with check ((select my_errand()) = 'work');
grant select, insert, update on work_items to app;
