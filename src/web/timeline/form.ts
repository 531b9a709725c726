import { z } from 'zod'
import type { AddTimelineEntry } from '../../actions/matter/add-timeline-entry.ts'
import { EXACTNESS, readFuzzyDate, SEASONS } from '../../domain/fuzzy-date.ts'
import { ENTRY_LANES, SOURCE_KINDS } from '../../domain/timeline-entry.ts'
import { oneOf, type Typed, words } from '../answers.ts'

const part = z.coerce.number().int().positive().optional().catch(undefined)
const days = (name: string) => ({ [`${name}-day`]: part, [`${name}-month`]: part, [`${name}-year`]: part })
const entry = z.object({
  lane: oneOf(ENTRY_LANES),
  exactness: oneOf(EXACTNESS),
  season: oneOf(SEASONS),
  asTold: words,
  words,
  sourceKind: oneOf(SOURCE_KINDS),
  source: words,
  corrects: z
    .string()
    .max(60)
    .transform((id) => id || undefined)
    .optional()
    .catch(undefined),
})
const parts = z.object({ ...days('from'), ...days('until') })

/** An entry of a timeline; what lacks is for the act to say. */
export function readEntry(form: Typed, matter: string): AddTimelineEntry {
  const { exactness, season, lane, asTold, words: said, sourceKind, source, corrects } = entry.parse(form)
  const dates = parts.parse(form)
  const dated = (name: string) => ({
    day: dates[`${name}-day`],
    month: dates[`${name}-month`],
    year: dates[`${name}-year`],
  })
  const happened = exactness === undefined ? undefined : readFuzzyDate(exactness, dated('from'), dated('until'), season)

  return { matter, lane, happened, asTold, words: said, sourceKind, source, corrects }
}
