-- A backup, a full exit and a restoration take every word there is past every policy, so each is an act that says to whom the
-- copy was sealed; and the code that a browser is given is written down, so that a quiet change of it shows. Reason: whoever
-- runs the machine is not trusted, and the largest theft would otherwise be the one that leaves no trace.

create table house_copy (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  kind text not null check (kind in ('backup', 'export', 'restoration')),
  -- The public keys that open it, as age writes them; none where it was written in the open.
  sealed_to text[] not null,
  -- Of a restoration: the SHA-256 of the manifest of the backup that was put back.
  manifest text check (manifest ~ '^[0-9a-f]{64}$'),
  check ((kind = 'restoration') = (manifest is not null))
);

create table client_code (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default now(),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  files integer not null check (files > 0)
);

select keep_as_record(name::regclass) from unnest(array['house_copy', 'client_code']) name;
create policy seen on house_copy for select to candour_staff using ((select has_role('administrator', 'oversight')));
create policy seen on client_code for select to candour_staff using (true);
-- The public compares what its browser was given with what was recorded. Not the act: that is for the record.
create policy read on client_code for select to candour_portal using (true);
grant select (digest, files, recorded_at) on client_code to candour_portal;

-- One narrow role reads everything and writes nothing. Sessions stay out: a copy must not hold what signs a person in. What was
-- migrated is said by the manifest. The runner calls this after every migration, so that no later table is left out of a backup.
create function open_to_backup() returns void language plpgsql as $$
declare this record; begin
  for this in
    select c.oid, c.relname, c.relrowsecurity from pg_class c
    where c.relnamespace = 'candour'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not in ('migration', 'session', 'act_begun')
    order by c.relname collate "C"
  loop
    if not has_table_privilege('candour_backup', this.oid, 'select') then
      execute format('grant select on candour.%I to candour_backup', this.relname);
    end if;
    if this.relrowsecurity and not exists (select from pg_policy where polrelid = this.oid and polname = 'copied') then
      execute format('create policy copied on candour.%I for select to candour_backup using (true)', this.relname);
    end if;
  end loop;
end $$;
revoke all on function open_to_backup from public;
grant select on migration to candour_backup;

-- What a table holds, for whoever reads a full exit without this program.
do $$ declare table_name text; means text; begin
  for table_name, means in values
    ('act', 'everything that anybody did or read: who, what, upon what, when, by which rule, what was shown, and the salt of its commitment'),
    ('act_witness', 'for each act and each table that it wrote to: the ids of its rows, and one digest of 32 bytes for each, in the order of the ids'),
    ('commitment', 'the 32 bytes to which an act commits, and which become its entry in the ledger'),
    ('ledger_entry', 'the place of each act in the ledger, counted from 0'),
    ('ledger_tile', 'hashes and entries of the ledger by path, as C2SP tlog-tiles lays them out'),
    ('ledger_checkpoint', 'signed statements of how many entries there are and of their root'),
    ('force', 'a police force, or a history brought in from its earlier systems'),
    ('person_serving', 'a person serving with the police about whom something is recorded'),
    ('person_serving_state', 'names, ranks, postings and numbers of a person serving, each with the days on which it held'),
    ('staff_person', 'a person who may sign in'), ('staff_role', 'roles given to and taken from a person who may sign in'),
    ('matter', 'a complaint, conduct matter, recordable conduct matter or DSI matter'),
    ('matter_state', 'what kind of matter it is and under which text of the law, from which day'),
    ('matter_intake', 'how a matter came in'), ('matter_event', 'what was sent, begun, received and told in a matter'),
    ('narrative', 'accounts, reasons and descriptions: the words of the record, apart from its facts'),
    ('person_in_matter', 'complainants, witnesses and other people in a matter'),
    ('matter_assignment', 'who works on a matter, in which capacity, from which day'),
    ('matter_exclusion', 'who is shut out of a matter'), ('allegation', 'one account of the conduct of one person'),
    ('allegation_state', 'where an allegation stands, from which day'), ('decision', 'what was decided, under which law, and by whom'),
    ('duty_state', 'full duty, restricted or suspended, from which day'), ('criminal_state', 'steps of the criminal strand of a matter'),
    ('draft', 'what a person has typed into a form and not recorded'), ('import_profile', 'how the columns of a file were read'),
    ('import', 'a file brought in, by its digest'), ('import_batch', 'rows of a file taken in by one act'),
    ('import_rejection', 'rows of a file that were not taken in, and why'),
    ('allegation_history', 'one version of one row of an imported history, in the words of its own scheme'),
    ('import_run', 'how far an import has come; no record'), ('import_key_met', 'keys of the rows of a running import; no record'),
    ('import_draft', 'an import that is being prepared; no record'),
    ('house_copy', 'backups, full exits and restorations, and the public keys that they were sealed to'),
    ('client_code', 'digests of the code that browsers were given')
  loop
    execute format('comment on table %I is %L', table_name, means);
  end loop;
end $$;
