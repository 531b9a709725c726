-- The kinds of matter that were missing, and how matters hang together: an officer identified later, categories of allegations,
-- operations, links between matters, and matters that move between forces. Everything is added, nothing is changed: what was
-- believed, and when, is itself evidence. Reason for the walls: a link tells of both its ends, so it is shown only to whoever
-- is cleared for both, and whoever a matter was moved away from must not go on reading it.

alter table matter_state drop constraint matter_state_kind_check;
alter table matter_state add constraint matter_state_kind_check check (kind in ('complaint', 'conduct matter',
  'recordable conduct matter', 'DSI matter', 'internal conduct matter', 'conduct in civil proceedings'));

-- Who an officer is whom nobody could name when the allegation was recorded. A later row stands in for an earlier one.
create table allegation_identified (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  allegation uuid not null references allegation,
  person_serving uuid not null references person_serving,
  valid_from date not null,
  reason uuid references narrative
);
create index allegation_identified_of on allegation_identified (allegation);
create index allegation_identified_as on allegation_identified (person_serving);

-- What a person says an allegation counts as. A code means something only in its scheme.
create table allegation_category (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  allegation uuid not null references allegation,
  valid_from date not null,
  scheme text, code text,
  factors text[] not null default '{}',
  reason uuid references narrative,
  check ((scheme is null) = (code is null))
);
create index allegation_category_of on allegation_category (allegation);

create table operation (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  reference text not null unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{6}$'),
  spoken_name text not null,
  force uuid not null references force,
  opened_on date not null,
  opened_by uuid not null references staff_person
);

create table operation_matter (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  operation uuid not null references operation,
  matter uuid not null references matter,
  valid_from date not null,
  standing boolean not null,
  reason uuid references narrative
);
create index operation_matter_in on operation_matter (operation, matter);
create index operation_matter_of on operation_matter (matter);

-- `matter` is the earlier or the parent, `other` the later or the child. A link ends by another row, which names it.
create table matter_relation (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  other uuid not null references matter,
  kind text not null check (kind in ('same subject', 'same substance', 'same incident', 'handling complaint', 'detriment',
    'reprisal', 'appeal')),
  valid_from date not null,
  ends uuid references matter_relation,
  reason uuid references narrative,
  check (matter <> other)
);
create index matter_relation_from on matter_relation (matter);
create index matter_relation_to on matter_relation (other);
create index matter_relation_reason on matter_relation (reason);
create unique index matter_relation_ended on matter_relation (ends) where ends is not null;

create table matter_move (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  from_force uuid not null references force,
  to_force uuid not null references force,
  valid_from date not null,
  provision text not null,
  reason uuid references narrative,
  check (from_force <> to_force)
);
create index matter_move_of on matter_move (matter);

select keep_as_record(name::regclass) from unnest(array['allegation_identified', 'allegation_category', 'operation', 'operation_matter',
  'matter_relation', 'matter_move']) name;

-- The allegation with whom it is about as far as is known now.
create view allegation_now with (security_invoker) as
  select a.id, a.matter, a.number, a.former_reference,
    case when known.person_serving is null then a.subject_kind else 'identified' end as subject_kind,
    coalesce(known.person_serving, a.person_serving) as person_serving,
    a.description, a.abuse, a.conduct, a.occurred_from, a.occurred_until, a.on_duty, a.happened, a.account
  from allegation a
  left join lateral (select i.person_serving from allegation_identified i
    where a.subject_kind = 'unidentified' and i.allegation = a.id order by i.recorded_at desc, i.id desc limit 1) known on true;
grant select on allegation_now to candour_staff;

-- Matters that the person must not learn of whatever else they hold: somebody found later that an allegation is about them, or
-- the matter now lies with another force. Oversight reads on across forces. Few are kept from many: without the estimate the
-- planner would gather every allegation there is.
create function kept_from() returns setof uuid
language sql stable security definer rows 10 set search_path = candour, pg_temp as $$
  select a.matter from staff_person s join allegation_identified i on i.person_serving = s.person_serving
    join allegation a on a.id = i.allegation where s.id = current_person()
  union
  select v.matter from (select distinct on (matter) matter, to_force from matter_move order by matter, recorded_at desc, id desc) v
    where v.to_force is distinct from (select force from staff_person where id = current_person()) and not has_role('oversight')
$$;

create function allegations_kept_from() returns setof uuid
language sql stable security definer rows 10 set search_path = candour, pg_temp as $$
  select a.id from kept_from() kept join allegation a on a.matter = kept
$$;

-- Vetting officers see the facts of every live matter for a person's page; they are cleared for none.
create function cleared_for(one uuid) returns boolean language sql stable set search_path = candour, pg_temp as $$
  select exists (select from matter m where m.id = one) and (sees_every_matter() or one in (select assigned_matters()))
$$;

-- An operation tells that its matters hang together, so whoever is kept from one of them does not learn of it.
create function operations_kept_from() returns setof uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select operation from operation_matter where matter in (select excluded_matters() union select kept_from())
$$;

grant execute on function kept_from, allegations_kept_from, cleared_for, operations_kept_from to candour_staff, candour_jobs;

create policy kept_away on matter as restrictive for select to candour_staff using (id not in (select kept_from()));
do $$ declare name text; begin
  foreach name in array array['matter_state', 'matter_intake', 'matter_event', 'person_in_matter', 'matter_assignment', 'matter_exclusion',
    'allegation', 'decision', 'criminal_state', 'narrative'] loop
    execute format('create policy kept_away on %I as restrictive for select to candour_staff using (matter not in (select kept_from()))', name);
  end loop;
end $$;
create policy kept_away on allegation_state as restrictive for select to candour_staff using (
  allegation not in (select allegations_kept_from()));
create policy kept_away on duty_state as restrictive for select to candour_staff using (
  matter is null or matter not in (select kept_from()));

do $$ declare name text; begin
  foreach name in array array['allegation_identified', 'allegation_category'] loop
    execute format('create policy seen on %I for select to candour_staff using (exists (select from allegation a where a.id = allegation))', name);
  end loop;
end $$;
create policy seen on matter_move for select to candour_staff using (exists (select from matter m where m.id = matter));
create policy seen on operation_matter for select to candour_staff using (cleared_for(matter));
create policy seen on operation for select to candour_staff using (
  (opened_by = (select current_person()) or (select sees_every_matter())
    or exists (select from operation_matter m where m.operation = operation.id and m.standing))
  and id not in (select operations_kept_from()));

-- A link, the words about it and the act that made it are for whoever is cleared for both matters.
create policy seen on matter_relation for select to candour_staff using (cleared_for(matter) and cleared_for(other));
create policy of_both on narrative as restrictive for select to candour_staff using (
  purpose <> 'link' or exists (select from matter_relation r where r.reason = narrative.id));
create policy of_both on act as restrictive for select to candour_staff using (
  kind not in ('relate matters', 'end relation') or person = (select current_person())
  or not exists (select from unnest(shown) one where not cleared_for(one)));
