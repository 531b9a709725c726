-- PostgreSQL lets everyone call every function. Those that look past row-level security answer one narrow question each, and
-- only for the role whose policies ask it: the portal must not learn from them in which matter somebody is concerned.

revoke all on all functions in schema candour from public;
alter default privileges in schema candour revoke execute on functions from public;

grant execute on function new_id, current_act, current_person to candour_staff, candour_jobs;
grant execute on function close_act to candour_staff, candour_jobs;
grant execute on function standing to candour_staff, candour_jobs;
grant execute on function has_role, sees_every_matter, sees_history, assigned_matters, worked_matters, excluded_matters,
  own_person_serving, works_beside, drafts_of to candour_staff, candour_jobs;
grant execute on function import_known_matters, import_known_officers, import_known_rows, import_references_taken
  to candour_staff, candour_jobs;
