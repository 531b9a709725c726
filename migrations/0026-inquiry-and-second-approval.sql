-- What an inquiry records beside its decisions, and what one person alone does not do. Reason: a closing, and an answer that
-- lowers what a matter would amount to, were one person's act. The program asks for a second person first; the rows say so
-- here for whoever comes by another way: a bulk, an import, a job, the making of a demonstration.

do $$ declare stands text; begin
  select pg_get_expr(conbin, conrelid) into strict stands from pg_constraint where conrelid = 'decision'::regclass and conname = 'decision_kind_check';
  alter table decision drop constraint decision_kind_check;
  execute format('alter table decision add constraint decision_kind_check check ((%s) or kind in (%L, %L, %L, %L, %L, %L))', stands,
    'closing proposal', 'closing approval', 'closing objection', 'lowering proposal', 'lowering approval', 'lowering objection');
end $$;

-- One thing that an inquiry records: a line of enquiry, an interview, a notice, an item of a schedule. What kinds there are and
-- what each asks is data of the program; words stand in narrative. What comes after an entry names it and never changes it.
create table inquiry_entry (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  -- 1, 2, 3 within its matter, given under that matter's lock.
  number integer not null check (number > 0),
  kind text not null check (kind <> ''),
  version integer not null check (version > 0),
  valid_from date not null,
  allegation uuid references allegation,
  person_serving uuid references person_serving,
  follows uuid references inquiry_entry,
  entered_by uuid not null references staff_person,
  detail jsonb not null check (jsonb_typeof(detail) = 'object'),
  known jsonb not null check (jsonb_typeof(known) = 'object'),
  words uuid[] not null default '{}',
  unique (matter, number)
);
create index inquiry_entry_of on inquiry_entry (matter, kind, number);
create index inquiry_entry_after on inquiry_entry (follows) where follows is not null;
select keep_as_record('inquiry_entry');
create policy seen on inquiry_entry for select to candour_staff using (sees_matter(matter, (select roles_held())));
create policy kept_away on inquiry_entry as restrictive for select to candour_staff using (matter not in (select kept_from()));

-- Local policy, version 1. The program keeps the same figure as data, and a test compares the two.
create function cooling_off_days() returns integer language sql immutable set search_path = candour, pg_temp as $$ select 7 $$;

-- Whether two people work matters together, one supervising what the other investigates, apart from the one that is asked about.
create function work_together(one uuid, other uuid, besides uuid) returns boolean
language sql stable security definer set search_path = candour, pg_temp as $$
  select exists (
    select from matter_assignment a join matter_assignment b on b.matter = a.matter and b.staff_person = other
    where a.staff_person = one and a.matter <> besides
      and (a.capacity, b.capacity) in (('supervises', 'investigates'), ('investigates', 'supervises')))
$$;
grant execute on function cooling_off_days, work_together to candour_staff, candour_jobs;

-- The latest answer of a second person to a proposal, where it is one: by somebody else, who was never put on the matter, and
-- with no objection since.
create function approved_since(proposal decision, answer text, objection text) returns decision
language plpgsql stable security definer set search_path = candour, pg_temp as $$
declare approved decision;
begin
  if proposal.id is null or exists (select from decision d where d.matter = proposal.matter and d.kind = objection
      and d.allegation is not distinct from proposal.allegation and d.place > proposal.place) then
    return null;
  end if;
  select d.* into approved from decision d where d.matter = proposal.matter and d.kind = answer
    and d.allegation is not distinct from proposal.allegation and d.place > proposal.place order by d.place desc limit 1;
  if approved.id is null or approved.decided_by = proposal.decided_by
    or exists (select from matter_assignment a where a.matter = proposal.matter and a.staff_person = approved.decided_by) then
    return null;
  end if;
  return approved;
end $$;

create function refuse_unapproved_closing() returns trigger language plpgsql security definer set search_path = candour, pg_temp as $$
declare proposed decision; approved decision;
begin
  if new.standing <> 'closed' then return new; end if;
  select d.* into proposed from decision d where d.matter = new.matter and d.kind = 'closing proposal'
    and d.place > coalesce((select max(c.place) from closing_state c where c.matter = new.matter), 0)
    order by d.place desc limit 1;
  approved := approved_since(proposed, 'closing approval', 'closing objection');
  if approved.id is null then
    raise exception 'CANDOUR_UNAPPROVED: a matter closes once a second person has approved it' using errcode = '55000';
  end if;
  if new.valid_from < approved.valid_from + cooling_off_days() then
    raise exception 'CANDOUR_COOLING_OFF: a matter closes once the cooling-off is over' using errcode = '55000';
  end if;
  if not exists (select from decision d where d.id = new.decision and d.matter = new.matter and d.kind = 'closing' and d.place > approved.place) then
    raise exception 'CANDOUR_UNAPPROVED: a matter closes by a decision made after the approval' using errcode = '55000';
  end if;
  return new;
end $$;
create trigger refuse_unapproved_closing before insert on closing_state for each row execute function refuse_unapproved_closing();

-- A severity below the one that stands, and a case to answer below the investigator's opinion.
create function refuse_unapproved_lowering() returns trigger language plpgsql security definer set search_path = candour, pg_temp as $$
declare
  levels text[] := case new.kind when 'severity' then array['neither', 'misconduct', 'gross misconduct'] else array['none', 'misconduct', 'gross misconduct'] end;
  answer text := case new.kind when 'severity' then new.decided ->> 'level' else new.decided ->> 'finding' end;
  stood text; stood_at bigint; proposed decision; approved decision;
begin
  if new.kind = 'severity' then
    select d.decided ->> 'level', coalesce(d.place, 0) into stood, stood_at from decision d
      where d.matter = new.matter and d.kind = 'severity' and d.allegation = new.allegation order by d.number desc limit 1;
  else
    select e.detail ->> 'finding', e.place into stood, stood_at from inquiry_entry e
      where e.matter = new.matter and e.kind = 'opinion' and e.allegation = new.allegation order by e.number desc limit 1;
  end if;
  if stood is null or array_position(levels, answer) >= array_position(levels, stood) then return new; end if;
  select d.* into proposed from decision d where d.matter = new.matter and d.kind = 'lowering proposal'
    and d.allegation = new.allegation and d.place > stood_at order by d.place desc limit 1;
  approved := approved_since(proposed, 'lowering approval', 'lowering objection');
  if approved.id is null or proposed.decided ->> 'of' is distinct from new.kind or proposed.decided ->> 'to' is distinct from answer then
    raise exception 'CANDOUR_UNAPPROVED: what lowers a matter is approved by a second person first' using errcode = '55000';
  end if;
  return new;
end $$;
create trigger refuse_unapproved_lowering before insert on decision for each row
  when (new.kind in ('severity', 'case to answer') and new.allegation is not null) execute function refuse_unapproved_lowering();

revoke all on function approved_since, refuse_unapproved_closing, refuse_unapproved_lowering from public;

-- The few matters in which something waits for a second person, among very many that closed long ago.
create index decision_proposed on decision (matter, place) where kind in ('closing proposal', 'lowering proposal');
create function proposed_matters() returns setof uuid
language sql stable security definer set search_path = candour, pg_temp as $$
  select d.matter from decision d
  where d.kind in ('closing proposal', 'lowering proposal')
    and not exists (select from closing_state c where c.matter = d.matter and c.standing = 'closed' and c.place > d.place)
  group by d.matter
$$;
grant execute on function proposed_matters to candour_staff;
