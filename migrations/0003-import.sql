-- A force's history brought in from its old files. What is taken in is part of the record, row by row, with its source: the
-- file as it came, the number and hash of the row, the profile by which it was read. Imported matters start no clock and no
-- duty, and keep their outcomes under their own scheme; a row that a later file gives otherwise is corrected by addition.
-- The state of a run, its drafts and the keys it has met are working tables: they come and go and prove nothing.

create table import_profile (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  reference text not null unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{6}$'),
  name text not null,
  version integer not null check (version > 0),
  profile jsonb not null,
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$')
);
create index import_profile_named on import_profile (name, version);

create table import (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  reference text not null unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{6}$'),
  force uuid not null references force,
  profile uuid not null references import_profile,
  file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  file_bytes bigint not null,
  rows_expected integer not null,
  started_by uuid not null references staff_person
);
create index import_of_file on import (force, file_digest);

-- A batch is one act: the number is unique, so that two runners can never both have taken it in.
create table import_batch (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  import uuid not null references import,
  number integer not null check (number > 0),
  rows_until integer not null,
  rows integer not null, new integer not null, corrected integer not null, unchanged integer not null, rejected integer not null,
  matters integer not null, officers integer not null, allegations integer not null,
  last boolean not null,
  unique (import, number)
);
create unique index import_ended on import_batch (import) where last;

-- Why a row was not taken in: a column and a reason, never the cell. The cells stay in the kept file.
create table import_rejection (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  import uuid not null references import,
  row_number integer not null check (row_number > 0),
  line integer not null,
  reasons jsonb not null,
  unique (import, row_number)
);

-- One version of one row of history. Whom it concerns stands on the allegation; a version that concerns somebody else or
-- stands under another matter belongs to an allegation of its own. The import, the matter and the version corrected are named
-- without a foreign key: they are looked up in the same transaction, and half a million locks on them would take a minute.
create table allegation_history (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  allegation uuid not null references allegation,
  matter uuid not null,
  force uuid not null,
  import uuid not null,
  row_number integer not null check (row_number > 0),
  row_hash bytea not null check (octet_length(row_hash) = 32),
  read_hash bytea not null check (octet_length(read_hash) = 32),
  key text not null,
  scheme text not null,
  came_to_attention date, incident date, closed date,
  category_code text, category text,
  abuse_class text check (abuse_class in ('domestic', 'sexual', 'sexual harassment', 'none')),
  finding text, outcome text, reported_by text, record_source text,
  extra jsonb not null default '{}',
  corrects uuid
);
create index allegation_history_of on allegation_history (allegation);
create index allegation_history_keyed on allegation_history (force, key);
create unique index allegation_history_corrected on allegation_history (corrects) where corrects is not null;

select keep_as_record(name::regclass) from unnest(array['import_profile', 'import', 'import_batch', 'import_rejection', 'allegation_history']) name;

do $$ declare name text; begin
  foreach name in array array['import_profile', 'import_batch', 'import_rejection'] loop
    execute format('create policy seen on %I for select to candour_staff using ((select has_role(''records'', ''oversight'')))', name);
    execute format('create policy run on %I for select to candour_jobs using (true)', name);
  end loop;
end $$;

-- Whoever reads a piece of history may know which file it came from.
create policy seen on import for select to candour_staff using ((select sees_history()));
create policy run on import for select to candour_jobs using (true);

create policy seen on allegation_history for select to candour_staff using (
  (select sees_history()) and matter not in (select excluded_matters()));

-- What holds of each row of history as far as is known now.
create view allegation_history_now with (security_invoker) as
  select h.* from allegation_history h where not exists (select from allegation_history later where later.corrects = h.id);
grant select on allegation_history_now to candour_staff, candour_inspector;

-- What an import must know of the history before it adds to it, whoever runs it: the jobs role sees no matter, and a person
-- from whom one matter is hidden would otherwise bring it in a second time. Only ids, hashes and attributes of history.

create function import_known_matters(which uuid, named text[], out named text, out id uuid, out allegations integer)
returns setof record language sql stable security definer set search_path = candour, pg_temp as $$
  select m.former_reference, m.id, (select coalesce(max(a.number), 0) from allegation a where a.matter = m.id)
  from matter m join force f on f.id = m.force and f.kind = 'history'
  where m.force = which and m.former_reference = any (named)
$$;

create function import_known_officers(which uuid, named text[], out named text, out id uuid, out states jsonb)
returns setof record language sql stable security definer set search_path = candour, pg_temp as $$
  select p.former_reference, p.id, (select coalesce(jsonb_agg(jsonb_build_array(s.kind, s.value)), '[]') from person_serving_state s where s.person_serving = p.id)
  from person_serving p join force f on f.id = p.force and f.kind = 'history'
  where p.force = which and p.former_reference = any (named)
$$;

create function import_known_rows(which uuid, now_in uuid, keyed text[], out key text, out id uuid, out allegation uuid, out matter uuid,
  out row_hash text, out read_hash text, out subject_kind text, out person_serving uuid, out met_in integer)
returns setof record language sql stable security definer set search_path = candour, pg_temp as $$
  select h.key, h.id, h.allegation, h.matter, encode(h.row_hash, 'hex'), encode(h.read_hash, 'hex'), a.subject_kind, a.person_serving,
    (select min(v.row_number) from allegation_history v where v.force = which and v.key = h.key and v.import = now_in)
  from allegation_history h join allegation a on a.id = h.allegation
  where h.force = which and h.key = any (keyed)
    and not exists (select from allegation_history later where later.corrects = h.id)
$$;

create function import_references_taken(named text[]) returns setof text
language sql stable security definer set search_path = candour, pg_temp as $$
  select reference from matter where reference = any (named)
  union all select reference from person_serving where reference = any (named)
$$;

do $$ declare name text; begin
  foreach name in array array['import_known_matters', 'import_known_officers', 'import_known_rows', 'import_references_taken'] loop
    execute format('revoke all on function %I from public', name);
    execute format('grant execute on function %I to candour_staff, candour_jobs', name);
  end loop;
end $$;

-- How a run stands. `runner` says which process may take it up: the jobs, or a command line that somebody sits at.
create table import_run (
  import uuid primary key references import,
  runner text not null check (runner in ('jobs', 'command line')),
  state text not null check (state in ('waiting', 'running', 'stopping', 'stopped', 'failed', 'finished')),
  asked_by uuid not null references staff_person,
  since timestamptz not null default now(),
  rows_before integer not null default 0,
  trouble text
);
create index import_run_open on import_run (runner, state) where state in ('waiting', 'running', 'stopping');

-- Which keys this run has met in rows that add nothing, so that a key that stands twice in one file is told, however far
-- apart; a row that added something is met in what it added.
create table import_key_met (
  import uuid not null,
  key uuid not null,
  row_number integer not null,
  primary key (import, key)
);

-- An import that is being prepared. Nothing of it is part of the record until it runs.
create table import_draft (
  reference text primary key check (reference ~ '^[0-9A-HJKMNP-TV-Z]{6}$'),
  begun_by uuid not null references staff_person,
  begun_at timestamptz not null default now(),
  force_name text not null,
  file_digest text not null,
  file_name text not null,
  file_bytes bigint not null,
  bytes_read bigint not null default 0,
  survey jsonb,
  profile jsonb not null default '{}',
  trouble text
);
create index import_draft_unread on import_draft (begun_at) where survey is null and trouble is null;

do $$ declare name text; begin
  foreach name in array array['import_run', 'import_key_met', 'import_draft'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy worked on %I to candour_jobs using (true) with check (true)', name);
    execute format('create policy kept_by_owner on %I for select to candour_owner using (true)', name);
    execute format('grant select, insert, update, delete on %I to candour_staff, candour_jobs', name);
  end loop;
end $$;
do $$ declare name text; begin
  foreach name in array array['import_run', 'import_key_met', 'import_draft'] loop
    execute format('create policy worked_by_records on %I to candour_staff using ((select has_role(''records''))) with check ((select has_role(''records'')))', name);
    execute format('create policy watched on %I for select to candour_staff using ((select has_role(''oversight'')))', name);
  end loop;
end $$;
