-- The plan: who says how far a step is, and who keeps a text back.

-- PLAN-3: who does a step says how far it is, also when they may only read the plan.
create policy doers on steps for update using (assignee_id = (select my_holder()) and exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'plan' and a.dossier_id = steps.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day()) and a.purpose = any ((select my_purposes())::text[])
      and (a.school_part or not steps.from_school or steps.author_organisation_id = a.organisation_id)
      and not (coalesce(a.organisation_id, a.person_id) = any (steps.withheld_from)) offset 0));

-- PLAN-5: the child and those with authority may keep back from an organisation what they read but may not write (a note
-- of a care provider). The belt lets them reach the row; that only the mark changes, the store says.
create policy family_keeps_back on goals for update using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'plan' and a.dossier_id = goals.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day())
      and a.purpose = 'family' and a.role in ('youth', 'parent_with_authority', 'guardian') offset 0));
create policy family_keeps_back on steps for update using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = 'plan' and a.dossier_id = steps.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day())
      and a.purpose = 'family' and a.role in ('youth', 'parent_with_authority', 'guardian') offset 0));
create policy family_keeps_back on entries for update using (exists (
    select 1 from access a
    where a.holder_id = (select my_holder()) and a.section = entries.section and a.dossier_id = entries.dossier_id
      and a.from_on <= (select my_day()) and a.until_on > (select my_day())
      and a.purpose = 'family' and a.role in ('youth', 'parent_with_authority', 'guardian') offset 0));
