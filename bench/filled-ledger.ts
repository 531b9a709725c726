import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { closeAct, openAct } from '../src/store/act.ts'
import type { Store } from '../src/store/database.ts'

/** Acts made at once: few enough that one statement stays within the memory that sorting may take. */
const AT_ONCE = 500_000

/** One act in so many wrote a row; the others looked. */
const WROTE = 10

/** As many acts upon each matter as it sees in its years. */
const ACTS_UPON_ONE = 50

/** Bring in the matters that the acts will be upon, in one act, as an import would. */
export async function bringInMatters(staff: Store, acts: number): Promise<void> {
  await staff.transaction().execute(async (tx) => {
    const force = randomUUID()
    await openAct(tx, randomUUID(), randomUUID())
    await sql`insert into force (id, reference, name, kind, unit) values (${force}, '0000ZZ', 'Benchmark', 'history', 'None')`.execute(
      tx,
    )
    await sql`insert into matter (id, reference, force, former_reference, history)
      select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, lpad(translate(upper(to_hex(n)), 'IL', 'XY'), 6, '0'), ${force}, 'C' || n, true
      from generate_series(1, ${Math.ceil(acts / ACTS_UPON_ONE)}::int) n`.execute(tx)
    const how = { kind: 'take in batch', uponKind: 'import', upon: undefined, at: new Date(), outcome: 'done' as const }
    await closeAct(tx, { ...how, rule: 'permission/bench', shown: [], salt: randomBytes(32) })
  })
}

/**
 * Fill a database with acts, as if a force had worked in it for years: nine in ten showed a matter, one
 * wrote an event. Every
 * salt, digest and commitment is a true one, so that the check passes over them. Written past triggers and policies by the
 * superuser, since one after another they would take hours.
 *
 * @param superuser a pool of the superuser on that database
 */
export async function fillActs(superuser: Store, from: number, until: number): Promise<void> {
  for (let first = from; first < until; first += AT_ONCE) await fill(superuser, first, Math.min(until, first + AT_ONCE))
  await sql`vacuum analyze candour.act`.execute(superuser)
  for (const table of ['act_witness', 'commitment', 'matter_event'])
    await sql`vacuum analyze ${sql.id('candour', table)}`.execute(superuser)
}

function fill(superuser: Store, first: number, until: number): Promise<void> {
  return superuser.transaction().execute(async (tx) => {
    for (const [name, value] of Object.entries(AS_WHEN_AN_ACT_IS_CLOSED))
      await sql`select set_config(${name}, ${value}, true)`.execute(tx)
    await sql`create temporary table filled on commit drop as
      select n, matters.ids[1 + n % cardinality(matters.ids)] as matter, people.ids[1 + n % cardinality(people.ids)] as person,
        sha256(int8send(n)) as salt, timestamptz '2012-01-01' + n * interval '80 seconds' as at,
        ('01000000-' || substr(lpad(to_hex(n), 8, '0'), 1, 4) || '-7' || substr(lpad(to_hex(n), 8, '0'), 5, 3) || '-8000-'
          || substr(lpad(to_hex(n), 8, '0'), 8, 1) || '00000000000')::uuid as id
      from generate_series(${first}::bigint, ${until - 1}::bigint) n,
        (select array_agg(id order by id) as ids from candour.matter where history) matters,
        (select array_agg(id order by id) as ids from candour.staff_person) people`.execute(tx)
    await sql`insert into candour.act
      select id, case when n % ${WROTE} = 0 then 'record event' else 'open matter' end, person, 'matter', matter, at, 'done',
        'permission/open-matter', array[matter], salt from filled`.execute(tx)
    await sql`insert into candour.matter_event (id, act, recorded_at, matter, valid_from, kind)
      select sha256uuid, id, at, matter, at::date, 'update given'
      from (select *, encode(substring(sha256(salt) for 16), 'hex')::uuid as sha256uuid from filled where n % ${WROTE} = 0) f`.execute(
      tx,
    )
    await sql`insert into candour.act_witness
      select f.id, 'matter_event', array[r.id], sha256(f.salt || convert_to('matter_event', 'UTF8') || '\\x00'::bytea
        || convert_to(r.id::text, 'UTF8') || '\\x00'::bytea || convert_to(jsonb_strip_nulls(to_jsonb(r))::text, 'UTF8'))
      from filled f join candour.matter_event r on r.act = f.id`.execute(tx)
    await sql`insert into candour.commitment
      select a.id, sha256(a.salt || int4send(octet_length(body)) || body || coalesce(int4send(octet_length(w.table_name))
        || convert_to(w.table_name, 'UTF8') || int4send(octet_length(w.digests)) || w.digests, '')), a.at
      from filled f join candour.act a on a.id = f.id
        cross join lateral (select convert_to(jsonb_strip_nulls(to_jsonb(a))::text, 'UTF8') as body) b
        left join candour.act_witness w on w.act = a.id`.execute(tx)
  })
}

const AS_WHEN_AN_ACT_IS_CLOSED = {
  timezone: 'UTC',
  bytea_output: 'hex',
  intervalstyle: 'postgres',
  datestyle: 'ISO, MDY',
  extra_float_digits: '1',
  session_replication_role: 'replica',
  work_mem: '256MB',
}
