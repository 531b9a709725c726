-- A new key for the ledger, after the former one was lost, damaged or came into other hands. Without one a house would go on
-- unsigned for ever; with a quiet one, whoever holds the machine could begin a history anew. So it is an act, and the note in
-- which the new key names the former one and what that signed last is open to everyone.

create table ledger_key_change (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  -- Entries that the former key had signed.
  size bigint not null check (size >= 0),
  because text not null check (because in ('lost', 'damaged', 'in other hands')),
  note text not null unique
);

select keep_as_record('ledger_key_change'::regclass);
create policy seen on ledger_key_change for select to candour_staff, candour_jobs using (true);
create policy read on ledger_key_change for select to candour_portal using (true);
grant select (size, because, note, recorded_at) on ledger_key_change to candour_portal;
comment on table ledger_key_change is 'changes of the key that signs the ledger, each with the note that the new key signed';
