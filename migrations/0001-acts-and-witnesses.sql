-- Every write and every read of the record is an act; this file holds the acts, the rows they commit to, and the rule that
-- no application role writes a row outside the act that is open in its transaction. Reason: the database operator is not
-- trusted, so what was written must be provable afterwards, row by row, from outside (see docs/decisions, the ledger).

create function new_id() returns uuid language sql volatile parallel safe as $$
  -- Time-ordered ids (RFC 9562 version 7), so that large imports stay local in every index; PostgreSQL 16 has no uuidv7().
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;

create function current_act() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('candour.act', true), '')::uuid
$$;

create function current_person() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('candour.person', true), '')::uuid
$$;

create table act (
  id uuid primary key,
  kind text not null,
  person uuid,
  upon_kind text not null,
  upon uuid,
  at timestamptz not null,
  outcome text not null check (outcome in ('done', 'refused')),
  rule text not null,
  shown uuid[] not null default '{}',
  salt bytea not null check (octet_length(salt) = 32)
);
create index act_upon on act (upon, at);
create index act_person on act (person, at);

-- For each table an act wrote to: the ids of its rows and one digest per row, in the order of the ids.
create table act_witness (
  act uuid not null,
  table_name text not null,
  ids uuid[] not null,
  digests bytea not null,
  primary key (act, table_name)
);

-- One salted commitment per act: the leaf that the ledger will hold. No name and no narrative can be read from it.
create table commitment (
  act uuid primary key,
  leaf bytea not null check (octet_length(leaf) = 32),
  made_at timestamptz not null default clock_timestamp()
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'CANDOUR_APPEND_ONLY: rows of % are added, never changed', tg_table_name using errcode = '55000';
end $$;

-- Which tables this transaction has written to, so that closing an act looks only there.
-- An act that wrote and was never closed must not be committed: act_begun holds it until the end of the transaction.
create table act_begun (act uuid primary key);
create function closed_by_now() returns trigger language plpgsql security definer set search_path = candour, pg_temp as $$
begin
  if not exists (select from act where id = new.act) then
    raise exception 'CANDOUR_ACT_NOT_CLOSED: what an act wrote is kept only with the act' using errcode = '55000';
  end if;
  delete from act_begun where act = new.act;
  return null;
end $$;
create constraint trigger closed_by_now after insert on act_begun deferrable initially deferred for each row execute function closed_by_now();

create function note_touched() returns trigger language plpgsql security definer set search_path = candour, pg_temp as $$
begin
  insert into act_begun values (current_act()) on conflict do nothing;
  perform set_config('candour.touched', concat_ws(',', nullif(current_setting('candour.touched', true), ''), tg_table_name), true);
  return null;
end $$;

-- Makes a table part of the record: append-only for everyone, witnessed by acts, row-level security enabled and forced.
create function keep_as_record(name regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create trigger append_only before update or delete on %s for each row execute function refuse_change()', name);
  execute format('create trigger no_truncate before truncate on %s for each statement execute function refuse_change()', name);
  execute format('create trigger touched after insert on %s for each statement execute function note_touched()', name);
  execute format('create policy kept_by_owner on %s for select to candour_owner using (true)', name);
  execute format('create policy inspected on %s for select to candour_inspector using (true)', name);
  execute format('create policy written_in_act on %s for insert to candour_staff, candour_jobs with check (act = (select current_act()))', name);
  -- Every column but the time of recording, which is the database's to say.
  execute format('grant select, insert (%s) on %s to candour_staff, candour_jobs',
    (select string_agg(quote_ident(attname), ', ') from pg_attribute
      where attrelid = name and attnum > 0 and not attisdropped and attname <> 'recorded_at'), name);
  execute format('grant select on %s to candour_inspector', name);
  execute format('create index on %s (act)', name);
end $$;

-- Closes the act that is open: writes it, the digests of every row it wrote, and the commitment to all of them.
-- Absent values are left out of a row's text, so that a later migration may add a column without changing what older rows
-- committed to. The byte layout is described in packages/ledger/README.md; the independent check derives the same bytes by itself.
create function close_act(kind text, upon_kind text, upon uuid, at timestamptz, outcome text, rule text, shown uuid[], salt bytea)
returns void language plpgsql security definer set search_path = candour, pg_temp
-- The text of a row must not depend on how the session that wrote it likes its times and bytes.
set timezone = 'UTC' set bytea_output = 'hex' set intervalstyle = 'postgres' set datestyle = 'ISO, MDY' set extra_float_digits = 1 as $$
declare
  this uuid := current_act();
  body text;
  made bytea;
  touched text;
  ids uuid[];
  digests bytea;
begin
  if this is null then raise exception 'CANDOUR_NO_ACT: no act is open'; end if;
  insert into act values (this, kind, current_person(), upon_kind, upon, at, outcome, rule, shown, salt);
  select jsonb_strip_nulls(to_jsonb(a))::text into body from act a where a.id = this;
  made := salt || int4send(octet_length(convert_to(body, 'UTF8'))) || convert_to(body, 'UTF8');
  for touched in
    -- The setting belongs to the session, so a name in it counts only where it is a table of the record.
    select distinct t collate "C" from unnest(string_to_array(nullif(current_setting('candour.touched', true), ''), ',')) t
    where exists (select from pg_class c join pg_trigger g on g.tgrelid = c.oid and g.tgname = 'touched'
      where c.relnamespace = 'candour'::regnamespace and c.relkind = 'r' and c.relname = t) order by 1
  loop
    execute format($q$
      select array_agg(r.id order by r.id),
             string_agg(sha256($1 || convert_to(%L, 'UTF8') || '\x00'::bytea || convert_to(r.id::text, 'UTF8') || '\x00'::bytea
                        || convert_to(jsonb_strip_nulls(to_jsonb(r))::text, 'UTF8')), ''::bytea order by r.id)
      from candour.%I r where r.act = $2 $q$, touched, touched)
    into ids, digests using salt, this;
    if ids is not null then
      insert into act_witness values (this, touched, ids, digests);
      made := made || int4send(octet_length(convert_to(touched, 'UTF8'))) || convert_to(touched, 'UTF8')
                   || int4send(octet_length(digests)) || digests;
    end if;
  end loop;
  insert into commitment (act, leaf) values (this, sha256(made));
  perform set_config('candour.act', '', true), set_config('candour.touched', '', true);
end $$;
revoke all on function close_act from public;
grant execute on function close_act to candour_staff, candour_jobs;

do $$ declare name text; begin
  foreach name in array array['act', 'act_witness', 'commitment'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', name);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function refuse_change()', name);
    execute format('create policy kept_by_owner on %I to candour_owner using (true) with check (true)', name);
    execute format('create policy inspected on %I for select to candour_inspector using (true)', name);
    execute format('grant select on %I to candour_inspector', name);
  end loop;
end $$;

create policy sequenced on commitment for select to candour_jobs using (true);
grant select on commitment to candour_jobs;
