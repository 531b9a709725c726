-- People and contact: how each is reached safely, what was said, what they were offered, what they agreed to, who speaks for them,
-- and why each person opens a matter. Reason: a plan that is only shown is a plan that is forgotten at two in the morning, so
-- the database refuses a contact outside it and a disclosure without consent, whoever asks.

create table contact_plan (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  party uuid not null references person_in_matter,
  valid_from date not null,
  ways jsonb not null check (jsonb_typeof(ways) = 'array' and jsonb_array_length(ways) > 0),
  voicemail text not null check (voicemail in ('never', 'only the agreed words')),
  who uuid[] not null,
  every integer not null check (every between 1 and 28),
  review_on date not null,
  words_to_use uuid not null references narrative,
  never uuid references narrative,
  code_word uuid references narrative
);
create index contact_plan_of on contact_plan (party, place);

create table contact (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  party uuid not null references person_in_matter,
  kind text not null check (kind in ('planned', 'made', 'outside the plan')),
  valid_from date not null,
  at_time text not null check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  channel text not null check (channel in ('phone', 'text', 'e-mail', 'letter', 'video call', 'in person')),
  voicemail text not null check (voicemail in ('left', 'not left')),
  staff_person uuid not null references staff_person,
  reached text check (reached in ('yes', 'no')),
  told text[] not null,
  met uuid[] not null,
  words uuid references narrative,
  check ((kind = 'planned') = (reached is null)),
  check (kind <> 'planned' or (told = '{}' and met = '{}')),
  check (reached = 'yes' or told = '{}')
);
create index contact_of on contact (party, place);

create table urgent_route (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  party uuid not null references person_in_matter,
  valid_from date not null,
  reached text not null check (reached in ('999', 'the duty inspector', 'her advocate', 'a refuge or safe house')),
  words uuid not null references narrative
);
create index urgent_route_of on urgent_route (matter);

create table code_word_opened (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  contact_plan uuid not null references contact_plan,
  staff_person uuid not null references staff_person,
  reason uuid not null references narrative
);
create index code_word_opened_of on code_word_opened (matter);

create table victim_right (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  party uuid not null references person_in_matter,
  code_right smallint not null check (code_right between 1 and 12),
  valid_from date not null,
  answer text not null check (answer in ('accepted', 'declined', 'wants to think about it', 'does not arise yet')),
  words uuid references narrative
);
create index victim_right_of on victim_right (party, code_right, place);

create table rights_level (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  party uuid not null references person_in_matter,
  valid_from date not null,
  level text not null check (level in ('enhanced', 'standard')),
  reason uuid not null references narrative
);
create index rights_level_of on rights_level (matter, party, place);

create table needs_assessment (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  party uuid not null references person_in_matter,
  valid_from date not null,
  needs text[] not null,
  words uuid references narrative,
  check (needs <> '{}' or words is not null)
);
create index needs_assessment_of on needs_assessment (party, place);

create table consent (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  party uuid not null references person_in_matter,
  service text not null,
  purpose text not null,
  recipient uuid not null references narrative
);
create index consent_of on consent (matter);

create table consent_state (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  consent uuid not null references consent,
  kind text not null check (kind in ('given', 'refused', 'revoked')),
  valid_from date not null,
  words uuid references narrative
);
create index consent_state_of on consent_state (consent, place);

create table disclosure_made (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  consent uuid not null references consent,
  valid_from date not null,
  what uuid not null references narrative
);
create index disclosure_made_of on disclosure_made (consent);

create table advocate_state (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  party uuid not null references person_in_matter,
  advocate uuid not null,
  standing text not null check (standing in ('on record', 'ended')),
  valid_from date not null,
  service text not null,
  called uuid not null references narrative,
  scope text[] not null,
  until date not null,
  check (standing = 'ended' or (scope <> '{}' and until > valid_from))
);
create index advocate_state_of on advocate_state (matter, advocate, place);

-- Why each person opens a matter, and as what they stood in it when they said so.
create table stated_purpose (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  staff_person uuid not null references staff_person,
  valid_from date not null,
  purpose text not null,
  capacities text[] not null,
  words uuid references narrative
);
create index stated_purpose_of on stated_purpose (matter, staff_person, place);

-- Whether somebody said why they open a matter, as what they are to it now, and has not stayed away since a day.
create function purpose_is_stated(who uuid, one uuid, standing_as text[], since date) returns boolean
language sql stable security definer set search_path = candour, pg_temp as $$
  select coalesce((select s.capacities = standing_as and (s.valid_from >= since
      or exists (select from act a where a.upon = one and a.at >= since and a.person = who and a.outcome = 'done'))
    from stated_purpose s where s.matter = one and s.staff_person = who order by s.place desc limit 1), false)
$$;
revoke all on function purpose_is_stated from public;
grant execute on function purpose_is_stated to candour_staff, candour_jobs;

do $$ declare name text; begin
  foreach name in array array['stated_purpose', 'contact_plan', 'contact', 'urgent_route', 'code_word_opened', 'victim_right', 'rights_level', 'needs_assessment',
    'consent', 'consent_state', 'disclosure_made', 'advocate_state'] loop
    perform keep_as_record(name::regclass);
    execute format('create policy kept_away on %I as restrictive for select to candour_staff using (matter not in (select kept_from()))', name);
    if name not in ('contact_plan', 'code_word_opened') then
      execute format('create policy seen on %I for select to candour_staff using (sees_matter(matter, (select roles_held())))', name);
    end if;
  end loop;
end $$;

-- When and how she can be reached is for those who may have to reach her; whoever watches or vets reads that there is a plan nowhere.
do $$ declare name text; begin
  foreach name in array array['contact_plan', 'code_word_opened'] loop
    execute format('create policy seen on %I for select to candour_staff using (sees_matter(matter, (select roles_held()))
      and ((select has_role(''head of unit'', ''appropriate authority'')) or matter in (select worked_matters())))', name);
  end loop;
end $$;

-- A code word is read only within the act that opened it with a reason.
create function code_words_opened() returns setof uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select p.code_word from code_word_opened o join contact_plan p on p.id = o.contact_plan
  where o.act = current_act() and o.staff_person = current_person()
$$;
revoke all on function code_words_opened from public;
grant execute on function code_words_opened to candour_staff;
create policy code_words on narrative as restrictive for select to candour_staff using (
  purpose <> 'code word' or id in (select code_words_opened()));

-- Whether the latest plan lets this person contact this party so. Days and times are London's, as the plan was agreed.
create function contact_is_within_plan(one uuid, way text, on_day date, at_time text, voicemail text, who uuid) returns boolean
language plpgsql stable security definer set search_path = candour, pg_temp as $$
declare plan contact_plan;
begin
  select * into plan from contact_plan p where p.party = one order by p.place desc limit 1;
  if plan.id is null then return way = 'in person'; end if;
  if cardinality(plan.who) > 0 and not who = any (plan.who) then return false; end if;
  if voicemail = 'left' and plan.voicemail = 'never' then return false; end if;
  return exists (select from jsonb_array_elements(plan.ways) w
    where w ->> 'channel' = way and w -> 'days' ? to_char(on_day, 'Dy') and w ->> 'from' <= at_time and at_time < w ->> 'until');
end $$;
revoke all on function contact_is_within_plan from public;

create function refuse_contact_outside_plan() returns trigger
language plpgsql security definer set search_path = candour, pg_temp as $$
declare within boolean := contact_is_within_plan(new.party, new.channel, new.valid_from, new.at_time, new.voicemail, new.staff_person);
begin
  if not exists (select from person_in_matter p where p.id = new.party and p.matter = new.matter) then
    raise exception 'CANDOUR_CONTACT: the person is not in this matter';
  end if;
  if new.kind = 'outside the plan' and within then raise exception 'CANDOUR_CONTACT: it was within the plan'; end if;
  if new.kind <> 'outside the plan' and not within then raise exception 'CANDOUR_CONTACT: it is outside the plan'; end if;
  return new;
end $$;
revoke all on function refuse_contact_outside_plan from public;
create trigger within_plan before insert on contact for each row execute function refuse_contact_outside_plan();

create function refuse_without_consent() returns trigger
language plpgsql security definer set search_path = candour, pg_temp as $$
begin
  if 'given' is distinct from (select s.kind from consent_state s where s.consent = new.consent order by s.place desc limit 1) then
    raise exception 'CANDOUR_CONSENT: nothing is passed on without consent';
  end if;
  return new;
end $$;
revoke all on function refuse_without_consent from public;
create trigger under_consent before insert on disclosure_made for each row execute function refuse_without_consent();

-- Which rights decide the clocks of a matter: those of everyone here unless somebody decided otherwise, of each person in it.
create function matters_with_standard_rights(matters uuid[]) returns setof uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select m from unnest(matters) m
  where exists (select from rights_level l where l.matter = m)
    and not exists (select from person_in_matter p where p.matter = m and p.role in ('complainant', 'interested person')
      and 'standard' is distinct from (select level from rights_level l where l.matter = m and l.party = p.id order by place desc limit 1))
$$;
revoke all on function matters_with_standard_rights from public;
grant execute on function matters_with_standard_rights to candour_staff, candour_jobs;
