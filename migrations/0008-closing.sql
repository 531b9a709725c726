-- A matter closes, and is taken up again, by decisions that are added; the standing that follows is a state of its own, so
-- that a list need not read what was decided. Decisions and events of ending join those kinds that stand already: they are
-- added to the condition, whatever it allows by now, so that this file does not depend on which others came before it.

do $$ declare stands text; begin
  select pg_get_expr(conbin, conrelid) into strict stands from pg_constraint where conrelid = 'decision'::regclass and conname = 'decision_kind_check';
  alter table decision drop constraint decision_kind_check;
  execute format('alter table decision add constraint decision_kind_check check ((%s) or kind in (%L, %L, %L, %L, %L))', stands,
    'vetting review', 'safeguarding', 'after withdrawal', 'closing', 'reopening');
  select pg_get_expr(conbin, conrelid) into strict stands from pg_constraint where conrelid = 'matter_event'::regclass and conname = 'matter_event_kind_check';
  alter table matter_event drop constraint matter_event_kind_check;
  execute format('alter table matter_event add constraint matter_event_kind_check check ((%s) or kind in (%L, %L, %L))', stands,
    'person informed of outcome', 'complaint withdrawn', 'IOPC told of withdrawal');
end $$;

create table closing_state (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  valid_from date not null,
  standing text not null check (standing in ('closed', 'open')),
  decision uuid not null references decision
);
create index closing_state_of on closing_state (matter);
select keep_as_record('closing_state');
create policy seen on closing_state for select to candour_staff using (exists (select from matter m where m.id = matter));

-- Imported history is neither closed nor reopened, and nothing is decided upon a matter that is closed but to take it up
-- again. The program asks this before; it stands here for whoever comes by another way.
create function is_closed(one uuid) returns boolean
language sql stable security definer set search_path = candour, pg_temp as $$
  select coalesce((select standing = 'closed' from closing_state where matter = one order by recorded_at desc, id desc limit 1), false)
$$;
revoke all on function is_closed from public;

create function refuse_upon_closed() returns trigger language plpgsql security definer set search_path = candour, pg_temp as $$
begin
  if (select history from matter where id = new.matter) and new.kind in ('closing', 'reopening') then
    raise exception 'CANDOUR_HISTORY: imported history is neither closed nor reopened' using errcode = '55000';
  end if;
  if (new.kind = 'reopening') is distinct from is_closed(new.matter) then
    raise exception 'CANDOUR_CLOSED: a closed matter is taken up again before anything else is decided' using errcode = '55000';
  end if;
  return new;
end $$;
revoke all on function refuse_upon_closed from public;
create trigger refuse_upon_closed before insert on decision for each row execute function refuse_upon_closed();
