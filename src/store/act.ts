import { sql } from 'kysely'
import type { Transaction } from './database.ts'

/** What the record says of a person with respect to what they are about to act upon. */
export type StandingRow = {
  readonly roles: readonly string[]
  readonly upon: string | null
  readonly history: boolean
  readonly capacities: readonly string[]
  readonly excluded: boolean
}

/** Name the person and the act in this transaction; the database refuses any row written outside it. */
export async function openAct(tx: Transaction, act: string, person: string): Promise<void> {
  await sql`select set_config('candour.act', ${act}, true), set_config('candour.person', ${person}, true), set_config('candour.touched', '', true)`.execute(
    tx,
  )
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
  const found = await sql<StandingRow>`select * from standing(${person}::uuid, ${about}, ${named ?? null})`.execute(tx)
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

/** Acts upon one record, the latest first, from before a key. */
export async function actsUpon(
  tx: Transaction,
  upon: string,
  before: string | undefined,
  size: number,
): Promise<readonly ActRow[]> {
  const earlier = before ? sql`and a.id < ${before}::uuid` : sql``
  const found = await sql<ActRow>`
    select a.id, a.kind, a.upon, a.at, a.outcome, s.name as who
    from act a left join staff_person s on s.id = a.person
    where a.upon = ${upon}::uuid ${earlier} order by a.id desc limit ${size}`.execute(tx)

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
