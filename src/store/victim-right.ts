import { sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { VictimRights } from '../domain/clock-definition.ts'
import type { Need, RightAnswer, VictimRightNumber } from '../domain/victim-right.ts'
import type { Transaction } from './database.ts'

type OfParty = {
  readonly id: string
  readonly matter: string
  readonly party: string
  readonly valid_from: CalendarDate
}

export type VictimRightRow = OfParty & {
  readonly code_right: VictimRightNumber
  readonly answer: RightAnswer
  readonly words: string | null
}
export type RightsLevelRow = OfParty & { readonly level: VictimRights; readonly reason: string }
export type NeedsRow = OfParty & { readonly needs: readonly Need[]; readonly words: string | null }

export async function insertVictimRight(tx: Transaction, row: VictimRightRow): Promise<void> {
  await tx.insertInto('victim_right').values(row).execute()
}

/** The latest answer to each right that was offered to a person in a matter. */
export async function rightsOf(tx: Transaction, party: string): Promise<readonly VictimRightRow[]> {
  const rows = await tx
    .selectFrom('victim_right')
    .distinctOn('code_right')
    .select(['id', 'matter', 'party', 'valid_from', 'code_right', 'answer', 'words'])
    .where('party', '=', party)
    .orderBy('code_right')
    .orderBy('place', 'desc')
    .execute()

  return rows as VictimRightRow[]
}

export async function insertRightsLevel(tx: Transaction, row: RightsLevelRow): Promise<void> {
  await tx.insertInto('rights_level').values(row).execute()
}

/** How many working days somebody waits was decided otherwise than for everyone here; undefined where it never was. */
export async function rightsLevelOf(tx: Transaction, party: string): Promise<RightsLevelRow | undefined> {
  const row = await tx
    .selectFrom('rights_level')
    .select(['id', 'matter', 'party', 'valid_from', 'level', 'reason'])
    .where('party', '=', party)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst()

  return row as RightsLevelRow | undefined
}

/** Which of these matters run by the standard rights, past the policies: whoever starts a clock may have no part in it. */
export async function withStandardRights(tx: Transaction, matters: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await sql<{ matter: string }>`
    select matter from matters_with_standard_rights(${[...matters]}::uuid[]) matter`.execute(tx)

  return new Set(found.rows.map(({ matter }) => matter))
}

export async function insertNeeds(tx: Transaction, row: NeedsRow): Promise<void> {
  await tx
    .insertInto('needs_assessment')
    .values({ ...row, needs: [...row.needs] })
    .execute()
}

/** The latest assessment of what somebody needs. */
export async function needsOf(tx: Transaction, party: string): Promise<NeedsRow | undefined> {
  const row = await tx
    .selectFrom('needs_assessment')
    .select(['id', 'matter', 'party', 'valid_from', 'needs', 'words'])
    .where('party', '=', party)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst()

  return row as NeedsRow | undefined
}
