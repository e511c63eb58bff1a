-- What every later migration stands on. The roles themselves (app, jobs, monitor) belong to the whole server and are
-- made before the first migration: src/platform/postgres-roles.ts, or docs for a database elsewhere.

-- Indexes for names with typing errors, for sorting without accents, and exclusion of overlapping periods. All three
-- are "trusted": the owner of a database may make them without being superuser.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- For what people read in order: "IJ" as one letter, accents beside their letter. Everything else sorts by code point.
create collation nl (provider = icu, locale = 'nl-NL');
comment on collation nl is 'Dutch order, for lists that people read.';

-- Nobody makes anything in the schema but its owner; the application and the jobs may use what is granted to them.
revoke create on schema public from public;
grant usage on schema public to app;

-- A function may be executed by everyone unless this is said; the monitor for one must not.
alter default privileges revoke execute on functions from public;
alter default privileges grant execute on functions to app;
