-- Tables that came beside those which 0012 gave a place take one as well: which of two states is the later must not turn on a
-- clock. And the standing of a closing is kept from whoever a matter was moved away from, as everything else about it is.

do $$ declare name text; begin
  foreach name in array array['closing_state', 'allegation_identified', 'allegation_category', 'operation_matter', 'matter_relation',
    'matter_move'] loop
    execute format('alter table %I add column place bigint', name);
    execute format('alter table %I alter column place set default nextval(''candour.record_place'')', name);
  end loop;
  foreach name in array array['is_closed', 'kept_from', 'unclosed_matters', 'count_figure'] loop
    execute replace(pg_get_functiondef(('candour.' || name)::regproc), 'recorded_at desc, id desc',
      'place desc nulls last, recorded_at desc, id desc');
  end loop;
end $$;

create policy kept_away on closing_state as restrictive for select to candour_staff using (matter not in (select kept_from()));

create or replace view allegation_now with (security_invoker) as
  select a.id, a.matter, a.number, a.former_reference,
    case when known.person_serving is null then a.subject_kind else 'identified' end as subject_kind,
    coalesce(known.person_serving, a.person_serving) as person_serving,
    a.description, a.abuse, a.conduct, a.occurred_from, a.occurred_until, a.on_duty, a.happened, a.account
  from allegation a
  left join lateral (select i.person_serving from allegation_identified i
    where a.subject_kind = 'unidentified' and i.allegation = a.id
    order by i.place desc nulls last, i.recorded_at desc, i.id desc limit 1) known on true;

-- In 0005 the default was changed for the schema alone, where PostgreSQL can only add to what everyone may do. It is changed
-- here for the owner as such: what is made from now on may be called by nobody who was not given it by name.
alter default privileges revoke execute on functions from public;
revoke all on all functions in schema candour from public;
grant execute on function name_parts to candour_staff, candour_jobs;
