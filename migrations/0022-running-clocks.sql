-- Clocks that run in matters, and tasks. Reason: a last day was worked out anew whenever a page was drawn, so nobody could say
-- what had been due when, let it stand still for a reason, or be told that it was missed. A clock is now started by an act and
-- goes through states that are added; each holds the last day as it was counted then, by which rule and in which version of it.

create table running_clock (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  clock text not null,
  event text not null,
  started_on date not null,
  -- Where a row of periods began of which this is one.
  series_from date,
  -- What it concerns besides the matter: an allegation, a person, a measure.
  about uuid
);
create index running_clock_of on running_clock (matter);

create table running_clock_state (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  running_clock uuid not null references running_clock,
  kind text not null check (kind in ('started', 'paused', 'runs again', 'recounted', 'met', 'ended with the matter')),
  valid_from date not null,
  due date,
  due_before date,
  until date,
  reason text,
  met_by text,
  provision text not null,
  version integer not null,
  words uuid references narrative,
  check ((kind = 'paused') = (until is not null and reason is not null)),
  check ((kind = 'met') = (met_by is not null)),
  check (until is null or until > valid_from)
);
create index running_clock_state_of on running_clock_state (running_clock, place);
create index running_clock_state_in on running_clock_state (matter);

create table task (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  kind text not null,
  about uuid,
  words uuid references narrative
);
create index task_of on task (matter);

create table task_state (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  task uuid not null references task,
  kind text not null check (kind in ('open', 'done', 'not needed')),
  valid_from date not null,
  due date,
  owner_person uuid references staff_person,
  owner_capacity text check (owner_capacity in ('investigates', 'supervises', 'decides', 'outside eye')),
  words uuid references narrative,
  check (num_nonnulls(owner_person, owner_capacity) = 1)
);
create index task_state_of on task_state (task, place);
create index task_state_in on task_state (matter);

do $$ declare name text; begin
  foreach name in array array['running_clock', 'running_clock_state', 'task', 'task_state'] loop
    perform keep_as_record(name::regclass);
    execute format('create policy seen on %I for select to candour_staff using (sees_matter(matter, (select roles_held())))', name);
    execute format('create policy kept_away on %I as restrictive for select to candour_staff using (matter not in (select kept_from()))', name);
  end loop;
end $$;

-- What of a matter decides which clocks an event starts: whoever starts one may not see the matter yet, for a report is
-- recorded by people who then have no part in it.
create function told_about(one uuid, out role text, out service text)
language sql stable security definer set search_path = candour, pg_temp as $$
  select role, service from person_in_matter where matter = one and role in ('complainant', 'interested person')
  order by recorded_at, id limit 1
$$;
revoke all on function told_about from public;
grant execute on function told_about to candour_staff, candour_jobs;
grant execute on function kind_of_matter to candour_jobs;
