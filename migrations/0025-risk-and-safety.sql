-- Risk and safety. Reason: a grade that is overwritten cannot be shown to have been known, a form that is fixed in a program
-- cannot follow the tools that forces use, and none of it may be read by whoever searches police systems for her. So forms are
-- rows, each assessment, plan and measure is added, answers and words are for those who work the matter, and her address stands
-- apart from everything else and is selected only by the act that opens it.

-- Forms that were added to those that come with the program. The definition is what was checked when it was added.
create table risk_form (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  form text not null check (form ~ '^[a-z][a-z0-9-]{2,40}$'),
  version integer not null check (version > 0),
  definition jsonb not null,
  reason text not null check (length(trim(reason)) > 0),
  unique (form, version)
);

create table risk_assessment (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  number integer not null check (number > 0),
  form text not null, version integer not null,
  phase text not null check (phase in ('primary', 'secondary')),
  assessed_on date not null,
  assessor uuid not null references staff_person,
  tool_grade text not null check (tool_grade in ('standard', 'medium', 'high', 'immediate', 'not graded')),
  tool_because text not null,
  professional_grade text not null check (professional_grade in ('standard', 'medium', 'high', 'immediate')),
  reason uuid references narrative,
  owner uuid references staff_person,
  review_by date not null check (review_by >= assessed_on),
  place bigint default nextval('candour.record_place'),
  unique (matter, number),
  -- What departs from the tool has a reason, and whoever is at high risk has somebody who answers for her.
  check (reason is not null or professional_grade = tool_grade),
  check (owner is not null or professional_grade in ('standard', 'medium'))
);

create table risk_answer (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  assessment uuid not null references risk_assessment,
  question text not null,
  answer text not null,
  comment uuid references narrative,
  unique (assessment, question)
);

create table safety_plan (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  number integer not null check (number > 0),
  written_on date not null,
  owner uuid not null references staff_person,
  kept text not null,
  workplace text not null,
  children text not null,
  review_by date not null check (review_by > written_on),
  -- By what they answer: threats, what must not be written into police systems, her view.
  words jsonb not null,
  -- What is done, each with the agency that does it and the day.
  actions jsonb not null check (jsonb_array_length(actions) > 0),
  place bigint default nextval('candour.record_place'),
  unique (matter, number)
);

create table measure (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  kind text not null check (kind in ('weapons', 'system access', 'keys and passes', 'vehicle', 'address marker', 'response from elsewhere')),
  assessment uuid references risk_assessment
);
create table measure_state (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  measure uuid not null references measure,
  valid_from date not null,
  standing text not null check (standing in ('asked', 'refused', 'in force', 'lifted')),
  done_by uuid not null references staff_person,
  words uuid references narrative,
  place bigint default nextval('candour.record_place'),
  check (words is not null or standing in ('asked', 'in force'))
);

create table protective_order (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  kind text not null,
  number integer not null check (number > 0),
  unique (matter, number)
);
create table protective_order_state (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  protective_order uuid not null references protective_order,
  valid_from date not null,
  standing text not null check (standing in ('considered', 'not sought', 'sought', 'refused', 'made', 'breached', 'ended')),
  ends_on date check (ends_on is null or ends_on >= valid_from),
  monitored_until date,
  area text,
  words uuid references narrative,
  place bigint default nextval('candour.record_place'),
  check (ends_on is null or standing = 'made'),
  check (words is not null or standing not in ('not sought', 'refused', 'breached'))
);

-- The conference of agencies on those at high risk.
create table conference (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  referred_on date not null,
  repeat text not null check (repeat in ('first', 'repeat within 12 months')),
  reason uuid not null references narrative
);
create table conference_hearing (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  conference uuid not null references conference unique,
  heard_on date not null,
  attended uuid not null references narrative,
  conflict uuid not null references narrative,
  actions uuid not null references narrative,
  place bigint default nextval('candour.record_place')
);

-- Where she is. The words are a narrative that no ordinary reading of the matter selects.
create table held_address (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  words uuid not null references narrative,
  place bigint default nextval('candour.record_place')
);
create table held_address_opening (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  held_address uuid not null references held_address,
  reason uuid not null references narrative
);

do $$ declare name text; begin
  perform keep_as_record('risk_form');
  create policy seen on risk_form for select to candour_staff using (true);
  foreach name in array array['risk_assessment', 'risk_answer', 'safety_plan', 'measure', 'measure_state', 'protective_order',
    'protective_order_state', 'conference', 'conference_hearing', 'held_address', 'held_address_opening'] loop
    perform keep_as_record(name::regclass);
    execute format('create index on %I (matter)', name);
    execute format('create policy seen on %I for select to candour_staff using (sees_matter(matter, (select roles_held())))', name);
    execute format('create policy kept_away on %I as restrictive for select to candour_staff using (matter not in (select kept_from()))', name);
  end loop;
  -- Grades, measures and orders are facts that oversight watches. What she answered, and what is planned, is for those at work.
  foreach name in array array['risk_answer', 'safety_plan', 'held_address', 'held_address_opening'] loop
    execute format('create policy worked on %I as restrictive for select to candour_staff using (
      (select roles_held() && array[''head of unit'', ''appropriate authority'']) or stands_on(matter, false))', name);
  end loop;
end $$;

create policy held_apart on narrative as restrictive for select to candour_staff using (
  purpose <> 'address' or id::text = current_setting('candour.opens_address', true));

do $$ declare table_name text; means text; begin
  for table_name, means in values
    ('risk_form', 'a risk assessment form that was added, in the version in which it was checked'),
    ('risk_assessment', 'one assessment of risk: by which form, what the form makes of it, what a professional makes of it'),
    ('risk_answer', 'one answer of an assessment'), ('safety_plan', 'one version of a safety plan'),
    ('measure', 'something to be done against the means of an officer to do harm'),
    ('measure_state', 'where a measure stands, from which day, and who did it'),
    ('protective_order', 'a protective order or notice that was considered'),
    ('protective_order_state', 'where an order stands, from which day, and when it ends'),
    ('conference', 'a referral to the multi-agency conference'), ('conference_hearing', 'what the conference heard and decided'),
    ('held_address', 'that an address is held apart'), ('held_address_opening', 'who opened it, and why')
  loop
    execute format('comment on table %I is %L', table_name, means);
  end loop;
end $$;

-- That none was sought is a decision like any other.
do $$ declare stands text; begin
  select pg_get_expr(conbin, conrelid) into strict stands from pg_constraint where conrelid = 'decision'::regclass and conname = 'decision_kind_check';
  alter table decision drop constraint decision_kind_check;
  execute format('alter table decision add constraint decision_kind_check check ((%s) or kind = %L)', stands, 'protective orders');
end $$;
