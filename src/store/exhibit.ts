import type { CalendarDate } from '../domain/calendar-date.ts'
import type { ExhibitKind, Obtained } from '../domain/exhibit.ts'
import type { Transaction } from './database.ts'

export type ExhibitRow = {
  readonly id: string
  readonly matter: string
  readonly number: number
  readonly reference: string
  readonly kind: ExhibitKind
  readonly obtained: Obtained
  readonly valid_from: CalendarDate
  readonly description: string
  readonly produced_by: string
}

export type CustodyMoveRow = {
  readonly id: string
  readonly matter: string
  readonly exhibit: string
  readonly number: number
  readonly valid_from: CalendarDate
  readonly handed_by: string | null
  readonly kept_by: string
  readonly reason: string | null
  readonly seal: string | null
}

const EXHIBIT = [
  'id',
  'matter',
  'number',
  'reference',
  'kind',
  'obtained',
  'valid_from',
  'description',
  'produced_by',
] as const

export async function insertExhibit(tx: Transaction, exhibit: ExhibitRow): Promise<void> {
  await tx.insertInto('exhibit').values(exhibit).execute()
}

export async function insertCustodyMove(tx: Transaction, move: CustodyMoveRow): Promise<void> {
  await tx.insertInto('custody_move').values(move).execute()
}

/** How many exhibits a matter holds, and every reference given in it. Asked under the lock of the matter. */
export async function referencesIn(tx: Transaction, matter: string): Promise<readonly string[]> {
  const rows = await tx.selectFrom('exhibit').select('reference').where('matter', '=', matter).execute()

  return rows.map(({ reference }) => reference)
}

/** Exhibits of a matter in the order of their numbers, from after one number; with how often each moved and where to last. */
export async function exhibitsIn(
  tx: Transaction,
  matter: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<
  readonly (ExhibitRow & { readonly moves: number; readonly kept_by: string; readonly seal: string | null })[]
> {
  const rows = await tx
    .selectFrom('exhibit as e')
    .innerJoinLateral(
      (lateral) =>
        lateral
          .selectFrom('custody_move as c')
          .select(['c.number as moves', 'c.kept_by', 'c.seal'])
          .whereRef('c.exhibit', '=', 'e.id')
          .orderBy('c.number', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([...EXHIBIT.map((column) => `e.${column}` as const), 'last.moves', 'last.kept_by', 'last.seal'])
    .where('e.matter', '=', matter)
    .where('e.number', '>', after)
    .orderBy('e.number')
    .limit(limit)
    .execute()

  return rows as (ExhibitRow & { moves: number; kept_by: string; seal: string | null })[]
}

export async function countExhibits(tx: Transaction, matter: string): Promise<number> {
  const { count } = await tx
    .selectFrom('exhibit')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('matter', '=', matter)
    .executeTakeFirstOrThrow()

  return Number(count)
}

export async function findExhibit(tx: Transaction, matter: string, number: number): Promise<ExhibitRow | undefined> {
  const row = await tx
    .selectFrom('exhibit')
    .select([...EXHIBIT])
    .where('matter', '=', matter)
    .where('number', '=', number)
    .executeTakeFirst()

  return row as ExhibitRow | undefined
}

/** Everything that happened to one exhibit, in order, with who wrote it down. */
export async function custodyOf(
  tx: Transaction,
  exhibit: string,
): Promise<readonly (CustodyMoveRow & { readonly recorded_at: Date; readonly recorded_by: string | null })[]> {
  const rows = await tx
    .selectFrom('custody_move as c')
    .leftJoin('act as a', 'a.id', 'c.act')
    .leftJoin('staff_person as s', 's.id', 'a.person')
    .select([
      'c.id',
      'c.matter',
      'c.exhibit',
      'c.number',
      'c.valid_from',
      'c.handed_by',
      'c.kept_by',
      'c.reason',
      'c.seal',
      'c.recorded_at',
      's.name as recorded_by',
    ])
    .where('c.exhibit', '=', exhibit)
    .orderBy('c.number')
    .execute()

  return rows as (CustodyMoveRow & { recorded_at: Date; recorded_by: string | null })[]
}
