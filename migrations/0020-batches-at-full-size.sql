-- What a batch of a large force costs, row by row, is asked once for a statement. Reason: half a million decisions asked one by
-- one whether their matter is closed, by a plan from the day on which nothing was closed; and whoever opened one person had the
-- server gather everybody first.

-- The same rule as before, on all the decisions that one statement adds: each is judged by the standing of its matter, and the
-- states of a closing are added after its decision. Index by index, whatever the tables held when the plan was made.
drop trigger refuse_upon_closed on decision;
create or replace function refuse_upon_closed() returns trigger language plpgsql security definer set search_path = candour, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if exists (select from added join matter m on m.id = added.matter where added.kind in ('closing', 'reopening') and m.history) then
    raise exception 'CANDOUR_HISTORY: imported history is neither closed nor reopened' using errcode = '55000';
  end if;
  if exists (
    select from (select distinct matter, kind = 'reopening' as reopens from added) a
    where a.reopens is distinct from coalesce((select standing = 'closed' from closing_state c where c.matter = a.matter
      order by place desc nulls last, recorded_at desc, id desc limit 1), false)) then
    raise exception 'CANDOUR_CLOSED: a closed matter is taken up again before anything else is decided' using errcode = '55000';
  end if;
  return null;
end $$;
revoke all on function refuse_upon_closed from public;
create trigger refuse_upon_closed after insert on decision referencing new table as added for each statement execute function refuse_upon_closed();

-- What the policy on person_serving says, about one of them.
create function sees_person(one uuid, roles text[], own uuid) returns boolean
language sql stable security definer set search_path = candour, pg_temp as $$
  select roles && array['detective', 'supervisor', 'head of unit', 'appropriate authority', 'vetting officer', 'oversight',
      case when history then 'records' end] and one is distinct from own
  from person_serving where id = one
$$;
revoke all on function sees_person from public;
grant execute on function sees_person to candour_staff, candour_jobs;
alter policy seen on person_serving_state using (
  case when (select sees_all_serving()) then person_serving is distinct from (select own_person_serving())
    else sees_person(person_serving, (select roles_held()), (select own_person_serving())) end);
alter policy seen on duty_state using (
  case when (select sees_all_serving()) then person_serving is distinct from (select own_person_serving())
    else sees_person(person_serving, (select roles_held()), (select own_person_serving())) end
  and (matter is null or (select sees_all_matters()) or reaches_matter(matter, (select roles_held()))));

-- Ids and digests are as good as random: the server need not try to make them smaller before it puts them aside.
alter table act_witness alter column ids set storage external, alter column digests set storage external;
