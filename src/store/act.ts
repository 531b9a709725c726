import { sql } from 'kysely'
import type { Store, Transaction } from './database.ts'

/** What the record says of a person with respect to what they are about to act upon. */
export type StandingRow = {
  readonly roles: readonly string[]
  readonly upon: string | null
  readonly history: boolean
  readonly capacities: readonly string[]
  readonly excluded: boolean
}

/** Beside the lock of a matter; any number that only acts use. */
const LOCK = 7205

/**
 * Name the person and the act in this transaction; the database refuses any row written outside it. The act's own lock is held
 * until the transaction ends, however it ends, so that whoever lost the connection can wait for that.
 */
export async function openAct(tx: Transaction, act: string, person: string): Promise<void> {
  await sql`select set_config('candour.act', ${act}, true), set_config('candour.person', ${person}, true), set_config('candour.touched', '', true),
    pg_advisory_xact_lock(hashtextextended(${act}, ${LOCK}))`.execute(tx)
}

/** Both at once, as every page begins: name the person and the act, and say how that person stands to what they name. */
export async function openActUpon(
  tx: Transaction,
  act: string,
  person: string,
  upon: { readonly kind: string; readonly named: string | undefined },
): Promise<StandingRow> {
  // The standing is that of the person whom the setting gave back, so it cannot be asked for before they are named.
  const found = await sql<StandingRow>`
    with opened as materialized (
      select set_config('candour.act', ${act}, true), set_config('candour.person', ${person}, true) as person,
        set_config('candour.touched', '', true), pg_advisory_xact_lock(hashtextextended(${act}, ${LOCK})))
    select roles, upon, history, capacities, excluded or (${upon.kind} = 'matter' and upon in (select kept_from())) as excluded
    from opened cross join lateral standing(opened.person::uuid, ${upon.kind}, ${upon.named ?? null})`.execute(tx)

  return found.rows[0] ?? { roles: [], upon: null, history: false, capacities: [], excluded: false }
}

/** Whether the act that is open has added rows to the record so far. */
export async function hasWritten(tx: Transaction): Promise<boolean> {
  const found = await sql<{ wrote: boolean }>`
    select coalesce(current_setting('candour.touched', true), '') <> '' as wrote`.execute(tx)

  return found.rows[0]?.wrote === true
}

/** Whether an act was kept: asked after its transaction has ended, or `undefined` where that does not end in ten seconds. */
export async function wasActKept(store: Store, act: string): Promise<boolean | undefined> {
  try {
    return await store.transaction().execute(async (tx) => {
      await sql`set local lock_timeout = '10s'`.execute(tx)
      await sql`select pg_advisory_xact_lock(hashtextextended(${act}, ${LOCK}))`.execute(tx)
      const found = await sql<{ kept: boolean }>`select act_was_kept(${act}::uuid) as kept`.execute(tx)
      return found.rows[0]?.kept
    })
  } catch (error) {
    if ((error as { code?: string }).code === '55P03') return undefined
    throw error
  }
}

/** Write the act, the digests of every row it wrote, and the commitment to them. The act is then closed. */
export async function closeAct(
  tx: Transaction,
  act: {
    kind: string
    uponKind: string
    upon: string | undefined
    at: Date
    outcome: 'done' | 'refused'
    rule: string
    shown: readonly string[]
    salt: Uint8Array
  },
): Promise<void> {
  await sql`select close_act(${act.kind}, ${act.uponKind}, ${act.upon ?? null}::uuid, ${act.at}, ${act.outcome}, ${act.rule},
    ${[...act.shown]}::uuid[], ${Buffer.from(act.salt)})`.execute(tx)
}

/** Roles held now, and the person's relation to what they name, read past row-level security by one narrow function. */
export async function standingOf(
  tx: Transaction,
  person: string,
  about: string,
  named: string | undefined,
): Promise<StandingRow> {
  const found = await sql<StandingRow>`
    select roles, upon, history, capacities, excluded or (${about} = 'matter' and upon in (select kept_from())) as excluded
    from standing(${person}::uuid, ${about}, ${named ?? null})`.execute(tx)
  return found.rows[0] ?? { roles: [], upon: null, history: false, capacities: [], excluded: false }
}

export type ActRow = {
  readonly id: string
  readonly kind: string
  readonly upon: string | null
  readonly at: Date
  readonly outcome: 'done' | 'refused'
  readonly who: string | null
}

/** One act, or a person's refused attempts one after another as one: the latest of them, how many, what was tried, and the first. */
export type LookRow = ActRow & { readonly times: number; readonly kinds: readonly string[]; readonly first: string }

/** Acts upon a matter, and acts upon something else that showed it, the latest first, from before a key. */
export async function actsUpon(
  tx: Transaction,
  matter: string,
  before: string | undefined,
  size: number,
): Promise<readonly LookRow[]> {
  const earlier = before ? sql`where a.id < ${before}::uuid` : sql``
  const found = await sql<LookRow>`
    with looks as (
      select a.id, a.kind, a.upon, a.at, a.outcome, a.person, case when a.outcome = 'refused'
        and lag(a.outcome) over one_by_one = 'refused' and lag(a.person) over one_by_one is not distinct from a.person then 0 else 1 end as begins
      from (select id from act where upon = ${matter}::uuid union select acts_showing(${matter}::uuid)) of_it
      join act a on a.id = of_it.id ${earlier} window one_by_one as (order by a.id)
    ), runs as (select *, sum(begins) over (order by id) as run from looks),
    counted as (
      select (array_agg(id order by id desc))[1] as id, (array_agg(id order by id))[1] as first, array_agg(distinct kind) as kinds,
        count(*)::int as times
      from runs group by run order by run desc limit ${size}
    )
    select c.id, a.kind, a.upon, a.at, a.outcome, s.name as who, c.times, c.first, c.kinds
    from counted c join act a on a.id = c.id left join staff_person s on s.id = a.person order by c.id desc`.execute(tx)

  return found.rows
}

/** What others have done upon these records since an instant, by the kind of act, the latest first. */
export async function actsOfOthers(
  tx: Transaction,
  asked: {
    readonly upon: readonly string[]
    readonly not: string
    readonly since: Date
    readonly kinds: readonly string[]
  },
  size: number,
): Promise<readonly ActRow[]> {
  if (asked.upon.length === 0) return []
  const found = await sql<ActRow>`
    select a.id, a.kind, a.upon, a.at, a.outcome, s.name as who
    from act a left join staff_person s on s.id = a.person
    where a.upon = any(${[...asked.upon]}::uuid[]) and a.at > ${asked.since} and a.person is distinct from ${asked.not}::uuid
      and a.outcome = 'done' and a.kind = any(${[...asked.kinds]}::text[])
    order by a.at desc, a.id desc limit ${size}`.execute(tx)

  return found.rows
}

/** When this person last acted before a day in London began; undefined where they never did. */
export async function lastActBefore(tx: Transaction, person: string, day: string): Promise<Date | undefined> {
  const found = await sql<{ at: Date }>`
    select at from act where person = ${person}::uuid and at < (${day}::date)::timestamp at time zone 'Europe/London'
    order by at desc limit 1`.execute(tx)

  return found.rows[0]?.at
}
