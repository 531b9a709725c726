-- Which of two states came later must not turn on a clock: a host's clock is set back, by a person or by the network, and the
-- state entered after that would stand as the older one. A role that was taken away would be held again. So each state takes a
-- place from one sequence, which only counts up. Rows from before have none and stay as they are, for their digests are
-- committed to: they come first, in the order of their times. No role may give the place; only the database does.

create sequence record_place;
grant usage on sequence record_place to candour_staff, candour_jobs;

do $$ declare name text; begin
  foreach name in array array['matter_state', 'matter_event', 'matter_assignment', 'allegation_state', 'duty_state',
    'criminal_state', 'staff_role', 'person_serving_state'] loop
    execute format('alter table %I add column place bigint', name);
    execute format('alter table %I alter column place set default nextval(''candour.record_place'')', name);
  end loop;
end $$;

-- The functions behind the wall that ask for the latest of several rows ask by place. Each is taken as it stands now.
do $$ declare name text; begin
  foreach name in array array['has_role', 'assigned_matters', 'worked_matters', 'standing'] loop
    execute replace(pg_get_functiondef(('candour.' || name)::regproc), 'recorded_at desc, id desc',
      'place desc nulls last, recorded_at desc, id desc');
  end loop;
end $$;

-- Whether an act was kept, asked by the program that did it and lost the connection before the answer to its commit. It says
-- yes or no to an id of 74 random bits that nobody else has yet, and nothing more.
create function act_was_kept(which uuid) returns boolean
language sql stable security definer set search_path = candour, pg_temp as $$
  select exists (select from act where id = which)
$$;
revoke all on function act_was_kept from public;
grant execute on function act_was_kept to candour_staff, candour_jobs;
