-- Statements: a witness's words, taken, read back, signed, and fixed by the signature. Reason: what she signs is evidence, so
-- every version stays, a correction is another version, and after the signature the database takes no further one. What a
-- copy is checked by is published apart: a hash of its code, a hash that binds its words, and the act that published both,
-- which names no matter and no person of the unit.

create table statement (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  matter uuid not null references matter,
  number integer not null check (number > 0),
  kind text not null check (kind in ('account', 'additional', 'withdrawal')),
  adds_to uuid references statement,
  party uuid references person_in_matter,
  taken_by uuid not null references staff_person,
  unique (matter, number),
  check ((kind = 'account') = (adds_to is null))
);

create table statement_version (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  statement uuid not null references statement,
  number integer not null check (number > 0),
  -- Narratives in order. One that is the same as in the version before was not touched.
  paragraphs uuid[] not null check (cardinality(paragraphs) > 0),
  how text not null check (how in ('captured', 'corrected')),
  -- SHA-256 over the words as src/domain/statement-words.ts writes them.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  corrects integer, initials uuid references narrative,
  unique (statement, number)
);

create table statement_answer (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  statement uuid not null references statement,
  paragraph uuid not null references narrative,
  answer text not null check (answer in ('right', 'not sure', 'skipped'))
);
create index statement_answer_of on statement_answer (statement);

create table statement_state (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  statement uuid not null references statement,
  valid_from date not null,
  state jsonb not null
);
create index statement_state_of on statement_state (statement);

create table statement_particulars (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  statement uuid not null references statement,
  -- What was chosen; what was typed stands in narratives, by the question it answers.
  chosen jsonb not null,
  typed jsonb not null
);
create index statement_particulars_of on statement_particulars (statement);

create table statement_signature (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  statement uuid not null unique references statement,
  version uuid not null references statement_version,
  signed_on date not null,
  how text not null check (how in ('drawn', 'typed', 'on paper')),
  signature uuid references narrative,
  before uuid not null references staff_person,
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  lookup text not null unique check (lookup ~ '^[0-9a-f]{64}$'),
  mark text not null check (mark ~ '^[0-9a-f]{64}$')
);

create table statement_scan (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  matter uuid not null references matter,
  statement uuid not null references statement,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  media text not null check (media in ('application/pdf', 'image/png', 'image/jpeg')),
  bytes bytea not null check (octet_length(bytes) between 1 and 3145728),
  check (digest = encode(sha256(bytes), 'hex'))
);
create index statement_scan_of on statement_scan (statement);

create table statement_served (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  matter uuid not null references matter,
  statement uuid not null references statement,
  served_on text not null check (served_on in ('the CPS', 'the defence', 'the appropriate authority', 'the officer concerned')),
  valid_from date not null
);
create index statement_served_of on statement_served (statement);

-- That a copy was made: for whom it was printed is the witness herself; its bytes follow from the record.
create table statement_printed (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  matter uuid not null references matter,
  statement uuid not null references statement,
  digest text not null check (digest ~ '^[0-9a-f]{64}$')
);
create index statement_printed_of on statement_printed (statement);

-- Published. Nothing in it leads to a matter for whoever has not the code and the words.
create table published_copy (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  lookup text not null unique check (lookup ~ '^[0-9a-f]{64}$'),
  mark text not null check (mark ~ '^[0-9a-f]{64}$'),
  fixed_on date not null
);

select keep_as_record(name::regclass) from unnest(array['statement', 'statement_version', 'statement_answer', 'statement_state',
  'statement_particulars', 'statement_signature', 'statement_scan', 'statement_served', 'statement_printed', 'published_copy']) name;

do $$ declare name text; begin
  foreach name in array array['statement_answer', 'statement_state', 'statement_particulars'] loop
    -- No role may give the place; only the database does.
    execute format('revoke insert (place) on %I from candour_staff, candour_jobs', name);
  end loop;
  foreach name in array array['statement', 'statement_version', 'statement_answer', 'statement_state',
    'statement_particulars', 'statement_signature', 'statement_served', 'statement_printed'] loop
    execute format('create policy seen on %I for select to candour_staff using (sees_matter(matter, (select roles_held())))', name);
    execute format('create policy kept_away on %I as restrictive for select to candour_staff using (matter not in (select kept_from()))', name);
  end loop;
end $$;

-- A signed paper shows her words and her hand: as narrow as a narrative.
create policy seen on statement_scan for select to candour_staff using (sees_matter(matter, (select roles_held()))
  and ((select roles_held() && array['head of unit', 'appropriate authority']) or stands_on(matter, false)));
create policy kept_away on statement_scan as restrictive for select to candour_staff using (matter not in (select kept_from()));
create policy published on published_copy for select to candour_staff using (true);

-- Fixed by the signature: no further version, answer or particular, whoever asks.
create function refuse_after_signature() returns trigger language plpgsql security definer set search_path = candour, pg_temp as $$
begin
  if exists (select from statement_signature where statement = new.statement) then
    raise exception 'CANDOUR_FIXED: a signed statement takes no further %', tg_table_name using errcode = '55000';
  end if;
  return new;
end $$;
revoke all on function refuse_after_signature from public;
do $$ declare name text; begin
  foreach name in array array['statement_version', 'statement_answer', 'statement_particulars'] loop
    execute format('create trigger fixed before insert on %I for each row execute function refuse_after_signature()', name);
  end loop;
end $$;

-- What was signed and is not published yet, for the job that publishes. It says nothing of matter or words.
create function copies_to_publish() returns table (lookup text, mark text, fixed_on date, operator uuid)
language sql stable security definer set search_path = candour, pg_temp as $$
  select s.lookup, s.mark, s.signed_on, o.id from statement_signature s, staff_person o
  where o.kind = 'operator' and not exists (select from published_copy p where p.lookup = s.lookup) order by s.recorded_at, s.id limit 100
$$;
revoke all on function copies_to_publish from public;
grant execute on function copies_to_publish to candour_jobs;

create policy kept_by_owner on ledger_entry for select to candour_owner using (true);

-- The whole of one published entry, with all that its commitment was made from, in the text that it was made from. The salt
-- may be shown: whatever that act wrote is here.
create function published_copy_of(wanted text, out body text, out act_body text, out salt bytea, out entry bigint, out row_id uuid)
language sql stable security definer set search_path = candour, pg_temp
set timezone = 'UTC' set bytea_output = 'hex' set intervalstyle = 'postgres' set datestyle = 'ISO, MDY' set extra_float_digits = 1 as $$
  select jsonb_strip_nulls(to_jsonb(p))::text, jsonb_strip_nulls(to_jsonb(a))::text, a.salt, e.number, p.id
  from published_copy p join act a on a.id = p.act and a.kind = 'publish statement code' join ledger_entry e on e.act = p.act
  where p.lookup = wanted
$$;
revoke all on function published_copy_of from public;
grant execute on function published_copy_of to candour_portal, candour_staff, candour_inspector;
