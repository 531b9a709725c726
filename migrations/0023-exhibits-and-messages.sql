-- Exhibits, who had them, the files among them, and the messages in those. Reason: a thing is worth as much as the account of
-- where it has been, so custody is only added to, and each move is an act that the ledger holds. Bytes stand outside the database
-- under their own SHA-256; what stands here says which bytes, what was found of them on arrival, and what was made from them.
-- Free text (what it is, who produced it, the name of a file, why it moved) is rows of narrative, for those who work the matter.

create table exhibit (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  -- 1, 2, 3 within its matter, given under that matter's lock.
  number integer not null check (number > 0),
  -- Initials of whoever produced it and a number of theirs: WH/3.
  reference text not null check (reference ~ '^[A-Z]{1,5}/[0-9]{1,4}$'),
  kind text not null check (kind in ('digital', 'physical')),
  obtained text not null check (obtained in ('seized', 'received', 'made')),
  valid_from date not null,
  description uuid not null references narrative,
  produced_by uuid not null references narrative,
  unique (matter, number), unique (matter, reference), unique (id, matter)
);

create table custody_move (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  exhibit uuid not null references exhibit,
  number integer not null check (number > 0),
  valid_from date not null,
  handed_by uuid references narrative,
  kept_by uuid not null references narrative,
  reason uuid references narrative,
  seal text check (seal ~ '^[A-Z0-9][A-Z0-9/ -]{0,39}$'),
  place bigint default nextval('record_place'),
  unique (exhibit, number), foreign key (exhibit, matter) references exhibit (id, matter)
);
create index custody_move_in on custody_move (matter);

-- The bytes of a digital exhibit. Held: kept, and never opened, for these reasons.
create table evidence_file (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  exhibit uuid not null unique references exhibit,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  name uuid not null references narrative,
  type text not null,
  hashed text not null check (hashed in ('before it left and on arrival', 'on arrival')),
  standing text not null check (standing in ('kept', 'held')),
  reasons text[] not null default '{}',
  check ((standing = 'held') = (cardinality(reasons) > 0)),
  unique (id, matter), foreign key (exhibit, matter) references exhibit (id, matter)
);
create index evidence_file_in on evidence_file (matter);
create index evidence_file_digest on evidence_file (digest);

create table evidence_scan (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  file uuid not null references evidence_file,
  verdict text not null check (verdict in ('clean', 'infected', 'not scanned')),
  -- What the scanner called it, or why it could not.
  found text,
  place bigint default nextval('record_place'),
  foreign key (file, matter) references evidence_file (id, matter)
);
create index evidence_scan_of on evidence_scan (file);
create index evidence_scan_in on evidence_scan (matter);

-- What was made from a file and stands beside it, never in its place.
create table evidence_derivative (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  file uuid not null references evidence_file,
  number integer not null check (number > 0),
  kind text not null check (kind in ('clean copy', 'redaction')),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  type text not null,
  pages integer not null check (pages > 0),
  -- Page, and left, top, width and height in hundredths of it.
  rectangles jsonb not null default '[]',
  reason uuid references narrative,
  unique (file, number), foreign key (file, matter) references evidence_file (id, matter)
);
create index evidence_derivative_in on evidence_derivative (matter);
create index evidence_derivative_digest on evidence_derivative (digest);

-- That a file is read as messages, and how. The words stay in the file; a later row stands in for an earlier one.
create table message_export (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  file uuid not null references evidence_file,
  reading jsonb not null,
  messages integer not null check (messages >= 0),
  lines integer not null check (lines >= 0),
  raw integer not null check (raw between 0 and lines),
  place bigint default nextval('record_place'),
  unique (id, matter), foreign key (file, matter) references evidence_file (id, matter)
);
create index message_export_of on message_export (file);
create index message_export_in on message_export (matter);

-- That a message matters, or no longer: the latest row of an export and number holds.
create table message_mark (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  matter uuid not null references matter,
  export uuid not null references message_export,
  number integer not null check (number > 0),
  standing boolean not null,
  on_timeline boolean not null,
  -- The day that the message bears, as far as it can be read.
  valid_from date,
  words uuid references narrative,
  reason uuid references narrative,
  place bigint default nextval('record_place'),
  foreign key (export, matter) references message_export (id, matter)
);
create index message_mark_of on message_mark (export, number);
create index message_mark_in on message_mark (matter);

do $$ declare name text; begin
  foreach name in array array['exhibit', 'custody_move', 'evidence_file', 'evidence_scan', 'evidence_derivative', 'message_export', 'message_mark'] loop
    perform keep_as_record(name::regclass);
    -- Those on the matter, those who answer for the unit, and those who watch it; what a vetting officer reads of a live matter is not this.
    execute format('create policy seen on %I for select to candour_staff using (sees_matter(matter, (select roles_held()))
      and ((select roles_held() && array[''head of unit'', ''appropriate authority'', ''oversight'']) or stands_on(matter, true)))', name);
    execute format('create policy kept_away on %I as restrictive for select to candour_staff using (matter not in (select kept_from()))', name);
  end loop;
  -- Only the database says which of two rows came later.
  foreach name in array array['custody_move', 'evidence_scan', 'message_export', 'message_mark'] loop
    execute format('revoke insert (place) on %I from candour_staff, candour_jobs', name);
  end loop;
end $$;

-- Files that wait for the scanner. No part of the record: a row goes when the verdict is written.
create table evidence_scan_asked (
  file uuid primary key references evidence_file,
  matter uuid not null,
  digest text not null,
  asked_by uuid not null references staff_person,
  asked_at timestamptz not null default clock_timestamp(),
  tried integer not null default 0
);
alter table evidence_scan_asked enable row level security;
alter table evidence_scan_asked force row level security;
create policy worked on evidence_scan_asked to candour_jobs using (true) with check (true);
create policy asked on evidence_scan_asked for insert to candour_staff with check (asked_by = (select current_person()));
create policy kept_by_owner on evidence_scan_asked for select to candour_owner using (true);
grant select, update, delete on evidence_scan_asked to candour_jobs;
grant insert on evidence_scan_asked to candour_staff;
