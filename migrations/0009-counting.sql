-- Figures: how many allegations, matters, subjects, people and complainants there are, by definitions that have a version.
-- Those who publish figures may read no matter, so the count is taken past the policies by one function that gives back numbers
-- and a digest of what was counted, and no id. Each figure that was taken is a row of the record, so that it can be repeated.

create table figure (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  definition text not null,
  version integer not null check (version > 0),
  period_from date not null,
  period_until date not null,
  force uuid references force,
  n integer not null check (n >= 0),
  not_known integer not null check (not_known >= 0),
  left_out integer not null check (left_out >= 0),
  groups jsonb not null,
  categories jsonb not null,
  -- Of the ids counted, sorted, one a line: two figures that counted the same have the same digest.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  check (period_from <= period_until)
);
select keep_as_record('figure');
create policy seen on figure for select to candour_staff using ((select has_role('analyst', 'information officer', 'head of unit', 'oversight')));

-- The groups of domain/counting-record.ts: officers with specials and former officers; staff; contractors in no figure.
create function figure_group(subject_kind text, role text) returns text language sql immutable parallel safe as $$
  select case
    when subject_kind <> 'identified' then 'nobody identified'
    when role in ('police officer', 'special constable', 'former officer') then 'officers'
    when role in ('police staff', 'police community support officer', 'designated officer', 'designated volunteer', 'former staff') then 'staff'
    when role = 'contractor' then 'left out'
    else 'role not known' end
$$;

create function count_figure(unit text, basis text, with_history boolean, first_day date, last_day date, of_force uuid,
  out n integer, out not_known integer, out left_out integer, out groups jsonb, out categories jsonb, out digest text)
language sql stable security definer set search_path = candour, pg_temp
-- A figure over the whole record is joined in memory, not on disk.
set work_mem = '64MB' as $$
  with came as (
    select distinct on (matter) matter, came_to_attention from matter_state order by matter, recorded_at desc, id desc
  ), ends as (
    -- An outcome stands from the day of the first since the allegation was last taken up again.
    select o.allegation, min(o.valid_from) as ended_on from allegation_state o
    where o.state ->> 'kind' = 'brought to an outcome' and not exists (
      select from allegation_state again where again.allegation = o.allegation and again.state ->> 'kind' <> 'brought to an outcome'
        and (again.recorded_at, again.id) > (o.recorded_at, o.id))
    group by o.allegation
  ), past as (
    select allegation, matter, came_to_attention, closed, closed is not null or outcome is not null as ended, scheme,
      coalesce(category_code, category) as code
    from allegation_history_now where with_history
  ), past_came as (
    select matter, min(came_to_attention) as came_to_attention from past group by matter
  ), dated as (
    select m.id as matter, m.history, a.id as allegation, a.subject_kind, a.person_serving, a.abuse, p.scheme, p.code,
      coalesce(c.came_to_attention, pc.came_to_attention) as came,
      case when m.history then coalesce(p.ended, false) else e.allegation is not null end as ended,
      case when m.history then p.closed else e.ended_on end as ended_on
    from matter m
    left join allegation a on a.matter = m.id
    left join came c on c.matter = m.id
    left join ends e on e.allegation = a.id
    left join past p on p.allegation = a.id
    left join past_came pc on pc.matter = m.id
    where (with_history or not m.history) and (of_force is null or m.force = of_force)
      -- A row of history that was corrected away stands under another matter or person now.
      and (not m.history or a.id is null or p.allegation is not null)
      -- Nothing of a matter that came outside the period is received in it, or live after it.
      and (basis = 'finalised' or coalesce(c.came_to_attention, pc.came_to_attention) is null
        or (coalesce(c.came_to_attention, pc.came_to_attention) <= last_day
          and (basis = 'live' or coalesce(c.came_to_attention, pc.came_to_attention) >= first_day)))
  ), roles as (
    -- What somebody was on the day that the matter came to attention; where several roles held, the one that began last.
    select distinct on (d.person_serving, d.came) d.person_serving, d.came, s.value #>> '{}' as role
    from (select distinct person_serving, came from dated where came is not null) d
    join person_serving_state s on s.person_serving = d.person_serving and s.kind = 'worker role'
      and coalesce(s.valid_from, d.came) <= d.came and coalesce(s.valid_until, d.came) >= d.came
      and not exists (select from person_serving_state later where later.corrects = s.id)
    order by d.person_serving, d.came, s.valid_from desc nulls last, s.recorded_at, s.id
  ), flat as (
    select d.*, case when d.allegation is null then 'nobody identified' else figure_group(d.subject_kind, r.role) end as grp
    from dated d left join roles r on r.person_serving = d.person_serving and r.came = d.came
  ), parties as (
    select matter, id from person_in_matter where unit = 'complainant' and role in ('complainant', 'interested person')
  ), named as (
    -- What is counted is named by one id, a subject in a matter by two.
    select f.*, case unit when 'allegation' then f.allegation when 'complainant' then p.id when 'person concerned' then f.person_serving
        else f.matter end as counts_as,
      case when unit = 'subject in a matter' then f.person_serving end as subject
    from flat f left join parties p on p.matter = f.matter
    where unit <> 'subject in a matter' or f.person_serving is not null
  ), units as (
    -- One unit in one matter, those against people whom no figure holds apart.
    select counts_as, subject, matter, grp = 'left out' as is_out, min(came) as came,
      bool_and(ended) as ended, bool_or(ended and ended_on is null) as undated, max(ended_on) as ended_on,
      bool_or(grp = 'officers') as officers, bool_or(grp = 'staff') as staff, bool_or(grp = 'role not known') as role_not_known,
      bool_or(grp = 'nobody identified') as nobody
    from named where counts_as is not null group by counts_as, subject, matter, grp = 'left out'
  ), judged as (
    select *, case
      when basis = 'finalised' then case when not ended then 'no' when undated then 'not known'
        when ended_on between first_day and last_day then 'counted' else 'no' end
      when came is null then 'not known'
      when basis = 'received' then case when came between first_day and last_day then 'counted' else 'no' end
      when came > last_day then 'no'
      when not ended then 'counted'
      when undated then 'not known'
      when ended_on > last_day then 'counted' else 'no' end as answer
    from units
  ), answers as (
    select concat_ws(' ', counts_as, subject) as id, bool_or(answer = 'counted' and not is_out) as counted,
      bool_or(answer = 'not known' and not is_out) as unknown, bool_or(answer = 'counted' and is_out) as is_out,
      bool_or(answer = 'counted' and officers) as officers, bool_or(answer = 'counted' and staff) as staff,
      bool_or(answer = 'counted' and role_not_known) as role_not_known, bool_or(answer = 'counted' and nobody) as nobody
    from judged where answer <> 'no' group by counts_as, subject
  )
  select
    (count(*) filter (where counted))::integer,
    (count(*) filter (where unknown and not counted))::integer,
    (count(*) filter (where is_out and not counted))::integer,
    jsonb_build_object('officers', count(*) filter (where officers), 'staff', count(*) filter (where staff),
      'role not known', count(*) filter (where role_not_known), 'nobody identified', count(*) filter (where nobody)),
    (select coalesce(jsonb_agg(jsonb_build_object('scheme', scheme, 'code', code, 'n', c) order by scheme collate "C", code collate "C"), '[]') from (
      select k.scheme, k.code, count(*) as c from judged j join flat f on unit = 'allegation' and f.allegation = j.counts_as,
        lateral (select f.scheme, f.code where f.history and f.code is not null
          union all select 'kinds of abuse', kind from unnest(f.abuse) kind where not f.history) k
      where j.answer = 'counted' and not j.is_out group by k.scheme, k.code) k),
    encode(sha256(convert_to(coalesce(string_agg(id, E'\n' order by id collate "C") filter (where counted), ''), 'UTF8')), 'hex')
  from answers
  -- The role is asked for here once more: the function reads past the policies.
  where (select has_role('analyst', 'information officer', 'head of unit', 'oversight'))
$$;

do $$ declare name text; begin
  foreach name in array array['figure_group', 'count_figure'] loop
    execute format('revoke all on function %I from public', name);
  end loop;
end $$;
grant execute on function count_figure to candour_staff;
