import { sql } from 'kysely'
import { anyOf } from './any-of.ts'
import type { Transaction } from './database.ts'

/** What free text is for. Everything that a person types at length is one of these, and stands in this table alone. */
export type NarrativePurpose =
  | 'account'
  | 'description'
  | 'happened'
  | 'called'
  | 'reason'
  | 'event'
  | 'link'
  | 'task'
  | 'safety'
  | 'address'
  | 'pause'
  | 'contact'
  | 'code word'
  | 'consent'
  | 'purpose'
  | 'escalation'
  | 'exhibit'
  | 'message'
  | 'statement'

export type NarrativeRow = {
  readonly id: string
  readonly matter: string
  readonly purpose: NarrativePurpose
  /** Which question the words answer: a heading, a limb, a field of a form. */
  readonly about: string
  readonly words: string
}

/** A narrative without its words, for a page that says what is there before anybody opens it. */
export type NarrativeHead = Omit<NarrativeRow, 'words'> & { readonly count: number }

export async function insertNarratives(tx: Transaction, narratives: readonly NarrativeRow[]): Promise<void> {
  if (narratives.length > 0)
    await tx
      .insertInto('narrative')
      .values([...narratives])
      .execute()
}

/** The heads of all that may be read in these matters by whoever asks; empty for those who read facts and not words. */
export async function narrativeHeads(tx: Transaction, matters: readonly string[]): Promise<readonly NarrativeHead[]> {
  if (matters.length === 0) return []
  const found = await sql<NarrativeHead>`
    select id, matter, purpose, about, regexp_count(trim(words), '\\s+') + 1 as count
    from narrative where matter = any(${[...matters]}::uuid[]) order by recorded_at, id`.execute(tx)

  return found.rows
}

/** The words of these narratives, where whoever asks may read them. */
export async function wordsOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, NarrativeRow>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('narrative')
    .select(['id', 'matter', 'purpose', 'about', 'words'])
    .where('id', '=', anyOf(ids))
    .execute()

  return new Map((rows as NarrativeRow[]).map((row) => [row.id, row]))
}

/** One narrative with who recorded it and when, for the act of opening it. */
export async function openedNarrative(
  tx: Transaction,
  matter: string,
  id: string,
): Promise<(NarrativeRow & { readonly recorded_at: Date; readonly recorded_by: string | null }) | undefined> {
  const row = await tx
    .selectFrom('narrative as n')
    .leftJoin('act as a', 'a.id', 'n.act')
    .leftJoin('staff_person as s', 's.id', 'a.person')
    .select(['n.id', 'n.matter', 'n.purpose', 'n.about', 'n.words', 'n.recorded_at', 's.name as recorded_by'])
    .where('n.matter', '=', matter)
    .where('n.id', '=', id)
    .executeTakeFirst()

  return row as (NarrativeRow & { recorded_at: Date; recorded_by: string | null }) | undefined
}
