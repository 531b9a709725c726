-- How far the making of a demonstration force has come. A large one takes minutes and may be ended at any moment: what is
-- in stays in and is taken up where it stood; a force of which even the stories are not told is made again from the start.
-- Like an import's run these are working tables: they come and go and prove nothing. A database without a row here holds
-- no demonstration, or one that was finished before the table was. Batches stand apart, a row each, so that those which
-- are written at the same time do not wait for one another.

create table demonstration_making (
  one boolean primary key default true check (one),
  size jsonb not null,
  state text not null check (state in ('begun', 'stories told', 'finished'))
);
create table demonstration_batch (number integer primary key);

do $$ declare name text; begin
  foreach name in array array['demonstration_making', 'demonstration_batch'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy worked_by_operator on %I to candour_staff using ((select has_role(''administrator''))) with check ((select has_role(''administrator'')))', name);
    execute format('create policy kept_by_owner on %I for select to candour_owner using (true)', name);
    execute format('grant select, insert on %I to candour_staff', name);
  end loop;
end $$;
grant update on demonstration_making to candour_staff;
