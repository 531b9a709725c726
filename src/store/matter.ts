import { sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Ground } from '../domain/decision.ts'
import type { Regime } from '../domain/law.ts'
import type { Channel, LiveMatterKind, Teller } from '../domain/matter.ts'
import type { Reference } from '../domain/reference.ts'
import { anyOf } from './any-of.ts'
import type { Transaction } from './database.ts'
import { forceNow } from './matter-move.ts'

export type MatterRow = {
  readonly id: string
  readonly reference: Reference
  readonly spoken_name: string | null
  readonly force: string
  readonly former_reference: string | null
  readonly history: boolean
}

/** The kind of matter and the rules it falls under, from a day on. */
export type MatterStateRow = {
  readonly id: string
  readonly matter: string
  readonly valid_from: CalendarDate
  readonly kind: LiveMatterKind
  readonly came_to_attention: CalendarDate
  readonly regime: Regime
  readonly grounds: readonly Ground[]
  readonly reason: string | null
}

/** How the report came: who told, by which way, and what was answered about danger. */
export type MatterIntakeRow = {
  readonly id: string
  readonly matter: string
  readonly received_at: Date
  readonly channel: Channel
  readonly reporter: Teller
  readonly danger: 'yes' | 'no' | 'not known'
  readonly answers: Readonly<Record<string, string>>
}

/** Work on one matter waits for work on the same one: what is decided under this lock is decided on all that was before. */
export async function lockMatter(tx: Transaction, matter: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${matter}, 7204))`.execute(tx)
}

export async function insertMatter(tx: Transaction, matter: MatterRow): Promise<void> {
  await tx.insertInto('matter').values(matter).execute()
}

/** A matter is classified anew by another state; the one before stays. */
export async function enterMatterState(tx: Transaction, state: MatterStateRow): Promise<void> {
  await tx
    .insertInto('matter_state')
    .values({ ...state, grounds: JSON.stringify(state.grounds) })
    .execute()
}

export async function insertIntake(tx: Transaction, intake: MatterIntakeRow): Promise<void> {
  await tx
    .insertInto('matter_intake')
    .values({ ...intake, answers: JSON.stringify(intake.answers) })
    .execute()
}

export async function findMatters(tx: Transaction, ids: readonly string[]): Promise<readonly MatterRow[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('matter')
    .select(['id', 'reference', 'spoken_name', forceNow('matter').as('force'), 'former_reference', 'history'])
    .where('id', '=', anyOf(ids))
    .execute()

  return rows as MatterRow[]
}

/** The state of each matter that holds now, by the id of the matter. */
export async function currentMatterStates(
  tx: Transaction,
  matters: readonly string[],
): Promise<ReadonlyMap<string, MatterStateRow>> {
  if (matters.length === 0) return new Map()
  const rows = await tx
    .selectFrom('matter_state')
    .distinctOn('matter')
    .select(['id', 'matter', 'valid_from', 'kind', 'came_to_attention', 'regime', 'grounds', 'reason'])
    .where('matter', '=', anyOf(matters))
    .orderBy('matter')
    .orderBy('place', (order) => order.desc().nullsLast())
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

  return new Map((rows as MatterStateRow[]).map((row) => [row.matter, row]))
}

export async function intakesOf(
  tx: Transaction,
  matters: readonly string[],
): Promise<ReadonlyMap<string, MatterIntakeRow>> {
  if (matters.length === 0) return new Map()
  const rows = await tx
    .selectFrom('matter_intake')
    .select(['id', 'matter', 'received_at', 'channel', 'reporter', 'danger', 'answers'])
    .where('matter', '=', anyOf(matters))
    .execute()

  return new Map((rows as MatterIntakeRow[]).map((row) => [row.matter, row]))
}
