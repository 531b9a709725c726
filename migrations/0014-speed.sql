-- Checks and indexes for a force of hundreds of thousands of allegations. Reason: a page must not cost more because the force
-- is large. A policy that asked “is it among all the matters that I see?” had the server gather those matters first, for each
-- statement; it now asks about one matter at a time, by index. And under row-level security a condition finds an index only
-- if its operators cannot leak what they see, so that the search for a name goes through a function that gives ids alone.

-- The roles that the person holds now; a statement asks once.
create function roles_held() returns text[]
language sql stable security definer set search_path = candour, pg_temp as $$
  select coalesce(array_agg(role), '{}') from (select distinct on (role) role, held from staff_role
    where staff_person = current_person() order by role, place desc nulls last, recorded_at desc, id desc) r where held
$$;

create function stands_on(one uuid, watching boolean) returns boolean
language plpgsql stable security definer set search_path = candour, pg_temp as $$
begin
  return exists (select from (select distinct on (capacity) capacity, a.standing from matter_assignment a
    where a.staff_person = current_person() and a.matter = one order by capacity, place desc nulls last, recorded_at desc, id desc) c
    where c.standing and (watching or c.capacity <> 'outside eye'));
end $$;

-- What the policy on matter has always said, about one of them.
create function sees_matter(one uuid, roles text[]) returns boolean
language plpgsql stable security definer set search_path = candour, pg_temp as $$
declare
  imported boolean;
begin
  select history into imported from matter where id = one;
  if imported is null then return false; end if;
  if imported then
    if not roles && array['detective', 'supervisor', 'head of unit', 'appropriate authority', 'vetting officer', 'oversight', 'records'] then
      return false;
    end if;
  elsif not roles && array['head of unit', 'appropriate authority', 'oversight', 'vetting officer'] and not stands_on(one, true) then
    return false;
  end if;
  return not exists (select from matter_exclusion where staff_person = current_person() and matter = one)
    and not exists (select from staff_person s join allegation a on a.person_serving = s.person_serving
      where s.id = current_person() and a.matter = one);
end $$;

create function matter_of_allegation(one uuid) returns uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select matter from allegation where id = one
$$;

grant execute on function roles_held, stands_on, sees_matter, matter_of_allegation to candour_staff, candour_jobs;

alter policy seen on matter using (sees_matter(id, (select roles_held())));
do $$ declare name text; begin
  foreach name in array array['matter_state', 'matter_intake', 'matter_event', 'person_in_matter', 'matter_assignment', 'matter_exclusion', 'allegation',
    'decision', 'criminal_state', 'matter_move', 'closing_state'] loop
    execute format('alter policy seen on %I using (sees_matter(matter, (select roles_held())))', name);
  end loop;
end $$;
do $$ declare name text; begin
  foreach name in array array['allegation_state', 'allegation_identified', 'allegation_category'] loop
    execute format('alter policy seen on %I using (sees_matter(matter_of_allegation(allegation), (select roles_held())))', name);
  end loop;
end $$;
-- Vetting officers see the facts of every live matter for a person's page; they are cleared for none.
create or replace function cleared_for(one uuid) returns boolean language sql stable set search_path = candour, pg_temp as $$
  select exists (select from matter m where m.id = one) and (sees_every_matter() or stands_on(one, true))
$$;
alter policy seen on narrative using (sees_matter(matter, (select roles_held()))
  and ((select roles_held() && array['head of unit', 'appropriate authority']) or stands_on(matter, false)));
alter policy seen on duty_state using (exists (select from person_serving p where p.id = person_serving)
  and (matter is null or sees_matter(matter, (select roles_held()))));

create index matter_exclusion_one on matter_exclusion (staff_person, matter);
create index person_serving_state_corrected on person_serving_state (corrects) where corrects is not null;

-- The kind that a matter has now, past the policies: whoever asks has found the matter itself.
create function kind_of_matter(one uuid) returns text
language sql stable security definer set search_path = candour, pg_temp as $$
  select kind from matter_state where matter = one order by place desc nulls last, recorded_at desc, id desc limit 1
$$;
grant execute on function kind_of_matter to candour_staff;

-- The parts of a name as they are searched for: small letters, parted by spaces. A source that does not part a name holds it whole.
create function name_parts(name jsonb) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(array_remove(regexp_split_to_array(left(lower(
    case jsonb_typeof(name) when 'string' then name #>> '{}' else concat_ws(' ', name ->> 'given', name ->> 'family') end), 1000), '\s+'), ''))
$$;
create index person_named on person_serving_state using gin (name_parts(value)) where kind = 'name';
create index person_numbered on person_serving_state using hash (value) where kind in ('collar number', 'warrant number');
create index person_formerly on person_serving using hash (former_reference) where former_reference is not null;

-- The people of whose name a part begins with each of these, or whose number or former reference is the whole. Ids alone: who may
-- be seen among them is for the policies.
create function people_bearing(parts text[], whole text) returns setof uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select person_serving from person_serving_state where kind = 'name' and cardinality(parts) > 0 and name_parts(value) @@ (
    select string_agg('''' || replace(replace(part, '\', '\\'), '''', '''''') || ''':*', ' & ')::tsquery from unnest(parts) part)
  union select person_serving from person_serving_state where kind in ('collar number', 'warrant number') and value = to_jsonb(whole)
  union select id from person_serving where former_reference = whole
$$;
revoke all on function people_bearing from public;
grant execute on function people_bearing to candour_staff;

-- What is still worked on, for the pages that say what to do: most matters of a large force are closed, and a page that read
-- the file of each to find that nothing waits there would take minutes. Ids alone: the policies decide what is seen.
create function unclosed_matters() returns setof uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select id from matter m where not history and not exists (select from closing_state c where c.matter = m.id)
  union all
  select matter from (select distinct on (matter) matter, standing from closing_state order by matter, recorded_at desc, id desc) c
    where standing = 'open'
$$;
revoke all on function unclosed_matters from public;
grant execute on function unclosed_matters to candour_staff;
