-- Some functions look past row-level security, so that a policy or an import costs little. They answered whoever holds a staff
-- connection and knows an id. From now on they answer only what the person named may see: of a matter, by the same question as
-- its rows; of a history, to whoever brings it in. What stands apart from that person must still be found by an import, or its
-- rows would come in twice; it is found for nobody else.

create or replace function kind_of_matter(one uuid) returns text
language sql stable security definer set search_path = candour, pg_temp as $$
  select kind from matter_state where matter = one and sees_matter(one, roles_held())
  order by place desc nulls last, recorded_at desc, id desc limit 1
$$;

-- For the policies on rows that name an allegation: whether it may be seen, and nothing else.
create function sees_allegation(one uuid, roles text[]) returns boolean
language sql stable security definer set search_path = candour, pg_temp as $$
  select coalesce((select sees_matter(matter, roles) from allegation where id = one), false)
$$;
revoke all on function sees_allegation from public;
grant execute on function sees_allegation to candour_staff, candour_jobs;
do $$ declare name text; begin
  foreach name in array array['allegation_state', 'allegation_identified', 'allegation_category'] loop
    execute format('alter policy seen on %I using ((select sees_all_matters()) or sees_allegation(allegation, (select roles_held())))', name);
  end loop;
end $$;
create or replace function matter_of_allegation(one uuid) returns uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select matter from allegation where id = one and sees_matter(matter, roles_held())
$$;

-- Whether the person named began an import into this history, or took one up again.
create function imports_into(one uuid) returns boolean
language sql stable security definer set search_path = candour, pg_temp as $$
  select exists (select from import i left join import_run r on r.import = i.id
    where i.force = one and current_person() in (i.started_by, r.asked_by))
$$;
revoke all on function imports_into from public;

create or replace function import_known_matters(which uuid, named text[], out named text, out id uuid, out allegations integer)
returns setof record language sql stable security definer set search_path = candour, pg_temp as $$
  select m.former_reference, m.id, (select coalesce(max(a.number), 0) from allegation a where a.matter = m.id)
  from matter m join force f on f.id = m.force and f.kind = 'history'
  where imports_into(which) and m.force = which and m.former_reference = any (named)
$$;

create or replace function import_known_officers(which uuid, named text[], out named text, out id uuid, out states jsonb)
returns setof record language sql stable security definer set search_path = candour, pg_temp as $$
  select p.former_reference, p.id, (select coalesce(jsonb_agg(jsonb_build_array(s.kind, s.value)), '[]') from person_serving_state s where s.person_serving = p.id)
  from person_serving p join force f on f.id = p.force and f.kind = 'history'
  where imports_into(which) and p.force = which and p.former_reference = any (named)
$$;

create or replace function import_known_rows(which uuid, now_in uuid, keyed text[], out key text, out id uuid, out allegation uuid, out matter uuid,
  out row_hash text, out read_hash text, out subject_kind text, out person_serving uuid, out met_in integer)
returns setof record language sql stable security definer set search_path = candour, pg_temp as $$
  select h.key, h.id, h.allegation, h.matter, encode(h.row_hash, 'hex'), encode(h.read_hash, 'hex'), a.subject_kind, a.person_serving,
    (select min(v.row_number) from allegation_history v where v.force = which and v.key = h.key and v.import = now_in)
  from allegation_history h join allegation a on a.id = h.allegation
  where imports_into(which) and h.force = which and h.key = any (keyed)
    and not exists (select from allegation_history later where later.corrects = h.id)
$$;
