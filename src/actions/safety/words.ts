import { isWritten } from '../../domain/decision.ts'
import type { Transaction } from '../../store/database.ts'
import { insertNarratives } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'

/** What was written about safety, by what it answers, kept with the other free text of the matter: the ids of what was written at all. */
export async function keepSafetyWords<About extends string>(
  tx: Transaction,
  acting: Acting,
  matter: string,
  written: Readonly<Partial<Record<About, string | undefined>>>,
): Promise<Partial<Record<About, string>>> {
  const rows = (Object.entries(written) as [About, string | undefined][]).flatMap(([about, words]) =>
    isWritten(words)
      ? [{ id: acting.newId<'Narrative'>(), matter, purpose: 'safety' as const, about, words: words.trim() }]
      : [],
  )
  await insertNarratives(tx, rows)

  const kept: Partial<Record<About, string>> = {}
  for (const { about, id } of rows) kept[about] = id

  return kept
}
