import { sql } from 'kysely'
import type { LiveMatterKind } from '../domain/matter.ts'
import type { Transaction } from './database.ts'
import type { MatterRow } from './matter.ts'

/** Which matters a list holds. `mine` are live ones on which the person works or watches. */
export type MatterFilter = { readonly show: 'live' | 'history' | 'mine'; readonly kind?: LiveMatterKind | undefined }

/**
 * Narrower than sight: a vetting officer's sight reaches the structured facts of live matters, for a person's page, but a
 * list offers only what the reader may open.
 */
const OPENABLE = sql`((select sees_every_matter()) or m.id in (select assigned_matters()))`

function where({ show, kind }: MatterFilter) {
  const shown =
    show === 'history'
      ? sql`m.history`
      : show === 'mine'
        ? sql`not m.history and m.id in (select assigned_matters())`
        : sql`not m.history and ${OPENABLE}`
  const ofKind = kind
    ? sql`and (select s.kind from matter_state s where s.matter = m.id order by s.place desc nulls last, s.recorded_at desc, s.id desc limit 1) = ${kind}`
    : sql``

  return sql`${shown} ${ofKind}`
}

const COLUMNS = sql`m.id, m.reference, m.spoken_name, m.force, m.former_reference, m.history`

/** The newest first, from after a key: ids are ordered by time, so a page is found without counting those before it. */
export async function pageOfMatters(
  tx: Transaction,
  filter: MatterFilter,
  after: string | undefined,
  size: number,
): Promise<readonly MatterRow[]> {
  const beyond = after ? sql`and m.id < ${after}::uuid` : sql``
  const found =
    await sql<MatterRow>`select ${COLUMNS} from matter m where ${where(filter)} ${beyond} order by m.id desc limit ${size}`.execute(
      tx,
    )

  return found.rows
}

export async function countMatters(tx: Transaction, filter: MatterFilter): Promise<number> {
  const found = await sql<{ count: string }>`select count(*) from matter m where ${where(filter)}`.execute(tx)

  return Number(found.rows[0]?.count ?? 0)
}

/** Every live matter that the reader may open. */
export async function openableMatters(tx: Transaction): Promise<readonly MatterRow[]> {
  const found =
    await sql<MatterRow>`select ${COLUMNS} from matter m where ${where({ show: 'live' })} order by m.id`.execute(tx)

  return found.rows
}

/** Matters by a reference, a spoken name, a force's own reference, or because one of these people is concerned. */
export async function matchingMatters(
  tx: Transaction,
  sought: { readonly reference: string | undefined; readonly words: string; readonly people: readonly string[] },
  size: number,
): Promise<readonly MatterRow[]> {
  const found = await sql<MatterRow>`
    select ${COLUMNS} from matter m
    where (m.history or ${OPENABLE}) and m.id in (
      select id from matter where reference = ${sought.reference ?? null}
      union select id from matter where lower(spoken_name) = lower(${sought.words})
      union select id from matter where former_reference = ${sought.words}
      union select matter from allegation where person_serving = any(${[...sought.people]}::uuid[]))
    order by m.history, m.id desc limit ${size}`.execute(tx)

  return found.rows
}
