import { sql } from 'kysely'
import type { Transaction } from './database.ts'

type Share = {
  readonly rows: number
  readonly with_finding: number
  readonly findings: { readonly [finding: string]: number }
}

/** Counts of a history. `rows` are allegations as they stand now, `cases` matters, `officers` those identified. */
export type HistoryFacts = {
  readonly force: string
  readonly rows: number
  readonly cases: number
  readonly officers: number
  readonly came_to_attention: readonly [string | null, string | null]
  readonly without_date: number
  readonly by_abuse_class: { readonly [name: string]: Share & { readonly cases: number; readonly officers: number } }
  readonly by_record_source: { readonly [name: string]: number }
  readonly by_reported_by: { readonly [name: string]: Share }
  readonly by_subject: { readonly [kind: string]: number }
  readonly findings: Share
}

/** Count the history of a force from its records; what is not recorded is counted under "not recorded". */
export async function historyFacts(tx: Transaction, force: string): Promise<HistoryFacts | undefined> {
  const found = await tx
    .selectFrom('force')
    .select('id')
    .where('name', '=', force)
    .where('kind', '=', 'history')
    .executeTakeFirst()
  if (!found) return undefined
  // Straight after a large import the planner still thinks the tables empty, and would compare every row with every other.
  await sql`set local enable_nestloop = off`.execute(tx)
  const rows = await sql<{ facts: HistoryFacts }>`
    with standing as materialized (
      select h.matter, a.person_serving, a.subject_kind, h.came_to_attention, h.finding, coalesce(h.abuse_class, 'not recorded') as abuse_class,
        coalesce(h.record_source, 'not recorded') as record_source, coalesce(h.reported_by, 'not recorded') as reported_by
      from allegation_history h join allegation a on a.id = h.allegation
      where h.force = ${found.id}
        and not exists (select from allegation_history later where later.corrects = h.id and later.force = ${found.id})),
    finding as (select finding, abuse_class, reported_by, count(*)::integer as n from standing where finding is not null group by 1, 2, 3),
    by_class as (select abuse_class as name, count(*) as rows, count(distinct matter) as cases, count(distinct person_serving) as officers
      from standing group by 1),
    by_route as (select reported_by as name, count(*) as rows from standing group by 1)
    select jsonb_build_object(
      'force', ${force}::text,
      'rows', (select count(*) from standing),
      'cases', (select count(distinct matter) from standing),
      'officers', (select count(distinct person_serving) from standing),
      'came_to_attention', (select jsonb_build_array(min(came_to_attention), max(came_to_attention)) from standing),
      'without_date', (select count(*) from standing where came_to_attention is null),
      'by_abuse_class', (select jsonb_object_agg(c.name, jsonb_build_object('rows', c.rows, 'cases', c.cases, 'officers', c.officers) || ${shareOf('f.abuse_class = c.name')}) from by_class c),
      'by_record_source', (select jsonb_object_agg(record_source, n) from (select record_source, count(*) as n from standing group by 1) s),
      'by_reported_by', (select jsonb_object_agg(r.name, jsonb_build_object('rows', r.rows) || ${shareOf('f.reported_by = r.name')}) from by_route r),
      'by_subject', (select jsonb_object_agg(subject_kind, n) from (select subject_kind, count(*) as n from standing group by 1) s),
      'findings', jsonb_build_object('rows', (select count(*) from standing)) || ${shareOf('true')}) as facts`.execute(
    tx,
  )
  const facts = rows.rows[0]?.facts

  return (
    facts && {
      ...facts,
      by_abuse_class: facts.by_abuse_class ?? {},
      by_record_source: facts.by_record_source ?? {},
      by_reported_by: facts.by_reported_by ?? {},
      by_subject: facts.by_subject ?? {},
    }
  )
}

/** How many rows have a finding, and how many each finding. */
function shareOf(which: 'true' | 'f.abuse_class = c.name' | 'f.reported_by = r.name') {
  return sql.raw(`jsonb_build_object(
    'with_finding', (select coalesce(sum(f.n), 0) from finding f where ${which}),
    'findings', (select coalesce(jsonb_object_agg(g.finding, g.n), '{}') from (select f.finding, sum(f.n) as n from finding f where ${which} group by 1) g))`)
}
