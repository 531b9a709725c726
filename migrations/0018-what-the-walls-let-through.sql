-- What an attempt to get past the walls found. Reason: 0014 asked of one matter at a time, and with that three tables lost what
-- keeps a matter from whoever is found later to be concerned or from whom it was moved away; an operation showed through the
-- rows and acts of those of its matters that one may read; two functions past the policies told more than their callers ask.

create policy kept_away on matter_move as restrictive for select to candour_staff using (matter not in (select kept_from()));
do $$ declare name text; begin
  foreach name in array array['allegation_identified', 'allegation_category'] loop
    execute format('create policy kept_away on %I as restrictive for select to candour_staff using (allegation not in (select allegations_kept_from()))', name);
  end loop;
end $$;

-- That a matter is in an operation, the words about it, and acts upon the operation, tell that the operation is there.
create policy kept_away on operation_matter as restrictive for select to candour_staff using (
  operation not in (select operations_kept_from()));
create function words_kept_with_operations() returns setof uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select reason from operation_matter where reason is not null and operation in (select operations_kept_from())
$$;
revoke all on function words_kept_with_operations from public;
grant execute on function words_kept_with_operations to candour_staff;
create policy of_operation on narrative as restrictive for select to candour_staff using (
  about <> 'operation' or id not in (select words_kept_with_operations()));
create policy of_operation on act as restrictive for select to candour_staff using (
  kind not in ('put matter into operation', 'take matter out', 'look at operation', 'list operations')
  or person = (select current_person())
  or not shown && array(select operations_kept_from()));

-- The people of whom a part of the name is sought, but never to whoever may read of no person, nor of themselves.
create or replace function people_bearing(parts text[], whole text) returns setof uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select id from (
    select person_serving as id from person_serving_state where kind = 'name' and cardinality(parts) > 0 and name_parts(value) @@ (
      select string_agg('''' || replace(replace(part, '\', '\\'), '''', '''''') || ''':*', ' & ')::tsquery from unnest(parts) part)
    union select person_serving from person_serving_state where kind in ('collar number', 'warrant number') and value = to_jsonb(whole)
    union select id from person_serving where former_reference = whole) found
  where (select has_role('detective', 'supervisor', 'head of unit', 'appropriate authority', 'vetting officer', 'oversight', 'records'))
    and id is distinct from (select own_person_serving())
$$;

-- What is still worked on, of what the person may see at all: how many there are besides is not for them.
create or replace function unclosed_matters() returns setof uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select id from (
    select id from matter m where not history and not exists (select from closing_state c where c.matter = m.id)
    union all
    select matter from (select distinct on (matter) matter, standing from closing_state
      order by matter, place desc nulls last, recorded_at desc, id desc) c where standing = 'open') unclosed
  where ((select sees_every_matter() or has_role('vetting officer')) or id in (select assigned_matters()))
    and id not in (select excluded_matters() union select kept_from())
$$;

-- A decision takes a place like every state: whether it came after an event, or after a decision in another matter, must not
-- turn on a clock. Those from before have none and come first.
alter table decision add column place bigint;
alter table decision alter column place set default nextval('candour.record_place');

-- And a figure asks by place which state of an allegation came later.
do $$ begin
  execute replace(pg_get_functiondef('candour.count_figure'::regproc), '(again.recorded_at, again.id) > (o.recorded_at, o.id)',
    '(coalesce(again.place, 0), again.recorded_at, again.id) > (coalesce(o.place, 0), o.recorded_at, o.id)');
end $$;
