import type { FuzzyDate } from '../domain/fuzzy-date.ts'
import type { EntryLane, SourceKind } from '../domain/timeline-entry.ts'
import type { Transaction } from './database.ts'

export type TimelineEntryRow = {
  readonly id: string
  readonly matter: string
  readonly lane: EntryLane
  readonly happened: FuzzyDate
  readonly as_told: string | null
  readonly words: string
  readonly source_kind: SourceKind
  readonly source: string
  readonly corrects: string | null
}

export async function insertTimelineEntry(tx: Transaction, entry: TimelineEntryRow): Promise<void> {
  await tx
    .insertInto('timeline_entry')
    .values({ ...entry, happened: JSON.stringify(entry.happened) })
    .execute()
}

/** Every entry that was added to the timeline of a matter, in the order in which it was added. */
export async function timelineEntriesIn(tx: Transaction, matter: string): Promise<readonly TimelineEntryRow[]> {
  const rows = await tx
    .selectFrom('timeline_entry')
    .select(['id', 'matter', 'lane', 'happened', 'as_told', 'words', 'source_kind', 'source', 'corrects'])
    .where('matter', '=', matter)
    .orderBy('place')
    .execute()

  return rows as TimelineEntryRow[]
}
