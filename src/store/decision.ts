import { sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { ProvisionId } from '../domain/provision.ts'
import type { Checked } from '../domain/provision-entry.ts'
import { anyOf } from './any-of.ts'
import type { Transaction } from './database.ts'

export type DecisionKind =
  | 'referral'
  | 'severity'
  | 'mode'
  | 'case to answer'
  | 'outcome'
  | 'duty status'
  | 'criminal strand'
  | 'prejudice'
  | 'classification'
  | 'proceedings'
  | 'panel'
  | 'appeal'
  | 'reflective practice'
  | 'departure'
  | 'list report'
  | 'vetting review'
  | 'safeguarding'
  | 'protective orders'
  | 'after withdrawal'
  | 'closing'
  | 'reopening'

/** The law a decision was made under: the regime of the matter then, and each rule in the version it had. */
export type LawUsed = {
  readonly regime: string
  readonly provisions: readonly { readonly id: ProvisionId; readonly version: number; readonly checked: Checked }[]
}

/** What stood on the record of the matter when it was decided. */
export type KnownThen = {
  readonly allegations: readonly string[]
  readonly decisions: readonly string[]
  readonly asOf: string
}

export type DecisionRow = {
  readonly id: string
  readonly matter: string
  readonly number: number
  readonly allegation: string | null
  readonly person_serving: string | null
  readonly kind: DecisionKind
  readonly valid_from: CalendarDate
  readonly decided: unknown
  readonly law: LawUsed
  readonly known: KnownThen
  readonly reasons: readonly string[]
  readonly decided_by: string
  readonly later_than: string | null
  readonly recorded_at: Date
  /** Which of two rows came later; none for those from before places were given. */
  readonly place: string | null
}

export async function insertDecision(
  tx: Transaction,
  decision: Omit<DecisionRow, 'recorded_at' | 'place'>,
): Promise<void> {
  await tx
    .insertInto('decision')
    .values({
      ...decision,
      decided: JSON.stringify(decision.decided),
      law: JSON.stringify(decision.law),
      known: JSON.stringify(decision.known),
      reasons: [...decision.reasons],
    })
    .execute()
}

const COLUMNS = [
  'id',
  'matter',
  'number',
  'allegation',
  'person_serving',
  'kind',
  'valid_from',
  'decided',
  'law',
  'known',
  'reasons',
  'decided_by',
  'later_than',
  'recorded_at',
  'place',
] as const

/** What came of allegations against a person, in every matter that whoever asks may see, the earliest first. */
export async function decisionsAgainst(
  tx: Transaction,
  person: string,
  kinds: readonly DecisionKind[],
): Promise<readonly DecisionRow[]> {
  return tx
    .selectFrom('decision')
    .select(COLUMNS.map((column) => `decision.${column}` as const))
    .where(
      'decision.allegation',
      'in',
      sql<string>`(select id from allegation where person_serving = ${person}::uuid
        union all select a.id from allegation_now a where a.person_serving = ${person}::uuid
          and a.id in (select allegation from allegation_identified where person_serving = ${person}::uuid))`,
    )
    .where('kind', '=', sql<DecisionKind>`any(${[...kinds]}::text[])`)
    .orderBy('decision.place', (order) => order.asc().nullsFirst())
    .orderBy('decision.recorded_at')
    .orderBy('decision.id')
    .$castTo<DecisionRow>()
    .execute()
}

/** Every decision in these matters, in the order in which each matter numbered them. */
export async function decisionsIn(tx: Transaction, matters: readonly string[]): Promise<readonly DecisionRow[]> {
  if (matters.length === 0) return []
  return tx
    .selectFrom('decision')
    .select(COLUMNS)
    .where('matter', '=', anyOf(matters))
    .orderBy('matter')
    .orderBy('number')
    .$castTo<DecisionRow>()
    .execute()
}
