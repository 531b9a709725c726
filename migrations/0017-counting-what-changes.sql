-- Figures over a record in which matters move, close and are taken up again, officers are identified later, and allegations are
-- given categories. Reason: count_figure was written before any of these could happen. Which kinds of matter a definition
-- includes is now said by whoever calls it, and the latest of several states is asked for by its place. Nothing is compiled or
-- searched row by row: one pass over the record, joined in memory.

drop function count_figure(text, text, boolean, date, date, uuid);

create function count_figure(unit text, basis text, with_history boolean, kinds text[], first_day date, last_day date, of_force uuid,
  out n integer, out not_known integer, out left_out integer, out groups jsonb, out categories jsonb, out digest text)
language sql stable security definer set search_path = candour, pg_temp
set work_mem = '128MB' set jit = off as $$
  with stated as (
    select distinct on (matter) matter, came_to_attention, kind from matter_state
    order by matter, place desc nulls last, recorded_at desc, id desc
  ), moved as (
    select distinct on (matter) matter, to_force from matter_move order by matter, place desc nulls last, recorded_at desc, id desc
  ), identified as (
    select distinct on (allegation) allegation, person_serving from allegation_identified
    order by allegation, place desc nulls last, recorded_at desc, id desc
  ), first_closed as (
    select matter, min(valid_from) as on_day from closing_state where standing = 'closed' group by matter
  ), standing_then as (
    -- How a matter stood at the end of the last day.
    select distinct on (matter) matter, standing from closing_state where valid_from <= last_day
    order by matter, place desc nulls last, recorded_at desc, id desc
  ), steps as (
    -- An outcome ends an allegation, and so does the closing of its matter; any other state takes it up again.
    select allegation, valid_from, place, recorded_at, id, state ->> 'kind' = 'brought to an outcome' as ends,
      state ->> 'kind' = 'brought to an outcome' as outcome
    from allegation_state where basis <> 'received'
    union all
    select a.id, c.valid_from, c.place, c.recorded_at, c.id, true, false
    from closing_state c join allegation a on a.matter = c.matter where basis <> 'received' and c.standing = 'closed'
  ), since as (
    select allegation, valid_from, outcome, ends, count(*) filter (where not ends) over (
      partition by allegation order by place desc nulls last, recorded_at desc, id desc) as taken_up
    from steps
  ), ends as (
    -- The first end since it was last taken up stands. Taking up the matter is no step of the allegation.
    select allegation, min(valid_from) as ended_on, bool_or(outcome) as outcome from since where taken_up = 0 group by allegation
  ), past as (
    select h.allegation, h.matter, h.came_to_attention, h.closed, h.closed is not null or h.outcome is not null as ended, h.scheme,
      coalesce(h.category_code, h.category) as code
    from allegation_history h left join allegation_history later on later.corrects = h.id
    where with_history and later.id is null
  ), past_came as (
    select matter, min(came_to_attention) as came_to_attention from past group by matter
  ), kept as (
    select m.id, m.history, coalesce(s.came_to_attention, pc.came_to_attention) as came
    from matter m
    left join stated s on s.matter = m.id
    left join moved v on v.matter = m.id
    left join past_came pc on pc.matter = m.id
    where (with_history or not m.history) and (of_force is null or coalesce(v.to_force, m.force) = of_force)
      and (m.history or s.kind = any (kinds))
      -- Nothing of a matter that came outside the period is received in it, or live after it.
      and (basis = 'finalised' or coalesce(s.came_to_attention, pc.came_to_attention) is null
        or (coalesce(s.came_to_attention, pc.came_to_attention) <= last_day
          and (basis = 'live' or coalesce(s.came_to_attention, pc.came_to_attention) >= first_day)))
  ), reached as materialized (
    select m.id as matter, m.history, m.came, a.id as allegation, a.abuse, p.scheme, p.code, e.outcome,
      case when i.allegation is not null and a.subject_kind = 'unidentified' then 'identified' else a.subject_kind end as subject_kind,
      coalesce(a.person_serving, case when a.subject_kind = 'unidentified' then i.person_serving end) as person_serving,
      case when m.history then coalesce(p.ended, false) when a.id is null then c.matter is not null else e.allegation is not null end as ended,
      case when m.history then p.closed when a.id is null then c.on_day else e.ended_on end as ended_on,
      coalesce(t.standing = 'open', false) as taken_up
    from kept m
    left join allegation a on a.matter = m.id
    left join identified i on i.allegation = a.id
    left join ends e on e.allegation = a.id
    left join past p on p.allegation = a.id
    left join first_closed c on c.matter = m.id
    left join standing_then t on t.matter = m.id
    -- A row of history that was corrected away stands under another matter or person now.
    where not m.history or a.id is null or p.allegation is not null
  ), dated as materialized (
    -- What was finalised in the period lies in a matter in which something ended then, or on a day that is not known.
    select r.* from reached r where basis <> 'finalised' or r.matter in (select matter from reached
      where ended and (ended_on is null or ended_on between first_day and last_day))
  ), roles as (
    -- What somebody was on the day that the matter came to attention; where several roles held, the one that began last.
    select distinct on (d.person_serving, d.came) d.person_serving, d.came, s.value #>> '{}' as role
    from (select distinct person_serving, came from dated where came is not null) d
    join person_serving_state s on s.person_serving = d.person_serving and s.kind = 'worker role'
      and coalesce(s.valid_from, d.came) <= d.came and coalesce(s.valid_until, d.came) >= d.came
    left join person_serving_state later on later.corrects = s.id
    where later.id is null
    order by d.person_serving, d.came, s.valid_from desc nulls last, s.place desc nulls last, s.recorded_at desc, s.id desc
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
      -- Something came up in a matter that was taken up again; against whom is not said by that.
      unit in ('matter', 'complainant') and bool_or(taken_up) as taken_up,
      bool_or(grp = 'officers') as officers, bool_or(grp = 'staff') as staff, bool_or(grp = 'role not known') as role_not_known,
      bool_or(grp = 'nobody identified') as nobody
    from named where counts_as is not null group by counts_as, subject, matter, grp = 'left out'
  ), judged as materialized (
    select *, case
      when basis = 'finalised' then case when not ended then 'no' when undated then 'not known'
        when ended_on between first_day and last_day then 'counted' else 'no' end
      when came is null then 'not known'
      when basis = 'received' then case when came between first_day and last_day then 'counted' else 'no' end
      when came > last_day then 'no'
      when taken_up or not ended then 'counted'
      when undated then 'not known'
      when ended_on > last_day then 'counted' else 'no' end as answer
    from units
  ), answers as (
    select concat_ws(' ', counts_as, subject) as id, bool_or(answer = 'counted' and not is_out) as counted,
      bool_or(answer = 'not known' and not is_out) as unknown, bool_or(answer = 'counted' and is_out) as is_out,
      bool_or(answer = 'counted' and officers) as officers, bool_or(answer = 'counted' and staff) as staff,
      bool_or(answer = 'counted' and role_not_known) as role_not_known, bool_or(answer = 'counted' and nobody) as nobody
    from judged where answer <> 'no' group by counts_as, subject
  ), counted as materialized (
    select f.* from judged j join flat f on f.allegation = j.counts_as
    where unit = 'allegation' and j.answer = 'counted' and not j.is_out
  ), category as (
    select distinct on (allegation) allegation, scheme, code, factors from allegation_category where unit = 'allegation'
    order by allegation, place desc nulls last, recorded_at desc, id desc
  ), outcomes as (
    -- What stands: the latest outcome, and what an appeal after it made of it.
    select distinct on (allegation) allegation, number, decided from decision
    where unit = 'allegation' and basis = 'finalised' and kind = 'outcome' order by allegation, number desc
  ), appeals as (
    select distinct on (d.allegation) d.allegation, d.decided from decision d join outcomes o on o.allegation = d.allegation
    where d.kind = 'appeal' and d.number > o.number order by d.allegation, d.number desc
  ), coded as (
    select scheme, coalesce(code, 'not known') as code from counted where history
    union all select g.scheme, g.code from counted f join category g on g.allegation = f.allegation where not f.history and g.code is not null
    union all select f.counts_under, 'not known'
      from (select allegation, case when came < date '2020-02-01' then 'IOPC before 2020' else 'IOPC 2020' end as counts_under
        from counted where not history) f
      left join category g on g.allegation = f.allegation where g.scheme is distinct from f.counts_under
    union all select 'kinds of abuse', kind
      from counted f, unnest(case when f.abuse = '{}' then array['not known'] else f.abuse end) kind where not f.history
    union all select 'national factors', factor from counted f join category g on g.allegation = f.allegation, unnest(g.factors) factor
      where not f.history
    union all select case when o.decided ->> 'forum' = 'staff discipline' then 'outcome of staff discipline' else 'outcome' end,
        case when f.history then 'as its source words it'
          when o.allegation is null then case when f.outcome then 'not known' else 'closed without an outcome' end
          when p.decided ->> 'kind' = 'decided' and p.decided ->> 'result' = 'upheld and set aside' then 'set aside on appeal'
          when p.decided ->> 'kind' = 'decided' and p.decided ->> 'result' = 'outcome replaced'
            then coalesce(p.decided ->> 'outcome', o.decided ->> 'outcome')
          else o.decided ->> 'outcome' end
      from counted f left join outcomes o on o.allegation = f.allegation left join appeals p on p.allegation = f.allegation
      where basis = 'finalised'
  )
  select
    (count(*) filter (where counted))::integer,
    (count(*) filter (where unknown and not counted))::integer,
    (count(*) filter (where is_out and not counted))::integer,
    jsonb_build_object('officers', count(*) filter (where officers), 'staff', count(*) filter (where staff),
      'role not known', count(*) filter (where role_not_known), 'nobody identified', count(*) filter (where nobody)),
    (select coalesce(jsonb_agg(jsonb_build_object('scheme', scheme, 'code', code, 'n', c) order by scheme collate "C", code collate "C"), '[]')
      from (select scheme, code, count(*) as c from coded group by scheme, code) k),
    encode(sha256(convert_to(coalesce(string_agg(id, E'\n' order by id collate "C") filter (where counted), ''), 'UTF8')), 'hex')
  from answers
  -- The role is asked for here once more: the function reads past the policies.
  where (select has_role('analyst', 'information officer', 'head of unit', 'oversight'))
$$;

revoke all on function count_figure from public;
grant execute on function count_figure to candour_staff;
