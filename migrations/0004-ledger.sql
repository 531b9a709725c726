-- The sequenced ledger: entries in order, tiles, and signed checkpoints. Written by the jobs role alone, read by the portal,
-- never changed. The signing key is not here: it stays outside the database.

create table ledger_entry (
  number bigint primary key check (number >= 0),
  act uuid not null unique,
  leaf bytea not null check (octet_length(leaf) = 32)
);

create table ledger_tile (
  path text primary key,
  bytes bytea not null,
  made_at timestamptz not null default now()
);

create table ledger_checkpoint (
  size bigint primary key check (size >= 0),
  note text not null,
  made_at timestamptz not null default now()
);

-- What waits to be sequenced is found among the latest, not by reading every commitment there ever was.
create index commitment_made_at on commitment (made_at);

-- A partial tile is the beginning of the full one, which stands in for it once it is there. Only partial ones may go.
create function refuse_change_of_tile() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.path ~ '\.p/[0-9]+$' then return old; end if;
  raise exception 'CANDOUR_APPEND_ONLY: rows of ledger_tile are added, never changed' using errcode = '55000';
end $$;

do $$ declare name text; begin
  foreach name in array array['ledger_entry', 'ledger_tile', 'ledger_checkpoint'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create trigger append_only before update or delete on %I for each row execute function %I()', name,
      case name when 'ledger_tile' then 'refuse_change_of_tile' else 'refuse_change' end);
    execute format('create trigger no_truncate before truncate on %I for each statement execute function refuse_change()', name);
    execute format('create policy sequenced on %I to candour_jobs using (true) with check (true)', name);
    execute format('create policy inspected on %I for select to candour_inspector using (true)', name);
    execute format('create policy read on %I for select to candour_staff, candour_portal using (true)', name);
    execute format('grant select, insert on %I to candour_jobs', name);
    execute format('grant select on %I to candour_inspector, candour_staff', name);
  end loop;
end $$;
grant delete on ledger_tile to candour_jobs;
-- The public sees tiles and checkpoints; which act stands behind an entry is not for the portal.
grant select on ledger_tile, ledger_checkpoint to candour_portal;
