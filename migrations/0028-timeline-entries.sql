-- Entries that a person adds to the timeline of a matter. Reason: what she told, what a roster or a log shows and what others
-- did were nowhere beside the decisions and clocks. An entry is as exact as its source, names that source, and is corrected
-- only by another one.

create table timeline_entry (
  id uuid primary key, act uuid not null default current_act(), recorded_at timestamptz not null default clock_timestamp(),
  place bigint default nextval('candour.record_place'),
  matter uuid not null references matter,
  lane text not null check (lane in ('her account', 'officer’s duties and systems', 'what agencies did')),
  -- A day, a month, a season, a year, or between two days: as the domain writes it.
  happened jsonb not null check (happened ? 'kind'),
  -- Her own words for when it was, where there are any.
  as_told uuid references narrative,
  words uuid not null references narrative,
  source_kind text not null check (source_kind in
    ('statement', 'exhibit', 'message', 'duty export', 'system log', 'decision', 'other document')),
  source uuid not null references narrative,
  corrects uuid references timeline_entry,
  check (corrects <> id)
);
create index timeline_entry_of on timeline_entry (matter, place);

do $$ begin
  perform keep_as_record('timeline_entry');
end $$;
create policy seen on timeline_entry for select to candour_staff using (sees_matter(matter, (select roles_held())));
create policy kept_away on timeline_entry as restrictive for select to candour_staff using (matter not in (select kept_from()));
