-- Tables that came after 0019 asked their walls for each row, as those before it had. Reason: a page asks many of them, and whoever
-- sees every matter would be asked about each row of each. The same is asked once for a statement; nobody sees more than before.

do $$ declare found record; begin
  for found in select tablename as name, policyname as policy, qual from pg_policies where schemaname = 'candour' loop
    if found.policy = 'kept_away' and found.qual ~ '^\(NOT \(matter IN \( SELECT (candour\.)?kept_from' then
      execute format('alter policy kept_away on %I using (matter not in (select kept_away_from()))', found.name);
    elsif found.policy = 'seen' and found.qual ~ '^(candour\.)?sees_matter\(matter, \( SELECT (candour\.)?roles_held\(\) AS roles_held\)\)$'
      and exists (select from pg_policies k where k.schemaname = 'candour' and k.tablename = found.name and k.policyname = 'kept_away') then
      execute format('alter policy seen on %I using ((select sees_all_matters()) or reaches_matter(matter, (select roles_held())))', found.name);
    end if;
  end loop;
end $$;
