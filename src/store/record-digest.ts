import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Store } from './database.ts'

/**
 * One SHA-256 over every row of the record in the order of tables and ids, without what the database's clock and
 * its count of places gave, what follows from them (the digests and the leaf of an act), and the operator, who is made by chance with each installation.
 * Two forces made from one seed have the same, and nothing else has.
 */
export async function recordDigest(inspector: Store): Promise<string> {
  return inspector.transaction().execute(async (tx) => {
    const tables = await sql<{ name: string; key: string; clock: string[] }>`
      select c.relname as name, case when c.relname = 'act_witness' then 'act, table_name' else 'id' end as key,
        array(select attname from pg_attribute a where a.attrelid = c.oid and attname in ('recorded_at', 'digests', 'place')) as clock
      from pg_class c where c.relnamespace = 'candour'::regnamespace and c.relkind = 'r'
        and (c.relname in ('act', 'act_witness') or exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'touched'))
      order by c.relname collate "C"`.execute(tx)
    const operators = await sql<{ id: string }>`select id from staff_person where kind = 'operator'`.execute(tx)
    const operator = operators.rows[0]?.id ?? ''
    const made = await sql<{ act: string }>`select id as act from act where kind = 'make operator'`.execute(tx)
    const whole = createHash('sha256')
    for (const { name, key, clock } of tables.rows) {
      const act = name === 'act' ? sql`r.id` : sql`r.act`
      const found = await sql<{ digest: Buffer; rows: string }>`
        select count(*) as rows, sha256(coalesce(string_agg(sha256(convert_to(
          replace((to_jsonb(r) - ${clock}::text[])::text, ${operator}, 'operator'), 'UTF8')), ''::bytea
          order by ${sql.raw(
            key
              .split(', ')
              .map((part) => `r.${part}`)
              .join(', '),
          )}), ''::bytea)) as digest
        from ${sql.table(name)} r where not ${act} = any(${made.rows.map((row) => row.act)}::uuid[])`.execute(tx)
      const [of] = found.rows
      whole.update(`${name} ${of?.rows} `).update(of?.digest ?? '')
    }

    return whole.digest('hex')
  })
}
