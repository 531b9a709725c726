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
  kind text not null check (kind in ('started', 'paused', 'runs again', 'recounted', 'met', 'ended')),
  valid_from date not null,
  -- The day from which it is counted, where this state says another than the one before.
  counted_from date,
  due date,
  due_before date,
  until date,
  reason text,
  met_by text,
  provision text not null,
  version integer not null,
  words uuid references narrative,
  check ((kind = 'paused') = (until is not null)),
  check ((kind in ('paused', 'ended')) = (reason is not null)),
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

-- What each matter waits for, as the domain works it out of its record: so that a page of work is one query, and no page
-- reads every case file. It is derived, proves nothing, and is made again after every act upon the matter; nobody but the
-- function below writes it, within an act.
create table waiting (
  matter uuid not null references matter,
  number integer not null,
  kind text not null check (kind in ('step', 'clock', 'task')),
  act text not null,
  say text not null,
  because text not null,
  provision text not null,
  due date,
  allegation integer,
  -- The running clock that gives the last day, and the task, where it is one.
  clock uuid,
  task uuid,
  still_until date,
  -- Who does it: a role, a capacity on the matter, or one person.
  roles text[] not null,
  capacities text[] not null,
  staff_person uuid,
  -- The nearest lawful act of a matter, of those without a last day.
  leads boolean not null,
  primary key (matter, number)
);
create index waiting_due on waiting (due, matter, number);
create index waiting_lead on waiting (matter) where leads;
create table waiting_kept (matter uuid primary key references matter, as_of date not null);
do $$ declare name text; begin
  foreach name in array array['waiting', 'waiting_kept'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy kept_by_owner on %I to candour_owner using (true) with check (true)', name);
    execute format('create policy worked on %I for select to candour_jobs using (true)', name);
    execute format('grant select on %I to candour_staff, candour_jobs', name);
  end loop;
end $$;
-- Asked once for a statement, not for each of its rows: a page of work looks at thousands.
create policy seen on waiting for select to candour_staff using (
  ((select roles_held() && array['head of unit', 'appropriate authority', 'oversight', 'vetting officer'])
    or matter in (select assigned_matters()))
  and matter not in (select excluded_matters()));
create policy kept_away on waiting as restrictive for select to candour_staff using (matter not in (select kept_from()));
create policy seen on waiting_kept for select to candour_staff using (matter in (select w.matter from waiting w));

create function wait_for(matters uuid[], as_of date, rows jsonb) returns void
language plpgsql security definer set search_path = candour, pg_temp as $$
begin
  if current_act() is null then raise exception 'CANDOUR_NO_ACT: no act is open'; end if;
  delete from waiting where matter = any (matters);
  insert into waiting select r.* from jsonb_populate_recordset(null::waiting, rows) r where r.matter = any (matters);
  insert into waiting_kept select m, wait_for.as_of from unnest(matters) m
    on conflict (matter) do update set as_of = excluded.as_of;
end $$;
revoke all on function wait_for from public;
grant execute on function wait_for to candour_staff, candour_jobs;

-- Clocks fall due whoever is signed in: the jobs read the facts of matters, and no word that a person wrote.
do $$ declare name text; begin
  foreach name in array array['matter', 'matter_state', 'matter_intake', 'matter_event', 'person_in_matter', 'matter_assignment', 'allegation',
    'allegation_identified', 'allegation_state', 'decision', 'criminal_state', 'closing_state', 'matter_move', 'person_serving_state',
    'running_clock', 'running_clock_state', 'task', 'task_state', 'staff_person', 'staff_role'] loop
    execute format('create policy for_clocks on %I for select to candour_jobs using (true)', name);
  end loop;
end $$;
grant select on allegation_now to candour_jobs;
create policy for_clocks on matter_exclusion for select to candour_jobs using (true);

-- What was not done in time is told to somebody outside the unit: one row for each thing and last day, whoever counts and
-- however often. Nobody can take it back, and only somebody outside answers it.
create table escalation (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  -- The running clock, the task or the matter that it is about.
  subject uuid not null,
  kind text not null check (kind in ('breach', 'pause ran out', 'task not done', 'danger not asked')),
  due date not null,
  told_on date not null,
  unique (subject, kind, due)
);
create index escalation_of on escalation (matter);

create table escalation_answer (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  escalation uuid not null references escalation,
  valid_from date not null,
  words uuid references narrative
);
create index escalation_answer_of on escalation_answer (escalation);

-- Where a person is reminded: an address to write to, and a secret for their calendar, of which only the hash is kept.
create table notice_address (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  staff_person uuid not null references staff_person,
  address text
);
create index notice_address_of on notice_address (staff_person, place);
create table calendar_feed (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  staff_person uuid not null references staff_person,
  digest bytea check (octet_length(digest) = 32)
);
create index calendar_feed_of on calendar_feed (staff_person, place);
create index calendar_feed_by on calendar_feed (digest);

do $$ declare name text; begin
  foreach name in array array['escalation', 'escalation_answer'] loop
    perform keep_as_record(name::regclass);
    execute format('create policy seen on %I for select to candour_staff using (sees_matter(matter, (select roles_held())))', name);
    execute format('create policy kept_away on %I as restrictive for select to candour_staff using (matter not in (select kept_from()))', name);
    execute format('create policy for_clocks on %I for select to candour_jobs using (true)', name);
  end loop;
  foreach name in array array['notice_address', 'calendar_feed'] loop
    perform keep_as_record(name::regclass);
    execute format('create policy seen on %I for select to candour_staff using (staff_person = (select current_person()))', name);
    execute format('create policy own on %I as restrictive for insert to candour_staff with check (staff_person = (select current_person()))', name);
  end loop;
end $$;
create policy for_clocks on notice_address for select to candour_jobs using (true);
create function watches_from_outside(one uuid) returns boolean
language sql stable security definer set search_path = candour, pg_temp as $$
  select has_role('oversight') or exists (select from (select distinct on (matter) standing from matter_assignment a
    where a.staff_person = current_person() and a.matter = one and a.capacity = 'outside eye'
    order by matter, place desc nulls last, recorded_at desc, id desc) c where c.standing)
$$;
revoke all on function watches_from_outside from public;
grant execute on function watches_from_outside to candour_staff;
create policy from_outside on escalation_answer as restrictive for insert to candour_staff with check (watches_from_outside(matter));
create policy from_outside on narrative for select to candour_staff using (
  purpose = 'escalation' and sees_matter(matter, (select roles_held())));
create index running_clock_state_paused on running_clock_state (until) where kind = 'paused';

-- Whose calendar a secret opens, before anybody is known to ask.
create function whose_calendar(secret bytea) returns uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select c.staff_person from calendar_feed c where c.digest = secret
    and not exists (select from calendar_feed later where later.staff_person = c.staff_person and later.place > c.place)
$$;
revoke all on function whose_calendar from public;
grant execute on function whose_calendar to candour_staff;

-- Mail that waits to be sent, is being sent, was sent or could not be. It comes and goes, holds no words and proves nothing.
create table mail (
  id uuid primary key default new_id(),
  staff_person uuid not null references staff_person,
  escalation uuid not null references escalation,
  state text not null default 'to send' check (state in ('to send', 'sent', 'failed')),
  tries integer not null default 0,
  next_try timestamptz not null default clock_timestamp(),
  trouble text,
  unique (staff_person, escalation)
);
create index mail_to_send on mail (next_try) where state = 'to send';
alter table mail enable row level security;
alter table mail force row level security;
create policy kept_by_owner on mail for select to candour_owner using (true);
create policy worked on mail to candour_jobs using (true) with check (true);
create policy seen on mail for select to candour_staff using (staff_person = (select current_person()));
grant select, insert, update on mail to candour_jobs;
grant select on mail to candour_staff;

-- After a recount: the last days that clocks have now, for all that waits, in one statement.
create function move_waiting() returns void
language plpgsql security definer set search_path = candour, pg_temp as $$
begin
  if current_act() is null then raise exception 'CANDOUR_NO_ACT: no act is open'; end if;
  update waiting w set due = l.due from (
    select distinct on (running_clock) running_clock, due from running_clock_state order by running_clock, place desc) l
  where l.running_clock = w.clock and l.due is distinct from w.due;
end $$;
revoke all on function move_waiting from public;
grant execute on function move_waiting to candour_jobs;
