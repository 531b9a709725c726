-- The walls stay where they are; what they ask is asked once for a statement and no longer once for a row. Reason: with 250,000
-- allegations most of what a page cost was the same question, put again for each row that it read: is this person concerned in
-- this matter, is it theirs to see. Whoever sees every matter, but for those that are kept from them, needs no question about
-- each one; and what is kept from a person is few, and gathered once.

-- Asked for by every statement, so each is planned once for a connection and leaves as soon as it can. The person is read once:
-- in a condition the setting would be read anew for each row of a small table.
create or replace function roles_held() returns text[]
language plpgsql stable security definer set search_path = candour, pg_temp as $$
declare
  me uuid := current_person();
begin
  return coalesce((select array_agg(role) from (select distinct on (role) role, held from staff_role
    where staff_person = me order by role, place desc nulls last, recorded_at desc, id desc) r where held), '{}');
end $$;

create or replace function has_role(variadic wanted text[]) returns boolean
language plpgsql stable security definer set search_path = candour, pg_temp as $$
declare
  me uuid := current_person();
begin
  return exists (select from (select distinct on (role) role, held from staff_role
    where staff_person = me order by role, place desc nulls last, recorded_at desc, id desc) r where held and role = any (wanted));
end $$;

create or replace function own_person_serving() returns uuid
language plpgsql stable security definer set search_path = candour, pg_temp as $$
declare
  me uuid := current_person();
begin
  return (select person_serving from staff_person where id = me);
end $$;

create or replace function excluded_matters() returns setof uuid
language plpgsql stable security definer rows 10 set search_path = candour, pg_temp as $$
declare
  me uuid := current_person();
  own uuid := (select person_serving from staff_person where id = me);
begin
  return query select matter from matter_exclusion where staff_person = me;
  if own is not null then return query select matter from allegation where person_serving = own; end if;
end $$;

create or replace function kept_from() returns setof uuid
language plpgsql stable security definer rows 10 set search_path = candour, pg_temp as $$
declare
  me uuid := current_person();
  own uuid;
  works_for uuid;
begin
  select person_serving, force into own, works_for from staff_person where id = me;
  if own is not null then
    return query select a.matter from allegation_identified i join allegation a on a.id = i.allegation where i.person_serving = own;
  end if;
  if exists (select from matter_move) and not has_role('oversight') then
    return query select v.matter from (select distinct on (matter) matter, to_force from matter_move
      order by matter, place desc nulls last, recorded_at desc, id desc) v where v.to_force is distinct from works_for;
  end if;
end $$;

-- Every matter that this person must not learn of, for whichever of the reasons.
create function kept_away_from() returns setof uuid
language plpgsql stable security definer rows 10 set search_path = candour, pg_temp as $$
begin
  return query select excluded_matters();
  return query select kept_from();
end $$;

create function allegations_kept_away_from() returns setof uuid
language plpgsql stable security definer rows 10 set search_path = candour, pg_temp as $$
declare
  kept uuid[] := array(select kept_away_from());
begin
  if cardinality(kept) > 0 then return query select id from allegation where matter = any(kept); end if;
end $$;

-- These roles see every matter, live or history, that is not kept from them. The same ones as in sees_matter.
create function sees_all_matters() returns boolean
language plpgsql stable security definer set search_path = candour, pg_temp as $$
begin
  return roles_held() && array['head of unit', 'appropriate authority', 'oversight', 'vetting officer'];
end $$;

-- Whether the person's roles, or where they stand, reach this matter; whether it is kept from them is for kept_away_from.
create function reaches_matter(one uuid, roles text[]) returns boolean
language plpgsql stable security definer set search_path = candour, pg_temp as $$
declare
  imported boolean;
begin
  select history into imported from matter where id = one;
  if imported then
    return roles && array['detective', 'supervisor', 'head of unit', 'appropriate authority', 'vetting officer', 'oversight', 'records'];
  end if;
  return imported is not null
    and (roles && array['head of unit', 'appropriate authority', 'oversight', 'vetting officer'] or stands_on(one, true));
end $$;

-- As before, both in one, for a table or a function that has no policy of its own for what is kept away. The own person is found
-- first: where nobody is concerned who signs in, no allegation is looked at.
create or replace function sees_matter(one uuid, roles text[]) returns boolean
language plpgsql stable security definer set search_path = candour, pg_temp as $$
declare
  me uuid := current_person();
  own uuid;
begin
  if not reaches_matter(one, roles) or exists (select from matter_exclusion where staff_person = me and matter = one) then
    return false;
  end if;
  select person_serving into own from staff_person where id = me;
  return own is null or not exists (select from allegation where matter = one and person_serving = own);
end $$;

create or replace function stands_on(one uuid, watching boolean) returns boolean
language plpgsql stable security definer set search_path = candour, pg_temp as $$
declare
  me uuid := current_person();
begin
  return exists (select from (select distinct on (capacity) capacity, a.standing from matter_assignment a
    where a.staff_person = me and a.matter = one order by capacity, place desc nulls last, recorded_at desc, id desc) c
    where c.standing and (watching or c.capacity <> 'outside eye'));
end $$;

revoke all on function kept_away_from, allegations_kept_away_from, sees_all_matters, reaches_matter from public;
grant execute on function kept_away_from, allegations_kept_away_from, sees_all_matters, reaches_matter to candour_staff;

-- Seen by whoever sees all, or where this one matter is reached; and kept away, whatever else, from whom it is kept: every table
-- here has both policies, and `seen` alone would not be enough.
alter policy seen on matter using ((select sees_all_matters()) or case when history then (select sees_history()) else stands_on(id, true) end);
alter policy kept_away on matter using (id not in (select kept_away_from()));
do $$ declare name text; begin
  foreach name in array array['matter_state', 'matter_intake', 'matter_event', 'person_in_matter', 'matter_assignment', 'matter_exclusion', 'allegation',
    'decision', 'criminal_state', 'matter_move', 'closing_state'] loop
    execute format('alter policy seen on %I using ((select sees_all_matters()) or reaches_matter(matter, (select roles_held())))', name);
    execute format('alter policy kept_away on %I using (matter not in (select kept_away_from()))', name);
  end loop;
  foreach name in array array['allegation_state', 'allegation_identified', 'allegation_category'] loop
    execute format('alter policy seen on %I using ((select sees_all_matters()) or reaches_matter(matter_of_allegation(allegation), (select roles_held())))', name);
    execute format('alter policy kept_away on %I using (allegation not in (select allegations_kept_away_from()))', name);
  end loop;
end $$;
-- Both roles that read words of every matter see all matters; anybody else is asked about each, by where they stand.
alter policy seen on narrative using ((select roles_held() && array['head of unit', 'appropriate authority'])
  or (stands_on(matter, false) and sees_matter(matter, (select roles_held()))));
alter policy kept_away on narrative using (matter not in (select kept_away_from()));

-- Whoever sees everyone who serves sees also those of a history, but never themselves: nobody is asked about one by one.
create function sees_all_serving() returns boolean
language plpgsql stable security definer set search_path = candour, pg_temp as $$
begin
  return roles_held() && array['detective', 'supervisor', 'head of unit', 'appropriate authority', 'vetting officer', 'oversight'];
end $$;
revoke all on function sees_all_serving from public;
grant execute on function sees_all_serving to candour_staff;
alter policy seen on person_serving using (((select sees_all_serving()) or (history and (select sees_history())))
  and id is distinct from (select own_person_serving()));
alter policy seen on person_serving_state using (
  case when (select sees_all_serving()) then person_serving is distinct from (select own_person_serving())
    else exists (select from person_serving p where p.id = person_serving) end);
alter policy seen on duty_state using (
  case when (select sees_all_serving()) then person_serving is distinct from (select own_person_serving())
    else exists (select from person_serving p where p.id = person_serving) end
  and (matter is null or (select sees_all_matters()) or reaches_matter(matter, (select roles_held()))));
alter policy kept_away on duty_state using (matter is null or matter not in (select kept_away_from()));

-- Few people bear a name: without the estimate the planner walks through everyone who serves, to be spared a sort.
alter function people_bearing(text[], text) rows 50;

-- A statement that is planned once does not know which kinds it will be asked for, so the index holds decisions of every kind.
create index decision_of_allegation on decision (allegation);
drop index decision_about;
