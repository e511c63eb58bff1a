-- What consents and the log need beside 0004: a log that cannot be mended.

-- A line of the log belongs to the transaction that wrote it: nobody can slip one into the past that is sealed already.
create policy own_transaction on log_acts as restrictive for insert with check (xid = pg_current_xact_id());
create policy own_transaction on log_subjects as restrictive for insert with check (xid = pg_current_xact_id());

alter table log_seals
  add column from_at timestamptz,
  add column until_at timestamptz,
  add column digest text not null,
  add column marks bytea,
  add column dropped_at timestamptz;
comment on column log_seals.digest is 'SHA-256 over the SHA-256 of each act with its lines, in order of id.';
comment on column log_seals.marks is 'The first four bytes of each of those, so that a broken seal can say which line it is. Gone with the lines.';
comment on column log_seals.dropped_at is 'Its lines had their time and were thrown away; the seal stays as a stub, so that the chain holds.';

-- The text that is sealed: an act with its lines, the same for every reader, whatever their language or time zone.
create function log_text(act log_acts, lines jsonb) returns text language sql stable parallel safe
  return jsonb_build_array(
    act.id, act.request_id, act.at at time zone 'UTC', act.person_id, act.holder_id, act.organisation_id, act.role,
    act.stand_in, act.action, act.purpose, act.rule, act.outcome, coalesce(lines, '[]'::jsonb))::text;

-- On an errand the look of the family is not asked for: else each line that is sealed would look in the access table.
alter policy family on log_subjects using ((select my_errand()) = '' and exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'cover' and a.dossier_id = log_subjects.dossier_id
      and a.purpose = 'family' and a.from_on <= (select my_day()) and a.until_on > (select my_day()) offset 0));
alter policy family on log_acts using ((select my_errand()) = '' and exists (
    select 1 from log_subjects s where s.act_id = log_acts.id));

-- Throwing away is the one thing the application cannot do itself: only whole seals, only the oldest, only after their
-- term (a year at the least, by the clock of the database), and the seal stays. On the short list of definer functions; the owner is under row-level security too.
create policy dropping_finds on log_acts for select to current_user using ((select my_errand()) = 'drop-seals');
create policy dropping on log_acts for delete to current_user using ((select my_errand()) = 'drop-seals');
create policy dropping_finds on log_subjects for select to current_user using ((select my_errand()) = 'drop-seals');
create policy dropping on log_subjects for delete to current_user using ((select my_errand()) = 'drop-seals');
create policy dropping on log_seals to current_user using ((select my_errand()) = 'drop-seals');

create function drop_seal(the_number bigint, ended_before timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp set app.errand = 'drop-seals' as $$
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
$$;
revoke all on function drop_seal(bigint, timestamptz) from public;
grant execute on function drop_seal(bigint, timestamptz) to app;
