-- What follows a case to answer is decided like everything before it: referral to proceedings, panel, appeal, reflective
-- practice, leaving the police and reports to the barred and advisory lists are kinds of decision, numbered and reasoned in
-- the same table, so that none of them can be kept without its grounds and the law used. The kinds allowed before, by
-- whichever migration, stay allowed.

do $$
declare
  allowed text[];
begin
  select array_agg(m[1]) into allowed
    from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([^'']+)''', 'g') m
    where c.conrelid = 'decision'::regclass and c.conname = 'decision_kind_check';
  allowed := allowed || array['proceedings', 'panel', 'appeal', 'reflective practice', 'departure', 'list report'];
  alter table decision drop constraint decision_kind_check;
  execute format('alter table decision add constraint decision_kind_check check (kind in (%s))',
    (select string_agg(quote_literal(kind), ', ' order by kind) from unnest(allowed) kind));
end $$;

-- What came of allegations against one person, in whichever matter: a final written warning in force, an earlier report.
create index decision_about on decision (allegation) where kind in ('outcome', 'appeal', 'list report');
