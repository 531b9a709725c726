import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Inspection } from './inspection.ts'
import { ROLES } from './installation.ts'

/** Something in the database that keeps people from what they may not do, as the text that defines it. */
export type Guard = { readonly name: string; readonly table: string | null; readonly text: string }

/** A guard that is not as the code has it. `name` as in `function candour.has_role`. */
export type GuardOff = {
  readonly name: string
  readonly table: string | null
  readonly how: 'is gone' | 'is not Candour’s' | 'was changed'
}

/** What the guards of a freshly migrated database digest to. It comes with the code: the database cannot vouch for itself. */
export const GUARDS_FILE = join(import.meta.dirname, 'inspection-guards.json')

/** Settings that, given to a role or a database, would get round triggers, policies or the names in a query. */
const PERILOUS = ['session_replication_role', 'row_security', 'search_path', 'role', 'session_authorization']

export function guardsExpected(): ReadonlyMap<string, string> {
  return new Map(Object.entries(JSON.parse(readFileSync(GUARDS_FILE, 'utf8')) as Record<string, string>))
}

export function digestOfGuard({ text }: Guard): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

/** The guards that are missing, changed or added, in the order of their names. */
export async function guardsOff(view: Inspection, expected = guardsExpected()): Promise<readonly GuardOff[]> {
  const found = await guardsIn(view)
  const names = new Set(found.map(({ name }) => name))
  const gone = [...expected.keys()].filter((name) => {
    const [, of] = / on (.*)$/.exec(name) ?? []
    // A table that is gone takes its guards along; that is said once.
    return !names.has(name) && (of === undefined || names.has(`table ${of}`) || !expected.has(`table ${of}`))
  })
  const differing = found.flatMap((guard): readonly GuardOff[] => {
    const { name, table } = guard
    const digest = expected.get(name)
    if (digest === digestOfGuard(guard)) return []
    return [{ name, table, how: digest === undefined ? 'is not Candour’s' : 'was changed' }]
  })
  return [...gone.map((name) => ({ name, table: tableIn(name), how: 'is gone' }) as const), ...differing].toSorted(
    (one, other) => (one.name < other.name ? -1 : 1),
  )
}

/**
 * Every guard in the schema, and the roles. What PostgreSQL 16 to 18 would word differently is left out: what an owner holds
 * of his own, the right to MAINTAIN, and NOT NULL as a named constraint.
 */
export async function guardsIn(view: Inspection): Promise<readonly Guard[]> {
  const path = await sql<{ path: string }>`select current_setting('search_path') as path`.execute(view)
  // Names are shown in full only where nothing is found without its schema.
  await sql`select set_config('search_path', 'pg_catalog', true)`.execute(view)
  const [inSchema, ofRoles] = [await inTheSchema(view), await ofTheRoles(view)]
  await sql`select set_config('search_path', ${path.rows[0]?.path ?? ''}, true)`.execute(view)
  return [...inSchema, ...ofRoles]
}

function tableIn(name: string): string | null {
  return /(?:^table | on )candour\.(.*)$/.exec(name)?.[1] ?? null
}

/** Who holds what, apart from the owner himself. */
function held(acl: string, owner: string) {
  return sql.raw(`(
    select coalesce(string_agg(
        concat_ws(' ', case when a.grantee = 0 then 'public' else a.grantee::regrole::text end, a.privilege_type, a.is_grantable),
        ', ' order by case when a.grantee = 0 then 'public' else a.grantee::regrole::text end collate "C", a.privilege_type collate "C"), '')
    from aclexplode(${acl}) a where a.grantee <> ${owner} and a.privilege_type <> 'MAINTAIN')`)
}

async function inTheSchema(view: Inspection): Promise<readonly Guard[]> {
  const found = await sql<Guard>`
    with relation as (
      select c.*, 'candour.' || c.relname as named from pg_class c
      where c.relnamespace = 'candour'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
    ), guard (name, "table", text) as (
      select 'schema candour', null, concat_ws(' / ', n.nspowner::regrole, ${held("coalesce(n.nspacl, acldefault('n', n.nspowner))", 'n.nspowner')})
      from pg_namespace n where n.nspname = 'candour'
      union all
      select 'function candour.' || p.proname, null, string_agg(concat_ws(' / ', p.proowner::regrole, p.prokind,
          case when p.prokind in ('f', 'p') then pg_get_functiondef(p.oid) else p.prosrc end,
          ${held("coalesce(p.proacl, acldefault('f', p.proowner))", 'p.proowner')}), ' / '
        order by pg_get_function_identity_arguments(p.oid) collate "C")
      from pg_proc p where p.pronamespace = 'candour'::regnamespace group by p.proname
      union all
      select case c.relkind when 'v' then 'view ' when 'm' then 'view ' when 'S' then 'sequence ' else 'table ' end || c.named, c.relname,
        concat_ws(' / ', c.relkind, c.relowner::regrole, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity, c.reloptions::text,
          case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end, (
          select string_agg(concat_ws(' ', t.attname, format_type(t.atttypid, t.atttypmod), t.attnotnull, t.attgenerated, t.attidentity,
              pg_get_expr(d.adbin, d.adrelid)), ', ' order by t.attname collate "C")
          from pg_attribute t left join pg_attrdef d on d.adrelid = t.attrelid and d.adnum = t.attnum
          where t.attrelid = c.oid and t.attnum > 0 and not t.attisdropped))
      from relation c
      union all
      select 'grants on ' || c.named, c.relname, concat_ws(' / ', ${held("coalesce(c.relacl, acldefault('r', c.relowner))", 'c.relowner')}, (
          select string_agg(t.attname || ': ' || ${held('t.attacl', 'c.relowner')}, ', ' order by t.attname collate "C")
          from pg_attribute t where t.attrelid = c.oid and t.attacl is not null and t.attnum > 0 and not t.attisdropped))
      from relation c
      union all
      select 'trigger ' || t.tgname || ' on ' || c.named, c.relname, concat_ws(' / ', t.tgenabled, pg_get_triggerdef(t.oid))
      from pg_trigger t join relation c on c.oid = t.tgrelid where not t.tgisinternal
      union all
      select 'policy ' || p.polname || ' on ' || c.named, c.relname, concat_ws(' / ', p.polcmd, p.polpermissive,
          (select string_agg(case when r = 0 then 'public' else r::regrole::text end, ', '
            order by case when r = 0 then 'public' else r::regrole::text end collate "C") from unnest(p.polroles) r),
          'using ' || pg_get_expr(p.polqual, p.polrelid), 'check ' || pg_get_expr(p.polwithcheck, p.polrelid))
      from pg_policy p join relation c on c.oid = p.polrelid
      union all
      select 'rule ' || r.rulename || ' on ' || c.named, c.relname, concat_ws(' / ', r.ev_enabled, pg_get_ruledef(r.oid))
      from pg_rewrite r join relation c on c.oid = r.ev_class where r.rulename <> '_RETURN'
      union all
      select 'constraint ' || n.conname || ' on ' || c.named, c.relname, concat_ws(' / ', n.convalidated, pg_get_constraintdef(n.oid),
          (select string_agg(distinct t.tgenabled::text, '') from pg_trigger t where t.tgconstraint = n.oid))
      from pg_constraint n join relation c on c.oid = n.conrelid where n.contype <> 'n'
      union all
      select 'unique index ' || i.relname || ' on ' || c.named, c.relname, concat_ws(' / ', x.indisvalid, pg_get_indexdef(x.indexrelid))
      from pg_index x join relation c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid where x.indisunique
      union all
      select concat_ws(' ', 'default privileges of', d.defaclrole::regrole, d.defaclobjtype), null, ${held('d.defaclacl', 'd.defaclrole')}
      from pg_default_acl d where d.defaclnamespace in (0, 'candour'::regnamespace) and d.defaclrole::regrole::text like 'candour%'
    )
    select name, "table"::text, text from guard order by name collate "C"`.execute(view)
  return found.rows
}

/** Whoever administers the server may be a member of a role that he made; nobody else may, and no role of ours of another. */
async function ofTheRoles(view: Inspection): Promise<readonly Guard[]> {
  const found = await sql<Guard>`
    with guard (name, text) as (
      select 'role ' || r.rolname, concat_ws(' ', r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb, r.rolreplication, r.rolinherit)
      from pg_roles r where r.rolname = any (${[...ROLES]}::text[])
      union all
      select concat_ws(' ', 'membership of', m.member::regrole, 'in', m.roleid::regrole), 'member'
      from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles p on p.oid = m.member
      where p.rolname = any (${[...ROLES]}::text[]) or (r.rolname = any (${[...ROLES]}::text[]) and not p.rolsuper and not p.rolcreaterole
        and p.oid <> (select datdba from pg_database where datname = current_database()))
      union all
      select concat_ws(' ', 'setting', split_part(s.setting, '=', 1), 'of', coalesce(r.rolname, 'the database')), s.setting
      from (select setdatabase, setrole, unnest(setconfig) as setting from pg_db_role_setting) s left join pg_roles r on r.oid = s.setrole
      where (s.setdatabase = 0 or s.setdatabase = (select oid from pg_database where datname = current_database()))
        and (s.setrole = 0 or r.rolname = any (${[...ROLES]}::text[]))
        and (split_part(s.setting, '=', 1) = any (${PERILOUS}::text[]) or s.setting like 'candour.%' or s.setting like '%preload_libraries=%')
      union all
      select 'setting session_replication_role of the server', setting from pg_settings
      where name = 'session_replication_role' and setting <> 'origin'
    )
    select name, null as "table", string_agg(text, ', ' order by text collate "C") as text from guard group by name`.execute(
    view,
  )
  return found.rows
}
