import { isWritten, lacking } from '../../domain/decision.ts'
import { decideEntry, type EntryGiven } from '../../domain/timeline-entry.ts'
import { insertNarratives, type NarrativeRow } from '../../store/narrative.ts'
import { insertTimelineEntry, timelineEntriesIn } from '../../store/timeline-entry.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'

export type AddTimelineEntry = EntryGiven & {
  readonly matter: string
  /** When it was in the person’s own words. */
  readonly asTold: string | undefined
  /** The entry that this one corrects, which stays. */
  readonly corrects: string | undefined
}

/** Add an entry to the timeline of a matter, with its source; a wrong one is corrected by another. */
export function addTimelineEntry(
  acting: Acting,
  command: AddTimelineEntry,
): Promise<Recorded<{ readonly entry: string }>> {
  return atDesk(acting, 'add timeline entry', command.matter, async ({ tx, witness, file }) => {
    const decided = decideEntry(command)
    if (!decided.ok) return missing(witness, decided.missing)
    const { asTold, corrects } = command
    const earlier = corrects === undefined ? [] : await timelineEntriesIn(tx, file.matter.id)
    if (corrects !== undefined && !earlier.some(({ id }) => id === corrects))
      return missingOne(
        witness,
        lacking('corrects', 'The entry to correct is not on this timeline', 'policy-timeline-source'),
      )

    const { lane, happened, words, sourceKind, source } = decided.decision
    const said = (about: string, text: string): NarrativeRow => ({
      id: acting.newId(),
      matter: file.matter.id,
      purpose: 'happened',
      about,
      words: text.trim(),
    })
    const what = said('timeline', words)
    const where = said('source', source)
    const told = isWritten(asTold) ? said('when', asTold) : undefined
    await insertNarratives(tx, told ? [what, where, told] : [what, where])
    const entry = acting.newId()
    await insertTimelineEntry(tx, {
      ...{ id: entry, matter: file.matter.id, lane, happened },
      as_told: told?.id ?? null,
      words: what.id,
      source_kind: sourceKind,
      source: where.id,
      corrects: corrects ?? null,
    })

    return { ok: true, entry }
  })
}
