-- The nouns of the main path: forces, people serving with the police, staff who use the system, matters, allegations,
-- decisions, duty status and the criminal strand. States are added with the day they hold from and the instant they were
-- recorded; free text stands apart in narrative alone, because it will later be sealed where the server cannot read it.

create table force (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  reference text not null unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{6}$'),
  name text not null unique,
  kind text not null check (kind in ('own', 'demonstration', 'history')),
  unit text not null
);

create table person_serving (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  reference text not null unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{6}$'),
  force uuid not null references force,
  former_reference text,
  history boolean not null
);
create unique index person_serving_formerly on person_serving (force, former_reference) where former_reference is not null;

create table person_serving_state (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  person_serving uuid not null references person_serving,
  valid_from date, valid_until date,
  kind text not null check (kind in ('name', 'worker role', 'rank', 'posting', 'collar number', 'warrant number', 'attributes')),
  value jsonb not null,
  corrects uuid
);
create index person_serving_state_of on person_serving_state (person_serving, kind);

-- A person who signs in, or the command line of this installation.
create table staff_person (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  reference text not null unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{6}$'),
  force uuid references force,
  name text not null,
  kind text not null check (kind in ('demonstration', 'operator', 'staff')),
  person_serving uuid references person_serving
);

create table staff_role (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  staff_person uuid not null references staff_person,
  role text not null check (role in ('detective', 'supervisor', 'head of unit', 'appropriate authority', 'vetting officer',
    'information officer', 'analyst', 'oversight', 'administrator', 'records', 'officer')),
  held boolean not null
);
create index staff_role_of on staff_role (staff_person);

create table matter (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  reference text not null unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{6}$'),
  spoken_name text,
  force uuid not null references force,
  former_reference text,
  history boolean not null
);
create unique index matter_formerly on matter (force, former_reference) where former_reference is not null;
create index matter_live on matter (id) where not history;
create index matter_history on matter (id) where history;
create index matter_former on matter (former_reference) where former_reference is not null;
create index matter_spoken on matter (spoken_name) where spoken_name is not null;

-- What kind of matter it is and under which rules: reclassified by addition.
create table matter_state (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  valid_from date not null,
  kind text not null check (kind in ('complaint', 'conduct matter', 'recordable conduct matter')),
  came_to_attention date not null,
  regime text not null,
  grounds jsonb not null default '[]',
  reason uuid
);
create index matter_state_of on matter_state (matter);

-- How the report came: one intake for every route, so that no report can vanish before it is numbered.
create table matter_intake (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  matter uuid not null references matter,
  received_at timestamptz not null,
  channel text not null,
  reporter text not null,
  danger text not null check (danger in ('yes', 'no', 'not known')),
  provenance uuid,
  answers jsonb not null default '{}'
);
create unique index matter_intake_of on matter_intake (matter);

-- What was done in a matter that is no decision: a referral sent, an investigation begun, a report received, an update given.
create table matter_event (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  valid_from date not null,
  kind text not null check (kind in ('danger asked', 'referral sent', 'investigation began', 'report received', 'update given', 'delay reported')),
  words uuid
);
create index matter_event_of on matter_event (matter);

create table narrative (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  matter uuid not null references matter,
  purpose text not null,
  about text not null default '',
  words text not null
);
create index narrative_of on narrative (matter);

create table person_in_matter (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  matter uuid not null references matter,
  role text not null,
  person_serving uuid references person_serving,
  staff_person uuid references staff_person,
  called uuid references narrative,
  service text not null default 'not known' check (service in ('this force', 'another force', 'no force', 'not known')),
  pronoun text not null default 'they'
);
create index person_in_matter_of on person_in_matter (matter);

create table matter_assignment (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  staff_person uuid not null references staff_person,
  capacity text not null check (capacity in ('investigates', 'supervises', 'decides', 'outside eye')),
  standing boolean not null default true
);
create index matter_assignment_of on matter_assignment (staff_person, matter);
create index matter_assignment_on on matter_assignment (matter);

create table matter_exclusion (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  matter uuid not null references matter,
  staff_person uuid not null references staff_person,
  because text not null
);
create index matter_exclusion_of on matter_exclusion (staff_person);

create table allegation (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  matter uuid not null references matter,
  number integer not null check (number > 0),
  former_reference text,
  subject_kind text not null check (subject_kind in ('identified', 'unidentified', 'organisation')),
  person_serving uuid references person_serving,
  description uuid references narrative,
  abuse text[] not null default '{}',
  conduct text[] not null default '{}',
  occurred_from date, occurred_until date,
  on_duty text not null default 'not known' check (on_duty in ('on duty', 'off duty', 'both', 'not known')),
  happened uuid references narrative,
  account uuid references narrative,
  unique (matter, number),
  check ((subject_kind = 'identified') = (person_serving is not null))
);
create index allegation_against on allegation (person_serving);

create table allegation_state (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  allegation uuid not null references allegation,
  valid_from date not null,
  state jsonb not null
);
create index allegation_state_of on allegation_state (allegation);

-- Decisions made by people, each with its answer as data, the law it was made under, what was known, and who decided.
create table decision (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  -- 1, 2, 3 within its matter, given under that matter's lock: two people deciding at once cannot both have it.
  number integer not null check (number > 0),
  allegation uuid references allegation,
  person_serving uuid references person_serving,
  kind text not null check (kind in ('referral', 'severity', 'mode', 'case to answer', 'outcome', 'duty status', 'criminal strand',
    'prejudice', 'classification')),
  valid_from date not null,
  decided jsonb not null,
  law jsonb not null,
  known jsonb not null default '{}',
  reasons uuid[] not null default '{}',
  decided_by uuid not null references staff_person,
  later_than uuid references decision,
  unique (matter, number)
);
create index decision_on on decision (matter, kind);

create table duty_state (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  person_serving uuid not null references person_serving,
  matter uuid references matter,
  decision uuid references decision,
  valid_from date not null,
  status text not null,
  review_by date
);
create index duty_state_of on duty_state (person_serving, valid_from);

create table criminal_state (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  allegation uuid references allegation,
  decision uuid references decision,
  valid_from date not null,
  status text not null,
  detail jsonb not null default '{}'
);
create index criminal_state_of on criminal_state (matter);

select keep_as_record(name::regclass) from unnest(array['force', 'person_serving', 'person_serving_state', 'staff_person', 'staff_role',
  'matter', 'matter_state', 'matter_intake', 'matter_event', 'narrative', 'person_in_matter', 'matter_assignment', 'matter_exclusion', 'allegation',
  'allegation_state', 'decision', 'duty_state', 'criminal_state']) name;

-- Who sees what. The application asks domain/permission.ts; these say the same again inside the database.

create function has_role(variadic wanted text[]) returns boolean
language sql stable security definer set search_path = candour, pg_temp as $$
  select exists (
    select from (select distinct on (role) role, held from staff_role where staff_person = current_person() order by role, recorded_at desc, id desc) r
    where held and role = any (wanted))
$$;

create function sees_every_matter() returns boolean language sql stable as $$
  select has_role('head of unit', 'appropriate authority', 'oversight')
$$;

create function sees_history() returns boolean language sql stable as $$
  select has_role('detective', 'supervisor', 'head of unit', 'appropriate authority', 'vetting officer', 'oversight', 'records')
$$;

create function assigned_matters() returns setof uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select matter from (select distinct on (matter, capacity) matter, standing from matter_assignment
    where staff_person = current_person() order by matter, capacity, recorded_at desc, id desc) a where standing
$$;

-- The same without those who only watch.
create function worked_matters() returns setof uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select matter from (select distinct on (matter, capacity) matter, standing from matter_assignment
    where staff_person = current_person() and capacity <> 'outside eye' order by matter, capacity, recorded_at desc, id desc) a where standing
$$;

-- The person concerned, and anyone shut out, for whatever other role they hold.
create function excluded_matters() returns setof uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select matter from matter_exclusion where staff_person = current_person()
  union
  select a.matter from staff_person s join allegation a on a.person_serving = s.person_serving where s.id = current_person()
$$;

create function own_person_serving() returns uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select person_serving from staff_person where id = current_person()
$$;

-- Whether a person who signs in works in the same place as someone concerned: then they take no part (CMR 2020 reg. 12).
create function works_beside(who uuid, concerned uuid, day date) returns boolean
language sql stable security definer set search_path = candour, pg_temp as $$
  select exists (
    select from staff_person s
    join person_serving_state mine on mine.person_serving = s.person_serving and mine.kind = 'posting'
    join person_serving_state theirs on theirs.person_serving = concerned and theirs.kind = 'posting'
      and theirs.value ->> 'unit' = mine.value ->> 'unit'
    where s.id = who and day between coalesce(mine.valid_from, day) and coalesce(mine.valid_until, day)
      and day between coalesce(theirs.valid_from, day) and coalesce(theirs.valid_until, day))
$$;
revoke all on function works_beside from public;
grant execute on function works_beside to candour_staff;

-- Vetting officers need the structured facts about a person; no act lets them open a live matter, and its words stay shut below.
create policy seen on matter for select to candour_staff using (
  case when history then (select sees_history())
       else (select sees_every_matter()) or (select has_role('vetting officer')) or id in (select assigned_matters()) end
  and id not in (select excluded_matters()));

do $$ declare name text; begin
  foreach name in array array['matter_state', 'matter_intake', 'matter_event', 'person_in_matter', 'matter_assignment', 'matter_exclusion', 'allegation',
    'decision', 'criminal_state'] loop
    execute format('create policy seen on %I for select to candour_staff using (exists (select from matter m where m.id = matter))', name);
  end loop;
end $$;

create policy seen on allegation_state for select to candour_staff using (exists (select from allegation a where a.id = allegation));
-- Accounts and reasons are for those who work the matter or answer for the unit; oversight and vetting read facts, not words.
create policy seen on narrative for select to candour_staff using (
  exists (select from matter m where m.id = matter)
  and ((select has_role('head of unit', 'appropriate authority')) or matter in (select worked_matters())));

create policy seen on force for select to candour_staff using (true);
create policy seen on person_serving for select to candour_staff using (
  case when history then (select sees_history()) else (select has_role('detective', 'supervisor', 'head of unit', 'appropriate authority', 'vetting officer', 'oversight')) end
  and id is distinct from (select own_person_serving()));
create policy seen on person_serving_state for select to candour_staff using (exists (select from person_serving p where p.id = person_serving));
create policy seen on duty_state for select to candour_staff using (exists (select from person_serving p where p.id = person_serving)
  and (matter is null or exists (select from matter m where m.id = matter)));
create policy seen on staff_person for select to candour_staff using (true);
create policy seen on staff_role for select to candour_staff using (true);

-- Acts upon a matter may be read by those who may read the matter; everyone may read their own.
create policy seen on act for select to candour_staff using (
  -- Not where one was refused: the id it was about would tell the person concerned that the matter is there.
  (person = (select current_person()) and outcome = 'done') or (upon_kind = 'matter' and exists (select from matter m where m.id = upon)));
-- Not its salt: whoever has the salt could guess at what a published commitment stands for.
grant select (id, kind, person, upon_kind, upon, at, outcome, rule, shown) on act to candour_staff;

-- Sessions are no part of the record: they come and go.
create table session (
  token_digest bytea primary key,
  staff_person uuid not null references staff_person,
  opened_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);
alter table session enable row level security;
alter table session force row level security;
create policy kept on session to candour_staff using (true) with check (true);
grant select, insert, update, delete on session to candour_staff;

-- Pages that a person has begun and not finished: what was typed is kept until it is recorded.
create table draft (
  staff_person uuid not null references staff_person,
  form text not null,
  kept_at timestamptz not null default now(),
  typed jsonb not null,
  primary key (staff_person, form)
);
alter table draft enable row level security;
alter table draft force row level security;
create function drafts_of() returns uuid language sql stable as $$
  select nullif(current_setting('candour.drafts_of', true), '')::uuid
$$;
create policy own on draft to candour_staff using (staff_person = (select drafts_of())) with check (staff_person = (select drafts_of()));
grant select, insert, update, delete on draft to candour_staff;

-- What an act needs to know of the person before it decides, whether or not the person may see what they name.
create function standing(who uuid, about text, named text, out roles text[], out upon uuid, out history boolean, out capacities text[], out excluded boolean)
language plpgsql stable security definer set search_path = candour, pg_temp as $$
declare
  named_id uuid := case when pg_input_is_valid(named, 'uuid') then named::uuid end;
begin
  roles := coalesce((select array_agg(role order by role) from (select distinct on (role) role, held from staff_role
    where staff_person = who order by role, recorded_at desc, id desc) r where held), '{}');
  history := false; capacities := '{}'; excluded := false;
  if about = 'matter' then
    select m.id, m.history into upon, history from matter m where m.reference = named or m.id = named_id;
    history := coalesce(history, false);
    capacities := coalesce((select array_agg(capacity order by capacity) from (select distinct on (capacity) capacity, a.standing
      from matter_assignment a where staff_person = who and matter = standing.upon order by capacity, recorded_at desc, id desc) c where c.standing), '{}');
    excluded := exists (select from matter_exclusion e where e.staff_person = who and e.matter = standing.upon)
      or exists (select from staff_person s join allegation a on a.person_serving = s.person_serving where s.id = who and a.matter = standing.upon);
  elsif about = 'person serving' then
    select p.id, p.history into upon, history from person_serving p where p.reference = named or p.id = named_id;
    history := coalesce(history, false);
    excluded := exists (select from staff_person s where s.id = who and s.person_serving = standing.upon);
  else
    upon := named_id;
  end if;
end $$;
revoke all on function standing from public;
grant execute on function standing to candour_staff, candour_jobs;

-- A matter is also looked at on a page about something else: a person, a list, a search. Whoever may read the matter may
-- read of that look as well. The ids alone are found past the policies, for an array's operators cannot use an index before them.
create index act_shown on act using gin (shown) with (gin_pending_list_limit = 256);
create policy seen_elsewhere on act for select to candour_staff using (exists (select from matter m where m.id = any(shown)));
create function acts_showing(one uuid) returns setof uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select id from act where shown @> array[one]
$$;
revoke all on function acts_showing from public;
grant execute on function acts_showing to candour_staff;
