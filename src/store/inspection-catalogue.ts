import { sql } from 'kysely'
import type { Inspection } from './inspection.ts'

/** A table that holds rows which acts wrote, as the catalogue of the database shows it. */
export type RecordTable = {
  readonly name: string
  readonly columns: readonly string[]
  /** Why its rows cannot be inspected, where they cannot. */
  readonly trouble: 'none' | 'not there' | 'not open to inspection'
}

/**
 * Every table of the record. Found by its columns and by what the acts witnessed, not by its triggers: whoever changes rows
 * may have taken those away.
 */
export async function recordTables(view: Inspection): Promise<readonly RecordTable[]> {
  const found = await sql<RecordTable>`
    with shaped as (
      select c.oid, c.relname::text as name,
        array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns
      from pg_class c
      where c.relnamespace = 'candour'::regnamespace and c.relkind in ('r', 'p')
    ), kept as (
      select oid, name, columns, has_table_privilege(oid, 'select') as open
      from shaped where columns @> array['id', 'act'] and name <> 'act'
    ), witnessed as (select distinct table_name as name from act_witness)
    select name, coalesce(kept.columns, '{}') as columns,
      case when kept.oid is null then 'not there' when kept.open then 'none' else 'not open to inspection' end as trouble
    from kept full join witnessed using (name)
    where kept.open or witnessed.name is not null
    order by name collate "C"
  `.execute(view)
  return found.rows
}

/**
 * The matter or the person serving to which a row belongs, by reference: by the row itself where it is still there, or else
 * by what its act was upon.
 */
export async function referenceOf(
  view: Inspection,
  { table, id, act }: { readonly table?: RecordTable; readonly id?: string; readonly act?: string },
): Promise<string | undefined> {
  const paths = table && id !== undefined ? pathsFrom(table) : []
  for (const path of paths) {
    const found = await sql<{ reference: string }>`
      select o.reference from ${sql.id(table?.name ?? '')} r ${path} where r.id = ${id}::uuid limit 1`.execute(view)
    if (found.rows[0]) return found.rows[0].reference
  }
  if (act === undefined) return undefined
  const upon = await sql<{ reference: string }>`
    select o.reference from act a
    join (select id, reference from matter union all select id, reference from person_serving) o on o.id = a.upon
    where a.id = ${act}::uuid`.execute(view)
  return upon.rows[0]?.reference
}

function pathsFrom({ name, columns }: RecordTable): readonly ReturnType<typeof sql>[] {
  if (name === 'matter' || name === 'person_serving') return [sql`join ${sql.id(name)} o on o.id = r.id`]
  return [
    ...(columns.includes('matter') ? [sql`join matter o on o.id = r.matter`] : []),
    ...(columns.includes('allegation')
      ? [sql`join allegation a on a.id = r.allegation join matter o on o.id = a.matter`]
      : []),
    ...(columns.includes('person_serving') ? [sql`join person_serving o on o.id = r.person_serving`] : []),
  ]
}
