import { sql } from 'kysely'
import type { LiveMatterKind } from '../domain/matter.ts'
import { readSpokenName } from '../domain/spoken-name.ts'
import type { Transaction } from './database.ts'
import type { MatterRow } from './matter.ts'
import { forceNow } from './matter-move.ts'

/** Which matters a list holds. `mine` are live ones on which the person works or watches. */
export type MatterFilter = { readonly show: 'live' | 'history' | 'mine'; readonly kind?: LiveMatterKind | undefined }

/** As far as a count goes: past this a page says that there are more. */
export const COUNTED = 1000

/**
 * Narrower than sight: a vetting officer's sight reaches the structured facts of live matters, for a person's page, but a
 * list offers only what the reader may open. Who may not open every matter begins from their own, so that a list costs no
 * more because the force is large.
 */
async function openable(tx: Transaction, { show }: MatterFilter) {
  if (show === 'history') return sql`m.history`
  const every = show === 'mine' ? false : await seesEveryMatter(tx)

  return every ? sql`not m.history` : sql`not m.history and m.id in (select assigned_matters())`
}

async function seesEveryMatter(tx: Transaction): Promise<boolean> {
  const found = await sql<{ sees: boolean }>`select sees_every_matter() as sees`.execute(tx)

  return found.rows[0]?.sees === true
}

function ofKind(kind: LiveMatterKind | undefined) {
  return kind === undefined ? sql`` : sql`and kind_of_matter(m.id) = ${kind}`
}

const COLUMNS = sql`m.id, m.reference, m.spoken_name, ${forceNow('m')} as force, m.former_reference, m.history`

/** The newest first, from after a key: ids are ordered by time, so a page is found without counting those before it. */
export async function pageOfMatters(
  tx: Transaction,
  filter: MatterFilter,
  after: string | undefined,
  size: number,
): Promise<readonly MatterRow[]> {
  const beyond = after ? sql`and m.id < ${after}::uuid` : sql``
  const found = await sql<MatterRow>`
    select ${COLUMNS} from matter m where ${await openable(tx, filter)} ${ofKind(filter.kind)} ${beyond} order by m.id desc limit ${size}`.execute(
    tx,
  )

  return found.rows
}

/** How many a list holds, counted up to one more than COUNTED. */
export async function countMatters(tx: Transaction, filter: MatterFilter): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from (select from matter m where ${await openable(tx, filter)} ${ofKind(filter.kind)} limit ${COUNTED + 1}) c`.execute(
    tx,
  )

  return found.rows[0]?.count ?? 0
}

/** The matters that the person works or watches and that are not closed, the newest first. */
export async function mattersWorked(tx: Transaction, size: number): Promise<readonly MatterRow[]> {
  const found = await sql<MatterRow>`
    select ${COLUMNS} from matter m where not m.history and m.id in (select assigned_matters())
      and m.id in (select unclosed_matters()) order by m.id desc limit ${size}`.execute(tx)

  return found.rows
}

/** Live matters as vetting is asked about them: all that the policies let it see, the newest first, from after a key. */
export async function mattersForVetting(
  tx: Transaction,
  after: string | undefined,
  size: number,
): Promise<readonly MatterRow[]> {
  const beyond = after ? sql`and m.id < ${after}::uuid` : sql``
  const found = await sql<MatterRow>`
    select ${COLUMNS} from matter m where not m.history and m.id in (select unclosed_matters()) ${beyond}
    order by m.id desc limit ${size}`.execute(tx)

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
    where (m.history or (select sees_every_matter()) or stands_on(m.id, true)) and m.id in (
      select id from matter where reference = ${sought.reference ?? null}
      union select id from matter where spoken_name = ${readSpokenName(sought.words)}
      union select id from matter where former_reference = ${sought.words}
      union select matter from allegation where person_serving = any(${[...sought.people]}::uuid[])
      union select a.matter from allegation_identified i join allegation a on a.id = i.allegation
        where i.person_serving = any(${[...sought.people]}::uuid[]))
    order by m.history, m.id desc limit ${size}`.execute(tx)

  return found.rows
}
